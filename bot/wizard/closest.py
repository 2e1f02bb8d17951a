"""What comes closest to a model that is not recommended, among what fits."""

import math
from dataclasses import dataclass
from enum import StrEnum

from bot.catalogue.catalogue import Catalogue, confirmed_value, lab_id
from bot.catalogue.schema import Model, Task
from bot.properties.candidate import Candidate
from bot.standing.standings import Standing
from bot.wizard.case import FAR, standing_of, task_asked
from bot.wizard.engine import NoMatch, Recommendation
from bot.wizard.questions import Questions
from bot.wizard.scored import NEAR
from bot.wizard.succession import heirs_of
from bot.wizard.table import ScoreTable

_ABLE = 10
"""So many points of ability tell two models apart as much as twice the price, or a kind of input that one lacks."""


class Instead(StrEnum):
    """What comes closest to a model that is not recommended."""

    HEIR_PICKED = "heir-picked"
    """Its successor, which is recommended."""
    HEIR_FITS = "heir-fits"
    """Its successor, which fits."""
    SAME_MAKER = "same-maker"
    """A recommendation by the same maker."""
    SAME_MAKER_FITS = "same-maker-fits"
    """What fits best by the same maker, and is not recommended."""
    NEAREST = "nearest"
    """Of what fits nearly as well as the main recommendation, what is most like it."""
    MAIN = "main"
    """The main recommendation."""


@dataclass(frozen=True)
class Closest:
    """The model that comes closest, and what it is."""

    kind: Instead
    model: Model
    standings: tuple[Standing, Standing] | None = None
    """How capable it is, and how capable the model is that was asked about."""
    task: Task | None = None
    """The task in which they are; none: in general."""


def closest_to(
    step: Recommendation | NoMatch, questions: Questions, catalogue: Catalogue, model: Model | None
) -> Closest | None:
    """Return what comes closest to a model; None where nothing fits at all."""
    if isinstance(step, NoMatch):
        return None
    table, ranking = step.ranking.table, step.ranking
    main = table.candidates[step.picks.main]
    if model is None:
        return Closest(Instead.MAIN, main.model)
    picked = {table.models[place]: table.candidates[place].model for place in step.picks.all}
    heir = next(reversed(heirs_of(model, catalogue)), None)
    if heir is not None and heir.id in picked:
        return Closest(Instead.HEIR_PICKED, heir)
    if heir is not None and any(table.models[place] == heir.id for place in ranking.places):
        return Closest(Instead.HEIR_FITS, heir)
    relative = next((one for one in picked.values() if lab_id(one) == lab_id(model)), None)
    if relative is not None:
        return Closest(Instead.SAME_MAKER, relative)
    relatives = [place for place in ranking.places if lab_id(table.candidates[place].model) == lab_id(model)]
    if relatives:
        best = max(relatives, key=ranking.score_of)
        return Closest(Instead.SAME_MAKER_FITS, table.candidates[best].model)
    return _nearest(step, questions, model, main)


def _nearest(step: Recommendation, questions: Questions, model: Model, main: Candidate) -> Closest:
    """Return what is most like a model; the main recommendation, where nothing is or it is as able for as little."""
    table, ranking = step.ranking.table, step.ranking
    task = task_asked(step, questions)
    own = next((one for one in table.candidates if one.model.id == model.id), None)
    standing = table.context.standings.of(model, task)
    if standing is None or own is None:
        return Closest(Instead.MAIN, main.model)
    of_main = standing_of(table.context, main, task)
    if of_main is not None and of_main.points >= standing.points and _dearer(main, own) <= 0:
        return Closest(Instead.MAIN, main.model)
    least = ranking.score_of(step.picks.main) * NEAR
    near = (place for place in ranking.places if ranking.score_of(place) >= least)
    found = min(near, key=lambda place: (_distance(table, place, own, standing, task), -ranking.score_of(place)))
    nearest = table.candidates[found]
    its = standing_of(table.context, nearest, task)
    if nearest.model.id == main.model.id or its is None:
        return Closest(Instead.MAIN, main.model)
    weaker = of_main is not None and of_main.points >= its.points
    if weaker and abs(its.points - standing.points) >= FAR:  # what is far from it is not like it
        return Closest(Instead.MAIN, main.model)
    return Closest(Instead.NEAREST, nearest.model, (its, standing), task)


def _distance(table: ScoreTable, place: int, own: Candidate, standing: Standing, task: Task | None) -> float:
    """Say how far a candidate is from a model: in ability, price, and in what the model takes in."""
    one = table.candidates[place]
    its = standing_of(table.context, one, task)
    if its is None:
        return math.inf
    taken = set(confirmed_value(one.model.facts.modalities_in) or ())
    lacks = set(confirmed_value(own.model.facts.modalities_in) or ()) - taken
    return abs(its.points - standing.points) / _ABLE + abs(_dearer(one, own)) + len(lacks)


def _dearer(one: Candidate, other: Candidate) -> float:
    """Say how often the price of one is twice that of another; below nothing where it is the cheaper."""
    if one.price is None or other.price is None or one.price.currency is not other.price.currency:
        return 0
    return math.log2(one.price.amount / other.price.amount) if one.price.amount and other.price.amount else 0
