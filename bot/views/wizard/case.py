"""The lines on one recommendation: why, what speaks against it, price, licence, what is unknown, where to start."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.services import App
from bot.properties.candidate import Way, sizes_of
from bot.properties.values import Money
from bot.reply import formats
from bot.reply.blocks import Span, Spans
from bot.standing.standings import Trust
from bot.views.standing import points_of, rated_text, task_text
from bot.views.values import licence_name
from bot.views.wizard.against import brief_drawback, drawback_text, shared_text
from bot.views.wizard.facts import fits_text, window_text
from bot.views.wizard.memory import memory_key, memory_numbers
from bot.views.wizard.screen import Screen
from bot.views.wizard.words import limit_text, price_text, span_of, unknown_text
from bot.wizard.advice import Pick, Role, start_of
from bot.wizard.against import ASKED, Against, Drawback
from bot.wizard.costs import Cost, CostKind
from bot.wizard.questions import Feature
from bot.wizard.reasons import Able, Liked, Met, Reason
from bot.wizard.weaknesses import runs_on_phone, runs_on_server

_MILLION, _BILLION = 1_000_000, 10**9
_COSTS = frozenset({"memory", "price-blended", "price-input", "price-output"})
AT_HOME = 96
"""What takes more gigabytes than these is run on a server."""
_TOLD = 2
"""So many reasons are told of the main recommendation."""
_MOST = 4
"""The most reasons, and the most drawbacks, that are told of one recommendation in full."""


def named(pick: Pick) -> str:
    """Name a recommended model; of one that comes in several sizes the size that runs on one's own machines."""
    size, of_several = pick.candidate.size, len(sizes_of(pick.case.model)) > 1
    return (
        f"{pick.case.model.name} {size / _BILLION:.3g}B"
        if pick.case.is_own and of_several and size
        else pick.case.model.name
    )


def reason_text(screen: Screen, pick: Pick, reason: Reason) -> str:
    """Say what speaks for a model."""
    return screen.once(pick, reason, lambda: _reason_text(screen, pick, reason))


def _reason_text(screen: Screen, pick: Pick, reason: Reason) -> str:
    words = screen.words
    match reason:
        case Met(finding=finding):
            return fits_text(screen, finding, pick.case.spending)
        case Able(task=task, standing=standing, foremost=foremost):
            if foremost and standing.trust is Trust.ESTIMATE:
                return words("wizard-able-estimated", task=task_text(words, task))
            if standing.trust is Trust.ESTIMATE:
                points = points_of(words, standing)
                return words("wizard-able-near-estimated", task=task_text(words, task), points=points)
            said = rated_text(words, standing, task)
            return words("wizard-able-foremost" if foremost else "wizard-able-near", standing=said)
        case Liked(feature=feature) if feature.is_task:
            return words("wizard-liked-task", task=words(f"task-{feature}"))
        case Liked(feature=feature):
            price = price_text(words, pick.cost.price) if pick.cost.price is not None else ""
            if feature is Feature.CHEAP and price and pick.case.is_cheapest:
                return words("wizard-liked-cheapest", price=price)
            return words(f"wizard-liked-{feature}", tokens=window_text(screen, pick.candidate), price=price)


def ahead_text(screen: Screen, pick: Pick, main: Pick) -> str:
    """Say by how much a model is more capable than the main one; nothing where it is not known to be."""
    words, standings = screen.words, (pick.case.standing, main.case.standing)
    own, other = standings
    if own is None or other is None or own.points <= other.points:
        return ""
    guessed = any(one is not None and one.trust is Trust.ESTIMATE for one in standings)
    key, task = "wizard-ahead-estimated" if guessed else "wizard-ahead", task_text(words, pick.case.task)
    return words(key, points=own.points - other.points, task=task)


def why_line(screen: Screen, pick: Pick, most: int) -> str:
    """Say the most telling reasons for a model; nothing where there is none."""
    said = reason_texts(screen, pick, most)
    return screen.words("wizard-for", what="; ".join(said)) if said else ""


