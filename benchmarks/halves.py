"""Estimates how many findings on news are right, from contradictions that were read one by one.

The table of trust lets a wording accuse by what readers found of its contradictions. To count them on the same
articles would flatter it: so the articles are halved by their names, the wordings are chosen on one half, and their
contradictions counted on the other; and the other way round.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from figcheck.model import Severity
from figcheck.trust.built_in import built_in
from figcheck.trust.standing import Standing, standing, standing_far
from figcheck.trust.table import FAR, Key, Row, families, with_verdicts

HALVES = (0, 1)


def held_out(contradictions: str, verdicts: Mapping[str, str]) -> Counter[str]:
    """How many accusations of the other half have which verdict; "" for those that nobody read.

    `contradictions` is a file that `figcheck trust --examples` printed, of the corpus of the built-in table.
    """
    lines = Path(contradictions).read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    told: Counter[str] = Counter()
    for half in HALVES:
        here = [item for item in found if _half(item["name"]) == half]
        trusted = _trusted(here, verdicts)
        told.update(
            verdicts.get(item["id"], "") for item in found if _half(item["name"]) != half and _key(item) in trusted
        )
    return told


def _half(name: str) -> int:
    return int(sha256(name.encode("utf-8")).hexdigest(), 16) % len(HALVES)


def _key(item: Mapping[str, str]) -> Key:
    return item["rule"], item["wording"]


def _trusted(found: Iterable[Mapping[str, str]], verdicts: Mapping[str, str]) -> frozenset[Key]:
    """The wordings that may accuse by one half of the contradictions, and half of all that the table counts else."""
    read: dict[Key, list[str]] = {}
    for item in found:
        read.setdefault(_key(item), []).append(verdicts.get(item["id"], ""))
    rows = {key: _halved(row, read.get(key, [])) for key, row in built_in().rows.items()}
    of_rules = families(rows)
    return frozenset(key for key in rows if _standing(rows, of_rules, key).most is not Severity.INFO)


def _standing(rows: Mapping[Key, Row], of_rules: Mapping[str, Row], key: Key) -> Standing:
    rule, wording = key
    if not wording.endswith(FAR):
        return standing(wording, rows[key], of_rules[rule])
    near = wording.removesuffix(FAR)
    return standing_far(near, rows.get((rule, near)), rows[key])


def _halved(row: Row, read: list[str]) -> Row:
    agreeing = row.agreeing // len(HALVES)
    half = replace(
        row,
        articles=row.articles // len(HALVES),
        ties=agreeing + len(read),
        agreeing=agreeing,
        contradicting=len(read),
        refilled=row.refilled // len(HALVES),
        by_chance=row.by_chance // len(HALVES),
    )
    return with_verdicts(half, read)
