"""Names of time zones in print, and places whose clocks are meant: words only, with the names of the tz database."""

# abbreviations and names; several readings where one print stands for several zones. "+60" is a fixed offset in minutes
ZONE_NAMES = {
    "gmt": ("+0",), "utc": ("+0",), "z": ("+0",), "greenwich": ("+0",), "ut": ("+0",),
    "bst": ("Europe/London", "+60", "Asia/Dhaka"), "uk": ("Europe/London",), "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "cet": ("Europe/Paris", "+60"), "cest": ("Europe/Paris", "+120"), "eet": ("Europe/Athens", "+120"), "eest": ("Europe/Athens", "+180"),
    "wet": ("Europe/Lisbon", "+0"), "west": ("Europe/Lisbon", "+60"), "msk": ("Europe/Moscow",), "moscow": ("Europe/Moscow",),
    "et": ("America/New_York",), "est": ("America/New_York", "-300", "Australia/Sydney"), "edt": ("America/New_York", "-240", "Australia/Sydney"),
    "eastern": ("America/New_York", "Australia/Sydney"), "ct": ("America/Chicago",), "cst": ("America/Chicago", "-360", "Asia/Shanghai", "America/Costa_Rica"),
    "cdt": ("America/Chicago", "-300"), "central": ("America/Chicago", "Australia/Adelaide"), "mt": ("America/Denver",), "mst": ("America/Denver", "-420"),
    "mdt": ("America/Denver", "-360"), "mountain": ("America/Denver", "America/Phoenix"), "pt": ("America/Los_Angeles",), "pst": ("America/Los_Angeles", "-480"),
    "pdt": ("America/Los_Angeles", "-420"), "pacific": ("America/Los_Angeles",), "akst": ("America/Anchorage",), "akdt": ("America/Anchorage",),
    "hst": ("Pacific/Honolulu",), "ast": ("America/Halifax", "-240", "Asia/Riyadh"), "adt": ("America/Halifax", "-180"), "nst": ("America/St_Johns",),
    "brt": ("America/Sao_Paulo",), "art": ("America/Argentina/Buenos_Aires",), "aest": ("Australia/Sydney", "+600"), "aedt": ("Australia/Sydney", "+660"),
    "acst": ("Australia/Darwin", "Australia/Adelaide"), "awst": ("Australia/Perth",), "nzst": ("Pacific/Auckland", "+720"), "nzdt": ("Pacific/Auckland", "+780"),
    "pkt": ("Asia/Karachi",), "jst": ("Asia/Tokyo",), "kst": ("Asia/Seoul",), "hkt": ("Asia/Hong_Kong",), "sgt": ("Asia/Singapore",), "pht": ("Asia/Manila",),
    "wib": ("Asia/Jakarta",), "wat": ("Africa/Lagos",), "cat": ("Africa/Maputo",), "eat": ("Africa/Nairobi",), "sast": ("Africa/Johannesburg",),
    "gst": ("Asia/Dubai",), "trt": ("Europe/Istanbul",), "ict": ("Asia/Bangkok",), "local": (),
}  # fmt: skip

# names of summer time, with the name that the same clock has in winter
SUMMER_NAMES = {
    "edt": "EST", "cdt": "CST", "mdt": "MST", "pdt": "PST", "adt": "AST", "bst": "GMT", "cest": "CET", "eest": "EET", "aedt": "AEST", "nzdt": "NZST",
}  # fmt: skip

_AMERICA = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
)
_CANADA = (
    "America/Toronto",
    "America/Winnipeg",
    "America/Edmonton",
    "America/Vancouver",
    "America/Halifax",
    "America/St_Johns",
    "America/Regina",
)
_AUSTRALIA = ("Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Darwin", "Australia/Perth")
_RUSSIA = (
    "Europe/Moscow",
    "Europe/Kaliningrad",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
)
_BRAZIL = ("America/Sao_Paulo", "America/Manaus", "America/Rio_Branco", "America/Noronha")
_MEXICO = ("America/Mexico_City", "America/Tijuana", "America/Cancun", "America/Hermosillo", "America/Chihuahua")
_INDONESIA = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")

