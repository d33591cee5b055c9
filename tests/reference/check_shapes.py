#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the reference against the verdicts that were worked out by hand in tests/data/shapes: check_shapes.py [NAME...]"""
import os
import re
import sys
from fractions import Fraction

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, HERE)
import days  # noqa: E402
import figures  # noqa: E402
import judge  # noqa: E402
import plan as plans  # noqa: E402
import seal  # noqa: E402
from values import Refused  # noqa: E402

SHAPES = os.path.join(HERE, "..", "data", "shapes")
FACTS = ("actual", "required", "low", "high", "certain", "missing")


def sections(path):
    """The rows of each variant; those above the first belong to all."""
    if not os.path.exists(path):
        return {"-": []}
    head, common, found, name = None, [], {"-": []}, None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line.strip() or line.startswith("#"):
            continue
        if re.fullmatch(r"\[.*\]", line):
            name = line[1:-1]
            found[name] = []
        elif head is None:
            head = line
        else:
            (common if name is None else found[name]).append(line)
    return {key: figures.rows_of("\n".join([head or ""] + common + rows)) for key, rows in found.items()}


def number(text):
    if text.endswith("%"):
        return Fraction(text[:-1]) / 100
    return Fraction(text)


def matches(plan, v, choices):
    for key, value in choices.items():
        if key == "metric" and v["metric"] != value:
            return False
        if key == "for" and (v["group"] or "-") != value:
            return False
        if key == "area" and v["area"] != value:
            return False
        if key == "at":
            starts = plan.metrics[v["metric"]].starts if v["metric"] else plan.year_starts
            try:
                if days.parse(value, starts).last != v["deadline"]:
                    return False
            except Refused:
                return False
    return True


def difference(v, met, status, facts):
    wrong = []
    if v["met"] != met:
        wrong.append(f"met {v['met']}")
    if v["status"] != status:
        wrong.append(f"status {v['status']}")
    for key, value in facts.items():
        if key in ("actual", "required", "low", "high"):
            want = None if value == "-" else number(value)
            if v[key] != want:
                wrong.append(f"{key} {v[key]}")
        elif key == "certain" and v["certain"] != (value == "yes"):
            wrong.append(f"certain {v['certain']}")
        elif key == "missing" and v["missing"] != ([] if value == "none" else value.split(",")):
            wrong.append(f"missing {v['missing']}")
        elif key == "pace" and v["pace"] != value:
            wrong.append(f"pace {v['pace']}")
        elif key == "expected" and v["expected"] != (None if value == "-" else number(value)):
            wrong.append(f"expected {v['expected']}")
    return wrong


def run(name):
    path = os.path.join(SHAPES, name + ".yaml")
    text = open(path, encoding="utf-8").read()
    lines = re.findall(r"^# (expect|fault) (.*)$", text, re.M)
    good = bad = 0
    plan, sets = plans.load(path), sections(os.path.join(SHAPES, name + ".csv"))
    for kind, rest in lines:
        left, _, right = rest.partition(": ")
        words = left.split()
        try:
            figs = seal.seal(plan, sets.get(words[0], sets["-"]))
        except Refused as error:
            if kind == "fault":
                good += 1
            else:
                bad += 1
                print(f"{name}: {rest}\n    refused: {error}")
            continue
        if kind == "fault":
            bad += 1
            print(f"{name}: {rest}\n    not refused")
            continue
        verdicts = judge.evaluate(plan, figs, days.parse(words[1]).last)
        choices = dict(w.split("=") for w in words[3:])
        found = [v for v in verdicts if v["target"] == words[2] and matches(plan, v, choices)]
        facts = dict(w.split("=", 1) for w in right.split()[2:] if "=" in w)
        wrong = [f"{len(found)} verdicts"] if len(found) != 1 else difference(found[0], *right.split()[:2], facts)
        good, bad = good + (not wrong), bad + bool(wrong)
        if wrong:
            print(f"{name}: {rest}\n    {'; '.join(wrong)}")
    return good, bad


def main(names):
    total = [0, 0]
    names = names or sorted(f[:-5] for f in os.listdir(SHAPES) if f.endswith(".yaml") and not f.startswith("words-"))
    for name in names:
        try:
            good, bad = run(name)
        except Exception as error:  # the reader of this list wants the rest as well
            if os.environ.get("TRACE"):
                raise
            print(f"{name}: {type(error).__name__}: {error}")
            good, bad = 0, 1
        total = [total[0] + good, total[1] + bad]
    print(f"{total[0]} agree, {total[1]} do not")
    return total[1] > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
