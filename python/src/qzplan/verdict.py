# SPDX-License-Identifier: MIT
"""What the evaluation says: verdicts, outcomes, scorecards."""

from __future__ import annotations

import ctypes
from typing import Any, Dict, Iterable, NamedTuple, Optional, Tuple

from . import _html, _pages
from ._ffi import structs as _structs
from ._ffi import view as f
from ._ffi.native import lib
from ._ffi.text import decode, written
from ._ffi.view import View
from ._ffi.words import check_language, find_language
from .enums import (CardKind, InTime, Light, NumberForm, Op, Pace, Phase, Remark, Status, Truth,
                    VerdictNumber, Wanted)
from .errors import EvaluateError, check
from .figures import Figure
from .model import Area, Group, Metric, Milestone, Revision, Target, Task
from .texts import words
from .numbers import Number
from .progress import Progress, told

__all__ = ["Need", "Scorecard", "TargetOutcome", "TaskOutcome", "Verdict"]


class Need(NamedTuple):
    """What would remedy a verdict, in the metric's own units."""

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
    _kept = "the row that to_rows() of its result makes of it"
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
    achieved = f.exact("actual over required: of at_least, more_than, raise_to and all; None: none.")
    way = f.exact("The part of the way from the target's own baseline to required that is done; None: none.")
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
    certain = f.truth("No figure that can still come changes met, or that it is late.")
    over = f.truth("It is not met, its days have closed, and nothing that still comes can keep it: `needed` says "
                   "what it lacked.")
    in_time = f.word(InTime, "Whether it was kept in time, as far as no figure for a day up to the deadline changes it.")
    phase = f.word(Phase, "Where it is on its way to the deadline.")
    pace = f.word(Pace, "How it is moving.")
    status = f.word(Status, "How it stands.")
    light = f.word(Light, "The colour of its status.")
    unknown_rows = f.whole("Of the remark ROWS_UNKNOWN: of how many rows it is not known whether they count, or with what.")
    remarks = f.word(Remark, "What is remarked on it: bits, combined.")
    form = f.word(NumberForm, "How actual, required and gap are written.")
    figures = f.List(lambda: Figure, "figure_count", "The figures that decide it.")
    missing = f.List(lambda: Area, "missing_count", "Areas without a figure, the most decisive first.")
    revision = f.optional_child(lambda: Revision, "The revision it is judged by; None: the first promise.")
    index = f.whole("Its place in result.verdicts.")

    @property
    def needed(self) -> Tuple[Need, ...]:
        """What would remedy it; empty where it is met or nothing can be said."""
        raw = self._raw
        return tuple(Need(Metric(self._owner, n.metric.contents) if n.metric else None,
                          Number(n.amount.num, n.amount.den),
                          bool(n.replace), bool(n.strict))
                     for n in (raw.needed[i] for i in range(raw.needed_count)))

    @property
    def progress(self) -> Progress:
        """What the method of its pace says, with the numbers that the plan gives it: that of the evaluation, else
        the one that the plan names, else linear. `result.progress` asks any."""
        out = _structs.sized("qzplan_progress_result")
        check(lib.qzplan_progress_judge_verdict(ctypes.byref(out), self._owner.pointer,
                                                ctypes.byref(self._raw), 0), EvaluateError)
        return told(out)

    def explain(self, language: str = "en") -> str:
        """Says in a sentence or two, in "zh" or "en", why it is so and what would remedy it."""
        status, text = written(lib.qzplan_verdict_explain, ctypes.byref(self._raw),
                               check_language(language))
        check(status, EvaluateError)
        return text

    def explain_remark(self, remark: Remark, language: str = "en") -> str:
        """Says what one remark of it is about; of MIXED_DAYS and NO_COMMON_DAY which term has a
        figure of which day. Raises EvaluateError where it does not have the remark."""
        status, text = written(lib.qzplan_verdict_explain_remark, ctypes.byref(self._raw),
                               ctypes.c_uint64(int(remark)), check_language(language))
        check(status, EvaluateError)
        return text

    def number_text(self, which: VerdictNumber, language: str = "en") -> str:
        """A number of it as texts show it, with the decimals that all of its numbers have; "" where it is
        not known."""
        status, text = written(lib.qzplan_verdict_format, ctypes.byref(self._raw), int(VerdictNumber(which)),
                               check_language(language))
        return text if status == 0 else ""

    def need_text(self, index: int, language: str = "en") -> str:
        """How much is needed, of needed[index], without its sign: exactly, or rounded up to what is enough."""
        status, text = written(lib.qzplan_verdict_format_need, ctypes.byref(self._raw), ctypes.c_size_t(index),
                               check_language(language))
        check(status, EvaluateError)
        return text

    def actual_text(self, language: str = "en") -> str:
        """The actual number for people, beside the required one; "" where it is unknown."""
        return self.number_text(VerdictNumber.ACTUAL, language)

    def required_text(self, language: str = "en") -> str:
        """The required number for people; "" where there is none."""
        return self.number_text(VerdictNumber.REQUIRED, language)

    def to_html(self, language: str = "en") -> str:
        """The verdict with its explanation as a piece of HTML; all texts are escaped."""
        language = find_language(language)
        words = _html.WORDS[language]
        return _html.frame("", [], [_html.table(words["head"], [_html.verdict_row(row(self, language), words, True)],
                                                (3, 4, 5))])

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return self.to_html()

    def gap_text(self, language: str = "en") -> str:
        """The gap for people, of percentages in points; "" where it is unknown."""
        return self.number_text(VerdictNumber.GAP, language)


