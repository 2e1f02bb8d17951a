"""Replies that no platform shapes: their blocks and choices, their budget, and their plain text."""
