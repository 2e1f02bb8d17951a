"""The catalogue in memory: every entry by id, immutable."""

from collections.abc import Iterator, Mapping
from dataclasses import InitVar, dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from bot.actions import short_key
from bot.catalogue.facts import Fact
from bot.catalogue.precomputed import EntryKind, Hit, Precomputed
from bot.catalogue.reference import Reference
from bot.catalogue.schema import Entry, Family, Licence, Lifecycle, Model, ModelKind, Signpost, Term
from bot.catalogue.scores import Measured, Test, measured_in
from bot.catalogue.services import Host, Lab
from bot.catalogue.spellings import Spellings

if TYPE_CHECKING:
    from bot.catalogue.machines import Machines
    from bot.catalogue.places import Places
    from bot.catalogue.text_units import TextUnits

T = TypeVar("T")


@dataclass(frozen=True)
class Catalogue:
    """All entries by id. It never changes; a refresh builds a new one."""

    models: Mapping[str, Model]
    families: Mapping[str, Family]
    labs: Mapping[str, Lab]
    licences: Mapping[str, Licence]
    terms: Mapping[str, Term]
    spellings: Spellings
    tests: Mapping[str, Test] = field(default_factory=dict)
    signposts: Mapping[str, Signpost] = field(default_factory=dict)
    """What is no text model; no list, comparison or choice knows it."""
    hosts: Mapping[str, Host] = field(default_factory=dict)
    """Services that host other makers' models, by the id that offers name."""
    reference: Reference | None = None
    """The data that only questions need; None where no questions are answered."""
    unchecked: Mapping[str, Model] = field(default_factory=dict)
    """Models that other catalogues alone have: shown where they are asked for by name, and nowhere else."""
    unchecked_names: Mapping[str, str] = field(default_factory=dict)
    """Which of them each whole name means, written as one word."""
    unchecked_ids: Mapping[str, str] = field(default_factory=dict)
    """Which of them each id means, by its bare words; see `bot/search/unchecked.py`."""
    from_snapshot: InitVar[Precomputed | None] = None
    precomputed: Precomputed | None = field(init=False, default=None)
    """Data derived from these entries earlier; a changed copy does not inherit it."""

    def __post_init__(self, from_snapshot: Precomputed | None) -> None:
        object.__setattr__(self, "precomputed", from_snapshot)

    @cached_property
    def _by_key(self) -> Mapping[str, str]:
        return {short_key(model_id): model_id for model_id in (*self.unchecked, *self.models)}

    @cached_property
    def _by_family(self) -> Mapping[str, tuple[Model, ...]]:
        members: dict[str, list[Model]] = {}
        for model in self.models.values():
            members.setdefault(model.family, []).append(model)
        return {family: tuple(sorted(group, key=_newest_first)) for family, group in members.items()}

    @property
    def machines(self) -> "Machines":
        """Return the computers and graphics cards; they are read when first asked for."""
        return self._reference.read_machines()

    @property
    def places(self) -> "Places":
        """Return the countries and their words; they are read when first asked for."""
        return self._reference.read_places()

    @property
    def text_units(self) -> "TextUnits":
        """Return the tokens of pages and books; they are read when first asked for."""
        return self._reference.read_text_units()

    @property
    def _reference(self) -> Reference:
        if self.reference is None:
            raise LookupError("this catalogue was made without reference data")
        return self.reference

    @cached_property
    def _by_model(self) -> Mapping[str, tuple[Measured, ...]]:
        measured: dict[str, list[Measured]] = {}
        for test in self.tests.values():
            for one in measured_in(test):
                measured.setdefault(one.score.model, []).append(one)
        return {model: tuple(scores) for model, scores in measured.items()}

    @cached_property
    def as_of(self) -> date:
        """Return the newest day on which a source was read."""
        return max(source.checked_on for model in self.models.values() for source in model.sources.values())

    @cached_property
    def names_with_notice(self) -> dict[str, tuple[str, ...]]:
        """List the names that call for a lab's notice, its own and its families', by the lab's id."""
        if self.precomputed is not None:
            return self.precomputed.names_with_notice
        return {
            lab.id: (*names_of(lab), *(name for family in self._families_of(lab) for name in names_of(family)))
            for lab in self.labs.values()
            if lab.notices
        }

    def _families_of(self, lab: Lab) -> Iterator[Family]:
        return (family for family in self.families.values() if family.lab == lab.id)

    def models_by_keys(self, keys: str) -> list[Model]:
        """Return the models with these short keys, joined by `-`; those that are gone are left out."""
        found = map(self.model_by_key, keys.split("-"))
        return [model for model in found if model is not None]

    def model_by_key(self, key: str) -> Model | None:
        """Return the model that a button's short key names."""
        model_id = self._by_key.get(key)
        return self.model(model_id) if model_id is not None else None

    def model(self, model_id: str) -> Model:
        """Return a model by its id, be it checked or not."""
        return self.models[model_id] if model_id in self.models else self.unchecked[model_id]

    def is_model(self, model_id: str) -> bool:
        """Tell whether there is a model of that id, be it checked or not."""
        return model_id in self.models or model_id in self.unchecked

    def has(self, hit: Hit) -> bool:
        """Tell whether an entry is there: what somebody was shown may have been taken out since."""
        match hit.kind:
            case EntryKind.MODEL:
                return self.is_model(hit.id)
            case EntryKind.FAMILY:
                return hit.id in self.families
            case EntryKind.LAB:
                return hit.id in self.labs
            case EntryKind.TERM:
                return hit.id in self.terms
            case EntryKind.SIGNPOST:
                return hit.id in self.signposts

    def scores_of(self, model: Model) -> tuple[Measured, ...]:
        """List a model's scores in tests."""
        return self._by_model.get(model.id, ())

    def members(self, family: str) -> tuple[Model, ...]:
        """List a family's models, newest first."""
        return self._by_family.get(family, ())

    def top_of(self, family: str) -> Model | None:
        """Return the model that represents a family: its flagship, else its newest."""
        flagship = self.families[family].flagship
        return self.models[flagship] if flagship else next(iter(self.members(family)), None)

    def lab_of(self, model: Model) -> Lab:
        """Return the model's maker."""
        return self.labs[lab_id(model)]

    def bases_of(self, model: Model) -> tuple[Model | Family, ...]:
        """List what a model was trained on from, a model or a family, and what that one was, the nearest first."""
        found: dict[str, Model | Family] = {}
        base = confirmed_value(model.facts.base)
        while base is not None and base not in found:
            of_model = self.is_model(base)
            if not of_model and base not in self.families:
                break
            one = found[base] = self.model(base) if of_model else self.families[base]
            base = confirmed_value(one.facts.base) if isinstance(one, Model) else None
        return tuple(found.values())

    def family_of(self, model: Model) -> Family:
        """Return the model's family."""
        return self.families[model.family]

    def licence_of(self, model: Model) -> Licence | None:
        """Return the model's licence, if it is known."""
        fact = model.facts.licence
        return self.licences[fact.value] if fact else None

    def host_name(self, provider: str) -> str:
        """Return what a service that hosts models is called; its id where the catalogue does not know it."""
        host = self.hosts.get(provider)
        return provider if host is None else host.name


