"""What is made, read, heard and done."""

import pytest

from bot.properties.filters import Operator
from bot.questions.finding.likened import apart
from bot.questions.question import Task
from bot.questions.wishes.needs_told import is_limited_to_cloud, tells_need
from tests.data._people import TODAY


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


@pytest.mark.parametrize(
    "text",
    [
        "a good translator app",
        "what coding app is best for beginners",
        "I need a study app, coding",
        "I can pay 20 dollars for an app that helps me with code",
        "app for learning Spanish",
        "cheap app to write code",
        "help with coding, app should be free",
        "coding on a work computer, can't install anything",
        "код, рабочий комп, ничего нельзя установить",
    ],
)
def test_an_app_that_is_sought_is_used(understood, text):
    assert understood(text, "en")[0]["skill"] == ("none",)


@pytest.mark.parametrize("text", ["model for my translator app", "our fitness app needs a chat model"])
def test_an_app_that_a_model_is_for_is_not_used(understood, text):
    assert "skill" not in understood(text, "en")[0]


@pytest.mark.parametrize(
    "text",
    [
        "what do I need to run a good coding model",
        "what hardware do I need for a chat model",
        "что нужно чтобы запустить модель для кода",
    ],
)
def test_who_asks_what_it_takes_to_run_a_model_runs_it(understood, text):
    assert understood(text, "en")[0]["skill"] == ("run",)


@pytest.mark.parametrize("text", ["I make YouTube videos, need help with coding", "we produce podcasts, need coding"])
def test_what_who_asks_makes_is_not_to_be_made_beside_another_task(understood, text):
    assert understood(text, "en") == ({"goal": ("code",)}, {})


def test_an_input_that_text_is_joined_to_is_read(understood):
    filters = understood("need text and image input, coding", "en")[1]
    assert "modalities_out" not in filters


@pytest.mark.parametrize("text", ["web app not api, chat", "app not api, chat", "чат, веб-версия, без апи"])
def test_who_wants_no_api_uses_an_application(understood, text):
    assert understood(text, "en")[0]["skill"] == ("none",)


def test_what_is_used_today_is_only_compared_with(reader, engines, catalogue):
    question = reader.read_wishes(engines.finder.read("we pay $500 a month for gpt-4o now, want cheaper"), TODAY)
    likened = apart(question, catalogue)
    assert (likened.question.filters, likened.names, question.volume) == ((), ("GPT-4o",), None)


def test_answering_questions_is_support_only_of_customers(understood):
    assert understood("ИИ отвечает на вопросы по налогам", "ru")[0]["goal"] == ("chat",)
    assert understood("бот отвечает на вопросы клиентов", "ru")[0]["goal"] == ("support",)


@pytest.mark.parametrize("text", ["черновики договоров составлять, апи", "описания сцен и диалоги нпс, апи"])
def test_what_is_drafted_is_written(understood, text):
    assert "writing" in understood(text, "ru")[0]["goal"]


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


@pytest.mark.parametrize("text", ["переводы, можно через openrouter", "translation, could be on openrouter"])
def test_a_seller_that_may_be_is_no_condition(understood, text):
    assert "host" not in understood(text, "ru")[1]


