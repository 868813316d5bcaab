"""Words that tell whether two figures speak of one thing: empty words, twins, contrasts of time, status and source."""

from .phrases import PREDICATES

# what befell people, with the plain forms of headlines
FATES = {
    **PREDICATES,
    **dict.fromkeys(("die", "dying", "kill"), "killed"),
    **dict.fromkeys(("injure", "wound", "wounds", "hurts", "hurting"), "injured"),
    **dict.fromkeys(("arresting", "detains", "detain"), "arrested"),
}
# words too common to tie two figures together
EMPTY = frozenset(
    "a an the and or but nor so if than then that which who whom whose when where while because since until till after before during in on at by "
    "for from to into onto with without within of off over under above below between among against about around through across along as is are was "
    "were be been being am has have had having do does did will would can could may might must shall should not no this these those it its they "
    "their them he him his she her we our us you your i my me there here how why what also just only even still already again ever never now up "
    "down out away back each every both either neither all any some such same own very too quite rather said says say told tells added adds "
    "according including compared ago earlier later more less other another one two three first second new last next well per total number "
    "figure figures amount amounts per make made take taken get got put set like many much most part time times year years month months week weeks day days "
    "people person mr mrs ms dr nearly almost least roughly approximately percent cent pct million billion trillion".split()
)
# words of one meaning for this purpose: a nation with its adjective and its people, and things that a story counts under
# two names. Only words that a story may exchange for each other stand here; a wider word (vehicle, car) does not.
TWINS = {
    **dict.fromkeys(("american", "americans", "america", "us", "u.s", "u.s."), "us"),
    **dict.fromkeys(("british", "britain", "uk", "u.k", "u.k.", "britons"), "uk"),
    **dict.fromkeys(("french", "france"), "france"), **dict.fromkeys(("german", "germany", "germans"), "germany"),
    **dict.fromkeys(("russian", "russia", "russians"), "russia"), **dict.fromkeys(("chinese", "china"), "china"),
    **dict.fromkeys(("israeli", "israel", "israelis"), "israel"), **dict.fromkeys(("nigerian", "nigeria", "nigerians"), "nigeria"),
    **dict.fromkeys(("ukrainian", "ukraine", "ukrainians"), "ukraine"), **dict.fromkeys(("european", "europe", "eu"), "europe"),
    **dict.fromkeys(("palestinian", "palestinians", "palestine"), "palestine"), **dict.fromkeys(("pakistani", "pakistan"), "pakistan"),
    **dict.fromkeys(("indian", "india", "indians"), "india"), **dict.fromkeys(("japanese", "japan"), "japan"),
    **dict.fromkeys(("iranian", "iran", "iranians"), "iran"), **dict.fromkeys(("australian", "australia"), "australia"),
    **dict.fromkeys(("afghan", "afghanistan", "afghans"), "afghanistan"), **dict.fromkeys(("saudi",), "saudi"),
    **dict.fromkeys(("canadian", "canada", "canadians"), "canada"), **dict.fromkeys(("italian", "italy", "italians"), "italy"),
    **dict.fromkeys(("spanish", "spain", "spaniards"), "spain"), **dict.fromkeys(("mexican", "mexico", "mexicans"), "mexico"),
    **dict.fromkeys(("brazilian", "brazil", "brazilians"), "brazil"), **dict.fromkeys(("turkish", "turkey", "turks"), "turkey"),
    **dict.fromkeys(("greek", "greece", "greeks"), "greece"), **dict.fromkeys(("polish", "poland", "poles"), "poland"),
    **dict.fromkeys(("irish", "ireland"), "ireland"), **dict.fromkeys(("scottish", "scotland", "scots"), "scotland"),
    **dict.fromkeys(("welsh", "wales"), "wales"), **dict.fromkeys(("swiss", "switzerland"), "switzerland"),
    **dict.fromkeys(("dutch", "netherlands"), "netherlands"), **dict.fromkeys(("swedish", "sweden", "swedes"), "sweden"),
    **dict.fromkeys(("egyptian", "egypt", "egyptians"), "egypt"), **dict.fromkeys(("syrian", "syria", "syrians"), "syria"),
    **dict.fromkeys(("iraqi", "iraq", "iraqis"), "iraq"), **dict.fromkeys(("lebanese", "lebanon"), "lebanon"),
    **dict.fromkeys(("african", "africa", "africans"), "africa"), **dict.fromkeys(("asian", "asia"), "asia"),
    # things of one meaning where a story counts them
    **dict.fromkeys(("nation", "nations", "country", "countries"), "country"),
    **dict.fromkeys(("firm", "firms", "company", "companies", "business", "businesses"), "company"),
    **dict.fromkeys(("employee", "employees", "worker", "workers", "staff"), "worker"),
    **dict.fromkeys(("student", "students", "pupil", "pupils"), "student"),
    **dict.fromkeys(("bombing", "bombings", "attack", "attacks", "blast", "blasts", "explosion", "explosions"), "attack"),
    **dict.fromkeys(("plane", "planes", "aircraft", "airplane", "aeroplane", "jet", "jets"), "plane"),
    **dict.fromkeys(("store", "stores", "shop", "shops", "outlet", "outlets"), "shop"),
    **dict.fromkeys(("prisoner", "prisoners", "inmate", "inmates"), "prisoner"),
    **dict.fromkeys(("quake", "quakes", "earthquake", "earthquakes", "tremor", "tremors"), "quake"),
    **dict.fromkeys(("ship", "ships", "vessel", "vessels"), "ship"),
    **dict.fromkeys(("film", "films", "movie", "movies"), "film"),
    **dict.fromkeys(("doctor", "doctors", "physician", "physicians", "medic", "medics"), "doctor"),
    **dict.fromkeys(("teenager", "teenagers", "teen", "teens"), "teenager"),
    **dict.fromkeys(("kid", "kids", "child", "children"), "child"),
}  # fmt: skip
# nouns for people whose number is told by what befell them
PEOPLE = frozenset(
    "people person man woman child passenger victim civilian soldier serviceman servicewoman troop worker resident villager protester "
    "student pupil teenager migrant crew policeman officer firefighter migrant".split()
)
# what befalls many at once, and is one event for a whole story when it is called "the attack"
EVENTS = tuple(
    "attack blast explosion bombing crash fire shooting earthquake quake collapse flood flooding storm raid strike stampede "
    "accident incident violence disaster sinking massacre landslide derailment".split()
)
# what may tell two figures apart in time, status or extent; a word near one mention that the other lacks
CONTRASTS = frozenset(
    "last previous previously earlier former initial initially original originally preliminary provisional revised revise forecast expected expect expects "
    "estimate estimated estimates projected predict predicted predicts target planned proposed potential maximum minimum average median quarterly "
    "monthly weekly daily yesterday ago later then another additional further extra other others separate remaining rest double twice overall "
    "combined cumulative net gross pre-tax underlying adjusted operating per each every domestic foreign external internal male female men women boys "
    "girls rural urban northern southern eastern western third fourth fifth interim full-year half-year compared versus against than "
    "including among them whom which excluding except only could may might reach worth total next".split()
)
# the same, where no other likeness makes up for them
STRONG_CONTRASTS = frozenset(
    "last previous previously earlier former initial initially original originally preliminary revised revise forecast expected expect expects estimate "
    "estimated estimates projected predict predicted predicts target potential maximum minimum average median each per every another additional "
    "further extra remaining rest double daily weekly monthly ago could may might including among excluding compared against versus".split()
)
# words before a figure that mark it as the old, the other or the outer one of two
LINKS_APART = frozenset("from than against versus of-which by".split())
# things of which a person, a side or a day has a share of its own
SHARED_OUT = frozenset(
    "goal point run wicket try set game match part round lap win loss seat vote hour minute inning assist rebound".split()
)
# nouns that stand for all the people something befell
ALL_PEOPLE = frozenset("people person man woman life fatality victim body".split())
# words that move a sentence to another time
TIME_WORDS = frozenset(
    "last previous previously prior ago earlier yesterday tomorrow next then before after later originally initially".split()
)
# words with which a sentence turns to another case
ASIDES = frozenset(
    "incorrectly erroneously misstated another also separately meanwhile respectively similarly likewise instead elsewhere alternatively".split()
)
# words that narrow down the thing before them
NARROWING = frozenset(
    "who that which in at by from with of on for without inside outside whose not under over near between aged".split()
)
# nouns that every company, year and place has one of, as stems
GENERIC = frozenset(
    "profit revenu los sal incom earning turnover averag total rat rise fall increas decreas growth level pric cost cut shar".split()
)
# words behind a figure after which the sentence speaks of another one
BREAKS = frozenset("and but while whereas although though".split())
# words behind a figure that set another beside it ("rose 5% from a year ago")
COMPARING = frozenset("from compared than versus against".split())
# words between a noun and the figure that gives it ("a gain of about", "the goal is")
LEADING = frozenset(
    "of at to is was were are be been being reached reach totalled totaled stood stands by hit a an the in about around as".split()
)
# words that make a figure one of several cases
CASES = frozenset("if unless each every respectively".split())
# words that tell how firm a figure is
STATUS = frozenset(
    "forecast forecasts projected expected estimated estimate provisional preliminary initial initially original "
    "originally revised target planned proposed record confirmed final suspected alleged adjusted underlying".split()
)
# verbs with which a source gives a figure
SPEAKING = tuple("said says told reported reports estimated estimates announced claimed claims confirmed".split())
# capitalised names that date a sentence
DAY_AND_MONTH_NAMES = tuple(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)
# prepositions that lead to what a figure is about, behind it
PREPOSITIONS = frozenset(
    "for in on to at of from with against by among across under into behind near between over around inside outside".split()
)
# words before a noun that leave its phrase whole
DETERMINERS = frozenset("a an the its their his her our this these those some all".split())
# where the clause of a figure ends
CLAUSE_ENDS = frozenset({";", ":", "(", ")", '"', "which", "who", "that", "whose", "including"})
# words that stand for a subject named before
PRONOUNS = frozenset("it they he she we i".split())
# words that turn an answer around or give its degree, apart from those in -ly
DEGREES = frozenset("not never very more less most least too so quite rather hardly no".split())
# words of a figure that is one of several
ONE_OF_SEVERAL = frozenset("another other others more additional further extra each every remaining rest".split())
# before a figure that is known: "the 13", "its £5m"
DEFINITE = frozenset({"the", "those", "these", "its", "their", "his", "her", "our", "all"})
# what is told place by place and adds up
TOLLS = frozenset({"killed", "injured", "missing"})
