"""What people type at an open question of the guided choice answers that question."""

import pytest

from bot.reply.reply import Outcome
from tests.talk import Talker


def said(person):
    return " ".join(person.shown.split())


async def asked(app, lang, *texts):
    person = Talker(app, lang=lang)
    for text in ("/choose", *texts):
        await person.say(text)
    return person


@pytest.mark.parametrize(
    ("lang", "before", "typed", "understood"),
    [
        ("en", ["app", "code"], "free", "Budget: Nothing"),
        ("en", ["api", "code"], "for free", "Budget: Nothing"),
        ("ru", ["приложение", "код"], "бесплатно", "Бюджет: Ничего, только бесплатно"),
        ("en", ["translation"], "an app", "Way: In a ready-made app or on a site"),
        ("en", ["essays"], "app", "Way: In a ready-made app or on a site"),
        ("ru", ["приложение"], "читать отчёты, они длинные, страниц по 80", "Задача: Анализ данных и документов"),
        ("ru", ["приложение"], "сочинять стихи, они длинные", "Задача: Тексты: писать и править"),
    ],
)
async def test_a_word_that_a_result_could_be_asked_for_answers_the_question_first(app, lang, before, typed, understood):
    assert understood in said(await asked(app, lang, *before, typed))


@pytest.mark.parametrize(
    ("lang", "before", "typed", "understood"),
    [
        ("en", ["app", "essays"], "$7", "at most $7 a month"),
        ("en", ["app", "essays"], "20", "Budget: Up to $20 (or 2000 ₽) a month"),
        ("ru", ["приложение", "тексты"], "пара тысяч в месяц", "не больше 2 000 ₽ в месяц"),
        ("ru", ["приложение", "тексты"], "до тысячи", "не больше 1 000 ₽ в месяц"),
        ("ru", ["апи", "тексты"], "300 рублей", "за 1 млн: до 300,00 ₽"),
        ("ru", ["апи", "тексты"], "до 0.5", "за 1 млн: до $0,50"),
        ("ru", ["апи", "тексты"], "3 рубля", "за 1 млн: до 3,00 ₽"),
    ],
)
async def test_an_amount_at_the_question_what_may_be_paid_is_money(app, lang, before, typed, understood):
    assert understood in said(await asked(app, lang, *before, typed))


@pytest.mark.parametrize(
    ("lang", "before", "typed"),
    [
        ("en", ["app"], "a bit of everything"),
        ("ru", ["приложение"], "всё понемногу"),
        ("en", ["app", "code", "free"], "anywhere"),
        ("ru", ["приложение", "код", "бесплатно"], "везде"),
        ("en", ["api", "code"], "it depends"),
        ("ru", ["апи", "код"], "смотря что"),
        ("ru", ["приложение"], "всего понемногу, для семьи"),
        ("ru", [], "без разницы, лишь бы работало"),
        ("en", ["app"], "a bit of everything, for the family"),
    ],
)
async def test_who_names_nothing_of_its_own_skips_the_question(app, lang, before, typed):
    person = await asked(app, lang, *before)
    open_before = person.reply.blocks[0]
    await person.say(typed)
    assert person.reply.outcome is Outcome.QUESTION
    assert person.reply.blocks[0] != open_before
    assert not {"understand", "понять"} & {*said(person).split()}


@pytest.mark.parametrize(
    ("lang", "country", "typed"),
    [("en", "us", "nothing else"), ("en", "us", "nope"), ("ru", "россия", "больше ничего"), ("ru", "россия", "нету")],
)
async def test_who_needs_nothing_else_gets_the_result(app, lang, country, typed):
    free = "free" if lang == "en" else "бесплатно"
    person = await asked(app, lang, *(("app", "code") if lang == "en" else ("приложение", "код")), free, country, typed)
    assert person.reply.outcome is Outcome.RESULT


@pytest.mark.parametrize(
    ("lang", "typed", "understood"),
    [
        ("en", "my program calls it", "Understood: Way: From my program, through an API"),
        ("ru", "программно", "Понято: Способ: Из своей программы, через API"),
    ],
)
async def test_who_calls_it_from_a_program_uses_an_api(app, lang, typed, understood):
    assert understood in said(await asked(app, lang, typed))


