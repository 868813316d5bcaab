"""No regular expression backtracks without end: each is tried on texts that are made from its own repeats."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import figcheck

# on the longest of these an attempt in linear time takes some microseconds, one in quadratic time above 0.1 seconds
PUMPS = (25, 4_000)
MOST_SECONDS = 0.05
# what no pattern goes on with
END = "\0"
DEEPEST = 4
# a repeat of fewer is no repeat
FEWEST = 4
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def _sources(value: object, depth: int = 0) -> Iterator[tuple[str | bytes, int]]:
    """Source and flags of every pattern in a value: compiled, of a frame, or compiled when it is needed."""
    if isinstance(value, re.Pattern):
        yield value.pattern, value.flags
    elif depth > DEEPEST:
        return
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from _sources(item, depth + 1)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _sources(item, depth + 1)
    elif is_dataclass(value) and not isinstance(value, type):
        source = getattr(value, "source", None)
        if type(value).__name__ in ("Pattern", "Late") and isinstance(source, str):
            yield source, getattr(value, "flags", 0)
        else:
            for field in fields(value):
                yield from _sources(getattr(value, field.name, None), depth + 1)


def _modules() -> Iterator[str]:
    for module in pkgutil.walk_packages(figcheck.__path__, "figcheck."):
        if not module.name.startswith(("figcheck.testing", "figcheck.units.build", "figcheck.rates.build")):
            yield module.name


def _patterns(name: str) -> dict[tuple[str | bytes, int], str]:
    """The patterns of a module, each with the name of the first value that holds it."""
    found: dict[tuple[str | bytes, int], str] = {}
    for key, value in vars(importlib.import_module(name)).items():
        for pattern in _sources(value):
            found.setdefault(pattern, f"{name}.{key}")
    return found


def _one_of(codes: list[Any]) -> str:
    """A character of a class."""
    kind, value = codes[0]
    if kind is op.NEGATE:
        inside = re.compile("[" + "".join(_class_text(code) for code in codes[1:]) + "]")
        return next((sign for sign in "a 1,.-x(\n" if not inside.match(sign)), "☃")
    if kind is op.CATEGORY:
        return _of_category(value)
    return chr(value if kind is op.LITERAL else value[0])


def _class_text(code: tuple[Any, Any]) -> str:
    kind, value = code
    if kind is op.LITERAL:
        return re.escape(chr(value))
    if kind is op.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    names: dict[Any, str] = {op.CATEGORY_DIGIT: r"\d", op.CATEGORY_SPACE: r"\s", op.CATEGORY_WORD: r"\w"}
    return names.get(value) or {"NOT_DIGIT": r"\D", "NOT_SPACE": r"\S"}.get(str(value).removeprefix("CATEGORY_"), r"\W")


def _of_category(value: Any) -> str:
    texts: dict[Any, str] = {op.CATEGORY_DIGIT: "1", op.CATEGORY_SPACE: " ", op.CATEGORY_NOT_WORD: " "}
    return texts.get(value, "a")


def _sample(tree: Any) -> str:
    """A text that a parsed pattern is likely to match, with every repeat taken once."""
    return "".join(_sample_of(code, value) for code, value in tree)


def _sample_of(code: Any, value: Any) -> str:
    if code is op.LITERAL:
        return chr(value)
    if code in (op.NOT_LITERAL, op.ANY):
        return "b" if value != ord("b") else "c"
    if code is op.IN:
        return _one_of(value)
    if code is op.BRANCH:
        return _sample(value[1][0])
    if code in REPEATS:
        return _sample(value[2]) * max(1, int(value[0]))
    if code is op.SUBPATTERN:
        return _sample(value[3])
    return _sample(value) if code is op.ATOMIC_GROUP else ""


def _pumps(tree: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """For every repeat of a parsed pattern, at any depth, a text that leads there and one that it repeats."""
    for code, value in tree:
        if code is op.BRANCH:
            for branch in value[1]:
                yield from _pumps(branch, before)
        elif code in REPEATS:
            if value[1] >= FEWEST:
                yield before, _sample(value[2])
                if len(value[2]) == 1 and value[2][0][0] is op.SUBPATTERN and value[2][0][1][3][0][0] is op.BRANCH:
                    yield from ((before, _sample(branch)) for branch in value[2][0][1][3][0][1][1])
            yield from _pumps(value[2], before)
        elif code is op.SUBPATTERN:
            yield from _pumps(value[3], before)
        elif code is op.ATOMIC_GROUP:
            yield from _pumps(value, before)
        elif code in (op.ASSERT, op.ASSERT_NOT) and value[0] > 0:
            yield from _pumps(value[1], before)
        before += _sample_of(code, value)


def slowest(source: str | bytes, flags: int) -> tuple[float, str]:
    """The longest that one attempt takes at texts made from the repeats of a pattern, with what was repeated."""
    pattern = re.compile(source, flags)
    worst = (0.0, "")
    for before, pump in sorted(set(_pumps(parser.parse(source, flags)))):
        for times in PUMPS:
            text: Any = before + pump * times + END
            text = text.encode("latin-1", "replace") if isinstance(source, bytes) else text
            seconds = min(_seconds(pattern, text) for _ in range(2))
            worst = max(worst, (seconds, f"{before!r} and {times} times {pump!r}"))
            if seconds > MOST_SECONDS:
                return worst
    return worst


def _seconds(pattern: re.Pattern[Any], text: Any) -> float:
    started = time.process_time()
    pattern.match(text)
    return time.process_time() - started


def test_an_attempt_at_text_of_its_own_repeats_takes_no_pattern_long() -> None:
    found: dict[tuple[str | bytes, int], str] = {}
    for name in _modules():
        found = {**_patterns(name), **found}
    assert {"closed", "document", "formats", "reading", "suppress", "times"} <= {
        name.split(".")[1] for name in found.values()
    }
    slow = {name: slowest(*pattern) for pattern, name in found.items()}
    assert {name: worst for name, worst in slow.items() if worst[0] > MOST_SECONDS} == {}


@pytest.mark.parametrize("source", [r"(?:\w+ ?){2,9}!", r"\s*,?\s*\Z"])
def test_a_pattern_that_backtracks_without_end_is_noticed(source: str) -> None:
    assert slowest(source, 0)[0] > MOST_SECONDS


@pytest.mark.parametrize("source", [r"a+b", r"\s*+,?\s*+\Z", r"(?:[^,]*+,)*x", r"(?:one|two)+ three"])
def test_a_pattern_in_linear_time_is_let_pass(source: str) -> None:
    assert slowest(source, 0)[0] <= MOST_SECONDS


def test_a_long_word_behind_a_verb_of_change_takes_a_check_no_longer_than_its_length() -> None:
    started = time.process_time()
    figcheck.check(f"Sales rose{'a' * 4_000}! 5% to £10m.")
    assert time.process_time() - started < 1


@pytest.mark.parametrize("words", ["not ", "not never ", "would not ", "also ", "large other "])
def test_words_without_end_before_a_verb_take_a_check_no_longer_than_their_length(words: str) -> None:
    started = time.process_time()
    figcheck.check(f"Sales {words * 2_000} 5% to 10 from 9.")
    assert time.process_time() - started < 2
