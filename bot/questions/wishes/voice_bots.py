"""Bots that one talks to, with what they are for between the words: "voice support bot", «голосовой справочный бот»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task
from bot.questions.text.concept_ids import VOICE_BOT
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup

_SPEECH = frozenset({"audio", "voice", "makes_audio"})
_FAR = 4
"""Words among which the bot is named."""


def with_voice_bots(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Read speech just before a bot, and what it is for, as that of the bot, and not as what its model hears."""
    for token in tokens:
        is_bots = concept_of(token) in _SPEECH and _is_of_bot(token, tokens, clauses)
        yield Concept(VOICE_BOT, token.text, token.at) if is_bots else token


def _is_of_bot(token: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a bot is named behind a word, with nothing but its task between."""
    words, start = clauses.words, end_of(token)
    if not clauses.groups.has_any(WordGroup.VOICED, words[token.at : start]):
        return False
    tasks = {at for one in tokens if is_task(one) for at in range(one.at, end_of(one))}
    near = range(start, min(start + _FAR, clauses.of(token)))
    bot = next((at for at in near if clauses.groups.has(WordGroup.BOTS, words[at])), None)
    return bot is not None and tasks.issuperset(range(start, bot))
