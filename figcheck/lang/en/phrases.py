"""Words that bound a noun phrase, hedge a figure, or say what befell the people counted."""

from .change import (
    AMOUNT_ONLY_DOWN,
    AMOUNT_ONLY_UP,
    EITHER_VERBS,
    FALLING_ADVERBS,
    FALLING_NOUNS,
    FALLING_VERBS,
    MULTIPLE_VERBS,
    RISING_ADVERBS,
    RISING_NOUNS,
    RISING_VERBS,
)

# a noun phrase ends before these
STOPPERS = frozenset(
    "a an the and or but nor yet so if than then that which who whom whose when where while because since until till after before "
    "during in on at by for from to into onto with without within of off over under above below between among against about "
    "around through across along behind beyond near per via despite toward towards upon as is are was were be been being am has "
    "have had having do does did will would can could may might must shall should not no this these those it its they their them he his "
    "she her we our us you your i my me there here how why what also just only even still already again ever never now up down out away back "
    "each every both either neither all any some such same own very too quite rather "
    "said says say told tells added adds according including compared versus vs ago earlier later old respectively "
    "killed injured wounded arrested died dead missing hurt hospitalised hospitalized evacuated charged convicted jailed sentenced "
    "took take takes taken made make makes went gone came come comes got get gets gave give gives given left leave leaves found "
    "led held hold kept keep ran run runs set sets put puts won win wins lost lose loses paid pay pays sold sell bought buy "
    "remain remained remains became become began begin fell fall fallen rose risen rise grew grow grown jumped dropped climbed rallied "
    "slid slipped gained gains lower higher more less fewer greater worse better cheaper "
    "signed voted worked work lived live living needed need needs wanted want joined attended received receive reported report "
    "tested showed show shows shown used using based called named known seen expected estimated believed thought "
    "scored finished started ended opened closed launched announced agreed decided tried turned moved passed stood "
    "who's it's that's he's she's twice once thrice".split()
)
# words between a number and its noun that only mark scope
SCOPE_WORDS = frozenset(
    "more other others another additional further extra new remaining fewer less such total separate different consecutive straight "
    "successive most very".split()
)
# determiners and words that may stand between "of" and the noun ("13 of the dead", "two of his children")
OF_DETERMINERS = frozenset("the these those its their his her our your my them which whom all".split())
ELLIPTICAL = frozenset("more others other".split())

QUALIFIERS_BEFORE = {
    "about": "about", "around": "about", "some": "about", "roughly": "about", "approximately": "about", "approx": "about",
    "approx.": "about", "circa": "about", "c.": "about", "ca.": "about", "ca": "about", "~": "about", "estimated": "about",
    "an estimated": "about", "in the region of": "about", "in the order of": "about", "on the order of": "about", "somewhere around": "about",
    "or so": "about", "reportedly": "about",
    "more than": "more than", "over": "more than", "above": "more than", "well over": "more than", "upwards of": "more than",
    "upward of": "more than", "in excess of": "more than", "exceeding": "more than", "greater than": "more than",
    "higher than": "more than", "larger than": "more than", "bigger than": "more than", "longer than": "more than",
    "north of": "more than", "exceeded": "more than", "exceeds": "more than", "topped": "more than", "topping": "more than",
    "surpassed": "more than", "surpassing": "more than", "past": "more than", ">": "more than",
    "at least": "at least", "no fewer than": "at least", "no less than": "at least", "not less than": "at least", "minimum of": "at least",
    "a minimum of": "at least", "not fewer than": "at least", "≥": "at least",
    "nearly": "nearly", "almost": "nearly", "close to": "nearly", "just under": "nearly", "nearing": "nearly", "approaching": "nearly",
    "just below": "nearly", "just shy of": "nearly", "a little under": "nearly", "slightly under": "nearly", "slightly less than": "nearly",
    "just less than": "nearly", "a little less than": "nearly", "not quite": "nearly", "shy of": "nearly",
    "just over": "just over", "a little over": "just over", "just above": "just over", "slightly more than": "just over",
    "just more than": "just over", "slightly over": "just over", "a little more than": "just over", "slightly above": "just over",
    "up to": "at most", "as many as": "at most", "as much as": "at most", "at most": "at most", "no more than": "at most",
    "no greater than": "at most", "not greater than": "at most", "no larger than": "at most", "no bigger than": "at most",
    "no higher than": "at most", "no longer than": "at most", "not over": "at most", "no lower than": "at least", "no smaller than": "at least",
    "no shorter than": "at least", "not under": "at least", "not below": "at least", "not above": "at most", "<=": "at most", ">=": "at least",
    "not more than": "at most", "maximum of": "at most", "a maximum of": "at most", "as high as": "at most", "as long as": "at most",
    "less than or equal to": "at most", "equal to or less than": "at most", "greater than or equal to": "at least",
    "more than or equal to": "at least", "equal to or greater than": "at least", "equal to or more than": "at least",
    "≤": "at most",
    "fewer than": "less than", "less than": "less than", "under": "less than", "below": "less than", "smaller than": "less than",
    "lower than": "less than", "well under": "less than", "<": "less than", "shorter than": "less than", "lighter than": "less than",
    "exactly": "exactly", "precisely": "exactly",
}  # fmt: skip
QUALIFIERS_AFTER = {
    "or more": "at least", "or over": "at least", "or higher": "at least", "or older": "at least", "or above": "at least", "and over": "at least",
    "and above": "at least", "and more": "at least", "and older": "at least", "or greater": "at least", "or longer": "at least", "at least": "at least",
    "plus": "at least", "+": "at least", "and up": "at least",
    "or less": "at most", "or fewer": "at most", "or under": "at most", "or younger": "at most", "or below": "at most", "at most": "at most",
    "or lower": "at most", "and under": "at most",
    "or so": "about", "odd": "about", "ish": "about", "or thereabouts": "about",
}  # fmt: skip

