"""How much is used, by the numbers of a question."""

from bot.questions.question import Volume
from bot.questions.slots import Slots

_PAIR = 2


def volume_of(slots: Slots) -> Volume | None:
    """Return how much is used; None where no number says so."""
    if not slots.volumes and slots.budget is None:
        return None
    amounts, total = _amounts(slots)
    return Volume(
        requests=amounts.get("requests"),
        input_tokens=amounts.get("input"),
        output_tokens=amounts.get("output"),
        total_tokens=total,
        per_request="requests" in amounts or "each" in slots.topics or (slots.budget is not None and bool(amounts)),
        evenly="evenly" in slots.topics,
        pages=amounts.get("pages"),
        books=amounts.get("books"),
        budget=slots.budget,
        monthly=slots.monthly or any(number.per_month for _, number in slots.volumes),
    )


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
