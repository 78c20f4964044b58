"""Pages for staff, behind a short sign-in: threads are read there, and answered, on a phone."""

from bot.web.pages.routes import routes

__all__ = ["routes"]
