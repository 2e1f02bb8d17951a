"""What is said of costs; the figures come from the catalogue of 26 November 2026, worked out by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.catalogue.offers import Currency
from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.questions.answers.cost import answer_cost
from bot.questions.finding.bills import MOST_BILLS
from bot.questions.question import Order, Question, Span, Task, Volume
from bot.questions.setting import Setting
from bot.questions.text.concepts import load_concepts
from bot.reply import blocks
from bot.reply.plain import plain

DATA = Path(__file__).parents[3] / "data"
GROK, SONNET, ALICE, DEEPSEEK = (
    Hit(EntryKind.MODEL, model)
    for model in ("xai/grok-4.5", "anthropic/claude-sonnet-5", "yandex/alice-ai-llm", "deepseek/deepseek-v4-pro")
)
FLASH, GPT_2 = Hit(EntryKind.MODEL, "google/gemini-3.6-flash"), Hit(EntryKind.MODEL, "openai/gpt-2")
CLAUDE, OPENAI = Hit(EntryKind.FAMILY, "claude"), Hit(EntryKind.LAB, "openai")
CALLS = Volume(requests=1_200, input_tokens=5_000, output_tokens=1_000, per_request=True)


def dollars(amount):
    return Money(Decimal(amount), Currency.USD)


@pytest.fixture
def ask(catalogue, lexicon):
    concepts = load_concepts(DATA / "questions.toml")

    def answer(*names, volume=CALLS, lang="en", over=catalogue, **more):
        question = Question(Task.COST, names=names, volume=volume, **more)
        return answer_cost(Setting(lexicon.pick(lang), over, concepts, date(2026, 11, 29)), question)

    return answer


def text(reply):
    """What is on the screen, unspaced: a language's thin spaces and line breaks do not count."""
    return " ".join(plain(reply.model_copy(update={"choices": ()}), 10_000).replace("\u00a0", " ").split())


def first(reply):
    return "".join(span.text for span in reply.blocks[0].spans).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("name", "volume", "lang", "begin"),
    [
        (GROK, CALLS, "en", "$19.20 for 1,200 requests to Grok 4.5: 6M tokens in × $2 + 1.2M out × $6"),
        (GROK, CALLS, "ru", "$19,20 за 1 200 запросов к Grok 4.5: вход 6 млн × $2 + выход 1,2 млн × $6"),
        (
            SONNET,
            Volume(
                input_tokens=3_000, output_tokens=1_000, per_request=True, budget=dollars(50), budget_span=Span.MONTH
            ),
            "en",
            "3,125 requests a month for $50 on Claude Sonnet 5: each costs $0.016",
        ),
        (
            FLASH,
            Volume(input_tokens=2_000, output_tokens=1_000, per_request=True, budget=dollars(20)),
            "ru",
            "3 809 запросов за $20 на Gemini 3.6 Flash: каждый стоит $0,00525",
        ),
        (
            ALICE,
            Volume(total_tokens=5_000_000, output_share=Decimal("0.5")),
            "ru",
            "4 250 ₽ на Alice AI LLM: вход 2,5 млн × 500 ₽",
        ),
        (
            GROK,
            Volume(budget=dollars(30)),
            "en",
            "10M tokens for $30 on Grok 4.5: 7.5M tokens in + 2.5M out, $3 per 1M",
        ),
        (GROK, Volume(total_tokens=4_000_000, span=Span.MONTH), "en", "$12 a month on Grok 4.5: 3M tokens in × $2"),
        (ALICE, Volume(budget=dollars(20)), "en", "Alice AI LLM — ₽500.00 in / ₽1,200.00 out"),
        (GPT_2, CALLS, "en", "No total for GPT-2."),
    ],
)
def test_the_answer_stands_first(ask, name, volume, lang, begin):
    assert first(ask(name, volume=volume, lang=lang)).startswith(begin)


@pytest.mark.parametrize(
    ("name", "volume", "told"),
    [
        (DEEPSEEK, Volume(books=3), "Assumed: a page is 1,800 characters, 416 tokens (English, o200k_base)"),
        (DEEPSEEK, Volume(books=3), "a book is 300 pages; output is not counted; nothing from the cache; outside"),
        (DEEPSEEK, Volume(input_tokens=10**6, output_tokens=10**6), "01:00-04:00, 06:00-10:00 UTC: $5.28."),
        (FLASH, Volume(input_tokens=10**6, output_tokens=10**6), "From 1 January 2027: $9."),
        (GROK, replace(CALLS, budget=dollars(19)), "$19 is not enough."),
        (GROK, replace(CALLS, budget=dollars("19.20")), "$19.20 is enough."),
        (GROK, replace(CALLS, input_tokens=200_000), "This is the price of requests over 199,999 tokens in."),
        (GROK, replace(CALLS, input_tokens=900_000), "Too long for one request: it holds 500,000 tokens."),
        (ALICE, replace(CALLS, budget=dollars(5)), "cannot be compared with $5: currencies are not converted."),
        (GROK, CALLS, "[1] genai-prices 0.2.3, read 23 November 2026"),
    ],
)
def test_what_the_sum_rests_on_is_said(ask, name, volume, told):
    assert told in text(ask(name, volume=volume))


