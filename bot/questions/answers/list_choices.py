"""The conditions and orders that the vocabulary knows, each as words of the short form."""

from collections.abc import Iterator

from bot.questions.question import Order
from bot.questions.read import QuestionReader
from bot.questions.setting import Setting
from bot.questions.understood import word_filter, word_order


def concepts_of(setting: Setting, reader: QuestionReader, properties: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the conditions on properties, each worded for the asker and as the words that ask for it."""
    for concept, condition in reader.concepts.filters.items():
        phrase = reader.phrase(concept)
        if condition.property in properties and phrase is not None:
            yield word_filter(setting, condition.as_filter()), phrase


def orders_known(setting: Setting, reader: QuestionReader) -> Iterator[tuple[str, str]]:
    """Yield the orders of lists, each worded for the asker and as the words that ask for it."""
    for concept, sorting in reader.concepts.orders.items():
        phrase = reader.phrase(concept)
        if phrase is not None:
            yield word_order(setting, Order(sorting.property, sorting.descending)), phrase
