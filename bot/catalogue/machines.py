"""Computers and graphics cards by name, with the memory that models are kept in."""

from decimal import Decimal
from enum import StrEnum

from pydantic import Field, PositiveInt

from bot.catalogue.facts import FactStatus, SpecSource
from bot.values import Value


class MachineKind(StrEnum):
    """What sort of thing runs a model."""

    GPU = "gpu"
    """A graphics card of a desktop computer, laptop or workstation."""
    SERVER = "server"
    """An accelerator of a data centre."""
    MAC = "mac"
    LAPTOP = "laptop"
    """An ordinary computer or laptop of which no more is said, on which models share the memory with all else."""
    COMPUTER = "computer"
    """A small computer whose memory processor and graphics share."""
    BOARD = "board"
    """A bare board without graphics to speak of, on which models answer slowly."""
    PHONE = "phone"


CARDS = frozenset({MachineKind.GPU, MachineKind.SERVER})
"""What has memory of its own, which is shared with nothing."""


class Machine(Value):
    """A computer or graphics card."""

    id: str
    """Its key in `machines.toml`; given by the loader, never written in the file."""
    name: str = Field(min_length=2, max_length=60)
    kind: MachineKind
    memory_gb: tuple[PositiveInt, ...] = Field(min_length=1)
    """The memory of each of its variants, the smallest first."""
    names: tuple[str, ...] = Field(min_length=1)
    """What people call it, in lower case, without the words that may stand around any name."""
    source: str

    @property
    def usual_gb(self) -> int:
        """Return the memory that one usually has: the largest variant of a card, the middle one of a computer."""
        several = self.kind not in CARDS
        return self.memory_gb[len(self.memory_gb) // 2 if several else -1]


class MemoryShare(Value):
    """The part of shared memory that models may fill."""

    kind: MachineKind
    up_to_gb: PositiveInt | None = None
    """The largest memory it holds for; none for all above."""
    share: Decimal = Field(gt=0, le=1)
    status: FactStatus
    source: str


class Machines(Value):
    """Everything that `data/machines.toml` holds."""

    around: tuple[str, ...] = ()
    """Words that may stand before or after a name and belong to it."""
    spellings: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """What else people write for a word of a name."""
    units: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Words after a number that make it a memory size, by the unit."""
    shares: tuple[MemoryShare, ...] = ()
    machines: dict[str, Machine] = Field(default_factory=dict)
    sources: dict[str, SpecSource] = Field(default_factory=dict)

    def share_of(self, kind: MachineKind, memory_gb: int) -> MemoryShare | None:
        """Return the rule for a machine's memory; None where models may fill it whole."""
        rules = (rule for rule in self.shares if rule.kind is kind)
        return next((rule for rule in rules if rule.up_to_gb is None or memory_gb <= rule.up_to_gb), None)

    def usable_gb(self, kind: MachineKind, memory_gb: int) -> Decimal:
        """Return how much of a machine's memory models may fill, in gigabytes."""
        rule = self.share_of(kind, memory_gb)
        return Decimal(memory_gb) if rule is None else memory_gb * rule.share
