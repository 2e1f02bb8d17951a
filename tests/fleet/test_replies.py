"""Every command, with every entry of the catalogue, in every language: within the budget, actions that work."""

import re
from pathlib import Path

import pytest

from bot.action_codec import ActionError, unpack
from bot.reply import blocks
from bot.reply.budget import MAX_CHARACTERS, MAX_CHOICES, MAX_LABEL, size
from bot.reply.plain import plain
from bot.reply.reply import Outcome
from tests.talk import Talker

LANGS = sorted(part.name for part in (Path(__file__).parents[2] / "data" / "locales").iterdir())
GOOD = {Outcome.FOUND, Outcome.INFO, Outcome.QUESTION, Outcome.AMBIGUOUS, Outcome.UNKNOWN}
PHONE = 40
NOTICED = re.compile(r"\b(Meta|Llama|LLaMA)\b")


def check(reply):
    assert reply.outcome in GOOD
    assert sum(map(size, reply.blocks)) <= MAX_CHARACTERS
    assert len(reply.choices) <= MAX_CHOICES
    for choice in reply.choices:
        assert 0 < len(choice.label) <= MAX_LABEL
        if hasattr(choice, "action"):
            unpack(choice.action)
    for block in reply.blocks:
        check_block(block)
    if reply.lang == "ru" and NOTICED.search(plain(reply)):
        assert any(block.type == "note" and block.kind is blocks.NoteKind.LEGAL for block in reply.blocks)
    longest = max((line for line in plain(reply, PHONE).splitlines() if "http" not in line), key=len)
    assert len(longest) <= PHONE or " " not in longest.strip()[:PHONE] or reply.choices


def check_block(block):
    match block:
        case blocks.Heading():
            assert block.text.strip()
        case blocks.Paragraph() | blocks.Note():
            assert "".join(span.text for span in block.spans).strip()
        case blocks.FactList() | blocks.Bullets() | blocks.Sources():
            assert block.items
        case blocks.Table():
            assert block.rows
            assert all(len(row.cells) == len(block.columns) for row in block.rows)
        case blocks.Details():
            assert block.blocks


@pytest.mark.parametrize("lang", LANGS)
async def test_every_model_has_its_card_on_every_page(app, catalogue, lang):
    talker = Talker(app, lang=lang)
    for model_id in catalogue.models:
        reply = await talker.say(f"/model {model_id}")
        assert talker.ids == [model_id]
        check(reply)
        check(await talker.whole(f"/model {model_id}"))
        await turn_through(talker)


@pytest.mark.parametrize("lang", LANGS)
async def test_every_model_has_its_place_between_open_and_closed(app, catalogue, lang):
    talker = Talker(app, lang=lang)
    for model_id in catalogue.models:
        check(await talker.say(f"/openclosed {model_id}"))
        check(await talker.whole(f"/openclosed {model_id}"))
        assert talker.ids[:1] == [model_id]


@pytest.mark.parametrize("lang", LANGS)
async def test_every_model_compares_with_its_neighbours(app, catalogue, lang):
    talker, ids = Talker(app, lang=lang), list(catalogue.models)
    for place, model_id in [*enumerate(ids)][::4]:
        count = 2 + place % 5
        named = [ids[(place + step * 7) % len(ids)] for step in range(count)]
        check(await talker.say("/compare " + ", ".join(named)))
        assert talker.ids == named, model_id
        await turn_through(talker)


@pytest.mark.parametrize("lang", LANGS)
async def test_every_family_and_its_parts_have_cards(app, catalogue, lang):
    talker = Talker(app, lang=lang)
    for family_id in catalogue.families:
        for action in (f"f~{family_id}", f"fm~{family_id}", f"fc~{family_id}", f"a~family~{family_id}~1"):
            talker.reply = await talker.say("/help")
            reply = await talker.press(f"1~{action}~0")
            if not action.startswith("fc") or reply.outcome in GOOD:
                check(reply)
            await turn_through(talker)


@pytest.mark.parametrize("lang", LANGS)
async def test_every_word_of_the_glossary_is_explained(app, catalogue, lang):
    talker = Talker(app, lang=lang)
    for term_id, term in catalogue.terms.items():
        check(await talker.say(f"/term {term.name}"))
        assert talker.ids == [term_id]


@pytest.mark.parametrize("lang", LANGS)
async def test_every_lab_has_a_card(app, catalogue, lang):
    talker = Talker(app, lang=lang)
    for lab in catalogue.labs.values():
        check(await talker.say(f"/model {lab.name}"))


@pytest.mark.parametrize("lang", LANGS)
async def test_every_button_of_every_card_leads_somewhere(app, catalogue, lang):
    talker = Talker(app, lang=lang)
    pressed = set()
    for model_id in list(catalogue.models)[::5]:
        card = await talker.say(f"/model {model_id}")
        for choice in card.choices:
            action = getattr(choice, "action", None)
            if action is None or action in pressed:
                continue
            pressed.add(action)
            talker.reply = card
            check(await talker.press(action))


async def turn_through(talker):
    """Turn every further page of the last reply."""
    first, seen = talker.reply, set()
    while True:
        turns = [c.action for c in talker.reply.choices if c.intent == "navigate" and is_later_page(c.action)]
        following = [action for action in turns if action not in seen]
        if not following:
            return
        seen |= set(turns)
        check(await talker.press(following[0]))
        assert talker.reply.subjects[:1] == first.subjects[:1] or is_list(first)


def is_list(reply):
    return len(reply.subjects) > 1


def is_later_page(action):
    """Tell whether an action shows another page of the same thing."""
    try:
        return getattr(unpack(action), "page", 0) > 0
    except ActionError:
        return False
