"""Words that tie an amount to the same amount in other money or another unit, and words that tie it to another time."""

# between a bracket or a comma and the converted amount: "(or about", "(equivalent to"
LEADS = (
    "or", "about", "around", "roughly", "approximately", "approx", "approx.", "some", "nearly", "almost", "just over", "just under",
    "more than", "less than", "over", "under", "equal to", "equivalent to", "the equivalent of", "an equivalent of", "equivalent of",
    "equivalent", "equals", "worth", "valued at", "i.e.", "ie", "that is", "that's", "which is", "which is about", "=", "~", "≈", "c.", "ca.",
    "us", "up to", "at least", "currently", "now", "or just", "or some", "close to", "at", "converted", "approximating", "approximates",
)  # fmt: skip
# between two amounts without a bracket, where they can only mean one amount said twice
LINKS = (
    "or", "or about", "or around", "or roughly", "or approximately", "or nearly", "or almost", "or just over", "or just under", "or some", "or an estimated",
    "equal to", "equivalent to", "the equivalent of", "an equivalent of", "is equivalent to", "was equivalent to", "is equal to", "equals",
    "is the equivalent of", "or the equivalent of", "which is", "which is about", "which is equivalent to", "which equals", "that is", "i.e.", "is worth",
    "was worth", "worth", "worth about", "worth around", "amounting to", "translates to", "translates into", "translating to", "translating into",
    "which translates to", "which translates into", "which amounts to", "converts to", "converted to", "which comes to", "reported as", "=", "is", "was then worth",
    "which was", "which was then", "which was about", "which was worth", "then worth", "now worth", "today worth", "is about", "is roughly", "is approximately",
)  # fmt: skip
# links that also join two different amounts: only a hedge or the end of the clause behind them makes a conversion
LOOSE_LINKS = ("or", "is", "worth", "which is", "which was")
# behind the converted amount, before the bracket closes
TAILS = (
    "each", "apiece", "at the time", "at that time", "then", "us", "u.s.", "usd", "american", "canadian", "australian", "equivalent",
    "or so", "in total", "in all", "respectively", "approximately", "approx", "approx.", "per head", "per person", "per day", "a day", "a month", "a week", "a year",
    "an hour", "per hour", "per month", "per week", "per year", "per share", "a share", "per barrel", "a barrel", "a tonne", "per tonne", "a ton", "per ton",
    "per kilogram", "a kilogram", "a litre", "per litre", "a liter", "per liter", "a gallon", "per gallon", "a night", "per night", "a bottle", "per annum", "annually",
    "monthly", "daily", "yearly", "pa", "p.a.", "sterling", "in us dollars", "in dollars", "in value", "plus", "+", "ish", "or more", "or less",
)  # fmt: skip
# "at current exchange rates", "at the official rate of": what may stand between "at" and "rate"
RATE_WORDS = (
    "the", "current", "today's", "today’s", "then", "prevailing", "official", "market", "latest", "present", "exchange", "conversion", "average", "black",
    "parallel", "street", "thursday's", "friday's", "monday's", "tuesday's", "wednesday's", "bank", "central", "same", "old", "new", "year-end",
)  # fmt: skip
# what the amount is of, behind a measure and before the bracket: "30 metres high (98 feet)"
AT_THE_TIME = ("at the time", "at that time", "then", "in those days", "in old money")
# the amount is not the same amount: money of another day, a change, a part
OTHER_AMOUNT = (
    "today", "now", "in today's money", "in today’s money", "today's prices", "today’s prices", "adjusted", "inflation", "in real terms", "in 20", "in 19", "up from", "down from",
    "more", "less", "fewer", "extra", "taller", "longer", "wider", "higher", "lower", "deeper", "heavier", "lighter", "shorter", "faster", "slower", "than",
    "from", "cash", "deposit", "tax", "including", "excluding", "of which", "before", "after",
)  # fmt: skip
# the sentence speaks of an earlier time without naming the year
PAST_YEAR = (
    "last year", "a year earlier", "a year ago", "year-ago", "the previous year", "previous year", "the year before", "prior year",
    "year earlier", "a year before", "previously", "earlier this year", "months ago", "the year-earlier", "last season", "last summer", "last winter",
)  # fmt: skip
LONG_PAST = (
    "years ago", "decades ago", "decade", "in the 19", "century", "years earlier", "years before", "originally", "at the time", "at that time", "then worth",
    "by then", "in the past", "back then", "in those days", "used to", "formerly", "was then", "over the years",
)  # fmt: skip
# goods have a price in each country that is set, not converted
PRICES = (
    "priced", "pricing", "retail", "retails", "rrp", "starts at", "starting at", "on sale for", "sells for", "selling for", "available for",
    "ticket", "tickets", "subscription", "paperback", "hardback", "pre-order", "preorder", "msrp",
)  # fmt: skip
# a name that only stories of that country give to its money: the pounds of Egypt, Lebanon …
OTHER_POUNDS = {
    "egypt": "EGP", "cairo": "EGP", "leban": "LBP", "beirut": "LBP", "syria": "SYP", "damascus": "SYP", "ireland": "IEP", "irish": "IEP",
    "falkland": "FKP", "gibraltar": "GIP", "south sudan": "SSP", "sudan": "SDG", "khartoum": "SDG",
}  # fmt: skip

