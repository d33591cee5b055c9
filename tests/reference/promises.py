# SPDX-License-Identifier: MIT
"""What a target promises: its baseline, its border, and whether a value satisfies it."""
from fractions import Fraction

import days
import readings
import values
from derived import agreed, wanted
from facts import When
from readings import Subject
from values import ZERO, exact

NEEDS_BASELINE = ("raise_by", "reduce_by", "improve", "no_worse")
SHARE_FORMS = ("percent", "points", "yearly_percent", "yearly_points", "multiple", "fraction")


class Border:
    """low and high are the ends of what satisfies; strict where the end itself does not."""

    def __init__(self, low=None, high=None, strict=False, settled=True, problem=None, required=None):
        self.low, self.high, self.strict, self.settled, self.problem = low, high, strict, settled, problem
        self.required = required if required is not None else low if low is not None else high

    def answers(self, iv):
        """yes, no, or None where the interval lies on both sides."""
        if self.problem or iv is None or iv is ZERO:
            return None
        lo, hi = iv

        def inside(x, end):
            if x is None:
                return (self.low is None) if end < 0 else (self.high is None)
            low_ok = self.low is None or (x > self.low if self.strict else x >= self.low)
            high_ok = self.high is None or (x < self.high if self.strict else x <= self.high)
            return low_ok and high_ok

        if inside(lo, -1) and inside(hi, 1):
            return "yes"
        if self.low is not None and hi is not None and (hi <= self.low if self.strict else hi < self.low):
            return "no"
        if self.high is not None and lo is not None and (lo >= self.high if self.strict else lo > self.high):
            return "no"
        return None


def form_of(text):
    return values.parse(text).form if isinstance(text, str) and text[:1].isdigit() or str(text)[:1] in "-+" else None


def is_share(target, m):
    """Whether a part is judged as a share or as a count."""
    if m.kind != "part":
        return False
    if "part_of" in target.keys:
        return True
    said = target.keys.get("as")
    if said:
        return said == "share"
    op, operand = target.op, target.operand
    if op in ("all", "none", "improve", "no_worse"):
        return form_of(target.keys.get("from")) != "plain" if op in ("improve", "no_worse") and "from" in target.keys else True
    first = operand
    while isinstance(first, (list, dict)):
        first = first[0] if isinstance(first, list) else list(first.values())[0]
    if first == "to_be_set":
        others = list(operand.values()) if isinstance(operand, dict) else []
        first = next((x for x in others if x != "to_be_set"), first)
    value = values.parse(first, m.plan.metrics)
    if value.form == "points" or value.form == "yearly_points":
        return True
    if value.form in ("percent", "fraction", "multiple", "yearly_percent"):
        if op in ("raise_by", "reduce_by") or value.form == "multiple":
            return form_of(target.keys.get("from")) != "plain" if "from" in target.keys else True
        return True
    if value.form == "reference":
        return m.plan.metrics[value.metric].kind not in ("sum", "ratio", "difference")
    return form_of(target.keys.get("from")) == "percent" if value.form == "to_be_set" else False


class Baseline:
    def __init__(self, value=None, day=None, settled=True, own=True, problem=None):
        self.value, self.day, self.settled, self.own, self.problem, self.cut = value, day, settled, own, problem, False
        self.ends = None  # between which it lies, where it is not known exactly
        self.oldest = day  # the day of the oldest figure that it rests on


def baseline(job, reading):
    """The baseline of a promise, or None where it has none. A break in the series cuts it off, but not one that is written."""
    found = find_baseline(job, reading)
    if found and found.day is not None and reading and job.facts.broken(job.m, job.subject.leaves(), job.a, job.g, found.oldest, reading.when.day):
        found.cut = True
        if not ("from" in job.target.keys):
            found.problem = "series_break"
    return found


