"""Texts that lift conditions of a guided choice: what is no matter any more, and what may be after all."""

from collections.abc import Iterator
from dataclasses import replace

from bot.commands.request import Request
from bot.commands.wizard.answering import said_by
from bot.properties.filters import Filter, Operator
from bot.questions.conversation.cues import Cue
from bot.questions.conversation.frames import Frame
from bot.questions.slots.slots import inverted
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.places.regions import places_in
from bot.wizard.lifting import is_of_makers, let_in, no_matter
from bot.wizard.session import Session
from bot.wizard.wishes import Said

_SHORT = 5
"""Words of the longest question that names a people and nothing else."""
_COUNTRY, _DATA = "country", "data"
_LANGUAGES = frozenset({"language", "russian"})
"""The question and the property of languages that an adjective may name a people by."""
_SPOKEN = "languages"
_RIGHTS = frozenset({"tunable", "sell", "change", "download"})
"""What may be done with a model."""
_KINDS = frozenset({"modalities_in", "modalities_out"})
_SERVED, _KEPT = "served_", "data_"
_OF_PEOPLE = ("languages", _SERVED)
"""What the properties begin with that the name of a people may be of."""


def lifted(request: Request, session: Session, text: str) -> Said | None:
    """Return what a text takes back of what was said; None where it takes nothing back."""
    questions, wizard = request.tools.questions, request.tools.wizard
    if questions.whole_texts.framed(Frame.FORBIDDEN, text) or _lacks_card(request, text):
        return None
    if what := questions.whole_texts.framed(Frame.NEEDLESS, text) or questions.whole_texts.framed(Frame.DROPPED, text):
        said = no_matter(session, _wanted(request, what), _subjects(request, what))
    elif what := questions.whole_texts.framed(Frame.WELCOME, text):
        said = let_in(session, _wanted(request, what), wizard.table.clash)
        if said.is_empty:
            said = no_matter(session, (), _subjects(request, what) & {_DATA})
    else:
        return None
    if _keeps_out(request, session, text) or _asks_for_what(request, text, said):
        return None
    changed = wizard.tell(session, said, session.updated_at)
    return said if (changed.answers, changed.beside) != (session.answers, session.beside) else None


def _lacks_card(request: Request, text: str) -> bool:
    """Tell whether a text such as "and without a GPU?" does without a card, and takes back no limit of it."""
    questions = request.tools.questions
    what = questions.whole_texts.framed(Frame.DROPPED, text)
    of_card = bool(what) and _subjects(request, what) == {"memory"} and questions.names_card(what)
    return of_card and not questions.says(WordGroup.LIFTING, text)


def _keeps_out(request: Request, session: Session, text: str) -> bool:
    """Tell whether a text keeps makers out whose models alone were asked for, as "not Chinese" does."""
    if request.tools.questions.says(WordGroup.LIFTING, text):
        return False  # "drop the Chinese condition"
    reading = request.tools.finder.read(text)
    filters = said_by(request, request.tools.questions.read_wishes(reading, request.today), text).filters
    out = [one for one in filters if is_of_makers(one) and one.operator is Operator.NONE_OF]
    held = [one for one in session.beside.filters if one.operator is Operator.ANY_OF]
    return any(one.property == other.property and one.ids & other.ids for one in out for other in held)


def _asks_for_what(request: Request, text: str, said: Said) -> bool:
    """Tell whether a text asks for what it seems to take back: who has no VPN uses it in their country."""
    reading = request.tools.finder.read(text)
    filters = said_by(request, request.tools.questions.read_wishes(reading, request.today), text).filters
    return any(one.property.startswith(_SERVED) and one.property in said.dropped for one in filters)


def lifts_nothing(request: Request, text: str) -> str | None:
    """Return what a text takes back that was never said; None where it takes nothing back, or wishes for something.

    "It may be local" is a wish where something else was wanted.
    """
    questions = request.tools.questions
    if what := questions.whole_texts.framed(Frame.NEEDLESS, text):
        is_idle = bool(list(_wanted(request, what)) or _subjects(request, what))
    elif (what := questions.whole_texts.framed(Frame.WELCOME, text)) and kept_out(request, text).is_empty:
        of_makers = any(map(is_of_makers, _wanted(request, what))) and not _supposes(request, text, what)
        is_idle = of_makers and not _is_of_data(request, text)
    else:
        return None
    return what if is_idle else None


