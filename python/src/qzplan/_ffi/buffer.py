# SPDX-License-Identifier: MIT
"""Columns of numbers for the library: anything with the buffer protocol, without a copy where the
type fits; everything else through one copy."""

from __future__ import annotations

import array
import ctypes
import sys
from typing import Any, Iterator, List, Tuple

from ..numbers import double, int32, int64

_api = ctypes.pythonapi


class _PyBuffer(ctypes.Structure):
    """Py_buffer, as every CPython since 3.9 has it."""

    _fields_ = [("buf", ctypes.c_void_p), ("obj", ctypes.c_void_p), ("len", ctypes.c_ssize_t),
                ("itemsize", ctypes.c_ssize_t), ("readonly", ctypes.c_int), ("ndim", ctypes.c_int),
                ("format", ctypes.c_char_p), ("shape", ctypes.c_void_p),
                ("strides", ctypes.c_void_p), ("suboffsets", ctypes.c_void_p),
                ("internal", ctypes.c_void_p)]


_get = _api.PyObject_GetBuffer
_get.argtypes = [ctypes.py_object, ctypes.POINTER(_PyBuffer), ctypes.c_int]
_get.restype = ctypes.c_int
_release = _api.PyBuffer_Release
_release.argtypes = [ctypes.POINTER(_PyBuffer)]
_release.restype = None

_ORDER = "<" if sys.byteorder == "little" else ">"
_NATIVE = ("", "@", "=", _ORDER)
#: Of each kind of column: its width in bytes, the formats that fit, NumPy's name of it.
_KINDS = {
    "q": (8, {f + c for f in _NATIVE for c in "qln"}, "int64"),
    "i": (4, {f + c for f in _NATIVE for c in "il"}, "int32"),
    "d": (8, {f + "d" for f in _NATIVE}, "float64"),
}
_WHOLE = set("bBhHiIlLqQnN")
#: The kind of a column of the library's size_t, of numbers that are not below zero.
SIZES = "q" if ctypes.sizeof(ctypes.c_size_t) == 8 else "i"


class Column:
    """One column, held for as long as the library reads it: its memory can neither move nor go."""

    def __init__(self, data: Any, what: str, kind: str = "q") -> None:
        self._buffer = _PyBuffer()
        self._held = False
        view = self._fitting(data, what, kind)
        self.count = len(view)
        self.copied = view.obj is not data
        if _get(view, ctypes.byref(self._buffer), 0) != 0:  # pragma: no cover
            raise BufferError(f"{what} cannot be read")
        self._held = True
        if self._buffer.buf and self._buffer.buf % view.itemsize:
            self.release()
            view = memoryview(array.array(kind, view.tolist()))
            _get(view, ctypes.byref(self._buffer), 0)
            self._held = self.copied = True

    @staticmethod
    def _fitting(data: Any, what: str, kind: str) -> memoryview:
        """A flat view of the right type, of the data itself where it can be."""
        if hasattr(data, "to_numpy") and not hasattr(data, "__array_interface__"):
            data = data.to_numpy()  # pandas, Arrow
        if isinstance(data, (str, bytes, bytearray)):
            raise TypeError(f"{what} must be numbers, not {type(data).__name__}")
        try:
            view = memoryview(data)
        except TypeError:
            return _copied(_listed(data, what), what, kind)
        except (ValueError, BufferError):
            raise TypeError(f"{what} must be whole numbers, not "
                            f"{getattr(data, 'dtype', type(data).__name__)}") from None
        if view.ndim != 1:
            raise ValueError(f"{what} must have one dimension, not {view.ndim}")
        width, fits, _ = _KINDS[kind]
        if view.itemsize == width and view.format in fits and view.c_contiguous:
            return view
        letter = view.format.lstrip("@=<>!")
        if letter not in _WHOLE and not (kind == "d" and letter in "fd"):
            raise TypeError(f"{what} must be {'' if kind == 'd' else 'whole '}numbers, not of the "
                            f"type {getattr(data, 'dtype', view.format)}")
        return _converted(data, view, what, kind)

    @property
    def address(self) -> Any:
        """For the library; None for a column without rows."""
        return self._buffer.buf

    def overlaps(self, first: int, size: int) -> bool:
        """Whether some of its memory lies among `size` bytes from an address on."""
        start = self._buffer.buf or 0
        return first < start + self._buffer.len and start < first + size

    def release(self) -> None:
        """Lets the memory go."""
        if self._held:
            self._held = False
            _release(ctypes.byref(self._buffer))

    def __del__(self) -> None:
        if hasattr(self, "_held"):
            self.release()


def _converted(data: Any, view: memoryview, what: str, kind: str) -> memoryview:
    """Another width of whole number: by NumPy where the data is NumPy's, else one by one."""
    width, _, name = _KINDS[kind]
    letter = view.format.lstrip("@=<>!")
    if hasattr(data, "astype") and (kind == "d" or view.itemsize < width
                                    or (view.itemsize == width and letter in "bhilqn")):
        return memoryview(data.astype(name, order="C"))
    try:
        plain = view.format.lstrip("@") in _WHOLE or view.format == "d"
        values: List[Any] = view.tolist() if plain else data.tolist()
    except (AttributeError, NotImplementedError):
        raise TypeError(f"{what} cannot be of the type {view.format}") from None
    return _copied(iter(values), what, kind)


def _listed(data: Any, what: str) -> Iterator[Any]:
    try:
        return iter(data)
    except TypeError:
        raise TypeError(f"{what} must be a column of numbers, not {type(data).__name__}") from None


def _copied(values: Iterator[Any], what: str, kind: str) -> memoryview:
    read = {"d": double, "i": int32, "q": int64}[kind]
    return memoryview(array.array(kind, [read(v, what) for v in values]))


def columns(named: "List[Tuple[str, Any]]") -> "Tuple[List[Column], int]":
    """Columns of one length, and that length. ValueError where they differ."""
    held: List[Column] = []
    for what, data in named:
        held.append(Column(data, what))
        if held[-1].count != held[0].count:
            raise ValueError(f"{what} has {held[-1].count} rows, {named[0][0]} has {held[0].count}")
    return held, held[0].count


def like_numpy(data: Any) -> bool:
    """Whether the data is NumPy's or pandas', so that the answer should be NumPy's as well."""
    return hasattr(data, "__array_interface__") or hasattr(data, "to_numpy") and "numpy" in sys.modules


def flags_for(data: Any, count: int) -> "Tuple[Any, Any]":
    """(what is returned, its address holder): a NumPy array where the data is NumPy's or pandas',
    else a memoryview of bytes."""
    if like_numpy(data):
        numpy = sys.modules["numpy"]
        made = numpy.zeros(count, dtype=numpy.uint8)
        return made, Flags(made, count)
    store = bytearray(count)
    return memoryview(store), Flags(store, count)


class Flags:
    """Where the library writes its flags: one byte a row, and room for all of them is made sure."""

    def __init__(self, store: Any, count: int) -> None:
        self._bytes = (ctypes.c_uint8 * count).from_buffer(store)

    @property
    def address(self) -> Any:
        return self._bytes


def given_flags(out: Any, count: int) -> "Tuple[Any, Flags]":
    """A caller's own memory for the flags. ValueError where it is too short, TypeError where it is
    not writable bytes in one piece."""
    view = memoryview(out)
    if view.readonly or not view.c_contiguous or view.itemsize != 1:
        raise TypeError("out must be writable bytes in one piece")
    if view.nbytes < count:
        raise ValueError(f"out has {view.nbytes} bytes, {count} are needed")
    return out, Flags(view.cast("B") if view.ndim != 1 or view.format != "B" else view, count)
