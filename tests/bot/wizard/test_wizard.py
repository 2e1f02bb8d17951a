"""What a press makes of a session, and what it refuses."""

import pytest

from bot.wizard.engine import NextQuestion, NoMatch, Recommendation
from bot.wizard.questions import UNSURE
from bot.wizard.session import QuestionAnswer, Session
from bot.wizard.wishes import Said
from bot.wizard_actions import Answer, Back, Cancel, Finish, Pick, Relax, Restart, Resume, Submit, Toggle, WhyNot

AT = {"token": "token000", "revision": 0}
NOW = 1_780_000_000


@pytest.fixture
def fresh():
    return Session(token="token000", user="u", conversation="c", updated_at=1)


def answered(fresh, *answers, **more):
    answers = tuple(QuestionAnswer(question=question, options=options) for question, options in answers)
    return fresh.model_copy(update={"answers": answers, **more})


def test_an_answer_is_kept_and_moves_the_revision_and_the_clock(wizard, fresh):
    after = wizard.act(fresh, Answer(**AT, question="goal", option="code"), NOW)
    assert wizard.answers(after) == {"goal": ("code",)}
    assert (after.revision, after.updated_at, after.finished) == (1, NOW, False)


def test_not_knowing_is_an_answer_that_changes_nothing(wizard, fresh):
    after = wizard.act(fresh, Answer(**AT, question="goal", option=UNSURE), NOW)
    assert wizard.answers(after) == {"goal": ()}
    assert (after.asked, wizard.step(after).left) == (1, wizard.step(fresh).left - 1)
    assert wizard.result(after).ranking.picks == wizard.result(fresh).ranking.picks


@pytest.mark.parametrize(
    "action",
    [
        Answer(**AT, question="goal", option="nothing_such"),
        Answer(**AT, question="nothing_such", option="code"),
        Answer(**AT, question="inputs", option="image"),
        Toggle(**AT, question="goal", option="code"),
        Toggle(**AT, question="inputs", option="nothing_such"),
        Pick(**AT, question="goal", options="code"),
        Pick(**AT, question="nothing_such"),
        Submit(**AT, question="goal"),
        Back(**AT),
        Relax(**AT, wishes="abcdef"),
        Cancel(**AT),
        WhyNot(**AT, model="abcdef"),
        Resume(**AT),
    ],
)
def test_what_asks_for_nothing_that_can_be_done_changes_nothing(wizard, fresh, action):
    assert wizard.act(fresh, action, NOW) is None


def test_a_question_is_not_answered_twice(wizard, fresh):
    session = answered(fresh, ("goal", ("code",)))
    assert wizard.act(session, Answer(**AT, question="goal", option="chat"), NOW) is None


def test_nothing_is_answered_once_the_result_was_shown(wizard, fresh):
    session = answered(fresh, ("goal", ("code",)), finished=True)
    assert wizard.act(session, Answer(**AT, question="country", option="ru"), NOW) is None
    assert wizard.act(session, Finish(**AT), NOW) is None


def test_several_options_are_picked_unpicked_and_submitted_in_the_questions_order(wizard, fresh):
    session = fresh
    for option in ("video", "image", "audio", "video"):
        session = wizard.act(session, Toggle(**AT, question="inputs", option=option), NOW)
    assert session.draft == ("image", "audio")
    after = wizard.act(session, Submit(**AT, question="inputs"), NOW)
    assert (wizard.answers(after), after.draft) == ({"inputs": ("image", "audio")}, ())


def test_back_takes_the_last_answer_back_and_opens_its_picks_again(wizard, fresh):
    session = answered(fresh, ("goal", ("code",)), ("inputs", ("image", "audio")))
    once = wizard.act(session, Back(**AT), NOW)
    assert (wizard.answers(once), once.draft) == ({"goal": ("code",)}, ("image", "audio"))
    twice = wizard.act(once, Back(**AT), NOW)
    assert (wizard.answers(twice), twice.draft) == ({}, ())


