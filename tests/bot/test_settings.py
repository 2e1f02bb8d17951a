from datetime import date, timedelta
from decimal import Decimal

import pytest
from pydantic import SecretStr

from adapters.discord.settings import PREFIX as DISCORD
from adapters.discord.settings import DiscordSettings
from adapters.telegram.settings import PREFIX as TELEGRAM
from adapters.telegram.settings import TelegramSettings
from bot.errors import SettingsError
from bot.setting_names import nearest_name
from bot.settings import PREFIX, LogLevel, Settings, read_environment, read_part, read_settings, unknown_keys

TOKEN = "123456:hidden-part"


def test_an_empty_environment_gives_the_defaults():
    assert read_settings({}) == Settings()


def test_keys_of_other_programs_are_left_alone():
    assert read_settings({"PATH": "x", "LANG": "ru"}) == Settings()


def test_an_unknown_key_names_the_nearest_known_one():
    with pytest.raises(SettingsError, match=r"ZOO_LOG_LEVELS: .*did you mean ZOO_LOG_LEVEL\?"):
        read_settings({"ZOO_LOG_LEVELS": "info"})


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("ZOO_DATABSE", "ZOO_DATABASE"),
        ("ZOO_DATABASE_URL", "ZOO_DATABASE"),
        ("ZOO_LNAG", "ZOO_LANG"),
        ("ZOO_LOGLEVEL", "ZOO_LOG_LEVEL"),
        ("ZOO_LOG_LVL", "ZOO_LOG_LEVEL"),
        ("ZOO_USDRUB", "ZOO_USD_RUB"),
        ("ZOO_REFERSH", "ZOO_REFRESH"),
        ("ZOO_PRIVACY", "ZOO_PRIVACY_URL"),
        ("ZOO_SUPPORT_URI", "ZOO_SUPPORT_URL"),
    ],
)
def test_a_slip_is_an_error_that_names_the_setting_meant(slip, meant):
    with pytest.raises(SettingsError) as caught:
        read_settings({slip: "hidden"})
    assert str(caught.value) == f"{slip}: there is no such setting; did you mean {meant}?"


KUBERNETES = (
    *("ZOO_SERVICE_HOST", "ZOO_SERVICE_PORT", "ZOO_SERVICE_PORT_HTTP", "ZOO_PORT", "ZOO_PORT_80_TCP"),
    *("ZOO_PORT_8080_TCP_ADDR", "ZOO_PORT_80_TCP_PORT", "ZOO_PORT_80_TCP_PROTO"),
    *("ZOO_DATABASE_SERVICE_HOST", "ZOO_DATABASE_PORT", "ZOO_DATABASE_PORT_5432_TCP"),
    *("ZOO_SUPPORT_PORT", "ZOO_METRICS_SERVICE_HOST"),
)
"""What is set for services that are called zoo, zoo-database, zoo-support and zoo-metrics."""
ZOOKEEPER = (
    *("ZOO_MY_ID", "ZOO_SERVERS", "ZOO_TICK_TIME", "ZOO_LOG4J_PROP", "ZOO_INIT_LIMIT", "ZOO_SYNC_LIMIT"),
    *("ZOO_MAX_CLIENT_CNXNS", "ZOO_STANDALONE_ENABLED", "ZOO_ADMINSERVER_ENABLED", "ZOO_AUTOPURGE_PURGEINTERVAL"),
    *("ZOO_4LW_COMMANDS_WHITELIST", "ZOO_CFG_EXTRA", "ZOO_CONF_DIR", "ZOO_DATA_DIR", "ZOO_DATA_LOG_DIR", "ZOO_LOG_DIR"),
    *("ZOO_PORT_NUMBER", "ZOO_SERVER_ID", "ZOO_HEAP_SIZE", "ZOO_ENABLE_AUTH", "ZOO_CLIENT_USER", "ZOO_SERVER_USERS"),
)


def test_what_containers_and_other_programs_set_stops_nothing():
    given = {**dict.fromkeys((*KUBERNETES, *ZOOKEEPER), "tcp://10.0.0.1:80"), "ZOO_LANG": "ru"}
    assert read_settings(given) == Settings(lang="ru")
    assert unknown_keys(given) == tuple(sorted((*KUBERNETES, *ZOOKEEPER)))


