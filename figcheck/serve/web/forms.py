"""The fields of a request, whatever it came as: JSON, a form with files, or a text."""

from __future__ import annotations

import json
from collections.abc import Mapping

from starlette.datastructures import ImmutableMultiDict, QueryParams, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from ...formats.plain import decode
from .asked import Refused, Upload, parsed, wrong
from .limits import Limits

_TEXTS = {"text/plain": "plain", "text/markdown": "markdown", "text/html": "html"}
_MOST_FIELDS = 50
# fields that are lists; in a form each of their values is a field of its own, by the name without the plural
_LISTS = {"source": "sources"}


async def fields(request: Request, limits: Limits) -> Mapping[str, object]:
    """The fields of a request. Raises Refused for what they cannot be read from."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        return parsed(await request.body())
    if kind in _TEXTS:
        text = decode(await request.body(), "the body")
        query = {key: value for key, value in request.query_params.items() if key in ("published", "name")}
        return {"text": text, "format": _TEXTS[kind], **query}
    if kind == "multipart/form-data":
        files = limits.sources + 2
        parser = MultiPartParser(
            request.headers, request.stream(), max_files=files, max_fields=_MOST_FIELDS, max_part_size=limits.body
        )
        parser.spool_max_size = limits.body  # nothing that is sent is put on a disk
        try:
            return await _of_form(await parser.parse())
        except (MultiPartException, KeyError) as error:
            raise wrong(f"the form cannot be read ({getattr(error, 'message', 'it names no boundary')})") from None
    if kind == "application/x-www-form-urlencoded":
        body = await request.body()
        if body.lstrip().startswith(b"{"):  # JSON that was sent without saying so, as curl does
            return parsed(body)
        return await _of_form(QueryParams(decode(body, "the body")))
    raise Refused(415, "another kind of body", "send application/json, a form, or text/plain")


async def _of_form(form: ImmutableMultiDict[str, str | UploadFile] | QueryParams) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in form.multi_items():
        given: object = value
        if isinstance(value, UploadFile):
            given = Upload(value.filename or "", await value.read()) if value.filename else ""
            await value.close()
        if not given:
            continue
        if key == "ties":
            given = _json(given)
        if key in _LISTS:
            listed = found.setdefault(_LISTS[key], [])
            assert isinstance(listed, list), "it was made here"
            listed.append(given)
        else:
            found[key] = given
    return found


def _json(given: object) -> object:
    try:
        return json.loads(given) if isinstance(given, str) else given
    except (ValueError, RecursionError):
        raise wrong("'ties' is a list in JSON") from None
