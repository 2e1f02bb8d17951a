"""What of the memory of the machine that a question names models may fill."""

from collections.abc import Iterable, Mapping

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.machines import MachineKind
from bot.properties.filters import Filter
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.slots.filling import ASSUMED_MEMORY
from bot.questions.wishes.needs import room_of, unnamed_kind
from bot.views.wizard.machine import machine_name

_MEMORY = "memory"
_NAMES: Mapping[MachineKind | None, str] = {
    MachineKind.MAC: "wizard-mac",
    MachineKind.LAPTOP: "wizard-computer",
    MachineKind.COMPUTER: "wizard-computer",
    MachineKind.BOARD: "wizard-computer",
    MachineKind.PHONE: "wizard-phone",
}
"""What the kinds of machines are called whose memory models share."""


def word_machine(setting: Setting, question: Question) -> str:
    """Say how much of a machine's memory models may fill, where it is not all of it."""
    room = room_of(question, setting.catalogue.machines)
    if room is None or not room.is_shared:
        return ""
    words, machine = setting.words, room.machine
    name = words(_NAMES[unnamed_kind(question)]) if machine is None else machine_name(words, machine)
    return words("wizard-shared", name=name, memory=room.memory_gb, usable=int(room.usable))


def word_kept_machine(setting: Setting, question: Question, kept: Iterable[Filter]) -> str:
    """Say how much models may fill of as much memory as a text tells anew of a machine that was named before."""
    amounts = (one.amount for one in question.filters if one.property == _MEMORY and one.amount is not None)
    told = next(amounts, question.number)
    limit = next((one for one in kept if one.property == _MEMORY and one.machine in _NAMES), None)
    if question.machine is not None or told is None or limit is None or limit.machine is None or limit.amount is None:
        return ""
    name = setting.words(_NAMES[limit.machine])
    return setting.words("wizard-shared", name=name, memory=int(told), usable=int(limit.amount))


def is_memory_assumed(question: Question, catalogue: Catalogue) -> bool:
    """Tell whether a machine is named that shares more or less memory, and nobody has said how much it has."""
    if question.machine is None or ASSUMED_MEMORY not in question.topics:
        return False
    room = room_of(question, catalogue.machines)
    machine = None if room is None or not room.is_shared else room.machine
    return machine is not None and len(machine.memory_gb) > 1
