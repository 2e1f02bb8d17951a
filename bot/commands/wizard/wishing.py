"""Sentences in the guided choice: they start it, answer its questions and change its result."""

from dataclasses import replace

from bot.commands.request import Request
from bot.commands.wizard import about_result, choosing, corrections, lifting, steering
from bot.commands.wizard.answering import (
    in_same_unit,
    in_shared_memory,
    said_by,
    with_bare_number,
    with_comparisons,
    with_unit,
    without_task_of_form,
)
from bot.commands.wizard.asking_else import asks_in_passing, is_of_something_else, tells_what_must_be
from bot.commands.wizard.labels import option_labelled, way_labelled
from bot.commands.wizard.machine_changes import (
    is_server_without_card,
    said_of_machine,
    without_card,
    without_own_card,
)
from bot.commands.wizard.open_question import answers_in, wish_in
from bot.commands.wizard.own_phone import on_own_phone
from bot.commands.wizard.taking import is_unmet, tell
from bot.commands.wizard.unheeded import refusals_unheeded
from bot.questions.conversation.cues import Cue
from bot.questions.finding.likened import Likened, apart
from bot.questions.question import Question, Task
from bot.questions.text.concept_ids import BY_VPN, VOICE_BOT
from bot.questions.text.messages import tidied
from bot.questions.text.tokens import Number, NumberUnit
from bot.questions.wishes.money.shares import share_of
from bot.reply.reply import Reply
from bot.search.finder import Ambiguous, Found, Reading
from bot.views.wizard.nothing import way_out_beside
from bot.views.wizard.told import fitting_reply, hint_reply, lost_wishes, said_text, shown_again
from bot.wizard.closer import COMPARED, closer
from bot.wizard.engine import NextQuestion, NoMatch, Recommendation
from bot.wizard.lifting import is_of_makers
from bot.wizard.session import Session
from bot.wizard.telling import still_free
from bot.wizard.wishes import Said, sort_out

_PASSING = frozenset({"skip", "none"})
"""Ways to leave a question without an answer."""


async def begin(request: Request) -> Reply:
    """Start the guided choice with the wish of a text; one that says nothing starts it from the first question."""
    request = request.with_args(request.tools.questions.retyped(tidied(request.args)))
    reading = request.tools.finder.read(request.args)
    return await start(request, request.tools.questions.read_wishes(reading, request.today))


async def start(request: Request, question: Question) -> Reply:
    """Start the guided choice with what a question wishes for."""
    likened = apart(question, request.tools.catalogue)
    said = said_by(request, likened.question, request.args)
    said = _than(request, said, likened)
    unheeded = (*likened.question.leftover, *refusals_unheeded(request, likened.question))
    likened = likened._replace(question=replace(likened.question, leftover=unheeded))
    told = likened.names or likened.question.leftover or VOICE_BOT in likened.question.topics
    if said.is_empty and not told:
        return await choosing.run(request.with_args(""))
    return await tell(request, choosing.new_session(request), likened, said, is_new=True)


