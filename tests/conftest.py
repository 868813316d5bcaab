"""Settings for all tests."""

from __future__ import annotations

from hypothesis import settings
from pytest import TerminalReporter

# no deadline: the suite runs on machines that do other things at the same time
settings.register_profile("figcheck", deadline=None, max_examples=60)
# pytest --hypothesis-profile nightly: some tests take two fifths of these examples
settings.register_profile("nightly", deadline=None, max_examples=25_000)
# without a database: an example that failed for one mutant says nothing of the next
settings.register_profile("mutation", deadline=None, max_examples=15, database=None)
settings.load_profile("figcheck")

NO_BROWSER = "no Chromium with its driver was found"


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Say loudly when the page was not tried in a browser."""
    skipped = [report for report in terminalreporter.stats.get("skipped", ()) if NO_BROWSER in str(report.longrepr)]
    if skipped:
        terminalreporter.write_line(
            f"NOT RUN: {len(skipped)} tests of the page in a browser, as {NO_BROWSER} "
            "(Debian: apt-get install chromium chromium-driver)",
            yellow=True,
            bold=True,
        )
