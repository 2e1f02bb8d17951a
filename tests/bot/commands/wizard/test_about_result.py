"""What is asked of a result and said of its recommendations, on the small catalogue."""

import pytest

from adapters.cli.parse import Sender, text_event
from bot.events import ConversationKind
from bot.reply.reply import Outcome
from tests.talk import Talker


async def with_result(app, lang, opening, user="u1"):
    person = Talker(app, user=user, chat=user, lang=lang)
    await person.say(f"/choose {opening}")
    await person.press("Show what fits now" if lang == "en" else "Показать, что подходит")
    assert person.reply.outcome is Outcome.RESULT
    return person


def said(person):
    return " ".join(person.shown.split())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "second best?"),
        ("en", "what's the runner-up?"),
        ("en", "and the second one?"),
        ("ru", "а вторая?"),
        ("ru", "кто на втором месте?"),
    ],
)
async def test_the_second_is_told_with_what_sets_it_apart_from_the_first(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    first, second = person.ids[:2]
    await person.say(text)
    assert person.ids == [second]
    assert first != second
    assert ("against" if lang == "en" else "против") in said(person)


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "compare them"), ("en", "what's the difference?"), ("ru", "сравни их")]
)
async def test_what_is_recommended_is_compared_whatever_was_asked_of_the_first_since(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    picked = person.ids
    await person.say("how long is its context?" if lang == "en" else "какой у неё контекст?")
    assert person.ids == picked[:1]
    await person.say(text)
    assert set(person.ids) == set(picked)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "who made it?", "Maker"),
        ("en", "and the licence?", "Licence"),
        ("en", "how long is its context?", "Context window"),
        ("ru", "какой у неё контекст?", "Контекстное окно"),
        ("ru", "а лицензия?", "Лицензия"),
    ],
)
async def test_what_is_asked_of_it_is_asked_of_the_first(app, lang, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    first = person.ids[0]
    await person.say(text)
    assert person.ids == [first]
    assert shown in said(person)


LABELS = (
    "wizard-fitting", "wizard-finish", "wizard-to-result", "wizard-resume", "choice-in-full", "wizard-your-answers",
    "wizard-compare", "wizard-skill-api", "wizard-goal-code",
)  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("label", LABELS)
async def test_a_label_of_any_step_is_understood_where_it_is_typed(app, lexicon, lang, label):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(lexicon.pick(lang)(label))
    hint = "I didn't understand" if lang == "en" else "Не удалось это понять"
    assert hint not in said(person)
    assert person.reply.outcome in {Outcome.RESULT, Outcome.INFO, Outcome.FOUND}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "why is it first?"),
        ("en", "really why this one though?"),
        ("en", "how do I get an API key for it?"),
        ("en", "how many requests a day can I send?"),
        ("en", "is it good enough for a bank?"),
        ("en", "where can I try it?"),
        ("ru", "почему она на первом месте?"),
        ("ru", "а где взять ключ?"),
        ("ru", "сколько запросов в день можно отправить?"),
        ("ru", "она справится с большими нагрузками?"),
        ("ru", "а минусы у неё какие?"),
    ],
)
async def test_what_all_that_is_said_of_a_result_answers_shows_it(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert ("What suits you, in full" if lang == "en" else "Что подойдёт: подробно") in said(person)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "how much per month for 200 chats a day?"),
        ("en", "what would 1000 requests a day cost?"),
        ("ru", "сколько это в месяц за 100 документов в день?"),
    ],
)
async def test_what_use_costs_is_told_of_what_is_recommended(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    picked = set(person.ids)
    await person.say(text)
    assert set(person.ids) <= picked


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "api, translation of books", "how much for a book of 400 pages?", "as long as the text"),
        ("ru", "апи, перевод книг", "сколько за книгу 400 страниц?", "такой же длины"),
    ],
)
async def test_a_translation_that_is_paid_for_is_as_long_as_its_text(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "and if I could pay up to $10?", "per 1M at most $10"),
        ("en", "make it $3", "per 1M at most $3"),
        ("en", "if I pay $20 a month", "at most $20 a month"),
        ("en", "hmm too expensive", "per 1M at most"),
        ("en", "that's too expensive for me", "per 1M at most"),
    ],
)
async def test_a_sum_replaces_the_one_before_in_its_unit(app, lang, text, shown):
    person = await with_result(app, lang, "api, code, up to $5 per million tokens")
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "isn't gemini better at code?"),
        ("en", "is it smarter than gemini?"),
        ("en", "what about gemini?"),
        ("en", "how does it compare to gemini?"),
        ("ru", "чем она лучше gemini?"),
        ("ru", "она умнее gemini?"),
        ("ru", "а gemini?"),
        ("ru", "а что насчёт gemini?"),
    ],
)
async def test_a_rival_is_set_beside_the_first(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert ("Why not Gemini" if lang == "en" else "Почему не Gemini") in said(person)


async def test_what_is_not_said_to_the_bot_in_a_group_is_no_follow_up(app):
    person = Talker(app, kind=ConversationKind.GROUP)
    await person.say("/choose api, code, not chinese")
    await person.press("Show what fits now")
    for text in ("ok chinese is fine", "and the price?", "thanks", "second best?", "too expensive"):
        event = text_event(text, Sender(conversation=person.place, user=person.user, abilities=person.abilities))
        reply = await app.handle(event.model_copy(update={"mentioned": False}))
        assert not reply.blocks


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "can it cite sources?", "I can't answer that:"),
        ("en", "does it do JSON?", "I can't answer that:"),
        ("ru", "она умеет шутить про котов?", "подробно"),
        ("ru", "а кто её сделал?", "Разработчик"),
        ("ru", "кто её создал?", "Разработчик"),
        ("en", "will it work in German?", "Languages"),
        ("en", "how many pages can it read at once?", "Context window"),
        ("en", "why's it so cheap?", "What suits you, in full"),
        ("ru", "почему такая слабая?", "Что подойдёт: подробно"),
        ("ru", "хорошо, беру. что дальше?", "Что подойдёт: подробно"),
        ("ru", "сколько страниц она прочитает за раз?", "Контекстное окно"),
        ("en", "I heard gemini is great for that", "Why not Gemini"),
        ("en", "is it smart enough for daily stuff?", "What suits you, in full"),
        ("ru", "не нравится, давай другую", "Кроме этих"),
        ("en", "will it run offline?", "without internet"),
        ("ru", "а интернет ей нужен?", "без интернета"),
        ("en", "why is gemini not on it?", "Why not Gemini"),
        ("en", "which is the cheapest?", "Understood: Budget"),
        ("ru", "а самая дешёвая какая?", "Понято: Бюджет"),
        ("en", "is gemini any good?", "Why not Gemini"),
        ("ru", "а может лучше gemini?", "Почему не Gemini"),
    ],
)
async def test_a_question_about_it_is_answered_or_told_to_be_beyond_what_is_known(app, lang, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "asked", "label"),
    [
        ("en", "compare them", "All rows"),
        ("en", "compare them", "Chart"),
        ("en", "how much for 200 requests a day?", "For a year"),
        ("en", "who made it?", "Card"),
        ("ru", "сравни их", "Все строки"),
        ("ru", "сколько за 200 запросов в день?", "За день"),
        ("ru", "кто её сделал?", "Карточка"),
    ],
)
async def test_a_label_under_an_answer_is_pressed_by_typing_it(app, lang, asked, label):
    opening = "api, code" if lang == "en" else "api, код"
    typing, pressing = await with_result(app, lang, opening), await with_result(app, lang, opening, user="u2")
    for person in (typing, pressing):
        await person.say(asked)
    await typing.say(label)
    await pressing.press(label)
    assert typing.reply.blocks == pressing.reply.blocks


