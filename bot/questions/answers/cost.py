"""Answering what a volume costs, and what a budget buys."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.actions import AddToCompare, Compare, ShowModel, pack, short_key
from bot.catalogue.facts import FactStatus
from bot.catalogue.offers import Offer
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.prices import PRICE
from bot.properties.reading import Evidence
from bot.properties.values import Money
from bot.questions.answers.cost_words import (
    remarks,
    word_assumption,
    word_count,
    word_load,
    word_parts,
    word_requests,
    word_sum,
)
from bot.questions.answers.parts import plain, remark
from bot.questions.bills import Bill, Bills, bills_for
from bot.questions.costs import (
    Assumption,
    Cost,
    Workload,
    affordable_requests,
    affordable_tokens,
    has_tokens,
    needs_units,
    workload,
)
from bot.questions.question import Question, Volume
from bot.questions.setting import Setting
from bot.reply import blocks, formats
from bot.reply.blocks import Outcome, Reply, Span, Style
from bot.views.citations import Citations
from bot.views.notices import with_legal_notices
from bot.views.subjects import model_subject
from bot.views.values import provider_name, word_offer, word_reading

_PLAINLY = frozenset({FactStatus.OFFICIAL, FactStatus.INDEPENDENT})
"""Prices that stand in a table without a mark."""


@dataclass(frozen=True)
class _Asked:
    """A question about costs with what every part of its answer needs."""

    setting: Setting
    question: Question
    volume: Volume
    load: Workload
    lang: str
    """The language of the texts whose pages are counted."""

    def monthly(self, key: str, **values: str) -> str:
        """Word a message that tells a month's sum from another."""
        return self.setting.words(key, monthly="yes" if self.volume.monthly else "no", **values)

    @property
    def buys_requests(self) -> bool:
        """Tell whether the number of requests is wanted."""
        volume = self.volume
        return volume.budget is not None and volume.requests is None and volume.per_request and has_tokens(volume)

    @property
    def buys_tokens(self) -> bool:
        """Tell whether the number of tokens is wanted."""
        volume = self.volume
        return volume.budget is not None and volume.requests is None and not has_tokens(volume)


def answer_cost(setting: Setting, question: Question) -> Reply:
    """Answer what the volume of a question costs, or what its budget buys."""
    volume = question.volume or Volume()
    lang = "ru" if "russian" in question.topics else setting.words.lang
    load = workload(volume, setting.catalogue.text_units if needs_units(volume) else None, lang)
    asked = _Asked(setting, question, volume, load, lang)
    found = bills_for(question, setting.catalogue, load, volume.budget.currency if volume.budget else None)
    cites = Citations(setting.words)
    parts: tuple[blocks.Block, ...]
    if not found.shown:
        parts = (plain(setting.words("cost-nobody-sells")),)
    elif len(found.shown) == 1:
        parts = (*_one(asked, found.shown[0], cites), *_left_out(asked, found))
    else:
        parts = (*_several(asked, found.shown, cites), *_left_out(asked, found))
    reply = Reply(
        blocks=(*parts, *cites.legend(numbered=len(found.shown) == 1), *cites.listed()),
        choices=cost_choices(setting, [bill.model for bill in found.shown]),
        subjects=tuple(model_subject(bill.model) for bill in found.shown),
        outcome=Outcome.FOUND if found.shown else Outcome.INFO,
        lang=setting.words.lang,
    )
    return with_legal_notices(setting.words, setting.catalogue, reply)


def cost_choices(setting: Setting, models: Sequence[Model]) -> tuple[blocks.Choice, ...]:
    """Offer the cards of the models, and their comparison."""
    words, keys = setting.words, [short_key(model.id) for model in models]
    match len(models):
        case 0:
            return ()
        case 1:
            return (
                blocks.Navigate(label=words("choice-card"), action=pack(ShowModel(model=keys[0]))),
                blocks.Navigate(label=words("choice-compare"), action=pack(AddToCompare(models=keys[0]))),
            )
        case _:
            compare = blocks.Navigate(label=words("cost-compare"), action=pack(Compare(models="-".join(keys))))
            pairs = zip(models, keys, strict=True)
            cards = (blocks.PickOne(label=model.name, action=pack(ShowModel(model=key))) for model, key in pairs)
            return (compare, *cards)


