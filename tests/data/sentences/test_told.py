"""What is told as not taken into account, and what says nothing of a wish."""

import pytest

from bot.properties.filters import Operator
from bot.questions.wishes.needs import said_in
from tests.data._people import TODAY


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


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I'm a high school teacher, live chat for daily use"),
        ("en", "what should I use to write a cover letter?"),
        ("en", "law student, case bundles to read"),
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
        ("I need ISO 42001 certification, coding", ("iso 42001",)),
        ("код, записи пациентов не идут на обучение", ()),
        ("код, чтобы письма не шли в обучение", ()),
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


@pytest.mark.parametrize("text", ["озвучка и распознавание речи", "text to speech and speech recognition"])
def test_what_is_heard_beside_what_is_spoken_is_no_repetition(understood, text):
    answers, filters = understood(text, "en")
    assert answers["inputs"] == ("audio",)
    assert filters["modalities_out"].ids == {"audio"}


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
    ("text", "left"),
    [
        ("переводы, за вменяемые деньги", ("вменяемые деньги",)),
        ("код, цена средняя", ("цена средняя",)),
        ("чат, чтобы цена была нормальная", ("цена была нормальная",)),
        ("translation at a reasonable price", ("reasonable price",)),
        ("чат, чтобы никто не мог видеть мои запросы", ("никто не мог видеть мои запросы",)),
        ("чат, чтобы переписку никто не мог прочитать", ("переписку никто не мог прочитать",)),
        ("a chat where nobody can read my messages", ("nobody can read my messages",)),
        ("чат без впн и карты", ("карты",)),
        ("подписка, иностранной карты нет", ("иностранной карты нет",)),
        ("тексты, оплата белорусской картой", ("оплата белорусской картой",)),
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


def test_a_name_in_other_letters_is_told(reader, engines):
    assert reader.read_wishes(engines.finder.read("отчёты, читать DWG и PDF"), TODAY).leftover == ("dwg",)


@pytest.mark.parametrize(
    "text",
    [
        "персональные данные учеников не выгружать, код",
        "код, данные никому",
        "код, переписку никому не раскрывать",
        "код, ничего не должно утечь",
        "утечек быть не должно, код",
        "coding, nothing may leak",
        "договоры проверять, документы клиентов никуда утекать не должны",
        "данные клиентов не должны никуда уходить",
        "код, тексты никуда не должны утекать",
        "contract review, client documents must not leak anywhere",
        "our contracts can't go anywhere",
        "чтобы договоры не попали в чужие руки",
        "the files must not fall into the wrong hands, coding",
    ],
)
def test_data_that_nobody_is_to_get_are_not_trained_on(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    assert "no_training" in {id_ for one in question.filters if one.property == "assurances" for id_ in one.ids}
    assert question.leftover == ()
    assert {one.property for one in question.filters} <= {"strengths", "assurances"}


@pytest.mark.parametrize(
    "text",
    [
        "бот поддержки, данные клиентов закрытые",
        "бот поддержки, у нас закрытая база знаний",
        "бот поддержки, данные клиентов конфиденциальные",
        "код, закрытый репозиторий",
        "support bot, we have closed data",
        "support bot, our data is proprietary",
        "coding, closed repo",
    ],
)
def test_secret_data_are_not_trained_on_and_close_no_model(understood, text):
    question, filters = understood(text, "ru")
    assert question.get("privacy") == ("no_training",) or "assurances" in filters
    assert "openness" not in filters


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("бот поддержки, закрытые данные не передаём", ("закрытые данные не передаем",)),
        ("бот поддержки, конфиденциальные документы не загружаем", ("конфиденциальные документы не загружаем",)),
        ("support bot, we never send confidential documents", ("never send confidential documents",)),
    ],
)
def test_secret_data_that_nobody_sends_are_told_and_set_no_condition(reader, engines, text, left):
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    assert question.leftover == left
    assert {one.property for one in question.filters} <= {"strengths"}


