"""/about: how old the data are, where they come from, which version speaks."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from bot.catalogue.catalogue import Catalogue
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply import blocks, formats
from bot.reply.blocks import Outcome, Reply, Span

_MOST_CITED = 8


async def run(request: Request) -> Reply:
    """Answer `/about`."""
    words, catalogue = request.words, request.tools.catalogue
    items = (
        blocks.FactLine(label=words("about-data"), value=formats.date(words, catalogue.as_of.isoformat())),
        blocks.FactLine(label=words("about-models"), value=formats.number(words, len(catalogue.models))),
        blocks.FactLine(label=words("about-families"), value=formats.number(words, len(catalogue.families))),
        blocks.FactLine(label=words("about-terms"), value=formats.number(words, len(catalogue.terms))),
        blocks.FactLine(label=words("about-version"), value=request.tools.version),
    )
    sites = ", ".join(site for site, _ in Counter(_sites(catalogue)).most_common(_MOST_CITED))
    return Reply(
        blocks=(
            blocks.Heading(text=words("about-title")),
            blocks.Paragraph(spans=(Span(text=words("about-text")),)),
            blocks.FactList(items=items),
            blocks.Paragraph(spans=(Span(text=words("about-sources", sites=sites)),)),
            blocks.Note(kind=blocks.NoteKind.INFO, spans=(Span(text=words("about-stored")),)),
        ),
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def _sites(catalogue: Catalogue) -> Iterator[str]:
    """Yield the site of each source of each model."""
    for model in catalogue.models.values():
        for source in model.sources.values():
            yield urlsplit(source.url).netloc.removeprefix("www.")


SPEC = Spec(name="about", argument=Argument.NONE, run=run)
