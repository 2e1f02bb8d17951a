"""Sentences in the guided choice, as a person says them, on the small catalogue."""

from dataclasses import replace

import pytest

from bot.app import App
from bot.commands.wizard.sessions import FRESH
from bot.events import ConversationKind
from bot.reply.reply import Audience, Outcome
from tests.talk import Talker


def said(person):
    return " ".join(person.shown.split())


async def test_a_need_starts_the_choice_with_what_was_said_and_asks_the_rest(talker):
    reply = await talker.say("need a model for customer support in Russian, on-prem, commercial, 24 GB")
    assert reply.outcome is Outcome.QUESTION
    assert "Understood: Task: Customer support" in said(talker)
    for part in ("Hardware: A graphics card with 24 GB", "Language: Good Russian", "Use: Commercial"):
        assert part in said(talker)
    assert "Fits so far: " in said(talker)
    assert talker.ids
    await talker.press("Show what fits now")
    assert talker.reply.outcome is Outcome.RESULT
    await talker.press("Your answers")
    assert "Language: Good Russian" in said(talker)


async def test_a_need_in_russian_starts_it_too(app):
    person = Talker(app, lang="ru")
    reply = await person.say("нужна открытая модель для кода на 24 ГБ, коммерческая")
    assert reply.outcome is Outcome.QUESTION
    assert "Понято: Задача: Код" in said(person)
    assert "Прозрачность: Открытые веса" in said(person)


@pytest.mark.parametrize("text", ["windows, Ollama, rtx 3060", "Ollama for code, apache license, 24 GB"])
async def test_wishes_beside_a_product_that_is_no_model_start_the_choice(talker, text):
    assert (await talker.say(text)).outcome is Outcome.QUESTION
    assert "Understood: " in said(talker)


async def test_best_model_for_coding_and_coding_model_are_the_same(talker, app):
    other = Talker(app, user="u2")
    first, second = await talker.say("best model for coding"), await other.say("coding model")
    assert first.blocks == second.blocks
    assert "Understood: Task: Code" in said(talker)


@pytest.mark.parametrize(
    ("text", "told"), [("coding with no web search", "no web search"), ("coding, web search off", "web search off")]
)
async def test_a_search_that_is_refused_at_first_is_told_to_leave_nothing_out(talker, text, told):
    await talker.say(f"/choose {text}")
    assert f"Not taken into account: “{told}”" in said(talker)


async def test_a_sum_in_a_currency_without_a_rate_is_told_with_the_reason(talker):
    await talker.say("a coding model, under £5 per million tokens")
    assert "Not taken into account: “£ 5 per million tokens”" in said(talker)
    assert "I know no rate for that currency" in said(talker)


@pytest.mark.parametrize(
    "text", ["I have no idea about AI, just want to ask it about cooking", "we want an ai that knows about horses"]
)
async def test_who_wants_an_ai_for_something_unknown_is_asked_for_the_rest(talker, text):
    assert (await talker.say(text)).outcome is Outcome.QUESTION


@pytest.mark.parametrize("text", ["cheapest model for coding", "which models are good at code?", "list code models"])
async def test_what_asks_for_a_list_gets_one(talker, text):
    assert (await talker.say(text)).outcome is Outcome.FOUND


@pytest.mark.parametrize(
    "text",
    [
        "need a coding model no pricier than GPT-4o",
        "модель для кода, не дороже gpt-4o",
        "есть что-то с картинками на вход и не дороже gpt-4o?",
    ],
)
async def test_a_name_that_only_limits_the_price_is_not_what_is_asked_for(talker, text):
    assert (await talker.say(text)).outcome is Outcome.QUESTION
    assert "at most $" in said(talker)


async def test_something_better_than_a_model_on_a_machine_is_no_question_whether_that_fits(talker):
    reply = await talker.say("something better than GPT-4o that runs on my 24 GB card")
    assert (reply.outcome, "24 GB" in said(talker)) == (Outcome.QUESTION, True)


async def test_help_me_choose_under_a_list_goes_on_with_what_was_said(talker):
    await talker.say("list open models for code under 24 GB")
    reply = await talker.press("Help me choose")
    assert (reply.outcome, reply.replace, reply.audience) == (Outcome.QUESTION, False, Audience.ASKER)
    assert "Task: Code" in said(talker)
    assert "Hardware: A graphics card with 24 GB" in said(talker)


