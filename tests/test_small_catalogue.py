"""The small catalogue of the tests has a case of everything that some rule tells apart."""

import pytest

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.facts import FactStatus
from bot.catalogue.offers import Currency
from bot.catalogue.schema import (
    FamilyKind,
    Lifecycle,
    ModelKind,
    Openness,
    Permission,
    RussianLevel,
    Tier,
)
from bot.catalogue.stories import ClaimVerdict
from bot.properties.fact_rules import facts_of


def values(catalogue: Catalogue, name: str) -> set[object]:
    """Collect the values of a fact of all models, None where it is unknown."""
    facts = [getattr(model.facts, name) for model in catalogue.models.values()]
    return {fact and fact.value for fact in facts}


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("openness", {*Openness, None}),
        ("lifecycle", {*Lifecycle} - {Lifecycle.ANNOUNCED}),
        ("tier", {*Tier, None}),
        ("russian", {*RussianLevel, None}),
        ("reasoning", {True, False, None}),
        ("tool_use", {True, False, None}),
        ("fine_tuning", {True, None}),
    ],
)
def test_there_is_a_model_of_every_value(catalogue: Catalogue, name: str, wanted: set[object]) -> None:
    assert values(catalogue, name) >= wanted


def test_there_is_an_entry_of_every_kind(catalogue: Catalogue) -> None:
    assert {model.kind for model in catalogue.models.values()} == {*ModelKind}
    assert {family.kind for family in catalogue.families.values()} == {*FamilyKind}


def test_there_is_a_fact_of_every_status_and_one_on_which_sources_disagree(catalogue: Catalogue) -> None:
    facts = [fact for model in catalogue.models.values() for _, fact in facts_of(model.facts)]
    offers = [offer for model in catalogue.models.values() for offer in model.offers]
    assert {one.status for one in (*facts, *offers)} == {*FactStatus}
    assert any(fact.conflicting_values for fact in facts)
    assert any(model.undisclosed for model in catalogue.models.values())


def test_there_is_an_offer_of_every_shape(catalogue: Catalogue) -> None:
    offers = [offer for model in catalogue.models.values() for offer in model.offers]
    assert {offer.currency for offer in offers} == {*Currency} - {Currency.EUR}
    for shape in ("steps", "peak", "changes", "free", "cached_input"):
        assert any(getattr(offer, shape) for offer in offers), shape
    assert {offer.provider in catalogue.labs for offer in offers} == {True, False}


def test_there_is_a_model_of_every_way_of_being_sold(catalogue: Catalogue) -> None:
    sold = {
        frozenset(offer.provider in catalogue.labs for offer in model.offers) for model in catalogue.models.values()
    }
    assert sold == {frozenset(), frozenset({True}), frozenset({False}), frozenset({True, False})}


def test_there_are_sizes_experts_scores_series_and_lines(catalogue: Catalogue) -> None:
    models = catalogue.models.values()
    assert any(model.facts.parameter_sizes for model in models)
    assert any(model.facts.parameters_active for model in models)
    assert any(catalogue.scores_of(model) for model in models)
    assert any(len(model.variants) > 1 for model in models)
    assert any(model.successor for model in models)
    assert len([model for model in models if model.line == "claude-opus"]) > 2


def test_there_is_a_model_that_will_be_switched_off(catalogue: Catalogue) -> None:
    days = [fact.value for model in catalogue.models.values() if (fact := model.facts.retired_on)]
    assert max(days) > catalogue.as_of.isoformat() > min(days)


def test_there_is_a_licence_of_every_permission(catalogue: Catalogue) -> None:
    permissions = {
        one for licence in catalogue.licences.values() for one in (licence.download, licence.change, licence.sell)
    }
    assert permissions == {*Permission}
    assert any(licence.excluded for licence in catalogue.licences.values())


def test_there_is_a_lab_with_a_notice_and_one_without_models(catalogue: Catalogue) -> None:
    assert [lab.id for lab in catalogue.labs.values() if lab.notices] == ["meta"]
    assert set(catalogue.labs) - {model_id.partition("/")[0] for model_id in catalogue.models}


def test_there_is_a_claim_of_every_verdict(catalogue: Catalogue) -> None:
    assert {claim.verdict for family in catalogue.families.values() for claim in family.claims} == {*ClaimVerdict}
