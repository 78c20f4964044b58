"""scheduler decides when."""
