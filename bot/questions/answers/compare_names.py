"""Which models a comparison sets side by side: of a family or a maker a sensible one, which is said."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from bot.catalogue.catalogue import Catalogue, is_choosable, release_day
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.identity import MEMORY
from bot.properties.reading import Known
from bot.properties.values import magnitude
from bot.questions.finding.memory import rooms
from bot.questions.question import Question
from bot.views.comparison_choice import MOST_COMPARED, model_to_compare

_USUAL_GIGABYTES = Decimal(24)
"""The memory of a strong computer at home, where none is named."""


class Compared(NamedTuple):
    """A model of a comparison."""

    model: Model
    stands_for: str = ""
    """The family or maker that it stands for, if its own name was not given."""


class Comparison(NamedTuple):
    """The models of a comparison, and the names of those for which it has no room."""

    compared: tuple[Compared, ...]
    left_out: tuple[str, ...]

    @property
    def models(self) -> tuple[Model, ...]:
        """Return the models."""
        return tuple(one.model for one in self.compared)


def compared_models(catalogue: Catalogue, question: Question) -> Comparison:
    """Return the models that a question sets side by side, each once."""
    room = home_room(catalogue, question)
    found: dict[str, Compared] = {}
    for hit in question.names:
        one = _compared(catalogue, hit, room)
        if one is not None:
            found.setdefault(one.model.id, one)
    every = tuple(found.values())
    left_out = tuple(one.stands_for or one.model.name for one in every[MOST_COMPARED:])
    return Comparison(every[:MOST_COMPARED], left_out)


def is_at_home(question: Question) -> bool:
    """Tell whether a question is about running models oneself."""
    filtered = {one.property for one in question.filters}
    ordered = question.order is not None and question.order.property == "memory"
    asked = ordered or "memory" in question.asked or not filtered.isdisjoint({"memory", "openness"})
    return asked or question.machine is not None or "run" in question.topics


def home_room(catalogue: Catalogue, question: Question) -> Decimal | None:
    """Return the gigabytes that models may take where they are to run at home; None for any other question."""
    if not is_at_home(question):
        return None
    there = rooms(catalogue.machines, question.machine, question.filters)
    return there[-1].usable if there else _USUAL_GIGABYTES


def _compared(catalogue: Catalogue, hit: Hit, room: Decimal | None) -> Compared | None:
    match hit.kind:
        case EntryKind.MODEL:
            return Compared(catalogue.model(hit.id))
        case EntryKind.FAMILY:
            model = _member(catalogue, hit.id, room) or model_to_compare(catalogue, hit)
            return None if model is None else Compared(model, catalogue.families[hit.id].name)
        case EntryKind.LAB:
            model = model_to_compare(catalogue, hit)
            return None if model is None else Compared(model, catalogue.labs[hit.id].name)
        case EntryKind.TERM | EntryKind.SIGNPOST:
            return None


def _member(catalogue: Catalogue, family: str, room: Decimal | None) -> Model | None:
    """Return the member that stands for a family: at home the newest that fits, else the top one in service."""
    members = [model for model in catalogue.members(family) if is_choosable(model)]
    if room is not None:
        at_home = _at_home(catalogue, members, room)
        if at_home is not None:
            return at_home
    top = catalogue.top_of(family)
    return top if top is not None and is_choosable(top) else next(iter(members), None)


def _at_home(catalogue: Catalogue, members: Sequence[Model], room: Decimal) -> Model | None:
    """Return the newest model that fits, the larger one of a day; without one, the lightest."""
    sized = list(_sized(catalogue, members))
    fitting = [(release_day(model), size, model.id) for size, model in sized if size <= room]
    if fitting:
        return catalogue.models[max(fitting)[2]]
    lightest = min(((size, model.id) for size, model in sized), default=None)
    return None if lightest is None else catalogue.models[lightest[1]]


def _sized(catalogue: Catalogue, members: Sequence[Model]) -> Iterator[tuple[Decimal, Model]]:
    for model in members:
        reading = MEMORY.read(candidate_of(model, catalogue))
        size = magnitude(reading.value) if isinstance(reading, Known) else None
        if size is not None:
            yield size, model
