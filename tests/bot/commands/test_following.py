import pytest

from bot.events import ConversationKind
from bot.reply.blocks import Details
from bot.reply.reply import Outcome
from tests.talk import Talker

OPUS_55 = "anthropic/claude-opus-5.5"


async def after(talker, *texts, lang="en", **said):
    """Say several things, and return what the last answer is about."""
    talker.lang = lang
    for text in texts[:-1]:
        await talker.say(text)
    await talker.say(texts[-1], **said)
    return talker.ids


@pytest.mark.parametrize(
    ("lang", "first", "text", "shown"),
    [
        ("en", "context of gpt-4.1", "and the price?", "Price per 1M tokens"),
        ("en", "gpt-4.1", "what about the licence", "Licence"),
        ("en", "gpt-4.1", "is it free?", "Free: "),
        ("en", "gpt-4.1", "who made it?", "Maker: OpenAI"),
        ("en", "gpt-4.1", "context?", "Context window"),
        ("ru", "цена gpt-4.1", "а контекст?", "Контекстное окно"),
        ("ru", "gpt-4.1", "а он видит картинки?", "Принимает"),
    ],
)
async def test_a_property_alone_is_asked_of_what_was_spoken_of(talker, lang, first, text, shown):
    assert await after(talker, first, text, lang=lang) == ["openai/gpt-4.1"]
    assert shown in talker.shown


@pytest.mark.parametrize(
    ("lang", "first", "text"),
    [
        ("en", "context of gpt-4.1", "and claude opus 5.5?"),
        ("en", "context of gpt-4.1", "what about claude opus 5.5"),
        ("ru", "контекст gpt-4.1", "а у claude opus 5.5?"),
    ],
)
async def test_a_name_alone_is_asked_the_same(talker, lang, first, text):
    assert await after(talker, first, text, lang=lang) == [OPUS_55]
    assert ("Context window" if lang == "en" else "Контекстное окно") in talker.shown


async def test_a_name_that_nothing_leads_to_shows_its_card(talker):
    await after(talker, "context of gpt-4.1", "claude opus 5.5")

    assert ", Anthropic ✓" in talker.shown


@pytest.mark.parametrize(
    ("lang", "first", "text", "entry"),
    [
        ("en", "gpt-4o", "what about mini?", "openai/gpt-4o-mini"),
        ("ru", "gpt-4o", "а мини?", "openai/gpt-4o-mini"),
        ("en", "claude opus 4.8 price", "the previous one", "anthropic/claude-opus-4.5"),
        ("en", "claude opus 4.8 price", "newer version?", OPUS_55),
        ("en", "claude opus 4 price", "the latest version?", OPUS_55),
        ("en", "claude opus 4.8", "and 4.5?", "anthropic/claude-opus-4.5"),
        ("ru", "цена claude opus 4.8", "а предыдущей версии?", "anthropic/claude-opus-4.5"),
    ],
)
async def test_a_variant_or_version_is_one_of_the_family_spoken_of(talker, lang, first, text, entry):
    assert (await after(talker, first, text, lang=lang))[0] == entry


@pytest.mark.parametrize(
    ("lang", "first", "text"),
    [
        ("en", "cheapest models with images", "only open ones"),
        ("en", "cheapest models with images", "and open?"),
        ("ru", "самые дешёвые с картинками", "а из открытых?"),
        ("ru", "самые дешёвые с картинками", "только открытые"),
    ],
)
async def test_a_condition_narrows_the_list_and_keeps_its_other_wishes(talker, lang, first, text):
    await after(talker, first, text, lang=lang)

    understood = " ".join(talker.shown.split())
    wished = ("open weights", "images") if lang == "en" else ("открытые веса", "изображ")
    assert all(word in understood for word in wished)


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "google only"), ("ru", "только гугл"), ("ru", "а от гугла?"), ("en", "and by google?")]
)
async def test_a_maker_narrows_the_list(talker, lang, text):
    made = await after(talker, "models with images", text, lang=lang)

    assert made
    assert all(entry.startswith("google/") for entry in made)


async def test_the_models_of_a_kind_are_left_out(talker):
    await after(talker, "models with images", "drop the chinese ones")

    assert "not China" in " ".join(talker.shown.split())


async def test_a_cheaper_model_of_a_maker_is_cheaper_than_what_was_spoken_of(talker):
    named = await after(talker, "price of gpt-4.1", "is there a cheaper openai model?")

    assert "openai/gpt-oss-20b" in named
    assert all(entry.startswith("openai/") for entry in named)


async def test_as_many_models_are_listed_as_are_asked_for(talker):
    assert len(await after(talker, "models that call tools", "show 7")) == 7


