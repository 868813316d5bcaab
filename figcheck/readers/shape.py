"""The JSON Schema that a model's answer is held to: one object with its ties, each kind with its own roles."""

from __future__ import annotations

from ..given.contract import KINDS, PUBLISHED

_MEMBER: dict[str, object] = {
    "anyOf": [
        {"type": "integer"},
        {"type": "string", "pattern": f"^([0-9]+[ab]|{PUBLISHED})$"},
        {
            "type": "object",
            "properties": {"quote": {"type": "string"}},
            "required": ["quote"],
            "additionalProperties": False,
        },
    ]
}


def shape() -> dict[str, object]:
    """The schema of an answer. Words are wanted where a direction or an order needs them, and allowed elsewhere."""
    return {
        "type": "object",
        "properties": {"ties": {"type": "array", "items": {"anyOf": [*map(_tie, KINDS), _OTHER]}}},
        "required": ["ties"],
        "additionalProperties": False,
        "$defs": {"members": {"type": "array", "items": _MEMBER}},
    }


def again_shape() -> dict[str, object]:
    """The schema of an answer to the second question: of each tie whether it belongs, the reason first."""
    properties = {"tie": {"type": "integer"}, "why": {"type": "string"}, "belongs": {"type": "boolean"}}
    item = {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}
    return {
        "type": "object",
        "properties": {"ties": {"type": "array", "items": item}},
        "required": ["ties"],
        "additionalProperties": False,
    }


def _tie(kind: str) -> dict[str, object]:
    roles = KINDS[kind]
    return {
        "type": "object",
        "properties": {
            "kind": {"const": kind},
            "roles": {
                "type": "object",
                "properties": {role: {"$ref": "#/$defs/members"} for role in roles},
                "required": [role for role, needs in roles.items() if needs.least],
                "additionalProperties": False,
            },
            "word": {"type": "string"},
        },
        "required": ["kind", "roles", *(["word"] if kind in ("direction", "order") else [])],
        "additionalProperties": False,
    }


_OTHER: dict[str, object] = {
    "type": "object",
    "properties": {
        "kind": {"const": "other"},
        "quotes": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 4},
        "text": {"type": "string"},
    },
    "required": ["kind", "quotes", "text"],
    "additionalProperties": False,
}
