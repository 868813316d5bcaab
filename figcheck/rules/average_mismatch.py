"""An average that the total and the number of things do not give.

Averages are where scale slips hide: one digit too many in the price of each home looks as plausible as the right one.
The rule speaks where a total, a count and an average stand together, such as shares, their price and what they raise,
or an amount a year over some years; it allows for rounding and for decimals cut off.
When the average is off by a power of ten, or by 7, 12, 52 or 365, it says so. The share that one member of a group
gets is no average."""

from ..authoring import Example, rule
from ..evidence.averages import average_slips
from ..laws.product import AVERAGE
from ..ties.average import each_total

RULE = rule(
    code="FC106",
    since="0.1",
    frame=each_total,
    law=AVERAGE,
    subject="average",
    supply=average_slips,
    message="{average} each does not follow from {total} and {count}",
    bad=[
        Example("Across ⟦seven⟧ matches he scored ⟦30⟧ goals, an average of ⟦3.5⟧ a game.", shows="4.3"),
        Example(
            "The plan has ⟦12.6m sq ft⟧ of floor, enough for ⟦9,000⟧ shops at an average of ⟦14,000 sq ft⟧ each.",
            shows="factor of 10",
        ),
        Example(
            "The town of ⟦20,000⟧ people covers ⟦10 square miles⟧, a density of ⟦200 people per square mile⟧.",
            shows="factor of 10",
        ),
        Example("He split ⟦£600,000⟧ among ⟦12⟧ players, or ⟦£5,000⟧ each.", shows="50,000"),
        Example("It sold ⟦20,000⟧ shares at a price of ⟦$4⟧ per share, raising ⟦$190,000⟧.", shows="$10 per share"),
        Example("The grant is worth ⟦£24 million⟧ over ⟦four years⟧ (⟦£18 million⟧ a year).", shows="6.1m"),
    ],
    good=[
        "The town of 20,000 people covers 10 square miles, a density of 2,000 people per square mile.",
        "Across seven matches he scored 30 goals, an average of 4.3 a game.",
        "He scored 30 goals in seven matches, an average of 4.2.",
        "The plan has 12.6m sq ft of floor, enough for 900 shops at an average of 14,000 sq ft each.",
        "He split £600,000 among 12 players, or £50,000 each.",
        "It sold 20,000 shares at a price of $4 per share, raising $80,000.",
        "The grant is worth £24 million over four years (£6 million a year).",
    ],
)
