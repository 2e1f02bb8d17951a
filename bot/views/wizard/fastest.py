"""What is known of how fast recommendations answer: by their size on one's own machine, else by their tiers."""

from collections.abc import Iterator, Sequence

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.schema import Tier
from bot.reply import formats
from bot.reply.reply import Reply
from bot.views.wizard.case import named
from bot.views.wizard.costs import listed
from bot.views.wizard.screen import Screen
from bot.wizard.advice import Pick
from bot.wizard.engine import Recommendation
from bot.wizard.machine_features import active_parameters

_MOST = 3
"""Models that are named at the most."""
_HALF = 2


def fastest_reply(screen: Screen, step: Recommendation, picks: Sequence[Pick]) -> Reply:
    """Say that no speeds are measured, and which models are likely to answer fastest nevertheless."""
    return _on_machine(screen, step, picks) if picks[0].case.is_own else _of_services(screen, step)


def _on_machine(screen: Screen, step: Recommendation, picks: Sequence[Pick]) -> Reply:
    words = screen.words
    sized = [(active, one) for one in picks if (active := active_parameters(one.candidate)) is not None]
    if not sized:
        return listed(words, words("wizard-fastest-own-unknown"), ())
    sized.sort(key=lambda pair: pair[0])
    least = sized[0][0]
    text = words("wizard-fastest-own", names=", ".join(named(one) for size, one in sized if size == least))
    lines = [
        words("wizard-fastest-own-line", name=named(one), size=formats.scaled(words, round(size)))
        for size, one in sized
    ]
    smaller = dict.fromkeys(_smaller(step, least))
    also = [words("wizard-fastest-own-also", names=", ".join(list(smaller)[:_MOST]))] if smaller else []
    return listed(words, text, (*lines, *also, words("wizard-fastest-own-try")))


def _smaller(step: Recommendation, least: float) -> Iterator[str]:
    """Yield the names of the models that fit and take at most half the parameters for each token, the best first."""
    for place in step.ranking.best_first:
        candidate = step.ranking.table.candidates[place]
        size = active_parameters(candidate)
        if size is not None and size * _HALF <= least:
            yield candidate.model.name


def _of_services(screen: Screen, step: Recommendation) -> Reply:
    words, candidates = screen.words, step.ranking.table.candidates
    models = (candidates[place].model for place in (*step.picks.all, *step.ranking.best_first))
    small = list(dict.fromkeys(one.name for one in models if confirmed_value(one.facts.tier) is Tier.SMALL))
    key = "wizard-fastest-service" if small else "wizard-fastest-service-none"
    lines = (words(one) for one in ("wizard-fastest-service-try", "wizard-fastest-service-reasoning"))
    return listed(words, words(key, names=", ".join(small[:_MOST])), lines)
