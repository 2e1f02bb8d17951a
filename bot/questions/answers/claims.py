"""Answers from texts: what is said of a family and is it true, the glossary, and what a family is good at."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import assert_never

from bot.action_codec import pack
from bot.actions import ShowClaims, ShowFamily, ShowTerm
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Family, Term
from bot.catalogue.stories import Claim, FamilyTexts
from bot.properties.candidate import candidate_of
from bot.properties.model_facts import STRENGTHS
from bot.properties.reading import Known
from bot.questions.answers.parts import model_choice
from bot.questions.finding.claims import Explanations, nearest_sentences
from bot.questions.setting import Setting
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.reply.choices import Navigate, PickOne
from bot.reply.paragraphs import first_line, plain
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.family import newest_families
from bot.views.subjects import family_subject, model_subject, term_subject
from bot.views.values import word_value

_TERM_ROOM = 500
"""Characters of an explanation that a phone shows beside its title."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZА-ЯЁ0-9])")


class FamilyPart(StrEnum):
    """What is told of a family."""

    GOOD = "good"
    POOR = "poor"
    SPECIAL = "special"
    USED = "used"
    ORIGIN = "origin"
    OUTCOME = "outcome"


def explanations_of(setting: Setting) -> Explanations:
    """Return the claims and the glossary that answers are taken from."""
    return setting.explanations or Explanations(setting.catalogue)


def answer_claim(setting: Setting, family: Family, claim: Claim) -> Reply:
    """Say whether a claim is true, the verdict first."""
    words, cites = setting.words, Citations(setting.words)
    numbers = cites.numbers(*(family.sources[key] for key in claim.sources))
    said = (Span(text=f"{words('claim-said')} ", style=Style.ITALIC), Span(text=words.text(claim.claim)))
    return Reply(
        blocks=(
            first_line(words(f"verdict-{claim.verdict}")),
            blocks.Paragraph(spans=said),
            blocks.Paragraph(
                spans=(
                    Span(text=f"{words('claim-true')} ", style=Style.ITALIC),
                    Span(text=words.text(claim.truth)),
                    numbers,
                ),
            ),
            *cites.listed(),
        ),
        choices=(
            Navigate(label=words("choice-claims"), action=pack(ShowClaims(family=family.id))),
            _family_choice(setting, family),
        ),
        subjects=(family_subject(family),),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def answer_term(setting: Setting, text: str) -> Reply | None:
    """Answer a question with the explanation of the word that it names; None where it names none."""
    term = explanations_of(setting).term(text)
    return None if term is None else explain_term(setting, term, text)


def answer_terms(setting: Setting, terms: Sequence[Term]) -> Reply:
    """Set words of the glossary side by side, each with its meaning."""
    words, cites = setting.words, Citations(setting.words)
    for term in terms:
        cites.cite(next(iter(term.sources.values())))
    titles = [words.text(term.names) for term in terms]
    lines = tuple(
        (Span(text=f"{title}: ", style=Style.BOLD), Span(text=words.text(term.short)))
        for title, term in zip(titles, terms, strict=True)
    )
    return Reply(
        blocks=(first_line(" · ".join(titles)), blocks.Bullets(items=lines), *cites.listed()),
        choices=tuple(
            PickOne(label=title, action=pack(ShowTerm(term=term.id))) for title, term in zip(titles, terms, strict=True)
        ),
        subjects=tuple(term_subject(words, term) for term in terms),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def answer_family_text(setting: Setting, hit: Hit, part: FamilyPart) -> Reply | None:
    """Answer what a family is good at, what came of it and the like; of a model its own tasks come first."""
    family = _family_of(setting.catalogue, hit)
    if family is None:
        return None
    words, cites = setting.words, Citations(setting.words)
    texts = family.texts.get(words.lang) or family.texts["en"]
    model = setting.catalogue.model(hit.id) if hit.kind is EntryKind.MODEL else None
    parts: list[blocks.Block] = []
    if model is not None and part is FamilyPart.GOOD:
        reading = STRENGTHS.read(candidate_of(model, setting.catalogue))
        if isinstance(reading, Known):
            value = word_value(words, setting.catalogue, reading.value)
            parts.append(blocks.FactList(items=(cites.line(model.name, value, reading.evidence),)))
    for key in family.text_sources:
        cites.cite(family.sources[key])
    parts.append(first_line(f"{family.name}: {words(f'family-{part}').lower()}"))
    parts.append(plain(_text(texts, part)))
    own = () if model is None else (model,)
    return Reply(
        blocks=(*parts, *cites.legend(), *cites.listed()),
        choices=(*map(model_choice, own), _family_choice(setting, family)),
        subjects=(*map(model_subject, own), family_subject(family)),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def explain_term(setting: Setting, term: Term, text: str) -> Reply:
    """Explain a word of the glossary: of its explanation what says most of the text."""
    words, cites = setting.words, Citations(setting.words)
    for source in term.sources.values():
        cites.cite(source)
    sentences = tuple(_SENTENCE.split(words.text(term.long)))
    told = nearest_sentences(text, sentences, _TERM_ROOM)
    title = words.text(term.names)
    return Reply(
        blocks=(
            first_line(f"{title}: {words.text(term.short)}"),
            plain(" ".join(told)),
            *cites.listed(),
        ),
        choices=(PickOne(label=title, action=pack(ShowTerm(term=term.id))),),
        subjects=(term_subject(words, term),),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def _family_of(catalogue: Catalogue, hit: Hit) -> Family | None:
    match hit.kind:
        case EntryKind.MODEL:
            return catalogue.family_of(catalogue.model(hit.id))
        case EntryKind.FAMILY:
            return catalogue.families[hit.id]
        case EntryKind.LAB:
            return next((family for family in newest_families(catalogue) if family.lab == hit.id), None)
        case EntryKind.TERM | EntryKind.SIGNPOST:
            return None


def _family_choice(setting: Setting, family: Family) -> Navigate:
    label = setting.words("choice-family", name=family.name)
    return Navigate(label=label, action=pack(ShowFamily(family=family.id)))


def _text(texts: FamilyTexts, part: FamilyPart) -> str:
    match part:
        case FamilyPart.GOOD:
            return texts.good
        case FamilyPart.POOR:
            return texts.poor
        case FamilyPart.SPECIAL:
            return texts.special
        case FamilyPart.USED:
            return texts.used
        case FamilyPart.ORIGIN:
            return texts.origin
        case FamilyPart.OUTCOME:
            return texts.outcome
        case _:
            assert_never(part)
