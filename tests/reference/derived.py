# SPDX-License-Identifier: MIT
"""Metrics that are made of others: docs/reference/format.md, "How a metric is made"."""
import math
from fractions import Fraction

import days
import values
from facts import When
from values import ZERO, all_sum, neg, point, scale, sub

PLAIN_TERMS = ("sum", "ratio", "difference")  # in these a part is a count


LOOSE = (None, None)  # heard of, and nothing more


def all_known(items):
    """All of them; None where one is missing, ZERO where one is."""
    items = list(items)
    return ZERO if ZERO in items else None if None in items else items


def with_ends(items):
    """The same of what is no sum: nothing follows where an end is open, but it is heard of."""
    found = all_known(items)
    return found if not isinstance(found, list) or not any(None in x for x in found) else LOOSE


def over(n, d):
    """A quotient, each by its own ends: of what may be zero it is not known."""
    if d == (0, 0):
        return ZERO
    if d[0] <= 0 <= d[1]:
        return LOOSE
    ends = [x / y for x in n for y in d]
    return min(ends), max(ends)


def size_of(x):
    """The magnitude."""
    if x[0] <= 0 <= x[1]:
        return (Fraction(0), max(-x[0], x[1]))
    return min(abs(x[0]), abs(x[1])), max(abs(x[0]), abs(x[1]))


def compute(facts, m, a, g, when):
    metrics = facts.plan.metrics
    terms = [metrics[t] for t in m.terms]
    share = m.kind not in PLAIN_TERMS
    get = lambda t, area=a, at=when: facts.value(t, area, g, at, share)
    if m.kind == "difference":
        items = all_known([get(terms[0]), get(terms[1])])
        return sub(*items) if isinstance(items, list) else items
    if m.kind == "ratio":
        found = with_ends([get(terms[0]), get(terms[1])])
        return over(scale(found[0], m.per), found[1]) if isinstance(found, list) else found
    if m.kind == "product":
        return values.product([get(t) for t in terms])
    if m.kind == "index":
        return index(facts, m, terms, a, g, when)
    if m.kind == "chain":
        return chain(facts, m, terms[0], a, g, when)
    if m.kind == "change":
        return change(facts, m, terms[0], a, g, when)
    if m.kind == "rank":
        return rank(facts, m, terms[0], a, g, when)
    if m.across:
        items = [get(terms[0], area) for area in facts.plan.meant(m.across, a) if facts.plan.exists(area, when.day, when.day)]
    else:
        items = [get(t) for t in terms]
    found = with_ends(items)
    if not isinstance(found, list):
        return found
    return many(m, terms, found) if found else None


def many(m, terms, found):
    lows, highs = [x[0] for x in found], [x[1] for x in found]
    if m.kind == "gap":
        return max(max(lows) - min(highs), 0), max(highs) - min(lows)
    if m.kind == "variation":
        return variation(lows) if lows == highs else LOOSE
    return one_of_many(m, terms, lows), one_of_many(m, terms, highs)


def one_of_many(m, terms, found):
    if m.kind == "highest":
        return max(found)
    if m.kind == "lowest":
        return min(found)
    if m.weights:
        return sum(x * w for x, w in zip(found, m.weights)) / sum(m.weights)
    if m.worst:
        number = values.parse(m.worst)
        count = math.ceil(number.num * len(found)) if number.form == "percent" else int(number.num)
        up = wanted(m, terms[0]) == "up"
        found = sorted(found, reverse=not up)[:max(count, 1)]
    return Fraction(sum(found), len(found))


def variation(found):
    """Standard deviation over mean, of the whole population."""
    mean = Fraction(sum(found), len(found))
    if mean == 0:
        return ZERO
    return root(sum((x - mean) ** 2 for x in found) / len(found) / mean ** 2)