def _one(asked: _Asked, bill: Bill, cites: Citations) -> Iterator[blocks.Block]:
    """Answer for one model: the sum, what it takes for granted, and the price with its source."""
    words, offer = asked.setting.words, bill.offer
    if offer is None or bill.cost is None:
        yield plain(_no_sum(asked, bill))
    else:
        yield _first_line(asked, bill, offer, bill.cost)
        further = () if asked.buys_tokens else (*_budget_left(asked, bill.cost, offer), *_remarks(asked, bill, offer))
        yield from (plain(" ".join(further)),) if further else ()
        yield from _assumed(asked, (bill,), cites)
    if offer is not None:
        evidence = Evidence(offer.status, bill.model.sources[offer.source])
        seller = provider_name(asked.setting.catalogue, offer.provider)
        price = words("price-at", price=word_offer(words, offer), provider=seller)
        yield blocks.FactList(items=(cites.line(words("fact-price"), price, evidence),))


def _remarks(asked: _Asked, bill: Bill, offer: Offer) -> Iterator[str]:
    return remarks(asked.setting.words, bill, offer, asked.load, asked.question.topics)


def _no_sum(asked: _Asked, bill: Bill) -> str:
    """Say why there is no sum."""
    words, name = asked.setting.words, bill.model.name
    if bill.offer is not None:
        return words("cost-free" if bill.offer.free else "cost-part-unknown", name=name)
    candidate = candidate_of(bill.model, asked.setting.catalogue)
    price = word_reading(words, asked.setting.catalogue, PRICE, PRICE.read(candidate))
    return words("cost-unsold", name=name, price=price)


def _first_line(asked: _Asked, bill: Bill, offer: Offer, one: Cost) -> blocks.Paragraph:
    words, name, budget = asked.setting.words, bill.model.name, asked.volume.budget
    parts, total = word_parts(words, one, offer.currency), word_sum(words, one.amount, offer.currency)
    if budget is not None and budget.currency is not offer.currency:
        rest = words("cost-not-converted", budget=word_sum(words, budget.amount, budget.currency))
        if asked.buys_tokens:
            return _line(name, f"— {word_offer(words, offer)} {words('cost-per-million')}. {rest}")
        return _line(total, f"{_of(asked, name)}: {parts} {words('cost-per-million')}. {rest}")
    bought = _bought(asked, bill, budget)
    if budget is None or bought is None:
        return _line(total, f"{_of(asked, name)}: {parts} {words('cost-per-million')}")
    spent = asked.monthly("cost-for-budget", budget=word_sum(words, budget.amount, budget.currency), name=name)
    if asked.buys_requests:
        each = words("cost-each", sum=total, parts=parts)
        return _line(bought, f"{spent}: {each} {words('cost-per-million')}")
    return _line(bought, f"{spent}: {_split(asked, bill, budget)}")


def _of(asked: _Asked, name: str) -> str:
    """Say what a sum is for."""
    if asked.load.requests is None:
        return asked.monthly("cost-for-tokens", name=name)
    return asked.monthly(
        "cost-for-requests", requests=word_requests(asked.setting.words, asked.load.requests), name=name
    )


def _bought(asked: _Asked, bill: Bill, budget: Money | None, *, brief: bool = False) -> str | None:
    """Say how many requests or tokens a budget buys; None where the sum itself is wanted, or nothing can be said."""
    words, offer = asked.setting.words, bill.offer
    if budget is None or bill.cost is None or offer is None or offer.currency is not budget.currency:
        return None
    if asked.buys_requests:
        count = affordable_requests(bill.cost, budget.amount)
        if count is None:
            return None
        return formats.number(words, count) if brief else word_requests(words, count)
    if not asked.buys_tokens:
        return None
    volume = asked.volume
    split = affordable_tokens(offer, budget.amount, evenly=volume.evenly, cached_share=volume.cached_share)
    if split is None:
        return None
    total = split.input + split.output
    return formats.scaled(words, total) if brief else words("cost-tokens", text=word_count(words, total))


def _split(asked: _Asked, bill: Bill, budget: Money) -> str:
    """Say how the tokens of a budget divide."""
    words, volume = asked.setting.words, asked.volume
    if bill.offer is None:
        return ""
    split = affordable_tokens(bill.offer, budget.amount, evenly=volume.evenly, cached_share=volume.cached_share)
    if split is None:
        return ""
    tokens = word_load(words, Workload(split.input, split.output))
    rate = formats.amount(words, split.cost.amount, bill.offer.currency)
    return words("cost-split", tokens=tokens, rate=rate)


def _budget_left(asked: _Asked, one: Cost, offer: Offer) -> Iterator[str]:
    """Say whether a budget is enough for requests whose number is known."""
    words, budget = asked.setting.words, asked.volume.budget
    if budget is None or asked.buys_requests or asked.buys_tokens or budget.currency is not offer.currency:
        return
    verdict = "cost-enough" if one.amount <= budget.amount else "cost-not-enough"
    yield words(verdict, budget=word_sum(words, budget.amount, budget.currency))