@pytest.mark.parametrize("text", ["код на c++ без утечек памяти", "C++ code review, find memory leaks"])
def test_leaks_of_memory_say_nothing_of_data(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    assert {one.property for one in question.filters} <= {"strengths"}
    assert question.leftover == ()


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


def test_where_data_go_may_be_no_matter(understood):
    answers, filters = understood("код, мне без разницы если данные не уйдут из США", "ru")
    assert (answers.get("privacy"), "regions" in filters) == (None, False)


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


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("coding, deterministic results", "deterministic"),
        ("writing, vegan-friendly tone", "vegan-friendly tone"),
        ("chats that admits when it doesn't know, in Czech", "admits when it doesn't know"),
        ("something like Whisper but that also summarizes, on premises", "whisper"),
        ("Swiss hosting or on-prem, coding", "swiss hosting"),
        ("story app, under 2 cents per story, coding", "2 cents per"),
        ("фанфики 18+, без впн", "18+"),
        ("код, генерация 3d моделей", "3d"),
        ("код, данные — коммерческая тайна", "коммерческая тайна"),
        ("чат-бот, потоковый вывод", "потоковый вывод"),
        ("coding, should not cost a fortune", "should not cost a fortune"),
        ("coding, nothing pricey", "nothing pricey"),
        ("код, не слишком дорогая", "не слишком дорогая"),
        ("writing app, one-time payment", "one-time payment"),
        ("приложение для текстов, разовая оплата", "разовая оплата"),
        ("writing app, I pay with a Visa card from Kazakhstan", "visa card"),
        ("writing app, only Mastercard", "mastercard"),
        ("ChatGPT Plus is too expensive, coding", "chatgpt plus is too expensive"),
        ("chatgpt plus слишком дорого, код", "chatgpt plus слишком дорого"),
        ("coding, an LLM from Switzerland", "from switzerland"),
        ("a Swiss model for coding", "swiss model"),
        ("coding, model made in Singapore", "in singapore"),
        ("код, модель из Швейцарии", "из швейцарии"),
        ("speech in English with a British accent", "british accent"),
        ("coding, a 3060 with 12 gb and 32 gb of ddr4", "32 gb of ddr 4"),
        ("код, 4090 и 64 гб оперативки", "64 гб оперативки"),
        ("sorting emails, batch is ok", "batch"),
        ("translation, happy to use a batch api", "batch api"),
        ("novel writing, a free trial is fine", "a free trial"),
        ("chat app for ios", "for ios"),
        ("writing smut", "smut"),
        ("a chat that remembers previous chats", "remembers previous chats"),
        ("coding, £4 per million tokens", "£ 4 per million tokens"),
    ],
)
def test_what_is_wished_for_and_not_known_is_told(reader, engines, text, left):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == (left,)


@pytest.mark.parametrize(
    ("text", "is_bot"),
    [
        ("voice support bot, Hindi", True),
        ("a voice customer service agent in German", True),
        ("голосовой чат-бот", True),
        ("support bot which takes voice messages", False),
        ("chat by voice with an agent", False),
    ],
)
def test_a_bot_that_one_talks_to_is_one_whatever_it_is_for(reader, engines, text, is_bot):
    wished = reader.read_wishes(engines.finder.read(text), TODAY)
    speech = {one.property for one in wished.filters} & {"modalities_in", "modalities_out"}
    assert ("voice_bot" in wished.topics, bool(speech)) == (is_bot, not is_bot)


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
    ("text", "lang"),
    [("I'm a retired teacher, letters", "en"), ("сделать рекламную кампанию, тексты", "ru")],
)
def test_what_is_said_of_a_life_is_no_wish(reader, engines, text, lang):
    assert reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY).leftover == (), lang


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


@pytest.mark.parametrize(
    "text", ["classify emails, max 1 second", "chat, answers within 500 ms", "чат, не дольше 2 секунд"]
)
def test_how_long_an_answer_may_take_is_told(reader, engines, text):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover


