"""How much of a file is read. Each limit is far above any story and low enough that a hostile file ends in an error.

They bound memory: a story of STORY_CHARS needs some hundred megabytes while it is checked, and no reader needs more.
"""

from __future__ import annotations

# the longest novels have 3 to 4 million characters; a news story has 5,000
STORY_CHARS = 4_000_000
# text with mark-up (HTML, JSON, XML, Markdown): the longest story, with four bytes of mark-up to each character
TEXT_BYTES = 16 * 1024 * 1024
# a DOCX or PDF file holds pictures beside its text
FILE_BYTES = 128 * 1024 * 1024
# one part of a DOCX file, unpacked: a story of STORY_CHARS with the mark-up that Word puts around every word
PART_BYTES = 64 * 1024 * 1024
# the runs of text that a story is put together from; a page of news has some hundred
RUNS = 500_000
# elements of an XML file, and how deep they may be nested: both far beyond feeds of ten thousand items
XML_ELEMENTS = 500_000
XML_DEPTH = 200
# one line of a JSONL file or one record of a CSV file
RECORD_BYTES = TEXT_BYTES
# fields of one CSV record; spreadsheets end at 16,384 columns
RECORD_FIELDS = 16_384
# pages of a PDF: the longest reports have some thousand
PDF_PAGES = 5_000
# the first bytes of a file, which tell what it is
HEAD_BYTES = 4_096
