import asyncio
import logging

import pytest

from adapters.discord import rendered_cards, responders, rest, run
from bot.reply import blocks
from bot.reply.blocks import Span
from bot.reply.reply import Outcome, Reply
from tests.patience import PATIENCE, until
from tests.wire.discord_bot import Tries, asked, counted
from tests.wire.discord_faults import dropped, error, held, late, limited
from tests.wire.discord_interactions import DEFER, DEFER_UPDATE
from tests.wire.discord_storm import storm

TOO_LATE = 60 * 60
"""Seconds after which nobody waits for an initial response any more."""
pytestmark = pytest.mark.usefixtures("discord_bot")


@pytest.fixture
def slow_core(discord_bot, monkeypatch):
    """Let the core take longer than an answer may, by less waiting than in life."""
    handle = discord_bot.app.handle

    async def slowly(event):
        await asyncio.sleep(0.1)
        return await handle(event)

    monkeypatch.setattr(responders, "DEFER_AFTER", 0.02)
    monkeypatch.setattr(discord_bot.app, "handle", slowly)


@pytest.mark.usefixtures("slow_core")
async def test_a_slow_answer_for_the_asker_fills_what_was_put_off(discord_local):
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/help")
    assert (await used.acknowledged()).type == DEFER
    card = await used.message()
    assert card.ephemeral
    assert "/compare" in card.text
    assert not used.sent


@pytest.mark.usefixtures("slow_core")
async def test_a_slow_answer_for_everyone_is_seen_by_everyone(discord_local):
    used = await discord_local.slash(discord_local.user("ru"), discord_local.channel(), "/модель", название="gpt-4o")
    card = await used.followup()
    assert not card.ephemeral
    assert "Контекст" in card.text
    pointer = await used.message()
    assert pointer.ephemeral
    assert "ниже" in pointer.text
    assert len(used.sent) == 1


@pytest.mark.usefixtures("slow_core")
async def test_a_slow_answer_alone_with_the_bot_fills_what_was_put_off(discord_local):
    anna = discord_local.user()
    card = await asked(discord_local, anna, discord_local.dm(anna), "/model", name="gpt-4o")
    assert not card.ephemeral
    assert "Context window" in card.text


@pytest.mark.usefixtures("slow_core")
async def test_a_slow_press_edits_its_message(discord_local):
    anna = discord_local.user()
    card = await asked(discord_local, anna, discord_local.dm(anna), "/model", name="gpt-4o")
    used = await discord_local.press(anna, card, "All facts")
    assert (await used.acknowledged()).type == DEFER_UPDATE
    assert (await used.message()).id == card.id
    assert "open" in card.now().text.lower()


