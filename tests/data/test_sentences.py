"""What people write at the start of a choice: how it is read, and what is recommended after it."""

from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator, parts
from bot.properties.values import Money
from bot.questions.finding.likened import apart
from bot.questions.read import QuestionReader
from bot.questions.text.concepts import load_question_words
from bot.questions.wishes.needs import said_in
from bot.questions.wishes.shares import share_of
from bot.wizard.engine import is_offered
from bot.wizard.wishes import sort_out
from tests.conftest import DATA
from tests.data._people import TODAY, broken, hear, load_writers, objection

ACCEPTED = 0.95
_SWISS = {"skill": ("api",), "country": ("other",), "privacy": ("no_training", "audited")}


@pytest.fixture(scope="module")
def reader(catalogue, engines, concepts):
    words = tuple(load_question_words(DATA / "locales").values())
    return QuestionReader(catalogue, engines.finder.read, lambda: (concepts, words))


@pytest.fixture(scope="module")
def heard(reader, engines):
    return [(person, hear(reader, engines.finder, engines.wizard, person)) for person in load_writers()]


def test_no_hard_condition_of_a_sentence_is_ever_broken(catalogue, heard):
    assert [(person["says"], one) for person, step in heard for one in broken(catalogue, person, step)] == []


def test_an_expert_accepts_nearly_every_choice_that_a_sentence_starts(catalogue, heard):
    refused = {person["says"]: why for person, step in heard if (why := objection(catalogue, person, step))}
    assert len(refused) <= (1 - ACCEPTED) * len(heard), refused


@pytest.fixture(scope="module")
def understood(reader, engines):
    def understand(text, lang):
        reading = engines.finder.read(reader.retyped(text))
        question = reader.read_wishes(reading, TODAY)
        wizard = engines.wizard
        where = reader.without_subjects(reading.text)
        found = sort_out(wizard.questions, said_in(question, reader.concepts, wizard.catalogue, lang, where))
        said = found.answers.items()
        answers = {
            name: options for name, options in said if options and (name == "skill" or name not in found.deduced)
        }
        return answers, {one.property: one for one in found.filters}

    return understand


@pytest.mark.parametrize(
    ("lang", "text", "answers"),
    [
        ("ru", "есть сервер с 8×H100", {"skill": ("run",), "hardware": ("server",)}),
        ("en", "8xH100 node, code", {"skill": ("run",), "hardware": ("server",), "goal": ("code",)}),
        ("en", "cheapest API for translation", {"skill": ("api",), "goal": ("translation",), "budget": ("least",)}),
        ("ru", "подешевле, до $1, через апи", {"skill": ("api",), "budget": ("low",)}),
        ("en", "two cards with 24 GB each", {"skill": ("run",), "hardware": ("gpu_48",)}),
        ("en", "the A100s are only two", {"skill": ("run",), "hardware": ("gpu_two",)}),
        ("ru", "а если H100 только две?", {"skill": ("run",), "hardware": ("gpu_two",)}),
        ("ru", "2 карты по 24 гига", {"skill": ("run",), "hardware": ("gpu_48",)}),
        ("ru", "бесплатно, на телефоне", {"skill": ("none",), "budget": ("free",)}),
        ("en", "classify support tickets", {"goal": ("extract",)}),
        ("ru", "раскладывать письма клиентов по темам", {"goal": ("extract",)}),
        ("en", "the best model money can buy", {"budget": ("any",)}),
        ("en", "support bot for phone orders", {"goal": ("support",)}),
        ("ru", "для кода, закрытый контур", {"skill": ("run",), "goal": ("code",)}),
        ("en", "thinks step by step, coding", {"goal": ("code",)}),
        ("en", "we don't want our data leaving the EU, coding", {"goal": ("code",), "privacy": ("data_eu",)}),
        ("en", "keep everything in Germany, coding", {"goal": ("code",), "privacy": ("data_eu",)}),
        ("ru", "данные нельзя отдавать за границу, код", {"goal": ("code",), "privacy": ("data_ru",)}),
        ("ru", "чтобы данные не ушли из РФ, код", {"goal": ("code",), "privacy": ("data_ru",)}),
        ("en", "coding, budget not an issue", {"goal": ("code",), "budget": ("any",)}),
        ("en", "free API for a bot", {"skill": ("api",), "budget": ("free",)}),
        ("en", "avoid vendor lock-in, coding", {"goal": ("code",), "lockin": ("avoid",)}),
        ("ru", "не хочу зависеть от одного поставщика, код", {"goal": ("code",), "lockin": ("avoid",)}),
        ("en", "open source including training data, coding", {"goal": ("code",), "insight": ("weights", "all")}),
        ("en", "German public office, coding", {"goal": ("code",)}),
        ("en", "patient records, translation", {"goal": ("translation",)}),
        ("en", "coding, on AWS Bedrock", {"goal": ("code",)}),
        ("en", "a small dental clinic, coding", {"goal": ("code",)}),
        ("en", "coding assistant, API", {"skill": ("api",), "goal": ("code",)}),
        ("ru", "писать код через апи", {"skill": ("api",), "goal": ("code",)}),
        ("en", "support chatbot", {"goal": ("support",)}),
        ("en", "I write emails", {"goal": ("writing",)}),
        ("ru", "классификация отзывов", {"goal": ("extract",)}),
        ("en", "extract fields from documents to JSON", {"goal": ("extract",)}),
        ("ru", "карты зарубежной нет, чем пользоваться для программирования", {"goal": ("code",)}),
        ("ru", "я из россии, чат", {"country": ("ru",), "goal": ("chat",)}),
        ("en", "I live in China, no VPN", {"country": ("cn",)}),
        ("en", "works without a VPN", {"country": ("ru",)}),
        ("ru", "дома на ноутбуке без видеокарты", {"skill": ("run",), "hardware": ("laptop",)}),
        ("en", "nothing may leave our hospital", {"skill": ("run",)}),
        ("en", "EU customers, data must stay in EU", {"privacy": ("data_eu",), "country": ("eu",)}),
        ("en", "something available, the code is leaving soon", {"goal": ("code",)}),
        (
            "ru",
            "на ноуте 16 гигов без видюхи, тексты править",
            {"skill": ("run",), "hardware": ("laptop",), "goal": ("writing",)},
        ),
        ("ru", "пишу научную фантастику", {"goal": ("writing",)}),
        ("ru", "чат бесплатно, с телефона", {"skill": ("none",), "budget": ("free",), "goal": ("chat",)}),
        ("ru", "распознавать голосовые, апи", {"skill": ("api",), "inputs": ("audio",)}),
        ("en", "recognise speech, API", {"skill": ("api",), "inputs": ("audio",)}),
        ("en", "API hosted in the EU", {"skill": ("api",), "privacy": ("data_eu",)}),
        (
            "en",
            "records stay in Germany and may not be used to train models",
            {"privacy": ("data_eu", "no_training")},
        ),
        ("en", "data must stay in the EU and not be used for training", {"privacy": ("data_eu", "no_training")}),
        (
            "ru",
            "данные должны храниться в ЕС и не использоваться для обучения",
            {"privacy": ("data_eu", "no_training")},
        ),
        ("ru", "api без впн из россии", {"skill": ("api",), "country": ("ru",)}),
        ("en", "laptop with 32 GB of RAM", {"skill": ("run",), "hardware": ("gpu",)}),
        ("en", "1M context, $300/month, about 200M tokens", {"context": ("huge",), "scale": ("medium",)}),
        ("en", "small business, free chat", {"goal": ("chat",), "budget": ("free",)}),
        ("ru", "китайские тоже подойдут, через апи", {"skill": ("api",)}),
        ("ru", "можно китайскую, через апи", {"skill": ("api",)}),
        ("en", "API, we don't need HIPAA or an SLA", {"skill": ("api",)}),
        ("ru", "апи, SLA не нужен", {"skill": ("api",)}),
        ("en", "API, PDF support is not required", {"skill": ("api",)}),
        ("ru", "сочинения прямо в браузере", {"skill": ("none",), "goal": ("writing",)}),
        ("en", "free app", {"skill": ("none",), "budget": ("free",)}),
        ("en", "talk to it by voice on my phone", {"skill": ("none",), "goal": ("chat",), "inputs": ("audio",)}),
        ("en", "API for a team of 5 persons", {"skill": ("api",)}),
        ("en", "code, US", {"goal": ("code",), "country": ("us",)}),
        ("en", "essays, a school in Ohio", {"goal": ("writing",), "country": ("us",)}),
        ("ru", "офис в Москве, писать код", {"goal": ("code",), "country": ("ru",)}),
        ("en", "receipts to json, europe", {"goal": ("extract",), "country": ("eu",)}),
        ("en", "translation between German and French", {"goal": ("translation",)}),
        ("en", "translation from Polish to Czech", {"goal": ("translation",)}),
        ("ru", "через апи, на наших данных не обучать", {"skill": ("api",), "privacy": ("no_training",)}),
        ("ru", "вся книга влезала в память", {"context": ("long",)}),
        ("en", "call center: summarise calls", {"goal": ("analysis",)}),
        ("en", "a bot for our call center", {"goal": ("support",)}),
        ("ru", "чат-бот поддержки", {"goal": ("support",)}),
        ("en", "live chat for our shop", {"goal": ("support",)}),
        ("en", "chat app", {"skill": ("none",)}),
        ("en", "app or API, code", {"goal": ("code",)}),
        ("en", "code, not an API", {"goal": ("code",)}),
        ("en", "I don't code, translation", {"skill": ("none",), "goal": ("translation",)}),
        ("ru", "b2c стартап, апи", {"skill": ("api",)}),
        ("ru", "аудио, данные в рф", {"inputs": ("audio",), "privacy": ("data_ru",)}),
        ("ru", "для кода, интернет закрыт", {"skill": ("run",), "goal": ("code",)}),
        ("en", "nonprofit in Kenya, translation", {"goal": ("translation",), "country": ("other",)}),
        ("en", "extraction from 2M invoices a year", {"goal": ("extract",), "scale": ("medium",)}),
        ("ru", "отвечал голосом, на телефоне", {"skill": ("none",), "inputs": ("audio",)}),
        ("ru", "понимала речь и отвечала голосом, на айфоне", {"skill": ("none",), "inputs": ("audio",)}),
        ("ru", "просто чат, не платный", {"goal": ("chat",), "budget": ("free",)}),
        ("en", "code, not free", {"goal": ("code",)}),
        ("en", "code, EU hosting", {"goal": ("code",), "privacy": ("data_eu",)}),
        ("en", "API, no training, SOC 2", {"skill": ("api",), "privacy": ("no_training", "audited")}),
        ("en", "coding, open to Chinese models", {"goal": ("code",)}),
        ("ru", "код, штаты", {"goal": ("code",), "country": ("us",)}),
        ("en", "API over 10 million documents", {"skill": ("api",), "goal": ("analysis",)}),
        ("en", "classify, under $10 per event, api", {"skill": ("api",), "goal": ("extract",)}),
        ("en", "free API", {"skill": ("api",), "budget": ("free",)}),
        ("en", "support", {"goal": ("support",)}),
        ("en", "API, support in German and French", {"skill": ("api",), "goal": ("support",)}),
        ("en", "API, support for German and French", {"skill": ("api",)}),
        ("en", "emails, French and English", {"goal": ("writing",), "language": ("en",)}),
        ("ru", "чтобы видела макеты и писала по ним вёрстку", {"goal": ("code",), "inputs": ("image",)}),
        ("ru", "сценарии роликов для ютуба", {"goal": ("writing",)}),
        ("ru", "анализ договоров, без передачи данных за рубеж", {"goal": ("analysis",), "privacy": ("data_ru",)}),
        ("ru", "своя машина", {"skill": ("run",)}),
        ("ru", "SOC2, не учились на наших данных, api, Швейцария", _SWISS),
        ("ru", "24 u,", {"skill": ("run",), "hardware": ("gpu",)}),
        ("en", "macbook air m2 16gb", {"skill": ("run",), "hardware": ("gpu_12",)}),
        ("ru", "расшифровка жалоб пациентов", {"inputs": ("audio",)}),
        ("ru", "расшифровка анализов крови", {"goal": ("analysis",)}),
        ("ru", "описания товаров для озона", {"goal": ("writing",)}),
        ("ru", "телефон андроид, компа нет, проверять сочинения", {"skill": ("none",), "goal": ("writing",)}),
        ("ru", "поиск со ссылками на источники", {"service": ("web",)}),
        ("en", "web research with citations", {"service": ("web",)}),
        ("en", "answer 300 tickets a day", {"goal": ("support",), "scale": ("small",)}),
        ("en", "sort 5,000 emails a day", {"goal": ("extract",), "scale": ("medium",)}),
        ("en", "tutor for my son, fractions", {"goal": ("research",)}),
        ("en", "read x-rays", {"goal": ("vision",)}),
        ("en", "coding, 20 tokens a second", {"goal": ("code",)}),
        ("ru", "рублей 500 в месяц, чат", {"goal": ("chat",)}),
        ("ru", "описания товаров пачками по 5000 штук", {"goal": ("writing",), "scale": ("small",)}),
        ("ru", "голосовой помощник на андроид", {"skill": ("none",), "inputs": ("audio",)}),
        ("ru", "только айфон", {"skill": ("none",)}),
        ("en", "captions for images", {"goal": ("vision",)}),
        ("en", "200 minutes of dictation per day", {"inputs": ("audio",)}),
        ("en", "translate a manual from Japanese", {"goal": ("translation",)}),
        ("en", "reports for 2024, data analysis", {"goal": ("analysis",)}),
        ("en", "latest news with links to the sources", {"service": ("web",)}),
        ("ru", "разбирать входящие письма", {"goal": ("extract",)}),
        ("ru", "помнила весь разговор", {"context": ("long",)}),
        ("en", "polish my emails", {"goal": ("writing",)}),
        ("en", "classify support emails", {"goal": ("extract",)}),
        ("en", "chat support for a shop", {"goal": ("support",)}),
        ("en", "app, not api, code", {"skill": ("none",), "goal": ("code",)}),
        ("en", "a free tool for essays", {"goal": ("writing",), "budget": ("free",)}),
        ("en", "coding on two 3090s", {"goal": ("code",), "skill": ("run",), "hardware": ("gpu_48",)}),
        ("ru", "техподдержка", {"goal": ("support",)}),
        ("ru", "задержка маленькая, чат", {"goal": ("chat",)}),
        ("en", "small delay, chatbot", {"goal": ("chat",)}),
        ("ru", "код на свифте под айфон", {"goal": ("code",)}),
        ("en", "5 GB of logs a day, data analysis", {"goal": ("analysis",)}),
        ("en", "answer Amazon seller messages", {"goal": ("support",)}),
        ("ru", "письма клиентам на немецком писать", {"goal": ("writing",)}),
        ("en", "code on 1 A100 80GB", {"goal": ("code",), "skill": ("run",), "hardware": ("gpu_big",)}),
        ("en", "extract tables from annual reports", {"goal": ("extract",)}),
        ("en", "a bot that calls patients", {}),
        ("en", "phone bot, replies to tenants over an API", {"skill": ("api",)}),
        ("ru", "голосовой бот, модель принимает аудио", {"inputs": ("audio",)}),
        ("en", "nothing leaves the US, my nephew can wire up an API", {"skill": ("api",)}),
        ("en", "quizzes for my chemistry class", {"goal": ("writing",)}),
        ("en", "I teach maths, lesson plans", {"goal": ("writing",)}),
        ("ru", "преподаю химию, нужны викторины", {"goal": ("writing",)}),
        ("en", "I'm a maths teacher, check proofs", {"goal": ("research",)}),
        ("en", "olympiad math", {"goal": ("research",)}),
        ("ru", "переводчик-фрилансер, медицинские тексты", {"goal": ("translation",)}),
        ("ru", "я программист, нужна модель для писем", {"goal": ("writing",)}),
        ("ru", "помощник программиста", {"goal": ("code",)}),
        ("en", "a chatbot, I'm sick of regexing answers", {"goal": ("chat",)}),
        ("en", "I'm tired of writing emails", {"goal": ("writing",)}),
        ("ru", "проверять, говорят ли операторы по скрипту", {}),
        ("en", "auto-complete in our editor", {"goal": ("code",)}),
        ("ru", "статьи в pdf", {"goal": ("analysis",), "inputs": ("pdf",)}),
        ("ru", "статьи писать и pdf читать", {"goal": ("writing",), "inputs": ("pdf",)}),
        ("en", "code, 2 machines with a 3090 each", {"goal": ("code",), "skill": ("run",), "hardware": ("gpu",)}),
    ],
)
def test_a_wish_is_read_as_it_is_meant(understood, lang, text, answers):
    assert understood(text, lang)[0] == answers


