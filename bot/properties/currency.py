"""In which currency one pays for a way to use a model."""

from bot.catalogue.offers import Currency
from bot.properties.candidate import Candidate, Way
from bot.properties.price import is_current
from bot.properties.property import Property
from bot.properties.reading import Known, NotApplicable, Reading, Unknown
from bot.properties.values import Choice, Choices, Unit

_WORDS = "currency"


def _read(candidate: Candidate) -> Reading:
    """Read the currencies of what is paid; nobody is paid for one's own machines, or for a free application.

    Free access to an API ends at its limits, behind which the currency is unknown.
    """
    if candidate.way is Way.OWN or (candidate.way is Way.APP and candidate.free):
        return NotApplicable()
    if candidate.way is None:
        paid = [one.currency for one in candidate.model.offers if is_current(one) and not one.free]
    elif candidate.plan is not None:
        paid = [candidate.plan.currency]
    else:
        paid = [] if candidate.price is None else [candidate.price.currency]
    named = tuple(Choice(currency.lower(), f"{_WORDS}-{currency.lower()}") for currency in dict.fromkeys(paid))
    return Known(Choices(named)) if named else Unknown()


CURRENCY = Property(
    "currency", Unit.LIST, _read, value_words=tuple(f"{_WORDS}-{currency.lower()}" for currency in Currency)
)