@pytest.mark.parametrize(("lang", "text"), [("en", "a bigger context?"), ("ru", "а контекст побольше можно?")])
async def test_more_than_anything_that_fits_has_drops_no_condition(app, lang, text):
    person = await with_result(app, lang, "code, 12 GB card" if lang == "en" else "код, видеокарта 12 ГБ")
    before = person.ids
    await person.say(text)
    hardware = "Taken back" if lang == "en" else "Снято"
    assert hardware not in said(person)
    assert person.reply.outcome in {Outcome.RESULT, Outcome.NOTHING_FITS}
    assert before


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "why do you ask?", "Fits so far"),
        ("en", "how many fit?", "Fits so far"),
        ("en", "what's the difference between an app and an API?", "Fits so far"),
        ("en", "the second one", "Country: An EU country"),
        ("ru", "а зачем это?", "впереди — "),
        ("ru", "сколько подходит?", "впереди — "),
        ("ru", "второе", "Понято: Страна ЕС"),
    ],
)
async def test_what_is_asked_of_a_question_shows_it_with_what_fits_and_a_place_answers_it(app, lang, text, shown):
    person = Talker(app, lang=lang)
    await person.say("/choose code" if lang == "en" else "/choose код")
    await person.say(text)
    assert shown in said(person)
    assert person.reply.outcome is Outcome.QUESTION


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "make it 50", "at most $50 a month"),
        ("en", "set the budget to 80", "at most $80 a month"),
        ("ru", "поставь бюджет 80", "не больше $80"),
        ("en", "and with 20?", "at most $20 a month"),
        ("ru", "а если 70?", "не больше $70"),
    ],
)
async def test_a_bare_number_is_money_where_a_budget_was_said(app, lang, text, shown):
    opening = "api, code, up to $30 a month" if lang == "en" else "api, код, до $30 в месяц"
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert shown in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "text"),
    [("ru", "хм, а почему не gemini?"), ("ru", "вторая чем лучше?"), ("en", "so what's good about the second one?")],
)
async def test_one_that_is_set_against_the_first_is_told_in_whatever_words(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert len(person.ids) == 1
    assert ("Why not " if lang == "en" else "Почему не ") in said(person)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "do I need an account?"),
        ("en", "can it write a contract for me?"),
        ("ru", "договор с ними можно заключить?"),
    ],
)
async def test_a_question_that_speaks_of_a_task_changes_nothing(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert ("Understood" if lang == "en" else "Понято") not in said(person)


async def test_tokens_that_are_enough_replace_those_of_before(app):
    person = await with_result(app, "ru", "api, код, контекст 500к")
    await person.say("ладно, 200к хватит")
    assert "Понято: 200 тыс. токенов сразу" in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "asked", "text", "shown"),
    [
        ("en", "who made it?", "and gemini?", "Maker: Google"),
        ("en", "how long is its context?", "what about gemini?", "Context window"),
        ("ru", "кто её сделал?", "а gemini?", "Разработчик: Google"),
    ],
)
async def test_a_name_after_an_answered_question_is_asked_the_same(app, lang, asked, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(asked)
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "start", "text", "title"),
    [
        (
            "en",
            "/choose coding through an API, under $1 per million",
            "anything smarter for the same price?",
            "Why not",
        ),
        ("ru", "/choose код через API, до $1 за миллион", "а помощнее за те же деньги?", "Почему не"),
    ],
)
async def test_a_better_one_for_the_same_money_is_looked_for_within_the_limits(app, lang, start, text, title):
    person = Talker(app, lang=lang)
    await person.say(start)
    await person.say("finish" if lang == "en" else "показать, что подходит")
    await person.say(text)
    assert person.shown.startswith(title) or any(one in person.shown for one in ("already the most", "и так самая"))
    assert not any(one in person.shown for one in ("does not meet", "не выполняет"))


