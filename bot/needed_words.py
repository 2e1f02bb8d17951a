"""The messages that are called for by keys made up at run time: every language must have them all.

They are derived from what the code makes the keys of, so that `zoobot check` finds one that no language has.
"""

from collections.abc import Iterable, Iterator

from bot.catalogue.facts import FactStatus
from bot.catalogue.offers import Currency
from bot.catalogue.schema import Availability, Model, Openness, Region, Tier
from bot.catalogue.services import Lab
from bot.catalogue.stories import ClaimVerdict
from bot.commands.spec import Argument, Spec
from bot.properties.candidate import Way
from bot.properties.filters import Verdict
from bot.properties.model_facts import OPENNESS_LADDER, PROGRAM_RUNGS, RUSSIAN_LADDER
from bot.properties.registry import property_words
from bot.properties.service import HAD_NAMES, OWN_LACKS
from bot.questions.needed_words import code_words as answer_words
from bot.questions.needed_words import needed_words as concept_words
from bot.questions.text.concepts import Concepts
from bot.reply.formats import SCALES
from bot.service.health import RefreshFault
from bot.standing.standings import Trust
from bot.views.brief_model import SHORT_LABELS, STATES
from bot.views.family import FOLDED_PARTS, PARTS
from bot.views.guide import CHAPTERS, POINTS, RUNGS
from bot.views.hello import EXAMPLES
from bot.views.settings import SWITCHES
from bot.views.status import TOLD
from bot.views.wizard.against import BRIEF
from bot.views.wizard.gaps import GAP_PROPERTIES
from bot.views.wizard.words import feature_name
from bot.watching.watch import PricePart
from bot.wizard.advice import Missing, Role
from bot.wizard.against import Against
from bot.wizard.closest import Instead
from bot.wizard.costs import CostKind
from bot.wizard.questions import TICKS, Feature, Question
from bot.wizard.reasons import LIKED
from bot.wizard.why import Unusable

_ESTIMATED = (Against.BEHIND, Against.STRONGEST, Against.ROOM, Against.NO_PLAN)
"""The drawbacks that compare standings."""
_MONTHS = range(1, 13)


def needed_words(
    commands: Iterable[Spec], labs: Iterable[Lab], questions: Iterable[Question], concepts: Concepts | None
) -> Iterator[str]:
    """Yield the keys that commands, labs, questions, concepts and the code's own enumerations call for.

    `questions` are those of the guided choice; `concepts` are None where their file is broken.
    """
    for spec in commands:
        yield from (f"command-{spec.name}", f"menu-{spec.name}")
        if spec.on_message:
            yield f"menu-{spec.name}-message"
        for option in spec.options:
            yield from (f"option-{option.name}", f"option-{option.name}-about")
            yield from (f"value-{option.name}-{number}" for number, _ in enumerate(option.words, 1))
    yield from (f"country-{lab.country.lower()}" for lab in labs)
    questions = tuple(questions)
    if any(question.ticks for question in questions):
        yield from (f"wizard-{TICKS}", f"wizard-{TICKS}-why")
    for question in questions:
        begin = f"wizard-{question.id}"
        yield from (begin, f"{begin}-name", f"{begin}-why")
        if any(option.needs.month for option in question.options):
            yield f"{begin}-why-plans"
        yield from (f"{begin}-{option.id}" for option in question.options)
        yield from (f"{begin}-{option.id}-wish" for option in question.options if option.needs.kinds)
    if concepts is not None:
        yield from concept_words(concepts)
    yield from code_words()


def language_words(models: Iterable[Model]) -> Iterator[str]:
    """Yield the keys of the names of the languages that models know."""
    known = (model.facts.languages.value for model in models if model.facts.languages is not None)
    yield from dict.fromkeys(f"language-{code}" for languages in known for code in languages.named)


def code_words() -> Iterator[str]:
    """Yield the keys that the code alone calls for, whatever the data are."""
    yield from (f"argument-{argument}" for argument in Argument if argument is not Argument.NONE)
    yield from (f"start-{kind}-{number}" for kind in ("example", "command") for number in range(1, EXAMPLES + 1))
    yield from property_words()
    yield from answer_words()
    yield from _formats()
    yield from _cards()
    yield from _openness()
    yield from _guide()
    yield from _settings()
    yield from (f"watch-{part}" for part in PricePart)
    yield from _wizard()
    yield from (f"status-{outcome}" for outcome in TOLD)
    yield from (f"refresh-fault-{fault}" for fault in RefreshFault)
    yield "wizard-breaks-memory-assumed-long"


