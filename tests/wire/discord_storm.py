"""A load of commands under many faults."""

from collections import Counter
from contextlib import suppress

from tests.wire.discord_faults import error, limited
from tests.wire.discord_interactions import NotAcknowledgedError

SHARE = 0.05
USES = (
    ("/model", {"name": "gpt-4o"}),
    ("/compare", {"first": "gpt-4o", "second": "claude opus 4"}),
    ("/help", {}),
    ("/openclosed", {"model": "mistral 7b"}),
    ("/choose", {}),
)


async def storm(server, count, drops, *, at_once=20):
    """Use `count` commands under server errors, limits and dropped sockets; count their ends by cause."""
    server.faults.rate(SHARE, error(500), "callback")
    server.faults.rate(SHARE / 2, limited(0.2), "callback")
    server.faults.rate(SHARE / 2, limited(0.2, via=False), "callback")
    server.limits.everything = 10**9
    place, counts, ages = server.channel(), Counter(), []
    every = count // at_once // (drops + 1) or 1
    for wave in range(count // at_once):
        used = []
        for number in range(at_once):
            command, options = USES[number % len(USES)]
            used.append(await server.slash(server.user(), place, command, **options))
        if wave % every == every // 2 and counts["dropped sockets"] < drops:
            counts["dropped sockets"] += 1
            server.gateway.drop()
        for one in used:
            with suppress(NotAcknowledgedError):
                ages.append((await one.acknowledged()).age)
    for lost in server.unanswered():
        counts[f"lost: {lost.cause.partition(':')[0]}"] += 1
    counts["acknowledged"] = len(ages)
    counts["spoilt by faults"] = sum(1 for call in server.calls if call.fault)
    server.faults.reset()
    return counts, ages
