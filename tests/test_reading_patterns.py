"""Every pattern of the reading code does what the comment beside it says, and no text makes reading slow."""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import figcheck
from figcheck.late import Late
from figcheck.wording import any_of

ROOT = Path(figcheck.__file__).parent
MODULES = [ROOT / "document.py", *sorted((ROOT / "reading").glob("*.py")), *sorted((ROOT / "formats").glob("*.py"))]
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


def _patterns() -> Iterator[tuple[str, str, str]]:
    """Module, name and the comment above it for every compiled pattern."""
    for path in MODULES:
        lines = path.read_text(encoding="utf-8").splitlines()
        for node in ast.parse("\n".join(lines)).body:
            if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith(("Late(", "re.compile(")):
                first = last = node.lineno - 1
                while first and lines[first - 1].startswith("#"):
                    first -= 1
                comment = " ".join(line.removeprefix("# ") for line in lines[first:last])
                module = ".".join(["figcheck", *path.relative_to(ROOT).with_suffix("").parts])
                yield module, ast.unparse(node.targets[0]), comment


def _holds(pattern: Late | re.Pattern[str] | re.Pattern[bytes], phrase: str) -> bool:
    """Whether a pattern matches from the first character on; one that looks back matches up to the last one."""
    if isinstance(pattern, Late):
        pattern = pattern.compiled
    if isinstance(pattern.pattern, bytes):
        return bool(pattern.match(phrase.encode()))
    looks_back = pattern.pattern.endswith("$") and not pattern.pattern.endswith("|$")
    return bool(pattern.search(phrase) if looks_back else pattern.match(phrase))


def _phrases(comment: str) -> list[str]:
    found = QUOTED.findall(comment)
    return [text.replace('\\"', '"').replace("\\n", "\n").replace("\\t", "\t") for text in found]


@pytest.mark.parametrize(("module", "name", "comment"), list(_patterns()), ids=lambda value: value[-24:])
def test_a_pattern_matches_and_refuses_what_its_comment_says(module: str, name: str, comment: str) -> None:
    pattern = getattr(import_module(module), name)
    claim = re.match(r".*?matches (?P<matches>.+?); refuses (?P<refuses>.+)", comment)
    assert claim, f"{module}.{name} needs a comment: # matches …; refuses …"
    matches, refuses = (
        _phrases(re.split(r"(?:right )?\b(?:behind|before)\b", claim["matches"])[0]),
        _phrases(claim["refuses"]),
    )
    assert matches
    assert refuses
    assert [text for text in matches if not _holds(pattern, text)] == []
    assert [text for text in refuses if _holds(pattern, text)] == []


def test_a_group_of_words_matches_each_of_them_and_prefers_the_longest() -> None:
    words = ["two", "ten", "tens", "tenth", "a", "c.", "10 a"]
    pattern = re.compile(any_of(words))
    assert [pattern.fullmatch(word) is not None for word in words] == [True] * len(words)
    assert [match.group() for match in pattern.finditer("tenth tens ten two")] == ["tenth", "tens", "ten", "two"]
    assert pattern.fullmatch("cx") is None


HARD = (
    "7", "1,234", "1.234.", "1.", "1 234 ", "1'", "12-3", "+1", "+1234567890123456", "(020) 1", "5 million ",
    "1. ", "R100", "A-1", "2 of ", "one hundred and ", "one thousand million ", "one million ", "twenty-",
    "half a ", "hundred ", "no more ", "twice the ", "one of the ", " ", "\n", "\n ", "\t", "- ", "(", '"',
    "“", "'", "a", "a. ", "a. a. ", "U.S. ", "A b. ", "www.a.", "@a", "#1 ", "$", "$5 ", "5% ", "5kg ",
    "5 ft 2 in ", "1-", "1–", "1 to ", "Boeing 737 ", "No. 5 ", "aged 5, ", "May 5, ", "half past ", "10:10 ",
    "1/2 ", "10^9", "bn ", "1e9", "1 Ab Ab Ab ", "5 (a a a", "3 x-x-x-x",
    "2 x 3 ", "a mile (1", "an hour and 5 minutes ", "aged 5, 6 ", "more than 5 and under 9 ", "1) a; ",
    "the '90s and ", "£5m (6m) ", "1:58.2 ", "3, 4 and 5 million ", "Eq. (1) and (2) ", "in 2019/20 ", "one in A ",
    "5 below zero ",
)  # fmt: skip


def _seconds(text: str) -> float:
    """The processor time that reading takes, the better of two tries."""
    spent = []
    for _ in range(2):
        start = time.process_time()
        figcheck.extract(text)
        spent.append(time.process_time() - start)
    return min(spent)


@pytest.mark.parametrize("piece", HARD)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    size = 400
    small, large = piece * (size // len(piece)), piece * (4 * size // len(piece))
    assert _seconds(large) < 9 * _seconds(small) + 0.02
