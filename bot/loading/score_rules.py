"""The rules that hold in a file of scores."""

from collections import Counter
from collections.abc import Iterator

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.scores import PERCENT, Score, Test
from bot.loading.known_ids import KnownIds
from bot.loading.model_rules import future_sources
from bot.loading.source_rules import score_source_rules
from bot.properties.fact_rules import is_date

_ALL = 100
"""Percent."""


def score_rules(test: Test, catalogue: Catalogue, known: KnownIds) -> Iterator[str]:
    """Yield what is wrong with the scores of a test: key, problem and fix."""
    for other in test.made_of:
        if other not in catalogue.tests or other == test.id:
            yield f"made_of: no other test {other!r}; correct the name"
    for n, score in enumerate(test.scores):
        yield from (f"scores[{n}].{problem}" for problem in _score(test, score, known))
    runs = Counter((score.model, score.variant, score.run_by) for score in test.scores)
    yield from (
        f"scores: {model} stands there twice{f' as {variant}' if variant else ''}; tell them apart by variant"
        for (model, variant, _), count in runs.items()
        if count > 1
    )
    used = {score.source or test.source for score in test.scores}
    yield from (f"sources.{key}: nothing cites it; remove it" for key in test.sources if key not in used)
    yield from future_sources(test.sources.items())
    yield from score_source_rules(test)


def _score(test: Test, score: Score, known: KnownIds) -> Iterator[str]:
    if score.model not in known.models:
        yield f"model: no model {score.model!r}; correct the id"
    if test.unit == PERCENT and not 0 <= score.score <= _ALL:
        yield "score: is no percentage; correct the score or its unit"
    day = score.date or test.date or test.read_on
    if day is None:
        yield "date: is missing here and for the test; write when it was run, or read_on for the test"
    elif not is_date(day):
        yield "date: there is no such day; correct it"
    if not (score.run_by or test.run_by or "").strip():
        yield "run_by: is missing here and for the test; write who ran it"
    source = score.source or test.source
    if source is None:
        yield "source: is missing here and for the test; name one"
    elif source not in test.sources:
        yield f"source: no source {source!r} in this file; add it or correct the name"
