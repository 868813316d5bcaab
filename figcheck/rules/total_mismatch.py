"""Parts that do not add up to the total stated with them."""

from ..authoring import Example, rule
from ..frames.parts import parts
from ..laws.total import TOTAL

RULE = rule(
    code="FC101",
    since="0.1",
    frame=parts,
    law=TOTAL,
    subject="total",
    message="{part} do not add up to {total}",
    bad=[
        Example(
            "The town will spend ⟦£4.2m⟧ on lamps, ⟦£6.8m⟧ on halls and ⟦£3.1m⟧ on benches, a total of ⟦£16.1m⟧.",
            shows="14.1m",
        )
    ],
    good=["The town will spend £4.2m on lamps, £6.8m on halls and £3.1m on benches, a total of £14.1m."],
)
