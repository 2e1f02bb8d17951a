import pytest

from bot.reply import blocks
from bot.reply.reply import Outcome


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


async def test_six_models_fit_and_more_are_named_as_left_out(talker):
    names = ["gpt-4o", "gpt-4", "gpt-4.1", "o3", "claude 3 opus", "llama 3", "gpt-5"]
    await talker.say("/compare " + ", ".join(names[:6]))
    assert len(talker.ids) == 6
    assert "Left out" not in talker.shown
    await talker.say("/compare " + ", ".join(names))
    assert len(talker.ids) == 6
    assert "Left out (at most 6 at once): GPT-5" in talker.shown


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
    row = next(row for row in table.rows if row.label == "Context")
    assert [cell.best for cell in row.cells] == [True, False]


async def test_an_unknown_value_is_never_the_best(talker, lexicon):
    unknown = {lexicon.pick("en")("unknown"), lexicon.pick("en")("undisclosed")}
    table = table_of(await talker.say("/compare gpt-4o, claude opus 5.5, llama 3, gpt-3, bloom, gigachat 2 max"))
    assert not [row.label for row in table.rows for cell in row.cells if cell.best and cell.text in unknown]


async def test_each_model_is_told_in_what_it_is_better(talker):
    await talker.say("/compare gpt-4o vs deepseek r1")
    said = talker.shown.replace("\n  ", " ")
    assert "DeepSeek R1 is better in: " in said
    assert "GPT-4o is better in: tool use, kinds of input" in said


@pytest.mark.parametrize(
    ("lang", "asked", "first"),
    [
        ("en", "gpt-4o, gpt-4.1, gpt-5: which has the longest output?", "Longest output: GPT-5 — 128,000 tokens"),
        ("en", "which is newer, gpt-4o or gpt-4.1?", "Newer: GPT-4.1 — 14 April 2025"),
        ("en", "gpt-4o or o3, which of them reasons?", "Only o3: Reasoning"),
        ("en", "gpt-4o vs gpt-4.1 for code", "Only GPT-4.1: good for code; not GPT-4o"),
        ("ru", "кто дешевле, gpt-4o или gpt-5", "Дешевле: GPT-5 — вход $1,25 / выход $10,00"),
        ("ru", "у кого контекст больше, gpt-4o или gpt-4.1", "Контекст больше: GPT-4.1 — "),
        ("ru", "gpt-4.1 и o3: что выбрать для кода", "Подходят обе: задачи — код"),
    ],
)
async def test_the_verdict_is_about_what_was_asked(talker, lang, asked, first):
    talker.lang = lang
    await talker.say(asked)
    assert " ".join(talker.shown.split()).removeprefix("• ").startswith(first)


async def test_what_is_cheaper_is_told_by_a_typical_sum_too(talker):
    await talker.say("which is cheaper, gpt-4o or gpt-5?")
    assert "three parts input to one part output: GPT-4o — $4.38; GPT-5 — $3.44" in " ".join(talker.shown.split())


async def test_only_rows_that_differ_are_shown_and_the_others_in_one_line(talker):
    table = table_of(await talker.say("/compare gpt-4o vs gpt-4.1"))
    assert all(len({cell.text for cell in row.cells}) > 1 for row in table.rows)
    assert "Same: " in talker.shown


async def test_all_the_rows_are_a_press_away(talker):
    few = table_of(await talker.say("/compare gpt-4o vs gpt-4.1"))
    every = table_of(await talker.press("All rows"))
    assert {row.label for row in few.rows} < {row.label for row in every.rows}
    assert table_of(await talker.press("In brief")) == few


async def test_the_values_of_a_table_have_their_sources_on_demand(talker):
    table = table_of(await talker.say("/compare gpt-4o vs gpt-4.1"))
    assert all(cell.source is None for row in table.rows for cell in row.cells)
    reply = await talker.press("Sources")
    cited = {cell.source for row in table_of(reply).rows for cell in row.cells}
    assert cited == {line.number for line in reply.blocks[-1].items}


async def test_models_that_stand_for_families_are_named(talker):
    await talker.say("/compare gpt, claude")
    assert " for GPT, " in " ".join(talker.shown.split())
    await talker.say("/compare bloom, claude")
    assert "BLOOM for" not in " ".join(talker.shown.split())


async def test_at_home_a_family_is_represented_by_what_fits_there(talker):
    talker.lang = "ru"
    reply = await talker.say("джемма или квен, чё ставить домой")
    assert "Память" in [row.label for row in table_of(reply).rows]
    assert "Нужно меньше памяти" in " ".join(talker.shown.split())


async def test_an_unknown_name_beside_two_known_ones_is_left_over(talker):
    await talker.say("/compare qwertyuiop, gpt-4o, o3")
    assert talker.ids == ["openai/gpt-4o", "openai/o3"]
    assert "Not understood: qwertyuiop" in talker.shown


async def test_an_unknown_name_beside_one_known_keeps_it(talker):
    reply = await talker.say("/compare qwertyuiop, gpt-4o")
    assert reply.outcome is Outcome.UNKNOWN
    assert "qwertyuiop" in talker.shown
    await talker.press(talker.labels[0])
    assert talker.ids[0] == "openai/gpt-4o"
    assert len(talker.ids) == 2


async def test_roubles_are_compared_with_roubles(talker):
    talker.lang = "ru"
    await talker.say("кто дешевле, gigachat 2 max или alice ai llm")
    assert "Дешевле" in talker.shown.splitlines()[0]


async def test_prices_of_different_currencies_are_not_ranked(talker):
    table = table_of(await talker.say("/compare gpt-4o vs gigachat 2 max"))
    price = next(row for row in table.rows if row.label == "In per 1M")
    assert not any(cell.best for cell in price.cells)


async def test_the_order_asked_is_the_order_shown(talker):
    table = table_of(await talker.say("/compare gpt-4 vs gpt-4o"))
    assert table.columns == ("GPT-4", "GPT-4o")


async def test_a_price_of_the_past_is_marked_and_never_the_best(talker, lexicon):
    words = lexicon.pick("en")
    table = table_of(await talker.say("/compare gpt-4 vs gemini 1.5 pro vs gpt-4o"))
    for row in table.rows:
        if row.label in {words("brief-price-input"), words("brief-price-output")}:
            past, _, present = row.cells
            assert past.text.endswith(words("mark-outdated"))
            assert words("mark-outdated") not in present.text
            assert not past.best
            assert not row.cells[1].best


@pytest.mark.parametrize(
    ("lang", "add", "back", "table"),
    [
        ("en", "Compare with…", "Back to GPT-4o", "Back to the comparison"),
        ("ru", "Сравнить с…", "Назад: GPT-4o", "Назад к сравнению"),
    ],
)
async def test_a_choice_of_what_to_compare_with_leads_back(talker, lang, add, back, table):
    talker.lang = lang
    card = await talker.say("/model gpt-4o")
    await talker.press(add)
    assert (await talker.press(back)).blocks == card.blocks
    comparison = await talker.say("/compare gpt-4o, gpt-4")
    await talker.press({"en": "Add a model", "ru": "Добавить модель"}[lang])
    assert (await talker.press(table)).blocks == comparison.blocks
