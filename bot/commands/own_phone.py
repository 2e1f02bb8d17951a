"""Machines that are named where models run on one's own: a phone, and a computer without a graphics card."""

from collections.abc import Iterable
from dataclasses import replace

from bot.catalogue.machines import MachineKind
from bot.commands.request import Request
from bot.properties.candidate import Way
from bot.questions.text.tokens import Number, Token
from bot.wizard.session import Session
from bot.wizard.wishes import Said

_APPLICATION, _PHONE = ("skill", "none"), ("hardware", "phone")
_CLOUD, _LAPTOP = ("hardware", "cloud"), ("hardware", "laptop")
_OWN = (Way.OWN,)


def on_own_phone(request: Request, session: Session, tokens: Iterable[Token], said: Said) -> Said:
    """Take a phone for what models run on, and not for an application, where one's own machine was named before."""
    machines = request.tools.catalogue.machines.machines
    named = (machines[one.machine].kind for one in tokens if isinstance(one, Number) and one.machine is not None)
    if _APPLICATION not in said.options or MachineKind.PHONE not in named or not _runs_at_home(request, session):
        return said
    return replace(said, options=tuple(_PHONE if one == _APPLICATION else one for one in said.options))


def without_own_card(request: Request, session: Session, text: str, said: Said) -> Said:
    """Take "no graphics card" for a computer without one, and no cloud, where one's own machine was named before."""
    if _CLOUD not in said.options or not request.tools.questions.names_card(text):
        return said
    options = tuple(_LAPTOP if one == _CLOUD else one for one in said.options)
    return replace(said, options=options) if _runs_at_home(request, session) else said


def _runs_at_home(request: Request, session: Session) -> bool:
    questions = request.tools.wizard.questions
    return any(questions.option(*one).needs.ways == _OWN for one in session.given)
