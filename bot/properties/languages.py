"""The languages of a model: those that its maker lists."""

from bot.catalogue.spoken import Languages
from bot.properties.candidate import Candidate
from bot.properties.property import Direction, Property, Surface
from bot.properties.reading import Reading, Unknown, from_fact
from bot.properties.values import Spoken, Unit


def _read(candidate: Candidate) -> Reading:
    model = candidate.model
    reading = from_fact(model.facts.languages, model.sources, _spoken)
    return Unknown("languages" in model.undisclosed) if isinstance(reading, Unknown) else reading


def _spoken(languages: Languages) -> Spoken:
    return Spoken(languages.named, languages.number, languages.more)


LANGUAGES = Property(
    "languages",
    Unit.LANGUAGES,
    _read,
    ("languages",),
    direction=Direction.MORE,
    shown=frozenset({Surface.CARD, Surface.TABLE}),
    shown_if_unknown=False,
)
