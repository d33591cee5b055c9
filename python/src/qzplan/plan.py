# SPDX-License-Identifier: MIT
"""The plan: loading it, walking through it, judging it."""

from __future__ import annotations

import ctypes
import datetime
import os
from typing import Any, Iterable, Mapping, Optional, Tuple, Type, Union

from . import _pages, dates
from ._ffi import structs as _structs, view as f
from ._ffi.find import missing
from ._ffi.handle import Handle, Holder
from ._ffi.native import lib
from ._ffi.text import decode, encode, encode_path
from ._ffi.words import find_language
from .due import Due, due
from .enums import ErrorCode, Method
from .errors import Diagnostics, PlanError, check, no_diagnostics, raise_status, take_diagnostics
from .figures import Figures, PlanFigures, limits
from .records import Table
from .model import (Action, Area, Department, Group, Metric, Programme, Sourced, Target, Task, span)
from .texts import words
from .result import Result, evaluate

__all__ = ["Plan", "load", "loads"]

#: The codes of contradictions and of what is unused (docs/reference/errors.md).
_FINDINGS = range(500, 513)


class _PlanView(Sourced):
    __slots__ = ()
    id = f.text("The plan's id.")
    title = words("Its title.")
    assumes = words("How the plan's words were read.")
    file = f.text("The path or name it was loaded from.")
    departments = f.List(lambda: Department, "department_count", "In the plan's order.")
    groups = f.List(lambda: Group, "group_count", "In the plan's order.")
    tables = f.List(lambda: Table, "table_count", "The tables of records, in the plan's order.")
    areas = f.List(lambda: Area, "area_count", "In the plan's order.")
    metrics = f.List(lambda: Metric, "metric_count", "Declared ones, then the answers of `done`.")
    programmes = f.List(lambda: Programme, "programme_count", "In the plan's order.")
    actions = f.List(lambda: Action, "action_count", "Of all programmes, in order.")
    tasks = f.List(lambda: Task, "task_count", "Of all actions, in order.")
    targets = f.List(lambda: Target, "target_count", "Of all tasks, in order.")
    area = f.child(lambda: Area, "The plan's own area.")
    begins = f.day("Its first day.")
    version = f.whole("The version of the format.")

    @property
    def report_within(self) -> Optional[str]:
        """How long a figure may take after its period, "45 days"; None: the plan does not say."""
        return span(self._raw.report_within)

    @property
    def languages(self) -> Tuple[str, ...]:
        """The languages that its texts are in."""
        raw = self._raw
        return tuple(decode(raw.languages[i]) for i in range(raw.language_count))


