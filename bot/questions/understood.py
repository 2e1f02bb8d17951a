"""How a question was read, in words: its conditions, its order, and what was not understood."""

from collections.abc import Iterator, Sequence

from bot.properties.filters import Filter, limits_memory
from bot.questions.finding.capability import TASK_BY_ORDER
from bot.questions.machines import is_memory_assumed, word_machine
from bot.questions.question import Order, Question
from bot.questions.setting import Setting
from bot.reply import blocks
from bot.reply.blocks import Span, Style
from bot.views.conditions import condition_text, order_text

_LONGEST = 100
"""Characters of what was not understood that are shown."""


def understood(setting: Setting, question: Question, order: Order | None) -> blocks.Paragraph:
    """Say how a question was read."""
    machine = word_machine(setting, question) if question.machine is not None else ""
    said = [one for one in question.filters if not (machine and limits_memory(one))]
    told = [machine] if machine and not is_memory_assumed(question, setting.catalogue) else []
    told += [word_filter(setting, one) for one in said]
    if question.volume is not None and question.volume.pages is not None:
        told.append(setting.words("question-pages", count=question.volume.pages))
    told += [] if order is None else [word_order(setting, order)]
    return read_as(setting, told)


def read_as(setting: Setting, told: Sequence[str]) -> blocks.Paragraph:
    """Say how a question was read, in these parts."""
    text = setting.words("question-understood", what=" · ".join(told)) if told else ""
    return blocks.Paragraph(spans=(Span(text=text, style=Style.ITALIC),))


def not_understood(setting: Setting, question: Question) -> Iterator[blocks.Note]:
    """Say which words were not understood, and what was asked that the catalogue does not know."""
    words, texts = setting.words, []
    if question.leftover:
        texts.append(words("question-not-understood", what=", ".join(question.leftover)[:_LONGEST]))
    if question.decline is not None:
        texts.append(words("question-not-known", what=words(f"decline-{question.decline}")))
    for text in texts:
        yield blocks.Note(kind=blocks.NoteKind.CAVEAT, spans=(Span(text=text),))


def word_order(setting: Setting, order: Order) -> str:
    """Word an order."""
    words, direction = setting.words, "down" if order.descending else "up"
    if order.property in TASK_BY_ORDER:
        task = TASK_BY_ORDER[order.property]
        if task is None:
            return words(f"order-standing-{direction}")
        return words(f"order-standing-task-{direction}", task=words(f"task-{task}"))
    return order_text(words, order.property, descending=order.descending)


def word_filter(setting: Setting, one: Filter) -> str:
    """Word a condition."""
    return condition_text(setting.words, setting.catalogue, one, setting.concepts.groups)
