"""The guided choice as a person goes through it, on the real store."""

import asyncio
import itertools
import re
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.action_codec import pack, unpack
from bot.app import App
from bot.events import ConversationKind, Press
from bot.reply.choices import Open, PickMany, PickOne
from bot.reply.plain import plain
from bot.reply.reply import Audience, Outcome
from bot.reply.screen import GROUP_LINES, PRIVATE_LINES, height
from bot.storage.opening import open_store
from bot.wizard.questions import UNSURE
from bot.wizard_actions import Answer, Relax, Toggle, WhyNot
from tests.talk import Talker

GROUP = ConversationKind.GROUP
PHONE = 36
STEPS = {Outcome.QUESTION, Outcome.RESULT, Outcome.NOTHING_FITS}


class Bot:
    """The core over a file, which can be closed and opened again, with a clock that can be moved."""

    def __init__(self, tools, file):
        self.tools = tools
        self.file = file
        self.now = 1_780_000_000
        self.tokens = (f"token{number:03}" for number in itertools.count())

    @asynccontextmanager
    async def opened(self):
        async with open_store(self.file) as store:
            yield App(replace(self.tools, store=store, clock=lambda: self.now, new_token=lambda: next(self.tokens)))


@pytest.fixture
def bot(tools, tmp_path):
    return Bot(tools, tmp_path / "zoo.sqlite3")


@pytest.fixture
async def app(bot):
    async with bot.opened() as opened:
        yield opened


@pytest.fixture
def person(app):
    return Talker(app)


async def begin(person, *labels):
    await person.say("/choose")
    for label in labels:
        await person.press(label)
        assert person.reply.outcome in STEPS, person.shown
    return person.reply


async def answer(person, **wanted):
    """Go on until these questions are answered by these options, the others by "I don't know"."""
    while wanted and person.reply.outcome is Outcome.QUESTION:
        await person.press(offered(person.reply, wanted.pop(fields(person.reply).question, UNSURE)))
    return person.reply


async def finish(person, **wanted):
    """Go on to the end."""
    while person.reply.outcome is Outcome.QUESTION:
        await person.press(offered(person.reply, wanted.pop(fields(person.reply).question, UNSURE)))
    return person.reply


def offered(reply, option):
    """Return the button of an option."""
    buttons = {unpack(one.action).option: one.action for one in reply.choices if isinstance(one, PickOne | PickMany)}
    return buttons[option]


def said(person):
    """Return what is shown, as if lines were never broken."""
    return " ".join(person.shown.split())


async def answers(person):
    """Return the answers that a result rests on, as they are listed on request."""
    await person.press({"en": "Your answers", "ru": "Ваши ответы"}[person.lang])
    return said(person)


def heading(reply):
    return reply.blocks[0].text


def action(reply, label):
    return next(choice.action for choice in reply.choices if choice.label == label)


def fields(reply):
    return next(unpack(choice.action) for choice in reply.choices if isinstance(choice, PickOne | PickMany))


# From the first question to the result


@pytest.mark.parametrize(("lang", "unsure"), [("en", "I don't know"), ("ru", "Не знаю")])
async def test_each_question_says_why_it_is_asked_and_offers_ways_on(app, lexicon, lang, unsure):
    person, words = Talker(app, lang=lang), lexicon.pick(lang)
    await person.say("/choose")
    while person.reply.outcome is Outcome.QUESTION:
        question = fields(person.reply).question
        assert words(f"wizard-{question}-why") in said(person)
        assert unsure in person.labels
        assert words("wizard-cancel") in person.labels
        await person.press(unsure)
        assert words("wizard-back") in person.labels
        assert words("wizard-restart") in person.labels
    assert person.reply.outcome is Outcome.RESULT


async def test_not_knowing_anything_still_gives_a_result(person):
    await begin(person)
    reply = await finish(person)
    assert 1 <= len(reply.subjects) <= 3
    assert all(subject.kind == "model" for subject in reply.subjects)


async def test_the_result_tells_why_what_speaks_against_it_the_price_and_where_to_start(person):
    await begin(person)
    await finish(person, goal="code", country="us")
    assert heading(person.reply).startswith("Best for you: ")
    for part in ("Why: ", "Price: "):
        assert person.shown.count(f"• {part}") == 1
    assert person.shown.count("But: ") >= 1
    assert any(isinstance(one, Open) for one in person.reply.choices)


async def test_of_the_cheaper_one_the_price_is_set_against_the_first(person):
    await begin(person)
    await finish(person, goal="code", country="us", skill="api")
    assert re.search(r"Cheaper: .* per 1M tokens instead of \$", said(person))