@pytest.mark.usefixtures("slow_core")
async def test_a_slow_press_that_shows_something_to_everyone_does(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    found = await asked(discord_local, anna, place, "/find", text="gpt-4o or llama 3 70b")
    share = next(b.custom_id for b in found.buttons if b.custom_id and "~sh~" in b.custom_id)
    used = await discord_local.press(anna, found, share)
    shared = await used.followup()
    assert not shared.ephemeral
    assert "GPT-4o" in shared.text
    assert found.now().edits == found.edits


@pytest.mark.usefixtures("slow_core")
async def test_a_slow_press_by_a_stranger_gives_them_a_copy(discord_local):
    anna, boris, place = discord_local.user(), discord_local.user(), discord_local.channel()
    used = await discord_local.slash(anna, place, "/model", name="gpt-4o")
    card = await used.followup()
    copy = await (await discord_local.press(boris, card, "All facts")).followup()
    assert copy.ephemeral
    assert card.now().edits == 0


@pytest.mark.parametrize(
    "fault", [error(500), error(502), limited(0.05), limited(0.05, scope="shared"), dropped(), dropped(after=True),
              error(500, after=True), limited(0.05, via=False)]
)  # fmt: skip
async def test_one_fault_of_any_kind_costs_nobody_the_answer(discord_local, discord_bot, fault):
    discord_local.faults.add(fault, "callback")
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/model", name="gpt-4o")
    await used.acknowledged()
    assert "Context window" in (await used.message()).text
    await used.called(1 if fault.after and not fault.status else 2)
    await discord_bot.client.handler.wait_until_idle(PATIENCE)
    assert discord_bot.counts["answered"] == 1
    assert not discord_bot.counts["refused"] + discord_bot.counts["expired"] + discord_bot.counts["failed"]
    discord_local.calls.clear()


async def test_three_server_errors_in_a_row_are_still_answered_in_time(discord_local):
    discord_local.faults.add(error(503), "callback", times=3)
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/help")
    await used.acknowledged()
    assert "/compare" in (await used.message()).text


async def test_errors_without_end_are_counted_with_their_cause(discord_local, discord_bot, monkeypatch):
    monkeypatch.setattr(rest, "_BACKOFF", Tries(2))
    discord_local.faults.rate(1.0, error(503), "callback")
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/help")
    await counted(discord_bot, "refused")
    assert len(used.calls) == 2
    assert discord_bot.counts["refused"] == discord_bot.counts["because of status 503, code 0"] == 1
    assert discord_local.unanswered() == [used]
    assert "503" in used.cause


async def test_what_does_not_end_when_the_bot_stops_ends_with_its_client(discord_local, discord_bot, monkeypatch):
    monkeypatch.setattr(run, "GRACE", 0.01)
    begun = asyncio.Event()

    async def endless(_event):
        begun.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(discord_bot.app, "handle", endless)
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/help")
    await begun.wait()
    await discord_bot.stop()
    assert not discord_bot.client._running
    assert discord_local.unanswered() == [used]


async def test_a_limit_that_lasts_too_long_is_given_up_and_counted(discord_local, discord_bot):
    discord_local.faults.add(limited(60), "callback")
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/help")
    await used.called(1)
    await discord_bot.client.handler.wait_until_idle(PATIENCE)
    assert discord_bot.counts["because of status 429, code 0"] == 1


async def test_one_who_no_longer_waits_is_counted_as_expired(discord_local, discord_bot, caplog):
    discord_local.faults.add(late(TOO_LATE), "callback")
    anna, place = discord_local.user(), discord_local.channel()
    used = await discord_local.slash(anna, place, "/help")
    await used.called(1)
    await discord_bot.client.handler.wait_until_idle(PATIENCE)
    assert discord_bot.counts["expired"] == discord_bot.counts["because of status 404, code 10062"] == 1
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    discord_local.calls.clear()


async def test_a_response_of_discord_that_comes_too_late_is_no_fault_to_log(
    discord_local, discord_bot, monkeypatch, caplog
):
    monkeypatch.setattr(rest, "_RESPONSE_ATTEMPT_SECONDS", 0.1)
    monkeypatch.setattr(rest, "_BACKOFF", Tries(1))
    freed = asyncio.Event()
    discord_local.faults.add(held(freed), "callback")
    await discord_local.slash(discord_local.user(), discord_local.channel(), "/help")
    await counted(discord_bot, "because of TimeoutError")
    freed.set()
    assert discord_bot.counts["because of TimeoutError"] == 1
    ours = [record for record in caplog.records if record.name.startswith("adapters.discord.handler")]
    assert not [record for record in ours if record.levelno >= logging.WARNING]
    discord_local.calls.clear()


async def test_what_another_process_answered_is_counted_as_expired(discord_local, discord_bot):
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/help")
    await used.message()
    again = used.as_json(discord_local.state.application_id)
    await discord_local.gateway.dispatch("INTERACTION_CREATE", again, used.place.guild_id)
    await used.called(2)
    await discord_bot.client.handler.wait_until_idle(PATIENCE)
    assert discord_bot.counts["because of status 400, code 40060"] == 1
    discord_local.calls.clear()


@pytest.mark.usefixtures("slow_core")
async def test_a_put_off_answer_whose_token_has_ended_is_counted_as_expired(discord_local, discord_bot):
    discord_local.faults.add(late(16 * 60), "edit message")
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/help")
    await used.called(2)
    await discord_bot.client.handler.wait_until_idle(PATIENCE)
    assert discord_bot.counts["because of status 401, code 50027"] == discord_bot.counts["expired"] == 1
    discord_local.calls.clear()


@pytest.mark.usefixtures("slow_core")
async def test_a_late_answer_survives_faults_too(discord_local):
    discord_local.faults.add(error(500), "edit message")
    discord_local.faults.add(limited(0.05), "edit message")
    card = await asked(discord_local, discord_local.user(), discord_local.channel(), "/help")
    assert "/compare" in card.text


async def test_where_not_even_an_excuse_can_be_drawn_it_is_counted(discord_local, discord_bot, monkeypatch, caplog):
    def undrawable(reply, *_):
        raise ValueError(str(reply))

    monkeypatch.setattr(rendered_cards, "render", undrawable)
    await discord_local.slash(discord_local.user(), discord_local.channel(), "/model", name="gpt-4o")
    await until(lambda: discord_bot.counts["failed"] == 2)
    assert "reporting an incident failed: ValueError" in caplog.text
    assert "Context window" not in caplog.text


async def test_a_public_answer_that_may_have_arrived_is_not_sent_twice(discord_local, discord_bot, slow_core):  # noqa: ARG001
    discord_local.faults.add(dropped(after=True), "followup")
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/model", name="gpt-4o")
    await used.called(4)
    await discord_bot.client.handler.wait_until_idle(PATIENCE)
    assert len(used.sent) == 1
    assert "Context window" in (await used.message()).text
    assert discord_bot.counts["followups lost"] == 1


@pytest.mark.usefixtures("discord_bot", "slow_core")
@pytest.mark.parametrize("fault", [error(502), limited(0.05), limited(0.05, via=False)])
async def test_a_public_answer_that_was_not_taken_is_sent_again(discord_local, fault):
    discord_local.faults.add(fault, "followup")
    used = await discord_local.slash(discord_local.user(), discord_local.channel(), "/model", name="gpt-4o")
    assert "Context window" in (await used.followup()).text
    assert len(used.sent) == 1


async def test_what_cannot_be_drawn_is_told_under_a_code(discord_local, discord_bot, monkeypatch, caplog):
    large = Reply(blocks=(blocks.Paragraph(spans=(Span(text="x" * 5000),)),), lang="en")

    async def too_much(_event):
        return large

    monkeypatch.setattr(discord_bot.app, "handle", too_much)
    card = await asked(discord_local, discord_local.user(), discord_local.channel(), "/model", name="gpt-4o")
    assert "Something broke" in card.text
    assert card.ephemeral
    code = card.text.rpartition("`")[0].rpartition("`")[2]
    assert f"incident {code}" in caplog.text
    assert "xxxx" not in caplog.text


async def test_what_discord_refuses_is_told_under_a_code(discord_local, discord_bot, monkeypatch):
    kept = discord_bot.client.handler._cards.components
    wrong = [{"type": 10, "content": ""}]

    def broken(reply):
        return kept(reply) if reply.outcome is Outcome.FAILED else wrong

    monkeypatch.setattr(discord_bot.client.handler._cards, "components", broken)
    card = await asked(discord_local, discord_local.user(), discord_local.channel(), "/help")
    assert "Something broke" in card.text
    discord_local.calls.clear()


async def test_a_command_that_breaks_before_the_core_is_asked_is_told_under_a_code(discord_local, monkeypatch):
    def broken(_message):
        raise RuntimeError

    monkeypatch.setattr("adapters.discord.parse.message_text", broken)
    anna, place = discord_local.user("ru"), discord_local.channel()
    found = await discord_local.context_menu(anna, "Какие это модели?", discord_local.say(anna, place, "gpt-4o"))
    card = await found.message()
    assert "Что-то сломалось" in card.text
    assert card.ephemeral


async def test_a_message_that_the_library_cannot_read_is_searched_for_models(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    post = discord_local.say(anna, place, "gpt-4o or llama 3 70b?")
    post.stored.embeds = [{"type": "rich", "fields": [{"name": "no value"}], "color": "red"}]
    found = await (await discord_local.context_menu(anna, "Which models are these?", post)).message()
    assert "GPT-4o" in found.text


async def test_a_press_on_a_message_that_the_library_cannot_read_is_answered(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await asked(discord_local, anna, place, "/model", name="gpt-4o")
    card.stored.as_json = lambda: {"id": "no number"}
    used = await discord_local._start(3, anna, place, {"custom_id": "z0:1~h", "component_type": 2}, card.stored)
    assert "/compare" in (await used.message()).text


async def test_a_command_that_cannot_be_read_is_told_under_a_code(discord_local, discord_bot):
    anna, place = discord_local.user("ru"), discord_local.channel()
    before = discord_local.gateway.identifies
    broken = await discord_local._start(2, anna, place, {"name": "model", "type": 1, "options": [{"value": 1}]})
    answer = await broken.message()
    assert "Что-то сломалось" in answer.text
    assert answer.ephemeral
    assert discord_bot.counts["failed"] == 1
    assert discord_local.gateway.identifies == before


async def test_a_completion_of_an_unknown_form_offers_nothing(discord_local, discord_bot):
    anna, place = discord_local.user(), discord_local.channel()
    data = {"name": 5, "type": 1, "options": [{"name": "name", "type": 3, "value": "gpt", "focused": True}]}
    assert await (await discord_local._start(4, anna, place, data)).choices() == []
    broken = await discord_local._start(4, anna, place, {**data, "name": ["model"]})
    assert await broken.choices() == []
    assert discord_bot.counts["failed"] == 1


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [(4, 4, "4"), (5, True, "True"), (10, 3.5, "3.5"), (3, "gpt-4o", "GPT-4o"), (6, "123", "123"), (3, "", "/model")],
)
async def test_a_value_of_another_type_gets_an_answer(discord_local, discord_bot, kind, value, expected):
    anna, place = discord_local.user(), discord_local.channel()
    known, _, _ = discord_local._slash(anna, place, "/model")
    option = {"name": "name", "type": kind, "value": value}
    data = {"id": known["id"], "name": "model", "type": 1, "options": [option]}
    answer = await (await discord_local._start(2, anna, place, data)).message()
    assert expected in answer.text
    assert "Something broke" not in answer.text
    assert not discord_bot.counts["failed"]


async def test_slow_answers_do_not_delay_others(discord_local):
    freed = asyncio.Event()
    discord_local.faults.add(held(freed), "callback")
    place = discord_local.channel()
    first = await discord_local.slash(discord_local.user(), place, "/help")
    await until(lambda: first.calls)
    second = await discord_local.slash(discord_local.user(), place, "/help")
    await second.message()
    assert first.ack is None
    freed.set()
    await first.message()


async def test_the_log_holds_no_token_no_text_and_no_id_whatever_breaks(
    discord_local, discord_bot, caplog, monkeypatch, capfd
):
    caplog.set_level(logging.DEBUG)
    for name, level in (("discord", logging.WARNING), ("aiosqlite", logging.WARNING)):
        monkeypatch.setattr(logging.getLogger(name), "level", level)
    anna, text = discord_local.user(), "Sonderbarkeit 9000"
    place, alone = discord_local.channel(), discord_local.dm(anna)
    handle, tokens = discord_bot.app.handle, []
    for fault in (None, error(500), limited(0.01), limited(0.01, via=False), dropped(), late(TOO_LATE)):
        if fault:
            discord_local.faults.add(fault, "callback")
        used = await discord_local.slash(anna, place, "/model", name=text)
        tokens.append(used.token)
        await used.called(1)
        typed = await discord_local.autocomplete(anna, place, "/model", "name", text)
        await typed.choices()
    found = await discord_local.context_menu(anna, "Which models are these?", discord_local.say(anna, place, text))
    await found.message()

    async def broken(event):
        raise ValueError(event)

    monkeypatch.setattr(discord_bot.app, "handle", broken)
    await asked(discord_local, anna, place, "/model", name=text)
    monkeypatch.setattr(discord_bot.app, "handle", handle)
    seen = discord_local.say(anna, alone, text)
    await discord_local.gateway.dispatch("MESSAGE_CREATE", seen.stored.as_json(), None, 1 << 12)
    discord_local.gateway.drop()
    await discord_local.gateway.until(lambda: discord_local.gateway.resumes > 0)
    await asked(discord_local, anna, place, "/help")
    await discord_bot.client.handler.wait_until_idle(PATIENCE)
    written = caplog.text + "".join(capfd.readouterr())
    assert "incident" in written
    for secret in (discord_local.token, text, str(anna.id), str(place.id), str(place.guild_id), *tokens):
        assert secret not in written
    discord_local.calls.clear()


async def test_in_a_storm_of_faults_every_use_is_acknowledged_or_counted(discord_local, discord_bot):
    counts, _ = await storm(discord_local, 120, 2, at_once=40)
    await discord_bot.client.handler.wait_until_idle(PATIENCE)
    lost = sum(number for cause, number in counts.items() if cause.startswith("lost"))
    assert counts["acknowledged"] + lost == 120
    assert counts["acknowledged"] == discord_bot.counts["answered"]
    assert lost == discord_bot.counts["expired"] + discord_bot.counts["refused"]
    assert counts["spoilt by faults"] > 3
    assert counts["dropped sockets"] == 2
