"""What has changed of what somebody watches."""

from collections.abc import Iterator, Sequence

from bot.action_codec import pack
from bot.actions import ShowModel, short_key
from bot.catalogue.catalogue import Catalogue
from bot.reply import formats
from bot.reply.blocks import Block, FactLine, FactList, Paragraph, Span, Style
from bot.reply.choices import PickOne
from bot.reply.paragraphs import plain
from bot.reply.reply import Outcome, Reply
from bot.reply.screen import fact_height, height
from bot.views.subjects import model_subject
from bot.views.watches import mine_choice, word_limit, word_price
from bot.watching.changes import Change, ChangeKind
from bot.words import Words

_MOST_MODELS = 5
"""Models that a digest offers as buttons."""


def digest_reply(words: Words, catalogue: Catalogue, changes: Sequence[Change], lines: int) -> Reply | None:
    """Tell what has changed, in so many lines; None where all that has changed is gone from the catalogue."""
    known = [change for change in changes if catalogue.is_model(change.model)]
    if not known:
        return None
    title = Paragraph(spans=(Span(text=words("digest-title"), style=Style.BOLD),))
    facts = [FactLine(label=catalogue.model(one.model).name, value=_told(words, catalogue, one)) for one in known]
    content: list[Block] = [title, FactList(items=tuple(facts))]
    shown = facts
    if height(content) > lines:
        more = _more(words, len(known))
        shown = list(_fitting(facts, lines - height((title, more)) - 1))
        content = [title, FactList(items=tuple(shown)), _more(words, len(known) - len(shown))]
    models = {one.model: catalogue.model(one.model) for one in known[: len(shown)]}
    choices = (
        PickOne(label=model.name, action=pack(ShowModel(model=short_key(model.id), apart=1)))
        for model in list(models.values())[:_MOST_MODELS]
    )
    return Reply(
        blocks=tuple(content),
        choices=(*choices, mine_choice(words)),
        subjects=tuple(map(model_subject, models.values())),
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def _told(words: Words, catalogue: Catalogue, change: Change) -> str:
    """Say what has changed."""
    price = "" if change.after is None else word_price(words, catalogue, change.after)
    day = "" if change.day is None else formats.date(words, change.day)
    match change.kind:
        case ChangeKind.BELOW:
            limit = word_limit(words, change.limit) if change.limit is not None else ""
            return words("digest-below", price=price, limit=limit)
        case ChangeKind.CAME_OUT:
            return words("digest-came-out", day=day) if day else words("digest-came-out-lately")
        case ChangeKind.ANNOUNCED:
            return words("digest-announced")
        case ChangeKind.PRICE if change.before is not None:
            return words("digest-price", price=price, before=word_price(words, catalogue, change.before))
        case ChangeKind.PRICE:
            return words("digest-price-known", price=price)
        case ChangeKind.PRICE_DUE:
            return words("price-from", date=day, price=price)
        case ChangeKind.LEAVES:
            return words("digest-leaves", day=day)
        case ChangeKind.SWITCHED_OFF:
            return words("digest-switched-off")


def _more(words: Words, count: int) -> Paragraph:
    return plain(words("digest-more", count=count))


def _fitting(facts: Sequence[FactLine], room: int) -> Iterator[FactLine]:
    """Yield the facts that fit in so many lines, at least one."""
    used = 0
    for number, fact in enumerate(facts):
        used += fact_height(fact)
        if number and used > room:
            return
        yield fact
