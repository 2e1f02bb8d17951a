"""The copies of other catalogues that a running bot has taken: the last good ones, kept over restarts."""

import logging
from dataclasses import dataclass
from pathlib import Path

from bot.layers.lines import from_lines, to_lines
from bot.layers.listing import Layer
from bot.layers.refresh import known_tag, note_tag, put_in_place

log = logging.getLogger(__name__)
SUFFIX = ".jsonl"
"""The end of the name of a copy."""


@dataclass(frozen=True)
class Copies:
    """The folder that holds a copy of each catalogue, and the tag of the answer that it was made of."""

    folder: Path

    def read(self, key: str) -> Layer | None:
        """Return the copy of a catalogue; None if there is none. A broken one is set aside."""
        file = self._copy(key)
        try:
            layer = from_lines(key, file.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            layer = None
        if layer is None or layer.refused:
            log.warning("the kept copy of %s is broken; what came with the program is used instead", key)
            self.set_aside(key)
            return None
        return layer

    def set_aside(self, key: str) -> None:
        """Take a copy out of use."""
        file = self._copy(key)
        try:
            file.replace(file.with_suffix(".broken"))
        except OSError as error:
            log.warning("the kept copy of %s cannot be set aside: %s", key, error.strerror)

    def put(self, layer: Layer, tag: str) -> None:
        """Keep a copy from now on.

        Raises:
            OSError: it cannot be written.
        """
        put_in_place(to_lines(layer), tag, self._copy(layer.key), self._tag(layer.key))

    def tag_of(self, layer: Layer) -> str:
        """Return the tag of the answer that says what a copy says; empty if none is known."""
        return known_tag(self._tag(layer.key), to_lines(layer))

    def note(self, layer: Layer, tag: str) -> None:
        """Keep the tag of another answer that says the same.

        Raises:
            OSError: it cannot be written.
        """
        note_tag(tag, self._tag(layer.key), to_lines(layer))

    def _copy(self, key: str) -> Path:
        return self.folder / f"{key}{SUFFIX}"

    def _tag(self, key: str) -> Path:
        return self.folder / f"{key}.tag"


def believed(packaged: Layer, kept: Layer | None) -> Layer:
    """Return the newer one of the copy that came with the program and the one that was kept."""
    return kept if kept is not None and kept.source.checked_on >= packaged.source.checked_on else packaged
