"""The body of a call to Telegram: JSON, or a multipart form when files go along."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from io import SEEK_END
from typing import IO

import orjson
from telegram import TelegramObject
from telegram.request import RequestData

CHUNK = 64 * 1024  # bytes written at once, so that a slow line is seen and a fast one is not held up


@dataclass(frozen=True, slots=True)
class Body:
    """Body of a request: bytes when it is small, else chunks that are made while they are sent."""

    content_type: str
    length: int  # bytes
    parts: tuple[bytes | IO[bytes], ...]

    @property
    def small(self) -> bytes | None:
        """Return a body that fits into one chunk; None for a larger one."""
        whole = [part for part in self.parts if isinstance(part, bytes)]
        return b"".join(whole) if self.length <= CHUNK and len(whole) == len(self.parts) else None

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield the body in chunks; files are read in a thread of their own."""
        for part in self.parts:
            if isinstance(part, bytes):
                for start in range(0, len(part), CHUNK):
                    yield part[start : start + CHUNK]
            else:
                while chunk := await asyncio.to_thread(part.read, CHUNK):
                    yield chunk


def encode_body(data: RequestData) -> Body:
    """Encode the parameters of a call.

    Raises:
        TypeError: JSON cannot hold one of the values.
    """
    return _form(data) if data.contains_files else _json(data.parameters)


def _json(parameters: Mapping[str, object]) -> Body:
    """Encode everything as one JSON object, which spares the escaping of a form."""
    content = _dump(parameters)
    return Body("application/json", len(content), (content,))


def _dump(value: object) -> bytes:
    """Encode a value as JSON, objects of the library at any depth included."""
    return orjson.dumps(value, default=_to_json, option=orjson.OPT_NON_STR_KEYS)


def _to_json(value: object) -> object:
    """Convert an object of the library into what JSON knows."""
    if isinstance(value, TelegramObject):
        return value.to_dict()
    raise TypeError(f"JSON cannot hold a {type(value).__name__}")


def _form(data: RequestData) -> Body:
    """Encode a multipart form: a value is its text or JSON, a file its content."""
    boundary = secrets.token_hex(16)
    parts: list[bytes | IO[bytes]] = []
    length = 0
    for head, content in _fields(data):
        start = f"--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode()
        parts += [start, content, b"\r\n"]
        length += len(start) + _size(content) + 2
    parts.append(f"--{boundary}--\r\n".encode())
    length += len(boundary) + 6
    return Body(f"multipart/form-data; boundary={boundary}", length, tuple(parts))


def _fields(data: RequestData) -> Iterator[tuple[str, bytes | IO[bytes]]]:
    """Yield each field's head (name, file name, content type) and content."""
    for name, value in data.parameters.items():
        yield f'name="{_quoted(name)}"', value.encode() if isinstance(value, str) else _dump(value)
    for name, (file_name, content, mime_type) in data.multipart_data.items():
        head = f'name="{_quoted(name)}"; filename="{_quoted(file_name)}"\r\nContent-Type: {mime_type}'
        yield head, content


def _quoted(name: str) -> str:
    """Escape a name for a header as browsers do: three characters escaped, the rest as UTF-8."""
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _size(content: bytes | IO[bytes]) -> int:
    """Return how many bytes are left to read."""
    if isinstance(content, bytes):
        return len(content)
    here = content.tell()
    end = content.seek(0, SEEK_END)
    content.seek(here)
    return end - here
