"""What the words of a wish mean beside each other: what is not needed or welcome, and whose base is not wanted."""

from collections.abc import Iterable, Iterator, Sequence

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind
from bot.questions.concepts import LANGUAGE, Concepts
from bot.questions.needs import ANSWER
from bot.questions.regions import region_called
from bot.questions.slots import BASE, LAB, LICENCE
from bot.questions.tokens import Concept, Name, Number, NumberUnit, Other, Token, clause_ends
from bot.questions.vocabulary import Vocabulary
from bot.questions.words import split_words

IDLE = "idle"
"""Words that say nothing of what is wished for."""
_NEGATION, _NO_TRAINING, _LICENCE = "negation", "no_training", "licence"
_UNNEEDED, _NEEDLESS, _NOBODY, _PERHAPS, _WELCOME = "unneeded", "needless", "nobody", "perhaps", "welcome"
"""What says that the next thing is not needed, or the last one; nobody of a country; makers that are welcome."""
_BASES = frozenset({"based_on", "tunes_of", "base", "fine_tuning", "tunable"})
_TASKS = frozenset({"for_translation", "for_writing", "for_support", "for_chat"})
"""Tasks that are done in a language."""
_TRAINS = frozenset({"trains", "train_on_output"})
_TRAINING = "training"
_DATA = ("data", "данн")
"""What words for data begin with."""
_FROM = frozenset({"с", "со", "from"})
_JOINING = frozenset({"and", "or", "и", "или", "ни", "nor", "либо"})
_TALKED = frozenset({"for_chat", "answer:goal.chat", "voice", "audio", "answer:skill.none", "free"})
"""What is done with an app."""
_TIED = f"{ANSWER}lockin.avoid"
_SKILL, _SERVED = f"{ANSWER}skill.", "served_"
_KEPT = ("данн", "сервер", "хран", "data", "server", "stor")
"""What words begin with behind which a place is that of data."""
_HOSTED = ("host", "server", "residen", "хостинг")
_NEAR = 2
_REGIONS = {"ru": "ru", "russia": "ru", "eu": "eu"}
_THINGS = frozenset({IDLE, "for_analysis", "images", "pdf", "video", "audio"})
"""Concepts that number before them count, and no tokens."""
_WINDOWS = frozenset({"context", "longest_context", "long_context", "output", "longest_output", "parameters"})
_FAR = 4
_GLUE = frozenset({"list", "which", "every", "choose", "either", "along", "compare", "contrast", "differing"})


