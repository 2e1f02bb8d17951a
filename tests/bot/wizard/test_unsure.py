"""What somebody who does not know an answer is taken to want."""

from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.wizard.questions import Questions
from bot.wizard.session import QuestionAnswer, Session, Told
from bot.wizard.unsure import meant_by_unsure, with_meant
from bot.wizard.wizard import Wizard
from tests.bot.wizard._make import catalogue, fact, lab, model, offer

ASKED = Questions.model_validate(
    {
        "enough": 1,
        "base": {"standing": 3},
        "questions": [
            {
                "id": "way",
                "group": "dealbreaker",
                "taken_as": "app",
                "taken_unless": {"load": ["large"]},
                "options": [
                    {"id": "app", "needs": {"ways": ["maker", "app"]}},
                    {"id": "api", "needs": {"ways": ["host"]}},
                ],
            },
            {
                "id": "price",
                "group": "dealbreaker",
                "skip_after": {"way": ["app"]},
                "options": [{"id": "low", "needs": {"price": {"USD": "1"}}}, {"id": "any"}],
            },
            {
                "id": "load",
                "group": "dealbreaker",
                "options": [{"id": "small"}, {"id": "large", "needs": {"ways": ["host"]}}],
            },
        ],
    }
)
APP = {"name": "Chat", "url": "https://example.org", "status": "official", "source": "s"}
IN_APP = lab("maker", app={**APP, "free": fact(value=True), "models": fact(["maker/one"])})
SOLD = model("other/two", offers=[offer("host")], openness="free_weights", licence="mit")
OWN = Filter("memory", Operator.AT_MOST, amount=Decimal(24), where_applicable=True)
PRICED = Filter("price-blended", Operator.AT_MOST, prices=(Money(Decimal(1), Currency.USD),))


def session(filters=(), **answers):
    given = tuple(QuestionAnswer(question=name, options=options) for name, options in answers.items())
    told = Told(filters=filters) if filters else None
    return Session(token="token1", user="u", conversation="c", updated_at=0, answers=given, told=told)


def test_who_does_not_know_the_way_is_asked_and_recommended_as_who_wants_an_application():
    wizard = Wizard(catalogue(model("maker/one"), SOLD, labs=[IN_APP]), ASKED)
    unsure = session(way=())
    assert wizard.answers(unsure) == {"way": ("app",)}
    assert "price" not in {one.id for one in wizard.step(unsure).asked}
    result = wizard.result(unsure)
    assert result.ranking.table.models[result.picks.main] == "maker/one"
    assert [(one.wish, one.conditions) for one in result.assumed] == [(("way", "app"), ())]


@pytest.mark.parametrize(
    ("answers", "filters"), [({"way": ()}, (OWN,)), ({"way": ()}, (PRICED,)), ({"way": (), "load": ("large",)}, ())]
)
def test_what_speaks_of_a_program_or_a_machine_is_taken_for_no_application(answers, filters):
    assert meant_by_unsure(ASKED, answers, filters) == ()


def test_who_was_not_asked_or_knows_is_taken_at_their_word():
    assert meant_by_unsure(ASKED, {}, ()) == ()
    assert meant_by_unsure(ASKED, {"way": ("api",)}, ()) == ()


def test_what_leaves_nothing_to_recommend_is_not_taken():
    wizard = Wizard(catalogue(SOLD), ASKED)
    assert wizard.answers(session(way=())) == {"way": ()}


def test_other_answers_stay_as_they_are():
    assert with_meant({"way": (), "load": ()}, [("way", "app")]) == {"way": ("app",), "load": ()}


@pytest.mark.parametrize(("filters", "is_meant"), [((), True), ((PRICED,), False)])
def test_who_asks_for_the_result_without_saying_the_way_is_recommended_as_who_does_not_know(filters, is_meant):
    wizard = Wizard(catalogue(model("maker/one"), SOLD, labs=[IN_APP]), ASKED)
    unsaid = session(filters)
    assert unsaid.answers == ()
    step = wizard.result(unsaid)
    assert (("way", "app") in [one.wish for one in step.assumed]) is is_meant
