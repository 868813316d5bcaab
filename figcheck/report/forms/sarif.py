"""SARIF 2.1.0 (OASIS): results with regions in code points, related locations, fixes and the rules' documentation.

The results are written as they come, and after them the rules that they name, so nothing but those is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePath, PurePosixPath

from ... import __version__
from ...addresses import SITE, page_of
from ...authoring import Example, Rule
from ...model import Finding, Severity, Span, Suggestion
from ..checked import Checked, Locator, Look
from ..places import Places

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_HEAD = f'{{\n"$schema": {json.dumps(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n"results": ['


def writer(look: Look) -> SarifWriter:
    """A writer of one SARIF log with one run."""
    return SarifWriter(look)


class SarifWriter:
    """A result for each finding, suppressed ones too."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.before = _HEAD + "\n"
        self.named: dict[str, tuple[str, str]] = {}
        self.troubles: list[dict[str, object]] = []

    def story(self, checked: Checked) -> str:
        """The results of a story."""
        report = checked.report
        if not (report.findings or report.suppressed):
            return ""
        locator = Locator.of(checked)
        parts = [self._item(self._result(checked, finding, locator)) for finding in report.findings]
        for finding in report.suppressed:
            result = self._result(checked, finding, locator)
            parts.append(self._item(result | {"suppressions": [_suppression(finding)]}))
        return "".join(parts)

    def trouble(self, name: str, sentence: str) -> str:
        """Nothing yet: it is told with the run."""
        location = {"physicalLocation": {"artifactLocation": artifact(name)}}
        self.troubles.append({"level": "error", "message": {"text": sentence}, "locations": [location]})
        return ""

    def end(self) -> str:
        """The rules, and whether all stories could be checked."""
        driver = {
            "name": "figcheck",
            "version": __version__,
            "informationUri": SITE,
            "semanticVersion": __version__,
            "shortDescription": {"text": "Checks that the figures of a news story agree."},
            "rules": _described(self.named, self.look),
        }
        run: dict[str, object] = {
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "tool": {"driver": driver},
            "invocations": [{"executionSuccessful": not self.troubles, "toolExecutionNotifications": self.troubles}],
        }
        opening = self.before if self.before.startswith("{") else "\n"
        return f"{opening}],\n{json.dumps(run, ensure_ascii=False, indent=1)[2:-2]}\n}}]\n}}\n"

    def _item(self, result: dict[str, object]) -> str:
        before, self.before = self.before, ",\n"
        return before + json.dumps(result, ensure_ascii=False)

    def _result(self, checked: Checked, finding: Finding, locator: Locator) -> dict[str, object]:
        self.named.setdefault(finding.rule, (finding.code, _LEVELS[finding.severity]))
        told = [finding.message, finding.working, finding.diagnosis and f"Perhaps: {finding.diagnosis}."]
        result: dict[str, object] = {
            "ruleId": finding.code,
            "ruleIndex": list(self.named).index(finding.rule),
            "level": _LEVELS[finding.severity],
            "message": {"text": "\n".join(filter(None, told))},
            "locations": [_location(checked, finding.span, locator)],
            "partialFingerprints": {"figcheck/v1": finding.fingerprint},
        }
        related = [(_location(checked, label.span, locator), label.text) for label in finding.labels]
        related += _in_sources(checked, finding)
        if related:
            result["relatedLocations"] = [
                {"id": index, **location, "message": {"text": text}}
                for index, (location, text) in enumerate(related, 1)
            ]
        if finding.suggestions and locator.origin.has_lines:
            result["fixes"] = [_fix(checked.file, item, locator) for item in finding.suggestions]
        return result


def _suppression(finding: Finding) -> dict[str, object]:
    """What silenced a finding: a word in the story, or a baseline outside it."""
    told: dict[str, object] = {"kind": "external" if finding.suppressed_by == "baseline" else "inSource"}
    return told | {"justification": finding.suppressed_because} if finding.suppressed_because else told


