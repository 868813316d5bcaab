"""Ties: which figures the wording of a sentence holds together, one file for each kind, over the slots of clauses."""
