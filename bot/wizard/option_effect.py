"""What a wish does to all candidates: which of them meet it, which stand in, and the points that it adds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.catalogue.schema import Region, Task
from bot.properties.candidate import Candidate, Way
from bot.properties.filters import Filter, Verdict, judge_all
from bot.wizard.demands import is_elsewhere, is_untold
from bot.wizard.in_app import (
    asks_for_recordings,
    asks_for_video,
    asks_no_training,
    is_doubtful,
    is_of_plan,
    is_talk_only,
    judge_in_app,
    trains_unless_off,
    watches_videos,
)
from bot.wizard.points import Points
from bot.wizard.questions import Feature
from bot.wizard.scoring import ANY_PURPOSE, Purpose

ChosenOption = tuple[str, str]
"""A question's id and one of its options' ids."""
Wish = ChosenOption | Filter
"""What somebody asks for: an option, or a condition that no option is."""


class Liking(NamedTuple):
    """What a condition that no option is prefers beside what it demands."""

    feature: Feature
    weight: int
    purpose: Purpose = ANY_PURPOSE


@dataclass(frozen=True)
class OptionEffect:
    """The effect of an option on all candidates: sets are the bits of a number, scores lie side by side."""

    met: int
    """The candidates that meet all that it demands."""
    unbroken: int
    """The candidates that meet it or may do so."""
    points: Points | None
    """What it adds to each candidate's score; None where it prefers nothing."""
    ignores: frozenset[Feature] = frozenset()
    """What everybody prefers, and is taken off again."""
    tokens: int | None = None
    """The context that it demands."""
    room: Filter | None = None
    """The limit of memory that it sets."""
    may: int = 0
    """The candidates that may meet it and stand in where none is known to: plans whose price is unknown."""
    unheard: int = 0
    """The services that do not say whether they are where it will be used, and stand in where no other is."""
    likings: tuple[Liking, ...] = ()
    """What a condition prefers."""
    counts_cents: bool = False
    """Whether the difference of low prices matters to who says it."""
    spends: bool = False
    """Whether it says what a month may cost at a load that is not large: what is left of it may buy ability."""
    is_free: bool = False
    """Whether it asks for what is free of charge."""
    is_large: bool = False
    """Whether it speaks of a large load, which no free plan is known to hold."""
    is_bulk: bool = False
    """Whether it asks for what is done by the thousand and small models do."""
    task: Task | None = None
    """The task that it asks for."""
    in_app: int | None = None
    """The candidates that meet it where an application is wanted; None where that is no matter."""
    asks_app: bool = False
    """Whether it asks for an application."""
    unseen: int = 0
    """The candidates of whose application it is unknown whether it takes the videos that are asked for."""
    talk_only: int = 0
    """The candidates that one can but talk to in an application, where what hears sound is asked for."""
    speaks: bool = False
    """Whether it asks for answers by voice."""
    doubtful: int = 0
    """The candidates of which it is in doubt whether they meet it, where an application is wanted."""
    trained: int = 0
    """The candidates whose application trains models until that is switched off, where none is to be trained."""
    tunes: bool = False
    """Whether it asks for a model to fine-tune."""
    is_gdpr: bool = False
    """Whether data have to stay in the EU."""
    is_business: bool = False
    """Whether it is said that it is for business."""
    people: int = 1
    """How many people it says that a month is of."""
    asks_russian: bool = False
    """Whether it asks for Russian."""
    tells_language: bool = False
    """Whether it tells a language that somebody speaks, be it Russian."""
    region: Region | None = None
    """The place of use that it names."""
    limited: int = 0
    """The services that are there with limits where it says that one is, as bits."""

    @property
    def depends(self) -> bool:
        """Tell whether what meets it depends on what else is asked for."""
        of_app = self.in_app is not None or self.asks_app
        return self.tokens is not None or self.room is not None or of_app or self.tunes


def effect_of(verdicts: Sequence[Verdict], points: Points | None) -> OptionEffect:
    """Return the effect of a wish by its verdict on every candidate, with the points that it adds."""
    return OptionEffect(
        met=sum(1 << n for n, verdict in enumerate(verdicts) if verdict is Verdict.MET),
        unbroken=sum(1 << n for n, verdict in enumerate(verdicts) if verdict is not Verdict.BROKEN),
        points=points,
    )


def with_untold(effect: OptionEffect, everyone: tuple[Candidate, ...]) -> OptionEffect:
    """Return the effect of a limit of a month's price, with what some plan may have whose price may keep it."""
    untold = sum(1 << n for n, one in enumerate(everyone) if one.is_untold)
    return replace(effect, may=effect.unbroken & untold)


def with_hosts(effect: OptionEffect, asked: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> OptionEffect:
    """Return the effect of a place of use with the hosts of which it is untold whether they are there.

    In a country that is named they stand in where nothing else is there.
    """
    hosts = effect.unbroken & sum(
        1 << n for n, one in enumerate(everyone) if any(is_untold(each, one) for each in asked)
    )
    elsewhere = any(map(is_elsewhere, asked))
    return replace(effect, met=effect.met | hosts) if elsewhere else replace(effect, unheard=hosts)


def with_apps(effect: OptionEffect, asked: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> OptionEffect:
    """Return the effect of a context that is asked for, with the applications whose models hold it by the API.

    What an application holds is mostly untold, and is told to be unknown.
    """
    by_api = sum(1 << n for n, one in enumerate(everyone) if one.way is Way.APP and _holds_by_api(asked, one))
    return replace(effect, met=effect.met | by_api)


def _holds_by_api(asked: tuple[Filter, ...], candidate: Candidate) -> bool:
    """Tell whether it is unknown of an application whether it meets conditions, and its model meets them by the API."""
    by_api = replace(candidate, way=Way.MAKER, plan=None)
    return judge_all(asked, candidate) is Verdict.UNKNOWN and judge_all(asked, by_api) is Verdict.MET


def met_in_app(filters: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> int | None:
    """Return the candidates that meet conditions where an application is wanted; None where that is no matter."""
    if not any(map(is_of_plan, filters)):
        return None
    return sum(1 << n for n, one in enumerate(everyone) if judge_in_app(filters, one) is Verdict.MET)


def unseen_in_app(filters: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> int:
    """Return the candidates whose application may take no video, where that is asked for, as bits."""
    if not any(map(asks_for_video, filters)):
        return 0
    return sum(1 << n for n, one in enumerate(everyone) if not watches_videos(one))


def talk_only_in_app(filters: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> int:
    """Return the candidates of an application that may take no recordings, where sound is to be heard, as bits."""
    if not any(map(asks_for_recordings, filters)):
        return 0
    return sum(1 << n for n, one in enumerate(everyone) if is_talk_only(one))


def trained_by_default(filters: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> int:
    """Return the candidates whose application trains models until that is switched off, where none is to, as bits."""
    if not any(map(asks_no_training, filters)):
        return 0
    return sum(1 << n for n, one in enumerate(everyone) if trains_unless_off(one))


def doubtful_in_app(filters: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> int:
    """Return the candidates of which it is in doubt whether they meet conditions in an application, as bits."""
    return sum(1 << n for n, one in enumerate(everyone) if is_doubtful(filters, one))
