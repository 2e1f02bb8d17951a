from decimal import Decimal

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Lifecycle
from bot.properties.filters import Filter, Operator
from bot.questions.answers.alternatives import answer_alternatives
from bot.questions.finding.substitutes import successors_of
from bot.questions.question import Question, Task
from bot.reply.blocks import FactList
from bot.reply.reply import Outcome, SubjectKind
from bot.reply.texts import texts_of
from tests.data.answers import raw

DEAD = {"deprecated", "retired"}
IMAGES = Filter("modalities_in", Operator.ALL_OF, frozenset({"image"}))
SAMPLE = sorted(raw.models())[::31]


def ask(setting, model_id, *topics, filters=(), asked=(), kind=EntryKind.MODEL):
    question = Question(
        Task.ALTERNATIVES, names=(Hit(kind, model_id),), filters=filters, topics=frozenset(topics), asked=asked
    )
    return answer_alternatives(setting, question)


def shown(reply):
    return [subject.id for subject in reply.subjects[:-1]]


def input_price(model_id):
    """Return the dollars that the maker, or the only seller, asks for input; None where that is not plain."""
    offers = [
        offer for offer in raw.models()[model_id].get("offers", ()) if offer["status"] not in {"rumour", "outdated"}
    ]
    maker = [offer for offer in offers if offer["provider"] == model_id.partition("/")[0]]
    chosen = maker or offers
    if len(chosen) != 1 or "input" not in chosen[0] or chosen[0].get("currency", "USD") != "USD":
        return None
    return Decimal(chosen[0]["input"])


def chain(model_id):
    seen = []
    while (model_id := raw.models()[model_id].get("successor")) and model_id not in seen:
        seen.append(model_id)
    return seen


DYING = sorted(model_id for model_id in raw.models() if raw.fact(model_id, "lifecycle") in DEAD)


@pytest.mark.parametrize("model_id", DYING)
def test_a_dying_models_successor_is_the_first_living_one_of_its_chain(catalogue, model_id):
    living = [one for one in chain(model_id) if raw.fact(one, "lifecycle") not in DEAD]
    found = successors_of(catalogue, catalogue.models[model_id])
    if living:
        assert [one.id for one in found.models] == living
        assert found.named
    else:
        assert all(raw.fact(one.id, "lifecycle") == "active" for one in found.models)
        assert not found.named


def test_there_are_dying_models_whose_successor_is_dying_itself():
    named = [raw.models()[one].get("successor") for one in DYING]
    assert sum(raw.fact(one, "lifecycle") in DEAD for one in named if one) > 50


@pytest.mark.parametrize(
    ("model_id", "successor"), [("openai/gpt-5", "openai/gpt-5.2"), ("openai/gpt-5-nano", "openai/gpt-5.6-luna")]
)
def test_the_successor_stands_first(setting, model_id, successor):
    reply = ask(setting, model_id)
    assert reply.subjects[0].id == successor
    assert raw.models()[successor]["name"] in texts_of_first(reply)
    assert reply.subjects[-1].id == model_id


def texts_of_first(reply):
    return reply.blocks[0].spans[0].text


def test_a_model_without_a_successor_gets_the_newest_of_its_line_or_tier(setting):
    reply = ask(setting, "openai/o3-deep-research")
    assert raw.fact(reply.subjects[0].id, "lifecycle") == "active"
    assert raw.fact(reply.subjects[0].id, "tier") == "flagship"
    assert "No successor has been named" in texts_of_first(reply)


def test_of_the_newest_model_it_is_said_that_nothing_follows(setting):
    reply = ask(setting, "openai/gpt-6.2-sol", asked=("successor",))
    assert texts_of_first(reply) or reply.outcome is Outcome.FOUND
    assert "There is nothing newer than GPT-6.2 Sol" in "\n".join(texts_of(reply))


