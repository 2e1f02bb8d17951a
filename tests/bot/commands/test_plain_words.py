import re

import pytest

from bot.properties.candidate import candidate_of
from bot.properties.prices import PRICE_INPUT
from bot.reply.reply import Outcome
from tests.talk import Talker

PAIR = ["openai/gpt-4o", "anthropic/claude-3-opus"]


@pytest.mark.parametrize(
    "said",
    [
        "gpt-4o vs claude 3 opus",
        "gpt-4o или клод 3 опус",
        "gpt-4o and claude 3 opus",
        "gpt-4o и клод 3 опус",
        "что лучше gpt-4o или claude 3 opus",
        "gpt-4o или claude 3 opus, что выбрать?",
        "difference between gpt-4o and claude 3 opus",
        "чем gpt-4o отличается от claude 3 opus",
        "is gpt-4o better than claude 3 opus?",
        "cравни пожалуйста гпт4о с клод 3 опус".replace("c", "с"),
        "что лучше для кода: гпт-4о или claude 3 opus",
        "gpt-4o vs cluade 3 opus",
    ],
)
async def test_two_names_are_compared(talker, said):
    reply = await talker.say(said)
    assert (reply.outcome, talker.ids) == (Outcome.FOUND, PAIR)


async def test_three_names_are_compared(talker):
    await talker.say("gpt-4o, claude 3 opus и gemini 1.5 pro")
    assert talker.ids == [*PAIR, "google/gemini-1.5-pro"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("какой контекст у gemini 2.5 pro", "google/gemini-2.5-pro"),
        ("сколько стоит gpt-4o?", "openai/gpt-4o"),
        ("price of claude opus 4.5", "anthropic/claude-opus-4.5"),
        ("а расскажи-ка мне подробнее про дипсик р1", "deepseek/deepseek-r1"),
        ("what is mixtral", "mixtral"),
        ("сегодня весь день гоняли лама 3.1 70б на сервере", "meta/llama-3.1-70b"),
    ],
)
async def test_a_question_shows_what_it_is_about(talker, said, found):
    reply = await talker.say(said)
    assert (reply.outcome, talker.ids) == (Outcome.FOUND, [found])


@pytest.mark.parametrize(
    "said", ["чай или кофе", "что лучше, море или горы?", "кошки vs собаки", "или", "сравни", "Клод Моне"]
)
async def test_a_choice_of_other_things_is_unknown(talker, said):
    reply = await talker.say(said)
    assert (reply.outcome, reply.subjects) == (Outcome.UNKNOWN, ())


async def test_what_is_unknown_in_a_comparison_is_named(talker):
    reply = await talker.say("gpt-4o или фотошоп")
    assert reply.outcome is Outcome.UNKNOWN
    assert "фотошоп" in talker.shown


@pytest.mark.parametrize("said", ["gpt-10 или gpt-4o", "compare gpt-4o and claude 9", "/compare gpt-10 claude 3"])
async def test_a_version_that_nobody_made_is_never_compared_as_another(talker, said):
    assert (await talker.say(said)).outcome is Outcome.UNKNOWN


async def test_help_with_choosing_starts_the_choice_unless_two_models_are_named(talker):
    assert (await talker.say("что выбрать")).outcome is Outcome.QUESTION


@pytest.mark.parametrize(
    "said",
    [
        "List all models",
        "latest models?",
        "список моделей",
    ],
)
async def test_a_question_about_all_models_is_answered_with_the_families(talker, said):
    await talker.say("/models")
    listed = talker.ids
    await talker.say(said)
    assert talker.ids == listed


@pytest.mark.parametrize(
    "said",
    ["what is the best model?", "какая модель самая лучшая", "какую нейросеть мне взять"],
)
async def test_a_question_for_the_best_one_opens_the_guided_choice(talker, said):
    assert (await talker.say(said)).outcome is Outcome.QUESTION


