"""An amount of an earlier year, converted at the rate of today.

"In July 2006 the firm was fined £4m ($5.4m)" gives the dollars that £4m would buy now; then it was $7.4m. The rule
speaks when the year opens the sentence or stands directly behind the pair, when today's rate gives what is printed
and the rates of that time do not, by more than a month's usual move. Amounts marked "at the time", and pairs that fit
both rates or neither, are left to currency-conversion. Without a date of publication nothing is checked.
"""

from ..authoring import Example, Option, Relation, Severity, rule
from ..closed.conversion import MONEY, conversion
from ..evidence.currency import conversion_repair, rate_of_its_time
from ..laws.conversion import CONVERSION


def is_dated(relation: Relation) -> bool:
    """Money of a named earlier time, not marked as converted then."""
    return relation.cue("of") == MONEY and relation.cue("dated") is not None and relation.cue("then") is None


RULE = rule(
    code="FC304",
    since="0.1",
    frame=conversion,
    law=CONVERSION,
    subject="target",
    when=is_dated,
    supply=rate_of_its_time,
    repair=conversion_repair,
    options=(Option("recent-days", 330, "how many days before publication an amount still has its rate"),),
    severity=Severity.WARNING,
    message="{source} of that time was not {target} then",
    bad=[
        Example("In July 2006 the firm was fined ⟦£4m ($5.4m)⟧.", shows="today's rate", published="2026-02-18"),
        Example(
            "The state sold the yard for ⟦120 million rupees ($1.3m)⟧ in 2008.", shows="2.", published="2026-02-18"
        ),
        Example("In 2013 the loan of ⟦10m lira ($1m)⟧ was repaid.", shows="today's rate", published="2021-12-01"),
    ],
    good=[
        Example("In July 2006 the firm was fined £4m ($7.4m).", published="2026-02-18"),
        Example("In 2022 its sales were £127 million ($162 million).", published="2023-12-22"),
        Example("The state sold the yard for 120 million rupees ($2.8m) in 2008.", published="2026-02-18"),
        Example("In 2025 the grant was €50m ($58m).", published="2025-12-01"),
    ],
)
