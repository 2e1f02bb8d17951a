"""From the words of a question to its tokens: what each word, or several together, is."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from bot.catalogue.machines import MachineKind
from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.text.concept_ids import AT_HOME, NEGATION
from bot.questions.text.concepts import LANGUAGE, TASKS
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.name_spans import Find, NameSpan, names_by_start
from bot.questions.text.numbers import read_number
from bot.questions.text.periods import is_age, read_period, usual_days
from bot.questions.text.tokens import Concept, Name, Number, NumberUnit, Other, Time, Token
from bot.questions.text.vocabulary import Phrase, Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.text.words import INCHES, TIMES_SIGNS, Word, clause_ends, split_words
from bot.search.candidates import Reason
from bot.search.machines import MachineMention
from bot.search.mention import Mentioned
from bot.search.results import Found, Unknown

_LONGEST_LATE = 5
"""Words of the longest name that is looked for among the words left."""
_SHORTEST_LATE = 3
_SHORTEST_NEGATED = 5
"""Letters of a word that a prefix may negate, as in "non-Chinese"."""
_SHORTEST_MISTYPED = 6
_SPEECH = frozenset({"audio", "voice", "makes_audio"})
"""Concepts of what is heard or said in a language."""
_BEHIND_NAMES = frozenset({"list", "open", AT_HOME})
"""Concepts whose words the reading of names may take for a part of one."""


def read_tokens(
    mentioned: Mentioned, vocabulary: Vocabulary, find: Find, machines: Sequence[MachineMention], today: date
) -> tuple[Token, ...]:
    """Type the words of a text; the names in it were read before. Words that carry no meaning are left out.

    What is left is looked up once more: a maker, and a name that only makes sense beside a question.
    """
    words = split_words(mentioned.running)
    names = dict(names_by_start(mentioned, words, vocabulary, find))
    typed = tuple(_typed(words, names, dict(_memories(machines, words, names, vocabulary.groups)), vocabulary, today))
    tokens = tuple(_without_vain_negations(typed, words))
    return tuple(_with_late_names(tokens, words, mentioned.running, find))


def _with_late_names(tokens: Sequence[Token], words: Sequence[Word], running: str, find: Find) -> Iterator[Token]:
    """Yield the tokens, with names for runs of words and plain numbers that name something together."""
    place = 0
    while place < len(tokens):
        token = tokens[place]
        name, length = _late_name(tokens, place, words, running, find) if isinstance(token, Other) else (None, 0)
        yield token if name is None else name
        place += 1 if name is None else length


def _late_name(
    tokens: Sequence[Token], place: int, words: Sequence[Word], running: str, find: Find
) -> tuple[Name | Other | None, int]:
    """Return the name that begins at a token, or the words of a version that does not exist, and how many they are."""
    end = place + 1
    while end < len(tokens) and end - place < _LONGEST_LATE and _goes_on(tokens[end - 1], tokens[end]):
        end += 1
    for stop in range(end, place, -1):
        last = tokens[stop - 1]
        text = running[words[tokens[place].at].start : words[last.at].end]
        if len(text) < _SHORTEST_LATE:
            continue
        reading = find(text)
        if reading.reason is Reason.TYPO and (stop > place + 1 or len(text) < _SHORTEST_MISTYPED):
            continue
        match reading.result:
            case Found(hit=Hit(kind=EntryKind.MODEL | EntryKind.FAMILY | EntryKind.LAB) as hit):
                return Name((hit,), text, tokens[place].at), stop - place
            case Unknown(near=near) if near and isinstance(last, Number):
                return Other(text, tokens[place].at), stop - place  # what is asked of it is not asked of its family
            case _:
                continue
    return None, 0


def _goes_on(before: Token, token: Token) -> bool:
    """Tell whether a token may be a part of the same name as the one beside it."""
    plain = isinstance(token, Other) or (isinstance(token, Number) and token.unit is NumberUnit.NOTHING)
    return plain and token.at == before.at + 1


def _memories(
    machines: Sequence[MachineMention], words: Sequence[Word], names: Mapping[int, NameSpan], groups: WordGroups
) -> Iterator[tuple[int, tuple[int, Number]]]:
    """Yield the number of the word where each machine begins, with that of the word behind it and its memory.

    A place that a model's name takes is left to it.
    """
    for one in machines:
        inside = [at for at, word in enumerate(words) if one.start <= word.start < one.end]
        taken = any(start < one.end and one.start < end for start, (end, _) in names.items())
        is_phone = one.machine.kind is MachineKind.PHONE
        is_means = is_phone and inside and _is_means(words, inside[0], inside[-1], groups)
        if inside and not (taken or is_means or _is_level(words, inside[0], inside[-1], groups)):
            memory = one.memory_gb if one.memory_gb is not None else one.machine.usual_gb
            text = " ".join(words[at].text for at in inside)
            number = Number(Decimal(memory), NumberUnit.GIGABYTES, text, inside[0], machine=one.machine.id)
            yield inside[0], (inside[-1] + 1, number)


def _is_level(words: Sequence[Word], first: int, last: int, groups: WordGroups) -> bool:
    """Tell whether a name is how well somebody speaks a language, and no machine: «уровень А2»."""
    beside = (word.text for word in (*words[max(0, first - 1) : first], *words[last + 1 : last + 2]))
    return groups.has_any(WordGroup.FLUENCY, beside)


def _is_means(words: Sequence[Word], first: int, last: int, groups: WordGroups) -> bool:
    """Tell whether a phone is what one writes on or calls by, and not what runs a model."""
    behind = (word.text for word in words[last + 1 : last + 2])
    return groups.has(WordGroup.FROM, words[first - 1].text) or groups.has_any(WordGroup.BEHIND_PHONE, behind)


def _typed(
    words: Sequence[Word],
    names: Mapping[int, NameSpan],
    memories: Mapping[int, tuple[int, Number]],
    vocabulary: Vocabulary,
    today: date,
) -> Iterator[Token]:
    texts, ends = [word.text for word in words], clause_ends(words)
    place = 0
    while place < len(words):
        if place in memories:
            place, memory = memories[place]
            yield memory
            continue
        start = words[place].start
        inside = next((span for begin, span in names.items() if begin <= start < span[0]), None)
        if inside is not None:
            named, place = _named(words, place, inside, vocabulary)
            yield from named
            continue
        token, length = _one(texts, place, ends[place], vocabulary, today)
        behind = min((at for at in memories if at > place), default=len(words))
        if isinstance(token, Number) and place + length > behind:  # 14" M4 Pro
            token, length = _one(texts, place, behind, vocabulary, today)
        spoken = _of_language_alone(token, texts[: ends[place]], vocabulary)
        place += spoken or length
        if spoken and isinstance(token, Concept):
            yield Concept(token.id, " ".join(texts[token.at : place]), token.at)
        elif isinstance(token, Other):
            yield from _without_prefix(token, vocabulary)
        elif token is not None:
            yield token


def _of_language_alone(token: Token | None, texts: Sequence[str], vocabulary: Vocabulary) -> int:
    """Return how many words name a language before what is heard or done in it, as in "Hindi voice notes"; else none.

    What is done in it goes on behind the words that name a language too, as in "Japanese customer support".
    """
    if not isinstance(token, Concept) or not token.id.startswith(LANGUAGE):
        return 0
    words = len(token.text.split())
    for length in range(1, words):
        inside = vocabulary.concept(texts, token.at + length)
        if inside is None:
            continue
        done = inside.meaning.startswith(TASKS) and length + inside.length > words
        if done or inside.meaning in _SPEECH:
            return length
    return 0


def _named(
    words: Sequence[Word], place: int, span: NameSpan, vocabulary: Vocabulary
) -> tuple[Sequence[Name | Concept], int]:
    """Return a name that begins at a word and what its words say beside naming it, with the place behind them."""
    texts, (last, hits) = [word.text for word in words], span
    end = next((at for at in range(place + 1, len(words)) if words[at].start >= last), len(words))
    found: list[Name | Concept] = [Name(hits, " ".join(texts[place:end]), place)]
    phrase = vocabulary.concept(texts, place)
    if phrase is not None and _says_more(phrase, end - place):
        found.append(Concept(phrase.meaning, " ".join(texts[place : place + phrase.length]), place))
        end = place + phrase.length
    behind = _word_behind(hits, texts, place, end, vocabulary)
    if behind is not None:
        found.append(behind)
        end = max(end, behind.at + len(behind.text.split()))
    return found, end


def _without_vain_negations(tokens: Sequence[Token], words: Sequence[Word]) -> Iterator[Token]:
    """Yield the tokens without negations of nothing that is known in their clause, as in "there is none, so …"."""
    ends = clause_ends(words)
    for place, token in enumerate(tokens):
        negates = isinstance(token, Concept) and token.id == NEGATION
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if not negates or following is None or following.at < ends[token.at]:
            yield token


def _without_prefix(word: Other, vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield a negation and what it negates for a word such as "non-Chinese"; any other word as it is."""
    for prefix in vocabulary.negating:
        rest = word.text.removeprefix(prefix)
        phrase = vocabulary.concept([rest], 0) if rest != word.text and len(rest) >= _SHORTEST_NEGATED else None
        if phrase is not None and phrase.meaning:
            yield Concept(NEGATION, prefix, word.at)
            yield Concept(phrase.meaning, rest, word.at)
            return
    yield word


