"""Whether a text within a guided choice asks something else than the choice, and leaves it as it is."""

from bot.catalogue.precomputed import EntryKind
from bot.commands.request import Request
from bot.commands.wizard import lifting
from bot.properties.filters import Operator
from bot.questions.conversation.cues import Cue
from bot.questions.question import Question, Task
from bot.questions.text.concept_ids import ANSWER
from bot.questions.wishes.needs import DROPPED
from bot.search.finder import Reading
from bot.wizard.closer import CLOSER, COMPARED
from bot.wizard.lifting import is_of_makers
from bot.wizard.wishes import Said

_REFERRING = frozenset({Cue.IT, Cue.THEM, Cue.ORDINAL})
_LISTING = frozenset({"list", "count"})
_WISHED = frozenset({Task.LIST, Task.CHOOSE, Task.ALTERNATIVES})
_CHANGING = frozenset({Cue.LEAD, Cue.ONLY})
_PLANS = frozenset({"no_plan", "by_plan"})
_OF_RESULT = COMPARED | {"cheap", "choose"}
"""The topics of a text that tells what else is wanted of what fits, though it names a model."""
_IN_PASSING = frozenset({"strengths", "goal", "use", "country"})
"""Properties and questions of which a word may stand in a question that is about something else."""
_SKILL = f"{ANSWER}skill."
"""What the topics begin with that name a way to use a model."""


def asks_in_passing(request: Request, reading: Reading, question: Question, said: Said, *, is_sought: bool) -> bool:
    """Tell whether a question that is not understood merely speaks of a task or of somebody's models."""
    questions = request.tools.questions
    cues = questions.cues_of(reading.asked_for.running)
    is_question = reading.text.rstrip().endswith("?") or questions.sounds_asking(reading.text)
    asks = is_question and cues.kinds.isdisjoint({Cue.LEAD, Cue.ONLY, Cue.WISHING})
    told = {one.property for one in said.filters} | {name for name, _ in said.options}
    named = not question.leftover or (is_sought and lifting.adjective(request, reading.text) is not None)
    is_whole = named and (is_sought or "which" in question.topics)
    return asks and told <= _IN_PASSING and not is_whole and bool(told)


def is_of_something_else(request: Request, reading: Reading, question: Question) -> bool:
    """Tell whether a text asks or names something that is no part of the guided choice."""
    asks = request.tools.questions.sounds_asking(reading.text)
    if not asks and any(is_of_makers(one) and one.operator is Operator.NONE_OF for one in question.filters):
        return False  # who says whose models must not be says nothing else
    if "?" not in reading.text and any(topic.startswith(DROPPED) for topic in question.topics):
        return False  # "doesn't have to be German" is said of what was wished for
    if tells_what_must_be(request, reading, question) or _swaps_machine(question):
        return False
    return _asks_otherwise(request, reading, question) or _names_entry(request, reading, question, asks=asks)


def tells_what_must_be(request: Request, reading: Reading, question: Question) -> bool:
    """Tell whether a text asks nothing, names no model and says what has to be: "they must not train on my texts"."""
    questions = request.tools.questions
    wishes = bool(question.filters) and not question.names and not questions.sounds_asking(reading.text)
    return wishes and questions.obliges(reading.text)


def merely_asks(request: Request) -> bool:
    """Tell whether a text is a question that goes on from nothing."""
    return request.args.rstrip().endswith("?") and Cue.LEAD not in request.tools.questions.cues_of(request.args)


def _asks_otherwise(request: Request, reading: Reading, wished: Question) -> bool:
    """Tell whether a text asks a question of its own, which is answered and leaves the guided choice as it is."""
    questions = request.tools.questions
    parsed = questions.parse(reading, request.today)
    question = questions.asked(parsed)
    cues = questions.cues(parsed)
    asks = questions.sounds_asking(reading.text) and Cue.WISHING not in cues
    refers = not cues.kinds.isdisjoint(_REFERRING)
    if asks and Cue.THEM in cues:
        return True
    if question is None:
        return asks and refers and wished.topics.isdisjoint(CLOSER)
    if question.task is Task.LIST and question.order is not None and not question.names:
        stands_alone = Cue.NOUN in cues and Cue.LEAD not in cues
        if not question.filters:
            return stands_alone or refers  # "which is the cheapest?" and "and a larger model?" are asked of what fits
        is_whole = stands_alone or (reading.text.rstrip().endswith("?") and Cue.LEAD not in cues)
        if is_whole and question.topics.isdisjoint(_OF_RESULT):
            return True  # "cheapest model with 1M context", "cheapest with 1M context?"
    names_way = any(one in _PLANS or one.startswith(_SKILL) for one in wished.topics)
    names_way = names_way and not cues.kinds.isdisjoint(_CHANGING) and not question.asked
    if question.task is Task.DECLINE and names_way:
        return False  # "what if just the API, no subscription?"
    if question.task is Task.DECLINE and not asks and wished.filters:
        return False  # "payment in roubles is needed" is asked of what fits
    if question.task is Task.COST and not (asks or question.names) and wished.filters:
        return False  # "summarising PDFs, 20 a week" asks for no sum
    if question.names or question.task not in _WISHED or (asks and refers):
        return True
    listing = bool(question.topics & _LISTING) and "advise" not in question.topics and asks and not cues.continues
    of_room = {one.property for one in question.filters} == {"memory"} and Cue.NOUN not in cues  # "what fits in 12 GB?"
    which = "which" in question.topics and Cue.LEAD not in cues
    return listing or ("?" in reading.text and which and not of_room)


def _swaps_machine(wished: Question) -> bool:
    """Tell whether a text such as "swap it for a 3090?" puts another machine in place of what there was."""
    conditions = {one.property for one in wished.filters}
    return wished.machine is not None and "alternatives" in wished.topics and conditions == {"memory"}


def _names_entry(request: Request, reading: Reading, question: Question, *, asks: bool) -> bool:
    """Tell whether a text names a model or a family, other than one that is kept out, or asks what a term means."""
    excluded = any(one.property in {"family", "model"} and one.operator is Operator.NONE_OF for one in question.filters)
    cues = request.tools.questions.cues_of(reading.text)
    if reading.term is not None and asks and (Cue.DEFINE in cues or Cue.LEAD not in cues):
        return True
    kinds = {hit.kind for hit in reading.asked_for.hits}
    if kinds <= {EntryKind.FAMILY, EntryKind.LAB} and _keeps_to(request, reading, question, asks=asks):
        return False
    licensed = not question.names and any(one.property == "licence" for one in question.filters)
    return not excluded and (EntryKind.MODEL in kinds or (EntryKind.FAMILY in kinds and not licensed))


def _keeps_to(request: Request, reading: Reading, question: Question, *, asks: bool) -> bool:
    """Tell whether a text says whose models alone are wanted, as in "only from Mistral"."""
    questions = request.tools.questions
    cues = questions.cues(questions.parse(reading, request.today))
    return (Cue.ONLY in cues or "whose" in question.topics) and (cues.continues or not asks)
