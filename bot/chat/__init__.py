"""The chat face of the features: a Turn → features → a Reply."""
