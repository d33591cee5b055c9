# SPDX-License-Identifier: MIT
"""Verdicts: docs/reference/evaluation.md."""
from fractions import Fraction

import areas
import days
import pace
import plan as plans
import promises
import readings
import values
from facts import Facts, When
from readings import Reading, Subject
from values import ZERO, add, exact, point


ACHIEVED = ("at_least", "more_than", "raise_to", "all")
ON_A_WAY = ("at_least", "at_most", "more_than", "less_than", "all", "none", "raise_to", "reduce_to", "raise_by", "reduce_by")


class Job:
    """One verdict to give: a target as it reads then, a metric, a group, an area, a deadline."""

    def __init__(self, facts, target, metric, group, area, deadline, period, named, operand, revised=None, corrected=False, parent=None):
        self.facts, self.target, self.g, self.a = facts, target, group, area
        self.m = facts.plan.metrics[metric] if metric else None
        self.deadline, self.period, self.operand = deadline, period, operand
        self.revised, self.corrected = revised, corrected
        self.begins = parent.begins if parent else target.begins()
        self.named = named
        self.first = period.first if period else self.begins
        if self.m:
            share = self.m.kind == "part" and promises.is_share(target, self.m)
            whole = facts.plan.metrics[target.keys["part_of"]] if "part_of" in target.keys else None
            self.subject = Subject(facts, self.m, area, group, share, whole)
        self.year_mode = bool(self.m) and not period and self.m.is_flow and \
            ("since" in target.keys or "against" in target.keys or
             ("since" in target.env and promises.needs_baseline(target, operand, self)))
        if self.year_mode:
            self.first = days.containing(deadline, "year", self.m.starts).first
        self.span = target.keys.get("sum_over") or target.keys.get("average_over")

    def as_share_reference(self, other):
        return other.kind == "part"

    @property
    def closed(self):
        return self.deadline is not None and self.facts.as_of >= self.deadline

    @property
    def accumulates(self):
        return bool(self.m) and self.subject.adds_up_in_time and not self.target.keys.get("average_over")

    @property
    def counted_in(self):
        if self.m and self.accumulates and not self.period and not self.year_mode and "from" in self.target.keys:
            return promises.number_of(self.target.keys["from"], self.m)
        return Fraction(0)

    def window(self):
        if self.period:
            return self.period.first, self.period.last
        if self.closed:
            low = self.named.first
            if self.named.kind == "day":
                low = days.containing(self.deadline, "year", self.m.starts if self.m else self.facts.plan.year_starts).first
            return low, self.deadline
        return 1, self.facts.as_of

    def course(self):
        """What `path` expects, or what earlier dates of the target promise."""
        points = [(days.parse(word, self.m.starts).last, promises.number_of(text, self.m))
                  for word, text in self.target.keys.get("path", {}).items()]
        if isinstance(self.target.operand, dict):
            for word, text in self.target.operand.items():
                due = days.parse(word, self.m.starts)
                if due.last < self.deadline:
                    earlier = Job(self.facts, self.target, self.m.id, self.g, self.a, due.last, None, due, text)
                    edge = promises.border(earlier, None)
                    if not edge.problem:
                        points.append((due.last, edge.required))
        return sorted(points)


class Verdict(dict):
    __getattr__ = dict.get


def blank(job):
    return Verdict(target=job.target.id, metric=job.m.id if job.m else None, group=job.g, area=job.a, deadline=job.deadline,
                   period=job.period.name if job.period else None, revised=job.revised, met="unknown", certain=False, in_time="open",
                   status=None, pace="unknown", actual=None, required=None, low=None, high=None, missing=[], remarks=set(),
                   late=False, timely="unknown", expected=None, can_be_late=False, value=None)


# what decides

