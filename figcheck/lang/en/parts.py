"""Words that tie parts to their total, and words that forbid it."""

# pairs and triples of kinds that leave nobody out
EXHAUSTIVE_KINDS = (
    frozenset({"man", "woman"}), frozenset({"man", "woman", "child"}), frozenset({"boy", "girl"}), frozenset({"adult", "child"}), frozenset({"male", "female"}),
    frozenset({"civilian", "soldier"}), frozenset({"passenger", "crew"}), frozenset({"woman", "child"}), frozenset({"man", "child"}), frozenset({"man", "boy"}),
    frozenset({"woman", "girl"}), frozenset({"man", "woman", "boy", "girl"}), frozenset({"student", "teacher"}), frozenset({"man", "woman", "boy"}),
    frozenset({"man", "woman", "girl"}), frozenset({"adult", "teenager"}), frozenset({"policeman", "civilian"}), frozenset({"officer", "civilian"}),
    frozenset({"mother", "child"}), frozenset({"win", "defeat", "draw"}), frozenset({"win", "loss", "draw"}), frozenset({"win", "loss"}),
)  # fmt: skip
# things whose members those kinds can be
GENERIC = frozenset(
    "people person passenger victim staff employee worker student pupil patient survivor member suspect migrant body case death prisoner hostage crew "
    "resident child adult civilian player candidate teacher volunteer driver refugee animal casualty participant juror officer defendant judge "
    "personnel tourist official protester detainee fatality guest spectator mosquito lawmaker senator game match".split()
)
# things that are people, so that some of the one can be some of the other
PERSONS = GENERIC - {"animal", "mosquito", "game", "match", "case"} | frozenset(
    "man woman boy girl american palestinian israeli journalist soldier police policeman fighter militant death fatality kid infant baby teenager minor foreigner "
    "national citizen democrat republican doctor nurse firefighter troop serviceman sailor marine pilot guide skier climber worker farmer leader minister "
    "lawmaker mp councillor signatory author academic scientist attendee delegate voter adult respondent subject casualty injury inmate executive director "
    "manager engineer singer artist actor family wounded injured dead missing pensioner cyclist pedestrian motorist commuter teacher follower "
    "martyr economist analyst asian african european brother sister son daughter sibling parent mother father friend neighbour neighbor colleague relative guard gunman "
    "user customer consumer client subscriber immigrant asylum-seeker terrorist insurgent rebel gunman attacker activist demonstrator".split()
)
# things that happen, so that some of the one can be some of the other
EVENTS = frozenset(
    "return arrest attack incident case crime offence offense death killing accident crash fire birth marriage divorce flight visit sale order complaint "
    "deportation arrival departure admission conviction robbery theft murder strike raid protest test vote goal win loss defeat".split()
)
# pick out some of all: "the state's 100 poorest districts"
SUPERLATIVES = (
    "poorest", "richest", "largest", "biggest", "smallest", "oldest", "newest", "wealthiest", "busiest", "worst", "best", "top", "lowest-performing", "highest-performing",
    "neediest", "highest", "lowest", "leading", "fastest-growing",
)  # fmt: skip
# bodies of people whose size is told once and whose members later: "a group of 15", "the group, which included"
COLLECTIVES = (
    "group", "party", "crew", "team", "delegation", "class", "squad", "panel", "jury", "committee", "board", "convoy", "cast", "expedition", "family",
    "membership", "workforce",
)  # fmt: skip
# things that belong to larger ones without being some of them: "12 buildings, including 300 flats"
CONTAINED = frozenset(
    "bed space seat apartment flat room home house unit page ticket dose item piece acre tonne ton mile kilometre litre gallon dollar pound share vote point goal "
    "minute hour day week month year pupil student employee worker job job-post cell track song episode chapter floor desk passenger berth".split()
)
# bring a sum about by adding to it: "bringing the total to 40"
BRINGING = frozenset(
    "bringing brings brought bring taking takes took take raising raises raised raise pushing pushes pushed push increasing "
    "increases increased lifting lifts lifted making makes made boosting boosted boosts".split()
)
# name the sum: "the total", "the death toll"
TOTALS = frozenset("total totals toll tally number count figure".split())
# open the list of all that a total consists of
CONSISTING = frozenset(
    "comprising comprises comprised consisting consists consisted involving composed namely made".split()
)
# lead from parts to what they come to
TOTALLING = frozenset("totalling totaling totalled totaled making amounting amounts".split())
# not all of what follows "of": "most of the 40 shops"
SOME = frozenset("most some many few half none majority minority several thirds third quarter quarters".split())
# what is left when some is taken away: a part may be larger than it
NETTED = frozenset("loss profit income earnings deficit surplus balance gain gap margin".split())
VAGUE = frozenset({"several", "many", "other", "others", "hundreds", "dozens", "thousands", "excluding"})
"""Words of a whole without a number."""
HEDGES = frozenset(
    "at least about some nearly around roughly more than up to as many those of an estimated the a them all almost only "
    "just over immediate initial total".split()
)
"""Hedges and articles that may stand between "including" and a number."""
# verbs of a whole whose object are its members
CONTAINING = frozenset(
    "include includes included comprise comprises comprised carried carries contain contains contained involved".split()
)
NO_WHOLE = frozenset({"one", "no", "a", "an", "none", "zero"})
"""Numbers that hold no parts."""
MORE_OF_THEM = frozenset({"another", "more", "other", "others", "additional", "further", "extra"})
"""Words of what is counted on top of something."""
PLACING = frozenset({"in", "at", "from", "across", "over", "within", "on"})
"""Prepositions before a number of places: "276 athletes from 24 clubs"."""
POOLS = frozenset({"total", "target", "list", "pool", "sample"})
"""Nouns of all there is to choose from: "out of a list of 20"."""
ANAPHORS = frozenset({"them", "these", "those", "which", "whom", "that", "this"})
"""What leads back to a whole behind "of"."""
TAKING_UP_AMOUNTS = (("total",), ("amount",), ("sum",), ("money",), ("number",))
"""Behind "of that", these take up what was told, whatever its own noun."""
WITHOUT_OF = frozenset({"instead", "because", "ahead", "short", "regardless", "irrespective", "inclusive", "out"})
"""With these, "of" takes nothing from a whole: "instead of 40 lorries"."""
AGES = ("older", "younger", "over", "above", "up")
"""End a number of years: "65 and older"."""
EARLIER = frozenset({"last", "previous", "previously", "earlier", "ago", "before", "prior"})
"""Words of a time that is over."""
MEMBERS = frozenset({"seat", "capacity", "member", "strong", "man", "person", "player", "judge", "nation"})
"""Joined to a number by a hyphen, these tell how many a body has: "the 100-seat Senate"."""
CASES = frozenset({"case", "infection"})
"""What is counted of a disease."""
AFFECTED = frozenset(
    {"infected", "infecting", "infects", "diagnosed", "contracted", "sickened", "hospitalised", "hospitalized"}
)
"""What a disease does to people who may die of it."""
DEATHS = frozenset({"death", "fatality"})
"""Ends of a disease that are counted."""
CLAIMING = frozenset({"claimed", "claiming", "claims", "claim", "cost", "costing"})
"""What a disease does with the lives of those who die of it."""
NAMING_CASES = frozenset({"case", "cases", "infection", "infections"})
"""Name what a level of cases is of."""
NAMING_DEATHS = frozenset({"death", "deaths", "fatality", "fatalities", "toll"})
"""Name what a level of deaths is of."""
COUNTED_SO_FAR = frozenset("confirmed total overall registered recorded tally risen number".split())
"""Say that a count is of all that are known so far."""
DYING = frozenset({"died", "die", "killed", "killing", "kills"})
"""What befell those who did not recover."""
NEWLY = frozenset("new daily more additional further another other fresh latest hours yesterday".split())
"""Words of what one day added."""
DAILY = frozenset({"hours", "day", "yesterday", "overnight"})
"""Words of the short time in which a level rose."""
KINDS_APART = frozenset("man woman boy girl child adult baby infant".split())
"""Kinds of which nobody is two, but for children, who are counted by themselves beside women and men."""
# words behind "the" or "a" that open the next of some things told one by one: "the other", "a third"
FURTHER_ONES = frozenset({"other", "second", "third", "fourth", "last"})
# before a count they pick some out: "the top 15", "these eight"
PICKING_OUT = frozenset({"top", "first", "these", "those", "best", "biggest", "largest", "leading"})
# open what is said of all that was counted, and no list of it: "mostly red and blue states"
OF_ALL_OF_THEM = frozenset(
    "mostly both especially particularly notably unlike like either mainly including i.e e.g most all some".split()
)
# take up a count between the mark behind it and its list: "three boats: those of Cromer and Wells"
TAKING_UP_A_COUNT = (
    *((pointing, joint) for pointing in ("those", "these", "ones") for joint in ("of", "from", "in", "at")),
    *(("the", "ones", joint) for joint in ("of", "from", "in", "at")),
    *((pointing, being) for pointing in ("they", "these", "those") for being in ("are", "were")),
)
GIVING = frozenset("given granted awarded sold offered handed leased lent paid sent allotted assigned".split())
"""Verbs of what goes to somebody: "jobs were given to two men, and three of them"."""
SUMMING_UP = frozenset({"for", "resulting", "giving", "making", "bringing"})
"""Behind a comma, open the sum of what was told: ", for a total of", ", resulting in a total of"."""
