"""The files that an operator deploys by; `make image` builds the image, here its steps are held without an engine."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from pathlib import Path

import pytest

from adapters.cli.main import _parser
from adapters.discord.run import GRACE
from adapters.telegram.run import _DRAIN
from bot.paths import data_folder
from bot.words import load_lexicon

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
BAKE = (ROOT / "docker-bake.hcl").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMPOSE = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")


def copied():
    """List what the image is built from, as the Dockerfile copies it."""
    lines = re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, re.MULTILINE)
    return [source for line in lines for source in line.split()[:-1]]


def done(*command, **options):
    """Run a program; return its output, unless it fails."""
    run = subprocess.run(command, check=False, capture_output=True, text=True, **options)  # noqa: S603  # ours
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def installed():
    """Install the bot as the image does, from nothing but what is copied there; return the folder of the environment.

    The libraries are those that the tests run on.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        for source in copied():
            target = folder / "src" / source
            target.parent.mkdir(parents=True, exist_ok=True)
            if (ROOT / source).is_dir():
                shutil.copytree(ROOT / source, target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copyfile(ROOT / source, target)
        pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-cache-dir")
        options = ("--no-deps", "--no-index")
        wheels = str(folder / "wheels")
        done(*pip, "wheel", *options, "--no-build-isolation", "--wheel-dir", wheels, ".", cwd=folder / "src")
        shutil.rmtree(folder / "src")
        done(sys.executable, "-m", "venv", "--without-pip", str(folder / "zoo"))
        (wheel,) = (folder / "wheels").iterdir()
        done(*pip, "--python", str(folder / "zoo/bin/python"), "install", *options, str(wheel))
        (packages,) = (folder / "zoo").glob("lib/python*/site-packages")
        (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))
        yield folder / "zoo"


def without_rights(python):
    """Return what starts a program without the rights of root: as the image's user, or as a root that has none.

    The first is not possible where only root may read the interpreter.
    """
    if os.geteuid() != 0:
        return ()
    for rights in (("--reuid=10001", "--regid=10001", "--clear-groups"), ("--bounding-set=-all",)):
        start = ("setpriv", *rights, "--")
        if shutil.which("setpriv") and not subprocess.run((*start, python, "-c", ""), check=False).returncode:  # noqa: S603
            return start
    return pytest.skip("there is nobody to run it as")


@pytest.mark.skipif(sys.platform == "win32", reason="the image runs Linux")
def test_what_is_copied_builds_installs_and_answers_where_only_the_folder_of_the_database_can_be_written(installed):
    start = without_rights(str(installed / "bin/python"))
    own, empty = installed.parent / "own", installed.parent / "empty"
    own.mkdir()
    own.chmod(0o777)
    empty.mkdir(mode=0o555)
    for folder in (installed, *(part for part in installed.rglob("*") if part.is_dir())):
        folder.chmod(0o555)

    def zoobot(*argv, folder):
        environment = {**os.environ, "ZOO_DATABASE": str(folder / "zoo.sqlite3")}
        return done(*start, str(installed / "bin/zoobot"), *argv, cwd=empty, env=environment)

    assert zoobot("--version", folder=empty)
    assert "models" in zoobot("check", folder=empty)
    assert "GPT-4o" in zoobot("say", "/model gpt-4o", folder=own)
    assert list(empty.iterdir()) == []
    assert {file.name for file in own.iterdir()} >= {"zoo.sqlite3", "zoo-catalogue.json", "zoo-words.json"}


def test_the_licences_ship_with_the_bot(installed):
    (licences,) = installed.glob("lib/python*/site-packages/llm_zoo_bot-*.dist-info/licenses")
    named = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["license-files"]
    assert sorted(file.name for file in licences.iterdir()) == sorted(named)


def test_what_the_image_copies_is_there_and_is_sent_to_the_builder():
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"}
    assert {*copied()} == sent
    assert all((ROOT / source).exists() for source in copied())


def test_the_image_is_made_for_both_kinds_of_processors():
    assert re.findall(r"linux/\w+", BAKE) == ["linux/amd64", "linux/arm64"]
    installs = re.findall(r"pip (?:--python \S+ )?install .*requirements/", DOCKERFILE)
    assert installs
    assert all("--only-binary=:all:" in line for line in installs)  # a package without a wheel for one ends the build


def test_the_image_for_a_registry_is_built_by_its_own_file_and_not_by_that_of_the_services():
    told = re.findall(r"docker buildx bake[^`\n]*", README + BAKE)
    assert told == ["docker buildx bake --file docker-bake.hcl --push"] * 2


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
    commands = [listed.split(", ") for listed in re.findall(r"command: \[(\w[-\w, ]*)\]", COMPOSE)]
    alone, shared = [["sync", "--try"], ["run"]], [["run", "discord"], ["sync", "--try"], ["run", "telegram"]]
    assert sorted(commands) == sorted([*alone, *shared])
    for verb, *options in (*commands, ["health"]):
        assert parser.parse_args([verb, *options]).command == verb


