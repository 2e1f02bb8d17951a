"""The page of ticks of the real questions, over the small catalogue."""

from operator import mul

import pytest

from bot.wizard.engine import NextQuestion, next_step
from bot.wizard.loading import load_questions
from bot.wizard.questions import TICKS, UNSURE, Feature
from bot.wizard.scoring import ANY_PURPOSE
from bot.wizard.session import QuestionAnswer, Session
from bot.wizard.settled import settled
from bot.wizard.wishes import Said
from bot.wizard.wizard import Wizard
from bot.wizard_actions import Answer, Back, Finish, Pick, Submit, Toggle
from tests.conftest import DATA

AT = {"token": "token000", "revision": 0}
NOW = 1_780_000_000
BEFORE = {"skill": ("api",), "goal": ("code",), "budget": ("any",), "country": ("ru",)}


@pytest.fixture(scope="module")
def wizard(engines):
    return Wizard(engines.wizard.catalogue, load_questions(DATA / "wizard.toml"))


def session_of(answers, **more):
    given = tuple(QuestionAnswer(question=question, options=options) for question, options in answers.items())
    return Session(token="token000", user="u", conversation="c", updated_at=1, answers=given, **more)


@pytest.fixture
def asked(wizard):
    """A session at the page of ticks."""
    *before, last = BEFORE.items()
    return wizard.act(session_of(dict(before)), Answer(**AT, question=last[0], option=last[1][0]), NOW)


def offered(step):
    return {option.id for question in step.asked for option in question.options}


def test_it_comes_after_all_other_questions_and_shows_those_of_several_together(wizard, asked):
    step = wizard.step(asked)
    assert (step.id, step.is_ticks, step.several) == (TICKS, True, True)
    assert {question.id for question in step.asked} >= {"inputs", "context", "privacy", "use"}
    assert (asked.asked, step.left, step.pages) == (1, 1, 1)


def test_it_offers_what_can_matter_after_the_answers_given_and_nothing_that_is_only_said_in_words(wizard, asked):
    there = offered(wizard.step(asked))
    assert {"image", "business", "data_ru"} <= there
    assert not there & {"brief", "private", "pdf", "data_eu", "zh"}
    own = next_step(wizard.table, wizard.questions, {"skill": ("run",), "goal": (), "hardware": (), "country": ()})
    assert not offered(own) & {"no_training", "audited", "weights", "avoid"}


@pytest.mark.parametrize("skill", ["none", "api", "run"])
@pytest.mark.parametrize("country", [None, "ru", "eu", "us", "cn", "other"])
def test_all_that_may_be_ticked_fits_one_page_and_can_be_kept_strictly(wizard, skill, country):
    given = {"skill": (skill,), "goal": (), "hardware": (), "budget": (), "country": (country,) if country else ()}
    step = next_step(wizard.table, wizard.questions, given)
    assert (step.is_ticks, step.pages) == (True, 1)
    likings = {option.id for question in step.asked for option in question.options if not option.needs.kinds}
    assert likings <= {"zh"}


def test_what_most_want_is_ticked_to_begin_with_and_can_be_taken_back(wizard, asked):
    assert asked.draft == ("ru", "business")
    after = wizard.act(asked, Toggle(**AT, question="use", option="business"), NOW)
    assert after.draft == ("ru",)


def test_what_is_ticked_becomes_answers_to_each_question_and_the_rest_is_left_open(wizard, asked):
    ticked = wizard.act(asked, Toggle(**AT, question="context", option="long"), NOW)
    after = wizard.act(ticked, Submit(**AT, question=TICKS), NOW)
    given = wizard.answers(after)
    assert (given["context"], given["language"], given["use"]) == (("long",), ("ru",), ("business",))
    assert (given["inputs"], given["privacy"]) == ((), ())
    assert (after.finished, after.draft) == (True, ())


def test_all_that_is_ticked_can_be_sent_at_once(wizard, asked):
    after = wizard.act(asked, Pick(**AT, question=TICKS, options="image-no_training"), NOW)
    assert after.draft == ("image", "no_training")
    assert wizard.act(asked, Pick(**AT, question=TICKS, options="image-nothing_such"), NOW) is None
    assert wizard.act(asked, Pick(**AT, question="inputs", options="image"), NOW) is None