@pytest.mark.parametrize(
    ("lang", "change", "text"),
    [
        ("en", "open weights", "undo that"),
        ("en", "not chinese", "put it back please"),
        ("ru", "открытые веса", "верни как было"),
        ("ru", "не китайская", "нет, верни обратно"),
    ],
)
async def test_the_last_change_of_a_result_is_taken_back(app, lang, change, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    before = person.ids
    await person.say(change)
    await person.say(text)
    assert person.ids == before
    assert ("before your last change" if lang == "en" else "до последнего изменения") in said(person)
    await person.say("my answers" if lang == "en" else "мои ответы")
    assert not any(one in said(person) for one in ("Open weights", "not China", "Открытые", "не Китай"))


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("en", "compare the first two", (0, 1)),
        ("en", "first or second?", (0, 1)),
        ("en", "compare 1 and 2", (0, 1)),
        ("en", "the last two side by side", (-2, -1)),
        ("ru", "сравни первые две", (0, 1)),
        ("ru", "первая или вторая?", (0, 1)),
        ("ru", "первые 2 сравни", (0, 1)),
    ],
)
async def test_recommendations_are_compared_by_the_places_that_are_named(app, lang, text, places):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    picked = person.ids
    await person.say(text)
    assert person.ids == [picked[place] for place in places]


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "which of them is cheapest?", "Cheapest:"),
        ("en", "what's the cheapest of them", "Cheapest:"),
        ("ru", "какая из них дешевле?", "Дешевле"),
        ("ru", "самая дешёвая из них", "Дешевле"),
    ],
)
async def test_what_is_asked_of_them_is_asked_of_the_recommendations(app, lang, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    picked = person.ids
    await person.say(text)
    assert set(person.ids) == set(picked)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "cheaper?"), ("en", "half the price"), ("ru", "а дешевле?"), ("en", "and free?"), ("ru", "а бесплатно?")],
)
async def test_nothing_is_cheaper_than_what_is_free(app, lang, text):
    person = await with_result(app, lang, "free, api, code" if lang == "en" else "бесплатно, api, код")
    picked = person.ids
    await person.say(text)
    assert person.ids == picked
    assert ("costs nothing already" if lang == "en" else "и так бесплатна") in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "is it chinese?", "No: United States"),
        ("en", "is it american?", "Yes: United States"),
        ("ru", "она китайская?", "Нет: США"),
    ],
)
async def test_whether_it_is_of_a_country_is_told_by_its_maker(app, lang, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    first = person.ids[0]
    await person.say(text)
    assert person.ids == [first]
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "what's the license?", "Licence:"),
        ("ru", "какая лицензия?", "Лицензия:"),
        ("en", "what gpu do i need?", "used as a service here"),
        ("ru", "какое железо нужно?", "здесь — сервис"),
        ("en", "can it write code?", "code:"),
        ("en", "i see", "Say what to change, or ask"),
        ("ru", "ясно", "Скажите, что изменить, или спросите"),
        ("en", "is it free and how do i start?", "What suits you, in full"),
    ],
)
async def test_short_questions_are_answered_of_the_first(app, lang, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    before = person.ids
    await person.say(text)
    assert shown in said(person)
    assert set(person.ids) <= set(before)


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "claude?"), ("en", "claude instead?"), ("en", "opus?"), ("ru", "claude?")]
)
async def test_a_name_with_a_question_mark_asks_why_it_is_not_recommended(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert ("Why not Claude" if lang == "en" else "Почему не Claude") in said(person)


@pytest.mark.parametrize(("lang", "text"), [("en", "undo"), ("ru", "верни как было")])
async def test_what_was_never_changed_is_not_taken_back(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    before = person.ids
    await person.say(text)
    assert person.ids == before
    assert ("no change to take back" if lang == "en" else "Отменять нечего") in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "limit"),
    [
        ("en", "api, code, up to $1 per million", "2", "at most $2.00"),
        ("ru", "api, код, до 3 долларов за миллион", "а 2?", "до $2,00"),
        ("en", "own machine, code, at most 70b parameters", "32", "at most 32B"),
        ("ru", "на своей машине, код, до 70 миллиардов параметров", "до 32", "до 32 млрд"),
        ("en", "own machine, code, one h100", "and 4?", "at most 320 GB"),
        ("ru", "код, ноутбук 8 гб", "а если докупить памяти до 16?", "Компьютер, 16 ГБ: из них моделям доступно 10"),
        ("ru", "код, ноутбук 8 гб", "а 16?", "Компьютер, 16 ГБ: из них моделям доступно 10"),
        ("en", "code, laptop with 8 gb", "what if it had 32?", "A computer with 32 GB: models can fill 21"),
        ("en", "code, laptop with 8 gb", "and if it had 32 GB?", "A computer with 32 GB: models can fill 21"),
    ],
)
async def test_a_number_alone_is_of_what_was_limited_before(app, lang, opening, text, limit):
    person = Talker(app, lang=lang)
    await person.say(f"/choose {opening}")
    await person.say("finish" if lang == "en" else "показать, что подходит")
    await person.say(text)
    assert limit in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "does the limit suffice", "What suits you, in full"),
        ("en", "tell me of data protection", "models are not trained on what you send"),
        ("ru", "сколько денег в месяц", "Что подойдёт: подробно"),
        ("ru", "и что там по серверу надо", "здесь — сервис"),
    ],
)
async def test_one_word_tells_what_is_asked_where_nothing_else_does(app, lang, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "can I upload pictures?", "images"),
        ("ru", "картинки читает?", "изображения"),
        ("ru", "картинку сделает?", "Выдаёт"),
    ],
)
async def test_a_plain_question_of_what_it_can_do_changes_nothing(app, lang, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    first = person.ids[0]
    await person.say(text)
    assert person.ids == [first]
    assert shown in said(person)
    assert not any(one in said(person) for one in ("Understood", "Понято"))


async def test_a_short_question_with_a_task_starts_no_new_choice(app):
    person = await with_result(app, "en", "api, code")
    before = person.ids
    await person.say("do I need to code")
    assert person.ids == before


@pytest.mark.parametrize(
    ("lang", "opening", "text"),
    [
        ("en", "api, code", "what about 2"),
        ("en", "api, code", "and 2?"),
        ("ru", "api, код", "а 2?"),
    ],
)
async def test_a_number_where_nothing_was_limited_is_a_place(app, lang, opening, text):
    person = await with_result(app, lang, opening)
    await person.say("the second one?" if lang == "en" else "а вторая?")
    second = said(person)
    await person.say(text)
    assert said(person) == second
    assert second.startswith("Why not" if lang == "en" else "Почему не")


@pytest.mark.parametrize(
    ("lang", "opening", "text", "unread"),
    [
        ("en", "app, chat, up to 20 dollars a month", "15 pounds", "“15 pounds”"),
        ("en", "app, chat", "I can pay 12 rupees", "“12 rupees”"),
        ("ru", "приложение, диалог, до 20 долларов в месяц", "до 15 фунтов", "«15 фунтов»"),
        ("ru", "приложение, диалог", "готова платить 12 франков", "«12 франков»"),
    ],
)
async def test_a_sum_in_an_unknown_currency_is_told_as_not_taken_into_account(app, lang, opening, text, unread):
    person = await with_result(app, lang, opening)
    before = person.ids
    await person.say(text)
    assert unread in said(person)
    assert ("Not taken into account" if lang == "en" else "Не учтено") in said(person)
    assert ("Understood" if lang == "en" else "Понято") not in said(person)
    assert person.ids == before


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "how much cheaper is it than gemini?"),
        ("en", "how many times cheaper than gemini is it"),
        ("ru", "насколько она дешевле gemini?"),
        ("ru", "во сколько раз дороже gemini"),
    ],
)
async def test_how_much_cheaper_it_is_than_another_sets_that_beside_it(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert ("Why not Gemini" if lang == "en" else "Почему не Gemini") in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "at most 40b", "at most 40B"),
        ("ru", "до 40b", "до 40 млрд"),
    ],
)
async def test_a_limit_of_the_size_keeps_the_words_before_it(app, lang, text, shown):
    person = await with_result(app, lang, "own machine, code" if lang == "en" else "на своей машине, код")
    await person.say(text)
    found = said(person).replace("\u00a0", " ")
    assert shown in found
    assert ("at least" if lang == "en" else "от 36") not in found


