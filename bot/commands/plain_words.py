"""From plain words to the command that they mean."""

from collections.abc import Sequence

from bot.action_codec import unpack
from bot.actions import Showing
from bot.catalogue.precomputed import EntryKind
from bot.commands import (
    ask,
    choose,
    compare,
    entries,
    explaining,
    following,
    latest,
    model,
    models,
    new,
    openclosed,
    pasted,
    presses,
    start,
    watch,
)
from bot.commands.request import Request
from bot.commands.short import shortened
from bot.commands.wizard import of_named
from bot.commands.wizard.labels import plain
from bot.commands.wizard.sessions import is_fresh, own_session
from bot.errors import UserError
from bot.questions.conversation.cues import Cue
from bot.questions.conversation.followup import recalled, remember, remember_recommended
from bot.questions.conversation.frames import Frame
from bot.questions.question import Question, Task
from bot.questions.read import QuestionReader
from bot.questions.text.evidence import is_bare_name
from bot.questions.text.messages import asking_sentence, is_long, sentences, tidied
from bot.questions.text.phrases import EXPLAINED, Asked, Intent
from bot.questions.text.word_groups import WordGroup
from bot.questions.text.words import clauses_in
from bot.questions.wishes.needs_told import is_limited_by_name, limits_more, things_told
from bot.reply.budget import MAX_LABEL
from bot.reply.reply import Outcome, Reply
from bot.search.finder import Found, Reading, Unknown
from bot.views.message import message_reply
from bot.views.signpost import signposts_reply
from bot.wizard.session import Session

_SEVERAL = 2
"""Names from which a text sets side by side."""
_SHORTEST_NEED = 6
"""Words from which a text that is not understood otherwise may tell a need."""
_FEWEST_WORDS = 3
"""Words from which one may that names two things at least."""
_LONGEST_NEED = 1_200
"""Characters up to which it may, and may go on from what was said: what is longer was pasted."""
_TALK = {Intent.TALK: "talk-other", Intent.THANKS: "talk-thanks"}
"""The answers to small talk."""
_OWN_WAYS = frozenset({Intent.GREETING, Intent.MODELS, Intent.NEWS, Intent.WHY_NOT})
"""What a text may ask for that is no question about models."""
_NO_ANSWERS = _OWN_WAYS | _TALK.keys()
"""What a text asks for that is no answer in the guided choice."""


async def answer(request: Request) -> Reply:
    """Answer a text, and remember what the answer was about, for questions that refer to it."""
    if not request.args.strip():  # the bot was called to what somebody else asked
        request = request._replace(args=request.about, about="")
    request = request.with_args(request.tools.questions.retyped(tidied(request.args)))
    if not any(map(str.isalnum, request.args)):
        return message_reply(request.words, request.words("talk-other"), Outcome.INFO)
    reply = await watch.answer_words(request)
    if reply is not None:
        return reply
    session = await own_session(request)
    reply = await _pressed(request)
    if reply is None and (reply := await choose.answer_text(request, session)) is not None:
        await _remember_choice(request, reply)
    whole = request.tools.finder.read(request.args)
    reply = reply or pasted.models_in(request, whole)
    if reply is not None:
        return reply
    if session is None and _tells_a_need(request) and (reply := await _chosen_by_need(request, whole)) is not None:
        return reply
    asking = pasted.asking_part(request, request.args)
    reading = whole if asking.text == request.args else request.tools.finder.read(asking.text)
    reply = await _answer_one(request.with_args(asking.text), session, reading)
    if reply.outcome is Outcome.UNKNOWN and session is None:
        reply = await _chosen_by_need(request, whole) or await _chosen_by_aim(request, whole) or reply
    reply = shortened(request, reply)
    return pasted.with_others(request.words, reply, asking.others)


async def _pressed(request: Request) -> Reply | None:
    """Take the label of a choice under the last answer for its press; None for another text."""
    last = await recalled(request.notes) if len(request.args) <= MAX_LABEL else None
    said = plain(request.args)
    action = None if last is None else next((one for label, one in last.choices if plain(label) == said), None)
    if action is None:
        return None
    pressed = unpack(action)
    return await presses.run(request, pressed) if isinstance(pressed, Showing) else None


