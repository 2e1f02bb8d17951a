"""What is told of a family beside its facts: its story, and the claims that circulate about it."""

from enum import StrEnum

from pydantic import Field

from bot.catalogue.facts import Texts
from bot.values import Value


class ClaimVerdict(StrEnum):
    """The verdict on a claim that circulates."""

    CONFIRMED = "confirmed"
    IMPRECISE = "imprecise"
    OUTDATED = "outdated"
    WRONG = "wrong"
    RUMOUR = "rumour"
    OPINION = "opinion"


class Claim(Value):
    """A claim that circulates, and what better sources say of it."""

    verdict: ClaimVerdict
    claim: Texts
    """The claim in a sentence, our words."""
    truth: Texts
    """What better sources say, in a sentence or two."""
    asked: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Other ways to put it, in each language."""
    sources: tuple[str, ...] = Field(min_length=1)


class FamilyTexts(Value):
    """A family's story in one language, each part one to three sentences."""

    what: str
    special: str
    """What is particular in its architecture and training."""
    good: str
    poor: str
    used: str
    """Where it is used."""
    origin: str
    outcome: str
    """What came of it, and of what was expected."""
