"""The wording of the guided choice: answers, prices, unknown facts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.catalogue.offers import Currency
from bot.catalogue.schema import Modality, Task
from bot.properties.candidate import Candidate
from bot.properties.filters import Filter, Verdict, asks_for_context, judge
from bot.properties.model_facts import INPUTS, OUTPUTS
from bot.properties.values import Money
from bot.reply import formats
from bot.views.conditions import condition_text
from bot.views.subjects import signpost_name
from bot.views.wizard.screen import Screen
from bot.wizard.assumed import Assumption
from bot.wizard.case import Case, Spending
from bot.wizard.costs import Cost
from bot.wizard.demands import SERVED_IN
from bot.wizard.engine import NoMatch, Recommendation
from bot.wizard.languages import names_languages
from bot.wizard.option_effect import ChosenOption, Wish
from bot.wizard.questions import Feature, Option, Question, Questions
from bot.wizard.uncompared import uncompared
from bot.wizard.wishes import meaning_of
from bot.words import Words

LARGE_PRICE = 100
RECOGNISERS = 3
"""So many signposts of what writes speech down are named at most."""


def option_label(words: Words, question: Question, option: Option) -> str:
    """Return the label of an option, with the numbers that it demands."""
    return _option_text(words, f"wizard-{question.id}-{option.id}", option)


def _option_text(words: Words, key: str, option: Option) -> str:
    needs, tokens = option.needs, option.needs.context or option.monthly_tokens
    if not (needs.price or needs.month or needs.memory_gb or tokens):
        return words(key)
    limits = needs.price or needs.month
    amounts = {currency: formats.decimal(words, limit) for currency, limit in limits.items()}
    return words(
        key,
        usd=amounts.get(Currency.USD, ""),
        rub=amounts.get(Currency.RUB, ""),
        memory=needs.memory_gb or 0,
        tokens=formats.short_tokens(words, tokens) if tokens else "",
    )


def wish_text(screen: Screen, wish: Wish, spending: Spending | None = None) -> str:
    """Describe an answer with its question, or a condition beside the answers, in brief."""
    if isinstance(wish, Filter):
        return wish_name(screen, wish, spending)
    return _answer(screen.words, wish[0], _label(screen, wish, spending))


def told_texts(screen: Screen, wishes: Iterable[Wish], spending: Spending | None = None) -> list[str]:
    """Describe answers and conditions each, several answers to one question together."""
    told = list(wishes)
    labels: dict[str, list[str]] = {}
    for wish in told:
        if not isinstance(wish, Filter):
            labels.setdefault(wish[0], []).append(_label(screen, wish, spending))
    texts = (
        wish_name(screen, one, spending)
        if isinstance(one, Filter)
        else _answer(screen.words, one[0], "; ".join(labels[one[0]]))
        for one in told
    )
    return list(dict.fromkeys(texts))


def _answer(words: Words, question: str, label: str) -> str:
    """Put the name of a question before an answer, unless the answer begins with it."""
    name = words(f"wizard-{question}-name")
    return label if label.startswith(f"{name} ") else words("wizard-answer", question=name, answer=label)


def _label(screen: Screen, wish: ChosenOption, spending: Spending | None) -> str:
    questions, option = screen.wizard.questions, screen.wizard.questions.option(*wish)
    question = questions.question(wish[0])
    if question is None:
        raise KeyError(wish)
    if option.monthly_tokens is not None and spending is not None:
        return volume_text(screen.words, spending)
    return option_label(screen.words, question, option)


def wish_texts(screen: Screen, wishes: Iterable[Wish]) -> str:
    """Describe several answers and conditions."""
    return "; ".join(wish_text(screen, wish) for wish in wishes)


def wish_names(screen: Screen, wishes: Iterable[Wish], spending: Spending | None = None) -> str:
    """Name what several answers demand, and conditions beside the answers."""
    return ", ".join(wish_name(screen, wish, spending) for wish in wishes)


def wish_name(screen: Screen, wish: Wish, spending: Spending | None = None) -> str:
    """Name what an answer demands, or a condition beside the answers; the limit of a month as it was said."""
    if isinstance(wish, Filter):
        if (likened := _option_of(screen.wizard.questions, wish)) is not None:
            return wish_name(screen, likened)
        if wish.months and not wish.prices:
            limit = formats.amount(screen.words, wish.months[0].amount, wish.months[0].currency)
            return screen.words("wizard-plan-limit", price=limit, people=wish.people)
        if spending is not None and spending.budget is not None and wish == spending.limit:
            return month_text(screen.words, spending, spending.budget)
        if asks_for_context(wish) and wish.amount is not None:
            tokens = formats.short_tokens(screen.words, int(wish.amount))
            return screen.words("wizard-tokens-at-once", tokens=tokens)
        return condition_text(screen.words, screen.wizard.catalogue, wish)
    question, option = wish
    return _option_text(screen.words, f"wizard-{question}-{option}-wish", screen.wizard.questions.option(*wish))


def _option_of(questions: Questions, wish: Filter) -> ChosenOption | None:
    """Return the option that demands just a condition on values, or just its prices in all their currencies."""
    if wish.others or (not wish.ids and len(wish.prices) <= 1):
        return None
    options = ((question.id, option) for question in questions.questions for option in question.options)
    return next(((asked, one.id) for asked, one in options if _demands(one, wish)), None)


def _demands(option: Option, wish: Filter) -> bool:
    """Tell whether an option demands just a condition."""
    return [replace(one, where_applicable=wish.where_applicable) for one in meaning_of(option)] == [wish]


def month_text(words: Words, spending: Spending, budget: Money) -> str:
    """Say what a month, or everything, may cost, and for how many tokens."""
    key = "wizard-month-limit-assumed" if spending.is_assumed else "wizard-month-limit"
    price, tokens = formats.amount(words, budget.amount, budget.currency), formats.short_tokens(words, spending.tokens)
    return words(key, price=price, tokens=tokens, span=span_of(spending), people=spending.people)


def volume_text(words: Words, spending: Spending) -> str:
    """Say how many tokens are used, as they were said."""
    return words("wizard-volume", tokens=formats.short_tokens(words, spending.tokens), span=span_of(spending))


def span_of(spent: Spending | Cost) -> str:
    """Return what the words of a sum are told of its span: a month, or everything at once."""
    return "once" if spent.is_once else "month"


def assumed_text(screen: Screen, assumed: Iterable[Assumption], *, brief: bool = False) -> str:
    """Say what nobody said and was assumed; nothing where nothing was."""
    wishes = [one.wish for one in assumed]
    key = "wizard-assumed-brief" if brief else "wizard-assumed"
    return screen.words(key, wishes=wish_names(screen, wishes)) if wishes else ""


def missed_texts(screen: Screen, step: Recommendation, candidate: Candidate) -> Iterator[str]:
    """Yield what would be preferred and is not met: what a candidate breaks, and what is unknown of it."""
    for verdict in (Verdict.BROKEN, Verdict.UNKNOWN):
        missed = [one for one in step.missed if judge(one, candidate) is verdict]
        if missed:
            yield screen.words(f"wizard-preferred-{verdict}", wishes=wish_names(screen, missed))


def outweighed_texts(screen: Screen, step: Recommendation) -> Iterator[str]:
    """Yield what would be preferred and only weaker ones have, each with the best of those."""
    for one in step.outweighed:
        name = step.ranking.table.candidates[one.place].model.name
        yield screen.words("wizard-preferred-weaker", wishes=wish_name(screen, one.condition), name=name)


def unchecked_text(screen: Screen, case: Case) -> str:
    """Name what was demanded and is unknown of what is recommended; nothing where all is known."""
    unknown = unchecked_wishes(case)
    return screen.words("wizard-unchecked", wishes=wish_names(screen, unknown, case.spending)) if unknown else ""


def unchecked_wishes(case: Case, *, context_told: bool = False) -> list[Wish]:
    """List what was demanded and is unknown, without what is told in words of its own."""
    conditions = {one.wish: one.condition for one in case.findings if one.verdict is Verdict.UNKNOWN}
    return [
        wish
        for wish, one in conditions.items()
        if not names_languages(one)
        and not one.property.startswith(SERVED_IN)
        and (not asks_for_context(one) or (one.amount == case.tokens and not context_told))
    ]


def speech_text(screen: Screen, case: Case) -> str:
    """Name what only writes speech down beside a model that is to hear it; nothing where it is to talk too."""
    heard = case.on(INPUTS.name)
    if heard is None or Modality.AUDIO not in heard.condition.ids or case.on(OUTPUTS.name) or case.task is Task.CHAT:
        return ""
    words, signposts = screen.words, screen.wizard.catalogue.signposts
    ids = screen.wizard.questions.speech.recognisers(words.lang, own=case.is_own)
    names = tuple(signpost_name(words, signposts[one]) for one in ids if one in signposts)[:RECOGNISERS]
    return words("wizard-speech", names=formats.listed(words, names)) if names else ""


def uncompared_text(words: Words, step: Recommendation | NoMatch) -> str:
    """Say what is left out since it is priced in another currency; nothing where nothing is."""
    found = uncompared(step)
    if found is None:
        return ""
    named = formats.listed(words, tuple(words(f"wizard-currency-{one.lower()}") for one in found.currencies))
    return words("wizard-uncompared", count=found.models, currencies=named)


def limit_text(words: Words, held: Money, said: Money | None) -> str:
    """Write a limit as it was said, with what it is held at where the price is in another currency."""
    text = formats.amount(words, held.amount, held.currency)
    if said is None or said.currency is held.currency:
        return text
    return words("wizard-limit-held", said=formats.amount(words, said.amount, said.currency), held=text)


def price_text(words: Words, price: Money) -> str:
    """Write a blended price with two decimals, or two digits that count; a large one without decimals."""
    if price.amount >= LARGE_PRICE:
        return formats.amount(words, round(price.amount, 0), price.currency)
    return formats.price(words, round(price.amount, max(2, 1 - price.amount.adjusted())), price.currency)


def unknown_text(words: Words, feature: Feature) -> str:
    """Name what is unknown of a candidate."""
    return words(f"wizard-unknown-{feature_name(feature)}")


def feature_name(feature: Feature) -> str:
    """Return what the keys of a feature's messages end with; all tasks share one."""
    return "task" if feature.is_task else feature.value
