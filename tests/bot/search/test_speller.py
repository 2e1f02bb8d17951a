import pytest

from bot.catalogue.spellings import Spellings
from bot.search.normalise import Token, texts, tokens
from bot.search.speller import Speller, other_layouts

SPELLINGS = Spellings(
    word={
        "claude": ("клод", "klod"),
        "gigachat": ("гигачат",),
        "gpt": ("гпт",),
        "pro": ("про",),
        "chat gpt": ("чатгпт",),
    },
    suffixes=("pro", "mini"),
    billions=("b", "млрд"),
    ordinary=("клад", "команда"),
)
VOCABULARY = frozenset(
    (
        "claude",
        "gigachat",
        "gpt",
        "4o",
        "4turbo",
        "pro",
        "mini",
        "70b",
        "r1",
        "o1",
        "llama",
        "mistral",
        "maverick",
        "sora",
        "opus",
        "chat",
    )
)


@pytest.fixture
def speller():
    return Speller(SPELLINGS, VOCABULARY, VOCABULARY)


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("claude", ("claude",)),
        ("клод", ("claude",)),
        ("клодом", ("claude",)),
        ("чатгпт", ("chat", "gpt")),
        ("70б", ("70b",)),
        ("4о", ("4o",)),
        ("р1", ("r1",)),
        ("о1", ("o1",)),
        ("gрt", ("gpt",)),
        ("маверик", ("maverick",)),
        ("мистраль", ("mistral",)),
        ("klaude", ("claude",)),
        ("клад", ()),
        ("дом", ()),
        ("house", ()),
    ],
)
def test_a_word_is_read_as_names_spell_it(speller, word, reading):
    assert speller.spelled(word) == reading


@pytest.mark.parametrize(
    ("typed", "joined"),
    [
        (("llama", "70", "b"), ("llama", "70b")),
        (("llama", "70", "млрд"), ("llama", "70b")),
        (("gpt", "4", "o"), ("gpt", "4o")),
        (("gpt", "4", "о"), ("gpt", "4o")),
        (("r", "1"), ("r1",)),
        (("llama", "7", "0b"), ("llama", "7", "0b")),
        (("gpt", "4", "pro"), ("gpt", "4", "pro")),
        (("gpt", "4", "turbo"), ("gpt", "4", "turbo")),
    ],
)
def test_a_number_is_joined_with_its_letter_only(speller, typed, joined):
    parts = tuple(Token(word, place, place + 1) for place, word in enumerate(typed))
    assert texts(speller.joined(parts)) == joined


def test_a_joined_number_takes_the_place_of_both_words(speller):
    assert speller.joined(tokens("llama 70 b")) == (Token("llama", 0, 5), Token("70b", 6, 10))


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        (("гига", "чат"), ("gigachat",)),
        (("claudeopus",), ("claude", "opus")),
        (("гигачатпро",), ("gigachat", "pro")),
        (("gpt", "4", "omini"), ("gpt", "4o", "mini")),
        (("гигачатр", "1"), ("gigachat", "r1")),
    ],
)
def test_words_run_together_or_taken_apart_are_read_too(speller, typed, reading):
    assert reading in list(speller.readings(typed))


def test_what_names_are_not_written_with_stays_as_it_is(speller):
    assert list(speller.readings(("photoshop", "2024"))) == [("photoshop", "2024")]


def test_pro_is_a_suffix_only_where_no_name_follows(speller):
    assert speller.is_suffix("про", "")
    assert speller.is_suffix("про", "4o")
    assert not speller.is_suffix("про", "клод")
    assert not speller.is_suffix("дом", "")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("пзе-4", "gpt-4"), ("rkjl", "клод"), (";gn", "жпт"), ("дфьф 3ю1", "lama 3.1"), ("[fqre", "хайку")],
)
def test_the_other_keyboards_letters_are_read(typed, meant):
    assert list(other_layouts(typed)) == [meant]


def test_a_text_in_a_third_script_has_no_other_layout():
    assert list(other_layouts("你好")) == []
