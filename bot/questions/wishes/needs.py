"""What a question wishes for, in the properties that the guided choice judges: a model with one way to use it."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.machines import MachineKind, Machines
from bot.catalogue.schema import Availability, Lifecycle, Region
from bot.catalogue.text_units import rounded_estimate
from bot.properties.candidate import Way
from bot.properties.currency import CURRENCY
from bot.properties.filters import Filter, Operator
from bot.properties.service import HAD_NAMES
from bot.properties.values import Money
from bot.questions.finding.capability import is_by_capability
from bot.questions.finding.costs import has_tokens, needs_units, workload
from bot.questions.finding.memory import Room, rooms
from bot.questions.finding.relatives import named_after
from bot.questions.question import Order, Question, Span, Volume
from bot.questions.text.concept_ids import ANSWER, AT_HOME, BY_API, BY_VPN, ON_LAPTOP, RUN_BY_ONESELF
from bot.questions.text.concepts import LANGUAGE, Concepts
from bot.questions.wishes.places.places_wished import offered_in, with_places
from bot.wizard.wishes import Said

_AVAILABLE = frozenset({Availability.YES.value, Availability.LIMITED.value})
_OPEN = Filter("openness", Operator.AT_LEAST, amount=Decimal(2))
_CLOSED = Filter("openness", Operator.AT_MOST, amount=Decimal(1))
_SERVICE = Filter("way", Operator.ANY_OF, frozenset({Way.MAKER.value, Way.APP.value, Way.HOST.value}))
_BUSINESS = Filter("business", Operator.ANY_OF, frozenset({"yes"}), where_applicable=True)
_OWN = Filter("way", Operator.ANY_OF, frozenset({Way.OWN.value}))
_IN_RUSSIA = Filter("data_ru", Operator.ANY_OF, frozenset({"yes"}))
_SIDES = frozenset({"input_side", "inputs", "input_price"})
"""Concepts beside which a price is that of the input alone."""
_OLDEST = Order("released", descending=False)
_ANY = ""
"""No language: as many tokens are counted as the one takes that takes the most."""
_AT_ONCE = frozenset(
    {"context", "long_context", "longest_context", "at_once", "single", "each", f"{ANSWER}context.long"}
)
"""Concepts beside which texts are read at once, however long they are."""
_HELD = _AT_ONCE - {"each", "single"}
_OF_EACH = _HELD | {"each", "along"}
"""Concepts beside which a length is that of one text, and not of all that is read."""
_IN_PARTS = frozenset({"for_translation", f"{ANSWER}goal.extract", f"{ANSWER}goal.vision", "tuning.prompts"})
"""Concepts of what is done with texts part by part."""
_LONGEST_AT_ONCE = 2_000_000
"""Tokens of texts up to which they are taken to be read at once, where nothing says so."""
_TAKEN_BACK = HAD_NAMES | {"free", "tunable"}
"""Properties that nobody wishes not to be: nobody asks for less than a promise."""
_OF_SEVERAL = frozenset({"modalities_in", "modalities_out", "strengths", "country"})
"""Properties of which one value may be taken back, and the others stay."""
ON_MAC = "on_mac"
"""A topic of a wish for a Mac of which no more is said than its memory."""
DROPPED = "dropped:"
"""What the meanings of words begin with that are said not to be needed."""
_PAST = frozenset({Lifecycle.DEPRECATED.value, Lifecycle.RETIRED.value})
_ONCE, _PLAN = "one_off", "by_plan"
BASED_TOO = "based_too"
"""A topic of a wish for a family that what is tuned from it belongs to as well."""
JOINED_TASK = "joined_task:"
"""What the topics begin with of tasks that are joined to others, before the options for them."""
NO_PLAN = "no_plan"
"""A topic of a wish to pay for no month of an application."""
OWN_TOO = "own_too"
"""A topic of a wish that allows machines of one's own beside other ways."""
_NO_PLAN = Filter("by_plan", Operator.ANY_OF, frozenset({"no"}))
_CENT = Decimal("0.01")
_LARGE = 10
"""An amount of money whose parts of one are no matter."""
_MANY = 1_000
"""Requests from which a number without a span counts all that there are."""
_SERVED = "served_"


