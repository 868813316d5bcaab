"""A number without its currency, beside the same amount in another: "286 million (about $394 million)".

Signs are lost on the way through feeds and translations, and a reader cannot know what the first number is in. The rule
looks at either side of the bracket, and tries the moneys of the story and the great currencies at the rate of the day.
When one alone gives the printed amount, or one is that of the country the sentence speaks of, it proposes the sign and
shows what others would give. Silent when none fits, when several do, without a date of publication, and where something
is counted: "the 250 ($5 each)" is no conversion.
"""

from ..authoring import Example, Relation, Severity, rule
from ..closed.conversion import BARE, conversion
from ..evidence.currency import lost_currency, sign_repair
from ..laws.conversion import ALLOWED


def is_bare(relation: Relation) -> bool:
    """A number without a currency beside money."""
    return relation.cue("of") == BARE


RULE = rule(
    code="FC302",
    since="0.1",
    frame=conversion,
    law=ALLOWED,
    subject="target",
    when=is_bare,
    supply=lost_currency,
    repair=sign_repair,
    severity=Severity.WARNING,
    message="{source} has no currency beside {target}",
    bad=[
        Example(
            "Britain will raise its aid to ⟦286 million (about $ 394 million)⟧.",
            shows="× 1.376 = $393.6m with £",
            published="2021-08-30",
        ),
        Example("The German mill cost ⟦3.4 billion ($4bn)⟧ to build.", shows="with €", published="2025-07-01"),
        Example("The loan is ⟦£286 million (about 394 million)⟧.", shows="with $", published="2021-08-30"),
        Example("The bank lent ⟦1.8 trillion ($19.8 billion)⟧ to farms.", shows="with ₹", published="2026-02-18"),
    ],
    good=[
        Example("The mill cost 3.4 billion ($9bn) to build.", published="2025-07-01"),
        Example("The mill cost 1.2 million ($1.2m) to build."),
        Example("The port took 3 million ($4m) in fees.", published="2025-07-01"),
        Example("The fund raised 10 million ($2m) last week.", published="2026-02-18"),
    ],
)
