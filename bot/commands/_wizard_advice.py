"""The guided choice's result as a reply: what is recommended, and what speaks for and against it."""

from collections.abc import Iterator
from decimal import Decimal

from bot.actions import Back, Compare, Restart, ShowModel, WhyNot, pack, short_key
from bot.catalogue.catalogue import firm
from bot.catalogue.schema import Availability, Lifecycle, Permission
from bot.commands._base import Request
from bot.commands._model_card import legal_notes
from bot.commands._subjects import model_subject
from bot.commands._values import licence_name
from bot.commands._wizard_words import price_text, unknown_text, weak_text, wish_text, wish_texts
from bot.reply import blocks, formats
from bot.reply.blocks import Audience, Choice, Navigate, NoteKind, Outcome, Reply, Span
from bot.wizard.demands import availability
from bot.wizard.engine import Advise, wishes_of
from bot.wizard.explain import Case, Role, case_for
from bot.wizard.questions import Option, Way
from bot.wizard.session import Session
from bot.wizard.ways import Candidate, Price

RUNNERS_UP = 3
"""How many models that were not recommended can be asked about by a button."""


def advice_reply(request: Request, session: Session, step: Advise) -> Reply:
    """Show the recommendations with the reasons for each."""
    words, table = request.words, step.ranking.table
    models = [table.candidates[place].model for place in step.picks.all]
    labs = [request.tools.catalogue.lab_of(model) for model in models]
    return Reply(
        blocks=(
            blocks.Heading(text=words("wizard-result")),
            *_recommendations(request, step),
            *_missing(request, step),
            blocks.Note(kind=NoteKind.INFO, spans=(Span(text=words("wizard-try")),)),
            *_answers(request, step),
            *legal_notes(words, *labs),
        ),
        choices=tuple(_choices(request, session, step)),
        audience=Audience.ASKER,
        replace=True,
        subjects=tuple(model_subject(model) for model in models),
        outcome=Outcome.RESULT,
        lang=words.lang,
    )


def _recommendations(request: Request, step: Advise) -> Iterator[blocks.Block]:
    picks = step.picks
    for role, place in ((Role.MAIN, picks.main), (Role.CHEAPER, picks.cheaper), (Role.OPEN, picks.open)):
        if place is None:
            continue
        case = case_for(step.ranking, request.tools.wizard.questions, wishes_of(step.given), place)
        name = _role_name(role, case.candidate)
        yield blocks.Heading(text=request.words(f"wizard-role-{name}", name=case.candidate.model.name), level=2)
        yield blocks.Bullets(items=tuple((Span(text=line),) for line in _case_lines(request, step, case)))


def _role_name(role: Role, candidate: Candidate) -> str:
    """Name a role; on one's own machines what costs less is what takes less memory."""
    if candidate.way is Way.OWN:
        return {Role.MAIN: "main", Role.CHEAPER: "lighter", Role.OPEN: "local"}[role]
    return role.value


def _case_lines(request: Request, step: Advise, case: Case) -> Iterator[str]:
    words, questions = request.words, request.tools.wizard.questions
    yield _way_line(request, case.candidate)
    yield _price_line(request, step, case.candidate)
    if case.met:
        yield words("wizard-met", answers=wish_texts(words, questions, case.met))
    if case.missed:
        yield words("wizard-missed", answers=wish_texts(words, questions, case.missed))
    if case.weakest is None:
        yield words("wizard-weak-none")
    else:
        yield words("wizard-weak", what=weak_text(words, case.weakest, case.candidate))
    caveats = tuple(_caveats(request, step, case.candidate))
    if caveats:
        yield words("wizard-caveat", what="; ".join(caveats))
    unknown = dict.fromkeys(unknown_text(words, line) for line in case.unknown)
    if unknown:
        yield words("wizard-unknown", what=", ".join(unknown))


def _way_line(request: Request, candidate: Candidate) -> str:
    words = request.words
    if candidate.way is Way.OWN:
        if candidate.memory is None:
            return words("wizard-way-own-unknown")
        if candidate.model.facts.parameter_sizes is not None and candidate.size is not None:
            size = formats.scaled(words, candidate.size)
            return words("wizard-way-own-size", size=size, memory=candidate.memory)
        return words("wizard-way-own", memory=candidate.memory)
    return words(f"wizard-way-{candidate.way}", provider=candidate.provider_name)


