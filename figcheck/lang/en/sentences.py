"""Abbreviations whose full stop does not end a sentence."""

ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Dr Prof Sr Jr St Ave Rd Gen Gov Govs Sen Sens Rep Reps Drs Profs Messrs Hon Rev Capt Cpt Col Maj Lt Sgt Cmdr Adm Pte Pvt Supt Insp Det Const "
    "No Nos no nos vs v approx est fig Fig al cf ca c pp p para Art Sec Vol vol ed eds Rs Ltd Inc Co Corp Cos Bros Mt Ft "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun".split()
)
# these may end a sentence: they do when a capitalised word that is no abbreviation follows
CLOSED_BY_CAPITAL = frozenset("a.m. p.m. a.m p.m U.S. U.K. U.N. E.U. U.S U.K U.N E.U Inc Ltd Co Corp etc".split())
# before a capital these go on as a rule ("the U.S. National Guard"): only a word that opens sentences closes them
NATIONS = frozenset("U.S. U.K. U.N. E.U. U.S U.K U.N E.U".split())
OPENERS = frozenset(
    "The A An It Its He His She Her They Their We Our You Your I In On At By For From With To Of But And Or So As If When While After "
    "Before Since Until Although Though Because However Meanwhile Still Yet Also Then There This That These Those Some Many Most Several "
    "Other Others Another Both All Each Every No Not Nearly About Almost More Less Only Just What Where Who Why How During Under Over "
    "Between Among Last Next Earlier Later Now Today Once Even Despite According Officials Analysts Experts Critics Researchers".split()
)
# words after which a sentence goes on, so that a line which ends in one goes on too
LEADING_ON = ("the", "a", "an", "of", "in", "to", "or", "and", "for", "from", "by", "with", "at", "on", "as", "than", "that", "its", "their", "his",
              "her", "was", "were", "is", "are", "be", "been", "had", "has", "have", "will", "would", "but", "which", "who", "about", "nearly",
              "between", "into", "over", "under", "after", "before", "when", "while", "if", "not", "per", "said", "compared to", "ended")  # fmt: skip
