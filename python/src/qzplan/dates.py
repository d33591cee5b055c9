# SPDX-License-Identifier: MIT
"""Days and periods."""

from __future__ import annotations

import ctypes
import dataclasses
import datetime
from typing import Any, Callable, Optional, Union

from ._ffi import structs as _structs
from ._ffi.native import lib
from ._ffi.text import encode, written
from .enums import PeriodKind
from .errors import CheckError, check

__all__ = ["Period"]

_Raw: Any = _structs.struct("qzplan_period")
_EPOCH = datetime.date(1970, 1, 1).toordinal()
_NONE, _ONGOING = -(2**31), 2**31 - 1


def day_of(date: datetime.date) -> int:
    """The library's number of a day."""
    return date.toordinal() - _EPOCH


def date_of(day: int) -> Optional[datetime.date]:
    """The date of the library's number; None for no day and for no end."""
    if day in (_NONE, _ONGOING):
        return None
    return datetime.date.fromordinal(day + _EPOCH)


def as_day(value: Union[datetime.date, str]) -> int:
    """The number of a date, of "2025-12-31", or of the last day of "2025", "2025-H1", "2025-06".
    A datetime counts as its day."""
    if isinstance(value, datetime.date):
        return day_of(value)
    if isinstance(value, str):
        data = encode(value, "as_of")
        day = ctypes.c_int32()
        check(lib.qzplan_day_parse(ctypes.byref(day), data, len(data)), CheckError)
        return day.value
    raise TypeError(f"a day must be a datetime.date or str, not {type(value).__name__}")


@dataclasses.dataclass(frozen=True)
class Period:
    """A period with its first and last day, both included. Of one that is ongoing `last` is None.
    Of a half-year or quarter that is counted in a year of its own, such as "2023/24-H1",
    `year_starts` is the day on which that begins, 100 * month + 1; else 0. Periods of one kind and
    the same days are equal, however they are written."""

    kind: PeriodKind
    first: Optional[datetime.date]
    last: Optional[datetime.date]
    year_starts: int = dataclasses.field(default=0, compare=False, repr=False)

    @classmethod
    def parse(cls, text: str) -> Period:
        """Reads "2025", "2025-H1", "2025-Q2", "2025-06", "2025-W07", "2025-06-30". Raises CheckError."""
        return parsed(lambda out, data: lib.qzplan_period_parse(out, data, len(data)), text)

    def __str__(self) -> str:
        if self.kind == PeriodKind.NONE:
            return f"{self.first or ''}..{self.last or ''}"
        raw = _Raw(int(self.kind), _NONE if self.first is None else day_of(self.first),
                   _ONGOING if self.last is None else day_of(self.last), self.year_starts)
        status, text = written(lib.qzplan_period_format, ctypes.byref(raw))
        check(status, CheckError)
        return text


def parsed(parse: "Callable[[Any, bytes], int]", text: str) -> Period:
    """What a function of the library reads as a period. Raises CheckError."""
    raw = _Raw()
    check(parse(ctypes.byref(raw), encode(text, "period")), CheckError)
    return Period(PeriodKind(raw.kind), date_of(raw.first), date_of(raw.last), raw.year_starts)


def period(raw: Any) -> Optional[Period]:
    """A period of the library; None where it has none at all."""
    if raw.kind == PeriodKind.NONE and raw.first == 0 and raw.last == 0:
        return None
    return Period(PeriodKind(raw.kind), date_of(raw.first), date_of(raw.last), raw.year_starts)