def reason_texts(screen: Screen, pick: Pick, most: int) -> list[str]:
    """Say the most telling reasons for a model, none twice: two wishes may ask for the same."""
    return _texts(screen, pick, pick.told_reasons(len(pick.reasons)))[:most]


def _texts(screen: Screen, pick: Pick, reasons: Iterable[Reason]) -> list[str]:
    return list(dict.fromkeys(reason_text(screen, pick, one) for one in reasons))


def told_drawbacks(pick: Pick) -> tuple[Drawback, ...]:
    """Return the drawbacks to tell: beside others not that no test or no price is known, which is told with these."""
    reasons = pick.telling[:_TOLD]
    estimated = any(isinstance(one, Able) and one.standing.trust is Trust.ESTIMATE for one in reasons)
    told = {Against.UNPRICED, Against.UNTESTED} if estimated else {Against.UNPRICED}
    return tuple(one for one in pick.drawbacks if one.kind not in told) or pick.drawbacks


def against_line(screen: Screen, pick: Pick, most: int, *, of_all: int = 0) -> str:
    """Say the weightiest drawbacks of a model, and all in what was asked for; nothing where it has none.

    `of_all` is how many others have the first too, where all have it.
    """
    if not pick.drawbacks:
        return ""
    told = told_drawbacks(pick)[:most]
    first, *more = (drawback_text(screen, pick.case, one) for one in told)
    if of_all:
        first = shared_text(screen, pick.case, told[0], of_all)
    asked = (
        one for one in pick.drawbacks if one not in told and one.kind in ASKED and one.kind is not Against.APP_CONTEXT
    )
    more += (brief_drawback(screen, pick.case, one) for one in asked)
    return screen.words("wizard-against", what="; ".join((first, *more)))


def price_line(screen: Screen, pick: Pick, told: Iterable[Reason] = ()) -> str:
    """Say what a model costs, in the unit that was asked in; what a reason has told is not told twice."""
    words, is_told = screen.words, any(map(tells_cost, told))
    if pick.cost.kind in {CostKind.PLAN, CostKind.BUDGET} and is_told:
        return ""
    if pick.cost.kind is CostKind.OWN and is_told:
        return words("wizard-costs", what=words("wizard-cost-own-told"))
    if pick.cost.kind is CostKind.TOKENS and is_told:
        book = _book(screen, pick.cost)
        return words("wizard-costs", what=words("wizard-cost-book-told", **book)) if book else ""
    return words("wizard-costs", what=price_of(screen, pick.cost))


def _book(screen: Screen, cost: Cost) -> dict[str, str | int]:
    """Return what the text of a book costs, and its pages; nothing where that is less than can be paid."""
    if cost.price is None:
        return {}
    words, units = screen.words, screen.wizard.catalogue.text_units
    tokens = units.book.pages * units.page.characters * units.measurements[0].per_character(words.lang)
    book = round(cost.price.amount * Decimal(tokens) / _MILLION, 2)
    return {"book": formats.price(words, book, cost.price.currency), "pages": units.book.pages} if book else {}


def tells_cost(reason: Reason) -> bool:
    """Tell whether a reason says what a model costs, or how much memory it takes."""
    if isinstance(reason, Liked):
        return reason.feature is Feature.CHEAP
    return isinstance(reason, Met) and reason.finding.condition.property in _COSTS


def brief_price(screen: Screen, pick: Pick, main: Pick) -> str:
    """Say what a model costs, in brief; of the cheaper one, in place of what.

    Of what no plan of an application is known to have, nothing: nobody pays there by what the API costs.
    """
    cost = pick.cost
    if cost.kind is CostKind.APP and cost.plan_month is None:
        return ""
    if pick.role in {Role.CHEAPER, Role.CHEAPEST, Role.LIGHTER} and (less := _less(screen, cost, main.cost)):
        return less
    return bare_price(screen, cost)


