import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from adapters.cli.completion import ChatCompleter


@pytest.fixture
def completed(app):
    """Complete a line; return the lines that it may become."""

    async def complete(line, lang="en"):
        suggester = ChatCompleter(app, app.words(lang), "me")
        found = suggester.get_completions_async(Document(line), CompleteEvent())
        return [line[: len(line) + each.start_position] + each.text async for each in found]

    return complete


async def test_a_command_is_completed(completed):
    assert await completed("/mo") == ["/model", "/models"]


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("/model claude opus 4.", "/model Claude Opus 4.8"),
        ("/compare gpt-4o, claude opus 4.", "/compare gpt-4o, Claude Opus 4.8"),
        ("/compare gpt-4o vs claude opus 4.", "/compare gpt-4o vs Claude Opus 4.8"),
        ("which is better, o1 or gpt-4o m", "which is better, o1 or GPT-4o mini"),
        ("claude opus 4.", "Claude Opus 4.8"),
        ("/model клод опус 4.8", "/model Claude Opus 4.8"),
    ],
)
async def test_the_name_that_a_line_ends_in_is_completed_and_the_rest_is_left(completed, line, becomes):
    assert becomes in await completed(line)


async def test_every_completion_keeps_what_stands_before_the_name(completed):
    assert all(line.startswith("/model Claude Opus ") for line in await completed("/model claude opus"))


@pytest.mark.parametrize("line", ["", " ", "/model ", "/compare gpt-4o, "])
async def test_nothing_written_is_not_completed(completed, line):
    assert await completed(line) == []
