"""Products of which there is no entry: told by their names, and never taken for a sibling."""

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.spellings import ProductKind
from bot.search.candidates import Reason
from bot.search.finder import Finder
from bot.search.results import Ambiguous, Found, Product, Unknown
from tests.bot.search._zeds import SPELLINGS, small_catalogue

MAX, YAK = Hit(EntryKind.MODEL, "acme/zeddy-8-max"), Hit(EntryKind.FAMILY, "yak")
ZEDDY = Hit(EntryKind.FAMILY, "zeddy")


@pytest.fixture(scope="module")
def finder():
    return Finder(
        small_catalogue(
            SPELLINGS.model_copy(
                update={
                    "served": ("batch",),
                    "thinking": ("thinking", "non-?thinking"),
                    "hosts": (*SPELLINGS.hosts, "shop-"),
                    "tuned_from": {"z8": "zeddy 8 max"},
                    "product": {
                        ProductKind.IMAGE: ("paint",),
                        ProductKind.MODEL: ("zeddy pro",),
                        ProductKind.GUARD: ("zeddy watch",),
                    },
                    "job": {ProductKind.SPEECH: ("tts",), ProductKind.TUNED: ("tuned",)},
                    "job_in_id": {ProductKind.SEARCH: ("search",)},
                }
            )
        )
    )


def product(finder, text):
    result = finder.find(text)
    return (result.product, result.near) if isinstance(result, Unknown) else result


@pytest.mark.parametrize("text", ["zeddy-8-max-tts", "acme/zeddy-8-max-tts-2506", "zeddy 8 max tts", "tts-zeddy-8-max"])
def test_a_word_for_a_job_makes_another_product(finder, text):
    assert product(finder, text) == (Product(ProductKind.SPEECH), (MAX,))
    assert finder.read(text).reason is Reason.PRODUCT


def test_an_everyday_word_does_so_in_an_id_alone(finder):
    assert product(finder, "zeddy-8-max-search") == (Product(ProductKind.SEARCH), (MAX,))
    assert finder.find("zeddy 8 max search") == Found(MAX)


def test_what_was_trained_further_tells_its_base(finder):
    assert product(finder, "somebody/tuned-zeddy-8-max") == (Product(ProductKind.TUNED, MAX), (MAX,))


def test_a_short_name_in_a_fine_tune_tells_its_base(finder):
    assert product(finder, "somebody/z8-tuned-v3") == (Product(ProductKind.TUNED, MAX), (MAX,))


@pytest.mark.parametrize("text", ["zeddy-8-max-her", "somebody/roleplay-zeddy-8-max", "shop-zeddy-8-max-her"])
def test_a_strange_word_in_an_id_makes_another_model(finder, text):
    assert product(finder, text) == (Product(ProductKind.VARIANT, MAX), (MAX,))


@pytest.mark.parametrize(
    "text",
    ["acme/zeddy-8-max", "shop-zeddy-8-max", "us.acme.zeddy-8-max", "hub/zeddy-8-max-batch", "zeddy-8-max-20260102"],
)
def test_who_serves_a_model_and_how_makes_it_no_other(finder, text):
    assert finder.find(text) == Found(MAX)


def test_a_strange_word_around_a_name_in_running_text_means_nothing(finder):
    assert finder.find("roleplay with zeddy 8 max") == Found(MAX)


@pytest.mark.parametrize("text", ["Zeddy 8 Max Garnet", "Somebody: Zeddy 8 Max Garnet v2", "Vivid Zeddy 8 Max"])
def test_a_strange_word_in_a_title_makes_another_model(finder, text):
    assert product(finder, text) == (Product(ProductKind.VARIANT, MAX), (MAX,))
    assert finder.find(text.lower()) == Found(MAX)


def test_a_title_is_read_as_an_id(finder):
    assert product(finder, "Zeddy 8 Max Search") == (Product(ProductKind.SEARCH), (MAX,))
    assert product(finder, "Blue Zeddy 8 Max Tuned") == (Product(ProductKind.TUNED, MAX), (MAX,))


@pytest.mark.parametrize("text", ["Acme: Zeddy 8 Max (Batch)", "Shop Zeddy 8 Max"])
def test_a_title_says_who_serves_a_model_and_how(finder, text):
    assert finder.find(text) == Found(MAX)


def test_a_fine_tune_is_told_among_words_of_any_kind(finder):
    assert product(finder, "blue zeddy 8 max tuned") == (Product(ProductKind.TUNED, MAX), (MAX,))
    assert finder.find("is tuned zeddy 8 max blue") == Found(MAX)


def test_a_whole_name_of_a_product_is_no_line_of_models(finder):
    result = finder.find("zeddy-pro")
    assert isinstance(result, Unknown)
    assert result.product == Product(ProductKind.MODEL)
    assert finder.find("zeddy 5 pro") == Found(Hit(EntryKind.MODEL, "acme/zeddy-5-pro"))


def test_a_name_of_a_product_is_found_among_words_around_it_only(finder):
    assert product(finder, "what is paint?") == (Product(ProductKind.IMAGE), ())
    assert product(finder, "paint 3") == (Product(ProductKind.IMAGE), ())
    assert finder.find("paint the fence") == Unknown()


def test_the_family_or_the_maker_in_a_name_is_offered(finder):
    assert product(finder, "zeddy watch") == (Product(ProductKind.GUARD), (ZEDDY,))
    assert product(finder, "acme/paint")[1] == tuple(Hit(EntryKind.FAMILY, one) for one in ("zeddy", "kamel", "step"))


def test_an_id_of_a_maker_without_an_entry_says_whose_it_is(finder):
    assert product(finder, "someone/thing-1") == (Product(ProductKind.FOREIGN, maker="someone"), ())
    assert product(finder, "acme/thing-1")[0] == Product(ProductKind.MODEL)


def test_thinking_is_a_mode_only_of_a_model_that_can_think(finder):
    assert product(finder, "zeddy-8-max-thinking") == (Product(ProductKind.VARIANT, MAX), (MAX,))


def test_a_dash_ties_a_job_to_a_name_in_running_text(finder):
    assert finder.read("so is zeddy-8-max-tts cheap").mentioned.hits == ()
    assert finder.read("so zeddy 8 max tts cheap").mentioned.hits == (MAX,)


def test_two_names_in_an_id_are_one_products_and_both_are_offered(finder):
    assert product(finder, "zeddy-8-max-into-yak") == (Product(ProductKind.VARIANT), (MAX, YAK))
    assert finder.find("zeddy-8-max-vs-yak") == Ambiguous((MAX, YAK))
