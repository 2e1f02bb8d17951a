"""Which models a question about costs is about, and the bill of each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue, is_choosable, lab_id, release_day
from bot.catalogue.offers import Currency, Offer
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.rate import Rate
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.filters import Verdict, judge_all
from bot.properties.price import is_current, reference_offer
from bot.questions.finding.costs import Cost, Workload, cost
from bot.questions.question import Question, Volume

MOST_BILLS = 4


@dataclass(frozen=True)
class Bill:
    """What a workload costs with a model."""

    model: Model
    offer: Offer | None
    """None where nobody sells it."""
    cost: Cost | None
    """None where it is free of charge, or a price is unknown."""
    rank: tuple[bool, bool, str, Decimal]
    """Sorts the prices in the wanted currency first, then those of each other one; without a price last."""


@dataclass(frozen=True)
class Bills:
    """The bills that an answer shows, the cheapest first, and how many models it leaves out."""

    shown: tuple[Bill, ...]
    dearer: int = 0
    older: int = 0
    unpriced: int = 0
    """Models whose price is unknown or whose conditions cannot be judged, where only priced ones are shown."""


def bills_for(
    question: Question, catalogue: Catalogue, load: Workload, currency: Currency | None, rate: Rate | None = None
) -> Bills:
    """Work out the bills of the models that a question names; of families and makers, those of models sold today.

    Of several prices the one in `currency` counts, if there is one; a rate makes those in two currencies comparable.
    """
    make = _Maker(catalogue, load, question.volume or Volume(), currency, rate)
    named = [catalogue.model(hit.id) for hit in question.names if hit.kind is EntryKind.MODEL]
    own = [make.bill(model) for model in dict.fromkeys(model.id for model in named)]
    groups = [hit for hit in question.names if not _is_of_named(hit, named)]
    if named and not groups:
        return _limited(own, [], 0)
    judged = [(model, _verdict(question, model, catalogue)) for model in _sold(groups, catalogue)]
    members = [make.bill(model.id) for model, verdict in judged if verdict is Verdict.MET and model not in named]
    priced = [bill for bill in members if bill.cost is not None and bill.offer is not None and is_current(bill.offer)]
    unpriced = len(members) - len(priced) + sum(verdict is Verdict.UNKNOWN for _, verdict in judged)
    if groups and question.order is None:
        priced.sort(key=lambda bill: release_day(bill.model), reverse=True)
        return _limited([*own, *priced[: MOST_BILLS - len(own)]], priced[MOST_BILLS - len(own) :], unpriced)
    return _limited([*own, *priced], [], unpriced)


@dataclass(frozen=True)
class _Maker:
    """Maker of the bills of one question."""

    catalogue: Catalogue
    load: Workload
    volume: Volume
    currency: Currency | None
    rate: Rate | None

    def bill(self, model_id: str) -> Bill:
        """Work out the bill of a model."""
        model = self.catalogue.model(model_id)
        maker = self.catalogue.lab_of(model)
        offer = reference_offer((one for one in model.offers if one.currency is self.currency and not one.free), maker)
        offer = offer or reference_offer(model.offers, maker)
        found = cost(offer, self.load, at_peak=self.volume.at_peak) if offer is not None else None
        return Bill(model, offer, found, self._rank(offer, found))

    def _rank(self, offer: Offer | None, one: Cost | None) -> tuple[bool, bool, str, Decimal]:
        if one is None or offer is None:
            return True, offer is None or not offer.free, "", Decimal(0)
        wanted = self.currency or Currency.USD
        amount = self.rate.convert(one.amount, offer.currency, wanted) if self.rate is not None else None
        if amount is not None:
            return False, False, wanted, amount
        return False, offer.currency is not wanted, offer.currency, one.amount


def _is_of_named(hit: Hit, named: Sequence[Model]) -> bool:
    """Tell whether an entry is a model, or the family or maker of a model that is named too."""
    match hit.kind:
        case EntryKind.FAMILY:
            return any(model.family == hit.id for model in named)
        case EntryKind.LAB:
            return any(lab_id(model) == hit.id for model in named)
        case EntryKind.MODEL | EntryKind.TERM | EntryKind.SIGNPOST:
            return True


def _sold(groups: Iterable[Hit], catalogue: Catalogue) -> Iterator[Model]:
    """Yield the models that can be used today, of the families and makers or, without any, of the whole catalogue."""
    wanted = {(hit.kind, hit.id) for hit in groups}
    for model in catalogue.models.values():
        named = (EntryKind.FAMILY, model.family) in wanted or (EntryKind.LAB, lab_id(model)) in wanted
        if is_choosable(model) and (named or not wanted):
            yield model


def _verdict(question: Question, model: Model, catalogue: Catalogue) -> Verdict:
    return judge_all(question.filters, candidate_of(model, catalogue)) if question.filters else Verdict.MET


def _limited(bills: Iterable[Bill], older: Sequence[Bill], unpriced: int) -> Bills:
    ranked = sorted(bills, key=lambda bill: bill.rank)
    return Bills(tuple(ranked[:MOST_BILLS]), max(0, len(ranked) - MOST_BILLS), len(older), unpriced)