def test_slips_are_told_together_with_wrong_values():
    with pytest.raises(SettingsError) as caught:
        read_settings({"ZOO_LANG": "russian", "ZOO_DATABSE": "x", "ZOO_PORT": "1"})
    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == ["ZOO_DATABSE", "ZOO_LANG"]


def test_no_setting_is_taken_for_a_slip_of_another():
    for kind in (Settings, TelegramSettings, DiscordSettings):
        for name in kind.model_fields:
            assert nearest_name(name, kind.model_fields.keys() - {name}) is None


def test_the_level_of_the_log_may_be_written_in_capitals():
    assert read_settings({"ZOO_LOG_LEVEL": "INFO", "ZOO_LOG_FORMAT": "Json"}).log_level is LogLevel.INFO


def test_every_wrong_setting_has_its_line():
    with pytest.raises(SettingsError) as caught:
        read_settings({"ZOO_LANG": "russian", "ZOO_LOG_LEVEL": "loud"})
    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == ["ZOO_LANG", "ZOO_LOG_LEVEL"]


def test_a_wrong_value_is_not_repeated():
    with pytest.raises(SettingsError) as caught:
        read_settings({"ZOO_LANG": "sesame"})
    assert "sesame" not in str(caught.value)


@pytest.mark.parametrize("address", ["postgresql://zoo:sesame@host/zoo", "postgres://host/zoo?sslmode=require"])
def test_a_database_may_be_one_of_postgresql(address):
    settings = read_settings({"ZOO_DATABASE": address})
    assert settings.database_address() == address
    assert settings.beside_database("history").is_absolute()
    assert "sesame" not in repr(settings)


@pytest.mark.parametrize("path", ["C:\\zoo.sqlite3", "c:/zoo.sqlite3", "./a:b.sqlite3", " /data/zoo.sqlite3 "])
def test_a_path_of_any_system_is_a_file(path):
    assert str(read_settings({"ZOO_DATABASE": path}).database_address()) == path.strip().removeprefix("./")


@pytest.mark.parametrize(
    "address",
    [
        "mysql://host/zoo",
        "sqlite:///zoo.sqlite3",
        "postgresql+asyncpg://host/zoo",
        "postgresql:/zoo@host/zoo",
        "postgresql:zoo",
        "POSTGRESQL://host/zoo",
        "file:/data/zoo.sqlite3",
        "host=127.0.0.1 dbname=zoo",
    ],
)
def test_no_other_address_is_a_database(address):
    with pytest.raises(SettingsError, match="ZOO_DATABASE: must be a path"):
        read_settings({"ZOO_DATABASE": address})


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


@pytest.mark.parametrize("around", ["{} ", " {}", "{}\n", "{}\r", "{}\r\n", '"{}"', "'{}'", ' "{}"\r\n', '" {} "'])
def test_what_files_for_containers_leave_around_a_value_is_not_part_of_it(tmp_path, around):
    given = {"TELEGRAM_BOT_TOKEN": TOKEN, "ZOO_DATABASE": "/data/zoo.sqlite3", "ZOO_METRICS_LISTEN": "127.0.0.1:9464"}
    written = {name: around.format(value) for name, value in given.items()}
    assert read_environment(written) == given
    (tmp_path / ".env").write_bytes("\r\n".join(f"{name}={value}" for name, value in written.items()).encode())
    assert read_environment({}, tmp_path / ".env") == given


@pytest.mark.parametrize("value", ['""', "'", '"', "'a", 'a"b"'])
def test_a_quote_alone_is_kept_and_empty_quotes_count_as_not_set(value):
    assert read_environment({"ZOO_DATABASE": value}) == ({} if value == '""' else {"ZOO_DATABASE": value})