def test_the_database_of_the_settings_is_used_and_otherwise_a_file_where_the_image_may_write():
    assert "ZOO_DATABASE: ${ZOO_DATABASE:-/data/zoo.sqlite3}" in COMPOSE
    assert re.search(r"^RUN install -d -o 10001 -g 10001 \S+ \S+ /data$", DOCKERFILE, re.MULTILINE)


def test_a_password_may_have_any_characters_and_a_worker_any_address():
    assert "PGPASSWORD: ${POSTGRES_PASSWORD:-}" in COMPOSE
    assert not re.search(r"postgresql://[^@\s]*\$", COMPOSE)
    assert "server worker:8443 resolve " in COMPOSE


def services():
    """Return what the file says of each service."""
    section = COMPOSE.partition("\nservices:\n")[2].partition("\nconfigs:\n")[0]
    parts = re.split(r"^  ([-\w]+):\n", section, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_one_service_alone_builds_the_image_and_nothing_fetches_it():
    assert [name for name, text in services().items() if "build:" in text] == ["image"]
    assert COMPOSE.count("build:") == 1
    policies = re.findall(r"image: llm-zoo-bot\n +(\S.*)", COMPOSE)
    assert len(policies) == 2
    assert all(policy.startswith("pull_policy: never") for policy in policies)


def test_no_log_grows_without_end():
    unlimited = [name for name, text in services().items() if "logging:" not in text and "<<: *" not in text]
    assert unlimited == ["image"]  # it says one line
    assert "access_log off;" in COMPOSE


def test_a_worker_that_is_gone_holds_up_no_message_and_one_that_is_back_is_asked_at_once():
    assert re.search(r"server worker:8443 .*\bmax_fails=0;", COMPOSE)
    assert re.search(r"proxy_connect_timeout [1-5]s;", COMPOSE)
    assert re.search(r"proxy_read_timeout 10s;", COMPOSE)


def test_the_proxy_asks_the_resolver_of_the_engine_that_runs_it():
    assert "resolver $${NGINX_LOCAL_RESOLVERS} " in COMPOSE
    assert "NGINX_ENTRYPOINT_LOCAL_RESOLVERS:" in services()["proxy"]
    assert "target: /etc/nginx/templates/" in services()["proxy"]


@pytest.fixture
def make_image(tmp_path):
    """Build the image with engines that only say what they are asked; of those named, each answers."""
    if shutil.which("make") is None:
        pytest.skip("there is no make")

    def run(*answering):
        for name in ("docker", "podman"):
            engine = tmp_path / name
            engine.write_text(
                f'#!/bin/sh\n[ "$1" = info ] || echo {name} "$BUILDAH_FORMAT" "$@"\nexit {name not in answering:d}\n'
            )
            engine.chmod(0o755)
        environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
        environment.pop("ENGINE", None)
        command = ("make", "--silent", "-C", str(ROOT), "image")
        return subprocess.run(command, check=False, capture_output=True, text=True, env=environment)  # noqa: S603  # ours

    return run


@pytest.mark.parametrize("answering", [("docker", "podman"), ("docker",), ("podman",)])
def test_the_image_is_built_by_the_first_engine_that_answers_and_keeps_its_health_check(make_image, answering):
    made = make_image(*answering)
    assert made.returncode == 0, made.stderr
    build, *runs = made.stdout.splitlines()
    assert build == f"{answering[0]} docker build --tag llm-zoo-bot ."
    assert [line.split()[0] for line in runs] == [answering[0]] * 3


def test_where_no_engine_answers_it_is_told(make_image):
    made = make_image()
    assert made.returncode != 0
    assert "No Docker and no Podman answers" in made.stderr


def test_the_gate_builds_the_image_where_its_base_can_be_had():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    pattern = re.search(r"^BASE = \$\(shell sed -n '(s.*p)' Dockerfile\)$", makefile, re.MULTILINE)
    assert pattern is not None
    (base,) = re.findall(r"^FROM (\S+)$", DOCKERFILE, re.MULTILINE)
    assert done("sed", "-n", pattern[1].replace("$$", "$"), str(ROOT / "Dockerfile")).split() == [base]


def test_there_is_time_to_finish_what_is_under_way():
    grace = re.search(r"stop_grace_period: (\d+)s", COMPOSE)
    assert grace is not None
    assert int(grace[1]) > max(_DRAIN, GRACE) + 5