@pytest.mark.parametrize(
    ("text", "name", "limit"),
    [
        ("not older than 2026", "released", 20260101),
        ("модель 2025 года или новее", "released", 20250101),
        ("2025 or newer", "released", 20250101),
        ("не старше 2026 года", "released", 20260101),
        ("чип с 4 ГБ памяти", "memory", 4),
        ("on an iPhone", "memory", 4),
        ("in 5 languages", "languages", 5),
        ("RTX 3080 10GB", "memory", 10),
        ("laptop with 32GB", "memory", 21),
        ("Raspberry Pi 5", "memory", 6),
        ("Raspberry Pi 5 2GB", "memory", Decimal("1.5")),
    ],
)
def test_a_limit_is_read_as_it_is_meant(understood, text, name, limit):
    answers, filters = understood(text, "en")
    assert (filters[name].amount if name in filters else answers) == limit


@pytest.mark.parametrize(
    ("text", "kept_out"),
    [
        ("code, not built on a Chinese model", {"country": {"CN"}}),
        ("coding api, no Chinese base", {"country": {"CN"}}),
        ("24 GB for code, not a Qwen fine-tune", {"base": {"qwen"}, "family": {"qwen"}}),
        ("не дообученная с китайского", {"country": {"CN"}}),
        ("не сделанная с китайского", {"country": {"CN"}}),
        ("api for code, nobody in China made it", {"country": {"CN"}}),
        ("китайские не нужны, апи", {"country": {"CN"}}),
        ("для кода, без привязки к сша", {"country": {"US"}}),
        ("code, anyone but Google", {"maker": {"google"}}),
        ("ничего американского и ничего китайского", {"country": {"CN", "US"}}),
        ("GDPR, data must remain in the EU, no US company", {"country": {"US"}}),
    ],
)
def test_makers_and_bases_that_are_not_wanted_are_kept_out(understood, text, kept_out):
    filters = understood(text, "en")[1].values()
    assert {one.property: one.ids for one in filters if one.operator is Operator.NONE_OF} == kept_out
    assert {one.property for one in filters} <= kept_out.keys()


def test_makers_of_the_countries_that_are_named_are_no_condition_of_their_own(understood):
    filters = understood("Mistral or something else European, API", "en")[1]
    assert filters.keys() == {"country"}


def test_where_data_are_not_to_be_sent_is_no_place_of_theirs(understood):
    (one,) = understood("данные в сша не отправлять, апи", "ru")[1].values()
    assert (one.property, one.ids & {"us", "eu"}) == ("regions", {"eu"})


def test_where_data_must_not_go_is_not_where_the_asker_is(understood):
    (one,) = understood("we're a swiss insurer, no data to the US", "en")[1].values()
    assert one.ids == {"ru", "eu", "cn", "other"}


@pytest.mark.parametrize(
    ("text", "name"), [("до 20 центов за миллион входных, апи", "price-input"), ("7-14B, tools", "parameters_total")]
)
def test_a_number_keeps_its_unit_before_a_comma(understood, text, name):
    assert name in understood(text, "ru")[1]


def test_a_licence_that_is_not_wanted_is_kept_out(understood):
    one = understood("локально, не лицензия Llama", "ru")[1]["licence"]
    assert one.operator is Operator.NONE_OF
    assert all("llama" in id_ for id_ in one.ids)


@pytest.mark.parametrize("text", ["cheap api, does German properly", "free, writes Polish fluently"])
def test_a_language_that_is_to_be_used_well_is_no_country_of_a_maker(understood, text):
    filters = understood(text, "en")[1]
    assert "languages" in filters
    assert "country" not in filters


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("anything like chatgpt but european", "FR"),
        ("something like claude but american, for coding", "US"),
        ("i like kimi but it's chinese, what else for coding?", None),
    ],
)
def test_what_a_model_is_likened_to_is_praised_only_by_who_likes_it(understood, text, country):
    one = understood(text, "en")[1]["country"]
    assert (one.operator is Operator.ANY_OF and country in one.ids) is (country is not None)


@pytest.mark.parametrize("text", ["смотреть видео, для незрячего человека", "бот для незрячих, апи"])
def test_who_sees_nothing_asks_for_no_model_that_takes_no_images(understood, text):
    one = understood(text, "ru")[1].get("modalities_in")
    assert one is None or one.operator is not Operator.NONE_OF


@pytest.mark.parametrize(
    "text", ["чат-бот поддержки, бюджет небольшой", "перевод, денег мало", "writing, budget is tight"]
)
def test_a_small_budget_is_no_small_model(understood, text):
    answers, filters = understood(text, "ru")
    assert answers.get("budget") == ("least",)
    assert "tier" not in filters


def test_what_shall_be_tuned_can_be(understood):
    assert understood("open model to fine-tune on our own data, max 10b", "en")[0]["tuning"] == ("train",)
    answers, filters = understood("open model, max 10b, no fine-tuning", "en")
    assert "train" not in answers.get("tuning", ())
    assert "tunable" not in filters


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("a novel of 150k words", 200_000),
        ("роман на 900 тысяч знаков", 250_000),
        ("a 900-page contract", 450_000),
        ("translate 500 ebooks", None),
        ("an archive of 20,000 pages", None),
        ("data analysis of CSVs with 2 million rows", None),
        ("40 million product descriptions of 500 tokens each", None),
        ("20 tokens a second", None),
    ],
)
def test_a_text_that_is_read_at_once_fits_into_the_context_and_no_other_amount_does(understood, text, tokens):
    found = understood(text, "en")[1].get("context_window")
    assert found is None if tokens is None else found is not None and abs(found.amount / tokens - 1) < Decimal("0.2")


@pytest.mark.parametrize(
    "text",
    [
        "translation, volume 2 million tokens",
        "перевод, объём 2 млн токенов",
        "перевод, нагрузка 2 млн токенов",
        "which model is best at math and how much would 2M tokens cost",
    ],
)
def test_tokens_of_a_load_ask_for_no_context(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert question.volume is not None
    assert question.volume.total_tokens == 2_000_000
    assert "context_window" not in {one.property for one in question.filters}


@pytest.mark.parametrize(
    "text",
    [
        "контекст 200к, цена выхода не больше 2 долларов, есть кэширование",
        "context of 200k, output price at most 2 dollars, caching",
    ],
)
def test_a_price_is_labelled_by_the_word_that_leads_it(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert {one.property for one in question.filters} == {"context_window", "price-output"}


@pytest.mark.parametrize("text", ["summarize 10,000 news articles a day", "sort 10,000 angry forum posts per day"])
def test_a_number_counts_what_is_behind_it_up_to_the_span(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert question.volume is not None
    assert question.volume.requests == 10_000


@pytest.mark.parametrize(
    "text", ["всё должно в рф оставаться", "чтобы записи в россии хранились", "всё в ес хранилось"]
)
def test_the_place_of_data_may_stand_before_what_is_said_of_them(understood, text):
    filters = understood(f"код, апи, {text}", "ru")
    assert filters[0].get("privacy") or {"data_ru", "data_eu"} & filters[1].keys()


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("без гугла, опенаи и китая. кодинг", "ru"),
        ("кодинг, без гугла и китая", "ru"),
        ("no google, openai or china. coding", "en"),
        ("without google and chinese ones, code", "en"),
    ],
)
def test_a_denial_reaches_the_country_that_a_row_of_makers_ends_in(understood, text, lang):
    filters = understood(text, lang)[1]
    assert (filters["country"].operator, filters["country"].ids) == (Operator.NONE_OF, {"CN"})
    assert filters["maker"].operator is Operator.NONE_OF


def test_a_denial_of_a_maker_ends_before_a_language(understood):
    filters = understood("no openai and german support, chat", "en")[1]
    assert "country" not in filters or filters["country"].operator is not Operator.NONE_OF


@pytest.mark.parametrize("text", ["10 cents a minute", "не дороже 10 центов за минуту", "$0.01 per document"])
def test_the_price_of_one_thing_is_no_budget(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert (question.volume, question.filters) == (None, ())
    assert question.leftover


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("generate product photos", "image"),
        ("картинки чтоб рисовал", "image"),
        ("озвучка аудиокниг", "audio"),
        ("video generation", "video"),
    ],
)
def test_what_is_to_be_made_is_not_what_is_to_be_read(understood, text, made):
    assert understood(text, "en") == ({}, {"modalities_out": understood(text, "en")[1]["modalities_out"]})
    assert understood(text, "en")[1]["modalities_out"].ids == {made}


def test_as_many_words_as_are_read_at_once_fit_into_the_context(understood):
    assert understood("a whole 400k word manuscript in context", "en")[1]["context_window"].amount > 400_000


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("не хочу американские модели", "US"),
        ("I don't want American models", "US"),
        ("coding, no Chinese companies", "CN"),
        ("not made by a Chinese company", "CN"),
        ("avoid Japanese firms", "JP"),
        ("not US cloud", "US"),
        ("not a mainland Chinese model", "CN"),
        ("американские можно, китайские нельзя", "CN"),
        ("American is fine but Chinese is out", "CN"),
        ("чтобы не подпадала под юрисдикцию США", "US"),
        ("для кода, без китайских компаний", "CN"),
    ],
)
def test_what_is_not_wanted_is_kept_out(understood, text, country):
    one = understood(text, "en")[1]["country"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {country})


