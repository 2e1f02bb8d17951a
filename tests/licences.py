"""The list of what ships with the bot and under which licences. `python -m tests.licences` writes it anew."""

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
LIST = ROOT / "THIRD_PARTY_LICENSES.md"
NOT_SHIPPED = ("bench", "build", "dev", "pins")
"""The files of requirements that only developers need."""
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; (?P<where>.+?))? \\$", re.MULTILINE)
ELSEWHERE = "sys_platform == 'emscripten'"
"""A platform that the bot does not run on."""
NOT_EVERYWHERE = {"audioop-lts": ("PSF-2.0", "https://github.com/AbstractUmbra/audioop")}
"""Licence and address of packages that only some versions of Python need."""
SPDX = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
MARK = "<!-- packages: `python -m tests.licences` -->\n"
PAGES = ("homepage", "home", "source", "source code", "repository", "github", "documentation")


def shipped():
    """Return the versions of the packages that ship, by name."""
    files = [file for file in sorted((ROOT / "requirements").glob("*.txt")) if file.stem not in NOT_SHIPPED]
    versions = {}
    for name, version, where in PIN.findall("\n".join(file.read_text(encoding="utf-8") for file in files)):
        if ELSEWHERE not in where:
            versions.setdefault(name, {})[version] = None
    return {name: ", ".join(versions[name]) for name in sorted(versions)}


def about(name):
    """Return licence and address of an installed package."""
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return NOT_EVERYWHERE[name]
    kinds = [kind.rpartition(" :: ")[2] for kind in told.get_all("Classifier", []) if kind.startswith("License ::")]
    named = " AND ".join(SPDX[kind] for kind in kinds if kind in SPDX)
    pages = dict(page.split(", ", 1) for page in told.get_all("Project-URL", []))
    pages = {label.lower(): address for label, address in pages.items()}
    address = told.get("Home-page") or next(pages[label] for label in PAGES if label in pages)
    return told.get("License-Expression") or named or told["License"], address


def packages_table():
    """List the packages that ship, with version, licence and address."""
    rows = (f"| {name} | {version} | {' | '.join(about(name))} |" for name, version in shipped().items())
    return "\n".join(("| package | version | licence | address |", "| --- | --- | --- | --- |", *rows))


def with_table(text, table):
    """Put the table of packages into the text, in place of the one there."""
    return text.partition(MARK)[0] + MARK + table + "\n"


if __name__ == "__main__":
    LIST.write_text(with_table(LIST.read_text(encoding="utf-8"), packages_table()), encoding="utf-8")
