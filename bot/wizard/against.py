"""The kinds of drawback, and one drawback of a recommendation."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bot.catalogue.schema import Model, Region
from bot.properties.candidate import Base, Candidate
from bot.wizard.findings import Finding


class Against(StrEnum):
    """The kinds of drawback, in the order in which they are told."""

    LIMITED = "limited"
    """Its service is limited in the country."""
    RUSSIAN = "russian"
    """It understands Russian, and no quality is promised."""
    LICENCE = "licence"
    """Its licence allows business with conditions."""
    LEAVING = "leaving"
    REPLACED = "replaced"
    NO_PROMISE = "no-promise"
    """Its terms do not promise to keep data out of training."""
    PROMISE_UNKNOWN = "promise-unknown"
    DATA_ELSEWHERE = "data-elsewhere"
    """Its service processes data, but not where they are used."""
    FREE_TRAINS = "free-trains"
    """Models are trained on what is sent for free."""
    FREE_ONLY = "free-only"
    """It keeps a limit of the price by free access alone."""
    BUSINESS_UNTOLD = "business-untold"
    """No terms are recorded that say whether its free plan may be used for business."""
    FREE_LIMITS = "free-limits"
    """Free access has limits."""
    LANGUAGES = "languages"
    """Its maker counts many languages without naming the one that is asked for, or lists none."""
    PAID_PLAN = "paid-plan"
    """The free plan of its application has other models."""
    APP_CONTEXT = "app-context"
    """The context is that of the API, and may be shorter in the application that is wanted."""
    DATA_BY_HOME = "data-by-home"
    """Nothing states where its application keeps data: its maker is merely at home there."""
    SHORT = "short"
    """It holds little at once, and documents are to be read."""
    VIDEO_OF_API = "video-of-api"
    """Its API takes video, and of the application that is wanted nothing is known."""
    TALK_ONLY = "talk-only"
    """One can talk to it in the application, and it reads no recordings."""
    SWITCH_OFF = "switch-off"
    """Training on conversations has to be switched off in the application."""
    FOR_TEAMS = "for-teams"
    """Its plan is sold to several people at once, and nobody spoke of business."""
    APP_TRAINS = "app-trains"
    """Models are trained on conversations by a paid plan too."""
    RISING = "rising"
    """Its price rises soon: the new one is told and held against limits."""
    DEARER = "dearer"
    LARGER = "larger"
    """It takes much more memory than another recommendation."""
    LONG_CONTEXT = "long-context"
    """How much memory the context takes that is asked for is unknown."""
    MUCH_CONTEXT = "much-context"
    """The context that is asked for takes more memory than the weights."""
    TIGHT = "tight"
    CLOSED = "closed"
    RESTRICTED = "restricted"
    SELF_RUN = "self-run"
    BEHIND = "behind"
    SLOW = "slow"
    """It is slow on a machine without a graphics card."""
    FULL = "full"
    """With a long context it takes more memory than there is."""
    NO_PLAN = "no-plan"
    """One that is more capable is known by no plan of its application, though the best is wanted at any price."""
    WEAK = "weak"
    """It is so small that it errs often."""
    ROOM = "room"
    """It is far behind what a larger machine would run."""
    SLOWER = "slower"
    """It computes with far more weights than another that fits."""
    UNPRICED = "unpriced"
    """What it costs is unknown."""
    PLAN_UNTOLD = "plan-untold"
    """Which plan of the application has it is unknown."""
    BASE = "base"
    """It is built on what is made in another country than the one that is asked for."""
    UNTESTED = "untested"
    TESTED_ELSEWHERE = "tested-elsewhere"
    """Only tests of other tasks say how capable it is in the one that is asked for."""
    UNRATED = "unrated"
    """Nothing is known by which to tell how capable it is."""
    STRONGEST = "strongest"
    """It is far behind one that keeps the place and the money, and not every other condition."""
    OLD = "old"
    """What it knows ends long ago."""


ASKED = frozenset(
    {
        Against.LIMITED,
        Against.SWITCH_OFF,
        Against.DATA_BY_HOME,
        Against.APP_CONTEXT,
        Against.LANGUAGES,
        Against.TALK_ONLY,
        Against.VIDEO_OF_API,
    }
)
"""Drawbacks in what was asked for: it is met with a condition, or perhaps."""


@dataclass(frozen=True)
class Drawback:
    """One thing that speaks against a candidate."""

    kind: Against
    other: Candidate | None = None
    """What it is set against."""
    heir: Model | None = None
    """What has replaced it."""
    base: Base | None = None
    """What it is built on."""
    memory: int = 0
    """The gigabytes that the other one takes on a larger machine."""
    number: Decimal | None = None
    """How many times more, how many points less, how many gigabytes or tokens there may be."""
    languages: tuple[str, ...] = ()
    """The languages that are asked for, by their codes."""
    region: Region | None = None
    day: str | None = None
    by_api: bool = False
    """Whether its maker promises of the API what is unknown of the application."""
    slow: bool = False
    """Whether it is slow on the machine too."""
    lacks: Finding | None = None
    """What the other one does not meet, or what of it is unknown."""
    estimated: bool = False
    """Whether a standing that is compared rests on no test."""
