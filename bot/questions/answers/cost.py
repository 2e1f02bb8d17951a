"""Answering what a volume costs, and what a budget buys."""

from collections.abc import Iterator, Sequence

from bot.action_codec import pack
from bot.actions import AddToCompare, Compare, ShowModel, short_key
from bot.catalogue.offers import Currency, Offer
from bot.catalogue.precomputed import EntryKind
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.prices import PRICE
from bot.properties.reading import Evidence
from bot.questions.answers.cost_asked import Asked
from bot.questions.answers.cost_assumed import assumed_line
from bot.questions.answers.cost_table import side_by_side
from bot.questions.answers.cost_words import remarks, word_parts, word_requests
from bot.questions.finding.bills import Bill, Bills, bills_for
from bot.questions.finding.costs import Cost, needs_units, workload
from bot.questions.finding.rates import word_rate
from bot.questions.question import Question, Volume
from bot.questions.question import Span as Often
from bot.questions.setting import Setting
from bot.questions.understood import not_understood, understood
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.reply.choices import Choice, Navigate, PickOne
from bot.reply.paragraphs import plain
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.notices import with_legal_notices
from bot.views.subjects import model_subject
from bot.views.values import provider_name, word_offer, word_reading


def answer_cost(setting: Setting, question: Question) -> Reply:
    """Answer what the volume of a question costs, or what its budget buys."""
    asked, found = asked_of(setting, question), found_for(setting, question)
    cites = Citations(setting.words)
    parts: tuple[blocks.Block, ...]
    if not found.shown:
        parts = (plain(setting.words("cost-nobody-sells")),)
    elif len(found.shown) == 1:
        parts = (*_one(asked, found.shown[0], cites), *_left_out(asked, found))
    else:
        parts = (*side_by_side(asked, found.shown, cites), *_left_out(asked, found))
    reply = Reply(
        blocks=(*parts, *_read_as(asked), *cites.legend(numbered=len(found.shown) == 1), *cites.listed()),
        choices=cost_choices(setting, [bill.model for bill in found.shown]),
        subjects=tuple(model_subject(bill.model) for bill in found.shown),
        outcome=Outcome.FOUND if found.shown else Outcome.INFO,
        lang=setting.words.lang,
    )
    return with_legal_notices(setting.words, setting.catalogue, reply)


def asked_of(setting: Setting, question: Question) -> Asked:
    """Return a question about costs with the tokens that it comes to."""
    volume = question.volume or Volume()
    lang = volume.lang or setting.words.lang
    load = workload(volume, setting.catalogue.text_units if needs_units(volume) else None, lang)
    return Asked(setting, question, volume, load, lang)


def found_for(setting: Setting, question: Question) -> Bills:
    """Return the bills that a question about costs is answered with."""
    asked = asked_of(setting, question)
    return bills_for(question, setting.catalogue, asked.load, asked.wanted_currency, setting.rate)


def cost_choices(setting: Setting, models: Sequence[Model]) -> tuple[Choice, ...]:
    """Offer the cards of the models, and their comparison."""
    words, keys = setting.words, [short_key(model.id) for model in models]
    match len(models):
        case 0:
            return ()
        case 1:
            return (
                Navigate(label=words("choice-card"), action=pack(ShowModel(model=keys[0]))),
                Navigate(label=words("choice-compare"), action=pack(AddToCompare(models=keys[0]))),
            )
        case _:
            compare = Navigate(label=words("cost-compare"), action=pack(Compare(models="-".join(keys))))
            pairs = zip(models, keys, strict=True)
            cards = (PickOne(label=model.name, action=pack(ShowModel(model=key))) for model, key in pairs)
            return (compare, *cards)


def _one(asked: Asked, bill: Bill, cites: Citations) -> Iterator[blocks.Block]:
    """Answer for one model: the sum, what it takes for granted, and the price with its source."""
    words, offer = asked.setting.words, bill.offer
    if offer is None or bill.cost is None:
        yield plain(_no_sum(asked, bill))
    else:
        yield _first_line(asked, bill, offer, bill.cost)
        further = () if asked.buys_tokens else (*_budget_left(asked, bill.cost, offer), *_remarks(asked, bill, offer))
        further = (*_currency(asked, offer), *further)
        yield from (plain(" ".join(further)),) if further else ()
        yield from assumed_line(asked, (bill,), cites)
    if offer is not None:
        evidence = Evidence(offer.status, bill.model.sources[offer.source])
        seller = provider_name(asked.setting.catalogue, offer.provider)
        price = words("price-at", price=word_offer(words, offer), provider=seller)
        yield blocks.FactList(items=(cites.line(words("fact-price"), price, evidence),))


