"""Charts as both platforms get them: the picture is an upload, its words go along, and buttons turn it in its place."""

import asyncio

import pytest

from adapters.discord import responders
from bot.charts.drawer import DrawingError
from tests.fakes import PIXEL
from tests.patience import PATIENCE
from tests.wire.discord_interactions import DEFER_UPDATE
from tests.wire.telegram_faults import refused

COMPARE = "/compare gpt-4o, llama 4 scout, qwen3 32b"
VALUES = "GPT-4o: 128K tokens, $4.38"
OUT = "no current price of Llama 4 Scout"


@pytest.mark.usefixtures("telegram_bot")
class TestTelegram:
    async def asked(self, telegram, group=None):
        anna = telegram.user()
        if group is None:
            anna.say(COMPARE)
        else:
            group.say(COMPARE, anna)
        room = group or anna.private()
        message = await room.next()
        anna.press(message, "Chart")
        return anna, room, message

    async def test_a_chart_is_uploaded_beside_its_text(self, telegram):
        _, room, message = await self.asked(telegram)
        picture = await room.next()
        assert telegram.called("sendPhoto")[0].params["photo"].content == PIXEL
        assert telegram.called("sendPhoto")[0].params["photo"].content_type == "image/png"
        assert VALUES in picture.text
        assert OUT in picture.text
        assert any(one["type"] == "expandable_blockquote" for one in picture.entities)
        assert not message.edited

    async def test_a_button_under_the_picture_turns_it_where_it_stands(self, telegram):
        anna, room, _ = await self.asked(telegram)
        picture = await room.next()
        first = picture.content["photo"][0]["file_id"]
        anna.press(picture, "Dark")
        await room.next_edit()
        assert picture.content["photo"][0]["file_id"] != first
        assert ["Light"] in picture.labels
        anna.press(picture, "Memory to run it")
        await room.next_edit()
        assert "Qwen3 32B: ≈" in picture.text

    async def test_a_chart_in_a_group_answers_who_asked_and_is_removed_by_them(self, telegram):
        anna, group, _ = await self.asked(telegram, telegram.group())
        picture = await group.next()
        assert picture.reply_to.sender["id"] == anna.id
        assert picture.labels[-1][-1] == "Remove"
        await anna.press(picture, "Remove").answered()
        assert picture.deleted

    async def test_a_group_that_takes_no_photos_gets_the_words(self, telegram):
        telegram.faults.plan("sendPhoto", refused("not enough rights to send photos to the chat"))
        _, room, _ = await self.asked(telegram, telegram.group())
        words = await room.next()
        assert "photo" not in words.content
        assert VALUES in words.text

    async def test_a_chart_that_cannot_be_drawn_is_told_in_words(self, telegram, tools):
        tools.drawer.error = DrawingError("no ink")
        _, room, _ = await self.asked(telegram)
        words = await room.next()
        assert "could not be drawn" in words.text
        assert VALUES in words.text

    async def test_a_flood_delays_the_picture_and_loses_nothing(self, telegram):
        telegram.faults.plan("sendPhoto", refused("Too Many Requests: retry after 1", 429, retry_after=1))
        _, room, _ = await self.asked(telegram)
        assert "photo" in (await room.next()).content
        assert len(telegram.called("sendPhoto")) == 2

    async def test_no_text_waits_for_a_picture(self, telegram, tools):
        tools.drawer.may.clear()
        anna, group, _ = await self.asked(telegram, telegram.group())
        await asyncio.wait_for(tools.drawer.asked.wait(), PATIENCE)
        group.say("/model gpt-4o", anna)
        assert "GPT-4o" in (await group.next()).text
        tools.drawer.may.set()
        assert "photo" in (await group.next()).content


@pytest.mark.usefixtures("discord_bot")
class TestDiscord:
    async def asked(self, server, place=None, locale="en-US"):
        anna = server.user(locale)
        place = place or server.channel()
        used = await server.slash(anna, place, "/compare", first="gpt-4o", second="llama 4 scout", third="qwen3 32b")
        card = await used.message()
        return anna, card, await server.press(anna, card, "Chart")

    async def test_a_chart_is_uploaded_with_an_alternative_text_beside_its_text(self, discord_local):
        _, card, used = await self.asked(discord_local)
        shown = await used.message()
        (call,) = [call for call in used.calls if call.uploads]
        assert call.uploads == {"price.png": PIXEL}
        (described,) = call.body["data"]["attachments"]
        assert described == {"id": 0, "filename": "price.png", "description": described["description"]}
        assert VALUES in described["description"]
        assert shown.pictures[0].endswith("/price.png")
        assert OUT in shown.text
        assert not card.now().edits

    async def test_the_alternative_text_stands_on_the_picture_itself(self, discord_local):
        _, _, used = await self.asked(discord_local)
        shown = await used.message()
        galleries = [each for each in shown.components[0]["components"] if each["type"] == 12]
        assert VALUES in galleries[0]["items"][0]["description"]

    async def test_a_button_under_the_picture_turns_it_where_it_stands(self, discord_local):
        anna, _, used = await self.asked(discord_local)
        shown = await used.message()
        turned = await discord_local.press(anna, shown, "Memory to run it")
        again = await turned.message()
        assert again.id == shown.id
        assert len(again.stored.attachments) == 1
        assert again.pictures[0].endswith("/memory.png")

    async def test_a_chart_that_cannot_be_drawn_is_told_the_asker_in_words(self, discord_local, tools):
        tools.drawer.error = DrawingError("no ink")
        _, _, used = await self.asked(discord_local)
        words = await used.message()
        assert words.ephemeral
        assert "could not be drawn" in words.text
        assert VALUES in words.text

    async def test_a_slow_chart_is_a_followup(self, discord_local, tools, monkeypatch):
        monkeypatch.setattr(responders, "DEFER_AFTER", 0.1)
        tools.drawer.may.clear()
        _, _, used = await self.asked(discord_local)
        assert (await used.acknowledged()).type == DEFER_UPDATE
        tools.drawer.may.set()
        shown = await used.followup()
        assert shown.pictures[0].endswith("/price.png")

    async def test_a_chart_is_shown_to_the_asker_who_can_show_it_to_everyone(self, discord_local):
        anna, _, used = await self.asked(discord_local)
        shown = await used.message()
        assert shown.ephemeral
        shared = await (await discord_local.press(anna, shown, "Show to everyone")).message()
        assert not shared.ephemeral
        assert shared.pictures[0].endswith("/price.png")
        boris = discord_local.user()
        turned = await (await discord_local.press(boris, shared, "Dark")).message()
        assert turned.ephemeral
        assert not shared.now().edits
