import pytest

from adapters.discord import rendered_cards, rest
from bot.reply.reply import Outcome
from tests.patience import PATIENCE, until
from tests.wire.discord_bot import Tries, asked, counted
from tests.wire.discord_faults import dropped, error, limited

pytestmark = pytest.mark.usefixtures("discord_bot")

DIRECT_MESSAGES = 1 << 12


async def written(server, user, place, text, *, reply_to=None, **more):
    """Write to the bot, in reply to a message if one is given; `more` are fields of the payload."""
    seen = server.say(user, place, text, forwarded=more.pop("forwarded", None))
    told = seen.stored.as_json() | more | ({"guild_id": str(place.guild_id)} if place.guild_id else {})
    if reply_to is not None:
        reference = {"type": 0, "channel_id": str(place.id), "message_id": str(reply_to.id)}
        told |= {"type": 19, "message_reference": reference, "referenced_message": reply_to.stored.as_json()}
    await server.gateway.dispatch("MESSAGE_CREATE", told, place.guild_id, DIRECT_MESSAGES)
    return seen


async def answer_to(server, place, after):
    """Wait for what the bot writes in a place after a message."""

    def newer():
        own = [one for one in server.state.messages.values() if one.place == place and one.author == server.state.bot]
        return [one for one in own if one.id > after.id]

    await until(newer)
    return newer()[0].seen()


async def test_plain_words_to_the_bot_alone_are_answered(discord_local):
    for text, expected in (
        ("gpt-4o", "Context window"), ("/model gpt-4o", "Context window"), ("gpt-4o vs claude opus 4", "★"),
        ("расскажи про gpt-4o", "Контекст"), ("/help", "/compare"), ("help me choose", "Question 1"),
        ("/nosuch", "/help"),
    ):  # fmt: skip
        anna = discord_local.user()
        place = discord_local.dm(anna)
        card = await answer_to(discord_local, place, await written(discord_local, anna, place, text))
        assert expected in card.text, text


POLL = {"question": {"text": "Which one?"}, "answers": [{"answer_id": 1, "poll_media": {"text": "gpt-4o"}}]}
STICKER = {"id": "7", "name": "llama", "format_type": 1}
FILE = {"id": "8", "filename": "cat.png", "size": 1, "url": "https://cdn.test/cat.png", "proxy_url": "", "width": 1}
EMBED = {"type": "rich", "title": "News", "description": "gpt-4o is out"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"forwarded": {"content": "try gpt-4o"}}, "GPT-4o"),
        ({"embeds": [EMBED]}, "GPT-4o"),
        ({"poll": POLL}, "GPT-4o"),
        ({"sticker_items": [STICKER]}, "only read text"),
        ({"attachments": [FILE]}, "only read text"),
        ({"poll": {"question": None, "answers": [{}]}, "embeds": [{"type": None, "fields": 5}]}, "only read text"),
        ({"message_snapshots": [{"message": None}], "message_reference": {"type": 1}}, "only read text"),
    ],
)
async def test_a_message_without_words_of_its_own_gets_a_short_answer(discord_local, discord_bot, fields, expected):
    anna = discord_local.user()
    place = discord_local.dm(anna)
    card = await answer_to(discord_local, place, await written(discord_local, anna, place, "", **fields))
    assert expected in card.text
    assert not discord_bot.counts["failed"]


async def test_a_message_by_the_platform_is_not_answered(discord_local, discord_bot):
    anna = discord_local.user()
    place = discord_local.dm(anna)
    await written(discord_local, anna, place, "gpt-4o", type=6)
    await asked(discord_local, anna, place, "/help")
    await discord_bot.client.handler.wait_until_idle(PATIENCE)
    assert not sent(discord_local)


async def test_an_edited_message_is_answered_once(discord_local, discord_bot):
    anna = discord_local.user()
    place = discord_local.dm(anna)
    said = await written(discord_local, anna, place, "/model gpt-4o")
    await answer_to(discord_local, place, said)
    edited = said.stored.as_json() | {"content": "/model gpt-4", "edited_timestamp": "2026-11-26T12:00:00+00:00"}
    await discord_local.gateway.dispatch("MESSAGE_UPDATE", edited, None, DIRECT_MESSAGES)
    await asked(discord_local, anna, place, "/help")
    await discord_bot.client.handler.wait_until_idle(PATIENCE)
    assert len(sent(discord_local)) == 1
    assert not discord_bot.counts["failed"]


