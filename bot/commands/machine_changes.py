"""What is said of the machine of a guided choice after it: it is no matter, half of it, or more cards of its kind."""

from collections.abc import Iterator
from decimal import Decimal
from math import gcd

from bot.catalogue.machines import CARDS
from bot.commands.answering import ACCELERATOR, SHARING, memory_limits
from bot.commands.request import Request
from bot.properties.filters import Filter, Operator
from bot.questions.conversation.more_cards import Sureness
from bot.search.reading import Reading
from bot.wizard.engine import NextQuestion, Step
from bot.wizard.session import Session
from bot.wizard.wishes import Said

_SMALLEST_CARD = 8
"""Gigabytes of the smallest card of which somebody has several."""


def said_of_machine(request: Request, session: Session, reading: Reading, step: Step, way: str | None) -> Said | None:
    """Read a whole text about the machine that was named; None for others."""
    if isinstance(step, NextQuestion):
        return _more_cards(request, session, reading, Sureness.SURE)
    if way == "any_machine":
        return Said(dropped=frozenset({"memory"}))
    room = min(_rooms(step), default=None)
    if room is not None and way == "half":
        return _with_memory(room / 2)
    if room is not None and way == "alone":
        return _with_memory(Decimal(ACCELERATOR if room % ACCELERATOR == 0 else room / 2))
    return _more_cards(request, session, reading, Sureness.LIKELY)


def _rooms(step: Step) -> Iterator[Decimal]:
    """Yield the limits of memory under which a result was found."""
    for effect in step.ranking.effects:
        if effect.room is not None and effect.room.amount is not None:
            yield effect.room.amount


def _more_cards(request: Request, session: Session, reading: Reading, least: Sureness) -> Said | None:
    """Read how many cards there would be, where cards were named before."""
    there = _of_cards(request, session)
    found = None if there is None else request.tools.questions.more_cards(reading, request.today)
    if there is None or found is None:
        return None
    earlier = _earlier(request, session)
    one = there if earlier is None else Decimal(gcd(int(there), int(earlier)))
    is_under_way = _SMALLEST_CARD <= one < there
    if found.sureness < (Sureness.BARE if is_under_way else least):
        return None
    return _with_memory(found.memory(there, one if is_under_way else there))


def _of_cards(request: Request, session: Session) -> Decimal | None:
    """Return the memory of the cards that were named; None where none were, or what models share with all else."""
    if any(option in SHARING for _, option in session.given):
        return None
    limits = memory_limits(request.tools.wizard.questions, session)
    if any(one.machine is not None and one.machine not in CARDS for one in limits):
        return None
    return min((one.amount for one in limits if one.amount is not None), default=None)


def _earlier(request: Request, session: Session) -> Decimal | None:
    """Return the memory of the cards before the last sentence changed a result; None where it was no less."""
    if session.before is None:
        return None
    before = session.model_copy(update={"answers": session.before.answers, "told": session.before.told})
    return _of_cards(request, before)


def _with_memory(amount: Decimal) -> Said:
    return Said(filters=(Filter("memory", Operator.AT_MOST, amount=amount, where_applicable=True),))
