"""What the words of a wish mean beside each other: who is welcome, whose base is not wanted, what a place is of."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.machines import MachineKind
from bot.catalogue.schema import Region
from bot.questions.text.clauses import Clauses, concept_of, token_at
from bot.questions.text.concepts import LANGUAGE, Concepts
from bot.questions.text.tokens import Concept, Name, Number, NumberUnit, Other, Time, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup, WordGroups
from bot.questions.wishes.amounts import amounts_read
from bot.questions.wishes.askers import without_descriptions
from bot.questions.wishes.card_memory import cards_read, without_main_memory
from bot.questions.wishes.data_moves import DataMoves
from bot.questions.wishes.data_places import (
    is_of_servers,
    with_asker_of_data,
    with_countries_left,
    with_data_stays,
    with_nothing_outside,
    with_places_of_data,
    with_premises,
)
from bot.questions.wishes.described import Describing
from bot.questions.wishes.disliked import with_dislikes
from bot.questions.wishes.homonyms import Homonyms, NamingWords, with_sources
from bot.questions.wishes.indifferent import without_indifferent
from bot.questions.wishes.joined_places import JoinedPlaces, joined_apart, with_hosting
from bot.questions.wishes.kept_out import with_kept_out, without_other_makers
from bot.questions.wishes.lifetimes import with_lifetimes
from bot.questions.wishes.made import with_made
from bot.questions.wishes.makers import Makers
from bot.questions.wishes.named_licences import with_licences
from bot.questions.wishes.needs import ANSWER, NO_PLAN
from bot.questions.wishes.places_wished import MADE_THERE
from bot.questions.wishes.present import without_later, without_newer, without_present, without_times
from bot.questions.wishes.products import with_products
from bot.questions.wishes.regions import region_called, regions_in
from bot.questions.wishes.retention import with_retention
from bot.questions.wishes.softened import SAYING, Parted, softened
from bot.questions.wishes.subjects import Subjects
from bot.questions.wishes.sums import sums_read
from bot.questions.wishes.things import ASKER, telling
from bot.questions.wishes.told_tasks import without_told_tasks
from bot.questions.wishes.told_whole import TellingWhole
from bot.questions.wishes.training_wished import with_training
from bot.questions.wishes.unit_prices import without_unit_prices
from bot.questions.wishes.unneeded import without_unneeded
from bot.questions.wishes.unwanted_bases import with_unwanted_bases
from bot.questions.wishes.used_from import with_use_from
from bot.questions.wishes.welcome import with_refusals, without_welcome
from bot.questions.wishes.without_hardware import with_no_hardware
from bot.search.reading import Reading

_NEGATION = "negation"
_TASKS = frozenset({"for_translation", "for_writing", "for_support", "for_chat"})
"""Tasks that are done in a language."""
_TALKED = frozenset({"for_chat", "answer:goal.chat", "voice", "audio", "answer:skill.none", "free"})
"""What is done with an app."""
_FREE_TO_LEAVE = f"{ANSWER}lockin.avoid"
"""An option whose words mean the same behind a negation: "no lock-in"."""
_LAPTOP, _CLOUD = f"{ANSWER}hardware.laptop", f"{ANSWER}hardware.cloud"
_PHONE = f"{ANSWER}hardware.phone"
"""A phone that a model runs on."""
_RUNNING = frozenset({"run", "at_home", "memory", f"{ANSWER}skill.run", "open", "download"})
"""Concepts of what runs on one's own computer."""
_SKILL, _SERVED = f"{ANSWER}skill.", "served_"
_AT_HOME = frozenset({"at_home", "run"})
_TO_WHOM = ("ам", "ям")
"""What Russian words end in that say to whom: «отвечать пайщикам»."""
_SHORT = 3
"""Letters of words such as "you" that say nothing of who is answered."""
_NEAR = 3
"""Words from what is wanted instead to the way that is not."""
_PLACES = (_SERVED, "data_")
_WITHIN_BORDERS = frozenset({"data_in_russia", "fz152"})
"""Concepts of data that stay in a country, beside which a town tells where who asks is."""


@dataclass(frozen=True)
class WishWords:
    """What the words of wishes mean, alone and beside each other."""

    vocabulary: Vocabulary
    subjects: Subjects
    naming: NamingWords
    describing: Describing