@pytest.mark.parametrize(
    ("text", "preferred", "demanded"),
    [
        ("function calls, offline, French would be nice", {"languages"}, {"tool_use"}),
        ("чат бесплатно, желательно с поиском в интернете", {"web_search"}, set()),
        ("coding via api, ideally open weights but must be under $3", {"openness"}, {"price-blended"}),
        ("translation to Polish, preferably from Europe", {"country"}, {"languages"}),
        ("Code. Ideally, something from Mistral", {"maker"}, set()),
        ("support bot under $2, voice would be nice but not a must", {"modalities_in"}, {"price-blended"}),
        ("лучше не китайскую, через апи", {"country"}, set()),
        ("для кода, русский желателен", {"russian"}, set()),
        ("open weights if possible, for code", {"openness"}, set()),
        ("must see images and web search would be nice", {"web_search"}, {"modalities_in"}),
        ("код, желательно, но не обязательно бесплатно", {"free"}, set()),
        ("tools are a must, nice to have: vision, via api", {"modalities_in"}, set()),
        ("data stored in the EU if possible, via api", {"data_eu"}, set()),
        ("обязательно бесплатное, желательно без регистрации", set(), {"free"}),
        ("must not train on our data, prefer a US company", {"country"}, {"assurances"}),
        ("open source, a European company would be a big plus", {"country"}, {"openness"}),
        ("Mistral or something European, if not possible then anything", {"country"}, set()),
        ("translation, EU hosting ideally", {"data_eu"}, set()),
        ("анализ, хостинг в ес желательно", {"data_eu"}, set()),
        ("vision isn't essential but would be nice, no Chinese makers", {"modalities_in"}, {"country"}),
    ],
)
def test_what_is_only_preferred_is_no_condition(engines, reader, text, preferred, demanded):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, engines.wizard.catalogue, "en", text)
    found = sort_out(engines.wizard.questions, said)
    assert {one.property for one in found.preferred} == preferred
    assert {one.property for one in said.filters} & {*preferred, *demanded} == demanded


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("openai is blocked in my country, code", "maker", {"openai"}),
        ("Anthropic and Google are banned here, an app", "maker", {"anthropic", "google"}),
        ("an app for letters, claude isn't an option", "family", {"claude"}),
        ("нужен чат, openai у нас заблокирован", "maker", {"openai"}),
        ("гугл и мета не подходят, для кода", "maker", {"google", "meta"}),
        ("nothing from China and nothing from Russia", "country", {"CN", "RU"}),
        ("без китая и без рф, апи", "country", {"CN", "RU"}),
        ("ничего из США и РФ", "country", {"US", "RU"}),
        ("американских лучше не надо", "country", {"US"}),
        ("our IT department vetoed DeepSeek, api", "family", {"deepseek"}),
        ("ничего от илона маска, код", "maker", {"xai"}),
        ("writing, not opus, too expensive", "model", {"anthropic/claude-opus-5.5"}),
        ("китайские модели служба безопасности не пропустит, код", "country", {"CN"}),
        ("китайское не разрешают, апи", "country", {"CN"}),
        ("Chinese models won't pass our security review, code", "country", {"CN"}),
        ("gpt уже есть, хочу что то другое, приложение", "family", {"gpt"}),
        ("GPT I already have, want something different, an app", "family", {"gpt"}),
        ("клод и гпт не предлагать, апи", "family", {"claude", "gpt"}),
    ],
)
def test_who_is_blocked_or_whose_country_is_not_wanted_is_kept_out(understood, text, name, ids):
    one = understood(text, "en")[1][name]
    assert (one.operator, one.ids) == (Operator.NONE_OF, ids)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Chinese models that won't babble, code", {"CN"}),
        ("an American model which doesn't stammer, api", {"US"}),
        ("китайская модель которая не грубит, апи", {"CN"}),
    ],
)
def test_makers_of_whose_models_something_is_not_to_be_are_wanted(understood, text, ids):
    one = understood(text, "en")[1]["country"]
    assert (one.operator, one.ids) == (Operator.ANY_OF, ids)


@pytest.mark.parametrize(
    "text",
    [
        "small accounting shop, an app",
        "open plan office, an app",
        "we are a large bank, an app",
        "an american high school, an app",
        "a chinese restaurant, an app",
        "my open source project, an app",
        "маленькое кафе, приложение",
        "открытый урок, приложение",
        "российский студент, приложение",
        "недорогой ресторан, приложение",
        "крупная фармкомпания, приложение",
        "французская пекарня, приложение",
    ],
)
def test_what_is_said_of_whoever_asks_is_no_wish(understood, reader, engines, text):
    assert understood(text, "en") == ({"skill": ("none",)}, {})
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == ()


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("homework from photos of my notebook, free", "en"),
        ("I travel with a laptop, need an app for translation", "en"),
        ("jupyter notebook assistant", "en"),
        ("сижу с ноутбука, нужен чат бесплатный", "ru"),
        ("приложение на ноутбуке для перевода", "ru"),
    ],
)
def test_paper_and_what_one_sits_at_are_no_hardware(understood, text, lang):
    assert "hardware" not in understood(text, lang)[0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("code, within last 3 months", 2026_08_31),
        ("код, не старше полугода", 2026_05_31),
        ("code, not older than a year", 2025_11_29),
    ],
)
def test_an_age_is_counted_back_from_today(reader, engines, text, first):
    released = [
        one for one in reader.read_wishes(engines.finder.read(text), TODAY).filters if one.property == "released"
    ]
    assert released[0] == Filter("released", Operator.AT_LEAST, amount=Decimal(first))


@pytest.mark.parametrize("text", ["software that transcribes meetings", "chat autocomplete in our SaaS", "json, chat"])
def test_what_is_made_or_comes_out_is_no_task_of_its_own(understood, text):
    answers = understood(text, "en")[0]
    assert "hardware" not in answers
    assert answers.get("goal") in {None, ("chat",)}


def test_a_cheap_machine_is_no_cheap_service(understood):
    assert "budget" not in understood("cheap laptop with 16GB, chat", "en")[0]
    assert understood("почти бесплатно, через апи", "ru")[0]["budget"] == ("least",)


@pytest.mark.parametrize(
    "text",
    [
        "we are a Chinese company, coding",
        "кодинг, мы китайская компания",
        "we're a Canadian hospital, coding",
        "мы американская компания, код",
        "модель на русском",
        "code, don't mind Chinese weights",
        "китайские веса не смущают, код",
    ],
)
def test_the_country_of_who_asks_is_not_that_of_the_maker(understood, text):
    assert "country" not in understood(text, "en")[1]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("5 million tokens a day", 150_000_000),
        ("translate 100M tokens, budget $100", 100_000_000),
        ("суммаризация звонков, 50 тысяч в месяц", 50_000_000),
        ("2000 chats a month", 2_000_000),
        ("50k receipts a month", 50_000_000),
        ("summaries, 50M input tokens and 5M output", 55_000_000),
        ("describe photos, 20k a day", 600_000_000),
        ("модерировать картинки пользователей, 1 млн в месяц", 1_000_000_000),
        ("1M context, budget $300/month, about 200M tokens", 200_000_000),
        ("2 миллиона токенов на выходе в день", 60_000_000),
        ("2M output tokens a day", 60_000_000),
        ("no more than $100", None),
        ("a novel of 150k words at once, $25 a month", None),
        ("разметить 100 тысяч отзывов", 100_000_000),
        ("label 50k support tickets", 50_000_000),
    ],
)
def test_how_much_is_used_in_a_month_is_worked_out(reader, engines, catalogue, text, tokens):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).monthly_tokens == tokens


def test_the_year_of_a_machine_is_none_of_models(understood):
    assert "released" not in understood("2019 MacBook Pro 16GB, chat", "en")[1]


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("budget 2k/month, 300M tokens a month", Money(Decimal(2000), Currency.USD)),
        ("бюджет до 5к в месяц", Money(Decimal(5000), Currency.RUB)),
    ],
)
def test_a_budget_without_a_currency_is_in_the_usual_one(reader, engines, catalogue, text, budget):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).budget == budget


def test_a_months_budget_says_what_may_be_paid(reader, engines):
    reading = engines.finder.read("API, $50 a month")
    said = said_in(reader.read_wishes(reading, TODAY), reader.concepts, engines.wizard.catalogue, "en", reading.text)
    assert sort_out(engines.wizard.questions, said).answers["budget"] == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("перевести книгу, уложиться в 5000 рублей на всё", (Money(Decimal(5000), Currency.RUB), True)),
        ("max $10 for the whole project, API", (Money(Decimal(10), Currency.USD), True)),
        ("бюджет 3000 руб на весь проект", (Money(Decimal(3000), Currency.RUB), True)),
        ("translate 100M tokens, budget $100", (Money(Decimal(100), Currency.USD), True)),
        ("won't pay more than 10 bucks once, API", (Money(Decimal(10), Currency.USD), True)),
        ("all in all $20 a month", (Money(Decimal(20), Currency.USD), False)),
        ("до 100 рублей за миллион токенов", (None, False)),
    ],
)
def test_a_sum_for_everything_is_neither_a_months_nor_a_price(reader, engines, catalogue, text, expected):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, catalogue, "en", text)
    assert (said.budget, said.is_once) == expected


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("half the price", 50),
        ("вдвое дешевле", 50),
        ("в 4 раза дешевле", 25),
        ("30% cheaper", 70),
        ("3x cheaper", 33),
        ("за треть цены", 33),
        ("cheaper", None),
        ("вдвое больше контекста", None),
    ],
)
def test_how_much_cheaper_is_heard(reader, engines, text, share):
    assert share_of(reader.read_wishes(engines.finder.read(text), TODAY).topics) == share


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ("2x24gb local coding", 48),
        ("2х24гб видеопамяти, код", 48),
        ("2 x 24 GB", 48),
        ("mac with 64 GB of unified memory, offline", 48),
        ("2 карточки 3090, код", 48),
    ],
)
def test_memory_is_that_of_all_cards_and_of_a_mac_what_models_may_fill(understood, text, memory):
    answers, filters = understood(text, "en")
    held = filters["memory"].amount if "memory" in filters else {("gpu_48",): 48}[answers["hardware"]]
    assert held == memory


@pytest.mark.parametrize("text", ["translate a 300-page book, at most $10 in all", "перевести книгу на 300 страниц"])
def test_a_book_that_is_translated_need_not_be_read_at_once(understood, text):
    answers, filters = understood(text, "ru")
    assert "context" not in answers
    assert "context_window" not in filters


@pytest.mark.parametrize(
    ("text", "name", "limit"),
    [
        ("old GTX 1070 8gb and 16gb ram, coding", "memory", 8),
        ("4 видеокарты по 24, код", "memory", 96),
        ("сервер с четырьмя картами по 24 гига, код", "memory", 96),
        ("gaming laptop (4060 8gb vram, 32gb ram), story writing", "memory", 8),
        ("перевод на телефон андроид 12 гб", "memory", 6),
        ("android 12 GB, translating", "memory", 6),
        ("remembers 150k words at once", "context_window", 200_000),
        ("модель на русском, не китайскую", "russian", 2),
    ],
)
def test_what_an_amount_is_of_is_told_by_what_stands_beside_it(understood, text, name, limit):
    _answers, filters = understood(text, "en")
    assert (filters[name].amount if name in filters else {"russian": 2}[name]) == limit
    assert "country" not in filters or filters["country"].operator is Operator.NONE_OF


@pytest.mark.parametrize(
    "text",
    [
        "voice agent, 10 cents a minute",
        "support bot, $0.01 per request",
        "5 рублей за запрос, чат",
        "I already pay $20 for chatgpt, chat",
        "сейчас плачу 20 баксов за plus, чат",
        "tagging 3 million product titles",
        "маленькое кафе, чат",
        "small accounting shop, chat",
    ],
)
def test_nothing_is_invented_of_what_limits_nothing(reader, engines, understood, text):
    filters = understood(text, "en")[1]
    assert filters.keys() <= {"modalities_out"}
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, engines.wizard.catalogue, "en", text).budget is None


@pytest.mark.parametrize(("text", "month"), [("чат бот, 5 долларов в день", 150), ("api $2000 a year", 164)])
def test_a_budget_of_another_span_is_that_of_a_month(reader, engines, text, month):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    budget = said_in(question, reader.concepts, engines.wizard.catalogue, "en", text).budget
    assert budget == Money(Decimal(month), Currency.USD)


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("чат, рублей 500 в месяц", Currency.RUB, 500),
        ("USD 20 a month, coding", Currency.USD, 20),
        ("pay max 25/mo, podcast summaries", Currency.USD, 25),
        ("до 30 в месяц, код", Currency.RUB, 30),
        ("30 bucks tops, coding", Currency.USD, 30),
        ("chat app for at most $5", Currency.USD, 5),
        ("плачу 20$ и больше не хочу, нужен чат", Currency.USD, 20),
        ("$10-20 a month, writing", Currency.USD, 20),
        ("бюджет тыщи 2 в месяц рублями, чат", Currency.RUB, 2000),
        ("тысячи две рублей в месяц, чат", Currency.RUB, 2000),
        ("контекст от 256k, до 30 долларов в месяц", Currency.USD, 30),
        ("20 users, chat, $30 per user a month, api", Currency.USD, 600),
        ("we've got 250 bucks left this month, coding", Currency.USD, 250),
        ("can't pay over 30 usd monthly, coding", Currency.USD, 30),
        ("не буду платить больше 10 долларов, код", Currency.USD, 10),
        ("больше 500 рублей в месяц не дам, код", Currency.RUB, 500),
        ("тыщ пять в месяц, тексты", Currency.RUB, 5000),
        ("рублей за 300 в месяц, чат", Currency.RUB, 300),
        ("two grand a month, agents", Currency.USD, 2000),
        ("a couple hundred dollars a month, agents", Currency.USD, 200),
        ("20 usd/month/user, 5 users, api", Currency.USD, 100),
        ("только айфон, не больше 10 долларов", Currency.USD, 10),
        ("подписка до 30 евро, тексты", Currency.EUR, 30),
        ("бот поддержки, бюджет 10 тыр", Currency.RUB, 10_000),
        ("не больше пятихатки в месяц, чат", Currency.RUB, 500),
        ("30 students, chat, a dollar per student a month at most", Currency.USD, 30),
    ],
)
def test_a_sum_is_heard_whichever_way_it_is_put(reader, engines, text, currency, amount):
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    said = said_in(question, reader.concepts, engines.wizard.catalogue, "en", text)
    assert said.budget == Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("миллион токенов не дороже 30 центов за вход", "price-input"),
        ("1M output tokens for 50 cents, api", "price-output"),
        ("under 50 cents per 1M output tokens", "price-output"),
        ("меньше доллара за миллион на выходе", "price-output"),
        ("миллион токенов до 2 долларов, апи", "price-blended"),
        ("price per million output must be <= $10", "price-output"),
    ],
)
def test_a_million_tokens_beside_a_price_is_no_context(understood, text, name):
    assert understood(text, "en")[1].keys() == {name}


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("3 доллара вход и 10 выход", {"price-input": 3, "price-output": 10}),
        ("вход не дороже 3 долларов, выход не дороже 10 за миллион", {"price-input": 3, "price-output": 10}),
        ("input below 0.25, output below 1 per million", {"price-input": Decimal("0.25"), "price-output": 1}),
        ("$1/$4 at most", {"price-input": 1, "price-output": 4}),
        ("nothing above $15/M out", {"price-output": 15}),
        ("$0.002 per 1K tokens", {"price-blended": 2}),
        ("not more than 0.2 in and 0.8 out", {"price-input": Decimal("0.2"), "price-output": Decimal("0.8")}),
    ],
)
def test_prices_of_both_sides_are_heard(understood, text, limits):
    filters = understood(text, "en")[1]
    assert {name: one.prices[0].amount for name, one in filters.items()} == limits
    assert all(one.operator is Operator.AT_MOST for one in filters.values())


