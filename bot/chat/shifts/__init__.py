"""The rota on a phone: one's own shifts, new ones, and who takes over."""