def _supposes(request: Request, text: str, what: str) -> bool:
    """Tell whether a text such as "and if it is French?" says no more than what something may be."""
    opening, _, rest = text.partition(what)
    cues = request.tools.questions.cues_of(opening)
    return Cue.LEAD in cues and len(cues.taken) == cues.count and not any(map(str.isalnum, rest))


def _is_of_data(request: Request, text: str) -> bool:
    """Tell whether a text such as "can it be hosted in Europe?" says where data are to be kept."""
    question = request.tools.questions.read_wishes(request.tools.finder.read(text), request.today)
    return any(one.property.startswith(_KEPT) for one in said_by(request, question, text).filters)


def kept_out(request: Request, text: str) -> Said:
    """Return the makers that a text keeps out, of which nobody asked for any, as "drop Google" does."""
    texts = request.tools.questions.whole_texts
    what = texts.framed(Frame.FORBIDDEN, text) or texts.framed(Frame.DROPPED, text)
    wanted = dict.fromkeys(filter(is_of_makers, _wanted(request, what))) if what else ()
    return Said(filters=tuple(inverted(one) for one in wanted if one.operator is Operator.ANY_OF))


def forbidden(request: Request, text: str, said: Said) -> Said:
    """Take makers that a text keeps out for no wish for their models; what says nothing else keeps them out too."""
    if not said.is_empty and not any(is_of_makers(one) and one.operator is Operator.ANY_OF for one in said.filters):
        return said
    kept = kept_out(request, text)
    return said if kept.is_empty else kept


def sought(request: Request, text: str) -> str:
    """Return what a text asks for among what fits; nothing where it asks for nothing of the kind."""
    texts = request.tools.questions.whole_texts
    return texts.framed(Frame.SOUGHT, text) or texts.framed(Frame.WELCOME, text) or _people_asked_for(request, text)


def asks_of_rights(request: Request, text: str) -> bool:
    """Tell whether a text such as "can it be fine-tuned?" asks only what may be done with what is spoken of."""
    questions = request.tools.questions
    parsed = questions.parse(request.tools.finder.read(text), request.today)
    cues = questions.cues(parsed)
    if (Cue.LEAD in cues and Cue.IT not in cues) or not questions.sounds_asking(text):
        return False
    question = questions.asked(parsed)
    about = set() if question is None else {*question.asked, *(one.property for one in question.filters)}
    return bool(about) and about <= _RIGHTS


def makers_sought(request: Request, text: str) -> Said | None:
    """Read a text that seeks nothing but models of some makers, as "something from Qwen?" does; None for another."""
    what = request.tools.questions.whole_texts.framed(Frame.SOUGHT, text) or _people_asked_for(request, text)
    if not what:
        return None
    question = request.tools.questions.read_wishes(request.tools.finder.read(what), request.today)
    said = of_people(request, what, said_by(request, question, what), text)
    is_alone = said.filters and all(map(is_of_makers, said.filters)) and not said.options
    return said if is_alone else None


def _people_asked_for(request: Request, text: str) -> str:
    """Return a short question that names nothing but a people, as "any Canadian?" and "a German company?" do."""
    if not text.rstrip().endswith("?") or len(text.split()) > _SHORT:
        return ""
    question = request.tools.questions.read_wishes(request.tools.finder.read(text), request.today)
    plainly = said_by(request, question, text)
    if plainly.is_empty and adjective(request, text) is not None:
        return text
    if any(one.property.startswith(_SERVED) for one in plainly.filters):
        return ""
    said = of_people(request, text, plainly)
    is_alone = bool(said.filters) and not (question.leftover or question.names or said.options)
    return text if is_alone and all(one.property == _COUNTRY for one in said.filters) else ""


def adjective(request: Request, text: str) -> Filter | None:
    """Return the country of makers that nothing but an adjective in a text names, as "a Brazilian one?" does."""
    questions, places = request.tools.questions, request.tools.catalogue.places
    idle = questions.whole_texts.is_idle
    words = [word for word in text.rstrip(" ?!.").split() if not idle(word) and not questions.is_meaningless(word)]
    said = " ".join(words)
    if len(words) != 1 or places_in(places, said, nouns=True):
        return None
    return country_named(request, said)


