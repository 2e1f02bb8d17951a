import asyncio
import logging
from dataclasses import replace

import pytest

from bot.action_codec import pack
from bot.actions import ShowModel, short_key
from bot.app import App
from bot.events import Command, Conversation, ConversationKind, Query, Text, Wanted
from bot.reply.reply import Audience, Outcome, Reply
from tests.talk import Talker

HOSTILE = (
    "",
    " ",
    "/",
    "//",
    "/ model",
    "/model",
    "/model ",
    "/model\x00gpt",
    '/model <b>gpt</b> & "quotes" `code`',
    "/model @everyone <@1> #tag",
    "/model '; DROP TABLE sessions; --",
    "/model ../../etc/passwd",
    "/model " + "a" * 10_000,
    "/model \u202e\u200b\u2066gpt",
    "/model 🦙🦙🦙",
    "/model \ud83e",
    "/compare",
    "/compare vs",
    "/compare ,,,,",
    "/compare gpt-4o",
    "/compare gpt-4o vs gpt-4o",
    "/compare " + ", ".join(["gpt-4o"] * 50),
    "/compare a, b, c, d, e, f, g, h",
    "/choose nonsense",
    "/choose why not",
    "/openclosed <script>",
    "/openclosed " + "я" * 5_000,
    "/term",
    "/term {$placeable}",
    "/lang",
    "/lang xx",
    "/lang ../ru",
    "/models 99",
    "/forget me",
    "/start " + "x" * 100,
    "/nosuch",
    "/MODEL gpt-4o",
    "/модель клод",
    "/help me",
    "10000000000000000000000",
    "٣",
    "-1",
    "\n\n\n",
)
PRESSES = ("", "1", "1~", "1~m~", "1~m~zzzzzz~0~0", "2~h", "1~wa~nosuch~0~goal~chat", "1~og~nowhere", "1~o~zzzzzz",
           "1~f~nosuch~0", "1~t~nosuch", "1~l~999999", "1~c~zzzzzz-yyyyyy~0", "1~lg~xx", "я" * 100, "1~m~a~b~c~d",
           "1~wn~zz~0~aaaaaa", "1~ca~~0", "1~l~-1", "\x00")  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("text", HOSTILE)
async def test_odd_input_gets_an_answer_and_no_incident(app, text, lang):
    reply = await Talker(app, lang=lang).say(text)
    assert reply.outcome is not Outcome.FAILED
    assert reply.blocks or reply.outcome is Outcome.IGNORED


@pytest.mark.parametrize("action", PRESSES)
async def test_a_forged_press_gets_a_polite_answer_and_no_incident(talker, action):
    talker.reply = Reply(blocks=(), lang="en")
    reply = await talker.press(action)
    assert reply.outcome in {Outcome.STALE, Outcome.ERROR, Outcome.QUESTION, Outcome.INFO}
    assert reply.blocks
    assert not reply.replace or reply.outcome not in {Outcome.STALE, Outcome.ERROR}


async def test_what_is_echoed_is_one_short_line(talker):
    await talker.say("/model " + "line\nbreak\x07 " * 100)
    echo = talker.reply.blocks[0].spans[1].text
    assert len(echo) <= 60
    assert echo.isprintable()


async def test_a_fault_is_told_with_the_incident_code_that_is_logged(tools, caplog):
    class Broken:
        async def preferences(self, user):
            raise RuntimeError(f"text of {user}")

    broken = App(replace(tools, store=Broken()))
    with caplog.at_level(logging.DEBUG):
        reply = await Talker(broken, user="somebody").say("secret words")
    assert reply.outcome is Outcome.FAILED
    incident = reply.blocks[0].spans[1].text
    assert incident in caplog.text
    assert "RuntimeError" in caplog.text
    assert "somebody" not in caplog.text.replace("text of", "")
    assert "secret words" not in caplog.text


async def test_an_event_seen_twice_is_answered_once(talker):
    first = await talker.say("/help", event_id="7")
    second = await talker.say("/help", event_id="7")
    assert (first.outcome, second.outcome) == (Outcome.INFO, Outcome.IGNORED)


async def test_the_same_event_id_of_another_platform_is_another_event(app):
    for platform in ("one", "two"):
        place = Conversation(platform=platform, chat="c")
        reply = await app.handle(Command(conversation=place, user="u", name="help", event_id="7"))
        assert reply.outcome is Outcome.INFO


async def test_text_not_meant_for_the_bot_is_ignored(talker):
    reply = await talker.say("gpt-4o", mentioned=False)
    assert reply.outcome is Outcome.IGNORED
    assert not reply.blocks


