"""Which models a question about costs is about, and the bill of each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue, is_choosable, lab_id
from bot.catalogue.offers import Currency, Offer
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.filters import Verdict, judge_all
from bot.properties.price import is_current, reference_offer
from bot.questions.costs import Cost, Workload, cost
from bot.questions.question import Question

MOST_BILLS = 4


@dataclass(frozen=True)
class Bill:
    """What a workload costs with a model."""

    model: Model
    offer: Offer | None
    """None where nobody sells it."""
    cost: Cost | None
    """None where it is free of charge, or a price is unknown."""


@dataclass(frozen=True)
class Bills:
    """The bills that an answer shows, the cheapest first, and how many models it leaves out."""

    shown: tuple[Bill, ...]
    dearer: int = 0
    unpriced: int = 0
    """Models whose price is unknown or whose conditions cannot be judged, where only priced ones are shown."""


def bills_for(question: Question, catalogue: Catalogue, load: Workload, currency: Currency | None) -> Bills:
    """Work out the bills of the models that a question names; of families and makers, those of models sold today.

    Of several prices the one in `currency` counts, if there is one.
    """
    named = [catalogue.models[hit.id] for hit in question.names if hit.kind is EntryKind.MODEL]
    own = [_bill(model, catalogue, load, currency) for model in dict.fromkeys(model.id for model in named)]
    groups = [hit for hit in question.names if hit.kind in {EntryKind.FAMILY, EntryKind.LAB}]
    if named and not groups:
        return _limited(own, 0, currency)
    judged = [(model, _verdict(question, model, catalogue)) for model in _sold(groups, catalogue)]
    members = [
        _bill(model.id, catalogue, load, currency)
        for model, verdict in judged
        if verdict is Verdict.MET and model not in named
    ]
    priced = [bill for bill in members if bill.cost is not None and bill.offer is not None and is_current(bill.offer)]
    unsure = sum(verdict is Verdict.UNKNOWN for _, verdict in judged)
    return _limited([*own, *priced], len(members) - len(priced) + unsure, currency)


def _sold(groups: Iterable[Hit], catalogue: Catalogue) -> Iterator[Model]:
    """Yield the models that can be used today, of the families and makers or, without any, of the whole catalogue."""
    wanted = {(hit.kind, hit.id) for hit in groups}
    for model in catalogue.models.values():
        named = (EntryKind.FAMILY, model.family) in wanted or (EntryKind.LAB, lab_id(model)) in wanted
        if is_choosable(model) and (named or not wanted):
            yield model


def _verdict(question: Question, model: Model, catalogue: Catalogue) -> Verdict:
    return judge_all(question.filters, candidate_of(model, catalogue)) if question.filters else Verdict.MET


def _bill(model_id: str, catalogue: Catalogue, load: Workload, currency: Currency | None) -> Bill:
    model = catalogue.models[model_id]
    maker = catalogue.lab_of(model)
    offer = reference_offer((one for one in model.offers if one.currency is currency and not one.free), maker)
    offer = offer or reference_offer(model.offers, maker)
    return Bill(model, offer, cost(offer, load) if offer is not None else None)


def _limited(bills: Iterable[Bill], unpriced: int, currency: Currency | None) -> Bills:
    ranked = sorted(bills, key=lambda bill: _rank(bill, currency or Currency.USD))
    return Bills(tuple(ranked[:MOST_BILLS]), max(0, len(ranked) - MOST_BILLS), unpriced)


def _rank(bill: Bill, currency: Currency) -> tuple[bool, bool, str, Decimal]:
    """Sort prices in the wanted currency first, then those of each other one; without a price last."""
    if bill.cost is None or bill.offer is None:
        return True, bill.offer is None or not bill.offer.free, "", Decimal(0)
    return False, bill.offer.currency is not currency, bill.offer.currency, bill.cost.amount
