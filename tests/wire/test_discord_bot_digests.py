import pytest

from tests.patience import until
from tests.wire.discord_faults import dropped, error, limited
from tests.wire.watching import dearer_yesterday, emptied

QUIET = 1 << 12


async def watch(server, user, place, what="gpt-4o", **options):
    return await (await server.slash(user, place, "/watch", what=what, **options)).message()


async def told(server, place, count=1):
    """Wait for what the bot wrote in a place by itself, and return it."""

    def own():
        return [one.seen() for one in server.state.messages.values() if one.place == place and one.metadata is None]

    await until(lambda: len(own()) >= count)
    return own()


async def next_day(bot):
    """Let a day pass, on which GPT-4o has become cheaper: the bot is started again at the hour of the digests."""
    await dearer_yesterday(bot.store)
    await bot.restart()


async def owners(bot):
    return [one.recipient.owner for one in await bot.store.watches.subscriptions()]


async def test_a_person_is_told_in_a_direct_message_without_a_sound(discord_local, discord_bot):
    anna = discord_local.user("ru")
    place = discord_local.dm(anna)
    answer = await (await discord_local.slash(anna, place, "/следить", что="gpt-4o", цена="3")).message()
    assert "вход не дороже $3" in answer.text
    await next_day(discord_bot)
    (digest,) = await told(discord_local, place)
    assert "предел: вход не дороже $3" in digest.text
    assert digest.stored.flags & QUIET
    routes = [call.route for call in discord_local.calls if call.route in {"direct channel", "channel message"}]
    assert routes == ["direct channel", "channel message"]
    listed = await (await discord_local.press(anna, digest, "За чем слежу")).message()
    assert listed.id != digest.id
    left = await (await discord_local.press(anna, listed, "✕ GPT-4o: вход не дороже $3")).message()
    assert "пока ни за чем" in left.text
    assert await owners(discord_bot) == []


async def test_a_server_is_told_in_the_channel_where_who_manages_it_asked(discord_local, discord_bot):
    anna, boris = discord_local.user(manages=True), discord_local.user()
    place = discord_local.channel()
    refused = await watch(discord_local, boris, place)
    assert "Only the admins" in refused.text
    assert refused.ephemeral
    await watch(discord_local, anna, place)
    await next_day(discord_bot)
    (digest,) = await told(discord_local, place)
    assert "GPT-4o" in digest.text
    assert digest.stored.flags & QUIET
    card = await (await discord_local.press(boris, digest, "GPT-4o")).message()
    assert card.ephemeral
    assert "Context window" in card.text
    assert [call.route for call in discord_local.calls].count("direct channel") == 0


async def test_where_the_bot_is_absent_a_person_watches_alone(discord_local, discord_bot):
    anna = discord_local.user()
    own = discord_local.dm(anna)
    await watch(discord_local, anna, discord_local.foreign_channel())
    await next_day(discord_bot)
    (digest,) = await told(discord_local, own)
    assert "GPT-4o" in digest.text


@pytest.mark.parametrize("refusal", [(403, 50007), (403, 50001), (404, 10003), (403, 50013)])
async def test_who_cannot_be_told_any_more_watches_nothing(discord_local, discord_bot, refusal):
    anna, boris = discord_local.user(), discord_local.user()
    discord_local.dm(anna, refuses=(*refusal, "No"))
    open_place = discord_local.dm(boris)
    somewhere = discord_local.foreign_channel()
    for person in (anna, boris):
        await watch(discord_local, person, somewhere)
    await next_day(discord_bot)
    await told(discord_local, open_place)
    await emptied(discord_bot.store, "discord")
    assert await owners(discord_bot) == [f"discord:{boris.id}"]
    discord_local.calls.clear()


async def test_somebody_whom_discord_does_not_know_watches_nothing(discord_local, discord_bot):
    anna = discord_local.user()
    await watch(discord_local, anna, discord_local.foreign_channel())
    await next_day(discord_bot)

    async def watched_by_nobody():
        return not await owners(discord_bot)

    await until(watched_by_nobody)
    discord_local.calls.clear()


@pytest.mark.parametrize("route", ["direct channel", "channel message"])
@pytest.mark.parametrize(
    "fault",
    [limited(0.2), limited(0.2, scope="global"), error(502), error(500, after=True), dropped(), dropped(after=True)],
)
async def test_a_digest_arrives_once_whatever_breaks_for_a_while(discord_local, discord_bot, route, fault):
    anna = discord_local.user()
    place = discord_local.dm(anna)
    await watch(discord_local, anna, place)
    discord_local.faults.add(fault, route)
    await next_day(discord_bot)
    await told(discord_local, place)
    await emptied(discord_bot.store, "discord")
    assert len(await told(discord_local, place)) == 1


async def test_what_is_typed_is_completed_to_models_families_and_makers(discord_local, discord_bot):
    anna = discord_local.user()
    place = discord_local.dm(anna)
    for typed, expected in (("gpt-4o", "GPT-4o"), ("claude", "Claude"), ("anthropic", "Anthropic")):
        offered = await (await discord_local.autocomplete(anna, place, "/watch", "what", typed)).choices()
        assert any(choice["name"].startswith(expected) for choice in offered), typed
    assert discord_bot.counts["failed"] == 0
