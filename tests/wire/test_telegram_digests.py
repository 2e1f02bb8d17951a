import pytest

from tests.wire.telegram_bot import settled
from tests.wire.telegram_faults import broken, flood, refused
from tests.wire.watching import dearer_yesterday


async def watch(chat, *who, what="gpt-4o", **how):
    chat.say(f"/watch {what}", *who, **how)
    return await chat.next()


async def next_day(bot):
    """Let a day pass, on which GPT-4o has become cheaper: the bot is started again at the hour of the digests."""
    await dearer_yesterday(bot.store)
    await bot.restart()
    await bot.digested()


async def subscriptions(bot):
    return [one.recipient.conversation for one in await bot.store.watches.subscriptions()]


async def test_a_person_is_told_without_a_sound_and_can_go_on_from_there(telegram, telegram_bot):
    anna = telegram.user(lang="ru")
    assert "09:00" in (await watch(anna.private(), what="gpt-4o дешевле $3")).text
    await next_day(telegram_bot)
    digest = await anna.private().next()
    assert "предел: вход не дороже $3" in digest.text
    call = telegram.called("sendMessage")[-1]
    assert call.params["disable_notification"] is True
    anna.press(digest, "За чем слежу")
    page = await anna.private().next()
    anna.press(page, "✕ GPT-4o: вход не дороже $3")
    await anna.private().next_edit()
    assert "пока ни за чем" in page.text
    await telegram_bot.restart()
    await settled(telegram)
    assert len(telegram.called("sendMessage")) == 3


async def test_who_manages_a_group_lets_it_be_told_in_the_topic_where_they_asked(telegram, telegram_bot):
    anna, boris = telegram.user(), telegram.user()
    forum = telegram.supergroup(topics=("General", "Models"))
    forum.members[anna.id] = "administrator"
    thread = list(forum.topics)[1]
    assert "Only the admins" in (await watch(forum, boris, thread=thread)).text
    assert "Watching" in (await watch(forum, anna, thread=thread)).text
    await next_day(telegram_bot)
    digest = await forum.next()
    assert (digest.thread, "GPT-4o" in digest.text) == (thread, True)
    assert telegram.called("sendMessage")[-1].params["disable_notification"] is True


async def test_who_has_blocked_the_bot_is_not_told_and_watches_nothing_any_more(telegram, telegram_bot):
    anna, boris = telegram.user(), telegram.user()
    for person in (anna, boris):
        await watch(person.private())
    anna.block()
    await settled(telegram)
    await next_day(telegram_bot)
    assert "GPT-4o" in (await boris.private().next()).text
    assert await subscriptions(telegram_bot) == [f"telegram\x1f{boris.id}\x1f"]
    anna.unblock()
    await next_day(telegram_bot)
    assert anna.private().messages.waiting == []


async def test_a_group_that_threw_the_bot_out_is_told_nothing_more(telegram, telegram_bot):
    anna = telegram.user()
    group = telegram.group()
    group.members[anna.id] = "creator"
    await watch(group, anna)
    group.kick_bot(anna)
    await settled(telegram)
    await next_day(telegram_bot)
    assert await subscriptions(telegram_bot) == []


@pytest.mark.parametrize("told", [True, False])
async def test_a_group_that_became_a_supergroup_is_told_there_once(telegram, telegram_bot, told):
    anna = telegram.user()
    group = telegram.group()
    group.members[anna.id] = "creator"
    await watch(group, anna)
    if told:
        lab = group.migrate(anna)
        await settled(telegram)
    else:  # the bot finds out when it sends
        lab = telegram.supergroup(group.fields["title"])
        group.migrated_to = lab
    await next_day(telegram_bot)
    assert "GPT-4o" in (await lab.next()).text
    assert await subscriptions(telegram_bot) == [f"telegram\x1f{lab.id}\x1f"]
    await telegram_bot.restart()
    await settled(telegram)
    assert lab.messages.waiting == []


@pytest.mark.parametrize("fault", [flood(1), broken(502)])
async def test_a_digest_arrives_once_though_something_breaks_for_a_while(telegram, telegram_bot, fault):
    anna = telegram.user()
    await watch(anna.private())
    telegram.faults.plan("sendMessage", fault)
    await next_day(telegram_bot)
    assert "GPT-4o" in (await anna.private().next()).text
    await telegram_bot.restart()
    await settled(telegram)
    assert anna.private().messages.waiting == []


async def test_what_telegram_refuses_for_now_is_tried_again_later(telegram, telegram_bot):
    anna = telegram.user()
    await watch(anna.private())
    telegram.faults.plan("sendMessage", *[refused("something odd")] * 2)
    await next_day(telegram_bot)
    assert anna.private().messages.waiting == []
    assert len(await subscriptions(telegram_bot)) == 1
    waiting = await telegram_bot.store.watches.claim("telegram", 1 << 40, 1 << 40)
    assert waiting.tries == 2


async def test_many_are_told_though_the_bot_is_killed_on_the_way_and_nobody_twice(telegram, telegram_bot):
    people = [telegram.user() for _ in range(12)]
    for person in people:
        await watch(person.private())
    await dearer_yesterday(telegram_bot.store)
    await telegram_bot.kill()
    await telegram.next_call("sendMessage", after=len(people) + 3)
    await telegram_bot.kill()
    await telegram_bot.digested()
    told = [len(person.private().messages.waiting) for person in people]
    assert max(told) == 1
    assert sum(told) >= len(people) - 4  # of those that were on their way the rest follow when their claims run out
    assert len(await subscriptions(telegram_bot)) == len(people)


async def test_in_a_group_plain_words_are_heeded_of_an_administrator_alone(telegram, telegram_bot):
    anna, boris = telegram.user(), telegram.user()
    group = telegram.group()
    group.add_bot(anna, admin=True)
    group.members[anna.id] = "administrator"
    group.say("@zoo_test_bot watch gpt-4o", boris)
    assert "Only the admins" in (await group.next()).text
    group.say("@zoo_test_bot watch gpt-4o", anna)
    assert "Watching: GPT-4o" in (await group.next()).text
    assert len(await subscriptions(telegram_bot)) == 1
