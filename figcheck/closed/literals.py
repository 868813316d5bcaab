"""The strings of which a regular expression needs one, so that most texts are refused without trying it.

Only what is in every match of a pattern counts, and what is not understood asks for nothing, so that no text which the
pattern matches is ever refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# matches "ago", "(?:", "[a-z]", "{0,3}?", one token of a pattern each; refuses "(?i" and other flags
_TOKEN = re.compile(
    r"(?P<escape>\\.)|(?P<class>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<aside>\(\?<?[=!])|(?P<open>\((?:\?(?:P<\w+>|[:>]))?(?!\?))"
    r"|(?P<close>\))|(?P<or>\|)|(?P<repeat>(?:[?*+]|\{\d*+(?:,\d*+)?\})[?+]?)|(?P<any>\.)|(?P<edge>[$^])"
    r"|(?P<plain>(?:[^\\\[\]().^$|?*+{}](?![?*+{]))+|[^\\\[\]().^$|?*+{}])",
    re.DOTALL,
)
# the strings that are followed side by side; a part with more of them is not spelt out
_MOST = 16
# a class with more characters than this is not spelt out
_FEW = 3
_NOTHING: frozenset[str] = frozenset()
_EMPTY = frozenset({""})
# all strings that a part can match, None for too many; and those of which every match of it holds one, none if unknown
_Part = tuple[frozenset[str] | None, frozenset[str]]


class _Tokens:
    """The tokens of a pattern, read one after the other."""

    def __init__(self, found: list[tuple[str, str]]) -> None:
        self._found = found
        self._at = 0

    def peek(self) -> str:
        """The kind of the next token, "close" at the end."""
        return self._found[self._at][0] if self._at < len(self._found) else "close"

    def take(self) -> tuple[str, str]:
        """The kind and the text of the next token, which is then read."""
        self._at += 1
        return self._found[self._at - 1]


def required(source: str) -> tuple[str, ...]:
    """The strings of which one stands in every text that a pattern matches; none when it names no such strings."""
    tokens = [(match.lastgroup or "", match.group()) for match in _TOKEN.finditer(source)]
    if sum(len(text) for _, text in tokens) != len(source):
        return ()
    found: list[str] = []
    for string in sorted(_choice(_Tokens(tokens))[1], key=len):
        if not any(shorter in string for shorter in found):
            found.append(string)
    return tuple(found) if found != [""] else ()


def _choice(tokens: _Tokens) -> _Part:
    """Alternatives: any of their strings, and one that is needed where each of them needs one."""
    parts = [_sequence(tokens)]
    while tokens.peek() == "or":
        tokens.take()
        parts.append(_sequence(tokens))
    strings: frozenset[str] | None = _NOTHING
    for spelt, _ in parts:
        strings = None if strings is None or spelt is None else strings | spelt
    needed = frozenset().union(*(need for _, need in parts)) if all(need for _, need in parts) else _NOTHING
    return (strings if strings is not None and len(strings) <= _MOST else None), needed


def _sequence(tokens: _Tokens) -> _Part:
    """One part behind the other: their strings joined as far as they can be spelt out, and the rarest needed."""
    run, found, whole = _EMPTY, list[frozenset[str]](), True
    for strings, need in _parts(tokens):
        if strings is not None and len(run) * len(strings) <= _MOST:
            run = frozenset(left + right for left in run for right in strings)
            continue
        found += [part for part in (run, need) if part]
        run, whole = strings or _EMPTY, False
    if whole:
        return run, run
    return None, min((*found, run), key=_cost) if found else run


def _cost(strings: frozenset[str]) -> float:
    """What it costs to look for some strings and to try the pattern when one is there, in times of trying it always."""
    if not strings or "" in strings:
        return 1.0
    # the sign of a figure says little, since the pattern has asked for the figure already
    return sum(0.3 ** (len(string) - (not string.isascii())) + 1 / 60 for string in strings)


def _parts(tokens: _Tokens) -> Iterator[_Part]:
    """The parts of one alternative; those without width say nothing and part no others."""
    while tokens.peek() not in ("or", "close"):
        kind, text = tokens.take()
        if kind in ("open", "aside"):
            part = _choice(tokens)
            tokens.take()
        else:
            part = (_spelt(kind, text), _NOTHING)
        if tokens.peek() == "repeat":
            part = _repeated(part, tokens.take()[1])
        if kind not in ("aside", "edge", "repeat") and text not in (r"\b", r"\B", r"\A", r"\Z"):
            yield part


def _spelt(kind: str, text: str) -> frozenset[str] | None:
    """The strings that a token of one character, or of some plain ones, can match."""
    if kind == "plain":
        return frozenset({text})
    if kind == "escape" and not text[1].isalnum():
        return frozenset({text[1]})
    inside = text[1:-1]
    few = kind == "class" and len(inside) <= _FEW and inside[0] != "^" and "\\" not in inside
    return frozenset(inside) if few and "-" not in inside[1:-1] else None


def _repeated(part: _Part, repeat: str) -> _Part:
    """A part that may be left out, or may come again."""
    strings, needed = part
    if repeat[0] in "?*" or repeat.startswith(("{0", "{,")):
        return (strings | _EMPTY if strings is not None and repeat[0] == "?" else None), _NOTHING
    return None, min(needed, strings or _NOTHING, key=_cost)
