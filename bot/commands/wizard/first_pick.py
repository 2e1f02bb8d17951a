"""What is asked of the first recommendation of a result alone: its licence, its maker, a language, what data become."""

from collections.abc import Iterable
from dataclasses import replace

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.plans import Training
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Assurance, Modality, Region
from bot.catalogue.schema import Task as Work
from bot.commands import ask
from bot.commands.request import Request
from bot.commands.wizard.answering import said_by
from bot.commands.wizard.lifting import country_named, makers_sought, of_people
from bot.properties.candidate import Way
from bot.properties.filters import Filter, Operator, Verdict, judge
from bot.properties.model_facts import CONTEXT_WINDOW, INPUTS
from bot.properties.reading import Known
from bot.properties.registry import property_named
from bot.properties.values import Choice
from bot.questions.conversation.cues import Cue
from bot.questions.conversation.frames import Frame
from bot.questions.finding.capability import is_by_capability
from bot.questions.question import Question, Task
from bot.questions.text.tokens import Concept
from bot.reply.reply import Outcome, Reply
from bot.search.reading import Reading
from bot.views.message import message_reply
from bot.views.standing import rated_text
from bot.wizard.case import Case, standing_of
from bot.wizard.wishes import Said
from bot.words import Words

_NOT_TRAINED_ON = Filter("assurances", Operator.ANY_OF, frozenset({Assurance.NO_TRAINING.value}))
_PRIVATE = {
    Training.YES: "wizard-private-app-yes",
    Training.OPT_OUT: "wizard-private-app-opt_out",
    Training.NO: "wizard-private-app-no",
    None: "wizard-private-app-unknown",
}
"""What is said of an application by whether it trains on what is written there."""
_VOICE = {True: "wizard-voice-app-yes", False: "wizard-voice-app-no", None: "wizard-voice-app-unknown"}
"""What is said of an application by whether one can talk to it."""
_OF_OTHERS = frozenset({Cue.LEAD, Cue.ONLY, Cue.WISHING, Cue.THEM, Cue.NOUN, Cue.PLURAL, Cue.ORDINAL})
"""Words of a question that asks for another model, or goes on from something else."""
_PAGES = frozenset({Modality.PDF.value})
_SOUND = frozenset({Modality.AUDIO.value})
_KINDS = frozenset({"modalities_in", "modalities_out"})
_LANGUAGES, _SPOKEN = "languages", frozenset({"en", "zh"})
"""The property of languages, and the options of the guided choice that are one, by its code."""
_COUNTRY, _REGIONS = "country", frozenset(Region)
_BY_VPN = {"yes": "wizard-vpn-yes", "limited": "wizard-vpn-limited", "no": "wizard-vpn-no"}
"""What is said of a VPN by whether a service is offered where it is used."""
_OF_VPN = Region.RU
"""Where people ask whether they need a VPN, unless they say where they are."""
_KEPT, _SERVED = "data_kept", "served_"
_FACTS = {"length": CONTEXT_WINDOW.name, "licence": "licence", "machine": "memory"}
"""The properties that are asked for, by what is asked."""


async def asked(request: Request, main: Case, way: str) -> Reply | None:
    """Answer a whole text that asks one of the things which are asked in many ways; None for others."""
    words, name = request.words, main.model.name
    match way:
        case "machine" | "gpu" if not main.is_own:
            return message_reply(words, words("wizard-machine-none", name=name), Outcome.INFO)
        case "gpu" if main.candidate.memory is not None:
            return message_reply(words, words("wizard-gpu-own", name=name, memory=main.candidate.memory), Outcome.INFO)
        case "length" | "licence" | "machine":
            return await _fact_of(request, main, Question(Task.FACT, asked=(_FACTS[way],)))
        case "vpn" if not main.is_own:
            return message_reply(words, _by_vpn(words, main), Outcome.INFO)
        case "offline" | "vpn":
            key = "wizard-offline-own" if main.is_own else "wizard-offline-service"
            return message_reply(words, words(key, name=name), Outcome.INFO)
        case "phone" if (app := main.app) is not None:
            return message_reply(words, words("wizard-phone-app", app=app.name, url=app.url), Outcome.INFO)
        case "kept" if not main.is_own:
            return await _fact_of(request, main, Question(Task.FACT, topics=frozenset({_KEPT})))
        case "private" | "kept":
            return message_reply(words, _kept_private(words, main), Outcome.INFO)
        case _:
            return None


