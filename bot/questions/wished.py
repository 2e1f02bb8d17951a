"""What the words of a wish mean beside each other: who is welcome, whose base is not wanted, what a place is of."""

from collections.abc import Iterable, Iterator, Sequence

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind
from bot.questions.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.concepts import LANGUAGE, Concepts
from bot.questions.data_places import with_data_stays
from bot.questions.needs import ANSWER
from bot.questions.regions import region_called, regions_in
from bot.questions.slots import BASE, LAB, LICENCE
from bot.questions.things import telling
from bot.questions.tokens import Concept, Name, Other, Token
from bot.questions.unneeded import without_unneeded
from bot.questions.vocabulary import Vocabulary
from bot.search.reading import Reading

_NEGATION, _NO_TRAINING, _LICENCE = "negation", "no_training", "licence"
_NOBODY, _PERHAPS, _WELCOME = "nobody", "perhaps", "welcome"
"""What says nobody of a country; makers that are welcome."""
_BASES = frozenset({"based_on", "tunes_of", "base", "fine_tuning", "tunable"})
_TASKS = frozenset({"for_translation", "for_writing", "for_support", "for_chat"})
"""Tasks that are done in a language."""
_TRAINS = frozenset({"trains", "train_on_output"})
_TRAINING = "training"
_DATA = ("data", "данн")
"""What words for data begin with."""
_FROM = frozenset({"с", "со", "from"})
_TALKED = frozenset({"for_chat", "answer:goal.chat", "voice", "audio", "answer:skill.none", "free"})
"""What is done with an app."""
_APIS = frozenset({"api", "апи"})
_TIED = f"{ANSWER}lockin.avoid"
_SKILL, _SERVED = f"{ANSWER}skill.", "served_"
_KEPT = ("данн", "сервер", "хран", "data", "server", "stor", "stay", "remain")
"""What words begin with behind which a place is that of data."""
_HOSTED = ("host", "server", "residen", "хостинг")
_NEAR = 2
_REGIONS = {"ru": "ru", "russia": "ru", "eu": "eu"}


