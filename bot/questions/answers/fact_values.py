"""What a question asks of its names, and how a value of it is worded."""

from bot.catalogue.catalogue import lifecycle_of
from bot.catalogue.schema import Lifecycle, Model
from bot.properties.filters import judged_by
from bot.properties.model_facts import LIFECYCLE, RETIRED_ON
from bot.properties.property import Property
from bot.properties.reading import Reading, Unknown
from bot.properties.registry import property_named
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.reply import formats
from bot.views.values import word_reading

_MOST_ASKED = 4


def asked_names(question: Question) -> tuple[str, ...]:
    """List the properties that a question asks for, those of its conditions too."""
    return tuple(dict.fromkeys((*question.asked, *(judged_by(one).name for one in question.filters))))


def asked_properties(question: Question) -> tuple[Property, ...]:
    """Return the properties that a question asks for, those of its conditions too."""
    return tuple(property_named(name) for name in asked_names(question))[:_MOST_ASKED]


def word_asked(setting: Setting, model: Model, one: Property, reading: Reading) -> str:
    """Word a value; the unknown last day of a model in service is no gap in the catalogue."""
    if one is RETIRED_ON and isinstance(reading, Unknown) and lifecycle_of(model) is Lifecycle.ACTIVE:
        return setting.words("fact-no-end")
    if one is LIFECYCLE:
        return word_state(setting, model) or word_reading(setting.words, setting.catalogue, one, reading)
    return word_reading(setting.words, setting.catalogue, one, reading)


def word_state(setting: Setting, model: Model) -> str | None:
    """Word until when a model works, or since when it does not; None where its state alone tells enough."""
    words, last = setting.words, model.facts.retired_on
    if last is None:
        return None
    match lifecycle_of(model):
        case Lifecycle.DEPRECATED:
            return words("fact-state-until", date=formats.date_of(words, last.value))
        case Lifecycle.RETIRED:
            return words("fact-state-since", date=formats.date(words, last.value))
        case Lifecycle.ANNOUNCED | Lifecycle.ACTIVE | None:
            return None
