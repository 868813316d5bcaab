"""Words around a number that say what it is: an age, a year, a rank, a share, a multiple, money or a weight."""

# between "to", "from" or "and" and a number, and saying nothing of its kind
LOOSE_WORDS = ("about", "around", "nearly", "almost", "over", "more than")

# between a person and their age: "she will be 40"
BEING = (
    "is",
    "was",
    "will be",
    "would be",
    "had been",
    "is now",
    "was then",
    "turned",
    "turns",
    "would have been",
    "would turn",
)
# people whose age follows them between commas
RELATIVES = ("son", "daughter", "wife", "husband", "brother", "sister", "mother", "father", "man", "woman", "boy", "girl", "child", "grandson",
             "granddaughter", "victim", "suspect", "partner", "girlfriend", "boyfriend", "then")  # fmt: skip

BEFORE_YEAR = ("in", "since", "by", "from", "until", "till", "to", "of", "during", "for", "after", "before", "a.d.", "around", "circa", "between",
               "and", "through", "late", "early", "mid", "year", "years", "season", "fiscal", "fy", "the", "than", "spring", "summer", "autumn",
               "fall", "winter", ",", "(", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
               "november", "december", "-", "–", "q1", "q2", "q3", "q4", "quarter", "election", "class")  # fmt: skip

# hedges that open a sentence before a count of four digits
OPENING_HEDGES = (
    "Some",
    "About",
    "Around",
    "Nearly",
    "Almost",
    "Over",
    "Roughly",
    "Only",
    "Another",
    "Up",
    "At",
    "More",
    "Just",
    "Exactly",
)
# after "one" where it stands for what is counted: "one was injured", "one abstained"
ONE_FATES = ("was", "is", "remains", "has been", "had been", "were")

# before "one" where it is a pronoun
BEFORE_PRONOUN = ("no", "the", "this", "that", "each", "every", "any", "another", "some", "which", "not", "only", "first", "last", "new", "good",
                  "bad", "big", "right", "wrong", "other", "a", "an")  # fmt: skip
# after "one" where it does not count, each with what joins it
DATA_NEAR = (
    "data",
    "file",
    "memory",
    "internet",
    "network",
    "stream",
    "byte",
    "processor",
    "signal",
    "disk",
    "computer",
    "storage",
)
ELECTRIC = (
    "amp",
    "volt",
    "watt",
    "fuse",
    "plug",
    "socket",
    "charg",
    "circuit",
    "current",
    "electric",
    "wiring",
    "battery",
    "power",
)
AFTER_PRONOUN = (" of", " another", "-of-", "-off", "-time", "'s")

# after "no" where it denies and does not count
NOT_NONE = (" longer ", " doubt ", " matter ", " sooner ", " way ", " ways ", " wonder ", " means ", " less ", " such ")

# where there are none of these, nothing is told and nothing counted
NOT_TOLD = ("numbers", "figures", "details", "data", "estimates", "totals", "statistics")

# before "half" where it is a share by itself: "cut by half", "just under half (48%)"
BEFORE_LONE_HALF = (
    "by",
    "in",
    "under",
    "over",
    "above",
    "below",
    "below a",
    "above a",
    "than",
    "nearly",
    "almost",
    "about",
    "around",
    "roughly",
    "exactly",
    "to",
)
AFTER_HALF = ("(", "of", "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "that", "this", "those", "these", "all", "as", "were",
              "was", "are", "is", "said", "had", "have", "want", "would", "say", "think")  # fmt: skip
AFTER_MULTIPLE = ("the", "as", "that", "those", "its", "their", "his", "her", "what", "last", "this", "our", "any", "more", "bigger", "larger",
                  "higher", "over", "previous", "earlier", "official", "normal", "usual", "average", "current", "today's", "expected")  # fmt: skip
