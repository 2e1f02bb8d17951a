"""The questions of the guided choice, as `data/wizard.toml` holds them."""

from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from bot.catalogue.offers import Currency
from bot.catalogue.rate import WorstRate
from bot.catalogue.schema import Assurance, Modality, Openness, Region, RussianLevel, Task
from bot.properties.candidate import Way
from bot.values import Value

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$", max_length=12)]
"""The id of a question or an option: short, so that it fits in a button."""
UNSURE = "unsure"
"""What a button carries in an option's place for "I don't know"."""
TICKS = "musts"
"""What a button carries in a question's place on the page of ticks."""
RESERVED = frozenset({"why", "name", UNSURE})
"""Option ids that would clash with a question's other words."""


_TASKS = frozenset(task.value for task in Task)


class Feature(StrEnum):
    """The features that a preference can weigh; every feature is scored 0 to 100 or unknown."""

    CHAT = Task.CHAT.value
    WRITING = Task.WRITING.value
    CODE = Task.CODE.value
    ANALYSIS = Task.ANALYSIS.value
    SUPPORT = Task.SUPPORT.value
    AGENTS = Task.AGENTS.value
    TRANSLATION = Task.TRANSLATION.value
    RESEARCH = Task.RESEARCH.value
    VISION = Task.VISION.value
    STANDING = "standing"
    """Its place in its maker's range, and how large or dear it is."""
    RANGE = "range"
    """Its place in its maker's range alone."""
    RECENT = "recent"
    CURRENT = "current"
    """Not replaced by a successor and not on its way out."""
    BROAD = "broad"
    """Good at several tasks."""
    CHEAP = "cheap"
    EASY = "easy"
    """Little of one's own to run."""
    READY = "ready"
    """Answers in an application of its maker."""
    UNPAID = "unpaid"
    """Asks no subscription."""
    LIGHT = "light"
    """Runs in little memory."""
    ROOM = "room"
    """Leaves room for a context in the memory that the same option allows."""
    AGREES = "agrees"
    QUICK = "quick"
    """Computes each token with few parameters, which tells on a slow machine."""
    OFFERED = "offered"
    """Its service is offered without limits in the country that the same option demands."""
    RUSSIAN = "russian"
    CHINESE = "chinese"
    WORLDLY = "worldly"
    """Not made mainly for Russian."""
    MULTILINGUAL = "multilingual"
    """Neither made mainly for Russian, nor knowing next to none of it: it has learned several languages."""
    TERMS = "terms"
    """Its service's terms promise not to train on customers' data, and were audited."""
    RIGHTS = "rights"
    """Its licence sets no conditions for commercial use, where one is held to it."""
    PORTABLE = "portable"
    """Can be taken to another company or home."""
    CONTEXT = "context"
    TOOLS = "tools"
    REASONING = "reasoning"

    @property
    def is_task(self) -> bool:
        """Tell whether it is fitness for a task."""
        return self in _TASKS


Weights = dict[Feature, Annotated[int, Field(ge=1, le=50)]]


class Demand(StrEnum):
    """A kind of demand; the name of its field in `Needs`."""

    INPUTS = "inputs"
    INPUT_ONE_OF = "input_one_of"
    CONTEXT = "context"
    COUNTRY = "country"
    DATA_IN = "data_in"
    ASSURANCE_ONE_OF = "assurance_one_of"
    WAYS = "ways"
    MEMORY_GB = "memory_gb"
    PRICE = "price"
    MONTH = "month"
    FREE = "free"
    OPENNESS = "openness"
    TUNABLE = "tunable"
    BUSINESS = "business"
    RUSSIAN = "russian"
    LANGUAGES = "languages"
    TOOL_USE = "tool_use"
    HIPAA = "hipaa"
    SLA = "sla"
    WEB_SEARCH = "web_search"


class Needs(Value):
    """The demands of an option; all of them must be met. An absent demand demands nothing."""

    inputs: tuple[Modality, ...] = ()
    """Kinds of input, all of them."""
    input_one_of: tuple[Modality, ...] = ()
    context: int | None = Field(default=None, gt=0)
    """Tokens at least."""
    country: Region | None = None
    """Usable by somebody there."""
    data_in: Region | None = None
    """Data are processed there."""
    assurance_one_of: tuple[Assurance, ...] = ()
    ways: tuple[Way, ...] = ()
    """The ways of use that are acceptable; none: every way."""
    memory_gb: int | None = Field(default=None, gt=0)
    """On one's own machines it takes at most this much memory; services are not concerned."""
    price: dict[Currency, Decimal] = Field(default_factory=dict)
    """A service asks at most this per million tokens, in the currency that it asks."""
    month: dict[Currency, Decimal] = Field(default_factory=dict)
    """A plan of an application asks at most this a month, in the currency that it asks."""
    free: bool = False
    """A service asks nothing."""
    openness: Openness | None = None
    """At least this rung of the ladder."""
    tunable: bool = False
    """Can be trained further on one's own data."""
    business: bool = False
    """The licence, where one holds the weights, lets one earn with it."""
    russian: RussianLevel | None = None
    """At least this level."""
    languages: int | None = Field(default=None, gt=0)
    """Its maker lists at least so many."""
    tool_use: bool = False
    hipaa: bool = False
    """The agreement on data about patients can be signed."""
    sla: bool = False
    """Uptime is promised."""
    web_search: bool = False

    @cached_property
    def kinds(self) -> tuple[Demand, ...]:
        """Name the demands that are made."""
        fields = type(self).model_fields
        return tuple(
            kind for kind in Demand if getattr(self, kind) != fields[kind].get_default(call_default_factory=True)
        )


