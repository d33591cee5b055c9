# SPDX-License-Identifier: MIT
"""Evaluating a plan, and the result: all its verdicts as of a day."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, Dict, Iterable, Iterator, List, Mapping, Optional, Tuple, Union, overload

from . import _html, _pages, export
from ._ffi import structs as _structs, view as f
from ._ffi.handle import Handle, Holder
from ._ffi.native import lib
from ._ffi.view import View
from ._ffi.words import find_language
from .enums import CardKind, RemedyRole, RemedyWhich, Method
from .errors import CheckError, Diagnostics, EvaluateError, FiguresError, check, no_diagnostics
from .figures import Figures, PlanFigures
from .remedy import Remedy, remedy
from .model import Area, Department
from .page import page
from .progress import Progress, chosen, told
from .verdict import Scorecard, TargetOutcome, TaskOutcome, Verdict, row

if TYPE_CHECKING:
    import pandas  # type: ignore[import-not-found, import-untyped, unused-ignore]
    import polars  # type: ignore[import-not-found, unused-ignore]
    import pyarrow  # type: ignore[import-not-found, import-untyped, unused-ignore]

    from .plan import Plan

__all__ = ["Result"]


class Result(View, Holder):
    """All verdicts of a plan as of a day. It never changes, and keeps plan and figures alive."""

    __slots__ = ("_handle", "_plan", "_figures", "warnings", "__weakref__")
    _shown = ("as_of", "demo")
    _kept = "the Plan's file, the Figures and the day; or to_rows() or to_pandas()"
    verdicts = f.List(lambda: Verdict, "verdict_count", "In the order of targets, metrics, groups, periods.")
    targets = f.List(lambda: TargetOutcome, "target_count", "One for each of plan.targets.")
    tasks = f.List(lambda: TaskOutcome, "task_count", "One for each of plan.tasks.")
    scorecards = f.List(lambda: Scorecard, "scorecard_count",
                        "Plan, programmes, actions, tasks, leads, participants.")
    as_of = f.day("The day; its end is meant.")
    demo = f.truth("Whether made-up figures were used.")

    def __init__(self, pointer: Any, plan: Plan, figures: Tuple[PlanFigures, ...]) -> None:
        parents = (plan._handle, *(given._handle for given in figures))
        self._handle = Handle("result", pointer, lib.qzplan_result_free, parents)
        self._plan, self._figures = plan, figures
        #: What seldom is right in the figures, but can be; figures of after the day among it.
        self.warnings = Diagnostics()
        super().__init__(self._handle, pointer.contents)

    @property
    def plan(self) -> Plan:
        """The plan that was evaluated."""
        return self._plan

    @property
    def figures(self) -> Optional[PlanFigures]:
        """The figures that were used; None: none were reported."""
        return self._figures[0] if self._figures else None

    def __iter__(self) -> Iterator[Verdict]:
        return iter(self.verdicts)

    def __len__(self) -> int:
        return len(self.verdicts)

    @overload
    def __getitem__(self, key: str) -> TargetOutcome: ...

    @overload
    def __getitem__(self, key: int) -> Verdict: ...

    @overload
    def __getitem__(self, key: slice) -> Tuple[Verdict, ...]: ...

    def __getitem__(self, key: "Union[str, int, slice]") -> "Union[TargetOutcome, Verdict, Tuple[Verdict, ...]]":
        """How the target of an id stands; of a number or a slice the verdicts there. Raises KeyError, IndexError."""
        return self.target(key) if isinstance(key, str) else self.verdicts[key]

    def __contains__(self, thing: object) -> bool:
        """Whether there is a target of that id, or whether a verdict is one of its own."""
        return thing in (self._plan.targets if isinstance(thing, str) else self.verdicts)

    def target(self, id: str) -> TargetOutcome:
        """How the target of an id stands. Raises KeyError."""
        return self.targets[self._plan.target(id).index]

    def task(self, id: str) -> TaskOutcome:
        """How the task of an id stands. Raises KeyError."""
        return self.tasks[self._plan.task(id).index]

    def department(self, id: str, *, lead: bool = True) -> Scorecard:
        """The scorecard of a department as lead, or as participant. Raises KeyError."""
        kind = CardKind.DEPARTMENT_LEAD if lead else CardKind.DEPARTMENT_WITH
        index = self._plan.department(id).index
        return next(card for card in self.scorecards if card.kind == kind and card.index == index)

    def own(self, verdict: Verdict) -> Verdict:
        """The verdict again where it is one of this result's. Raises ValueError."""
        if not isinstance(verdict, Verdict):
            raise TypeError(f"a verdict must be a Verdict, not {type(verdict).__name__}")
        index = verdict.index
        if index >= len(self) or self.verdicts[index] != verdict:
            raise ValueError("this verdict is of another result")
        return verdict

    def remedy(self, what: "Union[Department, str, Iterable[Verdict]]", *, role: RemedyRole = RemedyRole.LEAD,
             which: RemedyWhich = RemedyWhich.RED, would_have: bool = False) -> Remedy:
        """The shortest list of figures that turn verdicts green and break no promise that is kept
        (docs/reference/evaluation.md): those of a department, or of its id, as `role` and `which` say; or the
        verdicts given. Steps are of today's period; `would_have` asks what should have been reported then.
        Raises KeyError for an unknown id, ValueError for what is of another plan or result."""
        return remedy(self, what, role, which, would_have)

    def progress(self, verdict: Verdict, method: "Union[Method, str, None]" = None) -> Progress:
        """What a published method says of a verdict's own figures (docs/reference/methods.md); None: the method of
        its pace, as `verdict.progress`. Raises ValueError
        for a verdict of another result, CheckError for a method that there is not."""
        out = _structs.sized("qzplan_progress_result")
        check(lib.qzplan_progress_judge_verdict(ctypes.byref(out), self._handle.pointer, ctypes.byref(self.own(verdict)._raw),
                                          0 if method is None else int(chosen(method))), CheckError)
        return told(out)

    def to_rows(self, language: str = "en") -> List[Dict[str, Any]]:
        """A mapping of plain Python values for each verdict. Titles and labels are in `language`; of each number
        there is the nearest float (`actual`) and the exact one (`actual_num`, `actual_den`)."""
        return export.rows(self.verdicts, language)

    def _facts(self) -> Dict[str, Any]:
        return {"plan": self._plan.id, "as_of": str(self.as_of), "demo": self.demo}

    def to_arrow(self, language: str = "en") -> "pyarrow.Table":
        """The rows as a pyarrow Table; its metadata say plan, day, and whether figures are made up.
        Raises ImportError where pyarrow is not installed."""
        return export.arrow(self.verdicts, self._facts(), language)

    def to_pandas(self, language: str = "en") -> "pandas.DataFrame":
        """The rows as a pandas DataFrame; its `attrs` say plan, day, and whether figures are made
        up. Raises ImportError where pandas is not installed."""
        return export.pandas_frame(self.verdicts, self._facts(), language)

    def to_polars(self, language: str = "en") -> "polars.DataFrame":
        """The rows as a polars DataFrame. Raises ImportError where polars is not installed."""
        return export.polars_frame(self.verdicts, language)

    def to_html(self, language: str = "en", limit: int = 200) -> str:
        """The verdicts as a piece of HTML in "zh", "en" or "fr", the worst first, at most `limit` of them; all
        texts are escaped."""
        language = find_language(language)
        verdicts = sorted(self.verdicts, key=lambda v: (v.status.rank, v.index))
        card = self.scorecards[0]
        limit = max(0, limit)
        return _html.html(_html.Page(
            title=self._plan.title.get(language), as_of=str(self.as_of), demo=self.demo, counts=_pages.counts(card, language),
            kept=card.kept, closed=card.closed, rows=[row(v, language) for v in verdicts[:limit]],
            more=max(0, len(verdicts) - limit)), language)

    def report(self, *languages: str, department: "Union[Department, str, None]" = None, limit: int = 5000) -> str:
        """The result as one page of HTML to open, send and print (docs/reference/page.md), in the languages given,
        "zh", "en" or "fr", the first shown first; without any in the plan's. Only what `department` (or that of the
        id) leads or takes part in; at most `limit` verdicts are listed, all are counted. Raises ValueError for a
        language without words or a department of another plan, KeyError for an unknown id."""
        return page(self, languages, department, limit)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return self.to_html()


