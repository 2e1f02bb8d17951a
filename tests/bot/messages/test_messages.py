"""Messages are read once and kept, for as long as their files stay as they are."""

import shutil
import sys

import pytest

from bot.errors import DataError
from bot.messages import reading
from bot.messages.messages import load_messages

CODES = ("en", "ru")


@pytest.fixture
def folder(tmp_path):
    for code, forms in (("en", ("one",)), ("ru", ("one", "few"))):
        (tmp_path / "locales" / code).mkdir(parents=True)
        variants = "".join(f"    [{form}] {form}\n" for form in forms)
        text = f"plain = {code}\ncount = {{ $n ->\n{variants}   *[other] other\n }}\n"
        (tmp_path / "locales" / code / "words.ftl").write_text(text)
    return tmp_path / "locales"


@pytest.fixture
def kept(folder, tmp_path):
    """The file that a first start leaves behind."""
    load_messages(folder, CODES, tmp_path / "words.json")
    return tmp_path / "words.json"


def test_what_is_kept_says_the_same_and_reads_no_file(folder, kept, monkeypatch):
    monkeypatch.delattr(reading, "read_messages")
    messages = load_messages(folder, CODES, kept)
    assert [messages[code].write("plain", {}) for code in CODES] == ["en", "ru"]
    assert [messages["ru"].write("count", {"n": n}) for n in (1, 2, 5, 21)] == ["one", "few", "other", "one"]
    assert [messages["en"].write("count", {"n": n}) for n in (1, 2, 5, 21)] == ["one", "other", "other", "other"]
    assert "plain" in messages["en"]
    assert "none" not in messages["en"]


def test_a_changed_file_is_read_again(folder, kept):
    (folder / "en" / "words.ftl").write_text("plain = changed\n")
    assert load_messages(folder, CODES, kept)["en"].write("plain", {}) == "changed"
    assert load_messages(folder, CODES, kept)["en"].write("plain", {}) == "changed"


def test_a_file_that_breaks_later_is_told(folder, kept):
    (folder / "ru" / "words.ftl").write_text("plain\n")
    with pytest.raises(DataError, match=r"locales/ru/words\.ftl:1: "):
        load_messages(folder, CODES, kept)


def test_a_file_that_one_language_lacks_is_told(folder, kept):
    (folder / "en" / "cards.ftl").write_text("card = { $name }\n")
    with pytest.raises(DataError, match=r"^locales/ru/cards\.ftl: is missing; put it back"):
        load_messages(folder, CODES, kept)


def test_a_language_that_is_added_is_read(folder, kept):
    shutil.copytree(folder / "en", folder / "uk")
    assert load_messages(folder, (*CODES, "uk"), kept)["uk"].write("count", {"n": 21}) == "one"


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-9], lambda data: data.replace(b'"other"', b'"else."'), bytes.lower]
)
def test_a_damaged_file_is_not_used(folder, kept, spoil):
    whole = kept.read_bytes()
    kept.write_bytes(spoil(whole) if spoil(whole) != whole else b"")
    assert load_messages(folder, CODES, kept)["ru"].write("count", {"n": 5}) == "other"
    assert kept.read_bytes() == whole


def test_where_nothing_can_be_kept_the_words_are_there_all_the_same(folder, tmp_path):
    assert load_messages(folder, CODES, tmp_path / "none" / "words.json")["en"].write("plain", {}) == "en"
    assert not (tmp_path / "none").exists()


def test_nothing_is_left_beside_the_file(kept):
    assert {file.name for file in kept.parent.iterdir()} == {"locales", kept.name}


def test_numbers_of_any_size_have_their_form(folder):
    messages = load_messages(folder, CODES)["ru"]
    assert messages.write("count", {"n": sys.maxsize * 10**6 + 5}) == "other"
    assert messages.write("count", {"n": 10**12 + 2}) == "few"