async def test_a_limit_said_anew_replaces_the_one_before(talker):
    await after(talker, "what fits 48 GB", "and on 24?")

    assert "at most 24 GB" in " ".join(talker.shown.split())
    assert "48 GB" not in talker.shown


async def test_an_order_said_anew_sorts_the_same_list(talker):
    await after(talker, "open models with images", "cheapest first")

    assert "cheapest input first" in " ".join(talker.shown.split())
    assert "images" in talker.shown


async def test_a_condition_is_taken_off(talker):
    await after(talker, "open models with images", "not necessarily open")

    assert "Openness" not in talker.shown
    assert "images" in talker.shown


async def test_a_list_is_counted_and_a_count_is_listed(talker):
    await after(talker, "open models with images", "how many are there?")
    assert "models\n" in talker.shown

    listed = await after(talker, "which ones?")
    assert listed


async def test_more_shows_the_next_page(talker):
    first = await after(talker, "models that call tools")

    assert not set(first) & set(await after(talker, "more"))


async def test_more_than_all_is_not_shown_again(talker):
    await after(talker, "open models with images", "more")

    assert talker.shown == "That was the whole list."


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "the second one"), ("en", "2nd"), ("ru", "вторую"), ("ru", "вторая")]
)
async def test_a_place_in_the_list_shows_the_card(talker, lang, text):
    first = await after(talker, "open models with images", lang="en")

    assert await after(talker, text, lang=lang) == first[1:2]


async def test_something_is_asked_of_a_place_in_the_list(talker):
    first = await after(talker, "open models with images")

    assert await after(talker, "context of the third one?") == first[2:3]
    assert "Context window" in talker.shown


async def test_a_place_that_the_list_lacks_is_said_so(talker):
    await after(talker, "open models with images", "the ninth one")

    assert talker.reply.outcome is Outcome.ERROR
    assert "4 models" in talker.shown


@pytest.mark.parametrize(("lang", "text"), [("en", "compare the first two"), ("ru", "сравни первые две")])
async def test_places_are_set_side_by_side(talker, lang, text):
    first = await after(talker, "open models with images")

    assert await after(talker, text, lang=lang) == first[:2]
    assert len(talker.ids) == 2


async def test_what_was_shown_is_set_side_by_side(talker):
    first = await after(talker, "open models with images")

    assert await after(talker, "compare them") == first


async def test_one_more_name_joins_the_comparison(talker):
    assert set(await after(talker, "gpt-4.1 vs gemma 4 31b", "and claude opus 5.5?")) == {
        "openai/gpt-4.1",
        "google/gemma-4-31b",
        OPUS_55,
    }


@pytest.mark.parametrize(("lang", "text"), [("en", "add claude opus 5.5"), ("ru", "добавь claude opus 5.5")])
async def test_a_name_is_added_to_the_comparison(talker, lang, text):
    assert OPUS_55 in await after(talker, "gpt-4.1 vs gemma 4 31b", text, lang=lang)
    assert len(talker.ids) == 3


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "may i sell products made with it"), ("ru", "можно у себя поднять?")]
)
async def test_what_may_be_done_is_asked_of_what_was_spoken_of(talker, lang, text):
    assert await after(talker, "gemma 4 31b", text, lang=lang) == ["google/gemma-4-31b"]


async def test_it_is_set_beside_something_named(talker):
    assert await after(talker, "gpt-4.1", "compare it with claude opus 5.5") == ["openai/gpt-4.1", OPUS_55]


async def test_a_sum_is_worked_out_for_another_number_of_requests(talker):
    await after(talker, "1000 requests of 2k in and 1k out on gpt-4.1")
    assert "$12" in talker.shown

    await after(talker, "for 5000 requests?")
    assert "$60" in talker.shown


async def test_a_sum_is_worked_out_for_another_name(talker):
    assert (await after(talker, "1000 requests of 2k in and 1k out on gpt-4.1", "and gpt-4o?")) == ["openai/gpt-4o"]
    assert "$15" in talker.shown


async def test_the_news_of_another_month_are_told(talker):
    await after(talker, "what's new in march 2026", "and in april?")

    assert "1 April 2026" in " ".join(talker.shown.split())


@pytest.mark.parametrize("text", ["sources?", "why?", "how do you know?"])
async def test_the_sources_of_the_last_answer_are_shown(talker, text):
    await after(talker, "context of gpt-4.1", text)

    assert "Sources:" in talker.shown


@pytest.mark.parametrize("text", ["sources?", "why?"])
async def test_what_a_word_means_has_no_sources_to_go_on_to(talker, text):
    await after(talker, "context window", text)

    assert talker.reply.outcome is not Outcome.FAILED