class TargetOutcome(View):
    """How a target stands: the worst of its verdicts."""

    __slots__ = ()
    _shown = ("target", "status")
    target = f.child(lambda: Target, "The target.")
    worst = f.optional_child(lambda: Verdict, "The verdict that decides; None where there is none yet.")
    status = f.word(Status, "How it stands.")
    light = f.word(Light, "The colour of its status.")
    closed = f.truth("Whether its last deadline has passed, or it is missed already.")
    recurring = f.truth("Whether it has `every`: one promise for each period.")
    remediable = f.truth("Whether it is missed, and each of its missed verdicts can still be met late.")


class TaskOutcome(View):
    """How a task stands: the worst of its targets."""

    __slots__ = ()
    _shown = ("task", "status")
    task = f.child(lambda: Task, "The task.")
    status = f.word(Status, "How it stands.")
    light = f.word(Light, "The colour of its status.")
    closed = f.truth("Whether all of its targets are, but for those that do not apply.")
    recurring = f.truth("Whether one of its targets is.")
    remediable = f.truth("Whether it is missed, and all of its missed targets are remediable.")


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

    def to_html(self, language: str = "en") -> str:
        """Its counts as a piece of HTML; all texts are escaped."""
        return _pages.cards([self], find_language(language))

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return self.to_html()

    @staticmethod
    def _html_of_many(cards: "Iterable[Scorecard]") -> str:
        return _pages.cards(cards, "en")

    @property
    def targets(self) -> Dict[Status, int]:
        """Targets by status, from worst to best; those that do not occur are left out."""
        return self._counts(self._raw.targets)

    @property
    def tasks(self) -> Dict[Status, int]:
        """Tasks by status, from worst to best; those that do not occur are left out."""
        return self._counts(self._raw.tasks)

    @staticmethod
    def _counts(raw: Any) -> Dict[Status, int]:
        found = {Status(i): count for i, count in enumerate(raw) if count}
        return {status: found[status] for status in sorted(found, key=lambda s: s.rank)}


def _sign(verdict: Verdict) -> str:
    """How the required number binds; of a band the end that decides."""
    op, gap = verdict.target.op, verdict.gap
    if op in (Op.ABOUT, Op.BETWEEN) and gap is not None:
        return "≥" if (gap >= 0) == (verdict.met == Truth.YES) else "≤"
    metric = verdict.metric
    wanted = Wanted.UP if metric is None else metric.wanted
    return decode(lib.qzplan_comparator_sign(int(op), int(wanted)))


def row(verdict: Verdict, language: str) -> _html.Row:
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
