"""Words of a wish that are a condition only beside others: "a ring shop", "my dog Nova", "I work at Google".

A name that is an everyday word as well is one word more of which nothing was read, unless what stands beside it says
that a model is meant.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.catalogue.precomputed import EntryKind
from bot.catalogue.spellings import Spellings
from bot.questions.slots.slots import LAB, LICENCE
from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import ANSWER, NEGATION
from bot.questions.text.concepts import NameWords, QuestionWords
from bot.questions.text.stems import stemmer
from bot.questions.text.tokens import Concept, Name, Other, Token
from bot.questions.text.vocabulary import PhraseTable
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.things import says_nothing

_LONGEST, _NEAR, _FAR = 3, 2, 3
"""Words of a phrase before a name, words before it among which somebody is spoken of, and those behind it."""
_CODE, _WRITING = f"{ANSWER}goal.code", f"{ANSWER}goal.writing"
_CITED, _SEARCHED = "cited", "web_search"
"""Sources that are to be named, and that they are found on the web."""
_OWN_TEXTS = frozenset({"pdf", "images", "for_analysis", f"{ANSWER}goal.analysis", f"{ANSWER}tuning.prompts"})
"""Concepts of texts that one has, whose places are named as sources."""
Spell = Callable[[str], Sequence[str]]
"""Spells a word as names do."""


class Side(StrEnum):
    """What words say of the name that they stand beside."""

    BEFORE = "before"
    OF = "of"
    BEHIND = "behind"
    JOINING = "joining"
    PEOPLE = "people"
    ARTICLE = "article"
    KEEPING = "keeping"
    VERB = "verb"


class _Doubt(StrEnum):
    """Whether a name is a model's unless something speaks against it, or only where something speaks for it."""

    NONE = "none"
    LITTLE = "little"
    MUCH = "much"


class NamingWords:
    """The words beside which a name is that of a model, or is not, in every language."""

    def __init__(self, languages: Iterable[QuestionWords], spellings: Spellings) -> None:
        languages = tuple(languages)
        known = [(stemmer(one.stemmer), _phrases(one.names)) for one in languages]
        self._tables = {
            side: tuple(PhraseTable(stem, ((phrase, side) for phrase in phrases[side])) for stem, phrases in known)
            for side in Side
        }
        names = [word for one in languages for word in one.names.everyday]
        self._doubtful = frozenset((*spellings.common, *(set(spellings.borrowed) & set(spellings.telling))))
        self._borrowed = frozenset((*spellings.borrowed, *names))

    def doubt(self, spelled: Sequence[str]) -> _Doubt:
        """Tell how far the words of a name may mean something else."""
        if self._doubtful.issuperset(spelled):
            return _Doubt.MUCH
        return _Doubt.LITTLE if self._borrowed.issuperset(spelled) else _Doubt.NONE

    def begins(self, words: Sequence[str], side: Side) -> int:
        """Return how many words at the beginning of some are such a phrase."""
        found = [table.longest(words, 0) for table in self._tables[side]] if words else []
        return max((one.length for one in found if one is not None), default=0)

    def ends(self, words: Sequence[str], side: Side) -> int:
        """Return how many words at the end of some are such a phrase."""
        lengths = range(min(_LONGEST, len(words)), 0, -1)
        return next((one for one in lengths if self.begins(words[-one:], side) == one), 0)


def _phrases(names: NameWords) -> Mapping[Side, Sequence[str]]:
    return {
        Side.BEFORE: names.before,
        Side.OF: names.of,
        Side.BEHIND: names.behind,
        Side.JOINING: names.joining,
        Side.PEOPLE: names.people,
        Side.ARTICLE: names.articles,
        Side.KEEPING: names.keeping,
        Side.VERB: names.verbs,
    }