def test_a_limit_behind_its_number_is_not_that_of_the_next_one(understood):
    limit = understood("контекст 100k минимум, 2 доллара за млн вход", "ru")[1]["price-input"]
    assert limit.operator is Operator.AT_MOST


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("free at first, later up to $20 a month", 20),
        ("i spend 300 a month on claude, coding", None),
        ("I won't pay more than 10 bucks a month", 10),
        ("without paying more than 15 dollars a month", 15),
    ],
)
def test_what_is_paid_is_neither_free_nor_a_family(understood, reader, engines, text, budget):
    answers, filters = understood(text, "en")
    assert "budget" not in answers
    assert filters == {}
    said = said_in(
        reader.read_wishes(engines.finder.read(text), TODAY), reader.concepts, engines.wizard.catalogue, "en"
    )
    assert said.budget == (None if budget is None else Money(Decimal(budget), Currency.USD))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("10-15 тыс тенге в месяц, чат", "тенге"),
        ("under 1000 CAD monthly, chat", "cad"),
        ("1000 canadian dollars, chat", "canadian dollars"),
        ("£50 a month, chat", "50"),
    ],
)
def test_a_sum_in_a_currency_of_no_price_limits_nothing_and_is_told(reader, engines, text, word):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert (question.filters, question.volume) == ((), None)
    assert word in " ".join(question.leftover)


def test_what_runs_at_home_later_needs_weights_alone(understood):
    answers, _ = understood("API now, open weights so that we can self host later", "en")
    assert (answers["skill"], answers["insight"]) == (("api",), ("weights",))


@pytest.mark.parametrize("text", ["web app not api, chat", "app not api, chat", "чат, веб-версия, без апи"])
def test_who_wants_no_api_uses_an_application(understood, text):
    assert understood(text, "en")[0]["skill"] == ("none",)


def test_a_span_of_time_is_one_of_models_only_beside_words_for_that(understood):
    assert "released" not in understood("we have $250 left this month, coding", "en")[1]
    assert "released" in understood("released this year, coding", "en")[1]


def test_nothing_may_be_paid_where_the_budget_is_nothing(understood):
    assert understood("$0 budget, telegram bot", "en")[0]["budget"] == ("free",)


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("замена клод соннету, в 3 раза дешевле", "anthropic/claude-sonnet-5.5"),
        ("чем заменить gpt-4o чтобы не дороже", "openai/gpt-4o"),
        ("same price as gpt-6 luna but better", "openai/gpt-6-luna"),
        ("half of what gpt-6 sol costs", "openai/gpt-6-sol"),
    ],
)
def test_a_price_is_set_against_what_is_sold_today(reader, engines, catalogue, text, model):
    likened = apart(reader.read_wishes(engines.finder.read(text), TODAY), catalogue)
    assert likened.model is not None
    assert likened.model.id == model


@pytest.mark.parametrize(
    ("options", "texts"),
    [
        ({"budget": ("free",)}, ("not paying for it", "платить не буду", "ни копейки", "$0")),
        ({"budget": ("least",)}, ("the cheaper the better", "free or super cheap", "за копейки", "почти бесплатно")),
        (
            {"budget": ("any",)},
            ("price is no concern", "whatever it costs", "плевать на цену", "не важно сколько стоит"),
        ),
        ({"skill": ("none",)}, ("no programming", "web app", "веб-версия", "i only have a chromebook")),
        (
            {"hardware": ("gpu_48",)},
            ("a pair of 4090s", "2 видеокарты по 24", "dual 3090", "48 GB of vram", "2x3090, 64 GB total RAM"),
        ),
        ({"hardware": ("gpu",)}, ("rtx 3090, 64 gb ram", "ртх 4090", "24 gigs of vram", "карта 24 гб")),
        ({"context": ("long",)}, ("minimum 128k context", "окно 128к", "контекст хотя бы 128к", "128k ctx")),
    ],
)
def test_the_ways_to_say_a_wish_are_many(understood, options, texts):
    for text in texts:
        answers, filters = understood(f"{text}, coding", "en")
        answers = {
            name: said for name, said in answers.items() if name != "goal" and (name != "skill" or "skill" in options)
        }
        assert (text, answers, filters) == (text, options, {})


def test_so_much_context_is_to_fit_whichever_limit_is_named(understood):
    assert understood("coding, up to 64k context", "en")[1]["context_window"].operator is Operator.AT_LEAST


def test_what_is_used_today_is_only_compared_with(reader, engines, catalogue):
    question = reader.read_wishes(engines.finder.read("we pay $500 a month for gpt-4o now, want cheaper"), TODAY)
    likened = apart(question, catalogue)
    assert (likened.question.filters, likened.names, question.volume) == ((), ("GPT-4o",), None)


def test_so_much_is_used_in_no_application(understood):
    assert understood("support bot, 500M tokens a month", "en")[0]["scale"] == ("medium",)


@pytest.mark.parametrize("text", ["переводить японскую мангу на русский", "translate Japanese manga"])
def test_what_is_translated_is_in_a_language_and_not_made_in_a_country(understood, text):
    filters = understood(text, "ru")[1]
    assert "country" not in filters
    assert filters["languages"].ids == {"ja"}


def test_a_name_that_says_what_is_wanted_to_be_like_is_no_condition(reader, engines, catalogue):
    question = reader.read_wishes(engines.finder.read("Claude quality but cheaper"), TODAY)
    assert "family" in {one.property for one in question.filters}
    likened = apart(question, catalogue)
    assert (likened.question.filters, likened.question.leftover, likened.names) == ((), (), ("Claude",))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I'm a high school teacher, live chat for daily use"),
        ("ru", "я учительница литературы, нужен помощник для проверки"),
    ],
)
def test_who_needs_it_and_what_surrounds_it_is_not_told_as_not_understood(reader, engines, lang, text):
    del lang
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == ()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("coding, no telemetry, FedRAMP High", ("no telemetry", "fedramp high")),
        ("I need ISO 27001 certification, coding", ("iso 27001",)),
        ("coding, a carbon neutral provider", ("carbon neutral",)),
        ("training on licensed data only, coding", ("training on licensed data",)),
        ("an uncensored model, coding", ("an uncensored model",)),
        ("a model that won't refuse, coding", ("won't refuse",)),
        ("coding, it must never refuse", ("never refuse",)),
        ("для кода, без цензуры", ("без цензуры",)),
        ("данные не хранить дольше 30 дней, код", ("данные не хранить дольше 30 дней",)),
        ("we earn 30 million a year, coding", ()),
        ("we are an investment fund, coding", ()),
        ("coding and more code, on a plane", ()),
        ("price under $3 for coding", ()),
        ("only original models, no finetunes, coding", ("no finetunes",)),
        ("MIT or BSD, no custom licences, coding", ("bsd",)),
        ("watermarks are out, coding", ("watermarks",)),
        ("we launch in March 2028, coding", ("march 2028",)),
        ("servers in Germany, coding", ()),
    ],
)
def test_what_changes_nothing_of_what_is_understood_is_left_over(reader, engines, text, left):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == left


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("German must be good, API", {"de"}),
        ("API, German, chat", {"de"}),
        ("Czech, German, API", {"cs", "de"}),
        ("German models, API", None),
        ("not German, API", None),
    ],
)
def test_a_word_for_a_language_means_one_where_no_maker_is_spoken_of(understood, text, languages):
    one = understood(text, "en")[1].get("languages")
    assert (None if one is None else one.ids) == languages


@pytest.mark.parametrize(
    "text",
    [
        "models that aren't leaving, coding",
        "won't be retired soon, coding",
        "nothing that will be shut down next year, coding",
        "long-term support, coding",
        "код, чтобы не сняли через полгода",
        "код, модели не собираются отключать",
    ],
)
def test_who_wants_a_model_that_stays_gets_none_that_leaves(understood, text):
    kept = understood(text, "en")[1]
    assert kept["lifecycle"].operator is Operator.NONE_OF
    assert kept.keys() == {"lifecycle"}


@pytest.mark.parametrize("text", ["Mistral, but not hosted in the US", "мистраль, но не на серверах в США"])
def test_where_a_model_must_not_be_hosted_is_kept_out(understood, text):
    assert "us" not in understood(text, "en")[1]["regions"].ids


@pytest.mark.parametrize(
    "text", ["coding, smaller lock-in", "less vendor lock-in, coding", "код, поменьше зависимости от поставщика"]
)
def test_who_wants_less_lock_in_is_heard(understood, text):
    assert understood(text, "en")[0]["lockin"] == ("avoid",)


def test_a_negation_ends_before_makers_of_which_alone_is_spoken(understood):
    one = understood("no US clouds please, European ones only", "en")[1]["country"]
    assert one.operator is Operator.ANY_OF
    assert "US" not in one.ids


@pytest.mark.parametrize(
    ("text", "served"),
    [
        ("has to work from China, coding", "cn"),
        ("coding, I work from India", "other"),
        ("coding, we use it from Germany", "eu"),
        ("чтобы работало из Китая, код", "cn"),
        ("код, пользуемся ею из Казахстана", "other"),
    ],
)
def test_where_it_is_used_from_is_no_country_of_the_maker(understood, text, served):
    answers, filters = understood(text, "en")
    assert "country" not in filters
    assert answers["country"] == (served,)


@pytest.mark.parametrize("text", ["a model from China that works, coding", "модель из Китая, код"])
def test_where_a_model_is_from_stays_that_of_its_maker(understood, text):
    assert understood(text, "en")[1]["country"].ids == {"CN"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Claude Code is good but bites on price, coding", "Claude"),
        ("I love Gemini but it costs a fortune, letters", "Gemini"),
        ("клод код хорош, но кусается по цене, код", "Claude"),
        ("gpt хорош только дорого, перевод", "GPT"),
    ],
)
def test_of_what_is_good_but_dear_something_cheaper_of_another_family_is_wanted(reader, engines, catalogue, text, name):
    likened = apart(reader.read_wishes(engines.finder.read(text), TODAY), catalogue)
    assert ("family", Operator.NONE_OF) in {(one.property, one.operator) for one in likened.question.filters}
    assert "cheaper" in likened.question.topics
    assert likened.model.name.startswith(name)


@pytest.mark.parametrize(
    "text", ["Claude is excellent, only it is closed, coding at home", "Qwen хорош, но китайский, код на своём сервере"]
)
def test_what_is_held_against_a_model_that_is_praised_is_not_wanted(understood, text):
    filters = understood(text, "en")[1]
    assert "openness" not in filters or filters["openness"].operator is Operator.AT_LEAST
    assert filters.get("country", Filter("country", Operator.NONE_OF)).operator is Operator.NONE_OF


def test_a_model_that_is_wanted_stays_a_condition_however_it_is_praised(understood):
    assert understood("I need Claude, good at code but cheap", "en")[1]["family"].ids == {"claude"}


@pytest.mark.parametrize("text", ["озвучка и распознавание речи", "text to speech and speech recognition"])
def test_what_is_heard_beside_what_is_spoken_is_no_repetition(understood, text):
    answers, filters = understood(text, "en")
    assert answers["inputs"] == ("audio",)
    assert filters["modalities_out"].ids == {"audio"}


def test_who_has_a_machine_has_hardware_though_no_servers(understood):
    answers, _ = understood("no servers of our own, but a laptop with 16 GB, letters", "en")
    assert answers["skill"] == ("run",)


@pytest.mark.parametrize(
    "text", ["max 14B parameters, coding", "maximum 14B params, coding", "максимум 14b параметров, код"]
)
def test_a_limit_of_size_is_no_wish_for_the_largest(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert question.order is None
    assert [(one.property, one.operator) for one in question.filters if one.amount] == [
        ("parameters_total", Operator.AT_MOST)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "юридическая фирма в Москве, данные не должны уходить за границу",
        "клиника в Казани, 152-ФЗ",
        "компания в Самаре, без передачи данных за рубеж",
    ],
)
def test_a_town_beside_data_that_stay_in_russia_tells_where_who_asks_is(understood, text):
    answers, _ = understood(text, "ru")
    assert answers["country"] == ("ru",)
    assert answers["privacy"] == ("data_ru",)


@pytest.mark.parametrize(
    "text",
    [
        "coding, nothing Chinese and nothing leaves the US",
        "coding, no Chinese models and our data must stay in the US",
        "One client insists nothing Chinese and that nothing leaves the US, coding",
        "код, ничего китайского и данные не должны покидать США",
        "код, не китайская и чтобы данные оставались в США",
    ],
)
def test_makers_that_are_denied_beside_data_that_stay_are_no_place_of_data(understood, text):
    filters = understood(text, "en")[1]
    assert (filters["country"].operator, filters["country"].ids) == (Operator.NONE_OF, {"CN"})
    assert "data_us" in filters
    assert not {"data_cn", "regions"} & filters.keys()


@pytest.mark.parametrize("text", ["only from European companies, coding", "European companies only, coding"])
def test_companies_that_alone_are_wanted_make_the_model(understood, text):
    assert understood(text, "en")[1]["country"].operator is Operator.ANY_OF


def test_places_in_a_row_with_makers_that_are_not_wanted_are_makers_too(understood):
    answers, kept = understood("not from China, Russia or Iran, coding", "en")
    assert (answers, kept.keys()) == ({"goal": ("code",)}, {"country"})


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("no Llama derivatives, coding", "llama"),
        ("the base must not be Qwen, coding", "qwen"),
        ("anything built on Llama is out, coding", "llama"),
        ("код, не дообученный квен", "qwen"),
        ("код, на базе чего угодно кроме ламы", "llama"),
    ],
)
def test_a_base_that_is_not_wanted_is_kept_out(understood, text, family):
    one = understood(text, "en")[1]["base"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {family})


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("Meta is fine, Google is not, coding", {"google"}),
        ("код, от сбера не надо, яндекс подойдет", {"sber"}),
        ("код, не завязываться на яндекс", {"yandex"}),
        ("coding, must not be tied to OpenAI", {"openai"}),
        ("hong kong so openai is blocked, coding", {"openai"}),
    ],
)
def test_a_maker_that_is_refused_is_kept_out(understood, text, makers):
    one = understood(text, "en")[1]["maker"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, makers)


