from dataclasses import replace

import pytest

from bot.app import App
from bot.events import Command, Conversation, ConversationKind
from bot.reply.plain import plain
from bot.reply.reply import Outcome
from bot.service.metrics import Gauge, Latency, NoMetrics, Summary

OWNER, STRANGER = "1", "2"
MEASURED = Summary(
    outcomes={"telegram": {"found": 90, "unknown": 8, "failed": 2}, "discord": {}},
    latency={"telegram": Latency(0.05, 0.5)},
    failed_calls={"telegram": 7},
    limited_calls={"telegram": 3},
    gauges={
        Gauge.UPTIME: {"process": 3 * 86_400 + 7_200 + 5},
        Gauge.CONNECTED: {"discord": False, "telegram": True},
        Gauge.UPDATES_IN_PROGRESS: {"telegram": 4},
        Gauge.CATALOGUE_AGE: {"facts": 5 * 3_600 + 60},
        Gauge.REFRESH_FAILURES: {"answer": 6.0},
    },
)


class Measured(NoMetrics):
    def __init__(self):
        self.counted = []

    def answered(self, platform, kind, outcome):
        self.counted.append((platform, kind, outcome))

    def summary(self):
        return MEASURED


@pytest.fixture
def metrics():
    return Measured()


@pytest.fixture
def app(tools, metrics):
    return App(replace(tools, owners=frozenset({"telegram:1"}), metrics=metrics))


def asked(user, name="status", kind=ConversationKind.PRIVATE, **other):
    place = Conversation(platform="telegram", chat="c", kind=kind)
    return Command(conversation=place, user=user, name=name, **other)


@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_who_runs_the_bot_sees_how_it_does(app, lang):
    reply = await app.handle(asked(OWNER, lang=lang))
    text = plain(reply, 60)
    assert reply.outcome is Outcome.INFO
    assert text.splitlines()[0].startswith("LLM Zoo Bot")
    for figure in ("100", "8.0", "2.0", "0.05", "0.5", "7", "3", "4", "5"):
        assert figure in text
    assert ("no connection" if lang == "en" else "нет связи") in text
    assert ("6; the last one: another catalogue" if lang == "en" else "6; последняя: другой каталог") in text


async def test_to_everybody_else_there_is_no_such_command(app):
    reply = await app.handle(asked(STRANGER))
    unknown = await app.handle(asked(STRANGER, name="statuses"))
    assert reply.outcome is unknown.outcome is Outcome.ERROR
    assert plain(reply, 60).replace("status", "") == plain(unknown, 60).replace("statuses", "")


async def test_in_a_group_it_answers_only_who_runs_the_bot(app):
    group = {"kind": ConversationKind.GROUP, "addressed": False}
    assert (await app.handle(asked(STRANGER, **group))).outcome is Outcome.IGNORED
    assert (await app.handle(asked(OWNER, **group))).outcome is Outcome.INFO


def test_no_menu_names_it(app):
    assert "status" not in {spec.name for spec in app.commands}


async def test_every_answer_is_counted_by_platform_kind_and_outcome(app, metrics):
    await app.handle(asked(STRANGER, name="model", args="gpt-4o"))
    await app.handle(asked(STRANGER, name="model", args="zzzzzz"))
    assert [one[1:] for one in metrics.counted] == [("command", "found"), ("command", "unknown")]
    assert {one[0] for one in metrics.counted} == {"telegram"}
