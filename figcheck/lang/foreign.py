"""Words that tell a text in another language from one in English, and those of its numbers in English."""

ENGLISH = frozenset("the of and to is for on that was with by as at from it has have were are".split())
# of French, German, Spanish, Italian, Portuguese and Dutch, none of them an English word
FOREIGN = frozenset(
    "le la les des du une est dans pour qui sur avec aux au par sont der das und auf nach im bei ist ein eine für mit von zu el los las una del por que"
    " con para il di che della è não uma os dos het een van voor zijn"
    " de en et ont été sont cette ces mais nous wird wurde sich nicht auch als wie entre sobre más sono nel dei gli".split()
)
# scales and "per cent", each no longer in English
SCALES = {
    "millions": "million", "milliards": "billion", "milliard": "billion", "millionen": "million", "milliarden": "billion",
    "milliarde": "billion", "millones": "million", "milhões": "million", "bilhões": "billion", "milioni": "million",
    "miliardi": "billion", "miljoen": "million", "miljard": "billion", "prozent": "percent", "pour cent": "per cent",
    "por ciento": "per cent", "por cento": "per cent", "per cento": "per cent", "procent": "percent",
}  # fmt: skip
