"""What a candidate lacks in ability, and in the memory that there is for it."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.machines import MachineKind
from bot.properties.candidate import Candidate, Way
from bot.properties.context_cache import memory_for
from bot.properties.filters import Verdict, limits_memory
from bot.standing.standings import Trust
from bot.wizard.against import Against, Drawback
from bot.wizard.bits import places_in
from bot.wizard.case import FAR, Case, Strongest, standing_of
from bot.wizard.engine import wishes
from bot.wizard.features import STEP
from bot.wizard.filter_effects import QUICK_ON
from bot.wizard.findings import Finding, findings_on
from bot.wizard.machine_features import QUICK_PARAMETERS, active_parameters
from bot.wizard.taken import taken

NEAR, BRIM = Decimal("0.8"), Decimal("0.9")
"""From these parts of the memory on there is little room: from the first where less than a card's memory is left."""
SMALL, WEAK = 8, 15
"""Within so many gigabytes a model with fewer points than these is told to err often."""
_PHONE = "phone"
_SERVERS = frozenset({"gpu_big", "gpu_two", "half", "server"})
"""Machines of a data centre, as options name them."""
_SLOW = frozenset({_PHONE, "laptop_8", "laptop"})
"""Machines, as options name them, that have no graphics card to speak of."""
FASTER, SERVER = 4, 160
"""What computes with so many times fewer weights is told to be faster, below so many gigabytes of memory."""
STEADY = 5 * 10**9
"""With so many parameters for each token an ordinary computer answers about as fast as one reads."""
LONG = 128_000
"""So many tokens are a long context: a report or a book."""
VERY_FAR = 30
"""Points by which one is so far behind that it may not do."""
ROOMIER, ONE_CARD = Decimal("2.5"), 24
"""A larger machine is told of where it has at most so many times the memory, or so many gigabytes."""


def memory(case: Case) -> Iterator[Drawback]:
    """Tell that the memory is tight, or that much of it, or an unknown part, goes to the context."""
    found, limits = taken(case.candidate, case.tokens), [one for one in case.findings if limits_memory(one.condition)]
    if not case.is_own or found is None:
        return
    if found.uncounted is not None:
        yield Drawback(Against.LONG_CONTEXT, number=Decimal(found.uncounted))
    elif found.tokens is not None and not limits and found.memory.cache > found.memory.weights:
        yield Drawback(Against.MUCH_CONTEXT, number=Decimal(found.tokens))
    most = _memory_limit(case)
    if most is not None and found.memory.total >= most * (NEAR if most - found.memory.total < ONE_CARD else BRIM):
        yield Drawback(Against.TIGHT, number=most)


def behind(case: Case) -> Iterator[Drawback]:
    """Set it against the most capable one that fits, for not much more money where cents count."""
    yield from _lost(case, Against.BEHIND, _yardstick(case))


def far_behind(case: Case) -> Iterator[Drawback]:
    """Tell before what is promised that it is so far behind that it may not do."""
    yield from _lost(case, Against.BEHIND, _yardstick(case), VERY_FAR)


def _yardstick(case: Case) -> Strongest | None:
    """Return what it is set against: what is not the main recommendation against that one, where it is far ahead.

    Not where that one is itself told to be far behind.
    """
    best, main, standing = case.result.strongest_for_the_money, case.step.picks.main, case.standing
    first = case.result.standing_of_main
    if best is None or first is None or standing is None or main == case.place:
        return best
    leads = best.points - first.points < FAR <= first.points - standing.points
    return Strongest(case.step.ranking.table.candidates[main], first.points) if leads else best


def behind_a_little(case: Case) -> Iterator[Drawback]:
    """Set the main recommendation against the most capable one that fits, where that is ahead by more than chance."""
    if case.place == case.step.picks.main:
        yield from _lost(case, Against.BEHIND, case.result.strongest_for_the_money, STEP)


def full(case: Case) -> Iterator[Drawback]:
    """Tell who asked for no context that a long one takes more memory than there is."""
    most, window = _memory_limit(case), confirmed_value(case.model.facts.context_window)
    if not case.is_own or most is None or case.tokens is not None or window is None or window < LONG:
        return
    taken_long = memory_for(case.candidate, LONG)
    if taken_long is not None and taken_long.total > most:
        yield Drawback(Against.FULL, number=most)


def ahead(case: Case) -> Iterator[Drawback]:
    """Tell who wants the best at any price what is more capable than the main recommendation, and why it is not it."""
    best = case.result.strongest
    if case.spares_nothing and case.place == case.step.picks.main and best is not None:
        untold = case.app is not None and best.candidate.way is Way.MAKER
        yield from _lost(case, Against.NO_PLAN if untold else Against.BEHIND, best, STEP)


def weak(case: Case) -> Iterator[Drawback]:
    """Tell that what runs on a small machine errs often, and that on one without a graphics card it is slow."""
    limit, standing = _memory_limit(case), case.standing
    if case.is_own and limit is not None and limit <= SMALL and standing is not None and standing.points < WEAK:
        yield Drawback(Against.WEAK, slow=_answers_slowly(case))
    elif case.is_own and _answers_slowly(case):
        yield Drawback(Against.SLOW)


def runs_on_phone(case: Case) -> bool:
    """Tell whether it is to run on a phone."""
    named = any(one.condition.machine is MachineKind.PHONE for one in case.findings)
    return named or any(one.id == _PHONE for one in case.options)


def runs_on_server(case: Case) -> bool:
    """Tell whether it is to run on a machine of a data centre."""
    named = any(one.condition.machine is MachineKind.SERVER for one in case.findings)
    return named or any(one.id in _SERVERS for one in case.options)


