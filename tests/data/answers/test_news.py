from datetime import date
from decimal import Decimal

import pytest

from bot.catalogue.days import on_day
from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.questions.answers.news import answer_news
from bot.questions.finding.events import EventKind, find_events, usual_period
from bot.questions.question import Period, Question, Task
from bot.reply.reply import Outcome
from bot.reply.texts import texts_of
from tests.data.answers import raw
from tests.talk import Talker

CHINESE = Filter("country", Operator.ANY_OF, frozenset({"CN"}))
KINDS = {"series", "project"}


def released(first, last, keep=bool):
    """List the models that came out between two months, such as 2026-07; a year alone is no month."""
    return {
        model_id
        for model_id, model in raw.models().items()
        if model.get("kind", "llm") not in KINDS
        and keep(model_id)
        and (day := raw.fact(model_id, "released")) is not None
        and len(day) > 4
        and first <= day[:7] <= last
    }


def found(catalogue, kind, period, *filters):
    return find_events(catalogue, [kind], lambda _: period, filters)


def ids(events):
    return {event.model.id for event in events.found}


@pytest.mark.parametrize(("first", "last"), [("2026-07", "2026-12"), ("2026-06", "2026-08"), ("2024-03", "2024-03")])
def test_what_came_out_is_what_the_files_date_so(catalogue, first, last):
    period = Period(int(first.replace("-", "")) * 100 + 1, int(last.replace("-", "")) * 100 + 31)
    assert ids(found(catalogue, EventKind.RELEASED, period)) == released(first, last)


def test_a_filter_holds(catalogue):
    period = Period(20260601, 20260831)
    wanted = released("2026-06", "2026-08", lambda model_id: raw.country(model_id) == "CN")
    assert ids(found(catalogue, EventKind.RELEASED, period, CHINESE)) == wanted


def test_a_month_counts_if_it_overlaps_and_a_year_only_as_a_whole(catalogue):
    model = catalogue.models["openai/gpt-4o"]

    def told(day, first, last):
        fact = model.facts.released.model_copy(update={"value": day})
        changed = model.model_copy(update={"facts": model.facts.model_copy(update={"released": fact})})
        only = type(catalogue)({model.id: changed}, catalogue.families, catalogue.labs, catalogue.licences, {}, None)
        events = found(only, EventKind.RELEASED, Period(first, last))
        return len(events.found), events.undated

    assert told("2026-07", 20260715, 20260801) == (1, 0)
    assert told("2026-07", 20260801, 20260831) == (0, 0)
    assert told("2026", 20260701, 20261231) == (0, 1)
    assert told("2026", 20260101, 20261231) == (1, 0)


def test_news_are_the_newest_first(setting):
    reply = answer_news(setting, Question(Task.NEWS, period=Period(20260701, 20261231), asked=("released",)))
    days = [raw.fact(subject.id, "released") for subject in reply.subjects]
    assert len(days) > 5
    assert days == sorted(days, reverse=True)
    assert days[0] == max(raw.fact(one, "released") for one in released("2026-07", "2026-12"))


def test_makers_that_are_named_are_a_condition(setting):
    names = (Hit(EntryKind.LAB, "xai"), Hit(EntryKind.LAB, "meta"))
    reply = answer_news(
        setting, Question(Task.NEWS, names=names, period=Period(20260701, 20261231), asked=("released",))
    )
    assert reply.subjects
    assert {subject.id.partition("/")[0] for subject in reply.subjects} == {"xai", "meta"}


def test_what_leaves_in_december_is_told(setting):
    question = Question(Task.NEWS, asked=("retired_on",), period=Period(20261201, 20261231))
    wanted = {one for one in raw.models() if str(raw.fact(one, "retired_on")).startswith("2026-12")}
    assert {subject.id for subject in answer_news(setting, question).subjects} == wanted


def test_a_new_price_is_told_with_its_day(setting):
    question = Question(Task.NEWS, asked=("price",), period=Period(20261201, 20261231))
    reply = answer_news(setting, question)
    changing = {
        model_id
        for model_id, model in raw.models().items()
        for offer in model.get("offers", ())
        for change in offer.get("changes", ())
        if (change["since"].year, change["since"].month) == (2026, 12)
    }
    assert {subject.id for subject in reply.subjects} == changing
    assert "1 December, raised to $4.00 / $20.00 from $2.00 / $10.00" in "\n".join(texts_of(reply))


