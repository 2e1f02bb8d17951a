"""The list of licences names everything that ships, as it is pinned."""

import re

from tests.licences import LIST, ROOT, packages_table, shipped, with_table

TEXT = LIST.read_text(encoding="utf-8")


def test_the_list_names_every_package_that_ships_with_its_version():
    rows = dict(re.findall(r"^\| ([a-z0-9-]+) \| (\d\S*(?:, \S+)*) \|", TEXT, re.MULTILINE))
    assert rows == shipped(), "run: python -m tests.licences"
    assert len(rows) > 40


def test_the_list_says_what_the_packages_say():
    assert with_table(TEXT, packages_table()) == TEXT, "run: python -m tests.licences"


def test_every_package_has_a_licence_by_its_short_name():
    licences = re.findall(r"^\| [a-z0-9-]+ \| \d[^|]* \| ([^|]+) \| https?://\S+ \|$", TEXT, re.MULTILINE)
    assert len(licences) == len(shipped())
    names = {name for one in licences for name in re.split(r" AND | OR |[()]", one) if name}
    assert names <= {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "CC0-1.0",
        "LGPL-3.0-only",
        "MIT",
        "MIT-CMU",
        "MPL-2.0",
        "PSF-2.0",
        "Zlib",
    }


def test_the_licences_of_other_catalogues_lie_beside_their_data():
    for path in re.findall(r"`(data/[^`]+)`", TEXT):
        assert (ROOT / path).exists()
