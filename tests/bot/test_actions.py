from typing import get_args

from bot.actions import Action, short_key


def test_every_kind_of_action_has_a_code_of_its_own():
    codes = [kind.code for kind in get_args(Action)]

    assert len(set(codes)) == len(codes)


def test_a_short_key_depends_on_the_id_alone():
    assert short_key("openai/gpt-4o") == short_key("openai/gpt-4o") != short_key("openai/gpt-4")
