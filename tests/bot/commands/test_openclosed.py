import pytest

from bot.catalogue.schema import Openness
from bot.events import Ability, ConversationKind
from bot.reply.blocks import Details
from bot.reply.plain import plain
from bot.reply.reply import Outcome
from bot.views.guide import CHAPTERS
from tests.conftest import PHONE
from tests.talk import Talker


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("chapter", CHAPTERS)
async def test_every_chapter_of_the_guide_opens(talker, chapter, lang):
    talker.lang = lang
    await talker.say("/openclosed")
    reply = await talker.press(f"1~og~{chapter}")
    assert reply.outcome is Outcome.INFO
    assert reply.blocks


async def test_the_guide_shows_every_rung_with_examples(talker, lexicon):
    await talker.say("/openclosed")
    words = lexicon.pick("en")
    for rung in Openness:
        if rung is not Openness.INTERNAL:
            assert words(f"openness-{rung}") in talker.shown


@pytest.mark.parametrize(
    ("name", "rung"),
    [("gpt-4o", "api"), ("llama 3", "restricted_weights"), ("mistral 7b", "free_weights"), ("gigachat 2 max", "api")],
)
async def test_a_models_place_on_the_ladder(talker, lexicon, name, rung):
    reply = await talker.whole(f"/openclosed {name}")
    assert reply.outcome is Outcome.FOUND
    place = next(line for line in talker.shown.splitlines() if "➤" in line)
    assert lexicon.pick("en")(f"openness-{rung}") in place


async def test_the_licences_permissions_are_answered(talker, lexicon):
    await talker.say("/openclosed llama 3")
    for permission in ("download", "change", "sell"):
        assert f"{lexicon.pick('en')(f'fact-{permission}')}: yes" in talker.shown


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_of_a_service_its_terms_decide_whether_one_may_earn_with_it(talker, lexicon, lang):
    talker.lang, words = lang, lexicon.pick(lang)
    await talker.say("/openclosed gpt-6 luna")
    assert f"{words('fact-sell')}: {words('permission-terms-decide')}" in talker.shown


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("name", ["huggingface/huggingchat", "huggingface/transformers", "google/bard"])
async def test_of_a_program_nothing_is_said_of_weights(talker, lexicon, name, lang):
    talker.lang = lang
    words = lexicon.pick(lang)
    for said in (f"/model {name}", f"/openclosed {name}"):
        await talker.whole(said)
        assert words("openness-open_source") not in talker.shown
        assert words("openness-api") not in talker.shown
    assert "➤" not in talker.shown


async def test_an_unknown_name_is_said_to_be_unknown(talker):
    assert (await talker.say("/openclosed qwertyuiop")).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "said", ["is llama 3 open?", "is llama 3 proprietary", "llama 3 открытая?", "а лама 3 это опенсорс?"]
)
async def test_plain_questions_lead_here(talker, said):
    await talker.say(said)
    assert talker.ids == ["meta/llama-3"]
    assert "open or closed?" in talker.shown


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("text", ["/openclosed llama 3", "/openclosed gpt-4o", "is llama 3 open?"])
async def test_how_open_a_model_is_is_said_before_what_its_licence_permits(app, lexicon, lang, text):
    talker = Talker(app, lang=lang, kind=ConversationKind.GROUP)
    reply = await talker.say(text)
    rung = "api" if "gpt" in text else "restricted_weights"
    said = lexicon.pick(lang)(f"openness-says-{rung}", name=reply.subjects[0].name)
    assert reply.blocks[1].spans[0].text == said
    assert len(plain(reply.with_choices(), PHONE).splitlines()) <= 12


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_among_several_people_the_guide_is_short_and_its_chapters_are_folded(app, lexicon, lang):
    talker, words = Talker(app, lang=lang, kind=ConversationKind.GROUP), lexicon.pick(lang)
    reply = await talker.say("/openclosed")
    assert len(plain(reply.with_choices(), PHONE).splitlines()) <= 12
    whole = await talker.press(words("choice-in-full"))
    assert any(isinstance(block, Details) for block in whole.blocks)
    talker.abilities = frozenset({Ability.HIDE})
    talker.reply = reply
    whole = await talker.press(words("choice-in-full"))
    assert not any(isinstance(block, Details) for block in whole.blocks)
