# SPDX-License-Identifier: MIT
"""Bounds of what areas have not reported: docs/reference/readings.md, "Areas that have not reported"."""
from fractions import Fraction

from values import ZERO, add, exact, meet, point, quotient


NEVER = Fraction(1, 10 ** 40)  # what lies this near to 0 or 1 comes from a bound that is never reached


def first_of(m, when):
    return when.first if m.is_flow else when.day


def below(facts, m, a, when):
    return facts.below(m, a, first_of(m, when), when.last if m.is_flow else when.day)


def listed_within(plan, a):
    """An area and those below it, as far as all are listed."""
    area = plan.areas[a]
    return [a] + [x for b in (area.below + area.parts if area.complete else []) for x in listed_within(plan, b)]


def reported_within(facts, m, a, g, first, low, high, share, closed):
    """The latest day on which something is known: of an area within, or of a term of a sum."""
    from facts import When
    inside = listed_within(facts.plan, a)

    def told(metric, x, when):
        """Known, or, once it has closed, a flow of which something did come."""
        grows = closed and metric.is_flow and metric.limits[0] is not None and metric.limits[0] >= 0
        return facts.count(metric, x, g, when) is not None or grows and not facts.nothing(metric, x, g, when.first, when.last)

    def known(metric, x, when):
        if x != a and facts.count(metric, x, g, when) is not None:
            return True
        return metric.kind == "sum" and any(facts.count(facts.plan.metrics[t], x, g, when) is not None for t in metric.terms)

    def something(day):
        """Of a share: of the part and of the whole, wherever."""
        when = When(first, day)
        if not share:
            return any(known(m, x, when) for x in inside)
        return any(told(m, x, when) for x in inside) and any(told(share, x, when) for x in inside)

    for day in reversed(facts.ends):
        if low <= day <= high and something(day):
            return day
    return None


def count(facts, m, a, g, when):
    """A count between its bounds; None where nothing can be said."""
    known = facts.count(m, a, g, when)
    if known is not None:
        return known
    if not m.additive:
        return None
    parts = below(facts, m, a, when)
    if parts:
        found = total(count(facts, m, b, g, when) for b in parts)
        if m.kind == "sum":
            terms = total(count(facts, facts.plan.metrics[t], a, g, when) for t in m.terms)
            found = meet(found, terms) if found and terms else found or terms
        if m.kind == "part" and found:
            whole = count(facts, m.whole, a, g, when)
            found = meet(found, (None, whole[1])) if whole not in (None, ZERO) else found
        return came_in(facts, m, a, g, when, found)
    if m.kind == "sum":
        return total(count(facts, facts.plan.metrics[t], a, g, when) for t in m.terms)
    lo, hi = m.limits
    if not facts.plan.areas[a].complete:  # of how many areas nobody says
        lo, hi = lo if lo == 0 else None, hi if hi == 0 else None
    bounds = came_in(facts, m, a, g, when, (None, None)) if m.is_flow else (lo, hi)
    if m.kind == "part":
        whole = count(facts, m.whole, a, g, when)
        bounds = meet(bounds, (Fraction(0), whole[1] if whole and whole is not ZERO else None))
    return bounds


def came_in(facts, m, a, g, when, bounds):
    """A flow that cannot be below zero is at least what did come of it."""
    if not m.is_flow or bounds is None or m.limits[0] is None or m.limits[0] < 0:
        return bounds
    return meet(bounds, (Fraction(facts.at_least(m, a, g, when.first, when.last)), None))


def total(items):
    found = point(Fraction(0))
    for item in items:
        if item is None or item is ZERO:
            return None
        found = add(found, item)
    return found


def share(facts, m, whole, a, g, when):
    """A share, area by area: one that has not reported has between none and all of its whole in it. With it: whether it
    follows from shares without counts."""
    by_shares, by_counts = between_shares(facts, m, whole, a, g, when), from_counts(facts, m, whole, a, g, when)
    if by_shares and by_counts:
        return meet(by_shares, by_counts), True
    return by_shares or by_counts, by_shares is not None


def from_counts(facts, m, whole, a, g, when):
    pairs = []
    gather(facts, m, whole, a, g, when, pairs)
    return from_pairs(pairs)


def told_share(facts, m, whole, a, g, when):
    """Of an area; where it has none of what lies between, of the whole further up nobody knows yet."""
    found = facts.share(m, whole, a, g, when)
    return None if found is ZERO and m.whole is not whole and facts.count(whole, a, g, when) != (0, 0) else found


def between_shares(facts, m, whole, a, g, when):
    """Between the least and the greatest share of the areas that make it up, where each has one."""
    found = []
    for b in below(facts, m, a, when):
        one = told_share(facts, m, whole, b, g, when)
        if one is ZERO:
            continue
        if not exact(one):
            one = between_shares(facts, m, whole, b, g, when)
        if one is None:
            return None
        found.append(one)
    return (min(c[0] for c in found), max(c[1] for c in found)) if found else None


def gather(facts, m, whole, a, g, when, pairs, most=None):
    """(part, whole) of the areas that a share is made of, each as exact as it is known; most: what the whole is at most by
    what is known of areas around it."""
    num, den = facts.count(m, a, g, when), facts.count(whole, a, g, when)
    parts = below(facts, m, a, when)
    if exact(num) or exact(den) or not parts:
        den = den or count(facts, whole, a, g, when)
        num = num or count(facts, m, a, g, when)
        if num not in (None, ZERO) and den not in (None, ZERO):
            den = meet(den, (None, most))
            num = meet(num, (None, den[1]))
            den = meet(den, (num[0], None))  # a whole is at least its part
        pairs.append((num, den))
        return
    bounds = count(facts, whole, a, g, when)
    most = meet((None, most), bounds)[1] if bounds not in (None, ZERO) else most
    each = [count(facts, whole, b, g, when) or (None, None) for b in parts]
    least = [x[0] or Fraction(0) for x in each]
    for index, b in enumerate(parts):
        gather(facts, m, whole, b, g, when, pairs, None if most is None else most - sum(least) + least[index])


def from_pairs(pairs):
    if any(n is None or d is None or ZERO in (n, d) for n, d in pairs):
        return None
    if all(exact(d) for _, d in pairs):
        return quotient(total(n for n, _ in pairs), total(d for _, d in pairs)) if total(d for _, d in pairs)[0] else ZERO
    den = total(d for _, d in pairs)
    some = total(n for n, _ in pairs)[0] or Fraction(0)
    low = (NEVER if some else Fraction(0)) if den[1] is None else some / den[1] if den[1] else Fraction(0)
    if any(not exact(n) and not exact(d) and d[1] is None for n, d in pairs):
        lacks = any(exact(n) and n[0] < d[0] or n[1] is not None and exact(d) and n[1] < d[0] for n, d in pairs)
        return (low, 1 - NEVER if lacks else Fraction(1))
    top = bottom = Fraction(0)
    for n, d in pairs:  # no more of the whole than must be there, so that all of the part has room
        most = d[1] if n[1] is None else max(n[1], d[0])
        most = most if d[1] is None else min(most, d[1])
        top, bottom = top + (most if n[1] is None else min(n[1], most)), bottom + most
    return (low, min(Fraction(1), top / bottom) if bottom else Fraction(1))


def missing(facts, m, share_of, a, g, when):
    """The areas that have not reported, those that weigh most first."""
    found = []

    def visit(x):
        num = facts.count(m, x, g, when)
        one = told_share(facts, m, share_of, x, g, when) if share_of else num
        if one is not None or num is not None and (share_of is None or facts.count(share_of, x, g, when) is not None):
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
