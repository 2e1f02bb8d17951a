"""A recommendation that a text calls by what sets it apart, such as "the French one" or "the cheaper one"."""

from bot.catalogue.catalogue import lab_id
from bot.commands.request import Request
from bot.commands.wizard import choosing, recommended
from bot.commands.wizard.answering import said_by
from bot.commands.wizard.lifting import of_people
from bot.properties.candidate import Candidate
from bot.properties.filters import Filter, Verdict, judge
from bot.questions.conversation.frames import Frame
from bot.questions.text.concept_ids import ANSWER
from bot.questions.text.word_groups import WordGroup
from bot.reply.reply import Reply
from bot.search.finder import Found
from bot.search.reading import Reading
from bot.views.wizard.why import why_not_reply
from bot.wizard.advice import Role, role_of
from bot.wizard.engine import Recommendation
from bot.wizard.session import Session

_BY_ROLE = {
    **dict.fromkeys(("cheaper", "cheap", "cheapest"), (Role.CHEAPER,)),
    **dict.fromkeys(("smaller", "small", "smallest", "lightest"), (Role.LIGHTER,)),
    **dict.fromkeys(("better", "smartest", f"{ANSWER}aim.strongest"), (Role.STRONGER,)),
    "open": (Role.OPEN, Role.LOCAL, Role.ANOTHER, Role.CONDITIONS),
}
"""What the recommendations are called that words ask for."""
_COUNTRY, _RUSSIAN = "country", "russian"


async def answer(request: Request, session: Session, step: Recommendation, reading: Reading) -> Reply | None:
    """Say how the recommendation stands that a text judges by what sets it apart; None where it judges none.

    Whose maker is of a country is judged too where none of that country is recommended.
    """
    questions, texts = request.tools.questions, request.tools.questions.whole_texts
    what = texts.framed(Frame.JUDGED, reading.text)
    if not what or texts.framed(Frame.WELCOME, reading.text) or questions.says(WordGroup.OR, what):
        return None
    named = request.tools.finder.read(what)
    if isinstance(named.result, Found):
        return await choosing.why_not(request, session, named)
    wish = questions.read_wishes(named, request.today)
    filters = of_people(request, what, said_by(request, wish, what), reading.text).filters
    if any(one.property == _RUSSIAN for one in filters):
        return None  # it may be the language
    place = _place_of_role(step, wish.topics) or (_place_with(step, filters) if filters else None)
    if place is not None:
        return recommended.at_place(request, session, step, place)
    return _best_from(request, session, filters)


def _place_of_role(step: Recommendation, topics: frozenset[str]) -> int | None:
    """Return the place of the recommendation that is called what a text asks for, from 1."""
    roles = {role for topic, several in _BY_ROLE.items() if topic in topics for role in several}
    found = (number for number, place in enumerate(step.picks.all, 1) if role_of(step, place) in roles)
    return next(found, None)


def _place_with(step: Recommendation, filters: tuple[Filter, ...]) -> int | None:
    """Return the place of the recommendation that meets conditions, from 1; the first is named least by what it is."""
    candidates = step.ranking.table.candidates
    met = [number for number, place in enumerate(step.picks.all, 1) if _meets(candidates[place], filters)]
    return next((number for number in met if number > 1), next(iter(met), None))


def _meets(candidate: Candidate, filters: tuple[Filter, ...]) -> bool:
    return all(judge(one, candidate) is Verdict.MET for one in filters)


def _best_from(request: Request, session: Session, filters: tuple[Filter, ...]) -> Reply | None:
    """Say why the best of a country is not recommended; None where a text names more than one."""
    if len(filters) != 1 or filters[0].property != _COUNTRY:
        return None
    catalogue = request.tools.catalogue
    made = (one for one in catalogue.models.values() if catalogue.labs[lab_id(one)].country in filters[0].ids)
    best = request.tools.wizard.best_of(session, made)
    return None if best is None else why_not_reply(choosing.screen_of(request), session, best)
