import random
from functools import partial

import pytest

from bot.action_codec import unpack
from bot.reply.choices import PickMany, PickOne
from bot.views.wizard.cache import StepCache, StepDrawing
from bot.views.wizard.screen import Screen
from bot.views.wizard.steps import page_of, step_reply
from bot.wizard.session import Session

LINES = 20


@pytest.fixture
def screen(engines, lexicon):
    return Screen(lexicon.pick("en"), engines.wizard, LINES)


def session_of(user, token, revision=0):
    return Session(token=token, user=user, conversation=user, revision=revision, updated_at=1)


def drawing(screen):
    return StepDrawing(partial(page_of, screen.wizard), partial(step_reply, screen))


def walk(screen, session, dice):
    """List the sessions of somebody who presses whatever there is, until the result."""
    passed = [session]
    while not session.finished:
        pressed = [one for one in step_reply(screen, session).choices if isinstance(one, PickOne | PickMany)]
        session = screen.wizard.act(session, unpack(dice.choice(pressed).action), 1)
        passed.append(session)
    return passed


@pytest.mark.parametrize("seed", range(8))
def test_a_kept_step_is_what_would_be_drawn_for_everybody_who_answers_so(screen, seed):
    cache = StepCache()
    for token, revision in (("aaaaaaaa", 0), ("bbbbbbbb", 70)):
        for session in walk(screen, session_of("u", token, revision), random.Random(seed)):  # noqa: S311  # no secret
            drawn = cache.get("en", LINES, session, drawing(screen))
            assert drawn == step_reply(screen, session)


def test_a_step_is_drawn_once_whatever_is_picked_of_it(screen):
    drawn = []

    def draw(session):
        drawn.append(session)
        return step_reply(screen, session)

    passed = [one for seed in range(8) for one in walk(screen, session_of("u", "aaaaaaaa"), random.Random(seed))]  # noqa: S311  # no secret
    picking, cache = next(one for one in passed if len(one.draft) > 1), StepCache()
    for draft in ((), picking.draft, picking.draft[:1], ()):
        cache.get("en", LINES, picking.model_copy(update={"draft": draft}), StepDrawing(lambda _: None, draw))
    assert [bool(one.draft) for one in drawn] == [False, True]


def test_a_question_that_other_answers_lead_to_is_drawn_once(screen):
    drawn, cache = [], StepCache()

    def draw(session):
        drawn.append(session)
        return step_reply(screen, session)

    first = session_of("u", "aaaaaaaa")
    options = [one.id for one in screen.wizard.step(first).asked[0].options]
    pressed = [one.action for one in step_reply(screen, first).choices if isinstance(one, PickOne)]
    led = [screen.wizard.act(first, unpack(action), 1) for action in pressed[: len(options)]]
    pages = {page_of(screen.wizard, session) for session in led}
    for session in led:
        assert cache.get("en", LINES, session, StepDrawing(partial(page_of, screen.wizard), draw)).blocks
    assert len(drawn) == len(pages) < len(led)


def test_the_other_language_and_another_room_have_steps_of_their_own(screen, lexicon):
    cache, session = StepCache(), session_of("u", "aaaaaaaa")
    english = cache.get("en", LINES, session, drawing(screen))
    russian = cache.get("ru", LINES, session, drawing(screen._replace(words=lexicon.pick("ru"))))
    assert (english.lang, russian.lang) == ("en", "ru")


def test_the_catalogue_of_another_day_has_steps_of_its_own(tools):
    assert tools.with_catalogue(tools.catalogue).steps is not tools.steps
