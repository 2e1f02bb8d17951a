"""/help: list the commands; the list is the registry itself."""

from collections.abc import Sequence

from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.events import Ability
from bot.reply.blocks import Reply
from bot.views.help import HelpLine, help_page, short_help
from bot.words import Words


def help_spec(others: Sequence[Spec]) -> Spec:
    """Make the command that lists the `others` and itself."""

    async def run(request: Request) -> Reply:
        return help_reply(request, (*others, spec))

    spec = Spec(name="help", argument=Argument.NONE, run=run)
    return spec


def help_reply(request: Request, specs: Sequence[Spec]) -> Reply:
    """List the commands that the platform has, with what each does."""
    words, abilities = request.words, request.abilities
    lines = [
        HelpLine(usage(words, spec), words(f"command-{spec.name}"))
        for spec in specs
        if Ability.OPEN_CHATS in abilities or not spec.opens_chats
    ]
    if request.is_read_by_all:
        return short_help(words, lines, request.tools.links)
    return help_page(words, lines, request.tools.links, reads_words=Ability.READ_WORDS in abilities)


def usage(words: Words, spec: Spec) -> str:
    """Write how a command is typed, such as `/model NAME`."""
    if spec.argument is Argument.NONE:
        return f"/{spec.name}"
    return f"/{spec.name} {words(f'argument-{spec.argument}')}"
