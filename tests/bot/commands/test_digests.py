import asyncio
import itertools
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from bot.app import App
from bot.catalogue.offers import PriceChange
from bot.commands import digests
from bot.commands.digests import Digests
from bot.commands.request import DailyTools
from bot.events import Ability, Conversation, ConversationKind
from bot.reply.plain import plain
from bot.reply.screen import GROUP_LINES, PRIVATE_LINES
from bot.service.sending import Sent
from bot.service.store import Preferences
from bot.service.watches import Recipient
from bot.storage.opening import open_store
from tests.fakes import MemoryStore
from tests.patience import until
from tests.talk import Talker

TELLS = frozenset({Ability.READ_WORDS, Ability.NOTIFY})
GPT, CLAUDE = "openai/gpt-4o", "anthropic/claude-opus-4.5"


class Clock:
    """A clock that stands until it is set."""

    def __init__(self):
        self.now = 0
        self.at("2026-11-20T12:00")

    def __call__(self):
        return self.now

    def at(self, time):
        self.now = int(datetime.fromisoformat(time).replace(tzinfo=UTC).timestamp())


class Post:
    """A platform that notes what it is given, and answers as it is told to, once for each answer."""

    def __init__(self):
        self.sent = []
        self.answers = []

    async def __call__(self, place, reply, key):
        answer = self.answers.pop(0) if self.answers else Sent.SENT
        if isinstance(answer, BaseException):
            raise answer
        self.sent.append((place, reply, key))
        return answer

    @property
    def texts(self):
        return [plain(reply, 200) for _, reply, _ in self.sent]


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def post():
    return Post()


@pytest.fixture(params=["memory", "sqlite"])
async def store(request, tmp_path):
    if request.param == "memory":
        yield MemoryStore()
        return
    async with open_store(tmp_path / "zoo.sqlite3") as opened:
        yield opened


class Bot:
    """The core, whose catalogue a test may change, as an update of the data does."""

    def __init__(self, tools, store, clock):
        self.tools = replace(tools, store=store, clock=clock)
        self.app = App(self.tools)

    def update(self, *models):
        """Let the catalogue have these models beside the others, or in their place."""
        catalogue = self.tools.catalogue
        changed = replace(catalogue, models={**catalogue.models, **{model.id: model for model in models}})
        self.tools = replace(self.tools, catalogue=changed, finder=self.tools.finder.on_day(changed))
        self.app = App(self.tools)

    def reprice(self, amount, model=GPT):
        old = self.tools.catalogue.models[model]
        offers = tuple(offer.model_copy(update={"input": Decimal(amount)}) for offer in old.offers)
        self.update(old.model_copy(update={"offers": offers}))

    def talker(self, user="ann", **other):
        return Talker(self.app, user=user, abilities=TELLS, **other)

    async def tick(self, post, platform="test"):
        await self.app.digests.compare()
        await self.app.digests.send_due(platform, post)


@pytest.fixture
def bot(tools, store, clock):
    return Bot(tools, store, clock)


async def test_nothing_is_sent_where_nothing_has_changed(bot, clock, post):
    await bot.talker().say("/watch gpt-4o")
    for day in ("2026-11-20T12:00", "2026-11-21T09:00", "2026-11-22T09:00"):
        clock.at(day)
        await bot.tick(post)
    assert post.sent == []


async def test_what_has_changed_is_told_once_at_the_hour_of_the_next_day(bot, clock, post):
    await bot.talker().say("/watch gpt-4o")
    await bot.talker("boris").say("/watch claude")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T08:59")
    await bot.tick(post)
    assert post.sent == []
    clock.at("2026-11-21T09:00")
    await bot.tick(post)
    ((place, _, _),) = post.sent
    assert place == Conversation(platform="test", chat="ann")
    assert "GPT-4o: $1.00 in / $10.00 out, was $2.50 in / $10.00 out" in post.texts[0]
    clock.at("2026-11-21T23:00")
    await bot.tick(post)
    clock.at("2026-11-22T09:00")
    await bot.tick(post)
    assert len(post.sent) == 1


