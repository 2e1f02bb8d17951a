"""Every command, in the order of the help."""

from bot.commands import (
    about,
    choose,
    compare,
    cost,
    find,
    forget,
    lang,
    model,
    models,
    new,
    openclosed,
    settings,
    start,
    status,
    term,
    watch,
)
from bot.commands import list as list_models
from bot.commands.help import help_spec
from bot.commands.spec import Spec

_OTHERS: tuple[Spec, ...] = (
    model.SPEC,
    compare.SPEC,
    choose.SPEC,
    list_models.SPEC,
    cost.SPEC,
    openclosed.SPEC,
    models.SPEC,
    new.SPEC,
    watch.SPEC,
    term.SPEC,
    find.SPEC,
    lang.SPEC,
    settings.SPEC,
    forget.SPEC,
    about.SPEC,
    start.SPEC,
)
COMMANDS: tuple[Spec, ...] = (*_OTHERS, help_spec(_OTHERS))
OWNERS_COMMANDS: tuple[Spec, ...] = (status.SPEC,)
"""What only those who run the bot have; no menu and no help names it."""
