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
        if isinstance(x, dict) and path[-1:] not in (("at_least",), ("at_most",), ("path",)):  # dates ascend
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
    hold("files", said(plain), said(ask_in_files(args, top, rows, as_of)))
    found += [("text", what) for what in texts_that_contradict(plain)]
    found += [("needed", what) for what in not_mended(rng, ask, top, rows, as_of, plain)]
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


def ask_in_files(args, top, rows, as_of):
    """The same rows in three files."""
    return compare.theirs(args.program, top, rows, as_of, files=3) if len(rows) > 3 else compare.theirs(args.program, top, rows, as_of)


VERDICTS = {"met": "Verdict: met.", "met_late": "Verdict: met late.", "missed": "Verdict: missed."}


def texts_that_contradict(verdicts):
    """A text gives the verdict that it is of, and tells no full hundred per cent of what was missed."""
    for key, v in verdicts.items():
        text = v.get("explanation") or ""
        text = text.get("en", "") if isinstance(text, dict) else text
        if text and v["status"] in VERDICTS and VERDICTS[v["status"]] not in text:
            yield f"{key}: {v['status']}: {text}"
        if v["status"] == "missed" and " 100% of what is promised" in text:
            yield f"{key}: {text}"


def not_mended(rng, ask, top, rows, as_of, verdicts):
    """What is needed of one reported figure mends it, and one unit less does not."""
    ways = [(key, v, row) for key, v in verdicts.items() for row in [the_row(top, rows, v)] if row]
    for key, v, row in rng.sample(ways, min(len(ways), 2)):
        amount, strict = v["needed"][0][1:]
        for change, met in ((amount, True), (amount - 1 if amount > 0 else amount + 1, False)):
            value = int(row["value"]) + int(change)
            try:
                then = ask(top, [r for r in rows if r is not row], as_of, [dict(row, value=str(value))]).get(key)
            except Refused:  # other figures do not allow it
                break
            if then is not None and (then["met"] == "yes") != met:
                yield f"{key}: {v['actual']} needs {amount} of {row}, with {value} it is {then['met']}"


def the_row(top, rows, v):
    """The one row that a whole number is the value of, where nothing else tells of it."""
    spec = next((t for i, t in enumerate(top["tasks"][0]["targets"], 1) if v["target"] == f"1.{i}"), {"only_if": ""})
    if {"only_if", "against", "since", "of", "average_over", "revised"} & set(spec) or any(isinstance(x, str) and x[:1].isalpha() for k, x in spec.items()
                                                                              if k.startswith(("at_", "more", "less"))):
        return None  # a border, or a condition, that may hang on the same figure
    if v["met"] != "no" or len(v["needed"]) != 1 or v["needed"][0][2] or v["metric"] is None or "unit" not in top["metrics"].get(v["metric"], {}) \
            or top["metrics"][v["metric"]].get("unit") == "%" or "what_if" in v["remarks"] or v["actual"].denominator != 1 or v["needed"][0][1].denominator != 1:
        return None
    starts = maker_starts(top)
    own = [r for r in rows if r["metric"] == v["metric"]]
    same = [r for r in own if r.get("value") == str(v["actual"]) and (r.get("area") or None) in (None, v["area"]) and not r.get("for")
            and days.text(days.parse(r["period"], starts).last) == v.get("figure_day")]
    alone = not any("part_of" in spec or "sum" in spec for spec in top["metrics"].values()) and "groups" not in top
    return same[0] if len(same) == 1 and alone and not same[0].get("flag") else None


def maker_starts(top):
    return tuple(map(int, top.get("year_starts", "01-01").split("-")))
