# SPDX-License-Identifier: MIT
"""Rules that need no plan: the rotation rule, a share or a level against a border.

Everything is exact. Each has a `_many` form: columns of numbers in, one column of flags out; the
interpreter lock is not held meanwhile.
"""

from __future__ import annotations

import ctypes
import dataclasses
from fractions import Fraction
from typing import Any, Optional

from ._ffi import structs as _structs
from ._ffi.buffer import columns, flags_for, given_flags
from ._ffi.native import lib
from .enums import Beyond, CheckFlag, Op, Truth
from .errors import CheckError, check
from .numbers import Exact, Number, exact, int32, int64, number, raw_number

__all__ = ["CheckFlag", "CheckResult", "RotationResult", "RotationRule", "Rule", "check_level",
           "check_level_many", "check_rotation", "check_rotation_many", "check_share",
           "check_share_many"]

_RotationResult: Any = _structs.struct("qzplan_rotation_result")
_CheckResult: Any = _structs.struct("qzplan_check_result")
_ROTATION_SIZE = ctypes.sizeof(_RotationResult)
_CHECK_SIZE = ctypes.sizeof(_CheckResult)
_check_rotation = lib.qzplan_rotation_check
_byref = ctypes.byref


@dataclasses.dataclass(frozen=True)
class RotationRule:
    """About 10 % of the eligible teachers rotate, at least 20 % of them from town to country.

    Numbers may be int, Fraction, Decimal or text such as "10%" and "1 point"; a float is refused."""

    #: rotated / eligible
    about: Exact = Fraction(10, 100)
    #: The band reaches so far on each side, ends included.
    within: Exact = Fraction(1, 100)
    #: At least this of the rotated go urban to rural.
    floor: Exact = Fraction(20, 100)
    #: More than the band counts as.
    above: Beyond = Beyond.MET
    #: Less than the band counts as.
    below: Beyond = Beyond.UNMET

    def __post_init__(self) -> None:
        for name in ("above", "below"):
            object.__setattr__(self, name, Beyond(getattr(self, name)))
        raw = _structs.sized("qzplan_rotation_rule", above=int32(self.above, "above"),
                             below=int32(self.below, "below"))
        for name in ("about", "within", "floor"):
            value = exact(getattr(self, name), name)
            object.__setattr__(self, name, value)
            setattr(raw, name, raw_number(value))
        object.__setattr__(self, "_raw", raw)

    def __reduce__(self) -> Any:
        return RotationRule, (self.about, self.within, self.floor, self.above, self.below)


@dataclasses.dataclass(frozen=True)
class Rule:
    """One border for a share or a level.

    `op` is AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, EXACTLY, BETWEEN, ABOUT, ALL (a share of 1) or NONE
    (0)."""

    op: Op
    #: The border; of BETWEEN the lower end; of ABOUT the middle.
    value: Exact = 0
    #: Of BETWEEN the upper end; of ABOUT half the band's width.
    upper: Exact = 0
    #: Of ABOUT: what lies above the band counts as.
    above: Beyond = Beyond.UNMET
    #: Of ABOUT: what lies below the band counts as.
    below: Beyond = Beyond.UNMET

    def __post_init__(self) -> None:
        for name, kind in (("op", Op), ("above", Beyond), ("below", Beyond)):
            object.__setattr__(self, name, kind(getattr(self, name)))
        raw = _structs.sized("qzplan_rule", op=int32(self.op, "op"), above=int32(self.above, "above"),
                             below=int32(self.below, "below"))
        for name in ("value", "upper"):
            value = exact(getattr(self, name), name)
            object.__setattr__(self, name, value)
            setattr(raw, name, raw_number(value))
        object.__setattr__(self, "_raw", raw)

    def __reduce__(self) -> Any:
        return Rule, (self.op, self.value, self.upper, self.above, self.below)


class _Result:
    """What a check answered; numbers are made when they are asked for."""

    __slots__ = ("_raw",)
    _shown: "tuple[str, ...]" = ()

    def __init__(self, raw: Any) -> None:
        self._raw = raw

    def __repr__(self) -> str:
        shown = ", ".join(f"{n}={getattr(self, n)!r}" for n in self._shown)
        return f"{type(self).__name__}({shown})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Result) or type(other) is not type(self):
            return NotImplemented
        return bytes(self._raw) == bytes(other._raw)

    def __hash__(self) -> int:
        return hash(bytes(self._raw))

    def __bool__(self) -> bool:
        """Whether it is met; unknown is not."""
        return bool(self._raw.met == 1)

    def __reduce__(self) -> Any:
        return _remade, (type(self), bytes(self._raw))

    @property
    def met(self) -> Truth:
        """Whether the rule, or both rules, are met."""
        return Truth(self._raw.met)

    @property
    def feasible(self) -> bool:
        """Whether a whole number can satisfy the rule; only then is the inverse meant."""
        return bool(self._raw.feasible)


def _remade(kind: Any, data: bytes) -> Any:
    raw = _RotationResult if kind is RotationResult else _CheckResult
    return kind(raw.from_buffer_copy(data))


