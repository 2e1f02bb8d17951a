"""Conditions of a result that are taken back, replaced or let in by what is said next, on the small catalogue."""

import pytest

from tests.talk import Talker


async def after(app, lang, opening, *texts):
    """Return what is shown after a result and some texts."""
    person = Talker(app, lang=lang)
    await person.say(f"/choose {opening}")
    await person.press("Show what fits now" if lang == "en" else "Показать, что подходит")
    for text in texts:
        await person.say(text)
    return " ".join(person.shown.split()).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "opening", "text", "gone"),
    [
        ("en", "api, code, not from google", "ok google is fine", "Maker: not Google"),
        ("en", "api, code, not from google", "well, google would be fine too", "Maker: not Google"),
        ("en", "api, code, not from google", "I don't mind google then", "Maker: not Google"),
        ("en", "api, code, not chinese", "ok chinese is fine", "Country of the maker and of the base: not China"),
        ("en", "api, code, not chinese", "chinese ones are ok", "Country of the maker and of the base: not China"),
        ("en", "api, code, not from google", "and if google were fine?", "Maker: not Google"),
        (
            "en",
            "api, code, not chinese",
            "what if chinese was allowed?",
            "Country of the maker and of the base: not China",
        ),
        ("ru", "api, код, не гугл", "ладно, можно и гугл", "Разработчик: не Google"),
        ("ru", "api, код, не гугл", "гугл тоже подойдёт", "Разработчик: не Google"),
        ("ru", "api, код, не китайская", "ну ладно, пусть китайская", "Страна разработчика и основы: не Китай"),
        ("ru", "api, код, не китайская", "китайская тоже норм", "Страна разработчика и основы: не Китай"),
        ("ru", "api, код, не китайская", "согласен и на китайскую", "Страна разработчика и основы: не Китай"),
    ],
)
async def test_what_was_kept_out_may_be_after_all(app, lang, opening, text, gone):
    key = "No longer a condition" if lang == "en" else "Больше не условие"
    assert f"{key}: {gone}" in await after(app, lang, opening, text)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "gone"),
    [
        ("en", "code, apache licence", "forget about the licence", "Licence: Apache 2.0"),
        ("en", "code, apache licence", "the licence doesn't matter", "Licence: Apache 2.0"),
        ("en", "code, apache licence", "actually licence is not important", "Licence: Apache 2.0"),
        ("en", "api, code, images", "and if I don't need vision", "images"),
        ("en", "api, code, images", "vision is not needed", "images"),
        ("en", "api, code, 200k context", "context doesn't matter", "200K"),
        ("en", "api, code, HIPAA", "no need for hipaa", "HIPAA"),
        ("ru", "api, код, контекст 500к", "контекст не важен", "500 тыс."),
        ("ru", "api, код, контекст 500к", "длина контекста не важна", "500 тыс."),
        ("ru", "код, бесплатно", "а если не бесплатно?", "бесплатно"),
        ("en", "api, code, chinese makers", "drop the Chinese condition", "China"),
        ("en", "api, code, chinese makers", "what if we drop chinese?", "China"),
        ("en", "api, code, chinese makers", "chinese is not a must", "China"),
        ("en", "api, code, chinese makers", "not necessarily chinese", "China"),
        ("ru", "api, код, китайские компании", "а если убрать китай?", "Китай"),
        ("ru", "api, код, китайские компании", "сними условие китайская", "Китай"),
        ("ru", "api, код, китайские компании", "можно и не китайскую", "Китай"),
        ("ru", "код, бесплатно", "необязательно бесплатно", "бесплатно"),
        ("ru", "код, лицензия apache", "забудь про лицензию", "Apache"),
        ("ru", "api, код, понимает картинки", "картинки не нужны", "изображения"),
    ],
)
async def test_what_is_no_matter_is_taken_back(app, lang, opening, text, gone):
    shown = await after(app, lang, opening, text)
    key = "No longer a condition: " if lang == "en" else "Больше не условие: "
    assert key in shown
    assert gone.replace("\u00a0", " ") in shown.replace("\u00a0", " ").split(key)[1][:120]


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("en", "api, code", "forget about the licence", "That was no condition, so nothing changes"),
        ("en", "api, code", "ok chinese is fine", "That was no condition, so nothing changes"),
        ("ru", "api, код", "контекст не важен", "Такого условия и не было"),
        ("ru", "api, код", "можно и гугл", "Такого условия и не было"),
        ("en", "api, code", "drop google", "Maker: not Google"),
        ("ru", "api, код", "убери гугл", "Разработчик: не Google"),
        ("en", "api, code", "google is out, our policy says so", "Maker: not Google"),
        ("en", "api, code", "I don't like Chinese models", "not China"),
        ("en", "api, code", "From my program, through an API", "That holds already"),
    ],
)
async def test_what_takes_nothing_back_is_said_so_or_is_a_wish(app, lang, opening, text, shown):
    assert shown in await after(app, lang, opening, text)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "gone"),
    [
        ("ru", "api, код, данные в россии", "а если данные можно в ес?", "Данные могут оставаться в России"),
        ("ru", "api, код, данные в россии", "а если хранить данные в ес", "Данные могут оставаться в России"),
        ("en", "api, code, data in the EU", "what if the data may be in the US", "Data can stay in the EU"),
        ("en", "api, code, data in the EU", "and if data stay in Russia", "Data can stay in the EU"),
    ],
)
async def test_another_place_of_data_replaces_the_one_before(app, lang, opening, text, gone):
    label = "Your answers" if lang == "en" else "Ваши ответы"
    assert gone not in await after(app, lang, opening, text, label)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "is there a google one?", "Maker: Google"),
        ("en", "anything from Google?", "Maker: Google"),
        ("en", "got anything by google?", "Maker: Google"),
        ("en", "any chinese ones?", "Country of the maker: China"),
        ("en", "is there an open one?", "Transparency: Open weights"),
        ("ru", "а от гугла что-нибудь есть?", "Разработчик: Google"),
        ("ru", "есть что-нибудь от гугла?", "Разработчик: Google"),
        ("ru", "а из китайских?", "Страна разработчика: Китай"),
        ("ru", "а открытые есть?", "Прозрачность: Открытые веса"),
        ("ru", "а какие-нибудь открытые?", "Прозрачность: Открытые веса"),
    ],
)
async def test_one_of_a_kind_is_sought_among_what_fits(app, lang, text, shown):
    assert shown in await after(app, lang, "api, code" if lang == "en" else "api, код", text)