@pytest.mark.parametrize(("lang", "typed", "memory"), [("en", "phone", "8 GB"), ("ru", "телефон", "8 ГБ")])
async def test_a_phone_that_an_app_is_used_on_limits_no_memory(app, lang, typed, memory):
    assert memory not in said(await asked(app, lang, typed))


async def test_what_it_is_to_be_like_is_no_unknown_name_at_a_question(app):
    person = await asked(app, "en", "app", "like ChatGPT")
    assert "Like GPT: no condition of its own" in said(person)
    assert person.reply.outcome is Outcome.QUESTION


async def test_a_question_about_the_result_is_none_of_the_open_one(app):
    person = await asked(app, "en", "app", "code", "is it free?")
    assert "The result tells that" in said(person)
    assert "Question 3" in said(person)


@pytest.mark.parametrize(
    ("lang", "before", "typed", "back"),
    [
        ("en", [], "app", "back"),
        ("ru", [], "приложение", "назад"),
        ("en", ["app"], "code", "back"),
        ("en", ["app", "code"], "free", "back"),
    ],
)
async def test_back_opens_the_question_again_that_words_answered(app, lang, before, typed, back):
    person = await asked(app, lang, *before)
    question, number = said(person).split("?")[0], said(person).rpartition(" 1. ")[0][-20:]
    await person.say(typed)
    await person.say(back)
    assert said(person).startswith(question.rpartition(".")[2].strip() if before else question)
    assert said(person).rpartition(" 1. ")[0].endswith(number)


@pytest.mark.parametrize(("typed", "machine"), [("айфон 13", "Телефон"), ("24", "Видеокарта, 24 ГБ")])
async def test_the_number_of_a_phone_is_no_memory(app, typed, machine):
    assert f"Понято: Оборудование: {machine}" in said(await asked(app, "ru", "на своей машине", "код", typed))


async def test_a_country_that_is_no_matter_is_not_where_somebody_is(app):
    assert "Понято" not in said(await asked(app, "ru", "апи", "код", "цена не важна", "китай не важен"))


@pytest.mark.parametrize(("lang", "typed"), [("ru", "не платить"), ("ru", "хотелось бы не платить")])
async def test_a_denial_is_no_option_that_has_one_in_its_label(app, lang, typed):
    assert "Бюджет: Ничего" in said(await asked(app, lang, "приложение", "тексты", typed))


@pytest.mark.parametrize("typed", ["чтоб отвечала быстро", "без рекламы", "чтобы не врала"])
async def test_a_wish_that_nothing_is_known_of_is_told_at_a_question(app, typed):
    person = await asked(app, "ru", "приложение", typed)
    assert person.reply.outcome is Outcome.QUESTION
    assert "Не учтено: " in said(person)


async def test_who_has_no_card_for_a_machine_of_their_own_has_a_computer(app):
    assert "Понято: Оборудование: Ноутбук" in said(await asked(app, "ru", "на своей машине", "код", "видеокарты нет"))


async def test_where_somebody_gets_round_limits_is_no_country_of_makers(app):
    shown = said(await asked(app, "ru", "апи", "код", "цена не важна", "из россии через впн"))
    assert "Понято: Страна использования: без ограничений" in shown


@pytest.mark.parametrize("typed", ["наши айтишники встроят", "нужен доступ по ключу"])
async def test_what_others_connect_is_called(app, typed):
    assert "Понято: Способ: Из своей программы, через API" in said(await asked(app, "ru", typed))


@pytest.mark.parametrize(
    ("lang", "texts"),
    [
        ("en", ["I don't know", "summarising research papers, long pdfs, about 20 a week"]),
        ("en", ["I don't know", "translating pdfs, 30 a month"]),
        ("ru", ["не знаю", "проверяю по 60 рефератов в неделю"]),
    ],
)
async def test_who_does_not_know_the_way_is_not_asked_again_for_a_small_volume(app, lang, texts):
    found = said(await asked(app, lang, *texts))
    assert ("How do you want to use it?" if lang == "en" else "Как вы будете ею пользоваться?") not in found
    assert ("Question 3" if lang == "en" else "Вопрос 3") in found
