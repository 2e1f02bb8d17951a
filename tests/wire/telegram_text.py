"""Text as Telegram sees it: lengths in UTF-16 units, and the entities that it finds by itself."""

import re

_FOUND = (
    ("url", re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)]", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}(?![\w-])", re.IGNORECASE)),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z]\w{3,31}(?!\w)", re.ASCII)),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])", re.ASCII)),
    ("hashtag", re.compile(r"(?<!\w)#(?=\w*[^\W\d_])\w{1,256}")),
)
_CLOSED = {"code", "pre", "text_link", "text_mention"}  # nothing is looked for inside these


def units(text):
    """Count UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text, offset, length):
    """Return the part of the text that an entity covers."""
    return text.encode("utf-16-le")[offset * 2 : (offset + length) * 2].decode("utf-16-le")


def entity(kind, text, start, end, **more):
    """Make an entity from positions in characters."""
    return {"type": kind, "offset": units(text[:start]), "length": units(text[start:end]), **more}


def found_entities(text, given=()):
    """Return the given entities and those that Telegram detects beside them, in order."""
    taken = [(item["offset"], item["offset"] + item["length"]) for item in given if item["type"] in _CLOSED]
    entities = list(given)
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            item = entity(kind, text, match.start(), match.end())
            start, end = item["offset"], item["offset"] + item["length"]
            if all(end <= begin or start >= until for begin, until in taken):
                taken.append((start, end))
                entities.append(item)
    return sorted(entities, key=lambda item: (item["offset"], -item["length"]))


def trimmed(text, entities):
    """Return text and entities without the space around, as Telegram stores them."""
    lead = units(text[: len(text) - len(text.lstrip())])
    text = text.strip()
    whole = units(text)
    kept = []
    for item in entities:
        start = max(item["offset"] - lead, 0)
        end = min(item["offset"] + item["length"] - lead, whole)
        if end > start:
            kept.append({**item, "offset": start, "length": end - start})
    return text, kept
