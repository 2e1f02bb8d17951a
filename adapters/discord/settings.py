"""The settings of Discord; each is `DISCORD_` and its name here in the environment."""

from pydantic import Field, SecretStr, field_validator, model_validator

from bot.values import Value

PREFIX = "DISCORD_"


class DiscordSettings(Value):
    """Settings of the connection to Discord."""

    bot_token: SecretStr = Field(description="The bot's token from the developer portal; starts Discord.")
    api_base_url: str = Field(
        default="https://discord.com/api/v10",
        pattern=r"^https?://\S+[^/\s]$",
        description="Another REST address, such as `http://127.0.0.1:8082/api/v10`; without a slash at the end.",
    )
    gateway_url: str = Field(
        default="wss://gateway.discord.gg/",
        pattern=r"^wss?://\S+$",
        description="Another gateway, such as `ws://127.0.0.1:8082/`.",
    )
    shard_ids: tuple[int, ...] = Field(
        default=(), description="The shards of this process, such as `0,1`; not set: all of them."
    )
    shard_count: int | None = Field(
        default=None, ge=1, description="How many shards there are in all; not set: as Discord recommends."
    )

    @field_validator("bot_token")
    @classmethod
    def _can_be_sent(cls, value: SecretStr) -> SecretStr:
        token = value.get_secret_value()
        if not (token.isascii() and token.isprintable()) or " " in token:
            raise ValueError("this is no token; copy it from the developer portal, and nothing beside it")
        return value

    @field_validator("shard_ids", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",")) if isinstance(value, str) else value

    @model_validator(mode="after")
    def _shards_fit(self) -> "DiscordSettings":
        if self.shard_ids and (self.shard_count is None or max(self.shard_ids) >= self.shard_count):
            raise ValueError("DISCORD_SHARD_COUNT: set it to more than every id of DISCORD_SHARD_IDS")
        return self
