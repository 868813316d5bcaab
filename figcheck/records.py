"""Frozen data classes and named tuples that are made in a third of the time that the standard library takes.

`dataclasses.dataclass` compiles six methods for each class, which for the classes of figcheck is a fifth of what a new
process costs. Here only `__init__` is compiled, when the first object of a class is made, and the other methods are
shared. What comes of it is a data class as before: `fields`, `replace`, comparing, hashing and pickling are as of the
standard library's. `typing.NamedTuple` compiles the type of each field, which nobody asks for here.
"""

from __future__ import annotations

import dataclasses as standard
import sys
from collections import namedtuple
from collections.abc import Callable
from operator import attrgetter
from typing import Any

TYPE_CHECKING = False


def quick(*, frozen: bool, slots: bool = False, eq: bool = True) -> Callable[[type], type]:
    """As `dataclasses.dataclass` with `frozen=True`. Raises TypeError for classes that may be changed."""
    if not frozen:
        raise TypeError("figcheck.records makes frozen classes only; take dataclasses.dataclass for others")

    def made(plain: type) -> type:
        compiled = "__mypyc_attrs__" in plain.__dict__  # its fields are descriptors already
        own = {name for name in ("__eq__", "__hash__", "__repr__") if name in plain.__dict__}
        made: Any = standard.dataclass(init=False, repr=False, eq=False, slots=slots and not compiled)(plain)
        parameters = made.__dataclass_params__
        parameters.frozen, parameters.init, parameters.eq, parameters.repr = True, True, eq, True
        made.__init__ = _late_initialiser(made, slots or compiled)
        made.__setattr__, made.__delattr__ = _refuses_setting, _refuses_deleting
        if eq and "__eq__" not in own:
            _compare(made, "__hash__" in own)
        if "__repr__" not in own:
            made.__repr__ = _shown
        if compiled:
            made.__reduce__ = _reduced
        elif slots:
            made.__getstate__, made.__setstate__ = _state, _fill
        return made  # type: ignore[no-any-return]  # built by hand

    return made


def _late_initialiser(made: Any, slots: bool) -> Callable[..., None]:
    """An `__init__` that compiles the true one when the first object is made; many classes are of use to few stories.

    Raises TypeError where the fields of a class cannot be in their order.
    """
    _check_order(made)

    def first(self: Any, *given: Any, **named: Any) -> None:
        if made.__init__ is first:
            made.__init__ = _initialiser(made, slots)
        made.__init__(self, *given, **named)

    _dress(first, made)
    return first


def _check_order(made: Any) -> None:
    """Refuse a field without a default behind one with a default, as the compiler of the method would."""
    optional = ""
    for item in made.__dataclass_fields__.values():
        if item.init and (item.default is not standard.MISSING or item.default_factory is not standard.MISSING):
            optional = item.name
        elif item.init and optional:
            raise TypeError(f"non-default argument {item.name!r} follows default argument {optional!r}")


def _dress(function: Any, made: Any) -> None:
    function.__qualname__, function.__module__ = f"{made.__qualname__}.__init__", made.__module__
    function.__annotations__ = {item.name: item.type for item in made.__dataclass_fields__.values() if item.init}


def _initialiser(made: Any, slots: bool) -> Callable[..., None]:
    """The `__init__` of a class. It fills each slot through its descriptor, since assigning is refused."""
    space: dict[str, Any] = {"_set": object.__setattr__, "_MISSING": standard.MISSING}
    head, body = ["self"], []
    for item in made.__dataclass_fields__.values():
        name, value = item.name, item.name
        if item.default_factory is not standard.MISSING:
            space[f"_new_{name}"], value = item.default_factory, f"_new_{name}()"
            if item.init:
                head.append(f"{name}=_MISSING")
                value = f"{value} if {name} is _MISSING else {name}"
        elif item.default is not standard.MISSING:
            space[f"_default_{name}"] = item.default
            head.append(f"{name}=_default_{name}")
        else:
            head.append(name)
        if slots:
            space[f"_set_{name}"] = made.__dict__[name].__set__
        body.append(f" _set_{name}(self, {value})" if slots else f" _set(self, {name!r}, {value})")
    if hasattr(made, "__post_init__"):
        body.append(" self.__post_init__()")
    exec("\n".join([f"def __init__({', '.join(head)}):", *body]), space)
    function: Callable[..., None] = space["__init__"]
    _dress(function, made)
    return function


