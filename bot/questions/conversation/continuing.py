"""A text that goes on from the last answer, read as a change of the question answered there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.prices import PRICE, PRICE_INPUT, PRICE_OUTPUT, PRICE_PAST
from bot.questions.conversation.changes import (
    changed_list,
    changed_volume,
    order_by_comparison,
    without_those,
)
from bot.questions.conversation.cues import Cue, Cues
from bot.questions.conversation.turn import Continued, Turn, is_inside
from bot.questions.conversation.versions import variant, version
from bot.questions.finding.capability import is_by_capability
from bot.questions.question import Order, Question, Task
from bot.questions.slots.limits import LIMITS
from bot.questions.slots.slots import Slots
from bot.questions.slots.tasks import NEW_PRICES
from bot.questions.text.tokens import Concept, Name, Number, NumberUnit, Other, Token

_MOST_TOGETHER = 6
"""Models that are asked about together."""
_LISTS = frozenset({Task.LIST, Task.COUNT, Task.NEWS, Task.CHOOSE})
_CHANGED = _LISTS | {Task.ALTERNATIVES}
"""Tasks whose answer is a list that conditions narrow."""
_PERMITTED = frozenset({"may", "commercial"})
"""Concepts that ask what may be done."""
_LONGEST_PERMITTED = 7
"""Words of the longest text that asks what may be done with what was spoken of, without a word for it."""
_SHORT = 3
_PRICED = frozenset({PRICE.name, PRICE_INPUT.name, PRICE_OUTPUT.name, PRICE_PAST.name})
_BEFORE = frozenset({"formerly", "past_price", "at_most"})
"""Concepts that ask for what was before."""
_USED = frozenset({NumberUnit.TOKENS, NumberUnit.REQUESTS})
"""What is counted of use."""
_SEVERAL = 2


def continued(turn: Turn) -> Continued | None:
    """Return what a text asks as a continuation; None where it stands by itself, or is everyday talk."""
    if Cue.THANKS in turn.cues and not turn.cues.continues:
        return None
    return next((found for rule in _RULES if (found := rule(turn)) is not None), None)


def lacks_context(cues: Cues, tokens: Sequence[Token], slots: Slots) -> bool:
    """Tell whether a text can only go on from an answer, of which there is none."""
    rest = [token for token in tokens if not is_inside(token, cues.taken)]
    if any(isinstance(token, Other | Name | Number) for token in rest) or slots.names:
        return False
    said = {token.id for token in rest if isinstance(token, Concept)}
    if not said - {"compare", "either", "contrast"}:
        return bool(cues.kinds & {Cue.ORDINAL, Cue.THEM} and (said or cues.ordinals)) or bool(
            cues.kinds & {Cue.CARD, Cue.SOURCES, Cue.PREVIOUS, Cue.NEXT}
        )
    only_asks = bool(slots.asked) and not slots.filters and slots.order is None
    return (cues.continues and only_asks) or (Cue.IT in cues and len(said) == 1 and not slots.declines)


def lacks_place(turn: Turn) -> bool:
    """Tell whether a text names a place that the list shown last does not have."""
    named = bool(turn.cues.ordinals) and not turn.rest and not turn.slots.names
    return named and len(turn.models) >= _SEVERAL and not _picked(turn)


def _more(turn: Turn) -> Continued | None:
    if turn.rest or Cue.MORE not in turn.cues or turn.before.question is None:
        return None
    if turn.last.task in _LISTS - {Task.NEWS}:
        return Continued(turn.last, turn.before.page + 1)
    return Continued(replace(turn.last, in_full=True))


def _card(turn: Turn) -> Continued | None:
    picked = _picked(turn) or ((turn.main,) if turn.main is not None else ())
    if turn.rest or Cue.CARD not in turn.cues or not picked:
        return None
    return Continued(Question(Task.SHOW, names=picked[:1]))


def _sources(turn: Turn) -> Continued | None:
    if turn.rest or turn.cues.kinds.isdisjoint({Cue.SOURCES, Cue.WHY}):
        return None
    if turn.last.task in _LISTS - {Task.NEWS} and turn.main is not None:
        order = turn.last.order
        sorted_by = "price" if order is None or is_by_capability(order) else order.property
        return Continued(Question(Task.FACT, names=(turn.main,), asked=(sorted_by,), sourced=True))
    is_of_nothing = turn.last.task is Task.SHOW and not turn.last.names  # a word of the glossary was explained
    return None if is_of_nothing else Continued(replace(turn.last, sourced=True))


def _ordinals(turn: Turn) -> Continued | None:
    """Go on to models of the last answer by their places in it."""
    picked = _picked(turn)
    sorts = turn.cues.ordinals == (1,) and turn.slots.order is not None and turn.last.task in _LISTS
    if not picked or turn.strange or turn.slots.names or sorts:  # "newest first" sorts
        return None
    asks = turn.said - {"compare", "either", "contrast", "which", "list"}
    if asks:
        question = turn.decided(picked)
        return Continued(question) if question is not None else None
    return Continued(Question(Task.COMPARE if len(picked) > 1 else Task.SHOW, names=picked))


def _together(turn: Turn) -> Continued | None:
    """Set the models of the last answer side by side."""
    if not turn.said or not turn.said <= {"compare", "either"} or turn.strange or turn.slots.names:
        return None
    if Cue.THEM not in turn.cues or len(turn.models) < _SEVERAL:
        return None
    return Continued(Question(Task.COMPARE, names=turn.models[:_MOST_TOGETHER]))


def _named(turn: Turn) -> Continued | None:
    """Ask the same of something else that is named, or set it beside what was spoken of."""
    names = tuple(turn.slots.names)
    if not names or turn.strange or turn.slots.leftover:
        return None
    ignored = LIMITS | {"compare", "either", "contrast", "which", "list"}
    asks = {one for one in turn.said - ignored if ":" not in one}
    main = turn.main_model
    compared = bool(turn.said & {"compare", "either"}) or (
        Cue.IT in turn.cues and order_by_comparison(turn.slots.topics) is not None
    )
    if compared and len(names) == 1 and main is not None and names[0] != turn.main and len(asks) <= 1:
        both = (Hit(EntryKind.MODEL, main.id), *names)
        return Continued(Question(Task.COMPARE, names=both, order=order_by_comparison(turn.slots.topics)))
    wider = all(hit.kind is not EntryKind.MODEL for hit in names)
    if main is not None and wider and order_by_comparison(turn.slots.topics) is not None:  # "a cheaper one of OpenAI"
        question = turn.decided((Hit(EntryKind.MODEL, main.id),), "alternatives")
        return Continued(question) if question is not None and question.task is Task.ALTERNATIVES else None
    of_them = Cue.THEM in turn.cues and wider and turn.last.task in _CHANGED  # "which of them are from Mistral?"
    if not (turn.is_led or of_them) or asks or any(isinstance(token, Number) for token in turn.rest):
        return None
    return Continued(turn.repeated(names)) if turn.last.task is not Task.SHOW else None


def _at_another_time(turn: Turn) -> Continued | None:
    """Ask for the price of another time, where a price was asked for."""
    period = turn.slots.period
    other = turn.said <= {"input_side", *_BEFORE} and period is not None  # "in" may be a side
    priced = bool(_PRICED & set(turn.last.asked)) or not turn.last.topics.isdisjoint(NEW_PRICES)
    if turn.last.task is not Task.FACT or not priced or turn.slots.names or not (turn.is_led or turn.is_fragment):
        return None
    if turn.strange or not (other or (turn.said and turn.said <= _BEFORE)):
        return None
    asked = (PRICE.name,) if other else (PRICE_PAST.name,)
    return Continued(replace(turn.last, asked=asked, period=period, filters=(), topics=frozenset(), sourced=False))


def _cost_of_listed(turn: Turn) -> Continued | None:
    """Ask what an amount of use costs with the models that were listed."""
    counted = any(isinstance(token, Number) and token.unit in _USED for token in turn.rest)
    priced = "cost" in turn.said or bool(_PRICED & set(turn.slots.asked))
    if turn.last.task not in _CHANGED or not (counted and priced) or turn.slots.names or not turn.models:
        return None
    question = turn.decided(turn.models[:_MOST_TOGETHER], "cost")
    return Continued(question) if question is not None and question.task is Task.COST else None


def _list_change(turn: Turn) -> Continued | None:
    """Narrow, widen or sort the list that was shown."""
    if turn.last.task not in _CHANGED or Cue.IT in turn.cues or turn.slots.names:
        return None
    goes_on = turn.is_led or bool(turn.cues.kinds & {Cue.THEM, Cue.OFF, Cue.EXCLUDE}) or turn.is_fragment
    if turn.said <= {"list", "which"}:  # "which ones?" of a count, "show ten" of a list
        goes_on = goes_on or turn.last.task is Task.COUNT or turn.slots.number is not None
    if not goes_on or turn.strange or ("news" in turn.said and turn.last.task is not Task.NEWS):
        return None
    takes_off = bool(turn.cues.kinds & {Cue.OFF, Cue.EXCLUDE})
    question = changed_list(turn.last, turn.slots, turn.parsed.today, takes_off=takes_off)
    if question is None and Cue.EXCLUDE in turn.cues:
        question = without_those(turn.last, turn.slots)
    return Continued(question) if question is not None else None


def _of_several(turn: Turn) -> Continued | None:
    """Ask which of the models that were shown together is the cheaper, is open, sees images."""
    names = turn.models[:_MOST_TOGETHER]
    several = len(turn.last.names) > 1 or Cue.THEM in turn.cues
    if len(names) < _SEVERAL or not several or Cue.IT in turn.cues or turn.slots.names or turn.strange:
        return None
    if not turn.rest or not (turn.cues.continues or turn.is_fragment or "which" in turn.said) or _is_whole(turn):
        return None
    question = turn.decided(names)
    if question is None:
        return None
    return Continued(replace(question, order=question.order or order_by_comparison(turn.slots.topics)))


def _is_whole(turn: Turn) -> bool:
    """Tell whether a text asks for models of a kind by several conditions, or by a number, which needs no others."""
    own = None if turn.cues.continues else turn.reader.decided(turn.tokens, turn.parsed.today)
    if own is None or own.names:
        return False
    limited = any(isinstance(token, Number) for token in turn.rest) and bool(own.filters)
    return limited or len(own.filters) > 1 or (own.order is not None and bool(own.filters))


def _within(turn: Turn) -> Continued | None:
    """List the models of the family or maker that was spoken of."""
    hit = turn.main
    if hit is None or hit.kind not in {EntryKind.FAMILY, EntryKind.LAB} or Cue.IT in turn.cues or turn.slots.names:
        return None
    if not turn.is_plural or not (turn.is_led or turn.is_fragment) or turn.strange:
        return None
    question = turn.decided((hit,), "list")
    return Continued(question) if question is not None and question.task in _LISTS else None


def _of_main(turn: Turn) -> Continued | None:
    """Ask something of what was spoken of."""
    if turn.main is None or not turn.rest or turn.slots.names or not _may_be_of_main(turn):
        return None
    names = turn.last.names if turn.last.names and Cue.IT not in turn.cues else (turn.main,)
    extra = []
    if turn.last.task is Task.COST and any(isinstance(token, Number) for token in turn.rest):
        extra.append("cost")
    if turn.main_model is not None and turn.slots.order is not None:
        extra += _compared_by(turn.slots.order)
    question = turn.decided(names, *extra)
    if question is None or question.task in _LISTS:
        return None
    if question.task is Task.COST and turn.last.task is Task.COST:
        question = replace(question, volume=changed_volume(turn.last.volume, question.volume))
    return Continued(question)


def _compared_by(order: Order) -> Iterator[str]:
    """Yield the comparison with one model that an order comes to."""
    if order.property == PRICE_INPUT.name:
        yield "cheaper"
    if order.property == "parameters_total":
        yield "bigger" if order.descending else "smaller"


def _at_precision(turn: Turn) -> Continued | None:
    """Ask for the memory of what was spoken of at another precision."""
    bits = turn.slots.bits
    alone = bits is not None and not turn.said - {"contrast"} and not turn.slots.names and not turn.strange
    if not alone or bits is None or turn.last.task is not Task.RUN:
        return None
    return Continued(replace(turn.last, bits=int(bits.value)))


def _may_be_of_main(turn: Turn) -> bool:
    """Tell whether a text may ask something of one thing without naming it."""
    own = turn.reader.asked(turn.parsed)
    plural = turn.is_plural and Cue.IT not in turn.cues
    if own is not None and (plural or not turn.said.isdisjoint({"list", "choose", "news"})):
        return False
    if (turn.cues.continues or turn.is_reply) and turn.strange == 1:
        named = (Name((turn.main,), "", -1),) if turn.main is not None else ()
        return "?" in turn.parsed.reading.text and turn.reader.asks(turn.parsed, (*named, *turn.tokens))
    if Cue.IT in turn.cues or turn.is_reply:
        return not turn.strange
    if turn.is_led or own is None:
        return not turn.strange
    short = turn.cues.count <= _SHORT and "?" in turn.parsed.reading.text
    allowed = bool(turn.said & _PERMITTED) and turn.cues.count <= _LONGEST_PERMITTED and Cue.NOUN not in turn.cues
    return (short or allowed) and not turn.strange and turn.last.task not in _CHANGED


def _picked(turn: Turn) -> tuple[Hit, ...]:
    """Return the models of the last answer at the places that are named, such as "the first two"."""
    models, ordinals = turn.models, turn.cues.ordinals
    counts = [token for token in turn.rest if isinstance(token, Number) and token.unit is NumberUnit.NOTHING]
    if not ordinals and Cue.PLACE in turn.cues and counts:
        ordinals = (int(counts[0].value),)
    elif len(ordinals) == 1 and counts and 1 < counts[0].value <= len(models):
        number = int(counts[0].value)
        return models[:number] if ordinals == (1,) else models[-number:] if ordinals == (-1,) else ()
    places = [place - 1 if place > 0 else len(models) + place for place in ordinals]
    return tuple(dict.fromkeys(models[place] for place in places if 0 <= place < len(models)))


_RULES: Sequence[Callable[[Turn], Continued | None]] = (
    _more,
    _card,
    _sources,
    version,
    _ordinals,
    _together,
    _named,
    variant,
    _at_another_time,
    _at_precision,
    _cost_of_listed,
    _list_change,
    _of_several,
    _within,
    _of_main,
)
"""The first that applies decides."""
