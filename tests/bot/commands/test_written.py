"""Commands as people write them."""

import pytest

from bot.commands.written import WrittenCommand, written_command


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/model", WrittenCommand("model", "", "")),
        ("  /model  gpt 5 ", WrittenCommand("model", "", "gpt 5")),
        ("/model@zoo_bot gpt", WrittenCommand("model", "zoo_bot", "gpt")),
        ("/model\ngpt", WrittenCommand("model", "", "gpt")),
        ("/ask what is\nnew", WrittenCommand("ask", "", "what is\nnew")),
    ],
)
def test_command_is_read(text: str, expected: WrittenCommand) -> None:
    """White space of any kind parts the name from what follows."""
    assert written_command(text) == expected


@pytest.mark.parametrize("text", ["", "model", "/", "/ model", "a /model"])
def test_other_text_is_no_command(text: str) -> None:
    """A slash alone, or inside a text, begins no command."""
    assert written_command(text) is None
