"""The last step of every reply: legal notices, pages, and what a button can hold."""

from bot.catalogue.catalogue import Catalogue
from bot.reply.budget import asked_page, fit_choices
from bot.reply.reply import Reply
from bot.views.notices import with_legal_notices
from bot.words import Words


def finish(words: Words, catalogue: Catalogue, reply: Reply) -> Reply:
    """Add the legal notices, take the page that is asked for, and shorten long labels.

    The notices come first, because they count towards the length of a page. A finished reply stays as it is.

    Raises:
        ValueError: A command offers more than a reply can hold.
    """
    if reply.is_finished or reply.cache_key is not None:
        return reply
    return fit_choices(asked_page(words, with_legal_notices(words, catalogue, reply)))


def finished(words: Words, catalogue: Catalogue, reply: Reply) -> Reply:
    """Finish a reply that is kept, once for all who get it."""
    return finish(words, catalogue, reply).model_copy(update={"is_finished": True})
