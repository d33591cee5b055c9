# SPDX-License-Identifier: MIT
"""Counts of small random tables against every completion of their unknown cells: a figure lies between the
least and the greatest of them, and reaches both."""
import fractions
import itertools
import os
import random

import pytest

import qzplan

PLAN = """qzplan: 1
id: t
title: T
languages: [en]
begins: 2025-01-01
lead: o
departments: {o: O}
areas:
  - {id: c, kind: county}
  - {id: n, kind: town, in: c}
  - {id: s, kind: town, in: c}
tables:
  t:
    key: [i]
    area: a
    period: as_of
    covers: all
    columns: {i: text, a: text, e: boolean, k: {type: text, one_of: [a, b]}, n: {type: integer, limits: [0, 2]}}
  r: {area: a, period: as_of, covers: all, columns: {t: {type: text, refers_to: t}, a: text, g: boolean}}
metrics:
  w: {unit: x, count: t, where: {e: true}}
  p: {part_of: w, where: {k: a}}
  q: {part_of: p, where: {n: {at_least: 1}}}
  o: {unit: x, count: t, where: {any: [{e: true}, {k: a, n: 2}]}}
  s: {unit: x, total: t.n, where: {e: true}}
  d: {unit: x, distinct: t.i, where: {k: a}}
  h: {part_of: w, has: {r: {at_least: 2, where: {g: true}}}}
tasks: [{id: "1", title: T, due: 2025, targets: [{metric: w, at_least: 1}]}]
"""
WORDS = {True: "yes", False: "no", None: ""}
# A row of the county may be in either town, or elsewhere in it.
DOMAINS = ((), ("n", "s", "c"), (True, False), ("a", "b"), (0, 1, 2))
TABLES = 1000 if os.environ.get("QZPLAN_ALL") else 25  # each is about 20 comparisons


def text(value):
    return WORDS[value] if value is None or isinstance(value, bool) else str(value)


def table(heads, rows):
    return "".join(",".join(map(text, row)) + "\n" for row in [heads, *rows]).encode()


def completions(rows, domains):
    each = [itertools.product(*[domain if cell is None else (cell,) for cell, domain in zip(row, domains)])
            for row in rows]
    return itertools.product(*map(list, each))


def values_of(rows):
    """By metric what it is, once everything is known; a share is None where there is no whole."""
    w = [row for row in rows if row[2]]
    p = [row for row in w if row[3] == "a"]
    q = [row for row in p if row[4] >= 1]
    return {"w": len(w), "p": len(p), "q": len(q),
            "o": sum(1 for row in rows if row[2] or (row[3] == "a" and row[4] == 2)),
            "s": sum(row[4] for row in w), "d": len({row[0] for row in rows if row[3] == "a"}),
            "p share": fractions.Fraction(len(p), len(w)) if w else None,
            "q share": fractions.Fraction(len(q), len(p)) if p else None}


def ends(figure):
    return (figure.value, figure.value) if figure.value is not None else (figure.low, figure.high)


def has_of(rows, referring):
    return sum(1 for row in rows if row[2] and sum(1 for key, _, good in referring if key == row[0] and good) >= 2)


@pytest.mark.parametrize("seed", range(TABLES))
def test_every_completion(seed):
    dice = random.Random(seed)
    rows = [(str(number + 1), dice.choice("nsc"), dice.choice((True, False, None)), dice.choice(("a", "b", None)),
             dice.choice((0, 1, 2, None))) for number in range(dice.randint(0, 4))]
    referring = [(dice.choice(rows)[0], "c", dice.choice((True, True, False, None)))
                 for _ in range(dice.randint(0, 3) if rows else 0)]
    with qzplan.loads(PLAN) as plan:
        t = qzplan.tally(plan, "t", table("iaekn", rows), period="2025")
        r = qzplan.tally(plan, "r", table("tag", referring), period="2025")
        figures = {(f.metric.id, f.area.id): f for f in (t.figures() + r.figures()).bind(plan)}
        open_rows = [(key, None if area == "c" else area, *rest) for key, area, *rest in rows]
        all_known = list(completions(open_rows, DOMAINS))
        for area in "cns":
            found = [values_of([row for row in known if area in ("c", row[1])]) for known in all_known]
            for metric in "wpqosd":
                figure = figures[metric, area]
                counted = [one[metric] for one in found]
                assert ends(figure) == (min(counted), max(counted)), (metric, area, rows)
                shares = [one.get(f"{metric} share") for one in found]
                if figure.share_low is not None:
                    assert (figure.share_low, figure.share_high) == (min(shares), max(shares)), (metric, area, rows)
        known_references = list(completions(referring, ((), (), (True, False))))
        counted = [has_of(known, one) for known in all_known for one in known_references]
        assert ends(figures["h", "c"]) == (min(counted), max(counted)), (rows, referring)
