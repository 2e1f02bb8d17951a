"""What free access a service gives agrees with the offers of the models, and everything about it is cited."""

from dataclasses import replace

import pytest

from bot.catalogue.services import App, Host, Lab
from bot.loading.service_rules import service_rules, stated_by_service

FACT = {"status": "official", "source": "page"}


def host(reach, **terms):
    return Host.model_validate(
        {"id": "openrouter", "name": "OpenRouter", "free_plan": {"models": {"value": reach, **FACT}, **terms}}
    )


def without_free_offers(catalogue):
    models = {
        key: model.model_copy(update={"offers": tuple(one for one in model.offers if not one.free)})
        for key, model in catalogue.models.items()
    }
    return replace(catalogue, models=models)


def with_free_offer(catalogue):
    key, model = next((key, model) for key, model in catalogue.models.items() if model.offers)
    free = model.offers[0].model_copy(
        update={"provider": "openrouter", "input": None, "output": None, "cached_input": None, "free": True}
    )
    return replace(catalogue, models={**catalogue.models, key: model.model_copy(update={"offers": (free,)})})


def broken(service, catalogue, *, whole=True):
    return [line.partition(":")[0] for line in service_rules(service, catalogue, whole=whole)]


def test_a_service_that_gives_nothing_has_no_free_offer(catalogue):
    assert broken(host("none"), with_free_offer(catalogue)) == ["free_plan.models"]
    assert broken(host("none"), without_free_offers(catalogue)) == []


def test_who_lists_what_is_free_lists_something(catalogue):
    assert broken(host("listed"), with_free_offer(catalogue)) == []
    assert broken(host("listed"), without_free_offers(catalogue)) == ["free_plan.models"]


def test_a_missing_offer_is_no_mistake_where_a_file_could_not_be_read(catalogue):
    assert broken(host("listed"), without_free_offers(catalogue), whole=False) == []


@pytest.mark.parametrize(("trains", "told"), [("yes", 1), ("opt_out", 1), ("no", 0)])
def test_a_plan_that_trains_promises_nothing_else(catalogue, trains, told):
    terms = {"trains_on_data": {"value": trains, **FACT}, "assurances": {"value": ["no_training"], **FACT}}
    assert broken(host("some", **terms), catalogue) == ["free_plan.assurances"] * told


def test_who_gives_nothing_for_free_has_no_terms_of_it(catalogue):
    terms = {"web_search": {"value": True, **FACT}}
    assert broken(host("none", **terms), without_free_offers(catalogue)) == ["free_plan"]


@pytest.mark.parametrize(
    ("free", "model", "told"),
    [
        (True, "openai/gpt-4o", []),
        (False, "openai/gpt-4o", ["app.models"]),
        (True, "anthropic/claude-opus-4.8", ["app.models"]),
        (True, "openai/nothing", ["app.models"]),
    ],
)
def test_what_answers_in_an_app_for_free_is_of_its_maker(catalogue, free, model, told):
    app = {"name": "Chat", "url": "https://example.org/chat", "free": {"value": free, **FACT}, **FACT}
    app = App.model_validate({**app, "models": {"value": [model], **FACT}})
    assert broken(catalogue.labs["openai"].model_copy(update={"app": app}), catalogue) == told


@pytest.mark.parametrize(
    ("months", "model", "told"),
    [
        ((8, 20), "openai/gpt-4o", []),
        ((20, 8), "openai/gpt-4o", ["app.plans"]),
        ((0, 8), "openai/gpt-4o", ["app.plans"]),
        ((8, 20), "openai/nothing", ["app.plans.Plan 8", "app.plans.Plan 20"]),
    ],
)
def test_paid_plans_of_an_app_cost_something_and_have_models_of_its_maker(catalogue, months, model, told):
    plans = [
        {"name": f"Plan {month}", "month": {"value": month, **FACT}, "models": {"value": [model], **FACT}}
        for month in months
    ]
    app = App.model_validate({"name": "Chat", "url": "https://example.org/chat", "plans": plans, **FACT})
    assert broken(catalogue.labs["openai"].model_copy(update={"app": app}), catalogue) == told


def test_everything_that_a_maker_states_is_told_with_its_source():
    stated = Lab.model_validate(
        {
            "id": "maker",
            "name": "Maker",
            "country": "US",
            "site": "https://example.org",
            "console": {"value": "https://example.org/keys", **FACT},
            "contract_console": {"value": "https://example.org/contracts", **FACT},
            "hipaa": {"value": True, **FACT},
            "app": {
                "name": "Chat",
                "url": "https://example.org/chat",
                "free": {"value": True, **FACT},
                "web_search": {"value": True, **FACT},
                "voice": {"value": True, **FACT},
                "video": {"value": True, **FACT},
                "plans": [{"name": "Plus", "month": {"value": 20, **FACT}, "models": {"value": [], **FACT}}],
                **FACT,
            },
            "free_plan": {
                "models": {"value": "all", **FACT},
                "served_in": {"eu": {"value": "limited", **FACT}},
                "note": {"value": {"en": "Little."}, **FACT},
            },
        }
    )
    keys = {key for key, _, _ in stated_by_service(stated)}
    of_plan = {"free_plan.models", "free_plan.served_in.eu", "free_plan.note"}
    of_app = {"app", "app.free", "app.web_search", "app.voice", "app.video"}
    of_app |= {"app.plans.Plus.month", "app.plans.Plus.models"}
    assert keys == {"console", "contract_console", "hipaa", *of_app, *of_plan}
