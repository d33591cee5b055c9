# SPDX-License-Identifier: MIT
"""Many series judged in one call, by columns; the interpreter lock is not held meanwhile."""

from __future__ import annotations

import array
import ctypes
import sys
from typing import Any, List, Mapping, NamedTuple, Optional, Union

from ._ffi import structs as _structs
from ._ffi.buffer import SIZES, Column, like_numpy
from ._ffi.native import lib
from .enums import Method, ProgressKind, Wanted
from .errors import CheckError, check
from .progress import chosen, direction_of, doubles, question

__all__ = ["ProgressColumns", "judge_progress_many"]


class ProgressColumns(NamedTuple):
    """What a method says of many series: NumPy arrays where `values` was one, else memoryviews."""

    #: Numbers of ProgressStatus.
    status: Any
    #: Numbers of Pace.
    pace: Any
    #: Numbers of ProgressReason.
    reason: Any
    #: The number that the status was read from; NaN: none.
    measure: Any
    #: open-sdg's score; NaN: none.
    score: Any


def _is_column(value: Any) -> bool:
    return not isinstance(value, str) and (hasattr(value, "__len__") or hasattr(value, "__iter__"))


def _numbers(directions: Any) -> Any:
    """Words of a list as the numbers of a column."""
    if isinstance(directions, (list, tuple)):
        return [direction_of(direction) for direction in directions]
    return directions


def _column(value: Any, what: str, kind: str, count: int) -> Column:
    column = Column(value, what, kind)
    if column.count != count:
        raise ValueError(f"{what} has {column.count} rows, there are {count} series")
    return column


def _room(count: int, kind: str, numpy: bool) -> Any:
    if numpy:
        return sys.modules["numpy"].zeros(count, dtype={"i": "int32", "d": "float64"}[kind])
    return memoryview(array.array(kind, bytes(array.array(kind).itemsize * count)))


def _answer(count: int, numpy: bool) -> "tuple[ProgressColumns, Any]":
    """(the columns to be filled, the library's pointers to them)."""
    answer = ProgressColumns(*(_room(count, kind, numpy) for kind in "iiidd"))
    raw = _structs.sized("qzplan_progress_output")
    for name, store in zip(("statuses", "paces", "reasons", "measures", "scores"), answer):
        kind = ctypes.c_double if name in ("measures", "scores") else ctypes.c_int32
        setattr(raw, name, (kind * count).from_buffer(store))
    return answer, raw


def judge_progress_many(offsets: Any, years: Any, values: Any, *, method: Union[Method, str],
                        direction: Any = 0, target: Any = None, upper: Any = None, target_year: Any = None,
                        base_year: Any = None, base_value: Any = None, limit: Any = None,
                        kind: Union[ProgressKind, str, int] = ProgressKind.AUTO,
                        milestones: Optional[Mapping[float, float]] = None,
                        path: Optional[Mapping[float, float]] = None,
                        rule: Optional[Mapping[str, Any]] = None) -> ProgressColumns:
    """judge_progress over many series: series i is `years[offsets[i]:offsets[i + 1]]` and the values
    beside them. `direction`, `target`, `upper`, `target_year`, `base_year`, `base_value` and `limit` are
    a number for all or a column with one for each series, NaN for none (of directions 0; they may be
    words, too: "up", "down"). One bad series
    does not stop the rest. Columns are taken as by check_rotation_many.

    Raises CheckError for arguments that cannot be meant, ValueError for lengths that do not fit,
    TypeError and OverflowError for what is no number."""
    each = {"target": target, "upper": upper, "target_year": target_year, "base_year": base_year,
            "base_value": base_value, "limit": limit}
    by_column = {name: value for name, value in each.items() if _is_column(value)}
    common = question(chosen(method), kind, rule, milestones, path,
                      0 if _is_column(direction) else direction,
                      {name: value for name, value in each.items() if name not in by_column})
    starts, year, value = Column(offsets, "offsets", SIZES), Column(years, "years", "d"), \
        Column(values, "values", "d")
    if starts.count == 0:
        raise ValueError("offsets must have one more row than there are series")
    count = starts.count - 1
    given = ctypes.cast(starts.address, ctypes.POINTER(ctypes.c_size_t))
    if year.count != value.count or given[count] > year.count:
        raise ValueError(f"years has {year.count} rows, values has {value.count}, "
                         f"the last of offsets is {given[count]}")
    columns = _structs.sized("qzplan_progress_columns", count=count, offsets=given)
    columns.years, columns.values = doubles(year), doubles(value)
    held: List[Column] = [starts, year, value]
    for name, data in by_column.items():
        held.append(_column(data, name, "d", count))
        setattr(columns, name + "s", doubles(held[-1]))
    if _is_column(direction):
        held.append(_column(_numbers(direction), "direction", "i", count))
        columns.directions = ctypes.cast(held[-1].address, ctypes.POINTER(ctypes.c_int32))
    answer, raw = _answer(count, like_numpy(values))
    check(lib.qzplan_progress_judge_many(ctypes.byref(raw), ctypes.byref(common), ctypes.byref(columns)),
          CheckError)
    for column in held:
        column.release()
    return answer