async def test_who_is_wanted_alone_is_joined_by_who_may_be_too(app):
    assert "Китай или США" in (
        shown := await after(app, "ru", "api, код, только китайская", "можно и американскую")
    ) or ("США или Китай" in shown)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "kept"),
    [
        ("en", "api, code", "what if american ones are banned?", "not United States"),
        ("en", "api, code", "and if google is forbidden?", "Maker: not Google"),
        ("ru", "api, код", "а если американские запрещены?", "не США"),
        ("ru", "api, код", "а если гугл нельзя?", "Разработчик: не Google"),
    ],
)
async def test_makers_that_are_forbidden_are_kept_out(app, lang, opening, text, kept):
    for texts in ((text,), (text, text)):
        assert kept in await after(app, lang, opening, *texts)


async def test_what_is_smaller_than_the_smallest_is_never_of_no_size(app):
    shown = await after(app, "ru", "на своей машине, код", *("поменьше",) * 6)
    assert "до 0 ГБ" not in shown


async def test_an_inflected_vpn_is_one(app):
    shown = await after(app, "ru", "api, код, я в России", "а с впном?")
    assert "Страна использования: без ограничений" in shown


@pytest.mark.parametrize(
    ("lang", "opening", "text"),
    [
        ("en", "api, code, commercial use", "what if commercial use is forbidden?"),
        ("ru", "api, код, я в России", "vpn запрещён"),
    ],
)
async def test_what_is_forbidden_is_no_condition_that_is_taken_back(app, lang, opening, text):
    shown = await after(app, lang, opening, text)
    assert ("No longer a condition" if lang == "en" else "Больше не условие") not in shown
    assert "без ограничений" not in shown


@pytest.mark.parametrize(
    ("lang", "opening", "text"),
    [
        ("en", "api, code, data must stay in the EU", "data outside the EU is ok"),
        ("en", "api, code, data must stay in the EU", "abroad is fine too"),
        ("ru", "api, код, данные только в ЕС", "ладно, можно и за границей"),
        ("ru", "api, код, данные только в ЕС", "а если можно и за рубежом"),
    ],
)
async def test_data_may_be_kept_elsewhere_after_all(app, lang, opening, text):
    key = "No longer a condition" if lang == "en" else "Больше не условие"
    assert key in await after(app, lang, opening, text)


