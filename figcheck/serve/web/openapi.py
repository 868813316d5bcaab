"""The description of the HTTP interface in OpenAPI 3.1, from which clients can be made."""

from __future__ import annotations

from ... import __version__

SCHEMAS = {
    "report-v1.json": ("figcheck.report", "report-v1.schema.json"),
    "comparison-v1.json": ("figcheck.report", "comparison-v1.schema.json"),
    "ties-v1.json": ("figcheck.given", "ties-v1.schema.json"),
}
"""The schemas of the contracts by the names that they are served under: the package and the file of each."""

_DAY = {"type": "string", "format": "date", "description": "The day of publication."}
_FORMAT = {"type": "string", "enum": ["plain", "markdown", "html"], "default": "plain"}
_NAME = {"type": "string", "description": "How the story is called in the report."}
_STORY = {"text": {"type": "string"}, "name": _NAME, "published": _DAY, "format": _FORMAT}
_TIES = {"$ref": "schemas/ties-v1.json"}
_SOURCE = {
    "oneOf": [{"type": "string"}, {"type": "object", "properties": _STORY, "required": ["text"]}],
    "description": "A story: its text, or an object.",
}
_FILE = {"type": "string", "format": "binary", "description": "A file in a format that figcheck reads."}


def document() -> dict[str, object]:
    """The whole description."""
    report = {"$ref": "schemas/report-v1.json"}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "figcheck",
            "version": __version__,
            "description": "Checks that the figures of a news story agree. Nothing that is sent is stored or sent on.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": {
            "/v1/check": _post("Judge the figures of a story", {**_STORY, "ties": _TIES}, ["text"], report),
            "/v1/figures": _post("List the figures of a story", _STORY, ["text"], _figures()),
            "/v1/judge": _post("Judge ties that you give", {**_STORY, "ties": _TIES}, ["text", "ties"], report),
            "/v1/compare": _post(
                "Hold a draft against its sources",
                {
                    "draft": _SOURCE, "sources": {"type": "array", "items": _SOURCE}, "earlier": _SOURCE,
                    "ties": _TIES, "published": _DAY,
                },
                ["draft"],
                {"$ref": "schemas/comparison-v1.json"},
            ),
            "/v2/check": {"post": _languagetool()},
            "/v2/languages": {"get": _get("The languages, as LanguageTool lists them", "array")},
            "/ready": {"get": _get("Whether requests are taken: 200, or 503 while too many wait", "object")},
        },
        "components": {"schemas": {"Problem": _problem()}},
    }  # fmt: skip


def _post(summary: str, fields: dict[str, object], required: list[str], answer: object) -> dict[str, object]:
    as_json = {"schema": {"type": "object", "properties": fields, "required": required, "additionalProperties": False}}
    content: dict[str, object] = {"application/json": as_json}
    if "text" in fields:
        query = ["published", "name"]
        content["text/plain"] = {"schema": {"type": "string"}}
        content["text/markdown"] = content["text/html"] = content["text/plain"]
        form = {"type": "object", "properties": {"file": _FILE, "published": _DAY}, "required": ["file"]}
        content["multipart/form-data"] = {"schema": form}
    else:
        query = []
    parameters = [{"name": name, "in": "query", "schema": _STORY[name]} for name in query]
    told = {"description": "The answer.", "content": {"application/json": {"schema": answer}}}
    return {
        "post": {
            "summary": summary,
            "parameters": parameters,
            "requestBody": {"required": True, "content": content},
            "responses": {"200": told, "default": _trouble()},
        }
    }


def _figures() -> dict[str, object]:
    row = {"type": "object", "description": "A figure, as `figcheck figures --format json` has it."}
    return {
        "type": "object",
        "properties": {"figures": {"type": "array", "items": row}},
        "required": ["figures"],
    }


def _languagetool() -> dict[str, object]:
    fields = {
        "text": {"type": "string"}, "data": {"type": "string", "description": "An annotation, as JSON."},
        "language": {"type": "string", "examples": ["auto", "en-GB"]}, "published": _DAY,
        "disabledRules": {"type": "string"},
    }  # fmt: skip
    form = {"schema": {"type": "object", "properties": fields, "required": ["language"]}}
    told = {"description": "As LanguageTool answers.", "content": {"application/json": {"schema": {"type": "object"}}}}
    return {
        "summary": "Judge a text as LanguageTool's interface does",
        "requestBody": {"content": {"application/x-www-form-urlencoded": form}},
        "responses": {"200": told, "default": _trouble()},
    }


def _get(summary: str, kind: str) -> dict[str, object]:
    content = {"application/json": {"schema": {"type": kind}}}
    return {"summary": summary, "responses": {"200": {"description": "The answer.", "content": content}}}


def _trouble() -> dict[str, object]:
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": "Why there is no answer.", "content": content}


def _problem() -> dict[str, object]:
    return {
        "type": "object",
        "description": "An error, as RFC 9457 has it.",
        "properties": {"title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"}},
        "required": ["title", "status", "detail"],
    }
