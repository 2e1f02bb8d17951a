"""The candidates that remain after the deal-breakers, and the best of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import compress
from operator import add

from bot.wizard.questions import GivenAnswers
from bot.wizard.table import OptionEffect, ScoreTable, Wish

NEAR = 0.75
"""An alternative has at least this part of the main recommendation's score."""
_FLAGS = bytes.maketrans(b"01", b"\x00\x01")

Answers = Mapping[str, tuple[str, ...]]
"""The options given to each answered question; none means "I don't know"."""


@dataclass(frozen=True)
class Picks:
    """The recommended candidates, as positions in the table; None where there is none."""

    main: int
    cheaper: int | None
    open: int | None

    @property
    def all(self) -> tuple[int, ...]:
        """List the recommended candidates, the main one first."""
        return tuple(one for one in (self.main, self.cheaper, self.open) if one is not None)


@dataclass(frozen=True)
class Ranking:
    """The candidates that no deal-breaker excludes, with their scores."""

    table: ScoreTable
    remaining: int
    """The remaining candidates, as bits."""
    effects: tuple[OptionEffect, ...]

    @cached_property
    def places(self) -> tuple[int, ...]:
        """List the remaining candidates, as positions in the table."""
        return places_in(self.remaining)

    @property
    def tokens(self) -> int | None:
        """Return the tokens of context that are asked for."""
        return max((one.tokens for one in self.effects if one.tokens is not None), default=None)

    @cached_property
    def scores(self) -> Sequence[int]:
        """Return the score of every candidate, remaining or not."""
        total: Sequence[int] = self.table.base
        for effect in self.effects:
            total = _plus(total, effect)
        return total

    @cached_property
    def picks(self) -> Picks | None:
        """Pick the main recommendation, a cheaper one and an open one; None where none remains.

        No maker has all three.
        """
        if not self.remaining:
            return None
        return self._pick(self.scores)

    @property
    def leaves_out_open(self) -> bool:
        """Tell whether an open one comes near and is left out, since all three would be of one maker."""
        picks = self.picks
        if picks is None or picks.open is not None:
            return False
        return self._open_near(self.scores, picks.main, picks.cheaper) is not None

    def effect(self, wish: Wish) -> OptionEffect:
        """Return the effect that a wish has beside the others: memory is counted with the context that is demanded."""
        effect = self.table.effect(wish)
        if effect.tokens is None and effect.room is None:
            return effect
        return replace(effect, met=effect.met & self.table.roomy((*self.effects, effect)))

    def changes(self, effect: OptionEffect) -> bool:
        """Tell whether an option would lead to other picks.

        Deal-breakers only take candidates away, and each pick is the best of its kind: so the
        picks stay exactly if all of them stay, unless the option prefers something besides.
        """
        picks = self.picks
        if picks is None:
            return False
        if any(not effect.met >> place & 1 for place in picks.all):
            return True
        if effect.points is None:
            return False
        if self.remaining & ~effect.met:
            return Ranking(self.table, self.remaining & effect.met, (*self.effects, effect)).picks != picks
        return self._prefers_others(picks, _plus(self.scores, effect))

    def score_of(self, place: int) -> int:
        """Return a candidate's score, remaining or not."""
        return self.scores[place]

    def _pick(self, scores: Sequence[int]) -> Picks:
        main = max(self.places, key=scores.__getitem__)
        cheaper = self._best(scores, main, self.table.alternatives(main).cheaper, (main,))
        near = self._open_near(scores, main, cheaper)
        makers = {self.table.makers[place] for place in (main, cheaper, near) if place is not None}
        of_one_maker = cheaper is not None and len(makers) == 1
        return Picks(main, cheaper, None if of_one_maker else near)

    def _open_near(self, scores: Sequence[int], main: int, cheaper: int | None) -> int | None:
        chosen = (main,) if cheaper is None else (main, cheaper)
        return self._best(scores, main, self.table.alternatives(main).open, chosen)

    def _prefers_others(self, picks: Picks, scores: Sequence[int]) -> bool:
        """Tell whether other scores lead to other picks, giving up at the first that differs."""
        return max(self.places, key=scores.__getitem__) != picks.main or self._pick(scores) != picks

    def _best(self, scores: Sequence[int], main: int, among: int, chosen: tuple[int, ...]) -> int | None:
        """Return the best remaining one of a set that is near enough to the main choice; of equals the first.

        One of a maker that none of those chosen before has goes before others.
        """
        models, makers = self.table.models, self.table.makers
        least, taken = scores[main] * NEAR, {models[place] for place in chosen}
        fit = [
            place
            for place in places_in(among & self.remaining)
            if scores[place] >= least and models[place] not in taken
        ]
        known = {makers[one] for one in chosen}
        others = [place for place in fit if makers[place] not in known]
        return max(others or fit, key=scores.__getitem__, default=None)


def is_given(one_of: GivenAnswers, answers: Answers) -> bool:
    """Tell whether one of some answers has been given."""
    return any(set(answers.get(question, ())) & set(options) for question, options in one_of.items())


def places_in(bits: int) -> tuple[int, ...]:
    """List the places of the bits that are set."""
    flags = bin(bits)[:1:-1].encode().translate(_FLAGS)
    return tuple(compress(range(len(flags)), flags))


def _plus(scores: Sequence[int], effect: OptionEffect) -> Sequence[int]:
    return scores if effect.points is None else list(map(add, scores, effect.points))
