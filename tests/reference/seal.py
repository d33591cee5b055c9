# SPDX-License-Identifier: MIT
"""What is checked when a set of figures is sealed, all together: what is known in two ways has to agree."""
from fractions import Fraction

import values
from facts import Facts, When
from figures import Figures, agree
from values import Refused, ZERO, exact

FOREVER = 10 ** 7


class Strict(Facts):
    """Facts in which two ways to the same value must meet."""

    @staticmethod
    def better(a, b):
        found = Facts.better(a, b)
        if found is not None and found[0] is not None and found[1] is not None and found[0] > found[1]:
            raise Refused(f"disagree: {a} {b}")
        return found


def seal(plan, rows):
    figures = Figures(plan, rows)
    facts = Strict(plan, figures, FOREVER)
    moments = {f.period.days for f in figures.all}
    lasts = {last for _, last in moments}
    for m in plan.metrics.values():
        if m.kind == "answer":
            continue
        if not m.counted:
            reported(facts, m)
            continue
        for a in plan.areas:
            for g in [None] + list(plan.groups):
                if m.figures == "state":
                    for day in lasts:
                        hold(facts, m, a, g, day, day)
                elif m.figures != "average":
                    for first, last in moments:
                        hold(facts, m, a, g, first, last)
    printed(facts)
    return figures


def known(facts, m, a, g, first, last):
    return facts.level(m, a, g, last) if m.figures == "state" else facts.total(m, a, g, first, last)


def hold(facts, m, a, g, first, last):
    mine = known(facts, m, a, g, first, last)
    if mine is None:
        return
    for x in [facts.whole_of(m)] if m.kind == "part" else []:
        while x is not None:
            whole = known(facts, x, a, g, first, last)
            if whole is not None and mine[0] is not None and whole[1] is not None and mine[0] > whole[1]:
                raise Refused(f"{m.id} above {x.id} in {a} {g}")
            x = x.whole if x.kind == "part" else None
    if m.may_fall:
        return
    parts = [known(facts, m, b, g, first, last) for b in facts.below(m, a, first if m.is_flow else last, last)]
    held(mine, parts, f"areas of {a}: {m.id}")
    if g is None and m.additive:
        for name in facts.plan.groups:
            held(mine, [known(facts, m, a, name, first, last)], f"group {name} of {m.id}")
        for family in facts.families(m, None):
            held(mine, [known(facts, m, a, x, first, last) for x in family], f"groups of {m.id}")
    if m.kind == "sum":
        held(mine, [known(facts, facts.plan.metrics[t], a, g, first, last) for t in m.terms], f"terms of {m.id}")


def held(mine, parts, what):
    some = sum((p[0] for p in parts if p is not None and p[0] is not None), Fraction(0))
    if mine[1] is not None and some > mine[1]:
        raise Refused(what)


def reported(facts, m):
    """One that is made of others and reported as well agrees to its printed digits."""
    for f in facts.figures.all:
        if f.metric != m.id or f.iv is None or f.iv is ZERO:
            continue
        from derived import compute
        found = compute(facts, m, f.area, f.group, When(f.period.first, f.period.last))
        if found is not None and found is not ZERO and not agree(found, f.iv, f.step if m.percent else f.step * 100):
            raise Refused(f"{m.id} is {found}, not {f.iv}")


def printed(facts):
    """A printed share agrees with the counts to its digits."""
    for f in facts.figures.all:
        m = facts.plan.metrics[f.metric]
        if f.share is None:
            continue
        num = None
        for o in facts.figures.rows(f.metric, f.area, f.group):
            if o.num is not None and o.period.days == f.period.days and o.den:
                num = o.num / o.den
        if num is None:
            own = [o for o in facts.figures.rows(f.metric, f.area, f.group) if o.iv is not None and o.period.days == f.period.days]
            whole = known(facts, m.whole, f.area, f.group, *f.period.days)
            if own and exact(own[0].iv) and exact(whole) and whole[0]:
                num = own[0].iv[0] / whole[0]
        if num is not None and exact(f.share) and not agree((num, num), f.share, f.step):
            raise Refused(f"printed {f.share} is {num}")
