"""The keys of the messages that answers to questions make up at run time."""

from collections.abc import Iterator

from bot.catalogue.limits import BeyondLimit
from bot.catalogue.plans import Training
from bot.catalogue.schema import Region
from bot.properties.filters import Verdict
from bot.properties.registry import property_named
from bot.properties.service import HAD_NAMES, WEB_SEARCH
from bot.questions.answers.alternatives import TITLED, WITH_UNIT
from bot.questions.answers.compare_rows import BARE_LABELS, BRIEF_LABELS, BRIEF_VALUES
from bot.questions.answers.compare_verdict import SUPERLATIVES
from bot.questions.answers.decline import OTHER
from bot.questions.answers.training import FreeTraining
from bot.questions.answers.where import BY_APP, CLEAR_ANSWERS, DEPENDS, ServiceAnswer
from bot.questions.finding.costs import Assumption
from bot.questions.finding.events import EventKind
from bot.questions.finding.memory import Fit
from bot.questions.finding.permissions import Answer, Basis, Use
from bot.questions.finding.substitute_wishes import Wish
from bot.questions.question import BOUGHT_AT_A_TIME
from bot.questions.text.concepts import Concepts


def needed_words(concepts: Concepts) -> Iterator[str]:
    """Yield the keys that the concepts of questions call for."""
    for kind in concepts.declines:
        yield from _decline(kind)
    for order in concepts.orders.values():
        yield from (f"order-{order.property}-{direction}" for direction in ("up", "down"))
    yield from (f"place-{group}" for group in concepts.groups)


def code_words() -> Iterator[str]:
    """Yield the keys that the code of the answers calls for, whatever the data are."""
    yield from _decline(OTHER)
    for verdict in Verdict:
        yield from (f"fact-verdict-{verdict}", f"fact-verdict-{verdict}-alone", f"fact-languages-{verdict}")
    yield from (f"filter-at-{limit}" for limit in ("least", "most", "earliest", "latest"))
    yield from ("order-up", "order-down", "order-tier-up", "order-tier-down")
    yield from ("order-standing-up", "order-standing-down", "order-standing-task-up", "order-standing-task-down")
    yield from (f"alternatives-{name}" for name in (*TITLED, *WITH_UNIT))
    yield from (f"alternatives-wish-{wish}" for wish in Wish)
    yield from (f"cost-assume-{one}" for one in Assumption)
    yield from (f"cost-texts-{kind}" for kind in BOUGHT_AT_A_TIME)
    for kind in EventKind:
        yield from (f"news-{kind}", f"news-all-{kind}", f"news-is-{kind}", f"news-nothing-{kind}")
    for one in Fit:
        yield from (f"run-{one}", f"run-group-{one}", f"run-fit-{one}", f"run-{one}-long")
    yield from _hosting()
    yield from _permissions()
    yield from _comparisons()


def _decline(kind: str) -> Iterator[str]:
    yield from (f"decline-{kind}", f"decline-{kind}-why")


def _hosting() -> Iterator[str]:
    yield from (f"hosting-in-{region}" for region in Region)
    yield from (f"hosting-{kind}-{DEPENDS}" for kind in ("served", "data"))
    yield from (f"hosting-{name}-{answer}" for name in sorted(HAD_NAMES) for answer in CLEAR_ANSWERS)
    yield f"hosting-{WEB_SEARCH.name}-{BY_APP}"
    yield from (f"hosting-training-{training}" for training in Training)
    yield from (f"hosting-free-trained-{answer}" for answer in FreeTraining)
    for answer in ServiceAnswer:
        yield from (f"hosting-answer-{answer}", f"hosting-served-{answer}")
    yield from (f"hosting-app-trained-{told}" for told in (*Training, "unknown"))
    for answer in CLEAR_ANSWERS:
        yield from (f"hosting-data-{answer}", f"hosting-promise-{answer}", f"hosting-terms-{answer}")


def _permissions() -> Iterator[str]:
    for answer in Answer:
        yield from (f"permission-says-{answer}", f"permission-answer-{answer}")
    yield from (f"permission-use-{use}" for use in Use)
    yield from (f"permission-basis-{basis}" for basis in Basis if basis is not Basis.LICENCE)
    yield from (f"permission-beyond-{beyond}" for beyond in BeyondLimit)


def _comparisons() -> Iterator[str]:
    yield from (f"brief-{name}" for name in BRIEF_LABELS)
    yield from (f"brief-{name}-bare" for name in BARE_LABELS)
    for name in BRIEF_VALUES:
        yield from (f"brief-{key}" for key in property_named(name).value_words if "program" not in key)
    yield from ("compare-most", "compare-least")
    for name in SUPERLATIVES:
        yield from (f"compare-most-{name}", f"compare-least-{name}")
