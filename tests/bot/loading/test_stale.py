"""What should be looked at again is told with its age, and ends without a way on too."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.catalogue.facts import Fact
from bot.catalogue.schema import Lifecycle
from bot.catalogue.services import Host
from bot.loading.stale import stale

MODEL = "alibaba/qwen3-32b"


@pytest.fixture
def one(catalogue):
    return replace(catalogue, models={MODEL: catalogue.models[MODEL]})


def told(catalogue, days):
    model = catalogue.models[MODEL]
    read = max(source.checked_on for source in model.sources.values())
    return [line.split(": ")[1] for line in stale(catalogue, read + timedelta(days=days))]


def test_nothing_just_read_is_told(one):
    assert told(one, 0) == []


def test_a_price_is_old_before_a_window_and_that_before_a_licence(one):
    assert {line.split()[0] for line in told(one, 31)} == {"price"}
    assert "facts.context_window" in told(one, 121)
    assert "facts.licence" not in told(one, 121)
    assert "facts.licence" in told(one, 181)


def test_a_fact_of_the_past_never_grows_old(one):
    assert "facts.released" not in told(one, 5000)


def test_the_terms_of_free_access_grow_old_once_for_each_source(one):
    page = {"value": "some", "status": "official", "source": "page"}
    host = Host.model_validate(
        {
            "id": "host",
            "name": "Host",
            "free_plan": {"models": page, "trains_on_data": {**page, "value": "yes"}},
            "sources": {"page": {"url": "https://example.org", "title": "Page", "checked_on": "2026-11-01"}},
        }
    )
    lines = stale(replace(one, labs={}, hosts={"host": host}, models={}), date(2026, 12, 30))
    assert list(lines) == []
    later = stale(replace(one, labs={}, hosts={"host": host}, models={}), date(2027, 1, 1))
    assert [line for line in later if line.startswith("hosts")] == [
        "hosts/host.toml: free_plan.trains_on_data: was read 61 days ago; read page again"
    ]


@pytest.mark.parametrize(("state", "ends"), [(Lifecycle.ACTIVE, 0), (Lifecycle.DEPRECATED, 1), (Lifecycle.RETIRED, 1)])
def test_a_successor_that_is_gone_and_names_none_is_a_dead_end(one, state, ends):
    model = one.models[MODEL]
    fact = Fact[Lifecycle](value=state, status="official", source=next(iter(model.sources)))
    after = model.model_copy(
        update={"id": "alibaba/next", "successor": None, "facts": model.facts.model_copy(update={"lifecycle": fact})}
    )
    models = {MODEL: model.model_copy(update={"successor": after.id}), after.id: after}
    assert told(replace(one, models=models), 0).count("successor") == ends
