"""What the bot knows and where from."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from bot.catalogue.catalogue import Catalogue
from bot.reply import blocks, formats
from bot.reply.blocks import Span
from bot.reply.reply import Outcome, Reply
from bot.views.links import Links, link_choices
from bot.words import Words

_MOST_CITED = 3


def about_page(words: Words, catalogue: Catalogue, version: str, links: Links) -> Reply:
    """Show the date and the size of the catalogue, its sources, the program's version and the operator's pages."""
    items = (
        blocks.FactLine(label=words("about-data"), value=formats.date(words, catalogue.as_of.isoformat())),
        blocks.FactLine(label=words("about-models"), value=formats.number(words, len(catalogue.models))),
        blocks.FactLine(label=words("about-families"), value=formats.number(words, len(catalogue.families))),
        blocks.FactLine(label=words("about-terms"), value=formats.number(words, len(catalogue.terms))),
        blocks.FactLine(label=words("about-version"), value=version),
    )
    sites = ", ".join(site for site, _ in Counter(_sites(catalogue)).most_common(_MOST_CITED))
    return Reply(
        blocks=(
            blocks.Heading(text=words("about-title")),
            blocks.Paragraph(spans=(Span(text=words("about-text")),)),
            blocks.FactList(items=items),
            blocks.Paragraph(spans=(Span(text=f"{words('about-sources', sites=sites)} {words('about-article')}"),)),
            blocks.Note(kind=blocks.NoteKind.INFO, spans=(Span(text=words("about-stored")),)),
        ),
        choices=tuple(link_choices(words, links)),
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def _sites(catalogue: Catalogue) -> Iterator[str]:
    """Yield the site of each source of each model."""
    for model in catalogue.models.values():
        for source in model.sources.values():
            yield urlsplit(source.url).netloc.removeprefix("www.")
