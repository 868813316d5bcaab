"""Words that rank: superlatives by the way they point, and what makes "since" a beginning instead of a comparison."""

HIGHEST = frozenset(
    "highest biggest largest most deadliest steepest fastest sharpest strongest heaviest greatest hottest warmest longest costliest tallest worst".split()
)
LOWEST = frozenset("lowest smallest fewest weakest slowest coldest shortest cheapest least".split())
# what has many victims when it is "the worst"
CALAMITIES = frozenset(
    "accident crash disaster attack shooting massacre fire flood floods earthquake storm tornado hurricane outbreak stampede collapse derailment "
    "bombing violence explosion avalanche toll drought epidemic".split()
)
LEADERS = HIGHEST - {"worst"} | frozenset("hardest leading leads led topped tops top".split())
# "since records began" names the start of a count, not a year that was higher
BEGINNINGS = frozenset(
    "began begin begun started starting opened founded introduced launched independence war inception created formed establishment took "
    "elected office first records".split()
)
# superlatives of which anyone can tell which way their figures run
MOST_OF_ALL = frozenset(
    "highest biggest largest most hottest warmest wettest longest heaviest busiest tallest oldest dearest costliest priciest "
    "strongest deepest widest richest greatest deadliest loudest".split()
)
LEAST_OF_ALL = frozenset(
    "lowest smallest fewest least coldest coolest driest shortest lightest quietest youngest cheapest weakest shallowest "
    "narrowest poorest".split()
)
# the faster runner needs less time, and goes at a higher speed
SPEEDIEST, SLOWEST = frozenset({"fastest", "quickest"}), frozenset({"slowest"})
# "best" is the highest of what is counted or paid
BEST = frozenset({"best"})
SUPERLATIVES = MOST_OF_ALL | LEAST_OF_ALL | SPEEDIEST | SLOWEST | BEST
# "not since 1976 was it as dry", "so many"
AS_HIGH = frozenset(
    "high big large many much hot warm wet long heavy busy tall old dear expensive strong deep wide".split()
)
AS_LOW = frozenset("low small few little cold cool dry short light quiet young cheap weak shallow narrow".split())
# deeds that leave a record behind
SURPASSING = frozenset(
    "beat beats beating beaten broke breaks breaking broken surpassed surpasses surpassing eclipsed eclipses eclipsing topped tops "
    "topping bettered bettering exceeded exceeds exceeding smashed smashing shattered shattering overtook overtaking passed passing".split()
)
RECORDS = frozenset({"record", "best", "high", "peak", "mark", "low"})
# say that a record was one before
FORMER = frozenset("previous old existing former earlier last prior standing".split())
# lead from the first of a ranking to the next
NEXT_IN_RANK = frozenset({"then", "ahead", "followed"})
# between a name and its level: "Leeds with 14", "Hull has 9"
BEARING = frozenset(
    "with at on in has have had is was are were charges charge costs cost pays pay scored recorded got took takes won runs makes sells "
    "asks stands received drew reached".split()
)
# what is compared with anything else, or is all of them, is no member of a ranking
NO_MEMBER = frozenset(
    "from than compared against versus vs up down by since last previous earlier ago total all overall altogether combined average "
    "more less including another other others until after before out per if would could will might may expected forecast "
    "which who where when because although though but".split()
)
