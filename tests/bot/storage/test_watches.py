"""One contract of what people watch, held by every store."""

import asyncio
from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.events import Conversation, ConversationKind
from bot.service.watches import Added, LastState, News, Recipient, Subscription
from bot.storage.opening import open_store
from bot.watching.changes import Change, ChangeKind
from bot.watching.watch import PriceLimit, PricePart, Watch, WatchKind
from tests.fakes import MemoryStore

ANN = Recipient("test:ann", "test\x1fann\x1f", shared=False)
BOB = Recipient("test:bob", "test\x1fbob\x1f", shared=False)
GROUP = Conversation(platform="test", chat="-5", kind=ConversationKind.GROUP)
ZOO = Recipient(GROUP.place_key, GROUP.key, shared=True)
GPT, NEW = Watch(kind=WatchKind.MODEL, subject="openai/gpt-5"), Watch(kind=WatchKind.NEW)
CAME_OUT = Change(kind=ChangeKind.CAME_OUT, model="openai/gpt-7", day="2026-11-28")
LEAVES = Change(kind=ChangeKind.LEAVES, model="openai/gpt-4", day="2026-12-31")


def price(amount):
    limit = PriceLimit(part=PricePart.INPUT, amount=Decimal(amount), currency=Currency.USD)
    return Watch(kind=WatchKind.PRICE, subject="openai/gpt-5", limit=limit)


@pytest.fixture
async def store(store_address):
    if store_address is None:
        yield MemoryStore()
        return
    async with open_store(store_address) as opened:
        yield opened


@pytest.fixture
def watches(store):
    return store.watches


async def published(watches, *news, day=1, expected=None, now=100):
    await watches.publish(
        expected, LastState(day, "{}"), [News(to, "en", tuple(changes)) for to, *changes in news], now
    )


class TestWatches:
    async def test_what_was_added_is_read_back_in_its_order(self, watches):
        for watch in (NEW, GPT, price("1.50")):
            assert await watches.add(ANN, watch, "en", 9) is Added.NEW

        assert [kept.watch for kept in await watches.of(ANN)] == [NEW, GPT, price("1.5")]
        assert await watches.of(BOB) == []

    async def test_the_same_is_watched_once_however_its_limit_is_written(self, watches):
        await watches.add(ANN, price("10"), "en", 9)

        assert await watches.add(ANN, price("10.00"), "en", 9) is Added.KNOWN
        assert await watches.add(ANN, price("1E1"), "en", 9) is Added.KNOWN
        assert await watches.add(BOB, price("10"), "en", 9) is Added.NEW
        assert len(await watches.of(ANN)) == 1

    async def test_no_more_is_watched_than_there_may_be(self, watches):
        await watches.add(ANN, GPT, "en", 1)

        assert await watches.add(ANN, NEW, "en", 1) is Added.TOO_MANY
        assert await watches.add(ANN, GPT, "en", 1) is Added.KNOWN
        assert await watches.add(BOB, NEW, "en", 1) is Added.NEW

    async def test_one_watch_is_removed_or_all_and_nobody_elses(self, watches):
        for watch in (GPT, NEW, price("1")):
            await watches.add(ANN, watch, "en", 9)
        await watches.add(BOB, GPT, "en", 9)
        mine, others = await watches.of(ANN), await watches.of(BOB)

        assert await watches.remove(ANN, mine[0].id) == 1
        assert await watches.remove(ANN, mine[0].id) == 0
        assert await watches.remove(ANN, others[0].id) == 0
        assert await watches.remove(ANN) == 2
        assert await watches.of(BOB) == others

    async def test_all_that_is_watched_is_listed_by_who_is_told_in_the_language_last_used(self, watches):
        await watches.add(ZOO, NEW, "en", 9)
        await watches.add(ANN, GPT, "en", 9)
        await watches.add(ANN, NEW, "ru", 9)

        assert await watches.subscriptions() == [
            Subscription(ANN, "ru", (GPT, NEW)),
            Subscription(ZOO, "en", (NEW,)),
        ]

    async def test_of_many_added_at_once_no_more_are_taken_than_there_may_be(self, store_address, store):
        if store_address is None:
            return
        async with open_store(store_address) as other:
            await asyncio.gather(*(each.watches.of(ANN) for _ in range(8) for each in (store, other)))  # connects
            added = await asyncio.gather(
                *(each.watches.add(ANN, price(amount), "en", 2) for amount in range(1, 9) for each in (store, other))
            )

            assert added.count(Added.NEW) == 2
            assert len(await store.watches.of(ANN)) == 2