@pytest.mark.parametrize(
    "text",
    [
        "nobody may train on our prompts, coding",
        "our data must never be used for training, coding",
        "код, данные не должны уходить на обучение",
        "код, чтобы данные не использовали для обучения",
    ],
)
def test_who_wants_no_training_on_data_is_heard(understood, text):
    assert "no_training" in understood(text, "en")[0]["privacy"]


@pytest.mark.parametrize(
    ("text", "dropped"),
    [
        ("forget the voice", {"modalities_in:audio"}),
        ("убери картинки", {"modalities_in:image"}),
        ("забудь про перевод", {"strengths:translation"}),
        ("целиком не надо", {"context_window"}),
        ("drop the roleplay", {"goal.chat"}),
        ("forget the SLA", {"sla"}),
    ],
)
def test_one_thing_is_taken_back_and_no_other(reader, engines, catalogue, text, dropped):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).dropped == dropped


@pytest.mark.parametrize(
    "text",
    [
        "coding, doesnt keep my chats",
        "coding, does not save our prompts",
        "coding, deletes my chats",
        "код, чтобы не сохраняла переписку",
    ],
)
def test_data_that_is_to_be_kept_nowhere_is_heard(understood, text):
    answers, kept = understood(text, "en")
    told = {id_ for one in kept.values() if one.property == "assurances" for id_ in one.ids}
    assert "zero_retention" in told or "no_retention" in answers.get("privacy", ())


@pytest.mark.parametrize("text", ["coding, can't send data to OpenAI", "код, нельзя отправлять данные в openai"])
def test_whoever_must_not_get_data_is_kept_out(understood, text):
    one = understood(text, "en")[1]["maker"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {"openai"})


@pytest.mark.parametrize(
    "text",
    [
        "journalist covering China, coding",
        "novel set in Japan, coding",
        "I study the history of Japan, coding",
        "reporter on Iran, coding",
        "posts for a US audience, coding",
        "code, sourcing goods from China",
        "code, not the usual american corporate tone",
        "Canadian immigration law, coding",
        "код, роман про Японию",
        "код, анализ рынка Китая",
        "код, статьи об экономике Индии",
        "код, еду в отпуск в Грецию",
        "код, товар из китая",
        "код, данные о пациентах из США",
        "код, стиль живой, не американский официоз",
    ],
)
def test_a_country_that_a_text_is_about_is_no_condition(understood, text):
    answers, conditions = understood(text, "en")
    assert "country" not in answers
    assert "country" not in conditions


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("we are from the US, code", "answers", "us"),
        ("мы из США, нужен чат", "answers", "us"),
        ("students from India, tutoring", "answers", "other"),
        ("citizens of Ukraine, chat", "answers", "other"),
        ("american frontier model for research", "conditions", "US"),
        ("китайская дешёвенькая для кода", "conditions", "CN"),
    ],
)
def test_a_country_that_somebody_or_a_model_is_from_is_a_condition(understood, text, name, country):
    answers, conditions = understood(text, "en")
    assert (answers["country"] if name == "answers" else tuple(conditions["country"].ids)) == (country,)


@pytest.mark.parametrize(
    "text",
    [
        "PhD in comp ling, need a chat model",
        "need a model for my ring shop, product descriptions",
        "my dog Nova is sick, need a free chat about pets",
        "i sell solar panels, need a chatbot for my site",
        "a step by step muse for songwriting",
        "my friend Claude needs a chat in French",
        "I'm a gemini, want horoscope texts daily",
        "llama farm, chat in Spanish",
        "у меня лама на ферме, нужна модель",
        "сыну подарили ламу, нужен чат",
        "живу на улице Мистраль, нужен чат",
        "пишу про охоту на сайгу, нужен чат",
        "need help to grok the math behind physics",
        "I work at Google, need a coding model",
        "Stanford student, coding",
        "памятники из гранита, описания товаров",
        "моя муза ушла, помоги с песнями",
        "меня зовут Клод, нужен чат на французском",
        "работаю в яндексе, нужна модель для кода",
        "дочь Алиса, 3 класс, нужна помощь с математикой",
    ],
)
def test_a_name_that_is_an_everyday_word_there_is_no_condition(understood, text):
    assert {"family", "maker", "model"}.isdisjoint(understood(text, "en")[1])


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("granite or gemma for a laptop", "family", {"gemma", "granite"}),
        ("need Granite on my laptop", "family", {"granite"}),
        ("a Solar model, Korean", "family", {"solar"}),
        ("coding, Phi", "family", {"phi"}),
        ("microsoft or google", "maker", {"google", "microsoft"}),
        ("a model from Meta, translation", "maker", {"meta"}),
        ("что-нибудь от яндекса", "maker", {"yandex"}),
        ("алиса для ребенка бесплатно", "family", {"alice-ai"}),
    ],
)
def test_a_name_that_is_an_everyday_word_elsewhere_is_a_condition_where_models_are_meant(understood, text, name, ids):
    assert understood(text, "en")[1][name].ids == ids


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "генерим описания товаров"),
        ("ru", "геймдев студия, диалоги нпс"),
        ("ru", "комп продал, надо посты для инсты"),
        ("ru", "папка пдф, ответы с источниками"),
        ("en", "discovery docs, accurate citations back to the page"),
        ("en", "fully open model with training code"),
    ],
)
def test_words_that_mean_something_else_there_ask_for_nothing(understood, lang, text):
    answers, filters = understood(text, lang)
    assert {"modalities_out", "business", "web_search", "strengths"}.isdisjoint(filters)
    assert "code" not in answers.get("goal", ())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("my mom is 72, an app to chat with by voice", ()),
        ("продаю обувь онлайн, студент-биолог, код", ()),
        ("a flower shop, need help writing posts", ()),
        ("furniture store, coding, must not insult clients", ("must not insult clients",)),
        ("аптека, код, чтоб не спорила с клиентом", ("чтоб не спорила",)),
        ("coding, need embeddings too", ("embeddings too",)),
        ("coding, should remember previous sessions", ("remember previous sessions",)),
        ("photos, keeps formatting", ("keeps formatting",)),
        ("юрфирма, договоры, общий доступ для команды", ("общий доступ для команды",)),
        ("код, чтобы умел откатывать изменения и видел картинки", ("чтобы умел откатывать изменения",)),
        ("coding, thingumabobbed", ("thingumabobbed",)),
        ("I've been coding games for like 6 years", ()),
        ("an app to chat, she's 78 so simple please", ()),
        ("приложение поболтать, маме уже 78, ей 78 лет", ()),
        ("chat, keeps all notes in its head", ()),
        ("код, зарубежной карты нет", ("зарубежной карты нет",)),
        ("coding, we have no foreign card", ("no foreign card",)),
    ],
)
def test_wishes_that_nothing_is_known_of_are_told_and_not_the_words_of_a_life(reader, engines, text, left):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == left


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("опенсорс необязательно, но китайцев наш комплаенс не пропустит", "country", {"CN"}),
        ("код, но openai наш банк не пропустит", "maker", {"openai"}),
        ("код, но американские модели нам нельзя", "country", {"US"}),
        ("code, but Chinese ones our compliance won't allow", "country", {"CN"}),
        ("гугл мимо, код", "maker", {"google"}),
        ("антропик нас забанил, код", "maker", {"anthropic"}),
        ("санкции, американские апи недоступны, код", "country", {"US"}),
        ("chatgpt, claude and gemini don't work here, code", "family", {"gpt", "claude", "gemini"}),
        ("gemini out, code", "family", {"gemini"}),
    ],
)
def test_makers_of_which_something_is_denied_are_kept_out_whatever_stands_beside_it(understood, text, name, ids):
    one = understood(text, "ru")[1][name]
    assert (one.operator, one.ids) == (Operator.NONE_OF, ids)


@pytest.mark.parametrize("text", ["openai compatible api, code", "код, совместимость с api openai"])
def test_a_format_is_that_of_no_maker_alone(understood, text):
    assert "maker" not in understood(text, "en")[1]


@pytest.mark.parametrize(
    "text",
    [
        "готов отдавать максимум 20 баксов, живу в грузии, код",
        "data must stay in India, code",
        "must host in Mumbai region, code",
        "english and german, data must stay in Switzerland, code",
        "казахский и русский, данные в Казахстане, код",
    ],
)
def test_a_country_of_whose_data_nothing_is_known_is_no_place_where_they_stay(understood, text):
    answers, conditions = understood(text, "en")
    assert not [name for name in conditions if name.startswith("data_")]
    assert "data" not in answers


def test_where_data_are_not_to_be_stored_is_no_maker_and_who_makes_it_no_such_place(understood):
    assert understood("not stored on American servers, code", "en")[1]["regions"].ids == {"cn", "eu", "other", "ru"}
    both = understood("разрешены только российские модели и хранение данных в РФ, код", "ru")[1]
    assert both["country"].ids == {"RU"}


@pytest.mark.parametrize("text", ["law firm, French/German", "contracts in French/German", "French/German invoices"])
def test_languages_with_a_slash_between_them_are_each_one(understood, text):
    assert understood(text, "en")[1]["languages"].ids == {"fr", "de"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "gluten free bakery, posts"),
        ("en", "open mic night texts"),
        ("en", "local history museum texts"),
        ("en", "corporate function speeches"),
        ("en", "real estate agent, listings"),
        ("en", "photo studio posts"),
        ("en", "keep my brand voice in posts"),
        ("en", "see if emails are polite"),
        ("en", "a wedding speech"),
        ("en", "thinking of writing a novel"),
        ("en", "art history essays"),
        ("en", "greek yogurt brand posts"),
        ("en", "commercial real estate posts"),
        ("ru", "учу детей дома, нужны стихи"),
        ("ru", "открытая веранда кафе, посты"),
        ("ru", "бесплатная консультация юриста, письма"),
        ("ru", "музыкальные инструменты, описания товаров"),
        ("ru", "поднять продажи, посты"),
        ("ru", "свежая выпечка, посты"),
        ("ru", "голос бренда, посты"),
        ("ru", "японский сад, статья"),
        ("ru", "булочки с маком, рецепт"),
    ],
)
def test_what_describes_something_else_than_a_model_is_no_condition(understood, lang, text):
    answers, filters = understood(text, lang)
    assert not {name for name in filters if name != "strengths"}
    assert set(answers) <= {"goal"}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "a local model, writing", "way"),
        ("en", "calls tools, writing", "tool_use"),
        ("ru", "локальный помощник, тексты", "way"),
        ("ru", "поставить нейросеть дома, тексты", "way"),
        ("ru", "дома на 3090, тексты", "way"),
    ],
)
def test_what_describes_a_model_is_a_condition(understood, lang, text, name):
    answers, filters = understood(text, lang)
    assert name in filters or answers.get("skill") == ("run",)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("переводы, за вменяемые деньги", ("вменяемые деньги",)),
        ("код, цена средняя", ("цена средняя",)),
        ("чат, чтобы цена была нормальная", ("цена была нормальная",)),
        ("translation at a reasonable price", ("reasonable price",)),
        ("код, ничего не должно утечь", ("ничего не должно утечь",)),
        ("утечек быть не должно, код", ("утечек быть не должно",)),
        ("coding, nothing may leak", ("nothing may leak",)),
        ("чат, чтобы никто не мог видеть мои запросы", ("никто не мог видеть мои запросы",)),
        ("чат, чтобы переписку никто не мог прочитать", ("переписку никто не мог прочитать",)),
        ("a chat where nobody can read my messages", ("nobody can read my messages",)),
        ("чат без впн и карты", ("карты",)),
        ("подписка, иностранной карты нет", ("иностранной карты нет",)),
        ("тексты, оплата белорусской картой", ("оплата белорусской картой",)),
        ("код, чтобы можно было оплатить из россии", ("оплатить из россии",)),
        ("поддержка, должна отвечать быстро", ("отвечать быстро",)),
        ("отчёты, таблицы по 500 тысяч строк", ("500 тысяч строк",)),
        ("логи, 5 гб логов в день, апи", ("5 гб",)),
        ("апи, SLA, договор", ("договор",)),
    ],
)
def test_what_nothing_is_known_of_is_told_whole_and_reads_as_nothing_else(reader, engines, text, left):
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    assert question.leftover == left
    assert {one.property for one in question.filters} <= {"strengths", "served_ru", "sla"}


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("данные пациентов не должны уходить в Китай, анализ", {"ru", "eu", "us", "other"}),
        ("код, данные клиентов не должны уезжать в США", {"ru", "eu", "cn", "other"}),
        ("чтобы переписка не попадала на американские серверы, чат", {"ru", "eu", "cn", "other"}),
        ("мы в Дубае, данные не должны попасть в США", {"ru", "eu", "cn", "other"}),
        ("we are in Canada, no customer data may be sent to the US, chat", {"ru", "eu", "cn", "other"}),
        ("coding, our data must not go to China", {"ru", "eu", "us", "other"}),
    ],
)
def test_a_country_that_data_must_not_go_to_is_kept_out_however_it_is_put(understood, text, regions):
    filters = understood(text, "ru")[1]
    assert filters["regions"].ids == regions
    assert "lifecycle" not in filters


def test_companies_that_data_must_not_be_given_to_make_no_model(understood):
    answers, filters = understood("код, не отдавать данные американским компаниям", "ru")
    assert (answers, filters["country"].operator) == ({"goal": ("code",)}, Operator.NONE_OF)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("из Еревана, код, данные в Европе", {"goal": ("code",), "country": ("other",), "privacy": ("data_eu",)}),
        ("работаю в Минске, переводы, без впн", {"goal": ("translation",), "country": ("other",)}),
        ("без впн, живу в Алматы, чат", {"goal": ("chat",), "country": ("other",)}),
    ],
)
def test_where_somebody_is_stays_beside_data_and_a_vpn(understood, text, answers):
    assert understood(text, "ru")[0] == answers


