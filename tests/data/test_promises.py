"""What people ask of a service and of a licence, in sentences, of the real catalogue."""

import pytest

from bot.properties.candidate import candidate_of
from bot.properties.filters import Filter, Operator, Verdict, judge
from bot.reply.reply import Outcome
from tests.talk import Talker


def said(person):
    return " ".join(person.shown.split())


@pytest.mark.parametrize(
    ("lang", "text", "understood"),
    [
        ("en", "we need HIPAA", "Data: HIPAA: signs a BAA"),
        ("ru", "нужен BAA по HIPAA", "Данные: HIPAA: подписывает BAA"),
        ("en", "need a model with an uptime guarantee", "Service: Promises uptime (SLA)"),
        ("ru", "нужен SLA", "Сервис: Гарантирует доступность (SLA)"),
        ("en", "we need a model with a data processing agreement", "Agreement on personal data (DPA, GDPR): yes"),
        ("ru", "нужен договор об обработке данных", "Соглашение о персональных данных (DPA, GDPR): да"),
        ("en", "I need a model with web search", "Service: Searches the web"),
        ("ru", "нужна модель с поиском в интернете", "Сервис: Ищет в интернете"),
        ("en", "our data must not leave the EU", "Data stay in the EU (GDPR)"),
        ("en", "no data to third countries", "Data stay in the EU (GDPR)"),
        ("ru", "без передачи данных в третьи страны", "Данные только в ЕС (GDPR)"),
        ("en", "our data must not go to China", "Data kept out of: China"),
        ("ru", "данные не должны уходить в США", "Где данных быть не должно: США"),
        (
            "ru",
            "нужна модель с HIPAA, данные в США",
            "Данные: HIPAA: подписывает BAA · Данные могут оставаться в США: да",
        ),
        ("en", "I want a voice assistant", "Input: Hears sound · Output: audio"),
        ("ru", "нужна модель с голосовым вводом и выводом", "Входные данные: Понимает звук · Выдаёт: звук"),
        ("en", "I need a model for code, only MIT or Apache", "Licence: Apache 2.0 or MIT"),
        ("en", "what can I use for questions of my patients in Arabic", "Languages: Arabic"),
        ("ru", "чем пользоваться для вопросов пациентов на казахском", "Языки: казахский"),
        ("ru", "аналог chatgpt на свой сервер, бюджет на железо 300к", "Способ: На своей машине"),
        ("ru", "нужна модель для договоров, чтобы ничего никуда не уходило", "Способ: На своей машине"),
        ("en", "need a model for contracts, nothing is sent anywhere", "Way: On my own machine"),
        ("en", "need a model for letters, must be confidential", "Data: No training on our data"),
        ("ru", "нужна модель для писем, конфиденциально", "Данные: На наших данных не обучают"),
        ("ru", "нужен перевод, письма пациентов не должны идти на обучение", "Данные: На наших данных не обучают"),
        ("ru", "нужен api, россия, и данные чтобы из страны не уходили", "Данные только в России (152-ФЗ)"),
        ("en", "need an api for screenshots, us only vendor", "Country of the maker: United States"),
        ("en", "need something like ChatGPT but open source for my company of 20", "Transparency: Open weights"),
        ("ru", "нужна модель с лицензией MIT", "Лицензия: MIT"),
        ("en", "I need a model for code but not under the Llama licence", "Licence: not Llama (7 licences)"),
    ],
)
async def test_a_sentence_starts_the_choice_with_what_it_demands(app, lang, text, understood):
    person = Talker(app, lang=lang)
    reply = await person.say(text)
    assert understood in said(person)
    assert reply.outcome is Outcome.QUESTION
    assert "Not understood" not in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "understood"),
    [
        ("en", "HIPAA", "HIPAA: signs a BAA"),
        ("en", "Apache only", "Licence: Apache 2.0"),
        ("en", "not Llama licence", "Licence: not Llama (7 licences)"),
        ("en", "no copyleft, no non-commercial", "Use: Commercial use · Transparency: Open weights"),
        ("ru", "только апач или mit", "Лицензия: Apache 2.0 или MIT"),
        ("ru", "с поиском в интернете", "Сервис: Ищет в интернете"),
    ],
)
async def test_it_can_be_said_at_any_question(app, lang, text, understood):
    person = Talker(app, lang=lang)
    await person.say("/choose")
    reply = await person.say(text)
    assert understood in said(person)
    assert reply.outcome is Outcome.QUESTION


@pytest.mark.parametrize(
    ("lang", "text", "understood"),
    [
        ("en", "they mustnt train on our drafts", "Data: No training on our data"),
        ("ru", "они не должны учиться на моих письмах", "Данные: На наших данных не обучают"),
    ],
)
async def test_what_those_that_fit_must_do_is_a_condition_and_no_comparison(app, lang, text, understood):
    person = Talker(app, lang=lang)
    await person.say("/choose перевод" if lang == "ru" else "/choose translation")
    reply = await person.say(text)
    assert understood in said(person)
    assert reply.outcome is Outcome.QUESTION


