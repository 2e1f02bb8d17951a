"""The cards of families and labs, and the lists of families and of their models."""

from collections.abc import Iterator

from bot.action_codec import pack
from bot.actions import ListFamilies, ShowClaims, ShowFamily, ShowMembers, ShowModel, short_key
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Family, Model
from bot.catalogue.services import Lab
from bot.catalogue.stories import FamilyTexts
from bot.properties.model_facts import openness_choice
from bot.properties.reading import Evidence
from bot.reply import blocks, formats
from bot.reply.blocks import Span, Style
from bot.reply.choices import Choice, Navigate, Open, PickOne
from bot.reply.paragraphs import plain
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.paging import page_of, page_turns
from bot.views.subjects import family_subject, lab_subject, model_subject
from bot.views.values import word_member
from bot.words import Words

_NEWEST = 6
"""The newest models that a family's card offers."""
_PAGE = 6
PARTS = ("special", "good", "poor")
FOLDED_PARTS = ("used", "origin", "outcome")


def family_card(words: Words, catalogue: Catalogue, family: Family) -> Reply:
    """Tell the whole story of a family, with its sources."""
    cites = Citations(words)
    texts = words.text(family.texts)
    for key in family.text_sources:
        cites.cite(family.sources[key])
    members = catalogue.members(family.id)
    return Reply(
        blocks=(
            blocks.Heading(text=family.name),
            blocks.Paragraph(spans=(Span(text=texts.what),)),
            blocks.FactList(items=tuple(family_facts(words, catalogue, family, members))),
            *(_part(words, texts, name) for name in PARTS),
            *(
                blocks.Details(summary=words(f"family-{name}"), blocks=(plain(_text(texts, name)),))
                for name in FOLDED_PARTS
            ),
            *cites.listed(),
        ),
        choices=tuple(family_choices(words, family, members)),
        subjects=(family_subject(family),),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def members_page(words: Words, catalogue: Catalogue, family: Family, page: int) -> Reply:
    """List a family's models, newest first."""
    part = page_of(catalogue.members(family.id), page, _PAGE)
    lines = tuple(
        (Span(text=model.name, style=Style.BOLD), Span(text=" — " + _member_line(words, model))) for model in part.items
    )
    return Reply(
        blocks=(
            blocks.Heading(text=words("family-models", name=family.name)),
            plain(words("family-page", page=part.number, pages=part.count)),
            blocks.Bullets(items=lines),
        ),
        choices=(
            *(_model_choice(model) for model in part.items),
            *page_turns(words, part, lambda turned: ShowMembers(family=family.id, page=turned)),
            Navigate(label=words("choice-family", name=family.name), action=pack(ShowFamily(family=family.id))),
        ),
        subjects=(family_subject(family), *(model_subject(model) for model in part.items)),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def families_page(words: Words, catalogue: Catalogue, page: int) -> Reply:
    """List the families by their newest model, newest first."""
    part = page_of(newest_families(catalogue), page, _PAGE)
    lines = tuple(
        (Span(text=family.name, style=Style.BOLD), Span(text=" — " + _family_line(words, catalogue, family)))
        for family in part.items
    )
    return Reply(
        blocks=(
            blocks.Heading(text=words("families-title")),
            plain(words("family-page", page=part.number, pages=part.count)),
            blocks.Bullets(items=lines),
        ),
        choices=(
            *(PickOne(label=f.name, action=pack(ShowFamily(family=f.id))) for f in part.items),
            *page_turns(words, part, lambda turned: ListFamilies(page=turned)),
        ),
        subjects=tuple(family_subject(family) for family in part.items),
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def newest_families(catalogue: Catalogue) -> tuple[Family, ...]:
    """Return every family, the one with the newest model first."""

    def newest(family: Family) -> str:
        return max((m.facts.released.value for m in catalogue.members(family.id) if m.facts.released), default="")

    by_name = sorted(catalogue.families.values(), key=lambda family: family.name)
    return tuple(sorted(by_name, key=newest, reverse=True))


def claims_card(words: Words, family: Family, page: int = 0) -> Reply:
    """Show the common claims about a family, each with what better sources say."""
    cites = Citations(words)
    parts: list[blocks.Block] = [blocks.Heading(text=words("claims-title", name=family.name))]
    parts.append(plain(words("claims-intro" if family.claims else "claims-none", name=family.name)))
    for claim in family.claims:
        numbers = ", ".join(str(cites.cite(family.sources[key])) for key in claim.sources)
        parts.append(
            blocks.Paragraph(
                spans=(
                    Span(text=words(f"verdict-{claim.verdict}"), style=Style.BOLD),
                    Span(text=f"\n{words('claim-said')} ", style=Style.ITALIC),
                    Span(text=words.text(claim.claim)),
                    Span(text=f"\n{words('claim-true')} ", style=Style.ITALIC),
                    Span(text=f"{words.text(claim.truth)} [{numbers}]"),
                )
            )
        )
    parts.extend(cites.listed())
    back = Navigate(label=words("choice-family", name=family.name), action=pack(ShowFamily(family=family.id)))
    return Reply(
        blocks=tuple(parts),
        choices=(back,),
        subjects=(family_subject(family),),
        outcome=Outcome.FOUND,
        paging=ShowClaims(family=family.id, page=page),
        lang=words.lang,
    )


def lab_card(words: Words, catalogue: Catalogue, lab: Lab) -> Reply:
    """Describe a lab and offer its families."""
    cites = Citations(words)
    families = [family for family in newest_families(catalogue) if family.lab == lab.id]
    served = [
        cites.line(
            word_member(words, region),
            word_member(words, fact.value),
            Evidence(fact.status, lab.sources[fact.source]),
        )
        for region, fact in lab.served_in.items()
    ]
    head = (
        blocks.FactLine(label=words("lab-country"), value=words(f"country-{lab.country.lower()}")),
        blocks.FactLine(label=words("lab-families"), value=", ".join(family.name for family in families)),
    )
    tail: tuple[blocks.Block, ...] = ()
    if served:
        tail = (
            blocks.Heading(text=words("lab-served"), level=2),
            blocks.FactList(items=tuple(served)),
            *cites.legend(),
            *cites.listed(),
        )
    return Reply(
        blocks=(blocks.Heading(text=lab.name), blocks.FactList(items=head), *tail),
        choices=(
            *(PickOne(label=f.name, action=pack(ShowFamily(family=f.id))) for f in families),
            Open(label=words("choice-site"), url=lab.site),
        ),
        subjects=(lab_subject(lab), *(family_subject(family) for family in families)),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def family_facts(
    words: Words, catalogue: Catalogue, family: Family, members: tuple[Model, ...]
) -> Iterator[blocks.FactLine]:
    """Yield what a family's card lists."""
    yield blocks.FactLine(label=words("fact-maker"), value=catalogue.labs[family.lab].name)
    if family.flagship is not None:
        yield blocks.FactLine(label=words("family-flagship"), value=catalogue.models[family.flagship].name)
    dated = [model for model in members if model.facts.released is not None]
    if dated:
        yield blocks.FactLine(label=words("family-newest"), value=_named_and_dated(words, dated[0]))
        yield blocks.FactLine(label=words("family-first"), value=_named_and_dated(words, dated[-1]))
    rungs = dict.fromkeys(
        words(openness_choice(m.kind, m.facts.openness.value).key) for m in members if m.facts.openness is not None
    )
    if rungs:
        yield blocks.FactLine(label=words("fact-openness"), value="; ".join(rungs))
    if family.predecessors:
        names = tuple(catalogue.families[other].name for other in family.predecessors)
        yield blocks.FactLine(label=words("family-predecessors"), value=formats.listed(words, names))
    yield blocks.FactLine(label=words("family-count"), value=str(len(members)))


def family_choices(words: Words, family: Family, members: tuple[Model, ...]) -> Iterator[Choice]:
    """Offer a family's top model, its newest ones, and what else there is."""
    shown = [model for model in members if model.id == family.flagship]
    shown += [model for model in members if model.id != family.flagship][: _NEWEST - len(shown)]
    yield from (_model_choice(model) for model in shown)
    if len(members) > len(shown):
        label = words("choice-members", count=len(members))
        yield Navigate(label=label, action=pack(ShowMembers(family=family.id)))
    if family.claims:
        yield Navigate(label=words("choice-claims"), action=pack(ShowClaims(family=family.id)))
    yield Navigate(label=words("choice-families"), action=pack(ListFamilies()))


def _model_choice(model: Model) -> PickOne:
    return PickOne(label=model.name, action=pack(ShowModel(model=short_key(model.id))))


def _named_and_dated(words: Words, model: Model) -> str:
    released = model.facts.released
    return f"{model.name}, {formats.date(words, released.value)}" if released else model.name


def _member_line(words: Words, model: Model) -> str:
    released, openness = model.facts.released, model.facts.openness
    return words(
        "family-model-line",
        date=formats.date(words, released.value) if released else words("unknown"),
        openness=words(openness_choice(model.kind, openness.value).key) if openness else words("unknown"),
    )


def _family_line(words: Words, catalogue: Catalogue, family: Family) -> str:
    newest = catalogue.members(family.id)[0]
    released = newest.facts.released
    return words(
        "family-line",
        model=newest.name,
        date=formats.month(words, released.value) if released else words("unknown"),
    )


def _text(texts: FamilyTexts, name: str) -> str:
    text: str = getattr(texts, name)
    return text


def _part(words: Words, texts: FamilyTexts, name: str) -> blocks.Paragraph:
    title = Span(text=words(f"family-{name}") + ". ", style=Style.BOLD)
    return blocks.Paragraph(spans=(title, Span(text=_text(texts, name))))
