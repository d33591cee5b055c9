# SPDX-License-Identifier: MIT
"""Published methods for judging progress, on a bare series of figures. Some need floating point: this
is a pace, never a verdict."""

from __future__ import annotations

import ctypes
import math
from typing import Any, Dict, Mapping, NamedTuple, Optional, Sequence, Union

from . import _structs
from ._buffer import Column
from ._native import lib
from ._text import encode
from .enums import Colour, Method, Pace, ProgressKind, ProgressReason, ProgressStatus
from .errors import CheckError, check

__all__ = ["Progress", "judge_progress", "method_named"]

_DOUBLES = ("measure", "ratio", "growth", "coefficient", "score", "change", "last_change", "expected",
            "projected", "gap", "miss", "miss_share", "base_year", "base_value", "latest_year",
            "latest_value", "target", "target_year")


class Progress(NamedTuple):
    """What a method says of a series; numbers that it does not have are None."""

    method: Method
    status: ProgressStatus
    pace: Pace
    colour: Colour
    #: Why the status is not available.
    reason: ProgressReason
    #: The number that the status was read from.
    measure: Optional[float]
    #: Every number of the method by its name (docs/methods.md).
    numbers: Dict[str, float]


def method_named(name: str) -> Method:
    """The method of a name such as "open-sdg". Raises CheckError."""
    data = encode(name, "name")
    found = ctypes.c_int32()
    check(lib.qzplan_progress_method_parse(ctypes.byref(found), data, len(data)), CheckError)
    return Method(found.value)


def _rule(method: Method, changes: Mapping[str, Any]) -> Any:
    """A method's numbers as published, with some changed."""
    name = f"qzplan_{method.name.lower()}_rule"
    if name not in _structs.WORDS:
        raise ValueError(f"the method {method.word} has no numbers to change")
    rule = _structs.sized(name)
    check(getattr(lib, name + "_init")(ctypes.byref(rule), ctypes.sizeof(rule)), CheckError)
    for key, value in changes.items():
        if key == "size" or key not in dict(_structs.WORDS[name]):
            raise KeyError(f"{method.word} has no number {key!r}")
        setattr(rule, key, value)
    return rule


def judge_progress(years: Any, values: Any, *, method: Union[Method, str], direction: int = 0,
                   target: Optional[float] = None, upper: Optional[float] = None,
                   target_year: Optional[float] = None, base_year: Optional[float] = None,
                   base_value: Optional[float] = None, limit: Optional[float] = None,
                   kind: ProgressKind = ProgressKind.AUTO,
                   milestones: Optional[Mapping[float, float]] = None,
                   path: Optional[Mapping[float, float]] = None,
                   rule: Optional[Mapping[str, Any]] = None) -> Progress:
    """Judges one series by one published method.

    `years` ascend; a value that is NaN or None is missing. `direction`: 1 more is wanted, -1 less is.
    `milestones` and `path` are {year: value}. `rule` changes numbers of the method by name. What is wrong
    with the figures is no error: the status is then NOT_AVAILABLE and `reason` says why.

    Raises CheckError for arguments that cannot be meant."""
    chosen = method_named(method) if isinstance(method, str) else Method(method)
    held = [Column(years, "years", "d"), Column(values, "values", "d")]
    if held[0].count != held[1].count:
        raise ValueError(f"values has {held[1].count} rows, years has {held[0].count}")
    double = ctypes.POINTER(ctypes.c_double)
    raw = _structs.sized("qzplan_progress_input", count=held[0].count, method=int(chosen),
                         kind=int(kind), direction=direction)
    raw.years, raw.values = (ctypes.cast(c.address, double) for c in held)
    given = {"target": target, "target_year": target_year, "base_year": base_year,
             "base_value": base_value, "limit": limit}
    for name, value in given.items():
        if value is not None:
            setattr(raw, name, value)
            setattr(raw, "has_" + name, 1)
    raw.upper = math.nan if upper is None else upper
    for name, points in (("milestone", milestones), ("path", path)):
        if points:
            setattr(raw, name + "_count", len(points))
            setattr(raw, name + "_years", _doubles(sorted(points)))
            setattr(raw, name + "_values", _doubles([points[y] for y in sorted(points)]))
    if rule:
        numbers = _rule(chosen, rule)
        setattr(raw, chosen.name.lower(), ctypes.pointer(numbers))
    out = _structs.sized("qzplan_progress_result")
    check(lib.qzplan_judge_progress(ctypes.byref(out), ctypes.byref(raw)), CheckError)
    found = {name: getattr(out, name) for name in _DOUBLES if not math.isnan(getattr(out, name))}
    return Progress(Method(out.method), ProgressStatus(out.status), Pace(out.pace),
                    Colour(out.colour), ProgressReason(out.reason), found.get("measure"), found)


def _doubles(values: Sequence[float]) -> Any:
    return (ctypes.c_double * len(values))(*values)
