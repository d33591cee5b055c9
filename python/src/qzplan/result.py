# SPDX-License-Identifier: MIT
"""Verdicts, scorecards and explanations."""

from __future__ import annotations

import ctypes
from typing import (TYPE_CHECKING, Any, Dict, Iterable, Iterator, List, Mapping, NamedTuple, Optional,
                    Tuple, Union)

from . import _html, _structs, _view as f, export
from ._handle import Handle, Holder
from ._native import lib
from ._text import written
from ._view import View
from ._words import check_language
from .enums import CardKind, Light, Method, NumberForm, Op, Pace, Phase, Remark, Status, Truth
from .errors import CheckError, EvaluateError, FiguresError, check, no_diagnostics
from .figures import Figure, Figures, PlanFigures
from .model import Area, Group, Metric, Milestone, Revision, Target, Task, words
from .numbers import Number
from .progress import Progress, chosen, told

if TYPE_CHECKING:
    from .plan import Plan

__all__ = ["Need", "Result", "Scorecard", "TargetOutcome", "TaskOutcome", "Verdict"]


class Need(NamedTuple):
    """What would mend a verdict, in the metric's own units."""

    #: Whose value has to change; None: how many of the targets counted.
    metric: Optional[Metric]
    #: By how much: above zero more, below zero fewer.
    amount: Number
    #: By replacing, the whole staying as it is.
    replace: bool
    #: By more than `amount`.
    strict: bool


class Verdict(View):
    """What the evaluation says of one promise."""

    __slots__ = ()
    _shown = ("target", "status", "actual", "required")
    target = f.child(lambda: Target, "The promise.")
    milestone = f.child(lambda: Milestone, "What is promised for this deadline.")
    metric = f.optional_child(lambda: Metric, "What was measured; None for a count of other targets.")
    group = f.optional_child(lambda: Group, "For whom; None: everyone.")
    area = f.child(lambda: Area, "Where.")
    period = f.period("The period judged; without `every` the span from the first day to the deadline.")
    actual = f.exact("As reported; None: unknown.")
    required = f.exact("The border that decides; None where there is none.")
    gap = f.exact("actual - required; None: unknown, or too large to say.")
    expected = f.exact("By the pace's course, at the day of the latest figure; None: none.")
    low = f.exact("The least possible actual, where areas are missing.")
    high = f.exact("The greatest possible actual, where areas are missing.")
    speed = f.exact("Change a month needed from now on to be met in time; None: none.")
    projected = f.exact("Value at the deadline at the speed so far; None: not known.")
    figure_day = f.day("The last day of the deciding figure's period; None: no figure.")
    deadline = f.day("The day it is due; None where that has no end.")
    arrival = f.day("The day on which it is reached at the speed so far.")
    days_left = f.whole("Days from as_of to the deadline; below zero: past.")
    slip = f.whole("Days from the deadline to the arrival.")
    met = f.word(Truth, "Whether it is satisfied.")
    certain = f.truth("No later figure can reverse it.")
    phase = f.word(Phase, "Where it is on its way to the deadline.")
    pace = f.word(Pace, "How it is moving.")
    status = f.word(Status, "How it stands.")
    light = f.word(Light, "The colour of its status.")
    remarks = f.word(Remark, "What is remarked on it: bits, combined.")
    form = f.word(NumberForm, "How actual, required and gap are written.")
    figures = f.List(lambda: Figure, "figure_count", "The figures that decide it.")
    missing = f.List(lambda: Area, "missing_count", "Areas without a figure, the most decisive first.")
    revision = f.optional_child(lambda: Revision, "The revision it is judged by; None: the first promise.")
    index = f.whole("Its place in result.verdicts.")

    @property
    def needed(self) -> Tuple[Need, ...]:
        """What would mend it; empty where it is met or nothing can be said."""
        raw = self._raw
        return tuple(Need(Metric(self._owner, n.metric.contents) if n.metric else None,
                          Number(n.amount.num, n.amount.den),
                          bool(n.replace), bool(n.strict))
                     for n in (raw.needed[i] for i in range(raw.needed_count)))

    def explain(self, language: str = "en") -> str:
        """Says in a sentence or two, in "zh" or "en", why it is so and what would mend it."""
        status, text = written(lib.qzplan_verdict_explain, ctypes.byref(self._raw),
                               check_language(language))
        check(status, EvaluateError)
        return text

    def actual_text(self, language: str = "en") -> str:
        """The actual number for people, beside the required one; "" where it is unknown."""
        actual = self.actual
        return "" if actual is None else actual.text(self.form, self.required, language)

    def required_text(self, language: str = "en") -> str:
        """The required number for people; "" where there is none."""
        required = self.required
        return "" if required is None else required.text(self.form, None, language)

    def gap_text(self, language: str = "en") -> str:
        """The gap for people, of percentages in points; "" where it is unknown."""
        form = NumberForm.POINTS if self.form == NumberForm.PERCENT else self.form
        return "" if self.gap is None else self.gap.text(form, None, language)