async def test_all_that_is_said_and_the_answers_are_a_press_away_and_lead_back(person):
    await begin(person)
    result = await finish(person, goal="code", country="us")
    whole = await person.press("In full")
    assert whole.outcome is Outcome.INFO
    assert said(person).count("How: ") == len(result.subjects)
    assert "Before you decide" in said(person)
    assert (await person.press("To the result")).blocks == result.blocks
    assert "Task: Code" in await answers(person)
    assert (await person.press("To the result")).blocks == result.blocks


async def test_what_was_not_asked_is_told_beside_the_answers_with_what_settled_it(person):
    await begin(person)
    await finish(person, skill="run", goal="code")
    told = await answers(person)
    assert "Not asked" in told
    assert "Budget: settled by “Way: On my own machine”" in told


async def test_in_a_group_a_result_takes_fewer_lines_than_in_private(app):
    shown = []
    for kind in (GROUP, ConversationKind.PRIVATE):
        person = Talker(app, user=f"u{kind}", kind=kind)
        await person.say("/choose")
        reply = await finish(person, goal="code", country="us")
        shown.append(len(plain(reply.with_choices(), PHONE).splitlines()))
    assert shown[0] <= GROUP_LINES
    assert shown[0] <= shown[1] <= PRIVATE_LINES


@pytest.mark.parametrize(
    ("volume", "told"),
    [(", 2M tokens a month", " for 2M tokens"), ("", ", if that is 1M tokens")],
)
async def test_a_months_cost_is_told_at_the_volume_given_or_at_one_that_is_told_to_be_assumed(person, volume, told):
    await person.say(f"need a model for code through an API for $50 a month{volume}")
    await finish(person)
    assert re.search(rf"about \$[\d.,]+ of your \$50 a month{told}", said(person))


async def test_free_access_is_told_of_and_nothing_is_compared_with_it(person):
    await begin(person)
    await finish(person, goal="chat", country="ru", skill="none", budget="free", language="ru")
    assert "nothing, within the limits of free access" in said(person)
    assert "no price to compare" not in said(person)


async def test_in_a_group_only_the_asker_sees_the_choice(app):
    person = Talker(app, kind=GROUP)
    assert (await person.say("/choose")).audience is Audience.ASKER
    assert (await finish(person)).audience is Audience.ASKER


async def test_the_result_can_be_asked_for_before_the_last_question(person):
    await begin(person, "Code", "United States")
    assert "Show the result now" not in person.labels
    await answer(person, budget="mid")
    left = heading(person.reply)
    assert (await person.press("Show the result now")).outcome is Outcome.RESULT
    await person.press("Back")
    assert heading(person.reply) == left


# Back, restart, cancel


async def test_back_returns_to_each_question_in_turn(person):
    seen = [heading(await begin(person)), *[heading(await person.press("I don't know")) for _ in range(3)]]
    while "Back" in person.labels:
        assert heading(person.reply) == seen.pop()
        await person.press("Back")
    assert heading(person.reply) == seen.pop()
    assert seen == []


async def test_restart_begins_with_the_first_question(person):
    first = heading(await begin(person))
    await person.press("Code")
    assert heading(await person.press("Start over")) == first
    assert "Back" not in person.labels


async def test_stopping_erases_the_answers(person):
    await begin(person, "Code")
    reply = await person.press("Stop")
    assert (reply.outcome, "erased" in person.shown) == (Outcome.DONE, True)
    await person.say("/choose")
    assert "Back" not in person.labels


async def test_choose_goes_on_where_one_left_off_and_after_the_result_begins_anew(person):
    left = heading(await begin(person, "Code"))
    reply = await person.say("/choose")
    assert ("Continuing where" in person.shown, left in person.shown) == (True, True)
    await finish(person)
    reply = await person.say("/choose")
    assert reply.outcome is Outcome.QUESTION
    assert "Back" not in person.labels


# Several options, typed answers


async def test_several_options_are_ticked_unticked_and_sent(person):
    await begin(person, "Code", "United States")
    assert heading(person.reply) == "Are there rules for your data?"
    for label in ("Audited: SOC 2 or ISO 27001", "No training on our data", "Audited: SOC 2 or ISO 27001"):
        await person.press(label)
    ticked = [choice.label for choice in person.reply.choices if isinstance(choice, PickMany) and choice.picked]
    assert ticked == ["No training on our data"]
    await person.press("Go on")
    await finish(person)
    told = await answers(person)
    assert "Data: No training on our data" in told
    assert "Data: Audited" not in told


