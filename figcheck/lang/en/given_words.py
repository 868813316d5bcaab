"""Words that serve as a figure when a tie says that they do: numbers, shares, multiples and days without digits."""

# words that stand for a whole number of things; the last word of a longer phrase counts ("an own goal" is one)
COUNTS = {
    "no": 0, "none": 0, "without": 0, "nobody": 0, "nothing": 0, "nil": 0, "neither": 0, "zero": 0, "scoreless": 0, "goalless": 0,
    "draw": 0, "drew": 0, "drawn": 0, "tie": 0, "tied": 0,
    "a": 1, "an": 1, "one": 1, "once": 1, "single": 1, "another": 1, "sole": 1, "lone": 1, "solo": 1,
    "both": 2, "two": 2, "twice": 2, "pair": 2, "couple": 2, "duo": 2, "twin": 2, "twins": 2, "double": 2, "brace": 2, "either": 2,
    "three": 3, "trio": 3, "treble": 3, "triple": 3, "triplets": 3, "thrice": 3, "hat-trick": 3,
    "four": 4, "quartet": 4, "quadruple": 4, "five": 5, "quintet": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "half-dozen": 6, "dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
}  # fmt: skip
# what a share in words may be called; the bounds are the evidence's business
MOSTLY = frozenset("most mostly bulk overwhelmingly".split())
# fractions without a number of their own, as parts of a whole
FRACTIONS = {
    "half": (1, 2), "halves": (1, 2), "quarter": (1, 4), "third": (1, 3), "fifth": (1, 5), "tenth": (1, 10),
    "quintile": (1, 5), "quartile": (1, 4), "decile": (1, 10),
}  # fmt: skip
# steps from the day of publication: how many, of which unit
NEAR_DAYS = {
    "yesterday": (-1, "day"), "today": (0, "day"), "tonight": (0, "day"), "tomorrow": (1, "day"), "overnight": (-1, "day"),
    "now": (0, "day"), "last night": (-1, "day"), "the day before yesterday": (-2, "day"), "the day after tomorrow": (2, "day"),
    "this morning": (0, "day"), "this afternoon": (0, "day"), "this evening": (0, "day"),
}  # fmt: skip
# days of the calendar that have a name: month and day, and the year of one that happened
NAMED_DAYS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "valentine's day": (2, 14), "halloween": (10, 31),
    "9/11": (9, 11, 2001),
}  # fmt: skip
NEAR_UNITS = frozenset("week weekend month year".split())
# lengths of time by a word of their own
WORDED_LENGTHS = {
    "centenary": (100, "year"), "centennial": (100, "year"), "bicentenary": (200, "year"), "generation": (25, "year"),
    "quarter-century": (25, "year"), "quarter century": (25, "year"), "half-century": (50, "year"), "half century": (50, "year"),
    "fortnight": (14, "day"), "annual": (1, "year"), "yearly": (1, "year"), "monthly": (1, "month"), "weekly": (1, "week"),
    "day": (1, "day"), "week": (1, "week"), "month": (1, "month"), "year": (1, "year"), "daily": (1, "day"), "hourly": (1, "hour"), "decade": (10, "year"), "century": (100, "year"),
}  # fmt: skip
# numbers left open: the least and the most that they are said of
VAGUE = {"few": (2, 6), "several": (3, 10)}
# ranks that a story prints without a noun that makes them one
RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
# numbers told by how many digits they have
DIGITS = {"double": 2, "two": 2, "triple": 3, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
# words that make a number one of others beside those told before
MORE_OF_THEM = frozenset("another other others more further additional extra remaining rest".split())
# words that make a number all there is of some parts
ALL_TOLD = frozenset(
    "total totals totalling totaling totalled totaled altogether combined together overall collectively jointly respectively".split()
) | {"in all", "all told", "between them", "the other", "the others", "the rest", "the remaining", "the remainder"}
# words that name some of more
SOME_OF_THEM = frozenset(
    ("including", "such as", "among them", "among others", "for example", "for instance", "e.g.", "notably")
)
# words of a state that say which way its level has moved
STATES = {
    **dict.fromkeys("recover recovers recovered recovering recovery rebound rebounded rebounding".split(), "up"),
    **dict.fromkeys("slow slows slowed slowing slower".split(), "down"),
}
# words that are of movement seldom by themselves: a contract is a paper, and more and below compare something else
NO_MOVES = frozenset("contract contracts above below more less lose add".split())
# all of a thing, where nothing else is said
WHOLES = frozenset(
    ("all", "all of", "all its", "all their", "all of its", "all of their", "the whole", "the entire", "entire")
)
# ages in words, as printed in digits
AGES_IN_WORDS = {
    "teen": "13 to 19", "teens": "13 to 19", "teenage": "13 to 19", "teenaged": "13 to 19", "teenager": "13 to 19", "teenagers": "13 to 19",
    "sexagenarian": "60 to 69", "septuagenarian": "70 to 79", "octogenarian": "80 to 89", "nonagenarian": "90 to 99",
    "mid-teens": "14 to 17", "mid-twenties": "23 to 27", "mid-thirties": "33 to 37", "mid-forties": "43 to 47", "mid-fifties": "53 to 57",
    "mid-sixties": "63 to 67", "mid-seventies": "73 to 77", "mid-eighties": "83 to 87",
}  # fmt: skip
# Roman numerals behind the noun that they number
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
NUMBERED_IN_ROMAN = (
    "phase",
    "type",
    "part",
    "title",
    "class",
    "stage",
    "war",
    "act",
    "chapter",
    "grade",
    "category",
    "group",
)
# before what something is more than, and less than, apart from verbs of excess and of falling short
AHEAD_OF = frozenset("over above beyond past tops led leads outnumber outnumbers outnumbered".split())
BEHIND_OF = frozenset("under below behind trail trails trailed trailing".split())
SURPASSES = AHEAD_OF | BEHIND_OF | frozenset("outnumbering surpasses outstrips overtook overtakes overtaking".split())
