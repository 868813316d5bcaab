"""What holds for a story: the configuration file nearest to it, and the options of the command line before that."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..checker import Checker, is_excused
from ..config import Config
from ..errors import ConfigError
from ..formats.files import STDIN, read
from ..records import dataclass
from ..registry import chosen
from .config_files import nearest_file, settings_of
from .installed import any_plugin, known_rules
from .options import Options
from .setting_options import given

if TYPE_CHECKING:
    from ..baseline import Baseline

THE_COMMAND_LINE = "the command line"


@dataclass(frozen=True, slots=True)
class Layer:
    """Settings from one place. `folder` is what its globs and paths are relative to, `file` where they were read."""

    origin: str
    folder: Path
    raw: Mapping[str, object]
    config: Config
    baseline: str = ""
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """What holds for the stories of a folder, and the layers that it comes from, the first before the others."""

    config: Config
    layers: tuple[Layer, ...]

    @property
    def baseline(self) -> str:
        """The path of the baseline; empty without one."""
        return next((layer.baseline for layer in self.layers if layer.baseline), "")


class Settings:
    """The settings of a command line, with those of the files that are nearest to its stories.

    `own` goes before those files instead of the command line, where settings come from somebody else.
    Files are looked for once for each folder and read once. Raises ConfigError for settings that cannot be used.
    """

    def __init__(self, options: Options, own: Layer | None = None) -> None:
        self._isolated = bool(getattr(options, "isolated", False))
        self._named = getattr(options, "config", None)
        self._stdin_name = getattr(options, "stdin_filename", None)
        if self._isolated and self._named:
            raise ConfigError("--config names a file and --isolated reads none; give one of the two")
        self._dated = getattr(options, "published", None) is not None
        self._options = own or layer(given(options), THE_COMMAND_LINE, Path.cwd())
        self._files: dict[Path, Path | None] = {}
        self._resolved: dict[Path | None, Resolved] = {}
        self._checkers: dict[tuple[Path | None, tuple[str, ...]], Checker] = {}

    def resolved(self, path: str | None = None) -> Resolved:
        """What holds for a story, or for a folder; without one, for the folder the command is called in."""
        file = self._file(path)
        if file not in self._resolved:
            layers = (self._options,) if file is None else (self._options, *_read(file))
            self._resolved[file] = Resolved(_merged(layers), layers)
        return self._resolved[file]

    def checker(self, path: str | None = None, baseline: bool = True) -> Checker:
        """The checker for a story. Raises ConfigError, naming the file, for a rule that does not exist."""
        resolved = self.resolved(path)
        excused = tuple(_excused(resolved.layers, path)) if path is not None else ()
        key = (self._file(path), excused)
        if key not in self._checkers:
            config = replace(resolved.config, per_file_ignores={"*": excused} if excused else {})
            if resolved.baseline and baseline:
                config = replace(config, baseline=read_baseline(resolved.baseline).fingerprints)
            try:
                checker = Checker(config, plugins=any_plugin())
                self._checkers[key] = checker.dated() if self._dated else checker
                chosen(known_rules(), resolved.config)  # globs that mean no story of this call are looked at too
            except ConfigError as error:
                raise _placed(error, resolved.layers) from None
        return self._checkers[key]

    def files(self) -> list[Path]:
        """The configuration files that were read."""
        layers = (layer for resolved in self._resolved.values() for layer in resolved.layers)
        return list(dict.fromkeys(layer.file for layer in layers if layer.file is not None))

    def _file(self, path: str | None) -> Path | None:
        if self._isolated:
            return None
        if self._named:
            return Path(self._named)
        folder = self._folder(path)
        if folder not in self._files:
            self._files[folder] = nearest_file(folder)
        return self._files[folder]

    def _folder(self, path: str | None) -> Path:
        """The folder of a story, however it is named; the standard input lies where the command is called."""
        if path is None or path == STDIN or path.startswith("<"):
            path = self._stdin_name or os.curdir
        place = _absolute(path)
        try:
            return place if place.is_dir() else place.parent
        except OSError:  # no file can be called that, as whoever reads it will say
            return place.parent


def read_baseline(path: str) -> Baseline:
    """The baseline of a file. Raises UnreadableInput or ConfigError when it cannot be had."""
    from ..baseline import parse_baseline

    return parse_baseline(read(path), path)


def _read(file: Path, before: tuple[Path, ...] = ()) -> Iterator[Layer]:
    """The settings of a file, then those of the files that it extends, each before those it extends in its turn."""
    raw, place = dict(settings_of(file)), _absolute(file)
    base = _path(raw.pop("extend", ""), "extend", _shown(file))
    yield replace(layer(raw, _shown(file), place.parent), file=file)
    if not base:
        return
    extended = _absolute(place.parent / Path(base).expanduser())
    if extended in (*before, place):
        raise ConfigError(
            f"{_shown(file)}: 'extend' leads back to {_shown(extended)}; one of the files must extend none"
        )
    try:
        yield from _read(extended, (*before, place))
    except ConfigError as error:
        raise type(error)(f"{_shown(file)}: 'extend' = {base!r}: {error}") from None


def _shown(file: Path) -> str:
    """A file as a person would name it: from here where it lies below, else in full."""
    here = os.path.relpath(file)
    return str(file) if here.startswith(os.pardir) else here


def layer(raw: Mapping[str, object], origin: str, folder: Path) -> Layer:
    """Settings with what their paths name read. Raises ConfigError, naming the place, for one that cannot be used."""
    values = dict(raw)
    at_home = origin == THE_COMMAND_LINE
    baseline = _path(values.pop("baseline", ""), "baseline", origin)
    paths = _paths(values.pop("rates", ()), origin)
    trust = _path(values.pop("trust", ""), "trust", origin)
    if trust:
        values["trust"] = read(trust if at_home else str(folder / trust))
    values["rates"] = {path: read(path if at_home else str(folder / path)) for path in paths}
    config = Config.from_mapping(values, origin)
    return Layer(origin, folder, raw, config, baseline if at_home or not baseline else _shown(folder / baseline))


def _path(value: object, key: str, origin: str) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"{origin}: {key!r} takes a path, not {value!r}")
    return value


def _paths(value: object, origin: str) -> list[str]:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, (list, tuple)) or not all(isinstance(item, str) for item in items):
        raise ConfigError(f"{origin}: 'rates' takes the paths of tables, not {value!r}")
    return [str(item) for item in items]


def _merged(layers: tuple[Layer, ...]) -> Config:
    """The settings of several places as one, the first before the others."""
    *before, merged = layers
    for top in reversed(before):
        house = {**_table(merged.raw, "house"), **_table(top.raw, "house")}
        raw = {**merged.raw, **top.raw, "house": house}
        merged = replace(merged, raw=raw, config=_over(top, merged.config, house))
    return merged.config


def _over(first: Layer, below: Config, house: Mapping[str, object]) -> Config:
    """The settings of one place before those of others. Its `select` clears what they choose and leave out."""
    top = first.config
    if top.select:
        below = replace(below, select=(), extend_select=(), ignore=())
    return Config(
        select=top.select or below.select,
        extend_select=(*below.extend_select, *top.extend_select),
        ignore=(*(name for name in below.ignore if name not in top.extend_select), *top.ignore),
        per_file_ignores={**below.per_file_ignores, **top.per_file_ignores},
        severity={**below.severity, **top.severity},
        preview=bool(first.raw["preview"]) if "preview" in first.raw else below.preview,
        house=Config.from_mapping({"house": house}).house,
        rates={**top.rates, **below.rates},
        rules=_both(below.rules, top.rules),
        trust=top.trust or below.trust,
        untrusted=top.untrusted if "untrusted" in first.raw else below.untrusted,
        reader={**below.reader, **top.reader},
    )


def _table(raw: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = raw.get(key, {})
    return {str(name).replace("_", "-"): item for name, item in value.items()} if isinstance(value, Mapping) else {}


def _both(
    below: Mapping[str, Mapping[str, object]], top: Mapping[str, Mapping[str, object]]
) -> dict[str, Mapping[str, object]]:
    return {rule: {**below.get(rule, {}), **top.get(rule, {})} for rule in (*below, *top)}


def _absolute(path: str | Path) -> Path:
    """A path from the root, without a look at links, which may lead nowhere or in a circle."""
    return Path(os.path.normpath(Path(path).absolute()))


def _excused(layers: Iterable[Layer], path: str) -> list[str]:
    """The rules that a story is excused from, by the globs of all layers."""
    place = _absolute(path)
    found: list[str] = []
    for layer in layers:
        name = os.path.relpath(place, layer.folder).replace(os.sep, "/")
        names = {name, name.rpartition("#")[0] or name}  # a story of a file of many: "stories.csv#17"
        for glob, rules in layer.config.per_file_ignores.items():
            if any(is_excused(one, glob) for one in names):
                found += rules
    return found


def _placed(error: ConfigError, layers: Iterable[Layer]) -> ConfigError:
    """An error with the place of the setting that is at fault."""
    for layer in layers:
        try:
            chosen(known_rules(), layer.config)
        except ConfigError as own:
            if str(own) == str(error):
                return type(error)(f"{layer.origin}: {error}")
    return error