@pytest.mark.parametrize(
    "text", ["в программировании не разбираюсь, нужна помощь с письмами", "в коде ничего не понимаю, пишу статьи"]
)
def test_what_somebody_cannot_do_is_no_task(understood, text):
    assert understood(text, "ru")[0]["goal"] == ("writing",)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("нужна модель для работы с договорами", {"goal": ("analysis",)}),
        ("нужна модель, поддержка русского и узбекского", {"language": ("ru",)}),
        ("нужна модель с поддержкой голоса", {"inputs": ("audio",)}),
        ("нейросеть для бизнес плана", {"goal": ("writing",)}),
        ("автоматизировать ответы на отзывы", {"goal": ("support",)}),
        ("автоматизация браузера", {"goal": ("agents",)}),
        ("ролевая игра, дешёвая с большим контекстом", {"goal": ("chat",), "budget": ("least",), "context": ("long",)}),
        ("модель на java, код наружу не отправлять", {"goal": ("code",), "skill": ("run",)}),
        ("поддержка русских клиентов", {"goal": ("support",)}),
        ("нужен агент для автоматизации браузера", {"goal": ("agents",)}),
        ("модель для мобильного приложения", {}),
        ("разработка мобильных приложений", {"goal": ("code",)}),
        ("нужен ии без навыков программирования", {"skill": ("none",)}),
        ("выжимки звонков, транскрибация уже есть", {"goal": ("analysis",)}),
    ],
)
def test_what_something_is_done_with_is_no_wish_of_its_own(understood, text, answers):
    assert understood(text, "ru")[0] == answers


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("sort support mails through a little script my cousin wrote, no training", {"extract"}),
        ("вытаскивать суммы из писем, маленький скрипт на питоне дергает модель", {"extract"}),
        ("a tiny script of ours calls it to label tweets", {"extract"}),
        ("write me small scripts for a game", {"code"}),
    ],
)
def test_a_program_that_calls_a_model_is_no_task_and_its_size_is_none_of_the_model(understood, text, tasks):
    answers, filters = understood(text, "en")
    assert set(answers.get("goal", ())) == tasks
    assert not {"tier", "strengths"} & filters.keys()


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("сортировать звонки клиентов, уже расшифрованные в текст", None),
        ("voice notes, already transcribed, to be sorted", None),
        ("сканы уже распознаны, вытащить суммы", None),
        ("voice notes to be transcribed and sorted", ("audio",)),
        ("сканы распознать и вытащить суммы", ("image",)),
    ],
)
def test_what_is_text_already_is_sent_as_text(understood, text, sent):
    answers, filters = understood(text, "en")
    assert answers.get("inputs") == sent
    assert "modalities_in" not in filters
    assert sent or "vision" not in answers.get("goal", ())


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("ии с актуальными данными 2026 года", {"knowledge_cutoff"}),
        ("ии, чтобы делать видео из текста", {"modalities_out"}),
        ("ии для голосового меню, синтез и распознавание", {"modalities_out"}),
        ("ии для SMM, подписка в рублях", {"currency"}),
        ("тесты для 7 класса", set()),
    ],
)
def test_conditions_behind_other_words_are_heard_and_nothing_is_invented(understood, text, filters):
    answers, found = understood(text, "ru")
    assert ("vision" in answers.get("goal", ()), found.keys()) == (False, filters)


@pytest.mark.parametrize("text", ["ии для общения, женский голос", "ии, приятным голосом"])
def test_a_voice_of_some_kind_is_one(understood, text):
    assert "modalities_out" in understood(text, "ru")[1]


@pytest.mark.parametrize(
    "text",
    [
        "free app to write reports at work",
        "app for letters at my job, free",
        "приложение писать отчёты на работе, бесплатно",
        "бесплатное приложение для писем по работе",
    ],
)
def test_who_uses_a_model_at_work_sells_nothing(understood, text):
    assert "use" not in understood(text, "en")[0]


@pytest.mark.parametrize("text", ["chatbot in our paid product, API", "апи для чат-бота, встроим в наш продукт"])
def test_who_sells_a_product_uses_a_model_for_business(understood, text):
    assert understood(text, "en")[0]["use"] == ("business",)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("we have a developer. model for translating manuals", "api"),
        ("перевод инструкций, программист есть", "api"),
        ("we have programmers, translating manuals on our own server", "run"),
    ],
)
def test_who_has_a_programmer_calls_an_api_where_no_other_way_is_told_and_wants_no_code(understood, text, way):
    answers, _ = understood(text, "en")
    assert answers["goal"] == ("translation",)
    assert answers["skill"] == (way,)


@pytest.mark.parametrize("text", ["расшифровки консультаций превращать в выписки", "выписки из расшифровок осмотров"])
def test_what_is_written_down_already_is_not_heard(understood, text):
    answers, filters = understood(text, "ru")
    assert "inputs" not in answers
    assert "modalities_in" not in filters


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("need a model to rewrite news for a channel", "writing"),
        ("model for translating news, on a laptop with 16 GB", "translation"),
        ("локальная модель, пересказывать новости, видеокарта 12 гб", "analysis"),
        ("нужна модель для классификации новостей", "extract"),
    ],
)
def test_news_that_are_worked_on_are_what_a_model_is_for(reader, engines, understood, text, goal):
    reading = engines.finder.read(reader.retyped(text))
    question, wished = reader.read(reading, TODAY), reader.read_wishes(reading, TODAY)
    assert question is None or question.task is not Task.NEWS or tells_need(question, wished)
    assert goal in understood(text, "en")[0]["goal"]


