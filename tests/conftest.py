"""Settings for all tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import settings
from pytest import TerminalReporter

from figcheck.trust import built_in
from figcheck.trust.table import Key, Row, Table

# no deadline: the suite runs on machines that do other things at the same time
settings.register_profile("figcheck", deadline=None, max_examples=60)
# the same examples each time: a change is never blamed for what it did not do. Elsewhere new ones are drawn
settings.register_profile("ci", settings.get_profile("figcheck"), derandomize=True, database=None)
# pytest --hypothesis-profile nightly: some tests take two fifths of these examples
settings.register_profile("nightly", deadline=None, max_examples=25_000)
# without a database: an example that failed for one mutant says nothing of the next
settings.register_profile("mutation", deadline=None, max_examples=15, database=None)
settings.load_profile("figcheck")

NO_BROWSER = "no Chromium with its driver was found"


class _EveryKey(Mapping[Key, Row]):
    """A row for every rule and wording, which vouches for it."""

    def __getitem__(self, key: Key) -> Row:
        return Row(articles=1000, ties=1000, agreeing=1000, refilled=1000, right=20)

    def __iter__(self) -> Iterator[Key]:
        return iter(())

    def __len__(self) -> int:
        return 0


TRUSTING = Table(_EveryKey(), "nothing: every wording is trusted")


@pytest.fixture(autouse=True)
def every_wording_is_trusted(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules and wordings are tested for what they find, whatever the table that was measured says of them today.

    A module that sets BUILT_IN_TRUST is tested with that table.
    """
    if not getattr(request.module, "BUILT_IN_TRUST", False):
        monkeypatch.setattr(built_in, "built_in", lambda: TRUSTING)


@pytest.fixture(autouse=True)
def no_report_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test found is not told to the next."""
    monkeypatch.setenv("FIGCHECK_CACHE", "")


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