@pytest.mark.parametrize("text", ["зарубежные нельзя, код", "код, иностранные не подходят", "код, только не импортная"])
def test_what_must_not_be_foreign_is_made_in_russia(understood, text):
    assert understood(text, "ru")[1]["country"].ids == {"RU"}


@pytest.mark.parametrize(
    "text",
    [
        "хостить сами не будем, код",
        "код, железо покупать не хотим",
        "код, свой сервер держать не хотим",
        "код, без самохостинга",
    ],
)
def test_who_will_host_nothing_is_not_asked_whether_to_run_it(understood, engines, text):
    assert understood(text, "ru")[0] == {"goal": ("code",), "hardware": ("cloud",)}
    skill = engines.wizard.questions.question("skill")
    assert not is_offered(skill.option("run"), {"hardware": ("cloud",)})


def test_data_that_must_not_be_in_a_cloud_are_at_home(understood):
    assert understood("код, данные нельзя в облако", "ru")[0] == {"skill": ("run",), "goal": ("code",)}


def test_a_denial_ends_with_its_clause(understood):
    assert understood("сижу без работы, денег ноль, код", "ru")[0] == {"goal": ("code",), "budget": ("free",)}


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("диплом, бесплатно или до 500 рублей", Currency.RUB, 500),
        ("подписка максимум 1500, код", Currency.RUB, 1500),
        ("a subscription for up to 20, coding", Currency.USD, 20),
        ("отзывы, дешевле тысячи в месяц", Currency.RUB, 1000),
        ("платно до 25 евро, код", Currency.EUR, 25),
    ],
)
def test_a_sum_of_who_calls_no_api_is_that_of_a_month(reader, engines, text, currency, amount):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, engines.wizard.catalogue, "ru")
    assert said.budget == Money(Decimal(amount), currency)
    assert not any(one.prices for one in said.filters)


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("тексты на русском и английском", {"ru", "en"}),
        ("анализ статей на английском, отвечать на русском", {"ru", "en"}),
    ],
)
def test_english_is_meant_beside_russian(understood, text, languages):
    assert set(understood(text, "ru")[0]["language"]) == languages


def test_a_language_behind_russian_is_no_country_of_a_maker(understood):
    filters = understood("поддержка на русском и китайском", "ru")[1]
    assert (filters["languages"].ids, "country" in filters) == ({"zh"}, False)


def test_a_year_in_a_clause_of_its_own_is_not_what_is_newer(understood):
    released = understood("модель поновее, 2026 года, код", "ru")[1]["released"]
    assert int(released.amount or 0) // 10_000 == 2026


def test_a_preposition_is_no_country(understood):
    assert "country" not in understood("чтоб думала перед ответом, код", "ru")[0]


def test_a_large_company_of_a_country_that_a_model_is_from_makes_it(understood):
    assert understood("отчёты, модель от крупной американской компании", "ru")[1]["country"].ids == {"US"}


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("кодинг-агент", {"goal": ("code", "agents")}),
        ("репетитор-собеседник", {"goal": ("chat",)}),
        ("бизнес-аналитик, отчёты", {"goal": ("analysis",)}),
    ],
)
def test_words_that_a_hyphen_joins_mean_what_they_mean_apart(understood, reader, text, answers):
    assert understood(reader.retyped(text), "ru")[0] == answers


def test_a_phone_that_works_without_the_web_runs_the_model(understood):
    assert understood("нейросеть в телефоне без интернета", "ru")[0] == {"skill": ("run",), "hardware": ("phone",)}


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("кооператив, ответы пайщикам", {"goal": ("support",)}),
        ("отвечать прихожанам, бесплатно", {"goal": ("support",), "budget": ("free",)}),
        ("анкеты с открытыми вопросами, апи", {"skill": ("api",), "goal": ("analysis",)}),
        ("принимать заказы клиентов по телефону, апи", {"skill": ("api",), "goal": ("support",)}),
        ("персональные данные, только Россия, код", {"goal": ("code",), "privacy": ("data_ru",)}),
        ("переезжаю с openai, апи, код", {"skill": ("api",), "goal": ("code",)}),
    ],
)
def test_everyday_words_mean_what_they_mean_there(understood, text, answers):
    found, filters = understood(text, "ru")
    assert (found, filters) == (answers, {})


def test_makers_between_an_or_part_no_other_conditions(understood):
    filters = understood("открытые веса от Google или Microsoft, до 8 гб", "ru")[1]
    assert (filters["maker"].ids, filters["memory"].others) == ({"google", "microsoft"}, ())


@pytest.mark.parametrize("text", ["с хорошим китайским и русским, код", "код, нужен чат с русским и китайским"])
def test_what_is_said_of_a_language_is_no_maker(understood, text):
    filters = understood(text, "ru")[1]
    assert (filters["languages"].ids, "country" in filters) == ({"zh"}, False)


@pytest.mark.parametrize("text", ["генерить карточки с картинками", "посты и картинки к ним", "картинки к постам"])
def test_pictures_that_go_with_what_is_made_are_made(understood, text):
    assert understood(text, "ru")[1]["modalities_out"].ids == {"image"}


def test_a_name_in_other_letters_is_told(reader, engines):
    assert reader.read_wishes(engines.finder.read("отчёты, читать DWG и PDF"), TODAY).leftover == ("dwg",)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("персональные данные учеников не выгружать, код", ("данные учеников не выгружать",)),
        ("код, данные никому", ("данные никому",)),
        ("код, переписку никому не раскрывать", ("переписку никому не раскрывать",)),
    ],
)
def test_data_that_nobody_is_to_get_are_told(reader, engines, text, left):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == left


@pytest.mark.parametrize(
    ("text", "answers", "filters"),
    [
        ("данные никому, комп слабый, код", {"skill": ("run",), "goal": ("code",), "hardware": ("laptop",)}, set()),
        ("хостел в Сочи, код", {"goal": ("code",), "country": ("ru",)}, set()),
        ("есть 2 по 4090, код", {"skill": ("run",), "goal": ("code",), "hardware": ("gpu_48",)}, set()),
        ("код, модель на планшете без связи", {"skill": ("run",), "goal": ("code",), "hardware": ("phone",)}, set()),
        ("код, без регистрации по телефону", {"goal": ("code",)}, set()),
        ("код, чтобы знала про события 2026 года", {"goal": ("code",)}, {"knowledge_cutoff"}),
    ],
)
def test_words_beside_others_mean_what_they_mean_there(understood, text, answers, filters):
    found, conditions = understood(text, "ru")
    assert (found, conditions.keys()) == (answers, filters)


@pytest.mark.parametrize("text", ["код, дешевле 300 рублей", "код, чтоб выходило не дороже 300 рублей"])
def test_what_it_comes_to_is_a_months_budget(reader, engines, text):
    said = said_in(
        reader.read_wishes(engines.finder.read(text), TODAY), reader.concepts, engines.wizard.catalogue, "ru"
    )
    assert (said.budget, said.filters[1:]) == (Money(Decimal(300), Currency.RUB), ())


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("данные детей за рубеж нельзя, код", {"goal": ("code",), "privacy": ("data_ru",)}),
        ("газеты 1920-х, код, скачать", {"goal": ("code",), "insight": ("weights",)}),
        ("законы рф 2026 года, код", {"goal": ("code",)}),
        ("код, США и Европа неважно", {"goal": ("code",)}),
        ("код для клиентов из Турции и Ирана", {"goal": ("code",)}),
        ("завод в Туле, код", {"goal": ("code",), "country": ("ru",)}),
        ("код, впн не включать", {"goal": ("code",), "country": ("ru",)}),
        ("код, интернет запрещён", {"skill": ("run",), "goal": ("code",)}),
    ],
)
def test_what_surrounds_a_wish_is_none_of_its_conditions(understood, text, answers):
    found, filters = understood(text, "ru")
    assert found == answers
    assert filters.keys().isdisjoint({"memory", "released", "country", "tool_use"})


def test_languages_of_a_row_with_russian_are_languages(understood):
    filters = understood("переводы на 3 языка: китайский, русский, английский", "ru")[1]
    assert ("zh" in filters["languages"].ids, "country" in filters) == (True, False)


def test_where_data_go_may_be_no_matter(understood):
    answers, filters = understood("код, мне без разницы если данные не уйдут из США", "ru")
    assert (answers.get("privacy"), "regions" in filters) == (None, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DeepSeek, but hosted in the US or Europe", {"data_eu", "data_us"}),
        ("данные в РФ или в ЕС, код", {"data_ru", "data_eu"}),
        ("EU or self-hosted only, coding", {"data_eu"}),
        ("on our servers or in the EU, coding", {"data_eu"}),
        ("on-prem or in a European cloud, chat", {"data_eu"}),
        ("US-hosted or self-hosted, coding", {"data_us"}),
        ("hosted in the EU or UK, coding", {"data_eu"}),
        ("server in Canada or the US, writing", {"data_us"}),
        ("локально либо в облаке в Европе, код", {"data_eu"}),
    ],
)
def test_of_places_with_or_between_them_one_is_enough_and_ones_own_machines_are_in_each(
    reader, engines, catalogue, text, expected
):
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    found = said_in(question, reader.concepts, catalogue, "en", text).filters
    places = [one for one in found if one.property.startswith(("data_", "served_", "way"))]
    assert [{part.property for part in parts(one)} for one in places] == [expected]
    assert question.leftover == ()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("data must stay in Kazakhstan or locally, coding", "in kazakhstan"),
        ("in Belarus or on our hardware, coding", "in belarus"),
        ("хостинг в Казахстане или локально, код", "казахстане"),
    ],
)
def test_where_nothing_is_known_of_a_place_ones_own_machines_are_left(reader, engines, catalogue, text, left):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    found = said_in(question, reader.concepts, catalogue, "en", text).filters
    assert Filter("way", Operator.ANY_OF, frozenset({"own"})) in found
    assert question.leftover == (left,)


@pytest.mark.parametrize(
    "text", ["self-hosted or API, coding", "local or cloud, coding", "via API or on-prem, coding", "app or API, coding"]
)
def test_of_ways_with_or_between_them_none_is_a_condition(understood, text):
    assert understood(text, "en") == ({"goal": ("code",)}, {})


@pytest.mark.parametrize(
    "text",
    [
        "I don't mind if they train on it, code",
        "I don't care if they train on my code, code",
        "fine with Chinese models, code",
        "I'm ok with a subscription, code",
        "happy with self-hosting, code",
        "don't care if my data leaves the EU, code",
        "speed doesn't matter, code",
        "rate limits are not a problem, code",
        "не против если обучаются на моих данных, код",
        "пусть китайская, код",
    ],
)
def test_what_is_no_matter_is_no_condition(reader, engines, catalogue, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, catalogue, "en", reader.without_subjects(text))
    assert {one.property for one in said.filters} <= {"strengths", "served_eu"}
    assert question.leftover == ()


def test_what_is_no_matter_ends_before_what_is_wished_for(understood):
    found = understood("I don't mind Chinese as long as it's hosted in the EU, coding", "en")
    assert found == ({"goal": ("code",), "privacy": ("data_eu",)}, {})


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("must be French-made, coding", "country", {"FR"}),
        ("a Korean-built model, coding", "country", {"KR"}),
        ("made in France and hosted in France, coding", "country", {"FR"}),
        ("сделана во Франции и данные в ЕС, код", "country", {"FR"}),
        ("via OpenRouter, coding", "host", {"openrouter"}),
        ("через openrouter, код", "host", {"openrouter"}),
        ("not a subscription, coding", "by_plan", {"no"}),
        ("I don't want a subscription, coding", "by_plan", {"no"}),
    ],
)
def test_who_makes_or_sells_a_model_and_how_it_is_paid_is_kept(understood, text, name, ids):
    one = understood(text, "en")[1][name]
    assert (one.operator, one.ids) == (Operator.ANY_OF, frozenset(ids))


def test_a_host_that_is_not_wanted_is_kept_out_and_what_no_host_sells_is_not(understood):
    one = understood("no OpenRouter, coding", "en")[1]["host"]
    assert (one.operator, one.where_applicable) == (Operator.NONE_OF, True)


@pytest.mark.parametrize(
    "text", ["Mistral or something else European, code", "DeepSeek or something else Chinese, code"]
)
def test_something_else_behind_or_is_an_alternative(understood, text):
    assert understood(text, "en")[1]["country"].operator is Operator.ANY_OF


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I need Claude-level writing, not American", "Claude"),
        ("GPT-4o-class vision, self-hosted", "GPT-4o"),
        ("a qwen3-coder-like model, open", "Qwen3 Coder 480B-A35B"),
    ],
)
def test_a_name_with_level_or_like_behind_a_hyphen_is_what_it_is_to_be_like(reader, engines, catalogue, text, name):
    likened = apart(reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY), catalogue)
    assert (likened.names, likened.question.leftover) == ((name,), ())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("knowledge up to at least mid 2026", 20260601),
        ("knows events until summer 2026", 20260801),
        ("knowledge cutoff of mid-2026 or later", 20260601),
        ("знания до середины 2026", 20260501),
    ],
)
def test_knowledge_is_to_reach_the_day_that_is_named(understood, text, day):
    one = understood(text, "en")[1]["knowledge_cutoff"]
    assert (one.operator, one.amount) == (Operator.AT_LEAST, day)


def test_what_a_model_accepts_makes_no_price_one_of_its_input(understood):
    found = understood("should accept images; I pay at most a dollar per million tokens, coding", "en")
    assert found[0]["budget"] == ("low",)