class TargetOutcome(View):
    """How a target stands: the worst of its verdicts."""

    __slots__ = ()
    _shown = ("target", "status")
    target = f.child(lambda: Target, "The target.")
    worst = f.optional_child(lambda: Verdict, "The verdict that decides; None where there is none yet.")
    status = f.word(Status, "How it stands.")
    light = f.word(Light, "The colour of its status.")


class TaskOutcome(View):
    """How a task stands: the worst of its targets."""

    __slots__ = ()
    _shown = ("task", "status")
    task = f.child(lambda: Task, "The task.")
    status = f.word(Status, "How it stands.")
    light = f.word(Light, "The colour of its status.")


class Scorecard(View):
    """Targets and tasks counted by status."""

    __slots__ = ()
    _shown = ("kind", "id", "kept", "closed")
    id = f.text("Of the plan, programme, action, task or department.")
    title = words("Its title.")
    kind = f.word(CardKind, "What it counts for.")
    index = f.whole("Its place among its kind in the plan.")
    target_count = f.whole("Targets counted.")
    task_count = f.whole("Tasks counted.")
    kept = f.whole("Closed targets that are met or met late.")
    closed = f.whole("Targets that have closed, unknown ones included.")

    @property
    def targets(self) -> Dict[Status, int]:
        """Targets by status; those that do not occur are left out."""
        return self._counts(self._raw.targets)

    @property
    def tasks(self) -> Dict[Status, int]:
        """Tasks by status; those that do not occur are left out."""
        return self._counts(self._raw.tasks)

    @staticmethod
    def _counts(raw: Any) -> Dict[Status, int]:
        return {Status(i): count for i, count in enumerate(raw) if count}


class Result(View, Holder):
    """All verdicts of a plan as of a day. It never changes, and keeps plan and figures alive."""

    __slots__ = ("_handle", "_plan", "_figures", "__weakref__")
    _shown = ("as_of", "demo")
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

    def target(self, id: str) -> TargetOutcome:
        """How the target of an id stands. Raises KeyError."""
        return self.targets[self._plan.target(id).index]

    def task(self, id: str) -> TaskOutcome:
        """How the task of an id stands. Raises KeyError."""
        return self.tasks[self._plan.task(id).index]

    def department(self, id: str, *, lead: bool = True) -> Scorecard:
        """The scorecard of a department as lead, or as participant. Raises KeyError."""
        kind = CardKind.DEPARTMENT_LEAD if lead else CardKind.DEPARTMENT_WITH
        for card in self.scorecards:
            if card.kind == kind and card.id == id:
                return card
        raise KeyError(id)

    def progress(self, verdict: Verdict, method: Union[Method, str]) -> Progress:
        """What a published method says of a verdict's own figures (docs/methods.md). Raises ValueError
        for a verdict of another result, CheckError for a method that there is not."""
        index = verdict.index
        if index >= len(self) or self.verdicts[index] != verdict:
            raise ValueError("this verdict is of another result")
        out = _structs.sized("qzplan_progress_result")
        check(lib.qzplan_verdict_progress(ctypes.byref(out), self._handle.pointer, ctypes.byref(verdict._raw),
                                          int(chosen(method))), CheckError)
        return told(out)

    def to_rows(self) -> List[Dict[str, Any]]:
        """A mapping of plain Python values for each verdict."""
        return export.rows(self.verdicts)

    def _facts(self) -> Dict[str, Any]:
        return {"plan": self._plan.id, "as_of": str(self.as_of), "demo": self.demo}

    def to_arrow(self) -> Any:
        """The verdicts as a pyarrow Table; its metadata say plan, day, and whether figures are made up.
        Raises ImportError where pyarrow is not installed."""
        return export.arrow(self.verdicts, self._facts())

    def to_pandas(self) -> Any:
        """The verdicts as a pandas DataFrame; its `attrs` say plan, day, and whether figures are made
        up. Raises ImportError where pandas is not installed."""
        return export.pandas(self.verdicts, self._facts())

    def to_html(self, language: str = "en", limit: int = 200) -> str:
        """The verdicts as a piece of HTML in "zh" or "en", the worst first, at most `limit` of them; all
        texts are escaped."""
        check_language(language)
        verdicts = sorted(self.verdicts, key=lambda v: (int(v.status), v.index))
        card = self.scorecards[0]
        lights = {outcome.status: outcome.light for outcome in self.targets}
        counts = tuple((lights.get(status, Light.GREY), status.label(language), count)
                       for status, count in card.targets.items())
        limit = max(0, limit)
        return _html.html(_html.Page(
            title=self._plan.title.get(language), as_of=str(self.as_of), demo=self.demo, counts=counts,
            kept=card.kept, closed=card.closed, rows=[_row(v, language) for v in verdicts[:limit]],
            more=max(0, len(verdicts) - limit)), language)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return self.to_html()