async def test_a_clock_that_was_a_year_ahead_holds_up_no_digest(bot, clock, post):
    await bot.talker().say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2027-11-20T12:00")
    await bot.app.digests.compare()
    await bot.tools.store.watches.claim("test", clock(), clock() + 1200)  # and the process was killed
    clock.at("2026-11-21T09:00")
    await bot.tick(post)
    assert len(post.sent) == 1
    bot.reprice("2")
    clock.at("2026-11-22T09:00")
    await bot.tick(post)
    assert len(post.sent) == 2


async def test_the_hour_is_the_operators(tools, store, clock, post):
    bot = Bot(replace(tools, digest_hour=18), store, clock)
    talker = bot.talker()
    await talker.say("/watch gpt-4o")
    assert "18:00 UTC" in talker.shown
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-20T18:00")
    await bot.tick(post)
    assert len(post.sent) == 1


async def test_a_limit_is_told_of_when_the_price_crosses_it_from_above_each_time(bot, clock, post):
    await bot.talker().say("/watch gpt-4o under $2")
    for day, amount in enumerate(("2.50", "1.90", "1.80", "3", "2")):
        clock.at(f"2026-11-2{day + 1}T09:00")
        bot.reprice(amount)
        await bot.tick(post)
    assert ["$1.90 in" in post.texts[0], "$2.00 in" in post.texts[1], len(post.sent)] == [True, True, 2]
    assert "the limit: input at most $2" in post.texts[0]


async def test_a_new_model_is_told_to_who_watches_new_models_its_family_or_its_maker(bot, clock, post):
    for user, what in (("a", "new models"), ("b", "openai"), ("c", "gpt"), ("d", "claude"), ("e", "gpt-4o")):
        await bot.talker(user).say(f"/watch {what}")
    await bot.tick(post)
    old = bot.tools.catalogue.models[GPT]
    released = old.facts.released.model_copy(update={"value": "2026-11-20"})
    facts = old.facts.model_copy(update={"released": released})
    bot.update(old.model_copy(update={"id": "openai/gpt-9", "name": "GPT-9", "aliases": (), "facts": facts}))
    clock.at("2026-11-21T09:00")
    await bot.tick(post)
    assert sorted(place.chat for place, _, _ in post.sent) == ["a", "b", "c"]
    assert "GPT-9: came out: 20 November 2026" in post.texts[0]
    assert "GPT-9" in [choice.label for choice in post.sent[0][1].choices]


async def test_a_restart_between_the_making_and_the_sending_loses_nothing(bot, clock, post, tools, store):
    for user in ("ann", "boris"):
        await bot.talker(user).say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    await bot.app.digests.compare()
    again = Bot(replace(tools, catalogue=bot.tools.catalogue, finder=bot.tools.finder), store, clock)
    await again.tick(post)
    assert sorted(place.chat for place, _, _ in post.sent) == ["ann", "boris"]


async def test_of_two_processes_one_makes_the_digests_and_each_is_sent_once(bot, clock, post, tools, store):
    for number in range(20):
        await bot.talker(f"u{number}").say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    other = Bot(replace(tools, catalogue=bot.tools.catalogue, finder=bot.tools.finder), store, clock)
    await asyncio.gather(bot.tick(post), other.tick(post))
    assert sorted(place.chat for place, _, _ in post.sent) == sorted(f"u{number}" for number in range(20))


async def test_a_kill_between_two_sends_repeats_none_that_was_confirmed(bot, clock, post, tools, store):
    for number in range(9):
        await bot.talker(f"u{number}").say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    await bot.app.digests.compare()
    started, blocked = asyncio.Event(), asyncio.Event()

    async def dying(place, reply, key):
        if len(post.sent) == 5:
            started.set()
            await blocked.wait()
        return await post(place, reply, key)

    running = asyncio.create_task(bot.app.digests.send_due("test", dying))
    await started.wait()
    await asyncio.sleep(0)
    running.cancel()
    blocked.set()
    await asyncio.gather(running, return_exceptions=True)
    again = Bot(replace(tools, catalogue=bot.tools.catalogue, finder=bot.tools.finder), store, clock)
    await again.tick(post)
    chats = [place.chat for place, _, _ in post.sent]
    assert sorted(chats) == sorted(f"u{number}" for number in range(9))


