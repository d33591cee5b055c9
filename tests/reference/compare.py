#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the verdicts of the program against those of the reference, over plans that are made from a seed.

    compare.py [--seed N] [--count N] [--program PATH] [--without FEATURE,...] [--fields FIELD,...] [--show N] [--kind FIELD] [--spoil] [--no-shrink]

--fields compares these alone (met, certain, in_time, status,
actual, required, gap, achieved, way, low, high, missing, pace, needed, remarks). Each disagreement is shrunk and printed with its plan, its figures and both answers. Exit status 1 where
one was found."""
import argparse
import collections
import csv
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from fractions import Fraction

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))
import days  # noqa: E402
import generate  # noqa: E402
import judge  # noqa: E402
import plan as plans  # noqa: E402
import schedule  # noqa: E402
import seal  # noqa: E402
import table as tables  # noqa: E402
from values import Refused  # noqa: E402

FIELDS = ("met", "certain", "in_time", "status", "actual", "required", "gap", "achieved", "way", "low", "high", "missing", "pace", "needed", "remarks")
REMARKS = {"met_late", "mixed_days", "zero_denominator", "nearly", "zero_baseline", "to_be_set", "condition_unknown", "no_time", "reference_unknown"}  # the others say where a number comes from, and hang on which figures are named
QUICK = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # where files cost least
COLUMNS = ("metric", "period", "area", "for", "value", "numerator", "denominator", "low", "high", "flag")


def dump(top):
    """The plan for people; without PyYAML as JSON, which is YAML as well."""
    try:
        import yaml
    except ImportError:
        return json.dumps(top, ensure_ascii=False, indent=1) + "\n"
    dumper = type("Dumper", (yaml.Dumper,), {"ignore_aliases": lambda self, data: True})
    return yaml.dump(top, Dumper=dumper, sort_keys=False, default_flow_style=None, width=1000, allow_unicode=True)


def texts(top, rows):
    used = [c for c in COLUMNS if c in ("metric", "period", "value") or any(r.get(c) for r in rows)]
    out = io.StringIO()
    writer = csv.DictWriter(out, used, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return json.dumps(top, ensure_ascii=False), out.getvalue()


def number(item):
    return None if item is None else Fraction(int(item["num"]), int(item["den"]))


def ours(top, rows, as_of, table=None):
    plan = plans.Plan(top)
    schedule.refuse(plan)
    figures = seal.seal(plan, [dict(r) for r in rows])
    found = {}
    for v in judge.evaluate(plan, figures, days.parse(as_of).last):
        key = (v["target"], v["metric"], v["group"], v["area"], days.text(v["deadline"]) if v["deadline"] else None, v["revised"] and days.text(v["revised"]))
        found[key] = v
    if table is not None:
        tables.count(table, plan, figures, found.values(), days.parse(as_of).last)
    return found


def theirs(program, top, rows, as_of, assumed=None, files=1):
    """What the program says; files: the rows in so many files."""
    with tempfile.TemporaryDirectory(dir=QUICK) as folder:
        more = []
        for n in range(files):
            plan, figures = texts(top, rows[n::files])
            with open(f"{folder}/f{n}.csv", "w") as file:
                file.write(figures)
            more += ["--figures", f"f{n}.csv"]
        with open(f"{folder}/p.yaml", "w") as file:
            file.write(plan)
        for row in assumed or []:
            place = "".join("/" + x for x in (row.get("for"), row.get("area")) if x)
            more += ["--what-if", f"{row['metric']}{place}@{row['period']}={row['value']}"]
        run = subprocess.run([program, "evaluate", "p.yaml", "--as-of", as_of, "--format", "json"] + more, cwd=folder,
                             capture_output=True, text=True)
    if run.returncode not in (0, 1):
        raise Refused(run.stderr.strip()[:600] or f"exit status {run.returncode}")
    found = {}
    for v in json.loads(run.stdout)["verdicts"]:
        v = dict(v)
        for field in ("actual", "required", "gap", "achieved", "way", "low", "high"):
            v[field] = number(v.get(field))
        v["missing"] = sorted(v["missing"])
        v["needed"] = [(n["metric"], number(n["amount"]), n["strict"]) for n in v["needed"]]
        revision = v["revision"] if v["revision"] and not v["revision"]["corrects"] else None  # a correction is no stage of its own
        key = (v["target"], v["metric"], v["group"], v["area"], v["deadline"], revision and revision["on"])
        found[key] = v
    return found


def differences(top, rows, as_of, args, tally=None, table=None):
    """[(what, ours, theirs)]; None where both refuse. tally: counts verdicts, and those that are decided."""
    mine = refused = None
    try:
        mine = ours(top, rows, as_of, table)
    except Refused as error:
        refused = str(error)
    try:
        other = theirs(args.program, top, rows, as_of)
    except Refused as error:
        if refused and tally is not None:
            tally["refused"] += 1
        return None if refused else [("refused", "accepts", str(error))]
    if refused:
        return [("refused", refused, "accepts")]
    if tally is not None:
        tally["verdicts"] += len(mine)
        tally["decided"] += sum(v["met"] != "unknown" for v in mine.values())
    found = []
    for key in list(dict.fromkeys(list(mine) + list(other))):
        a, b = mine.get(key), other.get(key)
        if a is None or b is None:
            found.append((f"verdict {key}", "given" if a else "none", "given" if b else "none"))
            continue
        for field in args.fields:
            if field in b and not open_to(field, a, b):
                if field == "needed" and (a["met"] != b["met"] or a.get("needed", "skip") == "skip"):
                    continue
                x, y = said(field, a), said(field, b)
                if field == "remarks" and "series_break" in {*a[field], *b[field]}:  # either is why there is no baseline
                    x, y = ([r for r in z if r != "reference_unknown"] for z in (x, y))
                if x != y:
                    found.append((f"{field} {key}", x, y))
    return found


def said(field, v):
    if field == "remarks":
        return sorted(set(v[field]) & REMARKS)
    return sorted(v[field]) if field == "missing" else v[field]


def beyond(number):
    """Whether a number, or what it takes to come to it, does not fit 64 bits."""
    return number is not None and abs(number.numerator) * number.denominator >= 2 ** 62


def open_to(field, a, b):
    """Whether the documents leave a number to how it is computed."""
    if field in ("actual", "gap", "achieved", "way", "low", "high", "pace", "needed") and (a.get("by_part") or a.get("rounded")):
        return True
    if field in ("pace", "status") and b["pace"] == "unknown" and beyond(a["expected"]):
        return True
    if field in ("actual", "gap", "achieved", "way"):
        return a["actual"] is None and bool(a.get("sums"))  # enough, or too much, whatever is missing
    if field in ("low", "high"):
        trivial = (a.get("sums") or a.get("flow")) and not a["low"] and a["high"] is None
        point = a["low"] is not None and a["low"] == a["high"]
        if a.get("flow") and field == "high":
            return True
        if a.get("shared_out"):
            return True  # how near the bounds of a share come where its whole is bounded, too
        nothing = a["low"] is None and a["high"] is None and (b["low"], b["high"]) == (0, 1)  # of a share that is all
        return a["metric"] is None or trivial or nothing or point or (a.get("sums") or a["met"] == "unknown") and not b["missing"]
    return field == "missing" and (not a.get("by_bounds") or a.get("flow") or a.get("made_of_terms"))


def code(text):
    """The first error code of a refusal."""
    found = re.search(r"\[([A-Z_]+)\]", str(text))
    return found[1] if found else ""


def same(found, kind):
    """Whether two disagreements are of one kind: the same field and, where that is a word, the same answers; or the same refusal."""
    word, ours, theirs = kind
    if found[0].split()[0] != word:
        return False
    if word in ("met", "in_time", "status", "pace", "certain"):
        return found[1:] == (ours, theirs)
    return word != "refused" or (code(found[2]) == code(theirs) and (ours == "accepts") == (found[1] == "accepts"))


def shrink(top, rows, as_of, args, kind):
    """Drops what the disagreement does not need."""
    def still(t, r):
        try:
            found = differences(t, r, as_of, args)
        except Exception:
            return False
        return bool(found) and any(same(f, kind) for f in found)

    changed = True
    while changed:
        changed = False
        for t in smaller(top):
            if still(t, rows):
                top, changed = t, True
                break
        size = max(len(rows) // 2, 1)
        while size:
            index = 0
            while index < len(rows):
                fewer = rows[:index] + rows[index + size:]
                if still(top, fewer):
                    rows, changed = fewer, True
                else:
                    index += size
            size //= 2
    return top, rows


def smaller(top):
    task = top["tasks"][0]
    for index in range(len(task["targets"])):
        if len(task["targets"]) > 1:
            t = json.loads(json.dumps(top))
            del t["tasks"][0]["targets"][index]
            yield t
        for key in task["targets"][index]:
            t = json.loads(json.dumps(top))
            del t["tasks"][0]["targets"][index][key]
            yield t
        children = task["targets"][index].get("of")
        if isinstance(children, list) and len(children) > 1:
            for child in range(len(children)):
                t = json.loads(json.dumps(top))
                del t["tasks"][0]["targets"][index]["of"][child]
                yield t
    for name in top["metrics"]:
        t = json.loads(json.dumps(top))
        del t["metrics"][name]
        yield t
        for key in top["metrics"][name]:
            t = json.loads(json.dumps(top))
            del t["metrics"][name][key]
            yield t
    for key in ("areas", "groups", "year_starts"):
        if key in top:
            t = json.loads(json.dumps(top))
            del t[key]
            yield t
    for index in range(len(top.get("areas", []))):
        t = json.loads(json.dumps(top))
        del t["areas"][index]
        yield t
    for index, area in enumerate(top.get("areas", [])):
        for key in ("begins", "ends", "complete"):
            if key in area:
                t = json.loads(json.dumps(top))
                del t["areas"][index][key]
                yield t
    if "begins" in task:
        t = json.loads(json.dumps(top))
        del t["tasks"][0]["begins"]
        yield t


def spoil(rows, seed):
    """One figure other than the truth: both have to refuse it, or neither."""
    rng = random.Random(seed)
    rows = [dict(r) for r in rows]
    for row in rng.sample(rows, min(len(rows), 3)):
        key = rng.choice([k for k in ("value", "numerator", "denominator") if row.get(k)] or ["value"])
        if row.get(key, "").isdigit():
            row[key] = str(int(row[key]) + rng.choice([-1, 1, 7, 100]))
        elif row.get(key) in ("yes", "no"):
            row[key] = "no" if row[key] == "yes" else "yes"
    return rows


def show(seed, top, rows, as_of, found):
    _, figures = texts(top, rows)
    print(f"=== seed {seed}, as of {as_of}\n{dump(top)}---\n{figures}---")
    for what, a, b in found[:6]:
        print(f"{what}: reference {a}; program {b}")
    sys.stdout.flush()


def options(parser):
    here = os.path.dirname(os.path.realpath(__file__))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--program", default=os.environ.get("QZPLAN", os.path.join(here, "..", "..", "build", "cli", "qzplan")))
    parser.add_argument("--without", default="")
    parser.add_argument("--fields", default=",".join(FIELDS))
    parser.add_argument("--show", type=int, default=10)


def settle(args):
    args.program, args.fields = os.path.realpath(args.program), args.fields.split(",")
    args.without = [f for f in args.without.split(",") if f]
    return args


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options(parser)
    parser.add_argument("--kind", default="", help="show disagreements of one field alone, `refused` or `verdict`")
    parser.add_argument("--spoil", action="store_true", help="changes three figures of each plan")
    parser.add_argument("--no-shrink", action="store_true")
    args = settle(parser.parse_args())
    without = args.without
    tally, shown = collections.Counter(), collections.Counter()
    printed = 0
    for seed in range(args.seed, args.seed + args.count):
        top, rows, as_of = generate.make(seed, without)
        rows = spoil(rows, seed) if args.spoil else rows
        found = differences(top, rows, as_of, args)
        tally["refused by both" if found is None else "disagree" if found else "agree"] += 1
        if not found:
            continue
        kind = (found[0][0].split()[0],) + found[0][1:]
        shown[kind[0]] += 1
        if args.kind not in ("", kind[0]):
            continue
        printed += 1
        if printed <= args.show:
            if not args.no_shrink:
                top, rows = shrink(top, rows, as_of, args, kind)
                found = differences(top, rows, as_of, args)
            show(seed, top, rows, as_of, [f for f in found if f[0].split()[0] == kind[0]])
    print(dict(tally), dict(shown))
    return tally["disagree"] > 0


if __name__ == "__main__":
    sys.exit(main())