def read(job):
    """The reading that decides by the deadline, and whether it is settled."""
    subject = job.subject
    if job.span:
        from spans import over
        return over(job)
    low, high = job.window()
    if subject.average and job.closed and not job.period and job.named.kind != "day":
        when = When(*job.named.days)
        iv = subject.at(when)
        return (readings.Reading(iv, when), True) if iv is not None else (None, False)
    if subject.average and job.closed and job.named.kind == "day":
        low = job.deadline  # the longest period that ends on that day
    if subject.flow:
        low = max(low, job.first) if not job.period else low
        if job.closed:
            low = job.first
    kind = job.period.kind if job.period else job.named.kind if job.named and job.named.kind != "day" else None
    if job.period and subject.average:  # the figure of exactly that period
        when = When(*job.period.days)
        iv = subject.at(when) if job.closed else None
        return (readings.Reading(iv, when), job.closed) if iv is not None else (None, False)
    found = readings.latest(subject, job.first, low, high, kind, job.closed)
    if found is None:
        found = readings.bounded(subject, job.first, low, high, job.closed)
    elif job.closed and not subject.flow and not subject.average and (found.when.day < last_day(job) or found.mixed):
        found = by_the_last_day(job) or found
    if found is None:
        return None, False
    settled = job.closed and min(found.when.last, found.when.day) >= last_day(job) and not found.mixed
    return found, settled or ended(job) and min(found.when.last, found.when.day) >= last_day(job) and exact(found.iv) and not found.mixed


def by_the_last_day(job):
    """What has been reported of the last day, where it decides however the rest turns out."""
    day = last_day(job)
    found = readings.bounded(job.subject, job.first, day, day, True)
    return found if found and promises.border(job, found).answers(valued(job, found)) else None


def last_day(job):
    """The last day of which a figure may be: the deadline, or that on which its area ends."""
    ends = job.facts.plan.areas[job.a].ends
    return job.deadline if ends is None else min(ends, job.deadline)


def ended(job):
    """Whether nothing more can come of its area."""
    ends = job.facts.plan.areas[job.a].ends
    return ends is not None and ends <= job.facts.as_of and ends <= job.deadline and job.m.counted


def lower_bound(job):
    """Of a sum that has not been reported in full."""
    if not job.accumulates or not job.subject.cannot_fall or job.subject.share or job.span or job.g:
        return None
    last = min(job.facts.as_of, job.deadline or job.facts.as_of)
    if job.facts.nothing(job.m, job.a, job.g, job.first, last):
        return None
    return job.facts.at_least(job.m, job.a, job.g, job.first, last) + job.counted_in


def partial(job, border):
    """A sum that has come in with gaps, or that is still coming: what is known of it may be enough."""
    subject = job.subject
    of_a_flow = subject.share and job.m.is_flow and subject.whole.is_flow
    if not (job.accumulates or of_a_flow) or not subject.cannot_fall or border.problem or job.target.keys.get("average_over"):
        return None
    last = min(job.facts.as_of, job.deadline or job.facts.as_of)
    first = job.first
    if job.span:
        from spans import stretch
        first, end = stretch(job)
        last = min(last, end)
    some = job.facts.at_least(job.m, job.a, job.g, first, last)
    if some == 0 and job.facts.nothing(job.m, job.a, job.g, first, last):
        return None
    if subject.share:
        if not job.closed:
            return None
        whole = job.facts.count(subject.whole, job.a, job.g, When(first, last))
        if whole in (None, ZERO) or not whole[1]:
            return None
        some = Fraction(some) / whole[1]
    some += job.counted_in
    if border.low is not None and border.high is None and (some > border.low if border.strict else some >= border.low):
        return "yes", some
    if border.high is not None and (some >= border.high if border.strict else some > border.high):
        return "no", some
    return None


def valued(job, reading):
    """The value that a reading judges: with what is counted in."""
    if reading is None or reading.iv is ZERO:
        return reading.iv if reading else None
    return add(reading.iv, point(job.counted_in)) if job.counted_in else reading.iv


def late_reading(job):
    """The first reading after the deadline that satisfies."""
    if job.period or job.span or job.year_mode or not job.closed:
        return None
    kind = job.named.kind if job.named.kind != "day" else None
    for day in job.facts.ends:  # each day by itself
        if job.deadline < day <= job.facts.as_of:
            low = job.deadline + 1 if job.subject.rhythm() else job.first if job.subject.flow else day
            found = readings.latest(job.subject, job.first, low, day, kind) or readings.bounded(job.subject, job.first, low, day, False)
            some = enough_by(job, day)
            if some and not (found and found.day == day):
                return some
            if found and found.day <= job.deadline:
                continue
            if found is None or found.iv is ZERO:
                continue
            edge = promises.border(job, found)
            if edge.answers(valued(job, found)) == "yes":
                return found, edge
    return None


