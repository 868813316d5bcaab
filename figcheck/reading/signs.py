"""The minus sign, or the word for it, in front of a number."""

from __future__ import annotations

from ..late import Late
from ..model import Kind
from .draft import Draft, Source

# matches "20 -" before a number, where the sign is a dash; refuses "to -"
_DIGIT_BEFORE = Late(r"\d -$")


# matches " below zero", " above zero"; refuses " below the", " below average"
_BELOW = Late(r" (?:below|above) zero(?![a-z])")


def below_zero(source: Source, draft: Draft) -> None:
    """Take the words behind a temperature into it: "20 degrees below zero", "five below zero"."""
    match = _BELOW.match(source.lower, draft.end)
    if match is None or draft.value is None:
        return
    draft.end = match.end()
    if "below" in match.group() and draft.value > 0:
        draft.value = -draft.value
    if draft.unit is None:
        draft.kind, draft.unit = Kind.QUANTITY, "degree"


def minus_before(source: Source, draft: Draft) -> None:
    """Take a minus sign, or the word, in front of the number into it."""
    lower, start = source.lower, draft.start
    if draft.value is None or start == 0:
        return
    if (
        lower[start - 1] in "-–"
        and (start == 1 or lower[start - 2] in " (\n\"'$£€~=")
        and (not _DIGIT_BEFORE.search(lower, max(0, start - 4), start) or source.document.text[start - 2] == "\t")
    ):
        draft.start -= 1
    elif start == 2 and lower[:2] == "- " and "\n" not in lower:
        draft.start = 0
    elif lower.endswith(("plus or minus ", "plus-or-minus "), 0, start):
        draft.start -= 14
        return
    elif lower.endswith(("minus ", "minus-"), 0, start):
        draft.start -= 6
    elif lower.endswith("negative ", 0, start):
        draft.start -= 9
    else:
        return
    draft.value = -draft.value
