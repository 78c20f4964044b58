"""bot decides what to say."""
