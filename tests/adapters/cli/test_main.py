import asyncio
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import orjson
import pytest
from genai_prices.data import providers

from bot import __version__
from bot.exits import Exit
from bot.paths import data_folder
from tests.upstream import FakeUpstream, as_published, prices, serving


def test_say_answers_once(zoobot):
    status, out, _ = zoobot("say", "--lang", "ru", "/model", "gpt-4o")
    assert status == 0
    assert out.startswith("GPT-4o · ")
    assert "Контекст" in out


def test_say_answers_in_json(zoobot):
    _, out, _ = zoobot("say", "--json", "/model gpt-4o")
    reply = json.loads(out)
    assert reply["subjects"] == [{"kind": "model", "id": "openai/gpt-4o", "name": "GPT-4o"}]
    assert reply["outcome"] == "found"
    assert all({"label", "action"} <= choice.keys() for choice in reply["choices"])


def test_say_presses_a_choice_of_an_earlier_answer(zoobot):
    _, out, _ = zoobot("say", "--json", "/choose")
    action = json.loads(out)["choices"][0]["action"]
    _, out, _ = zoobot("say", "--json", "--press", action)
    assert json.loads(out)["outcome"] == "question"


def test_users_of_say_are_kept_apart(zoobot):
    zoobot("say", "--user", "one", "/lang ru")
    _, out, _ = zoobot("say", "--json", "--user", "two", "/help")
    assert json.loads(out)["lang"] == "en"


def test_a_request_that_cannot_be_met_has_status_1(zoobot):
    status, out, _ = zoobot("say", "/nosuch")
    assert status == 1
    assert "/help" in out


def test_a_wrong_setting_has_status_2_and_says_the_fix(zoobot):
    status, _, err = zoobot("say", "hi", ZOO_LOG_LEVEL="loud")
    assert status == 2
    assert err.startswith("ZOO_LOG_LEVEL")


def test_a_setting_is_read_from_its_own_file(zoobot, tmp_path):
    (tmp_path / "lang").write_text("ru\n")
    (tmp_path / "token").write_text("no-token-at-all\n")
    assert zoobot("health", ZOO_LANG_FILE="lang")[2] == "С этой базой не работает ни один процесс.\n"
    for name in ("TELEGRAM_BOT_TOKEN", "DISCORD_SHARD_COUNT"):
        status, _, err = zoobot("run", **{f"{name}_FILE": "token", "DISCORD_BOT_TOKEN": "x"})
        assert (status, err.partition(":")[0]) == (2, name)
        assert "no-token-at-all" not in err


def test_what_is_like_no_setting_is_ignored_and_named_without_its_value(zoobot):
    status, out, err = zoobot("check", ZOO_PORT="tcp://10.0.0.1:80", ZOO_MY_ID="7")
    assert status == 0
    assert "ZOO_MY_ID: no setting of this program, and so ignored\nZOO_PORT: no setting" in out
    assert "10.0.0.1" not in out + err


def test_settings_come_from_an_env_file_too(zoobot, tmp_path):
    (tmp_path / ".env").write_text("ZOO_LANG=ru\n")
    _, out, _ = zoobot("say", "--json", "/help")
    assert json.loads(out)["lang"] == "ru"


@pytest.mark.parametrize("written", [b"ZOO_LANG=\xff\xfe", "ZOO_LANG=ru # \u043e".encode("cp1251")])
def test_an_env_file_in_another_encoding_says_the_fix(zoobot, tmp_path, written):
    (tmp_path / ".env").write_bytes(written)
    status, _, err = zoobot("say", "hi")
    assert (status, err) == (2, ".env: is not in UTF-8; save it in that encoding\n")


def test_a_mark_at_the_start_of_the_env_file_does_no_harm(zoobot, tmp_path):
    (tmp_path / ".env").write_bytes(b"\xef\xbb\xbfZOO_LANG=ru\n")
    _, out, _ = zoobot("say", "--json", "/help")
    assert json.loads(out)["lang"] == "ru"


def test_files_kept_with_the_database_bear_its_name(zoobot, tmp_path):
    (tmp_path / "catalogue.json").write_text("somebody's own")
    zoobot("say", "hi")
    assert (tmp_path / "catalogue.json").read_text() == "somebody's own"
    own = {"zoo.sqlite3", "zoo-catalogue.json", "zoo-words.json"}
    assert {file.name for file in tmp_path.iterdir()} == {"catalogue.json", *own}


def test_check_tells_a_wrong_setting_of_a_platform(zoobot):
    status, _, err = zoobot("check", DISCORD_BOT_TOKEN="x", DISCORD_SHARD_COUNT="many", TELEGRAM_BOT_TOKEN="1:x")
    assert status == 1
    assert "DISCORD_SHARD_COUNT" in err


@pytest.mark.parametrize(("module", "status"), [("lexicon", Exit.DATA), ("check", Exit.NOT_MET)])
def test_words_that_cannot_be_read_are_told_at_the_start_and_by_check(zoobot, tmp_path, monkeypatch, module, status):
    data = shutil.copytree(data_folder(), tmp_path / "data", ignore=shutil.ignore_patterns("models", "layers"))
    (data / "locales/ru/cards.ftl").write_text("unknown = ?\nunknown\n", encoding="utf-8")
    monkeypatch.setattr(f"adapters.cli.{module}.data_folder", lambda: data)
    told, _, err = zoobot("check")
    assert told == status
    assert 'locales/ru/cards.ftl:2: Expected token: "="; mend the Fluent syntax' in err.splitlines()


