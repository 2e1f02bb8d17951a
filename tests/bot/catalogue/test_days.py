from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from bot.app import App
from bot.catalogue.catalogue import Catalogue, is_retired
from bot.catalogue.days import next_change, on_day, price_on
from bot.catalogue.facts import Fact, FactStatus
from bot.catalogue.offers import Offer
from bot.catalogue.schema import Lifecycle
from bot.catalogue.spellings import Spellings
from bot.events import Query, Wanted
from bot.loading.rules import broken_rules
from bot.reply import blocks
from bot.search.finder import EntryKind, Finder
from tests.talk import Talker

FIRST, SECOND = date(2026, 12, 1), date(2027, 2, 1)
CHANGES = (
    {"since": FIRST, "input": "4", "output": "20", "cached_input": "0.4"},
    {"since": SECOND, "input": "6", "output": "30"},
)
ID = "openai/gpt-4o"


def offer(changes=CHANGES, **more):
    usual = {"provider": "openai", "input": "2", "output": "10", "status": "official", "source": "s"}
    return Offer.model_validate({**usual, **more, "changes": changes})


def still(model):
    """Return a model of which nothing is known beforehand."""
    if next_change(Catalogue({model.id: model}, {}, {}, {}, {}, Spellings())) is None:
        return model
    facts = model.facts.model_copy(update={"retired_on": None})
    offers = tuple(one.model_copy(update={"changes": ()}) for one in model.offers)
    return model.model_copy(update={"facts": facts, "offers": offers})


def dated(catalogue, *offers):
    """Return the catalogue in which other offers for one model are all that will change."""
    models = {name: still(model) for name, model in catalogue.models.items()}
    source = next(iter(models[ID].sources))
    own = tuple(one.model_copy(update={"source": source}) for one in offers)
    return replace(catalogue, models={**models, ID: models[ID].model_copy(update={"offers": own})})


def seconds(day):
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


class Calendar:
    """A clock that is set by hand."""

    def __init__(self, day):
        self.now = seconds(day)

    def __call__(self):
        return self.now


@pytest.mark.parametrize(
    ("day", "prices", "left"),
    [
        (date(2026, 11, 30), (Decimal(2), Decimal(10), None), 2),
        (FIRST, (Decimal(4), Decimal(20), Decimal("0.4")), 1),
        (date(2027, 1, 31), (Decimal(4), Decimal(20), Decimal("0.4")), 1),
        (SECOND, (Decimal(6), Decimal(30), None), 0),
        (date(2028, 1, 1), (Decimal(6), Decimal(30), None), 0),
    ],
)
def test_the_last_change_that_has_come_is_the_whole_price(day, prices, left):
    now = price_on(offer(), day)
    assert (now.input, now.output, now.cached_input) == prices
    assert len(now.changes) == left


def test_what_was_free_costs_something_from_the_day_on():
    free = offer(input=None, output=None, free=True)
    assert price_on(free, date(2026, 11, 30)).free
    assert not price_on(free, FIRST).free
    assert price_on(free, FIRST).past[0].free


def test_what_a_change_replaces_becomes_the_past():
    was = {"until": date(2026, 5, 1), "input": "3", "output": "15", "status": "rumour", "source": "t"}
    later = price_on(price_on(offer(past=[was]), FIRST), SECOND)
    assert later == price_on(offer(past=[was]), SECOND)
    assert [(one.until, one.input, one.cached_input, one.status, one.source) for one in later.past] == [
        (date(2026, 5, 1), 3, None, "rumour", "t"),
        (FIRST, 2, None, "official", "s"),
        (SECOND, 4, Decimal("0.4"), "official", "s"),
    ]


def test_the_next_change_is_the_first_of_all(catalogue):
    assert next_change(dated(catalogue, offer())) == FIRST
    assert next_change(dated(catalogue, offer(()))) is None


