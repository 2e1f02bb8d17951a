"""The files that an operator deploys by; there is no Docker here, so what can be read of them is held."""

import re
from pathlib import Path

from adapters.cli.main import _parser
from adapters.discord.run import GRACE
from adapters.telegram.run import _DRAIN
from bot.paths import data_folder
from bot.words import load_lexicon

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")


def test_what_the_image_copies_is_there_and_is_sent_to_the_builder():
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"}
    copied = {
        source
        for line in re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE)
        for source in line.split()[:-1]
    }
    assert copied == sent
    assert all((ROOT / source).exists() for source in copied)


def test_the_image_runs_as_nobody_special_and_tells_how_it_is():
    last = DOCKERFILE.rpartition("FROM ")[2]
    assert re.search(r"^USER [1-9]\d*:[1-9]\d*$", last, re.MULTILINE)
    assert 'CMD ["zoobot", "health"]' in last
    assert "pip" not in last


def test_everything_that_is_installed_is_pinned_by_hash():
    installs = re.findall(r"pip (?:--python \S+ )?install [^&\n]+", DOCKERFILE)
    assert len(installs) == 3
    assert all("--require-hashes" in line or "--no-index" in line for line in installs)
    for name in ("run", "build", "postgres"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        for pin in re.split(r"\n(?=[a-z])", text.replace("\\\n", " ")):
            assert pin.startswith("#") or re.match(r"\S+==\S+.*--hash=sha256:", pin, re.DOTALL), pin[:60]


def test_the_verbs_that_are_run_exist():
    parser = _parser(load_lexicon(data_folder() / "locales").pick("en"), ["en"])
    commands = re.findall(r"command: \[(\w+)\]", COMPOSE)
    assert commands == ["sync", "run"]
    for verb in (*commands, "health"):
        assert parser.parse_args([verb]).command == verb


def test_there_is_time_to_finish_what_is_under_way():
    grace = re.search(r"stop_grace_period: (\d+)s", COMPOSE)
    assert grace is not None
    assert int(grace[1]) > max(_DRAIN, GRACE) + 5
