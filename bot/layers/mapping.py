"""Which entries the ids of other catalogues mean: one model is one entry, however it is spelled."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.catalogue.catalogue import lab_id
from bot.catalogue.precomputed import EntryKind
from bot.catalogue.schema import Modality
from bot.catalogue.spellings import ProductKind
from bot.layers.listing import Layer, Listing
from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.normalise import clean, words
from bot.search.ranker import pick
from bot.search.readers import READERS
from bot.search.results import Found, Unknown, hits_of
from bot.search.typed_text import typed_text
from bot.search.unchecked import bare_key

_SURE = frozenset({Reason.ID, Reason.WRAPPED_ID, Reason.NAME, Reason.GRAMMAR, Reason.SPACING})
"""Reasons of a reading that guesses nothing."""
_TEXT_MODELS = frozenset({None, ProductKind.MODEL, ProductKind.VARIANT})


class Listed(NamedTuple):
    """A listing with the key of the layer that it stands in."""

    layer: str
    listing: Listing


class Mapping(NamedTuple):
    """What the ids of all layers mean."""

    known: dict[str, list[Listed]]
    """What is said of each of our models, the plainest id of each layer first."""
    others: dict[tuple[str, str], list[Listed]]
    """What is said of each model of which we have no entry, by its family and its spelling."""
    unplaced: int = 0
    """Listings whose maker or family is not known to us, or that are no text models."""


def mapped(indexes: SearchIndexes, layers: Iterable[Layer]) -> Mapping:
    """Find the entry that each listing means."""
    found = Mapping({}, {})
    unplaced, mute = 0, set[str]()
    for layer in layers:
        for listing in sorted(layer.listings, key=lambda one: len(one.id.rpartition("/")[2])):
            candidate = pick(indexes, typed_text(listing.id, indexes), READERS)
            model_id, family = _model(candidate, listing), _family(indexes, candidate, listing)
            if model_id is not None:
                found.known.setdefault(model_id, []).append(Listed(layer.key, listing))
            elif family is not None:
                key = bare_key(indexes, listing.id)
                found.others.setdefault((family, key), []).append(Listed(layer.key, listing))
            else:
                unplaced += 1
            if not _writes(listing):
                mute.add(bare_key(indexes, listing.id))
    others = {place: listed for place, listed in found.others.items() if place[1] and place[1] not in mute}
    return found._replace(others=others, unplaced=unplaced)


def _writes(listing: Listing) -> bool:
    """Tell whether a model answers in text alone, as far as it is told."""
    return listing.modalities_out in {(), (Modality.TEXT,)}


def _model(candidate: Candidate, listing: Listing) -> str | None:
    """Return the model of ours that a listing is surely about."""
    match candidate.result:
        case Found(hit=hit) if hit.kind is EntryKind.MODEL and candidate.reason in _SURE:
            told = listing.maker and listing.maker != hit.id.partition("/")[0]
            return None if told and "/" in listing.id else hit.id
        case _:
            return None


def _family(indexes: SearchIndexes, candidate: Candidate, listing: Listing) -> str | None:
    """Return the family of a text model of which we have no entry, if its maker vouches for the id."""
    result, catalogue = candidate.result, indexes.catalogue
    if not isinstance(result, Unknown) or not listing.maker or not _writes(listing) or listing.id.startswith("~"):
        return None
    if (result.product.kind if result.product else None) not in _TEXT_MODELS:
        return None
    for hit in hits_of(result):
        match hit.kind:
            case EntryKind.MODEL:
                family, lab = catalogue.models[hit.id].family, lab_id(catalogue.models[hit.id])
            case EntryKind.FAMILY if listing.tool_use or hit.id in _families_named(indexes, listing):
                family, lab = hit.id, catalogue.families[hit.id].lab
            case _:
                continue
        return family if lab == listing.maker else None
    return None


def _families_named(indexes: SearchIndexes, listing: Listing) -> list[str]:
    """List the families that the words of an id name."""
    return indexes.groups.families_named(frozenset(indexes.speller.read(words(clean(listing.id)))))
