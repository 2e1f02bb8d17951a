"""The candidates that remain after the deal-breakers, with their scores, and the best of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, reduce
from operator import or_

from bot.catalogue.schema import Task
from bot.properties.candidate import Way
from bot.wizard.bits import places_in
from bot.wizard.option_effect import Liking, OptionEffect
from bot.wizard.points import Points, added, taken_from
from bot.wizard.questions import Feature
from bot.wizard.scoring import Purpose
from bot.wizard.table import ScoreTable

NEAR = 0.75
"""An alternative has at least this part of the main recommendation's score."""
MUCH_DEARER = 4
"""So many times the price is too much for more ability, where cents count."""
FEW_CENTS_MORE = Decimal("1.5")
"""So many times the price is still little, where cents count."""
FAR_ABLER = 25
"""Points of ability for which so much more is paid."""
DOUBT = 350
"""Points for what surely meets a condition in an application, beside what perhaps does or by a setting."""
UNSEEN = 1_000
"""Points for an application that surely takes videos or recordings, where they are asked for: more than ability."""
_MAKERS_WORD = (Liking(Feature.RANGE, 2),)
"""The place in the maker's range is then more than newness, or a tenth of the price."""
_TOLD, _NAMED = 25, 4
"""How much each point of ability then weighs, so low down, and a strength that the maker names."""
_PRICE_AGAIN = (Liking(Feature.CHEAP, 5),)
"""What each further task adds: ability is asked for once more, and the price is to weigh as much."""
_CENTS_AGAIN = (Liking(Feature.CHEAP, 10, Purpose(counts_cents=True)),)
"""The same where cents count."""
_AGREED = (Liking(Feature.AGREES, 1),)
"""What the agreement of the GDPR weighs: as much as a year of newness, or some points of ability."""
_MULTILINGUAL = (Liking(Feature.MULTILINGUAL, 2),)
"""What is made for one language then comes as far behind as what is made for Russian elsewhere."""
_HOLDS_MORE = (Liking(Feature.CONTEXT, 1),)
"""Of services that are weak alike the one that holds more of a document then tells twice."""
ROUTINE = frozenset({Task.VISION, Task.SUPPORT, Task.TRANSLATION})
"""Tasks that small models do well enough where they come by the thousand."""
SMALL_CARD = 16
"""From more gigabytes than these on there is room, and the maker's range tells for what is large."""


