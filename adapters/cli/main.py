"""What the program `zoobot` does: read its arguments and settings, and start what they name."""

import argparse
import asyncio
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from adapters.cli.logs import secrets_of, set_up_logs
from adapters.cli.settled import settle
from adapters.cli.streams import ready_streams, write_utf8
from bot import __version__
from bot.errors import DataError, SettingsError
from bot.places import data_folder
from bot.settings import Settings, read_environment, read_settings
from bot.words import Lexicon, Words, load_lexicon


def run(argv: Sequence[str], environment: Mapping[str, str]) -> int:
    """Do what the arguments ask; return the exit status: 0 done, 1 not met, 2 wrong settings or data."""
    ready_streams()
    try:
        variables = read_environment(environment, Path(".env"))
        settings = read_settings(variables)
        lexicon = load_lexicon(data_folder() / "locales", settings.lang)
        arguments = _parser(lexicon.pick(_own_lang(variables)), lexicon.codes).parse_args(argv)
        if arguments.command == "pipe" or getattr(arguments, "json", False):
            write_utf8()
        set_up_logs(settings, secrets_of(variables))
        return _do(arguments, settings, lexicon, variables)
    except (DataError, SettingsError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        return 130


def _do(arguments: argparse.Namespace, settings: Settings, lexicon: Lexicon, variables: Mapping[str, str]) -> int:
    words = lexicon.pick(_own_lang(variables))
    match arguments.command:
        case "check":
            from adapters.cli.check import check  # noqa: PLC0415  # each verb imports only what it needs

            return check(words, variables)
        case "catalogue":
            from adapters.cli.show import show  # noqa: PLC0415

            return show(arguments.id, words, as_json=arguments.json)
        case "health":
            from adapters.cli.health import health  # noqa: PLC0415

            return health(settings, words)
        case "say" | "pipe":
            return asyncio.run(_serve(arguments, settings, lexicon))
        case "sync":
            return asyncio.run(_sync(settings, words, variables, force=arguments.force))
        case _:
            from adapters.cli.platforms import chosen_platforms  # noqa: PLC0415

            platforms = chosen_platforms(variables, getattr(arguments, "platforms", ()))
            if not platforms:
                return asyncio.run(_talk(settings, words))
            from adapters.cli.serve import serve_platforms  # noqa: PLC0415

            return asyncio.run(serve_platforms(settings, platforms))


async def _serve(arguments: argparse.Namespace, settings: Settings, lexicon: Lexicon) -> int:
    from adapters.cli.compose import open_core  # noqa: PLC0415

    async with open_core(settings, lexicon) as core:
        app = core.app
        if arguments.command == "pipe":
            from adapters.cli.pipe import run_pipe  # noqa: PLC0415

            settle()
            await run_pipe(app, sys.stdin.buffer, arguments.lang)
            return 0
        from adapters.cli.say import Saying, say  # noqa: PLC0415

        text = arguments.press or " ".join(arguments.text)
        who = Saying(text, arguments.press is not None, arguments.user, arguments.chat, arguments.lang, arguments.json)
        return await say(app, who)


async def _sync(settings: Settings, words: Words, variables: Mapping[str, str], *, force: bool) -> int:
    from adapters.cli.compose import open_core  # noqa: PLC0415
    from adapters.cli.platforms import chosen_syncs  # noqa: PLC0415

    syncs = chosen_syncs(variables)
    if not syncs:
        sys.stdout.write(words("sync-nothing") + "\n")
        return 0
    async with open_core(settings) as core:
        for name, sync in syncs.items():
            changed = await sync(core, force)
            sys.stdout.write(words("sync-done" if changed else "sync-same", platform=name) + "\n")
    return 0


async def _talk(settings: Settings, words: Words) -> int:
    from adapters.cli.chat import chat  # noqa: PLC0415
    from adapters.cli.compose import open_core  # noqa: PLC0415

    async with open_core(settings) as core:
        settle()
        await chat(core.app, words, settings.beside_database("history"))
    return 0


def _own_lang(environment: Mapping[str, str]) -> str | None:
    """Return the language of the program's own words: the setting's, else the system's."""
    return next((environment[key] for key in ("ZOO_LANG", "LC_ALL", "LANG") if environment.get(key)), None)


def _parser(words: Words, langs: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="zoobot", description=words("cli-about"))
    parser.add_argument("--version", action="version", version=__version__)
    lang_help = words("cli-lang", known=", ".join(langs))
    verbs = parser.add_subparsers(dest="command", metavar="")
    running = verbs.add_parser("run", help=words("cli-run"))
    running.add_argument("platforms", nargs="*", metavar="PLATFORM", help=words("cli-platforms"))
    syncing = verbs.add_parser("sync", help=words("cli-sync"))
    syncing.add_argument("--force", action="store_true", help=words("cli-force"))
    say = verbs.add_parser("say", help=words("cli-say"))
    say.add_argument("text", nargs="*", help=words("cli-text"))
    say.add_argument("--press", metavar="ACTION", help=words("cli-press"))
    say.add_argument("--lang", help=lang_help)
    say.add_argument("--user", default="me", help=words("cli-user"))
    say.add_argument("--chat", default="terminal", help=words("cli-chat"))
    say.add_argument("--json", action="store_true", help=words("cli-json"))
    pipe = verbs.add_parser("pipe", help=words("cli-pipe"))
    pipe.add_argument("--lang", help=lang_help)
    catalogue = verbs.add_parser("catalogue", help=words("cli-catalogue"))
    show = catalogue.add_subparsers(dest="verb", metavar="show", required=True).add_parser("show")
    show.add_argument("id", help=words("cli-id"))
    show.add_argument("--json", action="store_true", help=words("cli-json"))
    verbs.add_parser("check", help=words("cli-check"))
    verbs.add_parser("health", help=words("cli-health"))
    return parser