def test_check_tells_what_was_read(zoobot):
    status, out, _ = zoobot("check")
    assert status == 0
    assert "models" in out


def test_check_warns_of_facts_that_rest_on_blogs_and_passes(zoobot):
    status, out, err = zoobot("check")
    assert (status, err) == (0, "")
    assert "gemini-2.5-pro.toml: facts.retired_on: rests on a blog" in out
    assert "rest on blogs" in out


def test_show_prints_every_fact_with_status_source_and_date(zoobot, live_catalogue):
    model = live_catalogue.models["openai/gpt-4o"]
    window = model.facts.context_window
    status, out, _ = zoobot("catalogue", "show", "openai/gpt-4o")
    assert status == 0
    assert f"context_window: {window.value}  [" in out
    assert f"checked_on: {model.sources[window.source].checked_on}" in out


def test_show_prints_json(zoobot, live_catalogue):
    window = live_catalogue.models["openai/gpt-4o"].facts.context_window
    _, out, _ = zoobot("catalogue", "show", "openai/gpt-4o", "--json")
    entry = json.loads(out)
    assert entry["facts"]["context_window"]["value"] == window.value
    assert entry["facts"]["context_window"]["source"] == window.source
    assert window.source in entry["sources"]


def test_show_prints_a_signpost(zoobot):
    status, out, err = zoobot("catalogue", "show", "signpost:bark")
    assert (status, err) == (0, "")
    assert "name: Bark" in out


def test_show_of_an_unknown_id_has_status_1(zoobot):
    status, out, err = zoobot("catalogue", "show", "nosuch/model")
    assert (status, out) == (1, "")
    assert "nosuch/model" in err


def test_run_without_tokens_opens_the_chat(zoobot):
    status, out, _ = zoobot(stdin="/model gpt-4o\n1\n99\n")
    assert status == 0
    assert "GPT-4o" in out


@pytest.mark.parametrize("said", ["/forget", "/Forget", "/forget@zoo", "/забудь"])
def test_forgetting_takes_the_history_of_the_chat_too(zoobot, tmp_path, said):
    history = tmp_path / "zoo-history"
    history.write_text("+what I typed\n")
    zoobot(stdin=f"{said}\n")
    assert not history.exists()


def test_naming_a_platform_without_its_token_says_which_to_set(zoobot):
    status, _, err = zoobot("run", "telegram")
    assert status == 2
    assert "TELEGRAM_BOT_TOKEN" in err


def test_the_version_is_told(zoobot):
    status, out, _ = zoobot("--version")
    assert (status, out.strip()) == (0, __version__)


@pytest.mark.parametrize("module", ["telegram", "discord", "aiohttp", "httpx"])
def test_the_terminal_imports_no_platform_library(warm_database, module):
    code = (
        "import sys; from adapters.cli.main import run; "
        f"run(['say', 'hi'], {{'ZOO_DATABASE': {str(warm_database)!r}}}); "
        f"sys.exit({module!r} in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[3], check=False, capture_output=True)  # noqa: S603
    assert done.returncode == 0


def test_the_chat_answers_in_the_language_that_is_written_and_goes_on_in_it(zoobot):
    _, out, _ = zoobot(stdin="клод 3 опус\n1\n", LANG="en_US.UTF-8")
    assert out.count("Контекст") >= 1
    assert "Context window" not in out


@pytest.mark.parametrize(
    ("command", "ours", "others"),
    [
        ("/choose", "Как вы будете ею пользоваться?", "How do you want to use it?"),
        ("/model claude-3-opus", "Контекст", "Context window"),
    ],
)
def test_a_command_whose_letters_tell_no_language_is_answered_in_the_one_last_spoken(zoobot, command, ours, others):
    _, out, _ = zoobot(stdin=f"привет\n{command}\n", LANG="en_US.UTF-8")
    assert ours in out
    assert others not in out


@pytest.fixture
async def published():
    upstream = FakeUpstream(prices(), "text/plain")
    async with serving(upstream):
        yield upstream


async def test_the_published_prices_are_told_beside_the_installed_ones(zoobot, published):
    published.body = orjson.dumps(as_published(providers)).replace(b'"input_mtok":2.5,', b'"input_mtok":7.5,')
    status, out, _ = await asyncio.to_thread(zoobot, "catalogue", "diff", "--prices", "--url", published.url)
    assert status == 0
    head, _, *lines = out.splitlines()
    assert head.startswith("Take genai-prices as of ")
    assert lines
    assert any(re.fullmatch(r"~ \S+ at \S+: input 7\.5, was 2\.5  \(jumps: look at it\)", line) for line in lines)


@pytest.mark.parametrize(("lang", "fix"), [("en", "look at the network"), ("ru", "Проверьте сеть")])
@pytest.mark.parametrize("verb", ["refresh", "diff"])
def test_without_a_connection_nothing_changes_and_the_status_says_why(zoobot, verb, lang, fix):
    url = "http://127.0.0.1:9/api.json"
    status, out, err = zoobot("catalogue", verb, "--url", url, ZOO_LANG=lang)
    assert (status, out, err.count("\n")) == (Exit.UNREACHABLE, "", 1)
    assert url in err
    assert fix in err


async def test_prices_that_cannot_be_read_are_told(zoobot, published):
    published.as_html()
    status, out, err = await asyncio.to_thread(zoobot, "catalogue", "diff", "--prices", "--url", published.url)
    assert (status, out) == (1, "")
    assert published.url in err
