"""What a first wish refuses that nothing is left out for: everybody may leave a search of the web unused."""

from collections.abc import Iterator

from bot.commands.request import Request
from bot.questions.question import Question
from bot.questions.text.clauses import concept_of, end_of, token_at
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.tokens import Other

_SEARCH = "web_search"
_NO = frozenset({"no"})


def refusals_unheeded(request: Request, question: Question) -> tuple[str, ...]:
    """Return the words by which a wish refuses a search of the web, which no model is left out for."""
    denied = any(one.property == _SEARCH and one.ids == _NO for one in question.filters)
    return tuple(_searches(request)) if denied else ()


def _searches(request: Request) -> Iterator[str]:
    """Yield the words for such a search, with a negation just before them or what stands just behind them."""
    reading = request.tools.finder.read(request.args)
    tokens = request.tools.questions.parse(reading, request.today).tokens
    for place, token in enumerate(tokens):
        if concept_of(token) == _SEARCH:
            before, behind = token_at(tokens, place - 1), token_at(tokens, place + 1)
            beside = [one for one in (before,) if concept_of(one) == NEGATION]
            beside += [token, *(one for one in (behind,) if isinstance(one, Other) and one.at == end_of(token))]
            yield " ".join(one.text for one in beside if one is not None)
