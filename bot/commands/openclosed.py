"""/openclosed: what open and closed mean, and where a model stands."""

from collections.abc import Iterator

from bot.actions import OpenGuide, ShowModel, ShowOpenness, StartWizard, pack, short_key
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Licence, Model, ModelKind, Openness
from bot.catalogue.search import EntryKind, Found, Hit
from bot.commands._base import Argument, Request, Spec
from bot.commands._citations import Citations
from bot.commands._lookup import not_found
from bot.commands._model_card import in_language
from bot.commands._subjects import family_subject, model_subject
from bot.commands._values import is_program, licence_name, openness_key, word_openness, word_unknown
from bot.errors import UserError
from bot.reply import blocks
from bot.reply.blocks import Outcome, Reply, Span, Style
from bot.words import Words

CHAPTERS = ("ladder", "open", "closed", "path", "terms")
_POINTS = {"open": 5, "closed": 5, "open-against": 4, "closed-against": 4, "path": 8, "terms": 4}
"""How many points each list of the guide has in the locale files."""
_EXAMPLES = 3
_RUNGS = tuple(rung for rung in Openness if rung is not Openness.INTERNAL)


async def run(request: Request) -> Reply:
    """Answer `/openclosed` with the guide, and `/openclosed NAME` with the model's place."""
    if not request.args.strip():
        return guide(request, CHAPTERS[0])
    return place_of(request, request.args)


def place_of(request: Request, text: str) -> Reply:
    """Show where the model or family that `text` names stands."""
    outcome = request.tools.finder.find(text)
    match outcome:
        case Found(hit=Hit(kind=EntryKind.MODEL, id=model_id)):
            return openness_card(request.words, request.tools.catalogue, request.tools.catalogue.models[model_id])
        case Found(hit=Hit(kind=EntryKind.FAMILY, id=family_id)):
            return family_openness(request.words, request.tools.catalogue, family_id)
        case Found():
            raise UserError("error-not-a-model")
        case _:
            return not_found(request, outcome, text)


def press(request: Request, action: OpenGuide | ShowOpenness) -> Reply:
    """Answer a button of the guide."""
    match action:
        case OpenGuide(chapter=chapter):
            return guide(request, chapter if chapter in CHAPTERS else CHAPTERS[0])
        case ShowOpenness(model=key):
            model = request.tools.catalogue.model_by_key(key)
            if model is None:
                raise UserError("error-gone")
            return openness_card(request.words, request.tools.catalogue, model)


