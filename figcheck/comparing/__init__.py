"""A draft against its sources: which figures of the sources account for those of the draft.

Values, words and operations are told apart: `measures` says what a figure may be worth on a common scale,
`surroundings` what the words around it speak of, `alignment` which figures of the sources compete for which of the
draft, `derivations` what one step of arithmetic makes of the sources, and `statuses` what is to be said of each figure.
"""
