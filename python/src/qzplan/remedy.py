# SPDX-License-Identifier: MIT
"""What can still remedy several promises at once: the shortest list of figures of today's period that turn red
lights green and break no promise that is kept; or of figures that would have done so then."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, Iterable, Iterator, Union

from ._ffi import structs as _structs, view as f
from ._ffi.handle import Handle, Holder
from ._ffi.native import lib
from ._ffi.view import View
from .enums import RemedyReason, RemedyRole, RemedyWhich
from .errors import EvaluateError, check
from .model import Area, Department, Group, Metric
from .verdict import Verdict

if TYPE_CHECKING:
    from .result import Result

__all__ = ["Remedy", "RemedyLeft", "RemedyStep"]


class RemedyStep(View):
    """One figure to be reported: of the day judged, of a flow of the period that it lies in; with `would_have`
    one that would have had to be another."""

    __slots__ = ()
    _shown = ("metric", "period", "reported", "needed")
    metric = f.child(lambda: Metric, "What is to be reported.")
    group = f.optional_child(lambda: Group, "For whom; None: everyone.")
    area = f.child(lambda: Area, "Where.")
    period = f.period("When.")
    reported = f.exact("How it stands: a count as reported last, of a flow what has come in in the period; of an "
                       "answer 0 or 1.")
    needed = f.exact("As it has to be.")
    amount = f.exact("needed - reported: above zero more, below zero fewer; 0: it stays, and is to be reported for "
                     "that day, too, as terms meet on one day.")
    replaced = f.whole("Of a part of a part: how many of `amount` can only take the place of others in the "
                       "whole, which does not grow by so much.")


class RemedyLeft(View):
    """A verdict that is not remedied."""

    __slots__ = ()
    _shown = ("verdict", "reason")
    verdict = f.child(lambda: Verdict, "The verdict.")
    reason = f.word(RemedyReason, "Why it is left as it is.")


class Remedy(View, Holder):
    """The list, and what it does. It keeps the result alive."""

    __slots__ = ("_handle", "__weakref__")
    _shown = ("units", "steps")
    steps = f.List(lambda: RemedyStep, "step_count", "By metric, group, area and period.")
    remedied = f.List(lambda: Verdict, "remedied_count", "The verdicts that turn green by the steps.")
    left = f.List(lambda: RemedyLeft, "left_count", "Those that do not.")
    units = f.exact("All amounts without their signs added up; None: too many to say.")

    def __init__(self, pointer: Any, parent: Handle) -> None:
        self._handle = Handle("list", pointer, lib.qzplan_remedy_free, (parent,))
        super().__init__(self._handle, pointer.contents)

    def __iter__(self) -> Iterator[RemedyStep]:
        return iter(self.steps)

    def __len__(self) -> int:
        return len(self.steps)


def remedy(result: Result, what: Union[Department, str, Iterable[Verdict]], role: RemedyRole,
         which: RemedyWhich, would_have: bool) -> Remedy:
    """See Result.remedy."""
    handle = result._handle
    pointer = handle.pointer
    options = _structs.sized("qzplan_remedy_options", role=int(RemedyRole(role)), which=int(RemedyWhich(which)),
                             would_have=int(bool(would_have)))
    out = ctypes.POINTER(_structs.struct("qzplan_remedy"))()
    if isinstance(what, (str, Department)):
        plan = result.plan
        department = plan.department(what) if isinstance(what, str) else what
        if department not in plan.departments:
            raise ValueError("this department is of another plan")
        status = lib.qzplan_department_remedy(ctypes.byref(out), pointer, ctypes.byref(department._raw),
                                            ctypes.byref(options))
    else:
        verdicts = [result.own(verdict) for verdict in what]
        kind = ctypes.POINTER(_structs.struct("qzplan_verdict"))
        given = (kind * len(verdicts))(*(ctypes.pointer(verdict._raw) for verdict in verdicts))
        status = lib.qzplan_verdicts_remedy(ctypes.byref(out), pointer, given, len(verdicts),
                                          ctypes.byref(options))
    check(status, EvaluateError)
    return Remedy(out, handle)