def find_baseline(job, reading):
    target, m, facts = job.target, job.m, job.facts
    keys, starts = target.keys, m.starts
    written = number_of(keys["from"], m) if "from" in keys else None
    since, own = (keys["since"], True) if "since" in keys else (target.env.get("since"), False)
    if "against" in keys:
        value = values.parse(keys["against"], facts.plan.metrics)
        other = facts.plan.metrics[value.metric]
        subject = Subject(facts, other, value.area or job.a, job.g, True)
        iv = subject.at(reading.when) if reading else None
        if iv in (None, ZERO) or None in iv:
            return Baseline(problem="reference_unknown")
        base = Baseline(iv[0] if exact(iv) else None, None)
        base.ends = None if exact(iv) else iv
        return base
    if "since" not in keys and written is not None:
        return Baseline(written, target.begins() - 1)
    if since is None:
        return None
    if written is not None and ".." not in since and since not in ("previous", "last_year"):
        return Baseline(written, days.parse(since, starts).last)
    if ".." in since:
        return mean_of_years(job, since, written)
    if since in ("previous", "last_year"):
        period = job.period or days.containing(job.deadline, "year", starts)
        period = days.previous(period, starts) if since == "previous" else days.year_before(period, starts)
    else:
        period = days.parse(since, starts)
    if written is not None:
        return Baseline(written, period.last)
    found = of_period(job, period)
    if not found:
        return Baseline(problem="reference_unknown", day=period.last, own=own)
    base = Baseline(found.iv[0] if exact(found.iv) else None, period.last, found.when.last == period.last and not found.mixed, own)
    base.ends = None if exact(found.iv) else found.iv
    base.oldest = oldest(job, period, found)
    return base


def oldest(job, period, reading):
    """The day of the oldest figure that the value of a period rests on."""
    if job.subject.flow:
        inside = [f.period.last for x in job.subject.leaves() for a in job.facts.plan.within(job.a) for f in job.facts.rows(x, a, job.g)
                  if period.first <= f.period.first and f.period.last <= period.last]
        return min(inside, default=period.last)
    return reading.when.mixed[0] if reading.when.mixed else reading.when.day


def of_period(job, period):
    subject = job.subject
    if subject.flow:
        found = readings.latest(subject, period.first, period.first, period.last, closed=True) if period.last <= job.facts.as_of else None
        return found if found and found.iv is not ZERO else None
    if subject.average:
        iv = subject.at(When(period.first, period.last)) if period.last <= job.facts.as_of else None
        return readings.Reading(iv, When(period.first, period.last)) if iv not in (None, ZERO) else None
    found = readings.latest(subject, period.first, period.first, period.last)
    return found if found and found.iv is not ZERO else None


def mean_of_years(job, since, written):
    first, last = (days.parse(x, job.m.starts) for x in since.split(".."))
    if written is not None:
        return Baseline(written, last.last)
    total, count, period, settled, before = values.point(Fraction(0)), 0, first, True, None
    while period.last <= last.last:
        found = of_period(job, period)
        if not found:
            return Baseline(problem="reference_unknown", day=last.last)
        settled = settled and found.when.last == period.last and not found.mixed
        total, count, before = values.add(total, found.iv), count + 1, before or oldest(job, period, found)
        period = days.containing(period.last + 1, "year", job.m.starts if "/" in since else (1, 1))
    total = values.scale(total, Fraction(1, count))
    base = Baseline(total[0] if exact(total) else None, last.last, settled)
    base.ends = None if exact(total) else total
    base.oldest = before
    return base


def number_of(text, m):
    value = values.parse(text)
    return value.num / 100 if value.form == "plain" and m.percent else value.num


def years(first, last):
    """Whole years from the end of one day to another, and of a rest its share of the next year."""
    count = 0
    while days.shift(first, 12 * (count + 1)) <= last:
        count += 1
    start = days.shift(first, 12 * count)
    rest = Fraction(last - start, days.shift(first, 12 * (count + 1)) - start) if last > start else Fraction(0)
    return count, rest


def changed(base, change, up, deadline):
    """The baseline after a change; None where a percentage of zero says nothing."""
    sign = 1 if up else -1
    form, num = change.form, change.num
    if form in ("percent", "fraction", "yearly_percent") and base.value == 0:
        return None
    if form in ("percent", "fraction"):
        return base.value + sign * num * abs(base.value)
    if form in ("plain", "points"):
        return base.value + sign * num
    count, rest = years(base.day, deadline)
    if form == "yearly_percent":
        rate = sign * num if base.value > 0 else -sign * num
        return base.value * (1 + rate) ** count * (1 + rate * rest)
    return base.value + sign * num * (count + rest)


class Either(Border):
    """The borders from either end of a baseline that is only bounded: what both answer."""

    def __init__(self, borders):
        lows, highs = [b.low for b in borders], [b.high for b in borders]
        super().__init__(None if None in lows else max(lows), None if None in highs else min(highs), borders[0].strict, borders[0].settled)
        self.borders = borders

    def answers(self, iv):
        found = {b.answers(iv) for b in self.borders}
        return found.pop() if len(found) == 1 else None


