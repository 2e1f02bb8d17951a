"""/settings: how the bot behaves in a place, for those who may manage it; in private, towards the asker."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bot.action_codec import ActionError, unpack
from bot.commands.request import Request
from bot.commands.rights import check_rights
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.reply.reply import Reply
from bot.service.store import Preferences
from bot.setting_actions import ChangeSetting
from bot.views.settings import OWN_LANGUAGE, SettingsScope, settings_page

_SWITCHES: Mapping[str, bool] = MappingProxyType({"0": False, "1": True})
_MOST_ROOMS = 100
_NO_MANAGER = "error-not-manager"


async def run(request: Request) -> Reply:
    """Answer `/settings` with the present ones, and what they can be changed to."""
    check_rights(request, _NO_MANAGER)
    return _page(request, request.settings)


async def press(request: Request, action: ChangeSetting) -> Reply:
    """Change a setting and show the new state."""
    check_rights(request, _NO_MANAGER)
    store, owner = request.tools.store, _owner(request)
    changed = (await store.preferences(owner)).model_copy(update=_change(request, action))
    await store.save_preferences(owner, changed)
    return _page(request, changed)


def is_change(packed: str) -> bool:
    """Tell whether a packed action changes a setting."""
    try:
        return isinstance(unpack(packed), ChangeSetting)
    except ActionError:
        return False


def _owner(request: Request) -> str:
    """Return the key of whose settings they are."""
    return request.conversation.place_key if request.is_shared else request.user


def _page(request: Request, settings: Preferences) -> Reply:
    lexicon = request.tools.lexicon
    shared = request.is_shared
    words = request.words if settings.lang is None else lexicon.pick(settings.lang)
    languages = {code: lexicon.pick(code).language.name for code in lexicon.codes}
    room = request.conversation.room if shared else None
    scope = SettingsScope(shared=shared, abilities=request.abilities, room=room)
    return settings_page(words, languages, settings, scope)


def _change(request: Request, action: ChangeSetting) -> Mapping[str, object]:
    """Return the fields that an action changes.

    Raises:
        UserError: The action is forged, or of another version.
    """
    match action.setting:
        case "lang":
            return {"lang": _language(request, action.value)}
        case "rooms":
            return {"rooms": _rooms(request, action.value)}
        case switch if action.value in _SWITCHES:
            return {switch: _SWITCHES[action.value]}
        case _:
            raise UserError("error-button-old")


def _language(request: Request, value: str) -> str | None:
    if value != OWN_LANGUAGE and value not in request.tools.lexicon.codes:
        raise UserError("error-button-old")
    return None if value == OWN_LANGUAGE else value


def _rooms(request: Request, value: str) -> tuple[str, ...]:
    """Return the rooms in which the bot answers after a change for the room where it is made."""
    here, rooms = request.conversation.room, request.settings.rooms
    change = _ROOM_CHANGES.get(value)
    if here is None or change is None:
        raise UserError("error-button-old")
    return change(here, tuple(room for room in rooms if room != here))


_ROOM_CHANGES: Mapping[str, Callable[[str, tuple[str, ...]], tuple[str, ...]]] = MappingProxyType(
    {
        "all": lambda _here, _others: (),
        "here": lambda here, others: (*others[: _MOST_ROOMS - 1], here),
        "elsewhere": lambda _here, others: others,
    }
)

SPEC = Spec(name="settings", argument=Argument.NONE, run=run, for_managers=True)
