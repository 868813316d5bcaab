"""Nouns of news English: plurals, bases of rates, words that settle a unit, words that end a noun phrase."""

from functools import lru_cache

# words before an amount that make a doubtful name behind it a currency
PRICING = (" cost", " price", " worth", " pay", " paid", " fine", " sold for", " fee", " wage", " salary", " valued")

IRREGULAR_PLURALS = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf", "halves": "half",
    "leaves": "leaf", "thieves": "thief", "shelves": "shelf", "loaves": "loaf", "calves": "calf", "pence": "penny",
    "crises": "crisis", "analyses": "analysis", "bases": "base", "diagnoses": "diagnosis", "oxen": "ox", "media": "medium",
    "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "data": "datum", "alumni": "alumnus",
    "stimuli": "stimulus", "fungi": "fungus", "cacti": "cactus", "nuclei": "nucleus", "syllabi": "syllabus",
    "saudis": "saudi", "israelis": "israeli", "pakistanis": "pakistani", "iraqis": "iraqi", "taxis": "taxi", "skis": "ski",
    "policemen": "policeman", "policewomen": "policewoman", "persons": "person", "buses": "bus", "gases": "gas",
    "viruses": "virus", "bosses": "boss", "losses": "loss", "passes": "pass", "classes": "class", "businesses": "business",
    "witnesses": "witness", "illnesses": "illness", "addresses": "address", "statuses": "status", "campuses": "campus",
    "bonuses": "bonus", "cases": "case", "houses": "house", "horses": "horse", "nurses": "nurse", "courses": "course",
    "causes": "cause", "increases": "increase", "decreases": "decrease", "purchases": "purchase", "releases": "release",
    "licences": "licence", "licenses": "license", "expenses": "expense", "responses": "response", "leases": "lease",
    "phases": "phase", "phrases": "phrase", "doses": "dose", "noses": "nose", "diseases": "disease", "exercises": "exercise",
    "premises": "premises", "prizes": "prize", "sizes": "size", "movies": "movie", "cookies": "cookie", "calories": "calorie",
    "ties": "tie", "pies": "pie", "lies": "lie", "rookies": "rookie", "zombies": "zombie", "selfies": "selfie",
    "shoes": "shoe", "toes": "toe", "foes": "foe", "axes": "axe", "taxes": "tax", "matches": "match", "coaches": "coach",
    "churches": "church", "branches": "branch", "inches": "inch", "launches": "launch", "searches": "search",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "volcanoes": "volcano", "echoes": "echo",
    "tornadoes": "tornado", "mosquitoes": "mosquito", "buffaloes": "buffalo", "torpedoes": "torpedo",
}  # fmt: skip
# the same word for one and for many, and adjectives used as nouns
INVARIANT = frozenset(
    "people staff aircraft spacecraft hovercraft police crew sheep fish deer cattle personnel series species dead injured wounded "
    "missing homeless unemployed elderly offspring salmon trout swine youth faithful infantry cavalry clergy folk folks "
    "swiss chinese japanese portuguese vietnamese lynx krill plankton bison moose squid shrimp cod tuna mackerel herring headquarters crossroads works means barracks livestock wildlife rpm crowd".split()
)
VERBS_IN_S = frozenset(
    "says rises falls includes remains becomes goes comes takes makes gives shows means needs wants seems".split()
)
# nouns in -s that are singular, and other words in -s that are no plural noun
NOT_PLURAL = VERBS_IN_S | frozenset(
    "is was has his its this thus as us yes plus minus versus across perhaps always sometimes towards besides afterwards does news "
    "less unless gas bus class business process access success loss pass boss cross press congress progress stress glass "
    "mass grass dress address illness witness fitness darkness campus virus status focus bonus census consensus corpus "
    "physics politics economics mathematics athletics electronics basis crisis analysis diagnosis thesis emphasis tennis "
    "paris texas kansas arkansas illinois alps james charles chris lewis davis jones williams adams harris thomas paulus jesus "
    "mars venus lens alas overseas whereas christmas canvas atlas pancreas asbestos chaos cosmos ethos pathos "
    "previous serious various famous religious dangerous enormous numerous obvious anonymous indigenous continuous tremendous "
    "nervous precious suspicious conscious curious delicious ambitious glorious furious gorgeous generous hazardous poisonous "
    "massachusetts measles mumps rabies diabetes shingles herpes trans honduras philippines netherlands wales "
    "overseas".split()
)
# verbs in -s that are no nouns, before the object that follows them
THIRD_PERSON = frozenset(
    "expects believes thinks knows wants opposes owns sees requires allows describes considers spends earns agrees".split()
)
# joined to a number by a hyphen, these are no nouns: "60-odd", "3,000-strong"
NO_NOUNS = frozenset("odd strong something ish plus fold times off".split())
# nouns that stand in the singular between a number and what it describes, without a hyphen: "3 cylinder engine"
JOINED_NOUNS = frozenset(
    "cylinder bedroom bed bathroom page course storey story seat seater door lane piece star".split()
)
# how a base of a rate may be printed after "a" ("$60 a barrel")
RATE_BASES = frozenset(
    "second minute hour day night week weekday weekend fortnight month quarter year season century decade share unit head person "
    "passenger employee worker pupil student household family home house room seat ticket barrel bushel ton tonne kilogram kilo "
    "kg gram ounce pound litre liter gallon pint bottle can case box bag piece copy game match mile kilometre kilometer metre "
    "meter foot yard acre hectare kilowatt-hour megawatt-hour dozen pop visit trip ride call song episode dose vote bit plate "
    "cup glass sq square point minute term session shift lap round goal point".split()
)
# sports statistics, which are printed as abbreviations only
STATISTICS = {
    "ppg": "point per game", "rpg": "rebound per game", "apg": "assist per game", "spg": "steal per game", "bpg": "block per game",
    "gpg": "goal per game",
}  # fmt: skip
BASEBALL = {
    "WAR": "win above replacement", "ERA": "earned run average", "RBI": "run batted in", "RBIs": "run batted in",
    "OPS": "on-base plus slugging",
}  # fmt: skip
# words near a weak unit name that show it measures
_MEASURED = (
    "weigh",
    "measur",
    "tall",
    "long",
    "wide",
    "deep",
    "heavy",
    "high",
    "length",
    "width",
    "weight",
    "size",
    "rate",
    "speed",
)
MEASURING = {
    "*": _MEASURED,
    "AU": ("orbit", "sun", "planet", "asteroid", "comet", "astronom", " away", "telescope"),
    "au": ("orbit", "sun", "planet", "asteroid", "comet", "astronom"),
    "hand": ("horse", "pony", "stallion", "mare", "high"),
    "carat": ("diamond", "gold", "gem", "ring", "stone", "sapphire", "ruby"),
    "karat": ("gold",),
    "stone": ("weigh", "lost", "weight", "heavy", "heavier", "lighter", "overweight", "lb", "diet", "shed"),
    "rod": ("measur", "length"), "chain": ("measur", "length"), "link": ("measur",),
    "cup": ("flour", "sugar", "water", "milk", "coffee", "tea", "recipe", "rice", "butter", "vegetable", "fruit", "broth"),
    "knot": ("wind", "speed", "ship", "vessel", "sail", "boat", "cruis", "gust", "storm", "sustained", "submarine"),
    "league": ("at sea", "under the sea", "journey", "walk"),
    "point": (),
    "curie": (*_MEASURED, "radioact", "activity", "isotope", "caesium", "cesium", "cobalt", "leak", "source"),
    "mole": (*_MEASURED, "molec", "chemi", "react", "solution", "amount of", " gas"),
    "atmosphere": (*_MEASURED, "pressure",),
    **dict.fromkeys(("gig", "meg"), (*_MEASURED, " ram", "memory", "storage", " data", "file", " disk", " drive", "download", "laptop", "phone")),
    **dict.fromkeys(("Gy", "gray", "rem"), ("dose", "radiat", "radiother", "tumo", "exposure", "exposed", "sievert")),
    **dict.fromkeys(("ka", "Ma", "Ga"), ("ago", " old", "rock", "fossil", "geolog", "isotop", " age", "dated", "basalt", "species", "epoch", "erupt")),
    "Da": ("molec", "protein", "mass", "weigh", "peptide", "polymer", "ion"),
    "poise": ("viscos", "fluid", "liquid", "oil"),
    "A": ("amp", "volt", "fuse", "circuit", "current", "socket", "battery", "charger"),
    "N": ("force", "newton", "weigh", "thrust", "tension", "pull", "push", "load", "friction"),
    "J": ("joule", "energy", " heat", "kinetic", "impact", "muzzle", "pulse", "laser"),
    "T": ("magnet", "tesla", " mri", "scanner", " coil", " field of"),
}  # fmt: skip


