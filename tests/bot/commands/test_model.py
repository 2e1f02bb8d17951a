import pytest

from bot.catalogue.facts import ConflictingValue, FactStatus
from bot.catalogue.schema import Openness
from bot.reply import blocks
from bot.reply.choices import Open
from bot.reply.reply import Audience, Outcome
from bot.views.finish import finish
from bot.views.model import model_card


def facts_of(reply):
    return {fact.label: fact for block in reply.blocks if isinstance(block, blocks.FactList) for fact in block.items}


def test_what_other_sources_say_is_worded_in_the_replys_language(lexicon, catalogue):
    words, model = lexicon.pick("ru"), catalogue.models["openai/gpt-4o"]
    source = model.facts.lifecycle.source
    lifecycle = model.facts.lifecycle.model_copy(
        update={"conflicting_values": (ConflictingValue(value="retired", source=source),)}
    )
    disputed = model.model_copy(update={"facts": model.facts.model_copy(update={"lifecycle": lifecycle})})
    note = facts_of(model_card(words, catalogue, disputed))[words("fact-lifecycle")].note
    assert words("lifecycle-retired") in note
    assert ": retired" not in note


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_unit_of_a_score_has_its_words(lexicon, catalogue, lang):
    words = lexicon.pick(lang)
    units = {test.unit for test in catalogue.tests.values()} - {"%"}
    shown = {
        fact.value.partition(" ")[2]
        for model in catalogue.models.values()
        for block in model_card(words, catalogue, model).blocks
        if isinstance(block, blocks.Details) and block.summary == words("benchmarks")
        for fact in block.blocks[0].items
    }
    assert shown & units == set()


async def test_a_name_shows_its_card(talker):
    reply = await talker.say("/model gpt-4o")
    assert reply.outcome is Outcome.FOUND
    assert talker.ids == ["openai/gpt-4o"]
    assert reply.blocks[0].text.startswith("GPT-4o")


async def test_a_family_name_shows_the_familys_card(talker):
    reply = await talker.say("/model claude")
    assert (reply.subjects[0].kind, reply.subjects[0].id) == ("family", "claude")


async def test_a_name_is_needed(talker):
    reply = await talker.say("/model")
    assert reply.outcome is Outcome.ERROR
    assert "/model" in talker.shown


async def test_an_unknown_name_is_said_to_be_unknown_to_the_asker_alone(talker):
    reply = await talker.say("/model qwertyuiop")
    assert (reply.outcome, reply.audience, reply.subjects) == (Outcome.UNKNOWN, Audience.ASKER, ())
    assert "qwertyuiop" in talker.shown


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_a_question_without_a_name_is_not_called_a_name_and_leads_to_the_guided_choice(talker, lexicon, lang):
    talker.lang, words = lang, lexicon.pick(lang)
    reply = await talker.say("zzxx qqyy wwvv kkjj?")
    assert reply.outcome is Outcome.UNKNOWN
    assert words("lookup-no-name") in " ".join(talker.shown.split())
    reply = await talker.press(words("choice-choose"))
    assert reply.outcome is Outcome.QUESTION


async def test_of_a_question_that_is_not_understood_what_it_names_is_offered(talker, lexicon):
    reply = await talker.say("zzxx qqyy claude wwvv?")
    assert (reply.outcome, reply.subjects) == (Outcome.UNKNOWN, ())
    assert lexicon.pick("en")("lookup-not-understood") in talker.shown
    await talker.press(talker.labels[0])
    assert talker.ids == ["claude"]


async def test_a_version_that_does_not_exist_offers_its_relatives(talker):
    reply = await talker.say("/model claude 99")
    assert reply.outcome is Outcome.UNKNOWN
    assert any("Claude" in label for label in talker.labels)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("llama 9 license", "llama 9"),
        ("how much is gpt-9", "gpt-9"),
        ("when will llama 9 come out?", "llama 9"),
        ("сколько стоит claude 9", "claude 9"),
    ],
)
async def test_what_is_asked_of_a_version_that_does_not_exist_is_not_told_of_its_family(talker, text, name):
    reply = await talker.say(text)
    assert reply.outcome is Outcome.UNKNOWN
    assert talker.shown.partition("\n")[0].endswith(f": {name}")


async def test_an_ambiguous_name_asks_which_and_a_press_answers(talker):
    reply = await talker.say("/model gemini 2.5")
    assert reply.outcome is Outcome.AMBIGUOUS
    assert 2 <= len(reply.choices) <= 5
    chosen = reply.subjects[0]
    await talker.press(chosen.name)
    assert talker.ids == [chosen.id]


