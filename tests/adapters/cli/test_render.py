import io

import pytest
from rich.console import Console

from adapters.cli.render import render
from bot.reply import blocks
from bot.reply.blocks import Span
from bot.reply.reply import Reply
from tests.talk import Talker


def drawn(reply, width=100):
    console = Console(file=io.StringIO(), width=width, force_terminal=False)
    console.print(render(reply, width))
    return console.file.getvalue()


@pytest.mark.parametrize("width", [40, 100])
@pytest.mark.parametrize(
    "said", ["/model gpt-4", "/compare gpt-4o vs llama 3", "/choose", "/model llama", "/openclosed"]
)
async def test_every_word_of_a_reply_is_drawn(app, said, width):
    reply = await Talker(app).say(said)
    shown = "".join(drawn(reply, width).split())
    for choice in reply.choices:
        assert "".join(choice.label.split()) in shown
    for block in reply.blocks:
        if isinstance(block, blocks.Heading):
            assert "".join(block.text.split()) in shown
        if isinstance(block, blocks.FactList):
            assert all("".join(fact.label.split()) in shown for fact in block.items)


def test_markup_in_a_text_is_shown_as_it_is():
    text = "[bold]x[/bold] [link=http://zoo.test]y[/link]"
    assert text in drawn(Reply(blocks=(blocks.Paragraph(spans=(Span(text=text),)),), lang="en"))


async def test_the_text_in_place_of_a_chart_is_drawn(app):
    talker = Talker(app)
    await talker.say("/compare gpt-4o vs qwen3 32b")
    assert "GPT-4o: 128K tokens, $4.38" in drawn(await talker.press("Chart"))
