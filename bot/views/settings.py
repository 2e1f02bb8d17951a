"""The settings of a place, or of a person in private."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from bot.action_codec import pack
from bot.events import Ability
from bot.reply.blocks import Block, FactLine, FactList, Heading, Note, NoteKind, Span
from bot.reply.choices import Navigate
from bot.reply.reply import Audience, Outcome, Reply
from bot.service.store import Preferences
from bot.setting_actions import ChangeSetting
from bot.words import Words

OWN_LANGUAGE = "own"
"""The value that stands for the language of whoever asks."""
_Switch = Literal["compact", "hidden", "mentions", "lookups"]
SWITCHES: tuple[_Switch, ...] = get_args(_Switch)
"""The settings that are on or off."""


@dataclass(frozen=True)
class SettingsScope:
    """What can be set."""

    shared: bool
    """Whether they are the settings of a place where several people talk."""
    abilities: frozenset[Ability]
    """What the platform can do there."""
    room: str | None
    """The room where they are shown, in a place that has rooms."""

    @property
    def switches(self) -> tuple[_Switch, ...]:
        """Return the settings that are on or off and mean something here."""
        length: tuple[_Switch, ...] = ("compact",) if not self.shared or Ability.HIDE in self.abilities else ()
        seen: tuple[_Switch, ...] = ("hidden",) if self.shared and Ability.HIDE in self.abilities else ()
        reads = self.shared and Ability.READ_WORDS in self.abilities
        heard: tuple[_Switch, ...] = ("mentions", "lookups") if reads else ()
        return (*length, *seen, *heard)


def settings_page(words: Words, languages: Mapping[str, str], settings: Preferences, scope: SettingsScope) -> Reply:
    """Show the settings as they are, and offer what they can be changed to."""
    blocks: list[Block] = [
        Heading(text=words("settings-title" if scope.shared else "settings-title-own")),
        FactList(items=tuple(_lines(words, languages, settings, scope))),
    ]
    if settings.lookups and "lookups" in scope.switches:
        blocks.append(Note(kind=NoteKind.INFO, spans=(Span(text=words("settings-lookups-note")),)))
    return Reply(
        blocks=tuple(blocks),
        choices=tuple(_choices(words, languages, settings, scope)),
        audience=Audience.ASKER,
        outcome=Outcome.INFO,
        lang=words.lang,
    )


def _lines(
    words: Words, languages: Mapping[str, str], settings: Preferences, scope: SettingsScope
) -> Iterator[FactLine]:
    lang = None if settings.lang is None else languages.get(settings.lang)
    yield FactLine(label=words("settings-lang"), value=lang or words(_own_language(scope)))
    for switch in scope.switches:
        state = "on" if _state(settings, switch) else "off"
        yield FactLine(label=words(f"settings-{switch}"), value=words(f"settings-{switch}-{state}"))
    if scope.room is not None:
        count, here = len(settings.rooms), "yes" if scope.room in settings.rooms else "no"
        value = words("settings-rooms-some", count=count, here=here) if count else words("settings-rooms-all")
        yield FactLine(label=words("settings-rooms"), value=value)


def _choices(
    words: Words, languages: Mapping[str, str], settings: Preferences, scope: SettingsScope
) -> Iterator[Navigate]:
    for code, name in languages.items():
        if code != settings.lang:
            yield _choice(words("settings-set-lang", name=name), ChangeSetting(setting="lang", value=code))
    if settings.lang is not None:
        name = words(_own_language(scope))
        yield _choice(words("settings-set-lang", name=name), ChangeSetting(setting="lang", value=OWN_LANGUAGE))
    for switch in scope.switches:
        turned = not _state(settings, switch)
        label = words(f"settings-set-{switch}-{'on' if turned else 'off'}")
        yield _choice(label, ChangeSetting(setting=switch, value=str(int(turned))))
    if scope.room is not None:
        yield from _room_choices(words, settings.rooms, scope.room)


def _room_choices(words: Words, rooms: tuple[str, ...], here: str) -> Iterator[Navigate]:
    if here not in rooms:
        label = words("settings-set-rooms-too" if rooms else "settings-set-rooms-here")
        yield _choice(label, ChangeSetting(setting="rooms", value="here"))
    elif len(rooms) > 1:
        yield _choice(words("settings-set-rooms-elsewhere"), ChangeSetting(setting="rooms", value="elsewhere"))
    if rooms:
        yield _choice(words("settings-set-rooms-all"), ChangeSetting(setting="rooms", value="all"))


def _choice(label: str, action: ChangeSetting) -> Navigate:
    return Navigate(label=label, action=pack(action))


def _own_language(scope: SettingsScope) -> str:
    return "settings-lang-each" if scope.shared else "settings-lang-told"


def _state(settings: Preferences, switch: _Switch) -> bool:
    match switch:
        case "compact":
            return settings.compact
        case "hidden":
            return settings.hidden
        case "mentions":
            return settings.mentions
        case "lookups":
            return settings.lookups