def _remarks(asked: Asked, bill: Bill, offer: Offer) -> Iterator[str]:
    topics = asked.question.topics
    return remarks(asked.setting.words, bill, offer, asked.load, topics, at_peak=asked.volume.at_peak)


def _read_as(asked: Asked) -> Iterator[blocks.Block]:
    """Say which conditions hold where no model is named, and what was not understood."""
    bounded = not asked.question.names or any(hit.kind is not EntryKind.MODEL for hit in asked.question.names)
    if asked.question.filters and bounded:
        yield understood(asked.setting, asked.question, None)
    yield from not_understood(asked.setting, asked.question)


def _no_sum(asked: Asked, bill: Bill) -> str:
    """Say why there is no sum."""
    words, name = asked.setting.words, bill.model.name
    if bill.offer is not None:
        return words("cost-free" if bill.offer.free else "cost-part-unknown", name=name)
    candidate = candidate_of(bill.model, asked.setting.catalogue)
    price = word_reading(words, asked.setting.catalogue, PRICE, PRICE.read(candidate))
    return words("cost-unsold", name=name, price=price)


def _first_line(asked: Asked, bill: Bill, offer: Offer, one: Cost) -> blocks.Paragraph:
    words, name = asked.setting.words, bill.model.name
    parts, total = word_parts(words, one, offer.currency), asked.sum(one.amount, offer.currency)
    if asked.volume.budget is not None and asked.budget_in(offer) is None:
        rest = words("cost-not-converted", budget=asked.budget_text())
        if asked.buys_tokens:
            return _line(name, f"— {word_offer(words, offer)} {words('cost-per-million')}. {rest}")
        return _line(total, f"{_of(asked, name)}: {parts} {words('cost-per-million')}. {rest}")
    bought = asked.bought(bill)
    if bought is None:
        of = f"{_of(asked, name)}{_often(asked, one, offer)}"
        return _line(total, f"{of}: {parts} {words('cost-per-million')}")
    if asked.lasts:
        spent = words("cost-lasts", budget=asked.budget_text(), name=name)
        return _line(bought, f"{spent}{_often(asked, one, offer)}. {total} {_of(asked, name)}: {parts}")
    spent = asked.spanned("cost-for-budget", budget=asked.budget_text(), name=name)
    if asked.buys_requests:
        each = words("cost-each", sum=asked.sum(one.amount, offer.currency), parts=parts)
        return _line(bought, f"{spent}: {each} {words('cost-per-million')}")
    return _line(bought, f"{spent}: {asked.split_text(offer)}")


def _often(asked: Asked, one: Cost, offer: Offer) -> str:
    """Say what one day of a longer span costs."""
    days = asked.days
    if asked.volume.span is None or asked.volume.span.days >= Often.MONTH.days or days is None or days <= 1:
        return ""
    daily = one.amount * days.denominator / days.numerator
    return " " + asked.setting.words("cost-daily", sum=asked.sum(daily, offer.currency))


def _of(asked: Asked, name: str) -> str:
    """Say what a sum is for."""
    if asked.load.requests is None:
        return asked.spanned("cost-for-tokens", name=name)
    return asked.spanned(
        "cost-for-requests", requests=word_requests(asked.setting.words, asked.load.requests), name=name
    )


def _budget_left(asked: Asked, one: Cost, offer: Offer) -> Iterator[str]:
    """Say whether a budget is enough for requests whose number is known."""
    words, budget = asked.setting.words, asked.budget_in(offer)
    if budget is None or asked.buys_requests or asked.buys_tokens or asked.lasts:
        return
    verdict = "cost-enough" if one.amount <= budget.amount else "cost-not-enough"
    yield words(verdict, budget=asked.budget_text())


def _currency(asked: Asked, offer: Offer) -> Iterator[str]:
    """Say at which rate a sum was converted, or that none is set."""
    wanted, rate = asked.wanted_currency, asked.setting.rate
    if wanted is None or wanted is offer.currency:
        return
    if rate is not None and rate.convert(rate.roubles, offer.currency, wanted) is not None:
        yield word_rate(asked.setting.words, rate)
    elif asked.volume.budget is None and wanted is Currency.RUB:
        yield asked.setting.words("cost-no-rate")


def _left_out(asked: Asked, found: Bills) -> Iterator[blocks.Block]:
    """Say how many models are not shown, and why."""
    words = asked.setting.words
    counts = (("cost-dearer", found.dearer), ("cost-older", found.older), ("cost-unpriced", found.unpriced))
    told = [words(key, count=count) for key, count in counts if count]
    if told:
        yield plain(words("cost-not-shown", what=", ".join(told)))


def _line(answer: str, rest: str) -> blocks.Paragraph:
    return blocks.Paragraph(spans=(Span(text=answer, style=Style.BOLD), Span(text=f" {rest}")))
