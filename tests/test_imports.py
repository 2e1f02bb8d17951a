"""Rules of imports that the linter of imports cannot say."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ADAPTERS = sorted((ROOT / "adapters").rglob("*.py"))


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
