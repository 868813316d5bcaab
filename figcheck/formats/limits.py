"""How much of a file is read. Each limit is far above any story and low enough that a hostile file ends in an error.

They bound memory: a story of STORY_CHARS needs some hundred megabytes while it is checked, one of PLAIN_CHARS a
gigabyte, and no reader needs more.
"""

from __future__ import annotations

# the longest novels have 3 to 4 million characters; a news story has 5,000
STORY_CHARS = 4_000_000
# plain text needs no reader: a year of a paper in one file, and what it may have of bytes
PLAIN_CHARS = 24_000_000
PLAIN_BYTES = 32 * 1024 * 1024
# text with mark-up (HTML, JSON, XML, Markdown): the longest story, with four bytes of mark-up to each character
TEXT_BYTES = 16 * 1024 * 1024
# Markdown has little mark-up, and its parser holds all of a text's events at once
MARKDOWN_BYTES = 8 * 1024 * 1024
# a DOCX or PDF file holds pictures beside its text
FILE_BYTES = 128 * 1024 * 1024
# one part of a DOCX file, unpacked: a story of STORY_CHARS with the mark-up that Word puts around every word
PART_BYTES = 64 * 1024 * 1024
# the runs of text that a story is put together from; a page of news has some hundred
RUNS = 200_000
# elements of an XML file, and how deep they may be nested: both far beyond feeds of ten thousand items
XML_ELEMENTS = 300_000
XML_DEPTH = 200
# one line of a JSONL file or one record of a CSV file
RECORD_BYTES = TEXT_BYTES
# fields of one CSV record; spreadsheets end at 16,384 columns
RECORD_FIELDS = 16_384
# pages of a PDF: the longest reports have some thousand
PDF_PAGES = 5_000
# what the pages of a PDF are drawn by, unpacked, pictures apart; a page of text takes some ten thousand bytes
PDF_CONTENT_BYTES = 64 * 1024 * 1024
# the first bytes of a file, which tell what it is
HEAD_BYTES = 4_096
# the tags of a web page; the largest pages of an encyclopedia have a hundred thousand
TAGS = 250_000