def names_of(entry: Entry) -> tuple[str, ...]:
    """List an entry's name and its other spellings."""
    return (entry.name, *entry.aliases)


def lab_id(model: Model) -> str:
    """Return the id of the model's lab: the folder that it lies in."""
    return model.id.partition("/")[0]


def release_day(model: Model) -> str:
    """Return the day on which a model came out, as precise as its source; empty where it is unknown."""
    return model.facts.released.value if model.facts.released is not None else ""


def lifecycle_of(model: Model) -> Lifecycle | None:
    """Return the state of a model; None where it is unknown."""
    return model.facts.lifecycle.value if model.facts.lifecycle is not None else None


def is_retired(model: Model) -> bool:
    """Tell whether its maker has switched the model off."""
    return lifecycle_of(model) is Lifecycle.RETIRED


def is_choosable(model: Model) -> bool:
    """Tell whether the model is a language model that can be used today."""
    return model.kind is ModelKind.LLM and lifecycle_of(model) in {None, Lifecycle.ACTIVE, Lifecycle.DEPRECATED}


def confirmed_value(fact: Fact[T] | None) -> T | None:
    """Return the value of a fact that may be compared and used to choose; None if unknown or a rumour."""
    return fact.value if fact is not None and fact.status.is_firm else None


def _newest_first(model: Model) -> tuple[tuple[int, ...], str]:
    released = model.facts.released
    parts = [int(part) for part in released.value.split("-")] if released else [0]
    return tuple(-part for part in (*parts, *(0,) * (3 - len(parts)))), model.id
