"""Amounts of a wish that are none of a month or a window: speeds, spans of time, things of so many tokens each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task, token_at
from bot.questions.text.concept_ids import ANSWER, CODE, UNMET
from bot.questions.text.concepts import TASKS
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Number, NumberUnit, Other, Time, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.things import AROUND, IDLE

_SPEED, _EACH_SECOND, _COMPUTERS = "speed", "per_second", "computers"
_SEARCH, _DOCUMENTS = f"{ANSWER}tuning.prompts", "for_analysis"
_TUNING = frozenset({"fine_tuning", "tunable"})
_DATED = frozenset(
    {"released", "came_out", "coming_out", "newer", "newest", "older", "oldest", "retired", "was_retired", "is_retired"}
    | {"is_leaving", "lasting", "until_when", "cutoff", "freshest", "news"}
)
"""Concepts beside which a span of time is one of models."""
_EACH_SPAN = "per_"
_SPANS = frozenset({"per_day", "per_week", "per_month", "per_year"})
_SHORT = frozenset({"second", "minute", "hour"})
_SPEEDS = frozenset({NumberUnit.NOTHING, NumberUnit.TOKENS})
_WRITING = "for_writing"
_INPUTS = frozenset({"images", "audio", "video", "pdf"})
"""What the concepts of things begin with, or are, that say what is done with them: "300 tickets", "500 invoices"."""
_SIDES = {"input_side": "input_side", "inputs": "input_side", "output_side": "output_side", "output": "output_side"}
"""Concepts of the two sides of what is sent and answered, and what they are beside tokens of a month."""
_READ = _INPUTS | {"for_analysis", "what_stays", "own_data"}
_OF_MANY = ("ов", "ев", "ок", "ых", "ей", "видео", "аудио")
"""What Russian words end in that say what an amount is of."""
_YEARS = range(1500, 2000)
_LIMITING = frozenset({"at_most", "up_to", "at_least", "from", "between", "most", "least", "paying", "cost", "context"})
_LARGEST_WINDOW = 10_000_000
_MOST_COMPUTERS = 16
_PIECES = frozenset({NumberUnit.NOTHING, NumberUnit.REQUESTS, NumberUnit.BOOKS})
_SIZES = frozenset({NumberUnit.WORDS, NumberUnit.PAGES, NumberUnit.CHARACTERS})
_SHORTER = 10
"""How many tweets or comments take the tokens of one request."""
_LONGER = 10
"""How many requests take the tokens of a paper, a contract or a report."""
_FEW = 50
_NEAR = 2
_SHORTLY = 5
"""Words before a number among which the texts that it counts may be named."""


def amounts_read(tokens: Sequence[Token], clauses: Clauses, vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield the tokens, amounts as what they are of."""
    counted = list(_each_counted(list(_with_loads(tokens)), clauses, vocabulary))
    tokens, taken = list(_without_material(counted, clauses)), 0
    dated = any(concept_of(token) in _DATED for token in tokens)
    searched = any(concept_of(token) == _SEARCH for token in tokens)
    spanned = any(concept_of(token) in _SPANS for token in tokens)
    for place, token in enumerate(tokens):
        if token.at < taken:
            continue
        of_things = isinstance(token, Time) and not dated and _is_of_things(token, clauses)
        if of_things or (isinstance(token, Time) and not dated and _is_of_a_thing(token, tokens, place, vocabulary)):
            yield Other(token.text, token.at)
            continue
        if isinstance(token, Number) and _is_year(token, token_at(tokens, place - 1)):
            yield Other(token.text, token.at)
            continue
        if isinstance(token, Number) and _is_read(token, tokens[place + 1 : place + 1 + _NEAR], clauses):
            yield Other(token.text, token.at)
            continue
        if isinstance(token, Number) and _counts_before(token, tokens[max(place - _NEAR, 0) : place]):
            yield _as_requests(token, clauses.words[max(0, token.at - _SHORTLY) : token.at], clauses.groups)
            continue
        if isinstance(token, Number) and spanned and _counts_long_texts(token, clauses):
            yield _as_requests(token, clauses.words[end_of(token) : clauses.of(token)][:1], clauses.groups)
            continue
        if isinstance(token, Number) and (texts := _texts_before(token, clauses, vocabulary)):
            yield _as_requests(token, texts, clauses.groups)
            continue
        read = tuple(_read(token, token_at(tokens, place + 1), clauses, vocabulary))
        if isinstance(token, Number) and _is_searched(token, read, clauses, searched=searched):
            read = (*read[:-1], Other(token.text, token.at))
        taken = max([taken, *(end_of(one) for one in read if one is not token)])
        yield from read


