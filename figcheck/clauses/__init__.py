"""One shallow reading of each sentence: tokens, chunks, and for each figure a slot: how the sentence holds it."""
