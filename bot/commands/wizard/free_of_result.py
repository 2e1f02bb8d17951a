"""Whether a text about a result wishes for what costs nothing, and whether that is recommended already."""

from bot.commands.request import Request
from bot.commands.wizard.answering import said_by
from bot.questions.conversation.cues import Cue
from bot.questions.conversation.frames import Frame
from bot.search.reading import Reading
from bot.wizard.engine import Recommendation

_FEW = 2
"""Words up to which a text goes on from a result without saying so: "and free?"."""


def wishes_free(request: Request, reading: Reading, step: Recommendation) -> bool:
    """Tell whether a text such as "and free?" wishes for what costs nothing where that is not recommended."""
    questions = request.tools.questions
    if questions.whole_texts.framed(Frame.ORIGIN, reading.text):
        return False
    if (Cue.LEAD not in questions.cues_of(reading.text) and not _is_short(reading)) or _is_free(step):
        return False
    return _names_free(request, reading)


def is_free_already(request: Request, reading: Reading, step: Recommendation) -> bool:
    """Tell whether a text as short as "and free?" wishes for what costs nothing, and that is recommended."""
    return _is_short(reading) and _is_free(step) and _names_free(request, reading)


def _is_short(reading: Reading) -> bool:
    return len(reading.text.split()) <= _FEW


def _is_free(step: Recommendation) -> bool:
    return step.ranking.table.candidates[step.picks.main].is_free_plan


def _names_free(request: Request, reading: Reading) -> bool:
    wish = request.tools.questions.read_wishes(reading, request.today)
    return any(one.property == "free" for one in said_by(request, wish, reading.text).filters)