def bare_price(screen: Screen, cost: Cost) -> str:
    """Say what a model costs, beside nothing else."""
    words = screen.words
    if cost.kind is CostKind.FREE:
        return words("wizard-cost-free-brief")
    if cost.tuning is not None:
        return words("wizard-cost-own-brief-tuned", memory=cost.tuning)
    if cost.kind is CostKind.OWN and cost.taken is not None:
        numbers = memory_numbers(words, cost.taken)
        return words(memory_key("wizard-cost-own-brief", cost.taken), **numbers)
    if cost.kind is CostKind.PLAN or cost.plan_month is not None:
        return price_of(screen, cost)
    if cost.month is not None:
        return words("wizard-cost-month-brief", month=price_text(words, cost.month), span=span_of(cost))
    if cost.kind in {CostKind.TOKENS, CostKind.APP} and cost.price is not None:
        key = "wizard-cost-tokens" if cost.app is None else "wizard-cost-api"
        return words(key, price=price_text(words, cost.price))
    return price_of(screen, cost)


def _less(screen: Screen, cost: Cost, main: Cost) -> str:
    """Set what a model costs against what the main one does; nothing where they are counted in different units."""
    words = screen.words
    if cost.tuning is not None and main.tuning is not None:
        return words("wizard-cost-own-less-tuned", memory=cost.tuning, main=main.tuning)
    if cost.memory is not None and main.memory is not None and cost.memory < main.memory:
        return words("wizard-cost-own-less", memory=cost.memory, main=main.memory)
    if cost.month is not None and main.month is not None:
        month, of_main = (price_text(words, one) for one in (cost.month, main.month))
        if cost.kind is CostKind.PLAN:
            return words("wizard-cost-plan-less", month=month, main=of_main)
        return words("wizard-cost-month-less", month=month, main=of_main, span=span_of(cost))
    if cost.price is not None and main.price is not None:
        key = "wizard-cost-api-less" if cost.app is not None else "wizard-cost-less"
        return words(key, price=price_text(words, cost.price), main=price_text(words, main.price))
    return ""


def price_of(screen: Screen, cost: Cost) -> str:
    """Say what a model costs; where no volume was said, with the price of a book's text."""
    words = screen.words
    price = price_text(words, cost.price) if cost.price is not None else ""
    month = price_text(words, cost.month) if cost.month is not None else ""
    match cost.kind:
        case CostKind.OWN if cost.tuning is not None:
            return words("wizard-cost-own-tuned", memory=cost.tuning)
        case CostKind.OWN:
            return words(memory_key("wizard-cost-own", cost.taken), **memory_numbers(words, cost.taken))
        case CostKind.BUDGET if cost.budget is not None:
            budget = limit_text(words, cost.budget, cost.said)
            tokens, span = _volume(screen, cost), span_of(cost)
            key = "wizard-cost-budget-assumed" if cost.assumed else "wizard-cost-budget"
            return words(key, month=month, budget=budget, tokens=tokens, span=span)
        case CostKind.BUDGET | CostKind.MONTH:
            return words("wizard-cost-month", month=month, tokens=_volume(screen, cost), span=span_of(cost))
        case CostKind.TOKENS if cost.price is not None:
            book = _book(screen, cost)
            return words("wizard-cost-book" if book else "wizard-cost-tokens", price=price, **book)
        case CostKind.PLAN:
            budget = limit_text(words, cost.budget, cost.said) if cost.budget is not None else ""
            return words(
                "wizard-cost-plan-budget" if budget else "wizard-cost-plan",
                **_plan(screen, cost),
                budget=budget,
                people=cost.people,
            )
        case CostKind.APP if cost.app is not None:
            return _app_price(screen, cost, cost.app)
        case CostKind.TOKENS | CostKind.APP:
            return words("wizard-cost-unknown")
        case CostKind.FREE | CostKind.UNKNOWN:
            return words(f"wizard-cost-{cost.kind}")


def _plan(screen: Screen, cost: Cost) -> dict[str, str]:
    return {"plan": cost.plan, "month": price_text(screen.words, cost.month) if cost.month is not None else ""}