async def answer(request: Request, main: Case, reading: Reading) -> Reply | None:
    """Answer whose it is, whether it knows a language, and how good it is in a task; None where a text asks more."""
    questions = request.tools.questions
    made = questions.whole_texts.framed(Frame.ORIGIN, reading.text)
    if made and (reply := await _made_in(request, main, made)) is not None:
        return reply
    spoken = _languages_asked(request, reading)
    if spoken:
        return await _fact_of(request, main, Question(Task.FACT, filters=spoken))
    if not _is_of_it(request, reading.text):
        return None
    wish = questions.read_wishes(reading, request.today)
    said = said_by(request, wish, reading.text)
    filters, kinds = said.filters, {one.property for one in said.filters}
    if kinds == {"assurances"} and any(one.ids != _NOT_TRAINED_ON.ids for one in filters):
        return await _fact_of(request, main, Question(Task.FACT, filters=filters))
    if kinds == {"assurances"}:
        return message_reply(request.words, _kept_private(request.words, main), Outcome.INFO)
    if wish.leftover:
        return None
    is_named = Cue.IT in questions.cues_of(reading.text)
    if kinds and kinds <= _KINDS:
        told = None if is_named else await _fact_of(request, main, Question(Task.FACT, filters=filters))
        return _talks(request.words, main, filters) or _pages_seen(request, main, filters) or told
    if is_named and kinds <= {"strengths"} and (tasks := tasks_named(request, said)):
        return _able(request, main, tasks)
    if not filters or not kinds <= {"languages", "russian"}:
        return None
    levels = tuple(one.property for one in filters if one.property == "russian")  # how well is told, whatever is asked
    named = tuple(one for one in filters if one.property == "languages")
    return await _fact_of(request, main, Question(Task.FACT, filters=named, asked=levels))


def _by_vpn(words: Words, main: Case) -> str:
    """Say whether its service is offered where it is used: in the country that was told, else where people ask that."""
    told = main.step.answers.get(_COUNTRY, ())
    region = next((one for one in told if one in _REGIONS), _OF_VPN)
    read = property_named(f"{_SERVED}{region}").read(main.candidate)
    value = read.value.id if isinstance(read, Known) and isinstance(read.value, Choice) else ""
    key = _BY_VPN.get(value, "wizard-vpn-unknown")
    return words(key, name=main.model.name, place=words(f"hosting-in-{region}"))


def _is_of_it(request: Request, text: str) -> bool:
    """Tell whether a text asks something of it: by a word for it, or by a question that looks for nothing else."""
    questions = request.tools.questions
    cues = questions.cues_of(text)
    plainly = text.rstrip().endswith("?") and cues.kinds.isdisjoint(_OF_OTHERS)
    of_it = Cue.IT in cues or (plainly and not _seeks(request, text))
    return of_it and questions.sounds_asking(text)


def _languages_asked(request: Request, reading: Reading) -> tuple[Filter, ...]:
    """Return the languages alone of which a text such as «на английском умеет?» asks whether it knows them.

    A word that goes on from before is none within the name of a language.
    """
    questions = request.tools.questions
    parsed, text = questions.parse(reading, request.today), reading.text
    cues, tokens = questions.cues(parsed), parsed.tokens
    spans = ((one.at, one.at + len(one.text.split())) for one in tokens if isinstance(one, Concept))
    within = {at for span in spans for at in range(*span)}
    others = cues.kinds & _OF_OTHERS
    if others != {Cue.LEAD} or not text.rstrip().endswith("?") or not cues.taken <= within or cues.count <= len(within):
        return ()
    wish = questions.read_wishes(reading, request.today)
    said = said_by(request, wish, text)
    if wish.leftover or any(one.property != _LANGUAGES for one in said.filters):
        return ()
    if any(question != "language" or id_ not in _SPOKEN for question, id_ in said.options):
        return ()
    named = (Filter(_LANGUAGES, Operator.ALL_OF, frozenset({id_})) for _, id_ in said.options)
    return (*said.filters, *named)


