# SPDX-License-Identifier: MIT
"""The pace by the straight line, in days, and what takes it away: docs/reference/evaluation.md, "Pace" and "Stale"."""
from fractions import Fraction

import days
from values import ZERO, exact, point


def stale(job, reading, as_of):
    after = job.target.get("stale_after")
    if after:
        return days.shift_span(oldest(job, reading), days.span(after), 1) < as_of
    return any(stale_leaf(job, leaf, reading, as_of) for leaf in rests_on(job, reading))


def rests_on(job, reading):
    """The metrics whose figures it rests on: a share reported with its denominator needs none of its whole, and a whole may be
    known from the denominators of a part."""
    found = {}
    alone = job.subject.share and told_alone(job, reading.when)
    for leaf in [job.m] if alone else job.subject.leaves():
        if leaf.is_flow or alone:
            found[leaf.id] = leaf
        else:
            tell(job.facts, leaf, job.a, job.g, reading.when, found)
    return list(found.values())


def told_alone(job, when):
    """Whether a share is told by a row of its own, and not by counts."""
    m, facts = job.m, job.facts
    if not exact(facts.own_share(m, job.a, job.g, when)):
        return False
    pair = any(f.num is not None and f.period.last == when.day for f in facts.rows(m, job.a, job.g))
    return pair or not (exact(facts.count(m, job.a, job.g, when)) and exact(facts.count(job.subject.whole, job.a, job.g, when)))


def tell(facts, m, a, g, when, found):
    """Adds the metrics whose figures tell of a state."""
    days_of = when.mixed or (when.day, when.day)
    for x in [m] + facts.parts_of(m):
        if any(days_of[0] <= f.period.last <= days_of[1] and (x is m or f.den is not None) for f in facts.rows(x, a, g)):
            found[x.id] = x
            return
    for b in facts.plan.areas[a].below + facts.plan.areas[a].parts:
        tell(facts, m, b, g, when, found)
    for family in facts.families(m, g):
        for one in family:
            tell(facts, m, a, one, when, found)


def oldest(job, reading):
    return reading.when.mixed[0] if False else min(reading.when.last, reading.when.day)


def leaf_day(job, leaf, reading):
    """The day of a term's figure in a reading."""
    when = reading.when
    if leaf.is_flow or not when.mixed:
        return when.last
    if not leaf.reported:
        return when.day
    low, high = when.mixed
    found = {}
    for f in job.facts.figures.all:
        if f.metric == leaf.id and f.group == job.g and low <= f.period.last <= high:
            found[f.area] = max(found.get(f.area, 0), f.period.last)
    return min(found.values(), default=when.day)


def stale_leaf(job, leaf, reading, as_of):
    day = leaf_day(job, leaf, reading)
    if not leaf.reported:
        return as_of - day > 366
    within = leaf.report_within or job.facts.plan.report_within
    late = lambda last: days.shift_span(last, days.span(within), 1) if within else last
    missed, last = 0, day
    if leaf.reported in days.MONTHS:
        period = days.containing(day, leaf.reported, leaf.starts)
        while missed < 2:
            period = days.following(period, leaf.starts)
            if late(period.last) >= as_of:
                break
            missed += 1
    else:
        count, unit = days.span(leaf.reported)
        last = days.containing(day, "year" if unit == "year" else "month", leaf.starts).last
        while missed < 2:
            last = days.shift_span(last, (count, unit), 1)
            if late(last) >= as_of:
                break
            missed += 1
    return missed >= 2


def line(points, day):
    """The expected value on a day, on straight lines through points (day, value)."""
    before = points[0]
    for after in points[1:]:
        if day <= after[0] or after is points[-1]:
            span = after[0] - before[0]
            if span <= 0:
                return after[1]
            return before[1] + (after[1] - before[1]) * Fraction(day - before[0], span)
        before = after
    return before[1]


def stretch_begins(job):
    """The first day of what is summed."""
    if job.span:
        from spans import stretch
        return stretch(job)[0]
    return job.first


def judge(job, reading, border, value, base):
    """(pace, expected, reason)."""
    as_of = job.facts.as_of
    if not exact(value) and value not in (None, ZERO) and None not in value and not (reading and reading.missing):
        ends = [judge(job, reading, border, point(end), base) for end in value]  # between bounds: what both ends give
        return ends[0] if ends[0][0] == ends[1][0] else ("unknown", None, None)
    if reading is None or not exact(value) or border.problem or job.deadline is None:
        return "unknown", None, None
    if job.target.get("method") not in (None, "linear"):
        return "unknown", None, "method"
    value = value[0]
    if stale(job, reading, as_of):
        return "unknown", None, "stale"
    sums = job.accumulates
    if sums:
        start, zero = stretch_begins(job) - 1, job.counted_in
        if border.low is not None and (value < border.low or border.high is None):
            goal, up = border.low, True
        else:
            goal, up = border.high, False
    else:
        if base is None or base.problem or base.day is None or base.value is None:
            return "unknown", None, "no_baseline"
        if base.cut:
            return "unknown", None, "series_break"
        start, zero = base.day, base.value
        if border.low is not None and border.high is not None:
            if border.low == border.high:
                goal, up = border.low, zero < border.low
            elif zero < border.low:
                goal, up = border.low, True
            elif zero > border.high:
                goal, up = border.high, False
            else:
                return "unknown", None, "no_direction"
        elif border.low is not None:
            goal, up = border.low, True
        else:
            goal, up = border.high, False
    if sums and border.low is not None and border.high is not None and value >= border.low:
        return "on_track" if border.answers((value, value)) == "yes" else "behind", None, None
    day = reading.when.day if reading.when.mixed else reading.day
    if day <= start:
        return "unknown", None, "no_time"
    points = [(start, zero)] + [p for p in job.course() if start < p[0] < job.deadline] + [(job.deadline, goal)]
    expected = line(points, day)
    sign = 1 if up else -1
    if not sums and sign * (value - zero) < 0:
        return "reversing", expected, None
    if sign * (value - expected) >= 0:
        return "on_track", expected, None
    return "behind", expected, None
