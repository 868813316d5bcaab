"""Examples of rules in other words: does a rule still tie the same figures when a writer puts it another way?

    from figcheck.testing import assert_ties_stay
    assert_ties_stay(my_rules.odd_share, at_least=0.9)

The figures stay as they are; an attribution, an adverbial, an apposition, a clause or a sentence is put in, a noun is
replaced, or a figure and its noun are exchanged. `figcheck paraphrase RULE` shows which examples lose their tie.
"""

from __future__ import annotations

from .changes import KINDS as KINDS
from .harness import Paraphrase as Paraphrase
from .harness import assert_ties_stay as assert_ties_stay
from .harness import paraphrased as paraphrased

__all__ = ["KINDS", "Paraphrase", "assert_ties_stay", "paraphrased"]