async def test_several_options_are_taken_at_once_where_a_platform_sends_them_so(person):
    await begin(person, "Code", "United States")
    for keys in (("audited", "no_training"), ("no_training",), ("nothing_such",), (), ("no_training", "audited")):
        at_once = next(choice.at_once for choice in person.reply.choices if isinstance(choice, PickMany))
        reply = await person.press(at_once, picked=keys)
        picked = {choice.key for choice in reply.choices if isinstance(choice, PickMany) and choice.picked}
        assert picked == set(keys) - {"nothing_such"} or reply.outcome is Outcome.STALE
    await person.press("Go on")
    await finish(person)
    told = await answers(person)
    assert "Data: No training on our data" in told
    assert "Data: Audited" in told


@pytest.mark.parametrize("said", ["Code", "code", "CODE.", "3"])
async def test_an_answer_can_be_typed_by_its_label_or_number(person, said):
    await begin(person)
    await person.say(said)
    await finish(person)
    assert "Task: Code" in await answers(person)


@pytest.mark.parametrize("said", ["назад", "Назад"])
async def test_a_button_of_the_step_can_be_typed_too(app, said):
    person = Talker(app, lang="ru")
    first = heading(await begin(person, "Код"))
    assert heading(await person.say(said)) != first


async def test_other_words_amid_the_choice_are_answered_and_leave_it_as_it_is(person):
    left = heading(await begin(person, "Code"))
    assert (await person.say("gpt-4o")).outcome is Outcome.FOUND
    await person.say("/choose")
    assert left in person.shown


@pytest.mark.parametrize("said", ["0", "99", "-1", "²", "1e1"])
async def test_a_number_that_is_no_choice_changes_nothing(person, said):
    left = heading(await begin(person, "Code"))
    assert (await person.say(said)).outcome is not Outcome.FAILED
    await person.say("/choose")
    assert left in person.shown


# Restarts of the bot


async def test_a_restart_between_any_two_taps_is_not_noticed(bot):
    shown = []
    for reopen in (False, True):
        bot.tokens = (f"token{number:03}" for number in itertools.count(100 * reopen))
        async with bot.opened() as app:
            person = Talker(app, user=f"u{reopen}")
            await person.say("/choose")
            script = ["Code", "United States", "No training on our data", "Go on", "Developers, through an API"]
            for label in script:
                if reopen:
                    async with bot.opened() as anew:
                        person.app = anew
                        await person.press(label)
                else:
                    await person.press(label)
            shown.append(person.shown)
    assert shown[0] == shown[1]


async def test_choose_resumes_after_a_restart(bot):
    async with bot.opened() as app:
        person = Talker(app)
        left = heading(await begin(person, "Code", "Russia"))
    async with bot.opened() as app:
        person.app = app
        await person.say("/choose")
        assert "Continuing where" in person.shown
        assert left in person.shown


# Presses that come late, twice, or from elsewhere


async def test_a_button_of_an_earlier_step_changes_nothing_and_shows_the_present_one(person):
    old = await begin(person)
    await person.press("Code")
    present = heading(person.reply)
    reply = await person.press(action(old, "Conversation, personal assistant"))
    assert (reply.outcome, reply.subjects) == (Outcome.STALE, ())
    assert "earlier step" in said(person)
    assert present in said(person)
    await person.say("/choose")
    assert present in said(person)


async def test_of_two_taps_at_once_one_counts_and_the_other_is_told(person):
    first = await begin(person)
    code, chat = action(first, "Code"), action(first, "Conversation, personal assistant")
    presses = (Press(conversation=person.place, user=person.user, lang="en", action=one) for one in (code, chat))
    replies = await asyncio.gather(*(person.app.handle(one) for one in presses))
    assert [reply.outcome for reply in replies] == [Outcome.QUESTION, Outcome.STALE]
    person.reply = replies[1]
    assert heading(replies[0]) in person.shown
    await person.say("/choose")
    await finish(person)
    assert "Task: Code" in await answers(person)


async def test_of_two_taps_in_two_processes_one_counts_and_the_other_is_told(bot):
    async with bot.opened() as one, bot.opened() as two:
        person = Talker(one)
        first = await begin(person)
        presses = [
            Press(conversation=person.place, user=person.user, lang="en", action=action(first, label))
            for label in ("Code", "Translation")
        ]
        replies = await asyncio.gather(one.handle(presses[0]), two.handle(presses[1]))
        assert sorted(reply.outcome for reply in replies) == [Outcome.QUESTION, Outcome.STALE]
        counted = replies[0].outcome is Outcome.QUESTION
        await person.say("/choose")
        await finish(person)
        told = await answers(person)
        assert ("Task: Code" in told) is counted
        assert ("Task: Translation" in told) is not counted


