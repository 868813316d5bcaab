"""Two levels that move against the word that ties them: "rose to 45 from 60".

The word carries the story; when the figures say the opposite, either two figures were exchanged or the word is
wrong. The rule judges words whose direction is that of the number (rose, cut, up from, higher than), also where a
pronoun or a later sentence takes the level up ("By June that had dropped to 300"), and words of praise or blame where
their noun says which way is good (unemployment improves downwards). It is silent on words without such a noun, where
several levels may be meant, on currencies quoted per dollar, on ranks, on a loss against a profit, on two negative
numbers that are no temperatures, on groups and forecasts that stand beside a move, and on "fell from 5 to 10 per cent",
which may be a range.
"""

from ..authoring import Example, rule
from ..evidence.change import two_levels
from ..laws.order import ORDER
from ..ties.direction import direction

RULE = rule(
    code="FC203",
    since="0.1",
    frame=direction,
    law=ORDER,
    subject="higher",
    supply=two_levels,
    message="the wording makes {higher} the higher figure, and {lower} the lower",
    bad=[
        Example("Imports surged 19.82% to ⟦$649.2m⟧ from ⟦$809.7m⟧.", shows="more than"),
        Example("The number of arrests rose from ⟦450⟧ in 2019 to ⟦318⟧ in 2020."),
        Example("The average price was ⟦£187,900⟧, down from ⟦£182,900⟧ in the quarter before."),
        Example("At ⟦$3.10⟧ the new sensor is slightly cheaper than the current part at ⟦$2.40⟧."),
        Example("The fair raised nearly ⟦£6,000⟧. This exceeded its goal of ⟦£9,000⟧."),
        Example("The bad loan ratio improved to ⟦6.1%⟧ from ⟦4.7%⟧."),
        Example("The clinic saw ⟦2,100⟧ cases in April. By June, that had dropped to ⟦3,400⟧ cases a month."),
        Example("Rates are to average ⟦4.2%⟧ this year, rising to 4.65% in 2019 and ⟦3.1%⟧ in 2020."),
        Example("Some ⟦486⟧ had places, compared with ⟦446⟧ last year, a 2.5% drop."),
        Example("The council cut the ⟦28%⟧ rate to ⟦35%⟧."),
        Example("Ms Ash had ⟦6%⟧ of the votes, while Mr Birch took only ⟦50%⟧."),
        Example("The party raised ⟦$39 million⟧, far surpassing the ⟦$67 million⟧ its rival had."),
        Example("Only ⟦85%⟧ won a place at their first choice, compared with ⟦73%⟧ last year."),
    ],
    good=[
        "Ms Ash had 50% of the votes, while Mr Birch took only 6%.",
        "The party raised $67 million, far surpassing the $39 million its rival had.",
        "Rates are to average 4.2% this year, rising to 4.65% in 2019 and 5% in 2020.",
        "Some 435 had places, compared with 446 last year, a 2.5% drop.",
        "The council cut the 28% rate to 25%.",
        "Unemployment fell to 4.3% from 4.5% a month earlier.",
        "The number of arrivals fell from 45 to 30 a day.",
        "The temperature dropped from minus 2C at noon to minus 11C at night.",
        "Petrol hit a record of 170.4p a litre, up from 129p a year earlier.",
        "The bank cut its key rate to 7.55 percent from 8.25 percent.",
        "The credit covers 75% of a gift. The bill would increase that to 90%.",
        "At $2.10 the new sensor is cheaper than the current part at $2.40.",
        "The bad loan ratio improved to 3.6% from 4.7%.",
        "The farm was valued at £310,000, but then rose to £450,000.",
    ],
)
