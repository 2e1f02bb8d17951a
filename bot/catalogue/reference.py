"""Data about the world beside the models: machines, places and units of text, for questions that need them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.catalogue.machines import Machines


def _no_machines() -> "Machines":
    from bot.catalogue.machines import Machines

    return Machines()


@dataclass(frozen=True)
class Reference:
    """Reference data, each part read when it is first asked for: a plain look-up needs none of it."""

    read_machines: Callable[[], "Machines"] = _no_machines

    @property
    def machines(self) -> "Machines":
        """Return the computers and graphics cards."""
        return self.read_machines()
