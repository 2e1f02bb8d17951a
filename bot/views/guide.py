"""The guide to open and closed models, a chapter a page."""

from collections.abc import Iterator

from bot.action_codec import pack
from bot.actions import OpenGuide, StartWizard
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model, ModelKind, Openness
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.reply.choices import Choice, Navigate
from bot.reply.paragraphs import plain
from bot.reply.reply import Outcome, Reply
from bot.words import Words

CHAPTERS = ("ladder", "open", "closed", "path", "terms")
POINTS = {"open": 5, "closed": 5, "open-against": 4, "closed-against": 4, "path": 8, "terms": 4}
"""The number of points of each list in the locale files."""
_EXAMPLES = 3
RUNGS = tuple(rung for rung in Openness if rung is not Openness.INTERNAL)


def guide(words: Words, catalogue: Catalogue, chapter: str = CHAPTERS[0]) -> Reply:
    """Show a chapter of the guide."""
    return Reply(
        blocks=(
            blocks.Heading(text=words(f"guide-{chapter}-title")),
            plain(words(f"guide-{chapter}-intro")),
            *_chapter(words, catalogue, chapter),
        ),
        choices=tuple(_chapters(words, chapter)),
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def brief_guide(words: Words) -> Reply:
    """Name the rungs of the ladder, and offer what is said of them."""
    whole = Navigate(label=words("choice-in-full"), action=pack(OpenGuide(chapter=CHAPTERS[0])))
    rungs = tuple((Span(text=words(f"openness-{rung}"), style=Style.BOLD),) for rung in RUNGS)
    return Reply(
        blocks=(
            blocks.Heading(text=words(f"guide-{CHAPTERS[0]}-title")),
            plain(words(f"guide-{CHAPTERS[0]}-intro")),
            blocks.Bullets(items=rungs),
        ),
        choices=(whole, *_chapters(words, CHAPTERS[0])),
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def _chapter(words: Words, catalogue: Catalogue, chapter: str) -> Iterator[blocks.Block]:
    match chapter:
        case "ladder":
            yield blocks.Bullets(items=tuple(_rung_lines(words, catalogue)))
        case "open" | "closed":
            yield blocks.Heading(text=words("guide-for"), level=2)
            yield _points(words, chapter)
            yield blocks.Heading(text=words("guide-against"), level=2)
            yield _points(words, f"{chapter}-against")
            yield plain(words("guide-examples", names=", ".join(_examples_of(catalogue, is_open=chapter == "open"))))
        case _:
            yield _points(words, chapter)


def _points(words: Words, name: str) -> blocks.Bullets:
    items = []
    for number in range(1, POINTS[name] + 1):
        title, text = words(f"guide-{name}-{number}"), words(f"guide-{name}-{number}-text")
        items.append((Span(text=title + " ", style=Style.BOLD), Span(text=text)))
    return blocks.Bullets(items=tuple(items))


def _rung_lines(words: Words, catalogue: Catalogue) -> Iterator[blocks.Spans]:
    for rung in RUNGS:
        names = ", ".join(_newest_on(catalogue, rung)) or words("unknown")
        text = words(f"guide-rung-{rung}", examples=names)
        yield (Span(text=words(f"openness-{rung}"), style=Style.BOLD), Span(text=" — " + text))


def _examples_of(catalogue: Catalogue, *, is_open: bool) -> Iterator[str]:
    rungs = (Openness.FREE_WEIGHTS, Openness.OPEN_SOURCE) if is_open else (Openness.API,)
    for rung in rungs:
        yield from _newest_on(catalogue, rung)


def _newest_on(catalogue: Catalogue, rung: Openness) -> list[str]:
    """List the names of the newest models with this openness, one for each of a few families."""
    chosen: dict[str, Model] = {}
    for family in catalogue.families:
        for model in catalogue.members(family):
            fact = model.facts.openness
            if model.kind is ModelKind.LLM and fact is not None and fact.value is rung:
                chosen[family] = model
                break
    newest = sorted(
        chosen.values(), key=lambda model: model.facts.released.value if model.facts.released else "", reverse=True
    )
    return [model.name for model in newest[:_EXAMPLES]]


def _chapters(words: Words, present: str) -> Iterator[Choice]:
    for chapter in CHAPTERS:
        if chapter != present:
            label = words(f"guide-{chapter}-choice")
            yield Navigate(label=label, action=pack(OpenGuide(chapter=chapter)))
    yield Navigate(label=words("choice-choose"), action=pack(StartWizard()))