def _bound(plan: Plan, figures: Any, warnings: str) -> Tuple[PlanFigures, ...]:
    if figures is None:
        return ()
    if not isinstance(figures, (Figures, PlanFigures)):
        figures = Figures.from_rows(figures)
    bound = figures.bind(plan, warnings=warnings) if isinstance(figures, Figures) else figures
    bound._handle.pointer
    if bound._plan._handle is not plan._handle:
        raise ValueError("these figures were bound to another plan")
    return (bound,)


def evaluate(plan: Plan, figures: "Union[Figures, PlanFigures, Iterable[Mapping[str, Any]], None]",
             day: int, method: Union[Method, str, int], area: "Union[Area, str, None]", what_if: Any,
             max_verdicts: int = 0, warnings: str = "tell") -> Result:
    """See Plan.evaluate."""
    pointer = plan._handle.pointer
    given, over = _bound(plan, figures, warnings), _bound(plan, what_if, warnings)
    options = _structs.sized("qzplan_evaluate_options", method=int(chosen(method)) if method else 0,
                             max_verdicts=max_verdicts)
    if over:
        options.what_if = over[0]._handle.pointer
        faults = no_diagnostics()
        check(lib.qzplan_figures_validate_what_if(given[0]._handle.pointer if given else None,
                                               options.what_if, ctypes.byref(faults)),
              FiguresError, faults)
    if area is not None:
        place = plan.find_area(area) if isinstance(area, str) else area
        if not isinstance(place, Area):
            raise TypeError(f"area must be an Area or an id, not {type(place).__name__}")
        if place not in plan.areas:
            raise ValueError("this area is of another plan")
        options.area = ctypes.pointer(place._raw)
    out = ctypes.POINTER(_structs.struct("qzplan_result"))()
    status = lib.qzplan_evaluate(ctypes.byref(out), pointer, given[0]._handle.pointer if given else None,
                                 day, ctypes.byref(options))
    check(status, EvaluateError)
    made = Result(out, plan, given + over)
    made.warnings = Diagnostics(one for set_ in given for one in (*set_.warnings, *set_._check_day(day)))
    return made