@pytest.mark.parametrize("text", ["chat, ad free", "chat, no sign up", "chat app without ads"])
def test_what_an_application_is_to_be_without_is_told_and_no_price(reader, engines, understood, text):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover
    assert "budget" not in understood(text, "en")[0]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("чат, ребёнку 10 лет", ("ребенку 10 лет",)),
        ("homework help, my kid is 13", ("kid is 13",)),
        ("сыну 9, помогать с математикой", ("сыну 9",)),
        ("чат для детей 8-10 лет", ("детей 8 - 10 лет",)),
        ("a chat for my 10 year old son", ("10 year old son",)),
        ("a chat for my son, he is 12", ("he is 12",)),
        ("my daughter (11) needs a chat", ("daughter 11",)),
        ("chat for my kids, 7 and 9", ("kids 7 and 9",)),
        ("support bot, 24/7", ("24 / 7",)),
        ("worksheets for my pupils, year 6, app", ()),
        ("worksheets for grade 4 pupils, app", ()),
        ("чат, нашей компании 10 лет", ()),
        ("тексты, чтобы файлы можно было загружать", ("файлы можно было загружать",)),
        ("сообщения на чеченском и аварском", ("аварском",)),
        ("перевод с ингушского на английский", ("ингушского",)),
        ("перевод с русского на литературный", ()),
        ("чат, который не собирает данные", ("не собирает данные",)),
        ("документы, модель сертифицированная", ("сертифицированная",)),
        ("реестр отечественного ПО, анализ обращений", ("реестр отечественного по",)),
    ],
)
def test_ages_of_children_files_and_languages_that_nothing_is_known_of_are_told(reader, engines, text, left):
    assert reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY).leftover == left


@pytest.mark.parametrize(
    "text",
    [
        "everyone talks about grok and mistral, need an app for essays",
        "I keep hearing about qwen, want an app for essays",
        "heard of kimi from friends, looking for an app for essays",
        "слышала про квен и гигачат, нужно приложение для эссе",
        "все говорят про грок, хочу приложение для эссе",
        "наслышан о мистрале, нужно приложение для эссе",
    ],
)
def test_a_name_that_is_only_spoken_of_is_no_condition_and_nothing_is_heard(understood, text):
    answers, filters = understood(text, "en")
    assert answers == {"skill": ("none",), "goal": ("writing",)}
    assert filters == {}


def test_a_name_that_is_wanted_is_a_condition_whatever_is_spoken_of(understood):
    assert understood("heard about claude, but need an open model from qwen", "en")[1]["family"].ids == {"qwen"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("an app to summarize two hour long lecture videos", "hour long"),
        ("конспекты, часовые видео, приложение", "часовые"),
        ("hour-long webinars, subtitles, app", "hour-long"),
    ],
)
def test_how_long_recordings_are_is_told(reader, engines, text, left):
    found = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY).leftover
    assert any(left in one for one in found), found


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("chat in an app, must read photos of my mushrooms", ()),
        ("перевод, чтобы читала фото вывесок", ()),
        ("письма, инет на даче глючит через раз", ()),
        ("essays, must work on my own, my internet is flaky", ()),
        ("my parents and I are retired, letters in an app", ()),
        ("эссе, цена не особо важна", ()),
        ("essays, speed is not so important", ()),
        ("essays, the bot must have an uptime of 99%", ("uptime of 99 %",)),
        ("чат, чтобы экспортировала DWG", ("чтобы экспортировала dwg",)),
    ],
)
def test_what_is_depicted_and_what_somebody_is_or_minds_little_is_not_told(reader, engines, understood, text, left):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == left
    assert not {"lifecycle", "web_search"} & understood(text, "en")[1].keys()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("get the totals of invoices into an excel sheet", ("into an excel sheet",)),
        ("turn delivery notes into xml, api", ("into xml",)),
        ("вытаскивать поля из счетов в json", ("в json",)),
    ],
)
def test_what_is_put_into_a_form_is_extracted_and_the_form_told(reader, engines, text, left):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert ("answer:goal.extract" in question.topics, question.leftover) == (True, left)


def test_the_form_of_what_is_written_is_told_and_extracts_nothing(reader, engines):
    question = reader.read_wishes(engines.finder.read("write product texts as json"), TODAY)
    assert ("answer:goal.extract" in question.topics, question.leftover) == (False, ("as json",))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("extract addresses from letters and spreadsheets", ("spreadsheets",)),
        ("translate xlsx files", ("xlsx",)),
        ("analyse spreadsheets", ()),
    ],
)
def test_files_that_a_task_tells_nothing_of_are_told(reader, engines, text, left):
    assert reader.read_wishes(engines.finder.read(text), TODAY).leftover == left
