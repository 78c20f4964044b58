"""For whoever watches over the service: is it well, and its figures."""

from __future__ import annotations

import structlog
from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from bot.web.doors import Doors

log = structlog.get_logger()


def router(doors: Doors) -> APIRouter:
    routes = APIRouter()

    @routes.get("/health")
    async def health() -> Response:
        """200 when all is well, else 503; the reasons either way."""
        try:
            state = dict(await doors.health())
        except Exception as error:
            log.error("health unknown", action="web.health_failed", error=type(error).__name__)
            state = {"ok": False, "reasons": {"service": "The service cannot tell how it is."}}
        return JSONResponse(state, status_code=200 if state.get("ok") else 503)

    @routes.get("/metrics")
    async def metrics() -> Response:
        return Response(doors.metrics(), media_type="text/plain; version=0.0.4; charset=utf-8")

    return routes