def test_a_day_that_changes_no_price_makes_no_new_catalogue(catalogue):
    changed = dated(catalogue, offer())
    before = on_day(changed, date(2026, 11, 30))
    after = on_day(changed, FIRST)
    assert before is changed
    assert after.models[ID].offers[0].input == Decimal(4)
    assert on_day(after, FIRST) is after


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (tuple(reversed(CHANGES)), "order of days"),
        ((CHANGES[0], CHANGES[0]), "order of days"),
        (({"since": FIRST},), "has no price"),
        (({"since": FIRST, "input": "1", "output": "101"},), "decimal point"),
        (({"since": FIRST, "input": "1", "output": "2", "cached_input": "3"},), "dearer than the input"),
    ],
)
def test_broken_changes_are_named(catalogue, changes, says):
    place = f"models/{ID}.toml: offers[0].changes["
    (problem,) = [line for line in broken_rules(dated(catalogue, offer(changes))) if line.startswith(place)]
    assert says in problem


def test_changes_in_order_break_no_rule(catalogue):
    assert not [line for line in broken_rules(dated(catalogue, offer())) if "changes" in line]


@pytest.fixture
def calendar():
    return Calendar(date(2026, 11, 30))


@pytest.fixture
def talker(tools, catalogue, calendar):
    changed = dated(catalogue, offer())
    return Talker(App(replace(tools, catalogue=changed, clock=calendar)))


def price_line(reply):
    facts = [fact for block in reply.blocks if isinstance(block, blocks.FactList) for fact in block.items]
    return next(fact for fact in facts if fact.label in {"Price per 1M tokens", "Цена за 1 млн токенов"})


@pytest.mark.parametrize(("lang", "note"), [("en", "from 1 December 2026: "), ("ru", "с 1 декабря 2026: ")])
async def test_a_card_tells_what_a_price_will_be(talker, lang, note):
    talker.lang = lang
    line = price_line(await talker.whole("/model gpt-4o"))
    assert "$2" in line.value
    assert note in line.note
    assert "$4" in line.note


async def test_a_kept_card_shows_the_new_price_once_its_day_has_come(talker, calendar):
    before = price_line(await talker.whole("/model gpt-4o"))
    calendar.now = seconds(FIRST)
    after = price_line(await talker.whole("/model gpt-4o"))
    assert "$2" in before.value
    assert "$4" in after.value
    assert "1 December" not in after.note
    assert "1 February 2027" in after.note


async def test_a_clock_that_was_a_year_ahead_leaves_no_prices_of_days_to_come(talker, calendar):
    for day, price in ((date(2027, 11, 30), "$6"), (date(2026, 11, 30), "$2"), (FIRST, "$4"), (date.min, "$2")):
        calendar.now = seconds(day) if day > date.min else 0
        assert price in price_line(await talker.whole("/model gpt-4o")).value


async def test_on_another_day_no_card_has_the_key_of_an_old_one(talker, calendar):
    before = await talker.say("/model gpt-4o")
    calendar.now = seconds(FIRST)
    after = await talker.say("/model gpt-4o")
    assert None not in {before.cache_key, after.cache_key}
    assert before.cache_key != after.cache_key


async def test_comparison_lines_and_the_choice_take_the_price_of_the_day(talker, calendar):
    async def seen():
        await talker.say("/compare gpt-4o, gpt-4.1")
        asked = Query(text="gpt-4o", lang="en", platform="test", user="u1", limit=5, wanted=Wanted.MODEL)
        lines = await talker.app.suggest(asked)
        return "$4.00" in talker.shown, any("$4.00" in item.subtitle for item in lines.items)

    edition = talker.app.edition
    before = await seen()
    calendar.now = seconds(FIRST)
    assert (before, await seen()) == ((False, False), (True, True))
    assert talker.app.edition is not edition


@pytest.mark.parametrize(("dearer", "before", "after"), [(True, 8, 8), (False, 4, 1)])
def test_the_choice_reckons_with_a_rise_that_is_announced_and_with_a_fall_from_its_day_on(
    tools, catalogue, dearer, before, after
):
    new = {"input": "4", "output": "20"} if dearer else {"input": "0.5", "output": "2.5"}
    changed = dated(catalogue, offer(changes=[{"since": FIRST, **new}]))
    now = replace(tools, catalogue=changed)

    def price(day):
        table = now.on_day(day).wizard.table
        return next(one.price.amount for one in table.candidates if one.model.id == ID and one.price)

    assert (price(date(2026, 11, 30)), price(FIRST)) == (before, after)


