"""Questions about prices of the past are answered as they are asked, in both languages."""

import re
from dataclasses import replace

import pytest

from bot.app import App
from bot.reply.texts import texts_of
from tests.talk import Talker

ANSWERS = (
    ("en", "what did GPT-5.6 Sol cost in July?", "July 2026: $5.00 in / $30.00 out, the earliest price known"),
    ("en", "how much did gpt-5.6 sol cost at launch?", "Price before: $5.00 in / $30.00 out, until 21 August 2026"),
    ("en", "price history of GPT-5.6 Sol", "Since 21 August 2026 $4.00 in / $20.00 out"),
    ("en", "what did GPT-4o cost in May 2024?", "May 2024: $5.00 in / $15.00 out, the earliest price known"),
    ("en", "what did GPT-5.6 Sol cost in March?", "March 2026: not out yet, it came out on 9 July 2026"),
    ("en", "what did gpt-5.2 cost in May?", "May 2026: the price then is not known"),
    ("en", "what did o3 cost in June 2025?", "June 2025: several prices"),
    ("en", "when did o3 get cheaper?", "Last cut of the price: 10 June 2025"),
    ("en", "did the price of o3 fall?", "10 June 2025 cut to $2.00 / $8.00 from $10.00 / $40.00"),
    ("en", "has o3 become more expensive?", "I know of no rise of its price."),
    ("en", "has the price of gpt-5.2 changed?", "I know of no change of its price."),
    ("en", "when will Gemini 4 Argon get more expensive?", "Next rise of the price: 1 December 2026"),
    ("en", "what will Gemini 4 Argon cost in December?", "December 2026: $4.00 in / $20.00 out"),
    ("en", "how much does GPT-5.6 Sol cost?", "Price before $5.00 in / $30.00 out, until 21 August 2026"),
    ("en", "price of o3 and GPT-5.6 Sol in May 2025", "o3 $10.00 in / $40.00 out, the earliest price known"),
    ("en", "did the prices of o3 and gpt-5.2 fall?", "o3 10 June 2025, cut to $2.00 / $8.00 from $10.00 / $40.00"),
    ("en", "what did GLM-5 cost in September 2026?", "Prices of OpenRouter."),
    ("en", "openai price cuts in august 2026", "GPT-5.6 Sol 21 August, cut to $4.00 / $20.00 from $5.00 / $30.00"),
    ("en", "was GPT-4o more expensive before?", "Price before: $5.00 in / $15.00 out, until 6 August 2024"),
    ("en", "what got cheaper this month", "cut to $0.045 / $0.135 from $0.075 / $0.225 OpenRouter"),
    ("ru", "раньше GPT-4o был дороже?", "Прежняя цена: вход $5,00 / выход $15,00, до 6 августа 2024"),
    ("ru", "сколько стоил GPT-5.6 Sol в июле?", "Июль 2026: вход $5,00 / выход $30,00, самая ранняя известная цена"),
    ("ru", "сколько раньше стоил o3?", "Прежняя цена: вход $10,00 / выход $40,00, до 10 июня 2025"),
    ("ru", "история цен o3", "До 10 июня 2025 вход $10,00 / выход $40,00"),
    ("ru", "когда подешевел o3?", "Последнее снижение цены: 10 июня 2025"),
    ("ru", "упала ли цена o3?", "10 июня 2025 снижена до $2,00 / $8,00 с $10,00 / $40,00"),
    ("ru", "менялась ли цена gpt-5.2?", "Об изменении её цены мне ничего не известно."),
    ("ru", "подорожает ли Gemini 4 Argon?", "Следующее повышение цены: 1 декабря 2026"),
    ("ru", "сколько будет стоить Gemini 4 Argon в декабре?", "Декабрь 2026: вход $4,00 / выход $20,00"),
    ("ru", "сколько стоили модели OpenAI в июле?", "GPT-5.6 Luna вход $1,00 / выход $6,00, до 30 июля 2026; вход"),
    ("ru", "у OpenAI подешевели модели в августе 2026?", "снижена до $4,00 / $20,00 с $5,00 / $30,00"),
    ("ru", "изменения цен", "1 декабря, повышена до $4,00 / $20,00 с $2,00 / $10,00"),
)


NOVEMBER = 1_795_953_600
"""Noon of 29 November 2026."""


@pytest.fixture
def app(tools):
    return App(replace(tools, clock=lambda: NOVEMBER))


def said(reply):
    return re.sub(r"\s+", " ", " ".join(texts_of(reply)))


@pytest.mark.parametrize(("lang", "text", "answer"), ANSWERS, ids=[text for _, text, _ in ANSWERS])
async def test_a_price_of_the_past_is_told(app, lines_of, lang, text, answer):
    reply = await Talker(app, lang=lang).say(text)
    assert answer in said(reply)
    assert lines_of(reply) <= 20


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "what would gpt-4o cost for a million tokens in and 200k out?"),
        ("en", "what will GPT-4o cost me per month for 1000 requests a day?"),
        ("ru", "сколько бы стоил GPT-4o?"),
        ("ru", "сколько стоит GPT-4o сегодня?"),
        ("ru", "сколько стоило обучить GPT-4?"),
    ],
)
async def test_a_price_of_today_is_not_taken_for_one_of_the_past(app, lang, text):
    reply = await Talker(app, lang=lang).say(text)
    assert not {"Price before:", "Прежняя цена:", "not known", "не известна"} & set(
        re.findall(r"[\w ]+:?", said(reply))
    )


@pytest.mark.parametrize("text", ["which models got cheaper in March?", "did prices of Grok fall in March?"])
async def test_the_nearest_fall_is_told_where_there_was_none(app, text):
    reply = await Talker(app).say(text)
    assert "Grok 4.20 30 April, cut to $1.25 / $2.50 from $2.00 / $6.00" in said(reply)


async def test_the_sources_of_the_past_are_shown_on_demand(app):
    person = Talker(app)
    await person.say("what did GPT-4o cost in May 2024?")
    await person.press("Sources")
    assert "OpenAI: Introducing Structured Outputs" in person.shown


@pytest.mark.parametrize(
    ("lang", "texts", "answer"),
    [
        ("en", ("price of o3", "and in May 2025?"), "May 2025: $10.00 in / $40.00 out, the earliest price known"),
        ("en", ("price of o3", "and before?"), "Price before: $10.00 in / $40.00 out, until 10 June 2025"),
        ("en", ("what did gpt-5.6 sol cost in july?", "and in september"), "September 2026: $4.00 in / $20.00 out"),
        ("en", ("what did gpt-5.6 sol cost in july?", "and gpt-5.6 luna"), "July 2026: several prices"),
        ("en", ("when did o3 get cheaper?", "and gpt-5.6 sol?"), "Last cut of the price: 21 August 2026"),
        ("ru", ("цена o3", "а раньше?"), "Прежняя цена: вход $10,00 / выход $40,00, до 10 июня 2025"),
        ("ru", ("сколько стоит o3", "а в мае 2025?"), "Май 2025: вход $10,00 / выход $40,00"),
    ],
)
async def test_a_question_about_a_price_goes_on_to_another_time(app, lang, texts, answer):
    person = Talker(app, lang=lang)
    for text in texts:
        reply = await person.say(text)
    assert answer in said(reply)


async def test_another_time_says_nothing_beside_another_fact(app):
    person = Talker(app)
    await person.say("context of o3")
    assert "10.00" not in said(await person.say("and in may 2025?"))
