"""Messages as people send them, answered from the real catalogue."""

import pytest

from bot.reply.reply import Outcome

NEWS = (
    "Today OpenAI announced GPT-6.2 Sol and GPT-6.2 Astra. They join GPT-6 Luna in the API. Compared with Claude "
    "Opus 5.5 the company calls them faster. Prices start at $2 per million tokens."
)
CHANGELOG = (
    "Changelog:\n- support for deepseek-v4-pro and kimi-k2.6\n- the default is now claude-sonnet-5\n- removed gpt-4o\n"
    "- fixed a crash when a context was over 200k"
)


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("https://huggingface.co/Qwen/Qwen3-32B what licence is this", ["alibaba/qwen3-32b"]),
        ("what about claude... is haiku 4.5 still alive?", ["anthropic/claude-haiku-4.5"]),
        ("1) gpt-4o 2) o3 3) grok 4.5 что лучше", ["openai/gpt-4o", "openai/o3", "xai/grok-4.5"]),
        ("gpt-4o\no3\ngrok 4.5", ["openai/gpt-4o", "openai/o3", "xai/grok-4.5"]),
        (NEWS, ["openai/gpt-6.2-sol", "openai/gpt-6.2-astra", "openai/gpt-6-luna", "anthropic/claude-opus-5.5"]),
        (CHANGELOG, ["deepseek/deepseek-v4-pro", "moonshot/kimi-k2.6", "anthropic/claude-sonnet-5", "openai/gpt-4o"]),
        ("rfrjq rjyntrcn e gpt-5.2", ["openai/gpt-5.2"]),
        ("джипити пять два сколько стоит", ["openai/gpt-5.2"]),
        ("gpt-4o-latest", ["openai/gpt-4o"]),
        ("mistral-large-latest", ["mistral/mistral-large-4"]),
        ("gemini-flash-latest", ["google/gemini-3.8-flash"]),
        ("claude-latest", ["anthropic/claude-fable-5.2"]),
    ],
)
async def test_a_message_is_about_what_it_names(talker, said, ids):
    reply = await talker.say(said)
    assert (reply.outcome, [one.id for one in reply.subjects if one.kind == "model"]) == (Outcome.FOUND, ids)


@pytest.mark.parametrize(("said", "first"), [("flash", "Qwen3.8 Flash"), ("мини", "GPT-5.4 mini"), ("V3", "DeepSeek")])
async def test_a_bare_version_asks_which_model_is_meant(talker, said, first):
    reply = await talker.say(said)
    assert reply.outcome is Outcome.AMBIGUOUS
    assert 2 <= len(reply.subjects) <= 5
    assert reply.subjects[0].name.startswith(first)


@pytest.mark.parametrize("said", ["про", "base", "free", "4", "chat", "a"])
async def test_an_everyday_word_names_no_model(talker, said):
    assert (await talker.say(said)).subjects == ()


@pytest.mark.parametrize(
    "said", ["thx!", "спасибо, бот", "lol nice", "ну ты и тупой", "ok", "👍", "?", "а?", "привет как дела", "ghbdtn"]
)
async def test_small_talk_gets_a_short_word_and_no_model(talker, said):
    reply = await talker.say(said)
    assert (reply.outcome, reply.subjects) == (Outcome.INFO, ())


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("почему модели врут", "hallucination"),
        ("why do LLMs make stuff up", "hallucination"),
        ("что такое квантование простыми словами", "quantisation"),
        ("wtf is a MoE", "mixture-of-experts"),
        ("what does A3B mean", "total-and-active-parameters"),
        ("а что такое токен вообще", "token"),
        ("почему русский текст дороже", "token"),
        ("что такое mcp", "mcp"),
        ("five traits of foundation models", "foundation-model"),
        ("what happened to Bard?", "bard"),
        ("как теперь называется YandexGPT", "yandexgpt"),
        ("чем хорош клод", "claude"),
        ("чем плох яндексгпт", "yandexgpt"),
        ("does claude really have 52b parameters?", "claude"),
        ("bloom сделали hugging face?", "bloom"),
        ("did meta open llama because of the leak?", "llama"),
        ("говорят gpt-5 уже agi", "gpt"),
        ("gemini это бывший bard?", "bard"),
        ("hugging face это гитхаб для ии?", "hugging-face"),
        ("what's the point of a system prompt", "system-prompt"),
        ("does it matter how many parameters a model has", "parameter"),
        ("what is a context window and why does it matter", "context-window"),
        ("почему модели устаревают", "retirement"),
    ],
)
async def test_a_question_is_answered_by_a_word_a_claim_or_a_familys_story(talker, said, subject):
    reply = await talker.say(said)
    assert (reply.outcome, [one.id for one in reply.subjects]) == (Outcome.FOUND, [subject])


@pytest.mark.parametrize(
    ("said", "terms"),
    [
        ("difference between open weights and open source", ["open-weights", "open-source"]),
        ("чем rag отличается от дообучения", ["rag", "fine-tuning"]),
    ],
)
async def test_two_words_of_the_glossary_are_set_side_by_side(talker, said, terms):
    assert [one.id for one in (await talker.say(said)).subjects] == terms


@pytest.mark.parametrize("said", ["how do I choose an LLM", "восемь критериев выбора", "как выбрать нейросеть"])
async def test_the_criteria_of_choosing_are_a_chapter_of_the_guide(talker, said):
    reply = await talker.say(said)
    assert reply.blocks[0].text.endswith(("eight questions", "восемь вопросов"))
