"""What the benchmarks share: timing in alternating blocks, and figures printed in one form."""

import statistics
import time


async def alternate(first, second, *, pairs=20, block=50):
    """Time two coroutine functions of a running number in alternating blocks; return the seconds of every call.

    A machine's mood changes by the minute: only what ran side by side can be compared.
    """
    times = ([], [])
    number = 0
    for pair in range(pairs):
        order = (0, 1) if pair % 2 == 0 else (1, 0)
        for which in order:
            for _ in range(block):
                number += 1
                started = time.perf_counter()
                await (first, second)[which](number)
                times[which].append(time.perf_counter() - started)
    return times


def paired_ratio(first, second, block=50):
    """Return the median of the ratios second : first over the blocks that ran side by side."""
    starts = range(0, len(first), block)
    return statistics.median(sum(second[at : at + block]) / sum(first[at : at + block]) for at in starts)


def show(name, seconds):
    """Print p50 and p99 of durations in microseconds."""
    ordered = sorted(seconds)
    p50, p99 = (ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1e6 for share in (0.5, 0.99))
    tell(name, f"p50 {p50:8.0f} us   p99 {p99:8.0f} us")


def tell(name, figure):
    """Print one line of the results."""
    print(f"\n{name:44} {figure}", end="")  # noqa: T201  # figures are what a benchmark is for