def carried(question: Question, concepts: Concepts) -> Question:
    """Return the question with its topics as conditions, so that a button can carry it to the guided choice."""
    return replace(question, filters=tuple(dict.fromkeys((*question.filters, *_ways(question, concepts)))))


def said_in(question: Question, concepts: Concepts, catalogue: Catalogue, lang: str, text: str = "") -> Said:
    """Return what a question wishes for; `text` is what was written, where it is known."""
    filters = tuple(dict.fromkeys(_filters(question, concepts, catalogue, lang)))
    preferred = None if question.preferred is None else said_in(question.preferred, concepts, catalogue, lang)
    told = (*question.filters, *(preferred.filters if preferred is not None else ()))
    where = text or " ".join(question.leftover)
    filters = with_places(filters, told, question.topics, where, catalogue.places)
    if BY_VPN in question.topics:
        filters = tuple(one for one in filters if not one.property.startswith(_SERVED))
    tokens = _tokens_used(question, catalogue, lang)
    order = question.order
    return Said(
        filters=filters,
        orders=() if order is None or _says_nothing(order) else ((order.property, order.descending),),
        options=tuple(_named_options(question)),
        budget=_budget(question.volume),
        people=_people(question),
        is_once=_is_once(question),
        monthly_tokens=tokens,
        dropped=frozenset(_taken_back(question, concepts)),
        preferred=preferred,
        joined=frozenset(one.removeprefix(JOINED_TASK) for one in question.topics if one.startswith(JOINED_TASK)),
    )


def _says_nothing(order: Order) -> bool:
    """Tell whether an order is that of every choice, or one that nobody wishes for: old texts are no old models."""
    return is_by_capability(order) or order == _OLDEST


def _tokens_used(question: Question, catalogue: Catalogue, lang: str) -> int | None:
    """Return how many tokens a month takes, or everything; what a budget is for, and no span, is done in a month."""
    volume = question.volume
    if volume is None or (volume.span is None and volume.budget is None and not _is_once(question)):
        return None
    if not (has_tokens(volume) or needs_units(volume) or volume.requests):
        return None
    if volume.span is None and needs_units(volume) and not question.topics.isdisjoint(_HELD):
        return None  # so long is one text, and not all that is read
    month = replace(volume, days=int(Span.MONTH.days), budget_span=None)
    load = workload(month, catalogue.text_units if needs_units(volume) else None, lang)
    return load.input + load.output or None


def _budget(volume: Volume | None) -> Money | None:
    """Return what may be spent in a month, or for everything."""
    if volume is None or volume.budget is None or volume.budget_span in {None, Span.MONTH}:
        return None if volume is None else volume.budget
    times = Span.MONTH.days / (volume.budget_span or Span.MONTH).days
    amount = volume.budget.amount * times.numerator / times.denominator
    return Money(amount.quantize(Decimal(1) if amount > _LARGE else _CENT), volume.budget.currency)


def _people(question: Question) -> int:
    """Return how many people a budget is for together; through an API nobody pays by the person."""
    volume, by_program = question.volume, question.topics & {BY_API, AT_HOME, RUN_BY_ONESELF}
    if volume is None or volume.budget is None or by_program or has_tokens(volume) or volume.requests:
        return 1
    return max(volume.users or 1, 1)


def _is_once(question: Question) -> bool:
    """Tell whether a budget and a volume are those of everything, and not of a month."""
    volume = question.volume
    if volume is None or volume.span is not None or volume.budget_span is not None or _PLAN in question.topics:
        return False
    sized = has_tokens(volume) or needs_units(volume) or volume.requests is not None
    whole = question.topics.isdisjoint(_OF_EACH)
    many = (volume.requests or 0) >= _MANY or (volume.budget is not None and sized and whole)
    return many or _ONCE in question.topics