async def test_an_event_that_cannot_be_read_costs_no_connection(discord_local, discord_bot):
    before, gateway = discord_local.gateway.identifies, discord_local.gateway
    await gateway.dispatch("MESSAGE_CREATE", {"id": "1", "content": "hi"}, None, DIRECT_MESSAGES)
    await gateway.dispatch("CHANNEL_CREATE", {"id": "1"}, None, DIRECT_MESSAGES)
    anna = discord_local.user()
    assert "/compare" in (await asked(discord_local, anna, discord_local.dm(anna), "/help")).text
    assert discord_bot.counts["failed"]
    assert gateway.identifies == before


async def test_a_question_in_reply_is_about_the_message_that_it_replies_to(discord_local):
    anna = discord_local.user()
    place = discord_local.dm(anna)
    news = await written(discord_local, anna, place, "gpt-oss-20b just dropped!")
    await answer_to(discord_local, place, news)
    await answer_to(discord_local, place, await written(discord_local, anna, place, "price of gpt-4o"))
    asked_back = await written(discord_local, anna, place, "is it free?", reply_to=news)
    assert "gpt-oss-20b" in (await answer_to(discord_local, place, asked_back)).text


async def test_a_button_under_a_direct_answer_works_in_place(discord_local, discord_bot):
    anna = discord_local.user()
    place = discord_local.dm(anna)
    card = await answer_to(discord_local, place, await written(discord_local, anna, place, "gpt-4o"))
    await discord_bot.restart()
    moved = await (await discord_local.press(anna, card, "All facts")).message()
    assert moved.id == card.id
    assert "open" in moved.text.lower()


async def test_what_is_not_said_to_the_bot_is_left_alone(discord_local, discord_bot):
    anna = discord_local.user()
    own, server = discord_local.dm(anna), discord_local.channel()
    await written(discord_local, anna, server, "gpt-4o")
    await written(discord_local, anna, own, "   ")
    other = discord_local.state.new_message(own, {**discord_local.state.bot, "id": "42"})
    other.write({"content": "gpt-4o"}, {})
    await discord_local.gateway.dispatch("MESSAGE_CREATE", other.as_json(), None, DIRECT_MESSAGES)
    await asked(discord_local, anna, own, "/help")
    await discord_bot.client.handler.wait_until_idle(PATIENCE)
    assert all(call.route != "channel message" for call in discord_local.calls)


async def test_a_direct_message_that_cannot_be_answered_is_counted(discord_local, discord_bot, caplog):
    anna = discord_local.user()
    place = discord_local.dm(anna, refuses=(403, 50007, "Cannot send messages to this user"))
    await written(discord_local, anna, place, "gpt-4o")
    await counted(discord_bot, "refused")
    assert discord_bot.counts["because of status 403, code 50007"] == 1
    assert "gpt-4o" not in caplog.text
    discord_local.calls.clear()


async def test_a_direct_message_whose_answer_breaks_gets_an_incident_code(discord_local, discord_bot, monkeypatch):
    async def broken(_event):
        raise RuntimeError("secret")

    anna = discord_local.user()
    place = discord_local.dm(anna)
    monkeypatch.setattr(discord_bot.app, "handle", broken)
    card = await answer_to(discord_local, place, await written(discord_local, anna, place, "gpt-4o"))
    assert "Something broke" in card.text


def sent(server):
    return [call for call in server.calls if call.route == "channel message"]


@pytest.mark.parametrize(
    "fault", [error(500), error(502), limited(0.05), limited(0.05, scope="shared"), limited(0.05, via=False),
              dropped(), dropped(after=True), error(500, after=True)]
)  # fmt: skip
async def test_one_fault_of_any_kind_costs_a_direct_message_neither_its_answer_nor_a_second_one(
    discord_local, discord_bot, fault
):
    discord_local.faults.add(fault, "channel message")
    anna = discord_local.user()
    place = discord_local.dm(anna)
    card = await answer_to(discord_local, place, await written(discord_local, anna, place, "gpt-4o"))
    assert "Context window" in card.text
    assert await counted(discord_bot, "answered") == 1
    own = [one for one in discord_local.state.messages.values() if one.author == discord_local.state.bot]
    assert len(own) == 1
    assert not discord_bot.counts["refused"] + discord_bot.counts["failed"]
    discord_local.calls.clear()


