"""What is said of the machine of a guided choice after it: it is no matter, half of it, or more cards of its kind."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from bot.catalogue.machines import CARDS, MachineKind
from bot.commands.request import Request
from bot.commands.wizard.answering import ACCELERATOR, MEMORY, SHARING, in_shared_memory, memory_limits
from bot.commands.wizard.own_phone import runs_at_home
from bot.properties.filters import Filter, Operator
from bot.questions.conversation.more_cards import Sureness
from bot.questions.text.word_groups import WordGroup
from bot.search.reading import Reading
from bot.wizard.engine import NextQuestion, Step
from bot.wizard.session import Session
from bot.wizard.wishes import Said

_CLOUD, _LAPTOP, _RUN = ("hardware", "cloud"), ("hardware", "laptop"), ("skill", "run")
_LARGE = 40
"""Gigabytes of cards from which on no laptop is taken in their place."""
_POOLED = CARDS | {MachineKind.COMPUTER}
"""Machines of which several run one model together."""


def said_of_machine(request: Request, session: Session, reading: Reading, step: Step, way: str | None) -> Said | None:
    """Read a whole text about the machine that was named; None for others."""
    if isinstance(step, NextQuestion):
        return _more_cards(request, session, reading, Sureness.SURE)
    if way == "any_machine":
        return Said(dropped=frozenset({MEMORY}))
    room = min(_rooms(step), default=None)
    if room is not None and way == "half":
        return _with_memory(room / 2)
    if room is not None and way == "alone":
        return _with_memory(_one_of(session, room) or Decimal(ACCELERATOR if room % ACCELERATOR == 0 else room / 2))
    return _more_cards(request, session, reading, Sureness.LIKELY) or _other_memory(request, session, reading)


def without_card(request: Request, session: Session, said: Said) -> Said:
    """Take a card of a result that is to be done without for an ordinary computer, and no cloud."""
    return _on_computer(said) if _does_without(request, said) and _of_cards(request, session) is not None else said


def is_server_without_card(request: Request, session: Session, said: Said) -> bool:
    """Tell whether cards as large as a server has are done without, and nobody has told its main memory."""
    there = _of_cards(request, session)
    return there is not None and there >= _LARGE and _does_without(request, said)


def _does_without(request: Request, said: Said) -> bool:
    """Tell whether a text does without a card, and says nothing of the memory of what is taken instead."""
    by_processor = _RUN in said.options and request.tools.questions.says(WordGroup.ANY_SIZE, request.args)
    sized = any(one.property == MEMORY for one in said.filters)
    return (by_processor or _lacks_card(request, request.args, said)) and not sized


def without_own_card(request: Request, session: Session, text: str, said: Said) -> Said:
    """Take "no graphics card" for an ordinary computer, and no cloud, where one's own machine was named before."""
    return _on_computer(said) if _lacks_card(request, text, said) and runs_at_home(request, session) else said


def _lacks_card(request: Request, text: str, said: Said) -> bool:
    return _CLOUD in said.options and request.tools.questions.names_card(text)


def _on_computer(said: Said) -> Said:
    return replace(said, options=(*(one for one in said.options if one not in {_CLOUD, _RUN}), _LAPTOP))


def _rooms(step: Step) -> Iterator[Decimal]:
    """Yield the limits of memory under which a result was found."""
    for effect in step.ranking.effects:
        if effect.room is not None and effect.room.amount is not None:
            yield effect.room.amount


def _other_memory(request: Request, session: Session, reading: Reading) -> Said | None:
    """Read how much memory there would be of a machine that shares it, where one was named before."""
    shares = bool(memory_limits(request.tools.wizard.questions, session)) and _of_cards(request, session) is None
    amount = request.tools.questions.memory_supposed(reading, request.today) if shares else None
    return None if amount is None else in_shared_memory(request, session, _with_memory(amount))


def card_of(request: Request, before: Session, session: Session) -> int | None:
    """Return the memory of one of the cards that a session has come to; None where nothing tells it.

    What is as much as several of those that there were is taken for several of them.
    """
    named, there = request.tools.questions.card_named(request.args), _of_cards(request, session)
    if there is None:
        return None
    if named is not None:
        return named if there % named == 0 else None
    earlier = (before.beside.card_gb, _of_cards(request, before))
    return next((int(one) for one in earlier if one and there % one == 0), None)


def _more_cards(request: Request, session: Session, reading: Reading, least: Sureness) -> Said | None:
    """Read how many cards there would be, where cards were named before."""
    there = _of_cards(request, session)
    found = None if there is None else request.tools.questions.more_cards(reading, request.today)
    if there is None or found is None:
        return None
    if found.sureness < (Sureness.BARE if _were_added(request, session, there) else least):
        return None
    return _with_memory(found.memory(there, _one_of(session, there) or there))


def _one_of(session: Session, there: Decimal) -> Decimal | None:
    """Return the memory of one of several cards that have so much together; None where that is not known."""
    one = session.beside.card_gb
    return Decimal(one) if one is not None and there % one == 0 else None


def _of_cards(request: Request, session: Session) -> Decimal | None:
    """Return the memory of the cards that were named; None where none were, or what models share with all else."""
    if any(option in SHARING for _, option in session.given):
        return None
    limits = memory_limits(request.tools.wizard.questions, session)
    if any(one.machine is not None and one.machine not in _POOLED for one in limits):
        return None
    return min((one.amount for one in limits if one.amount is not None), default=None)


def _were_added(request: Request, session: Session, there: Decimal) -> bool:
    """Tell whether the last sentence about a result added cards to those that were there."""
    if session.before is None:
        return False
    before = session.model_copy(update={"answers": session.before.answers, "told": session.before.told})
    earlier = _of_cards(request, before)
    return earlier is not None and earlier < there and session.beside.card_gb is not None


def _with_memory(amount: Decimal) -> Said:
    return Said(filters=(Filter(MEMORY, Operator.AT_MOST, amount=amount, where_applicable=True),))
