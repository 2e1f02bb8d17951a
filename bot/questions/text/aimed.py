"""Whether a text says what a model is for, be every word of it strange: "an AI for beekeepers"."""

from itertools import pairwise

from bot.questions.text.clauses import Clauses
from bot.questions.text.word_groups import WordGroup


def tells_an_aim(clauses: Clauses) -> bool:
    """Tell whether a word for models stands just before one of what they are for, as in "an AI that"."""
    groups = clauses.groups
    return any(
        groups.has(WordGroup.MODELS, one) and groups.has(WordGroup.AIMING, following)
        for one, following in pairwise(clauses.words)
    )
