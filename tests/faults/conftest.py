"""The people of the journeys, for faults that need no process of their own."""

from tests.journeys.conftest import channel, everybody, house, kari

__all__ = ["channel", "everybody", "house", "kari"]