@pytest.mark.parametrize("text", ["tell me more", "show the card"])
async def test_the_card_of_what_was_spoken_of_is_shown(talker, text):
    assert await after(talker, "context of gpt-4.1", text) == ["openai/gpt-4.1"]
    assert "Maker: OpenAI" in talker.shown


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "ok thanks"),
        ("en", "and then he left"),
        ("en", "the second coffee is mine"),
        ("en", "and what about dinner?"),
        ("en", "first of all, thank you"),
        ("en", "he is late again"),
        ("ru", "спасибо большое"),
        ("ru", "а он вчера уехал домой"),
        ("ru", "ещё бы поспать"),
        ("ru", "вторая чашка моя"),
        ("ru", "а как дела?"),
    ],
)
@pytest.mark.parametrize("first", ["gpt-4.1", "open models with images", "gpt-4.1 vs gemma 4 31b"])
async def test_everyday_talk_goes_on_from_nothing(talker, first, lang, text):
    await after(talker, first, text, lang=lang)

    assert talker.reply.outcome is not Outcome.FOUND


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "and the price?"),
        ("en", "is it free?"),
        ("en", "the second one"),
        ("en", "compare them"),
        ("en", "its context"),
        ("ru", "а контекст?"),
        ("ru", "сравни их"),
        ("ru", "она бесплатная?"),
    ],
)
async def test_where_nothing_was_said_the_bot_asks_what_it_is_about(talker, lang, text):
    await after(talker, text, lang=lang)

    assert talker.reply.outcome is Outcome.ERROR
    assert "GPT-4o" in talker.shown


async def test_a_question_that_stands_by_itself_forgets_the_list_before(talker):
    await after(talker, "open models with images", "which models can reason?")

    assert "Openness" not in talker.shown


@pytest.mark.parametrize("text", ["what is a context window?", "context window"])
async def test_a_word_of_the_glossary_is_explained(talker, text):
    assert await after(talker, "gpt-4.1", text) == ["context-window"]


async def test_a_pressed_card_is_spoken_of(talker):
    await talker.say("claude")
    await talker.press("Claude Opus 4.8")

    assert await after(talker, "and the price?") == ["anthropic/claude-opus-4.8"]


async def test_what_a_command_showed_is_spoken_of(talker):
    assert await after(talker, "/model gpt-4.1", "and the price?") == ["openai/gpt-4.1"]


async def test_people_of_a_group_speak_each_of_their_own(app):
    anna = Talker(app, user="anna", kind=ConversationKind.GROUP)
    boris = Talker(app, user="boris", kind=ConversationKind.GROUP)
    await anna.say("price of gpt-4.1")

    await boris.say("and the context?")
    assert boris.reply.outcome is Outcome.ERROR

    await boris.say("price of gpt-4o")
    await anna.say("and the context?")
    assert anna.ids == ["openai/gpt-4.1"]


@pytest.mark.parametrize(
    ("lang", "about", "text", "shown"),
    [
        ("en", "gpt-oss-20b just dropped!", "is it free?", "Free: "),
        ("en", "gpt-oss-20b just dropped!", "licence?", "Licence: Apache"),
        ("en", "gpt-oss-20b just dropped!", "price", "Price"),
        ("ru", "вышла gpt-oss-20b, кайф", "она бесплатная?", "Бесплатно"),
        ("ru", "вышла gpt-oss-20b, кайф", "сколько стоит?", "Цена"),
    ],
)
async def test_a_question_in_reply_is_about_the_message(talker, lang, about, text, shown):
    assert await after(talker, "gpt-4.1", text, lang=lang, about=about) == ["openai/gpt-oss-20b"]
    assert shown in talker.shown


async def test_a_reply_that_names_something_is_about_that(talker):
    assert await after(talker, "price of gpt-4.1", about="gpt-oss-20b just dropped!") == ["openai/gpt-4.1"]


async def test_a_reply_asks_the_same_of_something_else(talker):
    assert await after(talker, "and gpt-4.1?", about="what is the context of gpt-4o?") == ["openai/gpt-4.1"]
    assert "Context window" in talker.shown


async def test_a_reply_to_the_bots_own_list_changes_it(talker):
    await talker.say("open models with images")

    await talker.say("cheapest first", about=talker.shown)
    assert "images" in talker.shown


async def test_a_reply_to_what_another_was_answered_is_about_that(app):
    anna, boris = Talker(app, user="anna"), Talker(app, user="boris")
    await anna.say("price of gpt-4.1")

    await boris.say("and the context?", about=anna.shown)
    assert boris.ids == ["openai/gpt-4.1"]


async def test_who_calls_the_bot_to_a_message_without_a_word_is_answered_about_it(talker):
    assert await after(talker, "", about="what is the price of gpt-4.1?") == ["openai/gpt-4.1"]


