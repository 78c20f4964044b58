"""What people can do, one file a thing; rules only."""
