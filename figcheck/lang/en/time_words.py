"""Words of lengths of time, anniversaries, lives and tenses."""

# lengths of time printed without a number, in years
LENGTHS = {"year": 1, "decade": 10, "century": 100, "quarter-century": 25, "quarter century": 25, "generation": 25}
# lengths that "a" or "the" makes one of
STRETCHES = frozenset({*LENGTHS, "week", "fortnight", "month"})
# in front of one of these a length is a rate, or is counted from something else than the moments beside it
LEADS_ON = frozenset(
    "a an per each every later before after ago earlier old away into since on previously prior hence longer shorter more less fewer".split()
)
# behind one of these a length is one of several, or a piece of another
A_PIECE = frozenset("first last next coming past previous final within every each another same remaining other".split())
# after these a year is the beginning of something that has anniversaries
FOUNDED = (
    "founded", "initiated", "opened", "established", "launched", "formed", "created", "built", "incorporated", "started", "began", "begun",
    "inaugurated", "introduced", "premiered", "completed", "set up", "came into being", "dates back to", "in business since", "married",
)  # fmt: skip
PRESENT = (
    "marks",
    "to mark",
    "celebrates",
    "celebrating",
    "marking",
    "marked",
    "this year",
    "this month",
    "this week",
    "today",
    "on monday",
    "turns",
)
TALES = ("ago", "later", "earlier", "then", "would have", "anniversary")
# past verbs that report what happened on a day
HAPPENED = (
    "visited", "died", "arrived", "met", "killed", "arrested", "announced(?= on )", "signed", "opened", "launched", "took place", "happened", "won",
    "lost", "resigned", "collapsed", "crashed", "struck", "attended", "approved", "rejected", "passed", "voted", "fell", "rose", "was shot",
    "was killed", "were killed", "was arrested", "were arrested", "was born", "was found", "was held", "was published", "was sentenced",
    "was convicted", "was elected", "was sworn in", "broke out", "went missing", "was released",
)  # fmt: skip
# words that let a past verb speak of a day to come
PLANNED = (
    "scheduled", "due", "would", "will", "set", "until", "till", "by", "before", "expected", "planned", "deadline", "postponed", "delayed",
    "extended", "expire", "expires", "expiring", "next", "slated", "moved", "agreed", "adjourned", "reschedul", "hearing", "trial", "from",
    "for", "to", "could", "may", "effective", "tickets", "upcoming", "date", "ahead", "if", "valid", "through",
)  # fmt: skip
TO_COME = (
    "will be held",
    "will take place",
    "is scheduled for",
    "is due",
    "will begin",
    "will start",
    "will open",
    "is set for",
    "starts on",
    "begins on",
    "opens on",
)
RELATIVE_DAYS = {
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
# words before a weekday that may put it after the day of publication
STILL_TO_COME = (
    "will", "would", "to", "due", "scheduled", "expected", "set", "plans?", "planned", "until", "by", "before", "next", "last", "likely",
    "after", "since", "following", "may", "could", "should", "ahead",
)  # fmt: skip
# words of what has not come about, or only in a tale
NOT_YET = (
    "will", "would", "could", "may", "might", "should", "if", "expected", "plans?", "planned", "set to", "due", "until", "by", "next", "future",
    "novel", "film", "fiction", "series", "imagin\\w*", "forecast\\w*", "follow\\w*[- ]up", "study", "published", "projected", "promis\\w*", "pledg\\w*",
)  # fmt: skip
# words beside a moment that may not have come, or is no beginning
NOT_COME = frozenset(
    "will would could may might should if expected planned due until by since set promised pledged but while".split()
)
STARTS = (
    "began", "begins", "begin", "started", "starts", "start", "opened", "opens", "open", "starting", "beginning", "opening", "launched", "kicks off",
)  # fmt: skip
STOPS = (
    "ended", "ends", "end", "ending", "finished", "finishes", "finish", "closed", "closes", "close", "closing", "concluded", "concludes",
    "finishing", "lasts until", "lasted until", "runs until", "ran until", "expires", "expired", "stops", "stopped",
    "shuts", "shut",
)  # fmt: skip
# relatives, whose age or birth is not that of the person before them
KIN = (
    "son", "sons", "daughter", "daughters", "mother", "father", "wife", "husband", "brother", "sister", "child", "children", "parents", "baby",
    "grandson", "granddaughter", "grandfather", "grandmother", "uncle", "aunt", "nephew", "niece", "cousin", "partner", "widow", "whose",
)  # fmt: skip
# what goes on through the years "from 1939 to 1945"
LASTING = (
    "lasted", "lasts", "ran", "runs", "reigned", "ruled", "served", "serving", "worked", "lived", "fought", "was held", "held office", "was mayor",
    "was president", "was prime minister", "was chairman", "was head", "was leader", "was jailed", "was married",
)  # fmt: skip
# of an age at death
DYING = frozenset({"died", "dies", "dead", "death", "dying", "killed", "late"})
# beside an age that is not of today
OF_ANOTHER_DAY = frozenset({"when", "then", "turned", "turns", "would", "ago", "until"})
# words beside an age that may be one of another time
NOT_NOW = (
    "then", "when", "ago", "at the time", "turned", "turns", "turning", "birthday", "would be", "would have been", "was born", "will be", "later",
    "until", "since", "from the age", "at the age", "by the age",
)  # fmt: skip
# steps of days without a number, on from a day and back to one
LATER_DAYS = {
    "the next day": 1, "the following day": 1, "a day later": 1, "the day after": 1, "a week later": 7, "a fortnight later": 14,
}  # fmt: skip
EARLIER_DAYS = {
    "the day before": 1,
    "the previous day": 1,
    "a day earlier": 1,
    "a week earlier": 7,
    "a week before": 7,
    "a fortnight earlier": 14,
}
# what a year or a day may stand before as its name
EVENTS = (
    "crash", "war", "election", "elections", "attack", "attacks", "flood", "floods", "quake", "earthquake", "coup", "revolution", "uprising",
    "invasion", "referendum", "disaster", "fire", "storm", "hurricane", "cyclone", "tsunami", "shooting", "massacre", "bombing", "bombings",
    "explosion", "blast", "merger", "riots", "riot", "raid", "murder", "murders", "killing", "killings", "assassination", "treaty", "collapse",
    "eruption", "derailment", "vote", "olympics", "genocide", "siege", "accident", "insurrection", "rebellion", "strike", "protests",
)  # fmt: skip
# the least and the most days of what is called by its length
WORDED_DAYS = {"week": (5, 7), "fortnight": (12, 14), "month": (28, 31)}
# past forms that no ending shows and that are no present ones
PAST_VERBS = frozenset(
    "said told fell rose grew came went made took sold paid lost won gave left found began ran brought bought built sent met led died "
    "struck shot threw wrote held drove flew chose broke spoke stole sank swore fought caught taught".split()
)
# verbs of what is over: before "since" they end the time
PAST_ALONE = frozenset({"was", "were", "did", "had"})
# verbs and words of what goes on until now
UNTIL_NOW = frozenset("has have hasn't haven't is are isn't aren't it's will now".split())
# before a length they count it up to now, and behind one what makes the same of "have"
COUNTED_UP = frozenset("been is it's marks marking".split())
GONE = (("passed",), ("elapsed",), ("lapsed",), ("gone", "by"))
# between a length and its year they say which part of the year: "20 years ago, in the winter of 2006"
PARTS_OF_A_YEAR = frozenset({"spring", "summer", "autumn", "fall", "winter", "start", "beginning", "middle", "end"})
# between a length and a year they tell of two moments
PARTING = frozenset({"and", "but", "or", "as", "by", "than"})
# before an age that somebody has today
OF_NOW = (("is",), ("is", "now"), ("now",), ("is", "aged"), ("will", "be"), ("turns",))
# words of what is planned for a day
NOT_YET_PAST = frozenset("scheduled due expire expires effective deadline planned".split())
# forms of the present that end as those of the past do
PRESENT_IN_ED = frozenset("need feed proceed exceed succeed heed shed embed".split())
# verbs of what is to come, and what makes one of "is": "is due to open", "are to vote"
WILL = frozenset("will won't shall".split())
IN_PROSPECT = frozenset("to due scheduled set expected likely slated going planned".split())
# before a year of accounts or a season, which is one year: "over three years from 2014-15", "the 2025-26 season"
ONE_YEAR = frozenset({"from", "in", "since", "to", "by", "with", "until", "for"})
# what has no like for years: superlatives that no ending shows or that stand without a noun, and nouns that stand for one
SUPERLATIVES = frozenset("first best worst most least lowest highest largest smallest biggest fewest".split())
EXTREMES = {"low": "lowest", "lows": "lowest", "high": "highest", "highs": "highest", "peak": "highest"}
