# SPDX-License-Identifier: MIT
"""What has to be reported: the figures that a plan's promises need and that are not there."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, Iterator, Optional, Union

from . import dates
from ._ffi import structs as _structs, view as f
from ._ffi.handle import Handle, Holder
from ._ffi.native import lib
from ._ffi.view import View
from .errors import EvaluateError, check
from .figures import Figure
from .model import Area, Department, Group, Metric, Task
from .result import _bound

if TYPE_CHECKING:
    from .plan import Plan

__all__ = ["Due", "DueFigure"]


class DueFigure(View):
    """One figure that has to be reported."""

    __slots__ = ()
    _shown = ("metric", "period", "by")
    metric = f.child(lambda: Metric, "What is to be reported.")
    group = f.optional_child(lambda: Group, "For whom; None: everyone.")
    area = f.child(lambda: Area, "Where.")
    tasks = f.List(lambda: Task, "task_count", "Those whose promises need it, in the plan's order.")
    latest = f.optional_child(lambda: Figure, "The latest of the same metric, group and area before the end of the "
                                              "period; None: none.")
    period = f.period("When.")
    by = f.day("The last day on which it is in time.")
    days_left = f.whole("Days to that day; below zero: overdue.")


class Due(View, Holder):
    """All of them, by day: what is overdue stands first. It keeps plan and figures alive."""

    __slots__ = ("_handle", "__weakref__")
    _shown = ("as_of", "figures")
    figures = f.List(lambda: DueFigure, "figure_count", "By day, then in the plan's order.")
    overdue_count = f.whole("The first so many are overdue.")
    as_of = f.day("The day it is reckoned for.")

    def __init__(self, pointer: Any, parents: Any) -> None:
        self._handle = Handle("list", pointer, lib.qzplan_due_free, parents)
        super().__init__(self._handle, pointer.contents)

    def __iter__(self) -> Iterator[DueFigure]:
        return iter(self.figures)

    def __len__(self) -> int:
        return len(self.figures)


def _own(plan: Plan, what: Any, kind: Any, find: Any, among: Any) -> Any:
    """A department or an area of the plan, by itself or by its id."""
    found = find(what) if isinstance(what, str) else what
    if not isinstance(found, kind):
        raise TypeError(f"{kind.__name__.lower()} must be one of the plan or an id, not {type(found).__name__}")
    if found not in among:
        raise ValueError(f"this {kind.__name__.lower()} is of another plan")
    return ctypes.pointer(found._raw)


def due(plan: Plan, figures: Any, day: int, department: Union[Department, str, None], area: Union[Area, str, None],
        within: Optional[int], period: Union[dates.Period, str, None]) -> Due:
    """See Plan.due."""
    given = _bound(plan, figures, "tell")
    options = _structs.sized("qzplan_due_options", has_within=int(within is not None), within=within or 0)
    if department is not None:
        options.department = _own(plan, department, Department, plan.department, plan.departments)
    if area is not None:
        options.area = _own(plan, area, Area, plan.find_area, plan.areas)
    if period is not None:
        when = plan.period(period) if isinstance(period, str) else period
        if when.first is None or when.last is None:
            raise ValueError("a period to be reported has an end")
        options.period.kind = int(when.kind)
        options.period.first = dates.day_of(when.first)
        options.period.last = dates.day_of(when.last)
    out = ctypes.POINTER(_structs.struct("qzplan_due"))()
    status = lib.qzplan_due_find(ctypes.byref(out), plan._handle.pointer, given[0]._handle.pointer if given else None,
                                 day, ctypes.byref(options))
    check(status, EvaluateError)
    return Due(out, (plan._handle,) + tuple(part._handle for part in given))