@pytest.mark.parametrize(
    "said",
    [
        "What should our city council use to answer citizen emails? It must be free, and we have no developers.",
        "Hi! I'm a retired engineer and a bit lost. I'd like to chat about history, and to get letters polished, free.",
        "data analysis on a laptop with 16 gb. the company bans every cloud. what local model would you put on it?",
        "Здравствуйте! Я учительница. Хочу составлять тесты и планы уроков, бесплатно. Что мне взять без впн?",
        "translate light novels to english, a whole volume at once, has to see images, i can use an api",
        "посоветуй нейросеть для диплома, бесплатную, и чтобы работала в россии",
        "нейросеть для курсовой бесплатно",
        "which ai for my diploma, free",
        "cheapest vision api for receipts, over an API",
        "cheap api for sorting 3 million emails a month, about 200 tokens each",
        "вытащить из сканов договоров данные в json, свой сервер с одной A100 80gb, только не китайские",
        "чем заменить chatgpt в компании, данные не должны уходить из рф",
        "nothing may leave the US, coding",
        "I need claude for writing",
        "апи чтобы понимал скриншоты, дешевле 50 рублей за миллион токенов",
        "we're 5 devs, want Copilot-like but self-hosted, one H100, commercial ok",
        "model for a 3090, roleplay, uncensored",
        "like $600 a month on claude 3 opus for java. Need half the price, at least 100k context, no Chinese",
        "something decent for commit messages, tiny, runs on cpu, offline",
        "модель на 200 тысяч токенов контекста, не хуже гпт-4о, и чтобы можно было платить картой мир",
        "нужен аналог chatgpt, открытый и не китайский",
        "апи с оплатой в рублях, классификация обращений, 300 тысяч в месяц, по 200 слов",
        "нужен аналог claude, но открытый и чтобы на ноуте с 8 гб оперативки",
        "Какая модель лучше всех пишет посты для вк на русском? готов платить до 200 рублей за миллион токенов",
        "What could I run on a MacBook Air with 16 GB to help me with Python, offline?",
        "which llm fits on an rtx 4060 8gb for coding?",
        "что можно запустить на 3060 для переводов?",
        "открытая модель под apache 2.0 для дообучения на своих данных, до 10b",
        "а что лучше всего подойдёт учителю, чтобы составлять тесты?",
        "I'm writing a fantasy novel and would love an AI which keeps the whole book in mind. I'm not a techie.",
        "we pay $900 a month for claude opus 4.5, is there something at half the price for code?",
        "what replaces claude for code if i must pay with a russian card",
        "чем заменить claude для кода, чтобы оплата российской картой",
        "нейросеть для рентгена",
        "нужна модель чтоб отвечала на вопросы по нашей базе знаний, 5000 документов, есть сервер с 2 а100",
        "what should a beekeeper use to keep notes by voice?",
        "what should our parish use to write newsletters",
        "what would a tiny Swedish startup use for support? under $50 a month, no OpenAI",
        "which models can I use for 500 rubles a month",
        "какой ИИ посоветуете воспитателю детского сада писать планы?",
        "на чём сейчас лучше делать агентов, не дороже 2 долларов за миллион выхода",
        "чем лучше проверять сочинения, бесплатно",
        "What's the cheapest thing that can pull totals from receipts",
        "what's good for transcribing podcasts and then making summaries",
        "anybody using a local model for reading old scans? which one?",
        "кто чем пользуется для расшифровки лекций?",
        "подскажите, чем можно править книгу на русском",
        "чем сейчас переводить техдокументацию, дёшево",
        "чем заменить chatgpt plus если карта российская",
        "нужен помощник для врача, данные только в рф",
        "какой апи взять для переводчика документов на китайский",
        "cheap model with vision to caption 50k product photos",
        "need a model for 110 support emails a day, cheap, no Chinese",
        "is there something decent for Chinese customer support?",
        "my company bans Chinese models. what can I use for drafting emails?",
        "we can't use US providers for our newsletters",
        "chatbot, my budget is 20k",
        "важна приватность, разбор договоров",
        "summarise customer emails, 20k a day, api",
        "аналог гпт, но отечественный и с апи",
        "looking to replace gpt-4o-mini: 80M tokens a day, cheaper please",
        "сервер без интернета, 2 карты по 24, код на php",
        "агрегатор отзывов, 1 млн отзывов разово, бюджет 15000 рублей",
        "модель, которую не отключат в ближайший год, для прода, api",
        "апи, знания не старше 2026 года, аналитика новостей",
        "сверка актов в pdf, 10 тыс страниц в месяц, до 5 тысяч руб",
        "api с закрывающими документами, классификация обращений, 50к обращений в месяц",
        "выбираю модель для финтеха, данные только в рф, аудит",
        "кто-нибудь знает нейронку для сочинений?",
        "alternative to claude that runs locally",
        "a model to analyse logs and tell me what happened, up to $2 per million tokens",
        "smartest ai under $20 a month for writing",
        "which AI app can read my PDFs, free?",
        "что-нибудь типа claude, но бесплатно в россии",
        "какую нейросеть поставить на сервер 2x4090 для чата",
        "какую взять, чтобы писала как человек",
        "my aunt runs a bakery and wants help with instagram captions, free",
        "апи дешевле 20 копеек за тысячу токенов",
        "переезжаем с chatgpt, команда 30 человек, бюджет 30000 руб/мес",
    ],
)
async def test_a_need_that_is_told_in_whatever_sentences_starts_the_choice_with_it(talker, said):
    reply = await talker.say(said)
    assert reply.outcome is Outcome.QUESTION
    assert talker.shown.startswith(("Understood", "Понято"))