@pytest.mark.parametrize("text", ["а если слать пакетами?", "а батчем?"])
async def test_prices_of_requests_sent_together_are_told_to_be_missing(app, text):
    person = await with_result(app, "ru", "api, код")
    await person.say(text)
    assert "Цен пакетной обработки у меня нет" in said(person)


async def choosing(app, lang, opening):
    person = Talker(app, lang=lang)
    await person.say(f"/choose {opening}")
    assert person.reply.outcome is not Outcome.RESULT
    return person


@pytest.mark.parametrize(
    ("lang", "opening", "text"),
    [
        ("en", "api, code", "how much per month?"),
        ("en", "api, code", "and how do I start?"),
        ("en", "api, code", "is it safe?"),
        ("ru", "api, код", "как оплатить"),
        ("ru", "api, код", "с чего начать?"),
    ],
)
async def test_what_only_a_result_tells_is_promised_while_a_question_is_open(app, lang, opening, text):
    person = await choosing(app, lang, opening)
    await person.say(text)
    assert ("The result tells that" if lang == "en" else "Это скажет результат") in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "api, code, $30 a month", "how many mails is that for my budget?", "What $30 a month buys"),
        ("en", "api, code, $30 a month", "how many requests can I afford", "What $30 a month buys"),
        ("en", "api, code", "how many requests do I get for $50 a month?", "What $50 a month buys"),
        ("ru", "api, код, 30 долларов в месяц", "сколько писем на мой бюджет?", "Что дают $30 в месяц"),
        ("ru", "api, код, 30 долларов в месяц", "на сколько запросов хватит этих денег", "Что дают $30 в месяц"),
    ],
)
async def test_what_a_budget_buys_is_told_before_and_after_the_result(app, lang, opening, text, told):
    person = await choosing(app, lang, opening)
    await person.say(text)
    assert told in said(person).replace("\u00a0", " ").replace(",00", "")
    after = await with_result(app, lang, opening, user="u2")
    await after.say(text)
    assert told in said(after).replace("\u00a0", " ").replace(",00", "")