# after "as" where it joins a clause ("scored twice as the game ended"), and no multiple ("twice as many")
AFTER_WHILE = (
    "the",
    "a",
    "an",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "his",
    "her",
    "their",
    "its",
    "this",
    "that",
    "if",
    "part",
    "one",
    "both",
)
# after "scores" where it is a number ("scores of cars"), and before it where it is marks ("exam scores")
AFTER_SCORES = ("of", "more", "were", "are", "have", "had", "others", "killed", "injured", "wounded", "hurt", "dead", "arrested", "missing",
                "feared", "died", "fled", "remain", "took", "rescued", "evacuated", "trapped", "displaced")  # fmt: skip
BEFORE_MARKS = ("test", "exam", "credit", "high", "higher", "low", "lower", "average", "reading", "maths", "math", "final", "sat", "approval",
                "his", "her", "their", "its", "your", "our", "my", "the", "these", "box", "risk", "quality", "he", "she", "it", "who", "that")  # fmt: skip
# after "times" where it counts occasions ("three times this year")
AFTER_OCCASIONS = (
    "in",
    "on",
    "at",
    "since",
    "during",
    "this",
    "last",
    "per",
    "a",
    "each",
    "over",
    "before",
    "by",
    "and",
)

# after "a third" where it is a share and no rank
AFTER_SHARE = (
    "of",
    "more",
    "less",
    "fewer",
    "higher",
    "lower",
    "larger",
    "smaller",
    "bigger",
    "cheaper",
    "off",
    "over",
    "below",
    "above",
    "to",
    "down",
    "up",
    "in",
    "as",
    "being",
    "were",
    "said",
    "say",
    "have",
)
SHARED_NOUNS = ("cup", "teaspoon", "tablespoon", "mile", "inch", "pound", "share", "stake", "cut", "rise", "fall")
AFTER_RANK = ("place", "party", "world", "generation", "class", "degree", "hand", "round", "year", "day", "quarter")
# before "the 31st" where it is a day
BEFORE_DAY = ("on", "by", "until", "till", "from", "since", "before")
BEFORE_RANK = (
    "the",
    "a",
    "his",
    "her",
    "their",
    "its",
    "our",
    "my",
    "in",
    "to",
    "from",
    "finished",
    "came",
    "ranked",
    "placed",
)

# "grand" is a thousand before these
AFTER_GRAND = ("a", "an", "for", "in", "on", "to", "each", "per", "more", "and", "of")
# near these "K" is kelvin and no thousand
HEAT = ("temperature", "kelvin", "°c", "°f", "celsius", "thermal", "thermo", "cooled", "cryogen", "superconduct", "absolute zero",
        "melting", "boiling", "freezing", "liquid helium", "liquid nitrogen")  # fmt: skip
# after "m" these make it metres: "the 400m hurdles"
LENGTH_NOUNS = frozenset(
    "hurdles freestyle backstroke breaststroke butterfly medley relay sprints relays waves steps walls deep-sea heats".split()
)

# "pounds" is a weight where one of these stands near it, money where one of the others does
WEIGHING = ("weigh", "weight", "heavy", "heavier", "lighter", "lost ", "obes", "shed ", "gained", " lbs", "ounce", "cocaine", "meat", "per acre",
            "of beef", "of food", "bag", "bomb", "-pound", "tons", "feet", "inch", "calor", "thrust", "press", "tackle", "bale", "torque",
            "tall")  # fmt: skip
PAYING = ("paid", "pay", "cost", "fine", "price", "worth", "salary", "tax", "fund", "sterling", "budget", "debt", "loan", "bill", "spend", "spent",
          "save", "earn", "wage", "charge", "fee", "bought", "sold", "invest", "compensation", "deal", "revenue", "profit", "£")  # fmt: skip
# right after "pounds" where it is money
AFTER_POUNDS = (
    " per share",
    " a share",
    " an hour",
    " per hour",
    " a ticket",
    " a night",
    " per annum",
    " sterling",
    " note",
    " coin",
    " fine",
    " prize",
    " fee",
    " bill",
    " grant",
)

