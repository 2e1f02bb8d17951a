"""Actions of the buttons that choose for good; `bot.action_codec` packs them."""

from typing import ClassVar, Literal

from bot.values import Value


class SettingAction(Value):
    """Base class of them."""

    code: ClassVar[str]


class SetLanguage(SettingAction):
    """The choice of a language for all later replies."""

    code = "lg"
    lang: str


class ChangeSetting(SettingAction):
    """The change of a setting of the place, or of the asker in private."""

    code = "st"
    setting: Literal["lang", "compact", "hidden", "rooms", "mentions", "lookups"]
    value: str
    """A language or `own`; `0` or `1`; for the rooms `here`, `elsewhere` or `all`."""


class SetLayout(SettingAction):
    """The choice of a layout for all later replies, of which one is shown again."""

    code = "y"
    layout: Literal["plain", "rich"]
    again: str
    """The action that shows the reply again, as written by `bot.action_codec.wrapped`."""


Setting = SetLanguage | ChangeSetting | SetLayout
