"""Fuzzing with atheris: no text makes figcheck crash, lose its place, or take unbounded time for each kilobyte.

    python tests/fuzz/fuzz_check.py -max_total_time=60 -max_len=4000

libFuzzer's options apply; the words that the readers know are put together with random bytes.
"""

from __future__ import annotations

import sys
import time
from contextlib import suppress

import atheris  # type: ignore[import-untyped,unused-ignore,import-not-found]

with atheris.instrument_imports(include=["figcheck"]):
    import figcheck
    import figcheck.checker
    import figcheck.report.contract
    import figcheck.report.forms.text
    from figcheck.errors import UnreadableInput
    from figcheck.formats.plain import decode
    from figcheck.registry import builtin

    RULES = builtin()  # loads frames, laws and evidence while imports are watched

SECONDS_PER_KB = 0.5
"""A hundred times what a loaded machine needs for news text: reached only by work that grows faster than the text."""
LEAST_SECONDS = 5.0
PIECES = (
    "$3.4 billion", "£286m", "(about ", ") ", "12%", " per cent", " to ", " from ", "rose ", "fell ", "between ",
    " and ", "1,234", "½", "3-2", "two thirds ", "dozens of ", "Aug 30, 2021", "Monday, ", "9.40am", "12 miles", "41C",
    "million ", "of the ", "a total of ", ". The ", "\n\n", "\r\n", "“", "”", "\u00a0", "\u200f", "e\u0301",
    "👩‍👩‍👧", "0" * 20, "(" * 9, "–" * 9, " 1 2 3 ", "1" * 40,
)  # fmt: skip
CHECKER = figcheck.Checker(figcheck.Config(select=("ALL",)), rules=RULES)


def told(data: atheris.FuzzedDataProvider) -> str:
    """A text of known pieces and of anything."""
    parts = []
    while data.remaining_bytes():
        if data.ConsumeBool():
            parts.append(PIECES[data.ConsumeIntInRange(0, len(PIECES) - 1)])
        else:
            parts.append(str(data.ConsumeUnicode(data.ConsumeIntInRange(1, 12))))
    return "".join(parts)


def one_input(raw: bytes) -> None:
    """Check one text, and decode the same bytes as a file."""
    text = told(atheris.FuzzedDataProvider(raw))
    started = time.process_time()
    report = CHECKER.check(text)
    seconds = time.process_time() - started
    allowed = LEAST_SECONDS + SECONDS_PER_KB * len(text) / 1000
    assert seconds < allowed, f"{seconds:.1f} s for {len(text)} characters: {text[:200]!r}"
    for figure in report.figures:
        assert text[figure.span.start : figure.span.end] == figure.text
    report.render("text")
    report.to_dict()
    with suppress(UnreadableInput):
        figcheck.extract(decode(raw, "fuzz"))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