async def answer(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Take a sentence as a step, an answer or a change; None where it asks or names something else."""
    way = way_labelled(request.words, reading.text) or request.tools.questions.whole_texts.steering(reading.text)
    if way is not None and (reply := await steering.steer(request, session, way)) is not None:
        return reply
    step = request.tools.wizard.step(session)
    said = said_of_machine(request, session, reading, step, way)
    said = said or corrections.corrected(request, session, reading)
    told = tells_what_must_be(request, reading, request.tools.questions.read_wishes(reading, request.today))
    if said is None and not told and (reply := await about_result.answer(request, session, reading)) is not None:
        return reply
    said = said or lifting.lifted(request, session, reading.text)
    if said is None and not isinstance(step, NextQuestion):
        option = option_labelled(request, reading.text)
        said = _less(request, reading.text, step) if option is None else Said(options=(option,))
    if said is not None:
        amount = request.tools.questions.memory_supposed(reading, request.today)
        question = Question(Task.CHOOSE, number=None if amount is None else int(amount))
        return await tell(request, session, Likened(question), said, is_new=False)
    if isinstance(step, NextQuestion):
        return await _answered(request, session, reading, step)
    return await _changed(request, session, reading, step)


def _less(request: Request, text: str, step: Recommendation | NoMatch) -> Said | None:
    """Read a whole text that finds what is recommended too expensive or too large, or need not be free of charge."""
    way = request.tools.questions.whole_texts.asked_of_result(text)
    if way == "paid":
        return Said(options=(("budget", "any"),))
    wish = Question(Task.CHOOSE, topics=frozenset({way})) if way in COMPARED else None
    said = Said() if wish is None else with_comparisons(Said(), wish, step)
    return None if said.is_empty else said


async def _answered(request: Request, session: Session, reading: Reading, step: NextQuestion) -> Reply | None:
    """Take a sentence as answers to the question that is open, and to others."""
    question = wish_in(request, step, reading)
    likened = apart(question, request.tools.catalogue)
    likens = bool(likened.names) and not reading.text.rstrip().endswith("?")
    told = likens or BY_VPN in question.topics  # «из России через впн» is where somebody is
    if not told and (sought := lifting.makers_sought(request, reading.text)) is not None:
        return await _of_makers(request, session, sought)
    if not likens and is_of_something_else(request, reading, question):
        return None
    said, question = answers_in(request, step, likened.question, reading)
    said = in_shared_memory(request, session, lifting.not_kept_out(said))
    said = on_own_phone(request, session, request.tools.questions.parse(reading, request.today).tokens, said)
    if is_server_without_card(request, session, said):
        return fitting_reply(choosing.screen_of(request), session, request.words("wizard-server-memory"))
    said = without_own_card(request, session, reading.text, without_card(request, session, said))
    said = without_task_of_form(request, session, likened.question, said)
    if said.is_empty and Cue.LEAD in request.tools.questions.cues_of(reading.text):
        said = _of_number(request, session, likened.question, reading)
    if said.is_empty and not likens and (reply := await _passed_over(request, session, reading)) is not None:
        return reply
    if said.is_empty and not likens and is_unmet(likened.question):
        return await tell(request, session, likened, said, is_new=False)
    if said.is_empty and not likens:
        return _not_held(request, session, reading) or _hint(request, session, reading)
    said = still_free(request.tools.wizard.questions, session, said)
    return await tell(request, session, likened._replace(question=question), said, is_new=False)


def _wishes_unmet(request: Request, question: Question, text: str) -> bool:
    """Tell whether a text asks nothing and wishes for what nothing is known of."""
    return is_unmet(question) and not request.tools.questions.sounds_asking(text)


async def _passed_over(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Pass over the open question where a text begins with that and says no more that is understood."""
    way = request.tools.questions.whole_texts.first_steering(reading.text)
    return await steering.steer(request, session, way) if way in _PASSING else None


async def _of_makers(request: Request, session: Session, said: Said) -> Reply:
    """Take whose models are sought while a question is open; where none fit, that is said, and nothing changes."""
    wizard, screen = request.tools.wizard, choosing.screen_of(request)
    changed, found = wizard.tell(session, said, request.tools.clock()), sort_out(wizard.questions, said)
    if isinstance(wizard.step(changed), NoMatch):
        note = request.words("wizard-none-closer", what=said_text(screen, changed, found))
        return fitting_reply(screen, session, note)
    return await tell(request, session, Likened(Question(Task.CHOOSE)), said, is_new=False)


def _of_number(request: Request, session: Session, question: Question, reading: Reading) -> Said:
    """Read a number alone, as in "and if I buy 32?", as one of what was limited before."""
    tokens = request.tools.questions.parse(reading, request.today).tokens
    said = with_bare_number(request.tools.wizard.questions, session, question, tokens, Said())
    return in_shared_memory(request, session, said)


def _not_held(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Say at an open question that what a text takes back was never said; None where it takes nothing back."""
    what = lifting.lifts_nothing(request, reading.text)
    if what is None:
        return None
    return fitting_reply(choosing.screen_of(request), session, request.words("wizard-not-held", what=what))


async def _rival_or_idle(request: Request, session: Session, reading: Reading, what: str) -> Reply:
    """Say why a model is not recommended that a text asks for, or that what it takes back was never said."""
    if reading.text.rstrip().endswith("?"):
        rival = await choosing.why_not(request, session, request.tools.finder.read(what))
        if rival is not None:
            return rival
    return shown_again(choosing.screen_of(request), session, request.words("wizard-not-held", what=what))


async def _changed(
    request: Request, session: Session, reading: Reading, step: Recommendation | NoMatch
) -> Reply | None:
    """Take a sentence as a change of a result."""
    if lifting.asks_of_rights(request, reading.text):
        return None
    if (what := lifting.lifts_nothing(request, reading.text)) is not None:
        return await _rival_or_idle(request, session, reading, what)
    finder, questions = request.tools.finder, request.tools.questions
    whole = questions.whole_texts.without_closing(reading.text)
    sought = lifting.sought(request, whole)
    for text in filter(None, (whole, sought) if _tells_amount(request, whole) else (sought, whole)):
        read = finder.read(with_unit(request, text))
        question = questions.read_wishes(read, request.today)
        if text is not sought and is_of_something_else(request, read, question):
            continue
        likened = apart(question, request.tools.catalogue)
        said = lifting.not_kept_out(said_by(request, likened.question, text))
        compared = with_comparisons(said, likened.question, step)
        is_closer = compared is not said  # its limit is of the price that it is compared by
        said = compared if is_closer else in_same_unit(request, session, likened.question, said)
        tokens = questions.parse(read, request.today).tokens
        said = with_bare_number(request.tools.wizard.questions, session, likened.question, tokens, said)
        if said.is_empty and (why := _why_no_closer(request, likened.question, step)):
            return shown_again(choosing.screen_of(request), session, why)
        said = on_own_phone(request, session, tokens, in_shared_memory(request, session, said))
        if is_server_without_card(request, session, said):
            return shown_again(choosing.screen_of(request), session, request.words("wizard-server-memory"))
        said = without_card(request, session, said)
        said = lifting.forbidden(request, whole, said)
        said = lifting.in_other_language(request, session, said, whole) or (
            lifting.of_people(request, text, said, whole) if text is sought else said
        )
        said = without_task_of_form(request, session, likened.question, said)
        if said.is_empty and text is whole and _wishes_unmet(request, likened.question, text):
            return await tell(request, session, likened, said, is_new=False)
        if said.is_empty or asks_in_passing(request, reading, likened.question, said, is_sought=text is sought):
            continue
        said = still_free(request.tools.wizard.questions, session, said)
        if (none := _none_such(request, session, said, is_closer=is_closer)) is not None:
            return none
        return await tell(request, session, likened, said, is_new=False)
    return None


def _tells_amount(request: Request, text: str) -> bool:
    """Tell whether a text tells an amount with its unit or span, which is read with the words before: "up to 30B"."""
    tokens = request.tools.questions.parse(request.tools.finder.read(text), request.today).tokens
    numbers = (one for one in tokens if isinstance(one, Number))
    return any(one.scaled or one.per or one.unit is not NumberUnit.NOTHING for one in numbers)


def _none_such(request: Request, session: Session, said: Said, *, is_closer: bool) -> Reply | None:
    """Say that nothing is cheaper, larger or what is asked for, with all that was said before; None where something is.

    What is merely asked for, and not there, changes nothing that was said.
    """
    wizard, screen = request.tools.wizard, choosing.screen_of(request)
    changed, found = wizard.tell(session, said, request.tools.clock()), sort_out(wizard.questions, said)
    step, is_asked = wizard.step(changed), is_closer or request.args.rstrip().endswith("?")
    of_makers = bool(said.filters) and not said.options and all(map(is_of_makers, said.filters))
    fitted = of_makers or not isinstance(wizard.step(session), NoMatch)
    is_none = is_asked and isinstance(step, NoMatch) and fitted
    if not is_none and not (is_closer and lost_wishes(screen, session, changed, found)):
        return None
    text = request.words("wizard-none-closer", what=said_text(screen, changed, found))
    options = ((question, one) for question, several in found.answers.items() for one in several)
    way = way_out_beside(screen, changed, step, (*found.filters, *options)) if isinstance(step, NoMatch) else ""
    unless = [request.words("wizard-none-unless", way=way)] if way else []
    return shown_again(screen, session, " ".join((f"{text}." if unless else text, *unless)))


def _why_no_closer(request: Request, question: Question, step: Recommendation | NoMatch) -> str:
    """Say why nothing cheaper, newer or larger is looked for: it is free, or its price is unknown; nothing else."""
    picks = step.ranking.picks
    if not question.topics & COMPARED or question.asked:
        return ""
    if picks is None:
        return request.words("wizard-hint-result")
    main = step.ranking.table.candidates[picks.main]
    if "cheaper" in question.topics and main.is_free_plan:
        return request.words("wizard-free-already")
    return request.words("wizard-no-measure", name=main.model.name)


def _than(request: Request, said: Said, likened: Likened) -> Said:
    """Read "like that one, but cheaper" as cheaper than the model that is named."""
    table = request.tools.wizard.table
    wanted = sorted(likened.question.topics & (COMPARED | {"not_dearer"}))
    place = next((at for at, one in enumerate(table.models) if likened.model and one == likened.model.id), None)
    if place is None or not wanted:
        return said
    named, share = table.candidates[place], share_of(likened.question.topics)
    found = [one for one in (closer(wish, named, share=share) for wish in wanted) if one is not None]
    return replace(said, filters=(*said.filters, *found))


def _hint(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Show the question again; None where the text names an entry."""
    if isinstance(reading.result, Found | Ambiguous):
        return None
    return hint_reply(choosing.screen_of(request), session)