async def test_what_the_choice_cannot_ask_is_kept_beside_the_answers(talker):
    await talker.say("need a model for code with 200k context, not from OpenAI")
    assert "Maker: not OpenAI" in said(talker)
    assert "200K tokens at once" in said(talker)
    await talker.press("Show what fits now")
    assert talker.reply.outcome is Outcome.RESULT
    assert not [one for one in talker.ids if one.startswith("openai/")]
    await talker.press("Your answers")
    assert "Maker: not OpenAI" in said(talker)


async def test_a_budget_that_is_only_preferred_is_told_as_such(talker):
    await talker.say("/choose translation, ideally up to $50 a month")
    assert "at most $50 a month (you did not say how much you use: counted as 1M tokens)" in said(talker)


async def test_what_is_not_outdated_is_said_as_people_say_it(talker):
    await talker.say("/choose coding, no outdated models")
    assert "Not outdated: no shutdown announced" in said(talker)


async def test_who_wants_a_cloud_is_not_asked_to_run_it(talker):
    await talker.say("/choose coding, not self-hosted")
    assert "On my own machine" not in said(talker)


async def test_a_months_budget_is_kept_with_the_volume_that_it_is_counted_at(talker):
    await talker.say("need something for translation, budget of $50 a month")
    assert "at most $50 a month (you did not say how much you use: counted as 1M tokens)" in said(talker)


async def test_a_sum_for_everything_is_told_as_one_and_roubles_with_what_they_are_compared_with(app):
    person = Talker(app, lang="ru")
    await person.say("нужна модель для перевода, 5000 рублей на весь проект")
    assert "не больше 5 000 ₽ за всё (объём не назван, считаю 1 млн токенов)" in said(person).replace("\u00a0", " ")
    assert "учитываются только цены в рублях" in said(person)


async def test_what_models_may_fill_of_a_computers_memory_is_told(talker):
    await talker.say("need a model for code on a MacBook with 64 GB")
    assert "with 64 GB: models can fill 48 of them" in said(talker)


async def test_how_much_is_used_is_told_as_it_was_said(talker):
    await talker.say("/choose an API for support, 2 billion tokens a month")
    assert "Volume: 2B tokens a month" in said(talker)


async def test_what_about_others_goes_on_with_the_choice(talker):
    await talker.say("/choose open models for code under 10B")
    await talker.say("what about bigger ones, up to 40b")
    assert "Understood: Parameters at most 40B" in said(talker)
    assert talker.reply.outcome is not Outcome.FOUND


async def test_nothing_is_cheaper_than_what_is_free(app):
    person = Talker(app, lang="ru")
    await person.say("/choose чат бесплатно")
    await person.say("а подешевле?")
    assert "Понято: Бюджет: Ничего, только бесплатно" in said(person)


async def test_words_that_were_not_understood_are_told(talker):
    await talker.say("need a model for coding, frobnicated")
    assert "Not taken into account: “frobnicated”" in said(talker)


async def test_the_result_tells_again_what_was_not_understood(talker):
    await talker.say("need a model for coding in the United States, frobnicated")
    first = said(talker)
    assert "Not taken into account" in first
    await talker.press("Show what fits now")
    assert said(talker).count("Not taken into account: “") == 1
    await talker.say("at most 2 dollars per million tokens")
    assert said(talker).count("Not taken into account: “") == 1
    assert "“frobnicated”" in said(talker)


