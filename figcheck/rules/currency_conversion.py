"""An amount of money converted into another currency at a rate that the day does not know.

A slip of a thousand, a division where a multiplication was due, or an amount that was never converted makes a story
absurd for half of its readers. The rate is the one of the day the sentence speaks of, or of publication: the fixings of
seven business days, one per cent for other sources, and the pair's own usual move. Beyond five days' move the rule
warns; beyond a month's it calls the pair wrong. Amounts of earlier years may be converted at either rate, one marked
"at the time" only at that of its time, a year's revenue at any rate of the year; what is put in the money of today must
be no less than the rates alone give. A story without a date is held against all rates on record.

A bare "$" may be any dollar whose country the story names; where the story writes "US$" for the other, a pair that fits
only US dollars draws a warning. Of a currency with a street market the note says which rate is meant. Amounts far apart
are judged where the wording ties them: "the equivalent of", "at today's rates", "That is about". Prices that shops set
("$599 (£599)") need only lie within two fifths of the rate, since each country has its own taxes. Silent about prices
side by side ("$599 / £669"), about two amounts of which one is only a part, and about sums of many payments; where no
rate is known the pair counts as not checked, and the report says so.
"""

from ..authoring import Example, Option, Relation, rule
from ..closed.conversion import BARE, MONEY, conversion
from ..evidence.currency import conversion_repair, exchange
from ..laws.conversion import CONVERSION


def is_money(relation: Relation) -> bool:
    """Money in two currencies; of a number without a sign, the sentence or the story says which."""
    return relation.cue("of") == MONEY or (relation.cue("of") == BARE and bool(relation.cue("source_codes")))


RULE = rule(
    code="FC301",
    since="0.1",
    frame=conversion,
    law=CONVERSION,
    subject="target",
    when=is_money,
    supply=exchange,
    repair=conversion_repair,
    options=(Option("room", "0%", "how much farther than the rates of the day an amount may be off", most=1),),
    message="{source} is not {target} at the rate of the day",
    bad=[
        Example("He paid ⟦$42m (£31bn)⟧ for the flat.", shows="1,000 times smaller", published="2026-02-18"),
        Example("The council won a grant of ⟦€50m ($42m)⟧.", shows="divided by the rate", published="2025-07-01"),
        Example("The fund holds ⟦A$60m ($60m)⟧ of bonds.", shows="not converted", published="2026-02-18"),
        Example(
            "Aid will rise to ⟦£286 million (about $349 million)⟧.", shows="digits are swapped", published="2021-08-30"
        ),
        Example(
            "The yard went for ⟦$220m⟧ to a Gulf buyer, the equivalent of ⟦£3.1m⟧ today.",
            shows="USD/GBP",
            published="2026-02-18",
        ),
        Example("The unit earned ⟦$10m (£19.2m)⟧ in the quarter.", shows="no date given"),
    ],
    good=[
        Example("Aid will rise to £286 million (about $394 million).", published="2021-08-30"),
        Example("The prize is €1m (about $1.2m).", published="2025-07-01"),
        Example("In July 2006 the mill was fined £4m ($7.4m at the time).", published="2026-02-18"),
        Example("The fund holds A$60m ($42m) in bonds and C$60m ($44m) in shares.", published="2026-02-18"),
        Example("It will cost 2.4 trillion rupees ($26.5 billion) a year.", published="2026-02-18"),
        Example("Debt reached €4.2bn–€4.4bn ($5bn–$5.2bn).", published="2025-07-01"),
        Example("The bond raised $220m for the port. That is about £162m.", published="2026-02-18"),
        Example("The state paid ₦5bn ($3.7m at the official rate) for it.", published="2026-02-18"),
        "The group lost 68m euros ($89m; £47m).",
    ],
)
