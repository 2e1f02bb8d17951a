"""Neutral replies: what to say, never how a platform shows it."""
