# SPDX-License-Identifier: MIT
"""Figures counted from records: a tally of one table of a plan, from files, bytes or Arrow data."""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING, Any, Callable, Iterable, List, Optional, Tuple, Union

from ._ffi import structs as _structs
from ._ffi.handle import Handle, Holder
from ._ffi.native import lib
from ._ffi.text import decode, encode, encode_optional, encode_path
from .enums import ErrorCode
from .errors import Diagnostic, Diagnostics, FiguresError, check, no_diagnostics, take_diagnostics
from .figures import Figures, _Counted, warnings_word

if TYPE_CHECKING:
    from .plan import Plan

__all__ = ["Tally", "tally"]

_PROGRESS = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint64)
_READ = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)
_capsule_pointer = ctypes.pythonapi.PyCapsule_GetPointer
_capsule_pointer.restype = ctypes.c_void_p
_capsule_pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]

Source = Any
Periods = Union[None, str, Iterable[str]]


def _options(periods: Periods, **given: Any) -> Tuple[Any, Any]:
    """Options of the library, and what they point to: that has to live as long."""
    listed = [] if periods is None else [periods] if isinstance(periods, str) else [str(one) for one in periods]
    texts = (ctypes.c_char_p * len(listed))(*[encode(one, "a period") for one in listed])
    made = _structs.sized("qzplan_tally_options", **given)
    made.periods = ctypes.cast(texts, type(made.periods))
    made.period_count = len(listed)
    return made, texts


class Tally(Holder):
    """What was counted of one table of a plan. Tallies of a table add up: `a + b`; those of several tables give
    figures together: `a.figures() + b.figures()`."""

    _kept = "to_bytes()"

    def __init__(self, plan: Plan, pointer: Any, warnings: Iterable[Diagnostic] = ()) -> None:
        """Made by `qzplan.tally` and `Tally.from_bytes`."""
        self.plan = plan
        #: What can be right, and seldom is: cells that cannot be read, rows that are left out.
        self.warnings = Diagnostics(warnings)
        self._handle = Handle("tally", pointer, lib.qzplan_tally_free, (plan._handle,))

    @classmethod
    def from_bytes(cls, plan: Plan, data: bytes, *, name: str = "", warnings: str = "tell") -> Tally:
        """A saved tally. Of metrics that the plan counts otherwise by now there are no figures, and
        `warnings` has them. Raises FiguresError."""
        out = ctypes.POINTER(_structs.struct("qzplan_tally"))()
        faults = no_diagnostics()
        options, _ = _options(None, warnings=warnings_word(warnings))
        found = check(lib.qzplan_tally_load(ctypes.byref(out), plan._handle.pointer, encode(name, "name"), data, len(data),
                                            ctypes.byref(options), ctypes.byref(faults)), FiguresError, faults)
        return cls(plan, out, found)

    def to_bytes(self) -> bytes:
        """The tally as bytes (docs/reference/tally.md): what was counted the same bytes, whatever the way to it."""
        data, size = ctypes.c_void_p(), ctypes.c_size_t()
        check(lib.qzplan_tally_save(self._handle.pointer, ctypes.byref(data), ctypes.byref(size)), FiguresError)
        return ctypes.string_at(data.value or 0, size.value)

    def figures(self) -> Figures:
        """Its figures, as `plan.evaluate` takes them; with those of other tallies and reported ones they add up."""
        made = Figures()
        made._parts = (_Counted(self.plan, self._handle, self.table),)
        return made

    def conceal(self, secret: bytes) -> None:
        """Puts digests under a secret of at least 16 bytes in the place of keys. Nothing can be added then but
        tallies that are concealed by the same. Raises FiguresError where it is concealed already."""
        check(lib.qzplan_tally_conceal(self._handle.pointer, secret, len(secret)), FiguresError)

    def __add__(self, other: Tally) -> Tally:
        if not isinstance(other, Tally):
            return NotImplemented
        made = type(self).from_bytes(self.plan, self.to_bytes())
        faults = no_diagnostics()
        check(lib.qzplan_tally_merge(made._handle.pointer, other._handle.pointer, ctypes.byref(faults)), FiguresError, faults)
        made.warnings = Diagnostics([*self.warnings, *other.warnings])
        return made

    def _info(self) -> Any:
        info = _structs.sized("qzplan_tally_info")
        check(lib.qzplan_tally_describe(ctypes.byref(info), self._handle.pointer), FiguresError)
        return info

    @property
    def table(self) -> str:
        """The table's id."""
        return decode(self._info().table) or ""

    @property
    def rows(self) -> int:
        """Rows that were looked at."""
        return int(self._info().rows)

    @property
    def empty_rows(self) -> int:
        """Rows with nothing in any declared column: they are none."""
        return int(self._info().empty_rows)

    @property
    def skipped_rows(self) -> int:
        """Rows of areas that the plan does not know, where they are left out."""
        return int(self._info().skipped_rows)

    @property
    def unreadable(self) -> int:
        """Cells that could not be read."""
        return int(self._info().unreadable)

    @property
    def parts(self) -> Tuple[int, int]:
        """How many parts of its set are in it, and how many there are; (0, 0) without a set."""
        info = self._info()
        return int(info.parts), int(info.part_count)

    @property
    def sources(self) -> List[str]:
        """The names of what was counted."""
        found: List[str] = []
        for index in range(self._info().source_count):
            one = _structs.sized("qzplan_tally_source")
            check(lib.qzplan_tally_source_at(ctypes.byref(one), self._handle.pointer, index), FiguresError)
            found.append(decode(one.id) or "")
        return found

    def __repr__(self) -> str:
        return f"<Tally of {self.table}: {self.rows} rows>"


