"""What an editor offers to do about a finding: take a suggestion, silence it here, add it to the baseline, explain it.

A comment is offered where it was tried first: the document with it in was checked, and the finding is silenced.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from lsprotocol import types

from ...checker import Checker
from ...edits import Edit, in_file
from ...model import Applicability, Finding, Span, Suggestion
from ...report.excerpt import one_line
from .diagnostics import diagnostic
from .seen import Seen, seen

EXPLAIN, ADD_TO_BASELINE = "figcheck.explainRule", "figcheck.addToBaseline"
_QUICK = types.CodeActionKind.QuickFix


def actions(now: Seen, place: Span, checker: Checker, baseline: str) -> list[types.CodeAction]:
    """What can be done about the findings at a place; `baseline` is the path of the baseline, empty without one."""
    found: list[types.CodeAction] = []
    for finding in now.findings_at(place):
        shown = [diagnostic(now, finding)]
        found += _replacements(now, finding, shown)
        found += _comment(now, finding, shown, checker)
        if baseline:
            call = types.Command(
                "Add to the baseline", ADD_TO_BASELINE, arguments=[now.document.uri, finding.fingerprint]
            )
            found.append(types.CodeAction(f"Add to the baseline: {finding.rule}", _QUICK, shown, command=call))
        call = types.Command("Explain the rule", EXPLAIN, arguments=[finding.rule])
        found.append(types.CodeAction(f"Explain the rule {finding.rule}", _QUICK, shown, command=call))
    return found


def _replacements(now: Seen, finding: Finding, shown: list[types.Diagnostic]) -> Iterator[types.CodeAction]:
    """The suggestions that can be written into the document as it stands."""
    assert now.report is not None and now.story is not None, "a finding is one of a report"
    safe = [item for item in finding.suggestions if item.applicability is Applicability.SAFE]
    for item in finding.suggestions:
        edits = in_file(now.report.text, [Edit(item.span, item.replacement, finding.rule)], now.story.origin)
        for edit in edits:
            yield types.CodeAction(
                _title(now, item),
                _QUICK,
                shown,
                is_preferred=item in safe and len(safe) == 1,
                edit=_edit(now, edit.span, edit.replacement),
            )


def _title(now: Seen, item: Suggestion) -> str:
    assert now.report is not None, "a suggestion is one of a report"
    old = one_line(now.report.text[item.span.start : item.span.end])
    return f"Replace {old} with {one_line(item.replacement)}"


def _comment(
    now: Seen, finding: Finding, shown: list[types.Diagnostic], checker: Checker
) -> Iterator[types.CodeAction]:
    """The comment that silences a finding, at the first place where it does."""
    comment = f"<!-- figcheck: ignore[{finding.rule}] -->"
    for offset, text in _places(now, now.place(finding.span), comment):
        if _silences(now, finding, (offset, text), checker):
            edit = _edit(now, Span(offset, offset), text)
            yield types.CodeAction(f"Ignore {finding.rule} here", _QUICK, shown, edit=edit)
            return


def _places(now: Seen, figure: Span, comment: str) -> Iterator[tuple[int, str]]:
    """Where a comment could stand: at the end of the line, right behind the figure, or on a line above."""
    line = now.positions.places.line(figure.end) - 1
    if now.document.format != "html":
        yield now.positions.line_end(line), f" {comment}"
    yield figure.end, comment
    yield now.positions.places.starts[line], f"{comment}\n"


def _silences(now: Seen, finding: Finding, insertion: tuple[int, str], checker: Checker) -> bool:
    offset, text = insertion
    whole = now.document.text
    tried = replace(now.document, text=whole[:offset] + text + whole[offset:])
    assert now.report is not None, "a finding is one of a report"
    then = seen(tried, checker, now.report.published, now.positions.encoding)
    if then.report is None:
        return False
    before = Counter(item.fingerprint for item in now.report.findings)
    after = Counter(item.fingerprint for item in then.report.findings)
    return after <= before and after[finding.fingerprint] < before[finding.fingerprint]


def _edit(now: Seen, span: Span, text: str) -> types.WorkspaceEdit:
    return types.WorkspaceEdit({now.document.uri: [types.TextEdit(now.positions.range(span), text)]})
