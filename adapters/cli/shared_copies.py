"""The copies of other catalogues, passed on by the database: one process takes them, and all answer from them."""

import hashlib
from pathlib import Path

import orjson

from bot.layers.refresh import write_file
from bot.service.key_value import KeyValueStore

_COPIES, _STAMP = "catalogue copies", "catalogue copies stamp"
"""The names under which the copies are kept, and a hash of them that is quicker to read."""
_SUFFIXES = (".jsonl", ".tag")


class SharedCopies:
    """The folder of this process's copies, beside what the database holds for all processes."""

    def __init__(self, key_values: KeyValueStore, folder: Path) -> None:
        self._key_values = key_values
        self._folder = folder
        self._known: str | None = None

    async def publish(self) -> None:
        """Let every process have what is in the folder.

        Raises:
            OSError: the folder cannot be read.
            StorageError: the database did not take it.
        """
        content = self._content()
        stamp = _stamp(content)
        if stamp != await self._key_values.get(_STAMP):
            await self._key_values.put(_COPIES, content.decode())
            await self._key_values.put(_STAMP, stamp)
        self._known = stamp

    async def adopt(self) -> bool:
        """Bring into the folder what another process has published since; tell whether that changed anything.

        Raises:
            OSError: the folder cannot be written.
            StorageError: the database cannot be read.
        """
        stamp = await self._key_values.get(_STAMP)
        if stamp is None or stamp == self._known:
            return False
        content = (await self._key_values.get(_COPIES) or "").encode()
        if _stamp(content) != stamp:  # it is being published at this moment
            return False
        self._known = stamp
        if _stamp(self._content()) == stamp:
            return False
        for name, text in orjson.loads(content).items():
            write_file(self._folder / Path(name).name, text.encode())
        return True

    def _content(self) -> bytes:
        files = sorted(file for file in self._folder.glob("*") if file.suffix in _SUFFIXES)
        return orjson.dumps({file.name: file.read_text(encoding="utf-8") for file in files})


def _stamp(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