# the beginning of a country, people or city in lower case -> where its clocks stand
PLACE_ZONES = {
    "indiana": ("America/Indiana/Indianapolis", "America/Chicago"),
    "uk": ("Europe/London",),
    "mali": ("Africa/Accra",),
    **dict.fromkeys(("new york", "east coast", "florida", "boston", "new jersey", "virginia", "carolina", "pennsylvania"), ("America/New_York",)),
    **dict.fromkeys(("united states", "u.s.", "america", "washington", "pentagon", "white house"), _AMERICA),
    **dict.fromkeys(("california", "los angeles", "hollywood", "beverly hills", "san francisco", "seattle", "oregon", "nevada", "las vegas", "west coast"), ("America/Los_Angeles",)),
    **dict.fromkeys(("texas", "chicago", "illinois", "oklahoma", "louisiana", "minnesota", "alabama"), ("America/Chicago", "America/Denver")),
    **dict.fromkeys(("colorado", "denver", "utah", "arizona", "new mexico"), ("America/Denver", "America/Phoenix")),
    **dict.fromkeys(("hawaii", "honolulu"), ("Pacific/Honolulu",)), "alaska": ("America/Anchorage",), "puerto ric": ("America/Puerto_Rico",),
    "canad": _CANADA, "toronto": ("America/Toronto",), "ottawa": ("America/Toronto",), "mexic": _MEXICO,
    **dict.fromkeys(("bahama", "cuba", "haiti", "jamaica"), ("America/New_York", "America/Jamaica", "America/Havana", "America/Port-au-Prince")),
    **dict.fromkeys(("bermuda",), ("Atlantic/Bermuda",)), **dict.fromkeys(("caribbean", "barbad", "antigua", "dominica", "trinidad", "virgin islands"), ("America/Puerto_Rico",)),
    "brazil": _BRAZIL, "argentin": ("America/Argentina/Buenos_Aires",), "buenos aires": ("America/Argentina/Buenos_Aires",), "chile": ("America/Santiago", "America/Punta_Arenas"), "peru": ("America/Lima",),
    "colombia": ("America/Bogota",), "venezuela": ("America/Caracas",), "caracas": ("America/Caracas",), "ecuador": ("America/Guayaquil", "Pacific/Galapagos"), "bolivia": ("America/La_Paz",), "paraguay": ("America/Asuncion",),
    "uruguay": ("America/Montevideo",), **dict.fromkeys(("guatemala", "honduras", "el salvador", "nicaragua", "costa rica"), ("America/Guatemala",)), "panama": ("America/Panama",),
    **dict.fromkeys(("britain", "british", "u.k.", "england", "london", "scotland", "wales", "welsh", "united kingdom", "northern ireland"), ("Europe/London",)),
    **dict.fromkeys(("ireland", "irish", "dublin"), ("Europe/Dublin",)), "portug": ("Europe/Lisbon", "Atlantic/Azores"), "iceland": ("Atlantic/Reykjavik",), "greenland": ("America/Nuuk",),
    **dict.fromkeys(
        ("france", "french", "paris", "german", "berlin", "italy", "italian", "rome", "spain", "spanish", "madrid", "barcelona", "netherlands", "dutch", "amsterdam", "belgi", "brussels", "switz", "swiss",
         "geneva", "austria", "vienna", "sweden", "swedish", "stockholm", "norw", "oslo", "denmark", "danish", "copenhagen", "poland", "polish", "warsaw", "czech", "prague", "slovak", "hungar", "budapest",
         "sloven", "croat", "serbia", "bosnia", "kosovo", "albania", "macedonia", "montenegro", "malta", "luxembourg", "vatican", "monaco", "eurozone"), ("Europe/Paris",)),
    **dict.fromkeys(("finland", "finnish", "helsinki", "estonia", "latvia", "lithuania", "greece", "greek", "athens", "romania", "bulgaria", "ukrain", "kyiv", "kiev", "kharkiv", "odesa", "moldov", "cypr"), ("Europe/Kyiv",)),
    **dict.fromkeys(("russia", "moscow", "kremlin", "siberia"), _RUSSIA), "belarus": ("Europe/Minsk",), "minsk": ("Europe/Minsk",), **dict.fromkeys(("turk", "istanbul", "ankara"), ("Europe/Istanbul",)),
    "georgia": ("Asia/Tbilisi", "America/New_York"), "armenia": ("Asia/Yerevan",), "azerbai": ("Asia/Baku",), "kazakh": ("Asia/Almaty",), "uzbek": ("Asia/Tashkent",), "kyrgyz": ("Asia/Bishkek",),
    "tajik": ("Asia/Dushanbe",), "turkmen": ("Asia/Ashgabat",), **dict.fromkeys(("israel", "jerusalem", "tel aviv"), ("Asia/Jerusalem",)), **dict.fromkeys(("gaza", "palestin", "west bank", "rafah"), ("Asia/Gaza",)),
    **dict.fromkeys(("leban", "beirut"), ("Asia/Beirut",)), **dict.fromkeys(("syria", "damascus"), ("Asia/Damascus",)), "jordan": ("Asia/Amman",), **dict.fromkeys(("iraq", "baghdad"), ("Asia/Baghdad",)),
    **dict.fromkeys(("iran", "tehran"), ("Asia/Tehran",)), **dict.fromkeys(("saudi", "riyadh", "kuwait", "qatar", "doha", "bahrain", "yemen", "jeddah"), ("Asia/Riyadh",)),
    **dict.fromkeys(("emirat", "dubai", "abu dhabi", "oman", "muscat"), ("Asia/Dubai",)), **dict.fromkeys(("afghan", "kabul"), ("Asia/Kabul",)), **dict.fromkeys(("pakistan", "karachi", "islamabad", "lahore"), ("Asia/Karachi",)),
    **dict.fromkeys(("india", "delhi", "mumbai", "sri lanka", "colombo", "kashmir"), ("Asia/Kolkata",)), **dict.fromkeys(("nepal", "kathmandu"), ("Asia/Kathmandu",)), **dict.fromkeys(("banglad", "dhaka", "bhutan"), ("Asia/Dhaka",)),
    **dict.fromkeys(("myanmar", "yangon", "burma"), ("Asia/Yangon",)), **dict.fromkeys(("thai", "bangkok", "vietnam", "hanoi", "cambodia", "laos"), ("Asia/Bangkok",)), **dict.fromkeys(("indonesia",), _INDONESIA), "jakarta": ("Asia/Jakarta",), "bali": ("Asia/Makassar",),
    **dict.fromkeys(("china", "chinese", "beijing", "shanghai", "hong kong", "taiwan", "taipei", "macau", "singapor", "malaysia", "kuala lumpur", "philippin", "filipin", "manila", "brunei", "mongolia"), ("Asia/Shanghai",)),
    **dict.fromkeys(("japan", "tokyo", "korea", "seoul"), ("Asia/Tokyo",)), **dict.fromkeys(("north korea", "pyongyang"), ("Asia/Pyongyang",)), "christmas island": ("Indian/Christmas",), "australia": _AUSTRALIA, "sydney": ("Australia/Sydney",), "melbourne": ("Australia/Sydney",), "canberra": ("Australia/Sydney",), "perth": ("Australia/Perth",), "queensland": ("Australia/Brisbane",),
    "new zealand": ("Pacific/Auckland",), "wellington": ("Pacific/Auckland",), "auckland": ("Pacific/Auckland",), "fiji": ("Pacific/Fiji",), "tonga": ("Pacific/Tongatapu",), "samoa": ("Pacific/Apia", "Pacific/Pago_Pago"),
    "vanuatu": ("Pacific/Efate",), "solomon islands": ("Pacific/Guadalcanal",), "papua": ("Pacific/Port_Moresby", "Asia/Jayapura"), "guam": ("Pacific/Guam",), "new caledonia": ("Pacific/Noumea",),
    **dict.fromkeys(("egypt", "cairo"), ("Africa/Cairo",)), **dict.fromkeys(("libya", "tripoli", "south africa", "johannesburg", "zimbabwe", "zambia", "mozambi", "rwanda", "burundi", "botswana", "namibia", "malawi"), ("Africa/Johannesburg",)),
    **dict.fromkeys(("sudan", "khartoum"), ("Africa/Khartoum",)), **dict.fromkeys(("kenya", "nairobi", "ethiopia", "addis", "somali", "mogadishu", "tanzania", "uganda", "kampala", "eritrea", "djibouti", "madagascar"), ("Africa/Nairobi",)),
    **dict.fromkeys(("nigeria", "lagos", "abuja", "cameroon", "chad", "niger", "algeria", "tunis", "angola", "gabon", "benin"), ("Africa/Lagos",)), "congo": ("Africa/Lagos", "Africa/Lubumbashi"), "morocc": ("Africa/Casablanca",),
    **dict.fromkeys(("ghana", "senegal", "malian", "ivory coast", "gambia", "guinea", "liberia", "sierra leone", "burkina", "mauritania", "togo"), ("Africa/Accra",)), "mauriti": ("Indian/Mauritius",), "maldiv": ("Indian/Maldives",), "seychell": ("Indian/Mahe",),
}  # fmt: skip

# where a time in one of these stands beside a local one, the paper may tell its country's readers of any of its clocks
HOME_ZONES = dict.fromkeys(
    ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
)

# names of zones that are words, or no zone at all, where they do not stand directly behind a time
ZONE_WORDS = frozenset({"z", "local", "west", "art", "cat", "eat", "central", "mountain", "pacific", "moscow"})

# these stand as they are: "malicious" and "Ukraine" begin with others
WHOLE_PLACES = frozenset({"uk", "mali", "u.k.", "u.s."})

# the day of the second time, seen from the first
NEXT_DAY = ("tomorrow", "the next day", "next day", "the following day", "following day", "the day after")
DAY_BEFORE = ("yesterday", "the day before", "the previous day", "previous day", "day before")
SAME_DAY = ("today", "the same day", "same day")
