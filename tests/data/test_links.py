"""Every entry can be pointed to in the repository."""

from bot.catalogue.precomputed import EntryKind
from bot.views.links import Links, data_file_url
from tests.conftest import DATA

LINKS = Links(source="https://zoo.example/blob/main/data")


def test_every_entry_has_its_file_at_the_address(catalogue):
    entries = {
        EntryKind.MODEL: catalogue.models,
        EntryKind.FAMILY: catalogue.families,
        EntryKind.LAB: catalogue.labs,
        EntryKind.TERM: catalogue.terms,
        EntryKind.SIGNPOST: catalogue.signposts,
    }
    assert set(entries) == set(EntryKind)
    for kind, ids in entries.items():
        for entry in ids:
            url = data_file_url(LINKS, kind, entry)
            assert (DATA / url.removeprefix(f"{LINKS.source}/")).is_file()