def _several(asked: _Asked, bills: Sequence[Bill], cites: Citations) -> Iterator[blocks.Block]:
    """Set the sums of several models side by side, the cheapest first."""
    words, budget = asked.setting.words, asked.volume.budget
    currencies = {bill.offer.currency for bill in bills if bill.offer is not None and bill.cost is not None}
    alone = len(currencies) == 1
    cells = [_cell(asked, bill) for bill in bills]
    if alone:
        names = tuple(bill.model.name for bill in bills if _is_least(bill, bills[0]))
        yield _line(
            formats.listed(words, names), words("cost-cheapest", sum=_bought(asked, bills[0], budget) or cells[0])
        )
    if budget is None:
        yield plain(asked.monthly("cost-title", load=word_load(words, asked.load)))
    else:
        spent = word_sum(words, budget.amount, budget.currency)
        each = "" if asked.buys_tokens else word_load(words, asked.load)
        key = "cost-budget-title" if each else "cost-budget-tokens-title"
        yield plain(asked.monthly(key, budget=spent, load=each) if each else asked.monthly(key, budget=spent))
    yield blocks.Table(
        columns=(words(_column(asked)),),
        rows=tuple(
            blocks.Row(label=bill.model.name, cells=(blocks.Cell(text=text, best=alone and _is_least(bill, bills[0])),))
            for bill, text in zip(bills, cells, strict=True)
        ),
        best_mark=words("compare-best-mark"),
    )
    if not alone and currencies:
        yield plain(words("cost-currencies"))
    yield from _assumed(asked, bills, cites)
    for bill in bills:
        if bill.offer is not None:
            doubtful = bill.offer.status if bill.offer.status not in _PLAINLY else None
            cites.cite(bill.model.sources[bill.offer.source], doubtful)


def _column(asked: _Asked) -> str:
    """Return the key of what the cells of a table are."""
    if asked.buys_requests:
        return "cost-buys-requests"
    return "cost-buys-tokens" if asked.buys_tokens else "cost-sum"


def _is_least(bill: Bill, first: Bill) -> bool:
    """Tell whether a bill is as low as the first one."""
    return bill.cost is not None and first.cost is not None and bill.cost.amount == first.cost.amount


def _cell(asked: _Asked, bill: Bill) -> str:
    words, offer = asked.setting.words, bill.offer
    if offer is None or bill.cost is None:
        return words("price-free") if offer is not None and offer.free else words("unknown")
    budget = asked.volume.budget
    if (asked.buys_requests or asked.buys_tokens) and budget is not None and budget.currency is not offer.currency:
        return words("cost-other-currency")
    text = _bought(asked, bill, budget, brief=True) or word_sum(words, bill.cost.amount, offer.currency)
    return text if offer.status in _PLAINLY else f"{text} {words(f'mark-{offer.status}')}"


def _left_out(asked: _Asked, found: Bills) -> Iterator[blocks.Block]:
    """Say how many models are not shown, and why."""
    words = asked.setting.words
    counts = (("cost-dearer", found.dearer), ("cost-unpriced", found.unpriced))
    told = [words(key, count=count) for key, count in counts if count]
    if told:
        yield plain(words("cost-not-shown", what=", ".join(told)))


def _assumed(asked: _Asked, bills: Sequence[Bill], cites: Citations) -> Iterator[blocks.Block]:
    """Say in one line what the sums take for granted, and cite what says how long a page is."""
    words, catalogue = asked.setting.words, asked.setting.catalogue
    said: dict[str, None] = {}
    least_step = min((step.over for bill in bills if bill.offer for step in bill.offer.steps), default=0)
    for bill in bills:
        for one in _taken_for_granted(asked, bill):
            said[word_assumption(words, one, catalogue, asked.lang, least_step)] = None
            if one in {Assumption.PAGE, Assumption.BOOK}:
                units = catalogue.text_units
                size = units.page if one is Assumption.PAGE else units.book
                cites.cite(units.sources[size.source])
    if said:
        yield remark(words("cost-assumed", what="; ".join(said)))


def _taken_for_granted(asked: _Asked, bill: Bill) -> tuple[Assumption, ...]:
    if bill.cost is None or bill.offer is None:
        return ()
    volume = asked.volume
    if not asked.buys_tokens or volume.budget is None:
        return bill.cost.assumptions
    split = affordable_tokens(bill.offer, volume.budget.amount, evenly=volume.evenly, cached_share=volume.cached_share)
    return split.cost.assumptions if split is not None else ()


def _line(answer: str, rest: str) -> blocks.Paragraph:
    return blocks.Paragraph(spans=(Span(text=answer, style=Style.BOLD), Span(text=f" {rest}")))
