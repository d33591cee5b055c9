#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Which fixed plans notice a rule: each rule is undone in the reference, by what was there before it, and plans are looked for
whose verdicts are then others. The program agrees with the reference as it stands, so that undoing the rule there shows as well.

    rules.py [--seed N] [--count N] [--enough N]       prints a table; exit status 1 where a rule is noticed by none"""
import argparse
import os
import sys
from fractions import Fraction
from unittest import mock

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))
import areas  # noqa: E402
import compare  # noqa: E402
import counts  # noqa: E402
import days  # noqa: E402
import derived  # noqa: E402
import facts  # noqa: E402
import figures  # noqa: E402
import generate  # noqa: E402
import judge  # noqa: E402
import pace  # noqa: E402
import plan as plans  # noqa: E402
import promises  # noqa: E402
import readings  # noqa: E402
import schedule  # noqa: E402
import seal  # noqa: E402
from values import Refused  # noqa: E402

SAID = ("met", "certain", "in_time", "status", "pace", "actual", "required", "gap", "achieved", "way", "low", "high")


def any_window(job):
    """Children and conditions by whatever figure is the latest."""
    return (1, job.facts.as_of) if getattr(job, "inside", False) else WINDOW(job)


def inside(parent, keys, area, name):
    job = CHILD(parent, keys, area, name)
    job.inside = True
    return job


def each_by_its_latest(self, m, a, g, day):
    """A state on a day is its latest figure up to it."""
    found = LEVEL(self, m, a, g, day)
    earlier = [f.iv for f in self.rows(m, a, g) if f.period.last <= day and f.iv is not None]
    return found if found is not None or not earlier else earlier[-1]


def limits_once(self, m, area, period):
    return m.limits


def revised_throughout(self):
    """Every period by the last revision."""
    found = STAGES(self)
    return [(None,) + found[-1][1:]]


def of_the_baseline_itself(base, change, up, deadline):
    """A percentage of a negative baseline goes the other way."""
    if change.form in ("percent", "fraction"):
        return base.value + (1 if up else -1) * change.num * base.value
    return CHANGED(base, change, up, deadline)


def no_check(self):
    self.falls = {}


def certain_by_the_last_figure(job):
    """Whatever the last figure of a closed period is, it is certain."""
    found, settled = READ(job)
    return found, settled or bool(found) and job.closed


def met_while_it_runs(job, v, border, value):
    v = FINISH(job, v, border, value)
    v["status"] = "met" if v["status"] == "met_so_far" else v["status"]
    return v


def any_time(job, reading, border, value, base):
    """A pace on the baseline's own day."""
    found = PACE(job, reading, border, value, base)
    return ("on_track", None, None) if found[2] == "no_time" else found


def of_a_year(job, leaf, reading, as_of):
    return as_of - pace.leaf_day(job, leaf, reading) > 366


def of_the_calendar(first, last, kind, starts):
    return WHOLE(first, last, kind, (1, 1) if kind in ("half_year", "quarter") else starts)


def last_year_alone(job, since, written):
    last = days.parse(since.split("..")[1], job.m.starts)
    found = promises.of_period(job, last)
    return promises.Baseline(found.iv[0], last.last) if found and promises.exact(found.iv) else promises.Baseline(problem="reference_unknown", day=last.last)


def the_plans_own(self):
    return self.plan.begins


def nothing_from_shares(*_):
    return None


def no_rate(job, v, border):
    v = HOW_MUCH(job, v, border)
    v["achieved"] = v["way"] = None
    return v


WINDOW, CHILD, LEVEL, STAGES, CHANGED = judge.Job.window, counts.child_job, facts.Facts.find_level, plans.Target.stages, promises.changed
READ, FINISH, PACE, WHOLE, HOW_MUCH = judge.read, judge.finish, pace.judge, days.whole, judge.how_much

UNDONE = {
    "1 composition": [(judge.Job, "window", any_window), (counts, "child_job", inside)],
    "2 terms of one day": [(facts.Facts, "find_level", each_by_its_latest)],
    "2 rhythms": [(readings.Subject, "rhythm", lambda self: None)],
    "3 limits of areas": [(figures.Figures, "limits", limits_once)],
    "4 revisions": [(plans.Target, "stages", revised_throughout)],
    "5 percentages of what is below zero": [(promises, "changed", of_the_baseline_itself)],
    "6 totals that fall": [(figures.Figures, "check_falls", no_check)],
    "7 one day, one value": [(figures.Figures, "check_days", lambda self: None), (seal.Strict, "better", staticmethod(facts.Facts.better))],
    "8 groups": [(facts.Facts, "families", lambda self, m, g: [])],
    "9 certain": [(judge, "read", certain_by_the_last_figure)],
    "10 met so far": [(judge, "finish", met_while_it_runs)],
    "11 no pace without time": [(pace, "judge", any_time)],
    "12 stale by rhythm": [(pace, "stale_leaf", of_a_year)],
    "13 fiscal halves and quarters": [(days, "whole", of_the_calendar)],
    "14 baselines over years": [(promises, "mean_of_years", last_year_alone)],
    "15 begins": [(plans.Target, "begins", the_plans_own)],
    "16 nearly": [(judge, "nearly", lambda job, value: False)],
    "17 bounds from shares": [(facts.Facts, "between_below", nothing_from_shares), (areas, "between_shares", nothing_from_shares)],
    "17 not all are listed": [(plans.Area, "complete", True)],
    "19 achieved and way": [(judge, "how_much", no_rate)],
}


def answer(top, rows, as_of):
    """What is said of each verdict, or that it is refused."""
    try:
        found = compare.ours(top, [dict(r) for r in rows], as_of)
    except Refused:
        return "refused"
    except Exception as error:  # what was there before may not stand what there is now
        return type(error).__name__
    return {k: tuple(v[f] for f in SAID) + ("nearly" in v["remarks"],) for k, v in found.items()}


def undone(changes):
    patches = [mock.patch.object(where, name, what) for where, name, what in changes]
    if changes[0][1] == "complete":
        patches = [mock.patch.object(plans, "Area", type("Area", (plans.Area,), {"complete": property(lambda self: True, lambda self, x: None)}))]
    return patches


def spoiled(seed, without):
    """Every other plan with three figures changed: what has to be refused shows there."""
    top, rows, as_of = generate.make(seed, without)
    return top, compare.spoil(rows, seed) if seed % 2 == 0 else rows, as_of


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2600)
    parser.add_argument("--enough", type=int, default=3)
    parser.add_argument("--rules", default="", help="only those whose names begin with one of these words")
    args = parser.parse_args()
    noticed = {rule: [] for rule in UNDONE if rule.startswith(tuple(args.rules.split(",")))}
    for seed in range(args.seed, args.seed + args.count):
        open_ones = [rule for rule, seeds in noticed.items() if len(seeds) < args.enough]
        if not open_ones:
            break
        top, rows, as_of = spoiled(seed, [])
        plain = answer(top, rows, as_of)
        for rule in open_ones:
            patches = undone(UNDONE[rule])
            for patch in patches:
                patch.start()
            if answer(top, rows, as_of) != plain:
                noticed[rule].append(seed)
            for patch in patches:
                patch.stop()
    print("| rule undone | fixed plans that notice |\n|---|---|")
    for rule, seeds in noticed.items():
        print(f"| {rule} | {' '.join(map(str, seeds)) or 'none'} |")
    return not all(noticed.values())


if __name__ == "__main__":
    sys.exit(main())
