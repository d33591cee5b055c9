# SPDX-License-Identifier: MIT
"""Bounds of what areas have not reported: docs/reference/readings.md, "Areas that have not reported"."""
from fractions import Fraction

from values import ZERO, add, exact, meet, point, quotient


def first_of(m, when):
    return when.first if m.is_flow else when.day


def below(facts, m, a, when):
    return facts.below(m, a, first_of(m, when), when.last if m.is_flow else when.day)


def reported_within(facts, m, a, g, low, high):
    """The latest day on which an area within has a figure of what the metric rests on."""
    names = set(m.leaves())
    groups = {g} if g is not None else {None} | {x for family in facts.families(m, None) for x in family}
    inside = set(facts.plan.within(a)) - {a}
    found = [f.period.last for f in facts.figures.all if f.metric in names and f.area in inside and f.group in groups
             and f.period.last <= facts.as_of and low <= f.period.last <= high]
    return max(found) if found else None


def count(facts, m, a, g, when):
    """A count between its bounds; None where nothing can be said."""
    known = facts.count(m, a, g, when)
    if known is not None:
        return known
    if not m.additive:
        return None
    parts = below(facts, m, a, when)
    if parts:
        return total(count(facts, m, b, g, when) for b in parts)
    if not facts.plan.areas[a].complete:
        return None
    if m.kind == "sum":
        return total(count(facts, facts.plan.metrics[t], a, g, when) for t in m.terms)
    if m.is_flow:
        low = m.limits[0]
        low = None if low is None or low < 0 else facts.at_least(m, a, g, when.first, when.last)
        bounds = (low, None)
    else:
        bounds = m.limits
    if m.kind == "part":
        whole = count(facts, m.whole, a, g, when)
        bounds = meet(bounds, (Fraction(0), whole[1] if whole and whole is not ZERO else None))
    return bounds


def total(items):
    found = point(Fraction(0))
    for item in items:
        if item is None or item is ZERO:
            return None
        found = add(found, item)
    return found


def share(facts, m, whole, a, g, when):
    """A share, area by area: one that has not reported has between none and all of its whole in it."""
    pairs, shares, listed = [], [], below(facts, m, a, when)
    gather(facts, m, whole, a, g, when, pairs)
    children = [facts.share(m, whole, b, g, when) for b in listed]
    by_shares = None
    if children and all(exact(c) for c in children):
        by_shares = (min(c[0] for c in children), max(c[0] for c in children))
    by_counts = from_pairs(pairs)
    if by_shares and by_counts:
        return meet(by_shares, by_counts), True
    return by_shares or by_counts, by_shares is not None


def gather(facts, m, whole, a, g, when, pairs):
    num, den = facts.count(m, a, g, when), facts.count(whole, a, g, when)
    parts = below(facts, m, a, when)
    if (exact(num) and exact(den)) or not parts:
        if not exact(num) or not exact(den):
            own = facts.share(m, whole, a, g, when)
            den = den or count(facts, whole, a, g, when)
            if num is None and exact(own) and den:
                num = (own[0] * den[0] if den[0] is not None else None, own[0] * den[1] if den[1] is not None else None)
            num = num or count(facts, m, a, g, when)
        pairs.append((num, den))
        return
    for b in parts:
        gather(facts, m, whole, b, g, when, pairs)


def from_pairs(pairs):
    if any(n is None or d is None or ZERO in (n, d) for n, d in pairs):
        return None
    if all(exact(d) for _, d in pairs):
        return quotient(total(n for n, _ in pairs), total(d for _, d in pairs)) if total(d for _, d in pairs)[0] else ZERO
    low_n, den = total(n for n, _ in pairs)[0], total(d for _, d in pairs)
    low = Fraction(0) if den[1] is None else low_n / den[1] if den[1] else Fraction(0)
    if den[1] is None or any(n[1] is None for n, _ in pairs):
        return (low, Fraction(1))
    known = [(n, d) for n, d in pairs if exact(d)]
    rest = sum(d[1] for n, d in pairs if not exact(d))
    top, bottom = sum(n[1] for n, _ in known) + rest, sum(d[0] for _, d in known) + rest
    return (low, min(Fraction(1), top / bottom) if bottom else Fraction(1))


def missing(facts, m, share_of, a, g, when):
    """The areas that have not reported, those that weigh most first."""
    found = []

    def visit(x):
        num = facts.count(m, x, g, when)
        one = facts.share(m, share_of, x, g, when) if share_of else num
        if exact(one) and (share_of is None or num is not None):
            return
        parts = below(facts, m, x, when)
        if parts:
            for b in parts:
                visit(b)
        else:
            found.append(x)

    for b in below(facts, m, a, when):
        visit(b)

    def weight(x):
        """How much it may change: the width of what is possible."""
        bounds = count(facts, m, x, g, when)
        if bounds is None or None in bounds:
            return (0, 0)
        return (1, -(bounds[1] - bounds[0]))

    return sorted(found, key=weight)
