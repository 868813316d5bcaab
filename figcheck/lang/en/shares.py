"""Words for shares without a number, and words that forbid reading a percentage as a share."""

# more or less than half, by the word; adjectives before them ("slim", "vast") change nothing that can be checked
MORE_THAN_HALF = frozenset("majority majorities".split())
MOSTLY = frozenset({"most"})
LESS_THAN_HALF = frozenset("minority minorities".split())
# a percentage beside these is a change, a gap or a price
NO_SHARE = (
    "up", "down", "more", "less", "fewer", "higher", "lower", "rise", "fall", "increase", "decrease", "growth", "points", "compared", "from", "margin", "error",
    "confidence", "interest", "odds", "risk", "chance", "likely", "tax", "off",
)  # fmt: skip
# a majority just over the half
SLIM = frozenset("slim slight narrow bare thin razor-thin".split())
# say that an amount is a share: "12 homes, representing 3% of the 400"
EQUALLING = frozenset(
    "representing represents represented equal equals equalling equivalent equivalently comprising constituting constitutes accounting accounts "
    "accounted making is are meaning namely translates".split()
)