def test_not_knowing_keeps_what_is_ticked_to_begin_with_and_leaves_the_rest_open(wizard, asked):
    more = wizard.act(asked, Toggle(**AT, question="context", option="long"), NOW)
    after = wizard.act(more, Answer(**AT, question=TICKS, option=UNSURE), NOW)
    given = {question: options for question, options in wizard.answers(after).items() if question not in BEFORE}
    assert {question for question, options in given.items() if options} == {"language", "use"}
    assert after.finished


def test_an_option_of_it_is_no_answer_by_itself(wizard, asked):
    assert wizard.act(asked, Answer(**AT, question="context", option="long"), NOW) is None
    assert wizard.act(asked, Submit(**AT, question="inputs"), NOW) is None


def test_back_opens_it_again_as_it_was_sent(wizard, asked):
    sent = wizard.act(asked, Submit(**AT, question=TICKS), NOW)
    back = wizard.act(sent, Back(**AT), NOW)
    assert (wizard.answers(back), back.draft, back.finished) == (BEFORE, ("ru", "business"), False)
    once_more = wizard.act(back.model_copy(update={"draft": ()}), Back(**AT), NOW)
    assert "country" not in wizard.answers(once_more)


def test_asking_for_the_result_counts_what_is_ticked(wizard, asked):
    after = wizard.act(asked, Finish(**AT), NOW)
    assert wizard.answers(after)["use"] == ("business",)


def test_a_sentence_answers_a_part_of_it_and_keeps_the_other_ticks(wizard, asked):
    after = wizard.tell(asked, Said(options=(("context", "long"),)), NOW)
    step = wizard.step(after)
    assert isinstance(step, NextQuestion)
    assert "context" not in {question.id for question in step.asked}
    assert after.draft == ("ru", "business")


def test_hardware_is_asked_only_of_who_runs_the_model(wizard):
    for way, is_asked in (("none", False), ("api", False), ("run", True)):
        answers, seen = {"skill": (way,)}, set()
        while isinstance(step := next_step(wizard.table, wizard.questions, answers), NextQuestion):
            seen.add(step.id)
            answers |= {question.id: () for question in step.asked}
        assert ("hardware" in seen) is is_asked
        assert ("budget" in seen) is not is_asked
        assert "scale" not in seen


def test_who_minds_no_price_has_no_points_for_cheapness(wizard):
    table = wizard.table
    ignored = (Feature.CHEAP, Feature.UNPAID)
    standing, *others = (table.scores_of(feature, ANY_PURPOSE) for feature in (Feature.STANDING, *ignored))
    weights = [wizard.questions.base[feature] for feature in ignored]
    lost = (sum(map(mul, weights, points)) for points in zip(*others, strict=True))
    expected = tuple(50 * one - less for one, less in zip(standing, lost, strict=True))
    assert table.effects["budget", "any"].points == expected


def test_what_is_not_asked_is_told_with_what_settled_it(wizard):
    step = next_step(wizard.table, wizard.questions, {"skill": ("run",), "goal": ("code",)}, finish=True)
    found = settled(wizard.questions, step)
    assert ("budget", ("skill", "run")) in found.by_answers
    assert "hardware" not in found.by_result  # the result was asked for before it
    assert {("privacy", "no_training"), ("insight", "weights")} <= set(found.met)
    assert ("inputs", "video") not in found.met
    answers = {"skill": ("run",), "goal": ("code",), "hardware": ("laptop_8",)}
    unchanged = settled(wizard.questions, next_step(wizard.table, wizard.questions, answers, finish=True)).by_result
    picks = next_step(wizard.table, wizard.questions, answers, finish=True).picks
    for option in ("ru", "eu", "us", "cn", "other") if "country" in unchanged else ():
        assert next_step(wizard.table, wizard.questions, answers | {"country": (option,)}, finish=True).picks == picks


@pytest.mark.parametrize(
    ("lang", "country", "is_ticked"),
    [("ru", "other", True), ("ru", "ru", True), ("ru", "eu", False), ("en", "other", False), ("en", "ru", True)],
)
def test_who_writes_in_russian_and_names_no_country_of_another_language_is_taken_to_want_russian(
    wizard, lang, country, is_ticked
):
    session = session_of({"skill": ("api",), "goal": ("code",), "country": (country,)}, lang=lang)
    last = wizard.act(session, Answer(**AT, question="budget", option="any"), NOW)
    assert ("ru" in last.draft) is is_ticked
    shown = wizard.result(session)
    assert (("language", "ru") in [one.wish for one in shown.assumed]) is is_ticked