def _compare(made: Any, hashes_itself: bool) -> None:
    """Let the objects of a class be compared by what they hold, and hashed unless the class does that itself."""
    items = made.__dataclass_fields__.values()
    compared = _values([item.name for item in items if item.compare])
    hashed = _values([item.name for item in items if (item.compare if item.hash is None else item.hash)])

    def equal(self: Any, other: Any) -> Any:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    made.__eq__ = equal
    if not hashes_itself:
        made.__hash__ = lambda self: hash(hashed(self))


def _values(names: list[str]) -> Callable[[Any], object]:
    """What gives some attributes of an object as a tuple."""
    return attrgetter(*names) if len(names) > 1 else lambda item: tuple(getattr(item, name) for name in names)


def _shown(self: Any) -> str:
    told = (f"{item.name}={getattr(self, item.name)!r}" for item in standard.fields(self) if item.repr)
    return f"{self.__class__.__qualname__}({', '.join(told)})"


def _refuses_setting(_self: object, name: str, _value: object) -> None:
    raise standard.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuses_deleting(_self: object, name: str) -> None:
    raise standard.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    """What is pickled, as of the standard library's frozen classes with slots."""
    return [getattr(self, name) for name in self.__dataclass_fields__]


def _fill(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__dataclass_fields__, state, strict=True):
        object.__setattr__(self, name, value)


def _reduced(self: Any) -> tuple[Callable[..., object], tuple[type, list[Any]]]:
    """How an object of a compiled class is pickled, which has a state of its own making that cannot be set."""
    return _restored, (self.__class__, _state(self))


def _restored(kind: Any, state: list[Any]) -> object:
    made: object = kind.__new__(kind)
    _fill(made, state)
    return made


# what a class body holds besides its fields and methods; the last three are of Python 3.14
_OWN = frozenset(
    {"__module__", "__annotations__", "__qualname__", "__slots__", "__annotate__", "__annotate_func__",
     "__conditional_annotations__"}
)  # fmt: skip


def _annotated(space: dict[str, Any]) -> dict[str, Any]:
    """The fields in the body of a class. From Python 3.14 on they are worked out when asked for, but not everywhere."""
    fields: dict[str, Any] = space.get("__annotations__", {})
    if sys.version_info >= (3, 14) and not fields:
        import annotationlib  # slow to load

        asked = annotationlib.get_annotate_from_class_namespace(space)
        if asked is not None:
            fields = annotationlib.call_annotate_function(asked, annotationlib.Format.FORWARDREF)
    return fields


class _NamedTupleMaker(type):
    """Makes a named tuple of a class that says its fields as `typing.NamedTuple` lets it."""

    def __new__(cls, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> Any:
        """The named tuple, with the methods and properties of the class."""
        if not bases:
            return super().__new__(cls, name, bases, space)
        fields = _annotated(space)
        defaults = [space[field] for field in fields if field in space]
        made: Any = namedtuple(name, fields, defaults=defaults, module=space["__module__"])  # type: ignore[misc]
        made.__annotations__ = dict(fields)
        for key, value in space.items():
            if key not in fields and key not in _OWN:
                setattr(made, key, value)
        made.__qualname__ = space["__qualname__"]
        return made


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from typing import NamedTuple as NamedTuple
else:
    dataclass = quick

    class NamedTuple(metaclass=_NamedTupleMaker):
        """As `typing.NamedTuple`; of the types of the fields the text alone is kept."""