async def _answer_one(request: Request, session: Session | None, whole: Reading) -> Reply:
    """Answer a text that asks one thing, perhaps within a guided choice."""
    asked = request.tools.phrases.asked(request.args)
    reply = await of_named.answer(request) or await _chosen(request, session, asked, whole)
    if reply is not None:
        return reply
    if (talk := _TALK.get(asked.intent)) is not None:
        return message_reply(request.words, request.words(talk), Outcome.INFO)
    if asked.intent is Intent.NEWS:
        return await new.run(request.with_args(""))
    reply = None if asked.intent is Intent.WHY_NOT else await _continued(request, asked, whole)
    if reply is not None:
        return reply
    reply = latest.show(request, whole) or await explaining.explain(request, asked, whole)
    if reply is not None:
        await remember(request.notes, reply.subjects)
        return reply
    said = asked
    if said.intent is Intent.CLAIM:
        request = request.with_args(said.names)
        asked, whole = request.tools.phrases.asked(said.names), request.tools.finder.read(said.names)
    if asked.intent in EXPLAINED:
        asked = request.tools.phrases.plainly(request.args)
    if asked.intent not in _OWN_WAYS and (reply := await _questioned(request, session, asked, whole)) is not None:
        return reply
    reply = await _as_asked(request, session, asked, whole)
    if reply.outcome is Outcome.UNKNOWN:
        told = explaining.explain_word(request, said) or explaining.answer_statement(request, whole)
        lost = None if _names_something(whole) else await choose.not_understood(request, session)
        reply = told or _pointed(request, whole) or lost or reply
    await remember(request.notes, reply.subjects if reply.outcome is Outcome.FOUND else ())
    return reply


async def _chosen_by_need(request: Request, whole: Reading) -> Reply | None:
    """Start the guided choice with the needs that a text tells which names no model; None where it tells too few."""
    questions = request.tools.questions
    told_enough = len(request.args.split()) >= _FEWEST_WORDS and len(request.args) <= _LONGEST_NEED
    if not told_enough or whole.asked_for.hits:
        return None
    wished = questions.read_wishes(whole, request.today)
    seeks = "advise" in wished.topics or questions.seeks(request.args) or _tells_in_clauses(request.args)
    least = 1 if seeks else _SEVERAL
    return await choose.start_with(request, wished) if things_told(wished) >= least else None


def _tells_in_clauses(text: str) -> bool:
    """Tell whether a text names one thing after the other, as a wish is often typed, and asks nothing."""
    return clauses_in(text) > _SEVERAL and not text.rstrip().endswith(("?", "!"))


async def _chosen_by_aim(request: Request, whole: Reading) -> Reply | None:
    """Start the guided choice where nothing is understood but that a model is for something."""
    questions = request.tools.questions
    aims = questions.tells_an_aim(request.args) or _wants_one(questions, request.args)
    aimed = len(request.args) <= _LONGEST_NEED and aims
    if not aimed or _names_something(whole):
        return None
    return await choose.start_with(request, questions.read_wishes(whole, request.today))


def _wants_one(questions: QuestionReader, text: str) -> bool:
    """Tell whether a text without a question says that somebody wants an AI, be every word of its use strange."""
    wants = questions.seeks(text) and questions.says(WordGroup.DOER, text) and questions.says(WordGroup.MODELS, text)
    return wants and not questions.sounds_asking(text)


def _tells_a_need(request: Request) -> bool:
    """Tell whether a long text tells what is needed in several sentences, and asks nothing else."""
    text, questions = request.args, request.tools.questions
    if not is_long(text) or len(sentences(text)) < _SEVERAL or not questions.seeks(text):
        return False
    asking = asking_sentence(text)
    return asking is None or questions.seeks(asking[0])


