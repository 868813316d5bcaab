"""Words for shares without a number, and words that forbid reading a percentage as a share."""

# more or less than half, by the word; adjectives before them ("slim", "vast") change nothing that can be checked
MORE_THAN_HALF = frozenset("majority majorities".split())
MOSTLY = frozenset({"most"})
LESS_THAN_HALF = frozenset("minority minorities".split())
# "nearly all", by its two words
NEARLY = frozenset("nearly almost virtually practically".split())
ALL = frozenset("all every everyone everybody".split())
# a majority just over the half
SLIM = frozenset("slim slight narrow bare thin razor-thin".split())
# say that an amount is a share: "12 homes, representing 3% of the 400"
EQUALLING = frozenset(
    "representing represents represented equates equating equal equals equalling equivalent equivalently comprising constituting constitutes accounting accounts "
    "accounted making is are be was were meaning namely translates filled fills filling occupied occupies occupying".split()
)
# between a share in words and a percentage: it belongs to something else
BREAKING = frozenset(
    "while but whereas than compared versus only just another some few fewer none as including twice over".split()
)
# behind "majority": a holding of shares, which no vote gave
OWNED = frozenset("stake stakes shareholding owner owners owned interest share shareholder shareholders".split())
# before a list of shares: they are of one whole, and there are no others beside them
PARTED = frozenset("divided divides divide split splits breakdown shared".split())
# two kinds that leave nobody out
EITHER_SEX = (frozenset({"man", "woman"}), frozenset({"male", "female"}), frozenset({"boy", "girl"}))
# lead from a share to whom or what has it, or where it comes from: nobody has the share of another
PARTING_JOINTS = frozenset({"by", "from", "to", "as"})
# say that of two alternatives each is chosen by some
SPLITTING = frozenset({"whether", "either", "between", "split", "divided"})
# of what has several ingredients
MIXING = frozenset(
    "blend mix mixture alloy made composed consists consist consisting contains containing split formula".split()
)
# name a share that is told at last: "12 of the 60 failed, a rate of 20%"
RATES = frozenset("rate rates share percentage proportion".split())
# behind a share they say it in other words: "21% – that's one in five –"
SAYING_SO = frozenset({"that's", "namely"})
# behind "of" they take up all that was told: "47 percent of the total"
ALL_OF_THEM = frozenset({"total", "whole", "them", "these", "those"})
# of those who were asked or tested, who are the whole of what is told of them: "the team looked at 276 patients"
STUDYING = frozenset(
    "looked surveyed polled studied sampled examined analysed analyzed interviewed tested recruited enrolled questioned "
    "asked monitored tracked reviewed screened checked counted included involved".split()
)
# what those of a share hold: "over half think that it works (56%)"
THINKING = frozenset("think thinks thought believe believes believed feel feels felt agree agrees agreed".split())
