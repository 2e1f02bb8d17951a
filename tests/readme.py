"""The parts of the README that are made from the code. `python -m tests.readme` writes them anew."""

import asyncio
import re
import tempfile
from pathlib import Path

from adapters.cli.compose import open_core
from adapters.cli.parse import Sender, text_event
from adapters.discord.settings import PREFIX as DISCORD
from adapters.discord.settings import DiscordSettings
from adapters.telegram.settings import PREFIX as TELEGRAM
from adapters.telegram.settings import TelegramSettings
from bot.commands.help import usage
from bot.commands.registry import COMMANDS
from bot.events import Conversation
from bot.exits import Exit
from bot.paths import data_folder
from bot.reply.plain import plain
from bot.reply.reply import Outcome
from bot.settings import Settings, setting_rows
from bot.words import load_lexicon

README = Path(__file__).parents[1] / "README.md"
EXAMPLE = README.with_name(".env.example")
WIDTH = 78


def commands_table():
    """List the commands with what each does."""
    words = load_lexicon(data_folder() / "locales").pick("en")
    rows = [f"| `{usage(words, spec)}` | {words(f'command-{spec.name}')} |" for spec in COMMANDS]
    return "\n".join(("| command | what it does |", "| --- | --- |", *rows))


def settings():
    """List name, default and meaning of every setting, part by part."""
    return {
        "Telegram": setting_rows(TelegramSettings, TELEGRAM),
        "Discord": setting_rows(DiscordSettings, DISCORD),
        "The bot itself": setting_rows(),
    }


def env_example():
    """Write the `.env` file that an operator begins with: nothing set, everything explained."""
    lines = [
        "# The settings of LLM Zoo Bot. Copy this file to `.env` and fill in a token; all else may stay empty.",
        "# Set the token of each platform that shall run. Keep the file to yourself: a token is a password.",
        "# What is in a file of its own is named with _FILE after it: TELEGRAM_BOT_TOKEN_FILE=/run/secrets/telegram.",
    ]
    for part, rows in settings().items():
        lines += ["", f"# ---- {part}"]
        for name, default, text in rows:
            lines += ["", f"# {text}", *([f"# Default: {default}"] if default else []), f"{name}="]
    return "\n".join(lines) + "\n"


def settings_table():
    """List the settings with their meaning and default."""
    telegram, discord, own = settings().values()
    parts = (own, telegram, discord)
    rows = [
        f"| `{name}` | {text} | {f'`{default}`' if default else ''} |" for part in parts for name, default, text in part
    ]
    return "\n".join(("| name | meaning | default |", "| --- | --- | --- |", *rows))


def exits_table():
    """List the exit statuses with what each means."""
    rows = [f"| {status.value} | {status.meaning} |" for status in Exit]
    return "\n".join(("| status | what has happened, and what to do |", "| --- | --- |", *rows))


async def transcript(questions):
    """Ask the real program and write down what it says."""
    place = Conversation(platform="terminal", chat="readme")
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        async with open_core(Settings(database=f"{folder}/zoo.sqlite3")) as core:
            for lang, question in questions:
                reply = await core.app.handle(text_event(question, Sender(conversation=place, user="me", lang=lang)))
                assert reply.outcome is not Outcome.FAILED, question
                lines += [f'$ zoobot say --lang {lang} "{question}"', plain(reply, WIDTH), ""]
    return "\n".join(("```", *lines[:-1], "```"))


def with_part(text, name, part):
    """Put a part between its marks."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- end -->)", re.DOTALL)
    return pattern.sub(lambda match: match[1] + part + match[2], text, count=1)


def main():
    text = with_part(README.read_text(encoding="utf-8"), "commands", commands_table())
    text = with_part(text, "settings", settings_table())
    text = with_part(text, "exits", exits_table())
    EXAMPLE.write_text(env_example(), encoding="utf-8")
    look = asyncio.run(transcript([("en", "/openclosed mistral 7b"), ("ru", "bloom или llama 2?")]))
    README.write_text(with_part(text, "transcript", look), encoding="utf-8")


if __name__ == "__main__":
    main()