GivenAnswers = dict[Key, tuple[Key, ...]]
"""Options by question, of which one has been given."""


class Option(Value):
    """An option of a question: what it demands and what it prefers."""

    id: Key
    needs: Needs = Needs()
    likes: Weights = Field(default_factory=dict)
    ignores: tuple[Feature, ...] = ()
    """What everybody prefers, but not who gives this answer."""
    least_of: str | None = None
    """The property of which it wants as little as there is."""
    general: bool = False
    """Whether it gives way to another option of its question that is meant too, as "assistant" does to "coding"."""
    beside: bool = False
    """Whether it may be meant beside another option of a question that asks for one: English is, as it is no demand."""
    named: bool = False
    """Whether it, or another such one, must be named to be meant, and not only what it demands be asked for."""
    before: tuple[Key, ...] = ()
    """Options of its question that give way to it where it is named: sorting comes before what the texts are for."""
    bulk: bool = False
    """Whether it is done by the thousand and small models do it, so that one at a fraction of the price is of use."""
    listed: bool = True
    """Whether it is offered; one that is not can still be said in words."""
    skip_after: GivenAnswers = Field(default_factory=dict)
    """Answers to other questions after which it is not offered."""
    only_after: GivenAnswers = Field(default_factory=dict)
    """Answers to other questions of which one must have been given for it to be offered; none: it always is."""
    ticked_after: GivenAnswers = Field(default_factory=dict)
    """Answers to other questions after which it is ticked to begin with, on the page of ticks."""
    ticked_for: tuple[str, ...] = ()
    """The languages of people who say nothing of it for whom it is ticked to begin with."""
    ticked_unless: GivenAnswers = Field(default_factory=dict)
    """Answers to other questions after which it is not ticked for a language."""
    monthly_tokens: int | None = Field(default=None, gt=0)
    """The volume that the answer stands for, to estimate a month's cost."""

    @property
    def task(self) -> Task | None:
        """Return the task that it asks for: what it prefers first, if that is one."""
        first = next(iter(self.likes), None)
        return Task(first.value) if first is not None and first.is_task else None


class Group(StrEnum):
    """The groups of questions, by how much their answers weigh."""

    DEALBREAKER = "dealbreaker"
    """Some answer rules models out; nothing outweighs it."""
    PREFERENCE = "preference"


class Question(Value):
    """A question. "I don't know" is always an answer too, and demands nothing."""

    id: Key
    group: Group
    several: bool = False
    """Whether several options can be given together; then they may only demand."""
    asked: bool = True
    """Whether it is asked; one that is not can still be answered in words."""
    ticks: bool = False
    """Whether it is asked on the page of ticks, which comes after all other questions."""
    skip_after: GivenAnswers = Field(default_factory=dict)
    """Answers to other questions that have already settled this one, so that it is not asked."""
    only_after: GivenAnswers = Field(default_factory=dict)
    """Answers to other questions of which one must have been given for it to be asked; none: it always is."""
    assumed: Key | None = None
    """The option whose demands are assumed of who does not know, where anything meets them."""
    taken_as: Key | None = None
    """The option that who says "I don't know" is taken to mean, so that what is asked later follows it."""
    taken_unless: GivenAnswers = Field(default_factory=dict)
    """Answers to other questions beside which that is not taken."""
    options: tuple[Option, ...] = Field(min_length=2, max_length=12)

    def option(self, option_id: str) -> Option | None:
        """Return the option, if the question has it."""
        for option in self.options:
            if option.id == option_id:
                return option
        return None


class Recognisers(Value):
    """What writes speech down, by the ids of its signposts."""

    own: tuple[str, ...] = ()
    """On one's own machines."""
    service: tuple[str, ...] = ()


class Speech(Recognisers):
    """What writes speech down for everybody, and first for the readers of a language."""

    first: dict[str, Recognisers] = Field(default_factory=dict)

    def recognisers(self, lang: str, *, own: bool) -> tuple[str, ...]:
        """List what readers of a language are told of."""
        lists = (self.first.get(lang, Recognisers()), self)
        return tuple(name for one in lists for name in (one.own if own else one.service))


class Questions(Value):
    """All questions of the guided choice, in the order asked."""

    enough: int = Field(ge=1)
    """From how many answers on the result can be asked for."""
    base: Weights
    """What everybody prefers."""
    questions: tuple[Question, ...] = Field(min_length=1)
    speech: Speech = Speech()
    """What is named beside models that hear speech."""
    worst_rates: tuple[WorstRate, ...] = ()
    """By which a limit in another currency is held against prices in dollars, where the operator has set no rate."""

    def question(self, question_id: str) -> Question | None:
        """Return the question, if there is one of that id."""
        return self._by_id.get(question_id)

    @cached_property
    def _by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    def option(self, question_id: str, option_id: str) -> Option:
        """Return an option of a question.

        Raises:
            KeyError: there is none of these ids.
        """
        question = self.question(question_id)
        option = question.option(option_id) if question else None
        if option is None:
            raise KeyError((question_id, option_id))
        return option