def border(job, reading):
    """The border of a job, for the moment of a reading (or None)."""
    base = baseline(job, reading) if needs_baseline(job.target, job.operand, job) else None
    operands = job.operand if isinstance(job.operand, list) else [job.operand]
    beside = [referred(job, values.parse(x, job.facts.plan.metrics), reading) for x in operands if isinstance(x, str) and is_reference(job, x)]
    if beside and beside[0] not in (None, ZERO) and not exact(beside[0]) and None not in beside[0]:
        return Either([border_from(job, reading, base, end) for end in (0, 1)])
    if base is None or base.ends is None or base.problem:
        return border_from(job, reading, base)
    operands = job.operand if isinstance(job.operand, list) else [job.operand]
    if job.target.op not in ("improve", "no_worse") and any(values.parse(x).form not in ("plain", "points", "yearly_amount", "yearly_points") for x in operands):
        return Border(problem="reference_unknown")  # of what is not known no percentage, fraction or multiple is
    borders = []
    for end in base.ends:
        one = Baseline(end, base.day, base.settled, base.own)
        borders.append(border_from(job, reading, one))
    return Either(borders) if not any(b.problem for b in borders) else borders[0]


def is_reference(job, text):
    return text[:1].isalpha() and text not in ("true", "to_be_set") and values.parse(text, job.facts.plan.metrics).form == "reference"


def referred(job, value, reading):
    """What another metric is on the day, or over the stretch, of the value."""
    other = job.facts.plan.metrics[value.metric]
    subject = Subject(job.facts, other, value.area or job.a, job.g, job.as_share_reference(other))
    return subject.at(reading.when) if reading else None


def border_from(job, reading, base, end=None):
    target, m = job.target, job.m
    op, operand = target.op, job.operand
    settled = base.settled if base else True
    if op in ("all", "none"):
        return Border(low=Fraction(1)) if op == "all" else Border(high=Fraction(0))
    if op in ("improve", "no_worse"):
        if base is None or base.problem:
            return Border(problem=base.problem if base else "no_baseline")
        up = (wanted(m, m) or agreed(m)) == "up"
        return Border(base.value if up else None, None if up else base.value, op == "improve", settled)
    if op == "between":
        ends = [amount(job, x, base, reading, end) for x in operand]
        bad = next((e for e in ends if isinstance(e, Border)), None)
        return bad or Border(min(ends), max(ends), settled=settled)
    if op == "about":
        middle = amount(job, operand, base, reading, end)
        if isinstance(middle, Border):
            return middle
        within = values.parse(target.keys["within"])
        width = within.num * abs(middle) if within.form == "percent" else within.num
        low = None if target.keys.get("below") == "met" else middle - width
        high = None if target.keys.get("above") == "met" else middle + width
        return Border(low, high, settled=settled)
    operands = operand if isinstance(operand, list) else [operand]
    if op in ("raise_by", "reduce_by"):
        if base is None or base.problem:
            return Border(problem=base.problem if base else "no_baseline")
        if "to_be_set" in operands:
            return Border(problem="to_be_set")
        ends = [changed(base, values.parse(x), op == "raise_by", job.deadline) for x in operands]
        if None in ends:
            return Border(problem="zero_baseline")
        return Border(min(ends), settled=settled) if op == "raise_by" else Border(high=max(ends), settled=settled)
    ends = [amount(job, x, base, reading, end) for x in operands]
    bad = next((e for e in ends if isinstance(e, Border)), None)
    if bad:
        return bad
    settled = settled and not any(values.parse(x, m.plan.metrics).form == "reference" for x in operands) or (reading is not None and settled)
    if op in ("at_least", "more_than", "raise_to"):
        return Border(min(ends), strict=op == "more_than", settled=settled)
    if op in ("at_most", "less_than", "reduce_to"):
        return Border(high=max(ends), strict=op == "less_than", settled=settled)
    return Border(ends[0], ends[0], settled=settled)


def needs_baseline(target, operand, job):
    texts = operand if isinstance(operand, list) else [operand]
    return target.op in NEEDS_BASELINE or any(str(x).endswith("x") and values.parse(x, job.m.plan.metrics).form == "multiple" for x in texts)


def amount(job, text, base, reading, end=None):
    value = values.parse(text, job.facts.plan.metrics)
    if value.form == "to_be_set":
        return Border(problem="to_be_set")
    if value.form == "multiple":
        if base is None or base.problem:
            return Border(problem=base.problem if base else "no_baseline")
        return Border(problem="zero_baseline") if base.value == 0 else value.num * base.value
    if value.form == "reference":
        iv = referred(job, value, reading)
        if iv in (None, ZERO) or end is None and not exact(iv):
            return Border(problem="reference_unknown")
        return iv[end or 0]
    return number_of(text, job.m)