async def test_nothing_of_the_message_replied_to_is_kept(talker, tools):
    await after(talker, "price?", about="my secret plan is gpt-4.1")

    assert not any("secret" in note.value for note in tools.store.notes.values())


async def test_a_reply_in_a_group_that_calls_nobody_is_ignored(app):
    anna = Talker(app, kind=ConversationKind.GROUP)

    await anna.say("is it free?", about="gpt-oss-20b just dropped!", mentioned=False)
    assert anna.reply.outcome is Outcome.IGNORED


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_one_of_several_is_shown_as_any_entry_and_more_of_it_as_all_that_is_known(app, lang):
    talker = Talker(app, lang=lang, kind=ConversationKind.GROUP)
    await talker.say({"en": "cheapest open models", "ru": "самые дешёвые открытые модели"}[lang])
    second = talker.reply.subjects[1]
    brief = await talker.say({"en": "the second one", "ru": "вторая"}[lang])
    assert brief.subjects == (second,)
    assert not any(isinstance(block, Details) for block in brief.blocks)
    whole = await talker.say({"en": "tell me more", "ru": "расскажи подробнее"}[lang])
    assert whole.subjects == (second,)
    assert any(isinstance(block, Details) for block in whole.blocks)


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "what's new?"), ("en", "news"), ("ru", "что нового"), ("ru", "новости")]
)
async def test_news_are_of_all_models_whatever_was_spoken_of(talker, lang, text):
    talker.lang = lang
    expected = await talker.say("/new")
    await talker.say("gpt-4o")
    assert (await talker.say(text)).blocks == expected.blocks


@pytest.mark.parametrize(
    ("lang", "first", "text", "of_both"),
    [
        ("en", "compare gpt-4o and o3", "what fits in 12 GB?", False),
        ("en", "compare gpt-4o and o3", "cheapest with 1M context?", False),
        ("en", "compare gpt-4o and o3", "cheapest open with vision?", False),
        ("ru", "сравни gpt-4o и o3", "что влезет в 12 гигов?", False),
        ("ru", "сравни gpt-4o и o3", "дешёвые открытые с картинками?", False),
        ("en", "compare gpt-4o and o3", "which is cheaper?", True),
        ("en", "compare gpt-4o and o3", "which of them is open?", True),
        ("en", "compare gpt-4o and o3", "and with 1M context?", True),
        ("ru", "сравни gpt-4o и o3", "какая дешевле?", True),
    ],
)
async def test_a_whole_question_after_two_models_is_of_all(app, lang, first, text, of_both):
    person = Talker(app, lang=lang)
    await person.say(first)
    compared = set(person.ids)
    await person.say(text)
    assert (set(person.ids) == compared) is of_both


@pytest.mark.parametrize(
    ("lang", "first", "text"),
    [
        ("en", "which models can read images?", "anything from Google?"),
        ("en", "which models can read images?", "which of them are from google"),
        ("ru", "какие модели понимают изображения?", "есть что-нибудь от гугла?"),
        ("ru", "какие модели понимают изображения?", "какие из них от гугла"),
    ],
)
async def test_what_is_sought_among_what_was_listed_narrows_it(talker, lang, first, text):
    ids = await after(talker, first, text, lang=lang)
    assert ids
    assert all(one.startswith("google/") for one in ids)
    assert ("Maker: Google" if lang == "en" else "Разработчик: Google") in talker.shown.replace("\n", " ")


@pytest.mark.parametrize(
    ("lang", "first", "text", "told"),
    [
        ("en", "how much memory does gpt-oss-120b need?", "and at 8 bits?", "at 8 bits"),
        ("ru", "сколько памяти нужно для gpt-oss-120b?", "а на 8 битах?", "при 8 битах"),
        ("ru", "gpt-6.2 astra", "есть поменьше?", "Меньше GPT-6.2 Astra"),
        ("en", "gpt-6.2 astra", "a smaller one?", "Smaller than GPT-6.2 Astra"),
    ],
)
async def test_another_precision_or_size_is_asked_of_what_was_spoken_of(talker, lang, first, text, told):
    await after(talker, first, text, lang=lang)
    assert told in " ".join(talker.shown.split())


@pytest.mark.parametrize(
    ("lang", "first", "text", "told"),
    [
        ("en", "which open models read images?", "what would 20 million tokens cost?", "For 15M tokens in + 5M out"),
        ("ru", "какие открытые модели видят картинки?", "сколько стоит 20 млн токенов", "За вход 15 млн"),
    ],
)
async def test_what_use_costs_is_asked_of_what_was_listed(talker, lang, first, text, told):
    await after(talker, first, lang=lang)
    listed = talker.ids
    costs = await after(talker, text, lang=lang)
    assert set(costs) <= set(listed)
    assert told in " ".join(talker.shown.split()).replace("\u00a0", " ")
