from dataclasses import replace
from datetime import date
from decimal import Decimal

from bot.catalogue.days import on_day
from bot.catalogue.facts import FactStatus
from bot.catalogue.offers import PriceChange
from bot.catalogue.schema import Lifecycle
from bot.watching.state import ModelState, PriceState, read_stored, states_of, stored, with_last_prices

GPT = "openai/gpt-4o"


def with_model(catalogue, **changes):
    model = catalogue.models[GPT].model_copy(update=changes)
    return replace(catalogue, models={**catalogue.models, GPT: model})


def test_every_model_has_a_state_and_no_generation_or_project_has_one(catalogue):
    states = states_of(catalogue)
    assert GPT in states
    assert not {"anthropic/claude-3", "huggingface/transformers"} & states.keys()


def test_what_is_stored_is_read_back_as_it_was(catalogue):
    states = states_of(catalogue)
    assert read_stored(stored(states)) == states


def test_a_state_in_a_form_of_another_version_is_not_read():
    assert read_stored('{"openai/gpt-4o": {"colour": "red"}}') is None
    assert read_stored("[]") is None


def test_the_price_is_that_of_the_offer_that_says_what_the_model_costs(catalogue):
    offer = catalogue.models[GPT].offers[0]
    cheaper = offer.model_copy(update={"provider": "someone", "input": Decimal("0.01")})
    state = states_of(with_model(catalogue, offers=(cheaper, offer)))[GPT]
    assert (state.price.input, state.price.output) == (offer.input, offer.output)
    past = offer.model_copy(update={"status": FactStatus.OUTDATED})
    assert states_of(with_model(catalogue, offers=(past,)))[GPT].price is None


def test_a_change_that_was_announced_is_due_until_its_day_and_the_price_from_then_on(catalogue):
    day = date(2026, 12, 1)
    offer = (
        catalogue.models[GPT]
        .offers[0]
        .model_copy(
            update={
                "changes": (PriceChange(since=day, input=Decimal(1), output=Decimal(2)),),
                "steps": (),
                "peak": None,
            }
        )
    )
    announced = with_model(catalogue, offers=(offer,))
    before, after = states_of(announced)[GPT], states_of(on_day(announced, day))[GPT]
    assert [(due.since, due.price.input) for due in before.due] == [(day, Decimal(1))]
    assert (after.price.input, after.price.output, after.due) == (Decimal(1), Decimal(2), ())


def test_models_of_other_catalogues_alone_are_known_as_such(catalogue):
    stranger = catalogue.models[GPT].model_copy(update={"id": "openai/stranger", "unchecked": True})
    states = states_of(replace(catalogue, unchecked={stranger.id: stranger}))
    assert states[stranger.id].unchecked
    assert not states[GPT].unchecked


def test_the_last_price_stands_for_one_that_is_unknown_for_a_while():
    known, unknown = ModelState(price=PriceState(input=Decimal(2))), ModelState(retired_on="2027-01-01")
    now = with_last_prices({"a/b": known, "a/gone": known}, {"a/b": unknown, "a/c": unknown})
    assert now == {"a/b": unknown.model_copy(update={"price": known.price}), "a/c": unknown}
    other = ModelState(price=PriceState(input=Decimal(3)))
    assert with_last_prices({"a/b": known}, {"a/b": other}) == {"a/b": other}


def test_what_is_unknown_takes_no_room():
    assert stored({"a/b": ModelState()}) == '{"a/b":{}}'
    assert stored({"a/b": ModelState(lifecycle=Lifecycle.ACTIVE)}) == '{"a/b":{"lifecycle":"active"}}'
