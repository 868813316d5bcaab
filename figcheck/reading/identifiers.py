"""Numbers that claim nothing: names, models, sections, phones, addresses, URLs."""

from __future__ import annotations

import re

from ..lang.en.names import (
    ALWAYS_LABELS,
    BEARINGS,
    BODIES,
    CALLED,
    CALLING,
    DOMAINS,
    FIRM_LABELS,
    LABELS,
    MORE_DOMAINS,
    NAMES_WITH_TEN,
    NOT_NAMES,
    PAIR_LABELS,
    PREFIXES,
    SCREENS,
    SLASH_NAMES,
    SPOKEN_LABELS,
    STREETS,
)
from ..lang.en.sentences import OPENERS
from ..late import Late
from ..wording import any_of
from .draft import Source

_MOST_INDENT = 40
# what stands right behind the digits of "401(k)", "24/7", "4K", "2005b"
_NAMING_MARKS = frozenset("(/kKabcdefgh")

_PAGE = r"(?:https?://|www\.)[^\s<>\"]{1,2000}"
_MAIL = r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
_HANDLE = r"(?<!\w)[@#][A-Za-z_]\w{0,60}"
_SITE = rf"(?<![\w.])(?:[\w-]{{1,40}}\.){any_of(MORE_DOMAINS)}(?:/[^\s<>\"]{{0,500}})?"
# matches "https://x.org/a?b=1", "www.x.org", "me@x.org", "@name9", "#tag9"; refuses "and/or"
_MASK = Late(f"{_PAGE}|{_MAIL}|{_HANDLE}|{_SITE}")
# the same for a text without addresses of mail, to look for which takes half of the time
# matches "https://x.org/a?b=1", "#tag9"; refuses "me@x"
_MASK_WITHOUT_MAIL = Late(f"{_PAGE}|{_HANDLE}|{_SITE}")
# matches ".com/", ".co.uk"; refuses ".come"
_HOST = Late(rf"\.{any_of(DOMAINS)}\b")
# matches "+44 20 7946 0018", "(020) 7946 0018", "1-800-555-0199", "1-800-HARBOUR", "555-0199", "1300 22 4636",
# "1.888.555.0199"; refuses "20-30" and "2019-2020"
# The first character stands alone, since a pattern that begins with one class of characters is searched for fast.
_PHONE = Late(
    r"[+(\d](?<![\w.,][+(\d])(?:(?<=\+)\d{1,3}[ -.]?(?:\(?\d{1,4}\)?[ -.]?){2,5}\d{2,4}"
    r"|(?<=\()\d{2,5}\) ?\d{3,4}[ -]\d{3,4}"
    r"|(?<=\d)\d\d-\d{3}-\d{4}|(?<=1)-8\d\d-(?:\d{3}-\d{4}|[A-Z][A-Z-]{2,11}(?:-?\d{4})?)"
    r"|(?<=1)300 (?:\d{3} \d{3}|\d\d \d{4})|(?<=1)3 \d\d \d\d|(?<=\d)(?:\.\d{3}|\d\d)\.\d{3}\.\d{4}"
    r"|(?<=0)\d{2,4} \d{3,4} \d{3,4}|(?<=5)55-\d{4}"
    r"|(?<=\d)\d{0,4}(?:-\d{1,7}){3,8})(?!\w)"
)
# matches " Harrow Lane", "B Old Baker Row", " N Third Street", " East 91st Street"; refuses " Harrow players",
# " Main Street shops"
_ADDRESS = Late(
    rf"[A-Z]? (?:{any_of(BEARINGS)}\.? )?(?:(?:[A-Z][\w'.]{{0,20}}|\d{{1,3}}(?:st|nd|rd|th)) ){{1,3}}"
    rf"{any_of(STREETS)}\b(?! [a-z]{{1,30}}s\b)"
)
# matches "401(k)", "501(c)"; refuses "401 (k"
_CLAUSE = Late(r"\d{1,4}\([a-z0-9]{1,3}\)")
# matches "24/7 ", "9/11,"; refuses "9/11/2001"
_SLASH_NAME = Late(rf"{any_of(SLASH_NAMES)}(?![\d/])")
# matches "2.0", "3.0's"; refuses "2.05", "2.0%", "12.0", "2.0 percent"
_RELEASE = Late(
    r"[1-9]\.0(?![\d%.]| ?(?:per ?cent|percent|million|billion|trillion|bn|m\b|points?|lit[re]{2}s?|goals?|seconds?))"
)
# matches "Project Atlas ", "Web " before a release number; refuses "was ", "$"
_TITLED = Late(r"[A-Z][A-Za-z]{2,20} $")
# matches "TW:", "NYSE:" right before the number of a share; refuses "Total:", "a 2:"
_EXCHANGE = Late(r"(?:^|[^\w])[A-Z]{2,8}:$")
# matches "7-Eleven", "21-1086", "24-7Press"; refuses "7-year" and "7-8"
_JOINED = Late(r"\d{1,4}-(?:[A-Z][a-z]{1,30}|\d{4,20}|\d[A-Z][A-Za-z]{3,30})(?![-\w])")
# matches "the Group of " right before a number; refuses "the group of "
_GROUP_OF = Late(rf"{any_of(BODIES)} of $")
# matches "2.4.1", "192.168.0.1"; refuses "3.5" and "v2"
_VERSION = Late(r"\d{1,4}\.\d{1,4}\.\d{1,4}(?:\.\d{1,4}){0,8}(?!\d|,\d)")
# matches "1.234.567"; refuses "1.234" and "1.234.56"
_GROUPED = Late(r"\d{1,3}(?:\.\d{3}){2,10}(?!\d)")
# matches "Boeing ", "flight no. ", "No. " right before a number; refuses "in 7, "
_LABEL_BEFORE = Late(r"([A-Za-z][\w&'-]*)(\.?)[ -](?:#|no\.? )?$", re.IGNORECASE)
# matches "on day ", "in week ", "of game " right before a number; refuses "every day ", "the week "
_NTH_BEFORE = Late(
    r"(?:^|[^A-Za-z])(?:[Oo]n|[Bb]y|of|[Ii]n|[Ff]rom|[Uu]ntil|[Aa]fter|[Bb]efore|[Dd]uring|[Tt]o|[Ss]ince|[Ff]or) "
    r"(?:day|week|month|stage|round|game|lesson|matchday|question|grade|lap|inning|floor|aisle|ward|studio|division) $"
)
# matches " to 251" behind the votes of a name; refuses " to the"
_TO_NUMBER = Late(r" to \d{1,3}(?![\d%])")
# matches "Section ", "No. " before two numbers with a dash between them; refuses "won "
_PAIR_LABEL = Late(rf"(?i:{any_of(PAIR_LABELS)}) $")
# matches "beryllium-", "carbon-", "omega-" before a number that names a kind of it; refuses "stadium-", "mid-"
_NUCLIDE = Late(
    r"^(?!stadium|premium|medium|auditorium|gymnasium)(?:[a-z]+ium|carbon|iodine|cobalt|radon|xenon|krypton|nitrogen|oxygen|omega)-?$"
)
# matches "F", "covid-" and "x COVID" right before a number; refuses "F "
_WORD_START = Late(r"[A-Za-z][\w-]*$")
# matches "[3]", "[10, 11]", "[7–12]"; refuses "[2019]"
_BRACKET_NOTE = Late(r"\[\d{1,3}(?:[,–-] ?\d{1,3}){0,8}\]")
# matches "4K video", "8K TV"; refuses "4K people"
_SCREEN = Late(rf"[24568][kK](?= {any_of(SCREENS)}(?![a-z]))")
# matches "round of ", "last-" right before the size of a stage of a cup; refuses "rounds of "
_STAGE = Late(r"(?:^|[^a-z])(?:[Rr]ound of |[Ll]ast-)$")
# matches "2) comparison" within a sentence; refuses "2)" and "2.) x"
_INLINE_MARK = Late(r"\d{1,2}\) [A-Za-z]")
# matches ": ", "; ", ", and " before the mark of a list within a sentence; refuses "the "
_MARK_BEFORE = Late(r"[:;,] (?:and |or )?$")
# matches "Eq. (", "Eqs. (14) and (", "Ref. " right before a number; refuses "cost ("
_REFERENCE = Late(
    r"\b(?:[Ee]qs?|[Rr]efs?|[Ff]igs?|[Ee]quations?|[Rr]eferences?)\.? \(?"
    r"(?:\d{1,3}\)?(?:, | and |, and | to |–)\(?){0,4}$"
)
# matches "2005b", "1998a,"; refuses "2005bn"
_YEAR_LETTER = Late(r"(?:19|20)\d\d[a-h](?![A-Za-z0-9])")
# matches "COVID -", "Covid - " before its number, where the hyphen stands apart; refuses "covid "
_COVID = Late(r"[Cc](?i:ovid) ?- ?$")
# matches ".5" behind "PM2"; refuses ". 5", ".5.1"
_DECIMALS = Late(r"\.\d{1,3}(?![\d.]\d)")
# matches " Hag"; refuses " hag", " H"
_CAPITAL_AFTER = Late(r" ([A-Z][a-z]{2,14})(?![A-Za-z])")
# matches ": ", "; and ", ", or " before "(2)"; refuses "Kogi "
_POINT_OPENS = Late(r"(?:^|[:;,.—–-]|[:;,.] ?(?:and|or)|\n) ?$")
# matches ". Move" behind the mark of a point; refuses ".5", ". 5"
_POINT_FOLLOWS = Late(r"\. [A-Z][a-z]")
# matches ". ", ": " before the mark of a point; refuses "of "
_SENTENCE_ENDS = Late(r"[.:;!?)] $")
_MOST_POINTS, _POINTS_REACH = 20, 700
# matches "1. The", "2) The", "3.Move"; refuses "1.5"
_LIST_MARK = Late(r"\d{1,2}[.)](?:\s|(?=[A-Z][a-z]))")
# matches "4 The bill", "3.2 All are" at the head of a line; refuses "4 men", "4 Finns"
_HEAD_MARK = Late(rf"\d{{1,2}}(?:\.\d{{1,2}}){{0,2}} {any_of(OPENERS)}(?= [a-z])")
# matches "call ", "calls to " before the number of a telephone; refuses "calls for "
_CALLING = Late(rf"(?:^|[^A-Za-z]){any_of(CALLING)} $", re.IGNORECASE)
# matches " operators", " call" behind the number for emergencies; refuses " men"
_CALLED = Late(rf" {any_of(CALLED)}(?![a-z])")
_AFTER_CALL = (" for ", " if ", " or ", " and ", " to ")
_EMERGENCIES = frozenset({"911", "999", "112", "9-1-1"})
# matches "S. ", "H.R.", "P.S. " before the number of a bill or a school; refuses "U.S. ", "Mr. "
_INITIALS = Late(r"(?:^|[^\w.])(?!U\.[SKN]\.|E\.U\.)(?:[A-Z]\.){1,3} ?$")
# matches ", York 15.", ", Old Marsk 9" behind the points of a side; refuses ", York 15 points"
_SCORE_LINE = Late(r", (?:[A-Z][\w'-]{1,20} ){1,3}\d{1,3}(?=[.;)\n]|$)")
# matches "Harrow ", "Old Marsk " right before its points; refuses "sold "
_NAMED_SIDE = Late(r"(?:^|[^\w])[A-Z][\w'-]{1,24} $")
# matches "S P ", "s p " before the size of an index whose "&" is lost; refuses "P "
_LOST_AND = Late(r"(?:^|[^A-Za-z])[Ss] [Pp] $")
# matches "the world number ", "phase " right before a number in words; refuses "the numbers ", "a number of "
_SPOKEN_LABEL = Late(rf"(?:^|[^a-z]){any_of(SPOKEN_LABELS)} $")
# matches "Big ", "World War " before a spelled number; refuses "the "
_CAPITAL_BEFORE = Late(r"(?:^|[^\w.])([A-Z][a-z]+) $")


