"""/lang: choose the language of the answers."""

from bot.actions import SetLanguage, pack
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.reply import blocks
from bot.reply.blocks import Audience, Outcome, Reply, Span


async def run(request: Request) -> Reply:
    """Answer `/lang` with the languages to pick, and `/lang CODE` by speaking it."""
    wish = request.args.strip().lower()
    if wish:
        return await _set(request, _code(request, wish))
    words = request.words
    return Reply(
        blocks=(blocks.Paragraph(spans=(Span(text=words("lang-question")),)),),
        choices=tuple(
            blocks.PickOne(label=request.tools.lexicon.pick(code).language.name, action=pack(SetLanguage(lang=code)))
            for code in request.tools.lexicon.codes
        ),
        audience=Audience.ASKER,
        outcome=Outcome.QUESTION,
        lang=words.lang,
    )


async def press(request: Request, action: SetLanguage) -> Reply:
    """Speak the language that was picked."""
    return await _set(request, _code(request, action.lang))


def _code(request: Request, wish: str) -> str:
    """Return the code of a language named by its code or its name, in any of the languages."""
    lexicon = request.tools.lexicon
    named = lexicon.named(wish)
    if named is None:
        raise UserError("error-lang-unknown", known=", ".join(lexicon.codes))
    return named.lang


async def _set(request: Request, code: str) -> Reply:
    preferences = await request.tools.store.preferences(request.user)
    changed = preferences.model_copy(update={"lang": code})
    await request.tools.store.save_preferences(request.user, changed)
    words = request.tools.lexicon.pick(code)
    return Reply(
        blocks=(blocks.Paragraph(spans=(Span(text=words("lang-set")),)),),
        audience=Audience.ASKER,
        replace=False,
        outcome=Outcome.DONE,
        lang=words.lang,
    )


SPEC = Spec(name="lang", argument=Argument.LANGUAGE, run=run)