@pytest.mark.parametrize(
    "said",
    [
        "r и stata, эконометрика, аспирант, платить нечем",
        "power bi, dax и sql, компания запрещает облака",
        "генеалогия, разбирать дневники, в свободное время, даром",
    ],
)
async def test_a_wish_of_several_clauses_starts_the_choice_with_one_thing_told(talker, said):
    reply = await talker.say(said)
    assert reply.outcome is Outcome.QUESTION


async def test_a_list_for_a_computer_counts_what_models_may_fill_of_its_memory(talker):
    await talker.say("what can i run on a macbook with 16gb?")
    assert "MacBook with 16 GB: models can fill 10 of them" in talker.shown
    sizes = [int(size) for size in re.findall(r"≈ (\d+) GB", talker.shown)]
    assert sizes
    assert max(sizes) <= 10


@pytest.mark.parametrize(
    "said",
    [
        "what can i run on a macbook with 16gb?",
        "coding models that fit in 24 gb",
        "which open models under 10b can i fine-tune?",
        "какие модели до 10b можно дообучать?",
    ],
)
async def test_models_that_are_asked_for_in_the_plural_or_for_no_purpose_are_listed(talker, said):
    assert (await talker.say(said)).outcome is Outcome.FOUND


@pytest.mark.parametrize(
    "said",
    [
        "an ai to plan my garden",
        "is there an ai that helps with gardening?",
        "модель для садовода",
        "какая нейросеть умеет лаять? для собаки",
    ],
)
async def test_whoever_tells_that_a_model_is_for_something_unknown_is_asked(talker, said):
    assert (await talker.say(said)).outcome is Outcome.QUESTION


async def test_a_text_that_something_is_to_write_is_read_as_writing_and_orders_none(talker):
    await talker.say("gpt or claude for writing a novel?")
    assert "good for writing" in talker.shown


@pytest.mark.parametrize(
    "said", ["чем deepseek лучше qwen", "лучше писать самому, чем платить", "чем платить за claude"]
)
async def test_a_comparison_and_a_payment_ask_for_no_model_to_work_with(talker, said):
    assert (await talker.say(said)).outcome is not Outcome.QUESTION


@pytest.mark.parametrize("said", ["write me a poem about spring", "help me write a poem", "напиши сочинение про осень"])
async def test_an_errand_is_declined(talker, said):
    await talker.say(said)
    assert talker.shown.startswith(("I do not write", "Я не пишу"))


@pytest.mark.parametrize(
    "said",
    [
        "how much does GPT-4o cost per million tokens?",
        "price of gpt-4o per 1M output tokens",
        "сколько стоит gpt-4o за 1 млн токенов",
    ],
)
async def test_a_price_that_is_asked_per_million_tokens_is_no_sum(talker, said):
    await talker.say(said)
    assert "Price per 1M tokens" in talker.shown
    assert "750" not in talker.shown


async def test_the_choice_that_is_offered_beside_a_list_knows_the_whole_wish(talker, lexicon):
    await talker.say("cheapest vision models, over an API")
    await talker.press(lexicon.pick("en")("choice-choose"))
    assert "through an API" in " ".join(talker.shown.split())


async def test_a_question_for_the_cheapest_one_is_answered_with_models_by_their_price(talker, catalogue):
    reply = await talker.say("самая дешёвая модель")
    assert reply.outcome is Outcome.FOUND
    prices = [PRICE_INPUT.confirmed(candidate_of(catalogue.models[id_], catalogue)).amount for id_ in talker.ids]
    assert len(prices) > 1
    assert prices == sorted(prices)