@dataclass(frozen=True)
class Homonyms:
    """The names of one wish."""

    words: NamingWords
    spell: Spell
    clauses: Clauses

    def told_apart(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Yield the tokens, with a plain word in place of a name that means something else there."""
        doubts = [self._doubt(token) for token in tokens]
        for place, token in enumerate(tokens):
            meant = doubts[place] is _Doubt.NONE or self._is_meant(tokens, place, doubts)
            yield token if meant else Other(token.text, token.at)

    def _doubt(self, token: Token) -> _Doubt:
        concept = concept_of(token)
        if concept.startswith(LAB) or (isinstance(token, Name) and token.hits[0].kind is EntryKind.LAB):
            return _Doubt.LITTLE if self.words.doubt(self.spell(token.text)) is _Doubt.NONE else _Doubt.MUCH
        if concept.startswith(LICENCE):
            return _Doubt.LITTLE if token.text.isalpha() else _Doubt.NONE
        if not isinstance(token, Name) or not token.text.isalpha():
            return _Doubt.NONE
        return self.words.doubt(self.spell(token.text))

    def _is_meant(self, tokens: Sequence[Token], place: int, doubts: Sequence[_Doubt]) -> bool:
        beside = list(self._joined(tokens, place))
        if any(doubts[at] is not _Doubt.MUCH for at in beside):
            return True
        return any(self._is_meant_alone(tokens, at, doubts[at]) for at in (place, *beside))

    def _is_meant_alone(self, tokens: Sequence[Token], place: int, doubt: _Doubt) -> bool:
        token = tokens[place]
        before, behind = self._around(token)
        if self._is_kept(before, behind):
            return False
        if self.words.begins(behind, Side.BEHIND) or self._is_alone(before, behind):
            return True
        follows = self._is_word(token_at(tokens, place + 1), token)
        asked = self.words.ends(before, Side.BEFORE) > 0 or self._is_of_makers(tokens, place, before)
        apart = any(self.words.ends(before, side) for side in (Side.ARTICLE, Side.VERB)) or self._is_of_people(before)
        if apart and (follows or not asked):
            return False
        clause = self.clauses.of(token)
        refused = any(concept_of(one) == NEGATION and self.clauses.of(one) == clause for one in tokens)
        if doubt is _Doubt.MUCH:
            return (asked or refused) and not follows
        described = self.words.begins(behind, Side.ARTICLE) or self.words.begins(behind[1:], Side.ARTICLE)
        return asked or refused or not (follows or described)

    def _around(self, token: Token) -> tuple[Sequence[str], Sequence[str]]:
        """Return the words of the clause before a token, and those behind it."""
        end = self.clauses.of(token)
        return self.clauses.before(token, len(self.clauses.words)), self.clauses.words[end_of(token) : end]

    def _is_alone(self, before: Sequence[str], behind: Sequence[str]) -> bool:
        """Tell whether nothing else is said in a clause."""
        return not behind and all(self.words.ends((one,), Side.JOINING) for one in before)

    def _joined(self, tokens: Sequence[Token], place: int) -> Iterator[int]:
        """Yield the places of the names that a word such as "or" joins with one."""
        for at in (place - 2, place - 1, place + 1, place + 2):
            other = token_at(tokens, at)
            if other is not None and _is_name(other):
                between = self.clauses.between(tokens[place], other)
                if all(self.words.ends((one,), Side.JOINING) for one in between):
                    yield at

    def _is_of_people(self, before: Sequence[str]) -> bool:
        """Tell whether a person or an animal bears the name."""
        return any(self.words.ends(before[: len(before) - at], Side.PEOPLE) for at in range(_NEAR))

    def _is_kept(self, before: Sequence[str], behind: Sequence[str]) -> bool:
        """Tell whether an animal, a wind or a street bears the name: "a llama on our farm", «на улице Мистраль»."""
        near = (*(before[: len(before) - at] for at in range(_NEAR)), *(behind[: at + 1] for at in range(_FAR)))
        return any(self.words.ends(words, Side.KEEPING) for words in near)

    def _is_of_makers(self, tokens: Sequence[Token], place: int, before: Sequence[str]) -> bool:
        """Tell whether a name stands behind "by" or "from", and no strange word before that."""
        length = self.words.ends(before, Side.OF)
        last = next((one for one in reversed(tokens[:place]) if concept_of(one) not in {"from", "maker"}), None)
        start = tokens[place].at - length
        return length > 0 and not (last is not None and end_of(last) == start and says_nothing(last))

    def _is_word(self, following: Token | None, token: Token) -> bool:
        """Tell whether a strange word is next to a name, as in "granite countertops"."""
        if following is None or following.at != end_of(token):
            return False
        return self.clauses.of(following) == self.clauses.of(token) and says_nothing(following)


def with_sources(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with a search of the web where sources are to be named and no texts are there to be read.

    Scripts are written for videos and the stage, and else for computers.
    """
    staged = clauses.groups.has_any(WordGroup.STAGE, clauses.words)
    own = not _OWN_TEXTS.isdisjoint(map(concept_of, tokens))
    for token in tokens:
        if concept_of(token) == _CITED:
            yield Other(token.text, token.at) if own else Concept(_SEARCHED, token.text, token.at)
        elif staged and concept_of(token) == _CODE and clauses.groups.has(WordGroup.SCRIPTS, token.text):
            yield Concept(_WRITING, token.text, token.at)
        else:
            yield token


def _is_name(token: Token) -> bool:
    return isinstance(token, Name) or (isinstance(token, Concept) and token.id.startswith((LAB, LICENCE)))
