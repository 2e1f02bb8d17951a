"""The page of ticks holds what a reply may have, whatever was answered before it."""

import random

import pytest

from bot.events import Command, Conversation, Press
from bot.reply.budget import MAX_CHOICES
from bot.wizard.advice import advice_on
from bot.wizard.against import Against
from bot.wizard.engine import _MOST_TICKS, NextQuestion, NoMatch, Recommendation, next_step
from bot.wizard.questions import TICKS, UNSURE
from bot.wizard.session import QuestionAnswer, Session
from bot.wizard_actions import Answer, Back, Finish, Submit


@pytest.mark.parametrize("seed", range(8))
async def test_who_presses_anything_is_always_answered(app, seed):
    dice = random.Random(seed)  # noqa: S311  # no secret
    chat = Conversation(platform="test", chat="1")
    reply = await app.handle(Command(name="choose", conversation=chat, user="1"))
    for _ in range(24):
        actions = [one.action for one in reply.choices if getattr(one, "intent", "") in {"pick_one", "pick_many"}]
        on = [one.action for one in reply.choices if getattr(one, "action", "") and "~wd~" in one.action]
        restart = [one.action for one in reply.choices if getattr(one, "action", "") and "~wr~" in one.action]
        action = dice.choice(actions or on or restart)
        reply = await app.handle(Press(action=action, conversation=chat, user="1"))
        assert reply.outcome != "failed"
        assert len(reply.choices) <= MAX_CHOICES


@pytest.mark.parametrize("country", ["ru", "eu", "us", "cn", "other"])
@pytest.mark.parametrize("budget", ["free", "low", "any"])
def test_what_is_ticked_to_begin_with_never_leaves_nothing_to_recommend(live_engines, country, budget):
    wizard = live_engines.wizard
    for goal in wizard.questions.question("goal").options:
        before = {"skill": ("api",), "goal": (goal.id,), "budget": (budget,)}
        given = tuple(QuestionAnswer(question=question, options=options) for question, options in before.items())
        session = Session(token="token000", user="u", conversation="c", updated_at=1, answers=given)
        at = {"token": "token000", "revision": 0}
        asked = wizard.act(session, Answer(**at, question="country", option=country), 2)
        shown = wizard.step(wizard.act(asked, Finish(**at), 3))
        assert isinstance(shown, Recommendation) or isinstance(
            next_step(wizard.table, wizard.questions, {**before, "country": (country,)}, finish=True), NoMatch
        )


def test_what_has_no_room_on_the_page_of_ticks_is_asked_on_the_next(live_engines):
    wizard = live_engines.wizard
    alone = [QuestionAnswer(question=one.id) for one in wizard.questions.questions if not one.ticks]
    session = Session(token="token000", user="u", conversation="c", updated_at=1, answers=tuple(alone))
    asked = []
    while isinstance(step := wizard.step(session), NextQuestion):
        assert step.is_ticks
        assert sum(len(one.options) for one in step.asked) <= _MOST_TICKS
        asked += [one.id for one in step.asked]
        session = wizard.act(session, Submit(token="token000", revision=session.revision, question=TICKS), 2)
    assert len(asked) == len(set(asked))
    assert {answer.question for answer in session.answers} == {one.id for one in wizard.questions.questions}
    taken_back = wizard.act(session, Back(token="token000", revision=session.revision), 3)
    assert wizard.step(taken_back).is_ticks


@pytest.mark.parametrize("country", ["ru", "us"])
@pytest.mark.parametrize("goal", ["translation", "agents", "vision"])
def test_what_is_ahead_before_the_page_of_ticks_is_recommended_by_who_leaves_the_page_as_it_is(
    live_engines, country, goal
):
    wizard = live_engines.wizard
    before = {"skill": "api", "goal": goal, "budget": "least", "country": country}
    given = tuple(QuestionAnswer(question=question, options=(option,)) for question, option in before.items())
    session = Session(token="token000", user="u", conversation="c", updated_at=1, answers=given)
    ahead = wizard.result(session).picks
    at = {"token": "token000", "revision": session.revision}
    for leave in (Answer(**at, question=TICKS, option=UNSURE), Finish(**at)):
        assert wizard.result(wizard.act(session, leave, 2)).picks == ahead


@pytest.mark.parametrize("insight", ["weights", "all"])
def test_who_wants_weights_and_does_not_know_the_way_is_not_taken_to_want_an_application(live_engines, insight):
    wizard = live_engines.wizard
    given = (QuestionAnswer(question="skill"), QuestionAnswer(question="insight", options=(insight,)))
    session = Session(token="token000", user="u", conversation="c", updated_at=1, answers=given)
    assert wizard.answers(session)["skill"] == ()


@pytest.mark.parametrize("country", ["ru", "eu", "us"])
def test_a_firm_is_told_first_that_its_right_to_use_what_is_free_is_unknown(live_engines, country):
    wizard = live_engines.wizard
    answers = {
        "skill": ("none",),
        "goal": ("writing",),
        "budget": ("free",),
        "country": (country,),
        "use": ("business",),
    }
    step = next_step(wizard.table, wizard.questions, answers, finish=True)
    main = advice_on(step, wizard.questions, wizard.catalogue, None).picks[0]
    assert main.drawbacks[0].kind is Against.BUSINESS_UNTOLD
