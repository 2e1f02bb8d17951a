"""A fact of a model, a family or a maker: the value, or the range of the members, first."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Family
from bot.properties.filters import Filter, Operator
from bot.questions.answers.fact import answer_fact
from bot.questions.question import Question, Task
from tests.bot.wizard import _make as make

TEXTS = dict.fromkeys(("what", "special", "good", "poor", "used", "origin", "outcome"), "Text.")
FAMILY = Family.model_validate(
    {"id": "family", "name": "Kin", "lab": "maker", "texts": {"en": TEXTS, "ru": TEXTS}, "text_sources": ["s"]}
    | {"sources": make.SOURCES}
)
SEES = Filter("modalities_in", Operator.ALL_OF, frozenset({"image"}))
REASONS = Filter("reasoning", Operator.ANY_OF, frozenset({"yes"}))


@pytest.fixture
def ask(setting, lines_of):
    def lines(*models, lang="en", names=(), **more):
        catalogue = replace(make.catalogue(*models), families={"family": FAMILY})
        hits = tuple(names) or (Hit(EntryKind.MODEL, models[0].id),)
        return lines_of(answer_fact(setting(catalogue, lang), Question(Task.FACT, names=hits, **more)))

    return lines


@pytest.fixture
def ask_family(ask):
    return lambda *models, **more: ask(*models, names=[Hit(EntryKind.FAMILY, "family")], **more)


def test_the_value_stands_first_under_the_name(ask):
    assert ask(make.model(context_window=8_000), asked=("context_window",))[:2] == [
        "One",
        "Context window: 8,000 tokens ✓[1]",
    ]


@pytest.mark.parametrize(
    ("inputs", "line"),
    [(["text", "image"], "Yes: text and images"), (["text"], "No: text only"), (None, "Unknown.")],
)
def test_a_condition_is_answered_with_the_value_that_decides_it(ask, inputs, line):
    facts = {} if inputs is None else {"modalities_in": inputs}
    assert ask(make.model(**facts), filters=(SEES,))[1] == line


def test_a_value_with_only_one_part_is_named_so_in_russian(ask):
    assert ask(make.model(modalities_in=["text"]), filters=(SEES,), lang="ru")[1] == "Нет: только текст"


@pytest.mark.parametrize(("value", "line"), [(True, "Yes."), (False, "No."), (None, "Unknown.")])
def test_a_yes_or_no_needs_no_value(ask, value, line):
    facts = {} if value is None else {"reasoning": value}
    assert ask(make.model(**facts), filters=(REASONS,))[1] == line


def test_several_conditions_are_told_apart(ask):
    lines = ask(make.model(modalities_in=["text"], reasoning=True), filters=(SEES, REASONS))
    assert lines[1:3] == ["Input — No: text only", "Reasoning — Yes."]


def test_the_last_day_of_a_model_in_service_is_not_known(ask):
    assert ask(make.model(), asked=("retired_on",))[1] == "Retirement date: available; the date"
    lines = ask(make.model(lifecycle="retired"), asked=("retired_on",))
    assert lines[1:3] == ["Its maker has retired it.", "Retirement date: unknown"]


@pytest.mark.parametrize(
    ("state", "day", "lang", "label"),
    [
        ("deprecated", "2026-12-11", "en", "Leaves on: 11 December 2026"),
        ("retired", "2026-03-11", "en", "Retired on: 11 March 2026"),
        ("deprecated", "2026-12-11", "ru", "Отключат: 11 декабря 2026"),
        ("retired", "2026-03-11", "ru", "Отключена: 11 марта 2026"),
    ],
)
def test_a_day_to_come_and_a_day_gone_by_are_called_differently(ask, state, day, lang, label):
    lines = ask(make.model(lifecycle=state, retired_on=day), asked=("retired_on",), lang=lang)
    assert any(line.startswith(label) for line in lines)


@pytest.mark.parametrize(
    ("day", "line"),
    [
        ("2023", "Знания: до 2023 года"),
        ("2023-10", "Знания: до октября 2023"),
        ("2023-10-05", "Знания: до 5 октября 2023"),
    ],
)
def test_knowledge_reaches_to_a_date_in_russian(ask, day, line):
    assert ask(make.model(knowledge_cutoff=day), asked=("knowledge_cutoff",), lang="ru")[1].startswith(line)


@pytest.mark.parametrize("asked", ["lifecycle", "retired_on"])
def test_of_a_model_that_is_being_retired_the_day_stands_first(ask, asked):
    model = make.model(lifecycle="deprecated", retired_on="2026-12-11")
    assert ask(model, asked=(asked,))[1].startswith("Until 11 December 2026")
    assert ask(make.model(lifecycle="deprecated"), asked=(asked,))[1].startswith("It will be switched off")
    assert not ask(make.model(), asked=(asked,))[1].startswith(("Until", "It is"))


def test_another_question_about_such_a_model_is_answered_at_once(ask):
    model = make.model(lifecycle="deprecated", retired_on="2026-12-11", context_window=8_000)
    assert ask(model, asked=("context_window",))[1].startswith("Context window: 8,000")


def family_of(*facts):
    return [make.model(f"maker/m{n}", **more) for n, more in enumerate(facts)]


def test_a_familys_answer_begins_with_the_least_and_the_most(ask_family):
    models = family_of({"context_window": 9_000}, {"context_window": 7_000}, {"context_window": 8_000}, {})
    assert " ".join(ask_family(*models, asked=("context_window",))[1:3]) == (
        "Context window: from 7,000 to 9,000 tokens"
    )


def test_one_value_of_all_members_is_no_range(ask_family):
    models = family_of({"context_window": 9_000}, {"context_window": 9_000})
    assert ask_family(*models, asked=("context_window",))[1] == "Context window: 9,000 tokens"


def test_prices_go_from_the_cheapest_to_the_dearest_of_today(ask_family):
    offers = [("1", "5", {}), ("0.1", "0.5", {}), ("10", "50", {}), ("99", "99", {"status": "outdated"})]
    models = family_of(*({"offers": [make.offer(input=paid, output=made, **more)]} for paid, made, more in offers))
    assert " ".join(ask_family(*models, asked=("price",))[1:3]) == (
        "Price per 1M tokens: from $0.10 / $0.50 to $10 / $50"
    )


def test_currencies_have_ranges_of_their_own(ask_family):
    models = family_of(
        {"offers": [make.offer(input="1", output="5")]},
        {"offers": [make.offer(input="100", output="500", currency="RUB")]},
    )
    assert " ".join(ask_family(*models, asked=("price",))[1:3]).endswith("$1 / $5, ₽100 / ₽500")


def test_days_go_from_the_first_to_the_last(ask_family):
    models = family_of({"released": "2026-05-02"}, {"released": "2025-03"}, {"released": "2026-05-01"})
    assert " ".join(ask_family(*models, asked=("released",))[1:3]).endswith("from March 2025 to 2 May 2026")


def test_named_values_are_counted(ask_family):
    models = family_of({"openness": "api"}, {"openness": "api"}, {"openness": "internal"})
    line = " ".join(ask_family(*models, asked=("openness",))[1:4])
    assert line.index("(2)") < line.index("(1)")


def test_a_flag_is_counted_over_all_members(ask_family):
    models = family_of({"reasoning": True}, {"reasoning": False}, {})
    assert ask_family(*models, asked=("reasoning",))[1] == "Reasoning: yes for 1 of 3"
    assert ask_family(*models, filters=(REASONS,))[1:3] == ["Yes for 1 of 3, unknown for 1:", "Reasoning"]


def test_members_out_of_service_do_not_count(ask_family):
    models = family_of(*[{"context_window": 9_000}] * 2, {"context_window": 1_000, "lifecycle": "retired"})
    assert ask_family(*models, asked=("context_window",))[1] == "Context window: 9,000 tokens"


def test_a_rumour_is_not_in_the_range(ask_family):
    models = family_of({"context_window": 9_000}, {"context_window": make.fact(1, "rumour")})
    assert ask_family(*models, asked=("context_window",))[1] == "Context window: 9,000 tokens"


def test_five_members_are_shown_and_fewer_where_more_is_asked(ask_family):
    models = family_of(*({"context_window": n + 1, "reasoning": True} for n in range(7)))
    shown = [line for line in ask_family(*models, asked=("context_window",)) if "tokens" in line]
    assert len(shown) == 6 - 1
    shown = [line for line in ask_family(*models, asked=("context_window", "reasoning")) if "· yes" in line]
    assert len(shown) == 3


def test_a_limit_is_answered_with_the_value(ask):
    most = Filter("context_window", Operator.AT_LEAST, amount=Decimal(10_000))
    assert ask(make.model(context_window=8_000), filters=(most,))[1] == "No: 8,000 tokens"


def test_all_or_none_of_a_family_is_said_at_once(ask_family):
    models = family_of({"reasoning": True}, {"reasoning": True})
    assert ask_family(*models, filters=(REASONS,))[1] == "Yes, both: Reasoning"
    models = family_of({"reasoning": False}, {"reasoning": False})
    assert ask_family(*models, filters=(REASONS,))[1] == "No, neither: Reasoning"
    assert ask_family(*family_of({}, {}), filters=(REASONS,))[1] == "Unknown: Reasoning"


def test_the_only_model_of_a_family_in_service_answers_for_it(ask_family):
    models = family_of({"reasoning": False}, {"reasoning": True, "lifecycle": "retired"})
    assert ask_family(*models, filters=(REASONS,))[:2] == ["M0", "No."]


def test_the_ends_of_a_range_are_shown_first(ask_family):
    models = family_of(*({"context_window": n, "released": f"2026-01-{n}"} for n in (15, 11, 19, 13)))
    shown = [line.partition(": ")[2] for line in ask_family(*models, asked=("context_window",))[2:6]]
    assert [text.partition(" ")[0] for text in shown[:2]] == ["11", "19"]


def test_the_same_is_told_of_each_model_that_is_named(ask):
    models = family_of({"context_window": 9_000}, {"context_window": 7_000})
    lines = ask(*models, names=[Hit(EntryKind.MODEL, one.id) for one in models], asked=("context_window",))
    assert lines[0] == "M0, M1"
    assert [line.partition(" ✓")[0] for line in lines[3:5]] == ["M0: 9,000 tokens", "M1: 7,000 tokens"]


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"lifecycle": "active"}, "Yes: available"),
        ({"lifecycle": "deprecated", "retired_on": "2026-12-11"}, "Yes: being retired, works until 11"),
        ({"lifecycle": "retired", "retired_on": "2026-03"}, "No: retired by its maker (March"),
    ],
)
def test_whether_a_model_still_works_is_answered_with_the_day(ask, facts, line):
    works = Filter("lifecycle", Operator.ANY_OF, frozenset({"active", "deprecated"}))
    assert ask(make.model(**facts), filters=(works,))[1] == line


def test_both_ends_of_a_period_are_one_condition(ask):
    year = (
        Filter("released", Operator.AT_LEAST, amount=Decimal(20260101)),
        Filter("released", Operator.AT_MOST, amount=Decimal(20261231)),
    )
    assert ask(make.model(released="2026-05-02"), filters=year)[1] == "Yes: 2 May 2026"
    assert ask(make.model(released="2025-05-02"), filters=year)[1] == "No: 2 May 2025"


def test_of_a_family_the_members_that_meet_a_condition_come_first(ask_family):
    blind = make.model("maker/blind", modalities_in=["text"], released="2026-11")
    lines = ask_family(blind, make.model("maker/seer", modalities_in=["text", "image"]), filters=(SEES,))
    assert [line.partition(":")[0] for line in lines if line.startswith(("Blind", "Seer"))] == ["Seer", "Blind"]