async def test_every_shown_fact_has_its_source_in_the_list(talker):
    reply = await talker.whole("/model gpt-4o")
    sources = next(block for block in reply.blocks if isinstance(block, blocks.Sources))
    cited = {fact.source for fact in facts_of(reply).values() if fact.source is not None}
    assert cited
    assert cited <= {line.number for line in sources.items}
    assert all(line.url.startswith("http") and "2026" in line.checked for line in sources.items)


async def test_a_value_with_a_status_has_a_source(talker):
    for name in ("gpt-4", "llama 3", "гигачат макс"):
        for fact in facts_of(await talker.whole(f"/model {name}")).values():
            assert (fact.status is None) == (fact.source is None)


async def test_the_rumoured_size_of_gpt_4_is_a_rumour_and_not_the_makers_word(talker):
    fact = facts_of(await talker.whole("/model gpt-4"))["Parameters"]
    assert fact.status in {FactStatus.RUMOUR, None}
    if fact.status is FactStatus.RUMOUR:
        assert "maker" in fact.note


def test_what_is_unknown_is_said_to_be_so_and_never_zero(catalogue, lexicon):
    words = lexicon.pick("en")
    for model in catalogue.models.values():
        for fact in facts_of(model_card(words, catalogue, model)).values():
            assert fact.value.strip() not in {"", "0", "0 tokens", "None"}, (model.id, fact.label)


def test_russian_cards_of_meta_carry_the_notice_on_every_page(catalogue, lexicon):
    ru = lexicon.pick("ru")
    for model in catalogue.models.values():
        if model.id.startswith("meta/"):
            reply = finish(ru, catalogue, model_card(ru, catalogue, model))
            assert any(isinstance(b, blocks.Note) and b.kind is blocks.NoteKind.LEGAL for b in reply.blocks), model.id


def test_open_weights_have_a_link_to_them_where_it_is_known(catalogue, lexicon):
    words = lexicon.pick("en")
    for model in catalogue.models.values():
        links = [c.url for c in model_card(words, catalogue, model).choices if isinstance(c, Open)]
        assert links == ([model.facts.weights.value] if model.facts.weights else []), model.id


def test_a_model_sold_nowhere_and_open_runs_on_ones_own_machines(catalogue, lexicon):
    words = lexicon.pick("en")
    for model in catalogue.models.values():
        openness = model.facts.openness
        if model.kind == "llm" and not model.offers and openness and openness.value is Openness.FREE_WEIGHTS:
            price = facts_of(model_card(words, catalogue, model))["Price per 1M tokens"]
            assert price.value == words("price-self-host"), model.id


@pytest.mark.parametrize(("said", "kind"), [("OpenAI", "lab"), ("квантизация", "term"), ("bloom", "family")])
async def test_labs_terms_and_families_have_cards_too(talker, said, kind):
    reply = await talker.say(f"/model {said}")
    assert reply.outcome is Outcome.FOUND
    assert reply.subjects[0].kind == kind


async def test_a_licence_goes_by_its_name_in_the_language_of_the_answer(talker, lexicon):
    talker.lang = "ru"
    reply = await talker.whole("/model gpt-4o")
    assert facts_of(reply)[lexicon.pick("ru")("fact-licence")].value == "проприетарная"


async def test_a_host_goes_by_its_name(talker):
    await talker.whole("/model command a+")
    assert "OpenRouter" in talker.shown
    assert "(openrouter)" not in talker.shown


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_another_product_is_told_by_its_name_and_its_sibling_is_only_offered(talker, lexicon, lang):
    talker.lang, words = lang, lexicon.pick(lang)
    reply = await talker.say("/model gpt-4o-transcribe")
    assert (reply.outcome, reply.subjects) == (Outcome.UNKNOWN, ())
    shown = " ".join(talker.shown.split())
    assert words("product-kind", kind="transcription") in shown
    await talker.press("GPT-4o")
    assert talker.ids == ["openai/gpt-4o"]


async def test_a_fine_tune_says_whose_base_it_has(talker, lexicon):
    await talker.say("huihui-ai/Llama-3.3-70B-Instruct-abliterated")
    words = lexicon.pick("en")
    assert words("product-made-of", kind="tuned", base="Llama 3.3 70B") in " ".join(talker.shown.split())


async def test_of_a_question_about_a_product_its_name_is_said_again(talker, lexicon):
    await talker.say("what is whisper?")
    said = lexicon.pick("en")("product-unknown")
    assert f"{said} whisper\n" in talker.shown


async def test_a_maker_without_models_is_named(talker, lexicon):
    await talker.say("someone/thing-1")
    assert lexicon.pick("en")("product-foreign", maker="someone") in " ".join(talker.shown.split())
