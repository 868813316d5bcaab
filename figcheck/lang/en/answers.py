"""Words of polls and breakdowns: answers that exclude each other, and words that say they do not."""

# pairs of answers of which nobody gives both; each side as the beginnings of words
OPPOSITE_ANSWERS = (
    (("support", "favor", "favour", "back"), ("oppos", "against", "do not support", "don't support")),
    (("approv",), ("disapprov", "do not approve", "did not", "don't approve")),
    (("favorable", "favourable", "positive"), ("unfavorable", "unfavourable", "negative")),
    (("agree", "in favor", "in favour"), ("disagree", "oppos", "against")),
    (("pro-life",), ("pro-choice",)),
    (("satisfied", "happy"), ("dissatisfied", "unhappy")),
    (("right decision", "right direction", "right track"), ("wrong decision", "wrong direction", "wrong track")),
    (("better",), ("worse",)),
    (("yes",), ("no",)),
    (("good year", "good job", "good idea", "good thing"), ("bad year", "bad job", "bad idea", "bad thing", "poor job")),
    (("optimistic",), ("pessimistic",)),
    (("trust",), ("distrust", "do not trust", "don't trust")),
    (("legal",), ("illegal",)),
    (("remain", "stay"), ("leave",)),
)  # fmt: skip
# after or before a percentage: it belongs to none of those before it
DISJOINT = ("another", "a further", "the other", "the rest", "a remaining", "the remaining", "remaining")
# the last answers of a question to which one answer is given
UNDECIDED = (
    "did not know", "didn't know", "don't know", "do not know", "undecided", "unsure", "not sure", "no opinion", "had no view", "declined to answer",
    "would not vote", "none of the above", "no preference", "were neutral", "neither",
)  # fmt: skip
ONE_ANSWER = (
    "pick one",
    "choose one",
    "one option",
    "single choice",
    "best describes",
    "main reason",
    "most important",
)
# several answers are allowed, or the bases differ
MANY_ANSWERS = (
    "more than one", "multiple", "all that apply", "several answers", "select up to", "choose up to", "pick up to", "respondents could", "could choose", "overlap",
    "two or more", "second preference",
)  # fmt: skip
# people of whom a percentage may be taken: right before a bracket they are its base
GROUPS = frozenset(
    "republicans democrats independents women men voters adults whites blacks hispanics latinos catholics protestants evangelicals respondents americans britons "
    "conservatives liberals moderates people workers parents students boys girls males females white black those tories labour millennials seniors".split()
)
# verbs of which one person does one only: after a percentage they open an answer that excludes the others
ANSWER_VERBS = (
    "say", "says", "said", "think", "thinks", "thought", "want", "wanted", "would", "believe", "feel", "felt", "consider", "considered", "identify", "identified", "lean", "leaned",
    "prefer", "preferred", "chose", "choose", "picked", "voted", "vote", "backed", "back", "support", "supported", "oppose", "opposed", "approve", "approved", "disapprove",
    "disapproved", "favor", "favored", "favour", "favoured", "were", "are", "did not", "do not", "disagree", "agree", "agreed", "disagreed", "rated", "rate", "have an", "have a",
    "had a", "had an", "expect", "expected", "who say", "who said", "who consider", "who lean", "who think", "who identify", "who associate", "who want", "who would", "who are",
)  # fmt: skip
# a percentage with these beside it is a change or a level of another time
OTHER_TIME = (
    "up from", "down from", "compared with", "compared to", "rose", "fell", "increase", "decrease", "points", "rise", "grew", "higher", "lower", "last year",
    "earlier", "growth", "more likely", "less likely", "more than a", "in 20", "in 19", "interest", "rate of", "margin of error", "chance", "tax",
)  # fmt: skip
# have a part of something: what is left out in "Ada has 40%, Tom 35%"
HOLDING = frozenset(
    "has have had having holds hold held holding owns own owned owning takes take took taken taking gets get got won win wins winning "
    "garnered garners received receives receiving polled polling claimed claims account accounts accounted accounting "
    "controls control controlled commands commanded secured secures captured draws drew earned".split()
)
# open the answer of those who give none
UNSETTLED = frozenset("unsure undecided neither unknown uncertain neutral declined refused".split())
