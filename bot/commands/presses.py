"""The command that answers each action of a button."""

from typing import assert_never

from bot.action_codec import unwrapped
from bot.actions import (
    AddToCompare,
    Ask,
    AskStored,
    Compare,
    CompareChosen,
    ListCommands,
    ListFamilies,
    ListTerms,
    OpenGuide,
    Share,
    ShareStored,
    ShowAll,
    ShowChart,
    ShowClaims,
    ShowFamily,
    ShowFound,
    ShowHelp,
    Showing,
    ShowLab,
    ShowMembers,
    ShowModel,
    ShowOpenness,
    ShowSignpost,
    ShowTerm,
    StartWizard,
)
from bot.catalogue.precomputed import EntryKind, Hit
from bot.commands import chart, choose, compare, entries, find, lang, model, models, openclosed, settings, term, watch
from bot.commands.help import help_reply
from bot.commands.layout import choose_layout, layout_key
from bot.commands.registry import COMMANDS
from bot.commands.request import Request
from bot.commands.sharing import for_everyone, shared_action, showing
from bot.errors import UserError
from bot.events import Ability, Layout
from bot.questions.conversation.followup import remember, remember_recommended
from bot.reply.reply import Audience, Outcome, Reply
from bot.setting_actions import ChangeSetting, SetLanguage, SetLayout
from bot.watch_actions import ListWatches, Unwatch, WatchEntry, Watching, WatchPrice
from bot.wizard_actions import Pressed, WizardAction

_BESIDE = (SetLanguage, ShowFound, StartWizard, CompareChosen, ListWatches, WatchEntry, WatchPrice)
"""Actions that leave the message with the button as it is."""
_REPLACING = frozenset(
    {Outcome.FOUND, Outcome.INFO, Outcome.QUESTION, Outcome.RESULT, Outcome.NOTHING_FITS, Outcome.DONE}
)
"""Outcomes that replace the message with the button."""
_Run = Showing | SetLanguage | ChangeSetting | SetLayout | StartWizard | Pressed | Watching
"""The actions that a command answers."""


async def answer_press(request: Request, action: _Run | Share | ShareStored, *, hidden: bool) -> Reply:
    """Answer a pressed button: in place of its message or in a new one, and to whom.

    Where the platform can hide an answer, the asker alone gets it: it takes the place of a message that is `hidden`,
    and opens beside one that others read.
    """
    if isinstance(action, Share | ShareStored):
        return await _share(request, action, hidden=hidden)
    reply = await run(request, action)
    # people may ask on after either; of the answer to a question the question itself is kept
    if reply.outcome is Outcome.RESULT:
        await remember_recommended(request.notes, reply.subjects)
    elif reply.outcome is Outcome.FOUND and not isinstance(action, Ask | AskStored):
        await remember(request.notes, reply.subjects)
    shows_current_step = reply.outcome is Outcome.STALE and reply.replace
    replace = shows_current_step or (reply.outcome in _REPLACING and not _opens_beside(action, reply))
    if Ability.HIDE not in request.abilities or isinstance(action, ShowFound):
        return reply if reply.replace is replace else reply.model_copy(update={"replace": replace})
    return reply.model_copy(update={"replace": replace and hidden, "audience": Audience.ASKER})


def _opens_beside(action: _Run, reply: Reply) -> bool:
    """Tell whether an answer leaves the message with the button as it is."""
    if isinstance(action, WizardAction):
        return False
    starts = isinstance(action, Ask | AskStored) and reply.audience is Audience.ASKER
    apart = isinstance(action, ShowModel) and action.apart == 1
    return starts or apart or isinstance(action, _BESIDE) or (isinstance(action, ShowChart) and not action.turned)


async def run(request: Request, action: _Run) -> Reply:  # noqa: C901, PLR0912  # a case for each command
    """Run the command of an action."""
    match action:
        case WizardAction() | StartWizard():  # pressed most, and each kind that is asked for before takes its time
            return await choose.press(request, action)
        case ShowModel() | ShowFamily() | ShowLab() | ShowMembers() | ShowAll() | ShowClaims():
            return model.press(request, action)
        case ShowTerm() | ListTerms():
            return term.press(request, action)
        case ShowSignpost(signpost=signpost):
            return entries.first_message(request, Hit(EntryKind.SIGNPOST, signpost))
        case ListFamilies():
            return models.press(request, action)
        case ShowFound():
            return find.press(request, action)
        case Compare() | CompareChosen() | AddToCompare():
            return await compare.press(request, action)
        case OpenGuide() | ShowOpenness():
            return openclosed.press(request, action)
        case SetLanguage():
            return await lang.press(request, action)
        case ChangeSetting():
            return await settings.press(request, action)
        case WatchEntry() | WatchPrice() | ListWatches() | Unwatch():
            return await watch.press(request, action)
        case SetLayout():
            return await _lay_out(request, action)
        case ShowHelp():
            return help_reply(request, COMMANDS)
        case ListCommands():
            return help_reply(request, COMMANDS, whole=True)
        case Ask() | AskStored():
            from bot.commands import ask

            return await ask.press(request, action)
        case ShowChart():
            return await chart.press(request, action)
        case _:
            assert_never(action)


async def _share(request: Request, action: Share | ShareStored, *, hidden: bool) -> Reply:
    """Show everyone what the asker was shown; only who was shown it sees the button."""
    if not hidden:
        raise UserError("error-button-old")
    return for_everyone(request.words, await run(request, await shared_action(request, action)))


async def _lay_out(request: Request, action: SetLayout) -> Reply:
    """Remember the layout and show the reply again."""
    shown = showing(unwrapped(action.again))
    key = layout_key(request.conversation, request.user)
    await choose_layout(request.tools.store, key, Layout(action.layout))
    return await run(request, shown)