async def test_a_result_says_nothing_of_words_where_all_were_understood(talker):
    await talker.say("need a model for coding in the United States")
    await talker.press("Show what fits now")
    assert "Not taken into account" not in said(talker)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("code and Russian, and it must be free", "Understood: Task: Code · Budget: Nothing · Language: Good Russian"),
        ("agents", "Understood: Task: Agents that work on their own"),
        ("I don't know", "In which country"),
        ("skip", "In which country"),
        ("it must run on an RTX 4090", "Hardware: A graphics card with 24 GB"),
        ("no Chinese ones please", "Country of the maker and of the base: not China"),
        ("up to $5 per million", "Budget: Up to $5 (or 500 ₽) per 1M tokens"),
        ("a non-existing answer", "I didn't understand that as an answer"),
    ],
)
async def test_a_typed_sentence_answers_the_question_or_others(talker, text, shown):
    await talker.say("/choose")
    reply = await talker.say(text)
    assert reply.outcome is Outcome.QUESTION
    assert shown in said(talker)


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        (["хз", "РФ"], "Понято: Страна: Россия"),
        (["код", "Германия"], "Понято: Страна ЕС"),
        (["код", "без разницы", "нет"], "Как вы будете ею пользоваться?"),
        (["код", "назад"], "Для чего нужна модель?"),
        (["код", "сша", "заново"], "Для чего нужна модель?"),
        (["код", "покажи результат"], "Лучше всего: "),
    ],
)
async def test_words_of_an_option_a_place_and_a_way_are_answers(app, answers, shown):
    person = Talker(app, lang="ru")
    await person.say("/choose")
    for text in answers:
        await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize("text", ["what is gpt-4o?", "gpt-4o", "how much is claude opus 4.5?", "what is RAG?"])
async def test_a_name_or_a_question_is_answered_and_the_choice_stays(talker, text):
    await talker.say("/choose")
    await talker.say("code")
    left = talker.reply.blocks[0]
    assert (await talker.say(text)).outcome is not Outcome.QUESTION
    await talker.say("/choose")
    assert left in talker.reply.blocks


async def test_a_result_is_changed_by_what_is_said_next(talker):
    await talker.say("best model for coding")
    await talker.press("Show what fits now")
    first = talker.ids
    reply = await talker.say("cheaper please")
    assert (reply.outcome, "per 1M at most $" in said(talker)) == (Outcome.RESULT, True)
    assert talker.ids[0] != first[0]
    reply = await talker.say("and offline?")
    assert (reply.outcome, "Way: On my own machine" in said(talker)) == (Outcome.RESULT, True)
    reply = await talker.say("I don't know")
    assert reply.outcome is Outcome.RESULT


async def test_only_from_a_maker_changes_a_result(talker):
    await talker.say("best model for coding")
    await talker.press("Show what fits now")
    reply = await talker.say("only from Mistral")
    assert (reply.outcome, "Understood: Maker: Mistral AI" in said(talker)) == (Outcome.RESULT, True)


async def test_a_country_answers_the_question_of_use_whatever_was_asked(talker):
    await talker.say("/choose")
    await talker.say("UK")
    assert "Understood: Country: Another country" in said(talker)


async def test_what_it_is_to_be_like_is_told_as_no_condition(talker):
    await talker.say("/choose like GPT-4o")
    assert "Like GPT-4o: no condition of its own." in said(talker)


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("/choose voice bot for a hotel", True),
        ("/choose phone bot over an API", True),
        ("/choose voice bot that takes audio", False),
    ],
)
async def test_a_bot_that_people_call_is_told_to_need_no_hearing_model(talker, wish, told):
    await talker.say(wish)
    assert ("speech recognition and a voice of its own" in said(talker)) is told


async def test_what_is_no_longer_needed_is_taken_back(talker):
    await talker.say("/choose code, API, HIPAA")
    await talker.say("actually not HIPAA")
    assert "No longer a condition: HIPAA" in said(talker)
    await talker.press("Your answers")
    assert "HIPAA" not in said(talker)


async def test_what_contradicts_a_new_wish_is_taken_back_and_told(talker):
    await talker.say("/choose")
    await talker.say("offline")
    await talker.say("and it must understand audio")
    assert "Taken back, because it contradicts this: Way: On my own machine" in said(talker)


async def test_an_hour_later_an_unknown_word_is_looked_up_again(tools):
    now = [1_780_000_000]
    person = Talker(App(replace(tools, clock=lambda: now[0])))
    await person.say("/choose")
    now[0] += FRESH + 1
    assert (await person.say("frobnicator")).outcome is Outcome.UNKNOWN


async def test_in_a_group_only_the_asker_sees_it(app):
    person = Talker(app, kind=ConversationKind.GROUP)
    reply = await person.say("need a model for coding", mentioned=True)
    assert (reply.outcome, reply.audience) == (Outcome.QUESTION, Audience.ASKER)


async def test_a_wish_behind_the_command_starts_a_choice_anew(talker):
    await talker.say("/choose")
    reply = await talker.say("/choose a model for code on 24 GB")
    assert reply.outcome is Outcome.QUESTION
    assert "Understood: Task: Code · Hardware: A graphics card with 24 GB" in said(talker)