# before "from" and the first end of a range
RANGING = ("ranged", "ranging", "ranges", "range", "varied", "varying", "varies", "vary", "anywhere", "everything")
BETWEEN_HEDGES = ("about", "around", "roughly", "some", "an estimated")
UP_TO_HEDGES = (*LOOSE_WORDS, "as much as", "as many as", "perhaps", "up to", "some")
OR_HEDGES = ("even", "maybe", "perhaps")
FROM_HEDGES = (*LOOSE_WORDS, "just", "some", "as little as", "as low as", "the", "a", "an")

# between "from" and the level that a change begins at: "from the current", "from an average of"
FROM_LEVELS = (
    "average", "mean", "median", "peak", "high", "low", "record", "current", "previous", "initial", "original", "estimated", "total", "level",
    "rate", "price", "earlier", "forecast", "baseline", "mere", "planned", "present", "existing", "recent", "modest", "mid-point", "base",
)  # fmt: skip

# before a bare number that is compared with the one before it
COMPARING = ("from", "compared with", "compared to", "against", "than", "versus", "vs", "vs.", "and", "to", "up from", "down from", "average of",
             "with", "while", "but", "another", "only", "just")  # fmt: skip
COMPARING_HEDGES = (
    "about",
    "around",
    "nearly",
    "almost",
    "some",
    "just",
    "only",
    "over",
    "more than",
    "the",
    "a",
    "an",
)

# near two numbers that are the two sides of a contest
CONTESTS = ("won", "win", "wins", "beat", "beats", "beaten", "lost", "lose", "loss", "draw", "drew", "defeat", "defeated", "victory", "lead",
            "led", "leads", "trail", "trailed", "score", "scored", "scoreline", "vote", "voted", "votes", "series", "set", "sets", "match", "game",
            "tie", "tied", "final", "half-time", "ahead", "carried", "majority", "motion", "ballot", "backed", "down", "edged", "thrashed",
            "against", "passed", "approved", "rejected", "ruled", "aggregate", "record", "hammered", "winners", "running out", "ran out")  # fmt: skip
TALLIED = (
    "vote",
    "votes",
    "point",
    "points",
    "seat",
    "seats",
    "goal",
    "goals",
    "run",
    "runs",
    "frame",
    "frames",
    "game",
    "games",
)
RATIO_NOUNS = frozenset({"ratio", "odd", "margin", "majority", "advantage", "lead", "edge"})
AFTER_RATIO = (
    "majority",
    "margin",
    "ratio",
    "odds",
    "vote",
    "decision",
    "lead",
    "win",
    "victory",
    "advantage",
    "against",
)
# after "a year" where it says when and not how often
WHEN_WORDS = (
    "away",
    "north",
    "south",
    "east",
    "west",
    "earlier",
    "ago",
    "before",
    "later",
    "after",
    "previously",
    "older",
    "younger",
)
# before the base of a rate, these tell which of the units of one name it is: "a US gallon", "a metric ton"
KINDS_OF_UNIT = frozenset({"us", "imperial", "uk", "metric", "short", "long", "nautical", "square", "cubic", "troy"})
# parts of a decade before it: "the late 80s", "their mid-20s"
PARTS_OF_DECADE = ("early", "mid", "late", "middle", "early to mid", "mid to late")
# near "the 40s" these make it degrees or marks and no years
DEGREES_NEAR = ("temperature", "highs", "lows", "degrees", "weather", "warm", "cool", "heat", "forecast", "mercury", "thermometer", "°",
                "batted", "batting", "scored", "dismissed", "shot rounds", "per cent", "percent", "polling", "approval")  # fmt: skip