@pytest.mark.parametrize(
    ("lang", "opening", "texts", "told"),
    [
        ("en", "own machine, code, up to 30b, 96 GB", ("7",), "Parameters at most 7B"),
        ("en", "own machine, code, up to 30b, 96 GB", ("70",), "Parameters at most 70B"),
        ("en", "own machine, code, up to 30b, 96 GB", ("64",), "at most 64 GB"),
        ("ru", "своя машина, код, до 30b, 96 ГБ", ("7",), "до 7 млрд"),
        ("ru", "своя машина, код, до 30b, 96 ГБ", ("128",), "до 128 ГБ"),
    ],
)
async def test_a_number_alone_is_of_the_limit_that_it_is_nearest_to(app, lang, opening, texts, told):
    person = await with_result(app, lang, opening)
    for text in texts:
        await person.say(text)
    assert told in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "code, 16 GB gpu", "what if I had 32?", "32 GB"),
        ("ru", "код, видеокарта 16 гб", "а если куплю 32", "32 ГБ"),
        ("ru", "код, видеокарта 16 гб, картинки", "а если текст только", "Больше не условие: изображения"),
        ("en", "code, 16 GB gpu", "ok chinese is fine", "That was no condition"),
    ],
)
async def test_a_change_is_heard_while_a_question_is_open(app, lang, opening, text, told):
    person = await choosing(app, lang, opening)
    await person.say(text)
    assert told in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_which_of_those_that_fit_so_far_is_newest_is_told_whatever_was_asked_since(app, lang):
    person = await choosing(app, lang, "code through an API" if lang == "en" else "код через API")
    await person.say("is it open?" if lang == "en" else "она открытая?")
    await person.say("which of them is newest?" if lang == "en" else "какая из них новее?")
    assert ("Newe" if lang == "en" else "Новее") in said(person)
    assert len(person.ids) > 1


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "price per minute?", "no prices by the minute"),
        ("en", "and how much is a minute?", "no prices by the minute"),
        ("ru", "сколько за минуту?", "Поминутных цен у меня нет"),
        ("en", "will it take long?", "No speeds are measured"),
    ],
)
async def test_what_prices_and_times_nobody_has_is_told_of_a_result(app, lang, text, told):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert told in said(person)


@pytest.mark.parametrize("text", ["and with text only?", "text only please"])
async def test_text_alone_takes_other_outputs_back_where_nothing_fits(app, text):
    person = Talker(app)
    await person.say("/choose api, code, audio output")
    assert person.reply.outcome is Outcome.NOTHING_FITS
    await person.say(text)
    assert "No longer a condition" in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "how many tokens a second?", "No speeds are measured"),
        ("en", "where are the servers?", "service can keep data"),
        ("ru", "где серверы?", "может хранить данные"),
        ("en", "are there any ads?", "it is not recorded"),
        ("en", "is it safe for kids?", "it is not recorded"),
        ("ru", "безопасно для ребенка?", "в каталоге такого нет"),
        ("ru", "а телеграм бот у неё есть?", "в каталоге такого нет"),
        ("en", "what's its score?", "What suits you, in full"),
        ("ru", "чем платить из россии", "Что подойдёт: подробно"),
    ],
)
async def test_what_is_not_recorded_is_told_to_be_so_and_what_is_answers_alone(app, lang, text, told):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert told in said(person)


@pytest.mark.parametrize(
    ("text", "told"),
    [("сколько ответов на 50?", "Что дают $50"), ("сколько ответов за эти деньги?", "Что дают $50")],
)
async def test_a_number_that_is_the_budget_asks_what_it_buys(app, text, told):
    person = await with_result(app, "ru", "api, код, 50 долларов в месяц")
    await person.say(text)
    assert told in said(person)


async def test_a_plan_is_left_out_where_its_price_is_not_asked_for(app):
    person = await with_result(app, "ru", "приложение, код")
    await person.say("а без подписки?")
    assert "Понято: Помесячная подписка: нет" in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "own machine, code", "can it be fine-tuned", "Can be fine-tuned on your data: yes"),
        ("ru", "на своей машине, код", "можно дообучить?", "Можно дообучить на своих данных: да"),
        ("en", "api, code", "can it make images as well?", "text only"),
        ("en", "api, code", "how cheap exactly for 20 million tokens", "For 15M tokens in + 5M out"),
    ],
)
async def test_a_question_of_it_is_answered_and_changes_nothing(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person)
    assert ("Understood" if lang == "en" else "Понято") not in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "is it made in brazil?", "Country of the maker"),
        ("ru", "она из бразилии?", "Страна разработчика"),
        ("ru", "фз-152 соблюдает?", "может хранить данные"),
    ],
)
async def test_where_it_is_made_and_kept_is_told_of_any_country(app, lang, text, told):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert told in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "own machine, code, 2x H100 80GB", "with only half the cards?", "at most 80 GB"),
        ("ru", "своя машина, код, видеокарта 24 гб", "если добавить вторую карту", "до 48 ГБ"),
    ],
)
async def test_half_of_a_machine_or_twice_as_much_is_as_much_memory(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("ru", "а если вторую 4090 докупить?", "до 48 ГБ"),
        ("ru", "докуплю вторую такую же карту", "до 48 ГБ"),
        ("ru", "воткну ещё две", "до 72 ГБ"),
        ("ru", "а с тремя такими?", "до 72 ГБ"),
        ("ru", "а если добавить 3060?", "до 36 ГБ"),
        ("ru", "у меня их две штуки", "до 48 ГБ"),
        ("ru", "есть смысл докупать вторую?", "до 48 ГБ"),
        ("ru", "4090 и 3090 вместе?", "до 48 ГБ"),
        ("en", "would a second 4090 help?", "at most 48 GB"),
        ("en", "I also have a 3060", "at most 36 GB"),
        ("en", "what if I add another 4090?", "at most 48 GB"),
        ("en", "and with four of them?", "at most 96 GB"),
        ("en", "we could get a third card", "at most 72 GB"),
    ],
)
async def test_cards_that_are_added_count_with_those_that_are_there(app, lang, text, told):
    opening = "own machine, code, 1x 4090 24GB" if lang == "en" else "своя машина, код, видеокарта 24 гб"
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person).replace("\u00a0", " ")


