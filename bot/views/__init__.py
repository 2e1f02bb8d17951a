"""A reply for everything that can be shown."""
