"""The newer of two copies is believed; a broken one is set aside and told."""

from datetime import date

import pytest

from bot.catalogue.facts import Source
from bot.layers.copies import Copies, believed
from bot.layers.lines import to_lines
from bot.layers.listing import Layer, Listing


def layer(day, name="One"):
    source = Source(url="https://example.org", title="A catalogue", checked_on=date.fromisoformat(day))
    return Layer("a", source, (Listing(id="one", name=name),))


@pytest.fixture
def copies(tmp_path):
    return Copies(tmp_path / "kept")


def test_there_is_none_at_first(copies):
    assert copies.read("a") is None


def test_a_copy_is_kept_with_the_tag_of_its_answer(copies):
    copies.put(layer("2026-11-29"), '"1"')
    assert copies.read("a") == layer("2026-11-29")
    assert (copies.tag_of(layer("2026-11-29")), copies.tag_of(layer("2026-11-28"))) == ('"1"', "")


def test_what_came_with_the_program_may_have_the_tag_too(copies):
    copies.note(layer("2026-11-23"), '"2"')
    assert (copies.tag_of(layer("2026-11-23")), copies.read("a")) == ('"2"', None)


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"{}", to_lines(layer("2026-11-29"))[:-9], to_lines(layer("2026-11-29")) + b"{}\n"]
)
def test_a_broken_copy_is_set_aside_and_told(copies, caplog, content):
    copies.put(layer("2026-11-29"), "")
    file = copies.folder / "a.jsonl"
    file.write_bytes(content)
    assert copies.read("a") is None
    assert not file.exists()
    assert (copies.folder / "a.broken").read_bytes() == content
    assert "broken" in caplog.text


@pytest.mark.parametrize(
    ("kept", "newer"), [("2026-11-22", "packaged"), ("2026-11-23", "kept"), ("2026-11-24", "kept")]
)
def test_the_newer_one_is_believed(kept, newer):
    assert believed(layer("2026-11-23", "packaged"), layer(kept, "kept")).listings[0].name == newer


def test_without_a_kept_one_it_is_what_came_with_the_program():
    assert believed(layer("2026-11-23"), None) == layer("2026-11-23")