async def test_every_word_of_the_glossary_is_explained_when_asked_for(app, catalogue):
    for lang, ask in (
        ("en", "what is {}?"),
        ("en", "what does {} mean"),
        ("ru", "что такое {}?"),
        ("ru", "что значит {}"),
    ):
        talker = Talker(app, lang=lang)
        for term in catalogue.terms.values():
            said = ask.format(term.names[lang].partition(" (")[0])
            await talker.say(said)
            assert talker.ids == [term.id], said


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("en", "how much does gpt-4o cost?", "price"),
        ("ru", "сколько стоит gpt-4o", "price"),
        ("en", "what is the context length of gpt-4o", "context_window"),
        ("ru", "какой контекст у gpt-4o?", "context_window"),
        ("en", "how many parameters does gpt-4 have", "parameters_total"),
        ("ru", "сколько параметров у GPT-4?", "parameters_total"),
        ("en", "when was gpt-5 released", "released"),
        ("ru", "когда вышла GPT-5", "released"),
        ("ru", "дата знаний gpt-4o", "knowledge_cutoff"),
    ],
)
async def test_the_fact_that_is_asked_for_is_told_first(talker, lexicon, lang, said, name):
    talker.lang = lang
    reply = await talker.say(said)
    assert reply.outcome is Outcome.FOUND
    assert [fact.label for fact in reply.blocks[1].items] == [lexicon.pick(lang)(f"fact-{name}")]


async def test_two_facts_that_are_asked_for_are_both_told_first(talker, lexicon):
    reply = await talker.say("how much context and what price has gpt-4o")
    assert reply.outcome is Outcome.FOUND
    words = lexicon.pick("en")
    assert {fact.label for fact in reply.blocks[1].items} == {words("fact-context_window"), words("fact-price")}


@pytest.mark.parametrize("said", ["gpt-4o", "/model gpt-4o", "what is a token"])
async def test_a_question_for_no_single_fact_of_a_model_gets_the_card_as_it_is(talker, said):
    reply = await talker.say(said)
    assert reply.blocks[1].type == "paragraph"


@pytest.mark.parametrize(
    "said",
    [
        "open or closed?",
        "open weights vs open source",
        "what open models are there",
        "преимущества закрытых моделей",
        "чем опасны открытые модели",
        "чем открытые веса отличаются от открытого кода",
    ],
)
async def test_a_question_about_open_and_closed_models_opens_the_guide(talker, said):
    await talker.say("/openclosed")
    guide = talker.reply.blocks
    await talker.say(said)
    assert talker.reply.blocks == guide


async def test_limits_beside_a_long_question_are_kept(talker):
    await talker.say(
        "What AI should a Spanish dental clinic with eight employees use to write letters? "
        "All of the patient data must stay inside the European Union."
    )
    assert "Data stay in the EU" in talker.shown.replace("\n", " ")


async def test_a_story_beside_a_question_is_no_wish(talker):
    await talker.say(
        "I like cats. My friend from Paris uses a phone to talk with her bank every day. What is the best AI to write?"
    )
    assert "Country" not in talker.shown


async def test_of_a_model_that_is_named_the_same_words_ask_for_its_place(talker):
    await talker.say("llama 3: open or closed?")
    assert talker.ids == ["meta/llama-3"]
    assert "open or closed?" in talker.shown
    await talker.say("открытые модели: llama 3 или mistral 7b?")
    assert talker.ids == ["meta/llama-3", "mistral/mistral-7b"]


@pytest.mark.parametrize("text", ["which models are open?", "what models do you have with open weights?"])
async def test_models_are_listed_that_are_open(talker, text):
    reply = await talker.say(text)
    assert len(reply.subjects) > 1


@pytest.mark.parametrize("said", ["какая модель дешевле с контекстом 128к?", "which is cheaper with 128k context?"])
async def test_which_is_cheaper_is_answered_with_models_by_their_price(talker, said):
    await talker.say(said)
    assert any(words in " ".join(talker.shown.split()) for words in ("cheapest input first", "сначала дешёвый вход"))
    assert not any(words in talker.shown for words in ("at most 128", "до 128"))
