"""/lang: choose the language of the answers."""

from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.reply.reply import Reply
from bot.setting_actions import SetLanguage
from bot.views.language import language_question, language_set


async def run(request: Request) -> Reply:
    """Answer `/lang` with the languages to choose from, and `/lang CODE` in that language."""
    wish = request.args.strip().lower()
    if wish:
        return await _set(request, _code(request, wish))
    return language_question(request.words, request.tools.lexicon)


async def press(request: Request, action: SetLanguage) -> Reply:
    """Set the language that was chosen."""
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
    elsewhere = request.is_shared and request.settings.lang not in {None, code}
    return language_set(words, elsewhere=elsewhere)


SPEC = Spec(name="lang", argument=Argument.LANGUAGE, run=run)