def test_back_from_a_result_asked_for_early_reopens_the_question_that_was_left(wizard, fresh):
    session = answered(fresh, ("goal", ("code",)), ("country", ("us",)), ("skill", ("api",)))
    left = wizard.step(session)
    early = wizard.act(session, Finish(**AT), NOW)
    assert isinstance(wizard.step(early), Recommendation)
    back = wizard.act(early, Back(**AT), NOW)
    assert wizard.step(back).asked == left.asked
    assert back.answers == session.answers


def test_restart_forgets_every_answer_and_keeps_the_session(wizard, fresh):
    session = answered(fresh, ("goal", ("code",)), finished=True, draft=("image",))
    after = wizard.act(session, Restart(**AT), NOW)
    assert (after.answers, after.draft, after.finished, after.token) == ((), (), False, fresh.token)


def test_the_last_answer_finishes_by_itself(wizard, fresh):
    session = fresh
    while isinstance(step := wizard.step(session), NextQuestion):
        assert not session.finished
        session = wizard.act(session, Answer(**AT, question=step.id, option=UNSURE), NOW)
    assert session.finished


def test_a_result_that_no_question_is_left_before_is_worked_out_once(wizard, fresh):
    answers = tuple(QuestionAnswer(question=one.id) for one in wizard.questions.questions)
    session = fresh.model_copy(update={"answers": answers})
    assert wizard.result(session) is wizard.step(session)


def test_relaxing_gives_up_just_those_wishes_and_leads_on(wizard, fresh):
    session = answered(fresh, ("goal", ("vision",)), ("inputs", ("image", "video")), ("insight", ("all",)))
    step = wizard.step(session)
    assert isinstance(step, NoMatch)
    after = wizard.act(session, Relax(**AT, wishes=step.relaxations[0].key), NOW)
    assert not isinstance(wizard.step(after), NoMatch)
    given_up = set(step.relaxations[0].dropped)
    before = {(answer.question, option) for answer in session.answers for option in answer.options}
    kept = {(answer.question, option) for answer in after.answers for option in answer.options}
    assert kept == before - given_up
    assert wizard.act(session, Relax(**AT, wishes="abcdef"), NOW) is None


def test_answers_to_questions_or_options_that_are_no_more_are_left_out(wizard, fresh):
    session = answered(fresh, ("goal", ("code", "of_old")), ("of_old", ("a",)))
    assert wizard.answers(session) == {"goal": ("code",)}
    assert isinstance(wizard.step(session), NextQuestion)


def test_the_best_of_some_models_is_by_the_answers(wizard, fresh):
    models = [wizard.catalogue.models[name] for name in ("openai/gpt-4o", "anthropic/claude-opus-5.5")]
    assert wizard.best_of(fresh, models).id == "anthropic/claude-opus-5.5"
    assert wizard.best_of(fresh, []) is None


def test_the_best_of_models_that_do_not_fit_is_the_nearest_to_it_of_those_that_are_not_of_the_past(wizard, fresh):
    session = answered(fresh, ("skill", ("run",)), ("hardware", ("gpu",)))
    closed, old = (wizard.catalogue.models[name] for name in ("anthropic/claude-opus-5.5", "openai/gpt-4o"))
    lasting = zip(wizard.table.candidates, wizard.table.traits, strict=True)
    own = next(one for one, traits in lasting if traits.lasts and one.way == "own" and (one.memory or 0) > 24)
    assert wizard.best_of(session, [old, closed]) is closed
    assert wizard.best_of(session, [closed, own.model]) is own.model


def test_nothing_is_cheaper_than_free(wizard, fresh):
    session = answered(fresh, ("goal", ("code",)), ("budget", ("free",)))
    cheaper = wizard.tell(session, Said(orders=(("price-input", False),)), NOW)
    assert wizard.answers(cheaper) == {"goal": ("code",), "budget": ("free",)}
    other = wizard.tell(fresh, Said(orders=(("price-input", False),)), NOW)
    assert wizard.answers(other) == {"budget": ("low",)}


def test_questions_are_counted_as_they_are_asked_and_not_by_what_was_told(wizard, fresh):
    said = Said(options=(("skill", "api"), ("goal", "code"), ("country", "eu")))
    assert wizard.tell(fresh, said, NOW, is_new=True).asked == 0
    told = wizard.tell(fresh, said, NOW)
    assert told.asked == 1
    assert wizard.act(told, Back(token="token000", revision=1), NOW).asked == 0
