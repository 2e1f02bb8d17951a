"""A recommended candidate, with all that the reasons for and against it are read from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from bot.catalogue.catalogue import Catalogue, confirmed_value
from bot.catalogue.offers import Currency
from bot.catalogue.schema import Model, Task
from bot.catalogue.services import App, Lab
from bot.properties.candidate import READY_MADE, Candidate, Way
from bot.properties.filters import Filter, Verdict, context_asked, limits_memory
from bot.properties.model_facts import COMPLETION
from bot.properties.values import Money
from bot.standing.standings import Standing, Trust
from bot.wizard.bits import places_in
from bot.wizard.demands import SERVED_IN
from bot.wizard.engine import NoMatch, Recommendation, chosen_options, wishes
from bot.wizard.features import is_for_another, task_of
from bot.wizard.findings import Finding, conditions_of, findings_on
from bot.wizard.kept import month_filter, tokens_of_month
from bot.wizard.questions import Feature, Option, Questions
from bot.wizard.scoring import Purpose, ScoringContext
from bot.wizard.session import Session

_MILLION = 1_000_000
_GIVEN = ("price", "served_", "data_", "regions", "memory", "free", "way")
"""What the properties begin with of which a limit is not for a person to give up."""
FAR = 15
"""Points by which one is far behind."""


@dataclass(frozen=True)
class Spending:
    """What somebody said of a month: the tokens, and what they may cost."""

    tokens: int
    budget: Money | None = None
    limit: Filter | None = None
    """The condition at which the budget is kept."""
    is_once: bool = False
    """Whether both are of everything, and not of a month."""
    is_assumed: bool = False
    """Whether nobody said how many tokens it has."""
    converted: Money | None = None
    """The budget in another currency, where there is a rate."""
    people: int = 1
    """How many people the budget is for together."""

    def budget_in(self, currency: Currency) -> Money | None:
        """Return the budget in a currency; None where it is unknown in that one."""
        sums = (one for one in (self.budget, self.converted) if one is not None)
        return next((one for one in sums if one.currency is currency), None)

    def month_at(self, price: Money) -> Money:
        """Return what a month costs at a price per million tokens."""
        return Money(price.amount * self.tokens / _MILLION, price.currency)


@dataclass(frozen=True)
class Strongest:
    """The most capable candidate, in a task or in general."""

    candidate: Candidate
    points: int
    memory: int = 0
    """The gigabytes that it takes on a larger machine, with the context that is asked for."""


@dataclass(frozen=True)
class Result:
    """A result, with what its candidates are compared with."""

    step: Recommendation
    questions: Questions
    catalogue: Catalogue
    spending: Spending | None = None

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """List the options given."""
        return given_options(self.step, self.questions)

    @cached_property
    def task(self) -> Task | None:
        """Return the task that is asked for."""
        return task_asked(self.step, self.questions)

    @cached_property
    def standing_of_main(self) -> Standing | None:
        """Return how capable the main recommendation is in the task that is asked for."""
        table = self.step.ranking.table
        return standing_of(table.context, table.candidates[self.step.picks.main], self.task)

    @cached_property
    def strongest(self) -> Strongest | None:
        """Return the most capable candidate that fits; None where nothing is known to judge by."""
        return self._strongest(self.step.ranking.places)

    @cached_property
    def strongest_of_all(self) -> Strongest | None:
        """Return the most capable candidate, whether it fits or not."""
        return self._strongest(range(len(self.step.ranking.table.candidates)))

    @cached_property
    def strongest_in_reach(self) -> Strongest | None:
        """Return the most capable candidate that keeps what nobody can choose: the place, the money, the machine."""
        table = self.step.ranking.table
        reached = table.everyone
        for wish in wishes(self.step.answers, self.step.conditions):
            if any(one.property.startswith(_GIVEN) for one in conditions_of(self.questions, wish)):
                reached &= table.effect(wish).met
        return self._strongest(places_in(reached))

    @cached_property
    def strongest_for_the_money(self) -> Strongest | None:
        """Return the most capable one that fits and that costs not much more than the main one, where cents count.

        What is of the past is no choice beside one that is not, nor is what no plan of an application is known to have
        where an application is wanted and the main one is in one.
        """
        ranking, main = self.step.ranking, self.step.picks.main
        traits = ranking.table.traits
        places = (place for place in ranking.places if traits[place].lasts or not traits[main].lasts)
        untold = ranking.untold_in_app(main)
        return self._strongest([one for one in places if not untold >> one & 1 and not ranking.overspends(one, main)])

    @cached_property
    def roomier(self) -> tuple[Strongest, ...]:
        """List what would fit on a larger machine of one's own, by the memory that it takes."""
        ranking, table = self.step.ranking, self.step.ranking.table
        fitting = table.by_way.get(Way.OWN, 0) & ~ranking.remaining
        for effect in ranking.effects:
            fitting &= effect.unbroken if effect.room is None else table.everyone
        found, costs, abilities = [], table.costs(ranking.tokens), table.abilities(self.task)
        for place in places_in(fitting):
            needed, points = costs[place], abilities[place]
            fits_task = not is_for_another(self.task, table.candidates[place].model)
            if needed is not None and needed.amount > self._room and points and fits_task:
                found.append(Strongest(table.candidates[place], points, int(needed.amount)))
        return tuple(sorted(found, key=lambda each: (each.memory, -each.points)))

    @cached_property
    def _room(self) -> Decimal:
        """Return the gigabytes that there are; none where nobody said how many."""
        said = [effect.room for effect in self.step.ranking.effects if effect.room is not None]
        assumed = [one for made in self.step.assumed for one in made.conditions if limits_memory(one)]
        return min((one.amount for one in (*said, *assumed) if one.amount is not None), default=Decimal(0))

    def _strongest(self, places: Sequence[int]) -> Strongest | None:
        table = self.step.ranking.table
        rounded, abilities = table.scores_of(Feature.STANDING, Purpose(task=self.task)), table.abilities(self.task)
        for most in sorted({rounded[place] for place in places}, reverse=True):
            found = [
                Strongest(table.candidates[place], points)
                for place in places
                if rounded[place] == most
                and (points := abilities[place])
                and not is_for_another(self.task, table.candidates[place].model)
            ]
            if found:
                main = table.candidates[self.step.picks.main]
                return max(found, key=lambda one: (one.points, one.candidate is main))
        return None


