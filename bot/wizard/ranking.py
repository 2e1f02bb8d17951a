"""The candidates that are recommended: the main one, and those beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, reduce
from math import ceil
from operator import or_

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.schema import RussianLevel
from bot.properties.candidate import Way
from bot.wizard.alternatives import CHEAPER, Alternatives
from bot.wizard.features import NEXT_TO_NOTHING, is_for_another
from bot.wizard.option_effect import OptionEffect, Wish
from bot.wizard.picks import Picks
from bot.wizard.questions import Feature
from bot.wizard.scored import NEAR, Scored
from bot.wizard.scoring import Purpose

AS_ABLE = 0.8
"""With less than this part of the main one's capability, and no cheaper, another maker's is of no use beside it."""
AS_GOOD = 0.97
"""With this part of the best one's score another is about as good."""
RUNS_ANYWHERE = 3
"""So many gigabytes there are on nearly every machine."""
STRONGER = 25
"""From so many points of ability more on, what is stronger than the main recommendation is shown beside it."""
STRONGER_TO_SPEND = 15
"""The same where somebody says what a month may cost."""
STRONGER_FOR_LITTLE = 15
"""The same where cents count and it costs little more."""
LITTLE_MORE = 2
"""So many times the main one's price is little where cents count and it is low."""
PART = Decimal("0.5")
"""What is as able and costs at most this part of a cheaper one is shown instead of it."""
MUCH_LESS = Decimal("0.8")
"""With at most this part of the main one's price something costs less than it, and not as much."""
_TWO = 2


