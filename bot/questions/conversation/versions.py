"""A text that goes on from one model to another of its line or family: "the one before", "and the mini?"."""

from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.conversation.cues import Cue
from bot.questions.conversation.turn import Continued, Turn
from bot.questions.finding import relatives
from bot.questions.question import Task
from bot.questions.text.tokens import Concept
from bot.questions.text.words import split_words

_VARIANT_WORDS = 2
"""Words of the longest text that names a variant alone."""


def version(turn: Turn) -> Continued | None:
    """Go on to the version before or after, in the same line."""
    model = turn.main_model
    others = {token.id for token in turn.rest if isinstance(token, Concept)}
    if model is None or turn.strange or turn.slots.names or others or len(turn.last.names) > 1:
        return None
    steps = ((Cue.PREVIOUS, relatives.older), (Cue.NEXT, relatives.newer), (Cue.NEWEST, relatives.newest))
    for cue, step in steps:
        if cue in turn.cues:
            found = step(turn.catalogue, model) or model
            return Continued(turn.repeated((Hit(EntryKind.MODEL, found.id),)))
    return None


def variant(turn: Turn) -> Continued | None:
    """Ask the same of another member of the family that was spoken of, named by its variant or version alone."""
    hit = turn.main
    model = turn.main_model
    family = model.family if model is not None else hit.id if hit is not None and hit.kind is EntryKind.FAMILY else None
    if family is None or turn.slots.names or Cue.THEM in turn.cues:
        return None
    asked = _variant_words(turn, family)
    if not asked:
        return None
    found = relatives.variant(turn.catalogue, family, model, asked)
    return Continued(turn.repeated((Hit(EntryKind.MODEL, found.id),))) if found is not None else None


def _variant_words(turn: Turn, family: str) -> frozenset[str]:
    """Return the words of a text that set members of a family apart; none where it says anything else."""
    known = relatives.variant_words(turn.catalogue, family)
    reading = turn.parsed.reading
    typed = reading.typed.tokens
    spelled = {token: "".join(reading.indexes.speller.spelled(token.text)) or token.text for token in typed}
    found = {token: word for token, word in spelled.items() if word in known}
    starts = [word.start for word in split_words(reading.asked_for.running)]
    places = [starts[token.at] for token in turn.rest]
    covered = all(any(one.start <= place < one.end for one in found) for place in places)
    numbers = not any(any(map(str.isalpha, word)) for word in found.values())
    enough = turn.is_led or turn.is_reply or turn.cues.count <= _VARIANT_WORDS
    if not covered or not enough or (numbers and turn.last.task not in {Task.SHOW, Task.FACT, Task.MAY}):
        return frozenset()
    return frozenset(found.values())
