"""Setting models side by side: the verdict first, then what differs, in no more lines than a phone shows."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.action_codec import pack
from bot.actions import AddToCompare, ShowModel, joined_keys, short_key
from bot.properties.filters import Filter
from bot.questions.answers.compare_names import Comparison, compared_models, is_at_home
from bot.questions.answers.compare_rows import (
    TIGHT,
    UNKNOWN,
    Compared,
    all_properties,
    cite_all,
    compared,
    key_properties,
    row,
    word_same,
)
from bot.questions.answers.compare_verdict import Verdicts, aspects_of, conditions_of
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.understood import not_understood
from bot.reply import blocks
from bot.reply.blocks import Block, Spans
from bot.reply.choices import Choice, Navigate, PickOne
from bot.reply.paragraphs import plain, remark
from bot.reply.plain import plain as plain_text
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.comparison_choice import MOST_COMPARED
from bot.views.notices import with_legal_notices
from bot.views.sources_on_demand import without_sources
from bot.views.standing import compared_text
from bot.views.subjects import model_subject

_FEWEST = 2
_COLUMNS = 36
"""Columns of a telephone."""
_LINES = {2: 20, 6: 20}
_LINES_OF_MORE = 16
"""Lines that a comparison may take before a button is pressed, by the number of models."""
_MOST_ROWS, _KEY_ROWS, _FEW_ROWS = 8, 5, 3
"""Rows of two models, of more, and those that stay before anything else is left out."""
_IN_VERDICT = frozenset({"strengths", "sell"})
"""The conditions that the verdict tells all about."""
_SIDES = {"price": ("price-input", "price-output")}


def answer_compare(setting: Setting, question: Question) -> Reply | None:
    """Set the models side by side that a question names; None where it names fewer than two."""
    chosen = compared_models(setting.catalogue, question)
    if len(chosen.compared) < _FEWEST:
        return None
    return _Answer(setting, question, chosen).reply()


class _Form(NamedTuple):
    """How much an answer shows."""

    rows: Sequence[Compared]
    verdict: Sequence[Spans]
    same: bool
    """Whether it says what is the same."""
    standing: bool
    """Whether it says how capable the models are."""


class _Answer:
    """One comparison, made shorter until it fits."""

    def __init__(self, setting: Setting, question: Question, chosen: Comparison) -> None:
        self._setting = setting
        self._question = question
        self._chosen = chosen
        self._models = chosen.models
        self._verdicts = Verdicts(setting, chosen.models)
        self._conditions = tuple(one for one in conditions_of(question) if not self._is_at_home_anyway(one))
        self._aspects = aspects_of(question)
        if any(one.property == "openness" for one in self._conditions):
            self._aspects = tuple(one for one in self._aspects if one.property in question.asked)
        self._told = frozenset(self._asked())
        wanted = all_properties if question.in_full else key_properties
        self._rows = compared(setting, self._models, wanted(self._asked(), at_home=is_at_home(question)))

    def _is_at_home_anyway(self, one: Filter) -> bool:
        """Tell whether a condition asks for weights that all the models have, as at home."""
        return one.property == "openness" and self._verdicts.all_meet(one)

    def reply(self) -> Reply:
        """Return the longest form that fits, or all there is."""
        if self._question.in_full:
            return self._made(_Form(self._rows, self._verdict_lines(), same=False, standing=True))
        for form in self._forms():
            reply = self._made(form)
            if self._fits(reply):
                break
        return reply

    def _forms(self) -> Iterator[_Form]:
        """Yield the forms of the answer, from the longest."""
        verdict = self._verdict_lines()
        rows = [one for one in self._rows if one.differs]
        if len(self._models) >= TIGHT:
            rows = [one for one in rows if one.fits_beside_many]
        most = min(_MOST_ROWS if len(self._models) == _FEWEST else _KEY_ROWS, len(rows))
        few = min(_FEW_ROWS, most)
        yield _Form(rows[:most], verdict, same=True, standing=True)
        for same in (True, False):
            yield from (_Form(rows[:count], verdict, same, standing=False) for count in range(most, few - 1, -1))
        yield from (_Form(rows[:count], verdict[:_FEWEST], same=False, standing=False) for count in range(few, -1, -1))

    def _fits(self, reply: Reply) -> bool:
        shown = with_legal_notices(self._setting.words, self._setting.catalogue, without_sources(reply))
        text = plain_text(shown.with_choices(), _COLUMNS)
        return len(text.splitlines()) <= _LINES.get(len(self._models), _LINES_OF_MORE)

    def _asked(self) -> Iterator[str]:
        """Yield the properties that are asked for, of a price both sides, and those of the conditions."""
        for aspect in self._aspects:
            yield from _SIDES.get(aspect.property, (aspect.property,))
        yield from (one.property for one in self._conditions if one.property not in _IN_VERDICT)

    def _verdict_lines(self) -> list[Spans]:
        lines = [self._verdicts.about(aspect) for aspect in self._aspects]
        if any(aspect.property == "price" for aspect in self._aspects):
            typical = self._verdicts.typical()
            lines += [(blocks.Span(text=typical),)] if typical else []
        lines += [self._verdicts.meeting(one) for one in self._conditions]
        if not self._aspects and (not lines or len(self._models) == _FEWEST):
            lines += self._verdicts.better(self._rows)
        return lines or [(blocks.Span(text=self._setting.words("compare-even")),)]

    def _made(self, form: _Form) -> Reply:
        cites = Citations(self._setting.words)
        table = tuple(row(self._setting, one, cites) for one in form.rows)
        for one in self._rows:
            if one.of.name in self._told:
                cite_all(one, cites)
        return Reply(
            blocks=(
                _lines(form.verdict),
                *self._stand_ins(),
                *self._table(table),
                *self._unknown(form.rows),
                *(self._standings() if form.standing else ()),
                *(self._same() if form.same else ()),
                *self._left(),
                *cites.legend(numbered=False),
                *cites.listed(),
            ),
            choices=tuple(self._choices()),
            subjects=tuple(map(model_subject, self._models)),
            outcome=Outcome.FOUND,
            lang=self._setting.words.lang,
        )

    def _table(self, rows: tuple[blocks.Row, ...]) -> Iterator[Block]:
        if rows:
            names = tuple(model.name for model in self._models)
            yield blocks.Table(columns=names, rows=rows, best_mark=self._setting.words("compare-best-mark"))

    def _unknown(self, rows: Sequence[Compared]) -> Iterator[Block]:
        """Explain the sign of what is unknown, where there is no room for the word."""
        if any(UNKNOWN in one.texts for one in rows):
            yield remark(self._setting.words("compare-question-mark"))

    def _same(self) -> Iterator[Block]:
        text = word_same(self._setting, [one for one in self._rows if one.is_same])
        if text:
            yield remark(text)

    def _standings(self) -> Iterator[Block]:
        """Set side by side how capable the models are in the task of which most tests are known."""
        setting = self._setting
        tasks = Counter(one.test.task for model in self._models for one in setting.catalogue.scores_of(model))
        del tasks[None]
        task = max(tasks, key=lambda one: (tasks[one], one or ""), default=None)
        text = compared_text(setting.words, setting.standings, self._models, task) if task else ""
        if text:
            yield remark(text)

    def _stand_ins(self) -> Iterator[Block]:
        """Say which models stand for families and makers."""
        compared = self._chosen.compared
        pairs = [(one.model.name, one.stands_for) for one in compared if one.stands_for not in {"", one.model.name}]
        if pairs:
            words = self._setting.words
            items = (words("compare-stands-for", model=model, name=name) for model, name in pairs)
            yield remark(words("compare-stand-ins", what=", ".join(items)))

    def _left(self) -> Iterator[Block]:
        """Say which names are not compared, and what was not understood."""
        words, left_out = self._setting.words, self._chosen.left_out
        if left_out:
            yield plain(words("compare-left-out", most=MOST_COMPARED, names=", ".join(left_out)))
        yield from not_understood(self._setting, self._question)

    def _choices(self) -> Iterator[Choice]:
        for model in self._models:
            yield PickOne(label=model.name, action=pack(ShowModel(model=short_key(model.id))))
        if len(self._models) < MOST_COMPARED:
            action = pack(AddToCompare(models=joined_keys(model.id for model in self._models)))
            yield Navigate(label=self._setting.words("compare-add"), action=action)


def _lines(verdict: Sequence[Spans]) -> Block:
    """Return the lines of a verdict: one as a paragraph, several one below the other."""
    return blocks.Paragraph(spans=verdict[0]) if len(verdict) == 1 else blocks.Bullets(items=tuple(verdict))
