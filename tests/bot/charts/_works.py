"""What a test has the other process do in place of drawing."""

import os
import time


def named(chart, theme):
    return f"{chart}/{theme}/{os.getpid()}".encode()


def sticks(chart, theme):
    if chart == "stuck":
        time.sleep(60)
    return named(chart, theme)


def dies(chart, theme):  # noqa: ARG001  # called as `draw_here`
    os._exit(3)


def fails(chart, theme):  # noqa: ARG001  # as above
    raise ValueError("a secret")
