"""The question that filled slots make."""

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.finding.capability import SMARTEST, order_by_capability
from bot.questions.question import Order, Question, Task
from bot.questions.slots.conditions import bits_left, conditions, is_met, limits_of_names
from bot.questions.slots.limits import OF_PRICES, ORDERS
from bot.questions.slots.slots import Slots, merged
from bot.questions.slots.tasks import asks_home
from bot.questions.slots.volumes import volume_of

LISTED = frozenset({Task.LIST, Task.COUNT, Task.NEWS, Task.CHOOSE})
"""Tasks that are answered by models that meet conditions."""
_OF_EACH = frozenset({Task.FACT, Task.MAY, Task.RUN})
"""Tasks that are answered for every entry that an ambiguous name may mean."""
_TRAINING_DATA = "training_data"


def question_of(slots: Slots, task: Task, catalogue: Catalogue) -> Question:
    """Return the question that wants something of what was named and asked."""
    listed = task in LISTED
    if task is Task.FACT and asks_home(slots):
        _ask_home(slots)
    filters = merged(conditions(slots, task, catalogue) if listed else limits_of_names(slots, task))
    best = order_by_capability(slots.topics, filters) if task is Task.LIST else None
    return Question(
        task=task,
        names=_names_of(slots, task),
        filters=tuple(filters),
        order=slots.order or best or _order_compared(slots, task),
        number=slots.number,
        asked=tuple(name for name in slots.asked if not (listed and is_met(name, slots))),
        period=slots.period,
        volume=volume_of(slots),
        decline=next((one for one in slots.declines if not _is_answered(one, slots, task, best)), None),
        topics=frozenset(slots.topics),
        leftover=(
            *slots.leftover,
            *_hosts_left(slots, task, catalogue),
            *(_left_of_list(slots, catalogue) if listed else ()),
        ),
        machine=slots.machine,
        users=slots.users,
        bits=int(slots.bits.value) if slots.bits is not None and task is Task.RUN else None,
    )


def _order_compared(slots: Slots, task: Task) -> Order | None:
    """Return the order that "cheaper" asks for of a list where it stands beside no name and no price."""
    if task is not Task.LIST or slots.names:
        return None
    return next((ORDERS[one] for one in sorted(OF_PRICES & ORDERS.keys() & (slots.topics - slots.measured))), None)


def _ask_home(slots: Slots) -> None:
    """Ask of which country a maker is, and whether it is of the one that is named, in place of what is done there."""
    slots.filters += [made for made, _ in slots.origins]
    slots.origins.clear()
    slots.asked[:] = [] if slots.filters else ["country"]


def _is_answered(decline: str, slots: Slots, task: Task, best: Order | None) -> bool:
    """Tell whether an answer says what words cannot be asked for: the guided choice ranks by how capable models are."""
    if decline == SMARTEST:
        return best is not None or task is Task.CHOOSE
    return decline == _TRAINING_DATA and "open_source" in slots.topics


def _names_of(slots: Slots, task: Task) -> tuple[Hit, ...]:
    """Return what an answer is about; a list has the names among its conditions."""
    if task in LISTED:
        return ()
    return slots.meant() if task in _OF_EACH else tuple(slots.names)


def _hosts_left(slots: Slots, task: Task, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the services that are named and that no answer is about: the guided choice alone knows who sells."""
    left = slots.hosts_out if slots.names else (*slots.hosts, *slots.hosts_out)
    return () if task is Task.CHOOSE else tuple(catalogue.hosts[id_].name for id_ in left)


def _left_of_list(slots: Slots, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what a list does not keep: a precision without an amount of memory, and models that are named."""
    models = (catalogue.model(hit.id).name for hit in slots.names if hit.kind is EntryKind.MODEL)
    return (*bits_left(slots), *models)
