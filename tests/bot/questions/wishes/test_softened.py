"""What is only preferred is parted from what is demanded."""

import pytest

from bot.questions.text.clauses import concept_of
from bot.questions.wishes.softened import softened

_SAYING = {"german", "images", "free", "open"}


@pytest.mark.parametrize(
    ("text", "demanded", "preferred"),
    [
        ("ideally German", [], ["german"]),
        ("images would be nice", [], ["images"]),
        ("желательно бесплатно", [], ["free"]),
        ("preferably open, must read images", ["choose", "images"], ["open"]),
        ("free", ["free"], []),
    ],
)
def test_word_that_softens_reaches_over_what_is_said_beside_it(typed, shown, text, demanded, preferred):
    wish = typed(text)
    soft = softened(wish.tokens, wish.clauses, lambda token: concept_of(token) in _SAYING)
    parted = soft.parted(soft.tokens)
    assert (shown(parted.demanded), shown(parted.preferred)) == (demanded, preferred)
