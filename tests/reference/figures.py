# SPDX-License-Identifier: MIT
"""Figures: rows read, and checked together as docs/reference/figures.md says. What is refused raises Refused."""
import csv
import io
from fractions import Fraction

import days
import values
from values import Refused, add, exact, point

YES = {"yes": True, "是": True, "no": False, "否": False}
COLUMNS = ("metric", "period", "area", "for", "value", "numerator", "denominator", "low", "high", "flag")


class Figure:
    """iv: a count or value; share: the share that a percentage of a part says; num and den: of a part or of a "%"."""

    def __init__(self, plan, row, order):
        get = lambda key: (row.get(key) or "").strip()
        self.metric, self.area, self.group = get("metric"), get("area") or plan.area, get("for") or None
        self.flag, self.order, self.assumed = get("flag"), order, False
        if self.metric not in plan.metrics:
            raise Refused(f"unknown metric {self.metric}")
        if self.area not in plan.areas or (self.group and self.group not in plan.groups):
            raise Refused(f"unknown area or group in {row}")
        m = plan.metrics[self.metric]
        self.period = days.parse(get("period"), m.starts if "/" in get("period") else plan.year_starts)
        self.iv = self.share = self.num = self.den = self.answer = self.step = None
        self.between = bool(get("low") or get("high"))
        forms = [bool(get("value")), bool(get("numerator") or get("denominator")), bool(get("low") or get("high"))]
        if sum(forms) != 1:
            raise Refused(f"not one form: {row}")
        if m.kind == "answer":
            if get("value") not in YES:
                raise Refused(f"no answer: {row}")
            self.answer = YES[get("value")]
        elif forms[1]:
            self.read_pair(m, get("numerator"), get("denominator"))
        elif forms[0]:
            number, percent = self.read_number(m, get("value"))
            setattr(self, "share" if percent and m.kind == "part" else "iv", point(number))
        else:
            ends = [self.read_number(m, get(end)) if get(end) else (None, None) for end in ("low", "high")]
            percent = any(p for _, p in ends)
            lo, hi = ends[0][0], ends[1][0]
            lo, hi = (m.limits[0] if lo is None else lo), (m.limits[1] if hi is None else hi)
            if percent and m.kind == "part":
                lo, hi = (Fraction(0) if lo is None else lo), (Fraction(1) if hi is None else hi)
            if lo is not None and hi is not None and lo > hi:
                raise Refused(f"low above high: {row}")
            setattr(self, "share" if percent and m.kind == "part" else "iv", (lo, hi))
        if m.figures != "state" and m.kind != "answer" and self.period.kind == "day" and m.figures == "each_period":
            raise Refused(f"a day for what comes in: {row}")

    def read_number(self, m, text):
        percent = text.endswith("%")
        number = values.number(text.rstrip("%"))
        decimals = len(text.rstrip("%").partition(".")[2])
        self.step = Fraction(1, 10 ** decimals * 100)
        if percent or m.percent:
            if percent and not (m.percent or m.kind == "part"):
                raise Refused(f"a percentage for {m.id}")
            return number / 100, True
        return number, False

    def read_pair(self, m, num, den):
        if m.kind != "part" and not m.percent:
            raise Refused(f"a share for {m.id}")
        self.num, self.den = values.number(num), values.number(den)
        if self.num > self.den or self.num < 0:
            raise Refused(f"{self.num} of {self.den}")
        if m.kind != "part":
            self.iv = point(self.num / self.den) if self.den else values.ZERO

    @property
    def key(self):
        return self.metric, self.period.days, self.area, self.group

    @property
    def form(self):
        return "pair" if self.num is not None else "between" if self.between else "share" if self.share else "value"


def rows_of(text):
    lines = [l for l in text.splitlines() if l.strip() and not l.startswith("#")]
    return list(csv.DictReader(io.StringIO("\n".join(lines))))


def agree(a, b, step=0):
    """Whether two intervals can be one value, a printed one to its digits."""
    slack = Fraction(step or 0) / 2
    return not (a[1] is not None and b[0] is not None and a[1] + slack < b[0]) and \
        not (b[1] is not None and a[0] is not None and b[1] + slack < a[0])


