"""`/choose` in full: the guided choice, from the first question to the result."""

from functools import partial

from bot.action_codec import unpack
from bot.actions import CompareChosen, StartWizard
from bot.catalogue.catalogue import lab_id
from bot.catalogue.schema import Model
from bot.commands import compare
from bot.commands.not_found import not_found
from bot.commands.request import Request
from bot.commands.wizard.heard_later import without_heard
from bot.commands.wizard.labels import plain
from bot.commands.wizard.sessions import may_press, own_session
from bot.errors import ConflictError
from bot.questions.answers.app_terms import plan_meant
from bot.questions.text.phrases import Intent
from bot.reply.choices import Navigate, Open, PickMany, PickOne
from bot.reply.reply import Outcome, Reply
from bot.search.finder import Ambiguous, EntryKind, Found, Hit, Reading, Unknown
from bot.views.finish import finished
from bot.views.lookup import echo
from bot.views.message import message_reply
from bot.views.wizard.cache import StepDrawing
from bot.views.wizard.full import answers_reply, full_reply
from bot.views.wizard.screen import Screen
from bot.views.wizard.start import ask_which_model, offer_start
from bot.views.wizard.steps import Page, page_of, step_reply, with_note
from bot.views.wizard.told import shown_again
from bot.views.wizard.why import why_not_reply, why_not_signpost
from bot.wizard.engine import Recommendation
from bot.wizard.session import Session
from bot.wizard_actions import Answer, Cancel, InFull, Pressed, Resume, ShowAnswers, Submit, Toggle, WhyNot


async def run(request: Request) -> Reply:
    """Start a guided choice or go on with it."""
    session = await own_session(request)
    if session is not None and not session.finished:
        reply = step_of(request, session)
        if not session.answers:
            return reply
        return with_note(reply, request.words("wizard-resumed"), reply.outcome)
    return step_of(request, await _begin(request))


async def press(request: Request, action: StartWizard | Pressed) -> Reply:
    """Answer a button of the guided choice."""
    if isinstance(action, StartWizard):
        return await run(request)
    session = await request.tools.store.session_by_token(action.token, action.revision)
    if session is None or session.conversation != request.conversation.key:
        return offer_start(request.words, "wizard-gone", Outcome.STALE)
    if not may_press(request, session):
        return offer_start(request.words, "wizard-foreign", Outcome.FOREIGN)
    if action.revision != session.revision:
        return _stale(request, session)
    return await do(request, session, action)


async def answer_text(request: Request, session: Session, text: str) -> Reply | None:
    """Take a text as a press if it is the label of a choice, or the number of one that is open; else return None."""
    shown, said = step_of(request, session).choices, plain(text)
    if any(isinstance(one, Open) and plain(one.label) == said for one in shown):  # the address is told there
        return await do(request, session, InFull(token=session.token, revision=session.revision))
    choices = [one for one in shown if isinstance(one, PickOne | PickMany | Navigate)]
    chosen = next((one for one in choices if plain(one.label) == said), None)
    number = text.strip().rstrip(".)")
    is_number = not session.finished and number.isdecimal()
    if chosen is None and is_number and 1 <= int(number) <= len(choices):
        chosen = choices[int(number) - 1]
    action = unpack(chosen.action) if chosen is not None else None
    if isinstance(action, Pressed):
        return await press(request, action)
    if isinstance(action, CompareChosen):
        return await compare.press(request, action)
    return None