class TestDigests:
    async def test_a_digest_is_claimed_once_and_is_gone_when_it_is_done(self, watches):
        await published(watches, (ANN, CAME_OUT), (BOB, LEAVES))

        first, second = [await watches.claim("test", 100, 200) for _ in range(2)]
        assert (first.recipient, first.changes, first.tries) == (ANN, (CAME_OUT,), 1)
        assert (second.recipient, second.changes) == (BOB, (LEAVES,))
        assert await watches.claim("test", 100, 200) is None
        await watches.done(first)
        assert (await watches.claim("test", 200, 300)).recipient == BOB
        assert await watches.claim("test", 200, 300) is None

    async def test_one_whose_sending_was_cut_off_is_due_again_later(self, watches):
        await published(watches, (ANN, CAME_OUT))
        await watches.claim("test", 100, 200)

        assert await watches.claim("test", 199, 300) is None
        assert (await watches.claim("test", 200, 300)).tries == 2

    async def test_one_that_is_put_off_is_due_then(self, watches):
        await published(watches, (ANN, CAME_OUT))
        await watches.put_off(await watches.claim("test", 100, 200), 150)

        assert await watches.claim("test", 149, 300) is None
        assert await watches.claim("test", 150, 300) is not None

    async def test_a_platform_gets_its_own_digests_alone(self, watches):
        await published(watches, (ANN, CAME_OUT))

        assert await watches.claim("other", 100, 200) is None

    async def test_a_state_is_stored_together_with_its_digests_and_over_the_one_expected_alone(self, watches):
        assert (await watches.last_day(), await watches.last_state()) == (None, None)
        await published(watches, day=7)
        await published(watches, (ANN, CAME_OUT), day=8, expected=7)
        await published(watches, (ANN, LEAVES), (BOB, LEAVES), day=8, expected=7)
        await published(watches, (BOB, LEAVES), day=9)

        assert await watches.last_state() == LastState(8, "{}")
        assert (await watches.claim("test", 100, 200)).changes == (CAME_OUT,)
        assert await watches.claim("test", 100, 200) is None

    async def test_what_is_added_to_a_digest_that_waits_goes_out_with_it(self, watches):
        await published(watches, (ANN, CAME_OUT), day=1)
        await watches.put_off(await watches.claim("test", 100, 200), 300)
        await published(watches, (ANN, LEAVES), day=2, expected=1, now=250)

        assert await watches.claim("test", 250, 400) is None
        assert (await watches.claim("test", 300, 400)).changes == (CAME_OUT, LEAVES)

    async def test_what_is_added_while_a_digest_is_sent_stays(self, watches):
        await published(watches, (ANN, CAME_OUT), day=1)
        sent = await watches.claim("test", 100, 200)
        await published(watches, (ANN, LEAVES), day=2, expected=1)
        await watches.done(sent)

        assert LEAVES in (await watches.claim("test", 200, 300)).changes

    async def test_who_can_be_told_nothing_any_more_loses_everything(self, watches):
        for recipient in (ANN, BOB):
            await watches.add(recipient, GPT, "en", 9)
        await published(watches, (ANN, CAME_OUT), (BOB, CAME_OUT))
        await watches.drop(ANN)

        assert await watches.of(ANN) == []
        assert len(await watches.of(BOB)) == 1
        assert (await watches.claim("test", 100, 200)).recipient == BOB


class TestErasingAndMoving:
    async def test_who_is_forgotten_watches_nothing_and_is_told_nothing(self, store):
        for recipient in (ANN, BOB, ZOO):
            await store.watches.add(recipient, GPT, "en", 9)
        await published(store.watches, (ANN, CAME_OUT))

        assert await store.forget("test:ann") == 2
        assert await store.watches.of(ANN) == []
        assert await store.watches.claim("test", 100, 200) is None
        assert len(await store.watches.of(BOB)) == len(await store.watches.of(ZOO)) == 1

    async def test_a_place_that_moves_takes_its_watches_and_digests_along(self, store):
        new = GROUP.model_copy(update={"chat": "-1005"})
        moved = Recipient(new.place_key, new.key, shared=True)
        await store.watches.add(ZOO, GPT, "en", 9)
        await published(store.watches, (ZOO, CAME_OUT))
        claimed = await store.watches.claim("test", 100, 200)
        await store.move(GROUP, new)

        assert await store.watches.of(ZOO) == []
        assert [kept.watch for kept in await store.watches.of(moved)] == [GPT]
        again = await store.watches.claim("test", 200, 300)
        assert again.recipient == moved
        await store.watches.done(claimed)  # it was sent while the place moved
        assert await store.watches.claim("test", 300, 400) is None

    async def test_watches_stay_where_old_sessions_are_purged(self, store):
        await store.watches.add(ANN, GPT, "en", 9)
        await store.purge(1_000_000, 1_000_000)

        assert len(await store.watches.of(ANN)) == 1


@pytest.mark.parametrize(
    ("recipient", "chat", "thread", "kind"),
    [
        (ANN, "ann", None, ConversationKind.PRIVATE),
        (Recipient("test:place:1", "test\x1f1\x1f7", shared=True), "1", "7", ConversationKind.GROUP),
    ],
)
def test_a_recipient_tells_where_its_digest_goes(recipient, chat, thread, kind):
    assert recipient.place == Conversation(platform="test", chat=chat, thread=thread, kind=kind)
    assert recipient.platform == "test"
