"""Taking new copies of other catalogues, as a process of its own does it: nothing here is quick."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.catalogue.catalogue import Catalogue
from bot.errors import DataError, loggable
from bot.layers.changes import shrinkage
from bot.layers.copies import Copies
from bot.layers.earlier import with_earlier
from bot.layers.fetch import RefreshError
from bot.layers.listing import Layer, Sellers
from bot.layers.read import believed_layers, read_layers, read_sellers, with_layers
from bot.layers.steady import steadied
from bot.layers.upstreams import UPSTREAMS, Upstream, read_upstream
from bot.loading.load import load_catalogue, own_catalogue
from bot.loading.renewal import Answer, Order, Renewal
from bot.loading.snapshot import code_stamp, folder_stamp, write_snapshot


@dataclass(frozen=True)
class _Known:
    """What is known of a catalogue: the copy that is believed, and the one that came with the program."""

    believed: Layer
    packaged: Layer


@dataclass(frozen=True)
class _Asked:
    """What came of asking a catalogue: where its answer says something new, a copy that can be used, and its tag."""

    answer: Answer
    layer: Layer | None = None
    tag: str = ""


def renew(order: Order, running: str) -> Renewal:
    """Take what is new, and leave a snapshot of the catalogue with it unless it is that with the stamp `running`."""
    if code_stamp() != order.code:
        return Renewal(running, fault="the program was changed on the disk; restart it")
    try:
        return _renewed(order, running)
    except DataError as error:
        return Renewal(running, fault=f"our own files are broken: {error}")
    except OSError as error:
        return Renewal(running, fault=f"the copies cannot be kept: {error.strerror}")


def _renewed(order: Order, running: str) -> Renewal:
    copies, packaged = Copies(order.kept), read_layers(order.data)
    pairs = zip(believed_layers(packaged, copies), packaged, strict=True)
    known = {layer.key: _Known(layer, shipped) for layer, shipped in pairs}
    asked = asyncio.run(
        _ask(UPSTREAMS if order.upstreams is None else order.upstreams, known, copies, read_sellers(order.data))
    )
    fresh = {one.layer.key: one.layer for one in asked if one.layer is not None}
    if fresh:
        try:
            whole = _tried(order, [fresh.get(key, one.believed) for key, one in known.items()])
        except DataError:
            raise
        except Exception as error:  # noqa: BLE001  # whatever others have written, the bot goes on with what it has
            return Renewal(running, tuple(_unusable(one, loggable(error)) for one in asked))
        return _kept(order, copies, asked, whole)
    stamp = folder_stamp(order.data, order.kept)
    if stamp != running:  # another process has taken something, or our own files have changed
        order.prove(load_catalogue(order.data, order.snapshot, order.check_rest, order.kept))
    return Renewal(stamp, tuple(one.answer for one in asked))


async def _ask(
    upstreams: Iterable[Upstream], known: Mapping[str, _Known], copies: Copies, sellers: Sellers
) -> list[_Asked]:
    today = datetime.now(UTC).date()
    return list(await asyncio.gather(*(_ask_one(one, known[one.key], copies, sellers, today) for one in upstreams)))


async def _ask_one(upstream: Upstream, known: _Known, copies: Copies, sellers: Sellers, today: date) -> _Asked:
    """Ask one catalogue; what goes wrong there is its own fault."""
    key, old = upstream.key, known.believed
    try:
        read = await read_upstream(upstream, copies.tag_of(old), sellers, today)
    except RefreshError as error:
        return _Asked(Answer(key, fault=str(error)))
    except Exception as error:  # noqa: BLE001  # as above
        return _Asked(Answer(key, fault=f"cannot be read: {loggable(error)}"))
    if read is None:
        return _Asked(Answer(key))
    if fault := shrinkage(old, read.layer):
        return _Asked(Answer(key, fault, refused=read.layer.refused))
    steady, held_back = steadied(read.layer, (old, known.packaged), today)
    new = with_earlier(steady, old, today)
    answer = Answer(key, taken=new.listings != old.listings, refused=new.refused, held_back=held_back)
    if not answer.taken:
        copies.note(old, read.tag)
        return _Asked(answer)
    return _Asked(answer, new, read.tag)


def _tried(order: Order, layers: Sequence[Layer]) -> Catalogue:
    """Return the whole catalogue with new copies, tried before anybody is answered with it."""
    own = own_catalogue(order.data)
    order.check_rest(order.data)
    whole = with_layers(own, layers)
    order.prove(whole)
    return whole


def _kept(order: Order, copies: Copies, asked: Sequence[_Asked], whole: Catalogue) -> Renewal:
    """Keep the new copies and a snapshot of the catalogue with them."""
    for one in asked:
        if one.layer is not None:
            copies.put(one.layer, one.tag)
    stamp = folder_stamp(order.data, order.kept)
    write_snapshot(order.snapshot, stamp, whole)
    return Renewal(stamp, tuple(one.answer for one in asked))


def _unusable(asked: _Asked, why: str) -> Answer:
    return Answer(asked.answer.key, f"cannot be laid over ours: {why}") if asked.layer is not None else asked.answer
