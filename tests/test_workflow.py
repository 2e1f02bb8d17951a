"""The scheduled workflow runs commands that exist, with no more rights than it needs."""

import re
from pathlib import Path

import pytest

from adapters.cli.main import _parser
from bot.layers.read import models_dev_file
from bot.paths import data_folder
from bot.words import load_lexicon

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / ".github/workflows/catalogue.yml").read_text(encoding="utf-8")
REPORTS = re.findall(r"report: (.+)", TEXT)


def test_it_runs_on_a_schedule_and_by_hand_alone():
    assert re.findall(r"^  (\w+):$", TEXT.partition("on:\n")[2].partition("\n\n")[0], re.MULTILINE) == [
        "schedule",
        "workflow_dispatch",
    ]


@pytest.mark.parametrize("verb", [*REPORTS, "catalogue refresh"])
def test_the_verbs_that_are_run_exist(verb):
    parser = _parser(load_lexicon(data_folder() / "locales").pick("en"), ["en"])
    assert parser.parse_args(verb.split()).command == "catalogue"
    assert "zoobot ${{ matrix.report }}" in TEXT or f"zoobot {verb}" in TEXT


def test_each_catalogue_has_a_proposal_of_its_own():
    assert re.findall(r"source: (\S+)", TEXT) == ["models-dev", "genai-prices"]
    assert len(REPORTS) == len(set(REPORTS)) == 2
    assert "BRANCH: catalogue/${{ matrix.source }}" in TEXT


def test_the_gate_is_passed_before_anything_is_proposed():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    verbs = re.findall(r"run: make (\w+)", TEXT)
    assert verbs == ["install", "check"]
    assert all(re.search(rf"^{verb}:", makefile, re.MULTILINE) for verb in verbs)
    assert TEXT.index("make check") < TEXT.index("gh pr create")


def test_what_is_proposed_is_there():
    paths = [path for line in re.findall(r" paths: (.+)", TEXT) for path in line.split()]
    assert str(models_dev_file(ROOT / "data").relative_to(ROOT)) in paths
    assert all((ROOT / path).exists() for path in paths)
    assert all((ROOT / file).exists() for file in re.findall(r"requirements/\w+\.txt", TEXT))


def test_the_date_of_the_price_list_is_found():
    section = (ROOT / "data/layers/sellers.toml").read_text(encoding="utf-8").partition("[sources.genai-prices]")[2]
    assert re.search(r"^checked_on = \d{4}-\d\d-\d\d$", section.partition("[")[0], re.MULTILINE)


def test_it_may_only_push_a_branch_and_open_a_proposal():
    assert re.search(r"^permissions: \{\}$", TEXT, re.MULTILINE)
    rights = TEXT.partition("    permissions:\n")[2].partition("    strategy:")[0].split("\n")
    assert [line.strip() for line in rights if line.strip()] == ["contents: write", "pull-requests: write"]
    assert "secrets." not in TEXT


def test_what_it_uses_is_pinned_and_by_the_platform_itself():
    used = re.findall(r"uses: (\S+)", TEXT)
    assert [name.partition("@")[0] for name in used] == ["actions/checkout", "actions/setup-python"]
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", name) for name in used)


def test_nothing_of_an_event_gets_into_a_command():
    commands = "".join(re.findall(r"run: (?:\|\n(?: {10}.*\n)+|.*\n)", TEXT))
    assert set(re.findall(r"\$\{\{ (.+?) \}\}", commands)) == {"matrix.report"}
