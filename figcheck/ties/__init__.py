"""Which figures belong together and in which role: a file for each kind of tie, its wordings conditions over slots."""
