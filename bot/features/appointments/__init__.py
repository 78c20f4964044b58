"""Appointments: made, reminded of, moved, accompanied, and what comes after them."""