def enough_by(job, day):
    """What came in by a later day, with gaps or not, may be enough."""
    of_a_flow = job.subject.share and job.m.is_flow
    if not (job.accumulates or of_a_flow) or not job.subject.cannot_fall or job.facts.nothing(job.m, job.a, job.g, job.first, day):
        return None
    some = Fraction(job.facts.at_least(job.m, job.a, job.g, job.first, day))
    if job.subject.share:
        whole = job.facts.count(job.subject.whole, job.a, job.g, When(job.first, day))
        if whole in (None, ZERO) or not whole[1]:
            return None
        some /= whole[1]
    found = Reading((some, None), When(job.first, day))
    found.by_bounds = True
    edge = promises.border(job, found)
    return (found, edge) if edge.answers(valued(job, found)) == "yes" else None


def judge_metric(job):
    v = blank(job)
    reading, settled = read(job)
    border = promises.border(job, reading)
    value = valued(job, reading)
    answer = border.answers(value)
    part = partial(job, border)
    if job.accumulates and reading and reading.by_bounds and value is not ZERO and value[1] is None and answer:
        v["by_part"] = True
    if part and (answer is None or not settled):
        answer, settled, v["by_part"] = part[0], True, True
        if job.closed:
            value = point(part[1])
    some = lower_bound(job) if part is None else None
    if some and value is None:
        value = (some, None)
    elif some and value is not ZERO and value[1] is None:  # what lies beyond a gap did come as well
        value = (max(value[0] or some, some), None)
    if reading and reading.mixed:
        v["remarks"].add("mixed_days")
    if value is ZERO:
        v["remarks"].add("zero_denominator")
    v["in_time"] = answer if answer and settled and border.settled and base_settled(job.facts, job.m, job.a, job.g) else "open"
    v["can_be_late"] = not (job.period or job.span or job.year_mode) and not ended(job) and not (part and part[0] == "no" and not job.subject.share)
    v["heard"] = bool(reading and reading.day >= job.first and not (job.span and reading.iv is ZERO) and not (reading.by_bounds and job.m.kind == "sum"))
    shown, edge = value, border
    v["sums"] = job.accumulates
    v["flow"], v["made_of_terms"] = job.subject.flow, job.m.kind == "sum"
    v["by_bounds"] = bool(reading and reading.by_bounds)
    v["shared_out"] = v["by_bounds"] and job.subject.share
    v["rounded"] = job.m.kind == "variation"
    v["timely"] = answer or "unknown"
    if job.closed and answer != "yes":
        late = late_reading(job)
        if late:
            answer, v["late"] = "yes", True
            v["remarks"] = {"met_late"} | ({"mixed_days"} if late[0].mixed else set())
            shown, edge, reading = valued(job, late[0]), late[1], late[0]
    v["met"] = answer or "unknown"
    v["reading"], v["edge"] = reading, edge
    show(v, shown, edge, reading)
    import needed
    v["needed"] = needed.find(job, v, border, value, reading)
    base = own_baseline(job, reading)
    v["pace"], v["expected"], reason = ("unknown", None, None) if job.closed or job.facts.as_of < job.first else \
        pace.judge(job, reading, border, value, base)
    if reason in ("stale", "no_time", "no_baseline"):
        v["reason"] = reason
    return v, border, value


def base_settled(facts, m, a, g):
    """Whether no figure can replace those of the base of an index."""
    if m.kind == "index":
        base = days.parse(m.spec["base"], m.starts)
        subject = lambda t: Subject(facts, facts.plan.metrics[t], a, g, True)
        return all(subject(t).flow or subject(t).average or subject(t).at(When(base.first, base.last)) is not None for t in m.terms)
    return True


def own_baseline(job, reading):
    if job.accumulates and not job.year_mode:
        return None
    return promises.baseline(job, reading)


