# SPDX-License-Identifier: MIT
"""The plan: programmes, actions, tasks, targets, and what they speak of."""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING, Any, Dict, Iterable, Mapping, NamedTuple, Optional, Tuple, Type, Union

from . import _structs, _view as f, dates
from ._handle import Handle, Holder
from ._native import lib
from ._text import decode, decode_optional, encode, encode_path
from ._view import View, entries
from .enums import (As, Beyond, Binding, ErrorCode, FiguresKind, Method, MetricKind, NumberForm, Op,
                    PeriodKind, SinceKind, Subject, ValueForm, Wanted)
from .errors import Diagnostic, PlanError, check, no_diagnostics
from .numbers import Number, number

if TYPE_CHECKING:
    import datetime

    from .figures import Figures, PlanFigures
    from .result import Result

__all__ = ["Action", "Area", "Department", "Group", "Metric", "Milestone", "PathPoint", "Plan",
           "Programme", "Revision", "Target", "Task", "Text", "Value", "load", "loads"]


class Text(NamedTuple):
    """A text in up to two languages; one that was not given is None. As str: English, or what
    there is."""

    zh: Optional[str]
    en: Optional[str]

    def __str__(self) -> str:
        return self.en or self.zh or ""

    def get(self, language: str) -> str:
        """The text in "zh" or "en", or the other's where that is missing; "" if both are."""
        first, second = (self.zh, self.en) if language == "zh" else (self.en, self.zh)
        return first or second or ""


class Value(NamedTuple):
    """A value as the plan writes it."""

    #: None where it has none: a reference, or one that is still to be set.
    number: Optional[Number]
    #: As written: "10%".
    text: str
    form: Union[NumberForm, ValueForm]
    #: Of a reference to another metric.
    metric: Optional[Metric]
    #: Of a reference with an area.
    area: Optional[Area]

    def __str__(self) -> str:
        return self.text


def _text(raw: Any) -> Text:
    return Text(decode_optional(raw.zh), decode_optional(raw.en))


def _value(owner: Handle, raw: Any) -> Optional[Value]:
    if raw.text is None:
        return None
    form = raw.form
    return Value(number(raw.number), decode(raw.text),
                 NumberForm(form) if form in NumberForm._value2member_map_ else ValueForm(form),
                 Metric(owner, raw.metric.contents) if raw.metric else None,
                 Area(owner, raw.area.contents) if raw.area else None)


# One line a field below: what stands in the struct, and what it means.
def _words(doc: str, name: Optional[str] = None) -> f.Field[Text]:
    return f.Field(lambda owner, raw: _text(raw), doc, name)


def _valued(doc: str, name: Optional[str] = None) -> f.Field[Optional[Value]]:
    return f.Field(_value, doc, name)


class _Sourced(View):
    __slots__ = ()

    @property
    def source(self) -> Dict[str, str]:
        """Where it comes from, as the plan says; a plain text has the key ""."""
        raw = self._raw
        return entries(raw.source, raw.source_count)


