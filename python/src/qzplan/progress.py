# SPDX-License-Identifier: MIT
"""Published methods for judging progress, on a bare series of figures. Some need floating point: this
is a pace, never a verdict."""

from __future__ import annotations

import ctypes
import math
from typing import Any, Dict, Iterable, Mapping, NamedTuple, Optional, Union

from ._ffi import structs as _structs
from ._ffi.buffer import Column
from ._ffi.native import lib
from ._ffi.text import encode
from .enums import (Colour, Method, Pace, ProgressKind, ProgressNote, ProgressReason, ProgressStatus,
                    Wanted)
from .errors import CheckError, check
from .numbers import double, int32

__all__ = ["Progress", "judge_progress", "method_named", "progress_mean", "progress_worst", "progress_year"]

_DOUBLES = ("measure", "ratio", "growth", "coefficient", "score", "change", "last_change", "expected",
            "projected", "gap", "miss", "miss_share", "base_year", "base_value", "latest_year",
            "latest_value", "target", "target_year")

#: What fills a method's numbers as published.
_RULES = {
    Method.OPEN_SDG: lib.qzplan_open_sdg_rule_init,
    Method.EUROSTAT: lib.qzplan_eurostat_rule_init,
    Method.DESTATIS: lib.qzplan_destatis_rule_init,
    Method.UNSD: lib.qzplan_unsd_rule_init,
    Method.SDSN: lib.qzplan_sdsn_rule_init,
}


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
    #: Every number of the method by its name (docs/reference/methods.md).
    numbers: Dict[str, float]
    #: What else has to be known of the status.
    note: ProgressNote = ProgressNote.NONE

    @property
    def score(self) -> Optional[float]:
        """open-sdg's and eurostat's, from -5 to 5."""
        return self.numbers.get("score")


def told(out: Any) -> Progress:
    """What the library answered."""
    found = {name: getattr(out, name) for name in _DOUBLES if not math.isnan(getattr(out, name))}
    return Progress(Method(out.method), ProgressStatus(out.status), Pace(out.pace),
                    Colour(out.colour), ProgressReason(out.reason), found.get("measure"), found, ProgressNote(out.note))


def method_named(name: str) -> Method:
    """The method of a name such as "open-sdg". Raises CheckError."""
    data = encode(name, "name")
    found = ctypes.c_int32()
    check(lib.qzplan_progress_method_parse(ctypes.byref(found), data, len(data)), CheckError)
    return Method(found.value)


def chosen(method: Union[Method, str, int]) -> Method:
    """A method, or the one of a name."""
    return method_named(method) if isinstance(method, str) else Method(int32(method, "method"))


#: Which way is better, in words.
_DIRECTIONS = {"up": 1, "down": -1, Wanted.UP: 1, Wanted.DOWN: -1, Wanted.UNSPECIFIED: 0}


def direction_of(direction: Union[Wanted, str, int]) -> int:
    """1 for more, -1 for less, 0 for neither: from a number, "up" or "down", or a Wanted."""
    if isinstance(direction, (str, Wanted)):
        if direction not in _DIRECTIONS:
            raise ValueError(f"a direction is 'up' or 'down', not {direction!r}")
        return _DIRECTIONS[direction]
    return int32(direction, "direction")


def kind_of(kind: Union[ProgressKind, str, int]) -> ProgressKind:
    """A kind, or the one of a word such as "hold"."""
    if isinstance(kind, str):
        for known in ProgressKind:
            if known.word == kind:
                return known
        raise ValueError(f"a kind is one of {', '.join(k.word for k in ProgressKind)}, not {kind!r}")
    return ProgressKind(kind)


def progress_year(text: str) -> float:
    """The year that a period counts as, where it begins: "2015" and "2015-16" are 2015.0, "2024 Q2" is
    2024.25. Raises CheckError."""
    data = encode(text, "year")
    year = ctypes.c_double()
    check(lib.qzplan_progress_year_parse(ctypes.byref(year), data, len(data)), CheckError)
    return year.value


def rule_of(method: Method, changes: Mapping[str, Any]) -> Any:
    """A method's numbers as published, with some changed."""
    if method not in _RULES:
        raise ValueError(f"the method {method.word} has no numbers to change")
    name = f"qzplan_{method.name.lower()}_rule"
    rule = _structs.sized(name)
    check(_RULES[method](ctypes.byref(rule), ctypes.sizeof(rule)), CheckError)
    kinds = dict(_structs.WORDS[name])
    for key, value in changes.items():
        if key == "size" or key not in kinds:
            raise KeyError(f"{method.word} has no number {key!r}")
        setattr(rule, key, double(value, key) if kinds[key] == "double" else int32(value, key))
    return rule