async def test_a_wish_behind_the_command_that_says_nothing_asks_the_first_question(talker):
    reply = await talker.say("/choose blah blah")
    assert reply.outcome is Outcome.QUESTION
    assert "What do you need the model for?" in said(talker)


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "what's wrong with claude?", "Why not Claude"),
        ("en", "isn't claude better?", "Why not Claude"),
        ("en", "wouldn't gpt do?", "Why not GPT"),
        ("ru", "а чем хуже claude?", "Почему не Claude"),
        ("ru", "а claude не подойдёт?", "Почему не Claude"),
        ("en", "anything better?", "Why not "),
        ("en", "so what are the downsides?", "What suits you, in full"),
        ("en", "why is the second one worse?", "is recommended: as"),
        ("ru", "а как начать?", "Что подойдёт: подробно"),
        ("en", "what else is there?", "more fit"),
        ("ru", "ещё варианты", "Кроме этих подход"),
        ("en", "is it private?", "models are not trained on what you send"),
        ("en", "ok thanks, will try it", "You're welcome"),
        ("en", "frobnicate the wibble", "Say what to change"),
        ("ru", "а картинки она понимает?", "Принимает"),
        ("en", "how much is it a month?", "What suits you, in full"),
        ("en", "not that", "more fit"),
    ],
)
async def test_what_is_asked_of_a_result_is_answered_and_changes_nothing(app, lang, text, shown):
    person = Talker(app, lang=lang)
    await person.say("/choose api, code")
    await person.say("show what fits")
    await person.say("result")
    before = person.ids
    await person.say(text)
    assert shown in said(person)
    await person.say("show the result")
    assert person.ids == before


async def test_what_is_wished_of_it_behind_so_that_changes_the_result(app):
    person = Talker(app, lang="ru")
    await person.say("/choose api, код")
    await person.say("покажи, что подходит")
    await person.say("а чтобы она ещё картинки видела?")
    assert "Понято: Входные данные: Понимает изображения" in said(person)


async def test_what_runs_at_home_keeps_what_is_written_there(app):
    person = Talker(app)
    await person.say("/choose code on my own machine with 24 GB")
    await person.say("show what fits")
    await person.say("is it safe?")
    assert "runs on your own machine" in said(person)


@pytest.mark.parametrize(
    ("lang", "opening", "text", "shown"),
    [
        ("en", "code on my own machine with 24 GB", "i have two of them", "Memory to run it at most 48 GB"),
        ("ru", "код на своей машине с 24 ГБ", "у меня их две", "Память для запуска: до 48 ГБ"),
        ("en", "code on my own machine with 24 GB", "forget the gpu", "No longer a condition"),
        ("ru", "код на своей машине с 24 ГБ", "забудь про видеокарту", "Больше не условие"),
        ("ru", "я в россии, api, код", "а если с впн, что лучше?", "Страна использования: без ограничений"),
        ("en", "api, code", "what if I pay nothing", "Budget: Nothing"),
        ("en", "api, code", "what about a chinese-free option", "not China"),
        ("en", "api, code", "what fits in 12 gigs?", "Memory to run it at most 12 GB"),
        ("en", "api, code, up to $30 a month", "the budget is not important anymore", "Never mind the price"),
    ],
)
async def test_a_result_is_changed_by_what_takes_back_or_goes_on_from_what_was_said(app, lang, opening, text, shown):
    person = Talker(app, lang=lang)
    await person.say(f"/choose {opening}")
    await person.say("show what fits")
    await person.say("result")
    await person.say(text)
    assert shown in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("ru", "код, я из россии, но с впн", "Страна использования: без ограничений"),
        ("en", "code, from Russia, I have a VPN", "Country of use: no restriction"),
        ("en", "offline on my android phone, chat", "Assumed, since you did not say: Android phone with 12 GB"),
        ("ru", "офлайн на телефоне, перевод", "Раз не сказано, считаю так: Телефон, 8 ГБ"),
    ],
)
async def test_what_is_taken_of_whoever_asks_is_told_as_it_was_said_or_assumed(app, lang, text, shown):
    person = Talker(app, lang=lang)
    await person.say(f"/choose {text}")
    assert shown in said(person).replace("\u00a0", " ")