async def test_one_whose_sending_does_not_end_is_given_up_when_the_bot_stops(bot, clock, post, monkeypatch):
    await bot.talker().say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    await bot.app.digests.compare()
    monkeypatch.setattr(digests, "_GRACE", 0.01)
    started, ended = asyncio.Event(), []

    async def endless(*_):
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append("sending")

    running = asyncio.create_task(bot.app.digests.send_due("test", endless))
    await started.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert ended == ["sending"]


async def test_one_that_nobody_confirmed_is_sent_again_under_the_same_key(bot, clock, post):
    await bot.talker().say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    await bot.app.digests.compare()
    claimed = await bot.tools.store.watches.claim("test", clock(), clock() + 1200)  # and the process was killed
    clock.at("2026-11-21T09:19")
    await bot.tick(post)
    assert post.sent == []
    clock.at("2026-11-21T09:20")
    await bot.tick(post)
    ((_, _, key),) = post.sent
    assert key == f"digest-{claimed.id}-{claimed.version}"
    assert len(key) <= 25


async def test_who_cannot_be_told_any_more_loses_their_watches(bot, clock, post):
    for user in ("ann", "boris"):
        await bot.talker(user).say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    post.answers = [Sent.GONE]
    await bot.tick(post)
    left = await bot.tools.store.watches.subscriptions()
    assert [one.recipient.owner for one in left] == ["test:boris"]
    clock.at("2026-11-23T09:00")
    await bot.tick(post)
    assert len(post.sent) == 2


@pytest.mark.parametrize("trouble", [Sent.LATER, RuntimeError("a fault of the platform")])
async def test_what_fails_for_a_while_is_tried_again_after_growing_pauses_and_then_given_up(bot, clock, post, trouble):
    await bot.talker().say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    post.answers = [trouble] * 100
    tries = []
    for _ in range(3 * 24):
        before = len(post.answers)
        await bot.app.digests.send_due("test", post)
        if not tries:
            await bot.app.digests.compare()
        if len(post.answers) < before:
            tries.append(clock())
        clock.now += 3600
    pauses = [later - earlier for earlier, later in itertools.pairwise(tries)]
    assert len(tries) == 8
    assert pauses == sorted(pauses)
    assert len(await bot.tools.store.watches.subscriptions()) == 1


async def test_a_digest_whose_sending_ends_the_process_again_and_again_is_given_up(bot, clock, post):
    await bot.talker().say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    await bot.app.digests.compare()
    for _ in range(8):
        assert await bot.tools.store.watches.claim("test", clock(), clock()) is not None
    await bot.tick(post)
    assert post.sent == []
    assert await bot.tools.store.watches.claim("test", clock(), clock()) is None


async def test_one_conversations_fault_does_not_stop_the_others(bot, clock, post):
    for user in ("ann", "boris", "carl"):
        await bot.talker(user).say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    post.answers = [RuntimeError("odd")]
    await bot.tick(post)
    assert len(post.sent) == 2


async def test_who_was_forgotten_meanwhile_is_told_nothing(bot, clock, post):
    await bot.talker().say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    await bot.app.digests.compare()
    await bot.talker().say("/forget")
    await bot.tick(post)
    assert post.sent == []


async def test_a_group_that_moved_is_told_in_its_new_place(bot, clock, post):
    group = Conversation(platform="test", chat="-5", kind=ConversationKind.GROUP)
    await bot.talker("adm", chat="-5", kind=ConversationKind.GROUP).say("/watch gpt-4o", manages=True)
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    await bot.app.digests.compare()
    await bot.tools.store.move(group, group.model_copy(update={"chat": "-1005"}))
    await bot.tick(post)
    assert [(place.chat, place.kind) for place, _, _ in post.sent] == [("-1005", ConversationKind.GROUP)]


