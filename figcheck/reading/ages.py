"""Ages: "18-year-old", "aged 3", "Ms Obi, 43,", "anyone under 21"."""

from __future__ import annotations

from decimal import Decimal

from ..lang.en.ages import AGE_HEDGES, BEFORE_AGE, PEOPLE_BOUNDED
from ..lang.en.around import BEING, RELATIVES, TALLIED_IN_BRACKETS
from ..late import Late
from ..model import Kind
from ..wording import any_of
from .draft import Draft, Source, draft_of
from .identifiers import is_known_label
from .numerals import Numeral

# matches "-year-old", " - year - old", " years old", " years of age", "yo", "-month-old"; refuses " years"
_AGE_AFTER = Late(
    r"(?: - |[- ])(?P<unit>year|month|week|day)s?(?:(?: - |[- ])olds?(?![a-z])| of age(?![a-z]))|(?:yo|y/o)(?![a-z])"
)
# matches "aged ", "the age of about ", "turned " right before a number; refuses "average "
_AGE_BEFORE = Late(rf"(?:^|[^a-z]){any_of(BEFORE_AGE)} (?:the )?(?:{any_of(AGE_HEDGES)} )?$")
# matches "Ms Obi, ", "Obi (", "her husband, " before an age set off by commas or brackets; refuses "obi, "
_NAME_COMMA = Late(rf"(?:[A-Z][\w'.-]{{1,24}}|\b{any_of(RELATIVES)})(?: ?, | \()$|, (?:then|now|both|also|just|only) $")
# matches "he is ", "she will be " right before an age; refuses "it is "
_PERSON_IS = Late(rf"(?:^|[^a-z])(?:s?he|who|i|you)(?: {any_of(BEING)}|'s) (?:{any_of(AGE_HEDGES)} )?$")
# matches "when i was ", "since she was " right before an age; refuses "he was "
_WHEN_PERSON = Late(
    r"(?:^|[^a-z])(?:when|since|until|before|after|while) (?:s?he|i|you|they|we) (?:was|were|turned|is|am) $"
)
# matches " i", " my", " the" behind the age at which something was; refuses " points", " minutes"
_GOES_ON = Late(
    r" (?:for|in|as|from|on|by|and|i|my|we|he|she|his|her|they|the|a|an|it|but|to|at|because|after|then)(?![a-z])"
)
# matches "died at ", "married at just "; refuses "looked at ", "died at about "
_AT_AGE = Late(
    r"(?:^|[^a-z])(?:died|dies|dead|retired|married|widowed|orphaned|graduated|divorced|home|debut|discovered) at "
    r"(?:just |only )?$"
)
# matches "anyone under ", "women aged over ", "a minor under " before an age; refuses "prices under ", "seats over "
_PEOPLE_BOUND = Late(
    rf"(?:^|[^a-z]){any_of(PEOPLE_BOUNDED)} (?:aged |who are |are |is |both )?"
    r"(?:under|over|above|below) (?:the age of )?$"
)
# matches ".", " after an", " will" behind "under 21", "died at 89"; refuses " points", "%", ",000"
_AGE_ENDS = Late(
    r"[.;:)?!\]\n]|,(?! ?\d)|$| (?:after|of an?|from|in|at|and|or|who|will|would|can|could|may|should|is|are|was|were"
    r"|have|has|had|to|for|with|on|by|as|because|but|when|than|that|do|did|clocked|the|she|he)(?![a-z])"
)
# matches " who", " said" behind a name and its age without commas; refuses " was", " is"
_PERSON_DOES = Late(r" (?:who|whose|said|says|told|pleaded)(?![a-z])")
# matches "Zayda ", "O'Dell " right before an age; refuses "the "
_NAME_BEFORE = Late(r"(?:^|[^\w])([A-Z][\w'-]{1,24}) $")
# matches "At " at the head of a sentence before ", she", " the"; refuses "at "
_AT_FIRST = Late(r"(?:^|[.!?\n][\"')]? ?)At $")
# matches ", she", " the Dane", ", Obi" behind "At 35"; refuses " per", " Park"
_AT_FIRST_ENDS = Late(r",? (?:he|she|his|her|the)(?![a-z])|, [A-Z]")
# matches ".", ", and", " by the", " when" behind the age of a person; refuses " points", ", 12"
_AGE_THEN = Late(
    r"[.;)]|,(?! \d)|$| (?:by the|when|next|this|at the time|now|now and|on (?:[a-z]{3,9}day|his|her)|in [a-z]"
    r"|and (?:now|has|had|was|is|lives|he|she)\b)"
)
# matches "), Kogi (9)", ") and Cross River (8)"; refuses "), who"
_ALSO_BRACKETED = Late(r"\)(?:,| and|, and|;) (?:[A-Z][\w'-]{1,20} ){1,3}\(\d{1,3}[,)]|\)[^.]{0,60}\bmost\b")
# matches "(9) and Cross River (", "(9), Kogi ("; refuses "Kogi ("
_LISTED = Late(r"\d\)(?:,| and|, and|;) (?:[A-Z][\w'-]{0,20} ){1,3}\($")
# matches "Alonso, New York, " as tables of leaders have it; refuses "said Obi, "
_NAME_AND_TEAM = Late(r"[A-Z][\w'-]{1,20}, (?:[A-Z][\w.'-]{1,20} ){0,2}[A-Z][\w.'-]{1,20}, $")
_LIST_REACH = 150
# matches ", who", ")", ". She", " who " behind an age; refuses ", 18", " people"
_AGE_CLOSED = Late(r" ?,(?! \d)|\)|;| and (?=[A-Z])|\.(?=\s|$)| who ")
_CHILD = 9


