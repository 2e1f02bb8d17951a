"""The guided choice on a phone: a result within a screen, and what is a press away from it."""

import random
from itertools import cycle

import pytest

from bot.catalogue.schema import ModelKind
from bot.properties.candidate import Way
from bot.properties.filters import Filter, Operator, Verdict, judge
from bot.reply.budget import MAX_CHOICES, MAX_LABEL, size
from bot.reply.choices import Navigate
from bot.reply.plain import plain
from bot.reply.reply import Outcome, Reply
from bot.reply.screen import GROUP_LINES, PRIVATE_LINES
from bot.standing.standings import LOWEST
from bot.views.finish import finish
from bot.views.wizard.advice import advice_for
from bot.views.wizard.against import drawback_text
from bot.views.wizard.case import ahead_text, reason_texts, told_drawbacks
from bot.views.wizard.full import answers_reply, full_reply
from bot.views.wizard.screen import Screen
from bot.views.wizard.steps import step_reply
from bot.views.wizard.told_before import GRAVE, Told
from bot.views.wizard.why import why_not_reply, why_not_signpost
from bot.wizard.advice import Role
from bot.wizard.against import ASKED, Against
from bot.wizard.engine import NoMatch, Recommendation
from bot.wizard.reasons import Able, goes_without_saying
from bot.wizard.session import QuestionAnswer, Session
from bot.wizard.session import Told as Said
from tests.bot.wizard._walk import given_by_chance

LANGS = ("en", "ru")
SAMPLES = 180
SCREEN = 36
PAGE = 3_500


def sessions(wizard, count, seed):
    """Yield finished choices with answers by chance."""
    dice = random.Random(seed)  # noqa: S311  # no secret
    for _ in range(count):
        given = given_by_chance(wizard, dice, 0.1 + 0.5 * dice.random())
        answers = tuple(QuestionAnswer(question=question, options=options) for question, options in given.items())
        yield Session(token="abcdefgh", user="u", conversation="c", answers=answers, finished=True, updated_at=0)


def lines(words, catalogue, reply):
    shown = finish(words, catalogue, reply)
    assert len(shown.choices) <= MAX_CHOICES
    assert all(0 < len(one.label) <= MAX_LABEL for one in shown.choices)
    return plain(shown.with_choices(), SCREEN).splitlines()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("room", [PRIVATE_LINES, GROUP_LINES])
def test_every_result_fits_a_screen(engines, catalogue, lexicon, lang, room):
    words, results = lexicon.pick(lang), 0
    screen = Screen(words, engines.wizard, room)
    for session in sessions(engines.wizard, SAMPLES, 7):
        reply = step_reply(screen, session)
        told = lines(words, catalogue, reply)
        assert len(told) <= room, "\n".join(told)
        results += reply.outcome is Outcome.RESULT
    assert results > SAMPLES / 4


