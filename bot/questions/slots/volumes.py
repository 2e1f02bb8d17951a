"""How much is used, by the numbers of a question."""

from decimal import Decimal

from bot.questions.question import BOUGHT_AT_A_TIME, Span, Volume
from bot.questions.slots.slots import Slots

_PAIR = 2
_HALF = Decimal("0.5")
_SPANS = {f"per_{span}": span for span in Span}
"""The concepts that say how often something is used."""
_PLAN = "by_plan"
"""The topic of who pays for a plan: that is paid by the month, however often something is done."""
_LANGUAGES = {"russian": "ru", "in_english": "en"}


def volume_of(slots: Slots) -> Volume | None:
    """Return how much is used; None where no number says so."""
    if not slots.volumes and slots.budget is None:
        return None
    amounts, total = _amounts(slots)
    if slots.topics & {"single", "single_text"} and (amounts or total) and "requests" not in amounts:
        amounts["requests"] = 1
    if "single_text" in slots.topics and total is not None and not {"input", "output"} & amounts.keys():
        amounts["input"], total = total, None
    texts = _texts(slots, amounts)
    span = _span(slots)
    return Volume(
        requests=amounts.get("requests"),
        input_tokens=amounts.get("input"),
        output_tokens=amounts.get("output"),
        total_tokens=total,
        per_request=_is_of_one_request(slots, sized=bool(amounts or texts) and span is None),
        output_share=_HALF if "evenly" in slots.topics else slots.output_share,
        pages=texts.get("pages"),
        books=texts.get("books"),
        words=texts.get("words"),
        characters=texts.get("characters"),
        lang=next((lang for topic, lang in _LANGUAGES.items() if topic in slots.topics), None),
        translated="for_translation" in slots.topics,
        users=slots.users,
        cached_share=slots.cached_share,
        budget=slots.budget,
        budget_span=Span(slots.budget_span) if slots.budget_span else _budget_span(slots, span),
        span=span,
        hours=slots.hours,
        days=slots.days or _days(slots, span),
    )


def _span(slots: Slots) -> Span | None:
    """Return how often so much is used: as said beside a number, else anywhere in the question."""
    said = [number.per for _, number in slots.volumes if number.per] + [slots.users_span]
    found = next((Span(one) for one in said if one), None)
    if found is not None or not slots.volumes:
        return found
    return next((span for topic, span in _SPANS.items() if topic in slots.topics), None)


def _days(slots: Slots, span: Span | None) -> int | None:
    """Return the days of the longest span that is spoken of beside the one in which so much is used."""
    longest = max((int(one.days) for topic, one in _SPANS.items() if topic in slots.topics), default=0)
    return longest if span is not None and longest > max(int(span.days), 1) else None


def _budget_span(slots: Slots, span: Span | None) -> Span | None:
    """Return the span of a budget that is said elsewhere in the question: "$20 … for a month"."""
    if slots.budget is None:
        return None
    spans = [one for topic, one in _SPANS.items() if topic in slots.topics]
    if spans and _PLAN in slots.topics:
        return Span.MONTH
    return next(iter(spans), None) if span is None or spans != [span] else None


def _is_of_one_request(slots: Slots, *, sized: bool) -> bool:
    """Tell whether the tokens are those of one request; a budget that nothing repeats is spent on such ones."""
    counted = any(role == "requests" for role, _ in slots.volumes)
    return counted or "each" in slots.topics or (slots.budget is not None and sized)


def _texts(slots: Slots, amounts: dict[str, int]) -> dict[str, int]:
    """Return how long the texts are; where a budget shall buy texts, the length of one."""
    said = {name: amounts[name] for name in BOUGHT_AT_A_TIME if name in amounts}
    if said or slots.budget is None or amounts:
        return said
    return next(({name: size} for name, size in BOUGHT_AT_A_TIME.items() if f"how_many_{name}" in slots.topics), {})


def _amounts(slots: Slots) -> tuple[dict[str, int], int | None]:
    """Return the amounts by their role, and the tokens of which no side is told.

    Two such numbers are the input and the output; one beside the other side's is the side that is missing.
    """
    amounts = {role: int(number.value) for role, number in slots.volumes if role != "tokens"}
    loose = [int(number.value) for role, number in slots.volumes if role == "tokens"]
    if len(loose) == _PAIR and not {"input", "output"} & amounts.keys():
        amounts["input"], amounts["output"] = loose
        return amounts, None
    for missing, told in (("input", "output"), ("output", "input")):
        if loose and told in amounts and missing not in amounts:
            amounts[missing] = loose.pop(0)
    return amounts, loose[0] if loose else None