class Plan(_PlanView, Holder):
    """A loaded plan. It never changes, and threads may share it. It can be used with `with`;
    without, its memory goes when nothing refers to it any more."""

    __slots__ = ("_handle", "warnings", "__weakref__")
    _shown = ("id", "title")
    _kept = "the file or the bytes that it was loaded from"

    def __init__(self, pointer: Any, warnings: Diagnostics = Diagnostics()) -> None:
        #: What seldom is right in the plan, but can be.
        self.warnings = warnings
        self._handle = Handle("plan", pointer, lib.qzplan_plan_free)
        super().__init__(self._handle, pointer.contents)

    def _find(self, function: Any, kind: Type[Any], id: str, name: str) -> Any:
        found = function(self._handle.pointer, encode(id, "id"))
        if not found:
            raise missing(kind.__name__.lower(), id, getattr(self, name).ids)
        return kind(self._handle, found.contents)

    def period(self, text: str) -> dates.Period:
        """Reads a period as figures of the plan do: as Period.parse, and "2023/24" or "2023/24-H1" where its years
        begin on another day than 1 January. Raises CheckError."""
        return dates.parsed(lambda out, data: lib.qzplan_plan_parse_period(self._handle.pointer, out, data, len(data)),
                            text)

    def task(self, id: str) -> Task:
        """The task of an id. Raises KeyError."""
        found: Task = self._find(lib.qzplan_plan_find_task, Task, id, "tasks")
        return found

    def target(self, id: str) -> Target:
        """The target of an id. Raises KeyError."""
        found: Target = self._find(lib.qzplan_plan_find_target, Target, id, "targets")
        return found

    def metric(self, id: str) -> Metric:
        """The metric of an id. Raises KeyError."""
        found: Metric = self._find(lib.qzplan_plan_find_metric, Metric, id, "metrics")
        return found

    def find_area(self, id: str) -> Area:
        """The area of an id. Raises KeyError."""
        found: Area = self._find(lib.qzplan_plan_find_area, Area, id, "areas")
        return found

    def department(self, id: str) -> Department:
        """The department of an id. Raises KeyError."""
        found: Department = self._find(lib.qzplan_plan_find_department, Department, id, "departments")
        return found

    def evaluate(self, figures: "Union[Figures, PlanFigures, Iterable[Mapping[str, Any]], None]" = None,
                 *, as_of: "Union[datetime.date, str]", method: Union[Method, str, int] = 0,
                 area: Union[Area, str, None] = None,
                 what_if: "Union[Figures, PlanFigures, None]" = None, max_verdicts: int = 0,
                 warnings: str = "tell") -> "Result":
        """Judges every promise as of the end of a day.

        `figures` are what was reported (rows are taken as Figures.from_rows takes them); None: nothing
        was. `as_of` is a date, or a text such as "2025-12-31". `method` is a published method for every
        pace, as Method or by name; 0: the plan's. `area` is what is judged; None: the plan's own. `what_if` are figures that
        replace those of the same metric, period, area and group. More than `max_verdicts` are an error; 0:
        4,000,000. `warnings` is "tell" or "error", as for Figures.bind; those that are told are the result's
        `warnings`.

        Raises FiguresError with every fault of the figures, EvaluateError, CheckError for a bad day.
        """
        return evaluate(self, figures, dates.as_day(as_of), method, area, what_if, max_verdicts, warnings)

    def due(self, figures: "Union[Figures, PlanFigures, Iterable[Mapping[str, Any]], None]" = None,
            *, as_of: "Union[datetime.date, str]", department: Union[Department, str, None] = None,
            area: Union[Area, str, None] = None, within: Optional[int] = None,
            period: Union[dates.Period, str, None] = None) -> Due:
        """The figures that have to be reported and have not been (docs/reference/due.md), overdue ones first.

        `figures` and `as_of` as of `evaluate`. Without more, what is missing of periods that have begun; `within` so many
        days what has to come by then, `period` what is to be reported of each period that ends in it. `department`: only
        what the tasks need that it leads or takes part in.

        Raises FiguresError, CheckError, EvaluateError, KeyError."""
        return due(self, figures, dates.as_day(as_of), department, area, within, period)

    def check(self, *, max_diagnostics: int = 0, warnings: str = "tell") -> Diagnostics:
        """Looks for contradictions before there is any figure (docs/reference/strict.md): contradictions have the
        severity ERROR, what is only unused or odd WARNING. All findings, or at most `max_diagnostics`. With
        `warnings` "error" all have the severity ERROR.

        Raises PlanError only where the plan is too large to look through."""
        listed = max_diagnostics
        while True:
            faults = no_diagnostics()
            status = lib.qzplan_plan_contradictions(self._handle.pointer, ctypes.byref(limits(max_diagnostics=listed, warnings=warnings)),
                                           ctypes.byref(faults))
            found, dropped = take_diagnostics(faults)
            if status and status not in _FINDINGS:
                raise_status(status, PlanError, found, dropped)
            if max_diagnostics or not dropped:
                return found
            listed = len(found) + dropped

    def to_html(self, language: str = "en", limit: int = 200) -> str:
        """What it promises as a piece of HTML, at most `limit` targets; all texts are escaped."""
        return _pages.plan(self, find_language(language), max(0, limit))

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return self.to_html()

    def __iter__(self) -> Any:
        raise TypeError("iterate over plan.programmes, plan.tasks or plan.targets")


def _loaded(status: int, out: Any, faults: Any) -> Plan:
    warnings = check(status, PlanError, faults)
    return Plan(out, warnings)


def load(path: "Union[str, os.PathLike[str]]", *, max_bytes: int = 0, max_depth: int = 0, max_nodes: int = 0,
         max_scalar: int = 0, max_diagnostics: int = 0, warnings: str = "tell") -> Plan:
    """Loads a plan from a YAML file. With `warnings` "error" what is only warned of is a fault, too.

    Limits, 0 for the usual ones: `max_bytes` of the file (1 MiB), `max_depth` of nesting (32), `max_nodes`
    (200,000), `max_scalar` bytes of one value (65,536), `max_diagnostics` faults that are listed (100).
    Raises PlanError with every fault of the file, and OSError where it cannot be opened.
    """
    options = limits(max_bytes, max_depth, max_nodes, max_scalar, max_diagnostics, warnings)
    out = ctypes.POINTER(_structs.struct("qzplan_plan"))()
    faults = no_diagnostics()
    status = lib.qzplan_plan_load(ctypes.byref(out), encode_path(path), ctypes.byref(options),
                                  ctypes.byref(faults))
    if status == ErrorCode.IO:
        with open(path, "rb"):  # says why in Python's own words
            pass
    return _loaded(status, out, faults)


def loads(data: Union[str, bytes], *, name: str = "plan.yaml", path: "Union[str, os.PathLike[str], None]" = None,
          max_bytes: int = 0, max_depth: int = 0, max_nodes: int = 0, max_scalar: int = 0,
          max_diagnostics: int = 0, warnings: str = "tell") -> Plan:
    """Loads a plan from YAML in memory; `name` stands for the file in diagnostics. With `path`, the place that it
    stands for, files that it names are found beside that: an area file, as `load` finds it.

    Raises PlanError with every fault. The limits and `warnings` are those of `load`.
    """
    content = data.encode("utf-8") if isinstance(data, str) else bytes(memoryview(data))
    options = limits(max_bytes, max_depth, max_nodes, max_scalar, max_diagnostics, warnings)
    options.path = None if path is None else encode_path(path)
    out = ctypes.POINTER(_structs.struct("qzplan_plan"))()
    faults = no_diagnostics()
    return _loaded(lib.qzplan_plan_load_bytes(ctypes.byref(out), encode(name, "name"), content,
                                              len(content), ctypes.byref(options),
                                              ctypes.byref(faults)), out, faults)
