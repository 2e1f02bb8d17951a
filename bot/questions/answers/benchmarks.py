"""Scores in tests: those that there are, with who measured them and when; of others it is said that there are none."""

from collections.abc import Iterable, Iterator

from bot.action_codec import pack
from bot.actions import ListFamilies, ShowTerm
from bot.catalogue.catalogue import Catalogue, is_choosable, names_of
from bot.catalogue.schema import Model
from bot.catalogue.scores import Measured, Test, best_runs
from bot.questions.answers.parts import model_choice
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.text.neighbours import TEST, topic_of_test
from bot.reply import blocks, formats
from bot.reply.choices import Choice, Navigate, PickOne
from bot.reply.paragraphs import first_line, plain, remark
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.model import score_line
from bot.views.subjects import model_subject

_MOST = 4
_MOST_OTHERS = 2
"""Of a model without a score in the test that is asked for, so many in other tests."""
_Score = tuple[Model, Measured]


def answer_benchmark(setting: Setting, question: Question, models: tuple[Model, ...]) -> Reply:
    """Answer with the scores in the test that is asked for, of the named models or of all; else with what there is."""
    words, cites = setting.words, Citations(setting.words)
    asked = [topic for topic in question.topics if topic.startswith(TEST)]
    scores = list(_scores(setting.catalogue, models))
    found = [one for one in scores if _is_asked(one[1].test, asked)]
    found.sort(key=lambda one: one[1].goodness, reverse=True)
    shown = found[:_MOST] or (scores if models else [])[:_MOST_OTHERS]
    lines = tuple(score_line(words, cites, model, score, named=not models or len(models) > 1) for model, score in shown)
    parts: list[blocks.Block] = [first_line(_head(setting, models, found))]
    if not found:
        parts.append(plain(words("decline-benchmark-why")))
    if not found and not models:
        tests = sorted({score.test.name for _, score in scores})
        parts.append(plain(words("decline-nearest", facts=formats.listed(words, tuple(tests[:_MOST])))))
    if lines:
        parts += [blocks.FactList(items=lines), remark(words("benchmark-caution"))]
    shown_models = tuple({model.id: model for model, _ in shown}.values())
    return Reply(
        blocks=(*parts, *cites.legend(), *cites.listed()),
        choices=(*map(model_choice, models or shown_models), *_exits(setting)),
        subjects=tuple(map(model_subject, models or shown_models)),
        outcome=Outcome.FOUND if found else Outcome.INFO,
        lang=words.lang,
    )


def _is_asked(test: Test, topics: list[str]) -> bool:
    called = [topic_of_test(name) for name in names_of(test)]
    return any(one.startswith(topic) for one in called for topic in topics)


def _head(setting: Setting, models: tuple[Model, ...], found: list[_Score]) -> str:
    words = setting.words
    if not found:
        return words("decline-benchmark")
    best = found[0][1]
    key = "benchmark-of" if models else "benchmark-all"
    score = formats.decimal(words, best.score.score)
    return words(key, test=best.test.name, name=found[0][0].name, score=score, count=len(found))


def _scores(catalogue: Catalogue, models: Iterable[Model]) -> Iterator[_Score]:
    """Yield the scores of the models that are named, else of all that are in service."""
    meant = tuple(models) or tuple(one for one in catalogue.models.values() if is_choosable(one))
    yield from ((model, score) for model in meant for score in best_runs(catalogue.scores_of(model)))


def _exits(setting: Setting) -> Iterator[Choice]:
    term = setting.catalogue.terms.get("benchmark")
    if term is not None:
        yield PickOne(label=setting.words.text(term.names), action=pack(ShowTerm(term=term.id)))
    yield Navigate(label=setting.words("choice-families"), action=pack(ListFamilies()))
