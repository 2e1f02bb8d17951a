"""The local Discord's people, places and interactions, with real discord.py."""

from collections.abc import AsyncIterator

import pytest

from tests.wire import discord_interactions
from tests.wire.discord_client import Client, running
from tests.wire.discord_interactions import NotAcknowledgedError
from tests.wire.discord_server import DiscordServer, redirected


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as local:
        with redirected(local):
            yield local


@pytest.fixture
async def client(server: DiscordServer) -> AsyncIterator[Client]:
    async with running(server, Client()) as ready:
        yield ready


@pytest.fixture
async def honest(server: DiscordServer, client: Client) -> AsyncIterator[Client]:
    yield client
    assert [str(call) for call in server.refused()] == []
    assert server.unanswered() == []


@pytest.mark.usefixtures("honest")
async def test_a_slash_command_gives_a_card(server):
    anna = server.user()

    used = await server.slash(anna, server.channel(), "/model", name="Llama 4")
    seen = await used.message()

    assert seen.text == "# Llama 4"
    assert seen.labels == ("Next",)
    assert seen.accents == (0x00FF00,)
    assert [option.label for option in seen.select().options] == ["Llama", "Qwen"]
    assert not seen.ephemeral
    assert (await used.acknowledged()).type == 4


@pytest.mark.usefixtures("honest")
async def test_a_button_edits_its_message_and_is_renewed_by_it(server):
    anna = server.user()
    seen = await (await server.slash(anna, server.dm(anna), "/model", name="Llama 4")).message()

    first = await (await server.press(anna, seen, "Next")).message()
    second = await (await server.press(server.user(), first, "turn:2")).message()

    assert (first.id, first.text) == (seen.id, "page 1")
    assert (second.id, second.text) == (seen.id, "page 2")
    assert seen.now().labels == second.labels


@pytest.mark.usefixtures("honest")
async def test_a_button_outlives_the_client_that_sent_it(server, client):
    anna = server.user()
    seen = await (await server.slash(anna, server.channel(), "/model", name="Llama 4")).message()
    await client.close()

    async with running(server, Client()):
        again = await (await server.press(anna, seen, "Next")).message()

    assert again.text == "page 1"


@pytest.mark.usefixtures("honest")
async def test_a_press_may_cross_an_edit(server):
    anna = server.user()
    seen = await (await server.slash(anna, server.channel(), "/model", name="x")).message()
    await (await server.press(anna, seen, "Next")).message()

    with pytest.raises(AssertionError, match="no button 'turn:1'"):
        await server.press(anna, seen, "turn:1")
    crossed = await server.press(anna, seen, "turn:1", stale=True)

    assert crossed.data["custom_id"] == "turn:1"
    # discord.py looks for the id in the message that came along, and drops what it does not find.
    server.clock.advance(discord_interactions.ACKNOWLEDGE_SECONDS)
    with pytest.raises(NotAcknowledgedError, match="made no call"):
        await crossed.acknowledged()
    server.forget()


@pytest.mark.usefixtures("honest")
async def test_a_select_gives_its_values(server):
    anna = server.user()
    seen = await (await server.slash(anna, server.channel(), "/model", name="x")).message()

    chosen = await (await server.select(anna, seen, "Qwen")).message()

    assert chosen.text == "chosen ['qwen']"
    assert chosen.ephemeral
    with pytest.raises(AssertionError, match=r"no options \['Grok'\]"):
        await server.select(anna, seen, "Grok")


@pytest.mark.usefixtures("honest")
async def test_autocomplete_gives_choices(server):
    anna = server.user()

    typed = await server.autocomplete(anna, server.foreign_channel(), "/model", "name", "gpt")

    assert [choice["name"] for choice in await typed.choices()] == ["gpt-0", "gpt-1", "gpt-2"]


@pytest.mark.usefixtures("honest")
async def test_a_deferred_answer_is_seen_when_it_is_filled(server):
    anna = server.user()

    used = await server.slash(anna, server.group(anna), "/later")

    assert (await used.acknowledged()).type == 5
    assert (await used.message()).text == "here it is"
    assert (await used.message()).ephemeral
    assert (await used.followup()).text == "and more"


@pytest.mark.usefixtures("honest")
async def test_a_picture_is_uploaded_and_shown(server):
    anna = server.user()

    seen = await (await server.slash(anna, server.channel(), "/picture")).message()

    assert [picture.rpartition("/")[2] for picture in seen.pictures] == ["chart.png"]


@pytest.mark.usefixtures("honest")
async def test_a_modal_is_opened_and_submitted(server):
    anna = server.user()
    modal = await (await server.slash(anna, server.channel(), "/ask")).opened()

    with pytest.raises(AssertionError, match="does not take"):
        await server.submit(anna, modal, Question="")
    answer = await server.submit(anna, modal, Question="Which is open?")

    assert modal.title == "Ask"
    assert (await answer.message()).text == "asked Which is open?"


@pytest.mark.usefixtures("honest")
@pytest.mark.parametrize(
    "told",
    [{"content": "Llama"}, {"embeds": [{"title": "Llama"}]}, {"forwarded": {"content": "Llama"}}],
    ids=lambda told: next(iter(told)),
)
async def test_a_context_menu_reads_the_message(server, told):
    anna = server.user()
    post = server.say(server.user(), server.channel(), **told)

    seen = await (await server.context_menu(anna, "Which models?", post)).message()

    assert seen.text == "found Llama"
    assert seen.ephemeral


@pytest.mark.usefixtures("honest")
async def test_an_ephemeral_message_is_one_persons(server):
    anna, boris = server.user(), server.user()
    used = await server.slash(anna, server.channel(), "/later")
    seen = await used.message()

    with pytest.raises(AssertionError, match="alone"):
        await server.press(boris, seen, "Next")


async def test_commands_are_offered_as_they_are_registered(server):
    anna, stranger = server.user("ru"), server.user(installed=False)
    option = {"type": 3, "name": "name", "description": "x", "name_localizations": {"ru": "имя"}, "max_length": 5}
    command = {"name": "model", "description": "x", "options": [{**option, "required": True}], "contexts": [0, 2]}
    command |= {"name_localizations": {"ru": "модель"}, "integration_types": [1]}
    server.register(command)

    used = await server.slash(anna, server.channel(), "/модель", имя="Qwen")

    assert used.data["name"] == "model"
    assert used.data["options"] == [{"name": "name", "type": 3, "value": "Qwen"}]
    for person, place, name, options, told in [
        (anna, server.channel(), "/mode", {"name": "x"}, "no command 'mode'"),
        (anna, server.channel(), "/model", {}, "needs 'name'"),
        (anna, server.channel(), "/model", {"nom": "x", "name": "x"}, "no option 'nom'"),
        (anna, server.channel(), "/model", {"name": 5}, "takes"),
        (anna, server.channel(), "/model", {"name": "Llama4"}, "at most 5"),
        (anna, server.dm(anna), "/model", {"name": "x"}, "not offered in context 1"),
        (stranger, server.channel(), "/model", {"name": "x"}, r"installed by \[1\]"),
    ]:
        with pytest.raises(AssertionError, match=told):
            await server.slash(person, place, name, **options)


async def test_an_unheard_interaction_says_that_nobody_was_there(server):
    anna = server.user()
    server.register({"name": "model", "description": "x"})

    used = await server.slash(anna, server.channel(), "/model")
    server.clock.advance(discord_interactions.ACKNOWLEDGE_SECONDS)

    with pytest.raises(NotAcknowledgedError, match="delivered to no gateway session"):
        await used.acknowledged()
