# SPDX-License-Identifier: MIT
"""What one verdict needs: the least change of the value judged that satisfies, in whole units where it counts something
(docs/reference/evaluation.md, "What a verdict says"). SKIP where the documents leave the amount to how it is computed."""
import math
from fractions import Fraction

import areas
from facts import When
from values import ZERO, exact

SKIP = "skip"


def find(job, v, border, value, reading):
    """[(metric, amount, strict)], or SKIP."""
    begins = job.facts.plan.areas[job.a].begins
    upcoming = job.facts.as_of < (job.first if job.period else job.begins) or begins is not None and job.facts.as_of < begins <= job.deadline
    if v["met"] != "no" or border.problem or upcoming:
        return []
    if job.m is None:
        return of_targets(job, v, border)
    if job.target.subject == "done":
        return []
    if not exact(value) or reading is None or reading.iv is None or v.get("by_part") or reading.by_bounds or job.m.kind == "rank" \
            or job.span or moves_along(job) or nested(job) or reading.mixed or job.g:
        return SKIP
    if job.subject.share:
        return of_share(job, border, reading)
    if job.m.counted and job.m.additive and value[0].denominator == 1:
        return whole_units(job, border, value[0], reading)
    return exact_units(job, border, value[0])


def moves_along(job):
    """A border that hangs on another value."""
    texts = job.operand if isinstance(job.operand, list) else [job.operand]
    return "against" in job.target.keys or any(isinstance(t, str) and t[:1].isalpha() and t not in ("true", "to_be_set") for t in texts)


def nested(job):
    """Promises on a part and on a part of that part have one answer together."""
    metrics = job.facts.plan.metrics
    names = {t.keys.get("metric") for t in job.facts.plan.targets if isinstance(t.keys.get("metric"), str)}
    parts = [metrics[n] for n in names if n in metrics and metrics[n].kind == "part"]
    return any(p.whole in parts for p in parts)


def step(border, value, unit):
    """The least number of units that satisfies, or None."""
    ok = lambda x: border.answers((x, x)) == "yes"
    if border.low is not None and value < border.low or border.strict and value == border.low:
        count = math.ceil((border.low - value) / unit)
        count = count + 1 if not ok(value + count * unit) else count
    else:
        count = -math.ceil((value - border.high) / unit)
        count = count - 1 if not ok(value + count * unit) else count
    return count if ok(value + count * unit) else None


def whole_units(job, border, value, reading):
    count = step(border, value, Fraction(1))
    if count is None:
        return []
    facts, m, when = job.facts, job.m, reading.when
    goal = value + count
    if m.figures in ("running_total", "year_to_date"):
        return SKIP  # a total may not fall, nor pass a later one
    if m.kind == "sum":
        return SKIP if goal < 0 else [(m.id, Fraction(count), False)]
    leaves = facts.plan.leaf_areas(job.a, areas.first_of(m, when), when.last)
    low, high = m.limits
    if low is not None and goal - job.counted_in < low * len(leaves):
        return []
    if high is not None and not m.is_flow and goal > high * len(leaves):
        return []
    if high is not None and m.is_flow:
        return SKIP
    x = m
    while x.kind == "part":
        whole = areas.count(facts, x.whole, job.a, job.g, when)
        if whole is not None and whole is not ZERO and whole[1] is not None and goal - job.counted_in > whole[1]:
            return SKIP if m.is_flow and not job.closed else []
        x = x.whole
    return [(m.id, Fraction(count), False)]


def of_share(job, border, reading):
    facts, m = job.facts, job.m
    num, den = facts.count(m, job.a, job.g, reading.when), facts.count(job.subject.whole, job.a, job.g, reading.when)
    if job.subject.whole is not m.whole or m.is_flow:
        return SKIP
    if not exact(num) or not exact(den) or den[0] <= 0:
        return []
    count = step(border, num[0] / den[0], 1 / den[0])
    if count is None or not 0 <= num[0] + count <= den[0]:
        return []
    if m.limits[1] is not None:
        return SKIP
    return [(m.id, Fraction(count), False)]


def exact_units(job, border, value):
    if border.low is not None and (value < border.low or border.strict and value == border.low):
        end = border.low
    else:
        end = border.high
    low, high = job.m.limits
    if low is not None and (end < low or border.strict and border.high is not None and end <= low) or high is not None and end > high:
        return []
    return [(job.m.id, end - value, border.strict)]


def of_targets(job, v, border):
    if v["actual"] is None or v.get("total") is None:
        return SKIP
    held = v["held"]
    count = step(border, Fraction(held), Fraction(1))
    if count is None or not 0 <= held + count <= v["total"]:
        return []
    return [(None, Fraction(count), False)]
