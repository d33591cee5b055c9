# SPDX-License-Identifier: MIT
"""What has to hold of the program's verdicts without a second evaluator: check(seed, ...) gives what does not."""
import random

import compare
import days
import generate
from values import Refused

SAID = ("met", "certain", "in_time", "status", "actual", "required", "gap", "low", "high", "pace", "needed", "remarks")


def said(verdicts, fields=SAID, but=()):
    """What of each verdict has to stay; of the remarks all but some."""
    found = {}
    for key, v in verdicts.items():
        found[key] = {f: (sorted(set(v[f]) - set(but)) if f == "remarks" else v[f]) for f in fields}
    return found


def first_difference(a, b):
    for key in a:
        if key not in b:
            return f"{key}: gone"
        for field in a[key]:
            if a[key][field] != b[key][field]:
                return f"{key}: {field} {a[key][field]}, then {b[key][field]}"
    return None if len(a) == len(b) else "more verdicts"


def unrelated(rng, top, rows):
    """A figure of a metric that no target is about."""
    top = dict(top, metrics=dict(top["metrics"], zz={"unit": "n"}))
    return top, rows + [{"metric": "zz", "period": rng.choice(["2023", "2024-06", "2025-Q3"]), "value": str(rng.randint(0, 9))}]


def in_another_order(rng, top, rows):
    """Keys, metrics, targets' keys and rows, shuffled."""
    def shuffled(x, path=()):
        if isinstance(x, dict) and path[-1:] != ("at_least",) and path[-1:] != ("at_most",):
            keys = list(x)
            rng.shuffle(keys)
            return {k: shuffled(x[k], path + (k,)) for k in keys}
        return [shuffled(y, path) for y in x] if isinstance(x, list) else x

    rows = list(rows)
    rng.shuffle(rows)
    return shuffled(top), rows


def closed(verdicts, as_of):
    return {k: v for k, v in verdicts.items() if k[4] and k[4] <= as_of}


def filled_in(seed, args):
    """The same plan with more of the hidden truth reported, of days up to the one judged and later ones."""
    maker = generate.Maker(seed, args.without)
    top, rows, as_of = maker.make()
    return top, rows + maker.more_rows(), as_of


def check(seed, args):
    """[(property, what)]"""
    rng = random.Random(seed)
    top, rows, as_of = generate.make(seed, args.without)
    ask = lambda t, r, day=as_of, assumed=None: compare.theirs(args.program, t, r, day, assumed)
    found = []

    def hold(name, a, b):
        difference = first_difference(a, b)
        if difference:
            found.append((name, difference))

    try:
        plain = ask(top, rows)
    except Refused:
        return []
    for change in (unrelated, in_another_order):
        hold(change.__name__, said(plain), said(ask(*change(rng, top, rows))))
    # a later day without new figures keeps what has closed
    known = [r for r in rows if days.parse(r["period"], maker_starts(top)).last <= days.parse(as_of).last]
    later = days.text(days.parse(as_of).last + 400)
    before, after = ask(top, known), ask(top, known, later)
    kept = ("met", "actual", "required", "status")
    hold("later_day", said(closed(before, as_of), kept), {k: v for k, v in said(after, kept).items() if k in closed(before, as_of)})
    # assuming a figure is like reporting it
    single = [r for r in rows if r.get("value") and not r.get("flag")]
    if single and not any(r.get("flag") == "r" for r in rows):
        one = rng.choice(single)
        rest = [r for r in rows if r is not one]
        try:
            assumed = ask(top, rest, as_of, [one])
            hold("what_if", said(plain, but=("what_if",)), said(assumed, but=("what_if",)))
        except Refused as error:
            found.append(("what_if", f"refused: {error}"))
    # what is certain stays, whatever else of the truth comes in
    try:
        more = ask(*filled_in(seed, args))
        for key, v in plain.items():
            if v["certain"] and key in more and more[key]["met"] != v["met"]:
                found.append(("certain", f"{key}: {v['met']}, then {more[key]['met']}"))
    except Refused as error:
        found.append(("certain", f"refused: {error}"))
    return found


def maker_starts(top):
    return tuple(map(int, top.get("year_starts", "01-01").split("-")))