async def test_what_is_demanded_is_a_reason_and_what_nobody_knows_is_no_refusal(talker):
    await talker.say("we need HIPAA, through an API")
    await talker.say("finish")
    assert "signs a BAA for HIPAA" in said(talker)
    await talker.say("why not DeepSeek V4 Pro?")
    assert "this is unknown of it, and a must: • a HIPAA agreement" in said(talker)


async def test_more_can_be_demanded_of_a_result(talker):
    await talker.say("I need an open model for code")
    await talker.say("finish")
    await talker.say("with web search")
    assert "Service: Searches the web" in said(talker)
    assert "searches the web through" in said(talker)


async def test_a_licence_that_was_not_asked_for_is_told_by_its_name(talker):
    await talker.say("I need an open model, MIT or Apache only")
    await talker.say("finish")
    await talker.say("why not gemma 3 27b?")
    assert "its licence is Gemma Terms of Use; you asked for: Licence: Apache 2.0 or MIT" in said(talker)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("does Claude have web search?", "Yes: Anthropic's API has a tool that searches the web."),
        ("does openai sign a BAA?", "Yes: OpenAI signs the agreement that HIPAA asks for"),
        ("does deepseek have an SLA?", "Unknown: whether DeepSeek promises an uptime"),
        ("does mistral offer a DPA?", "Yes: Mistral AI offers customers of its API an agreement on personal data"),
        ("есть ли у яндекса SLA?", "Да: Yandex гарантирует доступность (SLA)"),
        ("is chatgpt free?", "The app ChatGPT: has a free plan, in which GPT-6 Luna answers"),
        ("is claude sonnet 5.5 free?", "The app Claude: has a free plan, in which Claude Sonnet 5.5 answers"),
        ("умеет ли gpt искать в интернете?", "Да: в API OpenAI есть инструмент поиска в интернете."),
    ],
)
async def test_it_is_answered_of_a_maker(app, text, answer):
    person = Talker(app, lang="ru" if "ли" in text else "en")
    await person.say(text)
    assert answer in said(person)


@pytest.mark.parametrize("text", ["open models but not Llama licence", "models under the Llama licence"])
async def test_the_licences_of_llama_are_its_licences_only_where_they_are_kept_out(talker, text):
    await talker.say(text)
    assert ("not Llama (7 licences)" in said(talker)) is ("not" in text)


def test_who_keeps_nothing_says_so_itself_and_what_others_say_of_it_is_no_word_of_its_own(catalogue):
    plan = catalogue.hosts["groq"].free_plan
    assert ("zero_retention" in plan.assurances.value, plan.assurances.status) == (True, "official")
    assert plan.trains_on_data.status == "independent"


async def test_a_free_app_is_recommended_by_the_model_that_answers_in_it_and_by_its_own_terms(talker):
    await talker.say("I need an app to chat with, free, in the US")
    await talker.say("finish")
    assert "Best for you: Kimi K3.1 Pro" in said(talker)
    assert "nothing, within the limits of free access" in said(talker)
    await talker.say("not made in China")
    assert "Start: claude.ai" in said(talker)
    assert "models are trained on what you send for free" in said(talker)
    await talker.say("nobody may train on my data")
    assert "training on what you write is on in Claude until you switch it off in its settings" in said(talker)
    await talker.say("why not deepseek v4.1 flash?")
    assert "its terms do not promise: no training on customers' data" in said(talker)


async def test_who_has_recordings_is_told_of_what_can_only_be_talked_to(talker):
    await talker.say("I record lectures and want summaries of the audio, in an app, not Chinese")
    await talker.say("finish")
    assert "Best for you: Gemini" in said(talker)
    assert "Why: takes audio" in said(talker)
    assert "whether it listens to recordings is unknown" not in said(talker)
    await talker.say("not google either")
    assert "whether it listens to recordings is unknown" in said(talker)


async def test_a_free_app_in_russian(app):
    person = Talker(app, lang="ru")
    await person.say("нужно бесплатное приложение для общения, в Германии")
    await person.say("показать результат")
    assert "Лучше всего: Kimi K3.1 Pro" in said(person)
    assert "бесплатно" in said(person)
    assert "kimi.com" in said(person)


def test_what_a_service_offers_is_of_no_model_that_it_does_not_sell(catalogue):
    sold, weights = catalogue.model("yandex/yandexgpt-5.1-pro"), catalogue.model("yandex/alice-ai-foundation-80b-a3b")
    verdicts = [
        judge(Filter("sla", Operator.ANY_OF, frozenset({"yes"})), candidate_of(one, catalogue))
        for one in (sold, weights)
    ]
    assert verdicts == [Verdict.MET, Verdict.UNKNOWN]


