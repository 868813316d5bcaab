"""Ties that need no reading of clauses: the cells of tables."""