class Wishes:
    """The reading of one wish."""

    def __init__(self, catalogue: Catalogue, concepts: Concepts, vocabulary: Vocabulary, reading: Reading) -> None:
        self._catalogue = catalogue
        self._concepts = concepts
        self._vocabulary = vocabulary
        self._clauses = Clauses(reading.asked_for.running)
        self._text = reading.text
        self._makers = {name for name, one in concepts.filters.items() if one.property == "country"}
        self._of_makers = self._makers | concepts.origins.keys()

    def telling(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Return the tokens that may say something of what is wished for."""
        return telling(tokens, self._clauses)

    def read(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Return the tokens as they are meant."""
        tokens = list(with_data_stays(tokens, self._clauses, self._names_place))
        tokens = without_unneeded(tokens, self._clauses, self._is_kept_out)
        tokens = list(self._with_nobody(self._with_ties(tokens)))
        tokens = list(self._with_bases(tokens))
        tokens = list(self._with_licences(tokens))
        tokens = list(self._with_training(tokens))
        tokens = list(self._with_apps_and_calls(list(self._with_tasks(tokens))))
        tokens = _without_either_option(self._without_other_makers(tokens))
        tokens = list(self._with_places(self._without_welcome(tokens)))
        return tuple(self._with_places_of_data(_without_asker_of_data(tokens)))

    def _names_place(self) -> bool:
        return bool(regions_in(self._catalogue.places, self._text, nouns=True))

    def _is_kept_out(self, token: Token) -> bool:
        named = isinstance(token, Name) or concept_of(token).startswith((LAB, LICENCE, BASE))
        return named or concept_of(token) in self._of_makers

    def _with_ties(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Read "not tied to the US" as makers that are not wanted."""
        for place, token in enumerate(tokens):
            following = token_at(tokens, place + 1)
            tied = concept_of(token) == _TIED and following is not None and self._is_kept_out(following)
            yield Concept(_NEGATION, token.text, token.at) if tied else token

    def _with_nobody(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Read "nobody in China" as makers that are not wanted."""
        waiting = False
        for token in tokens:
            maker = self._maker_of(token) if waiting else None
            if concept_of(token) == _NOBODY:
                waiting = True
            elif maker is not None:
                waiting = False
                yield from (Concept(_NEGATION, "", token.at), Concept(maker, token.text, token.at))
            else:
                yield token

    def _maker_of(self, token: Token) -> str | None:
        """Return the makers of the country that a token speaks of."""
        known, concept = self._concepts, concept_of(token)
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
            before, after = token_at(tokens, place - 1), token_at(tokens, place + 1)
            negated = concept_of(token_at(tokens, place - 2)) == _NEGATION
            family = _family(before)
            if (
                concept_of(token) in _BASES
                and concept_of(before) == _NEGATION
                and after is not None
                and self._says_whose(after)
            ):
                continue
            if concept_of(token) in _BASES and negated and before is not None and concept_of(before) in self._makers:
                continue
            if concept_of(token) in _BASES and negated and family is not None:
                yield from (Concept(_NEGATION, "", token.at), Concept(BASE + family, token.text, token.at))
                continue
            maker = self._maker_of(token) if concept_of(token).startswith(LANGUAGE) else None
            based = concept_of(before) in _BASES and negated
            made = concept_of(before) == _NEGATION and token.text.split()[0] in _FROM
            yield Concept(maker, token.text, token.at) if maker is not None and (based or made) else token

    def _says_whose(self, token: Token) -> bool:
        return concept_of(token) in self._makers or concept_of(token).startswith(LANGUAGE)

    def _with_licences(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Read a licence by the name of a family beside the word: «лицензия Llama»."""
        for place, token in enumerate(tokens):
            if concept_of(token) == _LICENCE and self._licence_of(token_at(tokens, place + 1)) is not None:
                continue
            meaning = self._licence_of(token) if concept_of(token_at(tokens, place - 1)) == _LICENCE else None
            yield token if meaning is None else Concept(meaning, token.text, token.at)

    def _licence_of(self, token: Token | None) -> str | None:
        family = _family(token)
        phrase = None if family is None else self._vocabulary.concept([family, _LICENCE], 0)
        return phrase.meaning if phrase is not None and phrase.meaning.startswith(LICENCE) else None

    def _with_training(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Read "not train" beside data as a promise."""
        about_data = any(word.startswith(_DATA) for word in self._clauses.words)
        for place, token in enumerate(tokens):
            after = token_at(tokens, place + 1)
            trained = concept_of(after) in _TRAINS and after is not None and (about_data or after.text == _TRAINING)
            if trained and concept_of(token) == _NEGATION:
                continue
            promised = (
                (about_data or token.text == _TRAINING)
                and concept_of(token) in _TRAINS
                and concept_of(token_at(tokens, place - 1)) == _NEGATION
            )
            yield Concept(_NO_TRAINING, token.text, token.at) if promised else token

    def _with_tasks(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Yield beside a language the task that its words begin with, as in "translation from Polish"."""
        for token in tokens:
            yield token
            words = token.text.split()
            if concept_of(token) == "free" and not _APIS.isdisjoint(words):
                yield Concept(f"{_SKILL}api", token.text, token.at)
            phrase = (
                self._vocabulary.concept(words[:1], 0) if concept_of(token).startswith(LANGUAGE) and words[1:] else None
            )
            if phrase is not None and phrase.meaning in _TASKS:
                yield Concept(phrase.meaning, words[0], token.at)

    def _without_welcome(self, tokens: Iterable[Token]) -> list[Token]:
        """Leave out the makers that are said to be welcome: that is no condition."""
        kept: list[Token] = []
        perhaps = False
        for token in tokens:
            of_makers = concept_of(token) in self._of_makers
            if concept_of(token) == _WELCOME:
                while kept and concept_of(kept[-1]) == "list":
                    kept.pop()
                if kept and concept_of(kept[-1]) in self._of_makers:
                    kept.pop()
            elif not (of_makers and perhaps) and concept_of(token) != _PERHAPS:
                kept.append(token)
            perhaps = concept_of(token) == _PERHAPS
        return kept

    def _with_apps_and_calls(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Read "free app" as an app to talk with, and a call centre as support where nothing else is done there."""
        tasks = any(concept_of(token).startswith(("for_", "answer:goal.")) for token in tokens)
        for place, token in enumerate(tokens):
            match concept_of(token):
                case "app":
                    before, after = concept_of(token_at(tokens, place - 1)), concept_of(token_at(tokens, place + 1))
                    alone = self._clauses.has_alone(token, tokens)
                    if before in _TALKED | {"either"} or after == "either" or alone:
                        yield Concept("answer:skill.none", token.text, token.at)
                case "support":
                    yield Concept("for_support", token.text, token.at)
                case "call_centre":
                    if not tasks:
                        yield Concept("for_support", token.text, token.at)
                case _:
                    yield token

    def _without_other_makers(self, tokens: Sequence[Token]) -> list[Token]:
        """Leave out a maker that is of the countries that are named as well: "Mistral or something European"."""
        dropped = set[int]()
        for place, token in enumerate(tokens):
            country = concept_of(token_at(tokens, place + 2))
            if concept_of(token_at(tokens, place + 1)) != "either" or country not in self._makers:
                continue
            if self._country_of(token) in self._concepts.filters[country].as_filter().ids:
                dropped |= {place, place + 1}
        return [token for place, token in enumerate(tokens) if place not in dropped]

    def _country_of(self, token: Token) -> str | None:
        """Return the country of the maker that a token names, or of a family's."""
        hits = token.hits if isinstance(token, Name) else ()
        labs = [hit.id for hit in hits if hit.kind is EntryKind.LAB]
        labs += [self._catalogue.families[hit.id].lab for hit in hits if hit.kind is EntryKind.FAMILY]
        labs += [concept_of(token).removeprefix(LAB)] if concept_of(token).startswith(LAB) else []
        return self._catalogue.labs[labs[0]].country if labs else None

    def _with_places_of_data(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Take a place behind a word for data or servers for where they are kept: «данные в РФ»."""
        words = self._clauses.words
        for token in tokens:
            if not concept_of(token).startswith((_SERVED, "in_")):
                yield token
                continue
            place = concept_of(token).removeprefix(_SERVED).removeprefix("in_")
            before = self._clauses.before(token, _NEAR)
            behind = words[end_of(token) : end_of(token) + 1]
            of_data = any(word.startswith(_KEPT) for word in before) or any(one.startswith(_HOSTED) for one in behind)
            region = _REGIONS.get(place) if of_data else None
            if of_data and region is None and concept_of(token).startswith(_SERVED):
                yield Concept("data_stays", token.text, token.at)
            yield Concept(f"data_{region}", token.text, token.at) if region is not None else token

    def _with_places(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Take a country that is named by itself for the place of use, and not for that of the maker."""
        for place, token in enumerate(tokens):
            named = concept_of(token) in self._makers or isinstance(token, Other)
            region = region_called(self._catalogue.places, token.text) if named else None
            beside = {concept_of(token_at(tokens, place - 1)), concept_of(token_at(tokens, place + 1))}
            alone = beside.isdisjoint({_NEGATION, "list", "maker", "company"})
            yield Concept(f"served_{region}", token.text, token.at) if region is not None and alone else token


def _without_either_option(tokens: Sequence[Token]) -> list[Token]:
    """Leave out options that are not wanted, and two of which either will do: "not an API", "app or API"."""
    dropped = set[int]()
    for place, token in enumerate(tokens):
        if (
            concept_of(token).startswith((ANSWER, "subscription"))
            and concept_of(token_at(tokens, place - 1)) == _NEGATION
        ):
            dropped |= {place - 1, place}
        skills = [concept_of(token_at(tokens, at)).startswith(_SKILL) for at in (place - 1, place + 1)]
        if concept_of(token) == "either" and all(skills):
            dropped |= {place - 1, place, place + 1}
    return [token for place, token in enumerate(tokens) if place not in dropped]


def _without_asker_of_data(tokens: Sequence[Token]) -> list[Token]:
    """Leave out where the asker is before what says where data must not go: it is no such place."""
    place = next((at for at, token in enumerate(tokens) if concept_of(token) == "data_out"), None)
    behind = tokens[place:] if place is not None else ()
    if not any(concept_of(token).startswith(_SERVED) for token in behind):
        return list(tokens)
    return [token for token in tokens[:place] if not concept_of(token).startswith((_SERVED, "in_"))] + list(behind)


def _family(token: Token | None) -> str | None:
    hits = token.hits if isinstance(token, Name) else ()
    return next((hit.id for hit in hits if hit.kind is EntryKind.FAMILY), None)
