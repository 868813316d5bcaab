"""The day of publication, as formats write it: ISO 8601 with or without dashes, the date of e-mail, a date in words."""

from __future__ import annotations

import re
from datetime import date

from ..lang.en.calendar import MONTHS
from ..wording import any_of

# matches "2021-08-30T12:00:00Z", "2021-08-30", "20210830T120000+0100"; refuses "30-08-2021", "202108301"
_ISO = re.compile(r"\s*(?P<year>\d{4})(?P<dash>[-/]?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)(?!\d)")
# matches "Mon, 30 Aug 2021 12:00:00 GMT", "30 August 2021"; refuses "30 2021"
_DAY_FIRST = re.compile(
    rf"\s*(?:[A-Za-z]+\.?,?\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{any_of(MONTHS)})\.?,?\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
# matches "August 30, 2021", "Monday, Aug. 30, 2021"; refuses "August 2021"
_MONTH_FIRST = re.compile(
    rf"\s*(?:[A-Za-z]+day,?\s+)?(?P<month>{any_of(MONTHS)})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)


def day_of(stamp: object) -> date | None:
    """The calendar day that a time stamp names in its own time zone, or None when it names none."""
    if isinstance(stamp, date):
        return date(stamp.year, stamp.month, stamp.day)
    if not isinstance(stamp, str):
        return None
    match = _ISO.match(stamp) or _DAY_FIRST.match(stamp) or _MONTH_FIRST.match(stamp)
    if match is None:
        return None
    month = match["month"]
    try:
        return date(int(match["year"]), int(month) if month.isdecimal() else MONTHS[month.lower()], int(match["day"]))
    except ValueError:
        return None


def first_day(*stamps: object) -> date | None:
    """The first of some time stamps that names a day."""
    return next((day for stamp in stamps if (day := day_of(stamp)) is not None), None)