def _price_line(request: Request, step: Advise, candidate: Candidate) -> str:
    words = request.words
    if candidate.way is Way.OWN:
        return words("wizard-price-own")
    if candidate.free and (candidate.price is None or any(option.needs.free for option in _given(request, step))):
        return words("wizard-price-free")
    if candidate.price is None:
        return words("wizard-price-unknown")
    line = words("wizard-price", price=price_text(words, candidate.price))
    volume = _monthly_tokens(request, step)
    if volume is None:
        return line
    month = Price(candidate.price.amount * volume / Decimal(1_000_000), candidate.price.currency)
    return f"{line} {words('wizard-month', price=price_text(words, month))}"


def _monthly_tokens(request: Request, step: Advise) -> int | None:
    return next((option.monthly_tokens for option in _given(request, step) if option.monthly_tokens), None)


def _given(request: Request, step: Advise) -> Iterator[Option]:
    for question_id, option_id in wishes_of(step.given):
        question = request.tools.wizard.questions.question(question_id)
        option = question.option(option_id) if question else None
        if option is not None:
            yield option


def _caveats(request: Request, step: Advise, candidate: Candidate) -> Iterator[str]:
    """Yield what is met, but not without more ado."""
    words, licence = request.words, candidate.licence
    countries = [option.needs.country for option in _given(request, step) if option.needs.country]
    if any(availability(candidate.provider, country) is Availability.LIMITED for country in countries):
        yield words("wizard-caveat-limited")
    held = candidate.way is not Way.MAKER and candidate.has_weights
    if held and licence is not None and Permission.CONDITIONS in {licence.download, licence.change, licence.sell}:
        yield words("wizard-caveat-licence", licence=licence_name(words, licence))
    if firm(candidate.model.facts.lifecycle) is Lifecycle.DEPRECATED:
        yield words("wizard-caveat-leaving")


def _missing(request: Request, step: Advise) -> Iterator[blocks.Note]:
    """Say which recommendation there is none of, and why."""
    words, table, picks = request.words, step.ranking.table, step.picks
    texts = []
    if picks.cheaper is None:
        main = table.candidates[picks.main]
        texts.append(words(_no_cheaper(table.costs[picks.main] is not None, main), name=main.model.name))
    if picks.open is None:
        chosen = {table.models[place] for place in picks.all}
        others = any(table.with_weights[n] and table.models[n] not in chosen for n in step.ranking.places)
        has_one = any(table.with_weights[place] for place in picks.all)
        texts.append(words(f"wizard-no-open{'-near' if others else '-left' if has_one else ''}"))
    yield from (blocks.Note(kind=NoteKind.INFO, spans=(Span(text=text),)) for text in texts)


def _no_cheaper(known: bool, main: Candidate) -> str:  # noqa: FBT001  # the answer to one question
    if not known:
        return "wizard-no-cheaper-unknown"
    return "wizard-no-lighter" if main.way is Way.OWN else "wizard-no-cheaper"


def _answers(request: Request, step: Advise) -> Iterator[blocks.Details]:
    words, questions = request.words, request.tools.wizard.questions
    items = tuple((Span(text=wish_text(words, questions, wish)),) for wish in wishes_of(step.given))
    if items:
        yield blocks.Details(summary=words("wizard-your-answers"), blocks=(blocks.Bullets(items=items),))


def _choices(request: Request, session: Session, step: Advise) -> Iterator[Choice]:
    words, table = request.words, step.ranking.table
    models = [table.candidates[place].model for place in step.picks.all]
    for model in models:
        yield Navigate(label=model.name, action=pack(ShowModel(model=short_key(model.id), apart=1)))
    if len(models) > 1:
        keys = "-".join(short_key(model.id) for model in models)
        yield Navigate(label=words("wizard-compare"), action=pack(Compare(models=keys)))
    token, revision = session.token, session.revision
    for name, model_id in _runners_up(step):
        action = WhyNot(token=token, revision=revision, model=short_key(model_id))
        yield Navigate(label=words("wizard-why-not", name=name), action=pack(action))
    if session.answers:
        yield Navigate(label=words("wizard-back"), action=pack(Back(token=token, revision=revision)))
    yield Navigate(label=words("wizard-restart"), action=pack(Restart(token=token, revision=revision)))


def _runners_up(step: Advise) -> list[tuple[str, str]]:
    """List the best models that were not recommended."""
    ranking, table = step.ranking, step.ranking.table
    chosen = {table.models[place] for place in step.picks.all}
    ordered = sorted(ranking.places, key=lambda place: (-ranking.score_of(place), place))
    found = {
        table.models[place]: table.candidates[place].model.name
        for place in ordered
        if table.models[place] not in chosen
    }
    return [(name, model_id) for model_id, name in list(found.items())[:RUNNERS_UP]]