def country_named(request: Request, text: str) -> Filter | None:
    """Return the country, or the group of them, of makers that is the only place named in a text."""
    places = request.tools.catalogue.places
    found = places_in(places, text)
    if len(found) != 1:
        return None
    return Filter(_COUNTRY, Operator.ANY_OF, places.countries(next(iter(found))))


def not_kept_out(said: Said) -> Said:
    """Take what need not be read or made for no matter: nobody minds a model that can do more."""
    needless = [one for one in said.filters if one.property in _KINDS and one.operator is Operator.NONE_OF]
    if not needless:
        return said
    kept = tuple(one for one in said.filters if one not in needless)
    dropped = {f"{kind}:{id_}" for one in needless for id_ in one.ids for kind in _KINDS}
    return replace(said, filters=kept, dropped=said.dropped | dropped)


def in_other_language(request: Request, session: Session, said: Said, whole: str) -> Said | None:
    """Put a language in place of those told before, as "actually make it French" does; None for other texts."""
    questions = request.tools.questions
    held = any(one.property == _SPOKEN for one in session.beside.filters)
    alone = bool(said.filters) and all(one.property == _SPOKEN for one in said.filters) and not said.options
    of_models = questions.says(WordGroup.MODELS, whole) or questions.says(WordGroup.ONES, whole)
    asks = questions.sounds_asking(whole) or Cue.LEAD in questions.cues_of(whole)
    if not (held and alone) or of_models or asks or not _sets_against(request, whole):
        return None
    return replace(said, dropped=said.dropped | {_SPOKEN})


def _sets_against(request: Request, text: str) -> bool:
    """Tell whether a text seeks something of a kind, or says "instead"."""
    questions = request.tools.questions
    if questions.whole_texts.framed(Frame.SOUGHT, text):
        return True
    return "contrast" in questions.read_wishes(request.tools.finder.read(text), request.today).topics


def of_people(request: Request, what: str, said: Said, whole: str = "") -> Said:
    """Take the name of a people for whose models are sought, and not for their language, or where they live."""
    if said.is_empty and (country := adjective(request, what)) is not None:
        return replace(said, filters=(country,))
    if (country := _people_of_models(request, what, said, whole)) is not None:
        return replace(said, options=(), filters=(country,))
    if not said.filters or any(not one.property.startswith(_OF_PEOPLE) for one in said.filters):
        return said
    apart = () if request.tools.questions.says(WordGroup.IN_LANGUAGE, what) else what.split()
    texts = filter(None, (what, *apart, whole))
    found = (_asked_for(request, text) for text in texts)  # a word tells it apart: "a German company"
    made = next((kept for some in found if (kept := tuple(one for one in some if one.property == _COUNTRY))), ())
    return replace(said, filters=made) if made else said


def _people_of_models(request: Request, what: str, said: Said, whole: str) -> Filter | None:
    """Return the country that the name of a language is of beside a word for models: "a Russian one"."""
    named = {*(one.property for one in said.filters), *(question for question, _ in said.options)}
    if not named or not named <= _LANGUAGES:
        return None
    questions = request.tools.questions
    of_models = questions.says(WordGroup.MODELS, whole) or questions.says(WordGroup.ONES, whole)
    of_language = questions.says(WordGroup.IN_LANGUAGE, whole)
    return country_named(request, what) if of_models and not of_language else None


def _wanted(request: Request, what: str) -> Iterator[Filter]:
    """Yield the conditions that something names, as a wish has it and as a question does."""
    question = request.tools.questions.read_wishes(request.tools.finder.read(what), request.today)
    yield from said_by(request, question, what).filters
    yield from _asked_for(request, what)


def _asked_for(request: Request, what: str) -> Iterator[Filter]:
    """Yield the conditions that something names in a question."""
    questions = request.tools.questions
    slots = questions.filled(questions.parse(request.tools.finder.read(what), request.today).tokens, request.today)
    yield from (*slots.filters, *(made for made, _ in slots.origins))


def _subjects(request: Request, what: str) -> frozenset[str]:
    """Return what conditions are about that something calls by name."""
    tools = request.tools
    asked = tools.questions.read_wishes(tools.finder.read(what), request.today).asked
    return tools.questions.whole_texts.subjects_named(what) | frozenset(asked)
