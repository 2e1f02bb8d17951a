"""The metrics of a serving process, by the client library of Prometheus."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.service.metrics import CALL_LIMITED, CALL_OK, Gauge, Latency, Reader, Summary

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""The type of the text that Prometheus reads."""
_ANSWER_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 1.5, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0)
_STORE_BUCKETS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
_HALF, _MOST = 0.5, 0.99
_HELP = {
    Gauge.UPTIME: ("Seconds since the start.", "of"),
    Gauge.UPDATES_IN_PROGRESS: ("Updates that are being answered.", "platform"),
    Gauge.UPDATES_SET_ASIDE: ("Updates that ended the process again and again, as of the start.", "platform"),
    Gauge.POLL_AGE: ("Seconds since updates were last fetched.", "platform"),
    Gauge.CONNECTED: ("Whether there is a connection.", "platform"),
    Gauge.SHARD_CONNECTED: ("Whether a shard of the gateway is connected.", "shard"),
    Gauge.SHARD_LATENCY: ("Seconds from a heartbeat of a shard to its acknowledgement.", "shard"),
    Gauge.CATALOGUE_AGE: ("Seconds since the start of the day of the newest fact.", "of"),
    Gauge.REFRESH_AGE: ("Seconds since the catalogue was last compared with other catalogues.", "of"),
    Gauge.REFRESH_FAILURES: ("Tries in a row to compare it that have failed.", "fault"),
}


class PrometheusMetrics:
    """Metrics in a registry of their own, told in the text format of Prometheus."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._gauges = _Gauges()
        self._registry.register(self._gauges)
        ProcessCollector(registry=self._registry)
        self._events = self._counter("zoo_events", "Events and queries answered.", "platform", "kind", "outcome")
        self._calls = self._counter("zoo_calls", "Attempts to call a platform.", "platform", "method", "result")
        self._answers = Histogram(
            "zoo_answer_seconds",
            "From the arrival of an event to the end of its delivery.",
            ("platform", "kind"),
            registry=self._registry,
            buckets=_ANSWER_BUCKETS,
        )
        self._store = Histogram(
            "zoo_store_seconds",
            "Operations of the store.",
            ("operation",),
            registry=self._registry,
            buckets=_STORE_BUCKETS,
        )

    def answered(self, platform: str, kind: str, outcome: str) -> None:
        """Count an event or query that the core has answered, by its kind and how it ended."""
        self._events.labels(platform, kind, outcome).inc()

    def delivered(self, platform: str, kind: str, seconds: float) -> None:
        """Time an event or query from its arrival to the end of its delivery."""
        self._answers.labels(platform, kind).observe(seconds)

    def called(self, platform: str, method: str, result: str) -> None:
        """Count an attempt to call a platform, by method and result."""
        self._calls.labels(platform, method, result).inc()

    def stored(self, operation: str, seconds: float) -> None:
        """Time an operation of the store."""
        self._store.labels(operation).observe(seconds)

    def watch(self, gauge: Gauge, read: Reader) -> None:
        """Read a gauge by that function from now on."""
        self._gauges.readers[gauge] = read

    def text(self) -> bytes:
        """Write all metrics as Prometheus reads them."""
        return generate_latest(self._registry)

    def summary(self) -> Summary:
        """Sum up what was measured since the start."""
        outcomes: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for labels, value in _totals(self._events):
            outcomes[labels["platform"]][labels["outcome"]] += int(value)
        failed: dict[str, int] = defaultdict(int)
        limited: dict[str, int] = defaultdict(int)
        for labels, value in _totals(self._calls):
            if labels["result"] != CALL_OK:
                failed[labels["platform"]] += int(value)
            if labels["result"] == CALL_LIMITED:
                limited[labels["platform"]] += int(value)
        return Summary(outcomes, _latencies(self._answers), failed, limited, self._gauges.values())

    def _counter(self, name: str, text: str, *labels: str) -> Counter:
        return Counter(name, text, labels, registry=self._registry)


class _Gauges(Collector):
    """Reader of the gauges, at the moment that they are asked for."""

    def __init__(self) -> None:
        self.readers: dict[Gauge, Reader] = {}

    def collect(self) -> Iterable[Metric]:
        """Yield each gauge that there is a reader of."""
        for gauge, values in self.values().items():
            text, label = _HELP[gauge]
            family = GaugeMetricFamily(f"zoo_{gauge}", text, labels=(label,))
            for name, value in values.items():
                family.add_metric((name,), value)
            yield family

    def values(self) -> dict[Gauge, Mapping[str, float]]:
        """Return what each gauge shows now."""
        return {gauge: read() for gauge, read in list(self.readers.items())}


def _totals(counter: Counter) -> Iterator[tuple[Mapping[str, str], float]]:
    for family in counter.collect():
        for sample in family.samples:
            if sample.name.endswith("_total"):
                yield sample.labels, sample.value


def _latencies(histogram: Histogram) -> dict[str, Latency]:
    """Read off the bounds for each platform, whatever the kind of event."""
    buckets: dict[str, dict[float, float]] = defaultdict(lambda: defaultdict(float))
    for family in histogram.collect():
        for sample in family.samples:
            if sample.name.endswith("_bucket"):
                buckets[sample.labels["platform"]][float(sample.labels["le"])] += sample.value
    return {
        platform: Latency(_bound(counts, _HALF), _bound(counts, _MOST))
        for platform, counts in buckets.items()
        if max(counts.values())
    }


def _bound(counts: Mapping[float, float], share: float) -> float:
    """Return the smallest bound below which that share lies; of the last, open bucket its lower end."""
    wanted = max(counts.values()) * share
    for bound, higher in pairwise(sorted(counts)):
        if counts[bound] >= wanted or higher == float("inf"):
            return bound
    return float("inf")