class Figures:
    """Sealed figures of a plan. `later` figures are among them: who asks, asks up to a day."""

    def __init__(self, plan, rows):
        self.plan, self.warnings = plan, []
        figures = [Figure(plan, row, i) for i, row in enumerate(rows)]
        self.all = self.revise(figures)
        self.all = [f for f in self.all if self.in_time(f)]
        self.by = {}
        for f in self.all:
            self.by.setdefault((f.metric, f.area, f.group), []).append(f)
        for found in self.by.values():
            found.sort(key=lambda f: (f.period.last, -f.period.first))
        self.check_each()
        self.check_days()
        self.check_falls()

    def revise(self, figures):
        kept = {}
        for f in figures:
            old = kept.setdefault(f.key, [])
            same = [o for o in old if o.form == f.form or "r" in (o.flag, f.flag)]
            for o in same:
                if (o.flag == "r") == (f.flag == "r"):
                    raise Refused(f"twice: {f.key}")
            if f.flag == "r":
                kept[f.key] = [f]
            elif not any(o.flag == "r" for o in old):
                old.append(f)
        return [f for found in kept.values() for f in found]

    def in_time(self, f):
        area, m = self.plan.areas[f.area], self.plan.metrics[f.metric]
        flow = m.is_flow or m.figures == "average"
        if area.ends is not None and (f.period.first if flow else f.period.last) > area.ends:
            raise Refused(f"{f.key} from after the end of its area")
        if area.begins is not None and f.period.last < area.begins:
            self.warnings.append(f.key)
            return False
        return True

    # each figure alone
    def check_each(self):
        for f in self.all:
            m = self.plan.metrics[f.metric]
            if f.answer is not None or f.iv is values.ZERO:
                continue
            if f.share is not None and (f.share[0] < 0 or f.share[1] > 1):
                raise Refused(f"share {f.share}")
            iv = point(f.num) if f.num is not None and m.kind == "part" else f.iv
            if iv is None:
                continue
            lo, hi = self.limits(m, f.area, f.period)
            if not agree(iv, (lo, hi)) or (exact(iv) and not (lo is None or lo <= iv[0]) or exact(iv) and not (hi is None or iv[0] <= hi)):
                raise Refused(f"out of range: {f.key} {iv} {lo} {hi}")
            if f.iv is not None and not exact(f.iv):
                f.iv = values.meet(f.iv, (lo, hi))  # no wider than the limits
            if f.den is not None and m.kind == "part":
                lo, hi = self.limits(m.whole, f.area, f.period)
                if (lo is not None and f.den < lo) or (hi is not None and f.den > hi):
                    raise Refused(f"denominator out of range: {f.key}")

    def limits(self, m, area, period):
        """Of what adds up: of the leaves together."""
        lo, hi = m.limits
        if m.additive:
            if not all(self.plan.areas[x].complete for x in self.plan.within(area)):  # of how many areas nobody says
                return (lo if lo == 0 else None), (hi if hi == 0 else None)
            flow = m.is_flow
            count = len(self.plan.leaf_areas(area, period.first if flow else period.last, period.last))
            lo, hi = (None if lo is None else lo * count), (None if hi is None else hi * count)
        return lo, hi

    # one day, one value
    def check_days(self):
        for key, found in self.by.items():
            m = self.plan.metrics[key[0]]
            if m.kind == "answer":
                for no in found:
                    for yes in found:
                        if not no.answer and yes.answer and no.period.last == yes.period.last and no.period.first < yes.period.first:
                            raise Refused(f"answers of one day: {key}")
                continue
            same = {}
            for f in found:
                day = f.period.days if m.figures in ("each_period", "average") else f.period.last
                for o in same.setdefault(day, []):
                    self.hold(o, f)
                same[day].append(f)

    def hold(self, a, b):
        """Two figures of one value."""
        def shares(f):
            if f.share is not None:
                return f.share, f.step
            if f.num is not None and f.den:
                return point(f.num / f.den), 0
            return None, 0

        def counts(f):
            m = self.plan.metrics[f.metric]
            return point(f.num) if f.num is not None and m.kind == "part" else f.iv

        (sa, pa), (sb, pb) = shares(a), shares(b)
        if sa and sb and not agree(sa, sb, (pa or 0) + (pb or 0) if exact(sa) and exact(sb) and a.form != b.form else 0):
            raise Refused(f"disagree: {a.key} {b.key}")
        ca, cb = counts(a), counts(b)
        if ca and cb and values.ZERO not in (ca, cb) and not agree(ca, cb, a.step if a.form != b.form and self.plan.metrics[a.metric].percent else 0):
            raise Refused(f"disagree: {a.key} {b.key}")

    # totals that fall
    def check_falls(self):
        self.falls = {}
        for key, found in self.by.items():
            m = self.plan.metrics[key[0]]
            if m.figures not in ("running_total", "year_to_date") or (m.limits[0] is None or m.limits[0] < 0):
                continue
            highest = {}
            for f in found:
                part = days.containing(f.period.last, "year", m.starts).first if m.figures == "year_to_date" else 0
                now = point(f.num) if f.num is not None else f.iv
                if now is None:
                    continue
                before = highest.get(part)
                if before is not None and now[1] is not None and now[1] < before:
                    if f.flag != "r":
                        raise Refused(f"a total falls: {f.key}")
                    self.falls.setdefault(key, []).append(f.period.last)
                    highest[part] = now[0]
                elif f.flag == "r" or before is None or (now[0] is not None and now[0] > before):
                    highest[part] = now[0]

    def rows(self, metric, area, group):
        return self.by.get((metric, area, group), ())
