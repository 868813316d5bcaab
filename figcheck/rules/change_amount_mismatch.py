"""An amount of change that the levels beside it do not give: "rose by 15 to 45 from 33".

Amounts are checked in the levels' own unit, and points against percentages and index levels. People and other
counts below the rounding of their own zeros are exact; money carries the rounding it was printed with. A change of
something else ("three people fewer, at 45 offices") is no such amount and is not judged.
"""

from ..authoring import Example, rule
from ..evidence.change import amount_law, change_in_unit, direction_fits, plain_suggestions
from ..laws.change import DIFFERENCE
from ..ties.change import change_amount

RULE = rule(
    code="FC205",
    since="0.1",
    frame=change_amount,
    law=DIFFERENCE,
    laws=amount_law,
    subject="change",
    when=direction_fits,
    supply=change_in_unit,
    repair=plain_suggestions,
    yields_to=("difference-mismatch",),
    message="{change} is not the difference of {old} and {new}",
    bad=[
        Example("The death toll rose from ⟦33⟧ to ⟦45⟧, an increase of ⟦15⟧.", shows="= 12"),
        Example("The staff grew from ⟦20⟧ to ⟦24⟧, growth of ⟦3⟧.", shows="= 4"),
        Example("Support for the party fell ⟦six points⟧, from 40% to 32%.", shows="8"),
        Example("The grant was raised from £6.1m to £7.5m, a rise of ⟦£2.2m⟧.", shows="1.4"),
    ],
    good=[
        "The death toll rose from 33 to 45, an increase of 12.",
        "Support for the party fell eight points, from 40% to 32%.",
        "The budget was cut by $1.2bn to $3.4bn from $4.5bn.",
        "The spread narrowed by 9 basis points to 51 basis points from 60 basis points.",
    ],
)
