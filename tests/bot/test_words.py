import pytest

from bot.errors import DataError
from bot.words import load_lexicon


def language(folder, code, about="", messages="a = b\n"):
    (folder / code).mkdir()
    (folder / code / "words.ftl").write_text(messages, encoding="utf-8")
    (folder / code / "language.toml").write_text(f'name = "{code.upper()}"\n{about}', encoding="utf-8")


@pytest.mark.parametrize(("wish", "code"), [("ru", "ru"), ("ru-RU", "ru"), ("RU_ru", "ru"), ("xx", "en"), (None, "en")])
def test_the_nearest_language_is_picked(lexicon, wish, code):
    assert lexicon.pick(wish).lang == code


def test_the_first_wish_that_is_spoken_wins(lexicon):
    assert lexicon.pick(None, "fr", "ru", "en").lang == "ru"


@pytest.mark.parametrize(
    ("count", "ending"), [(1, "токен"), (2, "токена"), (5, "токенов"), (21, "токен"), (111, "токенов")]
)
def test_russian_counts_have_their_endings(lexicon, count, ending):
    assert lexicon.pick("ru")("tokens", text=str(count), count=count) == f"{count} {ending}"


def test_an_unknown_message_is_an_error(lexicon):
    with pytest.raises(KeyError):
        lexicon.pick("en")("no-such-message")


def test_it_is_known_which_messages_there_are_also_when_asked_again(lexicon):
    words = lexicon.pick("en")
    for _ in range(2):
        assert not words.has("no-such-message")
        assert words.has("yes")
        with pytest.raises(KeyError):
            words("no-such-message")


def test_broken_fluent_names_its_language(tmp_path):
    language(tmp_path, "en")
    (tmp_path / "en" / "bad.ftl").write_text("= {")
    with pytest.raises(DataError, match="locales/en"):
        load_lexicon(tmp_path)


def test_a_missing_default_language_names_the_folder_to_add(tmp_path):
    language(tmp_path, "ru")
    with pytest.raises(DataError, match="no en folder"):
        load_lexicon(tmp_path)


@pytest.mark.parametrize(
    ("text", "code"),
    [("gpt-4o", None), ("", None), ("café", None), ("модель gpt-4o", "ru"), ("привет", "ru"), ("привіт", "uk")],
)
def test_letters_tell_the_language_that_has_the_most_of_them(tmp_path, text, code):
    language(tmp_path, "en")
    language(tmp_path, "ru", 'letters = "А-яЁё"')
    language(tmp_path, "uk", 'letters = "А-ЩЬЮЯҐЄІЇа-щьюяґєії"')
    assert load_lexicon(tmp_path).written_in(text) == code


@pytest.mark.parametrize(
    ("about", "problem"),
    [
        ('letters = "z-a"', "letters"),
        ('letters = "a]"', "letters"),
        ("complete = maybe", "mend the file"),
        ('[commands]\nhelp = ["Hilfe"]', "commands.help.0"),
        ('code = "en"\nletter = "x"', "letter: Extra inputs are not permitted"),
    ],
)
def test_a_mistake_in_a_languages_description_names_file_and_key(tmp_path, about, problem):
    language(tmp_path, "en", about)
    with pytest.raises(DataError, match=f"/en/language.toml: .*{problem}"):
        load_lexicon(tmp_path)


def test_a_language_without_a_description_is_told(tmp_path):
    language(tmp_path, "en")
    (tmp_path / "en" / "language.toml").unlink()
    with pytest.raises(DataError, match=r"/en/language\.toml: is missing"):
        load_lexicon(tmp_path)


def test_a_text_is_taken_in_the_language_else_in_english(lexicon):
    texts = {"en": "a model", "ru": "модель"}
    assert [lexicon.pick(code).text(texts) for code in ("en", "ru")] == ["a model", "модель"]
    assert lexicon.pick("ru").text({"en": "a model"}) == "a model"
