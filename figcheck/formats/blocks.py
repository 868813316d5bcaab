"""What an element of mark-up means for the text: names of HTML, XHTML and NITF, and one table for all of them."""

from __future__ import annotations

from .flow import Flow

BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol optgroup option p pre section summary"
    " table tbody tfoot thead ul legend search"
    # NITF
    " abstract block bq body.content body.end body.head byline credit dateline datasource distributor hedline hl1 hl2"
    " media media-caption media-producer note table-metadata nitf-table tagline correction".split()
)
# elements whose content is no part of the story: scripts, menus, adverts' frames, forms, what was struck out
SKIPPED = frozenset(
    "script style template noscript iframe object embed canvas svg math video audio map title nav aside footer select"
    " textarea button input datalist xmp noembed noframes del s strike rt rp dialog menu"
    # NITF
    " media-metadata media-reference media-producer docdata".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# elements that the next of their kind closes
NEXT_CLOSES = frozenset("p li td th tr dt dd option".split())
_CODE = frozenset("code kbd samp var".split())
_RAISED = frozenset(("sup", "sub"))
_CELLS = frozenset(("td", "th"))
CODE_SIGN = "…"


def opened(flow: Flow, name: str) -> None:
    """An element begins."""
    if name in BLOCK:
        flow.block()
    elif name == "br":
        flow.line()
    elif name in _CELLS:
        flow.cell()
    elif name == "tr":
        flow.row()
    elif name in _RAISED:
        flow.raise_or_lower()
    elif name == "q":
        flow.insert("“")
    elif name in _CODE:
        flow.insert(CODE_SIGN)


def closed(flow: Flow, name: str) -> None:
    """An element ends."""
    if name in BLOCK:
        flow.block()
    elif name in ("tr", "table"):
        flow.row()
    elif name in _RAISED:
        flow.back_to_the_line()
    elif name == "q":
        flow.insert("”")


def is_code(name: str) -> bool:
    """True for an element that holds code, for which one sign stands in the text."""
    return name in _CODE
