"""Words that ask for a step of arithmetic between two figures, by the operation; and words that tell a number."""

# one word, or two that stand next to each other
OPERATIONS = {
    "sum": "total totals totalling totaling together altogether combined sum overall collectively plus jointly|in all|between them|all told|a total|in total|across the",
    "difference": "except fewer less more difference gap spread lead leads led leading ahead behind trail trails trailed trailing margin down drop dropped fell fall rise rose increase increased decrease "
    "short extra older younger higher lower above below longer shorter further reduction saving cheaper dearer discount widened narrowed gain gained lost loss "
    "growth grew shrank excess points point saved rises falls cut cuts|up by|off the|short of|drops in|all but",
    "share": "share proportion percentage fraction majority minority|of the|of its|of their|of his|of her|of all|of those|of them|in every|out of|per cent|percent of|of staff",
    "change": "rise rose rises fell fall falls down increase increased decrease decreased growth grew grow drop dropped jump jumped gain gained cut below above lower higher "
    "surge surged slump slumped climb climbed shrank plunge plunged change slide slid more fewer less|up by",
    "growth": "above below lower higher more fewer|up by",
    "multiple": "times double doubled twice triple tripled treble fold quadruple quadrupled thrice multiple",
    "average": "average averages averaging averaged each apiece per annually yearly monthly daily weekly hourly mean head typical|a day|a week|a month|a year|an hour|every year",
    "product": "total totals altogether capacity|in all|in total|room for|space for|works out|of the|of them|of those",
    "rest": "rest other others remaining remainder remain left leaving leaves balance else",
    "remainder": "rest other others remaining remainder remain left leaving leaves balance else short without",
    "base": "from ago before previous previously earlier was were against whereas used|out at|had been",
    "others": "others colleagues fellow companions comrades teammates",
    "part": "half make makes making means meaning worth equivalent carries|of the|of its|of which|of them|of that|of it|works out|comes to",
    "length": "later earlier after before since ago between within span off hence lived aged age|from now|from today|in the|over the|for another|for the|another year|in under|years over|away from",
}  # fmt: skip
# what the ends of a score count
SCORED = frozenset("goal point run try set frame seat vote".split())
# words that stand for a number a source may mean without printing one
WORDS_OF_NUMBER = {
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubling": 2, "tripled": 3, "triple": 3, "pair": 2, "both": 2, "couple": 2,
}  # fmt: skip