@pytest.mark.parametrize(
    ("lang", "text", "gone"),
    [
        ("en", "brazilian one?", "Country of the maker: Brazil"),
        ("en", "an indian one?", "Country of the maker: India"),
        ("en", "a german one?", "Country of the maker: Germany"),
        ("ru", "а бразильская есть?", "Страна разработчика: Бразилия"),
    ],
)
@pytest.mark.parametrize("shown", [True, False])
async def test_whose_models_nobody_makes_are_told_to_be_missing_and_change_nothing(app, lang, text, gone, shown):
    person = Talker(app, lang=lang)
    await person.say("/choose api, code" if lang == "en" else "/choose api, код")
    if shown:
        await person.press("Show what fits now" if lang == "en" else "Показать, что подходит")
    before = person.ids
    await person.say(text)
    told = " ".join(person.shown.split())
    assert f"{'Nothing that meets your other conditions does' if lang == 'en' else 'такого нет'}: {gone}" in told
    assert not shown or person.ids == before


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "something from google?", "Understood: Maker: Google"),
        ("en", "anything chinese?", "Understood: Country of the maker: China"),
        ("ru", "а от гугла что-нибудь есть?", "Понято: Разработчик: Google"),
    ],
)
async def test_one_of_a_kind_is_sought_while_a_question_is_open(app, lang, text, told):
    person = Talker(app, lang=lang)
    await person.say("/choose api, code" if lang == "en" else "/choose api, код")
    await person.say(text)
    assert told in " ".join(person.shown.split())


@pytest.mark.parametrize(
    ("lang", "opening", "text"),
    [
        ("en", "api, code, from Google", "what if any maker"),
        ("ru", "api, код, от Google", "а если любой разработчик"),
        ("ru", "api, код, от Google", "любая компания"),
    ],
)
async def test_any_of_a_kind_takes_conditions_on_it_back(app, lang, opening, text):
    assert ("No longer a condition" if lang == "en" else "Больше не условие") in await after(app, lang, opening, text)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "told"),
    [
        ("en", "app, code", "what if no subscription, just api", "Way: From my program, through an API"),
        ("en", "app, code", "and by api, without a subscription", "Way: From my program, through an API"),
        ("ru", "приложение, код", "что если api вместо подписки", "Способ: Из своей программы, через API"),
    ],
)
async def test_another_way_to_use_it_is_a_change_though_prices_of_plans_are_spoken_of(app, lang, opening, text, told):
    assert told in await after(app, lang, opening, text)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("ru", "api, код, россия", "а без впн?", "Страна использования: без ограничений"),
        ("en", "api, code, in Russia", "what if no vpn", "Country of use: no restriction"),
    ],
)
async def test_who_has_no_vpn_keeps_the_country_of_use(app, lang, opening, text, shown):
    assert shown not in await after(app, lang, opening, text)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "lifted"),
    [
        ("en", "api, code, open weights", "open weights aren't needed but it must see images", "No longer a condition"),
        ("ru", "api, код, открытая", "открытость не важна, но нужны картинки", "Больше не условие"),
    ],
)
async def test_what_is_lifted_beside_a_new_condition_is_told_as_lifted(app, lang, opening, text, lifted):
    shown = await after(app, lang, opening, text)
    assert f"{lifted}: " + ("Transparency: Open weights" if lang == "en" else "Прозрачность: Открытые веса") in shown
    assert ("Sees images" if lang == "en" else "изображения") in shown


@pytest.mark.parametrize(
    ("lang", "opening", "text", "unread"),
    [
        ("ru", "api, поддержка клиентов", "и чтобы в json", "Не учтено: «в json»"),
        ("en", "api, customer support", "must have json mode", "Not taken into account: “json mode”"),
    ],
)
async def test_the_form_of_answers_changes_no_task_and_is_told(app, lang, opening, text, unread):
    shown = await after(app, lang, opening, text)
    assert unread in shown
    assert "Task:" not in shown
    assert "Задача:" not in shown


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("en", "code, on a 12 GB card", "swap it for a 3090?", "24 GB"),
        ("ru", "код, на видеокарте с 12 ГБ", "а если заменить её на 3090?", "24 ГБ"),
        ("en", "code, on a server with two A100 80GB", "CPU only?", "How much of it there is you did not say"),
        ("ru", "код, на сервере с двумя A100 80 ГБ", "а без видеокарты?", "Сколько её, вы не сказали"),
    ],
)
async def test_another_machine_is_put_in_place_or_its_memory_asked(app, lang, opening, text, shown):
    assert shown in await after(app, lang, opening, text)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("en", "api, customer support, german", "actually make it french", "Languages: French"),
        ("ru", "api, анализ, данные в россии", "данные могут уйти за границу", "Больше не условие"),
    ],
)
async def test_a_language_or_a_place_of_data_is_replaced_or_lifted(app, lang, opening, text, shown):
    assert shown in await after(app, lang, opening, text)