async def why_not(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Say why what has that name was not recommended; None if the name means a word of the glossary or nothing."""
    screen, catalogue = screen_of(request), request.tools.catalogue
    if (reply := why_not_plan(request, session, reading)) is not None:
        return reply
    match reading.result:
        case Found(hit=Hit(kind=EntryKind.SIGNPOST, id=id_)):
            return why_not_signpost(screen, session, catalogue.signposts[id_])
        case Found(hit=hit) if (model := _meant(request, session, hit)) is not None:
            return _why_not(request, session, model)
        case Ambiguous(hits=hits):
            found = [model for hit in hits if (model := _meant(request, session, hit)) is not None]
            models = list({model.id: model for model in found}.values())
            if len(models) == 1:
                return _why_not(request, session, models[0])
            return ask_which_model(screen, session, models) if models else None
        case Unknown() if len(reading.signposts) == 1:
            return why_not_signpost(screen, session, catalogue.signposts[reading.signposts[0].id])
        case Unknown(near=()) if session.finished:
            text = request.words("wizard-not-in-catalogue", name=echo(reading.text))
            return shown_again(screen, session, text)
        case Unknown() as result:
            return not_found(request, result, reading)
        case _:
            return None


def why_not_plan(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Say why the application, or the plan of one, that a text names was not recommended; None where it names none.

    The name of an application that models bear too means these, unless it is called an application.
    """
    tools, called = request.tools, request.tools.questions.apps_called(reading.text)
    topics = tools.questions.apps_named(reading.text) | called
    meant = [(lab.app, *plan_meant(lab, topics)) for lab in tools.catalogue.labs.values()] if topics else []
    plan = next((plan for _, _, plan in meant if plan is not None), None)
    app = next((app for app, is_named, _ in meant if is_named), None)
    used = plan or (app if called or not reading.asked_for.hits else None)
    if used is None:
        return None
    model = tools.wizard.best_by(session, used)
    if model is None:
        return message_reply(request.words, request.words("wizard-why-plan-untold", plan=used.name), Outcome.INFO)
    return why_not_reply(screen_of(request), session, model, used)


def _why_not(request: Request, session: Session, model: Model) -> Reply:
    """Say why a model was not recommended, in as many lines as there is room for."""
    return why_not_reply(screen_of(request), session, model)


async def asked_why(request: Request) -> Reply | None:
    """Say why a model was not recommended, if that is what is asked; else return None."""
    asked = request.tools.phrases.asked(request.args)
    if asked.intent is not Intent.WHY_NOT:
        return None
    session = await own_session(request)
    reading = request.tools.finder.read(asked.names)
    reply = await why_not(request, session, reading) if session is not None and session.answers else None
    return reply or offer_start(request.words, "wizard-why-first", Outcome.ERROR)


async def do(request: Request, session: Session, action: Pressed) -> Reply:
    """Carry out an action of the owner, drawn for the current state."""
    match action:
        case Answer() | Toggle() | Submit():  # pressed most: asking for each kind takes its time
            return await _change(request, session, action)
        case Cancel():
            await request.tools.store.drop(session.user, session.conversation)
            return offer_start(request.words, "wizard-cancelled", Outcome.DONE)
        case Resume():
            return step_of(request, session)
        case InFull():
            step = request.tools.wizard.result(session)
            screen = screen_of(request)
            return full_reply(screen, session, step) if isinstance(step, Recommendation) else step_of(request, session)
        case ShowAnswers():
            return answers_reply(screen_of(request), session, request.tools.wizard.step(session))
        case WhyNot():
            model = request.tools.catalogue.model_by_key(action.model)
            return _stale(request, session) if model is None else _why_not(request, session, model)
        case _:
            return await _change(request, session, action)


async def _change(request: Request, session: Session, action: Pressed) -> Reply:
    """Apply an action to the session, save it once, and show its new step."""
    changed = request.tools.wizard.act(session, action, request.tools.clock())
    if changed is None:
        return _stale(request, session)
    changed = without_heard(request, session, changed)
    try:
        return await request.tools.store.save_during(changed, session.revision, partial(step_of, request, changed))
    except ConflictError:
        return await conflict(request, session)


async def conflict(request: Request, session: Session) -> Reply:
    """Say that the session was changed elsewhere, and show where it stands."""
    present = await request.tools.store.session_by_token(session.token)
    return _stale(request, present) if present else offer_start(request.words, "wizard-gone", Outcome.STALE)


def new_session(request: Request) -> Session:
    """Make a session of the asker's in the conversation, which is not saved yet."""
    return Session(
        token=request.tools.new_token(),
        user=request.user,
        conversation=request.conversation.key,
        lang=request.words.lang,
        shared=request.shared,
        updated_at=request.tools.clock(),
    )


async def _begin(request: Request) -> Session:
    session = new_session(request)
    await request.tools.store.save(session, expected=None)
    return session


def screen_of(request: Request) -> Screen:
    """Return the context of a page."""
    return Screen(request.words, request.tools.wizard, request.lines)


def step_of(request: Request, session: Session) -> Reply:
    """Show the current step of a session."""
    screen, catalogue = screen_of(request), request.tools.catalogue

    def page(nobodys: Session) -> Page | None:
        return page_of(screen.wizard, nobodys)

    def draw(nobodys: Session) -> Reply:
        return finished(screen.words, catalogue, step_reply(screen, nobodys))

    return request.tools.steps.get(screen.words.lang, screen.lines, session, StepDrawing(page, draw))


def _stale(request: Request, session: Session) -> Reply:
    """Say that the button is outdated, and show the current step."""
    reply = with_note(step_of(request, session), request.words("wizard-stale"), Outcome.STALE)
    return reply.model_copy(update={"replace": True, "subjects": ()})


def _meant(request: Request, session: Session, hit: Hit) -> Model | None:
    """Return the model that a hit means: for a family or a maker, its best model for the answers given."""
    if hit.kind is EntryKind.MODEL:
        return request.tools.catalogue.model(hit.id)
    if hit.kind is EntryKind.FAMILY:
        return request.tools.wizard.best_of(session, request.tools.catalogue.members(hit.id))
    if hit.kind is EntryKind.LAB:
        made = (one for one in request.tools.catalogue.models.values() if lab_id(one) == hit.id)
        return request.tools.wizard.best_of(session, made)
    return None
