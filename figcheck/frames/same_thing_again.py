"""Two clauses that say one thing again: among the same words, or with the same noun leading up to the figure."""

from __future__ import annotations

from ..lang.en.sameness import CONCLUDING, GIVING, LEADING, LINKS_APART, PAST, WAS
from ..model import Kind
from .same_thing_beside import has_other_company
from .same_thing_context import Mention
from .same_thing_slots import (
    adds_complement,
    has_other_complement,
    has_other_subject,
    is_led_otherwise,
    opens_anew,
    opens_elsewhere,
    swaps_a_word,
)
from .same_thing_tie import same_head

# shares and changes have no thing of their own: the names beside them must be the same
RELATIVE = frozenset({Kind.PERCENT, Kind.POINTS})
_SAME_WORDS = 4
_NOUN_WORDS = 2
_TELLING_DIGITS = 3
# words of a sentence that open it, a quotation mark among them
_OPENING = 2


def is_led_alike(earlier: Mention, later: Mention) -> bool:
    """True for "an abnormal gain of", twice, in sentences on the same names and times with no other figures between.

    One noun must give both figures: what a verb says ("the film took", "the rate fell to") is said of many cases.
    """
    one, other = earlier.ahead, later.ahead
    if later.figure.kind is Kind.COUNT or len(one & other) < _NOUN_WORDS:
        return False
    if not (earlier.is_given or later.is_given) or not other <= earlier.wide:
        return False
    is_shortened = not one <= later.wide
    if is_shortened and (later.figure.kind in RELATIVE or are_neighbours(earlier, later)):
        return False
    if (earlier.link in WAS) is not (later.link in WAS) and later.link in GIVING and earlier.link in GIVING:
        return False
    if (earlier.moments ^ later.moments) & PAST or not one_holds_other(earlier.moments, later.moments):
        return False
    if has_other_complement(earlier, later) or (swaps_a_word(earlier, later) and not concludes(later)):
        return False
    if has_other_subject(earlier, later) and not (_is_known(later) or concludes(later)):
        return False
    return _is_one_case(earlier, later)


def are_neighbours(earlier: Mention, later: Mention) -> bool:
    """True for two figures of one sentence or of two that follow each other."""
    return later.sentence.index - earlier.sentence.index <= 1


def _is_one_case(earlier: Mention, later: Mention) -> bool:
    """False where a name, an opening word or the figures beside set one case apart from the other."""
    same_names = earlier.names <= later.wide | later.names and later.names <= earlier.wide | earlier.names
    return (
        (same_names or concludes(later))
        and have_one_subject(earlier, later)
        and not opens_elsewhere(earlier, later)
        and not has_other_company(earlier, later)
    )


def _is_known(mention: Mention) -> bool:
    """True where the noun that leads up to a figure is definite ("keeping the standard treatment goal at")."""
    words, stems = mention.around.words, mention.around.stems
    at = mention.at - 1
    while at > 0 and words[at] in LEADING:
        at -= 1
    while at > 0 and stems[at]:
        at -= 1
    return words[at] == "the"


def concludes(mention: Mention) -> bool:
    """True where the sentence draws a conclusion about what went before ("hence the plan has")."""
    return not CONCLUDING.isdisjoint(mention.around.words[:_OPENING])


def have_one_subject(earlier: Mention, later: Mention) -> bool:
    """False where each sentence opens with a word that the other lacks ("Ardent made a profit of", "Belmont made")."""
    one, other = earlier.around.opener, later.around.opener
    return not (one and other and one not in later.wide and other not in earlier.wide)


def one_holds_other(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where one of two sets adds nothing to the other."""
    return one <= other or other <= one


def says_again(earlier: Mention, later: Mention) -> bool:
    """True when the two figures stand among the same words ("rose 5% to … in March", twice)."""
    shared = earlier.near & later.near
    if later.figure.kind is Kind.COUNT and not (same_head(earlier, later) and has_digits(later)):
        return False
    return (
        len(shared) >= _SAME_WORDS
        and earlier.link == later.link
        and later.link not in LINKS_APART
        and earlier.moments == later.moments
        and _is_one_case(earlier, later)
        and not adds_complement(earlier, later)
        and not is_led_otherwise(earlier, later)
        and not opens_anew(earlier, later)
        and len(shared) * 2 >= min(len(earlier.near), len(later.near))
    )


def has_digits(mention: Mention) -> bool:
    """True for a count in figures of three digits or more, which chance seldom repeats."""
    return sum(char.isdigit() for char in mention.figure.text) >= _TELLING_DIGITS
