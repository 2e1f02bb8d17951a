import pytest

from bot.events import Layout
from bot.reply.blocks import Heading
from bot.reply.choices import Navigate
from bot.reply.reply import Audience, Outcome, Reply

KEPT = Reply(blocks=(Heading(text="A"),), cache_key="a", lang="en")
DELIVERY = {"audience": Audience.ASKER, "layout": Layout.RICH, "replace": True, "remove": True}
SHOWN = {
    "blocks": (),
    "choices": (Navigate(label="a", action="1~h"),),
    "lang": "ru",
    "outcome": Outcome.STALE,
    "subjects": (),
    "openness": None,
    "again": "1~h",
    "paging": None,
    "drawing": None,
    "picture": None,
    "points_to": None,
}


@pytest.mark.parametrize("field", DELIVERY)
def test_a_reply_delivered_in_another_way_keeps_its_key(field):
    assert KEPT.model_copy(update={field: DELIVERY[field]}).cache_key == "a"


@pytest.mark.parametrize("field", SHOWN)
def test_a_reply_that_shows_something_else_loses_its_key(field):
    assert KEPT.model_copy(update={field: SHOWN[field]}).cache_key is None


def test_every_field_either_keeps_the_key_or_loses_it():
    assert {*DELIVERY, *SHOWN, "cache_key", "is_finished"} == set(Reply.model_fields)


def test_a_finished_reply_stays_so_only_if_it_is_just_delivered_in_another_way():
    finished = KEPT.model_copy(update={"is_finished": True})
    assert finished.model_copy(update=DELIVERY).is_finished
    assert not finished.with_blocks(Heading(text="B")).is_finished


def test_other_blocks_and_other_choices_need_another_key():
    assert KEPT.with_blocks(Heading(text="B")).cache_key is None
    assert KEPT.with_choices().cache_key is None
    assert KEPT.model_copy(update={"blocks": (), "cache_key": "b"}).cache_key == "b"
