"""The options of `figcheck check` that bring ties from outside: answers in a file, or a reader that is asked now."""

from __future__ import annotations

from .options import Parser


def add_reading_options(parser: Parser) -> None:
    """`--ties`, `--reader` and what is asked of it."""
    parser.add_argument(
        "--ties",
        metavar="FILE.jsonl",
        action="append",
        default=[],
        help="judge the ties that answers to `figcheck reader requests` propose; may be repeated",
    )
    parser.add_argument(
        "--reader", metavar="NAME", help="ask a reader which figures belong together, such as openai: SENDS THE STORIES"
    )
    parser.add_argument("--reader-model", metavar="NAME", default="", help="the model that the reader asks")
    parser.add_argument("--reader-url", metavar="URL", default="", help="the server that the reader asks")
    parser.add_argument("--reader-masked", action="store_true", help="send the stories with every digit hidden")