# directly before a temperature that is a difference of two: "rose by", "an increase of"
DIFFERENCE_BEFORE = (
    "rise", "rises", "rose", "risen", "rising", "increase", "increases", "increased", "increasing", "warm", "warms", "warmed", "warming", "cool", "cools",
    "cooled", "cooling", "drop", "drops", "dropped", "dropping", "fell", "fall", "falls", "fallen", "falling", "climb", "climbs", "climbed", "jump", "jumped", "jumps",
    "decrease", "decreased", "decline", "declined", "change", "changed", "difference", "differences", "gap", "swing", "anomaly", "departure", "shift", "variation",
    "hike", "up", "down", "heating", "heated", "surge", "surged", "soar", "soared", "plunge", "plunged", "margin", "spread", "rebound", "upturn", "reduce", "reduced",
    "reducing", "lower", "lowered", "raise", "raised", "raising",
)  # fmt: skip
DIFFERENCE_AFTER = (
    "warmer", "hotter", "colder", "cooler", "higher", "lower", "milder", "above", "below", "of warming", "of global warming", "of heating", "of global heating", "rise",
    "increase", "change", "difference", "drop", "increments", "jump", "warming", "anomaly", "threshold", "limit", "target", "goal", "ceiling", "more than", "less than",
    "swing", "since", "over pre-industrial", "above pre-industrial", "fall", "decline", "decrease",
)  # fmt: skip
# a level and no difference, though a cue of difference stands near: "rose to 41C", "10C above zero"
LEVEL_BEFORE = (
    "to",
    "at",
    "reach",
    "reached",
    "reaching",
    "hit",
    "hits",
    "hitting",
    "of",
    "near",
    "nearly",
    "around",
    "exceed",
    "exceeded",
    "from",
    "and",
    "between",
)
LEVEL_AFTER = ("above zero", "below zero", "above freezing", "below freezing")
# "limit warming to 2C" names a difference, though "to" stands before it
LIMITS = (
    "limit",
    "limits",
    "limited",
    "limiting",
    "keep",
    "keeping",
    "kept",
    "cap",
    "capped",
    "capping",
    "hold",
    "holding",
    "held",
    "restrict",
    "contain",
    "contained",
    "curb",
)
WARMING = ("warming", "heating", "rise", "rises", "increase", "increases", "temperatures", "temperature")
# hedges of a level: "rose past 40C", "fell below 5C"
LEVEL_HEDGES = (
    "past", "above", "below", "beyond", "topped", "topping", "exceeding", "exceeded", "surpassed", "surpassing", "as high as", "close to", "north of", "under",
    "in excess of", "approaching", "nearing",
)  # fmt: skip
# the money of the country that a sentence speaks of, for a number that lost its sign
HOME_MONEY = {
    **dict.fromkeys(("britain", "british", "uk", "u.k.", "england", "scotland", "wales", "london", "sterling"), "GBP"),
    **dict.fromkeys(
        ("eurozone", "euro", "brussels", "germany", "german", "france", "french", "italy", "italian", "spain", "spanish", "ireland", "irish", "netherlands",
         "dutch", "greece", "greek", "belgium", "belgian", "austria", "austrian", "finland", "finnish", "portugal", "portuguese"), "EUR"),
    **dict.fromkeys(("japan", "japanese", "tokyo"), "JPY"), **dict.fromkeys(("china", "chinese", "beijing"), "CNY"),
    **dict.fromkeys(("india", "indian", "delhi"), "INR"), **dict.fromkeys(("pakistan", "pakistani", "karachi"), "PKR"),
    **dict.fromkeys(("switzerland", "swiss"), "CHF"), **dict.fromkeys(("russia", "russian", "moscow"), "RUB"),
    **dict.fromkeys(("sweden", "swedish"), "SEK"), **dict.fromkeys(("norway", "norwegian"), "NOK"), **dict.fromkeys(("denmark", "danish"), "DKK"),
    **dict.fromkeys(("poland", "polish"), "PLN"), **dict.fromkeys(("turkey", "turkish"), "TRY"), **dict.fromkeys(("brazil", "brazilian"), "BRL"),
    **dict.fromkeys(("mexico", "mexican"), "MXN"), **dict.fromkeys(("nigeria", "nigerian"), "NGN"), **dict.fromkeys(("kenya", "kenyan"), "KES"),
    **dict.fromkeys(("south africa", "south african"), "ZAR"), **dict.fromkeys(("south korea", "south korean", "seoul"), "KRW"),
    **dict.fromkeys(("australia", "australian"), "AUD"), **dict.fromkeys(("canada", "canadian"), "CAD"), **dict.fromkeys(("new zealand",), "NZD"),
    **dict.fromkeys(("america", "american", "u.s.", "united states"), "USD"),
}  # fmt: skip
# far from the first amount: these alone say that the second is the same
FAR_EQUIVALENT = (
    "the equivalent of", "an equivalent of", "equivalent to", "equal to", "which is equivalent to", "which was equivalent to", "which is the equivalent of",
    "which was the equivalent of", "which would be equivalent to", "which translates to", "which translates into", "which converts to", "which is equal to",
)  # fmt: skip
# these do so only where the second amount is tied on its other side too
FAR_LINKS = (
    "which is", "which was", "which would be", "which is now", "which is worth", "which was worth", "which comes to", "which amounts to", "which works out at", "worth", "now worth",
    "then worth", "or", "that is", "amounting to", "is", "was", "is worth", "was worth",
)  # fmt: skip
# behind the second amount: " at current rates" is a pattern; these are the rest
TIES = (
    "in today's money", "in today’s money", "in sterling", "in us dollars", "in dollars", "in american dollars", "in british pounds", "in pounds sterling", "in euros", "in british money",
    "in american money", "in us money", "at the time", "at that time", "today", "nowadays", "in today's prices", "now",
)  # fmt: skip
# at the head of the sentence that follows an amount
SAME_AMOUNT = (
    "that is", "that's", "that’s", "this is", "that equals", "this equals", "that is equivalent to", "this is equivalent to", "that is the equivalent of", "this is the equivalent of",
    "that was equivalent to", "that was the equivalent of", "that translates to", "that translates into", "this translates to", "this translates into", "that converts to", "that is equal to",
)  # fmt: skip
HEDGES = (
    "about", "around", "roughly", "approximately", "approx", "some", "nearly", "almost", "just over", "just under", "more than", "over", "now", "currently", "close to",
)  # fmt: skip
# an amount that is paid more than once, or by many: the second may be their sum
MORE_THAN_ONCE = (
    "each", "per", "a day", "a week", "a month", "a year", "a night", "a head", "a share", "a piece", "apiece", "every", "annually", "monthly", "weekly", "daily", "times", "twice",
    "total", "plus", "and", "half", "share of", "part of", "of which", "of", "more", "less",
)  # fmt: skip
# what is put in the money of today has risen with prices too
INFLATED = (
    "in today's money",
    "in today’s money",
    "in today's prices",
    "today's prices",
    "adjusted",
    "inflation",
    "in real terms",
)
# of an amount of an earlier time, these mean the money of today
NOWADAYS = ("today", "nowadays", "now")
# the street pays another rate than the bank where two markets exist
STREET_RATE = (
    "parallel rate", "parallel market", "parallel exchange", "black market", "black-market", "street rate", "on the street", "unofficial", "blue rate", "blue dollar", "blue-chip swap",
    "informal rate", "informal market", "market rate", "parallel-market",
)  # fmt: skip
OFFICIAL_RATE = (
    "official rate",
    "official exchange",
    "official market",
    "central bank rate",
    "central bank's rate",
    "cbn rate",
    "interbank",
)
# the common units of one measure in either system
TWO_SYSTEMS = (
    (frozenset({"degree celsius"}), frozenset({"degree fahrenheit"})),
    (frozenset({"kilometre", "metre", "centimetre", "millimetre"}), frozenset({"mile", "yard", "foot", "inch"})),
    (frozenset({"kilogram", "gram"}), frozenset({"pound", "ounce", "stone"})),
    (frozenset({"hectare"}), frozenset({"acre"})),
    (frozenset({"kilometre per hour"}), frozenset({"mile per hour", "knot"})),
)