async def test_errors_go_to_the_asker_alone(talker):
    assert (await talker.say("/nosuch")).audience is Audience.ASKER


async def test_lookups_go_to_everyone(app):
    reply = await Talker(app, kind=ConversationKind.GROUP).say("/model gpt-4o")
    assert reply.audience is Audience.EVERYONE


async def test_a_chosen_language_wins_over_the_profile(talker):
    await talker.say("/lang ru")
    assert (await talker.say("/help")).lang == "ru"


async def test_an_unknown_language_falls_back_to_english(app):
    assert (await Talker(app, lang="de").say("/help")).lang == "en"


async def test_a_pressed_card_replaces_the_message_and_an_error_does_not(talker, catalogue):
    talker.reply = Reply(blocks=(), lang="en")
    key = short_key(next(iter(catalogue.models)))
    assert (await talker.press(pack(ShowModel(model=key)))).replace
    assert not (await talker.press(pack(ShowModel(model="zzzzzz")))).replace


async def test_two_events_of_one_person_are_handled_in_turn(app, tools):
    order = []
    real = tools.store.preferences

    async def slow(user):
        order.append("in")
        await asyncio.sleep(0)
        order.append("out")
        return await real(user)

    tools.store.preferences = slow
    talker = Talker(app)
    await asyncio.gather(talker.say("/help"), talker.say("/help"))
    assert order == ["in", "out"] * 2


async def test_a_slow_person_holds_nobody_else_up(app, tools):
    release, real = asyncio.Event(), tools.store.preferences

    async def slow(user):
        if user.endswith("slow"):
            await release.wait()
        return await real(user)

    tools.store.preferences = slow
    waiting = asyncio.create_task(Talker(app, user="slow").say("/help"))
    assert (await Talker(app, user="quick").say("/help")).outcome is Outcome.INFO
    assert not waiting.done()
    release.set()
    await waiting


async def suggest(app, text, wanted=Wanted.ANY, **more):
    return await app.suggest(Query(text=text, user="u", platform="test", wanted=wanted, **more))


async def test_suggestions_answer_in_their_second_line(app):
    first = (await suggest(app, "gpt-4o")).items[0]
    assert first.title == "GPT-4o"
    assert "128K" in first.subtitle
    assert "$2.50" in first.subtitle


async def test_suggestions_come_in_pages(app):
    first = await suggest(app, "", limit=10)
    second = await suggest(app, "", limit=10, offset=first.next_offset)
    assert len(first.items) == len(second.items) == 10
    assert not {item.text for item in first.items} & {item.text for item in second.items}


async def test_pages_of_suggestions_end(app):
    offset, seen = 0, []
    while offset is not None:
        page = await suggest(app, "llama", limit=25, offset=offset)
        seen += [item.text for item in page.items]
        offset = page.next_offset
    assert len(seen) == len(set(seen))


async def test_commands_are_suggested_by_their_beginning(app):
    assert [item.title for item in (await suggest(app, "/co", Wanted.COMMAND)).items] == ["/compare", "/cost"]


async def test_only_what_is_wanted_is_suggested(app):
    kinds = {item.subject.kind for item in (await suggest(app, "gemini", Wanted.MODEL)).items}
    assert kinds == {"model"}


@pytest.mark.parametrize("text", ["", " ", "zzzz", "\x00", "a" * 5_000, "%", "🦙", "<b>"])
async def test_odd_queries_are_suggested_something_or_nothing(app, text):
    assert (await suggest(app, text)).lang == "en"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [(None, "чем хорош gpt-4o?", "ru"), (None, "gpt-4o", "en"), ("en", "гпт 4о", "en"), ("ru", "gpt-4o", "ru")],
)
async def test_plain_words_tell_their_language_where_the_profile_does_not(app, lang, text, expected):
    place = Conversation(platform="test", chat="c")
    assert (await app.handle(Text(conversation=place, user="u", lang=lang, text=text))).lang == expected


@pytest.mark.parametrize("text", ["клод опус", "/model клод", "/сравни gpt-4o и клод", "что такое токен?"])
async def test_russian_letters_are_answered_in_russian_where_the_profile_tells_no_language(app, text):
    assert (await Talker(app, lang=None).say(text)).lang == "ru"


async def test_the_profiles_language_wins_over_the_letters(app):
    assert (await Talker(app, lang="en").say("/model клод")).lang == "en"


def test_what_questions_need_is_there_once_it_is_warm(tools):
    App(tools).warm_up()
    assert {"words", "vocabulary"} <= vars(tools.questions._tables).keys()
