# SPDX-License-Identifier: MIT
"""What chance would write too seldom for the fixed plans to notice that a rule is undone. It is put into plans that are made, by a
chance of its own, so that all else of them stays."""
import random

import days
from made_targets import form, number

PLAIN = ("at_least", "at_most", "more_than", "less_than", "exactly")
ALONE = ("revised", "nearly", "from", "since", "against", "path", "sum_over", "average_over", "of", "done", "for")


def steer(maker, top, rows, as_of):
    """Whether something of the plan was changed."""
    rng, changed = random.Random(f"steer {maker.seed}"), False
    task = top["tasks"][0]
    for keys in task["targets"]:
        for way in (falls_short, of_what_is_below_zero, of_its_own_day):
            if rng.random() < 0.4 and way(maker, keys, task, as_of, rng):
                changed = True
                break
    return fallen(maker, rows, rng) or changed


def written(keys):
    """The plain number that a target asks for, where that is all it says."""
    op = next((o for o in PLAIN if isinstance(keys.get(o), str)), None)
    alone = op and not any(k in keys for k in ALONE) and form(keys[op]) == "plain" and keys[op].lstrip("-").isdigit()
    return op if alone else None


def falls_short(maker, keys, task, as_of, rng):
    op = written(keys)
    if op != "at_least" or number(keys[op]) < 4 or not maker.on["nearly"]:
        return False
    keys["nearly"] = str(int(number(keys[op]) // 4))
    return True


def of_what_is_below_zero(maker, keys, task, as_of, rng):
    op = written(keys)
    if not op or maker.info[keys["metric"]].get("base") != "signed" or not maker.on["baselines"]:
        return False
    del keys[op]
    keys[rng.choice(["raise_by", "reduce_by"])], keys["since"] = "10%", rng.choice(["2020", "2021"])
    return True


def of_its_own_day(maker, keys, task, as_of, rng):
    """A baseline of the day of the latest figure."""
    op = written(keys)
    due = str(keys.get("due", task["due"]))[:4]
    year = str(days.split(as_of)[0] - 1)
    if op != "at_least" or maker.info[keys["metric"]].get("base") != "state" or "every" in keys or year >= due or number(keys[op]) < 2 or not maker.on["raised"]:
        return False
    keys["from"], keys["since"] = str(int(number(keys[op])) // 2), year
    return True


def fallen(maker, rows, rng):
    """A total that was revised downwards."""
    figures = maker.metrics.get("f", {}).get("figures")
    if figures not in ("year_to_date", "running_total") or len(maker.order) > 1 or maker.groups or maker.aim == "negative" or "h" in maker.metrics \
            or not maker.on["flags"]:
        return False
    own = [r for r in rows if r["metric"] == "f" and r.get("value", "").isdigit() and int(r["value"]) > 1 and not r.get("flag")]
    lasts = [days.parse(r["period"], maker.starts).last for r in rows if r["metric"] == "f"]
    own = [r for r in own if lasts.count(days.parse(r["period"], maker.starts).last) == 1]
    if not own:
        return False
    row = rng.choice(own)
    row["value"], row["flag"] = str(int(row["value"]) // 3), "r"
    return True
