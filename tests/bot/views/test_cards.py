import pytest

from bot.reply.reply import Reply
from bot.views.cards import CardKey, ReplyCache
from tests.talk import Talker


def key(number, lang="en"):
    return CardKey("model", f"lab/{number}", "12", 0, lang)


def made(lang="en"):
    return lambda: Reply(blocks=(), lang=lang)


def test_a_card_is_made_once():
    cards = ReplyCache()
    assert cards.get(key(1), made()) is cards.get(key(1), made())


def test_each_language_has_its_own_card():
    cards = ReplyCache()
    assert cards.get(key(1, "en"), made("en")).lang == "en"
    assert cards.get(key(1, "ru"), made("ru")).lang == "ru"


def test_the_card_unused_for_longest_makes_room():
    cards = ReplyCache()
    first = cards.get(key(0), made())
    for number in range(1, 128):
        cards.get(key(number), made())
    assert cards.get(key(0), made()) is first
    second = cards.get(key(1), made())
    cards.get(key(128), made())
    cards.get(key(129), made())
    assert cards.get(key(0), made()) is first
    assert cards.get(key(1), made()) is second


def test_a_key_names_the_card_its_depth_its_page_its_language_and_the_edition():
    first = CardKey("model", "a", "12", 0, "en")
    keys = [first, first._replace(kind="family"), first._replace(id="b"), first._replace(depth="20")]
    keys += [first._replace(page=1), first._replace(lang="ru")]
    one, other = ReplyCache(), ReplyCache()
    names = [cache.get(key, made()).cache_key for cache in (one, other) for key in keys]
    assert len(set(names)) == len(names)


def test_a_cache_that_forgot_a_card_names_it_as_before():
    cards = ReplyCache()
    before = cards.get(key(0), made()).cache_key
    for number in range(1, 200):
        cards.get(key(number), made())
    assert cards.get(key(0), made()).cache_key == before


async def test_the_same_question_gets_the_same_reply(talker):
    assert await talker.say("/model gpt-4o") is await talker.say("/model gpt-4o")


@pytest.mark.parametrize("said", ["/model gpt-4o", "/model gpt", "gpt-4o"])
async def test_a_card_of_a_model_or_a_family_has_a_key(talker, said):
    assert (await talker.say(said)).cache_key is not None


@pytest.mark.parametrize("said", ["/help", "/compare gpt-4o, gpt-4", "/choose", "/model nothing"])
async def test_what_is_not_kept_has_none(talker, said):
    assert (await talker.say(said)).cache_key is None


async def test_a_press_edits_and_a_question_does_not_and_both_show_the_same(talker):
    asked = await talker.say("/model gpt")
    await talker.say("/models")
    pressed = await talker.press("1~f~gpt~0")
    assert pressed.replace
    assert not asked.replace
    assert pressed.cache_key == asked.cache_key


async def test_replies_with_the_same_key_show_the_same(app, catalogue):
    seen = {}
    for lang in app.languages:
        talker = Talker(app, lang=lang)
        for model in list(catalogue.models.values())[::3]:
            for said in (model.name, f"how much does {model.name} cost", f"/model {model.id}"):
                reply = await talker.say(said)
                shown = (reply.blocks, reply.choices)
                assert reply.cache_key is None or seen.setdefault(reply.cache_key, shown) == shown


async def test_a_card_with_the_fact_asked_for_at_its_head_is_not_the_card(talker):
    card = await talker.say("/model gpt-4o")
    answer = await talker.say("how much does gpt-4o cost?")
    assert answer.blocks != card.blocks
    assert answer.cache_key is None


async def test_a_card_that_must_carry_a_notice_is_kept_with_it(talker):
    talker.lang = "ru"
    first = await talker.say("/model llama 3")
    assert (await talker.say("/model llama 3")) is first
    assert any(getattr(block, "kind", None) == "legal" for block in first.blocks)