@pytest.mark.parametrize("text", ["app for 100 employees, below $25 per seat", "chat app, $25 per user per month"])
def test_the_price_of_a_seat_is_that_of_a_plan(reader, engines, catalogue, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, catalogue, "en", text)
    assert (said.budget, question.leftover) == (Money(Decimal(25), Currency.USD), ())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("United States", ()),
        ("coding, we are in the United Kingdom", ()),
        ("coding, not Copilot", ("not copilot",)),
        ("mid-range price, coding", ("mid-range price",)),
        ("a tutor, safe for kids", ("safe for kids",)),
    ],
)
def test_a_country_of_two_words_is_read_and_what_is_denied_without_effect_is_told(reader, engines, text, left):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == left


@pytest.mark.parametrize(
    "text",
    ["llama license is not acceptable for legal, code", "no Llama licence, code", "лицензия Llama не подходит, код"],
)
def test_a_licence_that_is_called_by_its_family_is_refused_with_all_that_have_it(understood, text):
    one = understood(text, "en")[1]["licence"]
    assert one.operator is Operator.NONE_OF
    assert {id_.partition("-")[0] for id_ in one.ids} == {"llama"}


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("cheapest, must be from Europe or the US, coding", "country", {"US", "FR"}),
        ("GDPR compliant French or German provider, coding", "country", {"FR", "DE"}),
    ],
)
def test_makers_of_which_one_is_enough_are_one_condition(understood, text, name, ids):
    one = understood(text, "en")[1][name]
    assert (one.operator, ids - one.ids) == (Operator.ANY_OF, set())


@pytest.mark.parametrize(
    "text",
    [
        "small hardware startup, coding",
        "a small AI startup needs coding",
        "I run a small legal translation agency, coding",
        "model for my iPhone app, coding",
        "coding, for a commercial mobile app",
        "coding, in our app",
    ],
)
def test_what_is_said_of_whoever_asks_and_of_what_they_build_is_no_condition(understood, text):
    answers, conditions = understood(text, "en")
    assert "skill" not in answers
    assert not conditions.keys() & {"tier", "memory", "way"}


@pytest.mark.parametrize("text", ["looking for an app, coding", "an app for my phone, coding", "in an app, coding"])
def test_an_app_that_is_looked_for_is_how_it_is_used(understood, text):
    assert understood(text, "en")[0]["skill"] == ("none",)


@pytest.mark.parametrize(
    "text",
    [
        "coding, client data can't go to the US",
        "coding, our prompts may not end up in the US",
        "code, no customer data in the US",
    ],
)
def test_a_place_that_data_must_not_reach_is_no_country_of_makers(understood, text):
    found = understood(text, "en")[1]
    assert "country" not in found
    assert found["regions"].ids == {"cn", "eu", "other", "ru"}


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("we want to move off OpenAI, coding", "maker", {"openai"}),
        ("fed up with Claude, coding", "family", {"claude"}),
        ("I don't like Gemini, coding", "family", {"gemini"}),
        ("ухожу от GPT, код", "family", {"gpt"}),
    ],
)
def test_what_somebody_leaves_is_kept_out(understood, text, name, ids):
    one = understood(text, "en")[1][name]
    assert (one.operator, one.ids) == (Operator.NONE_OF, ids)


def test_a_country_that_is_kept_out_is_wanted_nowhere_else(understood):
    text = "I don't trust Chinese companies, but a Chinese open model on my own server is fine, coding"
    assert understood(text, "en")[1]["country"].operator is Operator.NONE_OF


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a model that was not trained on copyrighted books, coding", "not trained on copyrighted books"),
        ("on premise, budget for hardware 5000 dollars, coding", "5000 dollars"),
        ("на своём железе, 300 тысяч рублей на сервер, код", "300 тысяч рублей"),
    ],
)
def test_what_makers_train_on_and_what_a_machine_costs_is_told(reader, engines, catalogue, text, left):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    said = said_in(question, reader.concepts, catalogue, "en", text)
    assert said.budget is None
    assert "assurances" not in {one.property for one in said.filters}
    assert question.leftover == (left,)


def test_a_plan_in_which_all_is_had_has_its_price(reader, engines, catalogue):
    text = "maps and text in one subscription, 20 dollars tops, coding"
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).budget == Money(Decimal(20), Currency.USD)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("classify 30 million tweets once, coding", 3_000_000_000),
        ("translation of 40 articles, 5000 words each, once", 530_400),
        ("a 7B model that handles support tickets, $10 a month", None),
    ],
)
def test_short_texts_take_less_and_texts_of_a_size_each_take_as_often_as_much(reader, engines, catalogue, text, tokens):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).monthly_tokens == tokens


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("German-language support chat", {"de"}),
        ("translation EN-DE, API", {"de"}),
        ("translation PL/DE, API", {"de", "pl"}),
        ("poems in Irish, writing", {"ga"}),
    ],
)
def test_a_language_is_heard_in_words_with_hyphens_and_in_codes(understood, reader, text, languages):
    assert understood(reader.retyped(text), "en")[1]["languages"].ids == languages


@pytest.mark.parametrize(
    "text",
    [
        "nothing may leave Germany, coding",
        "coding, personal data must not go outside Sweden",
        "coding, served from the EU by API",
        "coding, hosted on servers in Germany",
    ],
)
def test_a_place_that_data_must_not_leave_is_where_they_stay(understood, text):
    answers, conditions = understood(text, "en")
    kept = answers.get("privacy") == ("data_eu",) or "served_eu" in conditions or answers.get("country") == ("eu",)
    assert kept
    assert answers.get("skill") != ("run",)
    assert "country" not in conditions


def test_what_must_not_be_outside_a_place_stays_there(reader, engines):
    text = "spreadsheets, we can't upload to servers outside Canada, coding"
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == ("servers outside canada",)


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("I run a YouTube channel, scripts in English", ("writing",)),
        ("scripts for a podcast", ("writing",)),
        ("scripts to rename files", ("code",)),
    ],
)
def test_scripts_of_videos_are_written_and_others_are_code(understood, text, goal):
    assert understood(text, "en")[0]["goal"] == goal


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("coding, deterministic results", "deterministic"),
        ("writing, vegan-friendly tone", "vegan-friendly tone"),
        ("chats that admits when it doesn't know, in Czech", "admits when it doesn't know"),
        ("something like Whisper but that also summarizes, on premises", "whisper"),
        ("Swiss hosting or on-prem, coding", "swiss hosting"),
        ("story app, under 2 cents per story, coding", "2 cents per"),
    ],
)
def test_what_is_wished_for_and_not_known_is_told(reader, engines, text, left):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == (left,)


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        ("15 lawyers, up to 30 euros per lawyer per month, coding", Money(Decimal(450), Currency.EUR)),
        ("which should I pay 20 dollars a month for, coding", Money(Decimal(20), Currency.USD)),
    ],
)
def test_what_people_are_paid_for_and_what_would_be_paid_is_a_budget(reader, engines, catalogue, text, budget):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert said_in(question, reader.concepts, catalogue, "en", text).budget == budget


@pytest.mark.parametrize(
    "text", ["an EU company behind it, coding", "model trained in Europe, coding", "made by an EU company, coding"]
)
def test_a_company_behind_a_model_and_where_it_is_trained_is_that_of_its_maker(understood, text):
    one = understood(text, "en")[1]["country"]
    assert one.operator is Operator.ANY_OF
    assert {"DE", "FR"} <= one.ids


def test_what_is_based_on_a_family_is_of_it_or_tuned_from_it(understood, reader):
    one = understood(reader.retyped("Llama-based model, coding"), "en")[1]["family"]
    assert {part.property for part in parts(one)} == {"family", "base"}


@pytest.mark.parametrize("text", ["a model to power a tutoring app, coding", "we are building a travel app, coding"])
def test_an_app_that_a_model_is_built_into_is_not_how_it_is_used(understood, text):
    assert "skill" not in understood(text, "en")[0]


@pytest.mark.parametrize("text", ["nothing goes to a cloud, coding", "data must not go to the cloud, coding"])
def test_what_must_not_get_to_a_cloud_stays_at_home(understood, text):
    answers, conditions = understood(text, "en")
    assert answers["skill"] == ("run",)
    assert "regions" not in conditions


@pytest.mark.parametrize(
    ("text", "name", "amount"),
    [
        ("vision model under 10B that can read receipts", "parameters_total", 10_000_000_000),
        ("compare two contracts of 150 pages each", "context_window", 150_000),
    ],
)
def test_weights_count_nothing_and_each_of_several_texts_is_counted(understood, text, name, amount):
    assert understood(text, "en")[1][name].amount == amount


@pytest.mark.parametrize("text", ["it translates French, coding", "translating Japanese, coding"])
def test_what_is_translated_is_a_language(understood, text):
    conditions = understood(text, "en")[1]
    assert "country" not in conditions
    assert conditions["languages"].ids <= {"fr", "ja"}


def test_what_may_be_paid_where_nothing_is_free_is_a_months_budget(reader, engines, catalogue):
    question = reader.read_wishes(engines.finder.read("voice chat, free or under 10 euros"), TODAY)
    said = said_in(question, reader.concepts, catalogue, "en", "")
    assert said.budget == Money(Decimal(10), Currency.EUR)


@pytest.mark.parametrize("text", ["открытый аналог GPT-4o, код", "an open alternative to GPT-4o, coding"])
def test_an_open_substitute_is_open(understood, reader, text):
    assert "weights" in understood(reader.retyped(text), "ru")[0]["insight"]


@pytest.mark.parametrize(
    "text",
    [
        "анализ документов, по 152-ФЗ за рубеж отправлять нельзя",
        "анализ документов, за границу их передавать нельзя",
        "код, по 152-фз в облако за рубеж не отправляем",
    ],
)
def test_what_a_law_forbids_is_no_law_that_is_not_needed(understood, text):
    assert understood(text, "ru")[0]["privacy"] == ("data_ru",)


@pytest.mark.parametrize(
    "text",
    [
        "code, the client insists nothing Chinese and that our data stay in the US",
        "code, they want no Chinese models and our files kept in the US",
        "code, not Chinese and user data never leaves the US",
    ],
)
def test_makers_that_are_denied_beside_data_that_stay_are_never_asked_for(understood, text):
    _answers, filters = understood(text, "en")
    assert (filters["country"].operator, filters["country"].ids) == (Operator.NONE_OF, {"CN"})


@pytest.mark.parametrize(
    "text",
    [
        "code, a model from a US or European company",
        "code, made by a US or European company",
        "code, built by an American or European firm",
    ],
)
def test_companies_that_a_row_joins_to_a_country_make_models(understood, text):
    answers, filters = understood(text, "en")
    assert "country" not in answers
    assert filters["country"].operator is Operator.ANY_OF
    assert {"US", "FR", "DE"} <= filters["country"].ids


@pytest.mark.parametrize("text", ["код, денег у школы нет", "код, денег на это нет"])
def test_who_has_no_money_for_it_wants_it_free(understood, text):
    assert understood(text, "ru")[0]["budget"] == ("free",)


@pytest.mark.parametrize(
    "text",
    [
        "код, я из россии, но с впн",
        "код, живу в рф, впн имеется",
        "coding in Russia, vpn is not a problem",
        "coding, I'm in China behind a VPN",
        "без американских с впн, код",
    ],
)
def test_who_gets_round_the_limits_of_a_country_is_held_to_none(understood, engines, reader, text):
    answers, filters = understood(text, "ru")
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    found = sort_out(engines.wizard.questions, said_in(question, reader.concepts, engines.wizard.catalogue, "ru", text))
    assert ("country" in answers, "served_ru" in filters, found.answers["country"]) == (False, False, ())


@pytest.mark.parametrize(
    "text",
    [
        "код, впн ставить боюсь",
        "код, впна нету",
        "код, впн не использую",
        "coding, I don't have a VPN and live in Russia",
        "writing, rather not use a vpn",
    ],
)
def test_who_has_no_vpn_is_held_to_the_country(understood, text):
    assert understood(text, "ru")[0]["country"] == ("ru",)


@pytest.mark.parametrize("text", ["бот поддержки для vpn сервиса", "a support bot for our VPN company"])
def test_a_vpn_that_something_is_about_says_nothing_of_who_asks(understood, text):
    assert "country" not in understood(text, "ru")[0]


_DATA = ("data_eu", "data_us", "data_ru")


@pytest.mark.parametrize(
    ("text", "kept", "out", "used"),
    [
        ("code, data not in the US, servers in Russia", {"data_ru"}, {"us"}, None),
        ("an API model for code, no data in the USA. I live in Poland", set(), {"us"}, "eu"),
        ("код, данные не должны попадать в Китай и живу в сербии", set(), {"cn"}, "other"),
        ("код, мы в германии, хостинг в России", {"data_ru"}, set(), "eu"),
        ("code. processed in the EU only. our data must not reach China.", {"data_eu"}, {"cn"}, None),
        ("code, nothing may leave the US, we are in Russia", {"data_us"}, set(), "ru"),
        ("code, nothing stored in China, hosted in Europe", {"data_eu"}, {"cn"}, None),
        ("code, data must not go to the US, China or Russia", set(), {"us", "cn", "ru"}, None),
        ("code, data must not be stored or processed in the US", set(), {"us"}, None),
        ("код, данные не должны покидать РФ и немецкие тексты", {"data_ru"}, set(), None),
        ("код, ничего не хранить и данные должны оставаться в США", {"data_us"}, set(), None),
    ],
)
def test_each_place_of_data_is_that_of_its_clause(understood, text, kept, out, used):
    answers, filters = understood(text, "ru")
    said = {*filters, *answers.get("privacy", ())}
    everywhere = {"cn", "eu", "other", "ru", "us"}
    assert {one for one in _DATA if one in said} == kept
    assert everywhere - (filters["regions"].ids if "regions" in filters else everywhere) == out
    assert answers.get("country") == (None if used is None else (used,))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("код. ничто не должно покидать США. только американские.", {"US"}),
        ("code, not made in India and our data must not reach the US", {"IN"}),
        ("code. not made in India. no data outside the EU.", {"IN"}),
        ("от российской компании, данные не должны уходить за пределы ЕС, код", {"RU"}),
        ("код, без серверов в Китае и без американских", {"US"}),
    ],
)
def test_makers_are_kept_beside_places_of_data(understood, text, country):
    assert understood(text, "ru")[1]["country"].ids == country