async def test_each_of_several_cards_has_its_part(app):
    person = await with_result(app, "en", "own machine, code, 2x A6000 48GB")
    for text, memory in (
        ("and a third card?", 144),
        ("with only two of them?", 96),
        ("what if I add another one", 144),
        ("with just one", 48),
        ("with four of them", 192),
        ("only one of them", 48),
    ):
        await person.say(text)
        assert f"at most {memory} GB" in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "own machine, chat, a laptop with 8 GB of RAM", "what if they had 16?", "16 GB: models can fill 10"),
        ("ru", "своя машина, диалог, ноутбук 16 гб озу", "а если добавлю до 32?", "32 ГБ: из них моделям доступно 21"),
    ],
)
async def test_more_memory_that_is_supposed_is_that_of_the_machine(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "texts"),
    [("en", ("if I buy a second one", "and a third?")), ("ru", ("если докупить вторую", "а третью?"))],
)
async def test_the_third_behind_a_second_card_is_a_card_and_no_third_choice(app, lang, texts):
    opening = "own machine, code, 24 GB card" if lang == "en" else "своя машина, код, видеокарта 24 гб"
    person = await with_result(app, lang, opening)
    for text in texts:
        await person.say(text)
    assert ("at most 72 GB" if lang == "en" else "до 72 ГБ") in said(person).replace("\u00a0", " ")
    other = await with_result(app, lang, opening, user="u2")
    await other.say(texts[-1])
    assert "72" not in said(other)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "add a second language"),
        ("en", "two more"),
        ("en", "the first two"),
        ("en", "compare the two"),
        ("en", "2"),
        ("ru", "а если добавить картинки?"),
        ("ru", "ещё две"),
        ("ru", "вторая"),
    ],
)
async def test_what_is_added_is_no_card_where_something_else_is_named(app, lang, text):
    opening = "own machine, code, 24 GB card" if lang == "en" else "своя машина, код, видеокарта 24 гб"
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert "48 GB" not in said(person)
    assert "48 ГБ" not in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "and without a gpu?", "A laptop with 16 GB"),
        ("en", "what about on CPU only?", "A laptop with 16 GB"),
        ("ru", "а без видеокарты?", "Ноутбук, 16 ГБ"),
        ("ru", "а на процессоре?", "Ноутбук, 16 ГБ"),
    ],
)
async def test_without_the_card_models_run_on_an_ordinary_computer_at_home(app, lang, text, told):
    opening = "own machine, code, 24 GB card" if lang == "en" else "своя машина, код, видеокарта 24 гб"
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person).replace("\u00a0", " ")


async def test_a_million_is_no_price_of_tokens(app):
    person = await with_result(app, "ru", "api, код, до 2 долларов за миллион токенов")
    await person.say("правда миллион?")
    assert "$1 000 000" not in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "how much is a million tokens?", "For 750,000 tokens in + 250,000 out"),
        ("ru", "сколько стоит миллион токенов", "За вход 750 000 токенов"),
        ("en", "newest of the three", "Newe"),
    ],
)
async def test_the_price_of_an_amount_is_no_limit_of_the_context(app, lang, text, told):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert told in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "twice the price is ok"), ("en", "twice the price"), ("ru", "можно вдвое дороже")]
)
async def test_twice_the_price_is_not_half_of_it(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert ("at most" if lang == "en" else "до $") not in said(person)


async def test_another_promise_than_on_training_is_answered_by_itself(app):
    person = await with_result(app, "en", "api, code")
    await person.say("zero retention?")
    assert "nothing stored, by agreement" in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "api, code", "does a report of 20 pages fit?", "Yes: that is about 10K tokens"),
        ("en", "api, code", "can it take 9000 pages at once?", "No: that is about 4.5M tokens"),
        ("ru", "api, код", "влезет роман на 9000 страниц?", "Нет: это около"),
        ("en", "app, writing", "will 12000 words fit?", "tokens"),
        ("en", "own machine, code, 24 gb card", "will a 40-page manual fit?", "20K tokens"),
    ],
)
async def test_whether_a_text_fits_is_told_by_what_the_first_holds_at_once(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person)
    assert "Understood" not in said(person)
    assert "Понято" not in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "own machine, code, 24 gb card", "will llama fit on it?", "24 GB"),
        ("ru", "своя машина, код, видеокарта 24 гб", "квен на эту карту встанет?", "24 ГБ"),
        ("en", "own machine, code, MacBook with 64 GB", "does qwen run on my laptop?", "48 GB"),
    ],
)
async def test_whether_others_fit_is_told_by_the_machine_that_was_named(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        (
            "en",
            "own machine, code, MacBook with 64 GB",
            "and on one with 16 GB?",
            "A Mac with 16 GB: models can fill 10",
        ),
        ("ru", "своя машина, код, макбук 64 гб", "а на 24 гб?", "Mac, 24 ГБ: из них моделям доступно 16"),
        ("en", "own machine, code, MacBook with 64 GB", "and with a 24 GB card?", "A graphics card with 24 GB"),
    ],
)
async def test_more_or_less_memory_of_a_machine_is_shared_as_before_and_that_of_a_card_is_not(
    app, lang, opening, text, told
):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "api, code", "is there a free version?", "is not free"),
        ("en", "api, code, free", "what's included for free?", "with the free plan of"),
        ("en", "api, code, free", "is it really free?", "with the free plan of"),
        ("ru", "api, код", "а это точно бесплатно?", "не бесплатна ("),
        ("ru", "api, код", "это платно?", "не бесплатна ("),
        ("ru", "api, код, бесплатно", "что мне дадут бесплатно?", "по бесплатному тарифу"),
        ("ru", "своя машина, код", "что можно бесплатно?", "работает на вашей машине"),
    ],
)
async def test_what_is_free_is_told_with_its_limits_or_that_it_is_not(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person)
    assert "In full" not in said(person)


