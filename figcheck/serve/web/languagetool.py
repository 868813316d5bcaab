"""figcheck in the words of LanguageTool's HTTP interface, so that its add-ons show findings: `/v2/check` and kin.

A text comes as it is, or as an annotation of text and mark-up, as add-ons send rich text. Offsets are UTF-16 units of
what was sent. A match has the figure that is judged; replacements are those of that figure, the others are in words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from ... import __version__
from ...addresses import page_of
from ...checker import Checker
from ...document import parse
from ...formats.story import StoryFile
from ...model import Finding, Severity, Span
from ...origin import Origin, Segment
from ...registry import builtin
from ...report.excerpt import one_line
from ...reported import Report
from .asked import Room, day, wrong
from .limits import Limits
from .units import Units

LANGUAGES = (
    ("English", "en", "en"), ("English (US)", "en", "en-US"), ("English (GB)", "en", "en-GB"),
    ("English (Australia)", "en", "en-AU"), ("English (Canada)", "en", "en-CA"),
    ("English (New Zealand)", "en", "en-NZ"), ("English (South Africa)", "en", "en-ZA"),
)  # fmt: skip
_AROUND = 40
_BLOCK_END = "\n\n"
_SHORT = {Severity.ERROR: "Figures disagree", Severity.WARNING: "Figures may disagree", Severity.INFO: "A figure"}


def languages() -> list[dict[str, str]]:
    """The languages that are read."""
    return [{"name": name, "code": code, "longCode": long} for name, code, long in LANGUAGES]


def info() -> dict[str, object]:
    """What an add-on may ask of a server."""
    return {"software": _software()}


def check(checker: Checker, limits: Limits, fields: Mapping[str, object]) -> dict[str, object]:
    """The answer to `/v2/check`. Text in another language than English is not read, and has no matches."""
    language = fields.get("language")
    if not isinstance(language, str) or not language:
        raise wrong("'language' is missing: 'auto' or a code such as en-GB")
    name, code = _language(language, fields.get("preferredVariants"))
    story = _story(fields, Room(limits))
    answer: dict[str, object] = {
        "software": _software(),
        "warnings": {"incompleteResults": False},
        "language": {
            "name": name, "code": code,
            "detectedLanguage": {"name": name, "code": code, "confidence": 1.0, "source": "given"},
        },
        "matches": [],
        "sentenceRanges": [],
        "extendedSentenceRanges": [],
    }  # fmt: skip
    if not code.startswith("en"):
        return answer
    found = checker.check(story.text, published=day(fields.get("published")), name=story.name, origin=story.origin)
    off = {word for key in ("disabledRules", "disabledCategories") for word in _words(fields.get(key))}
    shown = [item for item in found.findings if not off & {item.code, item.rule, "FIGURES"}]
    units = Units(story.origin.source)
    return answer | {"matches": [_match(found, story, item, units) for item in shown]}


def _software() -> dict[str, object]:
    return {
        "name": "figcheck", "version": __version__, "buildDate": "", "apiVersion": 1, "premium": False,
        "premiumHint": "", "status": "",
    }  # fmt: skip


def _language(asked: str, variants: object) -> tuple[str, str]:
    """The language of a text; what is to be found out is taken for English, in the variant that is preferred."""
    if asked == "auto":
        asked = next((word for word in _words(variants) if word.startswith("en-")), "en-US")
    for name, _, code in LANGUAGES:
        if asked.lower() == code.lower():
            return name, code
    if asked.lower().startswith("en-"):
        return "English", "en"
    return asked[:20], asked[:20]


def _words(given: object) -> list[str]:
    return [word.strip() for word in given.split(",") if word.strip()] if isinstance(given, str) else []


def _story(fields: Mapping[str, object], room: Room) -> StoryFile:
    text, data = fields.get("text"), fields.get("data")
    if isinstance(text, str) and not data:
        return StoryFile("text", room.take(text), Origin(text))
    if isinstance(data, str):
        return _annotated(data, room)
    raise wrong("give the text as 'text', or as 'data' with an annotation")


def _annotated(data: str, room: Room) -> StoryFile:
    """The text of an annotation: mark-up is left out, or read as what it is to be interpreted as."""
    try:
        items = json.loads(data)
        pieces = items["annotation"] if "annotation" in items else [{"text": items["text"]}]
        parts = [(str(item["text"]), True) if "text" in item else _mark_up(item) for item in pieces]
    except (ValueError, RecursionError, KeyError, TypeError):
        raise wrong('\'data\' is {"annotation": [{"text": "…"}, {"markup": "<b>", "interpretAs": ""}, …]}') from None
    read: list[str] = []
    written: list[str] = []
    segments: list[Segment] = []
    length = reached = 0
    for piece, item in zip(parts, pieces, strict=True):
        shown, is_text = piece
        raw = shown if is_text else str(item["markup"])
        if shown:
            segments.append(Segment(Span(length, length + len(shown)), Span(reached, reached + len(raw))))
        read.append(shown)
        written.append(raw)
        length, reached = length + len(shown), reached + len(raw)
    return StoryFile("text", room.take("".join(read)), Origin("".join(written), tuple(segments)))


def _mark_up(item: Mapping[str, object]) -> tuple[str, bool]:
    raw = str(item["markup"])
    told = item.get("interpretAs")
    if told is not None:
        return str(told), False
    return (_BLOCK_END if raw.startswith(("</p", "</h", "</li", "<br", "</div")) else ""), False


def _match(report: Report, story: StoryFile, finding: Finding, units: Units) -> dict[str, object]:
    place = story.origin.span(finding.span)
    start, end = units.at(place.start), units.at(place.end)
    around = _around(report, finding.span)
    return {
        "message": " ".join(_told(report, finding)),
        "shortMessage": _SHORT[finding.severity],
        "offset": start,
        "length": end - start,
        "replacements": [{"value": item.replacement} for item in finding.suggestions if item.span == finding.span],
        "context": around,
        "sentence": _sentence(report, finding.span),
        "type": {"typeName": "Other"},
        "rule": {
            "id": finding.code,
            "subId": finding.rule,
            "description": _description(finding),
            # clients drop the kinds of issue that they do not know; this one all of them show
            "issueType": "other",
            "urls": [{"value": address}] if (address := page_of(finding.rule)) else [],
            "category": {"id": "FIGURES", "name": "Figures that disagree"},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _told(report: Report, finding: Finding) -> Iterator[str]:
    yield f"{one_line(finding.message)}."
    if finding.working:
        yield f"{one_line(finding.working)}."
    if finding.diagnosis:
        yield f"Perhaps: {one_line(finding.diagnosis)}."
    others = [
        f"{one_line(report.text[item.span.start : item.span.end])} → {one_line(item.replacement)}"
        for item in finding.suggestions
        if item.span != finding.span
    ]
    if others:
        yield f"Agrees too if {', or '.join(others)}."


def _around(report: Report, span: Span) -> dict[str, object]:
    start, end = max(0, span.start - _AROUND), min(len(report.text), span.end + _AROUND)
    text = report.text[start:end]
    units = Units(text)
    first, last = units.at(span.start - start), units.at(span.end - start)
    return {"text": text.replace("\n", " "), "offset": first, "length": last - first}


def _sentence(report: Report, span: Span) -> str:
    document = parse(report.text)
    sentence = document.sentence_span(document.sentence_at(span.start))
    return " ".join(report.text[sentence.start : sentence.end].split())


def _description(finding: Finding) -> str:
    doc = next((rule.doc for rule in builtin() if rule.name == finding.rule), finding.rule)
    return doc.partition("\n")[0]
