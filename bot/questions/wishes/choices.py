"""The choice that the tokens of a wish ask for, with every phrase of which nothing is understood."""

from collections.abc import Iterable, Sequence
from functools import cache

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Region
from bot.questions.question import Question, Task
from bot.questions.slots.concluded import question_of
from bot.questions.slots.filling import fill
from bot.questions.text.clauses import Clauses
from bot.questions.text.concepts import Concepts, WishSigns
from bot.questions.text.tokens import Token
from bot.questions.text.words import split_words
from bot.questions.wishes.needs import said_in
from bot.questions.wishes.places.regions import places_at, regions_in
from bot.questions.wishes.places.subjects import Subjects
from bot.questions.wishes.unread import Named, unread
from bot.wizard.wishes import Said

_SHORT = 4
"""Letters up to which a word is read as an abbreviation of a country."""


def choice_of(  # noqa: PLR0913, PLR0917  # the words of a text and what is known of them
    tokens: Sequence[Token],
    concepts: Concepts,
    catalogue: Catalogue,
    clauses: Clauses,
    subjects: Subjects,
    signs: WishSigns,
) -> Question:
    """Return what tokens wish for."""

    def choice(some: Sequence[Token], left: Iterable[str] = ()) -> Question:
        slots = fill(some, concepts)
        slots.leftover, slots.declines = list(left), []  # what cannot be known is left over
        return question_of(slots, Task.CHOOSE, catalogue)

    def effect(some: Sequence[Token]) -> tuple[Said, tuple[str, ...]]:
        question = choice(some)
        return said_in(question, concepts, catalogue, ""), question.leftover

    @cache  # a long text says most of its words again and again
    def names_place(text: str) -> bool:
        text = text.upper() if len(text) <= _SHORT else text  # as abbreviations of countries are written
        return bool(regions_in(catalogue.places, subjects.without(text), nouns=True))

    def keeps_data(text: str) -> bool:
        """Tell whether a text names a place of which it is known whether data stay there."""
        return bool(regions_in(catalogue.places, subjects.without(text), nouns=True) - {Region.OTHER})

    @cache
    def words_of_places() -> frozenset[int]:
        text = " ".join(clauses.words)
        return frozenset(at for span in places_at(catalogue.places, text, split_words(text)) for at in span)

    named = Named(names_place, keeps_data, lambda at: at in words_of_places())
    return choice(tokens, unread(tokens, concepts, clauses, effect, named, signs))
