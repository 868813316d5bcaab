"""Words that place a time: parts of periods, steps from publication or from a date told before."""

# the months of a part of a year: the first, and how many
PART_MONTHS = {"q1": (1, 3), "q2": (4, 3), "q3": (7, 3), "q4": (10, 3), "h1": (1, 6), "h2": (7, 6), "year": (1, 12)}
# words before a year, a month or a decade that name a part of it, as the twelfths of it that they may mean
PART_WORDS = {
    "early": (0, 5), "beginning of": (0, 3), "start of": (0, 3), "mid": (3, 9), "middle of": (3, 9), "late": (7, 12),
    "end of": (8, 12), "latter half of": (6, 12), "final quarter of": (9, 12), "last quarter of": (9, 12),
}  # fmt: skip
# steps to whole periods
PERIOD_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
PERIOD_UNITS = ("week", "weekend", "month", "year")
# what a length of time is counted from, and which way
AGO, EARLIER, LATER = ("ago",), ("earlier", "before", "previously"), ("later", "afterwards", "after that")
FROM_NOW = ("from now", "from today", "hence")
STRETCH_BACK = ("past", "last", "previous", "preceding")
STRETCH_ON = ("next", "coming", "following")
# words among those before a weekday that may put it after publication which put it before as often
BEHIND = ("last", "after", "since", "following", "to", "by", "before", "until")
