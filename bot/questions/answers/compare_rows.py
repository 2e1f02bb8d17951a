"""The rows of a comparison: what differs, in which order, and what is the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from bot.catalogue.catalogue import lab_id
from bot.catalogue.facts import FactStatus
from bot.catalogue.offers import Currency
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.comparison import best_positions
from bot.properties.property import Property, Surface
from bot.properties.reading import Known, NotApplicable, Reading, Unknown
from bot.properties.registry import property_named, shown_in
from bot.properties.values import (
    Choice,
    Choices,
    Day,
    Flag,
    FreeOfCharge,
    Gigabytes,
    Money,
    Spoken,
    Tokens,
    Unit,
    Weights,
    ids_of,
)
from bot.questions.setting import Setting
from bot.reply import formats
from bot.reply.blocks import Cell, Row
from bot.views.citations import Citations
from bot.views.values import provider_name, word_reading
from bot.words import Words

PLAINLY = frozenset({FactStatus.OFFICIAL, FactStatus.INDEPENDENT})
"""What stands in a cell without a mark: most of a table, which has no room for more."""
_KEY = (
    "price-input",
    "price-output",
    "context_window",
    "output_limit",
    "lifecycle",
    "reasoning",
    "tool_use",
    "modalities_in",
    "knowledge_cutoff",
    "released",
    "openness",
    "parameters_total",
    "russian",
    "licence",
    "modalities_out",
)
"""The properties that a comparison shows, what matters most first."""
_AT_HOME = ("memory", "parameters_total", "licence", "openness")
"""What matters most where models are to run at home."""
BRIEF_LABELS = (*_KEY, "memory")
"""The properties that have a name of a few letters."""
BARE_LABELS = ("price-input", "price-output", "memory")
"""The properties whose short name has a unit in it, too."""
BRIEF_VALUES = ("lifecycle", "openness", "russian", "modalities_in")
"""The properties whose values have names of a few letters."""
TIGHT = 4
"""Models beside which a cell has room for a bare number only."""
UNKNOWN = "?"
_FEWEST = 2
_CENT = Decimal("0.01")
_WITHOUT_ROOM = frozenset({Unit.DAY, Unit.LIST, Unit.TEXT, Unit.CHOICE})
"""The units whose values are too long where many models stand side by side."""
_TEXT = "text"
_UNSAID = frozenset({"active", "modalities_out", "licence"})
"""The values and properties that are not worth saying of models that have them in common."""
_SCALES = (
    (10**12, "brief-trillion"),
    (10**9, "brief-billion"),
    (10**6, "brief-million"),
    (10**3, "brief-thousand"),
)


@dataclass(frozen=True)
class Compared:
    """A property, and its reading for each model."""

    of: Property
    readings: tuple[Reading, ...]
    texts: tuple[str, ...]
    """The readings in a few letters."""
    bare: bool = False
    """Whether the texts are numbers without their unit, which stands in the label."""

    @cached_property
    def best(self) -> frozenset[int]:
        """Return the places of the best values, where they can be told from the others."""
        return best_positions(self.of, self.readings) if len(set(self.texts)) > 1 else frozenset()

    @property
    def differs(self) -> bool:
        """Tell whether the models differ in it, as far as is known."""
        return len(set(self.texts)) > 1 and any(isinstance(reading, Known) for reading in self.readings)

    @property
    def fits_beside_many(self) -> bool:
        """Tell whether its values are short enough to stand side by side for many models."""
        return self.of.unit not in _WITHOUT_ROOM and (self.bare or self.of.unit is not Unit.MONEY)

    @property
    def is_same(self) -> bool:
        """Tell whether it is known of all the models, and the same."""
        return len(set(self.texts)) == 1 and all(isinstance(reading, Known) for reading in self.readings)


def compared(setting: Setting, models: Sequence[Model], properties: Iterable[Property]) -> tuple[Compared, ...]:
    """Read properties for each model."""
    columns = [candidate_of(model, setting.catalogue) for model in models]
    found = []
    for one in properties:
        readings = tuple(one.read(column) for column in columns)
        bare = len(models) >= TIGHT and _are_in_dollars(readings)
        texts = _texts(setting, models, one, readings, bare=bare)
        found.append(Compared(one, readings, tuple(texts), bare))
    return tuple(found)


def key_properties(first: Iterable[str], *, at_home: bool) -> tuple[Property, ...]:
    """List the properties that are worth a row, those of `first` before all others."""
    names = dict.fromkeys((*first, *(_AT_HOME if at_home else ()), *_KEY))
    return tuple(map(property_named, names))


def all_properties(first: Iterable[str], *, at_home: bool) -> tuple[Property, ...]:
    """List all the properties that can be shown."""
    named = map(property_named, (*first, *(_AT_HOME[:1] if at_home else ())))
    return tuple({one.name: one for one in (*named, *shown_in(Surface.TABLE))}.values())


def row(setting: Setting, one: Compared, cites: Citations) -> Row:
    """Return the row of a property, each value with its source."""
    return Row(
        label=_label(setting.words, one),
        cells=tuple(
            Cell(text=text, best=place in one.best, source=_cited(reading, cites))
            for place, (text, reading) in enumerate(zip(one.texts, one.readings, strict=True))
        ),
    )


def cite_all(one: Compared, cites: Citations) -> None:
    """Cite the sources of a property that the verdict tells, whether it has a row or not."""
    for reading in one.readings:
        if isinstance(reading, Known) and reading.evidence is not None:
            cites.cite(reading.evidence.source)


def word_same(setting: Setting, rows: Iterable[Compared]) -> str:
    """Say in one line what is the same."""
    words = setting.words
    items = tuple(_same(words, one) for one in rows if not _goes_without_saying(one))
    return words("compare-same", what=", ".join(items)) if items else ""


def _label(words: Words, one: Compared) -> str:
    """Name a property in a few letters; most are compared only where they are asked for, and have no such name."""
    key = f"brief-{one.of.name}{'-bare' if one.bare else ''}"
    short = f"brief-{one.of.name}"
    return words(next((name for name in (key, short) if words.has(name)), one.of.label))


def _goes_without_saying(one: Compared) -> bool:
    """Tell whether models have in common what nearly all have, or what another property says too."""
    reading = one.readings[0]
    return isinstance(reading, Known) and not _UNSAID.isdisjoint({one.of.name, *ids_of(reading.value)})


def _same(words: Words, one: Compared) -> str:
    label = _label(words, one)
    label = label[:1].lower() + label[1:]
    reading = one.readings[0]
    if isinstance(reading, Known) and isinstance(reading.value, Flag):
        return label if reading.value.on else words("compare-same-no", what=label)
    return words("compare-same-value", what=label, value=one.texts[0])


def _cited(reading: Reading, cites: Citations) -> int | None:
    """Cite the source of a value; the mark of a doubtful one is explained."""
    if not isinstance(reading, Known) or reading.evidence is None:
        return None
    evidence = reading.evidence
    return cites.cite(evidence.source, None if evidence.status in PLAINLY else evidence.status)


def _are_in_dollars(readings: Iterable[Reading]) -> bool:
    values = [reading.value for reading in readings if isinstance(reading, Known)]
    return all(not isinstance(value, Money) or value.currency is Currency.USD for value in values)


def _texts(
    setting: Setting, models: Sequence[Model], one: Property, readings: Sequence[Reading], *, bare: bool
) -> Iterator[str]:
    """Word the readings in a few letters, each with the mark of a doubtful one."""
    words, count = setting.words, len(models)
    for model, reading in zip(models, readings, strict=True):
        match reading:
            case Known():
                text = _brief(setting, one, reading, bare=bare)
                yield f"{text}{_mark(words, reading)}{_seller(setting, model, reading) if count == _FEWEST else ''}"
            case Unknown():
                yield UNKNOWN if count >= TIGHT else words("unknown" if count == _FEWEST else "brief-unknown")
            case NotApplicable():
                yield words("brief-not-applicable")


def _mark(words: Words, reading: Known) -> str:
    """Return the mark of a doubtful value; memory says by itself that it is an estimate."""
    evidence = reading.evidence
    if evidence is None or evidence.status in PLAINLY or isinstance(reading.value, Gigabytes):
        return ""
    return words(f"mark-{evidence.status}")


def _seller(setting: Setting, model: Model, reading: Known) -> str:
    """Name the seller of a price where that is not the maker."""
    seller = reading.evidence.seller if reading.evidence is not None else None
    return "" if seller is None or seller == lab_id(model) else f" ({provider_name(setting.catalogue, seller)})"


def _brief(setting: Setting, one: Property, reading: Known, *, bare: bool) -> str:  # noqa: C901  # a case for each unit
    words = setting.words
    match reading.value:
        case Tokens(count=count):
            return _scaled(words, count, _SCALES[2:], short=bare)
        case Weights(sizes=sizes):
            return _scaled(words, sizes[-1], _SCALES, short=bare)
        case Gigabytes(options=options) if bare:
            return formats.number(words, options[0])
        case Gigabytes(options=options):
            return words("brief-gigabytes", size=formats.number(words, options[0]))
        case Day(partial=partial):
            return formats.month(words, partial)
        case Money(amount=amount) if bare:
            return formats.decimal(words, amount.quantize(_CENT) if amount >= _CENT else amount)
        case FreeOfCharge():
            return "0" if bare else words("brief-free")
        case Choices(items=items) if one.name.startswith("modalities"):
            kept = tuple(words(f"brief-{item.key}") for item in items if item.id != _TEXT)
            return ", ".join(kept) if kept else words("brief-modality-text")
        case Spoken(number=number, more=more):
            return words("brief-languages-least", count=number) if more else formats.number(words, number)
        case Choice(id=id_) if words.has(f"brief-{one.name}-{id_}"):
            return words(f"brief-{one.name}-{id_}")
        case _:
            return word_reading(words, setting.catalogue, one, reading)


def _scaled(words: Words, count: int, scales: Iterable[tuple[int, str]], *, short: bool) -> str:
    """Write a number to three digits, or to two."""
    for size, key in scales:
        if count >= size:
            scaled = Decimal(count) / size
            step = Decimal(1).scaleb(min(0, max(scaled.adjusted() - (1 if short else 2), -2)))
            return words(key, value=formats.decimal(words, scaled.quantize(step)))
    return formats.number(words, count)
