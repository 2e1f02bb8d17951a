import pytest

from adapters.discord.mentions import CommandMentions

IDS = {"model": 7, "help": 8}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("See /help.", "See </help:8>."),
        ("Ask: /model gpt-4o", "Ask: </model:7> gpt-4o"),
        ("- `/model NAME` — look one up", "- </model:7> `NAME` — look one up"),
        ("- `/help` — this", "- </help:8> — this"),
        ("**/model**", "**</model:7>**"),
    ],
)
def test_a_command_in_a_text_is_mentioned(app, text, shown):
    assert CommandMentions(app, IDS).mentioned(text, "en") == shown


@pytest.mark.parametrize(
    "text",
    [
        "/models",
        "/nosuch",
        "/compare a, b",
        "vendor/model",
        "https://example.org/model",
        "[page](https://example.org/help)",
        "`see /model`",
        "```\n/model\n```",
        "/model-card",
        "/model/x",
        "and/or",
    ],
)
def test_what_is_no_registered_command_stays_as_it_is(app, text):
    assert CommandMentions(app, IDS).mentioned(text, "en") == text


def test_a_mention_has_the_name_of_the_readers_menu(app):
    assert CommandMentions(app, IDS).mentioned("/model", "ru") == "</модель:7>"


def test_without_ids_nothing_is_mentioned(app):
    assert CommandMentions(app, {}).mentioned("/model", "en") == "/model"