@pytest.mark.parametrize("text", ["из россии, но с впн", "россия, vpn есть", "живу в германии, но есть впн"])
async def test_who_gets_round_the_limits_of_a_country_is_held_to_none_where_it_is_asked_for(app, text):
    person = Talker(app, lang="ru")
    await person.say("/choose код, апи, цена не важна")
    assert "В какой стране" in said(person)
    await person.say(text)
    assert "Страна использования: без ограничений" in said(person)


async def test_memory_that_is_said_is_not_assumed(app):
    person = Talker(app)
    await person.say("/choose offline on my android phone with 16 GB, chat")
    assert "Android phone with 16 GB: models can fill 8 of them" in said(person)
    assert "Assumed" not in said(person)


async def test_a_list_for_a_machine_counts_what_models_may_fill(app):
    person = Talker(app)
    await person.say("which models fit on an android phone?")
    assert "at most 12 GB" not in said(person)
    assert "Assumed, since you did not say: Android phone with 12 GB" in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "told", "corrected"),
    [
        ("en", "offline on my android phone, chat", "Android phone with 12 GB", "it has 8 gb"),
        ("ru", "офлайн на телефоне, перевод", "Телефон, 8 ГБ", "у него 12 гб"),
    ],
)
async def test_memory_that_was_assumed_is_told_with_the_result_until_it_is_said(app, lang, text, told, corrected):
    person = Talker(app, user="u1", chat="u1", lang=lang)
    await person.say(f"/choose {text}")
    await person.press("Show what fits now" if lang == "en" else "Показать, что подходит")
    assumed = "Assumed" if lang == "en" else "считаю так"
    assert assumed in said(person)
    assert told in said(person).replace("\u00a0", " ")
    await person.say(corrected)
    assert assumed not in said(person)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We spend 900 dollars on claude opus 5.5. Something half as expensive?"),
        ("en", "we pay 900 a month for claude opus 5.5, want it twice cheaper"),
        ("en", "I need something half as expensive as claude opus 5.5 for coding"),
        ("ru", "тратим 900 долларов в месяц на claude opus 5.5, есть что-то вдвое дешевле?"),
    ],
)
async def test_a_part_of_what_a_named_model_costs_starts_the_choice_and_is_no_sum(app, lang, text):
    person = Talker(app, lang=lang)
    await person.say(text)
    shown = " ".join(person.shown.split()).replace("\u00a0", " ")
    limit = "Price, input and output together" if lang == "en" else "Цена входа и выхода вместе"
    assert limit in shown
    assert "Claude Opus 5.5" in shown
    assert "$900" not in shown


@pytest.mark.parametrize(
    ("lang", "wish", "text"),
    [
        ("en", "need a model for code by API, 500k tokens of context", "no, 500k tokens is per month"),
        ("en", "need a model for code by API, 500k tokens of context", "sorry, that's a month"),
        ("ru", "нужна модель для кода по апи, контекст 500 тысяч токенов", "нет, это в месяц"),
        ("ru", "нужна модель для кода по апи, контекст 500 тысяч токенов", "я имел в виду 500 тысяч токенов в месяц"),
    ],
)
async def test_a_load_that_was_taken_for_a_context_can_be_corrected_within_the_choice(app, lang, wish, text):
    person = Talker(app, lang=lang)
    await person.say(wish)
    assert (await person.say(text)).outcome in {Outcome.QUESTION, Outcome.RESULT}
    assert {"en": "Understood: Volume: 500", "ru": "Понято: Нагрузка: 500"}[lang] in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "code, data must stay in the EU", " · Data stay in the EU (GDPR)"),
        ("ru", "код, данные только в России", " · Данные только в России (152-ФЗ)"),
    ],
)
async def test_answers_to_one_question_are_told_together_and_its_name_once(app, lang, text, told):
    person = Talker(app, lang=lang)
    await person.say(f"/choose {text}")
    assert told in said(person)


async def test_a_condition_that_an_option_demands_is_named_as_the_option_is(app):
    person = Talker(app, lang="ru")
    await person.say("код, соглашение, что на наших данных не учат, данные только в России")
    assert "Обещания сервиса" not in said(person)
    assert "Данные могут оставаться" not in said(person)
