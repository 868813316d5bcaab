"""Words of what a firm takes in, what it keeps of it, and the margin that is."""

# what a margin is a share of, and what may stand before it without telling of which part of the firm it is
REVENUES = frozenset("revenue revenues sales turnover".split())
OF_ALL_REVENUE = frozenset(
    "total net consolidated group overall full-year annual quarterly quarter year operational reported record company "
    "q1 q2 q3 q4 first-quarter second-quarter third-quarter fourth-quarter first-half second-half half nine-month our "
    "its the their".split()
)
# what a margin is the share
PROFITS = frozenset("profit profits income earnings ebitda ebita ebit ebitdar".split())
MARGINS = frozenset({"margin", "margins"})
# tell one profit from another, and the margin that is of it
SORTS_OF_PROFIT = frozenset("gross operating net ebitda ebita ebit ebitdar".split())
# before "margin" they say nothing of whose it is
OF_PROFIT = (
    SORTS_OF_PROFIT | PROFITS | frozenset("adjusted core non-gaap gaap comparable underlying reported overall".split())
)
# of a period that results are told for, by the endings and beginnings of its words
PERIODS = (
    ("quarter", "quarter"), ("quarterly", "quarter"), ("q1", "quarter"), ("q2", "quarter"), ("q3", "quarter"),
    ("q4", "quarter"), ("half", "half"), ("months", "months"), ("year", "year"), ("annual", "year"), ("fy", "year"),
)  # fmt: skip
