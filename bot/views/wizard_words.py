"""The wording of the guided choice: answers, weak points, unknown facts, broken conditions."""

from collections.abc import Iterable
from enum import StrEnum

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.offers import Currency
from bot.catalogue.schema import Lifecycle, Openness
from bot.properties.candidate import Candidate, Way
from bot.properties.filters import Filter
from bot.properties.service import is_excluded_by_licence
from bot.properties.values import Money
from bot.reply import formats
from bot.views.conditions import condition_text
from bot.views.wizard_screen import Screen
from bot.wizard.explain import ScoreLine
from bot.wizard.questions import Feature, Option, Question
from bot.wizard.table import Wish
from bot.words import Words

LARGE_PRICE = 100
SHUT_OUT = "country-licence"
"""What the licence, not the service, breaks of the demand for a country."""


class Weakness(StrEnum):
    """A weak point that is worded otherwise than its feature's usual one."""

    LEAVING = "leaving"
    EASY_HOST = "easy-host"
    OFFERED_OWN = "offered-own"
    PORTABLE_LIMITS = "portable-limits"


def option_label(words: Words, question: Question, option: Option) -> str:
    """Return the label of an option, with the numbers that it demands."""
    return _option_text(words, f"wizard-{question.id}-{option.id}", option)


def _option_text(words: Words, key: str, option: Option) -> str:
    needs = option.needs
    amounts = {currency: formats.decimal(words, limit) for currency, limit in needs.price.items()}
    tokens = needs.context or option.monthly_tokens
    return words(
        key,
        usd=amounts.get(Currency.USD, ""),
        rub=amounts.get(Currency.RUB, ""),
        memory=needs.memory_gb or 0,
        tokens=formats.short_tokens(words, tokens) if tokens else "",
    )


def wish_text(screen: Screen, wish: Wish) -> str:
    """Describe an answer with its question, or a condition beside the answers, in brief."""
    words, questions = screen.words, screen.wizard.questions
    if isinstance(wish, Filter):
        return condition_text(words, screen.wizard.catalogue, wish)
    question = questions.question(wish[0])
    if question is None:
        raise KeyError(wish)
    label = option_label(words, question, questions.option(*wish))
    return words("wizard-answer", question=words(f"wizard-{question.id}-name"), answer=label)


def wish_texts(screen: Screen, wishes: Iterable[Wish]) -> str:
    """Describe several answers and conditions."""
    return "; ".join(wish_text(screen, wish) for wish in wishes)


def wish_names(screen: Screen, wishes: Iterable[Wish]) -> str:
    """Name what several answers demand, and conditions beside the answers."""
    return ", ".join(_wish_name(screen, wish) for wish in wishes)


def _wish_name(screen: Screen, wish: Wish) -> str:
    if isinstance(wish, Filter):
        return condition_text(screen.words, screen.wizard.catalogue, wish)
    question, option = wish
    return _option_text(screen.words, f"wizard-{question}-{option}-wish", screen.wizard.questions.option(*wish))


def price_text(words: Words, price: Money) -> str:
    """Write a blended price with two decimals, or two digits that count; a large one without decimals."""
    places = 0 if price.amount >= LARGE_PRICE else max(2, 1 - price.amount.adjusted())
    return formats.price(words, round(price.amount, places), price.currency)


def weak_text(words: Words, line: ScoreLine, candidate: Candidate) -> str:
    """Describe a weak point with the fact behind it."""
    facts = candidate.model.facts
    released, window = confirmed_value(facts.released), confirmed_value(facts.context_window)
    return words(
        f"wizard-weak-{_weakness(line.feature, candidate)}",
        date=formats.date(words, released) if released else "",
        price=price_text(words, candidate.price) if candidate.price else "",
        memory=candidate.memory or 0,
        tokens=formats.short_tokens(words, window) if window else "",
    )


def unknown_text(words: Words, line: ScoreLine) -> str:
    """Describe an unknown fact of a candidate."""
    return words(f"wizard-unknown-{feature_name(line.feature)}")


def plus_text(words: Words, line: ScoreLine) -> str:
    """Describe a difference between two models."""
    return words(f"wizard-plus-{feature_name(line.feature)}")


def broken_text(words: Words, kind: str, candidate: Candidate, option: Option) -> str:
    """Describe how a candidate breaks a demand, with the fact behind it."""
    window = confirmed_value(candidate.model.facts.context_window)
    if kind == "country" and is_excluded_by_licence(candidate, option.needs.country):
        kind = SHUT_OUT
    return words(
        f"wizard-broken-{kind}",
        tokens=formats.short_tokens(words, window) if window else "",
        memory=candidate.memory or 0,
        price=price_text(words, candidate.price) if candidate.price else "",
    )


def feature_name(feature: Feature) -> str:
    """Return what the keys of a feature's messages end with; all tasks share one."""
    return "task" if feature.is_task else feature.value


def _weakness(feature: Feature, candidate: Candidate) -> str:
    facts = candidate.model.facts
    if feature is Feature.CURRENT and confirmed_value(facts.lifecycle) is Lifecycle.DEPRECATED:
        return Weakness.LEAVING
    if feature is Feature.EASY and candidate.way is Way.HOST:
        return Weakness.EASY_HOST
    if feature is Feature.OFFERED and candidate.way is Way.OWN:
        return Weakness.OFFERED_OWN
    if feature is Feature.PORTABLE and confirmed_value(facts.openness) is not Openness.API:
        return Weakness.PORTABLE_LIMITS
    return feature_name(feature)
