"""Suggestions applied to a text: which may be, whether they get on with each other, and where they stand in the file.

Nothing is changed inside a quotation, whoever asks: those are a speaker's figures. Where a finding leaves several ways
out, or two findings want one place changed in two ways, none is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from .document import parse
from .late import Late
from .model import Applicability, Finding, Outcome, Severity, Span, Suggestion
from .origin import Origin
from .records import dataclass
from .reported import Report

# matches "‘", "'" before a word: "‘We", " 'It"; refuses "don't"
_SINGLE_OPENS = Late(r"‘|(?<![\w'’])'(?=\w|[$£€])")
# matches "'" and "’" behind a word or a stop: "it.'", "lost’ "; refuses "don't", "players’ union"
_SINGLE_CLOSES = Late(r"['’](?!\w)")
# matches "<blockquote", "</q"; refuses "<quote"
_QUOTE_TAG = Late(r"<(/?)(?:blockquote|q|cite)\b", re.IGNORECASE)
# characters that mean mark-up: an edit may not bring one in
_MARK_UP = frozenset('<>&"\\*_`[]|~#')


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement to be made, and the rule whose finding asks for it."""

    span: Span
    replacement: str
    rule: str


def wanted(report: Report, unsafe: bool = False) -> tuple[Edit, ...]:
    """The edits that the findings of a report leave no choice about, in the order of the text.

    Only safe ones, or with `unsafe` also those that replace a figure derived from another. Edits that overlap are left
    out, unless they are the same.
    """
    found: dict[tuple[Span, str], Edit] = {}
    for finding in report.findings:
        suggestion = _only_one(finding, unsafe)
        if suggestion is not None:
            edit = Edit(suggestion.span, suggestion.replacement, finding.rule)
            found.setdefault((edit.span, edit.replacement), edit)
    if not found:
        return ()
    edits = sorted(found.values(), key=_start)
    clashing = {edit for one, edit in _pairs(edits) if one.span.overlaps(edit.span)}
    clashing |= {one for one, edit in _pairs(edits) if one.span.overlaps(edit.span)}
    quoted = _quotations(report.text)
    return tuple(
        edit for edit in edits if edit not in clashing and not any(edit.span.overlaps(span) for span in quoted)
    )


def proved(report: Report, edits: Iterable[Edit], check: Callable[[str], Report]) -> tuple[Edit, ...]:
    """The edits after which the rule that asked for them has less to say, and no other rule more."""
    taken: list[Edit] = []
    before = _complaints(report)
    for edit in edits:
        after = _complaints(check(edited(report.text, [*taken, edit])))
        if after[edit.rule] < before[edit.rule] and all(after[rule] <= before[rule] for rule in after):
            taken.append(edit)
            before = after
    return tuple(taken)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits made; they may not overlap."""
    parts, at = [], 0
    for edit in sorted(edits, key=_start):
        parts += [text[at : edit.span.start], edit.replacement]
        at = edit.span.end
    return "".join([*parts, text[at:]])


def in_file(text: str, edits: Iterable[Edit], origin: Origin) -> tuple[Edit, ...]:
    """The edits in the places of the file; those left out that do not stand in it character for character.

    Left out are also those in a block quotation, and those that would bring in a character that means mark-up.
    """
    found = []
    for edit in edits:
        place = _copied(text, edit.span, origin)
        if place is None:
            continue
        if origin.segments:
            new = set(edit.replacement) - set(text[edit.span.start : edit.span.end])
            if new & _MARK_UP or _in_block_quotation(origin.source, place.start):
                continue
        found.append(Edit(place, edit.replacement, edit.rule))
    return tuple(found)


def _only_one(finding: Finding, unsafe: bool) -> Suggestion | None:
    """The one suggestion of a finding that may be applied; None where there is none, or a choice."""
    safe = [item for item in finding.suggestions if item.applicability is Applicability.SAFE]
    allowed = safe or [item for item in finding.suggestions if unsafe and item.applicability is Applicability.UNSAFE]
    return allowed[0] if len(allowed) == 1 else None


def _start(edit: Edit) -> int:
    return edit.span.start


def _pairs(edits: Sequence[Edit]) -> Iterable[tuple[Edit, Edit]]:
    return ((one, other) for index, one in enumerate(edits) for other in edits[index + 1 :])


def _complaints(report: Report) -> Counter[str]:
    """How often each rule contradicts the story, whether that is reported or silenced."""
    return Counter(
        item.claim.rule
        for item in report.judged
        if item.verdict.outcome is Outcome.CONTRADICTED and item.verdict.severity is not Severity.INFO
    )


def _quotations(text: str) -> list[Span]:
    """All that may be quoted: in double quotation marks and in single ones, which end with their paragraph."""
    found = list(parse(text).quotations)
    at = 0
    while opening := _SINGLE_OPENS.search(text, at):
        edge = text.find("\n\n", opening.end())
        edge = edge if edge >= 0 else len(text)
        closings = list(_SINGLE_CLOSES.finditer(text, opening.end(), edge))
        end = closings[-1].end() if closings else opening.end()
        found.append(Span(opening.start(), end))
        at = end
    return found


def _copied(text: str, span: Span, origin: Origin) -> Span | None:
    """Where a span of the text stands in the file, if it stands there just so; None where it does not."""
    if not origin.segments:
        return span if origin.source == text else None
    place = origin.span(span)
    same = origin.source[place.start : place.end] == text[span.start : span.end]
    return place if same and place.end > place.start else None


def _in_block_quotation(source: str, offset: int) -> bool:
    """True inside an element for quotations, or on a line that Markdown sets off with ">"."""
    tags = _QUOTE_TAG.findall(source, 0, offset)
    line = source[source.rfind("\n", 0, offset) + 1 : offset]
    return tags.count("") > tags.count("/") or line.lstrip().startswith(">")
