"""A small language for closed forms: regular expressions over sentence skeletons, with figures as named classes.

`{name:kinds}` captures one figure of the given kinds under a role, `{kinds}` matches one without capturing, and the
words of `WORDS` stand for groups of English words. A role may occur several times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from ..late import Late as Late
from ..model import Figure, Kind, Sentence
from ..records import NamedTuple
from ..story import SIGN_OF_KIND, kinds_of
from .late_pattern import Pattern as Pattern

# short names of sets of kinds, used in patterns
KIND_SETS: dict[str, tuple[Kind, ...]] = {
    "money": (Kind.MONEY,),
    "percent": (Kind.PERCENT,),
    "points": (Kind.POINTS,),
    "count": (Kind.COUNT,),
    "quantity": (Kind.QUANTITY,),
    "duration": (Kind.DURATION,),
    "age": (Kind.AGE,),
    "year": (Kind.YEAR,),
    "date": (Kind.DATE,),
    "clock": (Kind.CLOCK,),
    "ratio": (Kind.RATIO,),
    "fraction": (Kind.FRACTION,),
    "multiple": (Kind.MULTIPLE,),
    "score": (Kind.SCORE,),
    "ordinal": (Kind.ORDINAL,),
    "amount": (Kind.MONEY, Kind.COUNT, Kind.QUANTITY, Kind.PERCENT, Kind.POINTS, Kind.DURATION),
    "level": (Kind.MONEY, Kind.COUNT, Kind.QUANTITY, Kind.PERCENT),
    "measure": (Kind.QUANTITY, Kind.DURATION),
    "share": (Kind.PERCENT, Kind.FRACTION, Kind.RATIO),
    "when": (Kind.DATE, Kind.YEAR, Kind.CLOCK),
    "any": tuple(Kind),
}
# matches ", officials said" and " on both sides of the river" before a comma, which no figure interrupts
ASIDE = r"(?:, [a-z'’ ]{2,60}(?=,)| (?:in|at|on|over|across|by) [a-z ]{2,40}(?=,))?"
_ALL = "".join(SIGN_OF_KIND.values())
_SLOT = re.compile(r"\{(?:(?P<role>[a-z_]+):)?(?P<kinds>[a-z|]+)\}")
_NAMED = re.compile(r"<<(?P<word>[a-z_]+)>>")


class Hit(NamedTuple):
    """One place where a pattern matches: the figures by role, the words captured by name, and where it stands.

    `wording` is the name of the pattern.
    """

    figures: tuple[tuple[str, Figure], ...]
    words: tuple[tuple[str, str], ...]
    start: int
    end: int
    wording: str = ""

    def get(self, role: str) -> Figure | None:
        """The first figure in a role, or None."""
        return next((figure for name, figure in self.figures if name == role), None)

    def all(self, role: str) -> tuple[Figure, ...]:
        """Every figure in a role."""
        return tuple(figure for name, figure in self.figures if name == role)

    def word(self, name: str) -> str:
        """The text of a named group, or the empty string."""
        return next((text for key, text in self.words if key == name), "")


def pattern(source: str, words: dict[str, str] | None = None, name: str = "") -> Pattern:
    """Compile a frame pattern. `<<name>>` is replaced from `words`; white space in the source is literal.

    `name` is that of the wording, which its hits carry.

    `~` stands for a short stretch of text without figures, at most 40 characters, which keeps matching linear.
    """
    roles: list[tuple[str, str]] = []

    def slot(match: re.Match[str]) -> str:
        signs = _signs(match["kinds"])
        if match["role"] is None:
            return f"[{signs}]"
        group = f"f{len(roles)}"
        roles.append((group, match["role"]))
        return f"(?P<{group}>[{signs}])"

    worded = _NAMED.sub(lambda match: (words or {})[match["word"]], source)
    text = _SLOT.sub(slot, worded).replace("~", f"[^{_ALL};:\\n]{{0,40}}?")
    return Pattern(text, tuple(roles), _needed(worded), name)


@cache
def _signs(names: str) -> str:
    """The characters that stand for some sets of kinds in a skeleton."""
    return "".join(SIGN_OF_KIND[kind] for name in names.split("|") for kind in KIND_SETS[name])


@cache
def _bits(names: str) -> int:
    return kinds_of(kind for name in names.split("|") for kind in KIND_SETS[name])


# the tokens that decide whether a slot is in every match: an escape, a class of characters, brackets, "or", a slot
_TOKEN = re.compile(rf"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|(?P<slot>{_SLOT.pattern})(?P<maybe>[?*{{])?")


def _needed(worded: str) -> tuple[int, ...]:
    """The kinds that each slot outside of all brackets may have; none when the whole pattern is a choice."""
    depth, found = 0, []
    for match in _TOKEN.finditer(worded):
        token = match.group()
        if token in "()":
            depth += 1 if token == "(" else -1
        elif token == "|" and not depth:
            return ()
        elif match["slot"] and not match["maybe"] and not depth:
            found.append(_bits(match["kinds"]))
    return tuple(found)


def hits(sentence: Sentence, compiled: Pattern) -> Iterator[Hit]:
    """All places in a sentence where a pattern matches, left to right."""
    kinds = sentence.kinds
    for need in compiled.needs:  # before the call that looks closely: most sentences are refused here
        if not need & kinds:
            return _NO_HITS
    if len(sentence.figures) >= len(compiled.needs) and compiled.has_words(sentence.skeleton):
        return _hits(sentence, compiled)
    return _NO_HITS


def likely(sentence: Sentence, patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
    """Those of some patterns for which the sentence has figures of the right kinds."""
    return _likely(patterns, sentence.kinds)


@lru_cache(maxsize=4096)
def _likely(patterns: tuple[Pattern, ...], kinds: int) -> tuple[Pattern, ...]:
    return tuple(compiled for compiled in patterns if all(need & kinds for need in compiled.needs))


# it is at its end, so that all may share it
_NO_HITS: Iterator[Hit] = iter(())


def _hits(sentence: Sentence, compiled: Pattern) -> Iterator[Hit]:
    by_place: dict[int, Figure] = {}
    for match in compiled.regex.finditer(sentence.skeleton):
        by_place = by_place or figures_by_place(sentence)
        figures = tuple(
            (role, by_place[match.start(group)]) for group, role in compiled.roles if match.start(group) >= 0
        )
        words = tuple(
            (name, text) for name, text in match.groupdict().items() if text is not None and not _is_slot(name)
        )
        yield Hit(figures, words, match.start(), match.end(), compiled.name)


def figures_by_place(sentence: Sentence) -> dict[int, Figure]:
    """The figures of a sentence by their places in its skeleton, for expressions that find the sign of one."""
    return dict(zip(sentence.places, sentence.figures, strict=True))


def _is_slot(name: str) -> bool:
    return name[0] == "f" and name[1:].isdigit()


# matches "(£60m)", "(about $1.2 billion)", "($98m; £52m)"; refuses "(down from 12% in May, when it rose)"
_BRACKETED = Late(rf"\((?=[^()\n]{{0,60}}[{_ALL}])[^()\n]{{0,60}}\)|\[(?=[^\[\]\n]{{0,60}}[{_ALL}])[^\[\]\n]{{0,60}}\]")
# matches "M " and "C acres "; refuses "C, a record high ", or an age, which is not converted
_AFTER_FIGURE = Late(
    rf"[{_ALL.replace(SIGN_OF_KIND[Kind.AGE], '')}](?: (?!in\b|from\b|to\b|than\b|high\b|low\b)[a-z-]+){{0,2}} ?$"
)
_WORD_OF_CHANGE = Late(
    r"\b(?:up|down|from|versus|vs|compared|against|rise|fall|increase|decrease|more|less|higher|lower)\b"
)


# matches "(2019: £50m)", "(H1 2020: £1.2m)", "(prior year: £50m)": the level of an earlier time
_PRIOR = Late(
    rf"\((?:(?:fy|h[12]|q[1-4]) ?)?(?:[{SIGN_OF_KIND[Kind.YEAR]}{SIGN_OF_KIND[Kind.DATE]}]|prior year|previous year|"
    rf"last year): ?[{_ALL}]\)"
)


def without_brackets(sentence: Sentence) -> Sentence:
    """The sentence with bracketed conversions blanked out: places are kept, and the figures inside are no longer seen.

    A bracket that does not follow a figure ("a record high (9.5%)"), or that speaks of a change ("(up from 25%)"),
    is no
    conversion and only loses its brackets.
    """
    if "(" not in sentence.skeleton and "[" not in sentence.skeleton:
        return sentence
    return replace(sentence, skeleton=_BRACKETED.sub(_blank, sentence.skeleton))


def _blank(match: re.Match[str]) -> str:
    ahead = match.string[max(0, match.start() - 30) : match.start()]
    if not _AFTER_FIGURE.search(ahead) or _WORD_OF_CHANGE.search(match.group()) or _PRIOR.match(match.group()):
        return f" {match.group()[1:-1]} "
    return " " * len(match.group())


def gap(sentence: Sentence, left: int, right: int) -> str:
    """The skeleton text between two figures of a sentence, by their index."""
    return sentence.skeleton[sentence.places[left] + 1 : sentence.places[right]]


def before(sentence: Sentence, index: int, reach: int = 60) -> str:
    """The skeleton text in front of a figure of a sentence."""
    place = sentence.places[index]
    return sentence.skeleton[max(0, place - reach) : place]


def after(sentence: Sentence, index: int, reach: int = 60) -> str:
    """The skeleton text behind a figure of a sentence."""
    place = sentence.places[index] + 1
    return sentence.skeleton[place : place + reach]
