# SPDX-License-Identifier: MIT
"""What a plan consists of: programmes, actions, tasks, targets, and what they speak of."""

from __future__ import annotations

import ctypes
from typing import Any, Dict, NamedTuple, Optional, Tuple, Union

from ._ffi import view as f
from ._ffi.handle import Handle
from ._ffi.native import lib
from ._ffi.text import decode, written
from ._ffi.view import View, entries
from ._ffi.words import check_language
from .enums import (As, Beyond, Binding, FiguresKind, Method, MetricKind, NumberForm, Op, PeriodKind,
                    SinceKind, SpanKind, Subject, ValueForm, Wanted)
from .errors import PlanError, check
from .numbers import Number, number
from .records import Condition, Counting
from .texts import Text, words

__all__ = ["Action", "Area", "Department", "Group", "Metric", "Milestone", "PathPoint", "Programme",
           "Revision", "Target", "Task", "Value"]


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


def _value(owner: Handle, raw: Any) -> Optional[Value]:
    if raw.text is None:
        return None
    form = raw.form
    return Value(number(raw.number), decode(raw.text),
                 NumberForm(form) if form in NumberForm._value2member_map_ else ValueForm(form),
                 Metric(owner, raw.metric.contents) if raw.metric else None,
                 Area(owner, raw.area.contents) if raw.area else None)


# One line a field below: what stands in the struct, and what it means.
def _valued(doc: str, name: Optional[str] = None) -> f.Field[Optional[Value]]:
    return f.Field(_value, doc, name)


