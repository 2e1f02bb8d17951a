"""Thin translators between one platform each and the core."""
