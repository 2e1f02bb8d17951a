"""The result of the guided choice: the recommendations, with the reasons for and against each."""

from collections.abc import Iterator
from enum import StrEnum

from bot.actions import CompareChosen, ShowModel, pack, short_key
from bot.properties.candidate import Candidate, Way
from bot.reply import blocks
from bot.reply.blocks import Audience, Choice, Navigate, NoteKind, Outcome, Reply, Span
from bot.views.subjects import model_subject
from bot.views.wizard_case import case_lines
from bot.views.wizard_screen import Screen
from bot.views.wizard_words import wish_text
from bot.wizard.engine import Recommendation, chosen_options, wishes
from bot.wizard.explain import Role, explain_candidate
from bot.wizard.session import Session
from bot.wizard_actions import Back, Restart, Resume, WhyNot

RUNNERS_UP = 3
"""Models not recommended that have a button to ask why."""


class RoleName(StrEnum):
    """What a recommendation is called: its role, or more exactly what it is in that role."""

    MAIN = Role.MAIN.value
    CHEAPER = Role.CHEAPER.value
    LIGHTER = "lighter"
    OPEN = Role.OPEN.value
    LOCAL = "local"
    ANOTHER = "another"


def advice_reply(screen: Screen, session: Session, step: Recommendation) -> Reply:
    """Show the recommendations with the reasons for each."""
    words, table = screen.words, step.ranking.table
    models = [table.candidates[place].model for place in step.picks.all]
    return Reply(
        blocks=(
            blocks.Heading(text=words("wizard-result")),
            *_recommendations(screen, step),
            *_missing(screen, step),
            _notes(screen, step),
            *_answers(screen, step),
        ),
        choices=tuple(_choices(screen, session, step)),
        audience=Audience.ASKER,
        replace=True,
        subjects=tuple(model_subject(model) for model in models),
        outcome=Outcome.RESULT,
        again=pack(Resume(token=session.token, revision=session.revision)),
        lang=words.lang,
    )


def _recommendations(screen: Screen, step: Recommendation) -> Iterator[blocks.Block]:
    picks = step.picks
    open_already = False
    for role, place in ((Role.MAIN, picks.main), (Role.CHEAPER, picks.cheaper), (Role.OPEN, picks.open)):
        if place is None:
            continue
        case = explain_candidate(step.ranking, screen.wizard.questions, chosen_options(step.answers), place)
        name = _role_name(role, case.candidate, open_already=open_already)
        open_already |= case.candidate.has_weights
        yield blocks.Heading(text=screen.words(f"wizard-role-{name}", name=case.candidate.model.name), level=2)
        yield blocks.Bullets(items=tuple((Span(text=line),) for line in case_lines(screen, step, case)))


def _role_name(role: Role, candidate: Candidate, *, open_already: bool) -> RoleName:
    """Return the name of a role; on own hardware the cheaper model is the one that takes less memory."""
    at_home = candidate.way is Way.OWN
    match role:
        case Role.CHEAPER if at_home:
            return RoleName.LIGHTER
        case Role.OPEN if open_already:
            return RoleName.ANOTHER
        case Role.OPEN if at_home:
            return RoleName.LOCAL
        case _:
            return RoleName(role)


def _notes(screen: Screen, step: Recommendation) -> blocks.Note:
    """Explain the figures, and advise to try the models."""
    words, table = screen.words, step.ranking.table
    chosen = [table.candidates[place] for place in step.picks.all]
    keys = ["wizard-note-price"] if any(one.price for one in chosen) else []
    keys += ["wizard-note-memory"] if any(one.way is Way.OWN for one in chosen) else []
    return blocks.Note(kind=NoteKind.INFO, spans=(Span(text=" ".join(map(words, (*keys, "wizard-try")))),))


def _missing(screen: Screen, step: Recommendation) -> Iterator[blocks.Note]:
    """Say which recommendations are missing, and why."""
    words, table, picks = screen.words, step.ranking.table, step.picks
    texts = []
    main = table.candidates[picks.main]
    if picks.cheaper is None and not main.is_free_plan:
        texts.append(words(_no_cheaper(table.traits[picks.main].cost is not None, main), name=main.model.name))
    if picks.open is None:
        chosen = {table.models[place] for place in picks.all}
        others = any(table.traits[n].has_weights and table.models[n] not in chosen for n in step.ranking.places)
        has_one = any(table.traits[place].has_weights for place in picks.all)
        texts.append(words(_no_open(others=others, has_one=has_one)))
    yield from (blocks.Note(kind=NoteKind.INFO, spans=(Span(text=text),)) for text in texts)


def _no_cheaper(known: bool, main: Candidate) -> str:  # noqa: FBT001  # the answer to one question
    if not known:
        return "wizard-no-cheaper-unknown"
    return "wizard-no-lighter" if main.way is Way.OWN else "wizard-no-cheaper"


def _no_open(*, others: bool, has_one: bool) -> str:
    if others:
        return "wizard-no-open-near"
    return "wizard-no-open-left" if has_one else "wizard-no-open"


def _answers(screen: Screen, step: Recommendation) -> Iterator[blocks.Details]:
    items = tuple((Span(text=wish_text(screen, wish)),) for wish in wishes(step.answers, step.filters))
    if items:
        yield blocks.Details(summary=screen.words("wizard-your-answers"), blocks=(blocks.Bullets(items=items),))


def _choices(screen: Screen, session: Session, step: Recommendation) -> Iterator[Choice]:
    words, table = screen.words, step.ranking.table
    models = [table.candidates[place].model for place in step.picks.all]
    for model in models:
        yield Navigate(label=model.name, action=pack(ShowModel(model=short_key(model.id), apart=1)))
    token, revision = session.token, session.revision
    if len(models) > 1:
        keys = "-".join(short_key(model.id) for model in models)
        yield Navigate(label=words("wizard-compare"), action=pack(CompareChosen(models=keys, token=token)))
    for name, model_id in _runners_up(step):
        action = WhyNot(token=token, revision=revision, model=short_key(model_id))
        yield Navigate(label=words("wizard-why-not", name=name), action=pack(action))
    if session.answers:
        yield Navigate(label=words("wizard-back"), action=pack(Back(token=token, revision=revision)))
    yield Navigate(label=words("wizard-restart"), action=pack(Restart(token=token, revision=revision)))


def _runners_up(step: Recommendation) -> list[tuple[str, str]]:
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
