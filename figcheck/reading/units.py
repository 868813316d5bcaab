"""The unit after a number: percent, points, physical units, durations and rates per something."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from ..lang.en import nouns
from ..lang.en.around import DATA_NEAR, ELECTRIC, KINDS_OF_UNIT, WHEN_WORDS
from ..late import Late
from ..model import Kind
from ..records import NamedTuple
from ..units.lookup import compose, unit
from ..units.table import LETTERS, NAMES, NEEDS, SYMBOLS
from ..wording import any_of
from .composites import composite_after, small_part
from .draft import Draft, Source

_HALF = Decimal("0.5")

# matches " square feet", "-mile", "km/h", "°C", "µg/m³", "Å"; refuses ", then" and "(c)"
_TAIL = Late(
    r"(?: {1,2}|-)?((?:[a-zA-ZµμΩÅ°º℃℉ℓ\"%‰'′″][^\s,;:()\[\]\"!?–—]{0,30})"
    r"(?:[ -][a-zA-Zµμ°/0-9²³^][^\s,;:()\[\]\"!?–—]{0,20}){0,5})"
)
# matches "%", " per cent", "-percent", " pc"; refuses " pcs"
_PERCENT = Late(r"(?: {1,2}|-)?(?:%|per ?cent(?![a-z])|pct(?![a-z])|pc(?![a-z]))|[ -]percent(?![a-z])", re.IGNORECASE)
# matches " percentage points", "-point", " pp", " basis points"; refuses " pointed"
_POINTS = Late(
    r"(?: {1,2}|-)?"
    r"(?P<word>percentage[ -]points?|per ?cent[ -]points?|%[ -]points?|basis[ -]points?|points?|ppts?|pp|bps?)(?![a-z])"
)
# matches " per day", " a barrel", "/year", "-an-hour", " - a - share", " a month on a deal";
# refuses " a year ago", " a month on."
_PER = Late(
    r"(?: per |(?P<article> an? )|/| each | every |-an?-|-per-| - an? - | p)(?P<base>[a-z]{1,14})(?![a-z$£€])"
    rf"(?(article)(?! {any_of(WHEN_WORDS)}\b| on(?: from | since |[,.;]|$)))"
)
# matches " points", "-age points" behind "per cent"; refuses " pointed"
_POINT_AFTER = Late(r"[ -](?:age[ -])?points?(?![a-z])")
# matches "6'9''", "5' 10½''"; refuses "6'9" and "'90s"
_HEIGHT = Late(r"(\d{1,2})' ?(\d{1,2})(?:(?P<half>½)|\.(?P<tenth>\d))?(?:\"|'')")
# matches " (kg)", "[km/h]"; refuses " (Kansas City)"
_BRACKETS = Late(r" ?[(\[<]([A-Za-zµ°%/²³]{1,8})[)\]>]")
# matches "5 ft 2 ", "6' 2 ", "6 ft., 4 " before "in"; refuses "5 people 2 "
_FEET_BEFORE = Late(r"(?:ft|feet|foot|')\.?,? \d{1,2} $")
# matches " (91 cm", ")", " in diameter" behind "36 in"; refuses " (and", " the", " in all"
_INCHES_AFTER = Late(r" \(\d|\)| in (?:diameter|length|width|height)\b")
# matches "mg/ mL"; refuses "mg/mL", "mg/ (x"
_SPACED_STROKE = Late(r"[A-Za-zµμ]{1,5}/ [A-Za-zµμ²³]{1,5}(?![A-Za-z])")
# matches " - year bonds", as texts parted into tokens have it; refuses " - years ago"
_SPACED_HYPHEN = Late(r" - ([a-z]{2,14}[a-rt-z])(?= (?:- )?[a-z])")
# matches "' long", " in. wide", "\" tall"; refuses "'s long", " in long"
_SIZE_MARK = Late(r"(?:['′]| ?[\"″”]| ?in\.)(?= (?:long|tall|wide|high|deep|thick|across|x \d)(?![a-z]))")
# matches " celsius", "c" behind a bare degree; refuses " cold"
_SCALE_AFTER = Late(r" ?(celsius|celcius|centigrade|centigrate|c|fahrenheit|farenheit|f)(?![a-z])")
# matches " ", "-"; refuses "/"
_SPLIT = Late(r"[ -]")
# misspellings of temperature scales that stories print without "degrees"
_MISSPELT = {"celcius": "degree celsius", "centigrate": "degree celsius", "farenheit": "degree fahrenheit"}
_FIRST_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzåµμω°º℃℉ℓ\"'′″’”‰%")
# symbols that are no words, so that they may follow a number in words ("nine km")
_SURE_SYMBOLS = frozenset(
    "km km/h kph kmh mph kg kWh MW GW MWh GWh TWh °C °F mm cm GB MB TB sq ml km2 km² m2 m²".split()
)
_ARC_MARKS = frozenset("'′’\"″”")
# matches "45° 30", "51°7"; refuses "45 30"
_ARC_DEGREES = Late(r"\d[°º] ?\d{1,2}$")
# matches "45° 30' 15", "51°7′2.5"; refuses "30 15"
_ARC_MINUTES = Late(r"\d[°º] ?\d{1,2}['′’] ?\d{1,2}(?:\.\d{1,3})?$")
# symbols that are words or abbreviations of others: units only when set against the digits
_WORDLIKE = frozenset(
    "in ins st min mins mo mos cum um MS mt MT Mt ha HA Min Mins Sec Secs ct cts NM DB Gy Ha CM MM "
    "MN MG ML ' '' \"".split()
)


class UnitRead(NamedTuple):
    """A unit found after a number: where it ends, its name, its kind and the other units it may stand for."""

    end: int
    name: str
    kind: Kind
    readings: tuple[str, ...] = ()


def feet_and_inches(source: Source, start: int) -> Draft | None:
    """A height in feet and inches by signs ("6'9\""), in feet."""
    match = _HEIGHT.match(source.lower, start)
    if match is None or int(match.group(2)) > 11:
        return None
    inches = Decimal(match.group(2)) + (_HALF if match["half"] else Decimal(f"0.{match['tenth'] or 0}"))
    draft = Draft(start, match.end(), Kind.QUANTITY, Decimal(match.group(1)) + inches / 12, -1)
    draft.unit, draft.form, draft.trace = "foot", "compound", ("units", "compound")
    return draft


def percent_after(source: Source, at: int) -> UnitRead | None:
    """Percent, percentage points or basis points right after a number."""
    ahead = source.lower[at : at + 3].strip(" -")
    if ahead[:1] not in ("%", "p", "b"):
        return None
    match = _PERCENT.match(source.lower, at)
    if match:
        points = _POINT_AFTER.match(source.lower, match.end())
        if points:
            return UnitRead(points.end(), "percentage point", Kind.POINTS)
        return UnitRead(match.end(), "percent", Kind.PERCENT)
    match = _POINTS.match(source.lower, at)
    if match is None:
        return None
    word = match["word"].replace("-", " ")
    if word.startswith(("percentage", "per cent", "percent", "pp", "%")):
        return UnitRead(match.end(), "percentage point", Kind.POINTS)
    if word.startswith(("basis", "bp")):
        return UnitRead(match.end(), "basis point", Kind.POINTS)
    return UnitRead(match.end(), "point", Kind.POINTS)


def unit_after(source: Source, at: int, words: bool = False) -> UnitRead | None:
    """The physical unit or length of time right after a number that ends at `at`; None where there is none.

    `words` says that the number was spelled out, after which a bare symbol is no unit ("three C students").
    """
    first = source.lower[at : at + 3].lstrip(" -")
    if not first and (joined := _SPACED_HYPHEN.match(source.lower, at)):
        return _named(source, joined.start(1), joined.group(1), False)
    if first[:1] in ("(", "[", "<") and first and not words:
        return _in_brackets(source, at)
    if not first or first[0] not in _FIRST_LETTERS:
        return None
    if not words and (composite := composite_after(source.plain, at)):
        return UnitRead(composite.end, composite.name, Kind.QUANTITY)
    if mark := _SIZE_MARK.match(source.plain, at):
        return _read(source, mark.end(), ("foot",) if "'" in mark.group() else ("inch",))
    match = _TAIL.match(source.plain, at)
    if match is None:
        return None
    glued = match.start(1) == at
    text = _OTHER_SIDE.split(match.group(1), maxsplit=1)[0]
    if words and _SPLIT.split(match.group(1), maxsplit=1)[0].rstrip(".,") not in _SURE_SYMBOLS:
        return _named(source, match.start(1), text, glued)
    return _named(source, match.start(1), text, glued) or _symbol(source, match, glued)


def _in_brackets(source: Source, at: int) -> UnitRead | None:
    """A unit symbol in brackets of its own, as table heads have it: "20 (kg)"."""
    match = _BRACKETS.match(source.plain, at)
    names = SYMBOLS.get(match.group(1)) if match else None
    return _read(source, match.end(), names) if match and names and match.group(1) not in _WORDLIKE else None


# matches "/8", "/£" where another amount begins behind a stroke ("5 miles/8 km"); refuses "/h"
_OTHER_SIDE = Late(r"/(?=[\d$£€])")


def _named(source: Source, start: int, text: str, glued: bool) -> UnitRead | None:
    """The longest unit name that the text begins with."""
    words = text.split(" ")
    if "-" in text:
        words = _SPLIT.split(text)
    first = words[0].rstrip(".'").lower()
    first = first.replace(".", "") if "." in first else first  # "m.p.h."
    if first in _MISSPELT:
        return _read(source, start + len(first), (_MISSPELT[first],))
    if first not in first_words():
        return None
    ends, total = [], start
    for word in words:
        total += len(word)
        ends.append(total)
        total += 1
    for count in range(min(len(words), 6), 0, -1):
        key = " ".join(words[:count]).lower().rstrip(".'").replace(".", "")
        names = NAMES.get(key)
        if names is not None and _is_meant(source, start, key, glued):
            end = ends[count - 1] - (len(words[count - 1]) - len(words[count - 1].rstrip(".'")))
            return _read(source, end, names)
    return None


def _is_meant(source: Source, start: int, key: str, glued: bool) -> bool:
    """True when a unit name has what it needs: digits set against it, digits, small letters, or words of measuring."""
    need = NEEDS.get(key)
    if need == "glued":
        return glued or (key in ("in", "ins") and _follows_feet(source, start))
    if need == "lower":
        return source.plain[start].islower()
    if need == "digits":
        said = _digit_before(source, start) or source.lower.endswith((" a ", " an "), 0, start)
        return said or (key == "stone" and _has_context(source, start, key))
    return need != "context" or _has_context(source, start, key) or _follows_fraction(source, start)


# matches "3/4 ", "½ " before a unit; refuses "4 "
_FRACTION_BEFORE = Late(r"(?:\d/\d{1,2}|[½¼¾⅓⅔⅛]) $")


def _follows_fraction(source: Source, start: int) -> bool:
    """True for the cup of "3/4 cup", which nobody counts in such parts; not for the marks "7/10 Atmosphere 9/10"."""
    fraction = _FRACTION_BEFORE.search(source.plain, max(0, start - 6), start)
    return source.plain[start].islower() and fraction is not None


def _follows_feet(source: Source, start: int) -> bool:
    """True for the "in" of "5 ft 2 in"."""
    if _INCHES_AFTER.match(source.plain, start + 2):
        return True
    return _FEET_BEFORE.search(source.lower, max(0, start - 12), start) is not None


@cache
def first_words() -> frozenset[str]:
    """The first words of all unit names, to refuse most words at once."""
    return frozenset(key.split(" ")[0] for key in NAMES) | frozenset({"sq.", "cu."})


def _symbol(source: Source, match: re.Match[str], glued: bool) -> UnitRead | None:
    """A unit symbol such as "km", "°C", "m" or "kWh" right after digits."""
    start = match.start(1)
    token = _SPLIT.split(match.group(1), maxsplit=1)[0].rstrip(".'")
    if match.group(1)[0] in _ARC_MARKS and (arc := _arc(source, start)):
        return UnitRead(start + 1, arc, Kind.QUANTITY)
    if token[:1] in ("°", "º") and (token[1:2].isdigit() or token == "º"):
        token = "°"
    names = SYMBOLS.get(token.replace("º", "°"))
    if names is None and (small := small_part(token)):
        return _read(source, start + len(token), (small,))
    if names is not None:
        need = NEEDS.get(token)
        loose = not glued and not (token in ("in", "ins") and _follows_feet(source, start))
        if need == "glued" and token in _WORDLIKE and loose:
            return None
        if need == "context" and not _has_context(source, start, token):
            return None
        if token == '"' and _closes_quotation(source, start):
            return None
        return _read(source, start + len(token), names)
    if token.endswith("/") and (spaced := _SPACED_STROKE.match(source.plain, start)):
        token = spaced.group()
    if "/" in token and (composed := _quotient(token.replace(" ", ""))):
        return _read(source, start + len(token), (composed,))
    if (
        len(token) == 1
        and (names := LETTERS.get(token))
        and (glued or token in "mgLlCFKWV" or _is_spaced(source, start) or _is_spoken_of(source, start, token))
    ):
        after = source.plain[start + 1 : start + 3]
        if (after[:1] == "." and after[1:2].isalpha()) or not _is_electric(source, start, token):
            return None
        return _read(source, start + 1, names)
    return None


def _arc(source: Source, at: int) -> str | None:
    """The unit of the mark behind "30" in "45° 30'", behind "15" in "45° 30' 15\"", or None."""
    before = source.plain[max(0, at - 16) : at]
    if source.plain[at] in "'′’":
        return "minute of arc" if _ARC_DEGREES.search(before) else None
    return "second of arc" if _ARC_MINUTES.search(before) else None


def _is_electric(source: Source, start: int, token: str) -> bool:
    """False for the letters of "Article 35A" and "221B", which no words of electricity make amperes or bytes."""
    if token not in ("A", "B", "b"):
        return True
    if token == "b":  # "phase 2b"
        return any(word in source.lower[max(0, start - 60) : start + 60] for word in DATA_NEAR)
    around = source.lower[max(0, start - 60) : start + 60]
    return token == "A" and (any(word in around for word in ELECTRIC) or source.plain[start - 1] == " ")


# matches ".", " at" behind the letter of a unit; refuses " Smith", "-class".
# The stop of an "N" before a capital is that of a street.
_LETTER_AFTER = Late(r"[.,;:)](?!\w|(?<=N\.) [A-Z])|$| (?=[a-z(])")
# matches "9.8 " before the letter of a unit; refuses "Route 5 "
_DECIMAL_BEFORE = Late(r"\d\.\d{1,3} $")


def _is_spoken_of(source: Source, start: int, token: str) -> bool:
    """True for "9.8 N", and for "5 A" where the words around are of currents; not for "Route 5 A", "5 J Smith"."""
    if token not in "NJTA" or not _LETTER_AFTER.match(source.plain, start + 1):
        return False
    spoken = _has_context(source, start, token) or is_technical(source, start)
    return spoken or _DECIMAL_BEFORE.search(source.plain, max(0, start - 8), start) is not None


# matches "12 V", "0.1 MPa", "350 °C" beside a letter that may be a unit; refuses "12 men", "5 km"
_TECHNICAL = Late(
    r"\d[\d.]{0,6} ?(?:[kMGmµμn]?(?:V|W|Pa|Hz|Ω|J|N|mol|eV|bar)|°C|K/min|nm|[µμ]m|mA|kA|rpm)(?![A-Za-z\d])"
    r"|\d K (?:and|to|for|at)\b"
)


def is_technical(source: Source, start: int) -> bool:
    """True where a measure of physics stands near a letter that may be a unit too: "12 V at 2 A"."""
    head, tail = source.plain[max(0, start - 60) : start - 1], source.plain[start + 1 : start + 60]
    return bool(_TECHNICAL.search(head) or _TECHNICAL.search(tail))


def _is_spaced(source: Source, start: int) -> bool:
    """True for "5 t of sand", "48 h": a letter after digits that is a word of its own; not for "the 90 s"."""
    plain = source.plain
    if plain[start] not in "ths" or plain[start + 1 : start + 2] not in ("", " ", ".", ",", ";", ")"):
        return False
    if plain[start + 1 : start + 3] in (" '", ". '"):
        return False
    decade = plain[start] == "s" and plain[start - 2] == "0" and source.lower.startswith("the ", start - 7)
    return not decade


def _closes_quotation(source: Source, at: int) -> bool:
    """True when a straight quotation mark at an offset ends a quotation of its sentence, and stands for no inches."""
    document = source.document
    return source.plain.count('"', document.starts[document.sentence_at(at)], at) % 2 == 1


def _digit_before(source: Source, start: int) -> bool:
    """True when a digit, not a number word, stands before a unit that starts at an offset."""
    before = source.plain[max(0, start - 2) : start].rstrip(" -")
    return before[-1:].isdigit() or before[-1:] in "½¼¾.)"


def _quotient(token: str) -> str | None:
    """The unit of "g/cm³" or "kg/ha": two symbols with a stroke between them."""
    above, _, below = token.partition("/")
    names = [SYMBOLS.get(part) or LETTERS.get(part) or NAMES.get(part.lower()) for part in (above, below)]
    if names[0] is None or names[1] is None or compose(names[0][0], names[1][0]) is None:
        return None
    return f"{names[0][0]} per {names[1][0]}"


def _has_context(source: Source, start: int, key: str) -> bool:
    """True when the words around a weak unit name speak of measuring."""
    around = source.lower[max(0, start - 60) : start + 60]
    return any(word in around for word in nouns.MEASURING.get(key.rstrip("s"), nouns.MEASURING["*"]))


def _read(source: Source, end: int, names: tuple[str, ...]) -> UnitRead:
    """The unit of some names that it may have, the likeliest in news first; a bare degree before any other."""
    name = "degree" if "degree" in names else names[0]
    if name == "degree" and (scale := _SCALE_AFTER.match(source.lower, end)):
        end, name = scale.end(), "degree fahrenheit" if scale.group(1)[0] == "f" else "degree celsius"
    known = unit(name)
    kind = Kind.DURATION if known.dimension == "time" else Kind.QUANTITY
    if name == "percent":
        kind = Kind.PERCENT
    return UnitRead(end, name, kind, tuple(other for other in names if other != name))


def per_after(source: Source, at: int) -> tuple[int, str] | None:
    """The base of a rate right after a unit or a thing ("per day", "a barrel", "/year"): its end and singular name."""
    ahead = source.lower[at : at + 2]
    if ahead[:1] not in (" ", "/", "-"):
        return None
    match = _PER.match(source.lower, at)
    if match is None:
        return None
    stroke = match.group()[0] == "/"
    if (stroke or match.group().startswith(" per ")) and (
        found := unit_after(source, match.start("base") - (0 if stroke else 1))
    ):
        return found.end, found.name
    base = match["base"]
    if base in KINDS_OF_UNIT and (found := unit_after(source, match.start("base") - 1, True)):
        return found.end, found.name  # "a US gallon", "an imperial pint"
    article = match.group().startswith((" a ", " an ", "-a-", "-an-", " - a", " each ", " every "))
    if base == "cent" or (article and base not in nouns.RATE_BASES):
        return None
    if match.group().startswith(" p") and not match.group().startswith(" per "):
        return None
    return match.end("base"), nouns.singular(base)
