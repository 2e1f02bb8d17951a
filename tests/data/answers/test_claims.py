import tomllib
from pathlib import Path

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.answers.claims import FamilyPart, answer_claim, answer_family_text, answer_term, explanations_of
from bot.reply.texts import texts_of
from tests.talk import Talker

FAMILIES = Path(__file__).parents[3] / "data" / "families"
CLAIMS = [
    (file.stem, place, lang, text)
    for file in sorted(FAMILIES.glob("*.toml"))
    for place, claim in enumerate(tomllib.loads(file.read_text(encoding="utf-8")).get("claims", ()))
    for lang, text in claim["claim"].items()
]
LEADS = {"en": "is it true that", "ru": "правда ли, что"}


@pytest.mark.parametrize(("family", "place", "lang", "text"), CLAIMS)
def test_every_claim_is_found_by_its_own_words(setting, family, place, lang, text):
    found, claim = explanations_of(setting).claim(f"{LEADS[lang]} {text}")
    assert (found.id, found.claims.index(claim)) == (family, place)


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_other_way_to_put_a_claim_finds_it(setting, catalogue, lang):
    explanations = explanations_of(setting)
    for family in catalogue.families.values():
        for claim in family.claims:
            for text in claim.asked.get(lang, ()):
                assert explanations.claim(f"{LEADS[lang]} {text}") == (family, claim), text


@pytest.mark.parametrize(
    ("text", "family", "verdict"),
    [
        ("is it true gpt-4 got 1.8 trillion params, 1.8 trillion parameters?", "gpt", "rumour"),
        ("правда что после утечки мета решила раздавать открыто", "llama", "wrong"),
        ("is llama 2 really open source", "llama", "imprecise"),
        ("is sora a part of openai's path to general intelligence", "sora", "outdated"),
        ("huggingface это github для языковых моделей?", "hugging-face", "confirmed"),
    ],
)
def test_a_claim_is_found_in_other_words(setting, text, family, verdict):
    found, claim = explanations_of(setting).claim(text)
    assert (found.id, claim.verdict) == (family, verdict)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "is it true gpt-4 has 3 trillion parameters",
        "is claude open source",
        "is it true that bert is from 2018",
        "how much is gpt-4",
        "which open models are good for code",
        "what is the weather",
        "сколько стоит claude",
        "привет, как дела",
    ],
)
def test_another_number_name_or_question_is_no_claim(setting, text):
    assert explanations_of(setting).claim(text) is None


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_verdict_stands_first_and_sources_last(setting_in, catalogue, lines_of, lang):
    for family in catalogue.families.values():
        for claim in family.claims:
            setting = setting_in(lang)
            reply = answer_claim(setting, family, claim)
            assert reply.blocks[0].spans[0].text == setting.words(f"verdict-{claim.verdict}")
            assert len(reply.blocks[-1].items) == len({family.sources[key].url for key in claim.sources})
            assert lines_of(reply) <= 20


@pytest.mark.parametrize(
    ("lang", "text", "term", "says"),
    [
        ("en", "why do reasoning models cost more", "reasoning-model", "costs time and tokens"),
        ("ru", "почему рассуждающие модели дороже", "reasoning-model", "тратит время и токены"),
        ("en", "why do models hallucinate", "hallucination", "nothing removes it"),
        ("ru", "зачем нужна квантизация", "quantisation", "ГБ"),
    ],
)
def test_the_glossary_answers_what_holds_its_words(setting_in, lines_of, lang, text, term, says):  # noqa: PLR0913, PLR0917  # a case
    reply = answer_term(setting_in(lang), text)
    assert [subject.id for subject in reply.subjects] == [term]
    assert says in "\n".join(texts_of(reply))
    assert lines_of(reply) <= 20


def test_a_text_without_a_word_of_the_glossary_is_not_answered(setting):
    assert answer_term(setting, "how do I pick a laptop") is None


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("part", FamilyPart)
def test_every_part_of_a_familys_story_answers(setting_in, catalogue, lines_of, lang, part):
    for family in catalogue.families.values():
        reply = answer_family_text(setting_in(lang), Hit(EntryKind.FAMILY, family.id), part)
        assert getattr(family.texts[lang], part) in "\n".join(texts_of(reply))
        assert lines_of(reply) <= 20


def test_what_a_model_is_good_at_begins_with_its_own_tasks(setting):
    reply = answer_family_text(setting, Hit(EntryKind.MODEL, "anthropic/claude-opus-4.5"), FamilyPart.GOOD)
    assert reply.blocks[0].items[0].value == "code, agents, writing and research"
    assert [subject.id for subject in reply.subjects] == ["anthropic/claude-opus-4.5", "claude"]


async def test_whether_a_model_is_in_service_is_a_fact_and_no_claim(app):
    reply = await Talker(app).say("is GPT-5 still available?")
    assert [subject.id for subject in reply.subjects] == ["openai/gpt-5"]
