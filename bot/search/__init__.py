"""Finding catalogue entries by what people type."""