@pytest.mark.parametrize(
    ("text", "out", "wanted"),
    [
        ("code, speaks Kazakh and OpenAI is out", ("maker", {"openai"}), ("languages", {"kk"})),
        ("code, no images and creates illustrations", ("modalities_in", {"image"}), ("modalities_out", {"image"})),
        ("модель для чата без ламы. от мистраля.", ("family", {"llama"}), ("maker", {"mistral"})),
        ("code, no Gemini, from DeepSeek", ("family", {"gemini"}), ("maker", {"deepseek"})),
        ("код, китайские модели не подходят и от яндекса", ("country", {"CN"}), ("maker", {"yandex"})),
    ],
)
def test_a_denial_reaches_no_thing_of_another_kind_or_clause(understood, text, out, wanted):
    filters = understood(text, "ru")[1]
    assert (filters[out[0]].operator, filters[out[0]].ids) == (Operator.NONE_OF, out[1])
    assert (filters[wanted[0]].operator is Operator.NONE_OF, filters[wanted[0]].ids) == (False, wanted[1])


def test_what_is_only_praised_is_not_refused_with_what_is_behind_it(understood):
    one = understood("code: Qwen is fine and Llama is out", "en")[1]["family"]
    assert (one.operator, one.ids) == (Operator.NONE_OF, {"llama"})


@pytest.mark.parametrize("text", ["не лама, будем дообучать, код", "made by Mistral, fine-tunable, coding"])
def test_tuning_that_is_told_in_a_clause_of_its_own_is_of_what_is_wanted(understood, text):
    answers, filters = understood(text, "ru")
    assert ("train" in answers["tuning"], "base" in filters) == (True, False)


@pytest.mark.parametrize(
    "text",
    ["пишу рефераты по 40-50 страниц", "summaries of 40-50 page reports", "chat for 30-70 people"],
)
def test_a_range_of_numbers_is_no_machine(understood, text):
    answers, filters = understood(text, "ru")
    assert ("skill" in answers, "memory" in filters) == (False, False)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("тексты, живу в Минске, китайское не хочу", "other"),
        ("coding, from Kenya, nothing American", "other"),
        ("я врач узист, нейросеть смотрела снимки, бесплатно, из России", "ru"),
        ("I'm a teacher, quiz questions, free, from Russia", "ru"),
        ("код, подписка, чтоб оплатить российской картой", "ru"),
        ("code, pay with a Russian card", "ru"),
        ("coding. we are from a German company", "eu"),
        ("code, we are a European company", "eu"),
    ],
)
def test_where_whoever_asks_is_may_be_told_beside_anything(understood, text, country):
    answers, filters = understood(text, "ru")
    makers = "country" in filters and filters["country"].operator is Operator.ANY_OF
    assert (answers.get("country"), makers) == ((country,), False)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("I want a German company, coding", {"DE"}),
        ("хочу модель для кода, из России", {"RU"}),
    ],
)
def test_whose_models_are_wanted_says_nothing_of_who_asks(understood, text, ids):
    answers, filters = understood(text, "ru")
    assert (answers.get("country"), filters["country"].ids) == (None, ids)


def test_a_row_of_companies_that_who_asks_is_from_makes_no_models(understood):
    assert "country" not in understood("coding. I'm from a US or European company", "en")[1]


@pytest.mark.parametrize(
    ("text", "question", "option"),
    [
        ("ИИ ищет свежее в интернете, налоги", "service", "web"),
        ("an app that searches for recent court cases online", "service", "web"),
        ("I read whole Japanese novels and ask questions", "context", "long"),
        ("читать целые японские романы", "context", "long"),
        ("модель для распознавания звонков", "inputs", "audio"),
        ("распознавание голосовых", "inputs", "audio"),
        ("хочу сфоткать страницу", "inputs", "image"),
        ("апи, сделать телеграм бота с картинками на вход", "inputs", "image"),
        ("math training, money no problem", "budget", "any"),
        ("cheapest decent option, translation", "budget", "least"),
    ],
)
def test_words_with_others_between_them_are_heard(understood, text, question, option):
    assert option in understood(text, "ru")[0].get(question, ())


@pytest.mark.parametrize(
    "text",
    [
        "code, license with no commercial restrictions",
        "local, must allow commercial use without limits, code",
        "чтоб лицензия не ограничивала коммерцию, код",
    ],
)
def test_use_in_business_without_limits_needs_free_weights(understood, text):
    answers, filters = understood(text, "ru")
    assert "weights" not in answers.get("insight", ()) or filters["openness"].amount == Decimal(3)


def test_a_model_that_is_to_fit_some_memory_may_fill_it(understood):
    assert understood("the model must fit in 4 GB of RAM, photos", "en")[1]["memory"].amount == Decimal(4)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("I'm a retired teacher, letters", "en"), ("сделать рекламную кампанию, тексты", "ru")],
)
def test_what_is_said_of_a_life_is_no_wish(reader, engines, text, lang):
    assert reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY).leftover == (), lang


def test_answering_questions_is_support_only_of_customers(understood):
    assert understood("ИИ отвечает на вопросы по налогам", "ru")[0]["goal"] == ("chat",)
    assert understood("бот отвечает на вопросы клиентов", "ru")[0]["goal"] == ("support",)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("api for german legal contracts, 80 pages", "de"),
        ("анализ французских договоров поставки", "fr"),
        ("sorting spanish letters, api", "es"),
    ],
)
def test_documents_of_a_country_are_in_its_language(understood, text, language):
    filters = understood(text, "ru")[1]
    assert ("country" in filters, filters["languages"].ids) == (False, {language})


def test_what_is_new_of_texts_says_nothing_of_a_model(reader, engines):
    found = reader.read_wishes(engines.finder.read("чтоб искала свежие научные статьи и давала ссылки"), TODAY)
    assert found.order is None


def test_servers_of_the_next_clause_make_no_place_of_makers(understood):
    answers, filters = understood("классификация обращений, только российское, сервер свой 80гб", "ru")
    assert ("country" in answers, filters["country"].ids) == (False, {"RU"})


@pytest.mark.parametrize(
    ("text", "name", "ids"),
    [
        ("код. никто не должен хранить нашу переписку. американский разработчик.", "country", {"US"}),
        ("код, данные должны оставаться в США и российская модель", "country", {"RU"}),
        ("coding, without Llama models and from Mistral", "maker", {"mistral"}),
        ("код, только не лама и лицензия mit или apache 2.0", "licence", {"mit", "apache-2.0"}),
        ("ламы не надо, лицензия MIT, код", "licence", {"mit"}),
        ("код, mit и китай исключить", "licence", {"mit"}),
        ("код, без американских и немецкий и французский", "languages", {"de", "fr"}),
    ],
)
def test_what_is_wanted_behind_a_denial_stays_wanted(understood, text, name, ids):
    one = understood(text, "ru")[1][name]
    assert (one.operator in {Operator.ANY_OF, Operator.ALL_OF}, one.ids) == (True, ids)


@pytest.mark.parametrize(
    ("text", "reads", "makes"),
    [
        ("рекламные тексты, видит картинки, код", True, False),
        ("код, писать статьи и видит изображения", True, False),
        ("model for reading pdf drawings, api", True, False),
        ("make drawings from my descriptions", False, True),
    ],
)
def test_pictures_are_seen_or_made_as_the_words_beside_them_say(understood, text, reads, makes):
    answers, filters = understood(text, "ru")
    assert ("image" in answers.get("inputs", ()), "modalities_out" in filters) == (reads, makes)


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("сравнить договоры, нельзя чтоб данные ушли в сша или китай", {"us", "cn"}),
        ("код, данные не в сша и не в китае", {"us", "cn"}),
        ("data not in the US and not in China, coding", {"us", "cn"}),
        ("data not in the US, no lock-in, coding", {"us"}),
    ],
)
def test_every_place_of_a_row_is_kept_out(understood, text, out):
    answers, filters = understood(text, "ru")
    assert {"cn", "eu", "other", "ru", "us"} - filters["regions"].ids == out
    assert "privacy" not in answers


@pytest.mark.parametrize(
    "text", ["data not in the US, not from India, coding", "код, данные не в сша и не индийская, данные не в сша"]
)
def test_makers_behind_places_of_data_stay_kept_out(understood, text):
    one = understood(text, "ru")[1].get("country")
    assert one is None or one.operator is Operator.NONE_OF


@pytest.mark.parametrize(
    "text", ["на линуксе без видюхи, 16 оперативы, конспекты", "I got no gpu just a 16gb thinkpad, chat"]
)
def test_hardware_that_is_lacking_beside_a_machine_takes_no_service(understood, text):
    answers = understood(text, "ru")[0]
    assert (answers["skill"], answers.get("hardware")) == (("run",), ("laptop",))


def test_what_is_not_possible_is_refused(understood):
    assert understood("code, self hosted is not possible", "en")[0].get("skill") != ("run",)


def test_makers_for_something_are_makers(understood):
    assert understood("что-то отечественное для госконтракта, апи", "ru")[1]["country"].ids == {"RU"}


def test_pictures_come_with_what_is_made_some_words_before(understood):
    answers, filters = understood("делать тесты и карточки с картинками, бесплатно", "ru")
    assert ("inputs" in answers, "modalities_out" in filters) == (False, True)


@pytest.mark.parametrize("languages", ["", " from english to polish", " into Polish"])
def test_what_is_translated_once_is_not_read_at_once(understood, languages):
    answers, filters = understood(f"cheap api for translating 5 million words{languages} once", "en")
    assert ("context_window" in filters, answers["goal"]) == (False, ("translation",))


@pytest.mark.parametrize("text", ["черновики договоров составлять, апи", "описания сцен и диалоги нпс, апи"])
def test_what_is_drafted_is_written(understood, text):
    assert "writing" in understood(text, "ru")[0]["goal"]


@pytest.mark.parametrize(
    ("text", "lang", "codes"),
    [
        ("translating emails French-English, api", "en", {"fr"}),
        ("translation Spanish – Portuguese, api", "en", {"es", "pt"}),
        ("перевод, японский-русский, апи", "ru", {"ja"}),
    ],
)
def test_a_hyphen_joins_the_languages_of_a_translation(understood, text, lang, codes):
    assert understood(text, lang)[1]["languages"].ids == codes


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("распознавать и оценивать звонки, апи", "ru"),
        ("распознавание и анализ звонков", "ru"),
        ("recognise and rate phone calls, api", "en"),
    ],
)
def test_what_is_spoken_is_heard_whatever_else_is_done_with_it(understood, text, lang):
    answers, filters = understood(text, lang)
    assert answers.get("inputs") == ("audio",) or filters["modalities_in"].ids == {"audio"}


@pytest.mark.parametrize(
    ("text", "lang"),
    [("what's the most private chat app under $10 a month", "en"), ("чат, приватность важна", "ru")],
)
def test_whose_privacy_matters_wants_no_training_on_it(understood, text, lang):
    assert "no_training" in understood(text, lang)[0]["privacy"]


@pytest.mark.parametrize(
    "text", ["писать письма, можно Китай", "переводы, можно корею", "код, можно францию", "chat, could be China"]
)
def test_a_country_whose_models_may_be_is_no_place_of_use(understood, text):
    answers, filters = understood(text, "ru")
    assert ("country" in answers, "country" in filters) == (False, False)


def test_where_somebody_is_stays_beside_makers_that_may_be(understood):
    assert understood("мы в Китае, код, китайские можно", "ru")[0]["country"] == ("cn",)


@pytest.mark.parametrize("text", ["переводы, можно через openrouter", "translation, could be on openrouter"])
def test_a_seller_that_may_be_is_no_condition(understood, text):
    assert "host" not in understood(text, "ru")[1]


@pytest.mark.parametrize("text", ["a chatbot, vendor in Europe", "summaries, provider should be in Europe"])
def test_where_a_vendor_is_is_the_country_of_the_maker(understood, text):
    answers, filters = understood(text, "en")
    assert ("country" in answers, "DE" in filters["country"].ids) == (False, True)


@pytest.mark.parametrize("text", ["open weights, 3b to 14b", "open weights, 3 to 14b", "open weights, from 3b to 14b"])
def test_sizes_with_to_between_them_are_a_range(reader, engines, text):
    limits = [one for one in reader.read_wishes(engines.finder.read(text), TODAY).filters if "param" in one.property]
    assert {(one.operator, one.amount) for one in limits} == {
        (Operator.AT_LEAST, Decimal(3_000_000_000)),
        (Operator.AT_MOST, Decimal(14_000_000_000)),
    }


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("чат, платить от российского ип", ("платить от российского ип",)),
        ("тексты, оплата с юрлица", ("оплата с юрлица",)),
        ("код, российская модель из реестра", ("модель из реестра",)),
        ("код, модель включена в реестр", ("включена в реестр",)),
        ("апи, Франция, персональные данные", ("персональные данные",)),
    ],
)
def test_who_pays_and_which_register_and_law_is_meant_is_told(reader, engines, text, left):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == left


def test_a_payer_of_russia_makes_no_model(understood):
    answers, filters = understood("чат, платить от российского ип", "ru")
    assert (answers["country"], "country" in filters) == (("ru",), False)


@pytest.mark.parametrize("text", ["чат в клинике, персональные данные", "апи, Россия, персданные"])
def test_data_of_persons_are_under_the_law_of_russia_where_no_other_country_is_named(understood, text):
    assert understood(text, "ru")[0]["privacy"] == understood("чат, 152-фз", "ru")[0]["privacy"]


def test_texts_that_survive_say_nothing_of_the_life_of_a_model(understood):
    assert "lifecycle" not in understood("translate poems so that the rhymes survive", "en")[1]
    assert "lifecycle" in understood("coding, a model that will survive", "en")[1]
