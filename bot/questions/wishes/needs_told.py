"""Whether a text that can be read as a question tells what somebody needs, which the guided choice answers better."""

from bot.catalogue.precomputed import EntryKind
from bot.properties.filters import Operator
from bot.questions.finding.costs import has_tokens, needs_units
from bot.questions.question import Question, Task, Volume
from bot.questions.text.concept_ids import ANSWER, AT_HOME, BY_API, IN_APPLICATION, IN_CLOUD, UNMET
from bot.questions.text.concepts import TASKS
from bot.questions.text.evidence import NO_DEARER_THAN
from bot.questions.wishes.money.shares import share_of
from bot.questions.wishes.places.places_wished import KEPT_IN, KEPT_OUT_OF, WELCOME
from bot.questions.wishes.worked_on import NEWS

LONGEST_NEED = 600
"""Characters up to which a question may tell a need; nobody asks for a list in more."""
_ASKED_FOR_NEEDS = frozenset(
    {Task.LIST, Task.COUNT, Task.COST, Task.ALTERNATIVES, Task.DECLINE, Task.FACT, Task.NEWS}
) | {Task.RUN}
"""What a need may be taken for."""
_PLENTY = 3
"""Things wished for from which a text asks for more than what nobody knows."""
_SEVERAL = 2
"""Conditions from which whoever needs another model than the one that they name is to choose."""
_STRANGE = 2
"""Words that a question leaves over and a wish does not, from which a task alone is a need: not "write a list"."""
_DEMANDS = ("data_", "assurances", "served_", "memory", "currency")
"""What the properties begin with that say what becomes of one's data, where one is, what one has and pays in."""
_NEEDING = frozenset({"choose", "as_good"})
"""Topics of a wish for some model that is not the one named."""
_CHEAPER_THAN = frozenset({"cheaper", "than"})
"""Topics of a wish for something cheaper than what is named."""
_OF_LISTS = frozenset({"which", "list", "count"})
"""Topics of a question that asks for several models."""
_ASKED_FOR = _OF_LISTS | {"compare"}
"""Topics of a question that asks for models, and tells no need."""
_DATED = frozenset({"lifecycle", "knowledge_cutoff"})
"""Properties of a wish that has a day in it, and asks for no news of that day."""
_OF_THOUSAND = frozenset({"price-input", "context_window"})
"""Properties that a question takes the price of a thousand tokens for."""
_SUMS = frozenset({"cost", "price", "cheapest", "count"})
"""Topics of a question what something costs."""
_STRENGTHS, _MEMORY = "strengths", "memory"
_CHEAPEST, _GOOD_VALUE = "cheapest", "good_value"
"""Topics of a wish to pay least, and of one for what is worth its price."""
_ALTERNATIVES, _CLOUDS = "alternatives", "clouds"
_ON_CLOUDS = frozenset({_CLOUDS, IN_CLOUD})
_CHEAPER_ALTERNATIVES = frozenset({"cheaper", _ALTERNATIVES})
"""Topics of a wish for something cheaper in place of what is named."""
_OPEN, _SERVED, _WITHOUT_VPN = "open", "served_", "without_vpn"
_HOW_USED = (f"{ANSWER}skill.", f"{ANSWER}budget.")
"""What answers begin with that a list of alternatives does not hold them to."""
_OF_NAMES = frozenset({"family", "maker"})
"""Properties that a name alone is."""


def may_tell_need(question: Question, text: str) -> bool:
    """Tell whether a text that asks this may tell a need."""
    return question.task in _ASKED_FOR_NEEDS and len(text) <= LONGEST_NEED


def tells_need(question: Question, wished: Question) -> bool:
    """Tell whether more is understood of a text as a wish than as a question."""
    match question.task:
        case Task.DECLINE:
            replaced = _ALTERNATIVES in wished.topics
            chosen = "choose" in wished.topics
            enough = _SEVERAL if replaced or chosen or _sets_budget(wished) else _PLENTY
            return things_told(wished) + _sets_budget(wished) >= enough and (replaced or not question.names)
        case Task.COST | Task.FACT | Task.ALTERNATIVES if _wants_cheaper(question, wished):
            return True
        case Task.FACT:
            limited = is_limited_by_name(wished) and len(question.names) == 1 and bool(things_told(wished))
            return limited or _refuses_more(question, wished) or _is_done_on_cloud(wished)
        case Task.NEWS:
            return _works_on_news(question, wished)
        case Task.ALTERNATIVES if _limits_alternatives(wished):
            return True
        case Task.COST if _chooses_by_cost(question, wished):
            return True
        case Task.RUN:
            return "as_good" in wished.topics  # what is better than something fits, and not that
        case Task.LIST if _is_beyond_lists(question, wished) or _tells_what_one_has(question, wished):
            return True
        case Task.LIST | Task.COST if not question.names and _sets_budget(wished):
            return True  # no list is held to what a month may cost
        case _:
            return _says_more(question, wished)


