"""The conditions that stand beside the answers of a session."""

from decimal import Decimal

from bot.catalogue.catalogue import Catalogue
from bot.properties.candidate import READY_MADE
from bot.properties.filters import Filter, Operator, names_entries, parts
from bot.properties.registry import is_property
from bot.properties.values import Money
from bot.wizard.in_app import asks_for_app
from bot.wizard.questions import Questions
from bot.wizard.session import Session

_MILLION = 1_000_000


def kept_filters(catalogue: Catalogue, questions: Questions, session: Session) -> tuple[Filter, ...]:
    """Return the conditions of a session that today's catalogue can judge, that of a month's budget last."""
    if session.told is None:
        return ()
    known = tuple(one for one in session.beside.filters if _is_known(catalogue, one))
    month = None if session.beside.budget_preferred else month_filter(questions, session)
    return known if month is None else (*known, month)


def kept_preferences(catalogue: Catalogue, questions: Questions, session: Session) -> tuple[Filter, ...]:
    """Return what is only preferred and can be judged by today's catalogue."""
    if session.told is None:
        return ()
    known = tuple(one for one in session.beside.preferred if _is_known(catalogue, one))
    month = month_filter(questions, session) if session.beside.budget_preferred else None
    return known if month is None else (*known, month)


def month_filter(questions: Questions, session: Session) -> Filter | None:
    """Return the price at which a month's budget is kept; None where no budget was said."""
    tokens = None if session.beside.budget is None else tokens_of_month(questions, session)
    if session.beside.budget is None or tokens is None:
        return None
    budgets = tuple(one for one in (session.beside.budget, session.beside.converted) if one is not None)
    prices = tuple(Money(_per_million(one.amount, tokens), one.currency) for one in budgets)
    if _wants_app(questions, session):
        prices = ()
    people = session.beside.people
    return Filter(
        "price-blended", Operator.AT_MOST, prices=prices, months=budgets, people=people, where_applicable=True
    )


def _wants_app(questions: Questions, session: Session) -> bool:
    """Tell whether an application is wanted: what tokens cost through the API says nothing of that."""
    known = ((questions.question(question), option) for question, option in session.given)
    options = (question.option(option) for question, option in known if question is not None)
    ways = (frozenset(option.needs.ways) for option in options if option is not None and option.needs.ways)
    return any(one <= READY_MADE for one in ways) or any(map(asks_for_app, session.beside.filters))


def _per_million(amount: Decimal, tokens: int) -> Decimal:
    return (amount * _MILLION / Decimal(tokens)).quantize(Decimal("0.0001")).normalize()


def tokens_of_month(questions: Questions, session: Session) -> int | None:
    """Return how many tokens a month has: as was said, as an answer says, else as the lightest use has."""
    if session.beside.monthly_tokens is not None:
        return session.beside.monthly_tokens
    given = {*session.given}
    volumes = [
        ((question.id, option.id) in given, option.monthly_tokens)
        for question in questions.questions
        for option in question.options
        if option.monthly_tokens is not None
    ]
    answered = [volume for is_given, volume in volumes if is_given]
    return next(iter(answered), min((volume for _, volume in volumes), default=None))


def _is_known(catalogue: Catalogue, one: Filter) -> bool:
    return all(is_property(part.property) for part in parts(one)) and names_entries(one, catalogue)