def _filters(question: Question, concepts: Concepts, catalogue: Catalogue, lang: str) -> Iterator[Filter]:
    limited = any(one.prices for one in question.filters) or _budget(question.volume) is not None
    free_or_cheap = "compare" in question.topics and (limited or _PLAN in question.topics)
    at_home = question.topics & concepts.ways.keys()
    for one in (*(_with_branches(one, catalogue) for one in question.filters), *_ways(question, concepts)):
        if one.property == "free" and free_or_cheap:
            continue  # what costs nothing is within every limit
        if one.property == "lifecycle" and not (one.operator is Operator.NONE_OF and one.ids <= _PAST):
            continue  # only what can be used is recommended, whatever else is said to work or to leave
        if at_home and "open" not in question.topics and one in {_OPEN, _CLOSED}:
            if one == _CLOSED:
                yield _SERVICE
            continue  # what runs at home has weights
        if BASED_TOO in question.topics and one.property == "family" and one.operator is Operator.ANY_OF:
            yield replace(one, others=(*one.others, Filter("base", Operator.ANY_OF, one.ids)))
        elif not _is_no_wish(one):
            yield from _as_judged(one, question, catalogue)
            yield from _unwanted_themselves(one, catalogue)
    if NO_PLAN in question.topics:
        yield _NO_PLAN
    sized = any(one.property == "context_window" for one in question.filters)
    if question.volume is not None and question.volume.span is None and not sized:
        yield from _of_texts(question, question.volume, catalogue, lang)


def _with_branches(one: Filter, catalogue: Catalogue) -> Filter:
    """Return the wish for families with those that their makers name after them."""
    if one.property != "family" or one.operator is not Operator.ANY_OF:
        return one
    return replace(one, ids=frozenset().union(*(named_after(catalogue, family) for family in one.ids)))


def _unwanted_themselves(one: Filter, catalogue: Catalogue) -> Iterator[Filter]:
    """Yield that models of a family are not wanted where nothing built on them is."""
    families = frozenset(id_ for id_ in one.ids if id_ in catalogue.families)
    if one.property == "base" and one.operator is Operator.NONE_OF and families:
        yield Filter("family", Operator.NONE_OF, families)


def _is_no_wish(one: Filter) -> bool:
    """Tell whether nobody wishes so: bad at something, forbidden, not to be had somewhere, or to be paid for."""
    if one.operator is Operator.NONE_OF:
        served = one.property.startswith(_SERVED) and one.ids == _AVAILABLE
        return served or one.property in {"strengths", "sell"}
    return one.property in _TAKEN_BACK and one.ids == {"no"}


def _taken_back(question: Question, concepts: Concepts) -> Iterator[str]:
    """Yield the properties, their values and the options of which something is said not to be needed."""
    yield from (one.property for one in question.filters if one.property in _TAKEN_BACK and one.ids == {"no"})
    if BY_VPN in question.topics:
        yield from (f"{_SERVED}{region}" for region in Region)
    for topic in question.topics:
        if topic.startswith(DROPPED):
            yield from _lifted(topic.removeprefix(DROPPED), concepts)


def _lifted(concept: str, concepts: Concepts) -> Iterator[str]:
    """Yield what is taken back where a concept is said not to be needed; a language may stand for makers."""
    if concept in concepts.origins:
        concept = concepts.origins[concept].made
    if concept in _AT_ONCE:
        yield "context_window"
    if concept.startswith(ANSWER):
        yield concept.removeprefix(ANSWER)
        return
    if concept.startswith(LANGUAGE):
        yield f"languages:{concept.removeprefix(LANGUAGE)}"
    if concept in concepts.properties:
        yield concepts.properties[concept]
    beside = concepts.beside.get(concept)
    makers = beside.means if beside is not None else concepts.made_where.get(concept.removeprefix(LANGUAGE), "")
    for one in (one for name in (concept, makers) if name in concepts.filters for one in concepts.conditions(name)):
        yield from (f"{one.property}:{id_}" for id_ in one.ids) if one.property in _OF_SEVERAL else (one.property,)


