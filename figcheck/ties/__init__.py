"""Which figures belong together, each in its role: one file for each kind of tie, its wordings conditions over slots."""
