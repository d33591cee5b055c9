# SPDX-License-Identifier: MIT
"""Rows of figures as Python has them: values as the text of a cell, tables as rows."""

from __future__ import annotations

import datetime
import decimal
from fractions import Fraction
from typing import Any, Iterable, Mapping, Optional

from .dates import Period

Row = Mapping[str, Any]

# How a table hands out its rows as mappings: polars, pyarrow, pandas.
_AS_ROWS = (("to_dicts", ()), ("to_pylist", ()), ("to_dict", ("records",)))

# Months of a calendar period, the months it may begin in, and how it is written.
_OF_MONTHS = {
    1: (range(1, 13), "{0.year:04d}-{0.month:02d}"),
    3: ((1, 4, 7, 10), "{0.year:04d}-Q{quarter}"),
    6: ((1, 7), "{0.year:04d}-H{half}"),
    12: ((1,), "{0.year:04d}"),
}


def _decimal_text(value: Fraction, what: str) -> str:
    """A fraction as decimal text. ValueError where it has no end: numerator and denominator can say
    it."""
    rest, digits = value.denominator, 0
    while rest % 10 == 0:
        rest //= 10
        digits += 1
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
            digits += 1
    if rest != 1 or digits > 40:
        raise ValueError(f"{what} {value} has no end as a decimal: give numerator and denominator")
    scaled = abs(value.numerator) * 10**digits // value.denominator
    shown = str(scaled).rjust(digits + 1, "0")
    cut = len(shown) - digits
    return ("-" if value < 0 else "") + shown[:cut] + ("." + shown[cut:] if digits else "")


def _day_text(day: Any) -> str:
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}"


def _year_text(first: int, last: int) -> str:
    return f"{first:04d}/{last % 100:02d}"


def _months_text(first: Any, last: Any, period: Any) -> Optional[str]:
    """Whole months as the library writes them: of the calendar, else of a year of its own."""
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    begins, written = _OF_MONTHS.get(months, ((), ""))
    if first.month in begins:
        return written.format(first, quarter=(first.month + 2) // 3, half=(first.month + 5) // 6)
    if months == 12:
        return _year_text(first.year, last.year)
    if months == 3 and hasattr(period, "qyear"):
        return f"{_year_text(period.qyear - 1, period.qyear)}-Q{period.quarter}"
    return None


def _period_text(period: Any, what: str) -> str:
    """A pandas.Period as the library writes it. ValueError where it is no period that figures have."""
    first, last = period.start_time.date(), period.end_time.date()
    if first == last:
        return _day_text(first)
    if first.day == 1 and (last + datetime.timedelta(days=1)).day == 1:
        text = _months_text(first, last, period)
        if text is not None:
            return text
    if (last - first).days == 6 and first.isoweekday() == 1:
        return "{0:04d}-W{1:02d}".format(*first.isocalendar())
    raise ValueError(f"{what} cannot be a period of {_day_text(first)} to {_day_text(last)}: give a year, half-year, "
                     "quarter, month, week from Monday, or day")


def _is_given(value: Any) -> bool:
    """Whether there is a value: not None, NaN (Decimal's signalling one included), NaT or pandas' NA."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return False
    if isinstance(value, decimal.Decimal):
        return not value.is_nan()
    return bool(value == value)


def cell(value: Any, what: str) -> Optional[str]:
    """A value of a row as the text of a cell; None where nothing is given: None, NaN, NaT, a blank.

    A float counts as the shortest decimal that reads back as it. TypeError and ValueError for what
    cannot be meant: bytes, lists, infinity."""
    if isinstance(value, str):
        return value if value.strip() else None
    if not hasattr(value, "__len__") and not _is_given(value):
        return None
    if hasattr(value, "item") and not isinstance(value, (int, float)) and not getattr(value, "shape", ()):
        value = value.item()  # a NumPy scalar
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, float):
        value = decimal.Decimal(repr(float(value)))
    if isinstance(value, decimal.Decimal):
        if not value.is_finite():
            raise ValueError(f"{what} must be finite")
        value = Fraction(value)
    if isinstance(value, Fraction):
        return _decimal_text(value, what)
    if isinstance(value, datetime.date):
        return _day_text(value)
    if isinstance(value, Period):
        return str(value)
    if hasattr(value, "freqstr") and hasattr(value, "end_time"):
        return _period_text(value, what)
    raise TypeError(f"{what} cannot be a {type(value).__name__}")


def rows_of(data: Any) -> Iterable[Row]:
    """The rows of a table of pandas, polars or Arrow, or rows as they are."""
    if not isinstance(data, (str, bytes, Mapping)):
        for name, arguments in _AS_ROWS:
            if hasattr(data, name) and hasattr(data, "columns"):
                return getattr(data, name)(*arguments)  # type: ignore[no-any-return]
        return data  # type: ignore[no-any-return]
    raise TypeError(f"rows must be a list of mappings or a DataFrame, not {type(data).__name__}")