def _as_judged(one: Filter, question: Question, catalogue: Catalogue) -> Iterator[Filter]:
    """Yield a condition as it is judged of a model with a way to use it."""
    match one.property, one.operator:
        case "sell", Operator.ANY_OF if "yes" in one.ids:
            yield _BUSINESS
        case "assurances", Operator.ANY_OF if one.ids == {"fz152"}:
            yield _IN_RUSSIA
        case "assurances", _:
            yield from (replace(one, ids=frozenset({id_}), where_applicable=True) for id_ in sorted(one.ids))
        case name, _ if name in HAD_NAMES or name == CURRENCY.name:
            yield replace(one, where_applicable=True)
        case (("price-input" | "price-blended"), Operator.AT_MOST) if not question.topics & _SIDES:
            yield replace(one, property="price-blended", where_applicable=True)
        case name, Operator.ANY_OF if name.startswith(_SERVED) and one.ids == _AVAILABLE:
            yield offered_in(name.removeprefix(_SERVED))
        case (("context_window" | "output_limit"), Operator.AT_MOST):
            yield replace(one, operator=Operator.AT_LEAST)  # "up to 128k" are to fit
        case "knowledge_cutoff", Operator.AT_MOST:
            yield from _known_until(one, question)
        case "memory", Operator.AT_MOST | Operator.AT_LEAST:
            yield from _of_memory(one, question, catalogue)
        case _:
            yield one


def _known_until(one: Filter, question: Question) -> Iterator[Filter]:
    """Yield that knowledge is to reach the month that it is said to end in: nobody wishes for less of it."""
    reached = (other.property == one.property and other.operator is Operator.AT_LEAST for other in question.filters)
    if one.amount is not None and not any(reached):
        yield replace(one, operator=Operator.AT_LEAST, amount=one.amount // 100 * 100 + 1)


def _of_memory(one: Filter, question: Question, catalogue: Catalogue) -> Iterator[Filter]:
    """Yield what a model may fill of the memory that one has: who has so much and more can use so much."""
    there = room_of(question, catalogue.machines)
    usable = there.filled if there is not None else one.amount
    machine = None if there is None or there.machine is None else there.machine.kind
    if machine is None and there is not None and there.is_shared:
        machine = unnamed_kind(question)
    yield replace(one, operator=Operator.AT_MOST, amount=usable, machine=machine, where_applicable=True)
    if not one.others and OWN_TOO not in question.topics:
        yield _OWN


def room_of(question: Question, machines: Machines) -> Room | None:
    """Return the memory of the machine that a question names; a computer shares its memory with models."""
    there = rooms(machines, question.machine, question.filters)
    if not there or question.machine is not None or question.topics.isdisjoint({ON_LAPTOP, ON_MAC}):
        return there[-1] if there else None
    return replace(there[-1], usable=machines.usable_gb(unnamed_kind(question), there[-1].memory_gb))


def unnamed_kind(question: Question) -> MachineKind:
    """Return what a computer is that is called by no name of its own: a Mac, or an ordinary one."""
    return MachineKind.MAC if ON_MAC in question.topics else MachineKind.LAPTOP


def _ways(question: Question, concepts: Concepts) -> Iterator[Filter]:
    """Yield the ways of use that topics ask for, where their condition is not turned round."""
    if _OPEN in question.filters:
        ways = {way for concept, way in concepts.ways.items() if concept in question.topics}
        if ways:
            yield Filter("way", Operator.ANY_OF, frozenset(ways))


def _of_texts(question: Question, volume: Volume, catalogue: Catalogue, lang: str) -> Iterator[Filter]:
    """Yield the context, or the output, that so many pages, books, words or characters take at once."""
    units = catalogue.text_units
    tokens = units.tokens_of_pages(_ANY, volume.pages) if volume.pages else 0
    tokens += units.tokens_of_books(_ANY, volume.books) if volume.books else 0
    tokens += units.tokens_of_words(lang, volume.words) if volume.words else 0
    tokens += units.tokens_of(lang, volume.characters) if volume.characters else 0
    in_parts = tokens > _LONGEST_AT_ONCE or bool(question.topics & _IN_PARTS) or _is_once(question)
    if tokens and (not in_parts or question.topics & _AT_ONCE):
        priced = any(one.prices for one in question.filters)
        limit = "output_limit" if "output" in question.topics and not priced else "context_window"
        yield Filter(limit, Operator.AT_LEAST, amount=Decimal(rounded_estimate(tokens)))


def _named_options(question: Question) -> Iterator[tuple[str, str]]:
    for topic in sorted(question.topics):
        if topic.startswith(ANSWER):
            asked, _, option = topic.removeprefix(ANSWER).partition(".")
            yield asked, option