def _is_slow(case: Case) -> bool:
    """Tell whether the machine is known to have no graphics card to speak of."""
    named = any(one.condition.machine in QUICK_ON for one in case.findings)
    return named or any(one.id in _SLOW for one in case.options)


def is_quick_there(case: Case) -> bool:
    """Tell whether it answers at a good pace on a machine that is known to have no graphics card to speak of."""
    known = case.is_own and active_parameters(case.candidate) is not None
    return known and _is_slow(case) and not _answers_slowly(case)


def _answers_slowly(case: Case) -> bool:
    """Tell whether it computes too much for a machine without a graphics card: a phone or a board computes least."""
    least = runs_on_phone(case) or any(one.condition.machine is MachineKind.BOARD for one in case.findings)
    return _is_slow(case) and (active_parameters(case.candidate) or 0) > (QUICK_PARAMETERS if least else STEADY)


def _memory_limit(case: Case) -> Decimal | None:
    """Return the gigabytes that there are; None where nobody said how many."""
    limits = (one.condition.amount for one in case.findings if limits_memory(one.condition))
    return min((one for one in limits if one is not None), default=None)


def room(case: Case) -> Iterator[Drawback]:
    """Set it against the smallest that is far ahead and runs on a machine that is not much larger than theirs.

    Who fine-tunes needs more than what it takes to run it, and nothing larger takes the place of a phone or a board.
    """
    limit, tunes = _memory_limit(case), any(one.condition.tuned for one in case.findings)
    fixed = runs_on_phone(case) or any(one.condition.machine is MachineKind.BOARD for one in case.findings)
    if not case.is_own or limit is None or case.standing is None or tunes or fixed:
        return
    own, most = case.standing.points, max(limit * ROOMIER, Decimal(ONE_CARD))
    ahead = (one for one in case.result.roomier if one.points - own >= FAR and one.candidate.model.id != case.model.id)
    yield from _lost(case, Against.ROOM, next((one for one in ahead if one.memory <= most), None))


def slower(case: Case) -> Iterator[Drawback]:
    """Set what runs on one's own machine against a capable one that fits and computes with far fewer weights."""
    yield from _slower(case, WEAK)


def slower_than_any(case: Case) -> Iterator[Drawback]:
    """Set it against the most capable that does so, however capable that is."""
    yield from _slower(case, 1)


def _slower(case: Case, least: int) -> Iterator[Drawback]:
    own, table = active_parameters(case.candidate), case.step.ranking.table
    if not case.is_own or own is None or (_memory_limit(case) or 0) >= SERVER:
        return
    fast = (place for place in places_in(case.same_way & case.step.ranking.remaining) if table.traits[place].lasts)
    times = {
        place: own / active for place in fast if (active := active_parameters(table.candidates[place])) is not None
    }
    abilities = table.abilities(case.task)
    best = max((one for one in times if times[one] >= FASTER), key=lambda one: abilities[one] or 0, default=None)
    if best is not None and (abilities[best] or 0) >= least:
        yield Drawback(Against.SLOWER, other=table.candidates[best], number=Decimal(round(times[best])))


def below_all(case: Case) -> Iterator[Drawback]:
    """Set it against what keeps the place and the money: whether to insist on other conditions may be the question.

    Who runs it on a machine of which nothing is known is not helped by what may need another, who counts cents not by
    what is dear.
    """
    untold = case.is_own and case.on("way") is not None and _memory_limit(case) is None
    if untold or case.step.ranking.counts_cents:
        return
    best, fitting = case.result.strongest_in_reach, case.result.strongest
    if best is not None and fitting is not None and best.points > fitting.points:
        for one in _lost(case, Against.STRONGEST, best):
            yield replace(one, lacks=_lacking(case, best.candidate))


def _lacking(case: Case, other: Candidate) -> Finding | None:
    """Return what a candidate that does not fit breaks of what was asked for, or what of it is unknown."""
    said = (*wishes(case.step.answers, case.step.conditions), *case.step.preferred)
    found = [one for one in findings_on(case.questions, said, other) if one.verdict is not Verdict.MET]
    return min(found, key=lambda one: one.verdict is Verdict.UNKNOWN, default=None)


def _lost(case: Case, kind: Against, best: Strongest | None, least: int = FAR) -> Iterator[Drawback]:
    standing = case.standing
    if standing is None or best is None or best.points - standing.points < least or not case.is_measured:
        return
    other = standing_of(case.context, best.candidate, case.task)
    guessed = any(one is not None and one.trust is Trust.ESTIMATE for one in (standing, other))
    lost = Decimal(best.points - standing.points)
    yield Drawback(kind, other=best.candidate, memory=best.memory, number=lost, estimated=guessed)


def untested(case: Case) -> Iterator[Drawback]:
    """Tell that no test says how capable it is."""
    if case.standing is not None and case.standing.trust is Trust.ESTIMATE:
        yield Drawback(Against.UNTESTED)


def tested_elsewhere(case: Case) -> Iterator[Drawback]:
    """Tell that no test of the very task says how capable it is."""
    standing = case.standing
    if standing is None or case.task is None or standing.trust is Trust.ESTIMATE:
        return
    if not any(one.test.task is case.task for one in standing.scores):
        yield Drawback(Against.TESTED_ELSEWHERE)


def unrated(case: Case) -> Iterator[Drawback]:
    """Tell that nothing is known by which to judge it."""
    if case.standing is None:
        yield Drawback(Against.UNRATED)