def artifact(name: str) -> dict[str, object]:
    """A file as SARIF names it: relative paths under the root of the sources, absolute ones as file URIs."""
    path = PurePath(name.encode("utf-8", "replace").decode())
    if path.is_absolute():
        return {"uri": path.as_uri()}
    uri = PurePosixPath("/", path.as_posix()).as_uri()
    return {"uri": uri.removeprefix("file:///"), "uriBaseId": "%SRCROOT%"}


def _location(checked: Checked, span: Span, locator: Locator) -> dict[str, object]:
    place = locator.place(span)
    physical: dict[str, object] = {"artifactLocation": artifact(checked.file)}
    if place.line is not None:
        physical["region"] = _region(span, locator, snippet=True)
    location: dict[str, object] = {"physicalLocation": physical}
    record = checked.report.name.removeprefix(checked.file)
    if place.part or record:
        location["logicalLocations"] = [{"fullyQualifiedName": " ".join(filter(None, [record, place.part]))}]
    return location


def _in_sources(checked: Checked, finding: Finding) -> Iterator[tuple[dict[str, object], str]]:
    """Where the sources of a draft say what a finding holds against it."""
    if checked.comparison is None:
        return
    for figure in finding.judgement.claim.relation.figures:
        if figure.source is not None:
            source = checked.comparison.sources[figure.source]
            location: dict[str, object] = {"artifactLocation": artifact(source.name)}
            if source.origin is not None and source.origin.has_lines:
                there = Locator(source.origin, Places.of(source.origin.source))
                location["region"] = _region(figure.span, there, snippet=True)
            yield {"physicalLocation": location}, f"the source has {figure.text}"


def _region(span: Span, locator: Locator, snippet: bool = False) -> dict[str, object]:
    place = locator.place(span)
    there = place.span
    region: dict[str, object] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    if locator.origin.first_line == 1:  # of a record the offset in its file is not known
        region |= {"charOffset": there.start, "charLength": there.end - there.start}
    return region | {"snippet": {"text": locator.origin.source[there.start : there.end]}} if snippet else region


def _fix(name: str, suggestion: Suggestion, locator: Locator) -> dict[str, object]:
    replacement = {
        "deletedRegion": _region(suggestion.span, locator),
        "insertedContent": {"text": suggestion.replacement},
    }
    return {
        "description": {"text": suggestion.note or suggestion.replacement},
        "artifactChanges": [{"artifactLocation": artifact(name), "replacements": [replacement]}],
    }


def _described(named: dict[str, tuple[str, str]], look: Look) -> list[dict[str, object]]:
    """The rules that results name, in the order of their index."""
    if not named:
        return []
    from ...registry import builtin

    known = {rule.name: rule for rule in (*builtin(), *look.rules)}
    return [
        _rule(known[name]) if name in known else {"id": code, "name": name, "defaultConfiguration": {"level": level}}
        for name, (code, level) in named.items()
    ]


def _rule(rule: Rule) -> dict[str, object]:
    short, _, rest = rule.doc.partition("\n")
    text = " ".join(rest.split()) or short
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": short},
        "fullDescription": {"text": text},
        **({"helpUri": address} if (address := page_of(rule.name)) else {}),
        "help": {"text": rule.doc, "markdown": _markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": ["figures", rule.code[:3]], "since": rule.since},
    }


def _markdown(rule: Rule) -> str:
    """The documentation with the first of the examples on both sides."""
    bad, good = (_text(examples[0]) if examples else "" for examples in (rule.bad, rule.good))
    shown = [rule.doc, bad and f"Found: {bad}", good and f"Let be: {good}"]
    return "\n\n".join(filter(None, shown))


def _text(example: Example | str) -> str:
    """An example as Markdown, the figures at fault in bold."""
    text = example.text if isinstance(example, Example) else example
    return text.replace("⟦", "**").replace("⟧", "**")