def _is_beyond_lists(question: Question, wished: Question) -> bool:
    """Tell whether something is wished for that no list is held to: an application, an API, what is only preferred.

    Whose models may be is no list of theirs.
    """
    if question.decline is not None and _chooses_for_task(wished):
        return True  # what a list has no answer to is what a model is for: «бот погода, какую взять»
    if WELCOME in wished.topics and "which" not in question.topics and things_told(wished):
        return True
    tells_task = any(topic.startswith(TASKS) for topic in wished.topics)
    if (_GOOD_VALUE in wished.topics and tells_task) or _is_elsewhere_without_vpn(question):
        return True
    several = len(_conditions(wished)) + (wished.order is not None) >= _PLENTY
    if several and not question.names and not _asks_for_list(question, wished):
        return True  # "open model good at Korean, 24 GB, commercial use"
    if IN_APPLICATION in wished.topics or (wished.preferred is not None and _sets_limits(wished)):
        return True
    if _takes_for_limit(question, wished):
        return True
    asked = _ASKED_FOR | (_SUMS - {_CHEAPEST} if tells_task else _SUMS)
    return BY_API in wished.topics and question.topics.isdisjoint(asked)


def _chooses_for_task(wished: Question) -> bool:
    return "choose" in wished.topics and any(topic.startswith(TASKS) for topic in wished.topics)


def _takes_for_limit(question: Question, wished: Question) -> bool:
    """Tell whether a question takes an amount for a limit of models that is of something nothing is known of."""
    limits = {one.property for one in question.filters if one.amount is not None}
    there = ({one.amount for one in asked.filters if one.property == _MEMORY} for asked in (question, wished))
    of_computer = bool(set.difference(*there))  # the main memory beside a card
    return UNMET in wished.topics and (of_computer or bool(limits - _conditions(wished)))


def _asks_for_list(question: Question, wished: Question) -> bool:
    """Tell whether a text asks for several models, or for the first of all in an order that a list can tell."""
    if not question.topics.isdisjoint(_OF_LISTS):
        return True
    asked = {one.property for one in question.filters}
    says_more = _conditions(wished) - asked or any(topic.startswith((ANSWER, *TASKS)) for topic in wished.topics)
    return question.order is not None and question.machine is None and not says_more


def _is_elsewhere_without_vpn(question: Question) -> bool:
    """Tell whether no VPN is to be needed in a place that is named: a list knows of none but Russia."""
    places = {one.property for one in question.filters if one.property.startswith(_SERVED)}
    return _WITHOUT_VPN in question.topics and len(places) > 1


def _tells_what_one_has(question: Question, wished: Question) -> bool:
    """Tell whether a text that asks for no list names a machine to run on, or more than a list understands."""
    if question.names or _asks_for_list(question, wished):
        return False
    of_machine = question.machine is not None or any(one.property == _MEMORY for one in question.filters)
    return of_machine or (bool(question.leftover) and things_told(wished) >= _SEVERAL)


def _is_done_on_cloud(wished: Question) -> bool:
    """Tell whether a name is the cloud that something is to be done on: "HIPAA, AWS only, summarize notes"."""
    done = any(topic.startswith(ANSWER) for topic in wished.topics)
    return not wished.topics.isdisjoint(_ON_CLOUDS) and done and things_told(wished) >= _PLENTY


def _works_on_news(question: Question, wished: Question) -> bool:
    """Tell whether news are what a model is to work on, or the day of what is wished for a limit of it."""
    days = sum(one.property == "released" for one in wished.filters)  # those of the news that are asked for
    several, chosen = things_told(wished) - days >= _SEVERAL, "choose" in wished.topics and question.period is None
    if NEWS not in wished.topics:
        return several or chosen
    limits = any(one.property in _DATED or one.property.startswith("price") for one in wished.filters)
    return several and (limits or chosen)


def _limits_alternatives(wished: Question) -> bool:
    """Tell whether what is wished for in place of something is held to more than a list of alternatives is."""
    placed = any(one.property.startswith(_SERVED) for one in wished.filters)
    if placed and len(_conditions(wished)) >= _SEVERAL:
        return True
    how = AT_HOME in wished.topics or any(topic.startswith(_HOW_USED) for topic in wished.topics)
    of_team = wished.users is not None and "choose" in wished.topics
    unknown = UNMET in wished.topics and bool(_conditions(wished))  # "that needs no phone number, free"
    return (
        how
        or of_team
        or unknown
        or _sets_budget(wished)
        or bool(wished.topics & _NEEDING and len(_conditions(wished)) >= _SEVERAL)
    )


