import pytest

from bot.reply import blocks
from bot.reply.blocks import Outcome


async def test_makers_are_compared_by_the_top_models_of_their_newest_families(talker, catalogue):
    await talker.say("/compare openai, anthropic")
    assert [model.partition("/")[0] for model in talker.ids] == ["openai", "anthropic"]
    assert talker.ids == [catalogue.top_of(family).id for family in ("gpt", "claude")]


async def test_a_word_of_the_glossary_is_not_called_unknown(talker):
    reply = await talker.say("/compare token, gpt-4o")
    assert reply.outcome is Outcome.AMBIGUOUS
    await talker.press(talker.labels[0])
    assert talker.ids == ["token"]


def table_of(reply):
    return next(block for block in reply.blocks if isinstance(block, blocks.Table))


@pytest.mark.parametrize(
    "said",
    [
        "/compare gpt-4o claude-3-opus",
        "/compare gpt-4o, claude 3 opus",
        "/compare gpt-4o vs claude 3 opus",
        "gpt-4o vs claude 3 opus",
        "GPT-4o или Claude 3 Opus?",
        "сравни gpt-4o и клод 3 опус",
        "что лучше, gpt-4o или claude 3 opus?",
        "/vs gpt-4o claude 3 opus",
        "/сравни gpt-4o claude 3 opus",
    ],
)
async def test_names_are_set_apart_in_many_ways(talker, said):
    reply = await talker.say(said)
    assert reply.outcome is Outcome.FOUND
    assert talker.ids == ["openai/gpt-4o", "anthropic/claude-3-opus"]


async def test_six_models_fit_and_seven_do_not(talker):
    names = ["gpt-4o", "gpt-4", "gpt-4.1", "o3", "claude 3 opus", "llama 3", "gpt-5"]
    assert (await talker.say("/compare " + ", ".join(names[:6]))).outcome is Outcome.FOUND
    reply = await talker.say("/compare " + ", ".join(names))
    assert reply.outcome is Outcome.ERROR
    assert "6" in talker.shown


async def test_the_same_model_twice_is_one(talker):
    reply = await talker.say("/compare gpt-4o vs gpt4o vs gpt-4")
    assert len(table_of(reply).columns) == 2


async def test_one_name_asks_with_what(talker):
    reply = await talker.say("/compare gpt-4o")
    assert reply.outcome is Outcome.QUESTION
    await talker.press(talker.labels[0])
    assert talker.ids[0] == "openai/gpt-4o"
    assert len(talker.ids) == 2


async def test_an_unclear_name_keeps_the_clear_ones(talker):
    reply = await talker.say("/compare gpt-4o vs gemini 2.5")
    assert reply.outcome is Outcome.AMBIGUOUS
    await talker.press(talker.labels[0])
    assert talker.ids[0] == "openai/gpt-4o"
    assert talker.ids[1].startswith("google/gemini-2.5")


async def test_an_unknown_name_is_named(talker):
    reply = await talker.say("/compare gpt-4o vs qwertyuiop")
    assert reply.outcome is Outcome.UNKNOWN
    assert "qwertyuiop" in talker.shown


async def test_the_best_cell_is_marked_and_the_unknown_left_unknown(talker):
    table = table_of(await talker.say("/compare gpt-4o vs gpt-4"))
    row = next(row for row in table.rows if row.label == "Context window")
    assert [cell.best for cell in row.cells] == [True, False]


async def test_an_unknown_value_is_never_the_best(talker, lexicon):
    unknown = {lexicon.pick("en")("unknown"), lexicon.pick("en")("undisclosed")}
    table = table_of(await talker.say("/compare gpt-4o, claude opus 5.5, llama 3, gpt-3, bloom, gigachat 2 max"))
    assert not [row.label for row in table.rows for cell in row.cells if cell.best and cell.text in unknown]


async def test_nobody_wins_overall_where_that_is_true(talker, lexicon):
    await talker.say("/compare gpt-5 vs llama 3")
    assert lexicon.pick("en")("compare-nobody") in talker.shown


async def test_prices_of_different_currencies_are_not_ranked(talker):
    table = table_of(await talker.say("/compare gpt-4o vs gigachat 2 max"))
    price = next(row for row in table.rows if "nput" in row.label and "per 1M" in row.label)
    assert not any(cell.best for cell in price.cells)


async def test_the_order_asked_is_the_order_shown(talker):
    table = table_of(await talker.say("/compare gpt-4 vs gpt-4o"))
    assert table.columns == ("GPT-4", "GPT-4o")


async def test_a_price_of_the_past_is_marked_and_never_the_best(talker, lexicon):
    words = lexicon.pick("en")
    table = table_of(await talker.say("/compare gpt-4 vs gemini 1.5 pro vs gpt-4o"))
    for row in table.rows:
        if row.label in {words("fact-price-input"), words("fact-price-output")}:
            past, _, present = row.cells
            assert past.text.endswith(words("mark-outdated"))
            assert words("mark-outdated") not in present.text
            assert not past.best
            assert not row.cells[1].best
