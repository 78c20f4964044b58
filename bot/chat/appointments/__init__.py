"""Appointments on a phone: made, kept, moved, followed to; meetings, check-ins and return dates."""
