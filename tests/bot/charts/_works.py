"""What a test has the other process do in place of drawing."""

import os
import time


def named(chart, theme, seconds):  # noqa: ARG001  # called as `draw_here`
    return f"{chart}/{theme}/{os.getpid()}".encode()


def stuck(chart, theme, seconds):  # noqa: ARG001  # as above
    time.sleep(30)


def dies(chart, theme, seconds):  # noqa: ARG001  # as above
    os._exit(3)


def fails(chart, theme, seconds):  # noqa: ARG001  # as above
    raise ValueError("a secret")
