"""Makers and models of which a wish complains are refused; of what is wanted something may be denied."""

import pytest

from bot.questions.wishes.makers.disliked import with_dislikes


@pytest.fixture
def disliked(typed, shown, makers, vocabulary):
    def disliked(text: str) -> list[str]:
        wish = typed(text)

        def negates(place: int) -> bool:
            phrase = vocabulary.concept([wish.clauses.words[place]], 0)
            return phrase is not None and phrase.meaning == "negation"

        return shown(with_dislikes(wish.tokens, wish.clauses, makers, negates, lambda _: False))

    return disliked


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Chinese models won't pass our review", ["chinese", "refused", "list", "negation", "?pass"]),
        ("gemini out", ["gemini", "refused"]),
    ],
)
def test_makers_of_which_a_verb_is_denied_are_refused(disliked, text, read):
    assert disliked(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Chinese models that won't babble", ["chinese", "list", "negation", "?babble"]),
        ("an American model which doesn't stammer", ["american", "which", "negation", "?stammer"]),
        ("китайская модель которая не грубит", ["chinese", "negation", "?грубит"]),
    ],
)
def test_what_is_denied_of_the_models_that_are_wanted_refuses_no_makers(disliked, text, read):
    assert disliked(text) == read


def test_model_that_is_too_dear_is_to_be_undercut(disliked):
    assert disliked("gpt-5 is too expensive") == ["openai/gpt-5", "cheaper", "than", "too_dear"]


@pytest.mark.parametrize("text", ["claude is good but too expensive", "клод отличный, но дорогой"])
def test_a_model_that_is_praised_and_too_dear_is_only_likened(disliked, text):
    assert {"resembling", "cheaper", "than"} <= set(disliked(text))