# what befalls one of several, right behind the word "one"
FATES_OF_ONE = ("killed", "injured", "wounded", "hurt", "died", "dead", "missing", "arrested", "detained", "charged", "convicted", "jailed",
                "rescued", "survived", "escaped", "abstained", "absent", "hospitalised", "hospitalized", "evacuated", "infected",
                "released", "freed", "kidnapped", "destroyed", "damaged")  # fmt: skip

# what befell, or was done by, the things counted: classes that never mix
PREDICATES = {
    **dict.fromkeys(("killed", "dead", "died", "death", "deaths", "fatalities", "fatality", "kills", "killing", "bodies", "slain", "dies", "perished", "toll"), "killed"),
    **dict.fromkeys(("injured", "wounded", "hurt", "injuries", "injuring", "wounding", "injures"), "injured"),
    **dict.fromkeys(("missing", "unaccounted", "disappeared"), "missing"),
    **dict.fromkeys(("arrested", "detained", "arrests", "arrest", "custody", "rounded"), "arrested"),
    **dict.fromkeys(("charged", "indicted", "charges"), "charged"),
    **dict.fromkeys(("convicted", "jailed", "sentenced", "guilty", "imprisoned"), "convicted"),
    **dict.fromkeys(("evacuated", "evacuees", "evacuations", "evacuate"), "evacuated"),
    **dict.fromkeys(("rescued", "survived", "survivors", "saved"), "rescued"),
    **dict.fromkeys(("displaced", "homeless", "fled", "refugees", "uprooted"), "displaced"),
    **dict.fromkeys(("infected", "tested", "infections", "positive"), "infected"),
    **dict.fromkeys(("hospitalised", "hospitalized", "hospital", "treated", "intensive"), "in hospital"),
    **dict.fromkeys(("vaccinated", "jabbed", "inoculated", "vaccinations"), "vaccinated"),
    **dict.fromkeys(("employed", "employs", "employees", "workforce", "staff"), "employed"),
    **dict.fromkeys(("redundant", "redundancies", "sacked", "fired", "laid", "layoffs"), "dismissed"),
    **dict.fromkeys(("hired", "recruited", "hire"), "hired"),
    **dict.fromkeys(("kidnapped", "abducted", "hostages", "hostage", "captured", "seized"), "taken"),
    **dict.fromkeys(("freed", "released"), "freed"),
    **dict.fromkeys(("destroyed", "damaged", "burned", "burnt", "razed"), "damaged"),
    **dict.fromkeys(("voted", "votes", "voting"), "voted"),
    **dict.fromkeys(("attended", "attendance", "audience", "spectators"), "attended"),
}  # fmt: skip

# after these "from 45 to 30" has two ends and is no range
CHANGE_UP = (
    RISING_VERBS | RISING_NOUNS | RISING_ADVERBS | AMOUNT_ONLY_UP | frozenset(MULTIPLE_VERBS) | {"higher", "improved"}
)
CHANGE_DOWN = FALLING_VERBS | FALLING_NOUNS | FALLING_ADVERBS | AMOUNT_ONLY_DOWN | {"lower", "weakened"}
CHANGE_WORDS = (
    CHANGE_UP
    | CHANGE_DOWN
    | EITHER_VERBS
    | frozenset("switch switched converted turned turn took pushed pushing push sent send sending reset upping".split())
)
# "raised $5m to $6m" may be a range all the same
# between "by" and an amount of change
ADDED_WORDS = frozenset({"further", "extra", "additional", "another", "modest", "mere"})
RAISING = frozenset({"raise", "raised", "raising", "raises"})
