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
# what may stand at either end of a list of figures, and what leads from who stands in one to the figure
EITHER_END = frozenset({"best", "worst"})
LINKS = frozenset({"with", "at", "on", "had"})
# what the places of a ranking are called, and adjectives of who holds one
PLACES = frozenset(
    "place places placed spot spots position positions rank ranked ranking slot seed seeded division tier most best worst richest poorest "
    "busiest oldest youngest newest ahead behind".split()
)
