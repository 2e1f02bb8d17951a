"""Showing everyone what the asker alone was shown, where a platform hides what only one person should see."""

from bot.action_codec import INNER_SEPARATOR, MAX_BYTES, ActionError, pack, unpack, unwrapped, wrapped
from bot.actions import Share, ShareStored, Showing, StartWizard
from bot.commands.request import Request
from bot.errors import UserError
from bot.events import Ability
from bot.reply.budget import MAX_CHOICES
from bot.reply.choices import Choice, Navigate, PickMany, PickOne
from bot.reply.reply import Audience, Outcome, Reply
from bot.wizard_actions import WizardAction
from bot.words import Words

WORTH_SHARING = frozenset({Outcome.FOUND, Outcome.RESULT, Outcome.INFO})
_OVERHEAD = len(pack(Share(shown="")))
_LIFETIME = 30 * 24 * 60 * 60
"""Seconds for which an action is stored that does not fit in a button."""


async def offer_sharing(request: Request, reply: Reply, pressed: str | None) -> Reply:
    """Offer to show everyone an answer that the asker alone sees; `pressed` is the action that showed it, if any."""
    is_private = Ability.HIDE in request.abilities and reply.audience is Audience.ASKER
    if not is_private or reply.outcome not in WORTH_SHARING or len(reply.choices) >= MAX_CHOICES:
        return reply
    shown = reply.again or pressed
    if shown is None or not isinstance(unpack(shown), Showing):
        return reply
    share = pack(await _sharing(request, shown))
    return reply.with_last(Navigate(label=request.words("choice-share"), action=share))


async def shared_action(request: Request, action: Share | ShareStored) -> Showing:
    """Return the action whose answer is to be shown to everyone.

    Raises:
        UserError: it is forged, or not stored any more.
    """
    match action:
        case Share(shown=field):
            packed: str | None = unwrapped(field)
        case ShareStored(token=token):
            packed = await request.tools.store.note_by_token(token, request.tools.clock())
    return showing(packed or "")


def showing(packed: str) -> Showing:
    """Unpack an action that changes nothing.

    Raises:
        UserError: it is forged, or changes something.
    """
    try:
        action = unpack(packed)
    except ActionError as error:
        raise UserError("error-button-old") from error
    if not isinstance(action, Showing):
        raise UserError("error-button-old")
    return action


def for_everyone(words: Words, reply: Reply) -> Reply:
    """Return an answer as everyone is shown it: with a new choice in place of the buttons of the asker's own.

    Raises:
        UserError: there is nothing to show any more.
    """
    if reply.outcome not in WORTH_SHARING:
        raise UserError("error-share-gone")
    choices = tuple(choice for choice in reply.choices if not _is_askers_own(choice))
    shared = reply.model_copy(update={"audience": Audience.EVERYONE, "replace": False})
    if len(choices) == len(reply.choices):
        return shared
    return shared.with_choices(*choices, Navigate(label=words("wizard-start"), action=pack(StartWizard())))


def _is_askers_own(choice: Choice) -> bool:
    match choice:
        case PickOne(action=action) | PickMany(action=action) | Navigate(action=action):
            return isinstance(unpack(action), WizardAction)
        case _:
            return False


async def _sharing(request: Request, shown: str) -> Share | ShareStored:
    if _OVERHEAD + len(shown) <= MAX_BYTES and INNER_SEPARATOR not in shown:  # an inner action holds no other
        return Share(shown=wrapped(shown))
    token = request.notes.token(shown)
    await request.notes.keep(token, shown, _LIFETIME)
    return ShareStored(token=token)
