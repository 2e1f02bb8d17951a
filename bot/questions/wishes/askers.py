"""What is said of whoever asks, and not of a model: "we are a Chinese company", "for a small clinic"."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import AT_HOME, CODE, IN_APPLICATION, NEGATION, ON_LAPTOP, RUN_BY_ONESELF, UNMET
from bot.questions.text.concepts import COMPANY, LANGUAGE
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Number, NumberUnit, Other, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.things import AROUND, ASKER, IDLE, says_nothing

_DESCRIBING = frozenset(
    {"small", "smallest", "open", "cheap", "cheapest", "largest", "newest", "oldest", "speed", "russian", AT_HOME}
    | {"is_retired"}
)
"""Concepts that describe whoever asks where they stand before a word for it."""
_OF_MACHINES = frozenset({"cheap", "cheapest", "small", "oldest", "speed", "largest", "newest"})
"""Concepts that describe a machine where they stand before it."""
_SIZES = frozenset({"small", "smallest", "largest"})
"""Concepts of a size, which whoever asks may have as well as a model."""
_SMALL, _SPEED, _RETIRED = "small", "speed", "is_retired"
_MOST_OF_PERSON = 3
"""Words before a word that may be said of a person, among which one speaks of oneself."""
_MOST_BETWEEN = 3
"""So many words behind another one may be a description with it: "small accounting shop"."""
Of = Callable[[Token], bool]
RUN_AT_HOME = frozenset(
    {"run", AT_HOME, RUN_BY_ONESELF, "memory", "open", "small", "smallest", "quant", "download", "context"}
)
"""Concepts of who runs a model by oneself."""
_IN_EUROPE, _OF_EUROPE = "served_eu", f"{COMPANY}european"
_MAKERS = {"russian": "from_russia", "speaks_russian": "from_russia"}
"""The makers that a word means of companies which says something else of models."""
_PLACES = ("served_", "in_", "data_")
_BETWEEN = frozenset({"from", "along", "maker"})
"""Concepts that may stand between a negation and the companies, as in "not made by Chinese companies"."""


def phones_read(tokens: Sequence[Token], phones: Container[str], clauses: Clauses) -> Sequence[Token]:
    """Return the tokens, with an application in place of a phone that nothing says a model is to run on.

    `phones` are the ids of the machines that are phones. A phone alone may be either, unless it is all that one has.
    """
    said = {token.id for token in tokens if isinstance(token, Concept)}
    alone = len(tokens) == 1 and not clauses.groups.has_any(WordGroup.ONLY, clauses.words)
    if alone or not said.isdisjoint(RUN_AT_HOME) or any(_is_size(token) or _has_memory(token) for token in tokens):
        return tokens
    coded = not said.isdisjoint(CODE)
    called = clauses.groups.has_any(WordGroup.CALLING, clauses.words)
    return tuple(
        _as_means(token, coded=_is_no_means(token, clauses, coded=coded, called=called))
        if isinstance(token, Number) and token.machine in phones
        else token
        for token in tokens
    )


def _is_no_means(phone: Number, clauses: Clauses, *, coded: bool, called: bool) -> bool:
    """Tell whether a phone is what programs are written for, or what people call by: «клиенты по телефону»."""
    before = clauses.before(phone, 1)
    written = coded and clauses.groups.has_any(WordGroup.FOR, before)
    return written or (called and clauses.groups.has_any(WordGroup.ALONG, before))


def _as_means(phone: Number, *, coded: bool) -> Token:
    """Return a phone as what one has, or as what programs are written for."""
    return Other(phone.text, phone.at) if coded else Concept(IN_APPLICATION, phone.text, phone.at)


def _is_size(token: Token) -> bool:
    """Tell whether a token is an amount of memory or weights."""
    sizes = {NumberUnit.GIGABYTES, NumberUnit.WEIGHTS}
    return isinstance(token, Number) and token.unit in sizes and token.machine is None


def _has_memory(token: Token) -> bool:
    """Tell whether a token is a machine with the memory that it has: "android 12 GB"."""
    if not isinstance(token, Number) or token.machine is None:
        return False
    return str(token.value) in token.text.split()


def without_descriptions(
    tokens: Sequence[Token], clauses: Clauses, is_of_makers: Of, is_asker: Callable[[str], bool]
) -> Sequence[Token]:
    """Leave out what is said of whoever asks, or of a machine: "small accounting shop", "cheap laptop".

    `is_asker` tells whether a word is one for whoever asks.
    """
    dropped = set[int]()
    for place, token in enumerate(tokens):
        row = [place, *_next_to(tokens, place, clauses)]
        asker = next((at for at in row[1:] if concept_of(tokens[at]) in {ASKER, AROUND}), None)
        if asker is not None and (is_of_makers(token) or concept_of(token) in _DESCRIBING):
            dropped |= {at for at in row if at < asker}
        elif (concept_of(token) == _RETIRED and _is_of_person(token, clauses)) or (
            concept_of(token) in _SIZES and _is_of_trade(token, clauses, is_asker)
        ):
            dropped.add(place)
        of_machine = len(row) > 1 and concept_of(token) in _OF_MACHINES and _is_machine(tokens[row[-1]])
        if of_machine or (concept_of(token) == _SMALL and _is_of_delay(tokens, place, clauses)):
            dropped.add(place)
    return [token for place, token in enumerate(tokens) if place not in dropped]


def _is_of_person(token: Token, clauses: Clauses) -> bool:
    """Tell whether somebody speaks of themselves before a word: "my parents and I are retired"."""
    return clauses.groups.has_any(WordGroup.DOER, clauses.before(token, _MOST_OF_PERSON))


def _is_of_trade(token: Token, clauses: Clauses, is_asker: Callable[[str], bool]) -> bool:
    """Tell whether a word for whoever asks, or a program, stands near behind a token, with a trade alone between."""
    behind = clauses.words[end_of(token) : min(end_of(token) + _MOST_BETWEEN, clauses.of(token))]
    far = next((at for at, word in enumerate(behind) if clauses.groups.has(WordGroup.APART, word)), len(behind))
    named = behind[:far]
    programs = any(clauses.groups.has_any(group, named) for group in (WordGroup.SCRIPTS, WordGroup.PRODUCTS))
    return programs or any(map(is_asker, named))


def _is_of_delay(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether "small" is said of a delay and not of a model."""
    beside = [one for one in (token_at(tokens, place - 1), token_at(tokens, place + 1)) if one is not None]
    token = tokens[place]
    return any(concept_of(one) == _SPEED and not clauses.between(one, token) for one in beside)


