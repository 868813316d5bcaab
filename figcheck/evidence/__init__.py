"""Evidence: what rules bring to a claim from outside the story. Pure functions from a relation and its context; no text patterns."""
