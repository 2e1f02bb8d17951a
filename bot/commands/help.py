"""/help: list the commands; the list is the registry itself."""

from collections.abc import Sequence

from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.events import Ability
from bot.reply.reply import Reply
from bot.views.help import HelpLine, brief_help, help_page, short_help
from bot.words import Words


def help_spec(others: Sequence[Spec]) -> Spec:
    """Make the command that lists the `others` and itself."""

    async def run(request: Request) -> Reply:
        return help_reply(request, (*others, spec))

    spec = Spec(name="help", argument=Argument.NONE, run=run)
    return spec


def help_reply(request: Request, specs: Sequence[Spec], *, whole: bool = False) -> Reply:
    """List the commands that the platform has, with what each does: the `whole` list, or as much as a screen shows."""
    words, abilities = request.words, request.abilities
    lines = [
        HelpLine(usage(words, spec), words(f"command-{spec.name}"))
        for spec in specs
        if Ability.OPEN_CHATS in abilities or not spec.opens_chats
    ]
    links, reads_words = request.tools.links, Ability.READ_WORDS in abilities
    if request.is_read_by_all:
        return short_help(words, lines, links)
    if whole:
        return help_page(words, lines, links, reads_words=reads_words)
    return brief_help(words, lines, links, reads_words=reads_words)


def usage(words: Words, spec: Spec) -> str:
    """Write how a command is typed, such as `/model NAME`."""
    if spec.argument is Argument.NONE:
        return f"/{spec.name}"
    return f"/{spec.name} {words(f'argument-{spec.argument}')}"
