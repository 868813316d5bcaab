"""Two mentions of one thing: what is told, of whom, when, and what keeps two mentions apart."""