@dataclass(frozen=True)
class Scored:
    """The candidates that no deal-breaker excludes, with their scores."""

    table: ScoreTable
    remaining: int
    """The remaining candidates, as bits."""
    effects: tuple[OptionEffect, ...]

    @cached_property
    def places(self) -> tuple[int, ...]:
        """List the remaining candidates, as positions in the table."""
        return places_in(self.remaining)

    @cached_property
    def tokens(self) -> int | None:
        """Return the tokens of context that are asked for."""
        return max((one.tokens for one in self.effects if one.tokens is not None), default=None)

    @cached_property
    def scores(self) -> Sequence[int]:
        """Return the score of every candidate, remaining or not."""
        scores = added(self._points(), len(self.table.base))
        for place in self.alone:
            scores[place] += self.table.kept_if_alone[place]
        return scores

    @cached_property
    def alone(self) -> frozenset[int]:
        """List the remaining candidates that were replaced of late and of whose successors none remains."""
        heirs, remaining = self.table.heirs, self.remaining
        replaced = places_in(remaining & self.table.superseded)
        return frozenset([place for place in replaced if not heirs.get(place, 0) & remaining])

    def _points(self) -> Iterator[Points]:
        """Yield what makes the scores; what several options ignore is taken off once."""
        yield self.table.base
        if self.always_liked:
            yield self.table.liked(self.always_liked)
        tasks = sum(one.task is not None for one in self.effects)
        if tasks > 1 and not self.spares_no_price:
            yield self.table.liked((_CENTS_AGAIN if self.counts_cents else _PRICE_AGAIN) * (tasks - 1))
        ignored: frozenset[Feature] = frozenset()
        for effect in self.effects:
            if effect.points is not None:
                yield effect.points
                yield from (self.table.ignored[feature] for feature in effect.ignores & ignored)
            ignored |= effect.ignores
        if self._doubtful:
            yield taken_from(self._doubtful, DOUBT, len(self.table.base))
        for unsure in (self._unseen, self._talk_only):
            if unsure:
                yield taken_from(unsure, UNSEEN, len(self.table.base))

    @cached_property
    def _doubtful(self) -> int:
        """Return the candidates in doubt to meet what is asked for in an application, where another surely meets it."""
        several = any(one.is_business or one.people > 1 for one in self.effects)
        of_teams = 0 if several else self.table.for_teams
        return self._less_sure((*(one.doubtful for one in self.effects), of_teams))

    @cached_property
    def _unseen(self) -> int:
        """Return the candidates whose application may watch no videos, where another surely does."""
        return self._less_sure(one.unseen for one in self.effects)

    @cached_property
    def _talk_only(self) -> int:
        """Return the candidates that may take no recordings, where another surely does and nobody talks to it."""
        unsure = reduce(or_, (one.talk_only for one in self.effects), 0)
        talks = any(one.speaks for one in self.effects)
        return unsure if self.remaining & ~(unsure | self._doubtful) and not talks else 0

    def _less_sure(self, places: Iterable[int]) -> int:
        """Return such candidates where an application is wanted and another one is none of them, as bits."""
        if not any(one.asks_app for one in self.effects):
            return 0
        unsure = reduce(or_, places, 0)
        return unsure if self.remaining & ~unsure else 0

    def merit_of(self, place: int) -> tuple[int, bool, int, int]:
        """Return what to compare candidates by, remaining or not.

        What fits and is not of the past goes first, and last what breaks a wish; then what meets more of them.
        """
        fits, lasts = bool(self.remaining >> place & 1), self.table.traits[place].lasts
        may_fit = lasts and all(one.unbroken >> place & 1 for one in self.effects)
        met = sum(one.met >> place & 1 for one in self.effects)
        return fits + (lasts if fits else may_fit), lasts, met, self.score_of(place)

    def score_of(self, place: int) -> int:
        """Return a candidate's score, remaining or not."""
        return self.scores[place]

    def overspends(self, place: int, main: int) -> bool:
        """Tell whether one is much dearer than the main one, or cannot be compared, where cents of the price count.

        So they do where work comes by the thousand, unless price is no matter.
        """
        if not (self.counts_cents or (self.is_in_bulk and not self.spares_no_price)):
            return False
        own, first = (self.table.costs(self.tokens)[at] for at in (place, main))
        if own is None or first is None or own.unit != first.unit:
            return own is None or own.amount > 0
        return own.amount > first.amount * MUCH_DEARER

    @cached_property
    def counts_cents(self) -> bool:
        """Tell whether the difference of low prices matters."""
        return any(one.counts_cents for one in self.effects)

    @cached_property
    def always_liked(self) -> tuple[Liking, ...]:
        """Return what is preferred of whatever remains, without a word of who asks."""
        return (*self.makers_word, *self.agreed, *self.multilingual)

    @cached_property
    def multilingual(self) -> tuple[Liking, ...]:
        """Return what decides on one's own machines where nothing says which language somebody speaks."""
        told = any(one.tells_language or one.region is not None for one in self.effects)
        return () if told or self.remaining & ~self.table.by_way.get(Way.OWN, 0) else _MULTILINGUAL

    @cached_property
    def is_in_bulk(self) -> bool:
        """Tell whether work comes by the thousand that small models do."""
        is_large = any(one.is_large for one in self.effects)
        return any(one.is_bulk for one in self.effects) or (is_large and self.task in ROUTINE)

    @cached_property
    def agreed(self) -> tuple[Liking, ...]:
        """Return what decides among the nearly equal where data have to stay in the EU and no application is wanted."""
        is_gdpr = any(one.is_gdpr for one in self.effects) and not any(one.asks_app for one in self.effects)
        return _AGREED if is_gdpr else ()

    @cached_property
    def spares_no_price(self) -> bool:
        """Tell whether what tokens cost is no matter."""
        return any(Feature.CHEAP in one.ignores for one in self.effects)

    @cached_property
    def task(self) -> Task | None:
        """Return the task that is asked for."""
        return next((one.task for one in self.effects if one.task is not None), None)

    @cached_property
    def makers_word(self) -> tuple[Liking, ...]:
        """Return what decides where nothing that remains is able enough for its standing to tell it from others."""
        own = self.table.by_way.get(Way.OWN, 0)
        if not self.remaining or self.counts_cents:
            return ()
        if not self.remaining & ~own:
            rooms = [one.room.amount for one in self.effects if one.room is not None]
            is_small = any(one is not None and one <= SMALL_CARD for one in rooms)
            return () if is_small or self.remaining & self.table.told_apart(self.task) else _MAKERS_WORD
        if self.remaining & (own | self.table.able(self.task)):
            return ()
        told = () if self.spares_no_price else (Liking(Feature.STANDING, _TOLD, Purpose(task=self.task)),)
        named = () if self.task is None else (Liking(Feature(self.task.value), _NAMED),)
        holds = _HOLDS_MORE if self.task is Task.ANALYSIS else ()
        return (*_MAKERS_WORD, *told, *named, *holds)

    @cached_property
    def _first(self) -> int:
        """Return the best one, or one that is far abler where that costs but a few cents more."""
        first = self._lasting_first
        able = self.table.scores_of(Feature.STANDING, Purpose(task=self.task))
        return next((one for one in self._cents_dearer(first) if able[one] >= able[first] + FAR_ABLER), first)

    def _cents_dearer(self, first: int) -> Sequence[int]:
        """List what costs but a few cents more than the best one where cents count, the best first."""
        prices = self.table.costs(self.tokens)
        least, scores = prices[first], self.scores
        if not self.counts_cents or least is None or self.table.candidates[first].price is None:
            return ()
        most = least.amount * FEW_CENTS_MORE
        return sorted(
            (
                place
                for place in self.places
                if (own := prices[place]) is not None
                and own.unit == least.unit
                and 0 < own.amount <= most
                and self.table.traits[place].lasts
                and scores[place] >= scores[first] * NEAR
            ),
            key=scores.__getitem__,
            reverse=True,
        )

    @cached_property
    def _lasting_first(self) -> int:
        """Return the best one; what a newer model has replaced gives way to that one, and else to an abler one.

        On one's own machines, into which no newer one fits, it is as good as any.
        """
        best, scores = self.best_of_all, self.scores
        if not self._has_heir(best):
            gives_way = best in self.table.heirs and not (best in self.alone and self._is_own(best))
            return max(self._abler_than(best) if gives_way else (), key=scores.__getitem__, default=best)
        lasting = [place for place in self.places if not self._has_heir(place)]
        return max(lasting or self.places, key=scores.__getitem__)

    def _is_own(self, place: int) -> bool:
        return self.table.candidates[place].way is Way.OWN

    def _abler_than(self, replaced: int) -> Iterator[int]:
        """Yield what is more capable than one that was replaced, near enough to it and not of the past."""
        able, scores = self.table.scores_of(Feature.STANDING, Purpose(task=self.task)), self.scores
        for place in self.places:
            near = scores[place] >= scores[replaced] * NEAR and not self.overspends(place, replaced)
            if near and able[place] > able[replaced] and self.table.traits[place].lasts:
                yield place

    def _has_heir(self, place: int) -> bool:
        return bool(self.table.heirs.get(place, 0) & self.remaining)

    @cached_property
    def _gave_way(self) -> bool:
        """Tell whether a replaced one with more points gave way to the main one."""
        return self._first != self.best_of_all

    @cached_property
    def best_of_all(self) -> int:
        """Return the remaining one with the most points, of equals the first."""
        return self.places[self._remaining_scores.index(max(self._remaining_scores))]

    @cached_property
    def _remaining_scores(self) -> Sequence[int]:
        """List the scores of the remaining candidates, as `places` lists these."""
        return tuple(map(self.scores.__getitem__, self.places))
