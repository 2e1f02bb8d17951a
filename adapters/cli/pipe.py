"""`zoobot pipe`: any program as a platform. One JSON object a line in, one JSON object a line out, in order.

In: `{"text": "/model клод", "lang": "ru", "user": "u1", "chat": "c1"}` asks, `{"press": "<action of a choice>", …}`
presses, `{"suggest": "gpt", …}` completes. The other keys are those of `parse.PipeLine`.

Out: the reply as `bot.reply.reply.Reply` defines it, with its plain text beside it under `text`; suggestions as
`Suggestions`; for a line that cannot be read `{"error": …, "outcome": "error"}`, and the next line is read.
"""

import json
import sys
from collections.abc import Iterator
from typing import BinaryIO

from pydantic import ValidationError

from adapters.cli.parse import PipeLine, line_problem
from bot.app import App
from bot.events import Query
from bot.reply.plain import plain
from bot.reply.reply import Outcome, Reply

_MAX_BYTES = 64 * 1024
"""Bytes of a line that are read."""


async def run_pipe(app: App, lines: BinaryIO, lang: str | None) -> None:
    """Answer every line, until the input ends or nobody reads the answers."""
    try:
        for raw in _lines(lines):
            if raw.strip():
                answer = await _answer(app, raw, lang)
                sys.stdout.write(answer + "\n")
                sys.stdout.flush()
    except BrokenPipeError:
        sys.stderr.close()


def reply_json(reply: Reply) -> str:
    """Return a reply as one line of JSON; every choice has an `action`, null where it needs no answer."""
    data = reply.model_dump(mode="json")
    data["choices"] = [{"action": None, **choice} for choice in data["choices"]]
    return json.dumps({**data, "text": plain(reply)}, ensure_ascii=False)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield each line; of a line that is too long only so much as shows that it is."""
    while line := stream.readline(_MAX_BYTES + 2):
        yield line
        while not line.endswith(b"\n") and len(line) == _MAX_BYTES + 2:
            line = stream.readline(_MAX_BYTES + 2)


async def _answer(app: App, raw: bytes, lang: str | None) -> str:
    words = app.words(lang)
    if len(raw) > _MAX_BYTES + 1:
        return _refusal(words("pipe-too-long", most=_MAX_BYTES))
    try:
        data = json.loads(raw.decode("utf-8"))
        request = PipeLine.model_validate({"lang": lang, **data} if isinstance(data, dict) else data).request()
    except ValidationError as error:
        return _refusal(words("pipe-wrong-line", reason=line_problem(error)))
    except (ValueError, RecursionError):
        return _refusal(words("pipe-no-json"))
    if isinstance(request, Query):
        return _printable((await app.suggest(request)).model_dump_json())
    return _printable(reply_json(await app.handle(request)))


def _refusal(message: str) -> str:
    return json.dumps({"error": message, "outcome": Outcome.ERROR.value}, ensure_ascii=False)


def _printable(text: str) -> str:
    """Replace half characters, which JSON can carry and no stream can write."""
    return text.encode("utf-8", "replace").decode("utf-8")