def ending(catalogue, day, model_id=ID):
    """Return the catalogue in which one model is switched off on a day."""
    model = catalogue.models[model_id]
    source = next(iter(model.sources))
    facts = model.facts.model_copy(
        update={
            "lifecycle": Fact[Lifecycle](value=Lifecycle.DEPRECATED, status=FactStatus.OFFICIAL, source=source),
            "retired_on": Fact[str](value=day, status=FactStatus.OFFICIAL, source=source),
        }
    )
    return replace(catalogue, models={**catalogue.models, model_id: model.model_copy(update={"facts": facts})})


def test_a_model_is_retired_from_the_day_on_that_its_maker_has_named(catalogue):
    changed = ending(catalogue, FIRST.isoformat())
    before, after = (on_day(changed, day).models[ID] for day in (date(2026, 11, 30), FIRST))
    assert before.facts.lifecycle.value is Lifecycle.DEPRECATED
    assert after.facts.lifecycle.value is Lifecycle.RETIRED
    assert after.facts.lifecycle.source == after.facts.retired_on.source
    assert {offer.status for offer in after.offers if offer.provider == "openai"} == {FactStatus.OUTDATED}


def test_a_month_without_a_day_switches_nothing_off(catalogue):
    changed = ending(catalogue, "2026-12")
    assert on_day(changed, date(2027, 6, 1)).models[ID].facts.lifecycle.value is Lifecycle.DEPRECATED


def test_what_is_switched_off_is_no_choice_any_more(tools, catalogue):
    changed = ending(catalogue, FIRST.isoformat())
    now = replace(tools, catalogue=changed)

    def chosen(day):
        return ID in now.on_day(day).wizard.table.models

    assert chosen(date(2026, 11, 30))
    assert not chosen(FIRST)


def test_what_is_switched_off_comes_after_what_is_in_service_in_completion(tools, catalogue):
    newest = "openai/gpt-5"
    changed = ending(catalogue, FIRST.isoformat(), newest)
    now = replace(tools, catalogue=changed, finder=Finder(changed))

    def suggested(day):
        return [hit.id for hit in now.on_day(day).finder.complete("gpt", EntryKind.MODEL, 0, 1_000).hits]

    def in_service(ids):
        return [model_id for model_id in ids if model_id != newest and not is_retired(catalogue.models[model_id])]

    before, after = suggested(date(2026, 11, 30)), suggested(FIRST)
    assert sorted(before) == sorted(after)
    assert before.index(newest) < len(in_service(before))
    assert after.index(newest) >= len(in_service(after))


def test_another_day_leaves_the_indexes_of_names_as_they_are(catalogue):
    finder = Finder(catalogue)
    finder.warm_up()
    other = finder.on_day(ending(catalogue, FIRST.isoformat()))
    assert other._indexes.speller is finder._indexes.speller
    assert other._indexes.completer is not finder._indexes.completer


PEAK = {"hours": ["01:00-04:00"], "input": "4", "output": "20"}


async def test_dearer_hours_are_told_beside_the_price(tools, catalogue):
    changed = dated(catalogue, offer((), peak=PEAK))
    talker = Talker(App(replace(tools, catalogue=changed)))
    line = price_line(await talker.whole("/model gpt-4o"))
    assert "$2.00" in line.value
    assert "on weekdays 01:00-04:00 UTC: $4.00 in / $20.00 out" in line.note


def test_dearer_hours_that_are_not_dearer_are_named(catalogue):
    changed = dated(catalogue, offer((), peak={**PEAK, "input": "1"}))
    (problem,) = [line for line in broken_rules(changed) if "offers[0].peak" in line]
    assert "exchange the two" in problem


async def test_an_answer_that_shares_the_window_with_its_question_is_said_to_do_so(talker):
    await talker.whole("/model gemini 4 argon")
    assert "shared with the input" in talker.shown
    await talker.whole("/model gpt-4o")
    assert "shared with the input" not in talker.shown
