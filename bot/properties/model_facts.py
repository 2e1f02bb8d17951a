"""The properties that are facts of a model, one for each field of the schema's `Facts`."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypedDict, TypeVar, Unpack

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.facts import Fact
from bot.catalogue.schema import Facts, Lifecycle, Modality, ModelKind, Openness, RussianLevel, Task, Tier
from bot.properties.candidate import Candidate, Way
from bot.properties.property import Direction, NotAbove, NotBefore, Positive, Property, RealDay, Rule, Surface
from bot.properties.reading import Known, NotApplicable, Reading, Unknown, from_fact
from bot.properties.values import (
    Choice,
    Choices,
    Day,
    EntryName,
    Flag,
    Link,
    NameOf,
    PerToken,
    Tokens,
    Unit,
    Value,
    Weights,
    choice,
)

T = TypeVar("T")
M = TypeVar("M", bound=StrEnum)
HEAD = frozenset({Surface.CARD_HEAD, Surface.TABLE})
HEAD_AND_LIST = HEAD | {Surface.LIST}
CARD = frozenset({Surface.CARD, Surface.TABLE})
OPENNESS_LADDER = tuple(Openness)
RUSSIAN_LADDER = (RussianLevel.POOR, RussianLevel.PARTIAL, RussianLevel.SUPPORTED, RussianLevel.NATIVE)
_PROGRAMS = frozenset({ModelKind.ASSISTANT, ModelKind.PROJECT})
PROGRAM_RUNGS = (Openness.API, Openness.OPEN_SOURCE)


class _Options(TypedDict, total=False):
    """What a definition may add."""

    direction: Direction
    shown: frozenset[Surface]
    list_order: int
    shown_if_unknown: bool
    hidden_values: frozenset[tuple[Surface, str]]
    rules: tuple[Rule, ...]
    value_words: tuple[str, ...]


def tokens_fact(name: str, get: Callable[[Facts], Fact[int] | None], **options: Unpack[_Options]) -> Property:
    """Define a fact that counts tokens."""
    return _fact(name, Unit.TOKENS, get, Tokens, options)


def weights_fact(name: str, get: Callable[[Facts], Fact[int] | None], **options: Unpack[_Options]) -> Property:
    """Define a fact that counts weights."""
    return _fact(name, Unit.WEIGHTS, get, lambda count: Weights((count,)), options)


def day_fact(
    name: str, get: Callable[[Facts], Fact[str] | None], *, until: bool = False, **options: Unpack[_Options]
) -> Property:
    """Define a fact that is a date; `until` says that it is the last day of a span."""
    options["rules"] = (RealDay(), *options.get("rules", ()))
    return _fact(name, Unit.DAY, get, lambda partial: Day(partial, until), options)


def flag_fact(name: str, get: Callable[[Facts], Fact[bool] | None], **options: Unpack[_Options]) -> Property:
    """Define a fact that is a yes or a no."""
    return _fact(name, Unit.FLAG, get, Flag, options)


def choice_fact(
    name: str, get: Callable[[Facts], Fact[M] | None], prefix: str, ladder: Sequence[M], **options: Unpack[_Options]
) -> Property:
    """Define a fact that is one of a few values, from the lowest; their words begin with `prefix`."""
    options["value_words"] = tuple(f"{prefix}-{member}" for member in ladder)
    return _fact(name, Unit.CHOICE, get, lambda member: choice(member, prefix, ladder), options)


def list_fact(
    name: str,
    get: Callable[[Facts], Fact[tuple[M, ...]] | None],
    prefix: str,
    members: type[M],
    **options: Unpack[_Options],
) -> Property:
    """Define a fact that is several of a few values; their words begin with `prefix`."""
    options["value_words"] = tuple(f"{prefix}-{member}" for member in members)

    def convert(values: tuple[M, ...]) -> Value:
        return Choices(tuple(choice(value, prefix) for value in values))

    return _fact(name, Unit.LIST, get, convert, options)


def _fact(
    name: str, unit: Unit, get: Callable[[Facts], Fact[T] | None], convert: Callable[[T], Value], options: _Options
) -> Property:
    def read(candidate: Candidate) -> Reading:
        model = candidate.model
        reading = from_fact(get(model.facts), model.sources, convert)
        return Unknown(name in model.undisclosed) if isinstance(reading, Unknown) else reading

    return Property(name, unit, read, (name,), **options)


def _not_in_apps(one: Property) -> Property:
    """Return a property that is unknown of an application, which gives less than the model has."""
    return replace(one, read=lambda candidate: Unknown() if candidate.way is Way.APP else one.read(candidate))


def _of_plans(one: Property) -> Property:
    """Return the context, which in an application is what its plan says."""

    def read(candidate: Candidate) -> Reading:
        if candidate.way is not Way.APP:
            return one.read(candidate)
        return (
            Unknown() if candidate.plan is None else from_fact(candidate.plan.context, candidate.maker.sources, Tokens)
        )

    return replace(one, read=read)


def _spoken_in_apps(one: Property) -> Property:
    """Return a list of kinds of data to which an application adds sound where one can talk to it."""

    def read(candidate: Candidate) -> Reading:
        reading, app = one.read(candidate), candidate.app
        if app is None or confirmed_value(app.voice) is not True:
            return reading
        if not isinstance(reading, Known) or not isinstance(reading.value, Choices):
            return reading
        sound = choice(Modality.AUDIO, "modality")
        known = [each for each in reading.value.items if each != sound]
        return replace(reading, value=Choices((*known, sound)))

    return replace(one, read=read)


def is_program(kind: ModelKind) -> bool:
    """Tell whether an entry is software or a service, which has no weights of its own."""
    return kind in _PROGRAMS


def is_program_rung(kind: ModelKind, openness: Openness) -> bool:
    """Tell whether a rung is said of a program: that says nothing of weights."""
    return is_program(kind) and openness in PROGRAM_RUNGS


def openness_choice(kind: ModelKind, openness: Openness) -> Choice:
    """Return a rung of the ladder as a value."""
    prefix = "openness-program" if is_program_rung(kind, openness) else "openness"
    return choice(openness, prefix, OPENNESS_LADDER)


def _read_openness(candidate: Candidate) -> Reading:
    model = candidate.model
    return from_fact(model.facts.openness, model.sources, lambda rung: openness_choice(model.kind, rung))


def _read_licence(candidate: Candidate) -> Reading:
    model = candidate.model
    reading = from_fact(model.facts.licence, model.sources, lambda licence: EntryName(NameOf.LICENCE, licence))
    return Unknown("licence" in model.undisclosed) if isinstance(reading, Unknown) else reading


def _read_parameters(candidate: Candidate) -> Reading:
    """Read every size that is published; of a single one the active share too."""
    model, facts = candidate.model, candidate.model.facts
    if facts.parameter_sizes is not None:
        own = candidate.size
        return from_fact(
            facts.parameter_sizes,
            model.sources,
            lambda sizes: Weights((own,) if own in sizes else tuple(sorted(sizes))),
        )
    reading = from_fact(facts.parameters_total, model.sources, lambda total: Weights((total,)))
    match reading:
        case Known(value=Weights(sizes=sizes), evidence=evidence):
            active = facts.parameters_active
            return Known(Weights(sizes, active.value if active is not None else None), evidence)
        case _:
            return Unknown("parameters_total" in model.undisclosed)


def _read_strengths(candidate: Candidate) -> Reading:
    """Read the tasks; a base model is made for no task by itself."""
    reading = _STRENGTHS.read(candidate)
    match reading:
        case Known(value=Choices(items=())):
            return NotApplicable()
        case _:
            return reading


_STRENGTHS = list_fact("strengths", lambda facts: facts.strengths, "task", Task)

RELEASED = day_fact("released", lambda facts: facts.released, direction=Direction.MORE, shown=HEAD)
LIFECYCLE = choice_fact(
    "lifecycle", lambda facts: facts.lifecycle, "lifecycle", tuple(Lifecycle), shown=HEAD_AND_LIST, list_order=4
)
DEPRECATED_ON = day_fact("deprecated_on", lambda facts: facts.deprecated_on, rules=(NotBefore(("released",)),))
RETIRED_ON = day_fact(
    "retired_on",
    lambda facts: facts.retired_on,
    shown=frozenset({Surface.CARD_HEAD}),
    shown_if_unknown=False,
    rules=(NotBefore(("deprecated_on", "released")),),
)
OPENNESS = Property(
    "openness",
    Unit.CHOICE,
    _read_openness,
    ("openness",),
    direction=Direction.MORE,
    shown=HEAD_AND_LIST,
    list_order=3,
    hidden_values=frozenset({(Surface.LIST, Openness.INTERNAL.value)}),
    value_words=(
        *(f"openness-{rung}" for rung in Openness),
        *(f"openness-program-{rung}" for rung in PROGRAM_RUNGS),
    ),
)
LICENCE = Property("licence", Unit.TEXT, _read_licence, ("licence",), shown=HEAD, shown_if_unknown=False)
WEIGHTS_LINK = Property(
    "weights",
    Unit.TEXT,
    lambda candidate: from_fact(candidate.model.facts.weights, candidate.model.sources, Link),
    ("weights",),
)
PARAMETERS = Property(
    "parameters_total",
    Unit.WEIGHTS,
    _read_parameters,
    ("parameters_total", "parameter_sizes"),
    shown=HEAD,
    rules=(Positive(),),
)
PARAMETERS_ACTIVE = weights_fact(
    "parameters_active",
    lambda facts: facts.parameters_active,
    rules=(Positive(), NotAbove("parameters_total", "parameters_total")),
)
TRAINING_TOKENS = tokens_fact(
    "training_tokens", lambda facts: facts.training_tokens, shown_if_unknown=False, rules=(Positive(),)
)
CONTEXT_WINDOW = _of_plans(
    tokens_fact(
        "context_window",
        lambda facts: facts.context_window,
        direction=Direction.MORE,
        shown=HEAD_AND_LIST,
        list_order=1,
        rules=(Positive(),),
    )
)
OUTPUT_LIMIT = tokens_fact(
    "output_limit",
    lambda facts: facts.output_limit,
    direction=Direction.MORE,
    shown=HEAD,
    rules=(Positive(), NotAbove("context_window", "the context window")),
)
CONTEXT_CACHE = Property(
    "context_cache",
    Unit.BYTES,
    lambda candidate: from_fact(candidate.model.facts.context_cache, candidate.model.sources, PerToken),
    ("context_cache",),
    rules=(Positive(),),
)
INPUTS = _spoken_in_apps(
    list_fact(
        "modalities_in", lambda facts: facts.modalities_in, "modality", Modality, direction=Direction.MORE, shown=CARD
    )
)
OUTPUTS = _spoken_in_apps(
    list_fact(
        "modalities_out", lambda facts: facts.modalities_out, "modality", Modality, direction=Direction.MORE, shown=CARD
    )
)
REASONING = flag_fact("reasoning", lambda facts: facts.reasoning, direction=Direction.MORE, shown=CARD)
TOOL_USE = flag_fact("tool_use", lambda facts: facts.tool_use, direction=Direction.MORE, shown=CARD)
KNOWLEDGE_CUTOFF = day_fact(
    "knowledge_cutoff", lambda facts: facts.knowledge_cutoff, until=True, direction=Direction.MORE, shown=CARD
)
COMPLETION = flag_fact("completion", lambda facts: facts.completion)
FINE_TUNING = flag_fact("fine_tuning", lambda facts: facts.fine_tuning)
TIER = choice_fact("tier", lambda facts: facts.tier, "tier", (Tier.SMALL, Tier.WORKHORSE, Tier.FLAGSHIP))
RUSSIAN = choice_fact(
    "russian", lambda facts: facts.russian, "russian", RUSSIAN_LADDER, shown=CARD, shown_if_unknown=False
)
STRENGTHS = Property(
    "strengths",
    Unit.LIST,
    _read_strengths,
    ("strengths",),
    shown=frozenset({Surface.CARD}),
    shown_if_unknown=False,
    value_words=_STRENGTHS.value_words,
)
