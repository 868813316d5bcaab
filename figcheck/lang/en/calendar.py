"""Months, weekdays and clock words of news English."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
DAYTIMES = {"noon": 12 * 60, "midnight": 0}  # in minutes after midnight
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# from when to when a part of the day may be told, in minutes after midnight
DAY_PARTS = {
    "morning": (0, 12 * 60),
    "afternoon": (12 * 60, 19 * 60),
    "evening": (15 * 60, 24 * 60),
    "night": (18 * 60, 30 * 60),
}
ZONES = frozenset(
    "GMT UTC BST CET CEST EET EEST MSK EST EDT CST CDT MST MDT PST PDT ET CT MT PT AEST AEDT ACST AWST NZST NZDT IST PKT "
    "JST KST HKT SGT WAT CAT EAT SAST AST ADT AKST HST BRT ART WIB PHT WET WEST Z".split()
)
# zones in words, before "time"
ZONE_NAMES = ("Eastern", "Central", "Mountain", "Pacific", "Local", "eastern", "central", "mountain", "pacific", "local", "Greenwich Mean",
              "Greenwich mean", "greenwich Mean", "greenwich mean", "Moscow")  # fmt: skip
HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# minutes by which a spoken time differs from its hour
HOUR_PARTS = {"half past": 30, "quarter past": 15, "a quarter past": 15, "quarter to": -15, "a quarter to": -15}
# before the time that a race took: "won in 2:05:30"
BEFORE_RACE = (
    "in",
    "of",
    "clocked",
    "ran",
    "run",
    "posted",
    "was",
    "timed at",
    "finishing in",
    "clocking",
    "a",
    "her",
    "his",
    "record",
)
# months whose names, in full, are no other words
ALWAYS_MONTHS = frozenset("january february april june july august september october november december".split())
# months and weekdays that are other words in lower case
OTHER_WORDS = frozenset("may march mar sun sat mon dec sep jan jun".split())
SHORT_MONTHS = frozenset("mar dec jan feb apr jun jul aug sep sept oct nov".split())
# before a month by itself, and before a month in lower case
BEFORE_MONTH = ("in", "since", "until", "till", "by", "from", "to", "of", "early", "late", "mid", "last", "next", "this", "and", "between",
                "through", "during", "for", "every", "each", "or", "before", "after", "on", "end", "ending", "ended")  # fmt: skip
BEFORE_DATE = ("on", "since", "until", "by", "of", "from", "before", "after")
# around "Q3" or "H2" where it is a part of a year and no car or gas
BEFORE_PERIOD = (
    "in", "for", "of", "the", "from", "to", "and", "during", "since", "by", "until", "vs", "versus", "against", "with", "on", "than", "its",
    "their", "this", "last", "next", "a", "strong", "weak", "between", "over", "into", "through", "late", "early", "mid", "compared with",
)  # fmt: skip
AFTER_PERIOD = (
    "and", "to", "from", "was", "were", "with", "of", "on", "as", "results", "result", "sales", "revenue", "revenues", "earnings", "profit",
    "profits", "gdp", "growth", "numbers", "figures", "report", "at", "after", "before", "when", "while", "but", "than", "by", "for", "is", "a", "the",
    "this", "last", "compared", "versus", "vs", "because", "due", "amid", "rose", "fell",
)  # fmt: skip
# before "at 7.30" or "at 1930" these make it a time of day
CLOCK_NEAR = ("start", "begin", "began", "kick", "opens", "doors", "closes", "depart", "leave", "left", "arriv", "train", "bus ", "show", "mass",
              "meeting", "service", "concert", "clock", "match", "evening", "tonight", "morning", "afternoon", "performance", "screen", "ferry",
              "flight", "funeral", "meet", "called", "crash", "alarm", "woke", "sunrise", "sunset", "land", "took off", "landed")  # fmt: skip
# and these a price or a level
PRICES_NEAR = ("share", "stock", "index", "price", "yield", "dollar", "yen", "rupee", "rand", "peso", "currency", "odds", "trading", "traded",
               "rate", "value", "average", "level", "point", "ratio", "score")  # fmt: skip