@pytest.mark.parametrize("model_id", SAMPLE)
def test_cheaper_models_are_cheaper_and_living(setting, model_id):
    limit = input_price(model_id)
    reply = ask(setting, model_id, "cheaper", filters=(IMAGES,))
    for one in shown(reply):
        assert raw.fact(one, "lifecycle") == "active"
        assert "image" in raw.fact(one, "modalities_in")
        price = input_price(one)
        assert limit is None or price is None or price < limit


@pytest.mark.parametrize("model_id", SAMPLE)
def test_open_models_have_weights_and_share_half_of_the_tasks(setting, model_id):
    wanted = set(raw.fact(model_id, "strengths") or ())
    for one in shown(ask(setting, model_id, "only_open")):
        assert one != model_id
        assert raw.fact(one, "openness") in {"restricted_weights", "free_weights", "open_source"}
        assert raw.fact(one, "lifecycle") == "active"
        assert 2 * len(wanted & set(raw.fact(one, "strengths") or ())) >= len(wanted)


@pytest.mark.parametrize("model_id", ["anthropic/claude-haiku-4.5", "openai/gpt-6.1-sol", "google/gemini-3-flash"])
def test_the_context_window_is_at_least_half_as_large(setting, model_id):
    needed = raw.fact(model_id, "context_window")
    found = shown(ask(setting, model_id))
    assert found
    assert all(2 * raw.fact(one, "context_window") >= needed for one in found)


def test_models_for_home_fit_the_memory_and_show_it(setting):
    limit = Filter("memory", Operator.AT_MOST, amount=Decimal(24))
    reply = ask(setting, "anthropic/claude-sonnet-5", filters=(limit,))
    for one in shown(reply):
        sizes = raw.fact(one, "parameter_sizes") or [raw.fact(one, "parameters_total")]
        assert min(sizes) * 0.5 * 1.2 <= 24e9
    lines = next(block for block in reply.blocks if isinstance(block, FactList)).items
    assert lines
    assert all("GB" in line.value for line in lines)


def test_a_filter_is_never_given_up(setting):
    nobody = Filter("context_window", Operator.AT_LEAST, amount=Decimal(10**12))
    reply = ask(setting, "openai/gpt-6.1-sol", "cheaper", filters=(nobody,))
    assert reply.outcome is Outcome.NOTHING_FITS
    assert [subject.id for subject in reply.subjects] == ["openai/gpt-6.1-sol"]


def test_an_unknown_price_is_never_cheaper(setting):
    unpriced = next(one for one in raw.models() if not raw.models()[one].get("offers") and raw.fact(one, "strengths"))
    reply = ask(setting, unpriced, "cheaper")
    assert reply.outcome is Outcome.NOTHING_FITS


def test_instead_of_a_makers_models_others_are_offered(setting):
    reply = ask(setting, "openai", "only_open", kind=EntryKind.LAB)
    assert shown(reply)
    assert not any(one.startswith("openai/") for one in shown(reply))


def test_without_a_name_it_is_asked_for(setting):
    reply = answer_alternatives(setting, Question(Task.ALTERNATIVES))
    assert reply.subjects == ()
    assert reply.outcome is Outcome.INFO


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("topics", [(), ("cheaper",), ("only_open",), ("newer",), ("smaller",), ("bigger",)])
def test_every_answer_fits_on_a_phone_and_offers_a_button_a_model(setting_in, lines_of, lang, topics):
    for model_id in SAMPLE:
        reply = ask(setting_in(lang), model_id, *topics)
        assert lines_of(reply) <= 20, model_id
        assert all(subject.kind is SubjectKind.MODEL for subject in reply.subjects)
        assert len(reply.choices) >= len(shown(reply))


def test_the_same_question_gets_the_same_answer(setting):
    assert ask(setting, "openai/gpt-6.1-sol", "cheaper") == ask(setting, "openai/gpt-6.1-sol", "cheaper")


def test_announced_models_replace_nothing(catalogue):
    assert all(
        one.facts.lifecycle.value is not Lifecycle.ANNOUNCED
        for model_id in DYING
        for one in successors_of(catalogue, catalogue.models[model_id]).models
    )