async def test_it_speaks_the_language_of_who_is_told(bot, clock, post):
    await bot.talker(lang="ru").say("/watch gpt-4o")
    await bot.talker("boris").say("/watch gpt-4o")
    await bot.tools.store.save_preferences("test:boris", Preferences(lang="ru"))
    await bot.talker("adm", chat="-5", kind=ConversationKind.GROUP).say("/watch gpt-4o", manages=True)
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    await bot.tick(post)
    langs = {place.chat: reply.lang for place, reply, _ in post.sent}
    assert langs == {"ann": "ru", "boris": "ru", "-5": "en"}


@pytest.mark.parametrize("kind", [ConversationKind.GROUP, ConversationKind.PRIVATE])
async def test_a_digest_of_much_fits_on_a_screen_and_says_how_much_more_there_is(bot, clock, post, lines_of, kind):
    talker = bot.talker("adm", chat="-5", kind=kind)
    for lab in ("openai", "anthropic", "google", "meta"):
        await talker.say(f"/watch {lab}", manages=True)
    await bot.tick(post)
    models = [model for model in bot.tools.catalogue.models.values() if model.offers]
    bot.update(
        *(
            model.model_copy(
                update={"offers": tuple(one.model_copy(update={"input": Decimal(77)}) for one in model.offers)}
            )
            for model in models
        )
    )
    clock.at("2026-11-21T09:00")
    await bot.tick(post)
    ((_, reply, _),) = post.sent
    assert len(lines_of(reply)) <= (GROUP_LINES if kind is ConversationKind.GROUP else PRIVATE_LINES)
    assert "more: /new" in plain(reply, 60)
    assert reply.choices[-1].label == "What is watched"


async def test_what_is_gone_from_the_catalogue_meanwhile_is_not_told(bot, clock, post):
    await bot.talker().say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    await bot.app.digests.compare()
    catalogue = bot.tools.catalogue
    rest = {key: model for key, model in catalogue.models.items() if key != GPT}
    bot.app.digests = Digests(lambda: replace(bot.tools, catalogue=replace(catalogue, models=rest)))
    await bot.tick(post)
    assert post.sent == []
    assert await bot.tools.store.watches.claim("test", clock() + 9999, clock() + 19999) is None


async def test_a_platform_sends_its_own_digests_alone(bot, clock, post):
    await bot.talker().say("/watch gpt-4o")
    await bot.tick(post)
    bot.reprice("1")
    clock.at("2026-11-21T09:00")
    await bot.tick(post, "another")
    assert post.sent == []
    await bot.tick(post)
    assert len(post.sent) == 1


async def test_it_goes_on_after_a_failure_of_the_store(bot, post, monkeypatch):
    failures = [OSError("the disk is full")]
    compare = bot.app.digests.compare

    async def failing():
        if failures:
            raise failures.pop()
        await compare()

    monkeypatch.setattr(bot.app.digests, "compare", failing)
    running = asyncio.create_task(bot.app.digests.keep_sending("test", post, pause=0.01))
    await until(bot.tools.store.watches.last_day)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert await bot.tools.store.watches.last_day() is not None


async def test_an_announced_price_is_told_before_and_when_it_comes(bot, clock, post):
    await bot.talker().say("/watch gpt-4o")
    await bot.tick(post)
    old = bot.tools.catalogue.models[GPT]
    change = PriceChange(since=date(2026, 11, 23), input=Decimal(1), output=Decimal(4))
    bot.update(
        old.model_copy(update={"offers": tuple(o.model_copy(update={"changes": (change,)}) for o in old.offers)})
    )
    daily = DailyTools(bot.tools)
    digests = Digests(daily.today)
    for day in ("21", "22", "23", "24"):
        clock.at(f"2026-11-{day}T09:00")
        await digests.compare()
        await digests.send_due("test", post)
    assert ["from 23 November 2026" in post.texts[0], ", was $2.50" in post.texts[1]] == [
        True,
        True,
    ]
    assert len(post.sent) == 2


def test_a_recipient_of_a_group_is_told_where_it_was_asked_for():
    place = Recipient("test:place:-5", "test\x1f-5\x1f7", shared=True).place
    assert (place.chat, place.thread) == ("-5", "7")
