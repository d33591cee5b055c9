# SPDX-License-Identifier: MIT
"""Which days decide: docs/reference/readings.md, "Terms of one day". A reading is a value with the day that it is of."""
import areas
import days
from derived import PLAIN_TERMS
from facts import When
from values import ZERO, exact, point


class Reading:
    def __init__(self, iv, when, mixed=False, missing=(), bounded=False):
        self.iv, self.when, self.mixed, self.missing, self.bounded = iv, when, mixed, list(missing), bounded
        self.by_bounds = False

    @property
    def day(self):
        return self.when.last

    def __repr__(self):
        return f"<{self.iv} {days.text(self.day)}{' mixed' if self.mixed else ''}>"


class Subject:
    """A metric in an area for a group, as a share of a whole or as a value."""

    def __init__(self, facts, metric, area, group, share=False, whole=None):
        self.facts, self.m, self.a, self.g = facts, metric, area, group
        self.share = share and metric.kind == "part"
        self.whole = whole or metric.whole

    def at(self, when):
        if self.share:
            return self.facts.share(self.m, self.whole, self.a, self.g, when)
        return self.facts.value(self.m, self.a, self.g, when)

    def leaves(self):
        """The reported metrics that have to meet."""
        if self.share:
            found, link = {}, self.m
            while link is not self.whole:
                found[link.id], link = link, link.whole
            return list((found | needs(self.whole, False)).values())
        return list(needs(self.m, False).values())

    @property
    def flow(self):
        return any(x.is_flow for x in self.leaves())

    @property
    def average(self):
        return any(x.figures == "average" for x in self.leaves())

    @property
    def adds_up_in_time(self):
        """An amount that adds up: a flow, a sum of flows, a share of a flow in a state."""
        if self.m.kind == "part" and self.share:
            return self.m.is_flow and not self.whole.is_flow
        return self.m.counted and self.m.is_flow

    @property
    def cannot_fall(self):
        return all(x.limits[0] is not None and x.limits[0] >= 0 for x in self.leaves() if x.is_flow)

    def rhythm(self):
        said = [x for x in self.leaves() if x.reported]
        kinds = []
        for x in said:
            word = x.reported
            kind = word if word in days.MONTHS else {"year": "year", "month": "month", "day": "day"}[days.span(word)[1]]
            kinds.append((days.LONGEST.index(kind), kind, x.starts))
        return min(kinds)[1:] if kinds else None


class Every(Subject):
    """Several metrics that have to meet, whatever they come to."""

    def __init__(self, facts, metric, terms, area, group):
        super().__init__(facts, metric, area, group)
        self.terms = terms

    def at(self, when):
        return point(1) if all(self.facts.value(t, self.a, self.g, when, True) is not None for t in self.terms) else None


def needs(m, share):
    """{id: metric} of what a metric is made of in the end; of a part as a share also its whole."""
    found = {m.id: m} if m.kind in ("plain", "answer", "part") else {}
    if m.kind == "part":
        return found | needs(m.whole, False) if share else found
    for term in m.terms:
        found |= needs(m.plan.metrics[term], m.kind not in PLAIN_TERMS)
    return found


def latest(subject, first, low, high, kind=None, closed=False):
    """The reading that decides in the window [low, high], of flows from `first` on. kind: the period that an average is
    of. closed: flows have to reach `high`."""
    facts = subject.facts
    high = min(high, facts.as_of)
    if subject.average:
        return of_periods(subject, low, high, kind)
    ends = [d for d in reversed(facts.ends) if low <= d <= high]
    rhythm = subject.rhythm()
    if rhythm is None:
        return common(subject, first, ends, high, closed)
    periods = []
    for day in ends:
        period = days.containing(day, *rhythm)
        if not periods or periods[-1].last != period.last:
            periods.append(period)
    for period in periods:
        inside = [d for d in ends if period.first <= d <= period.last]
        found = common(subject, first, inside, high, closed) or mixed(subject, first, inside, period, low, high, closed)
        if found:
            return found
    return None


def common(subject, first, ends, high, closed):
    for day in ends:
        if closed and subject.flow and day != high:
            return None
        iv = subject.at(When(first, day))
        if iv is not None:
            return Reading(iv, When(first, day))
    return None


def mixed(subject, first, ends, period, low, high, closed):
    if closed and subject.flow and period.last < high:
        return None
    last = min(period.last, high)
    span = (max(period.first, low), last)
    for day in ends:
        when = When(first, last if subject.flow else day, day, span)
        iv = subject.at(when)
        if iv is not None:
            return Reading(iv, when, mixed=True)
    return None


def of_periods(subject, low, high, kind):
    starts = subject.m.starts
    lasts = [d for d in reversed(subject.facts.ends) if low <= d <= high]
    for day in lasts:
        for one in (kind,) if kind else days.LONGEST:
            period = days.containing(day, one, starts)
            for candidate in (period, days.containing(day, one, (1, 1))):
                if candidate.last == day:
                    iv = subject.at(When(candidate.first, day))
                    if iv is not None:
                        return Reading(iv, When(candidate.first, day))
    return None


def bounded(subject, first, low, high, closed):
    """Where no day has all areas: what they say together on the latest day on which one has reported."""
    facts, m = subject.facts, subject.m
    below = facts.below(m, subject.a, max(low, 1), min(high, facts.as_of))
    if not m.counted or not m.additive or not (below or m.kind == "sum"):
        return None
    high = min(high, facts.as_of)
    day = areas.reported_within(facts, m, subject.a, subject.g, first, low, high, subject.whole if subject.share else None, closed)
    if day is None:
        return None
    when = When(first, high if closed and subject.flow else day)
    if closed and subject.flow and subject.share and not subject.whole.is_flow and not any(facts.count(subject.whole, x, subject.g, when) is not None for x in facts.plan.within(subject.a)):
        return None
    if subject.share:
        iv, by_shares = areas.share(facts, m, subject.whole, subject.a, subject.g, when)
    else:
        iv, by_shares = areas.count(facts, m, subject.a, subject.g, when), False
    if iv is ZERO:
        return Reading(ZERO, when)
    if iv is not None and subject.flow and not subject.share and not closed:
        iv = (iv[0], None)  # while it runs more may have come
    if iv is None:
        return None
    missing = areas.missing(facts, m, subject.whole if subject.share else None, subject.a, subject.g, when)
    found = Reading(iv, when, missing=missing, bounded=by_shares)
    found.by_bounds = True
    return found