@dataclass(frozen=True)
class Ranking(Scored):
    """The candidates that no deal-breaker excludes, and which of them are recommended."""

    @cached_property
    def picks(self) -> Picks | None:
        """Pick the main recommendation, a cheaper one and an open one; None where none remains.

        No maker has all three.
        """
        if not self.remaining:
            return None
        return self._pick()

    @property
    def leaves_out_open(self) -> bool:
        """Tell whether an open one comes near and is left out, since all three would be of one maker."""
        picks = self.picks
        if picks is None or picks.open is not None:
            return False
        second = picks.cheaper if picks.stronger is None else picks.stronger
        return self._open_near(picks.main, second) is not None

    def effect(self, wish: Wish) -> OptionEffect:
        """Return the effect that a wish has beside the others: memory is counted with the context that is demanded."""
        effect = self.table.effect(wish)
        if not effect.depends:
            return effect
        return replace(effect, met=effect.met & self.table.together((*self.effects, effect)))

    def narrowed(self, effect: OptionEffect) -> "Ranking":
        """Rank what remains and meets an option too."""
        return Ranking(self.table, self.remaining & effect.met, (*self.effects, effect))

    def changes(self, effect: OptionEffect) -> bool:
        """Tell whether an option would lead to other picks.

        Deal-breakers only take candidates away, and each pick is the best of its kind: so the
        picks stay exactly if all of them stay, unless the option prefers something besides, asks for a longer
        context, with which memory counts, takes a successor away that one before them gave way to, or leaves only
        what makers say to judge by.
        """
        picks = self.picks
        if picks is None:
            return False
        if any(not effect.met >> place & 1 for place in picks.all):
            return True
        takes = bool(self.remaining & ~effect.met)
        counts = effect.tokens is not None and effect.tokens > (self.tokens or 0)
        changed = Ranking(self.table, self.remaining & effect.met, (*self.effects, effect))
        same = changed.always_liked == self.always_liked and changed._doubtful == self._doubtful
        same = same and (changed._unseen, changed._talk_only) == (self._unseen, self._talk_only)
        same = same and not effect.trained and changed._of_api == self._of_api
        if effect.points is None and not counts and same and not (takes and self._gave_way):
            return False
        return changed._first != picks.main or changed.picks != picks

    def _pick(self) -> Picks:
        main = self._first
        stronger = self._stronger()
        saves = stronger is None and not self.costs_cents(main)
        cheaper = self._best(self._alternatives(main).cheaper & ~self._of_api, (main,)) if saves else None
        if cheaper is None and saves and self.is_in_bulk:
            cheaper = self._best(self._alternatives(main, in_bulk=True).cheaper & ~self._of_api, (main,))
        cheaper = None if cheaper is None else self._unbeaten(cheaper, main)
        second = cheaper if stronger is None else stronger
        near = self._open_near(main, second)
        makers = {self.table.makers[place] for place in (main, second, near) if place is not None}
        of_one_maker = second is not None and len(makers) == 1
        picks = Picks(main, cheaper, None if of_one_maker else near, stronger)
        picks = replace(picks, unlimited=self._unlimited(picks))
        picks = picks.with_untrained(self._untrained(picks))
        cheapest = self._cheapest(picks)
        return replace(picks, elsewhere=self._elsewhere(picks)) if cheapest is None else picks.with_cheapest(cheapest)

    @cached_property
    def _of_api(self) -> int:
        """Return what is known by the price of its API, where an application is wanted, which nobody pays so."""
        wanted = any(one.asks_app for one in self.effects)
        return self.table.by_way.get(Way.MAKER, 0) if wanted else 0

    def untold_in_app(self, main: int) -> int:
        """Return what no plan is known to have, where an application is wanted and the main choice is in one."""
        return self._of_api if self.table.candidates[main].way is Way.APP else 0

    def _unbeaten(self, cheaper: int, main: int) -> int:
        """Return a cheaper one, or the best of those near that are as able for a part of its price."""
        makers, costs = self.table.makers, self.table.costs(self.tokens)
        least = costs[cheaper]
        if least is None or self.table.candidates[cheaper].price is None:
            return cheaper
        merits = self.table.merits(self.task)
        beating = (
            place
            for place in self._near
            if not self._of_api >> place & 1
            and (own := costs[place]) is not None
            and own.unit == least.unit
            and 0 < own.amount <= least.amount * PART
            and merits[place] >= merits[cheaper]
            and makers[place] != makers[main]
            and self.table.traits[place].lasts
            and not self.is_useless(place, main)
        )
        return next(beating, cheaper)

    def _alternatives(self, main: int, *, in_bulk: bool = False) -> Alternatives:
        return self.table.alternatives(main, self.tokens, self.task, in_bulk)

    def _cheapest(self, picks: Picks) -> int | None:
        """Return what costs the least, where as little as can be is to be paid and none of the picks is it."""
        costs, main = self.table.costs(self.tokens), self.table.costs(self.tokens)[picks.main]
        if not any(one.counts_cents and not one.is_large for one in self.effects) or main is None:
            return None
        least = main.amount * MUCH_LESS
        known = ((place, cost) for place in self.places if (cost := costs[place]) is not None)
        paid = [(cost.amount, place) for place, cost in known if cost.unit == main.unit and 0 < cost.amount <= least]
        lasting = [one for one in paid if self._may_be_cheapest(one[1])]
        amount, place = min(lasting, default=(None, picks.main))
        there = (costs[one] for one in picks.all)
        if amount is None or any(one is not None and one.unit == main.unit and one.amount <= amount for one in there):
            return None
        return place

    def _may_be_cheapest(self, place: int) -> bool:
        """Tell whether something is of today, made for what is asked for, and paid for."""
        one = self.table.candidates[place]
        lasts = self.table.traits[place].lasts and not self._has_heir(place)
        return lasts and not one.is_free_plan and one.way is not Way.OWN and not is_for_another(self.task, one.model)

    def _elsewhere(self, picks: Picks) -> int | None:
        """Return the best of another maker where one is picked; where two are, of one country, of another than that."""
        near = self._alternatives(picks.main).near
        if len(picks.all) == 1:
            others = near & ~self.table.of_maker(self.table.makers[picks.main])
            able = (place for place in self._near if others >> place & 1 and self._is_as_able(place, picks.main))
            return self._best_of(able, picks.all)
        countries = {self.table.candidates[place].maker.country for place in picks.all}
        home = any(one.region is not None and one.region.upper() in countries for one in self.effects)
        if len(picks.all) != _TWO or len(countries) > 1 or home:
            return None
        return self._best(near & ~self.table.of_country(*countries), picks.all)

    def _unlimited(self, picks: Picks) -> int | None:
        """Return the best service without limits in the country, where all that is picked is limited there."""
        limited = reduce(or_, (one.limited for one in self.effects), 0)
        if not all(limited >> place & 1 for place in picks.all):
            return None
        others = self.table.everyone & ~limited & ~self.table.by_way.get(Way.OWN, 0)
        return self._best(others, picks.all)

    def _untrained(self, picks: Picks) -> int | None:
        """Return the best application that never trains models, where that is asked for and none of the picks is it."""
        trained = reduce(or_, (one.trained for one in self.effects), 0)
        if not any(one.asks_app for one in self.effects) or not all(trained >> place & 1 for place in picks.all):
            return None
        others = self.table.by_way.get(Way.APP, 0) & ~trained
        return self._best_of((place for place in self.best_first if others >> place & 1), picks.all)

    @cached_property
    def best_first(self) -> Sequence[int]:
        """List all that remains, the best first."""
        return sorted(self.places, key=self.scores.__getitem__, reverse=True)

    def costs_cents(self, place: int) -> bool:
        """Tell whether a small load costs cents, or it runs nearly anywhere, so that less is no matter."""
        cost, candidate = self.table.costs(self.tokens)[place], self.table.candidates[place]
        if candidate.way is Way.OWN:
            return cost is not None and cost.amount <= RUNS_ANYWHERE
        if self.counts_cents:
            return False
        price = candidate.price
        return price is not None and float(price.amount) <= NEXT_TO_NOTHING[price.currency]

    @cached_property
    def _near(self) -> Sequence[int]:
        """List what is near enough to the main choice, the best first; of equals the first stays first."""
        least, scored = ceil(self.scores[self._first] * NEAR), zip(self.places, self._remaining_scores, strict=True)
        return sorted([place for place, score in scored if score >= least], key=self.scores.__getitem__, reverse=True)

    def _stronger(self) -> int | None:
        """Return the best of those that are near enough to the main one, and far more capable in a task."""
        able, traits = self.table.scores_of(Feature.STANDING, Purpose(task=self.task)), self.table.traits
        main, spends = self._first, any(one.spends for one in self.effects)
        enough = able[main] + (STRONGER_TO_SPEND if spends else STRONGER)
        far = [
            place
            for place in self._near
            if able[place] >= able[main] + STRONGER_FOR_LITTLE
            and traits[place].lasts
            and not self.overspends(place, main)
            and not self._holds_less(place, main)
            and not self._is_less_sure(place, main)
        ]
        little = (place for place in far if self._costs_little_more(place, main))
        return next((place for place in far if able[place] >= enough), next(little, None))

    def _costs_little_more(self, place: int, main: int) -> bool:
        """Tell whether cents count, and one costs not much more of them than the main one."""
        own, first = (self.table.costs(self.tokens)[at] for at in (place, main))
        if not self.counts_cents or own is None or first is None or own.unit != first.unit:
            return False
        return self.table.candidates[place].price is not None and own.amount <= first.amount * LITTLE_MORE

    def _is_less_sure(self, place: int, main: int) -> bool:
        """Tell whether one is in doubt to meet what is asked for in an application, and the main one is not."""
        return bool(self._doubtful >> place & 1 and not self._doubtful >> main & 1)

    def _holds_less(self, place: int, main: int) -> bool:
        """Tell whether one is free within limits that a large load may exceed, and the main one is not."""
        of = self.table.candidates
        is_large = any(one.is_large for one in self.effects)
        return is_large and of[place].is_free_plan and not of[main].is_free_plan

    def _open_near(self, main: int, second: int | None) -> int | None:
        chosen = (main,) if second is None else (main, second)
        among = self._alternatives(main).open
        near = (place for place in self._near if among >> place & 1)
        is_own = self.table.candidates[main].way is Way.OWN
        return self._best_of((place for place in near if not is_own or self._is_alike(place, main)), chosen)

    def _is_alike(self, place: int, main: int) -> bool:
        """Tell whether one is about as large as the main one, or about as able and of another maker."""
        costs, makers = self.table.costs(self.tokens), self.table.makers
        own, first = costs[place], costs[main]
        is_small = own is not None and first is not None and own.amount <= first.amount * CHEAPER
        return not is_small or (makers[place] != makers[main] and self._is_as_able(place, main))

    def _best(self, among: int, chosen: tuple[int, ...]) -> int | None:
        """Return the best remaining one of a set that is near enough to the main choice, which is chosen; or None."""
        return self._best_of((place for place in self._near if among >> place & 1), chosen)

    def _best_of(self, places: Iterable[int], chosen: tuple[int, ...]) -> int | None:
        """Return the best of some, which are ordered so, that is of use beside those chosen.

        One of a maker that none of these has goes before others.
        """
        models, makers = self.table.models, self.table.makers
        taken, known = {models[one] for one in chosen}, {makers[one] for one in chosen}
        free = [place for place in places if models[place] not in taken]
        found = self._first_of_use([place for place in free if makers[place] not in known], chosen)
        if found is not None:
            return found
        return self._first_of_use([place for place in free if makers[place] in known], chosen)

    def _first_of_use(self, places: Iterable[int], chosen: tuple[int, ...]) -> int | None:
        """Return the first that is not worse in everything; of about as good ones what names the task."""
        scores, main, best = self.scores, self._first, None
        for place in places:
            if best is not None and scores[place] < scores[best] * AS_GOOD:
                break
            if self.is_useless(place, main) or any(self._is_outdone(place, one) for one in chosen if one != main):
                continue
            if self._names_task(place):
                return place
            best = place if best is None else best
        return best

    def _names_task(self, place: int) -> bool:
        """Tell whether what is asked for is among the named strengths of a candidate's model."""
        strengths = confirmed_value(self.table.candidates[place].model.facts.strengths)
        return self.task is not None and self.task in (strengths or ())

    def is_useless(self, place: int, main: int) -> bool:
        """Tell whether one beside the main one is out of date in its maker's service, for another use, or worse."""
        one, first = self.table.candidates[place], self.table.candidates[main]
        if is_for_another(self.task, one.model) or self._holds_less(place, main) or self._is_aside(place, main):
            return True
        lasts = self.table.traits[main].lasts
        if lasts and one.way in {Way.MAKER, Way.APP} and self._has_heir(place):
            return True
        if one.maker.country != first.maker.country or one.has_weights > first.has_weights:
            return False
        own, other = (self.table.costs(self.tokens)[at] for at in (place, main))
        is_dearer = own is not None and other is not None and own.unit == other.unit and own.amount >= other.amount
        return is_dearer and not self._is_as_able(place, main)

    def _is_aside(self, place: int, main: int) -> bool:
        """Tell whether one's own machines run what is weaker and names other tasks, or what knows too few languages.

        There all have open weights, so that only what it is good at tells for another. Which language somebody speaks
        who asks for none is unknown: what is made for Russian, or knows next to none, is then no second choice.
        """
        if self.table.candidates[place].way is not Way.OWN or self.table.candidates[main].way is not Way.OWN:
            return False
        if self._names_task(main) and not self._names_task(place) and not self._is_as_able(place, main):
            return True
        own, best = (confirmed_value(self.table.candidates[at].model.facts.russian) for at in (place, main))
        told = any(one.asks_russian for one in self.effects) or own is best
        return not told and own in {RussianLevel.NATIVE, RussianLevel.POOR}

    def _is_outdone(self, place: int, other: int) -> bool:
        """Tell whether another one that is recommended has all that one has, for no more, and far more ability."""
        one, better = self.table.candidates[place], self.table.candidates[other]
        own, least = (self.table.costs(self.tokens)[at] for at in (place, other))
        dearer = own is not None and least is not None and own.unit == least.unit and own.amount >= least.amount
        limited = reduce(or_, (effect.limited for effect in self.effects), 0)
        alike = one.maker.country == better.maker.country and one.has_weights <= better.has_weights
        return (
            dearer and alike and (limited >> other & 1) <= (limited >> place & 1) and not self._is_as_able(place, other)
        )

    def _is_as_able(self, place: int, main: int) -> bool:
        """Tell whether one is not much less capable than the main one in what is asked for."""
        merits = self.table.merits(self.task)
        return merits[place] >= merits[main] * AS_ABLE