class Wishes:
    """The reading of one wish."""

    def __init__(self, catalogue: Catalogue, concepts: Concepts, words: WishWords, reading: Reading) -> None:
        self._subjects = words.subjects
        self._describing = words.describing
        self._catalogue = catalogue
        self._concepts = concepts
        self._vocabulary = words.vocabulary
        self.clauses = Clauses(reading.asked_for.running, words.vocabulary.groups)
        self._homonyms = Homonyms(words.naming, lambda word: reading.indexes.speller.read((word,)), self.clauses)
        self._text = reading.asked_for.running
        self._whose = Makers(catalogue, concepts)

    def telling(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Return the tokens that may say something of what is wished for."""
        machines = self._catalogue.machines.machines
        cards = {id_ for id_, one in machines.items() if one.kind in {MachineKind.GPU, MachineKind.SERVER}}
        described = tuple(self._describing.of_models(tuple(map(self._as_made, tokens)), self.clauses))
        built = tuple(with_products(described, self.clauses))
        named = tuple(with_sources(tuple(self._homonyms.told_apart(built)), self.clauses))
        whole = TellingWhole(self.clauses, self._vocabulary, self._names).read(named)
        placed = DataMoves(self.clauses, self._vocabulary, self._catalogue.places, self._whose).read(whole)
        tokens = tuple(cards_read(placed, self.clauses))
        on_cards = without_main_memory(tokens, cards, self.clauses.groups)
        tokens = tuple(without_unit_prices(on_cards, self.clauses, self._vocabulary))
        phones = {id_ for id_, one in machines.items() if one.kind is MachineKind.PHONE}
        tokens = sums_read(tokens, self.clauses, phones)
        tokens = tuple(without_newer(tuple(without_present(tokens, self.clauses)), self.clauses))
        tokens = tuple(without_times(tuple(without_later(tokens, self.clauses)), self.clauses))
        said = without_descriptions(tokens, self.clauses, self._is_of_country, self._is_asker)
        made = tuple(with_made(said, self.clauses))
        told = telling(tuple(amounts_read(made, self.clauses, self._vocabulary)), self.clauses)
        used = tuple(
            with_use_from(without_told_tasks(told, self.clauses), self.clauses, self._whose.places, self._regions)
        )
        stays = tuple(with_countries_left(used, self.clauses, self._names_country))
        placed = with_premises(stays, self.clauses, self._names, self._is_of_country)
        return tuple(with_no_hardware(placed, self.clauses, self._names))

    def _as_made(self, token: Token) -> Token:
        """Take a word such as "French-made" for the makers of a country."""
        whose, hyphen, made = token.text.partition("-")
        if not (isinstance(token, Other) and hyphen and self.clauses.groups.has(WordGroup.MADE, made)):
            return token
        phrase = self._vocabulary.concept([whose], 0)
        country = phrase.meaning if phrase is not None and phrase.meaning in self._whose.countries else None
        return token if country is None else Concept(country, token.text, token.at)

    def _is_asker(self, word: str) -> bool:
        """Tell whether a word is one for whoever asks."""
        phrase = self._vocabulary.concept([word], 0)
        asks = phrase is not None and phrase.meaning == ASKER
        return asks or self.clauses.groups.has(WordGroup.ASKING, word)

    def _is_made_there(self, token: Token) -> bool:
        """Tell whether a word such as "made" stands beside a country, or in what it is called by."""
        words = (*self.clauses.before(token, _NEAR - 1), *token.text.replace("-", " ").split())
        return concept_of(token) in self._whose.countries and self.clauses.groups.has_any(WordGroup.MADE, words)

    def read(self, tokens: Sequence[Token], today: date) -> Parted:
        """Return the tokens as they are meant, those of what is demanded and those of what is only preferred."""
        tokens = tuple(without_indifferent(tokens, self.clauses, self._whose))
        told = tuple(self._subjects.told(tokens, self._text, self.clauses, self._whose))
        told = tuple(with_nothing_outside(told, self.clauses))
        softer = softened(told, self.clauses, self._says)
        kept = list(with_retention(softer.tokens, self.clauses, self._names_place))
        said = list(with_data_stays(kept, self.clauses, self._names_place, self._is_place))
        disliked = with_dislikes(
            said, self.clauses, self._whose, lambda at: at not in softer.words and self._negates(at), self._refuses
        )
        return softer.parted(self._meant(disliked, today))

    def _is_of_country(self, token: Token) -> bool:
        """Tell whether a token says of which country makers are."""
        return concept_of(token) in self._whose.countries

    def _says(self, token: Token) -> bool:
        """Tell whether a token says something of a model by itself."""
        concept, known = concept_of(token), self._concepts
        named = isinstance(token, Name | Number | Time) or ":" in concept or concept in SAYING
        tables = (known.filters, known.origins, known.orders, known.declines)
        return named or concept.startswith(_PLACES) or any(concept in table for table in tables)

    def _meant(self, tokens: Sequence[Token], today: date) -> tuple[Token, ...]:
        """Return the tokens as they are meant."""
        tokens = tuple(with_hosting(tokens, self.clauses, self._place_of_word))
        tokens = with_refusals(tuple(joined_apart(tokens, self._whose, self.clauses.groups)), self.clauses)
        tokens = without_unneeded(tokens, self.clauses, self._whose.are_named)
        tokens = with_kept_out(tokens, self.clauses, self._whose)
        tokens = list(with_lifetimes(tokens, self.clauses, today))
        tokens = list(with_unwanted_bases(tokens, self._whose, self.clauses))
        tokens = list(with_licences(tokens, self._vocabulary))
        tokens = list(with_training(tokens, self.clauses))
        tokens = list(self._with_apps_and_calls(list(self._with_tasks(self._without_replaced(tokens)))))
        tokens = list(self._with_answers(list(_with_open(tokens))))
        tokens = _without_either_option(
            without_other_makers(_without_seats(_with_phones(tokens, self.clauses.groups)), self._whose)
        )
        tokens = list(self._with_places(without_welcome(tokens, self.clauses, self._whose)))
        placed = with_asker_of_data(tuple(with_places_of_data(tokens, self.clauses)))
        return tuple(JoinedPlaces(placed, self._whose, self.clauses.groups, self._place_of).read())

    def _negates(self, place: int) -> bool:
        """Tell whether the word at a place is a negation by itself."""
        phrase = self._vocabulary.concept([self.clauses.words[place]], 0)
        return phrase is not None and phrase.meaning == _NEGATION

    def _refuses(self, token: Token) -> bool:
        """Tell whether the words of a token are a refusal as well."""
        phrase = self._vocabulary.concept(self.clauses.words, token.at)
        return phrase is not None and phrase.meaning == "refused"

    def _place_of(self, text: str) -> Region | None:
        """Return the region of the country that a text names."""
        return next(iter(regions_in(self._catalogue.places, text, nouns=True)), None)

    def _place_of_word(self, word: str) -> Region | None:
        """Return the region that a word is of, as "Swiss" is."""
        return next(iter(regions_in(self._catalogue.places, word)), None)

    def _is_place(self, token: Token) -> bool:
        """Tell whether a token is of a country: of its makers, or of what is offered there."""
        return concept_of(token) in self._whose.places or concept_of(token).startswith(_SERVED)

    def _names_place(self) -> bool:
        return self._names(self._subjects.without(self._text))

    def _names(self, text: str) -> bool:
        """Tell whether a text names a country or a town."""
        return bool(self._regions(text))

    def _names_country(self, text: str) -> bool:
        """Tell whether a text names a country or a town, or is the short name of one."""
        return self._names(text) or region_called(self._catalogue.places, text) is not None

    def _regions(self, text: str) -> frozenset[Region]:
        return regions_in(self._catalogue.places, text, nouns=True)

    def _with_tasks(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Yield beside a language the task that its words begin with, as in "translation from Polish"."""
        groups = self.clauses.groups
        for token in tokens:
            yield token
            words = token.text.split()
            if concept_of(token) == "free" and groups.has_any(WordGroup.APPLICATION_INTERFACE, words):
                yield Concept(f"{_SKILL}api", token.text, token.at)
            phrase = (
                self._vocabulary.concept(words[:1], 0) if concept_of(token).startswith(LANGUAGE) and words[1:] else None
            )
            if phrase is not None and phrase.meaning in _TASKS:
                yield Concept(phrase.meaning, words[0], token.at)

    def _with_apps_and_calls(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Read "free app" as an app to talk with, and a call centre as support where nothing else is done there."""
        tasks = any(concept_of(token).startswith(("for_", "answer:goal.")) for token in tokens)
        pairs = itertools.pairwise(tokens)
        no_api = any(concept_of(one) == _NEGATION and concept_of(other).startswith(_SKILL) for one, other in pairs)
        elsewhere = any(
            concept_of(token) in {f"{_SKILL}api", f"{_SKILL}run", "at_home"}
            and concept_of(token_at(tokens, place - 1)) != _NEGATION
            for place, token in enumerate(tokens)
        )
        for place, token in enumerate(tokens):
            match concept_of(token):
                case "app":
                    before, after = concept_of(token_at(tokens, place - 1)), concept_of(token_at(tokens, place + 1))
                    alone = self.clauses.has_alone(token, tokens)
                    paid = isinstance(token_at(tokens, place - 1), Number)
                    if before in _TALKED | {"either", "resembling"} or after == "either" or alone or no_api or paid:
                        yield Concept("answer:skill.none", token.text, token.at)
                case "subscription" if concept_of(token_at(tokens, place - 1)) == _NEGATION:
                    yield Concept(NO_PLAN, token.text, token.at)
                case "subscription":
                    yield Concept("by_plan", token.text, token.at)
                    if not elsewhere:
                        yield Concept(f"{_SKILL}none", token.text, token.at)
                case "support":
                    yield Concept("for_support", token.text, token.at)
                case "call_centre":
                    if not tasks:
                        yield Concept("for_support", token.text, token.at)
                case _:
                    yield token

    def _with_answers(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Yield the tokens, with support where it is said who is answered, and nothing else of what is done."""
        tasks = any(concept_of(token).startswith(("for_", "answer:goal.")) for token in tokens)
        pairs = itertools.pairwise(self.clauses.words)
        whom = (other for one, other in pairs if self.clauses.groups.has(WordGroup.TALK, one) and len(other) > _SHORT)
        if not tasks and any(other.endswith(_TO_WHOM) for other in whom):
            yield Concept("for_support", "", 0)
        yield from tokens

    def _without_replaced(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Yield the tokens, the way that another one is wanted for as denied: "an app rather than an API"."""
        for token in tokens:
            words = self.clauses.before(token, _NEAR)
            replaced = self.clauses.groups.has_any(WordGroup.INSTEAD, words)
            if replaced and concept_of(token).startswith(ANSWER):
                yield Concept(_NEGATION, "", token.at)
            if not (replaced and concept_of(token) in _AT_HOME):
                yield token

    def _with_places(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Take a country that is named by itself for the place of use, and not for that of the maker."""
        places = set[int]()
        at_home = any(concept_of(token) in _WITHIN_BORDERS for token in tokens)
        for place, token in enumerate(tokens):
            models = concept_of(token) == "list" and self._are_models_of(tokens, place)
            negated = concept_of(token_at(tokens, place - 1)) == _NEGATION
            if models or (not negated and self._is_made_there(token)):
                yield Concept(MADE_THERE, "", token.at)
            region = self._region_alone(token)
            if region is None and at_home and isinstance(token, Other):
                region = next(iter(self._regions(token.text)), None)
            beside = self._beside(tokens, place)
            alone = beside.isdisjoint({_NEGATION, "list", "maker", "company"})
            origin = self._concepts.origins.get(concept_of(token))
            if origin is not None and "either" in beside:
                yield Concept(origin.made, token.text, token.at)
            elif region is not None and alone and (place - 2 in places or not self._joins_makers(tokens, place)):
                places.add(place)
                if self._is_hosted(token):
                    yield Concept("data_stays", "", token.at)
                yield Concept(f"served_{region}", token.text, token.at)
            else:
                yield token

    def _beside(self, tokens: Sequence[Token], place: int) -> frozenset[str]:
        """Return the concepts on both sides of a token in its clause."""
        around = (token_at(tokens, place - 1), token_at(tokens, place + 1))
        clause = self.clauses.of(tokens[place])
        return frozenset(concept_of(one) for one in around if one is not None and self.clauses.of(one) == clause)

    def _region_alone(self, token: Token | None) -> Region | None:
        """Return the region of a country that a token is the name of, or whose servers it is said of."""
        if token is None or not (concept_of(token) in self._whose.countries or isinstance(token, Other)):
            return None
        region = region_called(self._catalogue.places, token.text)
        if self._is_hosted(token):
            return self._whose.region_of(token)
        if region is None and is_of_servers(token, self.clauses):
            named = next(iter(regions_in(self._catalogue.places, token.text)), None)
            return named or self._whose.region_of(token)
        return region

    def _is_hosted(self, token: Token) -> bool:
        """Tell whether words for a country say that something is hosted there: "US-hosted"."""
        return self.clauses.groups.has_any(WordGroup.HOSTING, token.text.replace("-", " ").split()[1:])

    def _are_models_of(self, tokens: Sequence[Token], place: int) -> bool:
        """Tell whether a word for models stands beside one that says which country makes them."""
        return any(concept_of(token_at(tokens, at)) in self._whose.countries for at in (place - 1, place + 1))

    def _joins_makers(self, tokens: Sequence[Token], place: int) -> bool:
        """Tell whether "or" joins a token with makers, as in "made in Korea or Japan", "US or European makers"."""
        before, behind = token_at(tokens, place - 2), token_at(tokens, place + 2)
        after = concept_of(token_at(tokens, place - 1)) == "either" and concept_of(before) in self._whose.places
        ahead = concept_of(token_at(tokens, place + 1)) == "either" and concept_of(behind) in self._whose.countries
        return after or (ahead and self._region_alone(behind) is None)


def _with_open(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens, an open substitute of something as one that is open: "an open alternative to GPT-4o"."""
    for token in tokens:
        if concept_of(token) == "only_open":
            yield Concept("alternatives", token.text, token.at)
            yield Concept("open", token.text, token.at)
        else:
            yield token


def _with_phones(tokens: Sequence[Token], groups: WordGroups) -> list[Token]:
    """Read an application on a phone as the phone that a model runs on, where it is to run by itself."""
    offline = any(concept_of(token) in _AT_HOME for token in tokens)
    return [
        Concept(_PHONE, one.text, one.at)
        if offline and concept_of(one) == f"{_SKILL}none" and groups.has_any(WordGroup.PHONES, one.text.split())
        else one
        for one in tokens
    ]


def _without_seats(tokens: Sequence[Token]) -> list[Token]:
    """Leave out a computer that nothing is said to run on, where an application is used: "an app on my laptop"."""
    said = {concept_of(token) for token in tokens}
    sized = any(isinstance(one, Number) and one.unit is NumberUnit.GIGABYTES for one in tokens)
    runs = sized or not said.isdisjoint(_RUNNING)
    return [one for one in tokens if runs or f"{_SKILL}none" not in said or concept_of(one) != _LAPTOP]


def _without_either_option(tokens: Sequence[Token]) -> list[Token]:
    """Leave out options that are not wanted, and two of which either will do: "not an API", "app or API".

    Who wants no cloud wants it at home.
    """
    dropped, at_home = set[int](), set[int]()
    for place, token in enumerate(tokens):
        is_option = concept_of(token).startswith(ANSWER)
        if is_option and concept_of(token_at(tokens, place - 1)) == _NEGATION:
            dropped |= {place - 1} if concept_of(token) == _FREE_TO_LEAVE else {place - 1, place}
            at_home |= {place} if concept_of(token) == _CLOUD else set()
        ways = all(_is_way(token_at(tokens, at)) for at in (place - 1, place + 1))
        if concept_of(token) == "either" and ways and not concept_of(token_at(tokens, place + 2)).startswith(_PLACES):
            dropped |= {place - 1, place, place + 1}
    return [
        Concept("at_home", token.text, token.at) if place in at_home else token
        for place, token in enumerate(tokens)
        if place not in dropped - at_home
    ]


def _is_way(token: Token | None) -> bool:
    """Tell whether a token says how a model is used: in an application, by its API, in a cloud or at home."""
    return concept_of(token).startswith(_SKILL) or concept_of(token) in {*_AT_HOME, _CLOUD}
