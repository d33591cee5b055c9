# SPDX-License-Identifier: MIT
"""Views into native memory: a class says its fields, one line each, and the rest follows.

A view holds the handle of the object it looks into, so that memory outlives it. Each read asks the
handle first whether it is still open.
"""

from __future__ import annotations

import ctypes
import datetime
import operator
from typing import (Any, Callable, Dict, Generic, Iterator, Optional, Sequence, Tuple, Type, TypeVar,
                    Union, overload)

from .. import dates, numbers
from .find import immovable, missing
from .handle import Handle
from .text import decode, decode_optional

T = TypeVar("T")
V = TypeVar("V", bound="View")


class View:
    """A native struct. Two views of the same place are equal."""

    __slots__ = ("_owner", "_struct", "_address")
    _shown: Tuple[str, ...] = ("id",)
    #: What can be pickled in its place.
    _kept = "its id"

    def __init__(self, owner: Handle, struct: Any) -> None:
        self._owner = owner
        self._struct = struct
        self._address = ctypes.addressof(struct)

    @property
    def _raw(self) -> Any:
        self._owner.pointer
        return self._struct

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, View) or type(other) is not type(self):
            return NotImplemented
        return self._address == other._address

    def __hash__(self) -> int:
        return hash((type(self), self._address))

    def __repr__(self) -> str:
        name = type(self).__name__
        if self._owner.closed:
            return f"<{name} of what has been closed>"
        return f"{name}({', '.join(f'{n}={getattr(self, n)!r}' for n in self._shown)})"

    def __copy__(self: V) -> V:
        return self

    def __deepcopy__(self: V, _: object) -> V:
        return self  # nothing can change it

    def __reduce__(self) -> Any:
        raise immovable(self, self._kept)


class Field(Generic[T]):
    """One attribute of a view, read from the struct's field of the same name or of `name`."""

    def __init__(self, read: Callable[[Handle, Any], T], doc: str, name: Optional[str] = None) -> None:
        self._read = read
        self._name = name
        self.__doc__ = doc

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = self._name or name.rstrip("_")

    @overload
    def __get__(self, view: None, kind: type) -> Field[T]: ...

    @overload
    def __get__(self, view: View, kind: type) -> T: ...

    def __get__(self, view: Optional[View], kind: type) -> Union[Field[T], T]:
        if view is None:
            return self
        return self._read(view._owner, getattr(view._raw, self._name or ""))

    def __set__(self, view: View, value: object) -> None:
        raise AttributeError("what was loaded never changes")


class Views(Sequence[V]):
    """A sequence of views over an array of pointers. It can be indexed, cut, iterated, and asked
    for an element by its id: `plan.tasks["5.2"]`."""

    __slots__ = ("_owner", "_array", "_count", "_kind")

    def __init__(self, owner: Handle, array: Any, count: int, kind: Type[V]) -> None:
        self._owner = owner
        self._array = array
        self._count = count
        self._kind = kind

    def __len__(self) -> int:
        return self._count

    def _at(self, index: int) -> V:
        self._owner.pointer
        return self._kind(self._owner, self._array[index].contents)

    @overload
    def __getitem__(self, index: Union[int, str]) -> V: ...

    @overload
    def __getitem__(self, index: slice) -> Tuple[V, ...]: ...

    def __getitem__(self, index: Union[int, str, slice]) -> Union[V, Tuple[V, ...]]:
        if isinstance(index, slice):
            return tuple(self._at(i) for i in range(*index.indices(self._count)))
        if isinstance(index, str):
            for view in self:
                if getattr(view, "id", None) == index:
                    return view
            raise missing(self._kind.__name__.lower(), index, self.ids)
        place = operator.index(index)
        if place < 0:
            place += self._count
        if not 0 <= place < self._count:
            raise IndexError(f"there are {self._count}, none at {index}")
        return self._at(place)

    def ids(self) -> "list[str]":
        """The ids of its elements; none of what has none."""
        return [view.id for view in self if isinstance(getattr(view, "id", None), str)]  # type: ignore[attr-defined]

    def __contains__(self, thing: object) -> bool:
        return thing in self.ids() if isinstance(thing, str) else any(view == thing for view in self)

    def __iter__(self) -> Iterator[V]:
        return map(self._at, range(self._count))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and not isinstance(other, (str, bytes)) and \
            len(self) == len(other) and all(a == b for a, b in zip(self, other))

    __hash__ = None  # type: ignore[assignment]

    def _repr_html_(self) -> Optional[str]:
        """What a notebook shows of those that have a table of their own; None: their `repr`."""
        show = getattr(self._kind, "_html_of_many", None)
        return show(self) if show is not None else None

    def __repr__(self) -> str:
        shown = ", ".join(map(repr, self[:3]))
        return f"[{shown}{', ...' if self._count > 3 else ''}]" + \
            (f"  # {self._count}" if self._count > 3 else "")


class List(Generic[V]):
    """An attribute of a view that is a sequence of views: an array of pointers and its count."""

    def __init__(self, kind: Callable[[], Type[V]], count: str, doc: str,
                 name: Optional[str] = None) -> None:
        self._kind = kind
        self._count = count
        self._name = name
        self.__doc__ = doc

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = self._name or name.rstrip("_")

    @overload
    def __get__(self, view: None, kind: type) -> List[V]: ...

    @overload
    def __get__(self, view: View, kind: type) -> Views[V]: ...

    def __get__(self, view: Optional[View], kind: type) -> Union[List[V], Views[V]]:
        if view is None:
            return self
        raw = view._raw
        return Views(view._owner, getattr(raw, self._name or ""), getattr(raw, self._count), self._kind())

    def __set__(self, view: View, value: object) -> None:
        raise AttributeError("what was loaded never changes")


def text(doc: str, name: Optional[str] = None) -> Field[str]:
    return Field(lambda owner, raw: decode(raw), doc, name)


def optional_text(doc: str, name: Optional[str] = None) -> Field[Optional[str]]:
    return Field(lambda owner, raw: decode_optional(raw), doc, name)


def whole(doc: str, name: Optional[str] = None) -> Field[int]:
    return Field(lambda owner, raw: int(raw), doc, name)


def truth(doc: str, name: Optional[str] = None) -> Field[bool]:
    return Field(lambda owner, raw: bool(raw), doc, name)


def word(kind: Callable[[int], T], doc: str, name: Optional[str] = None) -> Field[T]:
    return Field(lambda owner, raw: kind(raw), doc, name)


def exact(doc: str, name: Optional[str] = None) -> Field[Optional[numbers.Number]]:
    return Field(lambda owner, raw: numbers.number(raw), doc, name)


def day(doc: str, name: Optional[str] = None) -> Field[Optional[datetime.date]]:
    return Field(lambda owner, raw: dates.date_of(raw), doc, name)


def period(doc: str, name: Optional[str] = None) -> Field[Optional[dates.Period]]:
    return Field(lambda owner, raw: dates.period(raw), doc, name)


def child(kind: Callable[[], Type[V]], doc: str, name: Optional[str] = None) -> Field[V]:
    return Field(lambda owner, raw: kind()(owner, raw.contents), doc, name)


def optional_child(kind: Callable[[], Type[V]], doc: str,
                   name: Optional[str] = None) -> Field[Optional[V]]:
    return Field(lambda owner, raw: kind()(owner, raw.contents) if raw else None, doc, name)


def entries(raw: Any, count: int) -> Dict[str, str]:
    """A map that the plan carries along; a plain text has the key ""."""
    return {decode(raw[i].key): decode(raw[i].value) for i in range(count)}
