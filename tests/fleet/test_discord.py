"""Every command, with every model, in every language, as a card of Discord: within all budgets."""

import pytest

from adapters.discord import markdown
from adapters.discord.render import render
from bot.events import Conversation
from bot.reply.blocks import FactLine
from tests.talk import Talker

LANGS = ("en", "ru")
COMPARED = 3
"""One model of so many is compared with others, in each language other ones."""
PICK = "Pick…"
BROKEN_ADDRESS = "\u200b//"


async def cards(app, lang, catalogue):
    """Yield every reply that the commands give about the catalogue's entries."""
    talker, ids = Talker(app, lang=lang), list(catalogue.models)
    for place, model_id in enumerate(ids):
        yield await talker.say(f"/model {model_id}")
        yield await talker.say(f"/openclosed {model_id}")
        if place % COMPARED == LANGS.index(lang):
            named = (ids[(place + step * 7) % len(ids)] for step in range(2 + place % 5))
            yield await talker.say("/compare " + ", ".join(named))
    for family_id in catalogue.families:
        for action in ("f", "fm", "fc"):
            yield await talker.press(f"1~{action}~{family_id}~0")
    for term in catalogue.terms.values():
        yield await talker.say(f"/term {term.name}")
    for text in (
        "/start",
        "/help",
        "/models",
        "/term",
        "/lang",
        "/about",
        "/forget",
        "/openclosed",
        "/choose",
        "/nosuch",
    ):
        yield await talker.say(text)
    for chapter in ("ladder", "open", "closed", "decide"):
        yield await talker.press(f"1~og~{chapter}")


@pytest.mark.parametrize("lang", LANGS)
async def test_every_reply_renders_within_the_budgets(app, catalogue, lang):
    count = 0
    async for reply in cards(app, lang, catalogue):
        (card,) = render(reply, PICK)
        assert not any(BROKEN_ADDRESS in part.get("content", "") for part in card["components"])
        count += 1
    assert count > 2 * len(catalogue.models)


def test_every_link_to_weights_can_be_clicked(catalogue):
    links = [model.facts.weights.value for model in catalogue.models.values() if model.facts.weights is not None]
    assert len(links) > 200
    for link in links:
        line = markdown.fact(FactLine(label="Weights", value=link, mark="✓", note=f"by another source: {link}"))
        assert line == f"**Weights:** {link} ✓ (by another source: {link})"


@pytest.mark.parametrize("lang", LANGS)
async def test_every_further_page_of_a_comparison_renders(app, catalogue, lang):
    talker, ids = Talker(app, lang=lang), list(catalogue.models)
    talker.place = Conversation(platform="discord", chat="c")
    for place in range(0, len(ids), 5):
        reply = await talker.say("/compare " + ", ".join(ids[(place + step * 11) % len(ids)] for step in range(6)))
        for page in range(4):
            action = next(
                (c.action for c in reply.choices if c.intent == "navigate" and c.action.endswith(f"~{page + 1}")), None
            )
            if action is None:
                break
            reply = await talker.press(action)
            render(reply, PICK)
