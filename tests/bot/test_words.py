import pytest

from bot.errors import DataError
from bot.words import load_lexicon


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


def test_broken_fluent_names_its_language(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "bad.ftl").write_text("= {")
    with pytest.raises(DataError, match="locales/en"):
        load_lexicon(tmp_path)


def test_a_missing_default_language_names_the_folder_to_add(tmp_path):
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "good.ftl").write_text("a = b\n")
    with pytest.raises(DataError, match="no en folder"):
        load_lexicon(tmp_path)
