"""`zoobot catalogue refresh` and `diff`: take a new copy of another catalogue, or tell what it would change."""

import asyncio
import sys
from dataclasses import replace
from datetime import UTC, datetime

from bot.exits import Exit
from bot.layers.fetch import RefreshError, UnreachableError
from bot.layers.lines import to_lines
from bot.layers.read import models_dev_file, read_layers, read_sellers
from bot.layers.refresh import new_copy, put_in_place
from bot.layers.upstreams import MODELS_DEV, PUBLISHED_PRICES, Upstream
from bot.paths import data_folder
from bot.settings import Settings
from bot.words import Words


def refresh(settings: Settings, words: Words, url: str | None) -> int:
    """Take a new copy of models.dev and print what changes; return the exit status."""
    return _told(settings, words, _at(MODELS_DEV, url), keep=True)


def diff(settings: Settings, words: Words, url: str | None, *, prices: bool) -> int:
    """Print what a new copy of another catalogue would change; return the exit status."""
    return _told(settings, words, _at(PUBLISHED_PRICES if prices else MODELS_DEV, url), keep=False)


def _at(upstream: Upstream, url: str | None) -> Upstream:
    return replace(upstream, url=url) if url else upstream


def _told(settings: Settings, words: Words, upstream: Upstream, *, keep: bool) -> int:
    data, tag_file = data_folder(), settings.beside_database(f"{upstream.key}.tag")
    (old,) = (layer for layer in read_layers(data) if layer.key == upstream.key)
    try:
        new = asyncio.run(new_copy(upstream, old, tag_file, read_sellers(data), datetime.now(UTC).date()))
    except UnreachableError as error:
        sys.stderr.write(words("refresh-unreachable", url=upstream.url, reason=str(error)) + "\n")
        return Exit.UNREACHABLE
    except RefreshError as error:
        sys.stderr.write(words("refresh-refused", url=upstream.url, reason=str(error)) + "\n")
        return Exit.NOT_MET
    if new is None or not new.changes:
        sys.stdout.write(words("refresh-same") + "\n")
        return Exit.DONE
    sys.stdout.write(new.changes)
    if new.layer.refused:
        sys.stderr.write(words("refresh-left-out", count=new.layer.refused) + "\n")
    if keep:
        put_in_place(to_lines(new.layer), new.tag, models_dev_file(data), tag_file)
    return Exit.DONE
