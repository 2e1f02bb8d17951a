"""The platform-neutral core: events in, replies out."""

__version__ = "0.1.0"