@pytest.mark.parametrize("text", ["any news about translation models?", "новости про модели для переводов за неделю"])
def test_news_that_are_asked_for_are_told(reader, engines, text):
    reading = engines.finder.read(text)
    question = reader.read(reading, TODAY)
    assert question.task is Task.NEWS
    assert not tells_need(question, reader.read_wishes(reading, TODAY))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "буду наговаривать голосом отчёты о выездах"),
        ("ru", "голосом надиктую письма, ответ текстом"),
        ("ru", "диктую заметки голосом"),
        ("en", "I dictate reports by voice"),
    ],
)
def test_what_is_dictated_is_heard_and_nothing_has_to_speak(understood, lang, text):
    answers, filters = understood(text, lang)
    assert "audio" in answers["inputs"]
    assert "modalities_out" not in filters


def test_what_answers_by_voice_to_dictation_speaks(understood):
    assert understood("диктую вопросы, и чтобы отвечал голосом", "ru")[1]["modalities_out"].ids == {"audio"}


@pytest.mark.parametrize(
    ("lang", "text", "goal"),
    [
        ("en", "for code, not like a support bot", ("code",)),
        ("en", "stories that sound natural, not like a translation", ("writing",)),
        ("ru", "чтобы отвечал тепло, не как служба поддержки", None),
        ("ru", "для кода, не как переводчик", ("code",)),
    ],
)
def test_whose_manner_is_not_wanted_is_no_task(understood, lang, text, goal):
    assert understood(text, lang)[0].get("goal") == goal


@pytest.mark.parametrize(
    "text", ["без ограничений генерировать видео", "без водяных знаков делать видео", "без лимитов создавать видео"]
)
def test_what_is_done_without_something_is_to_be_done(understood, text):
    made = understood(text, "ru")[1]["modalities_out"]
    assert (made.operator, made.ids) == (Operator.ALL_OF, {"video"})


@pytest.mark.parametrize(
    "text", ["озвучивать книги русским голосом", "озвучивать сказки женским голосом", "озвучка видеоуроков"]
)
def test_a_voice_that_reads_aloud_is_not_heard(understood, text):
    answers, filters = understood(text, "ru")
    assert filters["modalities_out"].ids == {"audio"}
    assert "inputs" not in answers


def test_who_talks_with_it_by_voice_hears_it(understood):
    filters = understood("чтоб с ней голосом поболтать", "ru")[1]
    assert filters["modalities_out"].operator is Operator.ALL_OF


@pytest.mark.parametrize(
    "text",
    [
        "самая умная на мою RTX 3060",
        "побаловаться дома, rtx 2060 6gb",
        "дизасм разбирать, локально 48 гб",
        "американская, но чтоб работала в россии, для маркетинга",
        "the smartest one for my RTX 3060",
        "which models are strongest on my RTX 4080",
        "my 3060 - which models are the best?",
        "which coding models run best on a 7900 xtx",
        "what runs well on a 4090",
        "which models can my 4060 run for translation",
        "какие модели самые сильные на моей rtx 4070",
        "rag, наш сервер 4xA100 80, apache или mit",
        "спектры на картинках, claude не предлагать",
        "which model for a 3060 12gb and 32gb of ram",
        "which ai can watch security camera clips, locally",
        "cheapest way to read 300 pdfs",
        "which model is cheapest for 20k scanned receipts",
        "model under £5 per million tokens",
    ],
)
def test_who_tells_what_they_have_or_want_asks_for_no_list(reader, engines, text):
    reading = engines.finder.read(reader.retyped(text))
    question = reader.read(reading, TODAY)
    chosen = question is None or question.task is Task.CHOOSE
    assert chosen or tells_need(question, reader.read_wishes(reading, TODAY))


