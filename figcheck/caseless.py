"""A text all in small letters, as captions, subtitles and posts have it: the capitals that its readers go by.

Case tells "May 4" from "may 4 men", "Rs 40" from a word, "F-16" from a subtraction. A text that has no capital at all
says nothing by leaving them out, so the months, weekdays, currencies, clocks and codes beside its numbers get theirs.
Nothing changes its place.
"""

from __future__ import annotations

import re

from .lang.en.calendar import MONTHS, WEEKDAY_NAMES, ZONES
from .lang.en.names import LABELS
from .late import Late
from .wording import any_of

# words that a hyphen joins to a number without making a name of them: "up-5", "to-10"
_PLAIN_WORDS = any_of("to or by of at in on up no vs is as it we he a x".split())
# matches " 4", ". 5th"; refuses " 4 men", " 300", " 5,000", " 4 million"
_DAY = (
    r"\.? \d{1,2}(?:st|nd|rd|th)?"
    r"(?![\w%]|[.:]\d|,\d| ?(?:per ?cent|million|billion|thousand)| [a-z]{3,20}s\b)"
)
# matches the month of "11 may", "5th of march", "may 4", "march, 2019"; refuses "may 4 men", "march on"
_MONTH = (
    rf"(?:(?<=\d )|(?<=\dst )|(?<=\d[nrt][dh] )|(?<=th of )){any_of(MONTHS)}\b"
    rf"|{any_of(MONTHS)}(?={_DAY}|,? (?:19|20)\d\d\b)"
)
# labels that are no verbs before a number in small letters ("match 3 colours"), and names that capitals alone tell
_LABEL = any_of(
    LABELS
    - set(
        "form phase order match question file plan race track box seat mark level block figure grade test top".split()
    )
    | {"radio", "fortune", "local", "studio", "falcon", "thunderbolt", "bluetooth"}
)
# matches the name of "obi, 34, said"; refuses "obi, 34 men"
_AGED = r"[a-z]{2,20}(?= ?, (?:1[4-9]|[2-9]\d) ?,(?! [\d$£€]))"
# matches "friday", the "rs" of "rs. 40", the "no" of "no. 2"; refuses "rs", "no"
_TITLED = Late(
    rf"(?<![a-z])(?:{_MONTH}|{any_of(name.lower() for name in WEEKDAY_NAMES)}\b"
    rf"|rs(?=\.? ?\d)|nos?(?= ?\. ?\d)|{_AGED}|{_LABEL}(?= \d{{1,4}}(?![\w%]|[.,:]\d)))"
)
# matches the letters of "a$4", "n4.5 billion", "1650 gmt", "f-16"; refuses those of "a $4", "n4", "to-10"
_CODED = Late(
    r"(?<![a-z])(?:(?:us|hk|nz|au|mx|[acrs])(?=\$ ?\d)"
    r"|n(?=\d[\d.,]{0,9} ?(?:bn|tn|m|million|billion|trillion)(?![a-z]))"
    rf"|(?<=\d ){any_of(zone.lower() for zone in (*ZONES, 'BCE') if len(zone) > 2)}(?![a-z])|(?<=\d )bc(?![a-z])"
    rf"|(?!{_PLAIN_WORDS}-)[a-z]{{1,2}}(?=-\d)|covid(?= ?-))"
)


def with_capitals(plain: str) -> str:
    """The text, with capitals where its readers go by them if it has none at all."""
    if not plain.islower():
        return plain
    return _CODED.sub(_upper, _TITLED.sub(_title, plain))


def _title(match: re.Match[str]) -> str:
    return match.group().capitalize()


def _upper(match: re.Match[str]) -> str:
    return match.group().upper()
