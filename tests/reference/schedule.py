# SPDX-License-Identifier: MIT
"""Which verdicts a target has: metrics, groups, areas, dates, periods, revisions."""
import days
from judge import Job
from plan import DATED, as_list
from values import Refused


class Due:
    def __init__(self, target, starts, operand=None, word=None):
        word = word if word is not None else target.get("due")
        self.word, self.operand = word, operand if operand is not None else target.operand
        self.period = None if word in (None, "ongoing") else days.parse(word, starts)
        self.last = self.period.last if self.period else None


def refuse(plan):
    """What is refused of times: `every` without a whole period."""
    for target in plan.targets:
        for _, version, _, _ in target.stages():
            names = as_list(version.keys["metric"]) if "metric" in version.keys else [version.keys.get("done")]
            for name in names if version.get("every") else []:
                starts = plan.metrics[name].starts if name else plan.year_starts
                for due in dues(version, starts):
                    if due.last is not None and next(whole_periods(version, due.last, starts), None) is None:
                        raise Refused(f"{target.id}: no whole period of `every`")


def dues(target, starts):
    if target.subject == "metric" or target.subject == "of":
        if target.op in DATED and isinstance(target.operand, dict):
            return [Due(target, starts, value, word) for word, value in target.operand.items()]
    return [Due(target, starts)]


def whole_periods(target, last, starts):
    first = target.begins()
    if "starts" in target.keys:
        first = days.parse(target.keys["starts"], starts).first
    return days.whole(first, last, target.get("every"), starts)


def periods(target, due, starts, as_of):
    for period in whole_periods(target, due.last if due.last is not None else as_of + 800, starts):
        if period.first > as_of:
            return
        yield period


def promised(target, starts, as_of):
    """(target as it reads, due, period, day of its revision, corrected): amendments do not rewrite what has closed."""
    stages = [s for s in target.stages() if s[0] is None or s[0] <= as_of]
    found, open_ones = [], None
    for index, (on, version, own_due, corrected) in enumerate(stages):
        following = stages[index + 1][0] if index + 1 < len(stages) else None
        every = version.get("every") is not None
        if every:
            for due in dues(version, starts):
                for period in periods(version, due, starts, as_of):
                    moment = min(period.last, as_of)
                    if (on is None or moment >= on) and (following is None or moment < following):
                        found.append((version, due, period, on, corrected))
        if open_ones is None:
            open_ones = [] if every else [(version, d, None, on, corrected) for d in dues(version, starts)]
            was_every_open = every
            continue
        before = [o for o in open_ones if o[1].last < on]
        still = [o for o in open_ones if o[1].last >= on]
        found += before
        if every:
            open_ones = []
            continue
        runs_on = still or own_due or (was_every_open and last_of(stages[index - 1][1], starts) >= on)
        open_ones = [(version, d, None, on, corrected) for d in dues(version, starts) if d.last >= on] if runs_on else []
        was_every_open = False
    return found + (open_ones or [])


def last_of(target, starts):
    return max((d.last if d.last is not None else 10 ** 7) for d in dues(target, starts))


def areas_of(facts, target, area):
    plan = facts.plan
    if "in" in target.keys:
        return [target.keys["in"]]
    if "each" in target.keys:
        return [a.id for a in plan.areas.values() if a.kind == target.keys["each"] and a.id not in as_list(target.keys.get("except", []))]
    return [area or plan.area]


def jobs(facts, target, area=None):
    plan = facts.plan
    metrics = as_list(target.keys["metric"]) if "metric" in target.keys else [target.keys.get("done")]
    for name in metrics:
        starts = plan.metrics[name].starts if name else plan.year_starts
        for version, due, period, on, corrected in promised(target, starts, facts.as_of):
            for group in as_list(version.keys.get("for", [None])) or [None]:
                for a in areas_of(facts, version, area):
                    if "each" in version.keys and not there(facts, name, version, a, due, period):
                        continue
                    deadline = period.last if period else due.last
                    yield Job(facts, version, name, group, a, deadline, period, period or due.period, due.operand, on, corrected)


def there(facts, name, target, a, due, period):
    """Whether an area exists on the deadline; of a flow on any day of the stretch."""
    m = facts.plan.metrics.get(name) if name else None
    last = period.last if period else due.last
    first = last
    if m is not None and m.kind != "answer" and (m.rests_on_flow() or m.rests_on_average()):
        first = period.first if period else target.begins()
        if not period and m.is_flow and ("since" in target.keys or "against" in target.keys):  # then it is of the deadline's year
            first = days.containing(last, "year", m.starts).first
    return facts.plan.exists(a, first, last)