@lru_cache(maxsize=50_000)
def singular(word: str) -> str:
    """The singular of a lower-case noun; a word that is no plural comes back as it is."""
    known = IRREGULAR_PLURALS.get(word)
    if known is not None:
        return known
    if len(word) < 4 or word in INVARIANT or word in NOT_PLURAL:
        return word
    if word.endswith("men"):
        return word[:-3] + "man"
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("izzes"):
        return word[:-3]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """True when a lower-case word can be a plural noun."""
    if word in IRREGULAR_PLURALS or word in INVARIANT:
        return True
    if len(word) < 4 or word in NOT_PLURAL:
        return False
    return (word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))) or (
        word.endswith("men") and len(word) > 5
    )


# what is named by its year ("the 2010 midterms"), so that four digits before it are seldom a count
DATED_BY_YEAR = frozenset(
    "midterm election riot game flood wildfire olympic final championship bombing hearing tornado guideline reform amendment census primary "
    "caucus regulation standing playoff celebration commemoration accord sanction uprising revolution outbreak".split()
)
# what companies and offices tell of a year ("2023 sales")
TOLD_BY_YEAR = frozenset(
    "sale revenue earning profit result guidance estimate forecast deliverie emission level expense dividend winner".split()
)
# what an amount is in without an article: "$2bn in revenue"
MEASURED_WITHOUT_ARTICLE = frozenset(
    "revenue turnover income profit cash debt aid tax funding damage equity output compensation".split()
)