def _says_more(phrase: Phrase, length: int) -> bool:
    """Tell whether a phrase that begins with a name means more than it; the licence of a family is asked of it."""
    return bool(phrase.meaning) and not phrase.meaning.startswith("licence:") and phrase.length > length


def _word_behind(
    hits: Sequence[Hit], texts: Sequence[str], start: int, end: int, vocabulary: Vocabulary
) -> Concept | None:
    """Return what the last word of a name begins, as in "llama models", "is gpt-6 open" and "gpt-6 open source"."""
    phrase = vocabulary.concept(texts, end - 1) if end > start + 1 else None
    if phrase is None or any(texts[end - 1] in one.id for one in hits):
        return None
    if phrase.meaning not in _BEHIND_NAMES and (phrase.length == 1 or not phrase.meaning):
        return None
    return Concept(phrase.meaning, " ".join(texts[end - 1 : end - 1 + phrase.length]), end - 1)


def _one(texts: Sequence[str], place: int, end: int, vocabulary: Vocabulary, today: date) -> tuple[Token | None, int]:
    """Type what begins at a word, in a clause that ends at another one; return it with its length in words.

    A word without meaning is nothing.
    """
    time = read_period(texts, place, vocabulary, today)
    if time is not None:
        period, length = time
        days = usual_days(texts, place, vocabulary, period)
        text = " ".join(texts[place : place + length])
        return Time(period, text, place, days, is_age(texts, place, vocabulary)), length
    number = read_number(texts[:end], place, vocabulary)
    phrase = vocabulary.concept(texts[:end], place)
    longest = (0, False) if phrase is None else (phrase.length, phrase.exact)
    if number is not None and longest < (number.length, True):
        text = " ".join(texts[place : place + number.length])
        token = Number(
            number.value,
            NumberUnit(number.unit),
            text,
            place,
            number.currency,
            number.per_million,
            number.per,
            scale=number.scale,
        )
        return token, number.length
    if phrase is not None:
        if _is_times(texts, place):
            return Other(texts[place], place), 1
        length = phrase.length - _begins_a_place(texts, place + phrase.length - 1, phrase, vocabulary)
        text = " ".join(texts[place : place + length])
        return (Concept(phrase.meaning, text, place) if phrase.meaning else None), length
    word = texts[place]
    return (Other(word, place) if any(map(str.isalnum, word)) or word in INCHES else None), 1


def _is_times(texts: Sequence[str], place: int) -> bool:
    """Tell whether a letter stands for a sign between two numbers, as in "2x24 GB"."""
    around = (*texts[place - 1 : place], *texts[place + 1 : place + 2])
    return texts[place] in TIMES_SIGNS and len(around) > 1 and all(map(str.isdecimal, around))


def _begins_a_place(texts: Sequence[str], last: int, phrase: Phrase, vocabulary: Vocabulary) -> bool:
    """Tell whether the last word of "available in" begins a phrase for a place, as in "available in India"."""
    if phrase.meaning != "where_served" or phrase.length == 1:
        return False
    place = vocabulary.concept(texts, last)
    return place is not None and place.length > 1 and place.meaning.startswith("served_")
