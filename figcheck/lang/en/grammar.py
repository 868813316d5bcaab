"""Words by the part they play in a sentence: what chunks are made of.

Only closed classes are listed in full. Open words are told by their endings and by the words beside them; the verbs
here are those of news English that endings do not show.
"""

DETERMINERS = frozenset("a an the this that these those each every another no some any all both either what".split())
POSSESSIVES = frozenset("its their his her our my your whose".split())
PRONOUNS = frozenset("it they he she we i you them him us me there this one itself themselves himself herself".split())
# before a verb that no list knows
SUBJECTS = frozenset("he she it they we i you".split())
PREPOSITIONS = frozenset(
    "in on at by for from into onto with without within during among between against about around through across along "
    "behind beyond near per via despite toward towards upon over under above below off outside inside versus vs vs. "
    "throughout amid following excluding including like beside besides opposite plus minus alongside than".split()
)
# these begin a clause before a subject and a verb, and a phrase before a noun
CLAUSE_OR_PHRASE = frozenset("after before since until till as".split())
SUBORDINATORS = frozenset(
    "while whereas although though when whenever because if unless where whether once so whilst".split()
)
RELATIVES = frozenset("who which whom".split())
COORDINATORS = frozenset("and or but nor yet".split())
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't it's that's he's she's there's".split())
HAVE = frozenset("has have had having hasn't haven't hadn't".split())
DO = frozenset("do does did don't doesn't didn't".split())
MODALS = frozenset(
    "will would can could may might must shall should won't wouldn't can't cannot couldn't shouldn't".split()
)
NEGATIONS = frozenset("not never n't no nor neither without".split())
NEGATED = frozenset(
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't "
    "shouldn't rarely seldom".split()
)
ADVERBS = frozenset(
    "also just only even still already again now then too quite rather very well far almost about around nearly here soon "
    "later ago earlier away back out together instead however meanwhile perhaps thus hence further else ever once twice yet alone "
    "roughly some mostly overall abroad altogether likewise indeed".split()
)
# words in -ly that are no adverbs
NOUNS_IN_LY = frozenset(
    "family rally ally bully assembly monopoly anomaly fly italy july reply supply jelly belly butterfly tally".split()
)
ADJECTIVES_IN_LY = frozenset(
    "early daily weekly monthly quarterly yearly hourly likely elderly friendly costly deadly only ugly lonely".split()
)
ADJECTIVES = frozenset(
    "new old last next first previous prior past same other own latest recent initial early late current annual total net "
    "gross average median mean record high low big small large great little long short full half further additional extra more less "
    "fewer most least many much few several remaining overall provisional final "
    "preliminary underlying operating pre-tax after-tax statutory comparable corresponding similar entire whole "
    "mere modest slight sharp steep huge massive whopping staggering such certain different separate consecutive straight "
    "significant substantial considerable dramatic drastic remarkable hefty steady sudden moderate marginal robust solid gradual healthy stark abrupt "
    "real vast giant tiny brisk mild gentle rapid solid unprecedented double-digit single-digit double-figure year-over-year "
    "lowest highest largest biggest smallest fastest slowest strongest weakest longest shortest oldest youngest greatest fewest steepest "
    "sharpest deadliest hottest coldest heaviest closest earliest newest richest poorest "
    "strong weak good bad better worse best worst major minor main key public private local national federal global foreign "
    "domestic international military medical political social economic financial young dead male female nationwide "
    "worldwide year-on-year day-to-day full-year half-year third-quarter second-quarter first-quarter fourth-quarter "
    "british american french german russian chinese japanese indian european african asian irish scottish welsh spanish italian "
    "dutch swiss swedish polish greek turkish australian canadian mexican brazilian nigerian saudi israeli palestinian iraqi".split()
)
ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "ical", "able", "ible", "less", "ish", "ary", "ional", "ern", "-old")
# verbs whose past or present no ending shows, and that are no nouns
PLAIN_VERBS = frozenset(
    "said says told tells fell rose grew came went made took saw stood sold paid spent lost won kept gave left found thought "
    "knew began became ran drew brought bought built fought sent taught met led fed fled hid rode shook spoke stole swore swam "
    "threw wore wrote held got ate drove flew froze hung lay lent meant rang sang sank shrank slept slid sought sprang struck "
    "swept swung tore underwent understood withdrew overtook beat bore broke chose dealt dug felt forgave forgot leapt bit "
    "blew sits lies stands costs makes gives takes gets keeps knows owns runs comes goes becomes remains includes contains "
    "shows seems means needs wants says adds believes thinks expects agrees allows describes considers spends earns requires "
    "sees holds lives employs represents accounts equals receives pays sells buys serves carries covers comprises consists "
    "exceeds become remain include contain seem mean believe think expect agree allow describe consider spend earn require "
    "see hold employ represent receive pay sell buy serve carry cover comprise consist exceed make give take get keep know "
    "own come go say tell add die died lie live leave lose win reach ask tested recover overtaken shot hit put set cut read "
    "shut spread bet let hurt cost beat split quit upset led bid cast shed burst thrust filled fills occupied occupies".split()
)
# nouns as often as verbs: a noun behind a determiner, an adjective, a preposition or a figure, a verb behind a noun
NOUN_OR_VERB = frozenset(
    "rise rises fall falls drop drops cut cuts increase increases decrease decreases decline declines jump jumps gain gains "
    "climb climbs surge surges dip dips slump slumps slide slides lead leads loss report reports plan plans forecast "
    "forecasts estimate estimates estimated target targets offer offers bid bids cost costs price prices value values rate rates "
    "charge charges account accounts claim claims share shares show shows vote votes support supports back backs "
    "boost boosts hike hikes lift lifts record records plunge plunges rally rallies change changes move moves swing swings "
    "shift shifts double triple halve turn turns work works test tests result results order orders run runs raise raises "
    "start starts end ends close closes open opens return returns need needs use uses spend hold leave lower slow slows grant "
    "grants award awards spike spikes soar soars top tops total totals average averages leap leaps trade trades beat "
    "finance fund funds mark marks post posts pay pass hit hits set sets win wins die dies visit visits play plays help "
    "helps rebound rebounds retreat retreats swell advance advances ease eases slip slips shrink narrow contract contracts "
    "expand tumble tumbles crash sink collapse reach swells recover edge edges".split()
)
TIME_NOUNS = frozenset(
    "second minute hour day night morning afternoon evening week weekend fortnight month quarter half season year decade century "
    "period today yesterday tomorrow tonight time term spring summer autumn winter christmas easter monday tuesday wednesday thursday "
    "friday saturday sunday january february march april june july august september october november december "
    "midnight noon moment date session anniversary".split()
)
# these place a figure in time by themselves or beside a noun of time
TIME_WORDS = frozenset(
    "last next previous previously prior preceding same earlier before ago later now then currently recently today yesterday tomorrow "
    "tonight initially originally formerly corresponding comparable current following once previously already meanwhile year-ago "
    "prior-year year-earlier early late mid".split()
)
# say that what is counted comes on top, and that it is a single thing
ADDITIONS = frozenset({"another", "additional", "further", "extra"})
SINGLE = frozenset({"one", "1", "a", "an"})
SCOPES = frozenset(
    "another other others remaining rest each every combined net gross total average median additional further extra first last next "
    "both all including includes included among only separate overall estimated record apiece alone remainder entire whole mean "
    "cumulative".split()
)
# "so far", "in total", "in all", "to date": words of scope in two
SCOPE_PAIRS = {("so", "far"): "so far", ("in", "total"): "total", ("in", "all"): "total", ("to", "date"): "so far"}
SPEAKING = frozenset(
    "said says say told tells added adds reported reports according announced estimates estimated wrote".split()
)
FORESEEING = frozenset(
    "expect expects expected expecting forecast forecasts forecasted predict predicts predicted predicting project projected projects "
    "anticipate anticipated anticipates estimate estimated target targeted targets guidance outlook projection projections "
    "consensus expectation expectations prediction predictions foresees foresee pencilled".split()
)
FORESEEING_NOUNS = frozenset(
    "forecast forecasts estimate estimates expectation expectations consensus target targets projection projections guidance outlook".split()
)
PLANNING = frozenset(
    "plan plans planned planning propose proposes proposed proposing proposal proposals intends intend intended aims aim aimed wants want wanted "
    "seeks seeking hopes hope hoped promised promises pledged pledges vowed demand demands demanded calls calling due set".split()
)
CONDITIONAL = frozenset("if would could might unless should may whether".split())
# verbs that set an amount beside what it is of: "to 60, representing a rise of 20%"
EQUALLING = frozenset(
    "representing represents represented marking marks marked is was are were be being equal equals equivalent reflecting reflects showing meaning "
    "making that's it's which registering registers registered recording recorded posting posted indicating indicates".split()
)
# verbs that lead to a level: "rising to reach 40"
REACHING = frozenset(
    "reach reached reaching reaches hit hits hitting stand stood stands standing total totalled totaled totalling totaling "
    "totals touch touched touching become became end ended close closed closing settle settled finish finished trade traded trading be "
    "amount amounted come came opened open".split()
)
# what compares, by the preposition that does it
MARKS = {
    "than": "than", "against": "against", "versus": "versus", "vs": "versus", "vs.": "versus", "behind": "behind", "ahead": "ahead",
    "over": "over", "on": "on", "under": "below", "below": "below", "above": "above",
}  # fmt: skip
COMPARING = frozenset("compared comparing comparison compares compare opposed relative contrast".split())
# before a word of movement, these say that the number itself may go the other way
CHECKS = frozenset("limit limited limiting capped cap avoid avoided prevent prevented risk".split())
DEGREES = frozenset(
    "smaller slower lesser larger faster bigger steeper sharper deeper greater weaker stronger pace rate risk forecast limit limited "
    "limiting capped cap against despite reverse reversed reversing recover recovered recovering after following avoid avoided prevent "
    "prevented".split()
)
# nouns that name a level whatever it is of: "from a peak of 40"
LEVEL_WORDS = frozenset(
    "peak high low record level figure average total rate estimate forecast target reading mark consensus number amount trough maximum "
    "minimum median mean value sum count tally toll price cost share".split()
)
# before a figure that only places or bounds the one that is told of: "310 shops in 12 countries"
ADJUNCTS = frozenset(
    "in on among amongst per within across since during including excluding after before between with without under over through "
    "out until till despite via near around throughout following as like".split()
)
# before a number that names and does not measure: "the top 10", "number three"
NUMBERED = frozenset("top number no nos page chapter article section room route phase level grade semester".split())
CONTRASTING = frozenset("while whereas whilst among".split())
RANGING = frozenset("anywhere ranging ranged ranges range varied varying vary between".split())
# determiners that may stand for their noun
POINTING = frozenset({"this", "that", "these", "those", "each", "all", "both", "another"})
# set a figure beside another that says the same: "or", "worth"
ALTERNATIVES = frozenset({"or", "worth", "representing", "i.e", "equivalent", "equal", "namely"})

# words that set a clause against another, those of them that may open the first of the two, and what belittles a figure
OPPOSING = frozenset({"but", "whereas", "while", "whilst", "although", "though"})
CONCEDING = OPPOSING - {"but"}
MERELY = frozenset({"only", "just", "mere", "merely"})