def _with_loads(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens, more of them than any window holds as those of a month: "50M input tokens and 5M output"."""
    sided = {place for place, token in enumerate(tokens) if _is_of_side(token, token_at(tokens, place + 1))}
    is_load = any(isinstance(one, Number) and one.value > _LARGEST_WINDOW for one in map(tokens.__getitem__, sided))
    for place, token in enumerate(tokens):
        if is_load and place in sided and isinstance(token, Number):
            yield replace(token, unit=NumberUnit.TOKENS)
        elif is_load and place - 1 in sided:
            yield Concept(_SIDES[concept_of(token)], token.text, token.at)
        else:
            yield token
    if is_load and not any(concept_of(token).startswith(_EACH_SPAN) for token in tokens):
        yield Concept("per_month", "", end_of(tokens[-1]))


def _without_material(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, lines of code and what a model is trained on as no load: how long they are is not known."""
    coded = any(concept_of(token) in CODE for token in tokens)
    tuned = {clauses.of(token) for token in tokens if concept_of(token) in _TUNING}
    for token in tokens:
        counts = isinstance(token, Number) and _is_count(token)
        rows = isinstance(token, Number) and _counts_rows(token, clauses.groups)
        material = (coded and rows) or (counts and clauses.of(token) in tuned)
        yield Concept(UNMET, token.text, token.at) if material else token


def _each_counted(tokens: Sequence[Token], clauses: Clauses, vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield the tokens, so many texts of so many words each as all their words: "40 articles, 5000 words each"."""
    sized = {place for place, token in enumerate(tokens) if _is_size_of_each(token, token_at(tokens, place + 1))}
    counts = [place for place, token in enumerate(tokens) if _counts_texts(token, clauses)]
    known = {place: max((at for at in counts if at < place), default=None) for place in sized}
    dropped = {at for place, at in known.items() if at is not None} | {at + 1 for at in known if known[at] is not None}
    for place, token in enumerate(tokens):
        at = known.get(place)
        count = tokens[at] if at is not None else None
        if isinstance(token, Number) and isinstance(count, Number):
            yield replace(token, value=token.value * count.value)
        elif place not in dropped:
            yield token
        elif isinstance(token, Number):
            yield from things_counted(token, vocabulary)


def _is_size_of_each(token: Token, following: Token | None) -> bool:
    sized = isinstance(token, Number) and token.unit in _SIZES and not token.per
    return sized and concept_of(following) == "each"


def _counts_texts(token: Token, clauses: Clauses) -> bool:
    """Tell whether a number counts what words stand just behind it."""
    plain = isinstance(token, Number) and token.unit in _PIECES and not token.scaled and token.value > 1
    return plain and end_of(token) < clauses.of(token)


def _is_of_side(token: Token, following: Token | None) -> bool:
    counts = isinstance(token, Number) and token.unit in _SPEEDS and token.scaled and not token.per
    return counts and concept_of(following) in _SIDES


def _read(token: Token, following: Token | None, clauses: Clauses, vocabulary: Vocabulary) -> Iterator[Token]:
    if isinstance(token, Time):
        yield from _in_time(token, clauses, vocabulary)
        return
    if not isinstance(token, Number):
        yield token
        return
    if _is_speed(token, following):
        yield Concept(_SPEED, " ".join(clauses.words[token.at : end_of(following or token)]), token.at)
    elif _counts_computers(token, following) or _lasts(token, following, clauses, vocabulary):
        yield Other(" ".join(clauses.words[token.at : end_of(following or token)]), token.at)
    elif _is_of_data(token, following, clauses):
        yield Other(token.text, token.at)
    elif not _counts_around(token, following):
        yield from things_counted(token, vocabulary)
        yield _as_requests(token, token.text.split(), clauses.groups) if token.unit is NumberUnit.REQUESTS else token


def _is_of_a_thing(token: Time, tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a span of time stands just behind a thing that no model is: «законы РФ 2026 года»."""
    before = token_at(tokens, place - 1)
    if before is None or end_of(before) != token.at:
        return False
    thing = isinstance(before, Other) or concept_of(before) in {IDLE, AROUND}
    return thing and vocabulary.subject("models", before.text.split(), 0) is None


def _is_year(token: Number, before: Token | None) -> bool:
    """Tell whether a bare number is a year of what is read, or the first one of ten: «газеты 1920-х»."""
    bare = token.unit is NumberUnit.NOTHING and not token.per and not token.scaled
    limited = concept_of(before) in _LIMITING or concept_of(before) == "dash"
    return bare and _YEARS.start <= token.value < _YEARS.stop and not limited


def _is_read(token: Number, behind: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a number says how large what is read is: «5 гб логов в день», «таблицы по 500 тысяч строк»."""
    if _counts_rows(token, clauses.groups) and clauses.groups.has_any(WordGroup.LONG_BY, clauses.before(token, 1)):
        return True
    if token.unit is not NumberUnit.GIGABYTES or token.machine is not None or not behind:
        return False
    first = behind[0]
    of_what = first.at == end_of(token) and first.text.endswith(_OF_MANY)
    daily = any(concept_of(one).startswith(_EACH_SPAN) and clauses.of(one) == clauses.of(token) for one in behind)
    return of_what and (daily or is_task(first) or concept_of(first) in _READ)


def _is_count(token: Number) -> bool:
    return token.unit is NumberUnit.REQUESTS and not token.per


def _counts_rows(token: Number, groups: WordGroups) -> bool:
    """Tell whether a number counts lines or rows, and not how many there are of them every day."""
    return _is_count(token) and groups.has(WordGroup.ROWS, token.text.split()[-1])


def _counts_before(token: Number, before: Sequence[Token]) -> bool:
    """Tell whether a number that is used so often counts what is before it: "images, 1M a month"."""
    return token.unit is NumberUnit.NOTHING and bool(token.per) and not _INPUTS.isdisjoint(map(concept_of, before))


def _texts_before(token: Number, clauses: Clauses, vocabulary: Vocabulary) -> list[str]:
    """Return the words for texts shortly before a number that is used so often: "moderate comments, 3M a month"."""
    if token.unit is not NumberUnit.NOTHING or not token.per:
        return []
    found = ((word, vocabulary.unit([word], 0)) for word in clauses.words[max(0, token.at - _SHORTLY) : token.at])
    return [word for word, unit in found if unit is not None and unit.meaning == NumberUnit.REQUESTS]


def _as_requests(token: Number, texts: Sequence[str], groups: WordGroups) -> Number:
    """Return a number of texts as one of requests, of which some take several."""
    times = _SHORTER if groups.has_any(WordGroup.SHORT_TEXTS, texts) else 1
    as_many = _LONGER if groups.has_any(WordGroup.LONG_TEXTS, texts) else 1
    return replace(token, unit=NumberUnit.REQUESTS, value=max(token.value * as_many // times, Decimal(1)))


def _counts_long_texts(token: Number, clauses: Clauses) -> bool:
    """Tell whether a bare number counts long texts that are named just behind it, every so often."""
    behind = clauses.words[end_of(token) : clauses.of(token)]
    bare = token.unit is NumberUnit.NOTHING and not token.per and not token.scaled
    return bare and clauses.groups.has_any(WordGroup.LONG_TEXTS, behind[:1])


def _is_searched(token: Number, read: Sequence[Token], clauses: Clauses, *, searched: bool) -> bool:
    """Tell whether a number counts what is searched, and not what is read of it: "API over 10 million documents"."""
    if token.unit is not NumberUnit.REQUESTS or token.per or token not in read:
        return False
    over = clauses.groups.has_any(WordGroup.OVER, clauses.before(token, 1)) and any(
        concept_of(one) == _DOCUMENTS for one in read
    )
    return searched or over


def _is_speed(token: Number, following: Token | None) -> bool:
    """Tell whether a number is one of tokens a second."""
    beside = following is not None and following.at == end_of(token)
    return beside and token.unit in _SPEEDS and not token.per and concept_of(following) in {_SPEED, _EACH_SECOND}


def _counts_computers(token: Number, following: Token | None) -> bool:
    """Tell whether a number counts computers, whose memory is not one: "2 machines with a 3090 each"."""
    few = token.unit is NumberUnit.NOTHING and 1 < token.value <= _MOST_COMPUTERS
    return few and concept_of(following) == _COMPUTERS


def _lasts(token: Number, following: Token | None, clauses: Clauses, vocabulary: Vocabulary) -> bool:
    """Tell whether a number is one of minutes, which "minutes" of a meeting are not."""
    if token.unit is not NumberUnit.NOTHING or following is None or following.at != end_of(token):
        return False
    unit = vocabulary.unit(clauses.words, following.at)
    return unit is not None and unit.meaning in _SHORT


def _in_time(token: Time, clauses: Clauses, vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield a span of time as what its words mean else: "latest news" are searched for."""
    phrase = vocabulary.concept(clauses.words, token.at)
    length = end_of(token) - token.at
    means = phrase is not None and bool(phrase.meaning) and phrase.length >= length
    yield Concept(phrase.meaning, token.text, token.at) if means and phrase is not None else token


def _is_of_things(token: Time, clauses: Clauses) -> bool:
    """Tell whether a span of time is that of other things than models: "reports for 2024"."""
    return clauses.groups.has_any(WordGroup.DURING, (*clauses.before(token, 1), clauses.words[token.at]))


def _is_of_data(token: Number, following: Token | None, clauses: Clauses) -> bool:
    """Tell whether gigabytes are those of what is read: "5 GB of logs a day"."""
    if token.unit is not NumberUnit.GIGABYTES or token.machine is not None or following is None:
        return False
    concept = concept_of(following)
    between = clauses.between(token, following)
    spanned = concept.startswith(_EACH_SPAN) and not between
    read = isinstance(following, Other) or concept.startswith(TASKS) or concept in _INPUTS
    return spanned or (read and len(between) == 1 and clauses.groups.has_all(WordGroup.OF, between))


def _counts_around(token: Number, following: Token | None) -> bool:
    """Tell whether a number counts what surrounds a wish, as in "20 clients": it says as little."""
    few = token.unit is NumberUnit.NOTHING and not token.scaled and token.value <= _FEW
    return few and following is not None and following.at == end_of(token) and concept_of(following) == IDLE


def things_counted(token: Number, vocabulary: Vocabulary) -> Iterator[Concept]:
    """Yield what is done with the things that a number counts, as their name says it."""
    words = token.text.split() if token.unit is NumberUnit.REQUESTS else []
    for place in range(1, len(words)):
        phrase = vocabulary.concept(words, place)
        if phrase is None or phrase.meaning == _WRITING:  # so many letters or articles are there to be read
            continue
        if phrase.meaning.startswith(TASKS) or phrase.meaning in _INPUTS:
            yield Concept(phrase.meaning, words[place], token.at + place)
