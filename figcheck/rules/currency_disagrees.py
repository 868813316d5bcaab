"""One amount of one thing in two currencies: "a £5.2m fee" and then "the $5.2m fee".

A conversion has another number; the same number under another sign is a slip. The two mentions must stand in two
sentences, the second definite and with the noun of the first.
"""

from ..authoring import Example, Kind, Relation, rule
from ..evidence.repeats import currency_numbers
from ..laws.equal import ONE_CURRENCY
from ..ties.same_thing import same_thing


def is_mine(relation: Relation) -> bool:
    """Pairs in two currencies, and equal amounts of money that agree in theirs."""
    return relation.frame == "currency" or (
        relation.frame == "same thing" and all(figure.kind is Kind.MONEY for figure in relation.figures)
    )


RULE = rule(
    code="FC405",
    since="0.1",
    frame=same_thing,
    when=is_mine,
    law=ONE_CURRENCY,
    subject="second",
    supply=currency_numbers,
    message="{first} and {second} name one amount in two currencies",
    bad=[
        Example("The club agreed a transfer fee of ⟦£5.2m⟧ on Monday.\n\nThe ⟦$5.2m⟧ transfer fee is a record."),
        Example("Ministers promised ⟦€40m⟧ for the bridge. The ⟦£40m⟧ bridge will open in May.", shows="EUR"),
        Example("A ⟦$12.5 million⟧ grant pays for the museum. The ⟦£12.5 million⟧ grant runs for five years."),
    ],
    good=[
        "The club agreed a transfer fee of £5.2m on Monday.\n\nThe £5.2m transfer fee is a record.",
        "Ministers promised ⟦€40m⟧ for the bridge. The €40m bridge will open in May.",
        "A $12.5 million grant pays for the museum. The $12.5 million grant runs for five years.",
        "The £48m wall will be built over four years. The £48m wall was first planned in 1998.",
    ],
)