class Sourced(View):
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
    title = words("Its name.")
    contact = words("Whom to ask, in the plan's own words; empty where it is not given.")
    index = f.whole("Its place in plan.departments.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class Group(View):
    """A group that a target is for."""

    __slots__ = ()
    id = f.text("Its id in the plan.")
    title = words("Its name.")
    assumes = words("How the plan's words were read.")
    one_of = f.optional_text("Groups of one name are disjoint and complete; None: not said.")

    @property
    def where(self) -> Tuple[Condition, ...]:
        """Which rows of records are of it; of a metric's table those conditions that are about it."""
        return tuple(Condition(self._owner, self._raw.where[i]) for i in range(self._raw.where_count))

    index = f.whole("Its place in plan.groups.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


class Area(View):
    """Where a figure holds: a node of a tree, or a named set of areas."""

    __slots__ = ()
    id = f.text("Its id in the plan.")
    title = words("Its name.")
    kind = f.optional_text('"town"; None for a named set and where none is given.')
    parent = f.optional_child(lambda: Area, "What it lies in; None at the root.")
    children = f.List(lambda: Area, "child_count", "What lies in it; of a named set its parts.")
    is_set = f.truth("Whether it is a named set.")
    incomplete = f.truth("Whether not all areas below it are listed: it has no sum of them.")
    begins = f.day("Its first day; None where it has always been there.")
    ends = f.day("Its last day, that of what it lies in where that is earlier; None where none is said.")
    index = f.whole("Its place in plan.areas.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


def span(raw: Any) -> Optional[str]:
    """A length of time as the plan writes it, "2 years" or "45 days"; None where there is none."""
    units = {SpanKind.YEARS: "years", SpanKind.MONTHS: "months", SpanKind.LENGTH: "days"}
    unit = units.get(SpanKind(raw.kind))
    return None if unit is None else f"{raw.count} {unit}"


class Metric(Sourced):
    """What is measured, with its unit."""

    __slots__ = ()
    _shown = ("id", "kind")
    id = f.text("Its id in the plan.")
    title = words("Its name.")
    additive = f.truth("Whether what areas report adds up to what their common area would.")
    unit = words('Its unit; "%" where it is reported as a percentage.')
    assumes = words("How the plan's words were read.")
    kind = f.word(MetricKind, "What it is: plain, a part, a sum, an answer and so on.")
    figures = f.word(FiguresKind, "What a figure of it reports.")
    wanted = f.word(Wanted, "Which direction is wanted.")
    percent = f.truth("Whether its values are percentages.")
    whole = f.optional_child(lambda: Metric, "Of a part: what it is a part of.")
    terms = f.List(lambda: Metric, "term_count", "What it is derived from.")
    counting = f.optional_child(lambda: Counting, "How it comes of records; None: it is reported or derived.")
    across = f.optional_text("The kind of areas that it ranges over.")
    per = f.exact("Of a ratio: what it is multiplied by.")
    low = f.exact("The least possible value; None: no limit.")
    high = f.exact("The greatest possible value; None: no limit.")
    index = f.whole("Its place in plan.metrics.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")

    @property
    def reported(self) -> Optional[str]:
        """How often it comes, "year" or "2 years"; None: the plan does not say."""
        kind = PeriodKind(self._raw.reported)
        return span(self._raw.reported_over) if kind == PeriodKind.NONE else kind.name.lower()

    @property
    def report_within(self) -> Optional[str]:
        """How long a figure may take after its period, "45 days"; None: the plan does not say."""
        return span(self._raw.report_within)

    def explain(self, language: str = "en") -> str:
        """Says what it is in a line, in "zh" or "en": what it is made of, its unit, its limits."""
        status, text = written(lib.qzplan_metric_explain, ctypes.byref(self._raw),
                               check_language(language))
        check(status, PlanError)
        return text


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
    why = words("The reason.")
    by = words("Who revised it.")
    on = f.day("The day.")
    corrects = f.truth("It mends a misprint, so that it holds from the plan's first day.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")


def _numbers_of(_: Handle, rule: Any) -> Optional[Dict[str, float]]:
    """Of a method's rule that a plan changes; it has one of its methods'."""
    if not rule:
        return None
    for name, _type in rule.contents._fields_:
        own = getattr(rule.contents, name)
        if own:
            return {field: getattr(own.contents, field) for field, _kind in own.contents._fields_ if field != "size"}
    return None


class Target(Sourced):
    """One promise of a task that a figure can keep or break."""

    __slots__ = ()
    _shown = ("id", "op")
    id = f.text('As given, else "<task>.<position>".')
    title = words("As given, else the metric's.")
    assumes = words("How the plan's words were read.")
    wording = words("The words of the source; empty where they are not given.")
    task = f.child(lambda: Task, "The task it belongs to.")
    metrics = f.List(lambda: Metric, "metric_count", "One verdict each; of `done` the one answer.")
    groups = f.List(lambda: Group, "group_count", "One verdict each; none: everyone, one verdict.")
    milestones = f.List(lambda: Milestone, "milestone_count", "What is promised, by deadline.")
    path = f.List(lambda: PathPoint, "path_count", "The expected course, by day.")
    revisions = f.List(lambda: Revision, "revision_count", "What it became later, by day.")
    of = f.List(lambda: Target, "of_count", "Of a count target: the targets that are counted.")
    excluded = f.List(lambda: Area, "excluded_count", "Areas of the kind `each` that are left out.")
    whole = f.optional_child(lambda: Metric, "`part_of`: another whole further up the chain.")
    area = f.optional_child(lambda: Area, "`in`; None: the plan's own.")
    each = f.optional_text("A kind of areas: one verdict for each of them.")
    baseline = _valued("The baseline's value.")
    within = _valued("Of `about`: half the band's width.")
    nearly = _valued("A value short of the border: a miss that gets there is yellow.")
    begins = f.day("Its first day, as inherited, else the plan's.")
    starts = f.period("The first period judged; None: the plan's first.")
    since = f.period("The baseline's period; where since_kind is YEARS, the days that the years span.")
    since_specified = f.truth("`since` is the target's own word, not inherited.")
    since_kind = f.word(SinceKind, "Where the baseline's period comes from.")
    op = f.word(Op, "The comparator.")
    judged_as = f.word(As, "Whether a part is judged by its count or its share.")
    every = f.word(PeriodKind, "Judged each such period; NONE: once.")
    above = f.word(Beyond, "What lies above a band counts as.")
    below = f.word(Beyond, "What lies below a band counts as.")
    subject = f.word(Subject, "What it is about.")
    binding = f.word(Binding, "Whether it is binding.")
    method = f.word(Method, "The method of its pace; 0: linear.")
    method_rule = f.Field(_numbers_of, "The numbers of its method by their names; None: as published.")
    only_if = f.optional_child(lambda: Target, "A target that must hold, or it is not applicable.")
    only_if_metric = f.optional_child(lambda: Metric, "An answer that must be yes.")
    against = f.optional_child(lambda: Metric, "The baseline is this metric.")
    against_area = f.optional_child(lambda: Area, "The baseline's area.")
    position = f.whole("Its place in its task, from 1.")
    has_id = f.truth("Whether the plan gives its id.")
    index = f.whole("Its place in plan.targets.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")

    @property
    def stale_after(self) -> Optional[str]:
        """How old its figures may be, "3 years", as inherited; None: as their metrics say."""
        return span(self._raw.stale_after)

    def explain(self, language: str = "en") -> str:
        """Says in a line what it promises, in the words of `Verdict.explain`."""
        status, text = written(lib.qzplan_target_explain, ctypes.byref(self._raw),
                               check_language(language))
        check(status, PlanError)
        return text


class Task(Sourced):
    """One row of the plan: targets, a due time, a lead department, participants."""

    __slots__ = ()
    _shown = ("id", "title")
    id = f.text("Its id in the plan.")
    title = words("Its title.")
    contact = words("Whom to ask, in the plan's own words; empty where it is not given.")
    wording = words("The words of the source; empty where they are not given.")
    programme = f.optional_child(lambda: Programme, "None where the plan has none.")
    action = f.optional_child(lambda: Action, "None where the plan has none.")
    lead = f.child(lambda: Department, "The first of `leads`.")
    leads = f.List(lambda: Department, "lead_count", "The departments that answer for it together; at least one.")
    participants = f.List(lambda: Department, "participant_count", "The participants.")
    targets = f.List(lambda: Target, "target_count", "Its promises.")
    begins = f.day("Its first day, as inherited, else the plan's.")
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
    title = words("Its title.")
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
    title = words("Its title.")
    actions = f.List(lambda: Action, "action_count", "Its actions.")
    index = f.whole("Its place in plan.programmes.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")