def show(v, value, border, reading):
    v["required"] = None if border.problem else border.high if v.get("by_part") and v["met"] == "no" else required(border, value)
    if exact(value) and not (reading and reading.by_bounds):
        v["actual"] = value[0]
    elif value is not None and value is not ZERO:
        v["low"], v["high"] = (Fraction(0) if value[0] == areas.NEVER else value[0]), (Fraction(1) if value[1] == 1 - areas.NEVER else value[1])
        v["missing"] = reading.missing if reading else []
        if reading and (reading.bounded or not reading.missing):
            v["remarks"].add("bounded")
    v["value"] = value
    if border.problem:
        v["remarks"].add(border.problem)


def required(border, value):
    if border.low is not None and border.high is not None and exact(value) and value[0] > border.high:
        return border.high
    if border.low is not None and border.high is not None and value not in (None, ZERO) and border.answers(value) == "no" \
            and value[0] is not None and value[0] >= border.high:
        return border.high
    return border.required


def judge_answer(job, condition=False):
    v = blank(job)
    facts = job.facts
    rows = facts.rows(job.m, job.a, job.g)
    low, high = job.window()
    if condition:  # an answer holds from its day until another is given; that of a wider area where there is none
        high = facts.as_of if job.deadline is None else min(job.deadline, facts.as_of)
        before = [f for f in rows if f.period.last <= high]
        up, own = facts.plan.areas[job.a].up, True
        while not before and up:
            before, own = [f for f in facts.rows(job.m, up, job.g) if f.period.last <= high], False
            up = facts.plan.areas[up].up
        if before:
            day = before[-1].period.last
            yes = any(f.answer for f in before if f.period.last == day)
            v["met"], v["value"] = ("yes" if yes else "no"), point(Fraction(yes))
            v["in_time"] = v["met"] if job.closed and day == job.deadline and own else "open"
        return v, promises.Border(low=Fraction(1)), v["value"]
    in_window = [f for f in rows if low <= f.period.last <= high]
    kept = [f for f in rows if f.answer and (job.period.first if job.period else 1) <= f.period.last <= high]
    v["can_be_late"] = not job.period
    if kept:
        v["met"] = v["in_time"] = "yes"
    elif in_window:
        v["met"] = "no"
        of_day = [f for f in in_window if f.period.last == job.deadline]
        if job.closed and of_day and (not job.period or any(f.period.first <= job.period.first for f in of_day)):
            v["in_time"] = "no"
    v["timely"], v["heard"] = v["met"], any(f.period.last >= job.first for f in in_window + kept)
    if job.closed and v["met"] != "yes" and not job.period and any(f.answer and f.period.last > job.deadline for f in rows):
        v["met"], v["late"], v["remarks"] = "yes", True, {"met_late"}
    v["needed"] = []
    if v["met"] != "unknown":
        v["actual"] = Fraction(v["met"] == "yes")
        v["value"] = point(v["actual"])
    return v, promises.Border(low=Fraction(1)), v["value"]


# the status

def whole_year_gone(job):
    begins = job.facts.plan.areas[job.a].begins
    first = max(job.period.first if job.period else job.begins, begins if begins is not None and begins <= job.deadline else 1)
    return days.shift(first - 1, 12) <= job.facts.as_of


