"""Whether a text asks a question about models, or is everyday talk that shares a word or two with one."""

from collections.abc import Iterable

from bot.questions.tokens import Concept, Name, Number, NumberUnit, Other, Token
from bot.questions.vocabulary import Vocabulary
from bot.search.candidates import Reason
from bot.search.reading import Reading

_WHOLE_NAMES = frozenset({Reason.ID, Reason.WRAPPED_ID, Reason.NAME})
_ACTING = frozenset(
    {"count", "news", "alternatives", "compare", "cost", "may", "run", "train_on_output", "data_kept", "only_open"}
)
"""Concepts that say what is wanted of a name."""
_GLUE = _ACTING | frozenset(
    {
        "list",
        "choose",
        "at_least",
        "at_most",
        "negation",
        "each",
        "input_side",
        "output_side",
        "evenly",
        "most",
        "least",
    }
)
"""Concepts that alone ask for nothing."""
_STRONG = frozenset(
    {"price", "context", "output", "parameters", "cutoff", "licence", "memory", "retired", "released", "fine_tuning"}
    | {"cheapest", "dearest", "longest_context", "longest_output", "freshest", "multimodal", "open_source", "cheaper"}
    | {"input_price", "output_price", "cached", "active", "training_tokens", "successor", "reasoning", "newest", "pdf"}
)
"""Concepts that everyday talk about other things seldom has beside a name."""
_COUNTED = frozenset({NumberUnit.GIGABYTES, NumberUnit.MONEY, NumberUnit.TOKENS, NumberUnit.REQUESTS})
_FEW = 2


def is_question(tokens: Iterable[Token], reading: Reading, vocabulary: Vocabulary) -> bool:
    """Tell whether a text asks something about models, by what stands in it beside the words that ask."""
    tokens = tuple(tokens)
    if reading.reason in _WHOLE_NAMES and not reading.leftover:
        return False
    concepts = {token.id for token in tokens if isinstance(token, Concept) and ":" not in token.id}
    asks = "?" in reading.text or not vocabulary.asking.isdisjoint(token.text for token in reading.typed.tokens)
    if any(isinstance(token, Name) for token in tokens):
        return _asks_of_a_name(tokens, concepts, asks=asks)
    return _asks_of_all(tokens, concepts, reading, asks=asks or "list" in concepts or "choose" in concepts)


def _asks_of_a_name(tokens: tuple[Token, ...], concepts: set[str], *, asks: bool) -> bool:
    counted = any(isinstance(token, Number) and token.unit in _COUNTED for token in tokens)
    meant = concepts - _GLUE
    acts = bool(concepts & _ACTING)
    return bool(meant & _STRONG) or counted or sum((bool(meant), acts, asks)) >= _FEW


def _asks_of_all(tokens: tuple[Token, ...], concepts: set[str], reading: Reading, *, asks: bool) -> bool:
    """Tell whether a text without a name asks for models; the more of it is strange, the more must be known."""
    meant = concepts - _GLUE
    counted = any(isinstance(token, Number) and (token.unit in _COUNTED or token.scaled) for token in tokens)
    named = any(isinstance(token, Concept) and ":" in token.id for token in tokens)
    topic = _is_about_models(reading)
    strange = sum(isinstance(token, Other) for token in tokens)
    if not meant and not counted and not named:
        return False
    if strange > len(meant) + counted + named:
        return False
    weight = len(meant) + len(meant & _STRONG) + 2 * counted + named + topic + asks
    return weight > _FEW or (weight == _FEW and (asks or topic) and not strange)


def _is_about_models(reading: Reading) -> bool:
    """Tell whether a text has a word such as model or neural network."""
    topic = frozenset(reading.indexes.spellings.topic)
    return any(token.text in topic for token in reading.typed.tokens)
