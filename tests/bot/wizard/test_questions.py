"""The questions' file: what it may hold."""

import pytest

from bot.errors import DataError
from bot.wizard.loading import load_questions
from bot.wizard.questions import Demand, Feature, Needs, Option

GOOD = """
enough = 1
[base]
standing = 1
[[questions]]
id = "first"
group = "dealbreaker"
options = [{ id = "a", needs = { tool_use = true } }, { id = "b" }]
[[questions]]
id = "second"
group = "preference"
options = [{ id = "a", likes = { cheap = 1 } }, { id = "b" }]
"""


def problems(tmp_path, text):
    file = tmp_path / "wizard.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_questions(file)
    return caught.value.problems


def test_a_good_file_is_read(tmp_path):
    file = tmp_path / "wizard.toml"
    file.write_text(GOOD, encoding="utf-8")
    questions = load_questions(file)
    assert [question.id for question in questions.questions] == ["first", "second"]
    assert questions.question("first").option("a").needs.kinds == ("tool_use",)
    assert questions.question("third") is None
    assert questions.question("first").option("c") is None


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('id = "b" }', 'id = "a" }', "stands twice"),
        ('id = "b" }', 'id = "unsure" }', "taken"),
        ('id = "b" }', 'id = "far_too_long_for_a_button" }', "correct the value"),
        ('id = "second"', 'id = "first"', "stands twice"),
        ("tool_use = true", "tool_uses = true", "remove the key or correct its name"),
        ("cheap = 1", "cheep = 1", "correct the value"),
        ("cheap = 1", "cheap = 51", "correct the value"),
        ('"preference"', '"dealbreaker"', "dealbreaker where some option demands"),
        ('"dealbreaker"', '"preference"', "dealbreaker where some option demands"),
        ('group = "preference"', 'group = "preference"\nseveral = true', "may only demand"),
        ('group = "preference"', 'group = "preference"\nskip_after = { first = ["c"] }', "there is no first.c"),
        ('group = "preference"', 'group = "preference"\nskip_after = { third = ["a"] }', "there is no third.a"),
        ("enough = 1", "enough = 0", "correct the value"),
        ("[base]", "[bass]", "remove the key or correct its name"),
        ("enough = 1", "enough = ", "mend the TOML syntax"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_the_fix(tmp_path, old, new, says):
    found = problems(tmp_path, GOOD.replace(old, new, 1))
    assert any(says in problem for problem in found), found
    assert all(problem.startswith("wizard.toml: ") for problem in found)


def test_preferences_come_after_deal_breakers(tmp_path):
    head, first, second = GOOD.split("[[questions]]")
    found = problems(tmp_path, f"{head}[[questions]]{second}[[questions]]{first}")
    assert any("deal-breakers come first" in one for one in found)


def test_all_mistakes_are_told_at_once(tmp_path):
    text = GOOD.replace('id = "b" }', 'id = "why" }').replace('"preference"', '"dealbreaker"')
    assert len(problems(tmp_path, text)) == 3


def test_a_file_that_is_not_there_is_told_of(tmp_path):
    with pytest.raises(DataError, match="add the file"):
        load_questions(tmp_path / "wizard.toml")


def test_what_is_not_demanded_is_no_demand():
    assert Needs().kinds == ()
    assert Option(id="a").needs.kinds == ()
    assert Needs(free=True, context=1, price={"USD": "1"}).kinds == ("context", "price", "free")


def test_every_field_of_the_needs_is_a_kind_of_demand():
    assert {*Demand} == {*Needs.model_fields}


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_feature_can_be_told(lexicon, lang):
    words = lexicon.pick(lang)
    tasks = {"chat", "writing", "code", "analysis", "support", "agents", "translation", "research", "vision"}
    names = {"task" if feature in tasks else feature.value for feature in Feature}
    for name in names:
        assert all(words(f"wizard-{kind}-{name}") for kind in ("gap", "unknown"))