def root(square):
    """The root, exact where it is one, else an interval of a part in 10^20."""
    num, den = math.isqrt(square.numerator), math.isqrt(square.denominator)
    if Fraction(num, den) ** 2 == square:
        return point(Fraction(num, den))
    big = 10 ** 20
    low = math.isqrt(square.numerator * big * big // square.denominator)
    return (Fraction(low, big), Fraction(low + 1, big))


def wanted(m, term):
    return m.spec.get("wanted") or term.spec.get("wanted") or agreed(m) or agreed(term)


def agreed(m):
    """Which way is better, as its targets agree."""
    ways = set()
    for target in m.plan.targets:
        if m.id in values_list(target.keys.get("metric")):
            op = target.op
            if op in ("at_least", "more_than", "raise_to", "raise_by", "all"):
                ways.add("up")
            elif op in ("at_most", "less_than", "reduce_to", "reduce_by", "none"):
                ways.add("down")
    return ways.pop() if len(ways) == 1 else None


def values_list(x):
    return x if isinstance(x, list) else [x]


def index(facts, m, terms, a, g, when):
    base = days.parse(m.spec["base"], m.starts)
    from readings import needs
    meet = base_day(facts, m, terms, a, g, base)
    found = []
    for term in terms:
        both = with_ends([facts.value(term, a, g, when, True), facts.value(term, a, g, meet, True) if meet else None])
        if not isinstance(both, list):
            return both
        if facts.broken(term, needs(term, True).values(), a, g, base.last, when.day):
            return None
        if both[1][0] <= 0:
            return ZERO if both[1] == (0, 0) else LOOSE if both[1][1] > 0 else None
        found.append(over(scale(both[0], 100), both[1]))
    return scale(all_sum(found), Fraction(1, len(found)))


def chain(facts, m, term, a, g, when):
    """100 in the base year, then times one plus the change of each year."""
    base = days.parse(m.spec["base"], m.starts)
    if base.first <= when.day <= base.last:
        return point(Fraction(100))
    year = days.containing(when.last, "year", base_starts(m, base))
    if (term.rests_on_flow() or term.rests_on_average()) and year.last != when.last or when.last < base.first:
        return None
    value, period = point(Fraction(100)), base
    while period.last < year.last:
        period = days.containing(period.last + 1, "year", base_starts(m, base))
        one = in_year(facts, term, a, g, period)
        if one is None or one is ZERO or None in one:
            return None
        value = values.product([value, (1 + one[0], 1 + one[1])])
    return value


def base_starts(m, base):
    return m.starts if "/" in base.name else (1, 1)


def in_year(facts, term, a, g, period):
    """A year's own value: of a flow or an average that of the year, else of the latest day that has one."""
    if term.rests_on_flow() or term.rests_on_average():
        return facts.value(term, a, g, When(period.first, period.last), True)
    for day in reversed(facts.ends):
        if period.first <= day <= min(period.last, facts.as_of):
            found = facts.value(term, a, g, When(period.first, day), True)
            if found is not None:
                return found
    return None


def base_day(facts, m, terms, a, g, period):
    """When the terms of an index meet in its base: by the rules for what is judged; of flows and averages all of it."""
    from readings import Every, latest
    if period.last > facts.as_of:
        return None
    if any(t.rests_on_flow() or t.rests_on_average() for t in terms):
        return When(period.first, period.last)
    found = latest(Every(facts, m, terms, a, g), period.first, period.first, period.last)
    return found.when if found else None


def whole_periods(facts, term, over):
    """Whether a span is one of whole periods of the rhythm of a term."""
    from readings import Subject
    kind = Subject(facts, term, None, None).rhythm()[0]
    count, unit = over
    return unit != "day" and count * (12 if unit == "year" else 1) % days.MONTHS[kind] == 0


def earlier_days(span, over):
    """The same days the span before."""
    return days.shift_span(span[0] - 1, over, -1) + 1, days.shift_span(span[1], over, -1)


def change(facts, m, term, a, g, when):
    first = days.shift_span(when.first - 1, m.over, -1) + 1
    last = days.shift_span(when.last, m.over, -1)
    day = days.shift_span(when.day, m.over, -1)
    if when.mixed and not whole_periods(facts, term, m.over):
        return None
    mixed = when.mixed and earlier_days(when.mixed, m.over)
    both = with_ends([facts.value(term, a, g, when, True), facts.value(term, a, g, When(first, last, day, mixed), True)])
    if not isinstance(both, list):
        return both
    now, then = both
    from readings import needs
    if facts.broken(term, needs(term, True).values(), a, g, when.mixed and mixed[0] - 1 or day, when.day):
        return None
    if m.change_as == "amount":
        return sub(now, then)
    return over(sub(now, then), size_of(then))


def rank(facts, m, term, a, g, when):
    areas = [x for x in facts.plan.of_kind(m.across, facts.plan.area) if facts.plan.exists(x, when.day, when.day)]
    if a not in areas:
        return None
    found = with_ends([facts.value(term, x, g, when, True) for x in areas])
    if not isinstance(found, list):
        return found
    own = found.pop(areas.index(a))
    if (term.spec.get("wanted") or m.spec.get("wanted") or agreed(term)) != "up":
        own, found = neg(own), [neg(x) for x in found]
    surely, perhaps = sum(x[0] > own[1] for x in found), sum(x[1] > own[0] for x in found)
    return Fraction(1 + surely), Fraction(1 + perhaps)
