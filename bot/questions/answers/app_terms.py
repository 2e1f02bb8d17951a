"""What the terms of an application, or of a plan of it, say: those of its maker's API say nothing of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.plans import AppPlan
from bot.catalogue.schema import Assurance
from bot.catalogue.services import Lab
from bot.properties.candidate import Candidate, Way
from bot.properties.property import Property
from bot.properties.reading import Known, Reading, evidence_of
from bot.properties.registry import property_named
from bot.properties.service import ASSURANCES, trained_in_app
from bot.properties.values import Choices, Flag, ids_of
from bot.questions.answers.verdict import verdict
from bot.questions.text.app_names import app_topic
from bot.reply import blocks
from bot.reply.paragraphs import remark
from bot.views.citations import Citations
from bot.words import Words

KEPT = "kept"
"""What is asked where data are kept, whatever the place."""
_UNKNOWN = "unknown"


class AppTerms(NamedTuple):
    """An application, or a plan of it, that a question is about."""

    words: Words
    used: Candidate
    """A model of its maker, as it is used by the maker's API."""
    plan: AppPlan | None
    cites: Citations

    @property
    def name(self) -> str:
        """Return what to call it."""
        app = self.used.maker.app
        if self.plan is not None or app is None:
            return self.plan.name if self.plan is not None else self.used.maker.name
        return self.words("hosting-app-free", app=app.name) if confirmed_value(app.free) is True else app.name

    @property
    def in_app(self) -> Candidate:
        """Return the model as it is used by the application."""
        return replace(self.used, way=Way.APP, plan=self.plan)


def plan_meant(maker: Lab, topics: frozenset[str]) -> tuple[bool, AppPlan | None]:
    """Tell whether a question is about a maker's application, and by which paid plan."""
    app = maker.app
    if app is None:
        return False, None
    plan = next((one for one in app.plans if app_topic(one.name) in topics), None)
    return plan is not None or app_topic(app.name) in topics, plan


def app_answers(terms: AppTerms, asked: Sequence[str]) -> Iterator[blocks.Block]:
    """Say what is known of each thing that is asked, and beside it what holds by the API."""
    for name in asked:
        if name == Assurance.NO_TRAINING:
            yield from _trained(terms)
        elif name == KEPT:
            yield verdict(terms.words("hosting-kept-unknown", name=terms.name))
        elif name in set(Assurance):
            yield from _told(terms, ASSURANCES, terms.words(f"assurance-{name}"), name)
        else:
            one = property_named(name)
            yield from _told(terms, one, terms.words(one.label))
    yield remark(terms.words("hosting-terms-other"))


def _trained(terms: AppTerms) -> Iterator[blocks.Block]:
    training = trained_in_app(terms.in_app)
    told = "unknown" if training is None else training.value
    yield verdict(terms.words(f"hosting-app-trained-{told}", name=terms.name))
    reading = ASSURANCES.read(terms.in_app)
    if training is not None and isinstance(reading, Known):
        said = terms.words(f"hosting-training-{training}")
        yield blocks.FactList(items=(terms.cites.line(terms.name, said, evidence_of(reading)),))


def _told(terms: AppTerms, one: Property, what: str, promise: str | None = None) -> Iterator[blocks.Block]:
    words, maker = terms.words, terms.used.maker
    by_app, by_api = one.read(terms.in_app), one.read(terms.used)
    yield verdict(words(f"hosting-terms-{_answer(by_app, promise)}", what=what, name=terms.name))
    lines = [
        terms.cites.line(label, words(f"hosting-answer-{answer}").lower(), evidence_of(reading))
        for label, reading in ((terms.name, by_app), (words("hosting-api", maker=maker.name), by_api))
        if (answer := _answer(reading, promise)) != _UNKNOWN
    ]
    if lines:
        yield blocks.FactList(items=tuple(lines))


def _answer(reading: Reading, promise: str | None) -> str:
    match reading:
        case Known(value=Flag(on=on)) if reading.is_confirmed:
            return "yes" if on else "no"
        case Known(value=Choices() as value) if reading.is_confirmed and promise in ids_of(value):
            return "yes"
        case _:
            return _UNKNOWN
