"""The platforms' official machine-readable descriptions, reduced to what the local servers' tables are checked against.

Only names and types are kept, and only of what the servers know. To take over a newer description:

    python -m tests.wire.spec_facts telegram PATH > tests/wire/specs/telegram.json
    python -m tests.wire.spec_facts discord PATH > tests/wire/specs/discord.json

PATH is a JSON file, gzipped or not: of the Bot API as methods and types with their fields, or Discord's OpenAPI.
A field marked `*` is required. Types of Discord: `str 1..80`, `int 0..9`, `number`, `bool`, `id`, `time`, `1|2` (one of
these), `[type] 0..25`, `{type}` (values by any key), or names of objects.
"""

import gzip
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.wire.telegram_methods import METHODS
from tests.wire.telegram_objects import OBJECTS

Spec = Mapping[str, Any]
Facts = dict[str, dict[str, Any]]
REQUEST_BODIES = {
    "create message": ("/channels/{channel_id}/messages", "post"),
    "followup": ("/webhooks/{webhook_id}/{webhook_token}", "post"),
    "edit message": ("/webhooks/{webhook_id}/{webhook_token}/messages/@original", "patch"),
    "put commands": ("/applications/{application_id}/commands", "put"),
    "callback": ("/interactions/{interaction_id}/{interaction_token}/callback", "post"),
}
"""The request bodies that the local Discord checks."""


def telegram_facts(spec: Spec) -> Facts:
    """Return the parameters of the methods, and the fields of the objects, that the local server knows."""
    return {
        "methods": {name: _telegram_fields(spec["methods"][name]) for name in sorted(METHODS)},
        "objects": {name: _telegram_object(spec["types"][name], spec["types"]) for name in sorted(OBJECTS)},
    }


def discord_facts(spec: Spec) -> Facts:
    """Return the request bodies that the local server checks, and every object that may be in them."""
    bodies, objects, schemas = {}, {}, spec["components"]["schemas"]
    for name, (path, method) in REQUEST_BODIES.items():
        body = spec["paths"][path][method]["requestBody"]["content"]["application/json"]["schema"]
        bodies[name] = _discord_type(body, schemas)
    waiting = [name for kind in bodies.values() for name in _object_names(kind, schemas)]
    while waiting:
        name = waiting.pop()
        if name not in objects:
            objects[name] = _discord_fields(schemas[name], schemas)
            waiting += [one for kind in objects[name].values() for one in _object_names(kind, schemas)]
    return {"bodies": bodies, "objects": dict(sorted(objects.items()))}


def read_spec(path: Path) -> Spec:
    """Read a description from a file of JSON, gzipped or not."""
    content = path.read_bytes()
    spec: Spec = json.loads(gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content)
    return spec


def written(facts: Facts) -> str:
    """Write facts as JSON with a line for each method or object, so that a change is seen."""
    parts = (
        f"{json.dumps(part)}: {{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(one)}" for name, one in all_.items())
        for part, all_ in facts.items()
    )
    return "{\n" + "\n},\n".join(parts) + "\n}\n}\n"


def _telegram_fields(described: Spec) -> dict[str, str]:
    fields = described.get("fields", ())
    return {f"{one['name']}{'*' * one['required']}": "|".join(one["types"]) for one in fields}


def _telegram_object(described: Spec, types: Spec) -> dict[str, str]:
    """Return the fields of an object; of one of several forms, those of all: required where each requires them."""
    forms = [_telegram_fields(types[name]) for name in described.get("subtypes", ())]
    if not forms:
        return _telegram_fields(described)
    merged = {name.rstrip("*"): kind for form in forms for name, kind in form.items()}
    return {f"{name}{'*' * all(f'{name}*' in form for form in forms)}": kind for name, kind in merged.items()}


def _discord_fields(schema: Spec, schemas: Spec) -> dict[str, str]:
    required = schema.get("required", ())
    fields = schema.get("properties", {}).items()
    return {f"{name}{'*' * (name in required)}": _discord_type(one, schemas) for name, one in fields}


def _discord_type(schema: Spec, schemas: Spec) -> str:
    """Write a type; that a value may be null is left out, as every optional one may."""
    if "$ref" in schema:
        return _named_type(schema["$ref"].rpartition("/")[2], schemas)
    if "enum" in schema:
        return "|".join(map(str, schema["enum"]))
    union = schema.get("oneOf") or schema.get("anyOf")
    if union:
        return "|".join(_discord_type(one, schemas) for one in union if one.get("type") != "null")
    kinds = schema.get("type", "any")
    kind = kinds if isinstance(kinds, str) else next(one for one in kinds if one != "null")
    match kind:
        case "string" if schema.get("format") == "date-time":
            return "time"
        case "string":
            return f"str {_bounds(schema, 'minLength', 'maxLength')}"
        case "integer":
            high = 2**31 - 1 if schema.get("format") == "int32" else 2**53 - 1
            return f"int {schema.get('minimum', -high)}..{schema.get('maximum', high)}"
        case "boolean":
            return "bool"
        case "array":
            return f"[{_discord_type(schema['items'], schemas)}] {_bounds(schema, 'minItems', 'maxItems')}"
        case "object" if "additionalProperties" in schema:
            return f"{{{_discord_type(schema['additionalProperties'], schemas)}}}"
        case _:
            return kind


def _named_type(name: str, schemas: Spec) -> str:
    """Write the type of a schema by its name: an object keeps it, anything else is written out."""
    schema = schemas[name]
    if name == "SnowflakeType":
        return "id"
    if "properties" in schema:
        return name
    if "oneOf" in schema and all("const" in one for one in schema["oneOf"]):
        return "|".join(str(one["const"]) for one in schema["oneOf"])
    return _discord_type(schema, schemas)


def _bounds(schema: Spec, low: str, high: str) -> str:
    return f"{schema.get(low, 0)}..{schema.get(high, '')}"


def _object_names(kind: str, schemas: Spec) -> Iterator[str]:
    names = kind.replace("[", "|").replace("]", "|").replace("{", "|").replace("}", "|").split("|")
    yield from (name for name in names if name in schemas)


if __name__ == "__main__":
    reduce = {"telegram": telegram_facts, "discord": discord_facts}[sys.argv[1]]
    sys.stdout.write(written(reduce(read_spec(Path(sys.argv[2])))))
