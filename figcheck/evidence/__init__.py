"""What rules bring to a claim from outside a story: pure functions of a relation and its context, no text patterns."""