def _chooses_by_cost(question: Question, wished: Question) -> bool:
    """Tell whether a text with an amount asks for a model, and not for the sum: what runs at home has no price."""
    if wished.topics >= {_ALTERNATIVES, AT_HOME}:
        return True
    if not question.names:
        unasked = _conditions(wished) - {one.property for one in question.filters}
        sums = _SUMS - {_CHEAPEST} if unasked else _SUMS  # no sum is held to what is to be read, such as PDF files
        return question.topics.isdisjoint(sums) and things_told(wished) >= _PLENTY
    return "choose" in wished.topics and len(_conditions(wished)) >= _SEVERAL


def is_limited_to_cloud(question: Question, wished: Question) -> bool:
    """Tell whether a text that asks of a maker names a cloud where something else that it wishes for is to run."""
    makers = all(hit.kind is EntryKind.LAB for hit in question.names)
    return question.task is Task.FACT and makers and _CLOUDS in wished.topics and things_told(wished) > 0


def is_limited_by_name(wished: Question) -> bool:
    """Tell whether a wish is for something that costs no more than what it names."""
    return wished.topics >= NO_DEARER_THAN or wished.topics >= _CHEAPER_THAN


def _wants_cheaper(question: Question, wished: Question) -> bool:
    """Tell whether something is wished for that costs less than what is named, or a part of it, and no sum."""
    cheaper = wished.topics >= _CHEAPER_THAN or wished.topics >= _CHEAPER_ALTERNATIVES
    of_sum = question.task is Task.COST and cheaper
    of_share = "cheaper" in wished.topics and share_of(wished.topics) is not None
    return len(question.names) == 1 and (of_sum or of_share)


def things_told(wished: Question) -> int:
    """Count what a text wishes for: answers, tasks, conditions, places of data, an order, a load and the unknown."""
    told = {topic for topic in wished.topics if topic.startswith((ANSWER, *TASKS, KEPT_IN, KEPT_OUT_OF))}
    at_home = AT_HOME in wished.topics and _OPEN in wished.topics  # of two wishes for weights one is for a machine
    more = (at_home, wished.order is not None, UNMET in wished.topics, *_amounts(wished.volume))
    return len(told) + len(wished.filters) + sum(more)


def _amounts(volume: Volume | None) -> tuple[bool, ...]:
    """Tell of a load and of what may be spent on it whether they are told."""
    if volume is None:
        return ()
    budget = volume.budget is not None
    return (budget, not budget or has_tokens(volume) or needs_units(volume) or volume.requests is not None)


def limits_more(wished: Question) -> bool:
    """Tell whether a text sets limits, such as where data are to stay, and not only what a model is to do."""
    return bool(_conditions(wished) - {_STRENGTHS}) or wished.volume is not None


def _wishes_unknown(question: Question, wished: Question) -> bool:
    """Tell whether beside other wishes one is told that nothing is known of, and no list or sum is asked for."""
    plain = not question.names and question.topics.isdisjoint(_ASKED_FOR | _SUMS)
    return plain and UNMET in wished.topics and things_told(wished) >= _SEVERAL


def _says_more(question: Question, wished: Question) -> bool:
    """Tell whether a wish refuses more than a question, is for the unknown, says of places or leaves less over."""
    asked = {one.property for one in question.filters}
    if _refuses_more(question, wished):
        return True
    unasked = _conditions(wished) - asked
    if asked >= _OF_THOUSAND and "context_window" not in _conditions(wished):
        return True
    if _wishes_unknown(question, wished):
        return True
    if any(name.startswith(_DEMANDS) for name in unasked - {*question.asked}):
        return True
    fewer = _words_left(question) + (question.decline is not None) - _words_left(wished)
    if unasked or any(topic.startswith(ANSWER) for topic in wished.topics):
        return fewer > 0
    tells_task = any(topic.startswith(TASKS) for topic in wished.topics)
    return fewer >= _STRANGE and (tells_task or AT_HOME in wished.topics)


def _refuses_more(question: Question, wished: Question) -> bool:
    """Tell whether a wish refuses what a question does not, and says more than that."""
    refused = [one.property for one in wished.filters if one.operator is Operator.NONE_OF]
    asked = {one.property for one in question.filters}
    return bool({*refused} - asked) and things_told(wished) > len(refused)


def _sets_limits(wished: Question) -> bool:
    return bool(wished.filters) or wished.volume is not None


def _sets_budget(wished: Question) -> bool:
    return wished.volume is not None and wished.volume.budget is not None


def _conditions(wished: Question) -> set[str]:
    """Name the conditions of a wish beside names, and where its data are to be and not to be."""
    kept_in = {f"data_{topic.removeprefix(KEPT_IN)}" for topic in wished.topics if topic.startswith(KEPT_IN)}
    kept_out = {topic for topic in wished.topics if topic.startswith(KEPT_OUT_OF)}
    return {one.property for one in wished.filters} - _OF_NAMES | kept_in | kept_out


def _words_left(question: Question) -> int:
    return sum(len(one.split()) for one in question.leftover)
