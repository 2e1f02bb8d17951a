"""Adding to what a conversation watches, and taking away: what the command, its words and its buttons share."""

from bot.action_codec import pack
from bot.actions import short_key
from bot.catalogue.precomputed import EntryKind, Hit
from bot.commands.request import Request
from bot.events import Ability, Conversation, ConversationKind
from bot.reply.reply import Outcome, Reply
from bot.service.watches import Added, KeptWatch, Recipient
from bot.views.message import message_reply
from bot.views.watches import WatchScope, digest_time, mine_choice, watch_title, watches_page
from bot.watch_actions import WatchEntry
from bot.watching.watch import Watch

MOST = 15
"""Things that one conversation may watch."""


async def show(request: Request) -> Reply:
    """List what is watched in the conversation, or by the asker."""
    return watches_page(request.words, request.tools.catalogue, await kept_by(request), _scope(request))


async def add(request: Request, watch: Watch, *remarks: str) -> Reply:
    """Watch something, and say so with the remarks."""
    words, tools = request.words, request.tools
    match await tools.store.watches.add(recipient_of(request), watch, words.lang, MOST):
        case Added.TOO_MANY:
            return said(request, words("watch-too-many", most=MOST))
        case Added.NEW:
            told = words("watch-added", name=watch_title(words, tools.catalogue, watch))
        case Added.KNOWN:
            told = words("watch-known", name=watch_title(words, tools.catalogue, watch))
    return said(request, " ".join((told, *remarks, digest_time(words, _scope(request)))))


async def kept_by(request: Request) -> list[KeptWatch]:
    """Return what is watched in the conversation, or by the asker."""
    return await request.tools.store.watches.of(recipient_of(request))


def recipient_of(request: Request) -> Recipient:
    """Return who is told: the people of a group, else the asker in private, wherever they ask."""
    place = request.conversation
    if request.is_shared:
        return Recipient(place.place_key, place.key, shared=True)
    alone = Conversation(platform=place.platform, chat=request.user.partition(":")[2])
    return Recipient(request.user, alone.key, shared=False)


def said(request: Request, text: str) -> Reply:
    """Say something to the asker, with the way to all that is watched."""
    return message_reply(request.words, text, Outcome.INFO, mine_choice(request.words))


def watch_action(hit: Hit) -> str:
    """Return the packed action that watches a model, a family or a maker."""
    match hit.kind:
        case EntryKind.MODEL:
            return pack(WatchEntry(kind="model", entry=short_key(hit.id)))
        case EntryKind.FAMILY:
            return pack(WatchEntry(kind="family", entry=hit.id))
        case EntryKind.LAB:
            return pack(WatchEntry(kind="lab", entry=hit.id))
        case EntryKind.TERM | EntryKind.SIGNPOST:
            raise ValueError("nothing of it changes")


def offers_watching(request: Request) -> bool:
    """Tell whether the asker alone decides what is watched, and can be told later."""
    return request.conversation.kind is ConversationKind.PRIVATE and Ability.NOTIFY in request.abilities


def _scope(request: Request) -> WatchScope:
    return WatchScope(
        shared=request.is_shared,
        is_told=Ability.NOTIFY in request.abilities,
        hour=request.tools.digest_hour,
        lines=request.lines,
    )
