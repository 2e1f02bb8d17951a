from datetime import date, timedelta
from decimal import Decimal

import pytest

from adapters.discord.settings import PREFIX as DISCORD
from adapters.discord.settings import DiscordSettings
from adapters.telegram.settings import PREFIX as TELEGRAM
from adapters.telegram.settings import TelegramSettings
from bot.errors import SettingsError
from bot.settings import Settings, read_environment, read_part, read_settings

TOKEN = "123456:hidden-part"


def test_an_empty_environment_gives_the_defaults():
    assert read_settings({}) == Settings()


def test_keys_of_other_programs_are_left_alone():
    assert read_settings({"PATH": "x", "LANG": "ru"}) == Settings()


def test_an_unknown_key_names_the_nearest_known_one():
    with pytest.raises(SettingsError, match=r"ZOO_LOG_LEVELS: .*did you mean ZOO_LOG_LEVEL\?"):
        read_settings({"ZOO_LOG_LEVELS": "info"})


def test_a_key_like_no_other_lists_the_known_ones():
    with pytest.raises(SettingsError, match="known: ZOO_DATABASE, ZOO_LANG"):
        read_settings({"ZOO_QQQ": "1"})


def test_every_wrong_setting_has_its_line():
    with pytest.raises(SettingsError) as caught:
        read_settings({"ZOO_LANG": "russian", "ZOO_LOG_LEVEL": "loud"})
    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == ["ZOO_LANG", "ZOO_LOG_LEVEL"]


def test_a_wrong_value_is_not_repeated():
    with pytest.raises(SettingsError) as caught:
        read_settings({"ZOO_LANG": "sesame"})
    assert "sesame" not in str(caught.value)


def test_an_address_is_no_database_path():
    with pytest.raises(SettingsError, match="ZOO_DATABASE: only a path"):
        read_settings({"ZOO_DATABASE": "postgresql://host/zoo"})


@pytest.mark.parametrize("name", ["SUPPORT", "PRIVACY", "REPORT", "SOURCE"])
@pytest.mark.parametrize(
    "wrong", ["zoo.example", "ftp://zoo.example", "https://zoo", "https://a:b@zoo.example", "https://zoo.example/a b"]
)
def test_a_link_must_be_one_that_a_button_can_open(name, wrong):
    with pytest.raises(SettingsError, match=f"ZOO_{name}_URL: must be the whole address"):
        read_settings({f"ZOO_{name}_URL": wrong})


def test_a_link_is_kept_as_it_is():
    assert (
        read_settings({"ZOO_SUPPORT_URL": "https://t.me/zoo?start=1#top"}).support_url == "https://t.me/zoo?start=1#top"
    )


def test_the_environment_wins_over_the_env_file(tmp_path):
    file = tmp_path / ".env"
    file.write_text("ZOO_LANG=ru\nZOO_LOG_LEVEL=error\n")
    assert read_environment({"ZOO_LANG": "en"}, file) == {"ZOO_LANG": "en", "ZOO_LOG_LEVEL": "error"}


def test_an_empty_value_counts_as_not_set(tmp_path):
    file = tmp_path / ".env"
    file.write_text("TELEGRAM_BOT_TOKEN=\nZOO_LANG=\n")
    assert read_environment({}, file) == {}


def test_a_platform_shares_its_prefix_with_other_programs():
    settings = read_part(TelegramSettings, TELEGRAM, {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_CHAT": "1"}, shared=True)
    assert settings.bot_token.get_secret_value() == TOKEN


def test_a_slip_in_a_platforms_key_is_an_error():
    given = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_WEBHOK_URL": "https://zoo.example"}
    with pytest.raises(SettingsError, match=r"did you mean TELEGRAM_WEBHOOK_URL\?"):
        read_part(TelegramSettings, TELEGRAM, given, shared=True)


@pytest.mark.parametrize(
    ("kind", "prefix", "given", "named"),
    [
        (TelegramSettings, TELEGRAM, {"BOT_TOKEN": "hidden-part"}, "TELEGRAM_BOT_TOKEN"),
        (TelegramSettings, TELEGRAM, {"BOT_TOKEN": TOKEN, "API_BASE_URL": "ftp://zoo"}, "TELEGRAM_API_BASE_URL"),
        (TelegramSettings, TELEGRAM, {"BOT_TOKEN": TOKEN, "PROXY": "socks5://u:hidden@zoo"}, "TELEGRAM_PROXY: .*SOCKS"),
        (TelegramSettings, TELEGRAM, {"BOT_TOKEN": TOKEN, "WEBHOOK_URL": "https://zoo"}, "TELEGRAM_WEBHOOK_SECRET"),
        (DiscordSettings, DISCORD, {"BOT_TOKEN": "hidden-part", "SHARD_IDS": "0,x"}, "DISCORD_SHARD_IDS"),
        (DiscordSettings, DISCORD, {"BOT_TOKEN": "hidden-part", "SHARD_IDS": "0,3", "SHARD_COUNT": "3"}, "SHARD_COUNT"),
    ],
)
def test_a_wrong_platform_setting_is_named_and_the_token_is_not(kind, prefix, given, named):
    with pytest.raises(SettingsError, match=named) as caught:
        read_part(kind, prefix, {f"{prefix}{name}": value for name, value in given.items()}, shared=True)
    assert "hidden" not in str(caught.value)


def test_shards_are_listed_with_commas():
    given = {"DISCORD_BOT_TOKEN": "hidden-part", "DISCORD_SHARD_IDS": "0, 2", "DISCORD_SHARD_COUNT": "4"}
    assert read_part(DiscordSettings, DISCORD, given).shard_ids == (0, 2)


def test_a_token_is_in_no_representation():
    assert TOKEN not in repr(read_part(TelegramSettings, TELEGRAM, {"TELEGRAM_BOT_TOKEN": TOKEN}))


def test_a_rate_of_the_rouble_has_its_day():
    rate = read_settings({"ZOO_USD_RUB": " 82.5@2026-11-20"}).usd_rub
    assert (rate.roubles, rate.day) == (Decimal("82.5"), date(2026, 11, 20))


@pytest.mark.parametrize("value", ["82.5", "82,5@2026-11-20", "0@2026-11-20", "82.5@2026-11-31", "-1@2026-11-20", "@"])
def test_a_rate_that_cannot_be_read_is_told_how_it_is_written(value):
    with pytest.raises(SettingsError, match=r"ZOO_USD_RUB: .*such as 82.5@2026-11-20"):
        read_settings({"ZOO_USD_RUB": value})


@pytest.mark.parametrize(("value", "hours"), [("1h", 1), ("6h", 6), (" 1d ", 24), ("90d", 90 * 24)])
def test_the_interval_of_the_refresh_is_hours_or_days(value, hours):
    assert read_settings({"ZOO_REFRESH": value}).refresh == timedelta(hours=hours)


def test_nothing_is_refreshed_unless_that_is_set():
    assert read_settings(read_environment({"ZOO_REFRESH": ""})).refresh is None


@pytest.mark.parametrize("value", ["0h", "59m", "5", "h", "91d", "-1h", "1h 2d", "1.5h", "9999d", "secret"])
def test_an_interval_that_cannot_be_read_is_told_how_it_is_written(value):
    with pytest.raises(SettingsError, match="ZOO_REFRESH: must be hours or days, such as 6h or 1d, from 1h") as told:
        read_settings({"ZOO_REFRESH": value})
    assert "secret" not in str(told.value)
