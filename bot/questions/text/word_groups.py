"""Groups of words that a language's `questions.toml` lists: small words beside which others mean something."""

from collections.abc import Iterable
from enum import StrEnum


class WordGroup(StrEnum):
    """What the words of a group have in common."""

    AND = "and"
    """Words that add one thing to another."""
    APPLICATION_INTERFACE = "application_interface"
    """Names of the interface that programs call."""
    BEFORE_COUNTRIES = "before_countries"
    """Words that may stand between "about" and a country: "the", "ancient"."""
    BEYOND = "beyond"
    """What words for leaving one's own machines begin with."""
    CARDS = "cards"
    """Words for graphics cards, or how many of them."""
    CARD_MEMORY = "card_memory"
    """Words for the memory of a graphics card."""
    COMING_FROM = "coming_from"
    """Words before the place that somebody or something comes from."""
    COMPANIES = "companies"
    """Words for companies."""
    DATA = "data"
    """Words for data."""
    DEARER = "dearer"
    """Words for what costs more."""
    DURING = "during"
    """Words before a span of time in which things were made or happen."""
    EACH = "each"
    """Words before the span of time or the thing of which one has a price: "10 cents a minute"."""
    ELSEWHERE = "elsewhere"
    """Words for machines that are not one's own."""
    EVERYTHING = "everything"
    """Words for everything and nothing, data or not."""
    EXCEPT = "except"
    """Words that except what stands behind them."""
    FOR = "for"
    """Words before what something is made for."""
    FOR_ONE = "for_one"
    """Words before the thing of which one has a price, in any form: "$5 a ticket"."""
    FROM = "from"
    """Words before what something is taken from, or written on."""
    HOSTING = "hosting"
    """Words for hosting, where data are."""
    IN = "in"
    """Words before the place that something is in or from."""
    INSIDE = "inside"
    """Words before the premises that something is to stay in."""
    INSTEAD = "instead"
    """Words behind which something is said not to be wanted."""
    IN_FORM = "in_form"
    """Words between texts and what they come as: "PDFs of articles"."""
    IN_LANGUAGE = "in_language"
    """Words before the language that a text is in."""
    IN_ROWS = "in_rows"
    """Words that may stand between the countries of a row."""
    JOINING = "joining"
    """Words that join what stands beside each other."""
    KEPT = "kept"
    """Words for what is to be kept on the premises."""
    LEAVING = "leaving"
    """Words for leaving."""
    MACHINES = "machines"
    """Words for machines that a model runs on."""
    MADE = "made"
    """Words behind which a place is that of a maker."""
    MAIN_MEMORY = "main_memory"
    """Words for the memory of a computer, and not of its graphics card."""
    MAY_NOT = "may_not"
    """Words that forbid."""
    MONEY = "money"
    """Words for sums of money."""
    NEEDED = "needed"
    """Words behind which something is no preference any more."""
    NEGATED = "negated"
    """Words that negate a clause."""
    NOT_COUNTING = "not_counting"
    """Words behind which a number counts nothing any more."""
    OF = "of"
    """Words between an amount and what it is of."""
    OF_ABILITIES = "of_abilities"
    """Words before what a model is able to do, and not before who makes it: "with German"."""
    ONLY = "only"
    """Words that say that nothing else is wanted."""
    OVER = "over"
    """Words before what is searched."""
    PER = "per"
    """Words that say by themselves that what is behind them has a price: "$2 per page"."""
    PIECES = "pieces"
    """Words for pieces, whose short form may look like a thousand."""
    PLACE_OF_DATA = "place_of_data"
    """Words behind which a place is that of data."""
    PREMISES = "premises"
    """Words for the premises that data are not to leave."""
    READING = "reading"
    """Words behind which texts and pictures are read, and not made."""
    READ_FROM = "read_from"
    """Words before what is read, and not made: "captions for images"."""
    REFUSING = "refusing"
    """Words that refuse what their clause speaks of, where they end it."""
    RELATING = "relating"
    """Words behind which something is said of the model that is wanted: "that", "with"."""
    RUNNING = "running"
    """Words for running a model."""
    SENT = "sent"
    """Words for what somebody sends to a model."""
    SERVERS = "servers"
    """Words for servers and the buildings that they stand in."""
    STAYING = "staying"
    """Words for staying somewhere."""
    SHUTTING_OUT = "shutting_out"
    """Words that keep out what stands before them, where they end a clause: "gemini out"."""
    SUPPORTED = "supported"
    """Words behind "support" that make something supported of it."""
    TEXTS = "texts"
    """Words for texts that are made of pictures: "photo descriptions"."""
    UP_TO = "up_to"
    """Words between the two ends of a range."""
    WITH = "with"
    """Words between a thing and what comes with it: "stories with pictures"."""
    WITHOUT = "without"
    """Negations of the thing behind them."""


class WordGroups:
    """The words of every group, in all languages together: people mix them."""

    def __init__(self, words: Iterable[tuple[WordGroup, str]]) -> None:
        """Take the words of the groups, in small letters; one with a star behind it stands for all that begin so."""
        self._whole: dict[WordGroup, set[str]] = {group: set() for group in WordGroup}
        self._beginnings: dict[WordGroup, tuple[str, ...]] = dict.fromkeys(WordGroup, ())
        for group, word in words:
            if word.endswith("*"):
                self._beginnings[group] += (word[:-1],)
            else:
                self._whole[group].add(word)

    def has(self, group: WordGroup, text: str) -> bool:
        """Tell whether a word or a phrase belongs to a group."""
        text = plain(text)
        return text in self._whole[group] or text.startswith(self._beginnings[group])

    def has_any(self, group: WordGroup, words: Iterable[str]) -> bool:
        """Tell whether one of some words belongs to a group."""
        return any(self.has(group, word) for word in words)

    def has_all(self, group: WordGroup, words: Iterable[str]) -> bool:
        """Tell whether all of some words belong to a group."""
        return all(self.has(group, word) for word in words)


def plain(text: str) -> str:
    """Write a text in the form in which words are compared: in small letters, the Russian ё as е."""
    return text.casefold().replace("ё", "е")