def _app_price(screen: Screen, cost: Cost, app: App) -> str:
    """Say what is known of the price of a model in an application: nobody pays there by what the API costs."""
    if cost.plan_month is not None:
        month = price_text(screen.words, cost.plan_month)
        return screen.words("wizard-cost-app-plan", plan=cost.plan, month=month)
    words, plans = screen.words, [plan for plan in app.plans if confirmed_value(plan.month) is not None]
    if confirmed_value(app.free) is True and confirmed_value(app.models) is None:
        return words("wizard-cost-app-maybe-free", app=app.name)
    if not plans:
        return words("wizard-cost-app", app=app.name)
    month = price_text(words, Money(plans[0].month.value, plans[0].currency))
    return words("wizard-cost-app-plans", app=app.name, month=month)


def rights_line(screen: Screen, pick: Pick, *, in_full: bool = False) -> str:
    """Say what the licence lets one do, where the weights are held; nothing where they are not."""
    words, licence = screen.words, pick.licence
    if licence is None:
        return ""
    said = words("wizard-rights", licence=licence_name(words, licence), sell=licence.sell, change=licence.change)
    if in_full and licence.conditions:
        return f"{said} {words.text(licence.conditions)}"
    return said


def unknown_line(screen: Screen, pick: Pick, most: int | None = None) -> str:
    """Name what was asked for and is unknown; nothing where all is known, and whether it is there at all always."""
    told = sorted(pick.unknown, key=lambda one: one is not Feature.OFFERED)
    least = int(Feature.OFFERED in pick.unknown)
    lacks = tuple(unknown_text(screen.words, one) for one in told[: most if most is None else max(most, least)])
    return screen.words("wizard-unknown", what=", ".join(lacks)) if lacks else ""


def start_line(screen: Screen, pick: Pick, *, linked: bool) -> Spans:
    """Say where to start; with the address as a link where that is wanted."""
    words, url = screen.words, start_of(pick.case)
    site = site_name(url) if url is not None else ""
    key = f"wizard-start-{pick.candidate.way}" if url is not None else "wizard-start-somewhere"
    if key == "wizard-start-own" and pick.cost.memory is not None and not runs_on_phone(pick.case):
        is_large = pick.cost.memory > AT_HOME or runs_on_server(pick.case)
        key = "wizard-start-own-server" if is_large else "wizard-start-own-home"
    text = words(key, site=site, provider=pick.candidate.provider_name or pick.candidate.maker.name)
    return (Span(text=text, url=url if linked else None),)


def way_line(screen: Screen, pick: Pick) -> str:
    """Say how a model is used."""
    words, candidate = screen.words, pick.candidate
    if candidate.way is not Way.OWN:
        key = "wizard-way-plan" if candidate.plan is not None else f"wizard-way-{candidate.way}"
        return words(key, provider=candidate.provider_name)
    if pick.cost.memory is None or candidate.size is None:
        return words("wizard-way-own-unknown")
    if candidate.model.facts.parameter_sizes is not None:
        size = formats.scaled(words, candidate.size)
        return words("wizard-way-own-size", size=size, memory=pick.cost.memory)
    return words("wizard-way-own", memory=pick.cost.memory)


def all_lines(screen: Screen, pick: Pick) -> Iterator[Spans]:
    """Yield all that is said of a recommendation."""
    words, case = screen.words, pick.case
    reasons = pick.all_reasons()
    texts = [way_line(screen, pick), price_line(screen, pick, reasons if case.is_own else ())]
    texts += [words("wizard-for", what=said) for said in _texts(screen, pick, reasons)[:_MOST]]
    drawbacks = (drawback_text(screen, case, one) for one in told_drawbacks(pick)[:_MOST])
    texts += [words("wizard-against", what=said) for said in drawbacks]
    note = confirmed_value(plan.note) if (plan := case.candidate.free_plan) is not None else None
    texts += [words("wizard-free-note", note=words.text(note))] if note is not None else []
    texts += [rights_line(screen, pick, in_full=True), unknown_line(screen, pick)]
    yield from ((Span(text=text),) for text in dict.fromkeys(texts) if text)
    yield start_line(screen, pick, linked=True)


def site_name(url: str) -> str:
    """Return the host of an address."""
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")


def _volume(screen: Screen, cost: Cost) -> str:
    return formats.short_tokens(screen.words, cost.tokens or 0)
