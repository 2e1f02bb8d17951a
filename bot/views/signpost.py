"""What is said of something that is no text model: whose it is, since when, how open, and where to look."""

from collections.abc import Iterator, Sequence

from bot.action_codec import pack
from bot.actions import ShowAll
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.facts import Fact
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Openness, Signpost
from bot.catalogue.spellings import ProductKind
from bot.properties.reading import Evidence
from bot.reply import blocks, formats
from bot.reply.blocks import FactLine, Span, Style
from bot.reply.choices import Choice, Navigate, Open
from bot.reply.reply import Outcome, Reply
from bot.search.results import MOST_CHOICES
from bot.views.brief import Brief, brief_reply
from bot.views.citations import Citations
from bot.views.lookup import hit_choice
from bot.views.subjects import signpost_name, signpost_subject
from bot.words import Words


def brief_signpost(words: Words, catalogue: Catalogue, signpost: Signpost, lines: int) -> Reply:
    """Say in so many lines what something is, and offer what the catalogue has beside it."""
    cites = Citations(words, numbered=False)
    facts = tuple(_facts(words, signpost, cites))
    legend = tuple(cites.legend(numbered=False))
    subject = signpost_subject(words, signpost)
    choices = (
        *_related(words, catalogue, signpost),
        Navigate(label=words("choice-sources"), action=pack(ShowAll(kind="signpost", entry=signpost.id, sources=1))),
        *_site(words, signpost),
    )
    brief = Brief(subject.name, words.text(signpost.what), facts, legend)
    return brief_reply(words, catalogue, brief, lines, choices, subject)


def signpost_card(words: Words, catalogue: Catalogue, signpost: Signpost) -> Reply:
    """Say what something is, with the sources of all facts."""
    cites = Citations(words)
    facts = tuple(_facts(words, signpost, cites))
    subject = signpost_subject(words, signpost)
    return Reply(
        blocks=(
            blocks.Heading(text=subject.name),
            blocks.Paragraph(spans=(Span(text=words.text(signpost.what)),)),
            blocks.FactList(items=facts),
            *cites.legend(),
            *cites.listed(),
        ),
        choices=(*_related(words, catalogue, signpost), *_site(words, signpost)),
        subjects=(subject,),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def signposts_reply(words: Words, catalogue: Catalogue, hits: Sequence[Hit]) -> Reply:
    """Say of several what each is; they are not compared."""
    named = [catalogue.signposts[hit.id] for hit in hits[:MOST_CHOICES]]
    said = blocks.Paragraph(spans=(Span(text=words("signposts-named")),))
    items = tuple(
        (Span(text=signpost_name(words, one), style=Style.BOLD), Span(text=f". {words.text(one.what)}"))
        for one in named
    )
    return Reply(
        blocks=(said, blocks.Bullets(items=items)),
        choices=tuple(hit_choice(words, catalogue, hit) for hit in hits[:MOST_CHOICES]),
        subjects=tuple(signpost_subject(words, one) for one in named),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def _facts(words: Words, signpost: Signpost, cites: Citations) -> Iterator[FactLine]:
    yield _line(signpost, cites, words("fact-maker"), signpost.maker, signpost.maker.value)
    released, openness, retired = signpost.released, signpost.openness, signpost.retired_on
    if released is not None:
        yield _line(signpost, cites, words("fact-since"), released, formats.date(words, released.value))
    if openness is not None:
        yield _line(signpost, cites, words("fact-openness"), openness, _rung(words, signpost.kind, openness.value))
    if retired is not None:
        yield _line(signpost, cites, words("fact-retired"), retired, formats.date(words, retired.value))


def _line(signpost: Signpost, cites: Citations, label: str, fact: Fact[str], value: str) -> FactLine:
    return cites.line(label, value, Evidence(fact.status, signpost.sources[fact.source]))


def _rung(words: Words, kind: ProductKind, rung: Openness) -> str:
    """Word how open something is: of a program and a service nothing is said of weights."""
    is_program = rung is Openness.API or (rung is Openness.OPEN_SOURCE and kind is ProductKind.TOOL)
    return words(f"openness-program-{rung}" if is_program else f"openness-{rung}")


def _related(words: Words, catalogue: Catalogue, signpost: Signpost) -> Iterator[Choice]:
    for one in signpost.related:
        kind, _, entry = one.partition("/")
        yield hit_choice(words, catalogue, Hit(EntryKind(kind), entry))


def _site(words: Words, signpost: Signpost) -> Iterator[Choice]:
    if signpost.site is not None:
        yield Open(label=words("choice-site"), url=signpost.site)
