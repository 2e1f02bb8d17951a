"""The published prices are read as the package reads its own, and entry by entry: a bad one spoils no other."""

from datetime import date

import orjson
import pytest
from genai_prices.data import providers

from bot.layers.price_list import read_prices
from bot.layers.published_prices import compact
from bot.layers.read import read_sellers
from tests.conftest import DATA
from tests.upstream import as_published, priced, prices

DAY = date(2026, 11, 23)
SELLERS = read_sellers(DATA)


def test_the_prices_of_the_package_are_the_same_when_they_are_published():
    layer = compact(orjson.dumps(as_published(providers)), SELLERS, DAY)
    packaged = read_prices(SELLERS, DAY)
    assert (layer.listings, layer.refused) == (packaged.listings, packaged.refused)


def read(*entries):
    layer = compact(prices(*entries), SELLERS, DAY)
    return {listing.id: listing.offer for listing in layer.listings}, layer.refused


@pytest.mark.parametrize(
    "bad",
    [
        priced("bad", -1),
        priced("bad", 10**9),
        priced("bad", "much"),
        priced("bad", 1, output=[]),
        priced("bad", {"base": 1}),
        priced("bad", [{"constraint": {"start_date": "soon"}, "prices": {"input_mtok": 1, "output_mtok": 1}}]),
        priced("<b>bad</b>", 1),
        priced("bad", 1, name="<script>"),
        priced("x" * 500, 1),
        "bad",
        None,
        {"id": 5, "prices": {}},
    ],
)
def test_a_bad_entry_is_left_out_and_counted(bad):
    offers, refused = read(priced("good", 1), bad)
    assert (offers["good"].input, list(offers), refused) == (1, ["good"], 1)


def test_an_entry_of_endless_depth_spoils_no_other():
    nested = b"[" * 900 + b"]" * 900
    upstream = prices(priced("good", 1), priced("bad", "nested")).replace(b'"nested"', nested)
    layer = compact(upstream, SELLERS, DAY)
    assert ([listing.id for listing in layer.listings], layer.refused) == (["good"], 1)


def test_a_price_of_the_year_9999_is_only_announced():
    dated = [
        {"prices": {"input_mtok": 1, "output_mtok": 4}},
        {"constraint": {"start_date": "9999-12-31"}, "prices": {"input_mtok": 2, "output_mtok": 4}},
    ]
    offers, _ = read(priced("one", dated))
    assert offers["one"].input == 1


@pytest.mark.parametrize("upstream", [b"", b"<html></html>", b"{}", b"[1]", b'[{"id": "openai"}]', b'[{"models": []}]'])
def test_what_is_no_such_list_is_an_error(upstream):
    with pytest.raises(ValueError):  # noqa: PT011  # of the parser or our own
        compact(upstream, SELLERS, DAY)