class RotationResult(_Result):
    """Both ratios, both verdicts, and what would remedy them in whole teachers."""

    __slots__ = ()
    _shown = ("rotation", "urban_to_rural", "met", "rotation_met", "floor_met", "feasible",
              "more_rotated", "more_urban_to_rural", "replaced")

    @property
    def rotation(self) -> Optional[Number]:
        """rotated / eligible; None: divided by zero."""
        return number(self._raw.rotation)

    @property
    def urban_to_rural(self) -> Optional[Number]:
        """Urban to rural / rotated; None: divided by zero."""
        return number(self._raw.urban_to_rural)

    @property
    def rotation_met(self) -> Truth:
        """Whether the band is met."""
        return Truth(self._raw.rotation_met)

    @property
    def floor_met(self) -> Truth:
        """Whether the floor is met."""
        return Truth(self._raw.floor_met)

    @property
    def more_rotated(self) -> int:
        """The fewest further rotations that satisfy both rules, in teachers."""
        return int(self._raw.more_rotated)

    @property
    def more_urban_to_rural(self) -> int:
        """How many of these must go urban to rural, in teachers."""
        return int(self._raw.more_urban_to_rural)

    @property
    def replaced(self) -> int:
        """How many of today's other rotations must be replaced by urban to rural ones, where
        adding alone cannot do it, in teachers."""
        return int(self._raw.replaced)


class CheckResult(_Result):
    """A share or a level against its border."""

    __slots__ = ()
    _shown = ("actual", "required", "gap", "met", "feasible", "needed")

    @property
    def actual(self) -> Optional[Number]:
        """As given; None: divided by zero."""
        return number(self._raw.actual)

    @property
    def required(self) -> Optional[Number]:
        """The border that decides; None: the rule has none."""
        return number(self._raw.required)

    @property
    def gap(self) -> Optional[Number]:
        """actual - required; None: unknown, or beyond 64 bits."""
        return number(self._raw.gap)

    @property
    def needed(self) -> int:
        """Units to add to (below zero: take from) the numerator or the level."""
        return int(self._raw.needed)


def check_rotation(eligible: int, rotated: int, urban_to_rural: int,
                   rule: Optional[RotationRule] = None) -> RotationResult:
    """Judges three counts of teachers, and says what is still missing in whole teachers.

    Raises CheckError for a negative count, a part above its whole or a rule that makes no sense,
    TypeError for what is no whole number, OverflowError beyond 64 bits."""
    raw = _RotationResult(_ROTATION_SIZE)
    status = _check_rotation(_byref(raw), None if rule is None else _rotation_rule(rule),
                             int64(eligible, "eligible"), int64(rotated, "rotated"),
                             int64(urban_to_rural, "urban_to_rural"))
    if status:
        check(status, CheckError)
    return RotationResult(raw)


def check_share(rule: Rule, numerator: int, denominator: int) -> CheckResult:
    """Judges numerator / denominator; `needed` is in units of the numerator, the denominator staying.
    Raises as check_rotation does."""
    raw = _CheckResult(_CHECK_SIZE)
    check(lib.qzplan_share_check(_byref(raw), _rule(rule), int64(numerator, "numerator"),
                                 int64(denominator, "denominator")), CheckError)
    return CheckResult(raw)


def check_level(rule: Rule, level: int) -> CheckResult:
    """Judges a whole number, which may be negative; ALL is refused. Raises as check_rotation does."""
    raw = _CheckResult(_CHECK_SIZE)
    check(lib.qzplan_level_check(_byref(raw), _rule(rule), int64(level, "level")), CheckError)
    return CheckResult(raw)


def _rule(rule: Any) -> Any:
    if not isinstance(rule, Rule):
        raise TypeError(f"rule must be a Rule, not {type(rule).__name__}")
    return _byref(rule._raw)  # type: ignore[attr-defined]


def _rotation_rule(rule: Any) -> Any:
    if not isinstance(rule, RotationRule):
        raise TypeError(f"rule must be a RotationRule, not {type(rule).__name__}")
    return _byref(rule._raw)  # type: ignore[attr-defined]


def _many(function: Any, rule: Any, named: "list[tuple[str, Any]]", out: Any) -> Any:
    held, count = columns(named)
    flags, target = flags_for(named[0][1], count) if out is None else given_flags(out, count)
    for (what, _), column in zip(named, held):
        if column.overlaps(ctypes.addressof(target.address), count):
            raise ValueError(f"out must not lie in the memory of {what}")
    pointers = [ctypes.cast(c.address, ctypes.POINTER(ctypes.c_int64)) for c in held]
    try:
        check(function(target.address, rule, count, *pointers), CheckError)
    finally:
        for column in held:
            column.release()
    return flags


def check_rotation_many(eligible: Any, rotated: Any, urban_to_rural: Any,
                        rule: Optional[RotationRule] = None, out: Any = None) -> Any:
    """check_rotation over columns of rows: one byte of CheckFlag bits each. A bad row gets INVALID and
    does not stop the others.

    A column is anything with the buffer protocol (array, memoryview, NumPy, pandas), taken without a
    copy where it holds whole numbers of 64 bits in one piece; or any iterable. The answer is a NumPy
    array where the first column is one, else a memoryview; or `out`, writable bytes
    that are no part of a column, where that is given.

    Raises TypeError for columns that are no whole numbers, ValueError for different lengths,
    OverflowError beyond 64 bits, CheckError for a rule that makes no sense."""
    return _many(lib.qzplan_rotation_check_many,
                 None if rule is None else _rotation_rule(rule),
                 [("eligible", eligible), ("rotated", rotated), ("urban_to_rural", urban_to_rural)],
                 out)


def check_share_many(rule: Rule, numerator: Any, denominator: Any, out: Any = None) -> Any:
    """check_share over columns of rows; see check_rotation_many."""
    return _many(lib.qzplan_share_check_many, _rule(rule),
                 [("numerator", numerator), ("denominator", denominator)], out)


def check_level_many(rule: Rule, level: Any, out: Any = None) -> Any:
    """check_level over a column of rows; see check_rotation_many."""
    return _many(lib.qzplan_level_check_many, _rule(rule), [("level", level)], out)
