"""The contract of ties as a JSON Schema, built from the table of kinds; `ties-v1.schema.json` is its print."""

from __future__ import annotations

from .contract import ALIASES, KINDS, PUBLISHED, Role

VERSION = 1

_NUMBER: dict[str, object] = {"type": "integer", "minimum": 0}
_SPAN: dict[str, object] = {"type": "array", "items": _NUMBER, "minItems": 2, "maxItems": 2}
_QUOTE: dict[str, object] = {"type": "string", "minLength": 1, "maxLength": 200}


def _object(**properties: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object", "properties": properties, "required": [*properties], "additionalProperties": False,
    }  # fmt: skip


_MEMBER: dict[str, object] = {
    "description": "a figure's number in figcheck.extract(text), counted from 0; 12a or 12b, the first or the second "
    "number that figure 12 prints; a span [start, end] of the text; words of the text that serve as a figure; either "
    "of these of a source that the text is compared with; or the day of publication",
    "anyOf": [
        _NUMBER,
        {"type": "string", "pattern": "^[0-9]{1,6}[ab]$"},
        _SPAN,
        _object(quote=_QUOTE),
        _object(source=_NUMBER, span=_SPAN),
        _object(source=_NUMBER, quote=_QUOTE),
        {"const": PUBLISHED},
    ],
}


def schema() -> dict[str, object]:
    """The schema of a list of ties."""
    other = dict(sorted(ALIASES.items()))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Ties between the figures of a story, to be judged by figcheck",
        "type": "array",
        "items": {"anyOf": [_tie(kind) for kind in KINDS]},
        "$defs": {"member": _MEMBER},
        "$comment": "other names of kinds: " + ", ".join(f"{name} = {known}" for name, known in other.items()),
    }


def _tie(kind: str) -> dict[str, object]:
    names = [kind, *(name for name, known in sorted(ALIASES.items()) if known == kind)]
    roles = KINDS[kind]
    return {
        "type": "object",
        "properties": {
            "kind": {"enum": names},
            "roles": {
                "type": "object",
                "properties": {role: _members(needs) for role, needs in roles.items()},
                "required": [role for role, needs in roles.items() if needs.least],
                "additionalProperties": False,
            },
            "word": {"type": "string", "description": "the verb or comparative of a direction or an order, as printed"},
            "note": {"type": "string", "description": "the proposer's own; not judged"},
        },
        "required": ["kind", "roles"],
        "additionalProperties": False,
    }


def _members(needs: Role) -> dict[str, object]:
    found: dict[str, object] = {"type": "array", "items": {"$ref": "#/$defs/member"}, "minItems": needs.least}
    if needs.most is not None:
        found["maxItems"] = needs.most
    return found
