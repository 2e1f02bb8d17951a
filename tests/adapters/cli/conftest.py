import io
import json
import logging
import sys

import pytest

from adapters.cli.main import run


@pytest.fixture
def zoobot(tmp_path, warm_database, monkeypatch, capsys):
    """Run the program inside the test; return its exit status, output and error output."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    monkeypatch.chdir(tmp_path)

    def start(*argv, stdin="", **environment):
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        try:
            status = run(argv, {"ZOO_DATABASE": str(warm_database), **environment})
        except SystemExit as error:
            status = error.code
        return status, *capsys.readouterr()

    yield start
    root.handlers, root.level = handlers, level


@pytest.fixture
def pipe(zoobot):
    """Send lines through `zoobot pipe`; return what comes back, read as JSON."""

    def send(*lines, **environment):
        given = "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
        status, out, _ = zoobot("pipe", stdin=given, **environment)
        assert status == 0
        return [json.loads(line) for line in out.splitlines()]

    return send
