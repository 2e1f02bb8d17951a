"""A search of the web, with what is searched for between the words for it: «ищет свежее в интернете»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.replaced import Replacement, replaced

_SEARCHED = "web_search"
_FAR = 6
"""Words from a verb to the web."""


def with_search(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with a search of the web in place of the words that say so together."""
    found = [] if any(concept_of(one) == _SEARCHED for one in tokens) else list(_searches(clauses))
    return replaced(tokens, found)


def _searches(clauses: Clauses) -> Iterator[Replacement]:
    words, groups = clauses.words, clauses.groups
    for at in (one for one, word in enumerate(words) if groups.has(WordGroup.SEARCHING, word)):
        near = range(at + 1, min(at + 1 + _FAR, clauses.of_word(at)))
        web = next((one for one in near if groups.has(WordGroup.WEB, words[one])), None)
        if web is not None and not groups.has_any(WordGroup.NEGATED, words[at:web]):
            text = " ".join(words[at : web + 1])
            yield Replacement(range(at, web + 1), (Concept(_SEARCHED, text, at),))
            return