@pytest.mark.parametrize("lang", LANGS)
def test_no_reason_and_no_light_drawback_is_told_of_two_recommendations(engines, lexicon, lang):
    screen = Screen(lexicon.pick(lang), engines.wizard)
    for session in sessions(engines.wizard, SAMPLES // 3, 11):
        step = engines.wizard.step(session)
        if isinstance(step, NoMatch):
            continue
        advice = advice_for(screen, session, step)
        told = Told.of(screen, advice, 2)
        main, *others = advice.picks
        reasons = reason_texts(screen, main, 2) + [told.reason(pick, pick.reasons) for pick in others]
        said = [one for one in reasons if one]
        assert len(set(said)) == len(said)
        drawbacks = [(pick, one) for pick in others if (one := told.drawback(pick))]
        texts = [drawback_text(screen, pick.case, one) for pick, one in drawbacks]
        assert all(one.kind in GRAVE or texts.count(text) == 1 for (_, one), text in zip(drawbacks, texts, strict=True))


@pytest.mark.parametrize("lang", LANGS)
def test_all_of_a_result_and_its_answers_are_a_press_away_and_fit_a_page(engines, catalogue, lexicon, lang):
    words, wizard = lexicon.pick(lang), engines.wizard
    screen = Screen(words, wizard)
    for session in sessions(wizard, SAMPLES // 3, 8):
        step = wizard.step(session)
        pages = [answers_reply(screen, session, step)]
        pages += [full_reply(screen, session, step)] if isinstance(step, Recommendation) else []
        for page in pages:
            assert sum(map(size, page.blocks)) <= PAGE
            assert isinstance(page.choices[0], Navigate)
            assert all(text.strip() for text in lines(words, catalogue, page)[:1])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("room", [PRIVATE_LINES, GROUP_LINES])
def test_why_not_is_answered_for_every_model_and_signpost_within_a_screen(engines, catalogue, lexicon, lang, room):
    words, wizard = lexicon.pick(lang), engines.wizard
    screen = Screen(words, wizard, room)
    found = cycle(sessions(wizard, 12, 9))
    for model in list(catalogue.models.values())[:: 2 if room == PRIVATE_LINES else 5]:
        reply = why_not_reply(screen, next(found), model)
        told = lines(words, catalogue, reply)
        assert len(told) <= room, "\n".join(told)
        assert says_something(reply), "\n".join(told)
    for signpost in list(catalogue.signposts.values())[::5]:
        assert len(lines(words, catalogue, why_not_signpost(screen, next(found), signpost))) <= room


def says_something(reply: Reply):
    return len(reply.blocks) > 1


def test_an_impossible_model_is_told_what_comes_closest(engines, catalogue, lexicon):
    screen = Screen(lexicon.pick("en"), engines.wizard)
    results = [one for one in sessions(engines.wizard, 20, 10) if not isinstance(engines.wizard.step(one), NoMatch)]
    gone = [one for one in catalogue.models.values() if one.kind is not ModelKind.LLM]
    for model, session in zip(gone, cycle(results), strict=False):
        reply = why_not_reply(screen, session, model)
        assert len([one for one in reply.choices if isinstance(one, Navigate)]) == 4, plain(reply)


@pytest.mark.parametrize(("lang", "doubt"), [("en", "not confirmed"), ("ru", "не подтверждено")])
@pytest.mark.parametrize(
    ("language", "country"), [("sw", "other"), ("zu", "other"), ("ha", "other"), ("is", "other"), ("ko", "ru")]
)
def test_of_each_recommendation_it_is_told_that_a_language_is_not_confirmed(  # noqa: PLR0913, PLR0917  # two languages
    engines, lexicon, lang, doubt, language, country
):
    asked = Filter("languages", Operator.ALL_OF, frozenset({language}))
    given = {"skill": "api", "goal": "translation", "budget": "least", "country": country}
    answers = tuple(QuestionAnswer(question=question, options=(option,)) for question, option in given.items())
    session = Session(token="abcdefgh", user="u", conversation="c", answers=answers, finished=True, updated_at=0)
    session = session.model_copy(update={"told": Said(filters=(asked,))})
    step = engines.wizard.step(session)
    named = [step.ranking.table.candidates[place] for place in step.picks.all]
    told = plain(step_reply(Screen(lexicon.pick(lang), engines.wizard), session).with_choices(), SCREEN)
    assert len(named) > 1
    unknown = sum(judge(asked, one) is Verdict.UNKNOWN for one in named)
    assert " ".join(told.split()).count(doubt) == unknown > 0


@pytest.mark.parametrize("lang", LANGS)
def test_a_result_tells_nothing_twice_and_no_reason_of_nobody(engines, lexicon, lang):
    words = lexicon.pick(lang)
    screen, seen = Screen(words, engines.wizard, 2 * PRIVATE_LINES), set()
    for session in sessions(engines.wizard, SAMPLES, 12):
        step = engines.wizard.step(session)
        if isinstance(step, NoMatch):
            continue
        advice = advice_for(screen, session, step)
        main, *others = advice.picks
        told = plain(step_reply(screen, session).with_choices())
        assert told.count(words("wizard-cost-free")) <= 1, told
        told = " ".join(told.split())
        for pick in advice.picks:
            idle = [one for one in pick.reasons if goes_without_saying(pick.case, one)]
            seen |= {"idle"} if idle and pick.telling else set()
            assert not (pick.telling and set(map(id, idle)) & set(map(id, pick.told_reasons(2))))
        if any(one.kind is Against.UNTESTED for one in main.drawbacks):
            for pick in others:
                one = Told.of(screen, advice, 2).drawback(pick)
                assert one is None or one.kind is not Against.UNTESTED
                seen.add("untested")
        stronger = next((pick for pick in others if pick.role is Role.STRONGER), None)
        if stronger is not None:
            assert Told.of(screen, advice, 2, 2).leads(stronger) or ahead_text(screen, stronger, main) in told
            seen.add("stronger")
    assert seen == {"idle", "untested", "stronger"}


@pytest.mark.parametrize("lang", LANGS)
def test_that_a_service_is_limited_is_told_once_where_one_that_is_not_stands_beside(engines, lexicon, lang):
    words, found = lexicon.pick(lang), 0
    limited = words("wizard-against-limited", where=words("wizard-in-ru"))
    for goal in ("writing", "chat", "translation"):
        given = {"skill": "none", "goal": goal, "country": "ru"}
        answers = tuple(QuestionAnswer(question=question, options=(option,)) for question, option in given.items())
        session = Session(token="abcdefgh", user="u", conversation="c", answers=answers, finished=True, updated_at=0)
        step = engines.wizard.step(session)
        if step.picks.unlimited is None:
            continue
        name = step.ranking.table.candidates[step.picks.unlimited].model.name
        told = " ".join(plain(step_reply(Screen(words, engines.wizard), session).with_choices()).split())
        assert told.count(limited) == 1
        assert words("wizard-against-limited-but", what=limited, name=name) in told
        found += 1
    assert found


@pytest.mark.parametrize("lang", LANGS)
def test_who_wants_an_app_is_told_no_price_of_tokens_and_set_against_nothing_that_no_plan_has(engines, lexicon, lang):
    words, found = lexicon.pick(lang), 0
    screen = Screen(words, engines.wizard)
    per_token = words("wizard-cost-tokens", price="$1").removeprefix("$1").strip()
    for session in sessions(engines.wizard, 2 * SAMPLES, 13):
        step = engines.wizard.step(session)
        if isinstance(step, NoMatch) or dict(session.given).get("skill") != "none":
            continue
        advice, told = advice_for(screen, session, step), plain(step_reply(screen, session).with_choices())
        if any(pick.case.app is None for pick in advice.picks):
            continue
        assert per_token not in " ".join(told.split()), told
        main = advice.picks[0].candidate
        behind = [one for pick in advice.picks for one in pick.drawbacks if one.kind is Against.BEHIND]
        assert main.way is not Way.APP or all(one.other.way is not Way.MAKER for one in behind)
        found += len(behind)
    assert found


@pytest.mark.parametrize("lang", LANGS)
def test_no_grave_drawback_is_told_of_another_alone_that_the_first_recommendation_has_too(engines, lexicon, lang):
    screen, found = Screen(lexicon.pick(lang), engines.wizard), 0
    for session in sessions(engines.wizard, SAMPLES, 14):
        step = engines.wizard.step(session)
        if isinstance(step, NoMatch):
            continue
        main, *others = (advice := advice_for(screen, session, step)).picks
        for against in (1, 2):
            told = Told.of(screen, advice, 1, against)
            said = {one.kind for one in told_drawbacks(main)[:against]} | ASKED
            for pick in others:
                one = told.drawback(pick)
                if one is not None and one.kind in GRAVE:
                    assert one.kind in said or all(one.kind is not other.kind for other in main.drawbacks)
                    found += 1
    assert found


@pytest.mark.parametrize(
    ("given", "most"),
    [
        ({"skill": "run", "goal": "vision", "hardware": "phone", "context": "huge", "inputs": "video"}, None),
        ({"skill": "none", "goal": "analysis", "budget": "free", "country": "ru", "privacy": "no_training"}, 24),
    ],
)
def test_in_place_of_an_app_or_a_small_machine_what_needs_no_server_is_named_first(engines, given, most):
    answers = tuple(QuestionAnswer(question=question, options=(option,)) for question, option in given.items())
    session = Session(token="abcdefgh", user="u", conversation="c", answers=answers, finished=True, updated_at=0)
    step, first = engines.wizard.step(session), next(iter(given.items()))
    table, asked = step.ranking.table, ("hardware", "phone") if most is None else first
    best = next(one.best for one in step.relaxations if one.dropped == (asked,) and one.shorter is None)
    taken = table.costs(1_000_000 if most is None else None)
    fitting = [taken[at].amount for at, one in enumerate(table.candidates) if one.way is Way.OWN and taken[at]]
    assert taken[best].amount <= (most or max(fitting) / 2)


def test_what_is_among_the_least_capable_is_no_strongest(engines, lexicon):
    screen, low = Screen(lexicon.pick("en"), engines.wizard), 0
    for session in sessions(engines.wizard, SAMPLES, 15):
        step = engines.wizard.step(session)
        for pick in () if isinstance(step, NoMatch) else advice_for(screen, session, step).picks:
            if pick.case.standing is not None and pick.case.standing.points < LOWEST:
                assert not any(isinstance(one, Able) for one in pick.reasons)
                low += 1
    assert low