@pytest.mark.parametrize(
    "text",
    [
        "какие модели пойдут на rtx 3060",
        "самые умные модели на 24 гб",
        "which models fit 24 GB",
        "which models run on my rtx 3060",
        "list the 5 strongest models for a 3060",
    ],
)
def test_who_asks_for_models_gets_a_list(reader, engines, text):
    reading = engines.finder.read(text)
    question = reader.read(reading, TODAY)
    assert question.task is Task.LIST
    assert not tells_need(question, reader.read_wishes(reading, TODAY))


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("our it guy will hook it up to the crm, translation", {"goal": ("translation",), "skill": ("api",)}),
        ("my nephew plugs it into our website, support", {"goal": ("support",), "skill": ("api",)}),
        ("a friend ties it to the website, chat", {"goal": ("chat",), "skill": ("api",)}),
        ("перевод, прикрутим к 1с", {"goal": ("translation",), "skill": ("api",)}),
        ("plug it into our site, translation on our own server", {"goal": ("translation",), "skill": ("run",)}),
        ("bot that helps visitors on our site", {"goal": ("support",)}),
        ("help chat for a museum", {"goal": ("support",)}),
    ],
)
def test_what_a_model_is_connected_to_calls_it_and_is_neither_its_machine_nor_an_app(understood, text, answers):
    assert understood(text, "en")[0] == answers


@pytest.mark.parametrize(
    "text", ["what gives the most bang for my buck for essays", "which has the best value for money for coding"]
)
def test_what_is_worth_its_price_is_a_need_and_no_list(reader, engines, text):
    reading = engines.finder.read(text)
    assert tells_need(reader.read(reading, TODAY), reader.read_wishes(reading, TODAY))


def test_who_wants_the_cheapest_api_for_a_task_needs_a_choice(reader, engines):
    reading = engines.finder.read("api for translation, cheapest")
    assert tells_need(reader.read(reading, TODAY), reader.read_wishes(reading, TODAY))


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("tenant requests need answering, api", "support"),
        ("calls from our patients, danish", "support"),
        ("buyer emails in 4 languages, api", "support"),
        ("something to answer my marketplace messages", "support"),
        ("rewrite my emails", "writing"),
        ("summarise calls from customers", "analysis"),
        ("translate guest mails", "translation"),
    ],
)
def test_messages_of_people_who_are_served_are_answered_where_nothing_else_is_done_with_them(understood, text, task):
    assert understood(text, "en")[0]["goal"] == (task,)


@pytest.mark.parametrize("text", ["something good at C++", "C# for a game, api", "нужна для c++, апи"])
def test_languages_of_programs_with_signs_are_code(understood, text):
    assert understood(text, "en")[0]["goal"] == ("code",)


@pytest.mark.parametrize(
    "text", ["open model good at Thai, max 24 GB, commercial use", "voice bot that speaks Czech, open weights, 24gb"]
)
def test_several_conditions_without_a_word_that_lists_are_a_need(reader, engines, text):
    reading = engines.finder.read(text)
    assert tells_need(reader.read(reading, TODAY), reader.read_wishes(reading, TODAY))


@pytest.mark.parametrize("text", ["модерация текстов и фото", "классифицировать тексты и картинки"])
def test_what_is_looked_through_is_not_made(understood, text):
    answers, filters = understood(text, "ru")
    assert ("image" in answers["inputs"], "modalities_out" in filters) == (True, False)


@pytest.mark.parametrize("text", ["нужна поумнее чем гигачат", "что-нибудь умнее гигачата"])
def test_what_is_to_be_smarter_than_a_family_is_none_of_it(reader, engines, catalogue, text):
    likened = apart(reader.read_wishes(engines.finder.read(text), TODAY), catalogue)
    assert (likened.question.filters, likened.names) == ((), ("GigaChat",))


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("transcribe my aunt's old letters", {"image"}),
        ("transcribe diaries, api", {"image"}),
        ("расшифровать дедушкин дневник", {"image"}),
    ],
)
def test_what_is_written_by_hand_is_seen_when_it_is_transcribed(reader, engines, text, sent):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert {id_ for one in question.filters if one.property == "modalities_in" for id_ in one.ids} == sent


@pytest.mark.parametrize(
    ("text", "lang", "tasks"),
    [
        ("essays, coding, some maths, free", "en", {"writing", "code", "research"}),
        ("captions for posts + replies to reviews", "en", {"writing", "support"}),
        ("essays & python", "en", {"writing", "code"}),
        ("game dev, dialogue for characters", "en", {"chat"}),
        ("писать посты для вк и отвечать на отзывы", "ru", {"writing", "support"}),
        ("для кода и немного текстов", "ru", {"code", "writing"}),
        ("summarize articles and translate them", "en", {"analysis", "translation"}),
        ("write and debug code", "en", {"code"}),
        ("coding, writing tests", "en", {"code"}),
        ("поболтать приватно и немного кода", "ru", {"chat", "code"}),
        ("читать диссертации и отвечать на вопросы", "ru", {"analysis", "chat"}),
    ],
)
def test_each_of_several_tasks_in_a_row_is_meant(understood, text, lang, tasks):
    assert set(understood(text, lang)[0]["goal"]) == tasks


