"""Parts that do not add up to the total stated with them.

Lists of parts with their total are the sums that newspapers print most often, and the ones that readers redo. The rule
speaks where the wording says that the parts are all: a word of totalling, a list after a colon or a dash, kinds that
leave nobody out, opposites such as "inside" and "outside", a table with a row for the total, "the other two" and "the
remaining six", the arms of a trial, the quarters of a half-year. The total may stand in a sentence before. It is
silent on "of which", "including" and "among them", on groups that may overlap, on parts with bounds, and where
rounding could explain the sum: every part keeps the room it was printed with. A total of "at least 94" is held to what
is known of it, unless it is a round number."""

from ..authoring import Example, rule
from ..evidence.totals import known_total
from ..laws.total import TOTAL
from ..ties.totals import totals

RULE = rule(
    code="FC101",
    since="0.1",
    frame=totals,
    law=TOTAL,
    subject="total",
    supply=known_total,
    message="{part} do not add up to {total}",
    bad=[
        Example("The study enrolled ⟦308⟧ adults: ⟦154⟧ were given the drug and ⟦144⟧ a placebo.", shows="298"),
        Example(
            "The town will spend ⟦£4.2m⟧ on lamps, ⟦£6.8m⟧ on halls and ⟦£3.1m⟧ on benches, a total of ⟦£16.1m⟧.",
            shows="14.1m",
        ),
        Example("⟦Twelve⟧ people, ⟦eight⟧ men and ⟦six⟧ women, were freed.", shows="14"),
        Example("The firm runs ⟦nine⟧ shops: ⟦five⟧ in Leeds and ⟦three⟧ in York.", shows="8"),
        Example("Guests by day\n\nUpstairs: ⟦45⟧\nDownstairs: ⟦31⟧\nTotal: ⟦85⟧", shows="76"),
        Example("Two of the ⟦five⟧ boats sank, leaving ⟦four⟧ afloat.", shows="6"),
        Example("At least ⟦94⟧ people were killed: ⟦87⟧ women and ⟦11⟧ men.", shows="98"),
    ],
    good=[
        "The study enrolled 308 adults: 154 were given the drug and 154 a placebo.",
        "The town will spend £4.2m on lamps, £6.8m on halls and £3.1m on benches, a total of £14.1m.",
        "Twelve people, eight men and four women, were freed.",
        "The firm has about 2,400 staff: roughly 1,300 men and 1,200 women.",
        "The firm runs eight shops – five in Leeds and three in York.",
        "Guests by day\n\nUpstairs: 45\nDownstairs: 31\nTotal: 76",
        "Two of the five boats sank, leaving three afloat.",
        "At least 94 people were killed: 87 women and seven men.",
        "The year brought $1.3bn from fares and $2.4bn from freight, a combined $3.8bn.",
        "The firm runs 73 hotels across three countries: 41 in Spain, 20 in Italy and 12 in Malta.",
        "Of the 45 boats in the harbour, 27 were ferries and 13 were tugs.",
    ],
)
