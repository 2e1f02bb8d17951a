"""The settings of Telegram; each is `TELEGRAM_` and its name here in the environment."""

import re

from pydantic import Field, SecretStr, field_validator, model_validator

from adapters.telegram.proxies import checked_proxy
from bot.values import Value

PREFIX = "TELEGRAM_"
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class TelegramSettings(Value):
    """Settings of the Telegram adapter."""

    bot_token: SecretStr = Field(description="The bot's token from BotFather; starts Telegram.")
    api_base_url: str = Field(
        default="https://api.telegram.org",
        pattern=r"^https?://\S+[^/\s]$",
        description="Another Bot API server, such as `http://127.0.0.1:8081`; without a slash at the end.",
    )
    webhook_url: str | None = Field(
        default=None,
        pattern=r"^https?://\S+$",
        description="The public address that Telegram sends updates to, such as `https://zoo.example/telegram`; "
        "not set: the bot asks for them (polling).",
    )
    webhook_listen: str = Field(
        default="0.0.0.0:8443",
        pattern=r"^\S+:\d{1,5}$",
        description="Address and port on which the webhook is served, such as `127.0.0.1:8443`.",
    )
    webhook_secret: SecretStr | None = Field(
        default=None, description="What Telegram must say with every update, 1 to 256 of `A-Za-z0-9_-`."
    )

    messages_per_second: int = Field(
        default=30,
        ge=1,
        le=1000,
        description="Messages a second to all chats, of all processes together; over 30 only where Telegram grants it.",
    )

    proxy: SecretStr | None = Field(
        default=None, description="An HTTP proxy on the way to Telegram, such as `http://user:password@127.0.0.1:3128`."
    )

    @field_validator("proxy")
    @classmethod
    def _is_http(cls, value: SecretStr | None) -> SecretStr | None:
        return value if value is None else SecretStr(checked_proxy(value.get_secret_value()))

    @field_validator("bot_token")
    @classmethod
    def _has_form(cls, value: SecretStr) -> SecretStr:
        if not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("this is no token; BotFather gives one like 123456:ABC…")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _can_be_sent(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _SECRET.fullmatch(value.get_secret_value()):
            raise ValueError(
                "must be 1 to 256 of the signs A-Z, a-z, 0-9, _ and -, such as `openssl rand -hex 32` gives"
            )
        return value

    @model_validator(mode="after")
    def _webhook_is_guarded(self) -> "TelegramSettings":
        if self.webhook_url and self.webhook_secret is None:
            raise ValueError("TELEGRAM_WEBHOOK_SECRET: a webhook needs a secret; set one")
        return self
