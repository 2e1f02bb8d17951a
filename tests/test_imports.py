"""Rules of imports that the linter of imports cannot say."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ADAPTERS = sorted((ROOT / "adapters").rglob("*.py"))
DRAWING = ROOT / "bot/charts/drawing.py"


def imported(source):
    """Yield every dotted name that is imported from the core."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names if name.name.partition(".")[0] == "bot")
            case ast.ImportFrom(module=str(module), names=names) if module.partition(".")[0] == "bot":
                yield from (f"{module}.{name.name}" for name in names)


def private(source):
    """List the imported names of which a part is private; `__version__` is public by custom."""
    return [
        name
        for name in imported(source)
        if any(part.startswith("_") and not part.endswith("__") for part in name.split("."))
    ]


@pytest.mark.parametrize("file", ADAPTERS, ids=lambda file: str(file.relative_to(ROOT)))
def test_an_adapter_imports_nothing_private_of_the_core(file):
    assert private(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("line", ["from bot.app import _x", "from bot._a import b", "import bot._a.b"])
def test_the_rule_finds_what_it_forbids(line):
    assert private(line)


@pytest.mark.parametrize("line", ["from bot import __version__", "from bot.app import App", "import _thread"])
def test_the_rule_forbids_nothing_else(line):
    assert private(line) == []


def test_only_what_draws_imports_the_library_of_charts():
    files = [file for folder in ("bot", "adapters") for file in (ROOT / folder).rglob("*.py")]
    assert [file for file in files if "matplotlib" in _top_imports(file)] == [DRAWING]
    assert [file for file in files if "bot.charts.drawing" in file.read_text(encoding="utf-8")] == [
        ROOT / "bot/charts/worker.py"
    ]


def test_the_bot_starts_without_the_library_of_charts():
    everything = "import sys, adapters.cli.compose, adapters.cli.serve, adapters.telegram.run, adapters.discord.run"
    check = "print(sorted({'matplotlib', 'numpy', 'PIL', 'concurrent.futures.process'} & set(sys.modules)))"
    command = [sys.executable, "-c", f"{everything}, bot.commands.ask, bot.commands.plain_words; {check}"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603  # our own
    assert told.stdout.strip() == "[]"


def _top_imports(file):
    """List the libraries that a file imports anywhere."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name.partition(".")[0] for name in names)
            case ast.ImportFrom(module=str(module)):
                yield module.partition(".")[0]
