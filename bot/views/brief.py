"""The first message about an entry: as much of what matters most as a screen holds, the rest a press away."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.action_codec import pack
from bot.actions import Described, ShowAll
from bot.catalogue.catalogue import Catalogue
from bot.reply import blocks
from bot.reply.blocks import Block, FactLine, Span
from bot.reply.choices import Choice, Navigate
from bot.reply.reply import Outcome, Reply, Subject
from bot.reply.screen import fact_height, height
from bot.views.notices import notices_for
from bot.words import Words

_LEAST_FACTS = 4
"""Facts that people choose by, which come before the text that introduces an entry."""


class Brief(NamedTuple):
    """What a first message may say of an entry."""

    title: str
    text: str
    facts: tuple[FactLine, ...]
    """What matters most comes first."""
    legend: tuple[blocks.Note, ...] = ()
    text_answers: bool = False
    """Whether the text is what was asked for, which no fact can stand in for."""


def brief_reply(  # what a first message is made of
    words: Words,
    catalogue: Catalogue,
    brief: Brief,
    lines: int,
    choices: tuple[Choice, ...],
    *subjects: Subject,
) -> Reply:
    """Show in so many lines as much of an entry as fits, with its choices."""
    return Reply(
        blocks=_fitted(words, catalogue, brief, lines, choices),
        choices=choices,
        subjects=subjects,
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def _fitted(
    words: Words, catalogue: Catalogue, brief: Brief, lines: int, choices: tuple[Choice, ...]
) -> tuple[Block, ...]:
    """Return as much as fits in so many lines of a phone, with the notices that it and its choices call for."""
    title = blocks.Heading(text=brief.title)
    text = blocks.Paragraph(spans=(Span(text=brief.text),))
    whole: tuple[Block, ...] = (title, text, *_listed(brief.facts))
    notices = tuple(notices_for(words, catalogue, Reply(blocks=whole, choices=choices, lang=words.lang)))
    room = lines - height((title, *notices)) - 1
    introduced = _fitting(brief.facts, room - height((text,)) - 1)
    if not brief.text_answers and len(introduced) < min(_LEAST_FACTS, len(brief.facts)):
        shown: tuple[Block, ...] = (title, *_listed(_fitting(brief.facts, room)))
    else:
        shown = (title, text, *_listed(introduced))
    explained = (*shown, *brief.legend)
    return explained if height((*explained, *notices)) <= lines else shown


def more_choices(words: Words, kind: Described, entry: str, label: str, *, sourced: bool) -> Iterator[Choice]:
    """Offer all that is known of an entry, and the same with its sources."""
    yield Navigate(label=words(label), action=pack(ShowAll(kind=kind, entry=entry)))
    if sourced:
        action = ShowAll(kind=kind, entry=entry, sources=1)
        yield Navigate(label=words("choice-sources"), action=pack(action))


def _listed(facts: tuple[FactLine, ...]) -> tuple[Block, ...]:
    return (blocks.FactList(items=facts),) if facts else ()


def _fitting(facts: tuple[FactLine, ...], room: int) -> tuple[FactLine, ...]:
    """Take the facts that fit, in their order."""
    kept = []
    for fact in facts:
        needed = fact_height(fact)
        if needed <= room:
            kept.append(fact)
            room -= needed
    return tuple(kept)
