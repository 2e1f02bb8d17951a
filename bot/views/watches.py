"""What is watched, and when news of it come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.action_codec import pack
from bot.catalogue.catalogue import Catalogue
from bot.properties.values import FreeOfCharge, Money, Prices
from bot.reply import formats
from bot.reply.blocks import Block, Bullets, Paragraph, Span, Style
from bot.reply.choices import Navigate
from bot.reply.paragraphs import plain
from bot.reply.reply import Audience, Outcome, Reply
from bot.reply.screen import height
from bot.service.watches import KeptWatch
from bot.views.values import word_value
from bot.watch_actions import ListWatches, Unwatch
from bot.watching.state import PriceState
from bot.watching.watch import PriceLimit, Watch, WatchKind
from bot.words import Words


@dataclass(frozen=True)
class WatchScope:
    """Whose watches are shown, and how much of a screen there is."""

    shared: bool
    """Whether they are those of a place where several people talk."""
    is_told: bool
    """Whether news can be sent there later."""
    hour: int
    """The hour of the day at which they are sent, by UTC."""
    lines: int


def watches_page(words: Words, catalogue: Catalogue, kept: Sequence[KeptWatch], scope: WatchScope) -> Reply:
    """List what is watched, each with a choice that removes it; or say how something is watched."""
    named = [(one.id, watch_title(words, catalogue, one.watch)) for one in kept]
    return Reply(
        blocks=tuple(_blocks(words, [title for _, title in named], scope)),
        choices=tuple(_removals(words, named)),
        audience=Audience.ASKER,
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def watch_title(words: Words, catalogue: Catalogue, watch: Watch) -> str:
    """Name something that is watched."""
    name = _name(catalogue, watch)
    match watch.kind:
        case WatchKind.MODEL:
            return name
        case WatchKind.FAMILY:
            return words("watch-family", name=name)
        case WatchKind.LAB:
            return words("watch-lab", name=name)
        case WatchKind.NEW:
            return words("watch-new")
        case WatchKind.PRICE:
            limit = word_limit(words, watch.limit) if watch.limit is not None else ""
            return words("watch-price", name=name, limit=limit)


def word_limit(words: Words, limit: PriceLimit) -> str:
    """Say what a price may be at most, and which part of the price that is."""
    return words(f"watch-{limit.part}", amount=formats.amount(words, limit.amount, limit.currency))


def word_price(words: Words, catalogue: Catalogue, price: PriceState) -> str:
    """Write a price per million tokens."""
    if price.free:
        return word_value(words, catalogue, FreeOfCharge())
    paid, made = (None if one is None else Money(one, price.currency) for one in (price.input, price.output))
    return word_value(words, catalogue, Prices(paid, made))


def digest_time(words: Words, scope: WatchScope) -> str:
    """Say when news come."""
    return words("watch-when", hour=f"{scope.hour:02}:00") if scope.is_told else words("watch-untold")


def mine_choice(words: Words) -> Navigate:
    """Offer the list of what is watched."""
    return Navigate(label=words("choice-watches"), action=pack(ListWatches()))


def _blocks(words: Words, titles: Sequence[str], scope: WatchScope) -> Iterator[Block]:
    when = plain(digest_time(words, scope))
    if not titles:
        yield plain(words("watch-nothing"))
        yield plain(words("watch-how"))
        yield when
        return
    heading = words("watch-title-shared" if scope.shared else "watch-title")
    title = Paragraph(spans=(Span(text=heading, style=Style.BOLD),))
    items = Bullets(items=tuple((Span(text=one),) for one in titles))
    yield title
    if height((title, items, when)) <= scope.lines:  # the buttons name each of them too
        yield items
    yield when


def _removals(words: Words, named: Sequence[tuple[int, str]]) -> Iterator[Navigate]:
    for number, title in named:
        yield Navigate(label=words("watch-remove", name=title), action=pack(Unwatch(watch=number)))
    if len(named) > 1:
        yield Navigate(label=words("watch-remove-all"), action=pack(Unwatch(watch=0)))


def _name(catalogue: Catalogue, watch: Watch) -> str:
    """Return the name of what is watched; of what is no longer in the catalogue, its id."""
    match watch.kind:
        case WatchKind.MODEL | WatchKind.PRICE if catalogue.is_model(watch.subject):
            return catalogue.model(watch.subject).name
        case WatchKind.FAMILY if watch.subject in catalogue.families:
            return catalogue.families[watch.subject].name
        case WatchKind.LAB if watch.subject in catalogue.labs:
            return catalogue.labs[watch.subject].name
        case _:
            return watch.subject