def test_a_price_change_is_news_after_it_came_into_effect_too(catalogue):
    later = on_day(catalogue, date(2026, 12, 5))
    period = Period(20261201, 20261205)
    before, after = (found(one, EventKind.PRICE, period) for one in (catalogue, later))
    assert ids(after) == ids(before) != set()
    assert all(event.price.after.offer.input == Decimal(4) for event in after.found)


def test_without_a_period_the_last_thirty_days_count():
    assert usual_period(EventKind.RELEASED, date(2026, 11, 29)) == Period(20261030, 20261129)
    assert usual_period(EventKind.LEAVING, date(2026, 11, 29)) == Period(20261030, 20261229)


def test_models_without_a_date_are_counted(catalogue):
    undated = {
        model_id
        for model_id, model in raw.models().items()
        if model.get("kind", "llm") not in KINDS
        and raw.fact(model_id, "released") is None
        and catalogue.models[model_id].facts.released is None  # nor do other catalogues know it
    }
    events = found(catalogue, EventKind.RELEASED, Period(20260101, 20261231))
    assert events.undated == len(undated)


def test_where_nothing_happened_that_is_said(setting):
    reply = answer_news(setting, Question(Task.NEWS, period=Period(19990101, 19991231)))
    assert reply.outcome is Outcome.INFO
    assert reply.subjects == ()
    assert "Nothing that I know of" in "\n".join(texts_of(reply))


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("period", [None, Period(20260701, 20261231), Period(20240101, None), Period(None, None)])
def test_news_fit_on_a_phone(setting_in, lines_of, lang, period):
    reply = answer_news(setting_in(lang), Question(Task.NEWS, period=period))
    assert reply.subjects
    assert lines_of(reply) <= 20


async def test_new_takes_a_name_or_nothing(talker):
    assert (await talker.say("/new")).blocks
    about = await talker.say("/new xai")
    assert all(subject.id.startswith("xai/") for subject in about.subjects)
    assert (await talker.say("/new qwertyuiop")).outcome is Outcome.UNKNOWN


ASKED = (
    ("en", "what came out between 1 and 20 november 2026", "2026-11-01", "2026-11-20"),
    ("en", "releases from march to may 2026", "2026-03-01", "2026-05-31"),
    ("en", "what did alibaba put out in q3 2026", "2026-07-01", "2026-09-30"),
    ("ru", "что вышло у китайцев летом 2026", "2026-06-01", "2026-08-31"),
    ("ru", "релизы с марта по май 2026", "2026-03-01", "2026-05-31"),
    ("ru", "что выпустили французы в 2026", "2026-01-01", "2026-12-31"),
)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[1])
async def test_a_sentence_is_answered_page_by_page(app, lines_of, asked):
    lang, text, first, last = asked
    person = Talker(app, lang=lang)
    reply, seen = await person.say(text), []
    for _ in range(10):
        assert lines_of(reply) <= 20
        seen += [subject.id for subject in reply.subjects]
        more = [label for label in person.labels if label in {"More", "Ещё"}]
        if not more:
            break
        reply = await person.press(more[0])
    wanted = released(first[:7], last[:7], lambda one: str(raw.fact(one, "released")) <= last)
    countries = {"китайцев": "CN", "французы": "FR", "alibaba": "CN"}
    of = next((code for word, code in countries.items() if word in text), None)
    wanted = {one for one in wanted if of is None or raw.country(one) == of}
    wanted = {one for one in wanted if "alibaba" not in text or one.startswith("alibaba/")}
    assert len(seen) == len(set(seen))
    assert {one for one in seen if len(raw.fact(one, "released")) > len("2026-07")} <= wanted <= set(seen)


@pytest.mark.parametrize(
    "text", ["what came out on 28 november 2026", "что выкатили 28.11.2026", "/new 28 ноября 2026"]
)
async def test_a_day_without_news_names_the_nearest(app, text):
    reply = await Talker(app).say(text)
    assert reply.outcome is Outcome.INFO
    assert any(choice.label == "GLM-5.4" for choice in reply.choices)


async def test_new_prices_are_told_by_their_direction(app):
    risen = await Talker(app).say("whose prices go up in december 2026?")
    assert {subject.id for subject in risen.subjects} == {"google/gemini-4-argon", "google/gemini-4-carbon"}
    assert (await Talker(app).say("who got cheaper in december 2026?")).subjects == ()


@pytest.mark.parametrize("text", ["/new open models since october", "/new летом 2026", "/new xai this year"])
async def test_new_takes_a_sentence(app, text):
    assert (await Talker(app).say(text)).outcome is Outcome.FOUND