@pytest.mark.parametrize("text", ["на китайском понимает?", "на английском пишет?", "на португальском отвечает?"])
async def test_whether_it_knows_a_language_is_told_of_the_first_and_sets_no_condition(app, text):
    person = await with_result(app, "ru", "api, код")
    first = person.ids[:1]
    await person.say(text)
    assert person.ids == first
    assert "Языки:" in said(person)
    assert "Понято" not in said(person)


@pytest.mark.parametrize("text", ["without a monthly payment", "no monthly fees"])
async def test_nothing_to_pay_by_the_month_is_no_subscription(app, text):
    person = await with_result(app, "en", "app, code")
    await person.say(text)
    assert "Understood: Paid by the month: no" in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "is the french any good?", "Why not Mistral Large 4?"),
        ("en", "how much worse is the french one?", "Why not Mistral Large 4?"),
        ("en", "is the cheaper one any good?", "Why not Claude Opus 5.5?"),
        ("ru", "а французская нормальная?", "Почему не Mistral Large 4?"),
        ("ru", "почему не французская?", "Почему не Mistral Large 4?"),
        ("ru", "расскажи про дешёвую", "Почему не Claude Opus 5.5?"),
    ],
)
async def test_the_recommendation_is_judged_that_a_text_calls_by_what_it_is(app, lang, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert shown in said(person)
    assert ("is recommended" if lang == "en" else "рекомендована") in said(person)


@pytest.mark.parametrize(("lang", "text"), [("en", "is the chinese one any good?"), ("ru", "а китайская чем хуже?")])
async def test_the_best_of_a_country_is_judged_where_none_of_it_is_recommended(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert ("Qwen3.8 Max meets every condition" if lang == "en" else "Qwen3.8 Max подходит по всем") in said(person)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "add claude"),
        ("en", "show claude as well"),
        ("en", "put claude next to it"),
        ("ru", "добавь claude"),
        ("ru", "а можно ещё claude показать?"),
    ],
)
async def test_what_is_to_be_added_is_set_beside_the_first(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert ("Why not Claude" if lang == "en" else "Почему не Claude") in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("en", "api, code", "what's that in dollars?", "The prices are in that currency already"),
        ("en", "api, code", "and in pounds?", "no rate for “pounds”"),
        ("ru", "api, код", "сколько это в тенге?", "Курса («тенге») я не знаю"),
        ("en", "own machine, code", "in euros?", "nothing to convert"),
    ],
)
async def test_prices_are_told_in_another_currency_where_a_rate_is_known(app, lang, opening, text, shown):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("en", "api, code", "is there an api?", "through an API already"),
        ("en", "app, chat, free", "does the plan include an api?", "is not recorded"),
        ("ru", "приложение, чат, бесплатно", "а апи в подписку входит?", "в каталоге не записано"),
        ("en", "own machine, code, 24 gb card", "does it have an api?", "on your own machine"),
    ],
)
async def test_whether_there_is_an_api_is_answered_and_changes_nothing(app, lang, opening, text, shown):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("en", "api, code", "which is cheaper?", "Cheapest: Mistral Large 4"),
        ("en", "api, code", "which one is newer?", "Newest: GPT-6.2 Astra"),
        ("ru", "api, код", "а какая дешевле?", "Дешевле всех: Mistral Large 4"),
        ("en", "own machine, agents, 48 gb", "which is cheaper?", "Cheapest of these: gpt-oss-20b"),
    ],
)
async def test_which_is_the_cheaper_is_asked_of_what_is_recommended(app, lang, opening, text, shown):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "api, code, output at most $3 per million", "suppose we had $9", "Output, per 1M at most $9"),
        ("ru", "api, код, выход до 3 долларов за миллион", "а если дам 9 долларов?", "Выход, за 1 млн: до $9"),
        ("en", "api, code, input at most $1 per million", "and for $4?", "Input, per 1M at most $4"),
        ("en", "api, code, up to $1 per million tokens", "and for $4?", "Price, input and output together, per 1M"),
    ],
)
async def test_a_sum_is_of_the_side_whose_price_was_limited(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("en", "own machine, code, 24 gb card", "at 8 bits does it still fit?", "at 8 bits, too much for 24 GB"),
        ("en", "own machine, code, 24 gb card", "does it fit?", "runs on 24 GB at 4 bits"),
        ("ru", "своя машина, код, карта 24 гб", "а 8 бит влезет?", "а есть 24 ГБ"),
    ],
)
async def test_whether_the_first_fits_is_answered_for_the_machine_that_was_told(app, lang, opening, text, shown):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("ru", "api, код", "впн нужен?", "в России"),
        ("en", "api, code, in the EU", "do I need a vpn?", "in the EU"),
        ("en", "own machine, code", "do I need a vpn?", "needs no internet"),
    ],
)
async def test_whether_a_vpn_is_needed_is_answered_by_where_the_service_is_offered(app, lang, opening, text, shown):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "how many mails can I do for $10?", "What $10 buys"),
        ("ru", "на 1000 рублей сколько отзывов обработаю?", "Что дают 1 000 ₽"),
    ],
)
async def test_what_a_sum_buys_is_worked_out_though_no_budget_was_told(app, lang, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert shown in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "which is better in russian?"), ("ru", "а какая лучше по-русски?")],
)
async def test_which_knows_a_language_best_is_asked_of_what_is_recommended(app, lang, text):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    picked = person.ids
    await person.say(text)
    assert set(person.ids) == set(picked)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "isn't claude the go-to?", "Why not Claude"),
        ("en", "i heard claude is better", "Why not Claude"),
        ("ru", "говорят claude лучше", "Почему не Claude"),
        ("en", "will they see our source code?", "models are not trained on what you send"),
        ("ru", "кто увидит мои документы?", "модели не учат"),
    ],
)
async def test_what_others_say_and_who_sees_the_data_is_answered_and_changes_nothing(app, lang, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "it should be good in german too", "Languages: German"),
        ("ru", "оплата в рублях нужна", "Оплата: в рублях"),
    ],
)
async def test_a_language_and_a_way_to_pay_narrow_a_result(app, lang, text, shown):
    person = await with_result(app, lang, "api, code" if lang == "en" else "api, код")
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("en", "api, code", "which is the quickest?", "small and fast in the range of its maker"),
        ("en", "api, code", "how fast is it?", "No speeds are measured"),
        ("en", "code, on a 24 GB card", "is it slow?", "parameters for each token"),
        ("ru", "api, код", "надо побыстрее", "Замеров скорости"),
        ("ru", "код, на видеокарте с 24 ГБ", "какая быстрее отвечает?", "параметров на токен"),
    ],
)
async def test_what_is_known_of_speed_is_told_without_a_measurement(app, lang, opening, text, shown):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("en", "api, code", "how many users can it handle?", "limits of requests and tokens"),
        ("en", "code, on a 24 GB card", "can the whole team use it at once?", "at once"),
        ("ru", "api, код", "сколько пользователей потянет?", "пределы провайдера"),
        ("en", "api, code", "do I need a graphics card?", "used as a service here"),
        ("en", "code, on a 24 GB card", "do I need a graphics card?", "Not necessarily"),
        ("ru", "код, на видеокарте с 24 ГБ", "видюха нужна?", "Не обязательно"),
        ("ru", "api, код", "а контекст какой?", "Контекстное окно"),
        ("en", "api, code", "how much would 40 hours of audio cost?", "no prices by the minute"),
        ("ru", "api, код", "сколько стоит 40 часов записи?", "Поминутных цен"),
        ("en", "code, on a 24 GB card", "do I need to be online?", "needs no internet"),
        ("en", "api, writing", "does it learn from my letters?", "not trained on what you send"),
        ("ru", "api, поддержка клиентов", "что будет с нашими чатами?", "модели не учат"),
    ],
)
async def test_how_it_is_used_is_told_of_the_first(app, lang, opening, text, shown):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert shown in said(person)


