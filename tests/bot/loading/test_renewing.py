"""A round with a real server on this machine: what is good is kept and served; what is bad changes nothing."""

import asyncio
import json
import shutil
from datetime import UTC, datetime

import pytest

from bot.layers import read
from bot.layers.copies import Copies
from bot.layers.fetch import Limits
from bot.layers.upstreams import Upstream
from bot.loading import renewing
from bot.loading.load import load_catalogue
from bot.loading.renewal import Order
from bot.loading.snapshot import code_stamp, folder_stamp, read_snapshot
from bot.search.finder import Finder
from tests.conftest import FROZEN
from tests.upstream import BAD, FakeUpstream, entry, models_dev, priced, prices, serving

LIMITS = Limits(size=200_000, seconds=0.6)
SELLERS = """
[labs]
openai = "openai"
mistral = "mistral"
[hosts]
[sources.genai-prices]
url = "https://example.org/prices"
title = "genai-prices"
checked_on = 2026-11-23
[sources.models-dev]
url = "https://example.org/models"
title = "models.dev"
checked_on = 2026-11-23
"""
LISTED = tuple(entry(f"gpt-9.{n}", limit={"context": 1000, "output": 100}) for n in range(10))
PRICED = tuple(priced(f"gpt-9.{n}", 1) for n in range(10))


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """The small catalogue, with layers beside it that say nothing yet."""
    folder = shutil.copytree(FROZEN, tmp_path_factory.mktemp("renewing") / "data")
    (folder / "layers").mkdir()
    (folder / "layers" / "sellers.toml").write_text(SELLERS, encoding="utf-8")
    source = {"url": "https://example.org/models", "title": "models.dev", "checked_on": "2026-11-23"}
    (folder / "layers" / "models-dev.jsonl").write_text(json.dumps(source) + "\n", encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def packaged(monkeypatch):
    """Let the installed package have no prices: those that are published are what is looked at."""
    monkeypatch.setattr("bot.layers.price_list.providers", [])


class Bot:
    """A bot between two rounds: what it runs with, and both catalogues that it asks."""

    def __init__(self, data, folder):
        self.order = Order(
            data=data,
            kept=folder / "kept",
            snapshot=folder / "catalogue.json",
            code=code_stamp(),
            check_rest=lambda _: None,
            prove=lambda catalogue: Finder(catalogue).warm_up(),
        )
        self.anew()
        self.start()

    def anew(self):
        """Let both catalogues answer as at first."""
        self.listing, self.selling = FakeUpstream(models_dev(*LISTED)), FakeUpstream(prices(*PRICED), "text/plain")

    def start(self):
        self.catalogue = load_catalogue(self.order.data, self.order.snapshot, kept=self.order.kept)
        self.stamp = folder_stamp(self.order.data, self.order.kept)

    async def round(self, **changes):
        """Go through a round, and swap as a bot does; return what came of it."""
        asked = (
            Upstream("models-dev", self.listing.url, limits=LIMITS),
            Upstream("genai-prices", self.selling.url, "text/plain", LIMITS),
        )
        order = Order(**{**vars(self.order), "upstreams": asked, **changes})
        renewal = await asyncio.to_thread(renewing.renew, order, self.stamp)
        if renewal.stamp != self.stamp:
            self.catalogue = read_snapshot(order.snapshot, renewal.stamp)
            self.stamp = renewal.stamp
        return renewal

    def change(self):
        """Let both catalogues have another answer."""
        self.listing.headers["ETag"] = self.selling.headers["ETag"] = '"2"'

    def model(self, number):
        return self.catalogue.unchecked.get(f"openai/gpt-9.{number}")

    @property
    def state(self):
        return self.stamp, sorted((file.name, file.read_bytes()) for file in self.order.kept.glob("*"))


@pytest.fixture
async def bot(data, tmp_path):
    """A bot before its first round."""
    bot = Bot(data, tmp_path)
    async with serving(bot.listing, bot.selling):
        yield bot


@pytest.fixture(scope="module")
def first_round(data, tmp_path_factory):
    """A bot after its first round, for tests that change nothing of it."""

    async def go(bot):
        async with serving(bot.listing, bot.selling):
            return await bot.round()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.layers.price_list.providers", [])
        bot = Bot(data, tmp_path_factory.mktemp("round"))
        assert bot.model(1) is None
        return bot, asyncio.run(go(bot))


@pytest.fixture
async def settled(first_round):
    bot, _ = first_round
    bot.anew()
    before = bot.state
    async with serving(bot.listing, bot.selling):
        yield bot
    assert bot.state == before


def test_what_is_new_is_served_and_its_source_and_day_with_it(first_round):
    bot, renewal = first_round
    assert [(one.key, one.taken, one.fault) for one in renewal.answers] == [
        ("models-dev", True, ""),
        ("genai-prices", True, ""),
    ]
    model = bot.model(1)
    assert (model.facts.context_window.value, model.offers[0].input) == (1000, 1)
    assert model.sources["models-dev"].url.startswith("http://127.0.0.1")
    assert {source.checked_on for source in model.sources.values()} == {datetime.now(UTC).date()}


async def test_what_has_not_changed_is_not_sent_again_and_nothing_is_swapped(settled):
    renewal = await settled.round()
    assert not renewal.has_failed
    assert (settled.listing.tags, settled.selling.tags) == (['"1"'], ['"1"'])


def shrunk(upstream):
    upstream.body = models_dev(*LISTED[:7]) if b"providers" in upstream.body else prices(*PRICED[:7])


@pytest.mark.parametrize("spoil", [*BAD, shrunk])
async def test_bad_answers_change_nothing_and_are_told(settled, spoil):
    settled.change()
    for upstream in (settled.listing, settled.selling):
        spoil(upstream)
    renewal = await settled.round()
    assert [(one.fault != "", one.taken) for one in renewal.answers] == [(True, False)] * 2


async def test_a_fault_quotes_nothing_that_was_sent(settled):
    settled.change()
    settled.listing.body = b'{"models": {"@everyone": "evil"}, "providers": []}'
    settled.selling.headers["Content-Type"] = "text/evil"
    renewal = await settled.round()
    assert all(answer.fault for answer in renewal.answers)
    assert not any("evil" in answer.fault or "@" in answer.fault for answer in renewal.answers)


async def test_a_copy_that_cannot_be_laid_over_ours_is_not_kept(settled):
    settled.listing.headers["ETag"] = '"2"'
    settled.listing.body = models_dev(*LISTED, entry("gpt-9.10"))

    def refuse(catalogue):
        raise RuntimeError(catalogue.unchecked["openai/gpt-9.10"].name)

    renewal = await settled.round(prove=refuse)
    assert [answer.fault != "" for answer in renewal.answers] == [True, False]
    assert "GPT-9.10" not in renewal.answers[0].fault


async def test_a_program_that_was_changed_on_the_disk_takes_nothing(settled):
    renewal = await settled.round(code="of another day")
    assert (renewal.fault != "", settled.listing.tags) == (True, [])


async def test_a_newer_copy_of_the_program_is_believed_before_a_kept_one(settled, data, tmp_path):
    newer = shutil.copytree(data, tmp_path / "newer")
    for name in ("sellers.toml", "models-dev.jsonl"):
        file = newer / "layers" / name
        file.write_text(file.read_text(encoding="utf-8").replace("2026-11-23", "9998-01-01"), encoding="utf-8")
    assert load_catalogue(newer, kept=settled.order.kept).unchecked == {}


async def test_bad_prices_do_not_keep_the_other_catalogue_from_being_taken(bot):
    bot.selling.failing()
    renewal = await bot.round()
    assert [answer.fault != "" for answer in renewal.answers] == [False, True]
    assert bot.model(1).facts.context_window.value == 1000


async def test_figures_that_jump_and_hostile_values_leave_the_catalogue_as_it_was(bot):
    await bot.round()
    bot.change()
    bot.listing.body = models_dev(
        entry("gpt-9.0", limit={"context": 5000, "output": 100}),
        entry("gpt-9.1", limit={"context": 1500, "output": 100}),
        entry("gpt-9.2", limit={"context": 1000, "output": 2000}),
        entry("gpt-9.3", release_date="9999-12-31"),
        *LISTED[4:],
        entry("gpt-9.10", name="<b>@everyone</b>"),
        entry("<script>"),
    )
    hostile = (priced("gpt-9.2", -1), priced("gpt-9.3", 10**9))
    bot.selling.body = prices(priced("gpt-9.0", 0.1), priced("gpt-9.1", 1.5), *hostile, *PRICED[4:])
    renewal = await bot.round()
    assert [(answer.held_back, answer.refused) for answer in renewal.answers] == [(3, 2), (1, 2)]
    facts = [bot.model(number).facts for number in range(4)]
    assert [one.context_window.value for one in facts] == [1000, 1500, 1000, 1000]
    assert (facts[2].output_limit.value, facts[3].released.value) == (100, "2026-01-02")
    assert [float(bot.model(number).offers[0].input) for number in (0, 1)] == [1, 1.5]
    assert [[float(one.input) for one in bot.model(number).offers[0].past] for number in (0, 1)] == [[], [1]]
    unchecked = bot.catalogue.unchecked.values()
    assert not any("<" in model.name or "<" in model.id for model in unchecked)
    assert all(0 <= offer.input <= 2 for model in unchecked for offer in model.offers)


async def test_the_same_under_another_tag_swaps_nothing_and_is_not_sent_a_third_time(bot):
    await bot.round()
    stamp = bot.stamp
    bot.listing.headers["ETag"] = '"2"'
    for _ in range(2):
        await bot.round()
    assert (bot.stamp, bot.listing.tags) == (stamp, [None, '"1"', '"2"'])


async def test_a_restart_keeps_the_last_good_copies_and_sets_a_broken_one_aside(bot, monkeypatch):
    await bot.round()
    with monkeypatch.context() as patch:
        patch.setattr("bot.loading.load.own_catalogue", None)  # the snapshot of the round serves the start
        bot.start()
    bot.order.snapshot.unlink()
    bot.start()
    assert (bot.model(1).facts.context_window.value, bot.model(1).offers[0].input) == (1000, 1)
    (bot.order.kept / "models-dev.jsonl").write_bytes(b"{")
    bot.start()
    assert bot.model(1).facts.context_window is None
    await bot.round()
    assert bot.model(1).facts.context_window.value == 1000


async def test_what_another_process_has_kept_is_taken_over(bot):
    stamp = bot.stamp
    await bot.round()
    bot.stamp = stamp
    bot.order.snapshot.unlink()
    renewal = await bot.round()
    assert not any(answer.taken for answer in renewal.answers)
    assert bot.model(1) is not None


async def test_where_nothing_can_be_written_nothing_changes(bot):
    bot.order.kept.write_text("a file", encoding="utf-8")
    renewal = await bot.round()
    assert (renewal.fault != "", renewal.stamp) == (True, bot.stamp)


def test_a_kept_copy_changes_the_stamp(tmp_path, data):
    before = folder_stamp(data, tmp_path / "kept")
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "a.tag").write_text("a", encoding="utf-8")
    assert folder_stamp(data, tmp_path / "kept") == before
    (tmp_path / "kept" / "a.jsonl").write_text("a", encoding="utf-8")
    assert folder_stamp(data, tmp_path / "kept") != before


def test_kept_copies_that_cannot_be_laid_over_ours_do_not_keep_the_bot_from_starting(
    tmp_path, data, monkeypatch, caplog
):
    copies, packaged = Copies(tmp_path / "kept"), read.read_layers(data)
    for layer in packaged:
        copies.put(layer, "")
    laid_over = read.laid_over

    def fail_once(_catalogue, layers):
        monkeypatch.setattr(read, "laid_over", laid_over)
        raise RuntimeError(layers[0].source.title)

    monkeypatch.setattr(read, "laid_over", fail_once)
    assert load_catalogue(data, kept=copies.folder).models
    assert [file.suffix for file in sorted(copies.folder.glob("*.*")) if file.suffix != ".tag"] == [".broken"] * 2
    assert packaged[0].source.title not in caplog.text
