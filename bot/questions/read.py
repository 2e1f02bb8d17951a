"""From a text to the question that it asks; None where it asks nothing that is understood."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cached_property

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.questions.concepts import Concepts, QuestionWords
from bot.questions.evidence import is_question
from bot.questions.question import Period, Question, Task, Volume
from bot.questions.slots import LAB, LICENCE, Slots, fill, merged
from bot.questions.tokens import Find, read_tokens
from bot.questions.vocabulary import Vocabulary, build_vocabulary
from bot.search.machines import MachineFinder, MachineMention
from bot.search.reading import Reading

_TWO = 2
_PERMISSIONS = frozenset({"sell", "change", "download"})
_PLACES = frozenset({"served_ru", "served_eu", "served_us", "served_cn", "data_ru", "data_eu", "assurances"})
_LISTING = frozenset({"list", "count", "choose"})


class QuestionReader:
    """The reading of questions; the words are read, and tables built of them, when first needed."""

    def __init__(
        self, catalogue: Catalogue, find: Find, read_words: Callable[[], tuple[Concepts, tuple[QuestionWords, ...]]]
    ) -> None:
        self._catalogue = catalogue
        self._find = find
        self._read_words = read_words

    @cached_property
    def concepts(self) -> Concepts:
        """Return what the concepts mean."""
        return self._words[0]

    def read(self, reading: Reading, today: date, last: tuple[Hit, ...] = ()) -> Question | None:
        """Return the question that a text asks; `last` is what the last answer was about, where it may be meant."""
        tokens = read_tokens(reading.asked_for, self._vocabulary, self._find, self._machines_in(reading), today)
        if not is_question(tokens, reading, self._vocabulary):
            return None
        slots = fill(tokens, self.concepts)
        if last and not slots.names:
            slots.names.extend(last)
        return _decided(slots)

    def refers(self, reading: Reading) -> bool:
        """Tell whether a text has a word such as "it" that refers to what was answered last."""
        said = [token.text for token in reading.typed.tokens]
        runs = {tuple(said[start : start + length]) for length in (1, 2, 3) for start in range(len(said))}
        return not runs.isdisjoint(self._vocabulary.referring)

    def _machines_in(self, reading: Reading) -> tuple[MachineMention, ...]:
        return self._machine_finder.find(reading.text)

    @cached_property
    def _machine_finder(self) -> MachineFinder:
        return MachineFinder(self._catalogue.machines)

    @cached_property
    def _words(self) -> tuple[Concepts, tuple[QuestionWords, ...]]:
        return self._read_words()

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return build_vocabulary(self._words[1], tuple(_names(self._catalogue)))


def _names(catalogue: Catalogue) -> list[tuple[str, str]]:
    """List the names of makers and licences with their meaning."""
    found = []
    spelled = catalogue.spellings.lab
    for lab in catalogue.labs.values():
        for name in (lab.name, lab.id, *lab.aliases, *spelled.get(lab.id, ())):
            found.append((name.replace("-", " "), LAB + lab.id))
            found.append((name, LAB + lab.id))
    by_name: dict[str, list[str]] = {}
    for licence in catalogue.licences.values():
        if licence.id != "proprietary":
            for name in (licence.name, licence.id, *licence.aliases):
                by_name.setdefault(name.casefold(), []).append(licence.id)
    for short, begin in (("apache", "apache"), ("mit", "mit"), ("апач", "apache"), ("мит", "mit")):
        by_name.setdefault(short, [one for one in catalogue.licences if one.startswith(begin)])
    found += [(name, LICENCE + ",".join(sorted(set(ids)))) for name, ids in by_name.items()]
    return found


def _decided(slots: Slots) -> Question | None:
    """Decide what is wanted by what was named and asked."""
    task = _task(slots)
    if task is None:
        return None
    names = tuple(slots.names)
    filters = list(slots.filters)
    if task in {Task.LIST, Task.COUNT, Task.NEWS, Task.CHOOSE}:
        filters += _within(names)
        filters += _not_named(slots.excluded)
        if task is not Task.NEWS:
            filters += _in_period(slots.period, retiring="retired_on" in slots.asked)
        names = ()
    return Question(
        task=task,
        names=names,
        filters=tuple(merged(filters)),
        order=slots.order,
        number=slots.number,
        asked=tuple(slots.asked),
        period=slots.period,
        volume=_volume(slots),
        decline=next(iter(slots.declines), None),
        topics=frozenset(slots.topics),
        leftover=tuple(slots.leftover),
        machine=slots.machine,
        users=slots.users,
    )


def _task(slots: Slots) -> Task | None:  # noqa: C901, PLR0912  # a case for each kind of question
    topics, names = slots.topics, slots.names
    models = [hit for hit in names if hit.kind is EntryKind.MODEL]
    asked, filters = set(slots.asked), slots.filters
    if slots.declines and not filters and slots.order is None and not (asked - {"price"}):
        return Task.DECLINE
    if (slots.volumes or (slots.budget is not None and names)) and names:
        return Task.COST
    if "train_on_output" in topics and names:
        return Task.MAY
    replaced = "alternatives" in topics or "only_open" in topics or "successor" in asked
    if names and len(names) <= _TWO and replaced and len(models) < _TWO:
        return Task.ALTERNATIVES
    if len(names) == 1 and models and topics & {"cheaper", "newer"} and not asked - {"price"}:
        return Task.ALTERNATIVES
    if len(names) >= _TWO and not (slots.period and "news" in topics) and not topics & _LISTING - {"choose", "list"}:
        return Task.COMPARE if len([hit for hit in names if hit.kind is not EntryKind.LAB]) >= _TWO else Task.LIST
    if names and asked & _PERMISSIONS:
        return Task.MAY
    if names and "may" in topics and any(one.property == "sell" for one in filters):
        return Task.MAY
    if (
        names
        and (slots.gigabytes is not None or "run" in topics or "memory" in asked)
        and names[0].kind is not EntryKind.LAB
    ):
        return Task.RUN
    if (
        names
        and slots.order is None
        and (asked & _PLACES or any(one.property in _PLACES for one in filters))
        and "list" not in topics
    ):
        return Task.FACT
    if topics & {"news"} and (slots.period is not None or names or filters) and slots.order is None:
        return Task.NEWS
    within = names and not models
    if "count" in topics and not models and (filters or within) and not asked & {"price", "context_window"}:
        return Task.COUNT
    of_one = len(names) == 1 and (asked or filters) and slots.order is None
    if of_one and (not within or (not topics & _LISTING and names[0].kind is not EntryKind.LAB) or not filters):
        return Task.FACT
    if within and slots.order is not None:
        return Task.LIST
    if filters or slots.order is not None:
        return Task.LIST if not models else Task.FACT
    if within and topics & {"list"} and slots.period is not None:
        return Task.LIST
    if slots.period is not None and topics & {"list"} | asked & {"released", "retired_on"}:
        return Task.LIST
    return None


def _within(names: tuple[Hit, ...]) -> list[Filter]:
    """Return the conditions that a list stays within the families and makers named."""
    found = []
    for kind, name in ((EntryKind.LAB, "maker"), (EntryKind.FAMILY, "family")):
        ids = frozenset(hit.id for hit in names if hit.kind is kind)
        if ids:
            found.append(Filter(name, Operator.ANY_OF, ids))
    return found


def _not_named(excluded: list[Hit]) -> list[Filter]:
    families = frozenset(hit.id for hit in excluded if hit.kind is EntryKind.FAMILY)
    return [Filter("family", Operator.NONE_OF, families)] if families else []


def _in_period(period: Period | None, *, retiring: bool) -> list[Filter]:
    name = "retired_on" if retiring else "released"
    if period is None:
        return []
    limits = ((Operator.AT_LEAST, period.first), (Operator.AT_MOST, period.last))
    return [Filter(name, operator, amount=Decimal(day)) for operator, day in limits if day is not None]


def _volume(slots: Slots) -> Volume | None:
    if not slots.volumes and slots.budget is None:
        return None
    amounts: dict[str, int] = {}
    loose: list[int] = []
    for role, number in slots.volumes:
        if role == "tokens":
            loose.append(int(number.value))
        else:
            amounts[role] = int(number.value)
    if len(loose) == _TWO and not {"input", "output"} & amounts.keys():
        amounts["input"], amounts["output"] = loose
        loose = []
    elif loose and "output" in amounts and "input" not in amounts:
        amounts["input"] = loose.pop(0)
    elif loose and "input" in amounts and "output" not in amounts:
        amounts["output"] = loose.pop(0)
    return Volume(
        requests=amounts.get("requests"),
        input_tokens=amounts.get("input"),
        output_tokens=amounts.get("output"),
        total_tokens=loose[0] if loose else None,
        per_request="requests" in amounts or "each" in slots.topics or (slots.budget is not None and bool(amounts)),
        evenly="evenly" in slots.topics,
        pages=amounts.get("pages"),
        books=amounts.get("books"),
        budget=slots.budget,
        monthly=slots.monthly or any(number.per_month for _, number in slots.volumes),
    )
