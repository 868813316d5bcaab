"""Words of votes, contests and polls."""

# nouns of the gap between two sides
MARGINS = ("margin", "lead", "advantage", "edge", "majority", "gap", "deficit", "victory", "win", "difference")
# verbs whose subject is ahead
AHEAD = (
    "leads", "led", "leading", "is lead", "beats", "beat", "beating", "ahead of", "defeats", "defeated", "defeating", "edges", "edged", "edging", "tops", "topped", "outpolled",
    "outnumbered", "outnumbering", "outnumber", "outpaced", "outpacing", "outpace", "outscored", "outscoring", "inched ahead of",
)  # fmt: skip
# verbs whose subject is behind
BEHIND = ("trails", "trailed", "trailing", "trail", "lags", "lagged", "behind", "lost to", "loses to")
# what a vote did when the first number is the ayes
CARRIED = (
    "passed", "approved", "approve", "approving", "pass", "passing", "confirmed", "confirm", "adopted", "adopt", "backed", "back", "cleared", "agreed", "ratified",
    "carried", "in favour", "in favor", "upheld", "endorsed", "endorse", "advance", "advanced", "overwhelming bipartisan", "to go to conference",
)  # fmt: skip
FAILED = (
    "rejected",
    "reject",
    "defeated",
    "defeat",
    "failed",
    "fail",
    "voted down",
    "blocked",
    "block",
    "against",
    "fell short",
    "short of",
    "killed",
    "lost",
)
# what may be said in a sentence or the next where a lead lies inside the margin of error
TIED = (
    "within the margin", "within the poll's margin", "statistical tie", "statistically tied", "dead heat", "level", "tied", "too close", "neck and neck",
    "neck-and-neck", "toss-up", "tossup", "inside the margin", "virtual tie", "even",
)  # fmt: skip
# words before a score that has no winner, and nouns behind it
LEVEL = ("drew", "tied", "level", "all square", "dead heat", "stalemate", "levelled", "leveled", "evened")
LEVEL_NOUNS = ("draw", "tie", "stalemate", "deadlock", "dead heat")
# verbs before a score that has a winner, and nouns behind it
WON = (
    "beat",
    "beats",
    "beating",
    "defeated",
    "defeats",
    "defeating",
    "won",
    "wins",
    "winning",
    "thrashed",
    "edged",
    "hammered",
    "overcame",
)
WINS = ("win", "wins", "victory", "triumph")
# what decides a level match, and words of a season's record
TIE_BREAKS = (
    "penalt", "pens", "shoot-?out", "aggregate", "away goals?", "tie-?break", "extra time", "overtime", "countback", "super over", "on points", "record",
    "retain", "replay", "statistical", "virtual", "season", "half-time", "trailed", "standings",
    "group", "division", "conference", "first place", "atop", "bottom", "games behind", "tie vote", "tied vote", "difference",
)  # fmt: skip
# what lies between two levels
AHEAD_BY = frozenset({"won", "ahead", "leads", "led"})
GAPS = AHEAD_BY | {"gap", "lead", "majority", "margin", "difference", "advantage"}
# what is left between two levels
NETS = GAPS - AHEAD_BY | {"surplus", "deficit", "balance", "lead"}
PARTING = frozenset({"separates", "separated", "separating"})
# behind an amount, tell whether the level before it is more or less than the one behind
ABOVE = frozenset({"above", "more", "higher", "over"})
BELOW = frozenset({"below", "fewer", "less", "lower", "short"})
# lead to the votes of the winner: "taking 18,304 to her rival's 17,982"
TAKING = frozenset({"taking", "polling", "winning", "getting", "receiving"})
# what a sample is counted in, persons apart
SAMPLED = frozenset(
    "respondent response interview interviewee participant household parent hispanic latino canadian australian briton".split()
)
# what is cast and counted
VOTES = frozenset({"vote", "votes", "poll", "ballots", "ballot"})
# of who has more of two numbers, and of who has fewer
IN_FRONT = frozenset(
    "lead leads led leading ahead edge edges edged edging advantage beat beats beating defeat defeats defeated defeating tops topped".split()
)
TRAILING = frozenset("trail trails trailed trailing lag lags lagged behind lost lose loses losing deficit".split())
# tell that sides of one poll or vote are spoken of, and words that tell how well each is liked, whom many may like
CONTESTS = VOTES | frozenset(
    "polls poll's survey surveys voter voters voting election elections primary caucus caucusgoers runoff candidate candidates nominee "
    "race matchup match-up horserace contest presidency contenders".split()
)
LIKING = frozenset(
    "favorable favorably favorability favourable favourably favourability unfavorable unfavorably unfavourable unfavourably approval approve "
    "approves disapprove disapproval rating ratings positive positively negative negatively view viewed views trust popularity".split()
)
# who stands for election, told by office alone
OFFICES = frozenset(
    "president vice-president governor senator mayor incumbent challenger premier chancellor congressman congresswoman newcomer rival democrat "
    "republican conservatives democrats republicans".split()
)
# what two sides told right before have between them
BETWEEN_SIDES = frozenset({*MARGINS, "split", "spread", "vote"}) - {
    "difference",
    "victory",
    "win",
    "majority",
    "deficit",
}
