"""A phone that is named where models run on one's own machine: they are to run on it too."""

from collections.abc import Iterable
from dataclasses import replace

from bot.catalogue.machines import MachineKind
from bot.commands.request import Request
from bot.properties.candidate import Way
from bot.questions.text.tokens import Number, Token
from bot.wizard.session import Session
from bot.wizard.wishes import Said

_APPLICATION, _PHONE = ("skill", "none"), ("hardware", "phone")
_OWN = (Way.OWN,)


def on_own_phone(request: Request, session: Session, tokens: Iterable[Token], said: Said) -> Said:
    """Take a phone for what models run on, and not for an application, where one's own machine was named before."""
    machines = request.tools.catalogue.machines.machines
    named = (machines[one.machine].kind for one in tokens if isinstance(one, Number) and one.machine is not None)
    if _APPLICATION not in said.options or MachineKind.PHONE not in named or not runs_at_home(request, session):
        return said
    return replace(said, options=tuple(_PHONE if one == _APPLICATION else one for one in said.options))


def runs_at_home(request: Request, session: Session) -> bool:
    """Tell whether models are to run on one's own machine."""
    questions = request.tools.wizard.questions
    return any(questions.option(*one).needs.ways == _OWN for one in session.given)
