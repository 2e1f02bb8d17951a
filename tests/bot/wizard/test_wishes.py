"""What a sentence says, as answers to the questions and conditions beside them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.catalogue.machines import MachineKind
from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.wizard.engine import NextQuestion, NoMatch, Recommendation
from bot.wizard.kept import kept_filters
from bot.wizard.questions import UNSURE
from bot.wizard.session import Session, Told
from bot.wizard.wishes import Said, sort_out
from bot.wizard_actions import Answer, Back, Relax, Submit

NOW = 1_780_000_000
OWN = Filter("way", Operator.ANY_OF, frozenset({"own"}))


def memory(gigabytes):
    return Filter("memory", Operator.AT_MOST, amount=Decimal(gigabytes), where_applicable=True)


def context(tokens):
    return Filter("context_window", Operator.AT_LEAST, amount=Decimal(tokens))


def dollars(amount):
    prices = (Money(Decimal(amount), Currency.USD),)
    return Filter("price-blended", Operator.AT_MOST, prices=prices, where_applicable=True)


def has(name, *ids, operator=Operator.ALL_OF):
    return Filter(name, operator, frozenset(ids))


def test_memory_that_a_computer_shares_is_no_graphics_card(wizard):
    said = replace(memory(24), machine=MachineKind.MAC)
    assert sort_out(wizard.questions, Said(filters=(memory(24), OWN))).answers["hardware"] == ("gpu",)
    sorted_ = sort_out(wizard.questions, Said(filters=(said, OWN)))
    assert sorted_.answers["hardware"] == ()
    assert said in sorted_.filters


@pytest.fixture
def fresh():
    return Session(token="token000", user="u", conversation="c", updated_at=1)


@pytest.mark.parametrize(
    ("filters", "answers", "beside"),
    [
        ([has("strengths", "code")], {"goal": ("code",)}, ()),
        ([has("strengths", "chat", "support")], {"goal": ("chat", "support")}, ()),
        ([has("free", "yes", operator=Operator.ANY_OF)], {"budget": ("free",)}, ()),
        ([dollars("5")], {"budget": ("mid",)}, ()),
        ([dollars("2")], {"budget": ("mid",)}, (dollars("2"),)),
        ([dollars("10")], {"budget": ()}, (dollars("10"),)),
        ([dollars("10"), dollars("7")], {"budget": ()}, (dollars("7"),)),
        ([context(1_000_000)], {"context": ("huge",)}, ()),
        ([context(200_000)], {"context": ("long",)}, (context(200_000),)),
        ([memory(24), OWN], {"hardware": ("gpu",), "skill": ("run",)}, ()),
        ([memory(12), OWN], {"hardware": ("gpu",), "skill": ("run",)}, (memory(12),)),
        ([OWN], {"skill": ("run",)}, ()),
        ([has("modalities_in", "image", "audio")], {"inputs": ("image", "audio")}, ()),
        ([has("country", "CN", operator=Operator.NONE_OF)], {}, (has("country", "CN", operator=Operator.NONE_OF),)),
    ],
)
def test_a_condition_is_the_option_that_it_implies_and_stands_beside_it_where_it_is_tighter(
    wizard, filters, answers, beside
):
    found = sort_out(wizard.questions, Said(filters=tuple(filters)))
    assert (dict(found.answers), found.filters) == (answers, beside)


def test_little_of_a_price_is_the_first_option_that_limits_it_and_what_no_option_limits_is_told(wizard):
    found = sort_out(wizard.questions, Said(orders=(("price-input", False), ("released", True))))
    assert (dict(found.answers), found.orders) == ({"budget": ("low",)}, (("released", True),))


def test_everything_that_was_said_holds_of_what_is_recommended(wizard, fresh):
    said = Said(filters=(has("strengths", "code"), memory(12), OWN, has("country", "CN", operator=Operator.NONE_OF)))
    session = wizard.tell(fresh, said, NOW)
    step = wizard.result(session)
    assert isinstance(step, Recommendation)
    chosen = [step.ranking.table.candidates[place] for place in step.picks.all]
    assert all(one.way == "own" and one.memory <= 12 and one.maker.country != "CN" for one in chosen)


def test_a_result_that_is_changed_is_shown_anew(wizard, fresh):
    finished = fresh.model_copy(update={"finished": True})
    session = wizard.tell(finished, Said(filters=(dollars("1"),)), NOW)
    assert (session.finished, isinstance(wizard.step(session), Recommendation)) == (True, True)


def test_an_answer_replaces_an_earlier_one_and_takes_back_what_contradicts_it(wizard, fresh):
    service = Said(options=(("skill", "none"),), filters=(dollars("2"),))
    session = wizard.tell(wizard.tell(fresh, service, NOW), Said(filters=(OWN, dollars("0.5"))), NOW)
    assert wizard.answers(session)["skill"] == ("run",)
    assert wizard.answers(session)["budget"] == ("low",)
    assert session.beside.filters == (dollars("0.5"),)


@pytest.mark.parametrize("name", ["price-output", "price-input", "price-blended"])
def test_that_the_price_is_no_matter_takes_a_limit_of_any_price_back(wizard, fresh, name):
    limit, sees = replace(dollars("0.7"), property=name), has("modalities_in", "image")
    session = wizard.tell(fresh, Said(filters=(limit, sees)), NOW)
    assert limit in session.beside.filters
    session = wizard.tell(session, Said(options=(("budget", "any"),)), NOW)
    assert session.beside.filters == (sees,)
    assert wizard.answers(session)["budget"] == ("any",)


def test_conditions_of_several_sentences_add_up(wizard, fresh):
    session = fresh
    for kind in ("image", "audio"):
        session = wizard.tell(session, Said(filters=(has("modalities_in", kind),)), NOW)
    assert wizard.filters(session) == (has("modalities_in", "image"), has("modalities_in", "audio"))


def test_what_is_not_needed_any_more_is_taken_back_and_nothing_beside_it(wizard, fresh):
    session = wizard.tell(fresh, Said(filters=(has("modalities_in", "image"), has("modalities_in", "audio"))), NOW)
    session = wizard.tell(session, Said(dropped=frozenset({"modalities_in:audio"})), NOW)
    kept = [*kept_filters(wizard.catalogue, wizard.questions, session)]
    assert kept == [has("modalities_in", "image")]


def test_a_question_that_is_answered_in_part_still_offers_its_other_options(wizard, fresh):
    session = wizard.tell(fresh, Said(filters=(has("modalities_in", "image"),)), NOW)
    assert "inputs" not in wizard.answers(session)
    offered = [option.id for one in _asked_later(wizard, session) if one.id == "inputs" for option in one.options]
    assert "audio" in offered


def _asked_later(wizard, session):
    """Yield the questions that are asked where every other one is skipped."""
    while isinstance(step := wizard.step(session), NextQuestion):
        yield from step.asked
        action = Submit if step.several else Answer
        more = {} if step.several else {"option": UNSURE}
        session = wizard.act(
            session, action(token="token000", revision=session.revision, question=step.id, **more), NOW
        )


def test_languages_that_are_named_are_one_condition(wizard):
    named = tuple(Filter("languages", Operator.ALL_OF, frozenset({one})) for one in ("de", "fr"))
    assert sort_out(wizard.questions, Said(filters=named)).filters == (
        Filter("languages", Operator.ALL_OF, frozenset({"de", "fr"})),
    )


def test_back_takes_the_exact_condition_back_with_its_answer(wizard, fresh):
    session = wizard.tell(fresh, Said(filters=(dollars("2"),)), NOW)
    back = wizard.act(session, Back(token="token000", revision=session.revision), NOW)
    assert (wizard.answers(back), back.beside.filters) == ({}, ())


def test_a_months_budget_limits_the_price_at_the_volume_given(wizard, fresh):
    budget = Said(budget=Money(Decimal(50), Currency.USD))
    light = wizard.tell(fresh, budget, NOW)
    heavy = wizard.tell(light, Said(monthly_tokens=100_000_000), NOW)
    limits = [wizard.filters(one)[-1].prices[0].amount for one in (light, heavy)]
    assert limits == [50, Decimal("0.5")]


def test_what_meets_a_preference_goes_first_and_one_that_nothing_meets_leaves_a_result(wizard, fresh):
    made = has("country", "FR", operator=Operator.ANY_OF)
    step = wizard.result(wizard.tell(fresh, Said(preferred=Said(filters=(made, context(900_000_000)))), NOW))
    chosen = [step.ranking.table.candidates[place] for place in step.picks.all]
    assert {one.maker.country for one in chosen} == {"FR"}
    assert (step.preferred, step.missed) == ((made,), (context(900_000_000),))


def test_a_preference_is_no_answer_but_its_question_need_not_be_asked_and_a_demand_replaces_it(wizard, fresh):
    session = wizard.tell(fresh, Said(preferred=Said(filters=(dollars("1"),))), NOW)
    assert (wizard.answers(session)["budget"], session.beside.preferred) == ((), (dollars("1"),))
    demanded = wizard.tell(session, Said(filters=(dollars("2"),)), NOW)
    assert (demanded.beside.filters, demanded.beside.preferred) == ((dollars("2"),), ())
    kept = wizard.tell(demanded, Said(preferred=Said(filters=(dollars("1"),))), NOW)
    assert wizard.answers(kept)["budget"] == wizard.answers(demanded)["budget"]


def test_back_takes_a_preference_back_with_its_answer(wizard, fresh):
    session = wizard.tell(fresh, Said(preferred=Said(filters=(dollars("2"),))), NOW)
    assert wizard.act(session, Back(token="token000", revision=session.revision), NOW).beside.preferred == ()


def test_a_budget_that_is_only_preferred_takes_no_candidate_away(wizard, fresh):
    budget = Said(preferred=Said(budget=Money(Decimal("0.000001"), Currency.USD)))
    session = wizard.tell(fresh, budget, NOW)
    assert (wizard.filters(session), session.beside.budget_preferred) == ((), True)
    assert isinstance(wizard.result(session), Recommendation)


def test_a_session_that_was_stored_before_there_were_preferences_is_read(fresh):
    stored = fresh.model_copy(update={"told": Told(filters=(dollars("2"),))}).model_dump(mode="json", exclude_none=True)
    del stored["told"]["preferred"], stored["told"]["budget_preferred"]
    assert Session.model_validate(stored).beside.filters == (dollars("2"),)


def test_a_condition_that_nothing_meets_can_be_given_up(wizard, fresh):
    session = wizard.tell(fresh, Said(filters=(context(900_000_000),)), NOW)
    step = wizard.step(session)
    assert isinstance(step, NoMatch)
    action = Relax(token="token000", revision=session.revision, wishes=step.relaxations[0].key)
    after = wizard.act(session, action, NOW)
    assert isinstance(wizard.step(after), NextQuestion | Recommendation)


def test_a_condition_that_the_catalogue_no_longer_has_is_left_out(wizard, fresh):
    session = wizard.tell(fresh, Said(filters=(has("maker", "gone", operator=Operator.NONE_OF),)), NOW)
    assert wizard.filters(session) == ()


def test_a_session_keeps_what_was_said(wizard, fresh):
    said = Said(
        filters=(dollars("2"), has("country", "CN", operator=Operator.NONE_OF)), budget=Money(Decimal(5), Currency.USD)
    )
    session = wizard.tell(fresh, said, NOW)
    assert Session.model_validate_json(session.model_dump_json(exclude_none=True)) == session


def test_a_condition_whose_entries_have_gone_is_left_out_even_behind_an_or(wizard, fresh):
    gone = has("maker", "no-such-lab", operator=Operator.ANY_OF)
    either = replace(memory(24), others=(gone,))
    session = fresh.model_copy(update={"told": Told(filters=(either, dollars("2")))})
    assert kept_filters(wizard.catalogue, wizard.questions, session) == (dollars("2"),)


def test_who_would_rather_pay_little_prefers_a_low_limit_and_does_not_ask_for_the_least(wizard):
    found = sort_out(wizard.questions, Said(preferred=Said(orders=(("price-input", False),))))
    assert "least" not in found.answers.get("budget", ())
    assert [one.property for one in found.preferred] == ["price-blended"]
