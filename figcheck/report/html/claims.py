"""The claims of a story as a page lists them: what disagrees, what agrees, and what is not settled."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Finding, Judgement, Outcome, Severity
from ...records import dataclass
from ...verdicts import DERIVED
from ..blocks import account, start_of
from ..checked import Checked, Locator
from ..sheet import Numbers
from ..summary import untold
from .markup import element, text


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim on the page: its id, what came of it ("bad", "good", "open", "quiet"), and the numbers of its figures."""

    id: str
    outcome: str
    figures: tuple[int, ...]
    content: str
    number: int | None = None


def entries(checked: Checked, key: str) -> list[Entry]:
    """The findings, numbered from 1, then the other claims in the order of the story; `key` begins the ids."""
    report, locator, numbers = checked.report, Locator.of(checked), Numbers.of(checked.report.figures)
    found: list[Entry] = []
    for number, finding in enumerate(report.findings, 1):
        found.append(
            Entry(f"{key}c{len(found)}", "bad", _of(finding, numbers), _finding(checked, finding, number), number)
        )
    for finding in report.suppressed:
        found.append(Entry(f"{key}c{len(found)}", "quiet", _of(finding, numbers), _finding(checked, finding, None)))
    doubted = {id(item) for item in untold(report)}
    for item in sorted(report.judged, key=lambda item: start_of(item).start):
        if item.verdict.outcome is not Outcome.CONTRADICTED or id(item) in doubted:
            outcome = "good" if item.verdict.outcome is Outcome.CONSISTENT else "open"
            content = _held(item, locator.place(start_of(item)).show())
            found.append(Entry(f"{key}c{len(found)}", outcome, numbers.of_claim(item), content))
    return found


def _of(finding: Finding, numbers: Numbers) -> tuple[int, ...]:
    """The figures of a finding, the one that is judged first."""
    spans = (finding.span, *(label.span for label in finding.labels))
    return tuple(dict.fromkeys(index for span in spans if (index := numbers.at(span)) is not None))


def listed(entry: Entry, key: str) -> str:
    """An entry as an item of a list."""
    return element(
        "li",
        entry.content,
        class_=f"claim {entry.outcome}",
        id=entry.id,
        data_outcome=entry.outcome,
        data_figures=" ".join(f"{key}f{index}" for index in entry.figures),
    )


def _finding(checked: Checked, finding: Finding, number: int | None) -> str:
    sign = element("b", str(number)) if number is not None else ""
    parts = [element("p", sign + text(finding.message), class_="what")]
    if finding.working:
        parts.append(element("p", text(finding.working), class_="working"))
    if finding.diagnosis:
        parts.append(element("p", f"Perhaps: {element('i', text(finding.diagnosis))}", class_="more"))
    changes = list(_changes(checked, finding))
    if changes:
        parts.append(element("p", f"Agrees if {', or '.join(changes)}", class_="more"))
    place = Locator.of(checked).place(finding.span).show()
    how = "" if finding.severity is Severity.ERROR else f" · {finding.severity.value}"
    if finding.suppressed_by:
        how += f" · suppressed by {finding.suppressed_by}"
    if finding.suppressed_because:
        parts.append(element("p", f"Reason given: {text(finding.suppressed_because)}", class_="more"))
    parts.append(element("p", text(f"{place} · {finding.rule} {finding.code}{how}"), class_="where"))
    return "".join(parts)


def _changes(checked: Checked, finding: Finding) -> Iterator[str]:
    for item in finding.suggestions:
        old = " ".join(checked.report.text[item.span.start : item.span.end].split())
        note = "" if item.note.startswith(DERIVED) or not item.note else f" ({item.note})"
        yield element("i", text(f"{old} → {item.replacement}")) + text(note)


def _held(item: Judgement, place: str) -> str:
    rule = f"{place} · {item.claim.rule}"
    if item.verdict.outcome is not Outcome.CONSISTENT:
        rule += f" · {item.verdict.outcome.value.replace('_', ' ')}{', but not trusted' if item.verdict.doubt else ''}"
    return element("p", text(account(item)), class_="working") + element("p", text(rule), class_="where")