def _seeks(request: Request, text: str) -> bool:
    """Tell whether a question seeks another model; "German?" may ask of its language, and "a German one?" does not."""
    named = len(text.split()) > 1 and makers_sought(request, text) is not None
    order = request.tools.questions.read_wishes(request.tools.finder.read(text), request.today).order
    if order is not None and not is_by_capability(order):
        return True  # "cheapest one with images?"
    return named or bool(request.tools.questions.whole_texts.framed(Frame.SOUGHT, text))


async def _made_in(request: Request, main: Case, what: str) -> Reply | None:
    """Say whether its maker is of a country; None where no people is named."""
    reading = request.tools.finder.read(what)
    wish = request.tools.questions.read_wishes(reading, request.today)
    filters = of_people(request, what, said_by(request, wish, what)).filters
    country = country_named(request, what)
    if country is not None and all(one.property.startswith(_SERVED) for one in filters):
        return await _fact_of(request, main, Question(Task.FACT, filters=(country,)))
    if wish.leftover or not filters or any(one.property != "country" for one in filters):
        return None
    return await _fact_of(request, main, Question(Task.FACT, filters=filters))


def _pages_seen(request: Request, main: Case, filters: Iterable[Filter]) -> Reply | None:
    """Say that pages can be sent as images, where documents alone are asked for and are not recorded."""
    kinds = confirmed_value(main.model.facts.modalities_in) or ()
    of_pages = all((one.property, one.ids) == (INPUTS.name, _PAGES) for one in filters)
    if not of_pages or Modality.IMAGE not in kinds or Modality.PDF in kinds:
        return None
    return message_reply(request.words, request.words("wizard-pages-seen", name=main.model.name), Outcome.INFO)


def _talks(words: Words, main: Case, filters: Iterable[Filter]) -> Reply | None:
    """Say whether one can talk to the application that is recommended; None where no voice is asked for."""
    if main.app is None or any(one.ids != _SOUND for one in filters):
        return None
    key = _VOICE[confirmed_value(main.app.voice)]
    return message_reply(words, words(key, app=main.app.name, url=main.app.url), Outcome.INFO)


def tasks_named(request: Request, said: Said) -> tuple[Work, ...]:
    """Return the tasks that a text names, as conditions or as options."""
    options = (request.tools.wizard.questions.option(*one).task for one in said.options)
    named = [Work(id_) for one in said.filters for id_ in sorted(one.ids)]
    return tuple(dict.fromkeys((*named, *(one for one in options if one is not None))))


def _able(request: Request, main: Case, tasks: Iterable[Work]) -> Reply | None:
    """Say how capable it is in some tasks; None where nothing is known to judge by."""
    words, rated = request.words, []
    for task in tasks:
        standing = standing_of(main.context, main.candidate, task)
        if standing is not None:
            rated.append(rated_text(words, standing, task))
    if not rated:
        return None
    text = words("wizard-able", name=main.model.name, rated="; ".join(rated))
    return message_reply(words, text, Outcome.INFO)


async def _fact_of(request: Request, main: Case, question: Question) -> Reply | None:
    return await ask.answer_question(request, replace(question, names=(Hit(EntryKind.MODEL, main.model.id),)))


def _kept_private(words: Words, main: Case) -> str:
    """Say whether models are trained on what is written to it, as it is used by what is recommended."""
    if main.candidate.way is Way.OWN:
        return words("wizard-private-own", name=main.model.name)
    if main.app is not None:
        training = confirmed_value((main.candidate.plan or main.app).trains_on_data)
        return words(_PRIVATE[training], app=main.app.name)
    kept = judge(_NOT_TRAINED_ON, main.candidate) is Verdict.MET
    return words("wizard-private-service" if kept else "wizard-private-service-unknown", name=main.model.name)
