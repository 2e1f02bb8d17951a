import pytest

from bot.search.groups import Groups
from bot.search.names import Names


@pytest.fixture(scope="module")
def groups(catalogue):
    return Groups(catalogue, Names(catalogue))


def named(groups, text):
    return groups.families_named(frozenset(text.split()))


def test_the_family_named_by_most_words_comes_first(groups):
    assert named(groups, "gpt oss 20b")[:2] == ["gpt-oss", "gpt"]
    assert named(groups, "yandex gpt 5")[:2] == ["yandexgpt", "gpt"]


@pytest.mark.parametrize("text", ["pro", "lite", "t", "mini", "4", "house", "face"])
def test_a_part_of_a_familys_name_does_not_name_it(groups, text):
    assert named(groups, text) == []


def test_a_familys_words_do_not_set_its_members_apart_but_suffixes_do(groups):
    assert "bank" in groups.shared_words("t-pro")
    assert not {"pro", "lite"} & groups.shared_words("t-pro")


def test_two_families_without_a_word_in_common_are_rivals(groups):
    assert groups.names_rivals(frozenset({"gpt", "claude"}))
    assert not groups.names_rivals(frozenset({"gpt", "oss"}))
    assert not groups.names_rivals(frozenset({"yandex", "gpt"}))


def test_a_lab_is_named_by_its_whole_name(groups):
    assert groups.labs_named(frozenset({"openai", "o3"})) == ["openai"]
    assert groups.labs_named(frozenset({"2", "1", "t"})) == []