async def test_the_same_event_told_twice_counts_once(person):
    first = await begin(person)
    press = Press(conversation=person.place, user=person.user, event_id="7", action=action(first, "Code"))
    assert (await person.app.handle(press)).outcome is Outcome.QUESTION
    assert (await person.app.handle(press)).outcome is Outcome.IGNORED


async def test_another_users_press_is_refused_politely_and_changes_nothing(app):
    owner, other = Talker(app, "owner", kind=GROUP), Talker(app, "other", kind=GROUP)
    first = await begin(owner)
    reply = await other.press(action(first, "Code"))
    assert reply.outcome is Outcome.FOREIGN
    assert "start your own" in said(other)
    assert (await owner.press("Code")).outcome is Outcome.QUESTION
    assert (await other.press("Choose a model")).outcome is Outcome.QUESTION


async def test_a_press_from_another_chat_changes_nothing(app):
    here, there = Talker(app, chat="here"), Talker(app, chat="there")
    first = await begin(here)
    reply = await there.press(action(first, "Code"))
    assert reply.outcome is Outcome.STALE
    assert "new one" in said(there)
    assert (await here.press("Code")).outcome is Outcome.QUESTION


async def test_a_press_after_everything_was_forgotten_starts_nothing(person):
    first = await begin(person)
    await person.say("/forget")
    reply = await person.press(action(first, "Code"))
    assert (reply.outcome, person.labels) == (Outcome.STALE, ["Choose a model"])
    await person.say("/choose")
    assert "Back" not in person.labels


@pytest.mark.parametrize("leap", [-3600, 3600, 365 * 24 * 3600])
async def test_a_choice_goes_on_whatever_the_clock_says(bot, person, leap):
    await begin(person, "Code")
    bot.now += leap
    assert (await person.press("I don't know")).outcome is Outcome.QUESTION
    await person.say("/choose")
    assert "Back" in person.labels


@pytest.mark.parametrize(
    "old",
    [
        lambda at: Answer(**at, question="colour", option="red"),
        lambda at: Answer(**at, question="goal", option="poetry"),
        lambda at: Toggle(**at, question="goal", option="code"),
        lambda at: Relax(**at, wishes="abcdef"),
        lambda at: WhyNot(**at, model="abcdef"),
    ],
)
async def test_a_button_of_an_older_version_is_answered_politely(person, old):
    first = fields(await begin(person))
    reply = await person.press(pack(old({"token": first.token, "revision": first.revision})))
    assert reply.outcome is Outcome.STALE
    assert "What do you need the model for?" in person.shown
    assert (await person.press("Code")).outcome is Outcome.QUESTION


@pytest.mark.parametrize(
    "packed", ["", "0~wa~x~0~goal~code", "1~wa~token000~zero~goal~code", "1~wa~token000~0~goal", "x" * 200]
)
async def test_a_forged_button_is_answered_politely(person, packed):
    await begin(person)
    reply = await person.press(packed)
    assert reply.outcome is Outcome.STALE
    assert (await person.say("/choose")).outcome is Outcome.QUESTION


# Nothing fits


async def stick(person):
    """Ask for what no model is: pictures, and training data and code in the open."""
    await begin(person)
    return await finish(person, goal="vision", country="eu", skill="run", insight="all")


async def test_where_nothing_fits_it_is_said_with_what_to_give_up(person):
    reply = await stick(person)
    assert reply.outcome is Outcome.NOTHING_FITS
    assert reply.subjects == ()
    assert "without “open data and code”" in said(person)


async def test_giving_up_a_wish_leads_on_to_a_result_without_it(person):
    await stick(person)
    await person.press(next(label for label in person.labels if label == "Without: open data and code"))
    assert person.reply.outcome in {Outcome.QUESTION, Outcome.RESULT}
    reply = await finish(person)
    assert reply.outcome is Outcome.RESULT
    assert "Task: Understanding images" in await answers(person)
    assert "raining data and code" not in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "given_up", "instead"),
    [
        ("en", "8xH100 and 1M tokens of context", "1M tokens at once", "128K tokens of context instead of"),
        ("en", "a 24 GB card and 200k context", "200K tokens at once", None),
        ("ru", "на 8×H100, контекст 1 млн токенов", "1 млн токенов сразу", "контекст в 128 тыс. токенов вместо"),
    ],
)
async def test_where_the_context_takes_too_much_memory_a_shorter_one_is_a_way_out(app, lang, text, given_up, instead):
    person = Talker(app, lang=lang)
    reply = await person.say(f"/choose {text}")
    assert reply.outcome is Outcome.NOTHING_FITS
    assert given_up in said(person)
    assert "“128K tokens at once" not in said(person)
    assert instead is None or instead in said(person)