def finish(job, v, border, value):
    """Certain, and the status."""
    as_of = job.facts.as_of
    begins = job.facts.plan.areas[job.a].begins
    upcoming = as_of < (job.first if job.period else job.begins) or begins is not None and as_of < begins <= job.deadline
    if upcoming:
        v["status"], v["in_time"], v["certain"], v["needed"] = "upcoming", "open", False, []
        return v
    if v["in_time"] == "yes":
        v["certain"] = v["met"] == "yes"
    elif v["in_time"] == "no":
        v["certain"] = v["late"] or not v["can_be_late"] if v["met"] != "unknown" else False
    if "certain_said" in v:
        v["certain"] = v["certain_said"]
    if job.closed:
        v["status"] = {"yes": "met_late" if v["late"] else "met", "no": "missed", "unknown": "unknown"}[v["met"]]
        if v["status"] == "missed" and nearly(job, value):
            v["remarks"].add("nearly")
        return v
    sums = job.accumulates and border.high is not None and not border.problem
    if v["met"] == "yes":
        if v["certain"]:
            v["status"] = "met"
        elif sums and border.low is not None:
            v["status"] = "on_track" if v["pace"] != "unknown" else "open"
        elif sums:
            v["status"] = {"on_track": "on_track", "behind": "behind"}.get(v["pace"], "open")
        else:
            v["status"] = "met_so_far"
    elif v["met"] == "no":
        if v["certain"] or sums and above_for_good(job, v, border, value):
            v["status"] = "behind"
        else:
            v["status"] = {"on_track": "on_track", "behind": "behind", "reversing": "behind"}.get(v["pace"], "open")
    else:
        nothing = not v.get("aside") and (not v.get("heard", v["value"] is not None) or (job.accumulates and v["value"] not in (None, ZERO) and v["value"][1] is None))
        v["status"] = "unknown" if nothing and whole_year_gone(job) else "open"
    return v


def above_for_good(job, v, border, value):
    """Above an upper border that a sum cannot come back from, whether or not its condition holds for good."""
    if job.subject.share or not job.subject.cannot_fall:
        return False
    return bool(v.get("by_part")) or exact(value) and (value[0] > border.high or border.strict and value[0] == border.high)


def nearly(job, value):
    text = job.target.keys.get("nearly")
    if text is None or job.m is None or value in (None, ZERO):
        return False
    edge = promises.number_of(text, job.m)
    up = job.target.op in ("at_least", "more_than", "raise_to", "all")
    end = value[0] if up else value[1]  # of what is only bounded both ends
    return end is not None and (end >= edge if up else end <= edge)


def one(job):
    """The verdict of one job, and the border that it was held against."""
    import counts
    if job.target.subject == "done":
        v, border, value = judge_answer(job)
    elif job.target.subject == "of":
        v, border, value = counts.judge_count(job)
    else:
        v, border, value = judge_metric(job)
    if "only_if" in job.target.keys:
        state, sure = counts.condition(job)
        if state != "yes":
            v.update(met="unknown", timely="unknown", in_time="open", late=False, certain_said=False, needed=[], remarks=set())
            if state == "no":
                v = finish(job, v, border, value)
                if v["status"] != "upcoming":
                    v["status"] = "not_applicable"
                v["actual"] = v["required"] = v["low"] = v["high"] = None
                v["missing"] = []
                v["pace"] = "unknown"
                return v, border
            v["remarks"].add("condition_unknown")
            v["aside"] = True  # its own figures are not looked at
            v["actual"] = v["required"] = v["low"] = v["high"] = None
            v["missing"] = []
            v["pace"] = "unknown"
        elif not sure:
            v.update(in_time="open", certain_said=False)
    v = finish(job, v, border, value)
    if v.get("reason") and v["status"] != "upcoming" and not (v["met"] == "yes" and v["certain"]):
        v["remarks"].add(v["reason"])
    return v, v.get("edge", border)


def how_much(job, v, border):
    """gap, achieved and way: how much of it is done."""
    value, edge = v["actual"], v["required"]
    v["gap"] = v["achieved"] = v["way"] = None
    if value is None or edge is None or job.target.subject == "done":
        return v
    v["gap"] = value - edge
    if isinstance(border, promises.Either):
        return v  # no exact border
    if job.target.op in ACHIEVED and value >= 0 and edge > 0:
        v["achieved"] = value / edge
    keys = job.target.keys
    counted_in = "from" in keys and job.accumulates and not job.period and not job.year_mode
    own = ("from" in keys or "since" in keys or "against" in keys) and not counted_in
    if job.target.op in ON_A_WAY and own and job.m:
        base = promises.baseline(job, v["reading"])
        if base and base.value is not None and not base.problem and base.value != edge and border.answers(point(base.value)) != "yes":
            v["way"] = (value - base.value) / (edge - base.value)
    return v


def evaluate(plan, figures, as_of, area=None):
    import schedule
    facts = Facts(plan, figures, as_of)
    return [how_much(job, *one(job)) for target in plan.targets for job in schedule.jobs(facts, target, area)]
