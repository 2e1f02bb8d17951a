"""Data about the world beside the models: machines, places and units of text, for questions that need them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.catalogue.machines import Machines
    from bot.catalogue.places import Places
    from bot.catalogue.text_units import TextUnits


@dataclass(frozen=True)
class Reference:
    """Reference data, each part read when it is first asked for: a plain look-up needs none of it."""

    read_machines: Callable[[], "Machines"]
    read_places: Callable[[], "Places"]
    read_text_units: Callable[[], "TextUnits"]
