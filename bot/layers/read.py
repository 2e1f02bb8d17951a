"""Reading the layers that lie over the catalogue: the installed price list, and the files beside our own."""

import logging
from collections.abc import Sequence
from pathlib import Path

import rtoml
from pydantic import ValidationError

from bot.catalogue.catalogue import Catalogue
from bot.errors import DataError, loggable
from bot.layers import models_dev, price_list
from bot.layers.copies import Copies, believed
from bot.layers.lines import from_lines
from bot.layers.listing import Layer, Sellers
from bot.layers.merge import laid_over

log = logging.getLogger(__name__)
FOLDER = "layers"
_SELLERS = "sellers.toml"
_MODELS_DEV = "models-dev.jsonl"


def with_packaged(catalogue: Catalogue, folder: Path) -> Catalogue:
    """Return the catalogue with what the layers add that came with it.

    Raises:
        DataError: a file of a layer cannot be read.
    """
    return with_layers(catalogue, read_layers(folder))


def with_copies(catalogue: Catalogue, folder: Path, kept: Path) -> Catalogue:
    """Return the catalogue with what the layers add, from the kept copies where these are newer and can be used.

    Raises:
        DataError: a file of a layer cannot be read.
    """
    packaged, copies = read_layers(folder), Copies(kept)
    layers = believed_layers(packaged, copies)
    try:
        return with_layers(catalogue, layers)
    except Exception as error:  # noqa: BLE001  # whatever others have written, the bot starts
        log.warning("the kept copies of other catalogues cannot be used: %s", loggable(error))
        for layer in layers:
            copies.set_aside(layer.key)
        return with_layers(catalogue, packaged)


def with_layers(catalogue: Catalogue, layers: Sequence[Layer]) -> Catalogue:
    """Return the catalogue with what the layers add, and log what could not be used of them."""
    whole, report = laid_over(catalogue, layers)
    for jump in report.jumps:
        log.debug("a price is too far from the others: %s", jump)
    log.debug(
        "other catalogues: %d entries refused, %d without a place here, %d prices too far from the others",
        report.refused,
        report.unplaced,
        len(report.jumps),
    )
    return whole


def read_layers(folder: Path) -> tuple[Layer, ...]:
    """Read what other catalogues say, what is to be believed first at the head.

    Raises:
        DataError: a file of a layer cannot be read.
    """
    sellers = read_sellers(folder)
    try:
        listed = from_lines(models_dev.KEY, models_dev_file(folder).read_bytes())
    except (OSError, ValueError) as error:
        raise DataError([f"{FOLDER}/{_MODELS_DEV}: cannot be read ({error}); put the file back"]) from error
    return price_list.read_prices(sellers, sellers.sources[price_list.KEY].checked_on), listed


def believed_layers(packaged: Sequence[Layer], copies: Copies) -> tuple[Layer, ...]:
    """Return the newer one of each copy: the one that came with the program, or the one that was kept."""
    return tuple(believed(layer, copies.read(layer.key)) for layer in packaged)


def models_dev_file(folder: Path) -> Path:
    """Return the compact copy of models.dev."""
    return folder / FOLDER / _MODELS_DEV


def read_sellers(folder: Path) -> Sellers:
    """Read who is who in other catalogues.

    Raises:
        DataError: the file cannot be read.
    """
    file = folder / FOLDER / _SELLERS
    try:
        return Sellers.model_validate(rtoml.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValidationError, rtoml.TomlParsingError) as error:
        raise DataError([f"{FOLDER}/{_SELLERS}: cannot be read ({error}); put it right"]) from error
