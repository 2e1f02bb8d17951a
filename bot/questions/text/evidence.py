"""Whether a text asks a question about models, or is everyday talk that shares a word or two with one."""

from collections.abc import Iterable

from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.text.concept_ids import ANSWER, NEGATION
from bot.questions.text.concepts import LISTED_TOO, TASKS
from bot.questions.text.evident_concepts import ACTING, COUNTED, DATED, GLUE, OF_A_NAME, RANKED, STRONG, TELLING
from bot.questions.text.tokens import Concept, Name, Number, NumberUnit, Other, Time, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.wishes.places.places_wished import demands_place
from bot.search.candidates import Reason
from bot.search.reading import Reading
from bot.search.results import Found

NO_DEARER_THAN = frozenset({"not_dearer", "than"})
"""Concepts of a wish that sets the price of what is named as the limit."""
_WHOLE_NAMES = frozenset({Reason.ID, Reason.WRAPPED_ID, Reason.NAME, Reason.PRODUCT})
_REPLACING = frozenset({"alternatives", "only_open"})
_LIMITS = frozenset({"at_least", "at_most", "from", "up_to", "between"})
_SIDES = frozenset({"input_side", "output_side"})
_TOLD = frozenset({"news", "came_out", "coming_out", "price_news"})
_NEW_PRICES = frozenset({"price_news", "price_drops", "price_rises", "has_fallen", "has_risen", "has_changed"})
"""Concepts that a text needs nothing beside."""
_FEW = 2
_SHORTEST_LIST = 3
"""Words of "models by OpenAI"."""
_RELATING = frozenset({"along", "from", "family", "which"})
"""Concepts that beside a name say whose models are meant, or that all of them are."""
_WINDOWS = range(10_000, 100_000_000)
"""Numbers that beside a family's name are an amount of context, and no size."""


def is_bare_name(reading: Reading) -> bool:
    """Tell whether a text is a name and nothing else, which asks for its entry."""
    return reading.reason in _WHOLE_NAMES and not reading.leftover and not _may_list(reading)


def _may_list(reading: Reading) -> bool:
    """Tell whether a text may ask for the models of a family or maker, as in "models made by OpenAI"."""
    match reading.result:
        case Found(hit=Hit(kind=EntryKind.FAMILY | EntryKind.LAB)):
            return len(reading.typed.tokens) >= _SHORTEST_LIST and _is_about_models(reading)
        case _:
            return False


def is_question(tokens: Iterable[Token], reading: Reading, vocabulary: Vocabulary) -> bool:
    """Tell whether a text asks something about models, by what stands in it beside the words that ask."""
    tokens = tuple(tokens)
    concepts = {token.id for token in tokens if isinstance(token, Concept) and ":" not in token.id}
    if concepts & LISTED_TOO:
        concepts.add("list")
    if _names_none_of(tokens) or _wants_licences(tokens, reading):
        return True
    if _is_a_size_beside_a_name(tokens, reading, vocabulary):
        return False
    asking = asks(reading, vocabulary)
    if any(isinstance(token, Name) for token in tokens):
        return _asks_of_a_name(tokens, concepts, asks=asking)
    return _asks_of_all(tokens, concepts, reading, asks=asking or "list" in concepts or "choose" in concepts)


def is_need(tokens: Iterable[Token], reading: Reading) -> bool:
    """Tell whether a text says that a model is needed, perhaps one of a family, and what for; words may be strange."""
    tokens = tuple(tokens)
    concepts = {token.id for token in tokens if isinstance(token, Concept)}
    wished = sum(one not in GLUE and not one.startswith(("lab:", ANSWER)) for one in concepts)
    wished += sum(isinstance(token, Concept) and token.id.startswith(ANSWER) for token in tokens)
    of_models = _is_about_models(reading)
    aimed = of_models and any(one.startswith(TASKS) for one in concepts)
    if hits := reading.asked_for.hits:
        families = all(hit.kind is EntryKind.FAMILY for hit in hits)
        limited = concepts >= NO_DEARER_THAN and (aimed or "choose" in concepts)
        return limited or (families and bool(wished) and "choose" in concepts)
    needed = wished + of_models >= _FEW if "choose" in concepts else any(map(demands_place, concepts))
    return needed or (aimed and wished >= _FEW)


def asks(reading: Reading, vocabulary: Vocabulary) -> bool:
    """Tell whether a sign or a word of a text asks."""
    return "?" in reading.text or not vocabulary.asking.isdisjoint(token.text for token in reading.typed.tokens)


def _is_a_size_beside_a_name(tokens: tuple[Token, ...], reading: Reading, vocabulary: Vocabulary) -> bool:
    """Tell whether a name and a bare size is all there is: a model that is looked up, and may not exist."""
    named = any(isinstance(token, Name) or (isinstance(token, Concept) and ":" in token.id) for token in tokens)
    asking = not vocabulary.asking.isdisjoint(token.text for token in reading.typed.tokens)
    return named and not asking and all(_is_part_of_a_name(token) for token in tokens)


def _is_part_of_a_name(token: Token) -> bool:
    match token:
        case Name() | Other():
            return True
        case Number(unit=unit):
            return unit is NumberUnit.NOTHING and not _is_window(token)
        case Concept(id=concept):
            return concept.startswith("lab:")
        case _:
            return False


