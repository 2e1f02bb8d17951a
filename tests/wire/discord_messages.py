"""Messages as the server stores them, and as a person sees them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.patience import PATIENCE
from tests.wire.discord_rules import EPHEMERAL, LINK, LOADING, V2, media_of, walk
from tests.wire.discord_world import Body, Clock, Place, User, Watched, iso, numbers_from

CDN = "https://cdn.discordapp.com/attachments"


@dataclass(frozen=True, slots=True)
class Button:
    """A button as a person sees it."""

    label: str
    custom_id: str | None
    url: str | None
    disabled: bool
    style: int
    emoji: str


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a select as a person sees it."""

    label: str
    value: str
    description: str
    default: bool


@dataclass(frozen=True, slots=True)
class Select:
    """A select as a person sees it."""

    custom_id: str
    kind: int
    placeholder: str
    options: tuple[Option, ...]
    low: int
    high: int
    disabled: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """A snapshot of a message as a person sees it; `now()` takes another."""

    id: int
    text: str
    """All its text in reading order: content, embeds and text components, a line each."""
    content: str
    buttons: tuple[Button, ...]
    selects: tuple[Select, ...]
    pictures: tuple[str, ...]
    accents: tuple[int | None, ...]
    """The accent colour of each container."""
    ephemeral: bool
    loading: bool
    deleted: bool
    edits: int
    """How often it had been edited."""
    components: tuple[Body, ...]
    embeds: tuple[Body, ...]
    flags: int
    stored: "Message"

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the labels of the buttons, in order."""
        return tuple(button.label for button in self.buttons)

    def button(self, name: str) -> Button:
        """Find a button by its label or its custom id."""
        for button in self.buttons:
            if name in {button.label, button.custom_id}:
                return button
        raise AssertionError(f"no button {name!r} among {[(b.label, b.custom_id) for b in self.buttons]}")

    def select(self, custom_id: str | None = None) -> Select:
        """Find a select by its custom id, or the only one."""
        found = [each for each in self.selects if custom_id in {None, each.custom_id}]
        assert len(found) == 1, f"{len(found)} selects match {custom_id!r}: {self.selects}"
        return found[0]

    def now(self) -> "Seen":
        """Return a new snapshot."""
        return self.stored.seen()

    async def edited(self, seconds: float = PATIENCE) -> "Seen":
        """Wait for the next edit or the deletion after this snapshot."""
        stored = self.stored
        if not await stored.until(lambda: stored.edits > self.edits or stored.deleted, seconds):
            raise AssertionError(f"message {self.id} was not edited within {seconds} s: {self.text!r:.200}")
        return stored.seen()


class Message(Watched):
    """A message on the server."""

    def __init__(self, clock: Clock, ids: Any, place: Place, author: Body, **fields: Any) -> None:
        super().__init__(clock)
        self.clock = clock
        self.id: int = ids.new()
        self._ids = ids
        self.place = place
        self.author = author
        self.kind: int = fields.get("kind", 0)
        self.viewer: User | None = fields.get("viewer")
        """The only person who sees it, if it is ephemeral."""
        self.metadata: Body | None = fields.get("metadata")
        self.application_id: int | None = fields.get("application_id")
        self.reference: int | None = fields.get("reference")
        self.snapshots: list[Body] = fields.get("snapshots", [])
        self.content = ""
        self.embeds: list[Body] = []
        self.components: list[Body] = []
        self.attachments: list[Body] = []
        self.flags: int = fields.get("flags", 0)
        self.created = clock.now()
        self.edited_at: float | None = None
        self.edits = 0
        self.deleted = False

    def kept(self) -> Body:
        """Return the body that an edit is checked against."""
        fields = ("content", "embeds", "components", "attachments", "flags")
        return {key: getattr(self, key) for key in fields}

    def write(self, body: Body, files: dict[str, str]) -> None:
        """Set the fields of a body, keep the others, and number the components."""
        if "attachments" in body or files:
            self._attach(body.get("attachments"), files)
        if "content" in body:
            self.content = (body["content"] or "").strip()
        if "embeds" in body:
            self.embeds = [{**each, "type": "rich"} for each in body["embeds"] or []]
        if "components" in body:
            self.components = self._numbered(body["components"] or [])
        self.flags = self.flags & ~LOADING | (body.get("flags") or 0) & ~EPHEMERAL

    def edit(self, body: Body, files: dict[str, str]) -> None:
        """Apply an edit and wake the tests that wait for one."""
        was_loading = self.flags & LOADING
        self.write(body, files)
        self.edits += 1
        self.edited_at = None if was_loading else self.clock.now()
        self.changed()

    def delete(self) -> None:
        """Delete the message."""
        self.deleted = True
        self.changed()

    def _attach(self, listed: list[Body] | None, files: dict[str, str]) -> None:
        old = {each["id"]: each for each in self.attachments}
        wanted = [{"id": key} for key in (*old, *files)] if listed is None else listed
        self.attachments = []
        for each in wanted:
            key = str(each["id"])
            if key in files:
                name, number = each.get("filename") or files[key], str(self._ids.new())
                url = f"{CDN}/{self.place.id}/{number}/{name}"
                told = {"filename": name, "size": 1000, "url": url, "proxy_url": url, "content_type": "image/png"}
                self.attachments.append({"id": number, "description": each.get("description"), **told})
            else:
                self.attachments.append(old[key])

    def _numbered(self, components: list[Body]) -> list[Body]:
        free = numbers_from({each.get("id") or 0 for _, each in walk(components)})
        return [self._stored(each, free) for each in components]

    def _stored(self, each: Body, free: Iterator[int]) -> Body:
        copy = {key: value for key, value in each.items() if value is not None}
        copy["id"] = each.get("id") or next(free)
        if each["type"] == 2:
            copy.setdefault("disabled", False)
        if "components" in each:
            copy["components"] = [self._stored(child, free) for child in each["components"]]
        if "accessory" in each:
            copy["accessory"] = self._stored(each["accessory"], free)
        if "items" in each:
            copy["items"] = [{**item, "media": self._media(item["media"])} for item in each["items"]]
        for key in ("media", "file"):
            if key in each:
                copy[key] = self._media(each[key])
        return copy

    def _media(self, media: Body) -> Body:
        url = media["url"]
        for each in self.attachments:
            if url == f"attachment://{each['filename']}":
                url = each["url"]
        return {**media, "url": url, "proxy_url": url, "width": 800, "height": 400}

    def as_json(self) -> Body:
        """Return the message object."""
        out: Body = {
            "id": str(self.id),
            "type": self.kind,
            "channel_id": str(self.place.id),
            "author": self.author,
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "attachments": self.attachments,
            "flags": self.flags,
            "timestamp": iso(self.created),
            "edited_timestamp": None if self.edited_at is None else iso(self.edited_at),
            "mentions": [],
            "mention_roles": [],
            "mention_everyone": False,
            "pinned": False,
            "tts": False,
        }
        if self.application_id:
            out |= {"application_id": str(self.application_id), "webhook_id": str(self.application_id)}
        if self.metadata:
            out["interaction_metadata"] = self.metadata
        if self.reference:
            out["message_reference"] = {
                "type": 0, "channel_id": str(self.place.id), "message_id": str(self.reference)
            }  # fmt: skip
        if self.snapshots:
            out["message_snapshots"] = self.snapshots
            out["message_reference"] = {"type": 1, "channel_id": str(self.place.id), "message_id": str(self.id - 1)}
        return out

    def seen(self) -> Seen:
        """Return a snapshot as a person sees it."""
        parts = walk(self.components)
        return Seen(
            id=self.id,
            text="\n".join(self._lines()),
            content=self.content,
            buttons=tuple(_button(each) for _, each in parts if each["type"] == 2),
            selects=tuple(_select(each) for _, each in parts if each["type"] in {3, 5, 6, 7, 8}),
            pictures=tuple(media["url"] for _, each in parts for media in media_of(each)) or self._loose_pictures(),
            accents=tuple(each.get("accent_color") for _, each in parts if each["type"] == 17),
            ephemeral=bool(self.flags & EPHEMERAL),
            loading=bool(self.flags & LOADING),
            deleted=self.deleted,
            edits=self.edits,
            components=tuple(self.components),
            embeds=tuple(self.embeds),
            flags=self.flags,
            stored=self,
        )

    def _loose_pictures(self) -> tuple[str, ...]:
        # With components of version 2, Discord shows no attachment that no component names.
        return () if self.flags & V2 else tuple(each["url"] for each in self.attachments)

    def _lines(self) -> Iterator[str]:
        if self.content:
            yield self.content
        for embed in self.embeds:
            fields = [field[key] for field in embed.get("fields") or () for key in ("name", "value")]
            author, footer = embed.get("author") or {}, embed.get("footer") or {}
            texts = [author.get("name"), embed.get("title"), embed.get("description"), *fields, footer.get("text")]
            yield from (text for text in texts if text)
        yield from (each["content"] for _, each in walk(self.components) if each["type"] == 10)


def _button(each: Body) -> Button:
    emoji = (each.get("emoji") or {}).get("name") or ""
    link = each.get("url") if each["style"] == LINK else None
    return Button(each.get("label") or "", each.get("custom_id"), link, each["disabled"], each["style"], emoji)


def _select(each: Body) -> Select:
    options = tuple(
        Option(one["label"], one["value"], one.get("description") or "", bool(one.get("default")))
        for one in each.get("options") or ()
    )
    low, high = each.get("min_values", 1), each.get("max_values", 1)
    shown = each.get("placeholder") or ""
    return Select(each["custom_id"], each["type"], shown, options, low, high, bool(each.get("disabled")))