def test_a_question_about_the_cache_is_told_the_least_sum(ask):
    reply = ask(GROK, volume=Volume(input_tokens=10**6, output_tokens=0), topics=frozenset({"cached"}))
    assert "With all input cached: $0.30." in text(reply)


def test_several_models_stand_the_cheapest_first(ask):
    reply = ask(SONNET, GROK)
    table = next(block for block in reply.blocks if isinstance(block, blocks.Table))
    assert first(reply) == "Grok 4.5 — cheapest: $19.20"
    assert [(row.label, row.cells[0].text, row.cells[0].best) for row in table.rows] == [
        ("Grok 4.5", "$19.20", True),
        ("Claude Sonnet 5", "$24", False),
    ]
    assert [subject.name for subject in reply.subjects] == ["Grok 4.5", "Claude Sonnet 5"]


def test_currencies_are_not_compared(ask):
    reply = ask(ALICE, GROK, GPT_2)
    table = next(block for block in reply.blocks if isinstance(block, blocks.Table))
    assert [row.cells[0].text for row in table.rows] == ["$19.20", "₽4,440", "unknown"]
    assert not any(row.cells[0].best for row in table.rows)
    assert "Currencies are not converted" in text(reply)


def test_a_budget_buys_nothing_at_prices_in_another_currency(ask):
    reply = ask(ALICE, GROK, volume=Volume(budget=dollars(30)))
    table = next(block for block in reply.blocks if isinstance(block, blocks.Table))
    assert [row.cells[0].text for row in table.rows] == ["10M", "other currency"]


def test_a_family_shows_its_newest_members_that_are_sold_today(ask, catalogue):
    reply = ask(CLAUDE)
    table = next(block for block in reply.blocks if isinstance(block, blocks.Table))
    sums = [Decimal(row.cells[0].text.removeprefix("$").replace(",", "")) for row in table.rows]
    assert len(sums) == MOST_BILLS
    assert sums == sorted(sums)
    states = [catalogue.models[subject.id].facts.lifecycle.value for subject in reply.subjects]
    assert "retired" not in states
    assert "Not shown: 14 older" in text(reply)


def test_the_cheapest_of_a_family_are_shown_where_they_are_asked_for(ask):
    assert "more expensive" in text(ask(CLAUDE, order=Order("price-input")))


def test_conditions_hold_for_the_members_of_a_family(ask):
    vision = Filter("modalities_in", Operator.ALL_OF, frozenset({"image"}))
    names = {subject.name for subject in ask(Hit(EntryKind.FAMILY, "deepseek"), filters=(vision,)).subjects}
    assert "DeepSeek V4 Pro" not in names


def test_without_a_name_the_cheapest_of_all_models_are_shown(ask):
    reply = ask(volume=Volume(total_tokens=10**6))
    assert len(reply.subjects) == MOST_BILLS
    assert "cheapest" in first(reply)


def test_free_access_is_no_sum_of_zero(ask, catalogue):
    model = catalogue.models[GROK.id]
    gift = model.offers[0].model_copy(update={"free": True, "input": None, "output": None, "steps": ()})
    over = replace(catalogue, models={**catalogue.models, GROK.id: model.model_copy(update={"offers": (gift,)})})
    assert first(ask(GROK, over=over)) == "Grok 4.5 is free, within the limits of its provider."


def test_a_maker_that_sells_nothing_gets_no_sum(ask):
    assert "there is no total" in first(ask(Hit(EntryKind.FAMILY, "alpaca")))


def test_the_cards_and_the_comparison_are_one_button_away(ask):
    assert [choice.label for choice in ask(GROK).choices] == ["Card", "Compare with…"]
    assert [choice.label for choice in ask(GROK, SONNET).choices] == ["Compare them", "Grok 4.5", "Claude Sonnet 5"]


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize(
    "volume", [CALLS, replace(CALLS, budget=dollars(50)), Volume(budget=dollars(20)), Volume(books=3)]
)
def test_an_answer_fits_on_the_screen_of_a_phone(ask, catalogue, lang, volume):
    """Sources are folded to three lines; notices that the law asks for come on top."""
    largest = sorted(catalogue.families, key=lambda family: -len(catalogue.members(family)))[:12]
    names = [Hit(EntryKind.FAMILY, family) for family in largest]
    names += [Hit(EntryKind.LAB, lab) for lab in catalogue.labs] + [GROK, SONNET, ALICE, DEEPSEEK, FLASH]
    for name in names:
        reply = ask(name, volume=volume, lang=lang)
        sources = [one for one in reply.blocks if isinstance(one, blocks.Sources)]
        body = tuple(one for one in reply.blocks if one not in sources and not is_legal(one))
        shown = plain(reply.model_copy(update={"blocks": body, "choices": ()}), 36)
        lines = sum(bool(line) for line in shown.split("\n")) + sum(min(3, 1 + len(one.items)) for one in sources)
        assert lines <= 20, f"{name}: {lines} lines\n{shown}"


def is_legal(block):
    return isinstance(block, blocks.Note) and block.kind is blocks.NoteKind.LEGAL
