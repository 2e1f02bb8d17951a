"""The program `zoobot`: its arguments, its settings, and the verbs that they start."""

import argparse
import asyncio
import logging
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from adapters.cli.collector import tune_garbage_collector
from adapters.cli.lexicon import open_lexicon
from adapters.cli.logs import configure_logging, secrets_of
from adapters.cli.streams import configure_streams, use_utf8
from bot import __version__
from bot.errors import DataError, SettingsError, loggable
from bot.exits import Exit
from bot.setting_files import FILE, with_files
from bot.settings import Settings, read_environment, read_settings, setting_rows, unknown_keys
from bot.words import Lexicon, Words

log = logging.getLogger(__name__)
_OTHERS_PROXIES = ("all_proxy", "http_proxy", "https_proxy")
"""Variables that many programs read, in small or capital letters."""
_LEFT_FOR_LATER = frozenset({Exit.UNREACHABLE, Exit.TOKEN})
"""What one platform has wrong, and must not keep the others from being served."""


def run(argv: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run the verb of the arguments; return the exit status."""
    configure_streams()
    try:
        variables = _with_files(read_environment(environment, Path(".env")))
        settings = read_settings(variables)
        lexicon = open_lexicon(settings)
        arguments = _parser(lexicon.pick(_own_lang(variables)), lexicon.codes).parse_args(argv)
        if arguments.command == "pipe" or getattr(arguments, "json", False):
            use_utf8()
        configure_logging(settings, secrets_of(variables))
        return _run_verb(arguments, settings, lexicon, variables)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return error.status
    except DataError as error:
        sys.stderr.write(f"{error}\n")
        return Exit.DATA
    except KeyboardInterrupt:
        return Exit.STOPPED
    except (OSError, MemoryError):
        raise  # whoever started the program knows what is wrong with its streams and limits
    except Exception as error:  # noqa: BLE001  # the boundary: a message may quote what a person wrote
        sys.stderr.write(f"the program has failed: {loggable(error)}\n")
        return Exit.DEFECT


def _with_files(variables: Mapping[str, str]) -> Mapping[str, str]:
    """Read the settings that are in files of their own, if there are any."""
    if not any(key.endswith(FILE) for key in variables):
        return variables
    from adapters.discord.settings import PREFIX as DISCORD
    from adapters.discord.settings import DiscordSettings
    from adapters.telegram.settings import PREFIX as TELEGRAM
    from adapters.telegram.settings import TelegramSettings

    parts = (setting_rows(), setting_rows(TelegramSettings, TELEGRAM), setting_rows(DiscordSettings, DISCORD))
    return with_files(variables, {name for rows in parts for name, _, _ in rows})


def _run_verb(arguments: argparse.Namespace, settings: Settings, lexicon: Lexicon, variables: Mapping[str, str]) -> int:
    words = lexicon.pick(_own_lang(variables))
    match arguments.command:
        case "check":
            from adapters.cli.check import check

            return check(words, variables)
        case "catalogue":
            return _catalogue(arguments, settings, words)
        case "health":
            from adapters.cli.health import health

            return health(settings, words)
        case "say" | "pipe":
            return asyncio.run(_serve(arguments, settings, lexicon))
        case "storage":
            from adapters.cli.storage import copy

            return copy(words, arguments.source, arguments.target)
        case "sync":
            return _sync(arguments, settings, words, variables)
        case _:
            from adapters.cli.platforms import chosen_platforms

            platforms = chosen_platforms(variables, getattr(arguments, "platforms", ()))
            if not platforms and arguments.command == "run":
                raise SettingsError("run: no token is set; set TELEGRAM_BOT_TOKEN or DISCORD_BOT_TOKEN")
            if not platforms:
                return asyncio.run(_chat(settings, words))
            from adapters.cli.serve import serve_platforms

            _warn_of_unknown_keys(variables)
            _warn_of_unread_proxies(variables)
            return asyncio.run(serve_platforms(settings, platforms))


def _warn_of_unknown_keys(variables: Mapping[str, str]) -> None:
    """Log which variables begin as ours and are not: containers set some, and an operator may have meant one."""
    unknown = unknown_keys(variables)
    if unknown:
        log.warning("no settings of this program, and so ignored: %s", ", ".join(unknown))


def _warn_of_unread_proxies(variables: Mapping[str, str]) -> None:
    """Log which variables name a proxy for other programs, where none is set for this one."""
    unread = sorted(key for key in variables if key.lower() in _OTHERS_PROXIES and variables[key])
    if unread and "TELEGRAM_PROXY" not in variables:
        log.warning(
            "%s: not read; set TELEGRAM_PROXY for a proxy on the way to Telegram, all else is connected to directly",
            ", ".join(unread),
        )


def _catalogue(arguments: argparse.Namespace, settings: Settings, words: Words) -> int:
    match arguments.verb:
        case "show":
            from adapters.cli.show import show

            return show(arguments.id, words, as_json=arguments.json)
        case "stale":
            from adapters.cli.stale import print_stale

            return print_stale(words)
        case "diff":
            from adapters.cli.refresh import diff

            return diff(settings, words, arguments.url, prices=arguments.prices)
        case _:
            from adapters.cli.refresh import refresh

            return refresh(settings, words, arguments.url)


async def _serve(arguments: argparse.Namespace, settings: Settings, lexicon: Lexicon) -> int:
    from adapters.cli.compose import open_core

    async with open_core(settings, lexicon) as core:
        app = core.app
        if arguments.command == "pipe":
            from adapters.cli.pipe import run_pipe

            tune_garbage_collector()
            await run_pipe(app, sys.stdin.buffer, arguments.lang)
            return 0
        from adapters.cli.say import SayRequest, say

        text = arguments.press or " ".join(arguments.text)
        who = SayRequest(
            text, arguments.press is not None, arguments.user, arguments.chat, arguments.lang, arguments.json
        )
        return await say(app, who)


def _sync(arguments: argparse.Namespace, settings: Settings, words: Words, variables: Mapping[str, str]) -> int:
    try:
        return asyncio.run(_register(settings, words, variables, force=arguments.force))
    except SettingsError as error:
        if not arguments.attempt or error.status not in _LEFT_FOR_LATER:
            raise
        sys.stderr.write(f"{error}\n")
        return Exit.DONE


async def _register(settings: Settings, words: Words, variables: Mapping[str, str], *, force: bool) -> int:
    from adapters.cli.compose import open_core
    from adapters.cli.platforms import chosen_syncs

    syncs = chosen_syncs(variables)
    if not syncs:
        sys.stdout.write(words("sync-nothing") + "\n")
        return 0
    async with open_core(settings) as core:
        for name, sync in syncs.items():
            changed = await sync(core, force)
            sys.stdout.write(words("sync-done" if changed else "sync-same", platform=name) + "\n")
    return 0


async def _chat(settings: Settings, words: Words) -> int:
    from adapters.cli.chat import chat
    from adapters.cli.compose import open_core

    async with open_core(settings) as core:
        tune_garbage_collector()
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
    syncing.add_argument("--try", dest="attempt", action="store_true", help=words("cli-try"))
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
    looks = catalogue.add_subparsers(dest="verb", metavar="", required=True)
    show = looks.add_parser("show", help=words("cli-show"))
    show.add_argument("id", help=words("cli-id"))
    show.add_argument("--json", action="store_true", help=words("cli-json"))
    refreshing = looks.add_parser("refresh", help=words("cli-refresh"))
    differing = looks.add_parser("diff", help=words("cli-diff"))
    differing.add_argument("--prices", action="store_true", help=words("cli-prices"))
    for verb in (refreshing, differing):
        verb.add_argument("--url", help=words("cli-url"))
    looks.add_parser("stale", help=words("cli-stale"))
    verbs.add_parser("check", help=words("cli-check"))
    verbs.add_parser("health", help=words("cli-health"))
    storage = verbs.add_parser("storage", help=words("cli-storage"))
    copying = storage.add_subparsers(dest="verb", metavar="", required=True).add_parser(
        "copy", help=words("cli-storage-copy"), description=words("cli-storage-copy-about")
    )
    copying.add_argument("source", metavar="FROM", help=words("cli-storage-from"))
    copying.add_argument("target", metavar="TO", help=words("cli-storage-to"))
    return parser
