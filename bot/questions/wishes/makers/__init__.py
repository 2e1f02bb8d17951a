"""Makers of a wish: who is wanted, and who is not."""
