"""What the words of a wish mean beside each other: who is welcome, whose base is not wanted, what a place is of."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.machines import CARDS, MachineKind
from bot.catalogue.schema import Region
from bot.properties.service import ASSURANCES, HAD_NAMES
from bot.questions.slots.slots import LICENCE
from bot.questions.text.clauses import Clauses, concept_of, is_task
from bot.questions.text.concept_ids import ANSWER, BY_API, NEGATION, TRANSLATION
from bot.questions.text.concepts import LANGUAGE, Concepts
from bot.questions.text.tokens import Concept, Name, Number, Other, Time, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.ages import with_ages
from bot.questions.wishes.amounts import amounts_read
from bot.questions.wishes.askers import without_descriptions
from bot.questions.wishes.callers import with_callers
from bot.questions.wishes.card_memory import cards_read, cards_together, without_main_memory
from bot.questions.wishes.connecting import with_connections
from bot.questions.wishes.described import Describing
from bot.questions.wishes.dictation import with_dictation
from bot.questions.wishes.file_forms import with_file_forms
from bot.questions.wishes.homonyms import Homonyms, NamingWords, with_sources
from bot.questions.wishes.indifferent import without_indifferent
from bot.questions.wishes.joined_tasks import with_joined_tasks
from bot.questions.wishes.lifetimes import with_lifetimes
from bot.questions.wishes.made import with_made
from bot.questions.wishes.makers.disliked import with_dislikes
from bot.questions.wishes.makers.elsewhere_made import with_unknown_makers
from bot.questions.wishes.makers.kept_out import with_kept_out, without_other_makers
from bot.questions.wishes.makers.makers import Makers
from bot.questions.wishes.makers.named_licences import with_licences
from bot.questions.wishes.makers.seated import with_vendors_seated
from bot.questions.wishes.makers.unwanted_bases import with_unwanted_bases
from bot.questions.wishes.makers.welcome import with_refusals, with_welcome
from bot.questions.wishes.money.below import months_of_plans, prices_of_models, with_less
from bot.questions.wishes.money.paid_in import with_currencies
from bot.questions.wishes.money.per_head import with_seats_priced
from bot.questions.wishes.money.plan_sums import with_plans
from bot.questions.wishes.money.sums import sums_read, without_lowest
from bot.questions.wishes.money.unit_prices import without_unit_prices
from bot.questions.wishes.objects import without_objects
from bot.questions.wishes.open_data import with_open_data
from bot.questions.wishes.parts import without_parts
from bot.questions.wishes.people_answered import with_people_answered
from bot.questions.wishes.places.brief_places import BriefPlaces
from bot.questions.wishes.places.by_vpn import with_vpn
from bot.questions.wishes.places.data_by_place import with_each_place
from bot.questions.wishes.places.data_moves import DataMoves
from bot.questions.wishes.places.data_places import (
    with_countries_left,
    with_data_stays,
    with_nothing_outside,
    with_personal_data,
    with_places_of_data,
)
from bot.questions.wishes.places.joined_places import JoinedPlaces, joined_apart, with_hosting
from bot.questions.wishes.places.own_country import OwnCountry
from bot.questions.wishes.places.places_of_use import PlacesOfUse
from bot.questions.wishes.places.premises import with_premises, with_servers_out, without_foreign_servers
from bot.questions.wishes.places.regions import region_called, regions_in
from bot.questions.wishes.places.subjects import Subjects
from bot.questions.wishes.places.used_from import Naming, with_developers_from, with_use_from, with_use_outside
from bot.questions.wishes.places.varieties import without_varieties
from bot.questions.wishes.present import without_later, without_newer, without_present, without_times
from bot.questions.wishes.private import with_private
from bot.questions.wishes.products import with_products
from bot.questions.wishes.retention import with_retention
from bot.questions.wishes.secret_data import with_secret_data
from bot.questions.wishes.softened import SAYING, Parted, softened
from bot.questions.wishes.spread import with_spread
from bot.questions.wishes.texts_already import without_what_is_text
from bot.questions.wishes.things import ASKER, telling
from bot.questions.wishes.told_tasks import without_told_tasks
from bot.questions.wishes.told_whole import TellingWhole
from bot.questions.wishes.training_wished import with_training
from bot.questions.wishes.unknown_languages import with_unknown_languages
from bot.questions.wishes.unneeded import without_unneeded
from bot.questions.wishes.voice_bots import with_voice_bots
from bot.questions.wishes.ways_wished import (
    with_apps_and_calls,
    with_chats_of_people,
    with_phones,
    without_either_option,
    without_replaced,
    without_seats,
)
from bot.questions.wishes.without_hardware import with_no_hardware, without_computers_had, without_sizes
from bot.questions.wishes.worked_on import without_worked_on
from bot.search.reading import Reading

_PROMISED = "promised"
_TASKS = frozenset({"for_translation", "for_writing", "for_support", "for_chat"})
"""Tasks that are done in a language."""
_SKILL, _SERVED = f"{ANSWER}skill.", "served_"
_TO_WHOM = ("ам", "ям")
"""What Russian words end in that say to whom: «отвечать пайщикам»."""
_SHORT = 3
"""Letters of words such as "you" that say nothing of who is answered."""
_PLACES = (_SERVED, "data_")


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
        self._used = PlacesOfUse(self.clauses, self._whose, catalogue.places, concepts.origins)

    def telling(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Return the tokens that may say something of what is wished for."""
        machines = self._catalogue.machines.machines
        cards = {id_ for id_, one in machines.items() if one.kind in CARDS}
        opened = tuple(without_parts(tuple(with_open_data(tokens, self.clauses)), self.clauses, self._vocabulary))
        dictated = tuple(with_dictation(opened, self.clauses))
        heard = with_file_forms(dictated, self.clauses)
        heard = with_people_answered(heard, self.clauses)
        sent = tuple(without_what_is_text(tuple(with_callers(heard, self.clauses)), self.clauses))
        described = tuple(self._describing.of_models(tuple(map(self._as_made, sent)), self.clauses))
        described = tuple(without_varieties(described, self.clauses, self._no_languages))
        seated = tuple(with_vendors_seated(described, self.clauses, self._region_called))
        seated = with_unknown_makers(seated, self.clauses, self._catalogue.places, self._has_makers)
        naming = Naming(self._whose.places, self._regions, self._is_asker, self._make_models)
        seated = tuple(with_developers_from(seated, self.clauses, naming))
        built = tuple(with_currencies(tuple(with_products(seated, self.clauses)), self.clauses))
        named = tuple(with_sources(tuple(self._homonyms.told_apart(built)), self.clauses))
        named = tuple(with_voice_bots(tuple(with_spread(named, self.clauses)), self.clauses))
        named = tuple(with_secret_data(named, self.clauses))
        brief = BriefPlaces(self.clauses, self._catalogue.places, self._makers_in).read(named)
        home = OwnCountry(self.clauses, self._text, self._regions_about, self._is_asker).read(brief)
        whole = TellingWhole(self.clauses, self._vocabulary, self._names).read(with_vpn(home, self.clauses))
        placed = DataMoves(self.clauses, self._vocabulary, self._catalogue.places, self._whose).read(whole)
        placed = tuple(with_unknown_languages(tuple(with_ages(placed, self.clauses)), self.clauses))
        tokens = tuple(cards_read(tuple(cards_together(placed, cards, self.clauses)), self.clauses))
        on_cards = without_main_memory(tokens, cards, self.clauses)
        seats = tuple(with_seats_priced(without_lowest(on_cards, self.clauses), self.clauses))
        tokens = tuple(without_unit_prices(seats, self.clauses, self._vocabulary))
        phones = {id_ for id_, one in machines.items() if one.kind is MachineKind.PHONE}
        months, prices = partial(months_of_plans, self._catalogue), partial(prices_of_models, self._catalogue)
        tokens = tuple(with_plans(tuple(with_less(tokens, self.clauses, months, per_million=False)), self.clauses))
        # Only sums that have been read tell prices of a million that stands apart: "below a dollar for a million".
        sums = sums_read(tokens, self.clauses, phones)
        tokens = tuple(with_less(sums, self.clauses, prices, per_million=True))
        tokens = tuple(without_newer(tuple(without_present(tokens, self.clauses)), self.clauses))
        tokens = tuple(without_times(tuple(without_later(tokens, self.clauses)), self.clauses))
        said = without_descriptions(tokens, self.clauses, self._is_of_country, self._is_asker)
        made = tuple(with_made(said, self.clauses))
        alone = tuple(without_objects(made, self.clauses))
        told = telling(tuple(amounts_read(alone, self.clauses, self._vocabulary)), self.clauses)
        told = tuple(with_use_outside(told, self.clauses, self._region_called))
        called = with_connections(tuple(without_worked_on(told, self.clauses)), self.clauses)
        used = tuple(with_use_from(without_told_tasks(called, self.clauses), self.clauses, naming))
        stays = tuple(with_countries_left(used, self.clauses, self._names_country))
        abroad = tuple(with_servers_out(stays, self.clauses, self._is_of_country))
        home = tuple(without_foreign_servers(abroad, self.clauses))
        placed = with_premises(home, self.clauses, self._names, self._is_of_country)
        sized = tuple(without_sizes(placed, self.clauses))
        sized = tuple(without_computers_had(sized, self.clauses))
        return tuple(with_no_hardware(sized, self.clauses, self._names))

    def _as_made(self, token: Token) -> Token:
        """Take a word such as "French-made" for the makers of a country."""
        whose, hyphen, made = token.text.partition("-")
        if not (isinstance(token, Other) and hyphen and self.clauses.groups.has(WordGroup.MADE, made)):
            return token
        phrase = self._vocabulary.concept([whose], 0)
        country = phrase.meaning if phrase is not None and phrase.meaning in self._whose.countries else None
        return token if country is None else Concept(country, token.text, token.at)

    @cached_property
    def _no_languages(self) -> frozenset[str]:
        """Return the concepts of countries that no language is called by."""
        return frozenset(self._whose.countries).difference(self._concepts.made_where.values())

    def _makers_in(self, country: str) -> str | None:
        """Return the makers of the country that words name."""
        phrase = self._vocabulary.concept(country.casefold().split(), 0)
        known = phrase is not None and phrase.meaning in self._whose.countries
        if phrase is not None and known:
            return phrase.meaning
        region = self._region_called(country.casefold())  # "EU" is a place alone, and Europe has makers
        place = Other(country, 0) if region is None else Concept(f"{_SERVED}{region}", country, 0)
        return self._whose.in_country(Other(country, 0)) or self._whose.of_country(place)

    def _make_models(self, token: Token) -> bool:
        """Tell whether models are known of makers of the country that a token names."""
        country = self._makers_in(token.text) if isinstance(token, Other) else None
        return self._whose.make_models(token if country is None else Concept(country, token.text, token.at))

    def _has_makers(self, token: Token) -> bool:
        """Tell whether makers are known of the country that a token names."""
        phrase = self._vocabulary.concept([token.text], 0)
        named = phrase is not None and phrase.meaning in self._whose.countries
        return named or self._whose.in_country(token) is not None

    def _is_asker(self, word: str) -> bool:
        """Tell whether a word is one for whoever asks."""
        phrase = self._vocabulary.concept([word], 0)
        asks = phrase is not None and phrase.meaning == ASKER
        return asks or self.clauses.groups.has(WordGroup.ASKING, word)

    def read(self, tokens: Sequence[Token], today: date) -> Parted:
        """Return the tokens as they are meant, those of what is demanded and those of what is only preferred."""
        tokens = tuple(with_private(tokens, self.clauses))
        tokens = tuple(without_indifferent(tokens, self.clauses, self._whose))
        told = tuple(self._subjects.told(tokens, self._text, self.clauses, self._whose))
        told = tuple(with_nothing_outside(told, self.clauses))
        softer = softened(told, self.clauses, self._says)
        kept = list(with_retention(softer.tokens, self.clauses, self._names))
        kept = list(with_personal_data(kept, self.clauses, self._regions_named))
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
        tokens = without_unneeded(tokens, self.clauses, self._whose.are_named, self._kind_of)
        tokens = with_kept_out(tokens, self.clauses, self._whose)
        tokens = list(with_lifetimes(tokens, self.clauses, today))
        tokens = list(with_unwanted_bases(tokens, self._whose, self.clauses))
        tokens = list(with_licences(tokens, self._vocabulary, self.clauses))
        tokens = list(with_training(tokens, self.clauses))
        tokens = list(with_apps_and_calls(list(self._with_tasks(without_replaced(tokens, self.clauses))), self.clauses))
        tokens = list(self._with_answers(list(_with_open(list(with_joined_tasks(tokens, self.clauses))))))
        tokens = with_chats_of_people(tokens, self.clauses)
        tokens = without_seats(with_phones(tokens, self.clauses.groups))
        tokens = without_either_option(without_other_makers(tokens, self._whose))
        tokens = list(self._used.read(tuple(with_welcome(tokens, self.clauses, self._whose))))
        placed = tuple(with_places_of_data(tokens, self.clauses))
        joined = tuple(JoinedPlaces(placed, self._whose, self.clauses.groups, self._place_of).read())
        return tuple(with_each_place(joined, self.clauses, self._whose, self._place_of))

    def _kind_of(self, token: Token) -> str:
        """Return what a token says something about: whose models are, a language, a property, or what it is alone."""
        concept, filters = concept_of(token), self._concepts.filters
        if concept.startswith(LICENCE):
            return LICENCE
        if self._whose.are_named(token):
            return "makers"
        if concept.startswith(LANGUAGE):
            return LANGUAGE
        if concept not in filters:
            return concept
        asked = filters[concept].property
        return _PROMISED if asked in HAD_NAMES | {ASSURANCES.name} else asked

    def _negates(self, place: int) -> bool:
        """Tell whether the word at a place is a negation by itself."""
        phrase = self._vocabulary.concept([self.clauses.words[place]], 0)
        return phrase is not None and phrase.meaning == NEGATION

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

    def _regions_about(self, text: str) -> frozenset[Region]:
        """Return the regions of the countries that a text names, or one word is of, but not of those it is about."""
        return self._regions(self._subjects.without(text)) or regions_in(
            self._catalogue.places, text if " " not in text else ""
        )

    def _names_place(self) -> bool:
        return bool(self._regions_named())

    def _regions_named(self) -> frozenset[Region]:
        """Return the regions of the countries that the whole text names."""
        return self._regions(self._subjects.without(self._text))

    def _names(self, text: str) -> bool:
        """Tell whether a text names a country or a town."""
        return bool(self._regions(text))

    def _names_country(self, text: str) -> bool:
        """Tell whether a text names a country or a town, or is the short name of one."""
        return self._region_called(text) is not None

    def _region_called(self, text: str) -> Region | None:
        """Return the region of the country that a text names, or is the short name of."""
        return next(iter(self._regions(text)), None) or region_called(self._catalogue.places, text)

    def _regions(self, text: str) -> frozenset[Region]:
        return regions_in(self._catalogue.places, text, nouns=True)

    def _with_tasks(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Yield beside a language the task that its words begin with, as in "translation from Polish"."""
        groups = self.clauses.groups
        for token in tokens:
            yield token
            words = token.text.split()
            if concept_of(token) == "free" and groups.has_any(WordGroup.APPLICATION_INTERFACE, words):
                yield Concept(BY_API, token.text, token.at)
            phrase = (
                self._vocabulary.concept(words[:1], 0) if concept_of(token).startswith(LANGUAGE) and words[1:] else None
            )
            if phrase is not None and phrase.meaning in _TASKS | TRANSLATION:
                yield Concept(phrase.meaning, words[0], token.at)

    def _with_answers(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Yield the tokens, with support where it is said who is answered, and nothing else of what is done."""
        tasks = any(map(is_task, tokens))
        pairs = itertools.pairwise(self.clauses.words)
        whom = (other for one, other in pairs if self.clauses.groups.has(WordGroup.TALK, one) and len(other) > _SHORT)
        if not tasks and any(other.endswith(_TO_WHOM) for other in whom):
            yield Concept("for_support", "", 0)
        yield from tokens


def _with_open(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens, an open substitute of something as one that is open: "an open alternative to GPT-4o"."""
    for token in tokens:
        if concept_of(token) == "only_open":
            yield Concept("alternatives", token.text, token.at)
            yield Concept("open", token.text, token.at)
        else:
            yield token
