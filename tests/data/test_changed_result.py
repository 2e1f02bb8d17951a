"""What people say after a result of the guided choice, over the real catalogue."""

import pytest

from bot.reply.reply import Outcome
from tests.talk import Talker


def said(person):
    return " ".join(person.shown.split())


async def with_result(app, lang, opening):
    person = Talker(app, lang=lang)
    await person.say(f"/choose {opening}")
    await person.press("Show what fits now" if lang == "en" else "Показать, что подходит")
    assert person.reply.outcome is Outcome.RESULT
    return person


@pytest.mark.parametrize(
    ("lang", "text", "title"),
    [
        ("en", "how about the Claude app?", "Why not Claude?"),
        ("en", "what about the gemini website?", "Why not Gemini?"),
        ("ru", "а если взять приложение клод?", "Почему не Claude?"),
    ],
)
async def test_what_is_called_an_application_is_answered_as_one(app, lang, text, title):
    person = await with_result(app, lang, "translation, api" if lang == "en" else "перевод, api")
    await person.say(text)
    assert title in said(person)


@pytest.mark.parametrize("text", ["а есть бесплатные?", "и чтобы бесплатно"])
async def test_who_wants_what_is_free_pays_in_no_money(app, text):
    person = await with_result(app, "ru", "перевод, api, оплата рублями")
    await person.say(text)
    assert "Снято, потому что противоречит сказанному: Оплата: в рублях" in said(person)
    assert person.reply.outcome is Outcome.RESULT


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "own machine, essays, 24 GB card", "what about on my phone?", "Hardware: A phone"),
        ("en", "own machine, essays, 24 GB card", "and on an iPhone?", "iPhone with 8 GB"),
        ("ru", "своя машина, код, 16 ГБ", "а на моём андроиде пойдёт?", "Оборудование: Телефон"),
        ("en", "api, essays", "what about on my phone?", "Way: In a ready-made app"),
        ("en", "api, essays", "and in an app?", "Way: In a ready-made app"),
        ("en", "api, essays", "and why in an app?", "What suits you, in full"),
    ],
)
async def test_a_phone_runs_what_runs_on_ones_own_machine_and_else_has_an_application(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "translation, app, free", "what if I pay 25 a month?", "at most $25 a month"),
        ("en", "essays, app, free", "and if we pay 15 monthly", "at most $15 a month"),
        ("ru", "перевод, приложение, бесплатно", "а если буду платить 1500 в месяц?", "не больше 1 500 ₽ в месяц"),
    ],
)
async def test_what_would_be_paid_by_the_month_is_money_and_no_tokens(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person)
    assert person.reply.outcome is Outcome.RESULT


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("а если российская?", "Понято: Страна разработчика: Россия"),
        ("а если французская?", "Понято: Страна разработчика: Франция"),
        ("а если американская", "Понято: Страна разработчика: США"),
        ("а можно и американскую", "Такого условия и не было"),
    ],
)
async def test_what_if_it_is_of_a_country_asks_for_its_makers_and_lets_nothing_in(app, text, told):
    person = await with_result(app, "ru", "код, своя машина, 24 ГБ")
    await person.say(text)
    assert told in said(person)


