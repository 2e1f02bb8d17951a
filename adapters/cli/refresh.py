"""`zoobot catalogue refresh` and `diff`: take a new copy of another catalogue, or tell what it would change."""

import asyncio
import sys
from datetime import UTC, datetime

from bot.layers.fetch import RefreshError
from bot.layers.read import models_dev_file, read_sellers
from bot.layers.refresh import URL, Places, new_copy, put_in_place
from bot.paths import data_folder
from bot.settings import Settings
from bot.words import Words


def refresh(settings: Settings, words: Words, url: str | None, *, keep: bool) -> int:
    """Fetch another catalogue and print what changes, and `keep` it; return the exit status: 1 if it is not used."""
    places = Places(models_dev_file(data_folder()), settings.beside_database("models-dev.tag"))
    sellers, today = read_sellers(data_folder()), datetime.now(UTC).date()
    try:
        new = asyncio.run(new_copy(url or URL, places, sellers, today))
    except RefreshError as error:
        sys.stderr.write(words("refresh-refused", url=url or URL, reason=str(error)) + "\n")
        return 1
    if new is None or not new.changes:
        sys.stdout.write(words("refresh-same") + "\n")
        return 0
    sys.stdout.write(new.changes)
    if new.refused:
        sys.stderr.write(words("refresh-left-out", count=new.refused) + "\n")
    if keep:
        put_in_place(new, places)
    return 0
