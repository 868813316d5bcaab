"""What stands between two numbers that belong together."""

from __future__ import annotations

from ..lang.en.around import LOOSE_WORDS, OR_HEDGES, UP_TO_HEDGES
from ..late import Late
from ..wording import any_of

# matches " - ", "–", "-to-", "to"; refuses " to "
DASH = Late(r" ?[-–—~] ?$|-?(?:to|-)-?$")
# matches " – "; refuses "–"
SPACED_DASH = Late(r" [—–-] $")
# matches " to ", "- to about ", " through "; refuses " too "
TO = Late(rf"(?:-? to | ?to | thr(?:ough|u) )(?:{any_of(UP_TO_HEDGES)} )?(?:the |an? )?$")
# matches " and ", ", and nearly ", " and a "; refuses " and then "
AND = Late(rf",? and (?:{any_of(LOOSE_WORDS)} )?(?:an? )?$")
# matches " or ", ", or even "; refuses " or not "
OR = Late(rf",? or (?:{any_of(OR_HEDGES)} )?$")
