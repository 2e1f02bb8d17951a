"""Discord's rules for messages and modals that no table can say: sums, mixes, references and repetitions.

Each rule is a generator of problems over a body that the tables have passed. `message_problems` judges the message as
it would stand after the body is applied to what is stored, since an edit leaves in place what it does not name.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from tests.wire.discord_schema import Check, Path, Problem, problems_of, units

Body = dict[str, Any]
Part = tuple[Path, Body]
EPHEMERAL, LOADING, V2 = 64, 128, 32768
SENDABLE_FLAGS = 4 | EPHEMERAL | 4096 | V2
EDITABLE_FLAGS = 4 | V2
LINK, PREMIUM = 5, 6


def walk(components: Iterable[Body]) -> list[Part]:
    """List every component with its path, a parent before what it holds."""
    parts: list[Part] = []
    for place, each in enumerate(components):
        _walk_one(each, ("components", place), parts)
    return parts


def _walk_one(each: Body, path: Path, parts: list[Part]) -> None:
    parts.append((path, each))
    for place, child in enumerate(each.get("components") or ()):
        _walk_one(child, (*path, "components", place), parts)
    for key in ("accessory", "component"):
        if each.get(key):
            _walk_one(each[key], (*path, key), parts)


def media_of(each: Body) -> Iterator[Body]:
    """Return the media that a component shows."""
    if "media" in each:
        yield each["media"]
    if "file" in each:
        yield each["file"]
    for item in each.get("items") or ():
        yield item["media"]


def message_problems(
    table: Check,
    body: object,
    *,
    stored: Body | None = None,
    files: dict[str, str] | None = None,
    flags: int = SENDABLE_FLAGS,
) -> list[Problem]:
    """List what is wrong with a message body, sent anew or (with what is stored) as an edit.

    `files` are the uploaded ones: their index in the form to their name. `flags` are the ones that may be set.
    """
    problems = problems_of(table, body)
    if problems or not isinstance(body, dict):
        return problems
    kept = stored or {}
    after = {key: body[key] if key in body else kept.get(key) for key in ("content", "embeds", "components")}
    after["content"] = (after["content"] or "").strip()
    components = after["components"] or []
    parts = walk(components)
    problems += _flags(body, kept, flags)
    problems += _mentions(body)
    problems += _embeds(body.get("embeds") or [])
    problems += _attachments(body, kept, files or {}, parts)
    version2 = ((body.get("flags") or 0) | kept.get("flags", 0)) & V2
    problems += _version2(after, parts) if version2 else _version1(components)
    problems += _components(parts)
    shown = any(after.values()) or files or {**kept, **body}.get("attachments")
    if not problems and not shown:
        problems.append(Problem((), "EMPTY_MESSAGE", "Cannot send an empty message"))
    return problems


def defer_problems(data: object) -> Iterator[Problem]:
    """Check the data of a deferral, which may be ephemeral and nothing else."""
    if not isinstance(data, dict):
        return
    for key in data:
        if key not in {"flags", "tts"}:
            yield Problem(("data", key), "UNKNOWN_FIELD", "A deferred answer carries flags only.")
    if (data.get("flags") or 0) & ~EPHEMERAL:
        yield Problem(("data", "flags"), "INVALID_FLAGS", "Only EPHEMERAL can be set when deferring, not V2.")


def modal_problems(table: Check, data: object) -> list[Problem]:
    """List what is wrong with the data of a modal."""
    problems = problems_of(table, data)
    if problems or not isinstance(data, dict):
        return problems
    parts = walk(data["components"])
    problems += _components(parts)
    for path, each in parts:
        if each.get("disabled"):
            problems.append(Problem((*path, "disabled"), "INVALID_DISABLED", "Nothing in a modal can be disabled."))
        if each["type"] == 18 and each["component"].get("label"):
            problems.append(Problem((*path, "component", "label"), "LABEL_TWICE", "The Label holds the label."))
        if each["type"] == 1 and not each["components"][0].get("label"):
            where = (*path, "components", 0, "label")
            problems.append(Problem(where, "BASE_TYPE_REQUIRED", "This field is required outside a Label"))
        low, high, value = each.get("min_length") or 0, each.get("max_length") or 4000, each.get("value")
        if low > high or (value and not low <= units(value) <= high):
            problems.append(Problem(path, "INVALID_LENGTHS", f"Value and limits disagree: {low} to {high}."))
    return problems


def _flags(body: Body, kept: Body, allowed: int) -> Iterator[Problem]:
    flags = body.get("flags") or 0
    # An edit may repeat the flag that it cannot change.
    if flags & ~(allowed | (kept.get("flags", 0) & EPHEMERAL)):
        yield Problem(("flags",), "INVALID_FLAGS", f"Flags {flags} hold more than may be set here.")
    if "flags" in body and kept.get("flags", 0) & V2 and not flags & V2:
        yield Problem(("flags",), "INVALID_FLAGS", "IS_COMPONENTS_V2 can never be taken from a message.")


def _mentions(body: Body) -> Iterator[Problem]:
    # The project's own rule, stricter than Discord: without the field Discord pings whoever the text names.
    allowed = body.get("allowed_mentions")
    if allowed is None or allowed.get("parse") != [] or any(allowed.get(key) for key in ("users", "roles")):
        message = f"The bot mentions nobody: must be {{'parse': []}}, is {allowed!r:.80}."
        yield Problem(("allowed_mentions",), "MENTIONS_NOT_OFF", message)
    elif allowed.get("replied_user"):
        yield Problem(("allowed_mentions", "replied_user"), "MENTIONS_NOT_OFF", "The bot mentions nobody.")


def _embeds(embeds: list[Body]) -> Iterator[Problem]:
    total = 0
    for place, embed in enumerate(embeds):
        texts = [embed.get("title"), embed.get("description"), (embed.get("footer") or {}).get("text")]
        texts.append((embed.get("author") or {}).get("name"))
        texts += [field[key] for field in embed.get("fields") or () for key in ("name", "value")]
        total += sum(units(each) for each in texts if each)
        if not any(texts) and not embed.get("image") and not embed.get("thumbnail"):
            yield Problem(("embeds", place), "EMPTY_EMBED", "An embed needs something to show.")
    if total > 6000:
        message = f"Embed size exceeds maximum size of 6000: {total} in all embeds."
        yield Problem(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", message)


def _attachments(body: Body, kept: Body, files: dict[str, str], parts: list[Part]) -> Iterator[Problem]:
    listed = body.get("attachments")
    old = {each["id"]: each["filename"] for each in kept.get("attachments") or ()}
    if listed is None:
        names = {*old.values(), *files.values()}
    else:
        names = set()
        for place, each in enumerate(listed):
            found = files.get(str(each["id"])) or old.get(str(each["id"]))
            if found is None:
                yield Problem(("attachments", place), "ATTACHMENT_NOT_FOUND", f"No file has the id {each['id']!r}.")
            else:
                names.add(each.get("filename") or found)
    places = [(path, media["url"]) for path, each in parts for media in media_of(each)]
    for place, embed in enumerate(body.get("embeds") or ()):
        pictures = [embed.get("image"), embed.get("thumbnail")]
        places += [(("embeds", place), each["url"]) for each in pictures if each and each.get("url")]
    for path, url in places:
        if url.startswith("attachment://") and url.removeprefix("attachment://") not in names:
            message = f"{url} names no uploaded file: {sorted(names)}"
            yield Problem(path, "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", message)


def _version2(after: Body, parts: list[Part]) -> Iterator[Problem]:
    for key in ("content", "embeds"):
        if after[key]:
            message = f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2."
            yield Problem((key,), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message)
    if len(parts) > 40:
        message = f"The total number of components cannot exceed 40 (is {len(parts)}, nested ones and rows counted)."
        yield Problem(("components",), "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message)
    texts = [each["content"] for _, each in parts if each["type"] == 10]
    if sum(map(units, texts)) > 4000:
        message = f"The displayable text exceeds the maximum size of 4000: {sum(map(units, texts))}."
        yield Problem(("components",), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)
    weight = sum(len(each.encode()) for each in texts) + 12 * len(texts)
    if weight > 10170:
        message = f"Bytes of text and 12 per TextDisplay are {weight}; past 10170 Discord answers 500."
        yield Problem(("components",), "COMPONENT_BYTES_EXCEEDED", message)


def _version1(components: list[Body]) -> Iterator[Problem]:
    if len(components) > 5:
        yield Problem(("components",), "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 5 in length.")
    for place, each in enumerate(components):
        if each["type"] != 1:
            message = "Value of field 'type' must be one of (1,): other types need IS_COMPONENTS_V2."
            yield Problem(("components", place, "type"), "UNION_TYPE_CHOICES", message)


def _components(parts: list[Part]) -> Iterator[Problem]:
    ids: set[str] = set()
    numbers: set[int] = set()
    for path, each in parts:
        custom_id = each.get("custom_id")
        if custom_id and custom_id in ids:
            message = f"Component custom id cannot be duplicated: {custom_id!r}"
            yield Problem((*path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", message)
        ids.add(custom_id or "")
        if each.get("id") and each["id"] in numbers:
            yield Problem((*path, "id"), "COMPONENT_ID_DUPLICATED", f"Component id {each['id']} stands twice.")
        numbers.add(each.get("id") or 0)
        if each["type"] == 1 and len(each["components"]) > 1 and any(c["type"] != 2 for c in each["components"]):
            yield Problem(path, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A row holds one select or up to five buttons.")
        if each["type"] == 2:
            yield from _button(each, path)
        if "options" in each or "max_values" in each:
            yield from _select(each, path)


def _button(each: Body, path: Path) -> Iterator[Problem]:
    needed = {LINK: "url", PREMIUM: "sku_id"}.get(each["style"], "custom_id")
    for key in ("custom_id", "url", "sku_id"):
        if key == needed and not each.get(key):
            yield Problem((*path, key), "BASE_TYPE_REQUIRED", f"A button of style {each['style']} needs it.")
        elif key != needed and each.get(key) is not None:
            yield Problem((*path, key), "BUTTON_FIELDS", f"A button of style {each['style']} has no {key}.")
    bare = not (each.get("label") or "").strip() and not each.get("emoji")
    if bare and each["style"] != PREMIUM:
        yield Problem((*path, "label"), "BASE_TYPE_REQUIRED", "A button needs a label or an emoji.")


def _select(each: Body, path: Path) -> Iterator[Problem]:
    options = each.get("options")
    low = 1 if each.get("min_values") is None else each["min_values"]
    high = 1 if each.get("max_values") is None else each["max_values"]
    if low > high:
        yield Problem((*path, "min_values"), "SELECT_COMPONENT_VALUES", f"min_values {low} exceeds max_values {high}.")
    if options is None:
        return
    if max(low, high) > len(options):
        message = f"{max(low, high)} values cannot be chosen of {len(options)} options."
        yield Problem((*path, "max_values"), "SELECT_COMPONENT_VALUES", message)
    values = [option["value"] for option in options]
    for place, value in enumerate(values):
        if value in values[:place]:
            message = f"The specified option value is already used: {value!r}"
            yield Problem((*path, "options", place, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message)
    if sum(bool(option.get("default")) for option in options) > high:
        yield Problem((*path, "options"), "SELECT_COMPONENT_DEFAULTS", f"More than {high} options are defaults.")
