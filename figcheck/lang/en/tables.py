"""Words of the heads and first cells of tables."""

# a column that tells the change from one period to the next
CHANGE_HEADS = ("change", "% change", "pct change", "percent change", "change %", "change (%)", "growth", "growth %", "growth (%)", "% growth", "chg", "% chg",
                "chg %", "yoy", "y/y", "yoy %", "yoy change", "yoy growth", "y-o-y", "increase", "variation", "var", "var %", "% var", "+/-", "% +/-", "difference", "diff")  # fmt: skip
OLD_HEADS = ("old", "before", "previous", "prior", "previous year", "prior year", "last year", "year ago", "last", "then", "previous quarter", "prior quarter",
             "last quarter", "previous month", "last month", "baseline", "year earlier")  # fmt: skip
NEW_HEADS = (
    "new",
    "after",
    "current",
    "now",
    "latest",
    "this year",
    "current year",
    "this quarter",
    "current quarter",
    "this month",
    "current month",
)
# the first cell of a row that sums the rows above it
TOTAL_ROWS = ("total", "totals", "grand total", "overall total", "sum", "all")
# heads of columns whose cells do not add up
NOT_SUMMED = ("rate", "average", "avg", "mean", "median", "per ", "price", "ratio", "index", "rank", "year", "age", "growth", "change", "margin", "share price",
              "yield", "score", "pos", "%", "chg", "y/y", "yoy", "date", "time", "no.", "#", "number of the", "id")  # fmt: skip
# rows that are no parts beside the others: parts of a part, or what is taken away
NOT_PARTS = ("of which", "including", "incl.", "less", "minus", "excl", "net ", "gross", "average", "mean", "median", "subtotal", "sub-total", "total", "balance",
             "deficit", "surplus", "profit", "margin")  # fmt: skip