@pytest.mark.parametrize(
    ("text", "supports"),
    [
        ("открытая модель для поддержки на арабском", True),
        ("модель до 10b для поддержки на казахском языке", True),
        ("модель с поддержкой арабского", False),
        ("нужна поддержка русского", False),
    ],
)
def test_support_in_a_language_is_that_of_customers_where_it_is_the_aim(reader, engines, text, supports):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert any("support" in one.ids for one in question.filters if one.property == "strengths") == supports


@pytest.mark.parametrize(
    ("text", "lang", "drawn"),
    [
        ("картинки для карточек товара", "ru", True),
        ("нужны иллюстрации для блога", "ru", True),
        ("pictures for my blog, cheap", "en", True),
        ("images for OCR, cheap api", "en", False),
        ("картинки для распознавания", "ru", False),
    ],
)
def test_pictures_that_are_wanted_for_something_are_drawn_unless_they_are_looked_at(understood, text, lang, drawn):
    answers, filters = understood(text, lang)
    assert ("modalities_out" in filters, "image" in answers.get("inputs", ())) == (drawn, not drawn)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("скрипты для холодных звонков, тексты рассылок", "ru"), ("cold call scripts and newsletters", "en")],
)
def test_what_is_said_on_the_phone_is_written_and_no_program(understood, text, lang):
    assert understood(text, lang)[0]["goal"] == ("writing",)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("бот для закрытой группы", "ru"),
        ("чат-бот в закрытый канал", "ru"),
        ("chatbot for a closed group", "en"),
    ],
)
def test_people_who_meet_in_private_want_no_closed_model(understood, text, lang):
    assert "openness" not in understood(text, lang)[1]


def test_what_a_list_has_no_answer_to_is_what_a_model_is_for(reader, engines):
    reading = engines.finder.read("бот в тг погода новости, какую модель взять подешевле")
    question = reader.read(reading, TODAY)
    assert question.task is Task.LIST
    assert tells_need(question, reader.read_wishes(reading, TODAY))


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("чем вайбкодить приложения", {"code"}),
        ("сопроводительное на немецком", {"writing"}),
        ("готовить ответы на обращения граждан", {"support"}),
        ("пишу диссер по истории", {"research"}),
        ("вести канал и отвечать клиентам", {"writing", "support"}),
    ],
)
def test_tasks_are_heard_by_their_everyday_names(understood, text, goals):
    assert set(understood(text, "ru")[0]["goal"]) == goals


def test_calls_that_are_looked_into_are_heard(understood):
    assert "audio" in understood("анализировать звонки менеджеров", "ru")[0]["inputs"]


def test_a_teacher_of_chinese_needs_the_language_and_no_maker_there(understood):
    answers, filters = understood("репетитор китайского, проверять упражнения", "ru")
    assert answers["language"] == ("zh",)
    assert "country" not in filters


def test_a_phone_without_a_connection_runs_the_model(understood):
    for text in ("модель на телефон, работать в самолёте", "нейронка на телефон, без связи"):
        answers, filters = understood(text, "ru")
        assert answers.get("skill") == ("run",), text
        assert answers.get("hardware") == ("phone",) or "memory" in filters, text


@pytest.mark.parametrize("text", ["HIPAA, AWS only", "summarise patient notes, HIPAA, aws only"])
def test_a_cloud_where_something_is_to_run_is_no_maker_that_is_asked_about(reader, engines, text):
    reading = engines.finder.read(text)
    question = reader.read(reading, TODAY)
    assert question is None or is_limited_to_cloud(question, reader.read_wishes(reading, TODAY))


def test_a_browser_that_is_clicked_in_and_a_website_that_gets_a_bot_are_no_apps(understood):
    assert "skill" not in understood("agent that can click around in the browser", "en")[0]
    assert "skill" not in understood("a chatbot on our website, german", "en")[0]


def test_a_translation_beside_other_tasks_is_meant_too(understood):
    goals = understood("blog posts, image captions, translations to french", "en")[0]["goal"]
    assert set(goals) == {"writing", "vision", "translation"}
