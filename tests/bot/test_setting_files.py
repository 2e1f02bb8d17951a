import pytest

from bot.errors import SettingsError
from bot.setting_files import with_files

NAMES = {"ZOO_DATABASE", "ZOO_LANG", "TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET"}
TOKEN = "123456:hidden-part"


@pytest.fixture
def secret(tmp_path):
    file = tmp_path / "secret"
    file.write_text(TOKEN)
    return file


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_setting_can_be_in_a_file_of_its_own(secret, name):
    assert with_files({f"{name}_FILE": str(secret), "PATH": "x"}, NAMES) == {name: TOKEN, "PATH": "x"}


@pytest.mark.parametrize("around", ["{}\n", "{}\r\n", " {} ", '"{}"\n', "\ufeff{}"])
def test_what_editors_leave_around_a_value_is_not_part_of_it(secret, around):
    secret.write_text(around.format(TOKEN), encoding="utf-8")
    assert with_files({"TELEGRAM_BOT_TOKEN_FILE": str(secret)}, NAMES) == {"TELEGRAM_BOT_TOKEN": TOKEN}


def test_the_file_wins_over_the_default_of_an_image(secret):
    given = {"ZOO_DATABASE": "/data/zoo.sqlite3", "ZOO_DATABASE_FILE": str(secret)}
    assert with_files(given, NAMES) == {"ZOO_DATABASE": TOKEN}


@pytest.mark.parametrize("content", [None, b"", b" \n", b"\xff\xfe"])
def test_a_file_that_is_no_use_is_told_by_its_setting_without_what_it_holds(secret, content):
    secret.unlink() if content is None else secret.write_bytes(content)
    with pytest.raises(SettingsError, match=r"^TELEGRAM_BOT_TOKEN_FILE: the file (cannot be read|is)") as caught:
        with_files({"TELEGRAM_BOT_TOKEN_FILE": str(secret)}, NAMES)
    assert str(secret) not in str(caught.value)


@pytest.mark.parametrize("value", ["a\0b", "."])
def test_a_path_that_is_none_of_a_file_is_told(tmp_path, monkeypatch, value):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError, match=r"^ZOO_LANG_FILE: "):
        with_files({"ZOO_LANG_FILE": value}, NAMES)


def test_a_mistyped_name_is_told_with_the_right_one(secret):
    with pytest.raises(SettingsError, match=r"^TELEGRAM_BOT_TOKN_FILE: .*did you mean TELEGRAM_BOT_TOKEN_FILE\?"):
        with_files({"TELEGRAM_BOT_TOKN_FILE": str(secret)}, NAMES)


def test_files_of_other_programs_are_left_alone():
    others = {"GITHUB_TOKEN_FILE": "/nowhere", "ZOO_PORT_FILE": "x", "TELEGRAM_CHAT_FILE": "x", "_FILE": "x"}
    assert with_files(others, NAMES) == others
