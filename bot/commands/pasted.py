"""Texts that were pasted or forwarded, and the one question among several sentences."""

from dataclasses import dataclass

from bot.commands import find
from bot.commands.request import Request
from bot.questions.question import Question
from bot.questions.text.messages import asking_sentence, is_long, sentences
from bot.questions.wishes.needs_told import limits_more, things_told
from bot.reply.blocks import Note, NoteKind, Span
from bot.reply.reply import Reply
from bot.search.finder import Reading
from bot.views.lookup import echo
from bot.words import Words

_SEVERAL = 2


@dataclass(frozen=True)
class Asking:
    """The part of a text that asks, and the names in the rest of it, which are no part of the question."""

    text: str
    others: tuple[str, ...] = ()


def models_in(request: Request, whole: Reading) -> Reply | None:
    """List the models that a long text names which asks nothing; None for another text."""
    text = whole.text
    if not is_long(text) or "?" in text or len(sentences(text)) < _SEVERAL or len(whole.asked_for.hits) < _SEVERAL:
        return None
    if request.tools.questions.seeks(text):
        return None
    return find.models_in(request, whole)


def asking_part(request: Request, text: str) -> Asking:
    """Return the sentence that asks where the others only name something else; else the whole text."""
    split = asking_sentence(text)
    if split is None:
        return Asking(text)
    sentence, rest = split
    finder = request.tools.finder
    asked, told = finder.read(sentence).asked_for.hits, finder.read(rest).asked_for
    others = tuple(told.running[slice(*mention.span)] for mention in told.mentions)
    if not asked and not others and request.tools.questions.seeks(text):  # what is needed is told in other sentences
        return Asking(text)
    if not asked and not others and things_told(_wished(request, sentence)) and limits_more(_wished(request, rest)):
        return Asking(text)  # "which model should we use to …? Our data have to …"
    if is_long(text) and (asked or not others):
        return Asking(sentence, others)
    if asked and others and not any(map(str.isdigit, "".join(token.text for token in told.leftover))):
        return Asking(sentence, others)
    return Asking(text)


def _wished(request: Request, text: str) -> Question:
    """Return what a text wishes for of a model."""
    return request.tools.questions.read_wishes(request.tools.finder.read(text), request.today)


def with_others(words: Words, reply: Reply, others: tuple[str, ...]) -> Reply:
    """Add what else a text names, so that it is not left out in silence."""
    if not others or not reply.blocks:
        return reply
    note = Note(kind=NoteKind.INFO, spans=(Span(text=words("left-aside", names=echo(", ".join(others)))),))
    return reply.with_blocks(*reply.blocks, note)