class Wishes:
    """The reading of one wish."""

    def __init__(self, catalogue: Catalogue, concepts: Concepts, vocabulary: Vocabulary, text: str) -> None:
        self._catalogue = catalogue
        self._concepts = concepts
        self._vocabulary = vocabulary
        self._words = split_words(text)
        self._ends = clause_ends(self._words)
        self._makers = {name for name, one in concepts.filters.items() if one.property == "country"}

    def telling(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Return the tokens that may say something of what is wished for, numbers of unknown things as words."""
        return tuple(token for token in self._with_things(tokens) if _id(token) != IDLE)

    def _with_things(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Read numbers of things that nothing is known of, and what is paid for one, as words: "10 million records"."""
        for place, token in enumerate(tokens):
            following = _at(tokens, place + 1)
            if isinstance(token, Number) and following is not None and self._counts_things(token, tokens, place):
                yield Other(f"{token.text} {following.text}", token.at)
            elif not (isinstance(token, Other) and self._is_counted(tokens, place)):
                yield token

    def _is_counted(self, tokens: Sequence[Token], place: int) -> bool:
        before = _at(tokens, place - 1)
        return isinstance(before, Number) and self._counts_things(before, tokens, place - 1)

    def _counts_things(self, number: Number, tokens: Sequence[Token], place: int) -> bool:
        following = _at(tokens, place + 1)
        if following is None or self._clause(following) != self._clause(number) or number.per or number.per_million:
            return False
        near = [
            one for one in tokens[max(0, place - _NEAR) : place + _FAR] if self._clause(one) == self._clause(number)
        ]
        around = set(map(_id, near))
        between = [word.text.casefold() for word in self._words[number.at + len(number.text.split()) : following.at]]
        thing = isinstance(following, Other) or _id(following) in _THINGS
        if number.unit is NumberUnit.MONEY:
            return (isinstance(following, Other) or _id(following) == IDLE) and between in (
                ["per"],
                ["за"],
                ["на"],
                ["a"],
                ["an"],
            )
        large = number.unit is NumberUnit.NOTHING and number.scaled
        often = any(one.startswith("per_") for one in around)
        return large and thing and not between and not often and around.isdisjoint(_WINDOWS)

    def read(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Return the tokens as they are meant."""
        tokens = self._without_unneeded(tokens)
        tokens = list(self._with_nobody(self._with_ties(tokens)))
        tokens = list(self._with_bases(tokens))
        tokens = list(self._with_licences(tokens))
        tokens = list(self._with_training(tokens))
        tokens = list(self._with_apps_and_calls(list(self._with_tasks(tokens))))
        tokens = _without_either_option(self._without_other_makers(tokens))
        tokens = list(self._with_places(self._without_welcome(tokens)))
        return tuple(self._with_places_of_data(_without_asker_of_data(tokens)))

    def _without_unneeded(self, tokens: Sequence[Token]) -> list[Token]:
        """Leave out what is said not to be needed; makers and names that are not needed are not wanted."""
        found, dropped, negated = list(tokens), set[int](), set[int]()
        for place, token in enumerate(tokens):
            if _id(token) not in {_UNNEEDED, _NEEDLESS}:
                continue
            dropped.add(place)
            for at in self._not_needed(tokens, place):
                (negated if self._is_kept_out(tokens[at]) else dropped).add(at)
        return [
            one
            for place, token in enumerate(found)
            if place not in dropped
            for one in ((Concept(_NEGATION, "", token.at), token) if place in negated else (token,))
        ]

    def _not_needed(self, tokens: Sequence[Token], place: int) -> Iterator[int]:
        """Yield the places of what is not needed: the nearest thing, and what is joined to it."""
        clause = [at for at in range(len(tokens)) if self._clause(tokens[at]) == self._clause(tokens[place])]
        behind = [at for at in clause if at > place and _id(tokens[at]) not in _GLUE | {_NEGATION}]
        before = [at for at in reversed(clause) if at < place and _id(tokens[at]) not in _GLUE | {_NEGATION}]
        near = before if _id(tokens[place]) == _NEEDLESS and before[:1] == [place - 1] else behind or before
        for nearer, at in zip((None, *near), near, strict=False):
            if nearer is not None and not self._are_joined(tokens[nearer], tokens[at]):
                return
            yield at

    def _are_joined(self, one: Token, other: Token) -> bool:
        first, second = sorted((one, other), key=lambda token: token.at)
        between = self._words[first.at + len(first.text.split()) : second.at]
        return any(word.text.casefold() in _JOINING for word in between)

    def _clause(self, token: Token) -> int:
        return self._ends[min(token.at, len(self._ends) - 1)]

    def _is_kept_out(self, token: Token) -> bool:
        named = isinstance(token, Name) or _id(token).startswith((LAB, LICENCE, BASE))
        return named or _id(token) in self._makers | self._concepts.origins.keys()

    def _with_ties(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Read "not tied to the US" as makers that are not wanted."""
        for place, token in enumerate(tokens):
            following = _at(tokens, place + 1)
            tied = _id(token) == _TIED and following is not None and self._is_kept_out(following)
            yield Concept(_NEGATION, token.text, token.at) if tied else token

    def _with_nobody(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Read "nobody in China" as makers that are not wanted."""
        waiting = False
        for token in tokens:
            maker = self._maker_of(token) if waiting else None
            if _id(token) == _NOBODY:
                waiting = True
            elif maker is not None:
                waiting = False
                yield from (Concept(_NEGATION, "", token.at), Concept(maker, token.text, token.at))
            else:
                yield token

    def _maker_of(self, token: Token) -> str | None:
        """Return the makers of the country that a token speaks of."""
        known, concept = self._concepts, _id(token)
        if concept in self._makers:
            return concept
        if concept in known.origins:
            return known.origins[concept].made
        if concept.startswith(LANGUAGE):
            return known.made_where.get(concept.removeprefix(LANGUAGE))
        served = known.filters[concept].property if concept in known.filters else known.properties.get(concept)
        return next((one.made for one in known.origins.values() if one.served == served), None)

    def _with_bases(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Read bases that are not wanted: "not built on a Chinese model", "no Chinese base", "not a Qwen fine-tune"."""
        for place, token in enumerate(tokens):
            before, after = _at(tokens, place - 1), _at(tokens, place + 1)
            negated = _id(_at(tokens, place - 2)) == _NEGATION
            family = _family(before)
            if _id(token) in _BASES and _id(before) == _NEGATION and after is not None and self._says_whose(after):
                continue
            if _id(token) in _BASES and negated and before is not None and _id(before) in self._makers:
                continue
            if _id(token) in _BASES and negated and family is not None:
                yield from (Concept(_NEGATION, "", token.at), Concept(BASE + family, token.text, token.at))
                continue
            maker = self._maker_of(token) if _id(token).startswith(LANGUAGE) else None
            based = _id(before) in _BASES and negated
            made = _id(before) == _NEGATION and token.text.split()[0] in _FROM
            yield Concept(maker, token.text, token.at) if maker is not None and (based or made) else token

    def _says_whose(self, token: Token) -> bool:
        return _id(token) in self._makers or _id(token).startswith(LANGUAGE)

    def _with_licences(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Read a licence by the name of a family beside the word: «лицензия Llama»."""
        for place, token in enumerate(tokens):
            if _id(token) == _LICENCE and self._licence_of(_at(tokens, place + 1)) is not None:
                continue
            meaning = self._licence_of(token) if _id(_at(tokens, place - 1)) == _LICENCE else None
            yield token if meaning is None else Concept(meaning, token.text, token.at)

    def _licence_of(self, token: Token | None) -> str | None:
        family = _family(token)
        phrase = None if family is None else self._vocabulary.concept([family, _LICENCE], 0)
        return phrase.meaning if phrase is not None and phrase.meaning.startswith(LICENCE) else None

    def _with_training(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Read "not train" beside data as a promise."""
        about_data = any(word.text.casefold().startswith(_DATA) for word in self._words)
        for place, token in enumerate(tokens):
            after = _at(tokens, place + 1)
            trained = _id(after) in _TRAINS and after is not None and (about_data or after.text == _TRAINING)
            if trained and _id(token) == _NEGATION:
                continue
            promised = (
                (about_data or token.text == _TRAINING)
                and _id(token) in _TRAINS
                and _id(_at(tokens, place - 1)) == _NEGATION
            )
            yield Concept(_NO_TRAINING, token.text, token.at) if promised else token

    def _with_tasks(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Yield beside a language the task that its words begin with, as in "translation from Polish"."""
        for token in tokens:
            yield token
            words = token.text.split()
            phrase = self._vocabulary.concept(words[:1], 0) if _id(token).startswith(LANGUAGE) and words[1:] else None
            if phrase is not None and phrase.meaning in _TASKS:
                yield Concept(phrase.meaning, words[0], token.at)

    def _without_welcome(self, tokens: Iterable[Token]) -> list[Token]:
        """Leave out the makers that are said to be welcome: that is no condition."""
        kept: list[Token] = []
        perhaps = False
        for token in tokens:
            of_makers = _id(token) in self._makers | self._concepts.origins.keys()
            if _id(token) == _WELCOME:
                while kept and _id(kept[-1]) == "list":
                    kept.pop()
                if kept and _id(kept[-1]) in self._makers | self._concepts.origins.keys():
                    kept.pop()
            elif not (of_makers and perhaps) and _id(token) != _PERHAPS:
                kept.append(token)
            perhaps = _id(token) == _PERHAPS
        return kept

    def _with_apps_and_calls(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Read "free app" as an app to talk with, and a call centre as support where nothing else is done there."""
        tasks = any(_id(token).startswith(("for_", "answer:goal.")) for token in tokens)
        for place, token in enumerate(tokens):
            match _id(token):
                case "app":
                    before, after = _id(_at(tokens, place - 1)), _id(_at(tokens, place + 1))
                    alone = sum(self._clause(one) == self._clause(token) for one in tokens) == 1
                    if before in _TALKED | {"either"} or after == "either" or alone:
                        yield Concept("answer:skill.none", token.text, token.at)
                case "call_centre":
                    if not tasks:
                        yield Concept("for_support", token.text, token.at)
                case _:
                    yield token

    def _without_other_makers(self, tokens: Sequence[Token]) -> list[Token]:
        """Leave out a maker that is of the countries that are named as well: "Mistral or something European"."""
        dropped = set[int]()
        for place, token in enumerate(tokens):
            country = _id(_at(tokens, place + 2))
            if _id(_at(tokens, place + 1)) != "either" or country not in self._makers:
                continue
            if self._country_of(token) in self._concepts.filters[country].as_filter().ids:
                dropped |= {place, place + 1}
        return [token for place, token in enumerate(tokens) if place not in dropped]

    def _country_of(self, token: Token) -> str | None:
        """Return the country of the maker that a token names, or of a family's."""
        hits = token.hits if isinstance(token, Name) else ()
        labs = [hit.id for hit in hits if hit.kind is EntryKind.LAB]
        labs += [self._catalogue.families[hit.id].lab for hit in hits if hit.kind is EntryKind.FAMILY]
        labs += [_id(token).removeprefix(LAB)] if _id(token).startswith(LAB) else []
        return self._catalogue.labs[labs[0]].country if labs else None

    def _with_places_of_data(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Take a place behind a word for data or servers for where they are kept: «данные в РФ»."""
        for token in tokens:
            place = _id(token).removeprefix(_SERVED).removeprefix("in_")
            before = [word.text.casefold() for word in self._words[max(0, token.at - _NEAR) : token.at]]
            end = token.at + len(token.text.split())
            behind = [word.text.casefold() for word in self._words[end : end + 1]]
            of_data = any(word.startswith(_KEPT) for word in before) or any(one.startswith(_HOSTED) for one in behind)
            region = _REGIONS.get(place) if _id(token).startswith((_SERVED, "in_")) and of_data else None
            yield Concept(f"data_{region}", token.text, token.at) if region is not None else token

    def _with_places(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Take a country that is named by itself for the place of use, and not for that of the maker."""
        for place, token in enumerate(tokens):
            named = _id(token) in self._makers or isinstance(token, Other)
            region = region_called(self._catalogue.places, token.text) if named else None
            beside = {_id(_at(tokens, place - 1)), _id(_at(tokens, place + 1))}
            alone = beside.isdisjoint({_NEGATION, "list", "maker", "company"})
            yield Concept(f"served_{region}", token.text, token.at) if region is not None and alone else token


def _without_either_option(tokens: Sequence[Token]) -> list[Token]:
    """Leave out options that are not wanted, and two of which either will do: "not an API", "app or API"."""
    dropped = set[int]()
    for place, token in enumerate(tokens):
        if _id(token).startswith(ANSWER) and _id(_at(tokens, place - 1)) == _NEGATION:
            dropped |= {place - 1, place}
        skills = [_id(_at(tokens, at)).startswith(_SKILL) for at in (place - 1, place + 1)]
        if _id(token) == "either" and all(skills):
            dropped |= {place - 1, place, place + 1}
    return [token for place, token in enumerate(tokens) if place not in dropped]


def _without_asker_of_data(tokens: Sequence[Token]) -> list[Token]:
    """Leave out where the asker is before what says where data must not go: it is no such place."""
    place = next((at for at, token in enumerate(tokens) if _id(token) == "data_out"), None)
    behind = tokens[place:] if place is not None else ()
    if not any(_id(token).startswith(_SERVED) for token in behind):
        return list(tokens)
    return [token for token in tokens[:place] if not _id(token).startswith((_SERVED, "in_"))] + list(behind)


def _id(token: Token | None) -> str:
    return token.id if isinstance(token, Concept) else ""


def _at(tokens: Sequence[Token], place: int) -> Token | None:
    return tokens[place] if 0 <= place < len(tokens) else None


def _family(token: Token | None) -> str | None:
    hits = token.hits if isinstance(token, Name) else ()
    return next((hit.id for hit in hits if hit.kind is EntryKind.FAMILY), None)
