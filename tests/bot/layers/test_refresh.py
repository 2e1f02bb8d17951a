"""A bad or hostile answer changes nothing; a good one is taken whole."""

from datetime import date

import pytest

from bot.catalogue.facts import Source
from bot.layers import models_dev
from bot.layers.fetch import Limits, RefreshError
from bot.layers.lines import from_lines, to_lines
from bot.layers.listing import Sellers
from bot.layers.refresh import new_copy, put_in_place
from bot.layers.upstreams import Upstream
from tests.upstream import BAD, FakeUpstream, entry, serving
from tests.upstream import models_dev as upstream

TODAY = date(2026, 11, 29)
SELLERS = Sellers(
    labs={"openai": "openai"},
    hosts={},
    sources={models_dev.KEY: Source(url="https://example.org", title="A catalogue", checked_on=TODAY)},
)
LIMITS = Limits(size=20_000, seconds=0.5)
KNOWN = tuple(entry(f"one-{n}") for n in range(10))


@pytest.fixture
async def server():
    told = FakeUpstream(upstream(*KNOWN))
    async with serving(told):
        yield told


class Repository:
    """The last good copy and the tag of its answer, as files."""

    def __init__(self, folder):
        self.copy, self.tag = folder / "copy.jsonl", folder / "state" / "tag"

    @property
    def layer(self):
        return from_lines(models_dev.KEY, self.copy.read_bytes())

    def put(self, new):
        put_in_place(to_lines(new.layer), new.tag, self.copy, self.tag)


@pytest.fixture
def repository(tmp_path):
    repository = Repository(tmp_path)
    repository.copy.write_bytes(to_lines(models_dev.compact(upstream(*KNOWN), SELLERS, TODAY)))
    return repository


async def ask(url, repository):
    asked = Upstream(models_dev.KEY, url, limits=LIMITS)
    return await new_copy(asked, repository.layer, repository.tag, SELLERS, TODAY)


async def test_a_good_answer_is_told_and_taken(server, repository):
    server.body = upstream(*KNOWN[1:], entry("one-1", limit={"context": 5000, "output": 100}), entry("two"))
    new = await ask(server.url, repository)
    assert new.changes.splitlines() == [
        "Take A catalogue as of 2026-11-29: 1 more, 1 gone, 1 figures changed",
        "",
        "+ two",
        "- one-0",
        "~ one-1: context_window 5000, was 1000  (jumps: look at it)",
    ]
    repository.put(new)
    assert "two" in {listing.id for listing in repository.layer.listings}


async def test_what_has_not_changed_is_not_sent_again(server, repository):
    repository.put(await ask(server.url, repository))
    assert await ask(server.url, repository) is None
    assert server.tags == [None, '"1"']


async def test_a_tag_says_nothing_of_another_copy(server, repository):
    repository.put(await ask(server.url, repository))
    repository.copy.write_bytes(to_lines(models_dev.compact(upstream(KNOWN[0]), SELLERS, TODAY)))
    assert (await ask(server.url, repository)).changes
    assert server.tags == [None, None]


def shrunk(server):
    server.body = upstream(*KNOWN[:7])


@pytest.mark.parametrize("spoil", [*BAD, shrunk])
async def test_a_bad_answer_changes_nothing(server, repository, spoil):
    before = repository.copy.read_bytes()
    spoil(server)
    with pytest.raises(RefreshError):
        await ask(server.url, repository)
    assert repository.copy.read_bytes() == before
    assert not repository.tag.exists()


async def test_hostile_values_are_left_out_and_counted(server, repository):
    server.body = upstream(
        *KNOWN,
        entry("markup", name="<script>alert(1)</script>"),
        entry("<b>bold"),
        entry("@everyone"),
        entry("mention", name="@everyone"),
        entry("far", release_date="9999-01-01"),
        entry("endless", limit={"context": 10**15, "output": 10**16}),
        entry("reversed", limit={"context": 1000, "output": 2000}),
        entry("negative", limit={"context": -1, "output": -1}, cost={"input": -5}),
    )
    new = await ask(server.url, repository)
    listed = {listing.id: listing for listing in new.layer.listings}
    assert new.layer.refused == 4
    assert not {"markup", "mention", "<b>bold", "@everyone"} & listed.keys()
    assert listed["far"].released is None
    assert (listed["endless"].context_window, listed["endless"].output_limit) == (None, None)
    assert (listed["reversed"].context_window, listed["reversed"].output_limit) == (1000, None)
    assert (listed["negative"].context_window, listed["negative"].offer) == (None, None)


async def test_a_server_that_is_away_changes_nothing(repository):
    with pytest.raises(RefreshError):
        await ask("http://127.0.0.1:1/catalog.json", repository)
