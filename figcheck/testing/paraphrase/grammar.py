"""Where English allows an aside, an adverbial or a sentence: found by a few closed classes of words, not by figcheck.

What is measured here is whether figcheck ties figures by structure, so its own frames may not say where to cut. A place
that is not sure is left out: fewer paraphrases, but ones that a writer could have printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...document import Document
from ...model import Span
from ...records import NamedTuple, dataclass
from .words import AUXILIARIES, BOUNDARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS, VERBS

# matches "Ms", "rival's", "year-old", ",", "("; refuses " "
_TOKEN = re.compile(r"[^\W\d_][\w'’-]*|\d[\w'’.,-]*\w|\S")
# matches "has.", "2016!"; refuses "Harlow", "7:"
_FULL_STOP = re.compile(r"[\w%)][.!?]\s*$")
# matches "3am", "3:15 p.m.", "15:30"; refuses "3%", "30 amps"
_CLOCK = re.compile(r"\d{1,2}(?::\d\d)?(?:(?<=:\d\d)| ?[ap]\.?m\b)")
_LONGEST_PHRASE = 3
_FROM_A_TIME = frozenset(("after", "since", "from"))
_OPENS_LIST = frozenset((":", "–", "—"))


class Token(NamedTuple):
    """A word, a mark of punctuation or a whole figure, with its place; the word is in lower case."""

    start: int
    end: int
    word: str
    is_figure: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the body as tokens."""

    span: Span
    text: str
    tokens: tuple[Token, ...]

    @property
    def is_closed(self) -> bool:
        """Whether it ends with a full stop: neither a headline, nor a row of a list, nor an open quotation."""
        return bool(_FULL_STOP.search(self.text)) and not set(self.text) & set('“”"«»')

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of some words stands in it."""
        return any(token.word in words for token in self.tokens)

    def ends_in_time(self, token: Token) -> bool:
        """Whether a figure is a length of time: "nine years after taking office" is one phrase."""
        words = self.text[token.start - self.span.start : token.end - self.span.start].split()
        return bool(words) and words[-1].lower().rstrip("s") in ("year", "month", "week", "day", "hour", "minute")

    def ends_in_clock(self, token: Token) -> bool:
        """Whether a figure is a time of day: "3am ET on Saturday" is one phrase."""
        return bool(_CLOCK.match(self.text, token.start - self.span.start))

    @property
    def stop(self) -> int:
        """Where its full stop stands."""
        return self.span.start + len(self.text.rstrip()) - 1


def lines(document: Document, places: Iterable[Span]) -> tuple[Line, ...]:
    """The sentences of a text that hold some places, each of which is one token; headline and dateline are left out."""
    whole = sorted(_apart(places), key=_start)
    found = []
    for index in sorted({document.sentence_at(span.start) for span in whole}):
        span = document.sentence_span(index)
        opens = document.headline.end if document.headline else 0
        opens = max(opens, document.dateline.span.end if document.dateline else 0)
        if span.start >= opens:
            inside = [place for place in whole if span.start <= place.start and place.end <= span.end]
            found.append(Line(span, document.text[span.start : span.end], tuple(_tokens(document, span, inside))))
    return tuple(found)


def _start(span: Span) -> int:
    return span.start


def _apart(places: Iterable[Span]) -> list[Span]:
    """Some places without those that lie in another."""
    every = set(places)
    return [
        one for one in every if not any(one != two and two.start <= one.start and one.end <= two.end for two in every)
    ]


def _tokens(document: Document, span: Span, inside: list[Span]) -> Iterator[Token]:
    at = span.start
    for place in [*inside, Span(span.end, span.end)]:
        for match in _TOKEN.finditer(document.plain, at, place.start):
            yield Token(match.start(), match.end(), match.group().lower(), False)
        if place.start < place.end:
            yield Token(place.start, place.end, "", True)
        at = max(at, place.end)


def verb_of(line: Line) -> int | None:
    """The index of the finite verb of a sentence's main clause, where its subject stands before it."""
    depth = 0
    for index, token in enumerate(line.tokens):
        depth += (token.word in ("(", "[")) - (token.word in (")", "]"))
        if depth or not index or not _is_verb(line.tokens, index):
            continue
        clause = _clause_words(line.tokens, index)
        if not SUBORDINATORS & {*clause}:
            return index
    return None


