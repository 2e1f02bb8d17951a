"""What is made is told from what is read."""

import pytest

from bot.questions.wishes.made import with_made, with_voices


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("make short videos", ["idle", "makes_video"]),
        ("stories with pictures", ["answer:goal.writing", "makes_images"]),
    ],
)
def test_verb_of_making_beside_it_makes_it(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_made(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("watch videos and make notes", ["idle", "video", "answer:goal.analysis"]),
    ],
)
def test_what_is_watched_is_read_though_something_else_is_made(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_made(wish.tokens, wish.clauses)) == read


def test_application_speaks_by_itself_so_that_its_model_need_only_hear(typed, shown):
    assert shown(with_voices(typed("an app to talk to by voice").tokens)) == [
        "answer:skill.none",
        "answer:goal.chat",
        "audio",
    ]
    assert shown(with_voices(typed("an API for voice").tokens)) == ["answer:skill.api", "audio"]