def doubles(column: Optional[Column]) -> Any:
    """A column's numbers for the library; None for no column."""
    return None if column is None else ctypes.cast(column.address, ctypes.POINTER(ctypes.c_double))


def question(method: Method, kind: Union[ProgressKind, str, int], rule: Optional[Mapping[str, Any]],
             milestones: Optional[Mapping[float, float]], path: Optional[Mapping[float, float]],
             direction: Union[Wanted, str, int], numbers: Mapping[str, Optional[float]]) -> Any:
    """The library's input, as yet without a series."""
    raw = _structs.sized("qzplan_progress_input", method=int(method), kind=int(kind_of(kind)),
                         direction=direction_of(direction))
    for name, value in numbers.items():
        if name == "upper":
            raw.upper = double(value, name)
        elif value is not None:
            setattr(raw, name, double(value, name))
            setattr(raw, "has_" + name, 1)
    for name, points in (("milestone", milestones), ("path", path)):
        if points:
            given = sorted((double(year, name), double(points[year], name)) for year in points)
            column = ctypes.c_double * len(given)
            setattr(raw, name + "_count", len(given))
            setattr(raw, name + "_years", column(*(year for year, _ in given)))
            setattr(raw, name + "_values", column(*(value for _, value in given)))
    if rule:
        setattr(raw, method.name.lower(), ctypes.pointer(rule_of(method, rule)))
    return raw


def judge_progress(years: Any, values: Any, *, method: Union[Method, str], direction: Union[Wanted, str, int] = 0,
                   target: Optional[float] = None, upper: Optional[float] = None,
                   target_year: Optional[float] = None, base_year: Optional[float] = None,
                   base_value: Optional[float] = None, limit: Optional[float] = None,
                   kind: Union[ProgressKind, str, int] = ProgressKind.AUTO,
                   milestones: Optional[Mapping[float, float]] = None,
                   path: Optional[Mapping[float, float]] = None,
                   rule: Optional[Mapping[str, Any]] = None) -> Progress:
    """Judges one series by one published method.

    `years` ascend; a value that is NaN or None is missing. `direction`: 1 more is wanted, -1 less is.
    `milestones` and `path` are {year: value}. `rule` changes numbers of the method by name. What is wrong
    with the figures is no error: the status is then NOT_AVAILABLE and `reason` says why.

    Raises CheckError for arguments that cannot be meant, TypeError for what is no number."""
    raw = question(chosen(method), kind, rule, milestones, path, direction,
                   {"target": target, "upper": upper, "target_year": target_year, "base_year": base_year,
                    "base_value": base_value, "limit": limit})
    held = [Column(years, "years", "d"), Column(values, "values", "d")]
    if held[0].count != held[1].count:
        raise ValueError(f"values has {held[1].count} rows, years has {held[0].count}")
    raw.count = held[0].count
    raw.years, raw.values = map(doubles, held)
    out = _structs.sized("qzplan_progress_result")
    check(lib.qzplan_progress_judge(ctypes.byref(out), ctypes.byref(raw)), CheckError)
    return told(out)


def progress_mean(series: Iterable[Progress], rule: Optional[Mapping[str, Any]] = None) -> Progress:
    """open-sdg's answer for several series of one indicator: the mean of the scores that exist. Raises
    CheckError for another method's status."""
    given = list(series)
    count = len(given)
    scores = (ctypes.c_double * count)(*(one.numbers.get("score", math.nan) for one in given))
    statuses = (ctypes.c_int32 * count)(*(int(one.status) for one in given))
    out = _structs.sized("qzplan_progress_result")
    numbers = ctypes.byref(rule_of(Method.OPEN_SDG, rule)) if rule else None
    check(lib.qzplan_progress_judge_series_mean(ctypes.byref(out), numbers, count, scores, statuses),
          CheckError)
    return told(out)


def progress_worst(statuses: Iterable[Union[Progress, ProgressStatus]]) -> int:
    """Of several targets, the place of the one with the worst status, the first of equals; those not
    available only where all are. Raises CheckError for none at all, and for two methods."""
    given = [int32(one.status if isinstance(one, Progress) else one, "status") for one in statuses]
    index = ctypes.c_size_t()
    check(lib.qzplan_progress_find_worst(ctypes.byref(index), len(given), (ctypes.c_int32 * len(given))(*given)),
          CheckError)
    return index.value
