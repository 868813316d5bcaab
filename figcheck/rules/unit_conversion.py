"""A measure converted into another unit with the wrong result.

Half of the readers see only the wrong half of the pair, and nobody but a machine does the multiplication again. Both
amounts carry the rounding they are printed with: "100 miles (160 km)" and "(161 km)" are right, and a coarse source
lends its target at most a tenth. A unit with several readings (ton, gallon, mile) may be any of them. Temperatures
are converted with the offset of their scales; a difference of temperatures has a rule of its own. The rule names the
slip when one fits: the factor upside down, nautical miles, another gallon or ton, square for plain, a zero too many.
Feet and inches, and ranges end by end, are one amount each; a number in crores and in millions, and a price by the
gallon and by the litre, are amounts in two units too. Rare units (chains, rem) are read where a common one of their
kind stands beside them. A whole number that ends in five or nought may be the nearest such number. Two speeds that
round one whole number of knots agree, as in storm warnings. Silent where the wording does not set the two as one
amount, and where the measures are of different kinds. It never asks for a conversion, and has nothing against a
rounded one.
"""

from ..authoring import Example, Relation, rule
from ..closed.conversion import MEASURE as KIND
from ..closed.conversion import NUMBER, UNIT_PRICE, conversion
from ..evidence.units import measure, measure_repair
from ..laws.conversion import MEASURE


def is_measure(relation: Relation) -> bool:
    """One measure in two units, one number in crores and millions, one price by the gallon and by the litre."""
    return relation.cue("of") in (KIND, NUMBER, UNIT_PRICE)


RULE = rule(
    code="FC310",
    since="0.1",
    frame=conversion,
    law=MEASURE,
    subject="target",
    when=is_measure,
    supply=measure,
    repair=measure_repair,
    message="{source} is not {target}",
    bad=[
        Example("Margins should widen by ⟦500 basis points⟧ (⟦0.5 percentage points⟧).", shows="5"),
        Example("The ferry covers ⟦100 miles (200 km)⟧ a day.", shows="160.9 kilometre"),
        Example("The reserve holds ⟦250 acres (617 hectares)⟧ of heath.", shows="divided by the factor"),
        Example("The flight is ⟦15,200 km (8,200 miles)⟧ long.", shows="nautical miles"),
        Example("A hall of ⟦8,000 sq ft (20,720 sq km)⟧ will open.", shows="in square miles"),
        Example("It reached ⟦41C (96F)⟧ in the shade.", shows="105.8"),
        Example("The tank takes ⟦20 litres (53 gallons)⟧.", shows="10 times smaller"),
        Example("The wood lost ⟦5 crore (5 million)⟧ trees.", shows="10 times larger"),
        Example("Fuel costs ⟦$3.50 a gallon ($1.92 a litre)⟧.", shows="0.92"),
        Example("The lane is ⟦10 chains (301 metres)⟧ long.", shows="201.2 metre"),
    ],
    good=[
        "Margins should widen by 50 basis points (0.5 percentage points).",
        "The ferry covers 100 miles (160 km) a day, and 100 miles (161 km) on Sundays.",
        "The 40-acre (16-hectare) site lies 60,000 feet, or 18,000 metres, up.",
        "The fish grow to between 8 and 75 centimetres (3 to 30 inches).",
        "He is 5ft 10in (1.78m) and weighs 11st 4lb (72kg).",
        "The engine does 40 mpg (5.9 litres per 100 km).",
        "It fell to minus 40C (-40F), from 5C (41F) at noon.",
        "They sold two tonnes (2.2 US tons) of grain and 10 gallons (45 litres) of oil.",
        "The wood lost 5 crore (50 million) trees, on a lane of 10 chains (201 metres).",
        "The storm moved north at 3 mph (6 kph), and fuel cost $3.50 a gallon ($0.92 a litre).",
        "The walks are 2, 3 and 5 km (1.2, 1.9 and 3.1 miles) long.",
    ],
)
