"""Wording the values of properties."""

from bot.catalogue.catalogue import Catalogue, is_retired
from bot.catalogue.offers import Offer, PriceChange
from bot.catalogue.schema import Availability, Licence, Model, Region
from bot.languages import DEFAULT_LANG
from bot.properties.model_facts import RETIRED_ON
from bot.properties.price_history import NewPrice
from bot.properties.prices import prices_of
from bot.properties.property import Property
from bot.properties.reading import Known, NotApplicable, Reading, Unknown
from bot.properties.values import (
    Choice,
    Choices,
    Day,
    EntryName,
    Flag,
    FormerPrice,
    FreeOfCharge,
    Gigabytes,
    Link,
    Literals,
    Money,
    NameOf,
    PerToken,
    Prices,
    Sellers,
    Spoken,
    Tokens,
    TrainedFrom,
    Value,
    Weights,
)
from bot.reply import formats
from bot.views.languages import word_languages
from bot.words import Words

_THOUSAND = 1_000
_SCALED = 1_000_000_000
"""A number of tokens from which it is written short: what a model was trained on, not what it reads."""


def word_value(words: Words, catalogue: Catalogue, value: Value) -> str:  # noqa: C901, PLR0912  # a case for each unit
    """Word a value by its unit."""
    match value:
        case Tokens(count=count):
            return formats.tokens(words, count) if count < _SCALED else formats.scaled(words, count)
        case Weights():
            return _word_weights(words, value)
        case Money(amount=amount, currency=currency):
            return formats.price(words, amount, currency)
        case FreeOfCharge():
            return words("price-free")
        case Prices():
            return _word_prices(words, value)
        case FormerPrice(prices=prices, until=day):
            return words("price-until", price=word_value(words, catalogue, prices), date=formats.date(words, day))
        case Day(partial=partial, until=True):
            return formats.until(words, partial)
        case Day(partial=partial):
            return formats.date(words, partial)
        case Gigabytes(options=options):
            sizes = tuple(formats.number(words, one) for one in options)
            return words("gigabytes-at-4-bits", text=formats.listed(words, sizes))
        case PerToken(options=options):
            thousands = tuple(formats.number(words, round(one / _THOUSAND)) for one in options)
            return words("kilobytes-per-token", text=formats.listed(words, thousands))
        case Flag(on=on):
            return words("yes") if on else words("no")
        case Choice(key=key):
            return words(key)
        case Choices(items=items):
            return formats.listed(words, tuple(words(item.key) for item in items))
        case EntryName():
            return _word_name(words, catalogue, value)
        case TrainedFrom(entry=entry):
            return _word_name(words, catalogue, entry)
        case Link(url=url):
            return url
        case Literals(texts=texts):
            return ", ".join(texts)
        case Spoken():
            return word_languages(words, value)
        case Sellers(ids=sellers):
            return formats.listed(words, tuple(provider_name(catalogue, seller) for seller in sellers))


def word_reading(words: Words, catalogue: Catalogue, one: Property, reading: Reading) -> str:
    """Return the text of a reading."""
    match reading:
        case Known(value=value):
            return word_value(words, catalogue, value)
        case Unknown(undisclosed=undisclosed):
            return words("undisclosed") if undisclosed else words("unknown")
        case NotApplicable():
            return words(one.not_applicable)


def fact_label(words: Words, one: Property, model: Model) -> str:
    """Name a property of a model; of the day on which it leaves, whether that is to come."""
    if one is not RETIRED_ON:
        return words(one.label)
    return words("fact-retired" if is_retired(model) else "fact-leaves")


def word_offer(words: Words, offer: Offer) -> str:
    """Word the prices of an offer, per million tokens."""
    prices = prices_of(offer)
    return words("price-free") if isinstance(prices, FreeOfCharge) else _word_prices(words, prices)


def word_offer_briefly(words: Words, offer: Offer) -> str:
    """Word the prices of an offer as a pair, that of input first, where both are known."""
    if offer.free or offer.input is None or offer.output is None:
        return word_offer(words, offer)
    paid, made = (formats.price(words, amount, offer.currency) for amount in (offer.input, offer.output))
    return words("first-prices", input=paid, output=made)


def word_new_price(words: Words, new: NewPrice) -> str:
    """Say what a price was replaced by, and whether that is more."""
    before, after = (word_offer_briefly(words, span.offer) for span in (new.before, new.after))
    key = {True: "new-price-rise", False: "new-price-fall", None: "new-price-other"}[new.is_rise]
    return words(key, price=after, before=before)


def price_change(words: Words, offer: Offer, change: PriceChange) -> str:
    """Say what an offer will ask from a day on."""
    later = offer.model_copy(update={"input": change.input, "output": change.output, "free": False})
    return words("price-from", date=formats.date(words, change.since.isoformat()), price=word_offer(words, later))


def word_member(words: Words, member: Region | Availability) -> str:
    """Word a region, or whether a service is offered there."""
    return words(f"{'region' if isinstance(member, Region) else 'availability'}-{member}")


def licence_name(words: Words, licence: Licence) -> str:
    """Name a licence as the reply's language does; most have one name everywhere."""
    return words.text({DEFAULT_LANG: licence.name, **licence.names})


def provider_name(catalogue: Catalogue, provider: str) -> str:
    """Name who sells: the lab's name, or the host's."""
    lab = catalogue.labs.get(provider)
    return lab.name if lab else catalogue.host_name(provider)


def _word_weights(words: Words, value: Weights) -> str:
    total = formats.listed(words, tuple(formats.scaled(words, size) for size in value.sizes))
    if value.active is None:
        return total
    return words("parameters-active", total=total, active=formats.scaled(words, value.active))


def _word_prices(words: Words, value: Prices) -> str:
    paid = value.input and formats.price(words, value.input.amount, value.input.currency)
    made = value.output and formats.price(words, value.output.amount, value.output.currency)
    if paid and made:
        return words("price-in-out", input=paid, output=made)
    return words("price-in-only", input=paid) if paid else words("price-out-only", output=made or "")


def _word_name(words: Words, catalogue: Catalogue, name: EntryName) -> str:
    match name.kind:
        case NameOf.LAB:
            return catalogue.labs[name.id].name
        case NameOf.FAMILY:
            return catalogue.families[name.id].name
        case NameOf.LICENCE:
            return licence_name(words, catalogue.licences[name.id])
        case NameOf.MODEL:
            return catalogue.model(name.id).name
        case NameOf.HOST:
            return catalogue.hosts[name.id].name
