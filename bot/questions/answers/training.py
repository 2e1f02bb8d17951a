"""What becomes of what people send: the terms of a maker's free plan and of its app, beside those of the paid API."""

from collections.abc import Iterator
from enum import StrEnum

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.facts import Fact
from bot.catalogue.plans import FreeReach, Training
from bot.catalogue.services import Lab
from bot.properties.reading import Evidence
from bot.reply import blocks
from bot.views.citations import Citations
from bot.words import Words


class FreeTraining(StrEnum):
    """Whether a maker trains on what is sent by its free plan."""

    YES = Training.YES.value
    OPT_OUT = Training.OPT_OUT.value
    NO = Training.NO.value
    NO_PLAN = "no-plan"
    UNKNOWN = "unknown"


def free_training(maker: Lab) -> FreeTraining:
    """Tell whether a maker trains on what is sent by its free plan; the paid plans say nothing of that."""
    plan = maker.free_plan
    if plan is None:
        return FreeTraining.UNKNOWN
    if confirmed_value(plan.models) is FreeReach.NONE:
        return FreeTraining.NO_PLAN
    training = confirmed_value(plan.trains_on_data)
    return FreeTraining.UNKNOWN if training is None else FreeTraining(training.value)


def training_lines(words: Words, maker: Lab, cites: Citations) -> Iterator[blocks.FactLine]:
    """Yield what is known of the free plan and of the app."""
    plan, app = maker.free_plan, maker.app
    if plan is not None and plan.trains_on_data is not None:
        yield _line(words, maker, cites, words("hosting-free-plan", maker=maker.name), plan.trains_on_data)
    if app is not None and app.trains_on_data is not None:
        yield _line(words, maker, cites, words("hosting-app", app=app.name), app.trains_on_data)


def _line(words: Words, maker: Lab, cites: Citations, label: str, fact: Fact[Training]) -> blocks.FactLine:
    evidence = Evidence(fact.status, maker.sources[fact.source])
    return cites.line(label, words(f"hosting-training-{fact.value}"), evidence)