class Department(View):
    """A department that leads or takes part."""

    __slots__ = ()
    id = f.text("Its id in the plan.")
    title = _words("Its name.")
    index = f.whole("Its place in plan.departments.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class Group(View):
    """A group that a target is for."""

    __slots__ = ()
    id = f.text("Its id in the plan.")
    title = _words("Its name.")
    assumes = _words("How the plan's words were read.")
    one_of = f.optional_text("Groups of one name are disjoint and complete; None: not said.")
    index = f.whole("Its place in plan.groups.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class Area(View):
    """Where a figure holds: a node of a tree, or a named set of areas."""

    __slots__ = ()
    id = f.text("Its id in the plan.")
    title = _words("Its name.")
    kind = f.optional_text('"town"; None for a named set and where none is given.')
    parent = f.optional_child(lambda: Area, "What it lies in; None at the root.")
    children = f.List(lambda: Area, "child_count", "What lies in it; of a named set its parts.")
    is_set = f.truth("Whether it is a named set.")
    index = f.whole("Its place in plan.areas.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class Metric(_Sourced):
    """What is measured, with its unit."""

    __slots__ = ()
    _shown = ("id", "kind")
    id = f.text("Its id in the plan.")
    title = _words("Its name.")
    unit = _words('Its unit; "%" where it is reported as a percentage.')
    assumes = _words("How the plan's words were read.")
    kind = f.word(MetricKind, "What it is: plain, a part, a sum, an answer and so on.")
    figures = f.word(FiguresKind, "What a figure of it reports.")
    wanted = f.word(Wanted, "Which direction is wanted.")
    percent = f.truth("Whether its values are percentages.")
    whole = f.optional_child(lambda: Metric, "Of a part: what it is a part of.")
    terms = f.List(lambda: Metric, "term_count", "What it is derived from.")
    across = f.optional_text("The kind of areas that it ranges over.")
    per = f.exact("Of a ratio: what it is multiplied by.")
    low = f.exact("The least possible value; None: no limit.")
    high = f.exact("The greatest possible value; None: no limit.")
    index = f.whole("Its place in plan.metrics.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class Milestone(View):
    """What is promised for one deadline."""

    __slots__ = ()
    _shown = ("value", "due")
    value = _valued("The operand; of `between` the lower end; None for done, all and none.")
    upper = _valued("Of `between`: the upper end.")
    due = f.period("The deadline is its last day; of one that is ongoing None.")
    index = f.whole("Its place in its target.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class PathPoint(View):
    """A point of the expected course: it bears on the pace only."""

    __slots__ = ()
    _shown = ("day", "value")
    value = _valued("The value expected by that day.")
    day = f.day("The day.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class Revision(View):
    """What a target became on a day."""

    __slots__ = ()
    _shown = ("on", "target")
    target = f.child(lambda: Target, "The target as it stands from then on.")
    why = _words("The reason.")
    by = _words("Who revised it.")
    on = f.day("The day.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class Target(_Sourced):
    """One promise of a task that a figure can keep or break."""

    __slots__ = ()
    _shown = ("id", "op")
    id = f.text('As given, else "<task>.<position>".')
    title = _words("As given, else the metric's.")
    assumes = _words("How the plan's words were read.")
    task = f.child(lambda: Task, "The task it belongs to.")
    metrics = f.List(lambda: Metric, "metric_count", "One verdict each; of `done` the one answer.")
    groups = f.List(lambda: Group, "group_count", "One verdict each; none: everyone, one verdict.")
    milestones = f.List(lambda: Milestone, "milestone_count", "What is promised, by deadline.")
    path = f.List(lambda: PathPoint, "path_count", "The expected course, by day.")
    revisions = f.List(lambda: Revision, "revision_count", "What it became later, by day.")
    of = f.List(lambda: Target, "of_count", "Of a count target: the targets that are counted.")
    except_ = f.List(lambda: Area, "except_count", "Areas of the kind `each` that are left out.")
    whole = f.optional_child(lambda: Metric, "`part_of`: another whole further up the chain.")
    area = f.optional_child(lambda: Area, "`in`; None: the plan's own.")
    each = f.optional_text("A kind of areas: one verdict for each of them.")
    from_ = _valued("The baseline's value.")
    within = _valued("Of `about`: half the band's width.")
    starts = f.period("The first period judged; None: the plan's first.")
    since = f.period("The baseline's period.")
    since_kind = f.word(SinceKind, "Where the baseline's period comes from.")
    op = f.word(Op, "The comparator.")
    as_ = f.word(As, "Whether a part is judged by its count or its share.")
    every = f.word(PeriodKind, "Judged each such period; NONE: once.")
    above = f.word(Beyond, "What lies above a band counts as.")
    below = f.word(Beyond, "What lies below a band counts as.")
    subject = f.word(Subject, "What it is about.")
    binding = f.word(Binding, "Whether it is binding.")
    method = f.word(Method, "The method of its pace; 0: linear.")
    only_if = f.optional_child(lambda: Target, "A target that must hold, or it is not applicable.")
    only_if_metric = f.optional_child(lambda: Metric, "An answer that must be yes.")
    against = f.optional_child(lambda: Metric, "The baseline is this metric.")
    against_area = f.optional_child(lambda: Area, "The baseline's area.")
    position = f.whole("Its place in its task, from 1.")
    has_id = f.truth("Whether the plan gives its id.")
    index = f.whole("Its place in plan.targets.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class Task(_Sourced):
    """One row of the plan: targets, a due time, a lead department, participants."""

    __slots__ = ()
    _shown = ("id", "title")
    id = f.text("Its id in the plan.")
    title = _words("Its title.")
    programme = f.optional_child(lambda: Programme, "None where the plan has none.")
    action = f.optional_child(lambda: Action, "None where the plan has none.")
    lead = f.child(lambda: Department, "The department that answers for it.")
    with_ = f.List(lambda: Department, "with_count", "The participants.")
    targets = f.List(lambda: Target, "target_count", "Its promises.")
    due = f.period("As inherited; None where every target has its own dates.")
    every = f.word(PeriodKind, "As inherited; NONE: once.")
    index = f.whole("Its place in plan.tasks.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class Action(View):
    """A numbered group of tasks."""

    __slots__ = ()
    _shown = ("id", "title")
    id = f.text("Its id in the plan.")
    title = _words("Its title.")
    programme = f.optional_child(lambda: Programme, "None where the plan has none.")
    tasks = f.List(lambda: Task, "task_count", "Its tasks.")
    index = f.whole("Its place in plan.actions.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class Programme(View):
    """A group of actions."""

    __slots__ = ()
    _shown = ("id", "title")
    id = f.text("Its id in the plan.")
    title = _words("Its title.")
    actions = f.List(lambda: Action, "action_count", "Its actions.")
    index = f.whole("Its place in plan.programmes.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class _PlanView(_Sourced):
    __slots__ = ()
    id = f.text("The plan's id.")
    title = _words("Its title.")
    assumes = _words("How the plan's words were read.")
    file = f.text("The path or name it was loaded from.")
    departments = f.List(lambda: Department, "department_count", "In the plan's order.")
    groups = f.List(lambda: Group, "group_count", "In the plan's order.")
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
    def languages(self) -> Tuple[str, ...]:
        """The languages that its texts are in."""
        raw = self._raw
        return tuple(decode(raw.languages[i]) for i in range(raw.language_count))


class Plan(_PlanView, Holder):
    """A loaded plan. It never changes, and threads may share it. It can be used with `with`;
    without, its memory goes when nothing refers to it any more."""

    __slots__ = ("_handle", "warnings", "__weakref__")
    _shown = ("id", "title")

    def __init__(self, pointer: Any, warnings: "Tuple[Diagnostic, ...]" = ()) -> None:
        #: What seldom is right in the plan, but can be.
        self.warnings = warnings
        self._handle = Handle("plan", pointer, lib.qzplan_plan_free)
        super().__init__(self._handle, pointer.contents)

    def _find(self, function: Any, kind: Type[Any], id: str) -> Any:
        found = function(self._handle.pointer, encode(id, "id"))
        if not found:
            raise KeyError(id)
        return kind(self._handle, found.contents)

    def task(self, id: str) -> Task:
        """The task of an id. Raises KeyError."""
        found: Task = self._find(lib.qzplan_plan_find_task, Task, id)
        return found

    def target(self, id: str) -> Target:
        """The target of an id. Raises KeyError."""
        found: Target = self._find(lib.qzplan_plan_find_target, Target, id)
        return found

    def metric(self, id: str) -> Metric:
        """The metric of an id. Raises KeyError."""
        found: Metric = self._find(lib.qzplan_plan_find_metric, Metric, id)
        return found

    def find_area(self, id: str) -> Area:
        """The area of an id. Raises KeyError."""
        found: Area = self._find(lib.qzplan_plan_find_area, Area, id)
        return found

    def department(self, id: str) -> Department:
        """The department of an id. Raises KeyError."""
        found: Department = self._find(lib.qzplan_plan_find_department, Department, id)
        return found

    def evaluate(self, figures: "Union[Figures, PlanFigures, Iterable[Mapping[str, Any]], None]" = None,
                 *, as_of: "Union[datetime.date, str]", method: int = 0,
                 area: Union[Area, str, None] = None,
                 what_if: "Union[Figures, PlanFigures, None]" = None) -> "Result":
        """Judges every promise as of the end of a day.

        `figures` are what was reported (rows are taken as Figures.from_rows takes them); None: nothing
        was. `as_of` is a date, or a text such as "2025-12-31". `method` is a published method for every
        pace; 0: the plan's. `area` is what is judged; None: the plan's own. `what_if` are figures that
        replace those of the same metric, period, area and group.

        Raises FiguresError with every fault of the figures, EvaluateError, CheckError for a bad day.
        """
        from .result import evaluate

        return evaluate(self, figures, dates.as_day(as_of), method, area, what_if)

    def __iter__(self) -> Any:
        raise TypeError("iterate over plan.programmes, plan.tasks or plan.targets")


def _options(max_bytes: int, max_diagnostics: int) -> Any:
    for name, given in (("max_bytes", max_bytes), ("max_diagnostics", max_diagnostics)):
        if not 0 <= given < 2**63:
            raise ValueError(f"{name} must not be negative, and fit in 63 bits")
    return _structs.sized("qzplan_load_options", max_bytes=max_bytes, max_diagnostics=max_diagnostics)


def _loaded(status: int, out: Any, faults: Any) -> Plan:
    warnings = check(status, PlanError, faults)
    return Plan(out, warnings)


def load(path: "Union[str, os.PathLike[str]]", *, max_bytes: int = 0, max_diagnostics: int = 0) -> Plan:
    """Loads a plan from a YAML file.

    `max_bytes` is the largest file taken (0: 1 MiB), `max_diagnostics` how many faults are listed (0: 100).
    Raises PlanError with every fault of the file, and OSError where it cannot be opened.
    """
    options = _options(max_bytes, max_diagnostics)
    out = ctypes.POINTER(_structs.struct("qzplan_plan"))()
    faults = no_diagnostics()
    status = lib.qzplan_plan_load(ctypes.byref(out), encode_path(path), ctypes.byref(options),
                                  ctypes.byref(faults))
    if status == ErrorCode.IO:
        with open(path, "rb"):  # says why in Python's own words
            pass
    return _loaded(status, out, faults)


def loads(data: Union[str, bytes], *, name: str = "plan.yaml", max_bytes: int = 0,
          max_diagnostics: int = 0) -> Plan:
    """Loads a plan from YAML in memory; `name` stands for the file in diagnostics.

    Raises PlanError with every fault. The limits are those of `load`.
    """
    content = data.encode("utf-8") if isinstance(data, str) else bytes(data)
    options = _options(max_bytes, max_diagnostics)
    out = ctypes.POINTER(_structs.struct("qzplan_plan"))()
    faults = no_diagnostics()
    return _loaded(lib.qzplan_plan_load_bytes(ctypes.byref(out), encode(name, "name"), content,
                                              len(content), ctypes.byref(options),
                                              ctypes.byref(faults)), out, faults)
