"""What speaks against a recommendation, in words and numbers."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from bot.catalogue.schema import Region
from bot.properties.filters import Verdict
from bot.properties.hardware import tuning_gb
from bot.reply import formats
from bot.views.languages import language_names, unnamed_languages
from bot.views.standing import task_text
from bot.views.values import licence_name
from bot.views.wizard.facts import where_text
from bot.views.wizard.memory import memory_numbers, memory_said
from bot.views.wizard.screen import Screen
from bot.views.wizard.words import price_text, wish_name
from bot.wizard.against import Against, Drawback
from bot.wizard.case import Case
from bot.wizard.taken import taken
from bot.wizard.ways import plan_never_training
from bot.wizard.weaknesses import LONG
from bot.words import Words

BRIEF = frozenset({Against.SWITCH_OFF, Against.APP_CONTEXT, Against.DATA_BY_HOME, Against.LANGUAGES})
"""What has fewer words too."""
_MONTH = len("2026-11")
"""Characters of a date without its day."""
_OF_APPS = frozenset(
    {
        Against.PAID_PLAN,
        Against.SWITCH_OFF,
        Against.PLAN_UNTOLD,
        Against.TALK_ONLY,
        Against.VIDEO_OF_API,
        Against.APP_TRAINS,
    }
)
"""What speaks against an application, and names it."""
_WHOLE = 3
"""From so many times on, no decimals are told."""


def drawback_text(screen: Screen, case: Case, one: Drawback) -> str:
    """Say what speaks against a model."""
    return screen.once(case, one, lambda: _drawback_text(screen, case, one))


def brief_drawback(screen: Screen, case: Case, one: Drawback) -> str:
    """Say in a few words what speaks against a model."""
    if one.kind not in BRIEF:
        return drawback_text(screen, case, one)
    return screen.words(f"wizard-against-{one.kind}-brief", names=language_names(screen.words, one.languages))


def _drawback_text(screen: Screen, case: Case, one: Drawback) -> str:  # noqa: C901, PLR0912  # a case for each kind
    words, candidate = screen.words, case.candidate
    key = f"wizard-against-{one.kind}"
    match one.kind:
        case Against.LIMITED if one.other is not None:
            return _but(screen, words(key, where=where_text(screen, one.region or Region.OTHER)), one)
        case Against.WEAK if one.slow:
            return words(f"{key}-slow")
        case Against.LIMITED | Against.DATA_ELSEWHERE:
            return words(key, where=where_text(screen, one.region or Region.OTHER))
        case Against.DATA_BY_HOME if case.app is not None:
            key = f"{key}-api" if one.by_api else key
            return words(key, where=where_text(screen, one.region or Region.OTHER), app=case.app.name)
        case Against.NO_PLAN if one.other is not None and one.other.maker.app is not None:
            key, task = f"{key}-estimated" if one.estimated else key, task_text(words, case.task)
            name, app = one.other.model.name, one.other.maker.app.name
            return words(key, task=task, points=int(one.number or 0), name=name, app=app)
        case Against.FREE_ONLY if one.other is not None and one.other.price is not None:
            return words(key, price=price_text(words, one.other.price))
        case Against.FOR_TEAMS:
            return words(key, plan=candidate.provider_name, people=int(one.number or 0))
        case Against.SHORT:
            return words(key, tokens=formats.short_tokens(words, int(one.number or 0)))
        case Against.FREE_LIMITS if one.number is not None:
            return words(f"{key}-volume", tokens=formats.short_tokens(words, int(one.number)))
        case Against.SWITCH_OFF if case.app is not None and (never := plan_never_training(case.app)) is not None:
            price = formats.amount(words, never.month.value, never.currency)
            return words(f"{key}-plan", app=case.app.name, plan=never.name, price=price)
        case kind if kind in _OF_APPS and case.app is not None:
            return words(key, app=case.app.name)
        case Against.APP_CONTEXT if case.app is not None:
            return words(key, app=case.app.name, tokens=formats.short_tokens(words, int(one.number or 0)))
        case Against.LANGUAGES:
            return unnamed_languages(words, candidate, one.languages)
        case Against.LICENCE if candidate.licence is not None:
            return words(key, licence=licence_name(words, candidate.licence))
        case Against.RISING if one.day is not None:
            return words(key, date=formats.date(words, one.day))
        case Against.LEAVING if one.day is not None:
            return words("wizard-against-leaving-on", date=formats.date(words, one.day))
        case Against.REPLACED if one.heir is not None:
            return words("wizard-against-replaced-by", name=one.heir.name)
        case Against.DEARER:
            return words(key, **_times(words, one), name=one.other.model.name if one.other else "")
        case Against.LARGER:
            other = one.other
            own, least = (taken(each, case.tokens) if each else None for each in (candidate, other))
            name = other.model.name if other else ""
            numbers = {"memory": own.memory.total if own else 0, "least": least.memory.total if least else 0}
            return words(key, **_times(words, one), **numbers, name=name)
        case Against.LONG_CONTEXT | Against.MUCH_CONTEXT:
            return words(key, **memory_numbers(words, taken(candidate, case.tokens)))
        case Against.TIGHT:
            limit = formats.decimal(words, one.number or Decimal(0))
            return memory_said(words, key, candidate, case.tokens, limit=limit)
        case Against.FULL:
            limit = formats.decimal(words, one.number or Decimal(0))
            return words(key, **memory_numbers(words, taken(candidate, LONG)), limit=limit)
        case Against.BEHIND | Against.STRONGEST | Against.ROOM:
            name, points = one.other.model.name if one.other else "", int(one.number or 0)
            key = f"{key}-estimated" if one.estimated else key
            said = words(key, task=task_text(words, case.task), points=points, name=name, memory=one.memory)
            return said + _lacking(screen, one) if one.kind is Against.STRONGEST else said
        case Against.BASE if one.base is not None:
            country = words(f"country-{one.base.maker.country.lower()}")
            return words(key, base=one.base.entry.name, maker=one.base.maker.name, country=country)
        case Against.SLOWER:
            return words(key, **_times(words, one), name=one.other.model.name if one.other else "")
        case Against.UNTESTED | Against.TESTED_ELSEWHERE | Against.UNRATED:
            return words(key, task=task_text(words, case.task))
        case Against.OLD:
            return words(key, date=formats.date_of(words, (one.day or "")[:_MONTH]))
        case _:
            return words(key)


def shared_text(screen: Screen, case: Case, one: Drawback, others: int) -> str:
    """Say what speaks against a model, and that it does against so many others too."""
    said = drawback_text(screen, case, replace(one, other=None) if one.kind is Against.LIMITED else one)
    said = screen.words("wizard-against-all", what=said, others=others)
    return _but(screen, said, one) if one.kind is Against.LIMITED else said


def _but(screen: Screen, said: str, one: Drawback) -> str:
    """Add what is offered without the limits of a service; nothing where nothing is."""
    return (
        said if one.other is None else screen.words("wizard-against-limited-but", what=said, name=one.other.model.name)
    )


def _lacking(screen: Screen, one: Drawback) -> str:
    """Say what keeps out one that is more capable."""
    lacks, size = one.lacks, one.other.size if one.other is not None else None
    if lacks is None:
        return screen.words("wizard-against-lacks-something")
    if lacks.condition.tuned and size is not None and lacks.verdict is Verdict.BROKEN:
        return screen.words("wizard-against-lacks-tuned", memory=tuning_gb(size))
    key = "wizard-against-lacks-unknown" if lacks.verdict is Verdict.UNKNOWN else "wizard-against-lacks"
    return screen.words(key, wish=wish_name(screen, lacks.wish))


def _times(words: Words, one: Drawback) -> dict[str, str | int]:
    """Return how many times more something is: a number for the grammar, and the number as it is written."""
    times = one.number or Decimal(1)
    rounded = times.quantize(Decimal(1) if times >= _WHOLE else Decimal("0.1"), ROUND_HALF_UP)
    whole = rounded == rounded.to_integral_value()
    return {"times": formats.decimal(words, rounded), "count": int(rounded) if whole else 2}