def _next_to(tokens: Sequence[Token], place: int, clauses: Clauses) -> Iterator[int]:
    """Yield the places of the next tokens, up to one that says something, or that is not just behind the last."""
    for at in range(place + 1, min(len(tokens), place + 1 + _MOST_BETWEEN)):
        before, token = tokens[at - 1], tokens[at]
        if end_of(before) != token.at or clauses.of(before) != clauses.of(token):
            return
        yield at
        if not says_nothing(token):
            return


def _is_machine(token: Token) -> bool:
    return concept_of(token) == ON_LAPTOP or (isinstance(token, Number) and token.machine is not None)


def without_askers(tokens: Iterable[Token], vocabulary: Vocabulary, clauses: Clauses) -> Sequence[Token]:
    """Return the tokens without what is said of who asks; a company behind "by", "only" or "not" makes models."""
    found: list[Token] = []
    tokens = tuple(tokens)
    for place, token in enumerate(tokens):
        unknown = isinstance(token, Other) or concept_of(token) == IDLE
        if unknown and found and _is_small(found[-1], before=token):
            found.pop()
        company = _company(token, clauses.groups)
        spoken = 0 if company is None else _is_from(found, company, clauses)
        if spoken:
            del found[-spoken:]
            found += _place_of(token) if spoken == 1 else ()
        elif company is not None and _is_of_texts(company, clauses):
            found += _as_said(company, vocabulary)
        elif company is not None:
            if found and _is_small(found[-1], before=token):
                found.pop()
            preferred = _is_preferred(found, token_at(tokens, place + 1))
            found += tuple(_of_makers(company, found, vocabulary, clauses, preferred=preferred)) or _place_of(token)
        else:
            found.append(token)
    return tuple(found)


def _is_of_texts(company: Token, clauses: Clauses) -> bool:
    """Tell whether texts stand just behind somebody of a country: "German court rulings", "French bank statements"."""
    behind = clauses.words[end_of(company) : min(end_of(company) + 1, clauses.of(company))]
    return clauses.groups.has_any(WordGroup.DOCUMENTS, behind)