def masks(source: Source) -> list[tuple[int, int]]:
    """The spans of addresses, handles and phone numbers, in order: no figure is read in them."""
    plain = source.plain
    spans: list[tuple[int, int]] = []
    if "@" in plain or "#" in plain or "www." in plain or "://" in plain or _HOST.search(plain):
        mask = _MASK if "@" in plain else _MASK_WITHOUT_MAIL
        spans.extend(match.span() for match in mask.finditer(plain))
    spans.extend(match.span() for match in _PHONE.finditer(plain))
    return sorted(spans)


def version_end(source: Source, start: int) -> int | None:
    """Where a version number or network address that starts here ends; None where there is none."""
    match = _VERSION.match(source.plain, start)
    return match.end() if match and not _GROUPED.match(source.plain, start) else None


def name_end(source: Source, start: int, end: int) -> int | None:
    """Where a number ends that is no figure: a footnote "[3]", a clause "401(k)", an address, a name ("7-Eleven").

    So does the mark of a list item. None for any other number.
    """
    plain = source.plain
    if start and plain[start - 1] == "[" and (note := _BRACKET_NOTE.match(plain, start - 1)):
        return note.end() - 1
    if end - start <= 3 and plain[start - 1 : start] in ("(", " ") and _is_reference(plain, start):
        return end
    mark = plain[end : end + 1]
    for pattern in (_CLAUSE, _SLASH_NAME, _SCREEN, _YEAR_LETTER) if mark in _NAMING_MARKS else ():
        if found := pattern.match(plain, start):
            return found.end()
    if plain[start - 1 : start] == ":" and _EXCHANGE.search(plain, max(0, start - 10), start):
        return end
    if (plain[end + 1 : end + 2] if mark == " " else mark).isupper() and (address := _ADDRESS.match(plain, end)):
        return address.end()
    if plain.endswith((" of ", "ast-", " of \n", "ast-\n"), 0, start) and (
        _GROUP_OF.search(plain, max(0, start - 13), start)
        or (end - start <= 2 and _STAGE.search(plain, max(0, start - 12), start))
    ):
        return end
    joined = _JOINED.match(plain, start) if mark == "-" else None
    headline = source.document.headline
    titled = headline is not None and start < headline.end  # "a 3-Point Lead" of a headline in capitals
    if mark == "." and _RELEASE.match(plain, start) and _TITLED.search(plain, max(0, start - 24), start):
        return end + 2
    if (
        joined
        and not titled
        and (
            not (plain[end + 1].isdigit() and joined.group()[-1].isdigit())
            or is_label(source, start, end, followed=False)
        )
    ):
        return joined.end()
    if end - start > 2:
        return end if _is_called(plain, start, end) else None
    if (head := _HEAD_MARK.match(plain, start)) and _opens_line(plain, start):
        return start + head.group().index(" ")
    marks = _LIST_MARK.match(plain, start)
    if marks and (_opens_line(plain, start) or _marks_inline(plain, start)):
        return end
    return end if _is_point(plain, start, end) else None


