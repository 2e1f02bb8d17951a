"""/list: the models that meet conditions, in short form, in plain words or in typed options."""

from bot.commands.options import Completed, Option
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply.reply import Reply

_OPTIONS = (
    Option("maker", "models from {}", completed=Completed.MAKER),
    Option("country", "{} models", completed=Completed.CONDITION, properties=("country",)),
    Option("openness", "{} models", completed=Completed.CONDITION, properties=("openness",)),
    Option("price", "under {} a million", bare="${}"),
    Option("context", "context at least {}", bare="{} tokens"),
    Option("memory", "runs on {}", bare="{} gb", completed=Completed.MACHINE),
    Option("input", completed=Completed.CONDITION, properties=("modalities_in",)),
    Option("task", completed=Completed.CONDITION, properties=("strengths",)),
    Option(
        "ability",
        completed=Completed.CONDITION,
        properties=("reasoning", "tool_use", "tunable", "free", "sell", "russian", "assurances"),
    ),
    Option("place", completed=Completed.CONDITION, properties=("served_ru", "served_eu", "served_us", "served_cn")),
    Option("sort", completed=Completed.ORDER),
    Option("number", "top {}"),
)


async def run(request: Request) -> Reply:
    """Answer `/list open vision <$1 ctx>=200k sort:price`."""
    from bot.commands import ask

    return await ask.run_list(request, _OPTIONS)


SPEC = Spec(name="list", argument=Argument.TEXT_OPTIONAL, run=run, options=_OPTIONS)
