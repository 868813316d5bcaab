"""Words of statistical reports."""

# what names the ratio of two rates, of two odds, and the share of cases that a treatment prevents
RISK_RATIO = ("relative risk", "risk ratio", "rate ratio", "rr")
ODDS_RATIO = ("odds ratio", "or")
EFFICACY = ("efficacy", "effectiveness", "effective", "protection", "relative risk reduction")
# what says that a test looks one way only
ONE_SIDED = ("one-tailed", "one tailed", "one-sided", "one sided", "directional")
# estimates that come with an interval of confidence
ESTIMATES = (
    "odds ratio", "hazard ratio", "risk ratio", "relative risk", "rate ratio", "mean difference", "risk difference",
    "or", "hr", "rr", "efficacy", "effectiveness", "estimate", "prevalence", "difference", "average", "mean",
)  # fmt: skip