def _is_reference(plain: str, start: int) -> bool:
    """True for the number of "Eq. (3)", of "Figs. 2 and 3"."""
    before = plain[max(0, start - 40) : start]
    named = "q" in before or "ef" in before or "ig" in before  # few texts have such words at all
    return named and _REFERENCE.search(plain, max(0, start - 40), start) is not None


def _is_called(plain: str, start: int, end: int) -> bool:
    """True for the number of a telephone: "called 911", "the 911 operator", "call 311 for"; not for "call 120 men"."""
    if end - start != 3:
        return False
    calling = _CALLING.search(plain, max(0, start - 14), start) is not None
    if plain[start:end] in _EMERGENCIES:
        return calling or _CALLED.match(plain, end) is not None
    return calling and (plain[end : end + 1] in ("", ".", ",", ";", ")") or plain.startswith(_AFTER_CALL, end))


def _is_point(plain: str, start: int, end: int) -> bool:
    """True for the "(2)" of "(1) to stay; and (2) to go", the "2." of "1. Stay. 2. Go": marks with neighbours."""
    number = int(plain[start:end])
    if not 1 <= number <= _MOST_POINTS:
        return False
    bracketed = plain[start - 1 : start] == "(" and plain[end : end + 1] == ")"
    form = "({})" if bracketed else "{}. "
    if bracketed and not _POINT_OPENS.search(plain, max(0, start - 8), start - 1):
        return False
    ends = _SENTENCE_ENDS.search(plain, max(0, start - 3), start)
    if not bracketed and not (ends and _POINT_FOLLOWS.match(plain, end)):
        return False
    around = plain[max(0, start - _POINTS_REACH) : start], plain[end : end + _POINTS_REACH]
    return form.format(number - 1) in around[0] or form.format(number + 1) in around[1]


