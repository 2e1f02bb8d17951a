"""Substitutes asked for in plain words: whatever is asked of them, every model that is offered has it."""

import itertools
from typing import NamedTuple

import pytest

from bot.reply.reply import Outcome
from tests.data.answers import raw
from tests.data.answers.test_alternatives import input_price
from tests.talk import Talker

OPEN = {"restricted_weights", "free_weights", "open_source"}
WESTERN_EUROPE = {"FR", "DE", "CH", "GB", "IT", "ES", "FI", "NL", "SE", "PL"}


class Wanted(NamedTuple):
    """What is asked of a substitute, as each language says it behind the name of the original, and its check."""

    en: str
    ru: str
    holds: object


def context(one):
    return raw.fact(one, "context_window") or 0


def cheaper(one, than):
    mine, others = input_price(one), input_price(than)
    return mine is None or others is None or mine < others


WANTED = (
    Wanted("with image input", "с картинками", lambda one, _: "image" in raw.fact(one, "modalities_in")),
    Wanted("that is cheaper", "подешевле", cheaper),
    Wanted("with open weights", "с открытыми весами", lambda one, _: raw.fact(one, "openness") in OPEN),
    Wanted("not from China", "не из Китая", lambda one, _: raw.country(one) != "CN"),
    Wanted("from Europe", "из Европы", lambda one, _: raw.country(one) in WESTERN_EUROPE),
    Wanted("with a longer context", "с контекстом побольше", lambda one, than: context(one) > context(than)),
    Wanted("with tool calling", "с вызовом функций", lambda one, _: raw.fact(one, "tool_use") is True),
    Wanted("under the mit licence", "с лицензией mit", lambda one, _: raw.fact(one, "licence") == "mit"),
    Wanted("from Anthropic", "от Anthropic", lambda one, _: one.startswith("anthropic/")),
)
ORIGINALS = ("openai/gpt-6.1-sol", "google/gemini-3-flash", "anthropic/claude-haiku-4.5", "deepseek/deepseek-v4-pro")
PATTERNS = {
    "en": ("alternative to {} {}", "something like {} but {}"),
    "ru": ("аналог {} {}", "хочу как {}, но {}"),
}


def questions():
    for lang, original in itertools.product(PATTERNS, ORIGINALS):
        name = raw.models()[original]["name"]
        for number, one in enumerate(WANTED):
            other = WANTED[(number + 1) % len(WANTED)]
            pattern = PATTERNS[lang][number % 2]
            own = raw.lab_name(original) in getattr(one, lang)  # the maker may only tell whose the original is
            if not own:
                yield lang, original, pattern.format(name, getattr(one, lang)), (one,)
            joined = f"{getattr(one, lang)} {'and' if lang == 'en' else 'и'} {getattr(other, lang)}"
            yield lang, original, pattern.format(name, joined), (one, other)


@pytest.mark.parametrize("lang", PATTERNS)
async def test_every_substitute_has_what_is_asked_of_it(app, lines_of, lang):
    offered = 0
    for number, (_, original, text, wanted) in enumerate(one for one in questions() if one[0] == lang):
        reply = await Talker(app, lang=lang, user=f"u{number}", chat=f"c{number}").say(text)
        assert reply.outcome in {Outcome.FOUND, Outcome.NOTHING_FITS}, text
        assert reply.subjects[-1].id == original, text
        found = [subject.id for subject in reply.subjects[:-1]]
        assert [one for one in found if not all(each.holds(one, original) for each in wanted)] == [], text
        assert all(raw.fact(one, "lifecycle") == "active" for one in found), text
        assert lines_of(reply) <= 20, text
        offered += bool(found)
    assert offered > 30


@pytest.mark.parametrize(
    ("lang", "text", "first"),
    [
        ("en", "gpt-5 nano is being shut down, where do we go", "openai/gpt-5.6-luna"),
        ("ru", "gpt-5 nano гасят, куда переезжать", "openai/gpt-5.6-luna"),
        ("en", "openai killed gpt-5, what now?", "openai/gpt-5.2"),
        ("ru", "claude opus 4.1 закрыли, дальше что", "anthropic/claude-opus-4.5"),
    ],
)
async def test_of_a_dying_model_a_living_successor_comes_first(app, lang, text, first):
    reply = await Talker(app, lang=lang).say(text)
    assert reply.subjects[0].id == first


@pytest.mark.parametrize(
    "text", ["Microsoft Copilot alternative?", "альтернатива копайлоту", "есть что дешевле клода?"]
)
async def test_a_product_and_a_family_stand_for_their_models(talker, text):
    reply = await talker.say(text)
    assert reply.outcome is Outcome.FOUND
    assert len(reply.subjects) > 3


@pytest.mark.parametrize(
    "text", ["а gpt-5 картинки видит?", "gpt-5.4 is nice but who makes it", "как у клода с русским"]
)
async def test_a_question_of_a_fact_asks_for_no_substitute(talker, text):
    reply = await talker.say(text)
    assert reply.subjects[0].id in {"openai/gpt-5", "openai/gpt-5.4", "claude"}


async def test_a_place_where_a_model_cannot_be_used_is_wanted_of_its_substitute(talker):
    reply = await talker.say("клод не работает в россии, чем заменить")
    assert {raw.country(subject.id) for subject in reply.subjects[:-1]} <= {"CN", "RU"}


async def test_what_nothing_meets_names_the_nearest(talker):
    reply = await talker.say("european alternative to gpt-6.1 sol from anthropic")
    assert reply.outcome is Outcome.NOTHING_FITS
    assert any(choice.label.startswith("Mistral") for choice in reply.choices)
