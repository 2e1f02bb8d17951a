from bot.reply.blocks import Reply
from bot.views.cards import CardKey, Cards


def key(number, lang="en"):
    return CardKey("model", f"lab/{number}", 0, lang)


def made(lang="en"):
    return lambda: Reply(blocks=(), lang=lang)


def test_a_card_is_made_once():
    cards = Cards()
    assert cards.get(key(1), made()) is cards.get(key(1), made())


def test_each_language_has_its_own_card():
    cards = Cards()
    assert cards.get(key(1, "en"), made("en")).lang == "en"
    assert cards.get(key(1, "ru"), made("ru")).lang == "ru"


def test_the_card_unused_for_longest_makes_room():
    cards = Cards()
    first = cards.get(key(0), made())
    for number in range(1, 128):
        cards.get(key(number), made())
    assert cards.get(key(0), made()) is first
    second = cards.get(key(1), made())
    cards.get(key(128), made())
    cards.get(key(129), made())
    assert cards.get(key(0), made()) is first
    assert cards.get(key(1), made()) is second


async def test_the_same_question_gets_the_same_reply(talker):
    assert await talker.say("/model gpt-4o") is await talker.say("/model gpt-4o")


async def test_a_press_edits_and_a_question_does_not(talker):
    asked = await talker.say("/model gpt-4o")
    await talker.say("/models")
    pressed = await talker.press("1~f~gpt~0")
    assert pressed.replace
    assert not asked.replace


async def test_a_card_that_must_carry_a_notice_stays_the_same_object_too(talker):
    talker.lang = "ru"
    first = await talker.say("/model llama 3")
    assert (await talker.say("/model llama 3")).blocks is first.blocks
    assert any(getattr(block, "kind", None) == "legal" for block in first.blocks)