async def test_faults_without_end_are_given_up_and_counted_for_a_direct_message(
    discord_local, discord_bot, monkeypatch
):
    monkeypatch.setattr(rest, "_BACKOFF", Tries(2))
    discord_local.faults.rate(1.0, error(503), "channel message")
    anna = discord_local.user()
    await written(discord_local, anna, discord_local.dm(anna), "gpt-4o")
    assert await counted(discord_bot, "because of status 503, code 0") == 1


async def test_a_direct_answer_that_discord_refuses_for_its_content_is_told_under_a_code(
    discord_local, discord_bot, monkeypatch
):
    components = discord_bot.client.handler._cards.components

    def broken(reply):
        return components(reply) if reply.outcome is Outcome.FAILED else [{"type": 10, "content": ""}]

    monkeypatch.setattr(discord_bot.client.handler._cards, "components", broken)
    anna = discord_local.user()
    place = discord_local.dm(anna)
    card = await answer_to(discord_local, place, await written(discord_local, anna, place, "gpt-4o"))
    assert "Something broke" in card.text
    assert discord_bot.counts["because of status 400, code 50035"] == 1
    discord_local.calls.clear()


async def test_a_message_mentions_nobody_in_either_way_of_sending(discord_local):
    anna = discord_local.user()
    place = discord_local.dm(anna)
    await answer_to(discord_local, place, await written(discord_local, anna, place, "@everyone <@1>"))
    await asked(discord_local, anna, discord_local.channel(), "/model", name="@everyone <@1>")
    bodies = [call.body for call in sent(discord_local)]
    bodies += [call.body["data"] for call in discord_local.calls if call.route == "callback"]
    assert [body["allowed_mentions"] for body in bodies] == [{"parse": []}, {"parse": []}]


async def test_a_card_asked_for_by_a_command_and_in_a_direct_message_is_rendered_once(discord_local, monkeypatch):
    render, rendered = rendered_cards.render, []

    def counted_render(reply, placeholder, mentioned):
        rendered.append(reply)
        return render(reply, placeholder, mentioned)

    monkeypatch.setattr(rendered_cards, "render", counted_render)
    anna, boris = discord_local.user(), discord_local.user()
    place = discord_local.dm(boris)
    by_command = await asked(discord_local, anna, discord_local.dm(anna), "/model", name="gpt-4o")
    by_message = await answer_to(discord_local, place, await written(discord_local, boris, place, "/model gpt-4o"))
    assert by_command.text == by_message.text
    assert len(rendered) == 1


async def test_a_global_limit_holds_back_the_answers_to_others(discord_local):
    anna, boris = discord_local.user(), discord_local.user()
    discord_local.faults.add(limited(0.5, scope="global"), "channel message")
    first, second = discord_local.dm(anna), discord_local.dm(boris)
    one = await written(discord_local, anna, first, "gpt-4o")
    await until(lambda: any(call.status for call in sent(discord_local)))
    two = await written(discord_local, boris, second, "gpt-4o")
    assert "Context window" in (await answer_to(discord_local, second, two)).text
    assert "Context window" in (await answer_to(discord_local, first, one)).text
    refused, *taken = sorted(sent(discord_local), key=lambda call: call.at)
    assert [call.status for call in (refused, *taken)] == [429, 200, 200]
    assert min(call.at for call in taken) - refused.at >= 0.5
    discord_local.calls.clear()


async def test_a_direct_answer_under_way_is_finished_when_asked_to_stop(discord_local, discord_bot):
    discord_local.faults.add(limited(0.2), "channel message")
    anna = discord_local.user()
    place = discord_local.dm(anna)
    seen = await written(discord_local, anna, place, "gpt-4o")
    await until(lambda: sent(discord_local))
    await discord_bot.stop()
    assert "Context window" in (await answer_to(discord_local, place, seen)).text
    discord_local.calls.clear()
