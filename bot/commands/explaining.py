"""Plain words that ask for an explanation: whether something is true, what a word means, what a family is good at."""

from collections.abc import Mapping

from bot.commands import ask, entries, openclosed
from bot.commands.request import Request
from bot.properties.model_facts import LIFECYCLE
from bot.questions.answers.claims import (
    FamilyPart,
    answer_claim,
    answer_family_text,
    answer_term,
    answer_terms,
    explain_term,
)
from bot.questions.question import Question, Task
from bot.questions.text.phrases import Asked, Intent
from bot.reply.reply import Reply
from bot.search.finder import EntryKind, Found, Hit, Reading
from bot.search.normalise import has_digit
from bot.views.sources_on_demand import without_sources

_FEW = 2
_PARTS: Mapping[Intent, FamilyPart] = {
    Intent.GOOD_AT: FamilyPart.GOOD,
    Intent.POOR_AT: FamilyPart.POOR,
    Intent.SPECIAL: FamilyPart.SPECIAL,
    Intent.USED_FOR: FamilyPart.USED,
    Intent.ORIGIN: FamilyPart.ORIGIN,
    Intent.OUTLOOK: FamilyPart.OUTCOME,
}
"""The part of a family's story that a text asks for."""
_NO_CLAIMS = frozenset({Intent.CLAIM, Intent.OPENNESS, Intent.GUIDE, Intent.WHAT_IS})
"""What a text asks for that no claim answers, or that looks for one by itself."""
_CRITERIA = "path"
"""The chapter of the guide that goes through the eight criteria."""
_TRAITS = "foundation-model"
"""The word of the glossary that names the five traits."""


async def explain(request: Request, asked: Asked, whole: Reading) -> Reply | None:
    """Answer a text that asks for an explanation; None where nobody has written it, or it asks something else.

    The sources stand on the card to which the answer's first button leads.
    """
    term = _whole_term(request, asked) if asked.intent is Intent.WHAT_IS and not whole.asked_for.hits else None
    if term is not None:
        return entries.first_message(request, term)
    reply = await _explained(request, asked, whole)
    return None if reply is None else without_sources(reply)


async def _explained(request: Request, asked: Asked, whole: Reading) -> Reply | None:
    claim = _repeated(request, asked, whole)
    if claim is not None:
        return claim
    match asked.intent:
        case Intent.CLAIM:
            return await _true_or_why(request, request.tools.finder.read(f"{asked.names}?"))
        case Intent.CRITERIA if _narrows_nothing(request, whole):
            return openclosed.chapter_of(request, _CRITERIA)
        case Intent.TRAITS if (term := request.tools.catalogue.terms.get(_TRAITS)) is not None:
            return explain_term(request.setting, term, whole.text)
        case Intent.WHAT_IS if not whole.asked_for.hits:
            compared = request.tools.phrases.plainly(asked.names)
            return _words_apart(request, compared, request.tools.finder.read(asked.names))
        case Intent.ORIGIN if _asks_a_plain_fact(request, whole):  # the history of a price
            return None
        case intent if intent in _PARTS:
            return await _told(request, _PARTS[intent], request.tools.finder.read(asked.names))
        case Intent.GUIDE:
            return None
        case _:
            return _words_apart(request, asked, whole)


def explain_word(request: Request, asked: Asked) -> Reply | None:
    """Answer a text that asks for a meaning, and that nothing else answers, by the word of the glossary in it."""
    if asked.intent not in {Intent.WHAT_IS, Intent.CLAIM, Intent.COMPARE}:
        return None
    reply = answer_term(request.setting, asked.names)
    return None if reply is None else without_sources(reply)


async def _true_or_why(request: Request, reading: Reading) -> Reply | None:
    """Say whether something is true or why it is so; where a model is named, its facts may tell."""
    setting = request.setting
    claim = request.tools.explanations.claim(reading.text, _names_in(reading))
    if claim is not None:
        return answer_claim(setting, *claim)
    reply = await ask.answer_text(request, reading) if reading.asked_for.hits else None
    return reply or answer_term(setting, reading.text)


