"""Languages as people name them."""

import pytest

from bot.properties.filters import Operator
from bot.questions.finding.likened import apart
from tests.data._people import TODAY


@pytest.mark.parametrize("text", ["proofread in British English, API", "тексты на британском английском, апи"])
def test_the_country_of_a_variety_of_a_language_makes_no_model(understood, text):
    answers, filters = understood(text, "en")
    assert (answers["language"], "country" in filters) == (("en",), False)


@pytest.mark.parametrize("text", ["cheap api, does German properly", "free, writes Polish fluently"])
def test_a_language_that_is_to_be_used_well_is_no_country_of_a_maker(understood, text):
    filters = understood(text, "en")[1]
    assert "languages" in filters
    assert "country" not in filters


def test_a_denial_of_a_maker_ends_before_a_language(understood):
    filters = understood("no openai and german support, chat", "en")[1]
    assert "country" not in filters or filters["country"].operator is not Operator.NONE_OF


@pytest.mark.parametrize("text", ["переводить японскую мангу на русский", "translate Japanese manga"])
def test_what_is_translated_is_in_a_language_and_not_made_in_a_country(understood, text):
    filters = understood(text, "ru")[1]
    assert "country" not in filters
    assert filters["languages"].ids == {"ja"}


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


@pytest.mark.parametrize("text", ["law firm, French/German", "contracts in French/German", "French/German invoices"])
def test_languages_with_a_slash_between_them_are_each_one(understood, text):
    assert understood(text, "en")[1]["languages"].ids == {"fr", "de"}


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


def test_a_preposition_is_no_country(understood):
    assert "country" not in understood("чтоб думала перед ответом, код", "ru")[0]


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


@pytest.mark.parametrize("text", ["с хорошим китайским и русским, код", "код, нужен чат с русским и китайским"])
def test_what_is_said_of_a_language_is_no_maker(understood, text):
    filters = understood(text, "ru")[1]
    assert (filters["languages"].ids, "country" in filters) == ({"zh"}, False)


def test_languages_of_a_row_with_russian_are_languages(understood):
    filters = understood("переводы на 3 языка: китайский, русский, английский", "ru")[1]
    assert ("zh" in filters["languages"].ids, "country" in filters) == (True, False)


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
    ("text", "languages"),
    [
        ("German-language support chat", {"de"}),
        ("translation EN-DE, API", {"de"}),
        ("translation PL/DE, API", {"de", "pl"}),
        ("poems in Irish, writing", {"ga"}),
        ("translation jp->en, API", {"ja"}),
        ("API, game texts kr → fr", {"ko", "fr"}),
        ("translate tickets en to pt, API", {"pt"}),
        ("translating fr/de/it mails, API", {"fr", "de", "it"}),
        ("перевод нем-рус, API", {"de"}),
    ],
)
def test_a_language_is_heard_in_words_with_hyphens_and_in_codes(understood, reader, text, languages):
    assert understood(reader.retyped(text), "en")[1]["languages"].ids == languages


@pytest.mark.parametrize("text", ["it - no api, translation", "translate this and it to my site", "in/out, chat"])
def test_short_words_that_are_codes_too_are_no_languages(reader, text):
    assert reader.retyped(text) == text


@pytest.mark.parametrize("text", ["it translates French, coding", "translating Japanese, coding"])
def test_what_is_translated_is_a_language(understood, text):
    conditions = understood(text, "en")[1]
    assert "country" not in conditions
    assert conditions["languages"].ids <= {"fr", "ja"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("api for german legal contracts, 80 pages", "de"),
        ("анализ французских договоров поставки", "fr"),
        ("sorting spanish letters, api", "es"),
        ("dictation german, api", "de"),
    ],
)
def test_documents_of_a_country_are_in_its_language(understood, text, language):
    filters = understood(text, "ru")[1]
    assert ("country" in filters, filters["languages"].ids) == (False, {language})


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
    ("text", "language"),
    [
        ("summarise Hindi voice notes", "hi"),
        ("German audio, meeting notes", "de"),
        ("transcribe Polish speech", "pl"),
    ],
)
def test_what_is_heard_in_a_language_is_heard(understood, text, language):
    answers, filters = understood(text, "en")
    assert filters["languages"].ids == {language}
    assert answers["inputs"] == ("audio",)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Japanese OCR", "ja"),
        ("summarising German court rulings, we're a law firm", "de"),
        ("extract data from French bank statements", "fr"),
    ],
)
def test_texts_of_somebody_of_a_country_are_in_its_language(understood, text, language):
    filters = understood(text, "en")[1]
    assert filters["languages"].ids == {language}
    assert "country" not in filters


def test_a_country_beside_a_language_is_a_language_too(understood):
    filters = understood("перевод субтитров, английский и корейский", "ru")[1]
    assert ("country" in filters, filters["languages"].ids) == (False, {"ko"})


@pytest.mark.parametrize(
    ("text", "language"),
    [("proofread French, Mac app", "fr"), ("write German, cheap", "de"), ("French Canadian support chat", "fr")],
)
def test_what_is_written_just_behind_the_task_is_a_language(understood, text, language):
    filters = understood(text, "en")[1]
    assert filters["languages"].ids == {language}
    assert "country" not in filters


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("practise French, app", "fr"),
        ("improve my German, app", "de"),
        ("help me study Chinese for an exam", "zh"),
        ("teach me Korean, app", "ko"),
    ],
)
def test_what_is_learned_is_a_language_and_no_maker(understood, text, language):
    filters = understood(text, "en")[1]
    assert (filters["languages"].ids, "country" in filters) == ({language}, False)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("cheap api, korean customer support", "ko"),
        ("open model, polish customer service", "pl"),
        ("api, turkish customer care", "tr"),
    ],
)
def test_what_is_done_for_the_customers_of_a_language_is_a_task(understood, text, code):
    answers, filters = understood(text, "en")
    assert answers["goal"] == ("support",)
    assert code in filters["languages"].ids
