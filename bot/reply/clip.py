"""Cutting a text to a length."""


def clip(text: str, most: int) -> str:
    """Return the text in at most `most` characters, the last one an ellipsis where something was cut off."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