async def test_where_nothing_fits_one_can_go_back_or_begin_anew(person):
    await stick(person)
    assert (await person.press("Back")).outcome is Outcome.QUESTION
    await stick(person)
    assert heading(await person.press("Start over")) == "What do you need the model for?"


# Why not?


async def test_a_runner_up_can_be_asked_about_by_its_button(person):
    await begin(person, "Code")
    result = await finish(person)
    label = next(label for label in person.labels if label.startswith("Why not "))
    reply = await person.press(label)
    assert reply.outcome is Outcome.INFO
    assert re.search(r"number [2-9]", person.shown)
    person.reply = reply
    again = await person.press("To the result")
    assert again.subjects == result.subjects


@pytest.mark.parametrize(
    ("said", "lang", "told"),
    [
        ("почему не GPT-4o?", "ru", "Почему не GPT-4o?"),
        ("Почему не клод опус", "ru", "Почему не Claude Opus"),
        ("why not llama?", "en", "Llama"),
        ("/choose why not BLOOM", "en", "Why not BLOOM?"),
        ("why not gpt-3?", "en", "switched off"),
        ("why not BERT?", "en", "not a language model"),
        ("why not Alice AI Foundation?", "en", "base model"),
    ],
)
async def test_any_model_can_be_asked_about_in_words(app, said, lang, told):
    person = Talker(app, lang=lang)
    await begin(person, {"en": "Code", "ru": "Код"}[lang])
    await person.say(said)
    assert person.reply.outcome is Outcome.INFO
    assert told in person.shown


async def test_the_reason_names_the_answer_that_keeps_a_model_out(person):
    await begin(person, "Conversation, personal assistant", "Russia")
    await person.say("why not gpt-4o?")
    assert "its service is not offered in Russia" in said(person)


async def test_what_a_licence_shuts_out_is_told_apart_from_a_service_that_is_not_offered(person):
    await begin(person)
    await answer(person, country="eu", skill="run", hardware="gpu_big")
    await person.say("why not llama 4 scout?")
    assert "its licence gives no rights in the EU" in said(person)


async def test_a_difference_that_is_unknown_is_called_so_and_not_a_weakness(person):
    await begin(person, "Code")
    await person.say("why not code llama?")
    assert "• Behind " in person.shown
    assert "per 1M" not in said(person).partition("Behind")[2]


@pytest.mark.parametrize(
    ("lang", "need", "asked", "told"),
    [
        ("en", "best model for code", "why not gpt-4o?", "Why not GPT-4o?"),
        ("ru", "лучшая модель для кода", "почему не gpt-4o?", "Почему не GPT-4o?"),
    ],
)
async def test_why_not_is_answered_after_a_sentence_too_and_on_a_screen(app, lang, need, asked, told):
    member = Talker(app, kind=GROUP, lang=lang)
    await member.say(need)
    await member.say(asked)
    assert told in member.shown
    assert height(member.reply.blocks) <= GROUP_LINES


async def test_a_name_that_means_nothing_is_said_to_be_unknown(person):
    await begin(person, "Code")
    assert (await person.say("why not flurbl-9000?")).outcome is Outcome.UNKNOWN


async def test_before_any_answer_the_question_why_not_has_no_answer_yet(person):
    assert (await person.say("/choose why not gpt-4o")).outcome is Outcome.ERROR
    assert "Go through the guided choice first" in person.shown


async def test_why_not_amid_the_choice_leads_back_to_it(person):
    left = heading(await begin(person, "Code"))
    await person.say("why not gpt-4o?")
    await person.press("Back to the choice")
    assert heading(person.reply) == left


@pytest.mark.parametrize("label", ["In full", "your answers"])
async def test_a_button_of_a_result_just_shown_can_be_typed(person, label):
    await begin(person)
    await finish(person, goal="code")
    assert (await person.say(label)).outcome is Outcome.INFO
    assert "To the result" in person.labels


async def test_without_a_choice_the_question_why_not_goes_on_from_no_other_answer(person):
    await person.say("gpt-4o vs claude opus 4.5")
    await person.say("why not BLOOM?")
    assert person.ids == ["bloom"]
