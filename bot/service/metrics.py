"""What is counted and timed while the bot serves: kinds, outcomes and seconds, never a person's id or words."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol

CALL_OK, CALL_LIMITED = "ok", "429"
"""The results of a call that was carried out, and of one that came too fast."""
Reader = Callable[[], Mapping[str, float]]
"""Reads the values of a gauge now, each under a name such as a shard's number."""


class Gauge(StrEnum):
    """The values that go up and down, read when they are asked for."""

    UPTIME = "uptime_seconds"
    """Seconds since the start."""
    UPDATES_IN_PROGRESS = "updates_in_progress"
    """Updates that are being answered, by platform."""
    UPDATES_SET_ASIDE = "updates_set_aside"
    """Updates that ended the process again and again and are handled no more, by platform, as of the start."""
    POLL_AGE = "poll_age_seconds"
    """Seconds since updates were last fetched, by platform."""
    CONNECTED = "connected"
    """Whether there is a connection, by platform: 1 or 0."""
    SHARD_CONNECTED = "gateway_shard_connected"
    """Whether a shard of a gateway is connected, by its number: 1 or 0."""
    SHARD_LATENCY = "gateway_shard_latency_seconds"
    """Seconds from a heartbeat of a shard to its acknowledgement, by its number."""
    CATALOGUE_AGE = "catalogue_age_seconds"
    """Seconds since the start of the day of the newest fact."""
    REFRESH_AGE = "catalogue_refresh_age_seconds"
    """Seconds since the catalogue was last compared with other catalogues; nothing before the first time."""
    REFRESH_FAILURES = "catalogue_refresh_failures"
    """Tries in a row to compare it that have failed, by what stood in the way of the last one."""


class Latency(NamedTuple):
    """Bounds of the time from the arrival of events to the delivery of their answers, in seconds."""

    half: float
    """Half of them took at most this long."""
    most: float
    """99 of 100 took at most this long."""


class Summary(NamedTuple):
    """What has been measured since the start."""

    outcomes: Mapping[str, Mapping[str, int]]
    """Answered events by platform and outcome."""
    latency: Mapping[str, Latency]
    """By platform; one without an answer yet is left out."""
    failed_calls: Mapping[str, int]
    """Calls that a platform did not carry out, by platform."""
    limited_calls: Mapping[str, int]
    """Calls among them that came too fast, by platform."""
    gauges: Mapping[Gauge, Mapping[str, float]]
    """What the gauges show now."""


class Metrics(Protocol):
    """Counter of what happens while the bot serves."""

    def answered(self, platform: str, kind: str, outcome: str) -> None:
        """Count an event or query that the core has answered, by its kind and how it ended."""

    def delivered(self, platform: str, kind: str, seconds: float) -> None:
        """Time an event or query from its arrival to the end of its delivery."""

    def called(self, platform: str, method: str, result: str) -> None:
        """Count an attempt to call a platform, by method and result: one of those above, or the kind of failure."""

    def stored(self, operation: str, seconds: float) -> None:
        """Time an operation of the store."""

    def watch(self, gauge: Gauge, read: Reader) -> None:
        """Read a gauge by that function from now on."""

    def summary(self) -> Summary:
        """Sum up what was measured since the start."""


class NoMetrics:
    """Metrics of a program that serves nobody for long: nothing is kept."""

    def answered(self, platform: str, kind: str, outcome: str) -> None:
        """Count nothing."""

    def delivered(self, platform: str, kind: str, seconds: float) -> None:
        """Time nothing."""

    def called(self, platform: str, method: str, result: str) -> None:
        """Count nothing."""

    def stored(self, operation: str, seconds: float) -> None:
        """Time nothing."""

    def watch(self, gauge: Gauge, read: Reader) -> None:
        """Read nothing."""

    def summary(self) -> Summary:
        """Return an empty summary."""
        return Summary({}, {}, {}, {}, {})
