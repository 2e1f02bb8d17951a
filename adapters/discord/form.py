"""Bodies of requests: JSON, or a form of several parts where a file goes along."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import aiohttp
import orjson

_JSON = "application/json"


@dataclass(frozen=True)
class Upload:
    """A file that goes along with a message."""

    name: str
    content: bytes = field(repr=False)
    content_type: str = "image/png"


@dataclass(frozen=True)
class Content:
    """What a request carries."""

    body: Mapping[str, object]
    upload: Upload | None = None


async def encoded(content: Content) -> tuple[bytes, str]:
    """Return the content of a request as bytes, and its content type."""
    body, upload = orjson.dumps(content.body), content.upload
    if upload is None:
        return body, _JSON
    form = aiohttp.FormData()
    form.add_field("payload_json", body.decode(), content_type=_JSON)
    form.add_field("files[0]", upload.content, filename=upload.name, content_type=upload.content_type)
    parts = form()
    return await parts.as_bytes(), parts.headers["Content-Type"]
