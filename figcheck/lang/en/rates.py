"""Words of averages, rates and prices."""

# right behind a figure: it is what each has
EACH = frozenset({"each", "apiece"})
# before a period: a rate is of so much time ("40 each day", "every week")
OF_EACH = frozenset({"each", "every", "per"})
# right before a figure: it is an average
AVERAGING = frozenset({"averaging", "averaged", "averages", "average", "mean"})
# lead to what some things come to: "250 tickets at $40 cost $10,000"
COMING_TO = frozenset(
    "cost costs costing total totals totalling totaling totalled totaled worth raise raises raised raising earn earned "
    "comes came pay pays paid spend spends spent bring brings brought bill sum".split()
)
# of these, behind what each of some things fetched
RAISING = frozenset("costing totalling totaling totalled totaled raising earning making bringing".split())
# bases that are people
HEADS = frozenset({"person", "head", "capita", "resident", "inhabitant"})
# lead to what a total is spread over: "30 goals in seven games"
SPREAD = frozenset({"in", "over", "across", "from", "during", "among", "for", "between", "to", "through"})
# what things at a price bring, or the sale of them: "prices $15m offering"
OFFERED = frozenset({"offering", "placement", "issue", "proceed", "ipo", "flotation", "sale"})
# periods, from the shortest to the longest
SPANS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
# adjectives that give an amount its period
PERIODIC = {"annual": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}
# take an amount of the sentence before up in another measure: "That works out at 85 a day"
TAKING_UP = frozenset(
    "translates translated equals equalled equates amounts amounted works worked comes came means meant is was averages "
    "averaged breaks".split()
)
# of which so many people are: "a city of 2 million"
PLACES_OF_PEOPLE = frozenset(
    {"city", "town", "village", "country", "state", "county", "district", "region", "population", "nation", "island"}
)
# with these an amount a month and one a year are the same money, no choice of prices
EARNING = frozenset({"earn", "earns", "earned", "earning", "make", "makes", "paid"})
# before "worth" these tell what a thing comes to: "the contract is worth $60m", but "a house worth $400,000"
BEING = frozenset({"is", "are", "was", "were", "be", "being", "now"})
# lead to a rate: "a rate of 15.5 per 100,000", "or 15.5 per 100,000"
RATED = frozenset({"rate", "or", "equivalent"})
# lead to the people that a rate is of
AMONG = frozenset({"in", "of", "among", "for", "to"})
# lead from an amount to its time: "$20m over four years"
OVER_A_TIME = frozenset({"over", "for", "in", "during", "across", "within"})
# lead to an amount that is called the sum or the average of others
SUMS = frozenset({"total", "totalling", "totaling", "average", "averaging"})
# set an amount equal to one for another period
SET_EQUAL = frozenset(
    "or equivalent equal equalling equaling equating i.e namely translating amounting working".split()
)
# of another time than the one an amount is told for
OTHER_TIMES = frozenset({"earlier", "ago", "since", "before", "previous"})
