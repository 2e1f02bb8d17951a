import pytest

from adapters.telegram import messages
from adapters.telegram.messages import MessageRenderer, after_notice
from bot.events import Layout
from bot.reply import blocks
from bot.reply.blocks import Span
from bot.reply.choices import PickOne
from bot.reply.reply import Outcome, Reply


def card(key, text="text", **other):
    return Reply(blocks=(blocks.Paragraph(spans=(Span(text=text),)),), cache_key=key, lang="en", **other)


@pytest.fixture
def rendered(monkeypatch):
    """The replies that were rendered, not taken from the cache."""
    keys = []

    def render(reply):
        keys.append(reply.cache_key)
        return f"<p>{reply.blocks[0].spans[0].text}</p>"

    monkeypatch.setattr(messages, "classic_reply", render)
    monkeypatch.setattr(messages, "rich_reply", render)
    return keys


def show(renderer, reply):
    return next(iter(renderer.forms(reply))).content


def test_replies_of_one_key_are_rendered_once(rendered):
    renderer = MessageRenderer()
    assert show(renderer, card("a")) == show(renderer, card("a"))
    assert rendered == ["a"]


def test_each_layout_is_rendered_by_itself(rendered):
    renderer = MessageRenderer()
    assert show(renderer, card("a", layout=Layout.RICH)).keys() == {"rich_message"}
    assert "text" in show(renderer, card("a", layout=Layout.PLAIN))
    assert rendered == ["a", "a"]


def test_a_reply_without_a_key_is_never_cached(rendered):
    renderer = MessageRenderer()
    assert show(renderer, card(None, "one"))["text"] != show(renderer, card(None, "two"))["text"]
    assert rendered == [None, None]


def test_the_choices_are_not_cached_with_the_text(rendered):  # noqa: ARG001  # it takes the renderers' place
    renderer = MessageRenderer()
    show(renderer, card("a"))
    choice = PickOne(label="on", action="1~h")
    assert "reply_markup" in show(renderer, card("a", choices=(choice,)))


def test_the_card_that_is_asked_for_most_stays_in_the_cache(rendered):
    renderer = MessageRenderer()
    for number in range(1000):
        show(renderer, card("popular"))
        show(renderer, card(f"once {number}"))
    assert rendered.count("popular") == 1


def test_what_is_left_after_a_notice_is_another_text_than_the_whole_reply():
    note = blocks.Note(kind=blocks.NoteKind.INFO, spans=(Span(text="an old button"),))
    whole = card("a", outcome=Outcome.STALE)
    whole = whole.model_copy(update={"blocks": (note, *whole.blocks)})
    assert after_notice(whole).cache_key is None


def test_without_markup_no_name_is_called():
    *_, last = MessageRenderer().forms(card(None, "I don't know @durov"))
    assert last.content["text"] == "I don't know @\u200bdurov"
