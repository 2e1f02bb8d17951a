"""The glossary: the card of a term, and the list of terms."""

from collections.abc import Iterator

from bot.action_codec import pack
from bot.actions import ListTerms, ShowTerm
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Term
from bot.languages import DEFAULT_LANG
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.reply.choices import Navigate, PickOne
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.paging import page_of, page_turns
from bot.views.subjects import term_subject
from bot.words import Words

_PAGE = 15


def term_card(words: Words, catalogue: Catalogue, term: Term) -> Reply:
    """Explain a term."""
    cites = Citations(words)
    for source in term.sources.values():
        cites.cite(source)
    title = words.text(term.names)
    related = [catalogue.terms[key] for key in term.see_also]
    return Reply(
        blocks=(
            blocks.Heading(text=title),
            *in_english(term, title),
            blocks.Paragraph(spans=(Span(text=words.text(term.short), style=Style.BOLD),)),
            blocks.Paragraph(spans=(Span(text=words.text(term.long)),)),
            *cites.listed(),
        ),
        choices=(
            *(PickOne(label=words.text(t.names), action=pack(ShowTerm(term=t.id))) for t in related),
            Navigate(label=words("choice-terms"), action=pack(ListTerms())),
        ),
        subjects=(term_subject(words, term),),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def in_english(term: Term, title: str) -> Iterator[blocks.Paragraph]:
    """Yield the English name of a term unless the title has it."""
    english = term.names[DEFAULT_LANG]
    if english.partition(" (")[0].casefold() not in title.casefold():
        yield blocks.Paragraph(spans=(Span(text=english, style=Style.ITALIC),))


def terms_page(words: Words, catalogue: Catalogue, page: int) -> Reply:
    """List the terms in the alphabetical order of the reply's language."""
    terms = sorted(catalogue.terms.values(), key=lambda term: words.text(term.names).casefold())
    part = page_of(terms, page, _PAGE)
    return Reply(
        blocks=(
            blocks.Heading(text=words("terms-title")),
            blocks.Paragraph(spans=(Span(text=words("terms-intro", page=part.number, pages=part.count)),)),
        ),
        choices=(
            *(PickOne(label=words.text(t.names), action=pack(ShowTerm(term=t.id))) for t in part.items),
            *page_turns(words, part, lambda turned: ListTerms(page=turned)),
        ),
        subjects=tuple(term_subject(words, term) for term in part.items),
        outcome=Outcome.INFO,
        lang=words.lang,
    )