def _is_window(number: Number) -> bool:
    return number.scaled and _WINDOWS.start <= number.value < _WINDOWS.stop  # a range is searched for what is no int


def _asks_of_a_name(tokens: tuple[Token, ...], concepts: set[str], *, asks: bool) -> bool:
    counted = any(isinstance(token, Number) and token.unit in COUNTED for token in tokens)
    meant = concepts - GLUE
    acts = bool(concepts & ACTING)
    dated = any(isinstance(token, Time) for token in tokens)
    limited = bool(concepts & _LIMITS) and any(isinstance(token, Number) and token.scaled for token in tokens)
    licensed = any(
        isinstance(token, Concept) and token.id.startswith(("licence:", "host:", "languages:")) for token in tokens
    )
    excluded = NEGATION in concepts
    sided = bool(concepts & _SIDES) and sum(isinstance(token, Number) and token.scaled for token in tokens) >= _FEW
    lists = _lists(tokens, concepts)
    hints = (bool(meant) or sided, acts or sided, asks, lists, "which" in concepts, dated, limited, licensed, excluded)
    whose = bool(concepts & _RELATING) and lists
    certain = (
        _names_none_of(tokens)
        or bool(concepts & OF_A_NAME)
        or counted
        or whose
        or _has_window(tokens)
        or _ranks_members(tokens, concepts)
    )
    return certain or sum(hints) >= _FEW


def _names_none_of(tokens: tuple[Token, ...]) -> bool:
    """Tell whether a text only says of which families and makers a model is not to be, as in "neither x nor y"."""
    negations = sum(isinstance(token, Concept) and token.id == NEGATION for token in tokens)
    named = [token for token in tokens if isinstance(token, Name) or _is_lab(token)]
    models = any(isinstance(token, Name) and token.hits[0].kind is EntryKind.MODEL for token in tokens)
    return not models and negations == len(named) >= _FEW and negations + len(named) == len(tokens)


def _wants_licences(tokens: tuple[Token, ...], reading: Reading) -> bool:
    """Tell whether a text only says which licences are wanted, in more words than their names: "only MIT"."""
    licences = [token for token in tokens if isinstance(token, Concept) and token.id.startswith("licence:")]
    rest = [token for token in tokens if token not in licences]
    plain = all(isinstance(token, Concept) and token.id in GLUE for token in rest)
    words = sum(len(token.text.split()) for token in tokens if isinstance(token, Concept))
    return bool(licences) and plain and len(reading.typed.tokens) > words


def _is_lab(token: Token) -> bool:
    return isinstance(token, Concept) and token.id.startswith("lab:")


def _ranks_members(tokens: tuple[Token, ...], concepts: set[str]) -> bool:
    """Tell whether a text puts the models of a family or maker in an order, as in "oldest mistral"."""
    grouped = any(isinstance(token, Name) and token.hits[0].kind is not EntryKind.MODEL for token in tokens)
    return grouped and bool(concepts & RANKED)


def _has_window(tokens: tuple[Token, ...]) -> bool:
    """Tell whether a family or maker is named with an amount of context, as in "claude 1m"."""
    models = any(isinstance(token, Name) and token.hits[0].kind is EntryKind.MODEL for token in tokens)
    return not models and any(isinstance(token, Number) and _is_window(token) for token in tokens)


def _lists(tokens: tuple[Token, ...], concepts: set[str]) -> bool:
    """Tell whether a text asks for the models of a family or maker."""
    models = any(isinstance(token, Name) and token.hits[0].kind is EntryKind.MODEL for token in tokens)
    return "list" in concepts and not models


def _asks_of_all(tokens: tuple[Token, ...], concepts: set[str], reading: Reading, *, asks: bool) -> bool:
    """Tell whether a text without a name asks for models; the more of it is strange, the more must be known."""
    meant = concepts - GLUE
    topic = _is_about_models(reading)
    numbers = [token for token in tokens if isinstance(token, Number)]
    amounts = [token for token in numbers if token.unit in COUNTED or token.scaled]
    counted = bool(amounts)
    dated = any(isinstance(token, Time) for token in tokens) and (topic or bool(concepts & DATED))
    named = any(isinstance(token, Concept) and ":" in token.id for token in tokens)
    strange = sum(isinstance(token, Other) for token in tokens)
    if concepts == {"count", "list"} and topic and not strange and not numbers and not dated:
        return True  # "how many models are there?"
    known = len(meant) + min(len(amounts), _FEW) + dated + named
    if not known or (strange > known and "errand" not in concepts):
        return False
    ranked = bool(numbers) and bool(meant & RANKED or ("most" in concepts and meant))
    sided = counted and bool(concepts & _SIDES)
    several = len(meant) >= _FEW and bool(meant & TELLING)
    replaced = named and bool(concepts & _REPLACING)
    told = dated and bool(concepts & _TOLD) and not strange
    weight = (
        len(meant)
        + len(meant & STRONG)
        + 2 * counted
        + 2 * dated
        + named
        + topic
        + asks
        + ranked
        + sided
        + 2 * replaced
        + told
    )
    bare = asks or topic or several or bool(meant & _NEW_PRICES)
    return "errand" in concepts or weight > _FEW or (weight == _FEW and bare and not strange)


def _is_about_models(reading: Reading) -> bool:
    """Tell whether a text has a word such as model or neural network."""
    topic = frozenset(reading.indexes.spellings.topic)
    return any(token.text in topic for token in reading.typed.tokens)