def _formats() -> Iterator[str]:
    yield from (f"number-{name}" for _, name in SCALES)
    yield from (f"price-{currency.lower()}" for currency in Currency)
    for month in _MONTHS:
        yield from (f"month-{month}", f"month-of-{month}")


def _cards() -> Iterator[str]:
    for status in FactStatus:
        yield from (f"mark-{status}", f"status-{status}")
    yield from SHORT_LABELS.values()
    yield from (f"state-{state}" for state in STATES)
    yield from (f"region-{region}" for region in Region)
    yield from (f"availability-{answer}" for answer in Availability)
    yield from (f"family-{name}" for name in (*PARTS, *FOLDED_PARTS))
    yield from (f"verdict-{verdict}" for verdict in ClaimVerdict)


def _openness() -> Iterator[str]:
    yield from (f"openness-says-{rung}" for rung in Openness)
    yield from (f"filter-openness-{rung}" for rung in OPENNESS_LADDER[1:])
    for rung in PROGRAM_RUNGS:
        yield f"openness-program-says-{rung}"


def _guide() -> Iterator[str]:
    for chapter in CHAPTERS:
        yield from (f"guide-{chapter}-{part}" for part in ("choice", "title", "intro"))
    for name, count in POINTS.items():
        for number in range(1, count + 1):
            yield from (f"guide-{name}-{number}", f"guide-{name}-{number}-text")
    yield from (f"guide-rung-{rung}" for rung in RUNGS)


def _settings() -> Iterator[str]:
    for switch in SWITCHES:
        yield f"settings-{switch}"
        yield from (f"settings-{part}{switch}-{state}" for part in ("", "set-") for state in ("on", "off"))


def _wizard() -> Iterator[str]:
    yield from (f"standing-{trust}" for trust in Trust)
    yield from (f"standing-points-{trust}" for trust in Trust)
    for way in Way:
        yield from (f"wizard-{part}-{way}" for part in ("way", "start", "open", "fits-way", "breaks-way"))
    yield from (f"wizard-start-{Way.OWN}-{where}" for where in ("home", "server"))
    yield from (f"wizard-role-{role}" for role in Role)
    yield from (f"wizard-why-{answer}" for answer in (*Unusable, *Role))
    yield from (f"wizard-instead-{kind}" for kind in Instead)
    yield from (f"wizard-against-{kind}" for kind in Against)
    yield from (f"wizard-liked-{feature}" for feature in LIKED)
    yield from (f"wizard-{missing}" for missing in Missing)
    yield from (f"wizard-cost-{kind}" for kind in CostKind)
    yield from (f"wizard-preferred-{verdict}" for verdict in (Verdict.BROKEN, Verdict.UNKNOWN))
    yield from (f"wizard-currency-{currency.lower()}" for currency in Currency)
    yield from (f"wizard-in-{region}" for region in Region)
    yield from (f"wizard-fits-russian-{level}" for level in RUSSIAN_LADDER)
    yield from (f"wizard-fits-tier-{tier}" for tier in Tier)
    for kind in ("fits", "breaks"):
        yield from (
            f"wizard-{kind}-{what}" for what in ("price", "month", "plan", "memory", "memory-said", "memory-tuned")
        )
        yield from (f"wizard-{kind}-{name}" for name in sorted(HAD_NAMES))
        yield from (f"wizard-{kind}-{what}-long" for what in ("memory", "memory-said"))
    yield from (f"wizard-breaks-{name}-own" for name in sorted(OWN_LACKS))
    for kind in ("wizard-cost-own", "wizard-cost-own-brief"):
        yield from (kind, *(f"{kind}-{how}" for how in ("long", "uncounted", "unknown")))
    yield from (f"wizard-against-{Against.TIGHT}-long", f"wizard-against-{Against.FREE_LIMITS}-volume")
    yield f"wizard-against-{Against.LANGUAGES}-unlisted"
    yield from (
        f"wizard-against-{Against.SWITCH_OFF}-plan",
        f"wizard-against-{Against.LIMITED}-but",
        f"wizard-against-{Against.WEAK}-slow",
    )
    yield f"wizard-against-{Against.DATA_BY_HOME}-api"
    yield from (f"wizard-against-{kind}-brief" for kind in BRIEF)
    yield from (f"wizard-against-{kind}-estimated" for kind in _ESTIMATED)
    for name in dict.fromkeys(map(feature_name, Feature)):
        yield from (f"wizard-unknown-{name}", f"wizard-gap-{name}")
    yield from (f"wizard-gap-{name}" for name in GAP_PROPERTIES.values())
