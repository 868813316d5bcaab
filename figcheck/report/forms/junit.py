"""JUnit XML: a story is a test suite, a claim that was judged is a test, a finding is a failure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from ...model import Finding, Judgement, Outcome, Severity
from ...records import dataclass
from ..blocks import account, start_of
from ..checked import Checked, Locator, Look
from ..excerpt import one_line

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="figcheck">\n'


def writer(_: Look) -> JunitWriter:
    """A writer of JUnit XML."""
    return JunitWriter()


@dataclass(frozen=True, slots=True)
class _Case:
    """One test: its name, how it ended, and what is said of that."""

    name: str
    ended: Literal["passed", "failure", "skipped", "error"]
    message: str = ""
    details: str = ""
    kind: str = ""


class JunitWriter:
    """A test suite for each story."""

    def __init__(self) -> None:
        self.before = _HEAD

    def story(self, checked: Checked) -> str:
        """The suite of a story: what agrees passes, what could not be judged is skipped."""
        locator = Locator.of(checked)
        return self._suite(checked.report.name, [*_findings(checked, locator), *_others(checked, locator)])

    def trouble(self, name: str, sentence: str) -> str:
        """A suite with an error."""
        return self._suite(name, [_Case("can be checked", "error", sentence, kind="not-checked")])

    def end(self) -> str:
        """The end of the document."""
        return (self.before if self.before else "") + "</testsuites>\n"

    def _suite(self, name: str, cases: list[_Case]) -> str:
        before, self.before = self.before, ""
        ended = [case.ended for case in cases]
        head = (
            f'  <testsuite name={_attribute(name)} tests="{len(cases)}" failures="{ended.count("failure")}" '
            f'errors="{ended.count("error")}" skipped="{ended.count("skipped")}">\n'
        )
        return before + head + "".join(_element(name, case) for case in cases) + "  </testsuite>\n"


def _findings(checked: Checked, locator: Locator) -> Iterator[_Case]:
    report = checked.report
    for finding in report.findings:
        name = f"{finding.rule} at {locator.place(finding.span).show()}"
        if finding.severity is Severity.INFO:
            yield _Case(name, "skipped", finding.message, _details(finding), finding.code)
        else:
            yield _Case(name, "failure", finding.message, _details(finding), finding.code)
    for finding in report.suppressed:
        name = f"{finding.rule} at {locator.place(finding.span).show()}"
        by = f" by {finding.suppressed_by}" if finding.suppressed_by else ""
        yield _Case(name, "skipped", f"suppressed{by}: {finding.message}", _details(finding), finding.code)


def _others(checked: Checked, locator: Locator) -> Iterator[_Case]:
    """The claims that no finding speaks of."""
    for item in sorted(checked.report.judged, key=lambda item: start_of(item).start):
        outcome = item.verdict.outcome
        name = f"{item.claim.rule} at {locator.place(start_of(item)).show()}"
        if outcome is Outcome.CONSISTENT:
            yield _Case(name, "passed")
        elif outcome is not Outcome.CONTRADICTED:
            yield _Case(name, "skipped", _why(item))


def _why(item: Judgement) -> str:
    return f"{item.verdict.outcome.value.replace('_', ' ')}: {account(item)}"


def _details(finding: Finding) -> str:
    return "\n".join(filter(None, [finding.working, finding.diagnosis]))


def _element(name: str, case: _Case) -> str:
    head = f"    <testcase classname={_attribute(name)} name={_attribute(case.name)}"
    if case.ended == "passed":
        return f"{head}/>\n"
    kind = f" type={_attribute(case.kind)}" if case.kind else ""
    inner = f"<{case.ended}{kind} message={_attribute(case.message)}>{escape(_lines(case.details))}</{case.ended}>"
    return f"{head}>{inner}</testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(one_line(text))


def _lines(text: str) -> str:
    """A text without the characters that XML forbids."""
    return "\n".join(map(one_line, text.split("\n")))
