"""Ranks in words ("the third", "twenty-first") and the shares that are told by the same words ("a third of")."""

from __future__ import annotations

from decimal import Decimal

from ..lang.en.around import AFTER_RANK, AFTER_SHARE, BEFORE_RANK, SHARED_NOUNS
from ..lang.en.numbers import ORDINALS, TENS
from ..late import Late
from ..model import Kind
from ..wording import any_of
from .classify import classify
from .draft import Draft, Source
from .number_words import read_words
from .numerals import Numeral

# matches "twenty-first", "ninety third"; refuses "twenty-tenth"
_ORDINAL_TENS = Late(rf"({any_of(TENS)})[- ]({any_of(word for word in ORDINALS if ORDINALS[word] < 10)})(?![a-z])")
# matches " of", "-cut", ",", " (40", " share", " last week" behind "a third"; refuses " man", " a year later"
_FRACTION_FOLLOWS = Late(
    rf" {any_of(AFTER_SHARE)}(?![a-z])| \(\d|-(?!{any_of(AFTER_RANK)})[a-z]|[.,;)]| (?:a |an )?{any_of(SHARED_NOUNS)}"
    r"| (?:and|or|to) (?:an? |one )?(?:half|quarter|third|fifth|tenth)(?![a-z])"
    r"| a (?:year|month|week|day)(?! (?:later|after|ago|on)\b)"
    r"| (?:last|this|next) (?:year|month|week|quarter|season|spring|summer|autumn|winter)(?![a-z])"
)
# matches "a ", ". a " right before a rank that opens a sentence; refuses "by a "
_OPENS_SENTENCE = Late(r"(?:^|[.!?\n][”\"')]? ?)a $")
# matches ", ann", ", also" behind the rank of one; refuses ", or", ", 35%"
_NAMED_NEXT = Late(r", (?!or\b|\d)[a-z]")
# matches "another ", "the other ", "the remaining " right before a share; refuses "a "
_OTHER_SHARE = Late(r"(?:^|[^a-z])(?:another|the other|the remaining) $")
# matches "about ", "more than " right before "a third"; refuses "for "
_HEDGED = Late(
    r"(?:^|[^a-z])(?:about|around|nearly|almost|roughly|approximately|under|over|up to|(?:more|less|fewer) than) $"
)
# matches "by ", "up ", "by about " right before "a third"; refuses "nearby "
_BY = Late(r"(?:^|[^a-z])(?:by|up|down) (?:about |around |some )?$")
# matches " and", " in" behind "by a third"; refuses " man", " and a fourth"
_NO_NOUN = Late(
    r" (?:and(?! an? )|in|from|to|on|over|since|at|when|while|but|because|compared|this|last|after|against|between"
    r"|among|for|across|during|with)"
    r"(?![a-z])"
)
# matches " party", "-world" behind "a third"; refuses " of"
_OF_RANK = Late(rf"[ -]{any_of(AFTER_RANK)}(?![a-z])")
# matches "the ", "finished " right before "second"; refuses "one "
_RANK_BEFORE = Late(rf"(?:^|[^a-z]){any_of(BEFORE_RANK)} $")
_OTHER_SHARES = frozenset({"third", "quarter", "fifth", "tenth"})
# matches " said", " of", ", 33" behind "another third"; refuses " man", " time"
_SHARE_DOES = Late(
    r" (?:said|say|says|of|were|was|are|have|had|did|do|thought|think|would|want|wanted|favou?red)(?![a-z])|[,.;] ?"
)


def read_rank(source: Source, start: int, end: int) -> Draft | None:
    """The rank of a word, "third", "twenty-first", or the share that it is where its words say so ("a third of")."""
    lower = source.lower
    word = lower[start:end]
    tens = _ORDINAL_TENS.match(lower, start)
    if tens:
        return ordinal(start, tens.end(), Decimal(TENS[tens.group(1)] + ORDINALS[tens.group(2)]))
    if word not in ORDINALS or (word == "second" and not _is_rank(lower, start)):
        return None
    numeral = read_words(lower, start, end) if word != "second" else None
    hedged = numeral is not None and (
        _HEDGED.search(lower, max(0, numeral.start - 16), numeral.start) or _is_step(lower, numeral)
    )
    if numeral is not None and hedged and not _OF_RANK.match(lower, numeral.end):
        return classify(source, numeral)
    if numeral is not None and _fraction_follows(lower, numeral.end) and not _is_next_of_them(lower, numeral):
        return classify(source, numeral)
    if (
        word in _OTHER_SHARES
        and _OTHER_SHARE.search(lower, max(0, start - 16), start)
        and _SHARE_DOES.match(lower, end)
    ):
        return classify(source, Numeral(start, end, Decimal(1) / ORDINALS[word], -2, "fraction"))
    return ordinal(start, end, Decimal(ORDINALS[word]))


def _is_step(lower: str, numeral: Numeral) -> bool:
    """True for "cut by a third and", "rose by a fifth in": how far something moved."""
    before = _BY.search(lower, max(0, numeral.start - 14), numeral.start)
    return before is not None and _NO_NOUN.match(lower, numeral.end) is not None


def _fraction_follows(lower: str, end: int) -> bool:
    """True when "a third" is a share ("a third of", "a third more") and no rank ("a third man")."""
    return bool(_FRACTION_FOLLOWS.match(lower, end)) or end >= len(lower)


def _is_next_of_them(lower: str, numeral: Numeral) -> bool:
    """True for "A third, Ann Obi, may stay away": the third of some, not a share."""
    opens = _OPENS_SENTENCE.search(lower, max(0, numeral.start - 4), numeral.start + 2) is not None
    return opens and _NAMED_NEXT.match(lower, numeral.end) is not None


def _is_rank(lower: str, start: int) -> bool:
    return bool(_RANK_BEFORE.search(lower, max(0, start - 10), start))


def ordinal(start: int, end: int, value: Decimal) -> Draft:
    """A rank between two offsets."""
    draft = Draft(start, end, Kind.ORDINAL, value)
    draft.trace = ("ordinals",)
    return draft
