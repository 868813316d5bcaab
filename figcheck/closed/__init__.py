"""Ties that need no reading of clauses: figures whose places in the letters of a sentence or a table say enough."""