@pytest.mark.parametrize("rival", ["claude", "gemini"])
async def test_a_closed_model_is_not_offered_where_its_maker_is_not_whoever_else_sells_it(app, rival):
    person = await with_result(app, "ru", "код, api, россия")
    await person.say(f"почему не {rival}?")
    assert "её сервис в России не предлагается" in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "chosen"),
    [
        ("en", "code, api, our sources shall not turn up in a training set", "No training on our data"),
        ("ru", "код, api, и чтоб бумаги для аудита", "Есть аудит: SOC 2 или ISO 27001"),
    ],
)
async def test_what_was_not_read_is_told_no_more_when_an_option_that_says_it_is_chosen(app, lang, opening, chosen):
    person = await with_result(app, lang, opening)
    lost = "Not taken into account" if lang == "en" else "Не учтено"
    assert lost in said(person)
    await person.say("open weights" if lang == "en" else "открытые веса")
    assert lost in said(person)
    await person.say(chosen)
    assert chosen in said(person)
    assert lost not in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "which of those is the strongest?", "The strongest of these: "),
        ("en", "which one of the three is the smartest?", "The strongest of these: "),
        ("ru", "а какая из этих самая умная?", "Сильнее всех из этих: "),
        ("ru", "кто из них сильнее всех?", "Сильнее всех из этих: "),
    ],
)
async def test_which_of_them_is_the_strongest_tells_how_capable_each_is(app, lang, text, told):
    person = await with_result(app, lang, "code, api" if lang == "en" else "код, api")
    await person.say(text)
    assert told in said(person)
    assert said(person).count(" of 100" if lang == "en" else " из 100") > 1


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "what about a russian one?", "Country of the maker: Russia"),
        ("en", "is there a Russian option?", "Country of the maker: Russia"),
        ("ru", "а русская модель есть?", "Страна разработчика: Россия"),
        ("en", "and for Russian?", "Language: Good Russian"),
        ("ru", "а модель на русском есть?", "Язык: Хороший русский"),
    ],
)
async def test_a_people_beside_a_word_for_models_makes_them_and_alone_has_a_language(app, lang, text, told):
    person = await with_result(app, lang, "code, api" if lang == "en" else "код, api")
    await person.say(text)
    assert told in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "outcome"),
    [
        ("en", "cheapest model with 1M context", Outcome.FOUND),
        ("ru", "самая дешёвая модель с контекстом 1 млн", Outcome.FOUND),
        ("en", "cheapest open model", Outcome.FOUND),
        ("en", "cheapest with 1M context?", Outcome.FOUND),
        ("ru", "самая дешёвая с контекстом миллион?", Outcome.FOUND),
        ("en", "and the cheapest with 1M context?", Outcome.RESULT),
        ("ru", "самая дешёвая с контекстом 1 млн", Outcome.RESULT),
        ("en", "cheaper open model", Outcome.RESULT),
        ("en", "I want the cheapest model with 1M context", Outcome.RESULT),
        ("en", "cheaper?", Outcome.RESULT),
    ],
)
async def test_a_whole_question_after_a_result_gets_a_list_and_what_goes_on_from_it_a_result(app, lang, text, outcome):
    person = await with_result(app, lang, "code, api" if lang == "en" else "код, api")
    await person.say(text)
    assert person.reply.outcome is outcome


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "code, api", "how much for 100 users a month?", "paid for by tokens here, not by people"),
        ("ru", "код, api", "сколько выйдет в месяц на 100 человек?", "платят за токены, а не за людей"),
        ("en", "essays, app, at most $25 a month", "what would 5 people pay?", "for each person: $100 for 5 people"),
        ("ru", "код, своя машина, 24 ГБ", "сколько стоит для 20 человек?", "за человека никто не платит"),
        ("en", "essays, app, free", "what would it cost for 40 students?", "by its free plan"),
        ("en", "code, api", "can I offer it to 100 users?", "may be offered to 100 users"),
    ],
)
async def test_what_several_people_cost_is_told_by_what_is_paid_for(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "essays, app, free", "can it read pdf?", "pages can be sent as pictures"),
        ("ru", "эссе, приложение, бесплатно", "pdf читает?", "страницы можно слать картинками"),
        ("en", "code, api", "how long a document can it take?", "Context window:"),
        ("ru", "код, api", "какой длины текст потянет?", "Контекстное окно:"),
        ("ru", "код, своя машина, 24 ГБ", "быстро будет работать?", "Замеров скорости в каталоге нет"),
        ("ru", "код, своя машина, 24 ГБ", "какой квант брать?", "подробно"),
    ],
)
async def test_what_the_first_one_takes_and_how_fast_it_is_changes_no_result(app, lang, opening, text, told):
    person = await with_result(app, lang, opening)
    await person.say(text)
    assert told in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "is the first better than the second at math?", "The strongest of these: "),
        ("ru", "первая лучше второй в математике?", "Сильнее всех из этих: "),
        ("en", "is the second worse than the first in translation?", "(translation)"),
    ],
)
async def test_two_of_them_are_told_how_capable_they_are_in_the_task_that_is_asked_about(app, lang, text, told):
    person = await with_result(app, lang, "code, api, best" if lang == "en" else "код, api, самое лучшее")
    await person.say(text)
    assert told in said(person)


async def test_data_of_the_eu_alone_are_kept_there(app):
    person = await with_result(app, "en", "code review, api, EU data")
    assert "keeps data in the EU" in said(person)