def guide(request: Request, chapter: str) -> Reply:
    """Show a chapter of the guide."""
    words = request.words
    return Reply(
        blocks=(
            blocks.Heading(text=words(f"guide-{chapter}-title")),
            _plain(words(f"guide-{chapter}-intro")),
            *_chapter(words, request.tools.catalogue, chapter),
        ),
        choices=tuple(_chapters(words, chapter)),
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def openness_card(words: Words, catalogue: Catalogue, model: Model) -> Reply:
    """Place a model on the ladder and say what its licence allows."""
    cites = Citations(words)
    fact = model.facts.openness
    licence = catalogue.licence_of(model)
    rung = fact.value if fact else None
    lines = list(_openness_facts(words, model, cites)) + list(_permissions(words, model, licence, cites))
    return Reply(
        blocks=(
            blocks.Heading(text=words("openness-title", name=model.name)),
            blocks.Paragraph(spans=(Span(text=_answer(words, model, rung), style=Style.BOLD),)),
            *(() if is_program(model) else (blocks.Bullets(items=tuple(_ladder(words, rung))),)),
            blocks.Facts(items=tuple(lines)),
            *(_conditions(words, licence) if licence else ()),
            *cites.legend(),
            *cites.listed(),
        ),
        choices=tuple(_card_choices(words, model, licence)),
        subjects=(model_subject(model),),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def family_openness(words: Words, catalogue: Catalogue, family_id: str) -> Reply:
    """Say which of a family's models stand on which rung."""
    family = catalogue.families[family_id]
    items = []
    for rung in Openness:
        names = [m.name for m in catalogue.members(family_id) if m.facts.openness and m.facts.openness.value is rung]
        if names:
            items.append((Span(text=words(f"openness-{rung}"), style=Style.BOLD), Span(text=": " + ", ".join(names))))
    shown = [m for m in catalogue.members(family_id) if m.facts.openness][:6]
    return Reply(
        blocks=(
            blocks.Heading(text=words("openness-title", name=family.name)),
            _plain(words("openness-family")),
            blocks.Bullets(items=tuple(items)),
        ),
        choices=tuple(blocks.PickOne(label=m.name, action=pack(ShowOpenness(model=short_key(m.id)))) for m in shown),
        subjects=(family_subject(family),),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def _answer(words: Words, model: Model, rung: Openness | None) -> str:
    if rung is None:
        return words("openness-unknown", name=model.name)
    return words(f"{openness_key(model, rung)}-says-{rung}", name=model.name)


def _ladder(words: Words, here: Openness | None) -> Iterator[blocks.Spans]:
    for rung in _RUNGS:
        text = words(f"openness-{rung}")
        if rung is here:
            yield (Span(text=f"{words('openness-here')} {text}", style=Style.BOLD),)
        else:
            yield (Span(text=text),)


def _openness_facts(words: Words, model: Model, cites: Citations) -> Iterator[blocks.Fact]:
    fact = model.facts.openness
    if fact is not None:
        yield cites.line(words("fact-openness"), word_openness(words, model, fact.value), fact, model.sources)
    weights = model.facts.weights
    if weights is not None:
        yield cites.line(words("fact-weights"), weights.value, weights, model.sources)


def _permissions(words: Words, model: Model, licence: Licence | None, cites: Citations) -> Iterator[blocks.Fact]:
    fact = model.facts.licence
    if licence is None or fact is None:
        yield blocks.Fact(label=words("fact-licence"), value=word_unknown(words, model, "licence"))
        return
    yield cites.line(words("fact-licence"), licence_name(words, licence), fact, model.sources)
    for name in ("download", "change", "sell"):
        answer = getattr(licence, name)
        yield blocks.Fact(label=words(f"permits-{name}"), value=words(f"permission-{answer}"))


def _conditions(words: Words, licence: Licence) -> Iterator[blocks.Block]:
    if licence.conditions:
        text = in_language(words, licence.conditions)
        yield blocks.Note(kind=blocks.NoteKind.WARNING, spans=(Span(text=f"{words('licence-conditions')} {text}"),))


def _card_choices(words: Words, model: Model, licence: Licence | None) -> Iterator[blocks.Choice]:
    yield blocks.Navigate(label=words("choice-card"), action=pack(ShowModel(model=short_key(model.id))))
    yield blocks.Navigate(label=words("choice-guide"), action=pack(OpenGuide(chapter=CHAPTERS[0])))
    if licence is not None and licence.url is not None:
        yield blocks.Open(label=words("choice-licence"), url=licence.url)
    if model.facts.weights is not None:
        yield blocks.Open(label=words("choice-weights"), url=model.facts.weights.value)


def _chapter(words: Words, catalogue: Catalogue, chapter: str) -> Iterator[blocks.Block]:
    match chapter:
        case "ladder":
            yield blocks.Bullets(items=tuple(_rung_lines(words, catalogue)))
        case "open" | "closed":
            yield blocks.Heading(text=words("guide-for"), level=2)
            yield _points(words, chapter)
            yield blocks.Heading(text=words("guide-against"), level=2)
            yield _points(words, f"{chapter}-against")
            yield _plain(words("guide-examples", names=", ".join(_examples_of(catalogue, is_open=chapter == "open"))))
        case _:
            yield _points(words, chapter)


def _points(words: Words, name: str) -> blocks.Bullets:
    items = []
    for number in range(1, _POINTS[name] + 1):
        title, text = words(f"guide-{name}-{number}"), words(f"guide-{name}-{number}-text")
        items.append((Span(text=title + " ", style=Style.BOLD), Span(text=text)))
    return blocks.Bullets(items=tuple(items))


def _rung_lines(words: Words, catalogue: Catalogue) -> Iterator[blocks.Spans]:
    for rung in _RUNGS:
        names = ", ".join(_newest_on(catalogue, rung)) or words("unknown")
        text = words(f"guide-rung-{rung}", examples=names)
        yield (Span(text=words(f"openness-{rung}"), style=Style.BOLD), Span(text=" — " + text))


def _examples_of(catalogue: Catalogue, *, is_open: bool) -> Iterator[str]:
    rungs = (Openness.FREE_WEIGHTS, Openness.OPEN_SOURCE) if is_open else (Openness.API,)
    for rung in rungs:
        yield from _newest_on(catalogue, rung)


def _newest_on(catalogue: Catalogue, rung: Openness) -> list[str]:
    """Name the newest model of each of a few families that stand on a rung."""
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


def _chapters(words: Words, present: str) -> Iterator[blocks.Choice]:
    for chapter in CHAPTERS:
        if chapter != present:
            label = words(f"guide-{chapter}-choice")
            yield blocks.Navigate(label=label, action=pack(OpenGuide(chapter=chapter)))
    yield blocks.Navigate(label=words("choice-choose"), action=pack(StartWizard()))


def _plain(text: str) -> blocks.Paragraph:
    return blocks.Paragraph(spans=(Span(text=text),))


SPEC = Spec(name="openclosed", argument=Argument.MODEL_OPTIONAL, run=run, aliases=("open", "открытость"))
