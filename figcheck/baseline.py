"""Findings that are known and not to be reported again, kept in a file under version control.

A finding is known by its fingerprint: its rule, the words of its sentences and its figures. There are no line numbers
in it and no counts, so it stays known when text around it moves, and a new finding never hides behind an old one. Each
entry names the files that had it, so that one which is no longer found there can be told from one that was not looked
for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Set
from dataclasses import field

from .errors import ConfigError
from .records import dataclass

VERSION = 1
_KEY = "figcheck_baseline"


@dataclass(frozen=True, slots=True)
class Known:
    """A finding that is known: its rule and message, for people who read the file, and the files that have it."""

    rule: str
    message: str
    files: frozenset[str]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings by fingerprint."""

    findings: Mapping[str, Known] = field(default_factory=dict)

    @property
    def fingerprints(self) -> frozenset[str]:
        """What to give to `Config(baseline=…)`."""
        return frozenset(self.findings)

    def stale(self, seen: Mapping[str, Set[str]], gone: Set[str] = frozenset()) -> dict[str, frozenset[str]]:
        """The entries that files no longer have, each with those files.

        `seen` are the fingerprints of each file that was checked, `gone` the files that are there no more.
        """
        found = {}
        for fingerprint, known in self.findings.items():
            lost = {name for name in known.files if name in gone or fingerprint not in seen.get(name, {fingerprint})}
            if lost:
                found[fingerprint] = frozenset(lost)
        return found

    def without(self, stale: Mapping[str, Set[str]]) -> Baseline:
        """The baseline without what is stale; an entry goes with the last of its files."""
        left = {}
        for fingerprint, known in self.findings.items():
            files = known.files - stale.get(fingerprint, frozenset())
            if files:
                left[fingerprint] = Known(known.rule, known.message, files)
        return Baseline(left)

    def render(self) -> str:
        """The file: one entry to a line in a fixed order, so that changes to it read well."""
        entries = [
            json.dumps(
                {"fingerprint": key, "rule": known.rule, "message": known.message, "files": sorted(known.files)},
                ensure_ascii=False,
            )
            for key, known in sorted(self.findings.items(), key=_order)
        ]
        body = ",\n    ".join(entries)
        listed = f"[\n    {body}\n  ]" if entries else "[]"
        return f'{{\n  "{_KEY}": {VERSION},\n  "findings": {listed}\n}}\n'


def gathered(found: Iterable[tuple[str, str, str, str]]) -> Baseline:
    """The baseline of some findings, each a file with a fingerprint, a rule and a message."""
    entries: dict[str, Known] = {}
    for name, fingerprint, rule, message in found:
        files = entries[fingerprint].files if fingerprint in entries else frozenset()
        entries[fingerprint] = Known(rule, message, files | {name})
    return Baseline(entries)


def parse_baseline(text: str, name: str) -> Baseline:
    """A baseline from its file. Raises ConfigError, naming the file, for anything else."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{name}: this is no baseline ({error}); write it anew with `figcheck baseline`") from None
    if not isinstance(data, dict) or _KEY not in data:
        raise ConfigError(f"{name}: this is no baseline of figcheck; write one with `figcheck baseline`")
    if data[_KEY] != VERSION:
        raise ConfigError(
            f"{name}: this baseline is of version {data[_KEY]!r}, and this figcheck reads {VERSION}; write it anew"
        )
    entries = data.get("findings")
    if not isinstance(entries, list):
        raise ConfigError(f"{name}: this baseline is damaged: it has no list of findings; write it anew")
    found: dict[str, Known] = {}
    for number, entry in enumerate(entries, 1):
        known = _known(entry)
        if known is None or entry["fingerprint"] in found:
            raise ConfigError(f"{name}: this baseline is damaged at its entry {number}; write it anew")
        found[entry["fingerprint"]] = known
    return Baseline(found)


def _known(entry: object) -> Known | None:
    """An entry as it is read; None for one that is damaged."""
    if not isinstance(entry, dict) or not isinstance(entry.get("fingerprint"), str):
        return None
    rule, message, files = entry.get("rule"), entry.get("message"), entry.get("files")
    if not isinstance(rule, str) or not isinstance(message, str) or not isinstance(files, list) or not files:
        return None
    return Known(rule, message, frozenset(files)) if all(isinstance(name, str) for name in files) else None


def _order(item: tuple[str, Known]) -> tuple[list[str], str, str]:
    return sorted(item[1].files), item[1].rule, item[0]
