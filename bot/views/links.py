"""The operator's own pages, and the data file of an entry."""

from collections.abc import Iterator

from bot.catalogue.precomputed import EntryKind
from bot.reply.choices import Open
from bot.values import Value
from bot.words import Words

_FOLDERS = {
    EntryKind.MODEL: "models",
    EntryKind.FAMILY: "families",
    EntryKind.LAB: "labs",
    EntryKind.TERM: "glossary",
    EntryKind.SIGNPOST: "signposts",
}


class Links(Value):
    """The addresses that the operator has set; an empty one is not shown."""

    support: str = ""
    privacy: str = ""
    report: str = ""
    source: str = ""
    """The address of the folder `data/` in a public repository."""


def link_choices(words: Words, links: Links) -> Iterator[Open]:
    """Yield the ways to the operator's pages, for those that are set."""
    pages = (
        ("choice-support", links.support),
        ("choice-privacy", links.privacy),
        ("choice-report", links.report),
    )
    for key, url in pages:
        if url:
            yield Open(label=words(key), url=url)


def data_file_url(links: Links, kind: EntryKind, entry: str) -> str | None:
    """Return the address of the file that an entry's facts are written in; None where no repository is set."""
    if not links.source:
        return None
    return f"{links.source.rstrip('/')}/{_FOLDERS[kind]}/{entry}.toml"


def data_file_choice(words: Words, links: Links, kind: EntryKind, entry: str) -> Iterator[Open]:
    """Yield the way to the file of an entry, where a repository is set."""
    url = data_file_url(links, kind, entry)
    if url is not None:
        yield Open(label=words("choice-data-file"), url=url)
