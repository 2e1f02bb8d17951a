import pytest

from bot.catalogue.facts import Fact, FactStatus
from bot.catalogue.schema import Facts, Lifecycle, Model
from bot.search.versions import has_size, is_size, newest_first, version


def fact(value):
    return Fact(value=value, status=FactStatus.OFFICIAL, source="s")


def model(name, released=None, *, retired=False, total=None, sizes=None):
    facts = Facts(
        released=fact(released) if released else None,
        lifecycle=fact(Lifecycle.RETIRED if retired else Lifecycle.ACTIVE),
        parameters_total=fact(total) if total else None,
        parameter_sizes=fact(sizes) if sizes else None,
    )
    texts = {"en": "A model.", "ru": "Модель."}
    return Model(id=f"lab/{name.lower().replace(' ', '-')}", name=name, family="f", summary=texts, facts=facts)


def names(models):
    return [one.name for one in newest_first(models)]


@pytest.mark.parametrize(
    ("name", "told"), [("Opus 4.5", 4.5), ("DeepSeek V3", 3), ("Qwen3 8B", 3), ("Codestral", 0), ("X 2402", 0)]
)
def test_a_name_tells_its_version(name, told):
    assert version(model(name)) == told


def test_the_newest_in_service_comes_first():
    models = [model("M 1", "2023"), model("M 3", "2025-05-01", retired=True), model("M 2", "2024-06")]
    assert names(models) == ["M 2", "M 1", "M 3"]


def test_a_model_without_a_date_stands_by_its_version():
    assert names([model("M 4", "2025"), model("M 5")]) == ["M 5", "M 4"]
    assert names([model("M 4", "2025"), model("M 3")]) == ["M 4", "M 3"]


@pytest.mark.parametrize("word", ["8b", "1.5b", "2.4t", "8x7b"])
def test_a_size_is_known_by_its_unit(word):
    assert is_size(word)


@pytest.mark.parametrize("word", ["8", "v3", "32k", "a22b", "b", "4o"])
def test_other_numbers_are_no_size(word):
    assert not is_size(word)


@pytest.mark.parametrize(
    ("size", "has"), [("671b", True), ("670b", True), ("600b", False), ("70b", False), ("7b", False), ("8x7b", False)]
)
def test_a_published_size_is_recognised(size, has):
    assert has_size(model("DeepSeek R1", total=671_000_000_000), size) is has


def test_a_small_size_is_rounded_as_people_do():
    assert has_size(model("LLaMA", sizes=(6_700_000_000, 13_000_000_000)), "7b")


def test_a_size_in_the_name_is_the_only_one():
    assert not has_size(model("Gemma 2 27B", sizes=(9_000_000_000, 27_000_000_000)), "9b")
