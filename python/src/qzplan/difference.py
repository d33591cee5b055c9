# SPDX-License-Identifier: MIT
"""What changed between two plans, and what became of their verdicts."""

from __future__ import annotations

import ctypes
from typing import Any, Dict, Iterator, Optional

from ._ffi import structs as _structs, view as f
from ._ffi.handle import Handle, Holder
from ._ffi.native import lib
from ._ffi.text import written
from ._ffi.view import View
from ._ffi.words import check_language
from .enums import Aspect, ChangeKind, ChangeSubject
from .errors import EvaluateError, check
from .model import Department, Metric, Milestone, Revision, Target, Task
from .texts import words
from .plan import Plan
from .result import Result
from .verdict import Verdict

__all__ = ["Change", "Difference", "diff"]


class Change(View):
    """One change. What it is not about is None; so is the side that a thing is missing on."""

    __slots__ = ()
    _shown = ("id", "kind", "aspect")
    id = f.text("Of the plan, department, group, metric, programme, action, task or target.")
    title = words("Its title, as the new plan has it where it is there.")
    text_before = words("What the old plan said, for people.")
    text_after = words("What the new plan says, for people.")
    kind = f.word(ChangeKind, "What happened.")
    subject = f.word(ChangeSubject, "To what it happened.")
    aspect = f.word(Aspect, "In which respect.")
    strength = f.whole("-1: less is promised now; 1: more; 0: neither, or not to be told.")
    target_before = f.optional_child(lambda: Target, "As promised after the last revision.")
    target_after = f.optional_child(lambda: Target, "As promised after the last revision.")
    milestone_before = f.optional_child(lambda: Milestone, "Where it is about one deadline.")
    milestone_after = f.optional_child(lambda: Milestone, "Where it is about one deadline.")
    task_before = f.optional_child(lambda: Task, "The task, or the target's.")
    task_after = f.optional_child(lambda: Task, "The task, or the target's.")
    metric_before = f.optional_child(lambda: Metric, "The metric, or the verdict's.")
    metric_after = f.optional_child(lambda: Metric, "The metric, or the verdict's.")
    department_before = f.optional_child(lambda: Department, "The one that led or left.")
    department_after = f.optional_child(lambda: Department, "The one that leads or joined.")
    verdict_before = f.optional_child(lambda: Verdict, "The verdict of the old plan.")
    verdict_after = f.optional_child(lambda: Verdict, "The verdict of the new plan.")
    revision = f.optional_child(lambda: Revision, "The last revision: why, and by whom.")
    line_before = f.whole("In the old file; 0: not there.")
    line_after = f.whole("In the new file; 0: not there.")
    index = f.whole("Its place in difference.changes.")

    def explain(self, language: str = "en") -> str:
        """Says the change in one sentence, in "zh" or "en"."""
        status, text = written(lib.qzplan_diff_explain, ctypes.byref(self._raw),
                               check_language(language))
        check(status, EvaluateError)
        return text


class Difference(View, Holder):
    """All changes between two plans. It keeps the plans and results alive."""

    __slots__ = ("_handle", "__weakref__")
    _shown = ("target_count", "same_count")
    changes = f.List(lambda: Change, "change_count", "In the order of the plans.")
    target_count = f.whole("Targets of both plans together, each counted once.")
    same_count = f.whole("Of them those without any change.")

    def __init__(self, pointer: Any, *parents: Handle) -> None:
        self._handle = Handle("comparison", pointer, lib.qzplan_diff_free, parents)
        super().__init__(self._handle, pointer.contents)

    @property
    def targets(self) -> Dict[ChangeKind, int]:
        """Targets with a change of a kind; kinds that do not occur are left out."""
        return {ChangeKind(i): count for i, count in enumerate(self._raw.targets) if count}

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)


def diff(before: Plan, after: Plan, result_before: Optional[Result] = None,
         result_after: Optional[Result] = None) -> Difference:
    """Compares two plans; with a result of each also what became of their verdicts.

    Raises ValueError for one result without the other, or a result of another plan."""
    if (result_before is None) != (result_after is None):
        raise ValueError("give a result of both plans, or of none")
    given = [(before, result_before), (after, result_after)]
    parents = []
    for plan, result in given:
        plan._handle.pointer
        parents.append(plan._handle)
        if result is not None:
            if result.plan._handle is not plan._handle:
                raise ValueError("this result is of another plan")
            result._handle.pointer
            parents.append(result._handle)
    out = ctypes.POINTER(_structs.struct("qzplan_diff_result"))()
    check(lib.qzplan_plan_diff(ctypes.byref(out), before._handle.pointer, after._handle.pointer,
                          None if result_before is None else result_before._handle.pointer,
                          None if result_after is None else result_after._handle.pointer, None),
          EvaluateError)
    return Difference(out, *parents)
