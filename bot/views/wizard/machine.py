"""The machine that a result rests on where nobody has said how much memory it has."""

from bot.catalogue.machines import Machine
from bot.reply.blocks import Note
from bot.reply.paragraphs import remark
from bot.views.wizard.screen import Screen
from bot.wizard.session import Session
from bot.words import Words

_ANY_PHONE, _MEMORY = "phone", "memory"


def machine_name(words: Words, machine: Machine) -> str:
    """Name a machine."""
    return words("wizard-phone") if machine.id == _ANY_PHONE else machine.name


def machine_notes(screen: Screen, session: Session) -> tuple[Note, ...]:
    """Tell which machine was assumed; nothing where its memory was said, or is no matter any more."""
    machines = screen.wizard.catalogue.machines
    machine = machines.machines.get(session.beside.machine_assumed)
    if machine is None:
        return ()
    words, usable = screen.words, int(machines.usable_gb(machine.kind, machine.usual_gb))
    if not _limits(screen, session, machine, usable):
        return ()
    name = machine_name(words, machine)
    shared = words("wizard-shared", name=name, memory=machine.usual_gb, usable=usable)
    return (remark(words("wizard-assumed", wishes=shared)),)


def _limits(screen: Screen, session: Session, machine: Machine, usable: int) -> bool:
    """Tell whether so much memory of the machine is still what models have to fit in."""
    told = [one for one in session.beside.filters if one.property == _MEMORY and one.machine in {None, machine.kind}]
    given = (screen.wizard.questions.option(*one).needs.memory_gb for one in session.given)
    return usable in {*(int(one.amount) for one in told if one.amount is not None), *given}