def age(source: Source, numeral: Numeral) -> Draft | None:
    """An age: "18-year-old", "aged 3", "Ms Obi, 43,"."""
    lower, start, end = source.lower, numeral.start, numeral.end
    value = numeral.value
    if not 0 <= value <= 125:
        return None
    ahead = lower[end : end + 2]
    after = _AGE_AFTER.match(lower, end) if ahead[:1] in ("-", " ", "y") else None
    if after:
        draft = draft_of(numeral, Kind.AGE)
        draft.end, draft.unit = after.end(), after["unit"] or "year"
        draft.trace = ("numerals", "age")
        return draft
    before = source.plain[max(0, start - 24) : start]
    if numeral.scale or numeral.form not in ("digits", "words") or not before.endswith((" ", "(")):
        return None
    stated = not ahead.startswith("%") and (
        _AGE_BEFORE.search(before.lower())
        or _is_persons(source, start, end, value)
        or _is_lived(source, start, end, value)
    )
    if not (stated or (value >= 1 and _is_apposed(source, before, end))):
        return None
    draft = draft_of(numeral, Kind.AGE)
    draft.unit, draft.trace = "year", ("numerals", "age")
    return draft


def _is_lived(source: Source, start: int, end: int, value: Decimal) -> bool:
    """True for the years of "died at 89", "anyone under 21", "At 35, the Dane" and of "Obi 33 said" without commas."""
    if not 5 <= value <= 110 or source.plain[start - 1 : start] != " ":
        return False
    lower, plain = source.lower, source.plain
    head = lower[max(0, start - 48) : start]
    if head.endswith(("under ", "over ", "above ", "below ", "age of ")):
        return bool(_PEOPLE_BOUND.search(head) and _AGE_ENDS.match(lower, end))
    if head.endswith(("at ", "just ", "only ")):
        first = _AT_FIRST.search(plain, max(0, start - 8), start) and _AT_FIRST_ENDS.match(plain, end)
        return value > _CHILD and bool(first or (_AT_AGE.search(head) and _AGE_ENDS.match(lower, end)))
    named = _PERSON_DOES.match(lower, end) and _NAME_BEFORE.search(plain, max(0, start - 26), start)
    return value > _CHILD and bool(named and not is_known_label(named.group(1)))


def _is_persons(source: Source, start: int, end: int, value: Decimal) -> bool:
    """True for the number that someone is ("she was 34 when"): years of age, unless the sentence goes on to count."""
    if not 3 <= value <= 110 or not _PERSON_IS.search(source.lower, max(0, start - 24), start):
        return False
    told = _WHEN_PERSON.search(source.lower, max(0, start - 24), start) and not source.lower.startswith("%", end)
    return bool(told and _GOES_ON.match(source.lower, end)) or bool(_AGE_THEN.match(source.lower, end))


def _is_apposed(source: Source, before: str, end: int) -> bool:
    """True for a number set off behind a name by commas or brackets ("Ms Obi, 43, said"); `before` leads to it."""
    set_off = before.endswith((", ", " (", "then ", "now ", "both ")) and _NAME_COMMA.search(before)
    if not set_off or not _AGE_CLOSED.match(source.plain, end):
        return False
    if before.endswith("("):
        document = source.document
        sentence = document.sentence_span(document.sentence_at(end - 1))
        around = source.lower[max(sentence.start, end - _LIST_REACH) : min(sentence.end, end + _LIST_REACH)]
        listed = _ALSO_BRACKETED.match(source.plain, end) or _LISTED.search(before)
        return not (listed and any(word in around for word in TALLIED_IN_BRACKETS))
    return not (source.plain[end : end + 1] in (";", ".") and _NAME_AND_TEAM.search(before))
