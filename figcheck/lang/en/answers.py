"""Words of polls and breakdowns: answers that exclude each other, and words that say they do not."""

# pairs of answers of which nobody gives both; each side as the beginnings of words
OPPOSITE_ANSWERS = (
    (("support", "favor", "favour", "back", "endors"), ("oppos", "against", "do not support", "don't support")),
    (("approv",), ("disapprov", "do not approve", "did not", "don't approve")),
    (("favorabl", "favourabl", "positive"), ("unfavorabl", "unfavourabl", "negative")),
    (("positive", "optimistic"), ("negative", "pessimistic")),
    (("agree", "in favor", "in favour"), ("disagree", "oppos", "against")),
    (("pro-life",), ("pro-choice",)),
    (("satisfied", "happy"), ("dissatisfied", "unhappy")),
    (("right decision", "right direction", "right track"), ("wrong decision", "wrong direction", "wrong track")),
    (("better",), ("worse",)),
    (("more likely",), ("less likely",)),
    (("more ",), ("less ",)),
    (("too much", "too many", "too far"), ("too little", "too few", "not enough", "not far enough")),
    (("increase", "rise", "higher"), ("decrease", "fall", "lower", "decline")),
    (("improve",), ("worsen", "deteriorat")),
    (("increase", "rise", "improve", "decrease", "decline", "better", "worse"), ("no change", "unchanged", "the same ")),
    (("reelect", "re-elect"), ("replace",)),
    (("yes",), ("no ",)),
    (("for",), ("against",)),
    (("good",), ("bad", "poor")),
    (("trust",), ("distrust", "do not trust", "don't trust")),
    (("legal",), ("illegal",)),
    (("remain", "stay"), ("leave", "leaving")),
    (("want", "wish"), ("do not want", "don't want", "did not want")),
    (("vote",), ("would not vote", "will not vote", "won't vote")),
)  # fmt: skip
# several answers are allowed
MANY_ANSWERS = (
    "more than one", "multiple", "all that apply", "several answers", "select up to", "choose up to", "pick up to",
    "respondents could", "could choose", "overlap", "two or more", "second preference", "three most",
)  # fmt: skip
# have a part of something: what is left out in "Ada has 40%, Tom 35%"
HOLDING = frozenset(
    "has have had having holds hold held holding owns own owned owning takes take took taken taking gets get got won win wins winning "
    "garnered garners received receives receiving polled polling claimed claims account accounts accounted accounting "
    "controls control controlled commands commanded secured secures captured draws drew earned make makes made making "
    "comprise comprises comprised comprising represent represents represented representing".split()
)
# what is held: behind a percentage they say no more than that it is a share
HELD = frozenset("share shares stake stakes interest support vote votes slice holding shareholding".split())
# open the answer of those who give none
UNSETTLED = frozenset("unsure undecided unknown uncertain neutral declined refused neither".split())
# behind a negation, of those who give no answer: "do not know", "are not sure"
NOT_SETTLED = frozenset("know sure decide decided answer opinion preference view say care".split())
# go on with the same whole
FURTHER = frozenset({"another", "further", "remaining", "other", "rest"})
# name an answer, and nothing that it is about
OPINIONS = frozenset("rating opinion view light impression job idea thing".split())
# stand for the group that was asked, or for a question that was put
ANAPHORS = frozenset("it him her them this that so such those these they he she".split())
# behind these a figure is a sum of those before it
SUMMING = frozenset("combined together meaning altogether sum both overall".split())
# of other answers, other polls and other times
ANOTHER_QUESTION = frozenset("poll survey when previously earlier ago each respectively".split())
# one side is ahead of another
LEADING = frozenset(
    "lead leads led leading beat beats beating ahead trail trails trailed trailing defeat defeats defeated bests best edge edges edged "
    "over behind top tops topped margin won wins winning win split passed voted vote divided rejected lost approved victory "
    "advantage favored favoured favor favour favors favours favoring favouring opposed oppose opposes preferred prefer prefers crushed "
    "outpolled outpolls disapprove disapproved approve".split()
)
# what each of those asked does for one side alone
CHOOSING = frozenset(
    "back backs backed backing support supports supported supporting favor favors favored favoring favour favours favoured favouring prefer "
    "prefers preferred preferring choose chooses chose choosing pick picked picking vote votes voted voting".split()
)
