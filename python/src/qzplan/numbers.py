# SPDX-License-Identifier: MIT
"""Exact numbers: fractions that remember how they were reported."""

from __future__ import annotations

import ctypes
import decimal
import math
import operator
from fractions import Fraction
from typing import Any, Optional, Type, Union

from ._ffi import structs as _structs
from ._ffi.native import lib
from ._ffi.text import encode, written
from ._ffi.words import check_language
from .enums import NumberForm
from .errors import CheckError, Error, check

__all__ = ["Exact", "Number"]

INT64_MIN, INT64_MAX = -(2**63), 2**63 - 1
_Raw: Any = _structs.struct("qzplan_number")

#: What a number may be given as. A text may have a sign: "10%", "1 point".
Exact = Union[int, Fraction, decimal.Decimal, str]


class Number(Fraction):
    """An exact number. It is a Fraction and compares and computes as one; `num` and `den` are the
    numerator and denominator as reported: 420 of 4200 teachers is not reduced.

    A percentage is the fraction it is: 10 % is 1/10, one percentage point is 1/100.
    """

    __slots__ = ("num", "den")
    num: int
    den: int

    def __new__(cls: Type[Number], num: int = 0, den: int = 1) -> Number:
        self = super().__new__(cls, num, den)
        self.num, self.den = num, den
        return self

    def __repr__(self) -> str:
        return f"Number({self.num}, {self.den})"

    def __reduce__(self) -> Any:
        return Number, (self.num, self.den)

    def __copy__(self) -> Number:
        return self

    def __deepcopy__(self, memo: Any) -> Number:
        return self

    def text(self, form: int = NumberForm.PLAIN, beside: Optional[Fraction] = None,
             language: str = "en") -> str:
        """For people: two decimals, rounded half away from zero, and more until it compares with
        `beside` as the numbers do. `form` says whether with a sign: 1/10 is "10%" as PERCENT.

        Raises CheckError where the number does not fit in 64 bits."""
        border = None if beside is None else ctypes.byref(raw_number(beside))
        status, text = written(lib.qzplan_number_format, ctypes.byref(raw_number(self)), int(form),
                               border, check_language(language))
        check(status, CheckError)
        return text


def number(raw: Any) -> Optional[Number]:
    """A number of the library; None for none."""
    return Number(raw.num, raw.den) if raw.den > 0 else None


def raw_number(value: Fraction) -> Any:
    """For the library. OverflowError where it does not fit in 64 bits."""
    num, den = (value.num, value.den) if isinstance(value, Number) else \
        (value.numerator, value.denominator)
    return _Raw(int64(num, "numerator"), int64(den, "denominator"))


def int64(value: object, what: str) -> int:
    """A whole number for the library. TypeError for what is none (a bool and a float are none),
    OverflowError for what does not fit in 64 bits."""
    if isinstance(value, bool):
        raise TypeError(f"{what} must be a whole number, not bool")
    try:
        found = operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        raise TypeError(f"{what} must be a whole number, not {type(value).__name__}") from None
    if not INT64_MIN <= found <= INT64_MAX:
        raise OverflowError(f"{what} does not fit in 64 bits")
    return found


def int32(value: object, what: str) -> int:
    """As `int64`, for 32 bits."""
    found = int64(value, what)
    if not -2**31 <= found < 2**31:
        raise OverflowError(f"{what} does not fit in 32 bits")
    return found


def double(value: Any, what: str) -> float:
    """A number for a method; None is missing: NaN. TypeError for a bool and for what is no number."""
    if value is None:
        return math.nan
    if isinstance(value, (bool, str, bytes, bytearray)):
        raise TypeError(f"{what} must be a number, not {type(value).__name__}")
    try:
        return float(value)
    except (TypeError, AttributeError):
        raise TypeError(f"{what} must be a number, not {type(value).__name__}") from None


def exact(value: Exact, what: str, kind: Type[Error] = CheckError) -> Fraction:
    """An exact number of any accepted kind. TypeError for a float: 0.1 is not a tenth."""
    if isinstance(value, str):
        data = encode(value, what)
        raw, form = _Raw(), ctypes.c_int32()
        check(lib.qzplan_number_parse(ctypes.byref(raw), ctypes.byref(form), data, len(data)), kind)
        return Number(raw.num, raw.den)
    if isinstance(value, decimal.Decimal):
        if not value.is_finite():
            raise ValueError(f"{what} must be finite")
        return Fraction(value)
    if isinstance(value, Fraction):
        return value
    if isinstance(value, float):
        raise TypeError(f'{what} must be exact: write "0.1", Fraction(1, 10) or Decimal("0.1"), '
                        "not a float")
    return Fraction(int64(value, what))
