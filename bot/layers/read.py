"""Reading the layers that lie over the catalogue: the installed price list, and the files beside our own."""

import logging
from pathlib import Path

import rtoml
from pydantic import ValidationError

from bot.catalogue.catalogue import Catalogue
from bot.errors import DataError
from bot.layers import models_dev, price_list
from bot.layers.listing import Layer, Sellers
from bot.layers.merge import laid_over

log = logging.getLogger(__name__)
FOLDER = "layers"
_SELLERS = "sellers.toml"
_MODELS_DEV = "models-dev.jsonl"


def with_layers(catalogue: Catalogue, folder: Path) -> Catalogue:
    """Return the catalogue with what the layers add, and log what could not be used of them.

    Raises:
        DataError: a file of a layer cannot be read.
    """
    whole, report = laid_over(catalogue, read_layers(folder))
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
        listed = models_dev.from_lines(models_dev_file(folder).read_bytes())
    except (OSError, ValueError) as error:
        raise DataError([f"{FOLDER}/{_MODELS_DEV}: cannot be read ({error}); put the file back"]) from error
    return price_list.read_prices(sellers, sellers.sources[price_list.KEY].checked_on), listed


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
