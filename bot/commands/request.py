"""What every command is given: a request, and the tools to answer it with."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.days import next_change, on_day
from bot.catalogue.rate import Rate
from bot.charts.drawer import Drawer
from bot.events import Ability, Conversation, ConversationKind
from bot.questions.conversation.notes import Notes
from bot.questions.text.phrases import Phrases
from bot.reply.screen import lines_for
from bot.search.finder import Finder
from bot.service.metrics import Metrics, NoMetrics
from bot.service.store import Preferences, Store
from bot.views.cards import ReplyCache
from bot.views.links import Links
from bot.views.suggestion import SuggestionCache
from bot.views.wizard.cache import StepCache
from bot.words import Lexicon, Words

if TYPE_CHECKING:
    from bot.questions.finding.claims import Explanations
    from bot.questions.finding.model_table import ModelTable
    from bot.questions.read import QuestionReader
    from bot.questions.setting import Setting
    from bot.wizard.wizard import Wizard


@dataclass(frozen=True)
class Tools:
    """The parts that the core works with, made once by the composition root."""

    catalogue: Catalogue
    finder: Finder
    phrases: Phrases
    new_questions: "Callable[[Catalogue, Finder], QuestionReader]"
    """Makes the reading of questions about a catalogue."""
    new_wizard: "Callable[[Catalogue], Wizard]"
    """Makes the guided choice for a catalogue."""
    lexicon: Lexicon
    store: Store
    clock: Callable[[], int]
    """Seconds since 1970."""
    new_token: Callable[[], str]
    """An unguessable name for a session of the guided choice."""
    version: str
    drawer: Drawer
    rate: Rate | None = None
    """The rate of roubles that the operator has set."""
    digest_hour: int = 9
    """The hour of the day, by UTC, at which people are told what has changed of what they watch."""
    links: Links = field(default_factory=Links)
    """The addresses that the operator has set."""
    owners: frozenset[str] = frozenset()
    """The `user_key` of everybody who runs the bot."""
    metrics: Metrics = field(default_factory=NoMetrics)
    """What is counted while the bot serves."""
    cards: ReplyCache = field(default_factory=ReplyCache)
    suggestions: SuggestionCache = field(default_factory=SuggestionCache)
    steps: StepCache = field(default_factory=StepCache)

    @cached_property
    def wizard(self) -> "Wizard":
        """The guided choice, made when it is first used."""
        return self.new_wizard(self.catalogue)

    @cached_property
    def questions(self) -> "QuestionReader":
        """The reading of questions, made when the first is asked."""
        return self.new_questions(self.catalogue, self.finder)

    @cached_property
    def model_table(self) -> "ModelTable":
        """The properties of the models, for questions over all of them."""
        from bot.questions.finding.model_table import ModelTable

        return ModelTable(self.catalogue)

    @cached_property
    def explanations(self) -> "Explanations":
        """The claims and the glossary, for questions why something is so and whether it is true."""
        from bot.questions.finding.claims import Explanations

        return Explanations(self.catalogue)

    def on_day(self, day: date, whole: Catalogue | None = None) -> "Tools":
        """Return the tools with the catalogue as of a day; the same ones if nothing has changed by then.

        From the `whole` catalogue an earlier day can be made too: changes that have come are gone from a later one.
        """
        catalogue = on_day(whole or self.catalogue, day)
        if catalogue is self.catalogue:
            return self
        other = self._with(catalogue, self.finder.on_day(catalogue))
        if "questions" in vars(self):  # which are read alike on every day
            vars(other)["questions"] = self.questions
        return other

    def with_catalogue(self, catalogue: Catalogue) -> "Tools":
        """Return the tools with another catalogue."""
        return self._with(catalogue, Finder(catalogue))

    def _with(self, catalogue: Catalogue, finder: Finder) -> "Tools":
        return replace(
            self,
            catalogue=catalogue,
            finder=finder,
            cards=ReplyCache(),
            suggestions=SuggestionCache(),
            steps=StepCache(),
        )

    def warm_up(self) -> None:
        """Build every index now, so that the first questions need not wait."""
        self.finder.warm_up()
        self.wizard.warm_up()
        self.phrases.asked("")
        self.questions.warm_up()
        self.model_table.warm_up()

    def parts(self) -> list[object]:
        """List what is made of the catalogue, and its models: taken off from the end, each is let go in no time."""
        return [*self.catalogue.models.values(), self.catalogue, self.cards, self.finder, *vars(self).values()]


class DailyTools:
    """The tools as of today: new ones are made only on a day on which the catalogue changes."""

    def __init__(self, tools: Tools, whole: Catalogue | None = None) -> None:
        """Begin with these tools; `whole` is their catalogue before any change of a day."""
        self._tools = tools
        self._whole = whole or tools.catalogue
        self._take(tools)

    def with_catalogue(self, catalogue: Catalogue) -> "DailyTools":
        """Return tools with another catalogue as of today, and with every index of it; that takes long."""
        tools = self._tools.with_catalogue(catalogue)
        tools = tools.on_day(_day(tools.clock()))
        tools.warm_up()
        return DailyTools(tools, catalogue)

    def parts(self) -> list[object]:
        """List what is made of the catalogue, as `Tools.parts` does."""
        return self._tools.parts()

    def today(self) -> Tools:
        """Return the tools as of today."""
        now = self._tools.clock()
        if not self._since <= now < self._until:
            self._take(self._tools.on_day(_day(now), self._whole))
        return self._tools

    def _take(self, tools: Tools) -> None:
        """Take tools that were made now; a clock that was ahead when they were made is put back some time."""
        self._tools = tools
        is_changed = tools.catalogue is not self._whole
        self._since = _midnight(_day(tools.clock())) if is_changed else float("-inf")
        self._until = _midnight(next_change(tools.catalogue))


class Request(NamedTuple):
    """A request to a command."""

    tools: Tools
    words: Words
    user: str
    """The asker's `user_key`."""
    conversation: Conversation
    args: str = ""
    options: tuple[tuple[str, str], ...] = ()
    """The typed options given, each with its name."""
    about: str = ""
    """The text of the message that was replied to."""
    shared: bool = False
    """Whether the asker is a place in whose name people write."""
    abilities: frozenset[Ability] = frozenset()
    """What the platform can do there."""
    settings: Preferences = Preferences()
    """What holds in the conversation: the settings of the place where several people talk, else the asker's own."""
    manages: bool | None = None
    """Whether the asker may manage a place of several people; None where that is not known."""

    @property
    def setting(self) -> "Setting":
        """Return what an answer to a question is made with."""
        from bot.questions.setting import Setting

        tools = self.tools
        concepts, table = tools.questions.concepts, tools.model_table
        return Setting(self.words, tools.catalogue, concepts, self.today, table, tools.explanations, tools.rate)

    @property
    def lines(self) -> int:
        """Return the lines that a first message may take."""
        return lines_for(self.conversation, compact=self.settings.compact)

    @property
    def is_shared(self) -> bool:
        """Tell whether it is asked in a place of several people, whose settings and watches are those of all."""
        return self.conversation.kind is ConversationKind.GROUP

    @property
    def is_read_by_all(self) -> bool:
        """Tell whether others see all of an answer, even what only the asker wants to know."""
        return self.is_shared and Ability.HIDE not in self.abilities

    @property
    def notes(self) -> Notes:
        """Return the notes of the asker in the conversation."""
        return Notes(self.tools.store, self.tools.clock, self.user, self.conversation.key)

    @property
    def today(self) -> date:
        """Return the day on which the request is made, by UTC."""
        return _day(self.tools.clock())

    def with_args(self, args: str) -> "Request":
        """Return the same request with other arguments."""
        return self._replace(args=args)


def _day(now: int) -> date:
    return datetime.fromtimestamp(now, UTC).date()


def _midnight(day: date | None) -> float:
    """Return when a day begins, in seconds since 1970; infinity for no day."""
    return float("inf") if day is None else datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