_SIGNS = {Op.AT_LEAST: "≥", Op.AT_MOST: "≤", Op.MORE_THAN: ">", Op.LESS_THAN: "<", Op.EXACTLY: "=", Op.ALL: "=",
          Op.NONE: "=", Op.RAISE_TO: "≥", Op.REDUCE_TO: "≤", Op.RAISE_BY: "≥", Op.REDUCE_BY: "≤"}


def _sign(verdict: Verdict) -> str:
    """How the required number binds; of a band the end that decides."""
    op, gap = verdict.target.op, verdict.gap
    if op in (Op.ABOUT, Op.BETWEEN) and gap is not None:
        return "≥" if (gap >= 0) == (verdict.met == Truth.YES) else "≤"
    return _SIGNS.get(op, "")


def _row(verdict: Verdict, language: str) -> _html.Row:
    """A verdict in words."""
    target, period = verdict.target, verdict.period
    facts = [target.id, target.task.lead.title.get(language)]
    if verdict.metric is not None and len(target.metrics) > 1:
        facts.append(verdict.metric.title.get(language))
    if verdict.group is not None:
        facts.append(verdict.group.title.get(language))
    if target.each is not None or target.area is not None:
        facts.append(verdict.area.title.get(language))
    actual, required = verdict.actual_text(language), verdict.required_text(language)
    if target.op == Op.DONE:
        required = Truth.YES.label(language)
        actual = (Truth.YES if verdict.actual else Truth.NO).label(language) if verdict.actual is not None else ""
    elif required:
        required = f"{_sign(verdict)} {required}".strip()
    return _html.Row(
        light=verdict.light, status=verdict.status.label(language),
        title=target.title.get(language) or target.id, facts=tuple(facts),
        why=verdict.explain(language), period=str(period) if period and period.kind else "",
        actual=actual, required=required,
        gap=verdict.gap_text(language), due=str(verdict.deadline or ""), days_left=verdict.days_left)


def _bound(plan: Plan, figures: Any) -> Tuple[PlanFigures, ...]:
    if figures is None:
        return ()
    if not isinstance(figures, (Figures, PlanFigures)):
        figures = Figures.from_rows(figures)
    bound = figures.bind(plan) if isinstance(figures, Figures) else figures
    bound._handle.pointer
    if bound._plan._handle is not plan._handle:
        raise ValueError("these figures were bound to another plan")
    return (bound,)


def evaluate(plan: Plan, figures: "Union[Figures, PlanFigures, Iterable[Mapping[str, Any]], None]",
             day: int, method: Union[Method, str, int], area: "Union[Area, str, None]", what_if: Any) -> Result:
    """See Plan.evaluate."""
    pointer = plan._handle.pointer
    given, over = _bound(plan, figures), _bound(plan, what_if)
    options = _structs.sized("qzplan_evaluate_options", method=int(chosen(method)) if method else 0)
    if over:
        options.what_if = over[0]._handle.pointer
        faults = no_diagnostics()
        check(lib.qzplan_figures_check_what_if(given[0]._handle.pointer if given else None,
                                               options.what_if, ctypes.byref(faults)),
              FiguresError, faults)
    if area is not None:
        place = plan.find_area(area) if isinstance(area, str) else area
        if place._owner is not plan._handle:
            raise ValueError("this area is of another plan")
        options.area = ctypes.pointer(place._raw)
    out = ctypes.POINTER(_structs.struct("qzplan_result"))()
    status = lib.qzplan_evaluate(ctypes.byref(out), pointer, given[0]._handle.pointer if given else None,
                                 day, ctypes.byref(options))
    check(status, EvaluateError)
    return Result(out, plan, given + over)
