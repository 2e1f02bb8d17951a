"""The data that only questions need are checked with the catalogue and read when first asked for."""

from decimal import Decimal

import pytest
from snowballstemmer import stemmer

from bot.catalogue.machines import MachineKind
from bot.errors import DataError
from bot.loading.load import load_catalogue
from bot.loading.reference import lazy_reference, load_machines, load_places, load_text_units, missing_files
from tests.conftest import DATA, FROZEN

CARD = 'name = "Card", kind = "gpu", memory_gb = [8], names = ["card"], source = "page"'
PAGE = '[sources.page]\nurl = "https://example.org/page"\ntitle = "A page"\n'


def problems_of(tmp_path, text):
    (tmp_path / "machines.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_machines(tmp_path / "machines.toml")
    return "\n".join(caught.value.problems)


def test_machines_are_read_once_and_only_when_asked_for(tmp_path):
    reference = lazy_reference(tmp_path)
    (tmp_path / "machines.toml").write_text(f"[machines]\ncard = {{ {CARD} }}\n{PAGE}", encoding="utf-8")

    first = reference.read_machines()

    assert first.machines["card"].memory_gb == (8,)
    assert reference.read_machines() is first


def test_what_a_whole_folder_has_beside_its_entries_is_told_where_it_is_missing(tmp_path):
    assert missing_files(DATA) == []
    for name in ("aliases.toml", "machines.toml", "text_units.toml"):
        (tmp_path / name).touch()
    assert missing_files(tmp_path) == ["places.toml: is missing; put it back"]


def test_the_catalogue_gives_its_machines():
    assert "rtx-4090" in load_catalogue(FROZEN).machines.machines


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (CARD.replace("[8]", "[0]"), "memory_gb.0: "),
        (CARD.replace("[8]", "[]"), "memory_gb: "),
        (CARD.replace("[8]", "[16, 8]"), "is out of order"),
        (CARD.replace('"page"', '"other"'), "no source 'other'"),
        (CARD.replace('["card"]', '["Card"]'), "has capital letters"),
        (CARD + ", price = 1", "there is no such key"),
    ],
)
def test_a_mistake_in_a_machine_is_told(tmp_path, row, said):
    assert said in problems_of(tmp_path, f"[machines]\ncard = {{ {row} }}\n{PAGE}")


def test_two_machines_cannot_have_the_same_name(tmp_path):
    text = f"[machines]\ncard = {{ {CARD} }}\nother = {{ {CARD} }}\n{PAGE}"

    assert "'card' is that of card" in problems_of(tmp_path, text)


def test_a_source_that_nothing_cites_is_told(tmp_path):
    text = f"[machines]\ncard = {{ {CARD} }}\n{PAGE}{PAGE.replace('page', 'spare')}"

    assert "sources.spare: nothing cites it" in problems_of(tmp_path, text)


def test_a_spelling_stands_for_one_word(tmp_path):
    assert "'ти' stands for ti too" in problems_of(tmp_path, '[spellings]\nti = ["ти"]\nthree = ["ти"]\n')


@pytest.mark.parametrize(
    ("kind", "memory", "usable"),
    [
        (MachineKind.GPU, 24, "24"),
        (MachineKind.SERVER, 80, "80"),
        (MachineKind.MAC, 16, "10.672"),
        (MachineKind.MAC, 64, "48"),
        (MachineKind.COMPUTER, 128, "96"),
        (MachineKind.PHONE, 8, "4"),
    ],
)
def test_models_may_fill_only_a_share_of_shared_memory(kind, memory, usable):
    machines = load_machines(FROZEN / "machines.toml")

    assert machines.usable_gb(kind, memory) == Decimal(usable)


@pytest.fixture(scope="module")
def places():
    return load_places(DATA)


def test_a_group_holds_its_countries_and_a_country_is_itself(places):
    assert "FR" in places.countries("europe")
    assert {"CN", "RU"} & places.countries("west") == set()
    assert places.countries("CN") == {"CN"}


def test_the_union_is_part_of_europe_and_europe_of_the_west(places):
    assert places.countries("eu") < places.countries("europe") < places.countries("west")


@pytest.mark.parametrize(
    ("lang", "name", "text", "place"),
    [
        ("ru", "russian", "китайские", "CN"),
        ("ru", "russian", "китайцев", "CN"),
        ("ru", "russian", "российских", "RU"),
        ("ru", "russian", "американскую", "US"),
        ("ru", "russian", "французами", "FR"),
        ("ru", "russian", "европейская", "europe"),
        ("ru", "russian", "западных", "west"),
        ("en", "english", "chinese", "CN"),
        ("en", "english", "europeans", "europe"),
    ],
)
def test_a_stemmer_finds_the_other_forms_of_a_places_words(places, lang, name, text, place):
    stem = stemmer(name).stemWord
    stems = {stem(word): key for key, called in places.words[lang].items() for word in called.words}

    assert stems[stem(text)] == place


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('CN = { words = ["china"] }', "", "words.en.CN: is missing"),
        ('["china"]', '["China"]', "'China' has capital letters"),
        ('["china"]', '["china", "russia"]', "'russia' stands for CN too"),
        ("CN =", "Cn =", "words.en.Cn: is neither a country's code nor a group"),
    ],
)
def test_a_mistake_in_a_places_words_is_told(tmp_path, old, new, said):
    english = 'CN = { words = ["china"] }\nRU = { words = ["russia"] }\n'
    (tmp_path / "places.toml").write_text('[groups]\neast = ["CN", "RU"]\n', encoding="utf-8")
    for lang, text in (("en", english.replace(old, new)), ("ru", 'CN = { words = ["китай"] }\n')):
        (tmp_path / "locales" / lang).mkdir(parents=True)
        (tmp_path / "locales" / lang / "places.toml").write_text(text, encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_places(tmp_path)

    assert said in "\n".join(caught.value.problems)
    assert "groups.east: no language calls it anything" in "\n".join(caught.value.problems)


def test_pages_and_books_become_tokens_by_a_measured_ratio():
    units = load_text_units(FROZEN / "text_units.toml")

    assert units.tokens_of_pages("en", 1) == 416
    assert units.tokens_of_pages("ru", 1) == 506
    assert units.tokens_of_books("en", 1) == 124_531


def test_a_language_that_was_not_measured_takes_the_most_tokens():
    units = load_text_units(FROZEN / "text_units.toml")

    assert units.tokens_of("de", 1000) == units.tokens_of("ru", 1000)


def test_a_measurement_counts_the_same_languages_twice(tmp_path):
    text = (FROZEN / "text_units.toml").read_text(encoding="utf-8").replace("ru = 18_059", "de = 18_059")
    (tmp_path / "text_units.toml").write_text(text, encoding="utf-8")

    with pytest.raises(DataError, match="must count the languages"):
        load_text_units(tmp_path / "text_units.toml")
