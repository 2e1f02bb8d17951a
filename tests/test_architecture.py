"""What ARCHITECTURE.md says of files and import contracts is true."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
LOCALE = ROOT / "data/locales/en"
PATH = re.compile(r"`([\w./-]+/[\w./-]*|[\w.-]+\.(?:toml|ftl|md|yml))`")
PATHS = sorted(set(PATH.findall(TEXT)))
ROOMS = TEXT.partition("## Rooms")[2].partition("**Imports")[0]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_it_names_files():
    assert len(PATHS) > 60


@pytest.mark.parametrize("path", PATHS)
def test_every_path_exists(path):
    assert (ROOT / path).exists() or (LOCALE / path).exists()


def test_every_part_of_the_core_is_in_a_room():
    parts = [f"bot/{part.name}/" for part in (ROOT / "bot").iterdir() if (part / "__init__.py").exists()]
    assert [part for part in parts if f"`{part}`" not in ROOMS] == []


def test_the_rooms_stand_in_the_order_of_the_import_contract():
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    names = [name.replace(".", "/") for layer in layers for name in re.findall(r"bot\.\w+", layer)]
    places = [ROOMS.index(f"`{name}/`" if (ROOT / name).is_dir() else f"`{name}.py`") for name in names]
    lines = [ROOMS.count("\n", 0, place) for place in places]
    assert lines == sorted(lines)


@pytest.mark.parametrize("folder", ["bot", "adapters"])
def test_no_import_inside_a_function_is_excused_inline(folder):
    files = (ROOT / folder).rglob("*.py")
    assert [file for file in files if re.search(r"noqa:.*PLC0415", file.read_text(encoding="utf-8"))] == []
