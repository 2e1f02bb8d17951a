"""A guided choice in a real process that is killed between taps: no answer that was acknowledged is lost."""

import json
import os
import subprocess
import sys

import pytest

RUN = "from adapters.cli.start import main; main()"


class Process:
    """`zoobot pipe` on a file."""

    def __init__(self, file):
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-c", RUN, "pipe"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "ZOO_DATABASE": str(file), "ZOO_LANG": "en"},
            text=True,
            encoding="utf-8",
        )

    def ask(self, **line):
        """Send one line; return the answer, which acknowledges it."""
        self._process.stdin.write(json.dumps(line) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def kill(self):
        """End it as a power cut would."""
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def start(warm_database):
    started = []

    def begin():
        started.append(Process(warm_database))
        return started[-1]

    yield begin
    for process in started:
        process.kill()


def button(reply, label):
    return next(choice["action"] for choice in reply["choices"] if choice["label"] == label)


def test_answers_and_ticks_survive_being_killed_between_taps_and_old_buttons_still_work(start):
    process = start()
    reply = process.ask(text="/choose")
    api, best = "From my program, through an API", "Never mind the price, I want the best"
    for label in (api, "Code", best, "United States", "No training on our data"):
        reply = process.ask(press=button(reply, label))
        if label in {"Code", best}:
            continue
        process.kill()
        process = start()  # the button that is pressed next was drawn by the process that is gone

    assert [choice["label"] for choice in reply["choices"] if choice.get("picked")] == [
        "Commercial use",
        "No training on our data",
    ]
    resumed = process.ask(text="/choose")
    assert resumed["blocks"][1:] == reply["blocks"]
    process.ask(press=button(reply, "Go on"))
    process.kill()
    told = start().ask(text="why not Falcon 180B?")["text"]
    assert "Why not Falcon 180B?" in told
