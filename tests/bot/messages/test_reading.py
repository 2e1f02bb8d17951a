"""What a Fluent file says is read as the language defines it; what is not supported is told with file and line."""

import re

import pytest

from bot.errors import DataError
from bot.messages.message import Choice, written
from bot.messages.reading import plural_rules, read_messages


@pytest.fixture
def parts(tmp_path):
    """Read a file of messages; return the parts of each."""

    def read(text):
        (tmp_path / "words.ftl").write_bytes(text.encode())
        return {key: message.parts for key, message in read_messages([tmp_path / "words.ftl"]).items()}

    return read


def text_of(parts, **values):
    return written(parts, values, lambda number: "one" if number == 1 else "other")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a = plain", "plain"),
        ('a = {"  "}spaced{ "\\u00A0" }', "  spaced\u00a0"),
        ('a = {"{"}braces{"}"}', "{braces}"),
        ("a = { 5 } and { 1.50 }", "5 and 1.50"),
        ("a = one\n    two\n      three\n\n    four", "one\ntwo\n  three\n\nfour"),
        ("a =\r\n    one\r\n    two\r\n", "one\ntwo"),
        ("a = { b } again\nb = said", "said again"),
        ("-a = no message\na = { -a }", "no message"),
        ("a = { { $x } }", "X"),
        ("# a comment\n\na = b\n    .title = an attribute", "b"),
        ("a = first\na = second", "second"),
    ],
)
def test_a_message_is_written_as_fluent_defines_it(parts, source, text):
    assert text_of(parts(source)["a"], x="X") == text


def test_a_value_is_written_as_it_is(parts):
    (text,) = parts("a = { $x } of { $y }")["a"]
    assert text_of((text,), x="{y} { $y }", y=1_000_000) == "{y} { $y } of 1000000"


def test_a_placeholder_without_a_value_shows_itself(parts):
    messages = parts("a = { $x } of { $y }\nb = { $n ->\n    [one] one { $x }\n   *[other] many { $x }\n }")
    assert text_of(messages["a"], y="all") == "{$x} of all"
    assert text_of(messages["b"], n=1) == "one {$x}"
    assert text_of(messages["b"]) == "many {$x}"


@pytest.mark.parametrize(
    ("value", "text"), [(0, "none"), (1, "one"), (2, "many"), ("fine", "fine"), ("0", "many"), ("else", "many")]
)
def test_a_value_decides_by_itself_or_by_its_plural_form(parts, value, text):
    messages = parts("a = so { $n ->\n    [0] none\n    [one] one\n    [fine] fine\n   *[other] many\n } it is")
    assert text_of(messages["a"], n=value) == f"so {text} it is"


def test_the_last_resort_needs_no_plural_form(parts):
    assert parts("a = { $n ->\n    [2] two\n   *[other] many\n }")["a"] == (
        Choice(by="n", numbers={2: ("two",)}, other=("many",)),
    )


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("= {", "1: Expected an entry start"),
        ("a = b\nc d\ne = f", '2: Expected token: "="'),
        ("a = b\n\nc = { $x ->\n    [one] d\n }", "5: Expected one of the variants to be marked as default"),
        ("a = b\nc = { NUMBER($x) }", "2: functions, attributes and arguments are not supported"),
        ('a = { -b(case: "x") }\n-b = c', "1: functions, attributes and arguments are not supported"),
        ("a = { b }", "1: there is no b; write it or correct the name"),
        ("a = { b }\nb = { a }", "2: a refers to itself; write it out"),
        ("a = { $n ->\n    [1.5] b\n   *[other] c\n }", "2: no whole number is 1.5; remove the variant"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(parts, tmp_path, source, problem):
    with pytest.raises(DataError, match=f"^locales/{tmp_path.name}/words.ftl:{re.escape(problem)}"):
        parts(source)


def test_everything_that_is_wrong_is_told_at_once(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.ftl").write_text("good = x\nbad\n")
    (tmp_path / "c.ftl").write_bytes(b"a = \xff")
    with pytest.raises(DataError) as error:
        read_messages(sorted(tmp_path.iterdir()))
    assert [re.findall(r"\w+\.ftl:\S*", line) for line in error.value.problems] == [
        ["a.ftl:2:"],
        ["b.ftl:2:"],
        ["c.ftl:"],
    ]
    assert "not in UTF-8" in error.value.problems[-1]


def test_a_language_that_nobody_knows_has_no_plural_forms():
    assert plural_rules("zz") == {}
    assert plural_rules("ja") == {}
    assert set(plural_rules("ru")) == {"one", "few", "many"}
