"""The first messages about families, makers, words of the glossary, and how open something is."""

from collections.abc import Iterator, Sequence

from bot.action_codec import pack
from bot.actions import ListTerms, ShowAll, ShowFamily, ShowOpenness, ShowTerm, short_key
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Availability, Family, Model, Openness, Term
from bot.catalogue.services import Lab
from bot.properties.candidate import candidate_of
from bot.properties.model_facts import LICENCE
from bot.properties.reading import Known
from bot.reply import blocks, formats
from bot.reply.blocks import Block, FactLine, Span
from bot.reply.choices import Navigate, Open, PickOne
from bot.reply.paragraphs import first_line
from bot.reply.reply import Outcome, Reply
from bot.reply.screen import height
from bot.views.brief import Brief, brief_reply, more_choices
from bot.views.citations import Citations
from bot.views.family import family_choices, family_facts, newest_families
from bot.views.notices import notices_for
from bot.views.openness import licence_lines, openness_answer, openness_choices
from bot.views.subjects import family_subject, lab_subject, model_subject, term_subject
from bot.views.term import in_english
from bot.views.values import word_member
from bot.words import Words

_OFFERED = 6
_EXAMPLES = 3
"""Models that are named of those which are equally open."""


def brief_family(words: Words, catalogue: Catalogue, family: Family, lines: int) -> Reply:
    """Say in so many lines what a family is, and offer its models."""
    members = catalogue.members(family.id)
    texts = words.text(family.texts)
    facts = tuple(family_facts(words, catalogue, family, members))
    more = more_choices(words, "family", family.id, "choice-story", sourced=False)
    choices = (*more, *family_choices(words, family, members))
    return brief_reply(words, catalogue, Brief(family.name, texts.what, facts), lines, choices, family_subject(family))


def brief_lab(words: Words, catalogue: Catalogue, lab: Lab, lines: int) -> Reply:
    """Say in so many lines who makes which models, and where its service is offered."""
    families = [family for family in newest_families(catalogue) if family.lab == lab.id]
    served = [region for region, fact in lab.served_in.items() if fact.value is Availability.YES]
    facts = [FactLine(label=words("lab-families"), value=", ".join(family.name for family in families))]
    if served:
        regions = tuple(word_member(words, region) for region in served)
        facts.append(FactLine(label=words("lab-served"), value=formats.listed(words, regions)))
    text = words("lab-from", country=words(f"country-{lab.country.lower()}"))
    choices = (
        *(PickOne(label=f.name, action=pack(ShowFamily(family=f.id))) for f in families),
        *(more_choices(words, "lab", lab.id, "choice-all-facts", sourced=False) if lab.served_in else ()),
        Open(label=words("choice-site"), url=lab.site),
    )
    brief = Brief(lab.name, text, tuple(facts))
    return brief_reply(words, catalogue, brief, lines, choices, lab_subject(lab), *map(family_subject, families))


def brief_term(words: Words, catalogue: Catalogue, term: Term, lines: int) -> Reply:
    """Explain a term, in a sentence where there is no room for more."""
    title = words.text(term.names)
    head: tuple[Block, ...] = (blocks.Heading(text=title), *in_english(term, title), first_line(words.text(term.short)))
    whole = (*head, blocks.Paragraph(spans=(Span(text=words.text(term.long)),)))
    related = (catalogue.terms[key] for key in term.see_also)
    others = tuple(PickOne(label=words.text(t.names), action=pack(ShowTerm(term=t.id))) for t in related)
    notices = notices_for(words, catalogue, Reply(blocks=whole, choices=others, lang=words.lang))
    is_whole = height((*whole, *notices)) <= lines
    action = ShowAll(kind="term", entry=term.id, sources=1)
    more = Navigate(label=words("choice-sources" if is_whole else "choice-more"), action=pack(action))
    return Reply(
        blocks=whole if is_whole else head,
        choices=(
            *others,
            *((more,) if term.sources or not is_whole else ()),
            Navigate(label=words("choice-terms"), action=pack(ListTerms())),
        ),
        subjects=(term_subject(words, term),),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def brief_openness(words: Words, catalogue: Catalogue, model: Model, lines: int) -> Reply:
    """Say in so many lines how open a model is and what its licence permits."""
    cites = Citations(words, numbered=False)
    facts = tuple(_permissions(words, catalogue, model, cites))
    brief = Brief(
        title=words("openness-title", name=model.name),
        text=openness_answer(words, model),
        facts=facts,
        legend=tuple(cites.legend(numbered=False)),
        text_answers=True,
    )
    more = more_choices(words, "openness", short_key(model.id), "choice-all-facts", sourced=True)
    choices = (*more, *openness_choices(words, model, catalogue.licence_of(model)))
    return brief_reply(words, catalogue, brief, lines, choices, model_subject(model))


def brief_family_openness(words: Words, catalogue: Catalogue, family: Family, lines: int) -> Reply:
    """Count a family's models by their openness, with examples, the newest first."""
    members = [model for model in catalogue.members(family.id) if model.facts.openness is not None]
    facts = tuple(_rungs(words, members))
    brief = Brief(words("openness-title", name=family.name), words("openness-family"), facts)
    choices = tuple(map(_model_openness, members[:_OFFERED]))
    return brief_reply(words, catalogue, brief, lines, choices, family_subject(family))


def _permissions(words: Words, catalogue: Catalogue, model: Model, cites: Citations) -> Iterator[FactLine]:
    candidate = candidate_of(model, catalogue)
    if not isinstance(LICENCE.read(candidate), Known):
        return
    yield from licence_lines(words, catalogue, candidate, cites)
    terms = catalogue.licence_of(model)
    if terms is not None and terms.conditions:
        yield FactLine(label=words("licence-conditions-short"), value=words.text(terms.conditions))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _rungs(words: Words, members: Sequence[Model]) -> Iterator[FactLine]:
    for rung in Openness:
        names = [model.name for model in members if model.facts.openness and model.facts.openness.value is rung]
        if not names:
            continue
        shown, others = ", ".join(names[:_EXAMPLES]), len(names) - _EXAMPLES
        value = words("openness-and-others", names=shown, count=others) if others > 0 else shown
        yield FactLine(label=_capital(words(f"openness-{rung}")), value=value)


def _model_openness(model: Model) -> PickOne:
    return PickOne(label=model.name, action=pack(ShowOpenness(model=short_key(model.id))))