def _marks_inline(plain: str, start: int) -> bool:
    """True for the "2)" of "first: 1) to stay; 2) to go", which closes no bracket."""
    before = plain[max(0, start - 80) : start]
    closes = before.rfind("(") > before.rfind(")")
    return bool(_INLINE_MARK.match(plain, start) and _MARK_BEFORE.search(before)) and not closes


def _opens_line(plain: str, at: int) -> bool:
    """True when nothing but a little white space stands before an offset in its line."""
    *earlier, indent = plain[max(0, at - _MOST_INDENT) : at].split("\n")
    return not indent.strip() and (bool(earlier) or at <= _MOST_INDENT)


def is_spelled_name(source: Source, start: int) -> bool:
    """True for the capitalised number word of a name ("Big Four", "World War Two"), outside headlines in capitals."""
    plain = source.plain
    headline = source.document.headline
    if _SPOKEN_LABEL.search(plain, max(0, start - 12), start) and not source.lower.startswith(" of ", start - 10):
        return True
    if not plain[start].isupper() or (headline and start < headline.end):
        return False
    match = _CAPITAL_BEFORE.search(plain, max(0, start - 16), start)
    return match is not None and match.group(1).lower() not in NOT_NAMES and not _opens_sentence(source, match.start(1))


def is_family_name(source: Source, start: int, end: int) -> bool:
    """True for the "ten" of a Dutch name ("Jan ten Brink"): between two capitals, or before a name known to take it."""
    after = _CAPITAL_AFTER.match(source.plain, end)
    if after is None or source.lower[start:end] != "ten":
        return False
    before = _CAPITAL_BEFORE.search(source.plain, max(0, start - 16), start)
    first = before is not None and before.group(1).lower() not in NOT_NAMES
    return first or after.group(1).lower() in NAMES_WITH_TEN


