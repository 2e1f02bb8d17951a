"""What a recommendation costs whoever asks, in the unit that they asked in."""

from dataclasses import dataclass
from enum import StrEnum

from bot.catalogue.services import App
from bot.properties.hardware import tuning_gb
from bot.properties.values import Money
from bot.wizard.case import Case
from bot.wizard.taken import Taken, taken
from bot.wizard.ways import plan_with


class CostKind(StrEnum):
    """What a recommendation costs in."""

    OWN = "own"
    """Hardware of one's own."""
    FREE = "free"
    MONTH = "month"
    BUDGET = "budget"
    """A month, set against what it may cost."""
    TOKENS = "tokens"
    PLAN = "plan"
    """A paid plan of an application."""
    APP = "app"
    """Some plan of an application, though what was asked for is known of the API alone."""
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Cost:
    """What a recommendation costs."""

    kind: CostKind
    price: Money | None = None
    """Per million tokens."""
    month: Money | None = None
    tokens: int | None = None
    """The tokens of a month."""
    budget: Money | None = None
    said: Money | None = None
    """The budget as it was said, where that is in another currency."""
    is_once: bool = False
    """Whether these are of everything, and not of a month."""
    assumed: bool = False
    """Whether nobody said how many tokens it is for."""
    people: int = 1
    """How many people's seats of a plan the month has."""
    tuning: int | None = None
    """The gigabytes that fine-tuning takes, where that is asked for."""
    taken: Taken | None = None
    """The memory that it takes on hardware of one's own."""
    app: App | None = None
    """The application in which it is used."""
    plan: str = ""
    """The paid plan of the application."""
    plan_month: Money | None = None
    """What a month of the plan costs that has the model, where it is told beside the price of the API."""

    @property
    def memory(self) -> int | None:
        """Return the gigabytes that it takes on hardware of one's own."""
        return None if self.taken is None else self.taken.memory.total


def cost_in(case: Case) -> Cost:
    """Return what a recommendation costs, in the unit that was asked in."""
    candidate, spending = case.candidate, case.spending
    price = candidate.price
    if case.is_own:
        tunes = any(one.condition.tuned for one in case.findings)
        tuning = tuning_gb(candidate.size) if tunes and candidate.size is not None else None
        return Cost(CostKind.OWN, taken=taken(candidate, case.tokens), tuning=tuning)
    if candidate.is_free_plan:
        return Cost(CostKind.FREE)
    if candidate.month is not None:
        kept = None if spending is None else spending.budget_in(candidate.month.currency)
        said = None if spending is None else spending.budget
        people = max(candidate.seats, 1 if spending is None else spending.people)
        month, plan = candidate.month_for(people), candidate.provider_name
        return Cost(CostKind.PLAN, month=month, budget=kept, people=people, said=said, app=case.app, plan=plan)
    if price is None:
        return Cost(CostKind.UNKNOWN)
    if case.app is not None:
        return _cost_in_app(case, case.app)
    if spending is None:
        return Cost(CostKind.TOKENS, price)
    month = spending.month_at(price)
    budget = spending.budget_in(price.currency)
    if budget is not None:
        return Cost(
            CostKind.BUDGET,
            price,
            month,
            spending.tokens,
            budget,
            spending.budget,
            is_once=spending.is_once,
            assumed=spending.is_assumed,
        )
    return Cost(CostKind.MONTH, price, month, spending.tokens, is_once=spending.is_once)


def _cost_in_app(case: Case, app: App) -> Cost:
    plan = plan_with(app, case.model)
    if plan is None:
        return Cost(CostKind.APP, case.candidate.price, app=app)
    month = Money(plan.month.value, plan.currency)
    return Cost(CostKind.APP, case.candidate.price, app=app, plan=plan.name, plan_month=month)