@pytest.mark.parametrize(
    ("lang", "text", "answer"),
    [
        ("en", "is ChatGPT Plus HIPAA compliant?", "No: HIPAA agreement (BAA) — ChatGPT Plus."),
        ("en", "is ChatGPT Business ok for HIPAA?", "No: HIPAA agreement (BAA) — ChatGPT Business."),
        ("ru", "чатгпт плюс соответствует HIPAA?", "Нет: Соглашение по HIPAA (BAA) — ChatGPT Plus."),
        ("en", "does Claude Pro keep my data in the EU?", "Unknown: Data can stay in the EU — Claude Pro."),
        ("en", "does ChatGPT Plus store data in the EU?", "Unknown: Data can stay in the EU — ChatGPT Plus."),
        ("en", "does ChatGPT Plus train on my data?", "Yes, until you switch it off: ChatGPT Plus trains"),
        ("ru", "ChatGPT Business обучается на моих данных?", "Нет: ChatGPT Business не обучает"),
        ("en", "is the ChatGPT API HIPAA compliant?", "Yes: OpenAI signs the agreement"),
    ],
)
async def test_the_app_or_plan_that_is_named_is_answered_by_its_own_terms(app, lang, text, answer):
    person = Talker(app, lang=lang)
    await person.say(text)
    assert said(person).startswith(answer)


@pytest.mark.parametrize(
    ("lang", "start", "text", "shown"),
    [
        ("en", "/choose HIPAA, patient letters, Ohio", "is ChatGPT Plus ok for that?", "ChatGPT Plus signs no BAA"),
        ("en", "/choose HIPAA, patient letters, Ohio", "what about Claude Pro?", "Claude Pro signs no BAA"),
        ("ru", "/choose HIPAA, письма пациентам, США", "а ChatGPT Plus подойдёт?", "ChatGPT Plus не подписывает BAA"),
        (
            "en",
            "/choose writing, app",
            "why not Google AI Ultra?",
            "Google AI Ultra has is not recorded",
        ),
        (
            "en",
            "/choose writing, app",
            "why not ChatGPT Business?",
            "With ChatGPT Business you would use",
        ),
    ],
)
async def test_a_plan_named_after_a_result_is_held_against_the_conditions(app, lang, start, text, shown):
    person = Talker(app, lang=lang)
    await person.say(start)
    await person.say("finish" if lang == "en" else "показать, что подходит")
    await person.say(text)
    assert shown in said(person)


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("en", "any German company?", "Germany"),
        ("en", "any canadian?", "Canada"),
        ("en", "any Japanese company?", "Japan"),
        ("ru", "а немецкая фирма есть?", "Германия"),
        ("ru", "есть что-то из кореи?", "Корея"),
    ],
)
async def test_a_people_of_which_nothing_fits_is_told_and_changes_nothing(app, lang, text, country):
    person = Talker(app, lang=lang)
    await person.say(
        "/choose api, documents, data in the EU" if lang == "en" else "/choose api, документы, данные в ЕС"
    )
    await person.say("finish" if lang == "en" else "показать, что подходит")
    before = person.ids
    await person.say(text)
    assert country in said(person)
    assert person.ids == before


@pytest.mark.parametrize(
    ("text", "program"),
    [
        ("rtx 4090 local roleplay, English", "Ollama"),
        ("own server with 640 GB for code agents, commercial", "vLLM"),
        ("offline chat assistant on a phone with 8 GB, English", None),
    ],
)
async def test_who_runs_a_model_at_home_is_told_what_runs_it(app, text, program):
    talker = Talker(app, lang="en")
    await talker.say(f"/choose {text}")
    await talker.press("Show what fits now")
    await talker.press("In full")
    assert "Start: " in talker.shown
    assert (program or "") in talker.shown
    assert program is not None or "Ollama" not in talker.shown


@pytest.mark.parametrize(
    ("lang", "start", "text", "shown"),
    [
        ("en", "/choose writing, app", "why not GPT-6.2 Astra?", "ChatGPT has GPT-6.2 Astra in any plan is unknown"),
        ("ru", "/choose тексты, приложение", "почему не GPT-6.2 Astra?", "в каком-нибудь тарифе ChatGPT, неизвестно"),
    ],
)
async def test_what_no_plan_is_known_to_have_is_not_said_to_be_in_an_application(app, lang, start, text, shown):
    person = Talker(app, lang=lang)
    await person.say(start)
    await person.say("finish" if lang == "en" else "показать, что подходит")
    await person.say(text)
    assert shown in said(person)
