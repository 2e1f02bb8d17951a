"""The memory that a model takes on one's own hardware, in words: with the context that is asked for, part by part."""

from bot.properties.candidate import Candidate
from bot.reply import formats
from bot.wizard.taken import Taken, taken
from bot.words import Words


def memory_key(key: str, found: Taken | None) -> str:
    """Return the key of a sentence on memory: whether it counts a long context, or cannot."""
    if found is None:
        return f"{key}-unknown"
    return f"{key}-uncounted" if found.uncounted is not None else f"{key}-long" if found.tokens is not None else key


def memory_numbers(words: Words, found: Taken | None) -> dict[str, str | int]:
    """Return the numbers of such a sentence: all the memory, that of the weights, that of so many tokens."""
    if found is None:
        return {"memory": 0, "weights": "", "cache": "", "tokens": ""}
    return {
        "memory": found.memory.total,
        "weights": formats.gigabytes(words, found.memory.rest),
        "cache": formats.gigabytes(words, found.memory.cache),
        "tokens": formats.short_tokens(words, found.tokens or found.uncounted or 0),
    }


def memory_said(words: Words, key: str, candidate: Candidate, tokens: int | None, **parts: str | int) -> str:
    """Say how much memory a way to use a model takes with so much context; where that is unknown, with a short one."""
    found = taken(candidate, tokens)
    key = memory_key(key, found) if found is None or found.uncounted is None else key
    return words(key, **memory_numbers(words, found), **parts)