async def test_the_cheapest_that_can_do_something_is_looked_for_among_all(app):
    person = await with_result(app, "en", "api, writing")
    await person.say("cheapest one with images?")
    assert "cheapest input first" in said(person)


async def test_which_of_them_is_best_in_a_task_is_told_by_their_standings(app):
    person = await with_result(app, "ru", "api, код")
    await person.say("какая из них лучше для математики?")
    assert "Сильнее всех из этих" in said(person) or "не различить" in said(person)


@pytest.mark.parametrize(("lang", "text"), [("en", "does it need a gpu?"), ("ru", "какой у неё контекст?")])
async def test_at_a_question_it_is_said_that_the_result_tells_it(app, lang, text):
    person = Talker(app, lang=lang)
    await person.say("/choose api, code" if lang == "en" else "/choose api, код")
    await person.say(text)
    assert ("The result tells that" if lang == "en" else "результат") in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("en", "code, on a 24 GB card", "can 7 colleagues use it at the same time?", "at once"),
        ("ru", "api, код", "сколько операторов сможет одновременно?", "пределы провайдера"),
        ("en", "api, code", "do they sell my data?", "not trained on what you send"),
        ("en", "api, code", "what's the maximum context?", "Context window"),
    ],
)
async def test_whatever_number_is_named_and_however_it_is_put_the_first_is_told_of(app, lang, opening, text, shown):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text"),
    [
        ("en", "api, videos, under $1 per million input", "cheaper?"),
        ("ru", "апи, видео, вход дешевле $1 за миллион", "подешевле"),
    ],
)
async def test_what_is_to_be_cheaper_is_held_to_the_price_that_is_shown(app, lang, opening, text):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert ("Price, input and output together" if lang == "en" else "Цена входа и выхода вместе") in said(person)


async def test_a_vpn_that_one_will_have_lifts_the_country(app):
    person = await with_result(app, "ru", "приложение, код, до 20 долларов, россия")
    await person.say("а если впн всё-таки будет?")
    assert "без ограничений" in said(person)