def _as_said(company: Concept, vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield the word for the country alone, which says of texts which language they are in."""
    word = company.text.split()[0]
    country = vocabulary.concept([word], 0)
    yield Other(word, company.at) if country is None else Concept(country.meaning, word, company.at)


def _is_small(token: Token, before: Token) -> bool:
    return concept_of(token) in {"small", "largest"} and end_of(token) == before.at


def _company(token: Token, groups: WordGroups) -> Concept | None:
    """Return the token of companies of a country; those of Europe are where models are used."""
    words = token.text.split()
    if concept_of(token) == _IN_EUROPE and groups.has(WordGroup.COMPANIES, words[-1]):
        return Concept(f"{COMPANY}{words[0]}", token.text, token.at)
    return token if isinstance(token, Concept) and token.id.startswith(COMPANY) else None


def _place_of(token: Token) -> tuple[Token, ...]:
    if concept_of(token) == _OF_EUROPE:
        return (Concept(_IN_EUROPE, token.text, token.at),)
    return (token,) if concept_of(token) == _IN_EUROPE else ()


def _is_from(before: Sequence[Token], company: Token, clauses: Clauses) -> int:
    """Return how many tokens say that who asks is from a company, or one of a row: "I'm from a US or European firm"."""
    joined = (
        clauses.groups.has_any(
            WordGroup.JOINING, (*before[-1].text.split()[-1:], *clauses.between(before[-1], company))
        )
        if before
        else False
    )
    count = 2 if joined else 1
    leads = before[-count] if len(before) >= count else None
    if leads is None or concept_of(leads) != "from" or clauses.of(leads) != clauses.of(company):
        return 0
    return count if clauses.groups.has_any(WordGroup.DOER, clauses.before(leads, 2)) else 0


def _is_preferred(before: Sequence[Token], following: Token | None) -> bool:
    """Tell whether a company is preferred, or behind a model, as nobody is who asks."""
    behind = concept_of(following) in {"softened", "maker"}
    return behind or (bool(before) and concept_of(before[-1]) == "softly")


def _is_joined_to_makers(company: Concept, before: Sequence[Token], vocabulary: Vocabulary, clauses: Clauses) -> bool:
    """Tell whether a row joins companies with another country that makes models: "from a US or European company"."""
    row = [one for one in before[-_MOST_BETWEEN:] if concept_of(one) != "either"]
    if len(row) < 2 or not _leads_to_makers(row[-2], clauses.groups) or clauses.of(row[-1]) != clauses.of(company):
        return False
    words = row[-1].text.split()
    country = vocabulary.concept(words, 0)
    named = country is not None and country.meaning == concept_of(row[-1]) and not country.meaning.startswith(_PLACES)
    between = (*words[-1:], *clauses.between(row[-1], company))  # "us or" is what the abbreviation is told by
    return named and clauses.groups.has_any(WordGroup.JOINING, between)


def _leads_to_makers(token: Token, groups: WordGroups) -> bool:
    """Tell whether words stand before a company that makes models: "from", "must come from", "I want"."""
    wanted = concept_of(token) == "choose" and groups.has(WordGroup.WANTING, token.text)
    return wanted or concept_of(token) in _BETWEEN or groups.has(WordGroup.COMING_FROM, token.text.rpartition(" ")[2])


def _of_makers(
    company: Concept, before: Sequence[Token], vocabulary: Vocabulary, clauses: Clauses, *, preferred: bool
) -> Iterable[Token]:
    """Yield the country whose companies make it or are kept out, or the words where none is known by them."""
    last = next((token for token in reversed(before) if concept_of(token) not in _BETWEEN | {IDLE}), None)
    is_made = bool(before) and company.at - end_of(before[-1]) <= 1 and _leads_to_makers(before[-1], clauses.groups)
    is_made = is_made or _is_joined_to_makers(company, before, vocabulary, clauses)
    words = clauses.words
    beside = (*words[max(0, company.at - 1) : company.at], *words[end_of(company) :][:1])
    alone = clauses.groups.has_any(WordGroup.ONLY, beside) or _is_condition(company, before, clauses)
    if concept_of(last) not in {NEGATION, "rather_not"} and not is_made and not alone and not preferred:
        return
    country = vocabulary.concept([company.id.removeprefix(COMPANY)], 0)
    if country is not None and country.meaning and not country.meaning.startswith(LANGUAGE):
        yield Concept(_MAKERS.get(country.meaning, country.meaning), company.text, company.at)
    else:
        yield Concept(UNMET, company.text, company.at)


def _is_condition(company: Concept, before: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a company is a clause by itself behind what is wished for: "coding api, US company"."""
    end = clauses.of(company)
    around = (*clauses.before(company, company.at), *clauses.words[end_of(company) : end])
    alone = clauses.groups.has_all(WordGroup.ARTICLE, around)
    wished = any(clauses.of(one) != end and not says_nothing(one) for one in before)
    return alone and wished and clauses.groups.has(WordGroup.PRODUCERS, company.text.split()[-1])
