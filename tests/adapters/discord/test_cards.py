import pytest

from adapters.discord import cards as cards_module
from adapters.discord.cards import Cards
from bot.catalogue.schema import Openness
from bot.reply import blocks
from bot.reply.blocks import Reply, Span


@pytest.fixture
def drawn(monkeypatch):
    """Count how often something is drawn."""
    times = []
    render = cards_module.render

    def counted(reply, placeholder):
        times.append(placeholder)
        return render(reply, placeholder)

    monkeypatch.setattr(cards_module, "render", counted)
    return times


def reply(text="a", **more):
    return Reply(blocks=(blocks.Paragraph(spans=(Span(text=text),)),), lang="en", **more)


def test_what_was_drawn_before_is_not_drawn_again(app, drawn):
    cards, one = Cards(app), reply()
    assert cards.components(one) is cards.components(one.model_copy(update={"replace": True}))
    assert len(drawn) == 1


def test_another_colour_or_language_is_another_card(app, drawn):
    cards, one = Cards(app), reply()
    cards.components(one)
    cards.components(one.model_copy(update={"openness": Openness.API}))
    cards.components(one.model_copy(update={"lang": "ru"}))
    assert drawn == ["Pick one…", "Pick one…", "Выберите…"]


def test_only_the_newest_cards_are_kept(app, drawn):
    cards, first = Cards(app, most=3), reply("first")
    cards.components(first)
    for number in range(3):
        cards.components(reply(str(number)))
    assert len(cards._kept) == 3
    cards.components(first)
    assert len(drawn) == 5


def test_a_card_of_another_reply_is_never_shown_for_one_that_has_gone(app):
    cards = Cards(app, most=2)
    for number in range(200):
        assert f'"{number} text"'.encode() in bytes(
            cards_module.orjson.dumps(cards.components(reply(f"{number} text")))
        )
