# SPDX-License-Identifier: MIT
"""Counts decided verdicts for each key of the grammar by each oddity of the figures that they rest on."""
from fractions import Fraction

import days
from plan import COMPARATORS, as_list

ODDITIES = ("missing", "stale", "other days", "other length", "denominator", "silent levels", "negative", "zero", "huge", "border")
# What no plan can have: a part and its whole are not below zero; an answer is no number; of per cent nothing is huge, and no
# denominator tells of it; a rank has no value while an area is silent, and the areas of `each` are judged alone;  and two numbers that are roots, or have been multiplied, seldom meet.
PARTS = {"part", "part_of", "as", "all", "none"}
ANSWERS = {"done", "answer"}
RATES = {"chain", "product", "figures: average", "adds_up"}
ACROSS = {"across", "rank", "variation", "worst"}
NEVER = {"negative": PARTS | ANSWERS, "huge": ANSWERS | RATES, "denominator": ANSWERS | RATES, "silent levels": ACROSS | {"each", "except"}, "zero": ANSWERS,
         "border": ANSWERS | {"variation", "chain", "product"}}
HUGE = Fraction(10 ** 12)


def keys_of(plan, target, metric):
    """The words of the grammar that a verdict comes from."""
    keys = target.keys
    found = {op for op in COMPARATORS if op in keys}
    found |= {k for k in ("for", "in", "each", "except", "sum_over", "average_over", "part_of", "as", "from", "since", "against", "only_if", "path", "starts",
                          "revised", "nearly", "above", "below", "done") if k in keys}
    found |= {f"{k}:" for k in ("every", "begins", "stale_after") if target.get(k)}
    if target.get("every"):
        found.add(f"every: {target.get('every')}")
    if "of" in keys:
        found.add("of [...]" if isinstance(keys["of"], list) else "of each")
    if isinstance(target.operand, dict):
        found.add("dated")
    if isinstance(target.operand, str) and target.operand[:1].isalpha() and target.operand not in ("true", "to_be_set"):
        found.add("reference")
    if metric:
        found.add("plain" if metric.kind == "plain" else metric.kind)
        found.add(f"figures: {metric.figures}")
        found |= {k for k in ("reported", "limits", "across", "weights", "worst") if k in metric.spec}
        if metric.spec.get("adds_up") == "false":
            found.add("adds_up")
    found |= {k for k in ("areas", "groups", "year_starts") if k in plan.top}
    found |= {f"{k} of an area" for k in ("begins", "ends", "complete") if any(k in area for area in plan.top.get("areas", []))}
    return found


def subjects(plan, target, metric):
    """The reported metrics that a verdict rests on, with those that tell of them as denominators."""
    names = set()
    if metric:
        names |= metric.leaves()
    specs = as_list(target.keys.get("of", [])) + [x for x in [target.keys.get("only_if")] if x]
    for spec in specs:
        name = spec if isinstance(spec, str) else spec.get("metric") or spec.get("done")
        if name in plan.metrics:
            names |= plan.metrics[name].leaves()
    for name in list(names):
        m = plan.metrics[name]
        while m.kind == "part":
            m = m.whole
            names |= m.leaves()
    return names


def values_of(f):
    return [x for x in (f.num, f.den) if x is not None] + [x for x in (f.iv or ()) if isinstance(x, Fraction)] + list(f.share or ())


def oddities_of(plan, figures, v, target, metric, as_of):
    names, inside = subjects(plan, target, metric), set(plan.within(v["area"]))
    parts = {p.id for p in plan.metrics.values() if p.kind == "part" and p.whole.id in names}
    last = min(v["deadline"] or as_of, as_of)
    rows = [f for f in figures.all if f.metric in names | parts and f.area in inside and f.period.last <= as_of]
    own = [f for f in rows if f.metric in names]
    leaves = [a for a in inside if not plan.areas[a].below and not plan.areas[a].parts]
    found = set()
    year = days.shift(last, -12)
    fresh = {(f.metric, f.area) for f in own if year < f.period.last <= last}
    if any((n, a) not in fresh for n in names for a in leaves):
        found.add("missing")
    if rows and max(f.period.last for f in rows) < as_of - 366:
        found.add("stale")
    latest = {}
    for f in rows:
        latest[f.metric, f.area] = max(latest.get((f.metric, f.area), 0), f.period.last)
    if len(set(latest.values())) > 1:
        found.add("other days")
    if len({f.period.kind for f in rows}) > 1:
        found.add("other length")
    has = {(f.metric, f.area) for f in own if f.period.last > year}
    if any(f.den is not None and f.metric in parts and (plan.metrics[f.metric].whole.id, f.area) not in has for f in rows):
        found.add("denominator")
    silent = {a for a in inside if not any(f.area == a for f in rows)}
    if any(a in silent and plan.areas[a].up in silent and plan.areas[a].up != v["area"] for a in leaves) and rows:
        found.add("silent levels")
    values = [x for f in rows for x in values_of(f)]
    if any(x < 0 for x in values):
        found.add("negative")
    if any(x == 0 for x in values):
        found.add("zero")
    if any(abs(x) >= HUGE for x in values):
        found.add("huge")
    if v["actual"] is not None and v["actual"] == v["required"]:
        found.add("border")
    return found


def count(table, plan, figures, verdicts, as_of):
    targets = {t.id: t for t in plan.targets}
    for v in verdicts:
        if v["status"] in ("upcoming", "not_applicable"):
            continue  # nothing is asked
        target = targets[v["target"]]
        metric = plan.metrics[v["metric"]] if v["metric"] else None
        decided = v["met"] != "unknown"
        for key in keys_of(plan, target, metric):
            table[key, "all"] += 1
            if decided:
                table[key, "decided"] += 1
                for oddity in oddities_of(plan, figures, v, target, metric, as_of):
                    table[key, oddity] += 1


def show(table):
    keys = sorted({key for key, _ in table})
    print(f"{'':24}" + "".join(f"{c[:13]:>14}" for c in ("all", "decided") + ODDITIES))
    for key in keys:
        print(f"{key:24}" + "".join(f"{table[key, c]:14}" for c in ("all", "decided") + ODDITIES))


LEAST = 200
MOST_UNKNOWN = Fraction(4, 10)


def thin(table):
    """What the plans are too few of: cells of key and oddity with fewer decided verdicts than LEAST, and whether too many are unknown."""
    keys = sorted({key for key, _ in table})
    cells = {(key, oddity): table[key, oddity] for key in keys for oddity in ODDITIES if key not in NEVER.get(oddity, ())}
    few, none = [c for c, n in cells.items() if 0 < n < LEAST], [c for c, n in cells.items() if n == 0]
    decided, total = sum(table[key, "decided"] for key in keys), sum(table[key, "all"] for key in keys)
    return few, none, len(cells), 1 - Fraction(decided, total or 1)


def tell(table):
    few, none, cells, unknown = thin(table)
    if few or none:
        print("fewest:", ", ".join(f"{key} by {oddity} {table[key, oddity]}" for key, oddity in sorted(few + none, key=lambda c: table[c])[:60]))
    print(f"{cells} cells of key and oddity: {cells - len(few) - len(none)} with {LEAST} decided verdicts or more, {len(few)} with fewer, {len(none)} with none; "
          f"{float(unknown):.0%} unknown (of each key's)")
    return bool(few or none) or unknown > MOST_UNKNOWN
