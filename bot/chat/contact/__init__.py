"""Messages to people on a phone: received, taken, answered, handed over; and when it is serious."""