def is_label(source: Source, start: int, end: int, followed: bool) -> bool:
    """True when the word before a bare number makes it a name ("Boeing 737", "Section 230", "No. 5").

    `followed` says that a counted noun or a unit follows, which only the firmest labels outweigh.
    """
    plain = source.plain
    if start < 2 or plain[start - 1] not in " -#.":
        return False
    spaced = plain[max(0, start - 8) : start]
    if spaced.endswith(("#", "# ", "No. ", "Nos. ", "No . ")) or ("-" in spaced and _COVID.search(spaced)):
        return True
    if spaced[-2:] in ("P ", "p ") and _LOST_AND.search(spaced):
        return True
    tally = plain[end : end + 1] in ("-", "–") and plain[end + 1 : end + 2].isdigit()
    if tally and not _PAIR_LABEL.search(plain, max(0, start - 12), start):
        return False
    if not followed and end - start <= 3 and _SCORE_LINE.match(plain, end) and _NAMED_SIDE.search(plain, 0, start):
        return True
    initials = None if followed or "." not in spaced[-2:] else _INITIALS.search(plain, max(0, start - 8), start)
    if initials and plain[start:end].isdigit():
        return True
    match = _LABEL_BEFORE.search(plain, max(0, start - 26), start)
    if match is None:
        return False
    word = match.group(1)
    low = word.lower()
    if low in ALWAYS_LABELS:
        return True
    printed = plain[start:end]
    if ("." in printed or "," in printed) and (low not in FIRM_LABELS or low == "number"):
        return False  # names carry no decimals: an index at 27,783.59; "the number 1,000" is one
    if low.endswith(("'s", "'")):
        return False  # "the president's 492 votes"
    if low in LABELS and (word != low or low in FIRM_LABELS):
        return not followed or low in FIRM_LABELS or word != low
    goes_on = plain[end : end + 1] in (",", ".") and plain[end + 1 : end + 2].isdigit()
    if goes_on or source.document.text[start - 1] == "\t":
        return False
    if not followed and _NTH_BEFORE.search(plain, max(0, start - 20), start):
        return True
    if match.group(2) or not word[0].isupper() or low in NOT_NAMES or followed:
        return False
    return not _opens_sentence(source, match.start(1)) and not _TO_NUMBER.match(plain, end)


def is_known_label(word: str) -> bool:
    """True for a word that is known to make a name of the number behind it."""
    return word.lower() in LABELS or word.lower() in NOT_NAMES


def _opens_sentence(source: Source, at: int) -> bool:
    """True when the word at an offset is the first of its sentence, so that its capital says nothing."""
    document = source.document
    start = document.starts[document.sentence_at(at)]
    return at - start <= _MOST_INDENT and not source.plain[start:at].strip(" \n\"'(*-•–")


def glued_token(source: Source, start: int, end: int) -> tuple[int, int] | None:
    """The whole word that digits are a part of ("G20", "A320neo", "F-16", "COVID-19"), or None for a free number."""
    plain = source.plain
    before = plain[start - 1 : start]
    if before.isalpha() or before == "_":
        head = _WORD_START.search(plain, max(0, start - 20), start)
        begin = head.start() if head else start
        decimals = _DECIMALS.match(plain, end)  # "PM2.5"
        return begin, _token_end(plain, decimals.end() if decimals else end)
    covid = _COVID.search(plain, max(0, start - 8), start)
    if covid:
        return covid.start(), _token_end(plain, end)
    if before == "-" and start > 1 and (plain[start - 2].isalpha()):
        head = _WORD_START.search(plain, max(0, start - 21), start - 1)
        word = head.group() if head else ""
        named = any(char.isupper() for char in word) or _NUCLIDE.match(word)
        if head and named and word.lower() not in PREFIXES:
            decimals = _DECIMALS.match(plain, end)  # "RPI-7.5"
            return head.start(), _token_end(plain, decimals.end() if decimals else end)
    return None


def _token_end(plain: str, end: int) -> int:
    """Where the letters, digits and inner hyphens from an offset on end."""
    while end < len(plain) and (plain[end].isalnum() or (plain[end] == "-" and plain[end + 1 : end + 2].isalnum())):
        end += 1
    return end
