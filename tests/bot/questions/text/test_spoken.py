"""Words that mean a language or a country are languages beside one, in a row, or before what is done in a language."""

import pytest

from bot.questions.text.spoken import languages_read
from bot.questions.text.tokens import Concept, Other

LOOSE = {"german": "languages:de", "french": "languages:fr", "polish": "languages:pl"}
GERMAN, FRENCH, POLISH = Concept("german", "german", 0), Concept("french", "french", 1), Other("polish", 2)
AND, MODELS, SUPPORT = Concept("either", "and", 1), Concept("list", "models", 3), Concept("for_support", "support", 3)
KAZAKH, NOT = Concept("languages:kk", "kazakh", 2), Concept("negation", "not", 0)


@pytest.mark.parametrize(
    ("tokens", "read"),
    [
        ((GERMAN, MODELS), ["german", "list"]),
        ((GERMAN,), ["german"]),
        ((GERMAN, SUPPORT), ["languages:de", "for_support"]),
        ((GERMAN, FRENCH), ["languages:de", "languages:fr"]),
        ((GERMAN, FRENCH, MODELS), ["german", "french", "list"]),
        ((GERMAN, AND, POLISH), ["languages:de", "either", "languages:pl"]),
        ((GERMAN, AND, KAZAKH), ["languages:de", "either", "languages:kk"]),
        ((NOT, GERMAN, FRENCH), ["negation", "german", "french"]),
    ],
)
def test_which_is_meant(tokens, read):
    assert [token.id for token in languages_read(tokens, LOOSE)] == read
