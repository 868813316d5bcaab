"""Readers: who says which figures of a story belong together. figcheck judges what they say.

A reader is a function from a text, its figures and the day of publication to ties, as plain values in the contract of
`figcheck.given.contract`. `request` makes the question that a language model is asked, `reply` takes its answer apart,
`batch` writes and reads both as JSON lines, `chat` asks a server.
"""
