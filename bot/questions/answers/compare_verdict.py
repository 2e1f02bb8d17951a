"""The verdict of a comparison: about what was asked, or in what each model is better."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.comparison import comparable
from bot.properties.filters import Filter, Operator, Verdict, judge
from bot.properties.property import Direction, Property
from bot.properties.reading import Known, NotApplicable, Reading, Unknown
from bot.properties.registry import property_named
from bot.properties.values import Gigabytes, Literals, Money, Unit, magnitude
from bot.questions.answers.compare_names import is_at_home
from bot.questions.answers.compare_rows import Compared
from bot.questions.answers.cost_words import word_sum
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.understood import word_filter
from bot.reply import formats
from bot.reply.blocks import Span, Spans, Style
from bot.views.values import word_reading

_PRICE, _INPUT, _OUTPUT, _BLENDED = "price", "price-input", "price-output", "price-blended"
_COMPARATIVES = {
    "cheaper": (_PRICE, False),
    "dearer": (_PRICE, True),
    "newer": ("released", True),
    "older": ("released", False),
    "bigger": ("parameters_total", True),
    "smaller": ("parameters_total", False),
    "news": ("released", True),
}
"""What a comparative compares where no property is named, and whether it asks for more."""
SUPERLATIVES = (
    "price",
    "price-input",
    "price-output",
    "price-cached",
    "context_window",
    "output_limit",
    "released",
    "knowledge_cutoff",
    "parameters_total",
    "parameters_active",
    "memory",
    "openness",
    "modalities_in",
    "russian",
    "languages",
    "training_tokens",
)
"""The properties of which the most and the least have a name."""
_LESS = frozenset({"cheaper", "smaller", "older", "at_most"})
_MORE = frozenset({"dearer", "bigger", "newer", "at_least"})
_LIGHTER = frozenset({"memory"})
"""The properties of which less is asked for, though neither is better."""
_SIMPLY_YES = frozenset({"yes", "conditions", "limited"})
"""The values that a condition need not name: to have the property is enough."""
_OUTPUTS = frozenset({"output_limit", "modalities_out"})
"""What words of the output ask for; beside "cheaper" its price is meant."""
_LADDERS = frozenset({"russian"})
_MOST_ASPECTS, _MOST_CONDITIONS, _FEW = 2, 3, 2


class Aspect(NamedTuple):
    """A property to compare by, and whether the most or the least is asked for; None where neither is."""

    property: str
    more: bool | None


def aspects_of(question: Question) -> tuple[Aspect, ...]:
    """Return what a comparison is asked about."""
    topics = question.topics
    found: dict[str, bool | None] = {}
    if question.order is not None:
        found[_priced(question.order.property, question)] = question.order.descending
    conditions = {one.property for one in question.filters}
    for name in question.asked:
        if name not in conditions and not (name in _OUTPUTS and _is_about_output_price(question)):
            found.setdefault(_priced(name, question), _wanted(name, question))
    compared = [_COMPARATIVES[topic] for topic in sorted(topics & _COMPARATIVES.keys())]
    for name, more in compared if not found or "price" in found else ():
        found[_priced(name, question)] = more and not (name == "released" and "at_most" in topics)
    found |= {one.property: True for one in question.filters if _is_rung(one)}
    if not found and is_at_home(question) and conditions <= {"memory", "openness"}:
        found["memory"] = False
    return tuple(Aspect(name, more) for name, more in found.items())[:_MOST_ASPECTS]


def _priced(name: str, question: Question) -> str:
    """Return the side of the price that a question is about."""
    if name == _PRICE and _is_about_output_price(question):
        return _OUTPUT
    if name == _PRICE and "input_side" in question.topics and "cheaper" not in question.topics:
        return _PRICE
    return _PRICE if name == _INPUT and question.order is not None else name


def _is_about_output_price(question: Question) -> bool:
    compared = bool(question.topics & {"cheaper", "dearer"})
    return compared and ("output_side" in question.topics or not _OUTPUTS.isdisjoint(question.asked))


def _wanted(name: str, question: Question) -> bool | None:
    """Tell whether the most or the least of a property is asked for."""
    one, topics = property_named(name), question.topics
    if topics & _LESS and not topics & _MORE:
        return False
    if name in _LIGHTER or one.direction is Direction.LESS or name == _PRICE:
        return bool(topics & _MORE)
    if topics & _MORE or one.direction is Direction.MORE or one.unit is Unit.WEIGHTS:
        return True
    return None


@dataclass(frozen=True)
class Verdicts:
    """What is compared, for the wording of a verdict."""

    setting: Setting
    models: tuple[Model, ...]

    def about(self, aspect: Aspect) -> Spans:
        """Say which model has the most or the least of a property, then what the others have."""
        if aspect.property == _PRICE:
            return self._about_price(aspect)
        readings = self._readings(property_named(aspect.property))
        values = tuple(self._value(aspect.property, reading) for reading in readings)
        return self._ranked(aspect, readings, values)

    def typical(self) -> str:
        """Say what a typical million tokens costs; nothing where that is not known of two models."""
        words = self.setting.words
        known = [
            f"{model.name} — {word_sum(words, reading.value.amount, reading.value.currency)}"
            for model, reading in zip(self.models, self._blended(), strict=True)
            if isinstance(reading, Known) and isinstance(reading.value, Money)
        ]
        return words("compare-typical", sums="; ".join(known)) if len(known) > 1 else ""

    def all_meet(self, one: Filter) -> bool:
        """Tell whether all the models meet a condition."""
        return all(judge(one, candidate_of(model, self.setting.catalogue)) is Verdict.MET for model in self.models)

    def meeting(self, one: Filter) -> Spans:
        """Say which models meet a condition, which do not, and of which that is unknown."""
        judged: dict[Verdict, list[str]] = {verdict: [] for verdict in Verdict}
        for model in self.models:
            judged[judge(one, candidate_of(model, self.setting.catalogue))].append(model.name)
        return self._met(self._condition(one), judged)

    def _condition(self, one: Filter) -> str:
        words = self.setting.words
        if one.property == "strengths":
            tasks = (words(f"task-{task}") for task in sorted(one.ids))
            return words("compare-for-tasks", tasks=formats.listed(words, tuple(tasks)))
        if one.ids and one.ids <= _SIMPLY_YES and one.operator is not Operator.NONE_OF:
            return words(property_named(one.property).label)
        return word_filter(self.setting, one).replace(": ", " — ", 1)

    def better(self, rows: Sequence[Compared]) -> Iterator[Spans]:
        """Say of each model in what it alone is better."""
        words = self.setting.words
        decided = [one for one in rows if one.best]
        for place, model in enumerate(self.models):
            alone = tuple(words(f"ahead-{one.of.name}") for one in decided if one.best == {place})
            if alone:
                said = words("compare-better", count=len(self.models))
                yield Span(text=f"{model.name} ", style=Style.BOLD), Span(text=f"{said}: {', '.join(alone)}.")

    def _about_price(self, aspect: Aspect) -> Spans:
        """Compare prices by input and output together, else by the input alone."""
        values = tuple(self._value(_PRICE, one) for one in self._readings(property_named(_PRICE)))
        blended = self._blended()
        deciding = blended if sum(size is not None for size in _sizes(blended)) > 1 else None
        return self._ranked(aspect, deciding or self._readings(property_named(_INPUT)), values)

    def _blended(self) -> tuple[Reading, ...]:
        """Read what input and output cost together, of prices that hold today alone."""
        pairs = zip(self._readings(property_named(_PRICE)), self._readings(property_named(_BLENDED)), strict=True)
        return tuple(
            blended if isinstance(price, Known) and price.is_current and price.is_confirmed else Unknown()
            for price, blended in pairs
        )

    def _ranked(self, aspect: Aspect, readings: Sequence[Reading], values: Sequence[str]) -> Spans:
        words, name = self.setting.words, aspect.property
        sizes = _sizes(readings)
        known = sorted({size for size in sizes if size is not None}, reverse=aspect.more is not False)
        named = [f"{model.name} — {value}" for model, value in zip(self.models, values, strict=True)]
        label = words(property_named(name).label)
        if aspect.more is None or not known or sum(size is not None for size in sizes) < 2:
            return _said(label, "; ".join(self._by_value(values)))
        if len(known) == 1 and None not in sizes:
            return _said(words("compare-equal", what=label), values[0])
        order = sorted(range(len(sizes)), key=lambda place: _rank(known, sizes[place]))
        first = [place for place in order if sizes[place] == known[0]]
        title = self._superlative(name, more=aspect.more)
        leaders = formats.listed(words, tuple(self.models[place].name for place in first))
        rest = "; ".join(named[place] for place in order if place not in first)
        return _said(f"{title}: {leaders}", f"{values[first[0]]}{'; ' + rest if rest else ''}", dash=True)

    def _by_value(self, values: Sequence[str]) -> Iterator[str]:
        """Yield each value once, with the models that have it."""
        for value in dict.fromkeys(values):
            names = (model.name for model, own in zip(self.models, values, strict=True) if own == value)
            yield f"{', '.join(names)} — {value}"

    def _superlative(self, name: str, *, more: bool) -> str:
        words = self.setting.words
        key = f"compare-{'most' if more else 'least'}-{name}"
        if words.has(key):
            return words(key, count=len(self.models))
        label = words(property_named(name).label)
        return words(f"compare-{'most' if more else 'least'}", what=label, count=len(self.models))

    def _met(self, what: str, judged: dict[Verdict, list[str]]) -> Spans:
        words, count = self.setting.words, len(self.models)
        met, broken, unknown = (judged[one] for one in (Verdict.MET, Verdict.BROKEN, Verdict.UNKNOWN))
        if len(met) == count:
            return _said(words("compare-all-meet", count=count), what)
        rest = [] if not broken else [words("compare-not", names=", ".join(broken))]
        rest += [] if not unknown else [words("compare-unknown", names=", ".join(unknown))]
        if not met:
            return _said(words("compare-none-meets", count=count), "; ".join((what, *rest[len(broken) == count :])))
        return _said(words("compare-only", names=formats.listed(words, tuple(met))), "; ".join((what, *rest)))

    def _readings(self, one: Property) -> tuple[Reading, ...]:
        return tuple(one.read(candidate_of(model, self.setting.catalogue)) for model in self.models)

    def _value(self, name: str, reading: Reading) -> str:
        """Word a value, with the mark of a doubtful one."""
        words, one = self.setting.words, property_named(name)
        if isinstance(reading, NotApplicable):
            return words(one.not_applicable)
        text = word_reading(words, self.setting.catalogue, one, self._brief(reading))
        if not isinstance(reading, Known) or reading.evidence is None or isinstance(reading.value, Gigabytes):
            return text
        return text if reading.evidence.status.is_firm else f"{text} {words(f'mark-{reading.evidence.status}')}"

    def _brief(self, reading: Reading) -> Reading:
        """Return a reading with the first of several ids alone, where more than two models are told of."""
        if isinstance(reading, Known) and isinstance(reading.value, Literals) and len(self.models) > _FEW:
            return replace(reading, value=Literals(reading.value.texts[:1]))
        return reading


def conditions_of(question: Question) -> tuple[Filter, ...]:
    """Return the conditions that the models of a comparison are judged by; by a ladder they are compared."""
    told = (part for one in question.filters if not _is_rung(one) for part in _parts(one))
    return tuple(told)[:_MOST_CONDITIONS]


def _parts(one: Filter) -> Iterator[Filter]:
    """Yield a condition for each of the tasks that a condition asks for together."""
    if one.property == "strengths" and one.operator is Operator.ALL_OF:
        yield from (replace(one, ids=frozenset({task})) for task in sorted(one.ids))
    else:
        yield one


def _is_rung(one: Filter) -> bool:
    """Tell whether a condition asks for a rung of a ladder, on which one model may stand higher than another."""
    return one.property in _LADDERS and one.operator is Operator.AT_LEAST and one.amount is not None


def _sizes(readings: Sequence[Reading]) -> list[Decimal | None]:
    """Return the numbers that readings are compared by; prices of today may all be in another currency than dollars."""
    values = [reading.value for reading in readings if isinstance(reading, Known)]
    currencies = {value.currency for value in values if isinstance(value, Money)}
    if len(currencies) != 1 or not all(isinstance(value, Money) for value in values):
        return [comparable(reading) for reading in readings]
    return [
        magnitude(reading.value) if isinstance(reading, Known) and reading.is_confirmed and reading.is_current else None
        for reading in readings
    ]


def _rank(known: Sequence[object], size: object) -> int:
    return known.index(size) if size is not None else len(known)


def _said(answer: str, rest: str, *, dash: bool = False) -> Spans:
    joined = f" — {rest}." if dash else f": {rest}."
    return Span(text=answer, style=Style.BOLD), Span(text=joined)
