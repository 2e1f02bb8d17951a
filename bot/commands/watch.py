"""/watch: what people are told of once a day when it changes; in a place of several people, who manages it chooses."""

from bot.action_codec import ActionError, unpack
from bot.catalogue.catalogue import Catalogue
from bot.commands.entries import model_of
from bot.commands.not_found import not_found
from bot.commands.options import Completed, Option, phrases
from bot.commands.request import Request
from bot.commands.rights import check_rights
from bot.commands.spec import Argument, Spec
from bot.commands.watch_price import read_wish, watch_limit, watch_packed
from bot.commands.watching import add, kept_by, recipient_of, show, watch_action
from bot.errors import UserError
from bot.questions.text.phrases import Intent, Phrases
from bot.reply.choices import PickOne
from bot.reply.reply import Outcome, Reply
from bot.search.finder import EntryKind, Found, Hit, Unknown
from bot.views.lookup import hit_choice, subject_of
from bot.views.message import message_reply
from bot.watch_actions import ListWatches, Unwatch, WatchEntry, Watching, WatchPrice
from bot.watching.watch import Watch, WatchKind
from bot.words import Words

_OPTIONS = (
    Option("watched", completed=Completed.ENTRY),
    Option("price", "under {}", bare="${}"),
)
_NO_MANAGER = "error-watch-not-manager"
_KINDS = {EntryKind.MODEL: WatchKind.MODEL, EntryKind.FAMILY: WatchKind.FAMILY, EntryKind.LAB: WatchKind.LAB}
"""What can be watched of the entries that a name may mean."""
_EVERYTHING = frozenset({Intent.MODELS, Intent.NEWS})
"""What a text asks for that means all models that come out."""
_CHANGES = (WatchEntry, WatchPrice, Unwatch)


async def run(request: Request) -> Reply:
    """Answer `/watch` with what is watched, and `/watch NAME` by watching what is named."""
    text = " ".join((*phrases(_OPTIONS, dict(request.options)), request.args)).strip()
    return await add_named(request.with_args(text)) if text else await show(request)


async def add_named(request: Request) -> Reply:
    """Watch what a text names, or ask what it means."""
    check_rights(request, _NO_MANAGER)
    if _means_everything(request):
        return await add(request, Watch(kind=WatchKind.NEW))
    reading = request.tools.finder.read(request.args)
    named, limit = read_wish(request, reading)
    named = named or reading.asked_for.hits
    if limit is not None and (reply := await watch_limit(request, named, limit)) is not None:
        return reply
    match reading.result:
        case Found(hit=hit) if hit.kind in _KINDS:
            return await _add_entry(request, hit)
        case Unknown() if len(named) == 1 and named[0].kind in _KINDS:
            return await _add_entry(request, named[0])
        case Found(hit=hit):
            name = subject_of(request.words, request.tools.catalogue, hit).name
            choice = hit_choice(request.words, request.tools.catalogue, hit)
            return message_reply(request.words, request.words("watch-not-watched", name=name), Outcome.INFO, choice)
        case result:
            return not_found(request, result, reading, _choice)


async def remove_named(request: Request) -> Reply:
    """Stop watching what a text names, its price included, and list what is left."""
    check_rights(request, _NO_MANAGER)
    found = request.tools.finder.read(request.args).result
    subject = found.hit.id if isinstance(found, Found) else None
    subject = "" if _means_everything(request) else subject
    watches, recipient = request.tools.store.watches, recipient_of(request)
    mine = [one for one in await kept_by(request) if one.watch.subject == subject]
    removed = [await watches.remove(recipient, one.id) for one in mine]
    page = await show(request)
    note = message_reply(request.words, request.words("watch-nothing-like-it"), Outcome.INFO)
    is_meant = not removed and found != Unknown()
    return page.with_blocks(*note.blocks, *page.blocks) if is_meant else page


async def answer_words(request: Request) -> Reply | None:
    """Answer a text that asks to be told of what changes, or about that; None where it asks something else."""
    asked = request.tools.phrases.watching(request.args)
    if asked is None:
        return None
    request = request.with_args(asked.names)
    match asked.intent:
        case Intent.UNWATCH if asked.names:
            return await remove_named(request)
        case Intent.WATCH if _means_something(request):
            return await add_named(request)
        case Intent.WATCH:
            return None
        case _:
            return await show(request)


def asks_for_change(phrases: Phrases, text: str) -> bool:
    """Tell whether a text asks to watch something or to stop it."""
    asked = phrases.watching(text)
    return asked is not None and asked.intent is not Intent.WATCHES


async def press(request: Request, action: Watching) -> Reply:
    """Watch what a button names, stop watching it, or list what is watched."""
    if isinstance(action, ListWatches):
        return await show(request)
    check_rights(request, _NO_MANAGER)
    match action:
        case WatchEntry(kind="new"):
            return await add(request, Watch(kind=WatchKind.NEW))
        case WatchEntry():
            return await add(request, Watch(kind=WatchKind(action.kind), subject=_subject_of(request, action)))
        case WatchPrice(model=key):
            return await watch_packed(request, model_of(request, key), action)
        case Unwatch(watch=number):
            await request.tools.store.watches.remove(recipient_of(request), number or None)
            return await show(request)


def is_change(packed: str) -> bool:
    """Tell whether a packed action changes what is watched."""
    try:
        return isinstance(unpack(packed), _CHANGES)
    except ActionError:
        return False


async def _add_entry(request: Request, hit: Hit) -> Reply:
    return await add(request, Watch(kind=_KINDS[hit.kind], subject=hit.id))


def _means_everything(request: Request) -> bool:
    phrases = request.tools.phrases
    return phrases.asked(request.args).intent in _EVERYTHING or phrases.means_all_new(request.args)


def _means_something(request: Request) -> bool:
    reading = request.tools.finder.read(request.args)
    return _means_everything(request) or not reading.is_blank or bool(reading.asked_for.hits)


def _subject_of(request: Request, action: WatchEntry) -> str:
    """Return the id of the entry that a button names.

    Raises:
        UserError: it is no longer in the catalogue.
    """
    if action.kind == "model":
        return model_of(request, action.entry).id
    if not request.tools.catalogue.has(Hit(EntryKind(action.kind), action.entry)):
        raise UserError("error-gone")
    return action.entry


def _choice(words: Words, catalogue: Catalogue, hit: Hit) -> PickOne:
    """Return the choice that watches the entry of a hit, or shows one that cannot be watched."""
    shown = hit_choice(words, catalogue, hit)
    return shown if hit.kind not in _KINDS else shown.model_copy(update={"action": watch_action(hit)})


SPEC = Spec(name="watch", argument=Argument.TEXT_OPTIONAL, run=run, options=_OPTIONS, changes_place=True)
