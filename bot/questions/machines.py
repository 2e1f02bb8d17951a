"""What of the memory of the machine that a question names models may fill."""

from bot.catalogue.catalogue import Catalogue
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.slots.filling import ASSUMED_MEMORY
from bot.questions.wishes.needs import room_of

_ANY_PHONE = "phone"


def word_machine(setting: Setting, question: Question) -> str:
    """Say how much of a machine's memory models may fill, where it is not all of it."""
    words, room = setting.words, room_of(question, setting.catalogue.machines)
    if room is None or not room.is_shared:
        return ""
    name = words("wizard-computer") if room.machine is None else room.machine.name
    if room.machine is not None and room.machine.id == _ANY_PHONE:
        name = words("wizard-phone")
    return words("wizard-shared", name=name, memory=room.memory_gb, usable=int(room.usable))


def is_memory_assumed(question: Question, catalogue: Catalogue) -> bool:
    """Tell whether a machine is named that shares more or less memory, and nobody has said how much it has."""
    if question.machine is None or ASSUMED_MEMORY not in question.topics:
        return False
    room = room_of(question, catalogue.machines)
    machine = None if room is None or not room.is_shared else room.machine
    return machine is not None and len(machine.memory_gb) > 1