async def _chosen(request: Request, session: Session | None, asked: Asked, whole: Reading) -> Reply | None:
    """Answer a text within a guided choice, shortly after a step; None where it belongs to something else."""
    if session is None:
        return None
    names = is_bare_name(whole) or (len(whole.text.split()) == 1 and isinstance(whole.result, Found))
    rivals = names and whole.term is None and request.args.rstrip().endswith("?")
    texts = request.tools.questions.whole_texts
    judged = bool(texts.framed(Frame.JUDGED, request.args))
    of_result = session.finished and (rivals or judged or texts.merely_nods(request.args))
    may_answer = of_result or _may_answer(request, asked, whole)
    reply = await choose.answer_sentence(request, session, whole) if may_answer else None
    if reply is None and asked.intent is Intent.WHY_NOT and is_fresh(request, session):
        reply = await choose.why_not(request, session, request.tools.finder.read(asked.names))
    if reply is not None:
        await _remember_choice(request, reply)
    return reply


async def _remember_choice(request: Request, reply: Reply) -> None:
    """Remember what the guided choice recommends or speaks of; a question asked in it is remembered by its answer."""
    if reply.outcome is not Outcome.FOUND:
        await remember_recommended(request.notes, reply.subjects)


def _may_answer(request: Request, asked: Asked, whole: Reading) -> bool:
    """Tell whether a text may belong to the guided choice: it steers, or is no name of a model and no talk."""
    if request.tools.questions.whole_texts.steering(request.args) is not None:
        return True
    if request.tools.questions.apps_named(request.args):
        return asked.intent not in _TALK
    names_model = is_bare_name(whole) and whole.term is None
    return asked.intent not in _NO_ANSWERS and not names_model


async def _questioned(request: Request, session: Session | None, asked: Asked, whole: Reading) -> Reply | None:
    """Answer a question about models, or start the guided choice for a need; nobody needs what is spoken of already."""
    of_it = Cue.IT in request.tools.questions.cues_of(whole.text) and request.tools.questions.sounds_asking(whole.text)

    of_result = session is not None and session.finished and is_fresh(request, session)
    is_short = of_result and len(request.args.split()) < _SHORTEST_NEED

    def is_wanted(question: Question) -> bool:
        if question.task is Task.FACT and asked.intent is Intent.COMPARE and _names_unknown(request, asked):
            return False
        return not _is_about_openness(asked, question) and not ((of_it or is_short) and question.task is Task.CHOOSE)

    if whole.term is None:
        reply = await ask.answer_text(request, whole, is_wanted)
        if reply is not None:
            return reply
    questions = request.tools.questions
    names_one = isinstance(whole.result, Found) and whole.result.hit.kind is not EntryKind.FAMILY
    was_pasted = len(request.args) > _LONGEST_NEED
    needed = None if of_it or is_short or was_pasted else questions.read_need(whole, request.today)
    if needed is not None and (not names_one or is_limited_by_name(needed)):
        return await choose.start_with(request, needed)
    return None if of_it or is_short or was_pasted else await _needed_beside_product(request, whole)


async def _needed_beside_product(request: Request, whole: Reading) -> Reply | None:
    """Start the guided choice where several wishes stand beside what is no text model, and nothing is asked of it."""
    questions = request.tools.questions
    if not whole.signposts or whole.asked_for.hits or questions.sounds_asking(request.args):
        return None
    wished = questions.read_wishes(whole, request.today)
    told = limits_more(wished) or things_told(wished) >= _SEVERAL
    return await choose.start_with(request, wished) if told else None


def _names_unknown(request: Request, asked: Asked) -> bool:
    """Tell whether one of several names that are to be compared is none, such as a version that there is not yet."""
    names = compare.read_names(request, asked.names)
    return len(names) >= _SEVERAL and any(isinstance(one.result, Unknown) and one.result.near for one in names)


async def _continued(request: Request, asked: Asked, reading: Reading) -> Reply | None:
    """Answer a text that goes on from what was said before; a name alone asks for its entry.

    Where nothing was said before, the text may still ask for an explanation.
    """
    if is_bare_name(reading) or len(request.args) > _LONGEST_NEED:  # no store is asked what was answered last
        return None
    try:
        return await following.answer(request, request.tools.questions.parse(reading, request.today))
    except UserError:
        reply = await explaining.explain(request, asked, reading) or explaining.explain_word(request, asked)
        if reply is None:
            raise
        return reply


