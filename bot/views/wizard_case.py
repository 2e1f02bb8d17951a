"""The lines on one recommendation: how to use it, price, answers met, weak point, unknown facts."""

from collections.abc import Iterator
from decimal import Decimal

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.plans import Training
from bot.catalogue.schema import Availability, Lifecycle, Permission, Task
from bot.properties.candidate import Candidate, Way
from bot.properties.service import offered
from bot.properties.values import Money
from bot.reply import formats
from bot.views.standing import standing_text
from bot.views.values import licence_name
from bot.views.wizard_screen import Screen
from bot.views.wizard_words import price_text, unknown_text, weak_text, wish_texts
from bot.wizard.engine import NoMatch, Recommendation, chosen_options
from bot.wizard.explain import CandidateReview
from bot.wizard.features import task_of
from bot.wizard.questions import Feature, Option


def case_lines(screen: Screen, step: Recommendation, case: CandidateReview) -> Iterator[str]:
    """Yield the lines on a recommendation."""
    words = screen.words
    yield _way_line(screen, case.candidate)
    yield _price_line(screen, step, case.candidate)
    yield from _met_lines(screen, case)
    standing = step.ranking.table.context.standings.of(case.candidate.model, asked_task(screen, step))
    if standing is not None:
        yield standing_text(words, standing, asked_task(screen, step))
    if case.weakest is None:
        yield words("wizard-weak-none")
    else:
        yield words("wizard-weak", what=weak_text(words, case.weakest, case.candidate))
    caveats = tuple(_caveats(screen, step, case))
    if caveats:
        yield words("wizard-caveat", what="; ".join(caveats))
    unknown = dict.fromkeys(unknown_text(words, line) for line in case.unknown)
    if unknown:
        yield words("wizard-unknown", what=", ".join(unknown))


def asked_task(screen: Screen, step: Recommendation | NoMatch) -> Task | None:
    """Return the task that the answers name."""
    return next((task for option in _given(screen, step) if (task := task_of(option.likes)) is not None), None)


def _met_lines(screen: Screen, case: CandidateReview) -> Iterator[str]:
    """Say which answers are met; they are listed only where not all of them are."""
    words = screen.words
    if case.met and not case.missed and not case.open_ended:
        yield words("wizard-met-all")
        return
    if case.met:
        yield words("wizard-met", answers=wish_texts(screen, case.met))
    if case.missed:
        yield words("wizard-missed", answers=wish_texts(screen, case.missed))


def _way_line(screen: Screen, candidate: Candidate) -> str:
    words = screen.words
    if candidate.way is not Way.OWN:
        return words(f"wizard-way-{candidate.way}", provider=candidate.provider_name)
    if candidate.memory is None or candidate.size is None:
        return words("wizard-way-own-unknown")
    if candidate.model.facts.parameter_sizes is not None:
        size = formats.scaled(words, candidate.size)
        return words("wizard-way-own-size", size=size, memory=candidate.memory)
    return words("wizard-way-own", memory=candidate.memory)


def _price_line(screen: Screen, step: Recommendation, candidate: Candidate) -> str:
    words = screen.words
    if candidate.way is Way.OWN:
        return words("wizard-price-own")
    if candidate.is_free_plan:
        return words("wizard-price-free")
    if candidate.price is None:
        return words("wizard-price-unknown")
    line = words("wizard-price", price=price_text(words, candidate.price))
    volume = next((option.monthly_tokens for option in _given(screen, step) if option.monthly_tokens), None)
    if volume is None:
        return line
    month = Money(candidate.price.amount * volume / Decimal(1_000_000), candidate.price.currency)
    return f"{line} {words('wizard-month', price=price_text(words, month))}"


def _given(screen: Screen, step: Recommendation | NoMatch) -> Iterator[Option]:
    return (screen.wizard.questions.option(*wish) for wish in chosen_options(step.answers))


def _caveats(screen: Screen, step: Recommendation, case: CandidateReview) -> Iterator[str]:
    """Yield the limits of what is met, except the one that is the weak point."""
    words, candidate, licence = screen.words, case.candidate, case.candidate.licence
    told = case.weakest.feature if case.weakest else None
    countries = [option.needs.country for option in _given(screen, step) if option.needs.country]
    limited = any(offered(candidate, country) is Availability.LIMITED for country in countries)
    if limited and told is not Feature.OFFERED:
        yield words("wizard-caveat-limited")
    plan = candidate.free_plan
    if plan is not None and confirmed_value(plan.trains_on_data) in {Training.YES, Training.OPT_OUT}:
        yield words(f"wizard-caveat-trains-{confirmed_value(plan.trains_on_data)}")
    held = candidate.way is not Way.MAKER and candidate.has_weights
    if held and licence is not None and Permission.CONDITIONS in {licence.download, licence.change, licence.sell}:
        yield words("wizard-caveat-licence", licence=licence_name(words, licence))
    if confirmed_value(candidate.model.facts.lifecycle) is Lifecycle.DEPRECATED and told is not Feature.CURRENT:
        yield words("wizard-caveat-leaving")
