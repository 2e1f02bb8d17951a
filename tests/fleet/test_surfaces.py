"""No two surfaces disagree on a value of any model."""

import pytest

from bot.properties.candidate import Way, candidate_of
from bot.properties.price import blended, limiting_price
from bot.properties.prices import PRICE, PRICE_INPUT, PRICE_OUTPUT, price_offer
from bot.properties.reading import Known, NotApplicable, Unknown
from bot.properties.values import FreeOfCharge, Prices
from bot.reply import blocks
from bot.views.lines import model_line
from bot.views.model import model_card
from bot.wizard.ways import candidates


def card_lines(reply):
    return {line.label: line for block in reply.blocks if isinstance(block, blocks.FactList) for line in block.items}


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_line_of_a_list_shows_values_of_the_card(catalogue, lexicon, lang):
    words = lexicon.pick(lang)
    for model in catalogue.models.values():
        price = card_lines(model_card(words, catalogue, model)).get(words("fact-price"))
        offer = price_offer(candidate_of(model, catalogue))
        if offer is not None and price is not None:
            shown = [part for part in model_line(words, catalogue, model).split(" · ") if "…" not in part]
            assert any(price.value.startswith(part) for part in shown), model.id


def test_the_parts_of_a_price_are_those_of_the_whole(catalogue):
    for model in catalogue.models.values():
        candidate = candidate_of(model, catalogue)
        whole, paid, made = (one.read(candidate) for one in (PRICE, PRICE_INPUT, PRICE_OUTPUT))
        match whole:
            case Known(value=Prices(input=input_price, output=output_price)):
                for part, reading in ((input_price, paid), (output_price, made)):
                    assert reading == (Known(part, whole.evidence) if part is not None else Unknown()), model.id
            case Known(value=FreeOfCharge()) | Unknown() | NotApplicable():
                assert (paid, made) == (whole, whole), model.id


def test_the_guided_choice_reckons_with_the_price_that_the_card_shows(catalogue):
    for one in candidates(catalogue):
        offer = price_offer(one)
        if one.way is Way.MAKER and one.price is not None:
            assert offer is not None
            assert one.price == limiting_price(offer), one.model.id
        sold_by_hosts = offer is not None and offer.status != "outdated" and one.way is Way.HOST
        if sold_by_hosts and offer.provider not in {one.maker.id, one.maker.name}:
            assert one.price is None or one.price.amount >= (blended(offer) or one.price).amount, one.model.id
