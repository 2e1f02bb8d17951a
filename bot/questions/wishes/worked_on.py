"""News that a model is to work on, and that nobody asks for: "summarize news offline", «сводка новостей»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, token_at
from bot.questions.text.concept_ids import ANSWER
from bot.questions.text.tokens import Other, Token

NEWS = "news"
_WORK = frozenset(
    f"{before}{task}"
    for before in ("for_", f"{ANSWER}goal.")
    for task in ("analysis", "translation", "writing", "extract", "chat")
)
"""Tasks that texts are worked on in."""
_FAR = 3
"""Words between a task and the news that it is done with."""


def without_worked_on(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens without the news that a task beside them is done with."""
    for place, token in enumerate(tokens):
        if concept_of(token) != NEWS or not _is_worked_on(tokens, place, clauses):
            yield token


def _is_worked_on(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a task is said shortly before news, with nothing between that is known, or just behind them."""
    token, following = tokens[place], token_at(tokens, place + 1)
    before = next((one for one in reversed(tokens[:place]) if not isinstance(one, Other)), None)
    done = _is_near(before, token, clauses, _FAR) if before is not None else False
    return done or (following is not None and _is_near(following, token, clauses, 0))


def _is_near(task: Token, news: Token, clauses: Clauses, far: int) -> bool:
    together = clauses.of(task) == clauses.of(news) and len(clauses.between(task, news)) <= far
    return concept_of(task) in _WORK and together
