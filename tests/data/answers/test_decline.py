import pytest

from bot.action_codec import pack
from bot.actions import ShowModel, short_key
from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.answers.decline import answer_decline
from bot.questions.question import Question, Task
from bot.reply.reply import Outcome
from bot.reply.texts import texts_of
from tests.data.answers import raw
from tests.talk import Talker

KINDS = [
    "batch",
    "minute_price",
    "speed",
    "uptime",
    "hallucination",
    "subscription",
    "smartest",
    "energy",
    "popularity",
    "opinion",
    "rate_limits",
    "company",
    "training_data",
    "training_cost",
    "payment",
    "clouds",
    "jailbreak",
    "censorship",
    "errand",
    "benchmark",
]


def decline(setting, kind, *names):
    return answer_decline(setting, Question(Task.DECLINE, decline=kind, names=names))


def test_every_kind_is_known(concepts):
    assert sorted(concepts.declines) == sorted(KINDS)


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_decline_says_that_there_is_no_such_fact_and_names_no_model(setting_in, lines_of, lang, kind):
    reply = decline(setting_in(lang), kind)
    assert reply.outcome is Outcome.INFO
    assert reply.subjects == ()
    assert reply.choices
    assert lines_of(reply) <= 20


def test_the_nearest_properties_are_named(setting):
    assert "Parameters and Input, per 1M" in "\n".join(texts_of(decline(setting, "speed")))


@pytest.mark.parametrize("kind", KINDS)
def test_a_model_that_is_named_has_its_card_offered(setting, lines_of, kind):
    reply = decline(setting, kind, Hit(EntryKind.MODEL, "openai/gpt-4o"))
    card = pack(ShowModel(model=short_key("openai/gpt-4o"), apart=1))
    assert [choice.action for choice in reply.choices if choice.label == "GPT-4o"] == [card]
    assert [subject.id for subject in reply.subjects] == ["openai/gpt-4o"]
    assert lines_of(reply) <= 20


def test_a_kind_that_is_not_known_is_declined_too(setting):
    assert decline(setting, None).blocks == decline(setting, "opinion").blocks


def test_small_models_are_offered_in_place_of_fast_ones(setting, catalogue):
    labels = [choice.label for choice in decline(setting, "speed").choices]
    small = [
        model.name for model in catalogue.models.values() if model.facts.tier and model.facts.tier.value == "small"
    ]
    assert len(set(labels) & set(small)) == 3


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "what's the weather in berlin"),
        ("en", "write me a poem about cats"),
        ("en", "how do i jailbreak claude"),
        ("en", "uncensored model?"),
        ("ru", "какая модель без цензуры"),
        ("en", "anthropic's revenue last year?"),
        ("en", "rate limits of the gemini api"),
        ("en", "is claude max worth it"),
        ("en", "best llm overall?"),
        ("ru", "напиши стих про кота"),
        ("ru", "почём chatgpt plus"),
        ("ru", "кто гендир openai"),
        ("ru", "на каких данных учили gpt-5"),
        ("ru", "сколько людей пользуется дипсиком"),
        ("ru", "у какой модели лучший humaneval"),
    ],
)
async def test_what_the_catalogue_has_no_facts_for_is_declined(app, lang, text):
    reply = await Talker(app, lang=lang).say(text)
    assert reply.outcome is Outcome.INFO
    assert reply.choices


@pytest.mark.parametrize("text", ["best for coding", "лучшая для программирования", "напиши список моделей для кода"])
async def test_the_best_for_a_task_is_answered_with_models(app, text):
    reply = await Talker(app).say(text)
    assert reply.outcome in {Outcome.FOUND, Outcome.QUESTION}
    assert reply.subjects


@pytest.mark.parametrize("model_id", sorted({score["model"] for test in raw.tests() for score in test["scores"]})[::9])
async def test_a_score_that_there_is_is_told(app, model_id):
    scored = [test for test in raw.tests() if any(score["model"] == model_id for score in test["scores"])]
    name = raw.models()[model_id]["name"]
    reply = await Talker(app).say(f"{scored[0]['name']} score of {name}")
    same = [
        one["score"]
        for test in scored
        for one in test["scores"]
        if test["name"] == scored[0]["name"] and one["model"] == model_id
    ]
    assert any(f"{float(one):g}" in " ".join(texts_of(reply)) for one in same), name