def _is_verb(tokens: tuple[Token, ...], index: int) -> bool:
    token, before = tokens[index], tokens[index - 1]
    if token.is_figure or before.word in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | {"-", "–", "—", "("}:
        return False
    if token.word in VERBS:
        return True
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    return token.word.endswith("ed") and len(token.word) > 4 and following not in ("by", "")


def _clause_words(tokens: tuple[Token, ...], index: int) -> list[str]:
    """The words before a token back to a comma, or back to the beginning where no comma stands directly before it."""
    words: list[str] = []
    for token in reversed(tokens[:index]):
        if token.word in (",", ";", ":") and words:
            break
        words.append(token.word)
    return words


def subject_end(line: Line) -> int | None:
    """Where an aside between subject and verb goes; None where the sentence has no such place."""
    verb = verb_of(line)
    if verb is None or not line.is_closed:
        return None
    last = line.tokens[verb - 1]
    if last.word == ",":
        last = line.tokens[verb - 2]
    return None if last.word in ("there", "it", "who", "which", "that", "not") else last.end


def figure_ends(line: Line, tied: Iterable[Span]) -> Iterator[int]:
    """Where an aside behind the phrase of a figure goes, for those of some figures behind which one may stand."""
    if not line.is_closed:
        return
    wanted = {span.start for span in tied}
    verb = verb_of(line)
    for index, token in enumerate(line.tokens):
        if token.word in _OPENS_LIST:
            return
        if token.start in wanted and token.is_figure and (verb is None or index > verb):
            end = _phrase_end(line, index)
            if end is not None:
                yield end


def _phrase_end(line: Line, index: int) -> int | None:
    tokens = line.tokens
    before = tokens[index - 1].word if index else ""
    depth = sum((token.word == "(") - (token.word == ")") for token in tokens[:index])
    for at in range(index + 1, min(index + 2 + _LONGEST_PHRASE, len(tokens))):
        following = tokens[at]
        if following.word in BOUNDARIES or (following.word == "," and _may_follow_comma(tokens, at)):
            counted_from = following.word in _FROM_A_TIME and line.ends_in_time(tokens[index])
            of_day = following.word == "on" and line.ends_in_clock(tokens[index])
            return None if depth or before == "between" or counted_from or of_day else tokens[at - 1].end
        if following.is_figure or not following.word.isalpha() or following.word in PREPOSITIONS | CONJUNCTIONS | VERBS:
            return None
    return None


def _may_follow_comma(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a comma is neither one of a list nor before an alternative, so that an aside may stand before it."""
    behind = tokens[at + 1 : at + 2]
    commas = sum(token.word == "," for token in tokens)
    return bool(behind) and not behind[0].is_figure and behind[0].word not in CONJUNCTIONS and commas == 1


def sentence_start(line: Line) -> bool:
    """Whether a leading clause or a sentence may stand before a sentence."""
    return line.is_closed and bool(line.tokens) and (line.tokens[0].is_figure or line.tokens[0].word[0].isalpha())


def points_back(line: Line) -> bool:
    """Whether a pronoun stands for what the sentence before told: "By June, that had dropped", "would lift it to 9"."""
    pairs = zip(line.tokens, line.tokens[1:], strict=False)
    return any(
        one.word in _PRONOUNS and (two.is_figure or two.word in AUXILIARIES | PREPOSITIONS or not two.word.isalpha())
        for one, two in pairs
    )


_PRONOUNS = frozenset(("it", "that", "this"))


def head_before_verb(line: Line) -> Token | None:
    """The last word of the subject, where it is a plain noun."""
    verb = verb_of(line)
    if verb is None:
        return None
    last = line.tokens[verb - 1]
    return last if last.word.isalpha() and not last.is_figure and last.word not in PREPOSITIONS else None
