"""A frozen class of figcheck is a data class as the standard library's is."""

import copy
import dataclasses
import pickle
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from figcheck import records
from figcheck.model import Alternative, Figure, Kind, Label, Sentence, Span, Story

quick: Any = records.quick


@quick(frozen=True, slots=True)
class _Point:
    """A place."""

    x: int
    y: int = 0
    names: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False)
    seen: list[int] = dataclasses.field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Refuses what is no place."""
        if self.x < 0:
            raise ValueError("left of everything")


@dataclasses.dataclass(frozen=True, slots=True)
class Plain:
    """The same by the standard library."""

    x: int
    y: int = 0
    names: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False)


@quick(frozen=True, eq=False)
class _Open:
    """Without slots, known by its identity."""

    x: int


class Pair(records.NamedTuple):
    """A named tuple of a module whose annotations are not made text."""

    first: int
    second: "Plain | None" = None

    @property
    def is_single(self) -> bool:
        """True without a second."""
        return self.second is None


Point: Any = _Point
Open: Any = _Open


def test_it_is_compared_hashed_and_shown_by_what_it_holds() -> None:
    assert Point(1, names={"a": "b"}) == Point(1, 0, {"a": "b"}) != Point(1, 1)
    assert Point(1) != Plain(1)
    assert hash(Point(1, 2)) == hash(Point(1, 2, {"a": "b"})) == hash(Plain(1, 2))
    assert repr(Point(1)) == repr(Plain(1)).replace("Plain", "_Point")
    first = Span(1, 2)
    assert hash(first) == hash((1, 2)) and {first: 1}[Span(1, 2)] == 1
    assert Open(1) != Open(1) and Open(1).x == 1


def test_nothing_of_it_can_be_changed() -> None:
    point = Point(1)
    changes: tuple[Callable[[], object], ...] = (
        lambda: setattr(point, "x", 2),
        lambda: delattr(point, "x"),
        lambda: setattr(point, "z", 2),
    )
    for change in changes:
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()
    with pytest.raises(dataclasses.FrozenInstanceError):
        Open(1).x = 2
    assert not hasattr(point, "__dict__")


def test_each_object_has_its_own_default() -> None:
    Point(1).seen.append(1)
    assert Point(1).seen == [] and Point(1).names is not Point(1).names


def test_what_the_class_does_at_its_birth_is_done() -> None:
    with pytest.raises(ValueError, match="left of everything"):
        Point(-1)
    with pytest.raises(TypeError):
        Point()
    with pytest.raises(TypeError, match="frozen classes only"):
        quick(frozen=False)


def test_the_standard_library_knows_it_for_a_data_class() -> None:
    assert dataclasses.is_dataclass(_Point)
    assert [item.name for item in dataclasses.fields(Point)] == ["x", "y", "names", "seen"]
    assert dataclasses.replace(Point(1), y=3) == Point(1, 3)
    assert dataclasses.asdict(Label(Span(1, 2), "here")) == {
        "span": {"start": 1, "end": 2},
        "text": "here",
        "source": None,
    }
    match Span(1, 2):
        case Span(start, end):
            assert (start, end) == (1, 2)


def test_it_is_pickled_and_copied() -> None:
    for item in (Span(3, 4), Alternative("if swapped", {}), Story("", (), ())):
        assert pickle.loads(pickle.dumps(item)) == item == copy.deepcopy(item)


def test_the_types_of_its_arguments_are_told() -> None:
    assert Figure.__init__.__annotations__["kind"] == Kind.__name__
    assert "kept" not in Sentence.__init__.__annotations__


class _Pair(records.NamedTuple):
    """Two that belong together."""

    first: int
    second: str = "none"

    @property
    def both(self) -> str:
        """The two in one."""
        return f"{self.first}{self.second}"


def test_a_named_tuple_is_as_that_of_the_standard_library() -> None:
    one = _Pair(1)
    assert one == (1, "none") and one.both == "1none" and repr(one) == "_Pair(first=1, second='none')"
    assert one._replace(second="two") == _Pair(1, second="two") and one._asdict() == {"first": 1, "second": "none"}
    assert pickle.loads(pickle.dumps(one)) == one and type(copy.copy(one)) is _Pair
    assert _Pair.__doc__ == "Two that belong together." and _Pair._field_defaults == {"second": "none"}
    made: Any = _Pair
    with pytest.raises(TypeError):
        made()


def test_the_first_object_of_a_class_is_made_as_all_others_and_its_errors_are_those_of_a_call() -> None:
    @quick(frozen=True, slots=True)
    class Late:
        x: int
        y: int = 2

    made: Any = Late
    with pytest.raises(TypeError, match="x"):
        made()
    assert (made(1).x, made(1).y, made(y=1, x=3).x) == (1, 2, 3)
    with pytest.raises(TypeError, match="'y' follows default argument 'x'"):

        @quick(frozen=True)
        class Wrong:
            x: int = 1
            y: int


def test_a_named_tuple_has_its_fields_wherever_it_is_written() -> None:
    pair = Pair(1)
    assert (pair, pair._fields, Pair(1, Plain(2)).is_single) == ((1, None), ("first", "second"), False)
    assert pair.is_single
    assert pickle.loads(pickle.dumps(pair)) == pair