@dataclass(frozen=True)
class Case:
    """One candidate of a result."""

    result: Result
    place: int

    @property
    def step(self) -> Recommendation:
        """Return the result's step."""
        return self.result.step

    @property
    def catalogue(self) -> Catalogue:
        """Return the catalogue."""
        return self.result.catalogue

    @property
    def questions(self) -> Questions:
        """Return the questions."""
        return self.result.questions

    @property
    def spending(self) -> Spending | None:
        """Return what was said of a month."""
        return self.result.spending

    @property
    def context(self) -> ScoringContext:
        """Return what scores depend on besides the candidate."""
        return self.step.ranking.table.context

    @cached_property
    def candidate(self) -> Candidate:
        """Return the candidate."""
        return self.step.ranking.table.candidates[self.place]

    @property
    def model(self) -> Model:
        """Return its model."""
        return self.candidate.model

    @property
    def is_own(self) -> bool:
        """Tell whether it runs on one's own machines."""
        return self.candidate.way is Way.OWN

    @cached_property
    def is_cheapest(self) -> bool:
        """Tell whether nothing that fits and is not of the past is known to cost less, or nothing at all."""
        table, price = self.step.ranking.table, self.candidate.price
        lasting = (place for place in self.step.ranking.places if table.traits[place].lasts)
        others = [table.candidates[place] for place in lasting]
        if price is None or any(one.free and one.way is not Way.OWN for one in others):
            return False
        prices = [one.price for one in others if one.price is not None and one.price.currency is price.currency]
        return all(one.amount >= price.amount for one in prices)

    @property
    def is_held(self) -> bool:
        """Tell whether it is used under the licence of its weights, not under its maker's terms."""
        return self.candidate.is_held

    @cached_property
    def app(self) -> App | None:
        """Return the application in which it would be used; None where another way is wanted, or none is said."""
        maker, way = self.candidate.provider, self.on("way")
        wanted = way is not None and way.condition.ids <= READY_MADE
        return maker.app if isinstance(maker, Lab) and (wanted or self.candidate.way is Way.APP) else None

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Return what it has to show for every condition."""
        said = (*wishes(self.step.answers, self.step.conditions), *self._outweighed)
        return tuple(findings_on(self.questions, said, self.candidate))

    @property
    def _outweighed(self) -> Iterator[Filter]:
        """Yield what is only preferred and this one has, though all others lack it."""
        yield from (
            one.condition for one in self.step.outweighed if self.place == self.step.picks.preferred == one.place
        )

    @cached_property
    def tokens(self) -> int | None:
        """Return the tokens of context that are asked for."""
        return context_asked(one.condition for one in self.findings)

    @property
    def options(self) -> tuple[Option, ...]:
        """List the options given."""
        return self.result.options

    @property
    def task(self) -> Task | None:
        """Return the task that is asked for."""
        return self.result.task

    @cached_property
    def standing(self) -> Standing | None:
        """Return how capable it is in the task that is asked for."""
        return standing_of(self.context, self.candidate, self.task)

    @property
    def is_measured(self) -> bool:
        """Tell whether its standing speaks of what is asked for: no test measures how well code is completed."""
        return self.on(COMPLETION.name) is None

    @property
    def beside(self) -> Iterator["Case"]:
        """Yield the cases of the other recommendations."""
        return (replace(self, place=one) for one in self.step.picks.all if one != self.place)

    @property
    def others(self) -> Iterator[Candidate]:
        """Yield the other recommendations."""
        return (self.step.ranking.table.candidates[one] for one in self.step.picks.all if one != self.place)

    @property
    def same_way(self) -> int:
        """Return all candidates that are used in the same way, as bits."""
        return self.step.ranking.table.by_way[self.candidate.way]

    @property
    def spares_nothing(self) -> bool:
        """Tell whether somebody wants the best, whatever it costs."""
        return any(not one.needs.kinds and set(one.likes) == {Feature.STANDING} for one in self.options)

    def on(self, name: str) -> Finding | None:
        """Return what it has to show for the condition on a property; None where there is none."""
        return next((one for one in self.findings if one.condition.property == name), None)

    @property
    def is_unheard(self) -> bool:
        """Tell whether its service does not say whether it is in a country that was named."""
        unknown = (one.condition for one in self.findings if one.verdict is Verdict.UNKNOWN)
        return any(one.property.startswith(SERVED_IN) for one in unknown)

    def leaves_unknown(self, name: str) -> bool:
        """Tell whether a condition on a property is unknown to be met."""
        return any(one.verdict is Verdict.UNKNOWN and one.condition.property == name for one in self.findings)


def given_options(step: Recommendation | NoMatch, questions: Questions) -> tuple[Option, ...]:
    """List the options given."""
    return tuple(questions.option(*wish) for wish in chosen_options(step.answers))


def task_asked(step: Recommendation | NoMatch, questions: Questions) -> Task | None:
    """Return the task that the answers name, or the one nearest to it."""
    return next((task for one in given_options(step, questions) if (task := task_of(one.likes)) is not None), None)


def standing_of(context: ScoringContext, candidate: Candidate, task: Task | None) -> Standing | None:
    """Return how capable a candidate is: tests speak of the largest size of a model, of smaller ones an estimate."""
    standing = context.standings.of(candidate.model, task)
    points = context.standings.points(candidate.model, task, candidate.size)
    if standing is None or points is None or standing.points == points:
        return standing
    whole = confirmed_value(candidate.model.facts.parameters_total)
    trust = standing.trust if candidate.size in {None, whole} else Trust.ESTIMATE
    scores = standing.scores if trust is standing.trust else ()
    return replace(standing, points=points, trust=trust, scores=scores)


def spending_of(questions: Questions, session: Session) -> Spending | None:
    """Return what was said of a month; None where nothing was."""
    given = {*session.given}
    answered = any(
        option.monthly_tokens
        for question in questions.questions
        for option in question.options
        if (question.id, option.id) in given
    )
    budget = session.beside.budget
    tokens = tokens_of_month(questions, session)
    if tokens is None or not (answered or budget or session.beside.monthly_tokens):
        return None
    beside = session.beside
    assumed = not (answered or beside.monthly_tokens)
    limit = month_filter(questions, session)
    return Spending(tokens, budget, limit, beside.is_once, assumed, beside.converted, beside.people)
