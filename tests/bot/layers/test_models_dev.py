"""What models.dev says is believed entry by entry, and figure by figure."""

import json
from datetime import date

import pytest

from bot.catalogue.facts import Source
from bot.layers.lines import from_lines, to_lines
from bot.layers.listing import Sellers
from bot.layers.models_dev import KEY, compact

READ_ON = date(2026, 11, 23)
SELLERS = Sellers(
    labs={"openai": "openai", "qwen": "alibaba"},
    hosts={},
    sources={KEY: Source(url="https://example.org/tree/abc", title="A catalogue", checked_on=READ_ON)},
)
ENTRY = {
    "id": "one-1",
    "name": "One 1",
    "reasoning": True,
    "tool_call": False,
    "release_date": "2026-01-02",
    "limit": {"context": 1000, "output": 100},
    "modalities": {"input": ["text", "pdf"], "output": ["text"]},
    "knowledge": "2025-06",
    "cost": {"input": -1},
}


def read(*entries, provider="openai"):
    models = {entry["id"]: entry for entry in entries}
    upstream = {"models": {}, "providers": {provider: {"models": models}}}
    return compact(json.dumps(upstream).encode(), SELLERS, READ_ON)


def only(**changes):
    (listing,) = read(ENTRY | changes).listings
    return listing


def test_an_entry_is_read_whole():
    listing = only()
    assert (listing.maker, listing.released, listing.context_window, listing.output_limit) == (
        "openai", "2026-01-02", 1000, 100,
    )  # fmt: skip
    assert (listing.modalities_in, listing.reasoning, listing.knowledge_cutoff) == (("text", "pdf"), True, "2025-06")


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "<b>One</b>"},
        {"name": "[One](https://example.org)"},
        {"name": ""},
        {"name": "x" * 61},
        {"reasoning": "yes"},
        {"limit": {"context": "many"}},
        {"limit": None},
        {"modalities": {"input": ["thoughts"], "output": ["text"]}},
        {"weights": [{"url": "javascript:alert(1)"}]},
        {"release_date": None},
    ],
)
def test_an_entry_of_another_shape_is_refused_and_counted(changes):
    layer = read(ENTRY | changes, ENTRY | {"id": "two"})
    assert ([listing.id for listing in layer.listings], layer.refused) == (["two"], 1)


@pytest.mark.parametrize("day", ["9999-01-01", "2025-25-11", "2026-02-30", "1970-01-01", "2026-11-24", "soon", ""])
def test_a_day_that_cannot_be_is_unknown(day):
    assert only(release_date=day).released is None
    assert only(knowledge=day).knowledge_cutoff is None


@pytest.mark.parametrize("context", [0, -5, 99_999_999])
def test_a_window_that_cannot_be_is_unknown_and_so_is_an_output_beside_it(context):
    listing = only(limit={"context": context, "output": 100})
    assert (listing.context_window, listing.output_limit) == (None, None)


def test_an_output_beyond_the_window_is_unknown():
    assert only(limit={"context": 1000, "output": 1001}).output_limit is None


def test_the_path_of_an_id_tells_its_maker_before_who_lists_it():
    hub = read(ENTRY | {"id": "qwen/one-1"}, ENTRY | {"id": "somebody/one-1"}, ENTRY, provider="openrouter")
    assert [(listing.id, listing.maker) for listing in hub.listings] == [("qwen/one-1", "alibaba")]


@pytest.mark.parametrize(
    "upstream", [b"", b"<html></html>", b"[]", b'{"models": {}}', b'{"models": [], "providers": {}}']
)
def test_what_is_no_such_catalogue_is_an_error(upstream):
    with pytest.raises(ValueError):  # noqa: PT011  # of the parser or our own
        compact(upstream, SELLERS, READ_ON)


def test_the_compact_file_holds_the_same():
    layer = read(ENTRY)
    assert from_lines(KEY, to_lines(layer)) == layer


def test_a_broken_line_of_the_compact_file_is_counted():
    layer = from_lines(KEY, to_lines(read(ENTRY)) + b'{"id": "x", "cost": 1}\n{"id":\n')
    assert ([listing.id for listing in layer.listings], layer.refused) == (["one-1"], 2)