async def _as_asked(request: Request, session: Session | None, asked: Asked, whole: Reading) -> Reply:
    """Answer a text by what its phrases ask for: an entry, a comparison, the guide, the guided choice."""
    same = asked.names == whole.text or ("\n" in whole.text and asked.intent is Intent.LOOK_UP)
    named = whole if same else request.tools.finder.read(asked.names)
    match asked.intent:
        case Intent.OPENNESS | Intent.COMPARE if (term := whole.term) is not None:
            return entries.first_message(request, term)
        case Intent.GREETING if request.is_shared:
            return message_reply(request.words, request.words("talk-other"), Outcome.INFO)
        case Intent.GREETING:
            return await start.run(request)
        case Intent.MODELS:
            return await models.run(request)
        case Intent.CHOOSE if len(whole.mentioned.hits) < _SEVERAL:
            return await choose.start_with(request, request.tools.questions.read_wishes(whole, request.today))
        case Intent.WHY_NOT if (reply := await choose.why_not(request, session, named)) is not None:
            return reply
        case Intent.OPENNESS | Intent.GUIDE if (reply := _open_or_closed(request, asked.intent, named)) is not None:
            return reply
        case Intent.COMPARE if not whole.mentioned.hits and len(whole.signposts) >= _SEVERAL:
            return signposts_reply(request.words, request.tools.catalogue, whole.signposts)
        case Intent.COMPARE if _sets_apart(names := compare.read_names(request, asked.names)):
            return await compare.answer(request, named, names)
        case _:
            return await _look_up(request, named if asked.names else whole)


def _names_something(whole: Reading) -> bool:
    """Tell whether a text names an entry, or nearly one."""
    return (
        bool(whole.asked_for.hits)
        or whole.is_unlisted_id
        or not isinstance(whole.result, Unknown)
        or bool(whole.result.near)
    )


def _pointed(request: Request, whole: Reading) -> Reply | None:
    """Say what the one thing is, or the several, that a text names and that is no text model."""
    match whole.signposts:
        case ():
            return None
        case (hit,):
            return entries.first_message(request, hit)
        case hits:
            return signposts_reply(request.words, request.tools.catalogue, hits)


async def _look_up(request: Request, reading: Reading) -> Reply:
    """Show what a text names; several names in one sentence are set side by side."""
    several = not isinstance(reading.result, Found) and len(reading.mentioned.hits) >= _SEVERAL
    if several and not reading.is_unlisted_id:
        return await compare.answer(request, reading, compare.read_names(request, reading.text))
    return model.show(request, reading)


def _is_about_openness(asked: Asked, question: Question) -> bool:
    """Tell whether a question is about nothing but open and closed, which the guide and its cards tell better."""
    if asked.intent not in {Intent.OPENNESS, Intent.GUIDE} or question.order is not None or question.number is not None:
        return False
    if len(question.names) > 1:
        return False
    is_list = question.task in {Task.LIST, Task.COUNT}
    if asked.intent is Intent.OPENNESS and is_list and asked.names and not question.names:
        return False  # "which models are open?"
    about = {one.property for one in question.filters} | set(question.asked)
    return about <= {"openness"} and question.task in {Task.LIST, Task.COUNT, Task.FACT} and question.period is None


def _open_or_closed(request: Request, intent: Intent, named: Reading) -> Reply | None:
    """Show where what is named stands, or the guide; None where the text asks something else."""
    count = len(named.mentioned.hits) if intent is Intent.GUIDE else 0
    if count >= _SEVERAL:
        return None
    if not named.text or (intent is Intent.GUIDE and not count):
        return openclosed.about_openness(request)
    return None if named.is_blank else openclosed.place_of(request, named)


def _sets_apart(names: Sequence[Reading]) -> bool:
    """Tell whether there are several names, one of which at the least means something."""
    return len(names) >= _SEVERAL and not all(name.is_blank for name in names)