def _repeated(request: Request, asked: Asked, whole: Reading) -> Reply | None:
    """Answer a question that repeats a claim, without a word that asks whether it is true."""
    if asked.intent in _NO_CLAIMS or not request.tools.questions.sounds_asking(whole.text):
        return None
    return _claim_in(request, whole)


def answer_statement(request: Request, whole: Reading) -> Reply | None:
    """Answer a text that nothing else answers by the claim that it states, be it asked about or not."""
    reply = _claim_in(request, whole)
    return None if reply is None else without_sources(reply)


def _claim_in(request: Request, whole: Reading) -> Reply | None:
    meaningless = request.tools.questions.is_meaningless
    said = " ".join(word for word in whole.text.split() if not meaningless(word.strip("?!.,").casefold()))
    claim = request.tools.explanations.claim(said, _names_in(whole), unasked=True)
    if claim is None or _asks_a_plain_fact(request, whole):
        return None
    return answer_claim(request.setting, *claim)


def _asks_a_plain_fact(request: Request, whole: Reading) -> bool:
    """Tell whether a text asks for nothing but a fact of a model, which shares a word with a claim by chance."""
    question = request.tools.questions.read(whole, request.today)
    if question is None or question.task is not Task.FACT or question.leftover:
        return False
    if any(one.property != LIFECYCLE.name for one in question.filters):
        return False
    of_models = all(hit.kind is EntryKind.MODEL for hit in question.names)
    return (bool(question.asked or question.filters) and of_models) or question.asked == ("maker",)


def _names_in(reading: Reading) -> str:
    """Return the words of names in a text as the catalogue writes them."""
    speller = reading.indexes.speller
    spelled = (word for token in reading.typed.tokens for word in speller.surely(token.text))
    return " ".join(word for word in spelled if not has_digit(word))


def _whole_term(request: Request, asked: Asked) -> Hit | None:
    """Return the word that a text asks the meaning of, if it asks nothing else."""
    term = request.tools.explanations.whole_term(asked.names, request.tools.questions.is_meaningless)
    return None if term is None else Hit(EntryKind.TERM, term.id)


def _words_apart(request: Request, asked: Asked, whole: Reading) -> Reply | None:
    """Set the words of the glossary side by side that a text asks the difference of."""
    phrases = request.tools.phrases
    parts = phrases.names(whole.text)
    if len(parts) < _FEW or whole.asked_for.hits or not phrases.tells_apart(whole.text):
        return None
    explanations, meaningless = request.tools.explanations, request.tools.questions.is_meaningless
    found = [term for part in parts if (term := explanations.whole_term(part, meaningless)) is not None]
    terms = tuple({term.id: term for term in found}.values())
    setting = request.setting
    match len(terms):
        case 0:
            return None
        case 1:
            return explain_term(setting, terms[0], whole.text) if asked.intent is Intent.COMPARE else None
        case _:
            return answer_terms(setting, terms)


async def _told(request: Request, part: FamilyPart, named: Reading) -> Reply | None:
    """Tell a part of a family's story; of a model whose end is asked for, what comes of it."""
    match named.result:
        case Found(hit=Hit(kind=EntryKind.MODEL) as hit) if part is FamilyPart.OUTCOME:
            return await ask.answer_question(request, Question(Task.FACT, (hit,), asked=("lifecycle", "successor")))
        case Found(hit=hit) if _narrows_nothing(request, named):
            return answer_family_text(request.setting, hit, part)
        case _:
            return None


def _narrows_nothing(request: Request, whole: Reading) -> bool:
    """Tell whether a text sets no condition, such as a task or a price."""
    question = request.tools.questions.read(whole, request.today)
    return question is None or not (question.filters or question.volume or question.period)