def _take(pointer: Any, source: Source, name: Optional[str], faults: Any) -> int:
    """Hands a source to the library: its status."""
    if isinstance(source, (str, os.PathLike)):
        return int(lib.qzplan_tally_csv(pointer, encode_path(source), ctypes.byref(faults)))
    label = encode(name or type(source).__name__, "name")
    if isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
        return int(lib.qzplan_tally_csv_bytes(pointer, label, data, len(data), ctypes.byref(faults)))
    if hasattr(source, "__arrow_c_stream__"):
        capsule = source.__arrow_c_stream__()
        stream = _capsule_pointer(capsule, b"arrow_array_stream")
        return int(lib.qzplan_tally_arrow_stream(pointer, label, stream, ctypes.byref(faults)))
    if hasattr(source, "__arrow_c_array__"):
        schema, array = source.__arrow_c_array__()
        return int(lib.qzplan_tally_arrow_array(pointer, label, _capsule_pointer(array, b"arrow_array"),
                                                _capsule_pointer(schema, b"arrow_schema"), ctypes.byref(faults)))
    if hasattr(source, "read"):
        return _take_file(pointer, source, label, faults)
    raise TypeError(f"a source is a path, bytes, a file or Arrow data, not {type(source).__name__}")


def _take_file(pointer: Any, file: Any, label: bytes, faults: Any) -> int:
    """Reads a file of bytes piece by piece; what it raises is raised once the library has let go of it."""
    raised: List[BaseException] = []

    def read(_context: Any, buffer: int, size: int) -> int:
        try:
            data = file.read(size)
            ctypes.memmove(buffer, bytes(data), len(data))
            return len(data)
        except BaseException as error:
            raised.append(error)
            return -1

    called = _READ(read)
    reader = lib.qzplan_tally_csv_from.argtypes[2]
    status = int(lib.qzplan_tally_csv_from(pointer, label, ctypes.cast(called, reader), None, ctypes.byref(faults)))
    if raised:
        take_diagnostics(faults)
        raise raised[0]
    return status


def tally(plan: Plan, table: str, *sources: Source, period: Periods = None, name: Optional[str] = None,
          set: Optional[str] = None, part: int = 0, parts: int = 0, skip_other_areas: bool = False,
          unique: bool = False, digests: bool = False, warnings: str = "tell", encoding: Optional[str] = None,
          progress: Optional[Callable[[int, int], Any]] = None) -> Tally:
    """Counts the rows of a table of a plan (docs/reference/records.md). The interpreter's lock is released meanwhile.

    A source is the path of a CSV file, its bytes, a file that is open for bytes, or whatever has `__arrow_c_stream__` or `__arrow_c_array__`:
    tables of polars, pyarrow, DuckDB, pandas. `name` stands for one that has none.

    `period` is the one of a snapshot, "2025"; of rows with dates those that are wanted, None: as the plan judges.
    `set`, `part` and `parts` say of what it is a part. `skip_other_areas` leaves out rows of areas that the plan
    does not know. `unique` makes a blank key, or one that stands twice, a fault; `digests` keeps the SHA-256 of each
    source. `progress` is told bytes and rows now and then; what it returns ends the counting where it is true.

    Raises FiguresError with every fault, KeyError for a table that the plan does not have, ValueError, TypeError."""
    told = _PROGRESS(lambda _context, size, rows: 1 if progress is not None and progress(size, rows) else 0)
    options, _texts = _options(period, set=encode_optional(set, "set"), part=part, part_count=parts,
                       other_areas=int(skip_other_areas), unique=int(unique), digests=int(digests),
                       warnings=warnings_word(warnings), encoding=encode_optional(encoding, "encoding"))
    if progress is not None:
        options.progress = ctypes.cast(told, type(options.progress))
    out = ctypes.POINTER(_structs.struct("qzplan_tally"))()
    status = lib.qzplan_tally_new(ctypes.byref(out), plan._handle.pointer, encode(table, "table"), ctypes.byref(options))
    if status == ErrorCode.UNKNOWN_NAME:
        raise KeyError(table)
    check(status, FiguresError)
    made = Tally(plan, out)
    found: List[Diagnostic] = []
    for source in sources:
        faults = no_diagnostics()
        found.extend(check(_take(out, source, name, faults), FiguresError, faults))
    made.warnings = Diagnostics(found)
    return made
