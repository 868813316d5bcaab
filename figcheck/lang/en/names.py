"""Words that turn the number after them into a name."""

# labels in any case: "Section 230", "flight 370", "No. 5", "page 12"
LABELS = frozenset(
    "section article chapter flight route highway motorway freeway interstate room page channel no nos number form paragraph para clause "
    "resolution proposition prop amendment schedule appendix annex figure fig table phase type level category grade class decile quintile quartile "
    "stage step tier part volume vol episode season series verse psalm line platform gate terminal runway track lane pier "
    "exit junction unit apartment apt suite floor block building ward district zone area sector region precinct group pool court "
    "bus train tram boeing airbus version windows iphone ipad galaxy android playstation xbox formula apollo falcon sputnik voyager "
    "catch vitamin omega model mark mk "
    "order bill rule code act title subsection item exhibit case lot box locker "
    "week day game match round race heat hole year top chapter file size question problem option plan camp "
    "s&p sp ftse nasdaq dax cac nikkei kse asx russell dow sensex nifty stoxx iso hiv category station studio car seat row shirt jersey covid hepatitis".split()
)
# capitalised words before a number that do not make it a name
NOT_NAMES = frozenset(
    "the a an of in on at by for from to with and or but about over under nearly almost some only just all more less than between after before "
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday another other these those his her their its our my your "
    "around roughly approximately least most up since until during within per plus minus us is are was were has have had "
    "killed injured total killing kills aged age".split()
)
# labels that make a name of the number even where a noun follows it
FIRM_LABELS = frozenset(
    "section article chapter flight route highway room page channel no number form apollo boeing airbus version psalm phase type level "
    "category paragraph para clause figure table item step stage tier schedule appendix annex resolution amendment proposition volume episode "
    "platform gate terminal runway line exit junction".split()
)
# indices and makers, which before a bare whole number make its name in any case: "the nasdaq 100", "a boeing 737"
ALWAYS_LABELS = frozenset("boeing airbus iphone ipad playstation xbox covid sp nasdaq ftse nikkei dax".split())
# what has so many thousand dots to a line: "4K video"
SCREENS = ("video", "videos", "tv", "tvs", "TV", "TVs", "television", "televisions", "screen", "screens", "resolution", "display", "displays",
           "monitor", "monitors", "footage", "camera", "cameras", "projector", "projectors", "streaming", "quality", "image", "images", "content",
           "gaming", "Ultra", "ultra", "UHD", "HDR", "OLED", "QLED", "LED", "Blu", "recording", "film", "panel", "panels", "version")  # fmt: skip
# Dutch family names that begin with "ten"
NAMES_WITH_TEN = frozenset(
    "hag haag cate brink brinke boom broeke doesschate have napel voorde kate bosch berge hoopen velde".split()
)
# labels before two numbers with a dash between them
PAIR_LABELS = ("number", "no", "no.", "section", "case", "flight", "page", "article")
STREETS = ("Street", "St", "Road", "Rd", "Lane", "Ln", "Avenue", "Ave", "Row", "Drive", "Terrace", "Crescent", "Close", "Court", "Place",
           "Square", "Boulevard", "Blvd", "Way", "Hill", "Gardens", "Grove", "Mews", "Walk", "Parade", "Highway", "Parkway", "Pkwy")  # fmt: skip
# where a street runs, before its name
BEARINGS = ("N", "S", "E", "W", "NE", "NW", "SE", "SW", "North", "South", "East", "West")
# right before the number of a telephone, and right behind the one for emergencies
CALLING = ("call", "calls", "called", "calling", "dial", "dials", "dialed", "dialled", "dialing", "dialling", "ring", "phone", "phoned",
           "call to", "calls to", "contacted", "contacting")  # fmt: skip
CALLED = (
    "call",
    "calls",
    "caller",
    "callers",
    "operator",
    "operators",
    "dispatcher",
    "dispatchers",
    "dispatch",
    "emergency",
    "system",
)
# before a number in words that is the rank or the name of something: "world number nine", "phase two"
SPOKEN_LABELS = ("number", "phase", "gate", "terminal", "platform", "runway")
# "the Group of 7", "the Gang of Four"
BODIES = ("Group", "Gang", "Club", "Party", "Committee", "Council", "House")
SLASH_NAMES = ("24/7", "9/11", "7/7", "20/20", "50/50")
# before a hyphen and a number, these make no name ("mid-2019")
PREFIXES = frozenset("mid pre post sub non under over minus about nearly almost".split())
DOMAINS = ("com", "org", "net", "co.uk", "gov", "edu")
MORE_DOMAINS = (*DOMAINS, "io", "ng", "pk")
# words in the genitive place before a year used as an adjective ("its 2018 closing level")
OWNERS = (
    "Its",
    "its",
    "His",
    "his",
    "Her",
    "her",
    "Their",
    "their",
    "Our",
    "our",
    "A",
    "a",
    "An",
    "an",
    "This",
    "this",
)
