import pytest

from adapters.discord import rendered_cards
from adapters.discord.rendered_cards import RenderedCards
from bot.catalogue.schema import Openness
from bot.reply import blocks
from bot.reply.blocks import Span
from bot.reply.choices import Navigate
from bot.reply.reply import Reply


@pytest.fixture
def rendered(monkeypatch):
    """The placeholder of every rendering."""
    placeholders = []
    render = rendered_cards.render

    def counted(reply, placeholder, mentioned):
        placeholders.append(placeholder)
        return render(reply, placeholder, mentioned)

    monkeypatch.setattr(rendered_cards, "render", counted)
    return placeholders


def reply(text="a", **more):
    content = (blocks.Paragraph(spans=(Span(text=text),)),)
    return Reply(blocks=content, lang="en", **{"cache_key": text, **more})


def test_replies_of_one_cache_key_are_rendered_once_though_their_blocks_are_other_objects(app, rendered):
    cards = RenderedCards(app)
    first, second = reply(replace=True), reply()
    assert first.blocks is not second.blocks
    assert cards.components(first) is cards.components(second)
    assert len(rendered) == 1


def test_a_reply_without_a_cache_key_is_rendered_each_time(app, rendered):
    cards, one = RenderedCards(app), reply(cache_key=None)
    cards.components(one)
    cards.components(one)
    assert len(rendered) == 2


def test_another_colour_language_or_choice_is_another_card(app, rendered):
    cards, one = RenderedCards(app), reply()
    cards.components(one)
    cards.components(one.model_copy(update={"openness": Openness.API}))
    cards.components(one.model_copy(update={"choices": (Navigate(label="on", action="1~h"),)}))
    cards.components(one.model_copy(update={"lang": "ru"}))
    assert rendered == ["Pick…", "Pick…", "Pick…", "Выберите…"]


def test_the_card_asked_for_longest_ago_leaves_the_cache_first(app, rendered):
    cards = RenderedCards(app, max_cards=2)
    for text in ("often", "once", "often", "new", "often"):
        cards.components(reply(text))
    assert len(rendered) == 3
    cards.components(reply("once"))
    assert len(rendered) == 4
