"""How much memory a model takes, and whether it fits into a machine."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.catalogue.machines import Machines
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.reference import Reference
from bot.errors import UserError
from bot.properties.filters import Filter, Operator
from bot.questions.answers.run import answer_run
from bot.questions.question import Question, Task
from tests.bot.wizard import _make as make

WEIGHTS = {"openness": "free_weights", "licence": "mit"}
BILLION = 10**9
MACHINES = Machines.model_validate(
    {
        "shares": [{"kind": "mac", "share": "0.75", "status": "official", "source": "s"}],
        "machines": {
            "card": {
                "id": "card",
                "name": "Card",
                "kind": "gpu",
                "memory_gb": [8, 24],
                "names": ["card"],
                "source": "s",
            },
            "mac": {"id": "mac", "name": "Mac", "kind": "mac", "memory_gb": [24], "names": ["mac"], "source": "s"},
        },
        "sources": {"s": {"url": "https://example.org", "title": "A page"}},
    }
)


def gigabytes(amount):
    return (Filter("memory", Operator.AT_MOST, amount=Decimal(amount)),)


def _unread():
    raise AssertionError


@pytest.fixture
def ask(setting, lines_of):
    def lines(*models, hit=None, **more):
        catalogue = replace(make.catalogue(*models), reference=Reference(lambda: MACHINES, _unread, _unread))
        named = hit or Hit(EntryKind.MODEL, models[0].id)
        return lines_of(answer_run(setting(catalogue), Question(Task.RUN, names=(named,), **more)))

    return lines


@pytest.mark.parametrize(
    ("amount", "verdict"), [(13, "Fits:"), (12, "Fits:"), (11, "Tight:"), (10, "Tight:"), (9, "No:")]
)
def test_twenty_billion_weights_take_ten_gigabytes_and_two_for_the_context(ask, amount, verdict):
    assert ask(make.model(**WEIGHTS, parameters_total=20 * BILLION), filters=gigabytes(amount))[0].startswith(verdict)


def test_the_share_of_the_context_is_told_at_every_precision(ask):
    text = " ".join(" ".join(ask(make.model(**WEIGHTS, parameters_total=10 * BILLION))).split())
    for bits, total, context in ((4, 6, 1), (8, 12, 2), (16, 24, 4)):
        assert f"{bits} bits: ≈ {total} GB, of which context {context} GB" in text


def test_without_a_machine_the_memory_stands_first(ask):
    assert ask(make.model(**WEIGHTS, parameters_total=10 * BILLION))[0].startswith("≈ 6 GB at 4 bits")


def test_of_a_mixture_of_experts_all_weights_count(ask):
    lines = ask(
        make.model(**WEIGHTS, parameters_total=100 * BILLION, parameters_active=5 * BILLION), filters=gigabytes(24)
    )
    assert lines[0].startswith("No:")
    assert any(line.startswith("All 100B parameters") for line in lines)


def test_of_several_sizes_the_largest_that_fits_is_named(ask):
    sizes = [7 * BILLION, 13 * BILLION, 70 * BILLION]
    lines = ask(make.model(**WEIGHTS, parameter_sizes=sizes), filters=gigabytes(10))
    assert lines[0].startswith("Fits: One, 13B")
    assert [line.split(":")[0] for line in lines if line.startswith(("7B", "13B", "70B"))] == ["7B", "13B", "70B"]


def test_every_variant_of_a_machine_is_answered(ask):
    lines = ask(make.model(**WEIGHTS, parameters_total=20 * BILLION), machine="card")
    assert [line.split(":")[0] for line in lines if line.startswith(("Fits:", "No:"))] == ["No", "Fits"]


def test_variants_with_one_answer_are_answered_once(ask):
    lines = ask(make.model(**WEIGHTS, parameters_total=200 * BILLION), machine="card")
    assert len([line for line in lines if line.startswith("No:")]) == 1
    assert "24 GB" in " ".join(lines[:3])


def test_an_amount_picks_the_variant(ask):
    lines = ask(make.model(**WEIGHTS, parameters_total=20 * BILLION), machine="card", filters=gigabytes(24))
    assert lines[0].startswith("Fits:")
    assert not any(line.startswith("No:") for line in lines)


def test_shared_memory_does_not_count_whole(ask):
    lines = ask(make.model(**WEIGHTS, parameters_total=32 * BILLION), machine="mac")
    assert lines[0].startswith("Tight:")


def context(tokens):
    return Filter("context_window", Operator.AT_LEAST, amount=Decimal(tokens))


def long(amount=None, **facts):
    """Ask of ten billion weights with 100,000 tokens of context, in so many gigabytes."""
    limits = () if amount is None else gigabytes(amount)
    sized = {**WEIGHTS, "parameters_total": 10 * BILLION, "context_window": 200_000, **facts}
    return make.model(**sized), {"filters": (*limits, context(100_000))}


def answered(ask, amount=None, **facts):
    model, more = long(amount, **facts)
    return " ".join(" ".join(ask(model, **more)).split())


def test_a_long_context_is_counted_and_told_apart_from_the_weights(ask):
    text = answered(ask, 24, context_cache=[100_000])
    assert text.startswith("Fits with 100K tokens: One takes ≈ 16 GB of 24 GB at 4 bits, 5.2 for the weights and 10")
    assert "8 bits: ≈ 21 GB, of which context 10 GB" in text
    assert "Context, per token: 100 KB" in text


def test_where_only_a_shorter_context_fits_it_is_said_how_long_a_one(ask):
    text = answered(ask, 12, context_cache=[100_000])
    assert text.startswith("Not with 100K tokens: One takes ≈ 16 GB at 4 bits")
    assert "Up to ≈ 67K tokens fit." in text


def test_without_a_machine_the_context_is_counted_too(ask):
    assert answered(ask, context_cache=[100_000]).startswith("≈ 16 GB at 4 bits: One takes 5.2 for the weights and 10")


def test_where_it_is_unknown_what_the_context_takes_that_is_said_first(ask):
    text = answered(ask, 24)
    assert text.startswith("Unknown: nobody says what 100K tokens take with One. With a short context:")
    assert "Fits: One runs on 24 GB at 4 bits: it takes ≈ 6 GB" in text


def test_what_a_model_cannot_read_is_said_first_and_what_it_can_is_counted(ask):
    text = answered(ask, 24, context_cache=[100_000], context_window=50_000)
    assert text.startswith("No: One reads 50,000 tokens at most. Fits with 50K tokens: One takes ≈ 11 GB")


def test_of_a_group_those_are_left_out_whose_context_is_unknown(ask):
    models = [
        make.model(f"maker/{name}", **WEIGHTS, parameters_total=10 * BILLION, **facts)
        for name, facts in (
            ("lean", {"context_cache": [10_000]}),
            ("big", {"context_cache": [300_000]}),
            ("none", {}),
        )
    ]
    filters = (*gigabytes(12), context(100_000))
    lines = ask(*models, hit=Hit(EntryKind.LAB, "maker"), filters=filters)
    assert "• Fits: Lean ≈ 7 GB" in lines
    assert "• Shorter context: Big ≈ 36 GB" in lines
    assert any(line.startswith("1 model is left out") for line in lines)


def test_closed_weights_run_nowhere(ask):
    assert ask(make.model(), filters=gigabytes(640))[0].startswith("No:")


def test_an_unknown_size_is_unknown(ask):
    assert ask(make.model(**WEIGHTS), filters=gigabytes(640))[0].startswith("Unknown:")


def test_a_makers_models_are_grouped_by_how_they_fit(ask):
    models = [make.model(f"maker/m{size}", **WEIGHTS, parameters_total=size * BILLION) for size in (10, 20, 100)]
    lines = ask(*models, hit=Hit(EntryKind.LAB, "maker"), filters=gigabytes(11))
    bullets = [line for line in lines if line.startswith("•")]
    assert bullets == ["• Fits: M10 ≈ 6 GB", "• Tight: M20 ≈ 12 GB", "• No: M100 ≈ 60 GB"]


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_answer_fits_on_a_screen(catalogue, every_name, setting, lines_of, lang):
    for hit in every_name:
        counted = {"filters": (*gigabytes(24), context(200_000))}
        for more in ({}, {"filters": gigabytes(24)}, counted, {"machine": "rtx-2060"}, {"machine": "m1-max"}):
            try:
                reply = answer_run(setting(catalogue, lang), Question(Task.RUN, names=(hit,), **more))
            except UserError:
                assert hit.kind is not EntryKind.MODEL
                continue
            assert len(lines_of(reply)) <= 20, (hit, more)


@pytest.mark.parametrize(
    ("bits", "amount", "verdict"),
    [(8, 24, "Fits: One runs on 24 GB at 8 bits"), (8, 23, "Tight:"), (8, 12, "No:"), (16, 24, "No:")],
)
def test_the_precision_that_is_asked_for_decides(ask, bits, amount, verdict):
    model = make.model(**WEIGHTS, parameters_total=20 * BILLION)
    assert " ".join(ask(model, filters=gigabytes(amount), bits=bits)[:2]).startswith(verdict)


@pytest.mark.parametrize(("amount", "most"), [(16, "5 bits"), (12, "4 bits"), (6, "2 bits"), (4, "even at 2 bits")])
def test_where_a_model_does_not_fit_the_precision_that_would_is_told(ask, amount, most):
    lines = ask(make.model(**WEIGHTS, parameters_total=20 * BILLION), filters=gigabytes(amount), bits=16)
    assert any(most in line for line in lines[1:5])
