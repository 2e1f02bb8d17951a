import json
import re
from pathlib import Path

import pytest

from adapters.cli import prometheus
from adapters.cli.prometheus import PrometheusMetrics
from bot.service.metrics import CALL_LIMITED, CALL_OK, Gauge, Latency

DASHBOARD = Path(prometheus.__file__).with_name("dashboard.json")


@pytest.fixture
def metrics():
    metrics = PrometheusMetrics()
    metrics.answered("telegram", "text", "found")
    metrics.answered("telegram", "command", "found")
    metrics.answered("discord", "query", "unknown")
    for seconds in [0.003] * 98 + [0.3, 4.0]:
        metrics.delivered("telegram", "text", seconds)
    metrics.called("telegram", "sendMessage", CALL_OK)
    metrics.called("telegram", "sendMessage", CALL_LIMITED)
    metrics.called("telegram", "sendMessage", "refused")
    metrics.stored("save", 0.002)
    for gauge in Gauge:
        metrics.watch(gauge, lambda: {"0": 1.0})
    return metrics


def test_answers_are_summed_by_platform_and_outcome(metrics):
    assert metrics.summary().outcomes == {"telegram": {"found": 2}, "discord": {"unknown": 1}}


def test_the_bounds_of_the_waiting_time_hold_for_half_and_for_99_of_100(metrics):
    assert metrics.summary().latency == {"telegram": Latency(0.005, 0.5)}


def test_calls_that_failed_and_that_came_too_fast_are_told_apart(metrics):
    assert metrics.summary().failed_calls == {"telegram": 2}
    assert metrics.summary().limited_calls == {"telegram": 1}


def test_a_platform_without_an_answer_has_no_waiting_time():
    assert PrometheusMetrics().summary().latency == {}


def test_a_gauge_is_read_when_it_is_asked_for():
    metrics, values = PrometheusMetrics(), {"0": 1.0}
    metrics.watch(Gauge.SHARD_CONNECTED, lambda: values)
    values["1"] = 0.0
    assert b'zoo_gateway_shard_connected{shard="1"} 0.0' in metrics.text()


def test_the_text_has_every_metric_under_its_labels(metrics):
    text = metrics.text().decode()
    assert 'zoo_events_total{kind="text",outcome="found",platform="telegram"} 1.0' in text
    assert 'zoo_calls_total{method="sendMessage",platform="telegram",result="429"} 1.0' in text
    assert 'zoo_store_seconds_count{operation="save"} 1.0' in text


def test_the_dashboard_asks_for_metrics_that_there_are_and_for_all_of_them(metrics):
    board = json.loads(DASHBOARD.read_text(encoding="utf-8"))
    asked = {
        name
        for panel in board["panels"]
        for target in panel["targets"]
        for name in re.findall(r"\b(?:zoo|process)_[a-z_]+", target["expr"])
    }
    there = set(re.findall(r"^((?:zoo|process)_[a-z_]+)", metrics.text().decode(), re.MULTILINE))
    assert asked <= there
    own = {re.sub(r"_(total|bucket|count|sum|created)$", "", name) for name in there if name.startswith("zoo_")}
    assert own == {re.sub(r"_(total|bucket)$", "", name) for name in asked if name.startswith("zoo_")}
