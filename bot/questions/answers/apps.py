"""What is told of a maker's application beside its models: whether it is free, and which of them answers in it."""

from collections.abc import Iterator

from bot.catalogue.catalogue import confirmed_value
from bot.properties.prices import FREE
from bot.properties.reading import Evidence
from bot.questions.answers.fact_values import asked_names
from bot.questions.answers.named import labs_of
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.reply import blocks, formats
from bot.views.citations import Citations


def free_app_line(setting: Setting, question: Question, cites: Citations) -> Iterator[blocks.FactLine]:
    """Yield a line on the one application that what is free may mean; none where it has no free plan."""
    makers = labs_of(setting.catalogue, question.names)
    app = makers[0].app if len(makers) == 1 else None
    if (
        app is None
        or app.free is None
        or confirmed_value(app.free) is not True
        or FREE.name not in asked_names(question)
    ):
        return
    words, catalogue = setting.words, setting.catalogue
    given = [catalogue.model(id_).name for id_ in confirmed_value(app.models) or () if catalogue.is_model(id_)]
    stated = app.models if app.models is not None and given else app.free
    value = words("app-free-with", models=formats.listed(words, tuple(given))) if given else words("app-free")
    evidence = Evidence(stated.status, makers[0].sources[stated.source])
    yield cites.line(words("hosting-app", app=app.name), value, evidence)
