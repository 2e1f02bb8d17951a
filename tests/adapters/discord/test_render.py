import pytest

from adapters.discord.components import action_of
from adapters.discord.render import BudgetError, render
from adapters.discord.text import MAX_TEXT, TABLE_WIDTH, sections
from bot.catalogue.schema import Openness
from bot.reply import blocks
from bot.reply.blocks import Cell, Row, Span
from bot.reply.choices import Navigate, PickOne
from bot.reply.reply import Reply
from bot.reply.table_text import table_text
from tests.bot.reply.samples import EVERY_BLOCK, EVERY_CHOICE


def reply(*content, choices=(), **more):
    return Reply(blocks=content, choices=choices, lang="en", **more)


def components(card):
    """List every component of a card, those inside others too."""
    todo, found = [*card], []
    while todo:
        one = todo.pop(0)
        found.append(one)
        todo += one.get("components", [])
    return found


def buttons(card):
    return [one for one in components(card) if one["type"] == 2]


def test_nothing_is_dropped():
    card = render(reply(*EVERY_BLOCK, choices=EVERY_CHOICE), "Pick…")
    text = "\n".join(one["content"] for one in components(card) if one["type"] == 10)
    for piece in (
        "Title", "Part", "this", "https://zoo.test", "Size", "7B", "or 8B", "Price", "$1", "unknown", "one", "two",
        "notice", "More", "inside", "Paper", "https://zoo.test/1", "read today", "gpt", "gpt-4o", "copy", "look",
    ):  # fmt: skip
        assert piece in text
    assert [one["label"] for one in buttons(card)] == ["one", "☑ many", "on", "page"]


def test_every_clickable_carries_its_action():
    card = render(reply(*EVERY_BLOCK, choices=EVERY_CHOICE), "Pick…")
    actions = [action_of(one["custom_id"], "") for one in buttons(card) if "custom_id" in one]
    assert actions == [choice.action for choice in EVERY_CHOICE if hasattr(choice, "action")]


def test_many_answers_become_a_select():
    choices = tuple(PickOne(label=f"model {n}", action=f"1~m~{n}", hint="a hint") for n in range(12))
    (select,) = [one for one in components(render(reply(choices=choices), "Pick…")) if one["type"] == 3]
    assert [option["value"] for option in select["options"]] == [choice.action for choice in choices]
    assert select["placeholder"] == "Pick…"
    assert select["options"][0]["description"] == "a hint"


def test_few_answers_have_a_button_each():
    choices = tuple(PickOne(label=f"model {n}", action=f"1~m~{n}") for n in range(3))
    assert len(buttons(render(reply(choices=choices), "Pick…"))) == 3


def test_two_buttons_of_the_same_action_have_ids_of_their_own():
    choices = tuple(Navigate(label=label, action="1~h") for label in "ab")
    assert len({one["custom_id"] for one in buttons(render(reply(choices=choices), ""))}) == 2


@pytest.mark.parametrize("action", ["1~h", "1~wa~12345678~0~goal~chat", "1~" + "x" * 62])
def test_an_id_is_short_enough_and_read_as_its_action(action):
    (button,) = buttons(render(reply(choices=(Navigate(label="a", action=action),)), ""))
    assert action_of(button["custom_id"], "") == action
    assert len(button["custom_id"]) <= 100


def test_the_colour_tells_how_open_the_model_is():
    colours = {render(reply(blocks.Heading(text="a"), openness=rung), "")[0]["accent_color"] for rung in Openness}
    assert len(colours) == len(Openness)


def test_without_a_model_there_is_no_colour():
    assert "accent_color" not in render(reply(blocks.Heading(text="a")), "")[0]


def wide_table(columns):
    rows = tuple(
        Row(label=f"Property {n}", cells=tuple(Cell(text="x" * 18) for _ in range(columns))) for n in range(15)
    )
    return blocks.Table(columns=tuple(f"A model of a long name {n}" for n in range(columns)), rows=rows, best_mark="★")


def test_a_table_is_the_one_layout_in_a_block_of_code():
    (text,) = sections((wide_table(2),), ())
    assert text == f"```\n{table_text(wide_table(2), TABLE_WIDTH)}\n```"
    assert max(map(len, text.splitlines())) <= TABLE_WIDTH


def test_the_widest_comparison_fits():
    (text,) = sections((wide_table(6),), ())
    assert len(text) <= MAX_TEXT


def test_a_backtick_in_a_table_cannot_end_the_block():
    row = Row(label="a", cells=(Cell(text="```*b*"),))
    (text,) = sections((blocks.Table(columns=("c",), rows=(row,), best_mark="★"),), ())
    assert text.count("`") == 6


def test_what_does_not_fit_is_refused_and_never_cut():
    with pytest.raises(BudgetError):
        render(reply(blocks.Paragraph(spans=(Span(text="x" * 4_001),))), "")


def test_bytes_count_too():
    with pytest.raises(BudgetError):
        render(reply(blocks.Paragraph(spans=(Span(text="🦙" * 2_600),))), "")
