"""Entries that other catalogues alone have: marked so, found by their own names, and in nobody's way."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.catalogue.facts import Source
from bot.catalogue.schema import Facts, Model
from bot.layers.filling import filled_facts
from bot.layers.listing import Listing, known_facts
from bot.layers.mapping import Listed
from bot.layers.past import own_past
from bot.search.indexes import SearchIndexes
from bot.search.normalise import key
from bot.search.ranker import pick
from bot.search.readers import READERS
from bot.search.results import Unknown
from bot.search.typed_text import typed_text
from bot.search.unchecked import bare_key, bare_words

_MOST_BYTES = 48
"""Bytes of the longest id."""
_LONGEST_NAME = 60
_TAGS = re.compile(r"[:@].*")


class Strangers(NamedTuple):
    """Entries that other catalogues alone have, and which of them each whole name and each bare id means."""

    models: dict[str, Model]
    names: dict[str, str]
    ids: dict[str, str]


def strangers(
    indexes: SearchIndexes, others: Mapping[tuple[str, str], Sequence[Listed]], sources: Mapping[str, Source]
) -> Strangers:
    """Make the entries of models that we have none of."""
    found = Strangers({}, {}, {})
    models = found.models
    for (family, spelling), listed in others.items():
        model = _stranger(indexes, (family, spelling), listed, sources)
        if model is None or model.id in indexes.catalogue.models or model.id in models:
            continue
        bare = "-".join(bare_words(indexes, listed[0].listing.id))
        if _is_free(indexes, bare):
            models[model.id] = model
            found.ids[spelling] = model.id
            for text in (model.name, *(one.partition("/")[2] or one for one in model.api_ids)):
                found.names.setdefault(key(indexes.names.split(text)), model.id)
    return found


def _stranger(
    indexes: SearchIndexes, place: tuple[str, str], listed: Sequence[Listed], sources: Mapping[str, Source]
) -> Model | None:
    """Make an entry of what all layers say of one model; None where they say nothing that helps anybody."""
    family, spelling = place
    listings = [one.listing for one in listed]
    plainest = min(listings, key=lambda one: len(_tail(one.id)))
    model_id = f"{plainest.maker}/{re.sub(r'[^a-z0-9.]+', '-', _tail(plainest.id)).strip('-.')}"
    facts = filled_facts(Facts(), listed, sources, lambda _: True)
    offers = {
        one.offer.provider: own_past(one, one.offer, facts.released)
        for one in reversed(listings)
        if one.offer and ":" not in one.id
    }
    used = {fact.source for fact in known_facts(facts).values()}.union(*(offer.cited for offer in offers.values()))
    if not used or len(model_id.encode()) > _MOST_BYTES:
        return None
    return Model(
        id=model_id,
        name=_name(indexes, listings, spelling),
        family=family,
        unchecked=True,
        api_ids=tuple(dict.fromkeys(one.id for one in listings)),
        summary={},
        facts=facts,
        offers=tuple(sorted(offers.values(), key=lambda offer: offer.provider != plainest.maker)),
        sources={key: sources[key] for key in sources if key in used},
    )


def _name(indexes: SearchIndexes, listings: Sequence[Listing], spelling: str) -> str:
    """Return the best written name that says as much as the id; the plainest id where none does."""
    plain = sorted(listings, key=lambda one: (one.name.islower(), len(_tail(one.id))))
    own = (one.name for one in plain if bare_key(indexes, one.name) == spelling and _is_free(indexes, one.name))
    return next(own, min((_tail(one.id) for one in listings), key=len)[:_LONGEST_NAME])


def _is_free(indexes: SearchIndexes, name: str) -> bool:
    """Tell whether a name means no entry of ours."""
    return isinstance(pick(indexes, typed_text(name, indexes), READERS).result, Unknown)


def _tail(model_id: str) -> str:
    return _TAGS.sub("", model_id.casefold().rpartition("/")[2])