@pytest.mark.parametrize(
    ("name", "value", "example"),
    [
        ("ZOO_LANG", "russian", "`ru`"),
        ("ZOO_METRICS_LISTEN", "9464", "`127.0.0.1:9464`"),
        ("TELEGRAM_API_BASE_URL", "api.telegram.org", "`http://127.0.0.1:8081`"),
        ("TELEGRAM_WEBHOOK_URL", "zoo.example", "`https://zoo.example/telegram`"),
        ("TELEGRAM_WEBHOOK_LISTEN", "8443", "`127.0.0.1:8443`"),
        ("DISCORD_GATEWAY_URL", "gateway.discord.gg", "`ws://127.0.0.1:8082/`"),
    ],
)
def test_a_value_of_another_form_is_told_by_an_example_of_the_right_one(name, value, example):
    kinds = {PREFIX: Settings, TELEGRAM: TelegramSettings, DISCORD: DiscordSettings}
    prefix = f"{name.partition('_')[0]}_"
    with pytest.raises(SettingsError) as caught:
        read_part(kinds[prefix], prefix, {f"{prefix}BOT_TOKEN": TOKEN, name: value})
    assert str(caught.value).startswith(f"{name}: has another form than it needs. ")
    assert example in str(caught.value)
    assert "pattern" not in str(caught.value)


@pytest.mark.parametrize(
    "token", ["123456:a b", "123456:a\nb", "\u0661:abc", "123456:a\udcff", "123456:", ":abc", "bot123456:abc"]
)
def test_what_can_be_no_token_of_telegram_is_told_before_it_is_sent(token):
    with pytest.raises(SettingsError, match=r"TELEGRAM_BOT_TOKEN: this is no token; BotFather"):
        read_part(TelegramSettings, TELEGRAM, {"TELEGRAM_BOT_TOKEN": token})


@pytest.mark.parametrize("token", ["a\nb", "Bot abc", "\u0442\u043e\u043a\u0435\u043d", "a\udcff"])
def test_what_can_be_no_token_of_discord_is_told_before_it_is_sent(token):
    with pytest.raises(SettingsError, match=r"DISCORD_BOT_TOKEN: this is no token; copy it"):
        read_part(DiscordSettings, DISCORD, {"DISCORD_BOT_TOKEN": token})


@pytest.mark.parametrize("secret", ["abc/+=", "hidden part", "\u0434\u0430", "x" * 257])
def test_a_secret_that_telegram_would_not_take_is_told_by_its_own_name(secret):
    given = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_WEBHOOK_URL": "https://zoo.example/",
        "TELEGRAM_WEBHOOK_SECRET": secret,
    }
    with pytest.raises(SettingsError, match=r"^TELEGRAM_WEBHOOK_SECRET: must be 1 to 256 of the signs") as caught:
        read_part(TelegramSettings, TELEGRAM, given)
    assert secret not in str(caught.value)


def test_an_env_file_in_a_folder_that_this_user_may_not_search_is_told(tmp_path, monkeypatch):
    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.is_file", refuse)
    with pytest.raises(SettingsError, match=rf"\.env: cannot be read \(Permission denied\); .*{tmp_path.name}$"):
        read_environment({}, tmp_path / ".env")


def test_a_platform_shares_its_prefix_with_other_programs():
    settings = read_part(TelegramSettings, TELEGRAM, {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_CHAT": "1"})
    assert settings.bot_token.get_secret_value() == TOKEN


@pytest.mark.parametrize("kind", [TelegramSettings, DiscordSettings])
def test_a_service_that_is_called_as_a_platform_stops_nothing(kind):
    prefix = TELEGRAM if kind is TelegramSettings else DISCORD
    ends = ("SERVICE_HOST", "SERVICE_PORT", "PORT", "PORT_80_TCP_ADDR", "PROXY_PORT", "GATEWAY_SERVICE_HOST", "CHAT_ID")
    given = {f"{prefix}BOT_TOKEN": TOKEN, **{f"{prefix}{end}": "tcp://10.0.0.1:80" for end in ends}}
    assert read_part(kind, prefix, given) == kind(bot_token=SecretStr(TOKEN))


def test_a_slip_in_a_platforms_key_is_an_error():
    given = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_WEBHOK_URL": "https://zoo.example"}
    with pytest.raises(SettingsError, match=r"did you mean TELEGRAM_WEBHOOK_URL\?"):
        read_part(TelegramSettings, TELEGRAM, given)


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
        read_part(kind, prefix, {f"{prefix}{name}": value for name, value in given.items()})
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