# bases over which a percentage may be printed without becoming another unit
PERCENT_BASES = frozenset({"year", "annum", "month", "quarter", "day", "week"})
# what the letters behind a rent or a salary stand for
PER_LETTERS = {"pcm": "month", "pw": "week", "pa": "year"}
# bases over which a length of time is a rate
DURATION_BASES = frozenset({"day", "week", "month", "year", "night"})
# near "Taraba (21), Kogi (9)" these make the numbers tallies and no ages
TALLIED_IN_BRACKETS = ("states", "cases", "counties", "regions", "districts", "provinces", "countries", "seats", "votes", "medals", "goals",
                       "wins", "runs", "infections", "deaths", "councils", "most", "highest", "fewest", "followed by", "recorded")  # fmt: skip
# near "half a point" these make it a percentage point
RATES_NEAR = ("rate", "per cent", "percent", "%", "yield", "inflation", "basis point", "poll", "share of", "margin")
# articles that may stand between a hedge and its number
ARTICLES = (" the", " its", " a", " an")
# hedges that with a length of time say when, not how many: "over three days"
NOT_OF_TIME = frozenset({"over", "past", "under", "above", "below", "some"})
# behind one of these "over" and "under" say how many all the same: "the worst in over ten years", "took under an hour"
BEFORE_HEDGED_TIME = tuple(
    f" {word} " for word in "in for of after to at with took takes take taking lasted lasts spent last".split()
)
# words of two cases: as capitals they are names ("13 US troops")
NAMES_IN_CAPITALS = frozenset({"us", "it", "who", "am", "may"})
ADJECTIVE_ENDINGS = ("ed", "y", "ous", "al", "ful", "ive", "ing", "ic", "less", "ish")
# hedges that compare instead where a figure stands before them, or an article behind them
COMPARATIVES = frozenset(
    ("more than", "less than", "fewer than", "greater than", "higher than", "lower than", "larger than", "bigger than", "smaller than",
     "longer than", "shorter than", "lighter than", "above", "below", "over", "under", "as many as", "as much as")
)  # fmt: skip
# and verbs that do so before what is known: "exceeded the 60 foreseen"
EXCEEDING = frozenset({"exceeding", "exceeded", "exceeds", "topped", "topping", "surpassed", "surpassing"})
# before "up to" where it tells what a measure came to: "edged up to 5.4 percent"
CAME_UP = ("edged", "revised", "edges", "inches", "ticks", "ticked", "crept", "inched", "nudged", "moved", "went", "goes", "go", "gone", "going", "is", "was", "are", "were", "rose", "climbed", "jumped",
           "pushed", "pushing", "drove", "driving", "sent", "revenue", "revenues", "sales", "profit", "profits", "turnover", "income", "prices",
           "price", "shares", "index", "inflation", "rate", "bringing", "brought", "taking", "took", "total")  # fmt: skip
# behind "from X to Y" where it tells of a change and no range
MOVE_NOUNS = ("up", "down", "increase", "rise", "fall", "drop", "decline", "decrease", "gain", "jump", "reduction", "cut", "surge", "growth",
              "higher", "lower", "slump", "plunge", "leap")  # fmt: skip
# before a year that is long past or far ahead, which without them is a count: "in 1707", not "a total of 1000"
BEFORE_OLD_YEAR = ("in", "since", "until", "till", "circa", "before", "after", "during", "around", "year", "a.d.", "ad", "from", "late", "early", "january",
                   "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
                   "spring", "summer", "autumn", "winter", "between")  # fmt: skip
# behind a number that stands without the noun it counts: "187 by tender", "63 last year"
AFTER_NOUNLESS = ("by", "in", "on", "at", "for", "during", "from", "last", "a", "the", "this", "per", "who", "were", "was", "are", "is", "of", "over",
                  "to", "and", "or", "previously", "earlier", "before", "now", "then", "each", "every", "with", "against", "while", "but", "as",
                  "across", "through", "between", "since", "after", "when", "if", "than", "more", "fewer", "less", "according", "had", "have", "has",
                  "would", "will", "could", "died", "killed", "injured", "respectively")  # fmt: skip
# near these, bucks are deer or a team
HUNTING = ("deer", "antler", "hunter", "hunting", "venison", "rabbit", "milwaukee")
