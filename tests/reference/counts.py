# SPDX-License-Identifier: MIT
"""Counts of targets (`of`) and conditions (`only_if`): each child is judged as if it stood alone."""
from fractions import Fraction

import judge
import promises
import schedule
import values
from plan import Target, as_list
from values import exact, point


def child_job(parent, keys, area, name):
    target = Target(parent.facts.plan, name, keys, {"since": parent.target.env.get("since")}, parent.target.task)
    metric = keys.get("metric") or keys.get("done")
    group = keys.get("for")
    return judge.Job(parent.facts, target, metric, group, area, parent.deadline, parent.period, parent.named, target.operand, parent=parent)


def children(job):
    spec = job.target.keys["of"]
    plan = job.facts.plan
    if isinstance(spec, list):
        for index, keys in enumerate(spec, 1):
            yield child_job(job, keys, keys.get("in", job.a), f"{job.target.id}.{index}")
        return
    outer = "each" in job.target.keys
    inside = plan.of_kind(spec["each"], job.a) if outer else plan.meant(spec["each"], job.a)
    keys = {k: v for k, v in spec.items() if k not in ("each", "except")}
    for area in inside:
        if area in as_list(spec.get("except", [])):
            continue
        one = child_job(job, keys, area, f"{job.target.id}.1")
        name = keys.get("metric") or keys.get("done")
        due = type("D", (), {"last": job.deadline if job.deadline is not None else job.facts.as_of})
        if schedule.there(job.facts, name, job.target, area, due, job.period):
            yield one


def border(job, total):
    """What a count promises, in targets."""
    op, operand = job.target.op, job.operand
    if op == "all":
        return promises.Border(low=Fraction(total), required=Fraction(1)), True
    if op == "none":
        return promises.Border(high=Fraction(0)), True
    texts = operand if isinstance(operand, list) else [operand]
    found, share = [], False
    for text in texts:
        value = values.parse(text)
        if value.form == "to_be_set":
            dated = job.target.operand.values() if isinstance(job.target.operand, dict) else []
            return promises.Border(problem="to_be_set"), any("%" in x for x in dated)
        share = share or value.form == "percent"
        found.append(value.num * total if value.form == "percent" else value.num)
    if op == "about":
        within = values.parse(job.target.keys["within"])
        if within.form == "percent":
            width = within.num * abs(found[0])
        else:
            width = within.num * total if within.form == "points" else within.num
        low = None if job.target.keys.get("below") == "met" else found[0] - width
        high = None if job.target.keys.get("above") == "met" else found[0] + width
        return promises.Border(low, high), share
    if op == "between":
        return promises.Border(*found), share
    if op in ("at_least", "more_than", "raise_to"):
        return promises.Border(min(found), strict=op == "more_than"), share
    if op in ("at_most", "less_than", "reduce_to"):
        return promises.Border(high=max(found), strict=op == "less_than"), share
    return promises.Border(found[0], found[0]), share


def judge_count(job):
    v = judge.blank(job)
    judged = [judge.one(child)[0] for child in children(job)]
    total = len(judged)
    edge, share = border(job, total)
    if total == 0 and share and job.target.op not in ("all", "none"):
        v["remarks"].add("zero_denominator")
        return v, edge, None
    holds = lambda low, high: edge.answers((Fraction(low), Fraction(high)))
    span = lambda answers: (answers.count("yes"), len(answers) - answers.count("no"))
    in_time = [c["timely"] for c in judged]
    answer = holds(*span(in_time))
    settled = holds(*span([c["in_time"] if c["in_time"] != "open" else "unknown" for c in judged]))
    shown = span(in_time)
    v["in_time"] = settled or "open"
    late_possible = [c for c in judged if c["met"] != "yes" and c["can_be_late"]]
    v["can_be_late"] = bool(late_possible) and holds(*span(
        ["yes" if c["met"] == "yes" else "unknown" if c["can_be_late"] else "no" if c["met"] == "no" else "unknown" for c in judged])) != "no"
    if job.closed and answer != "yes" and any(c["late"] for c in judged):
        late = span([c["met"] for c in judged])
        if holds(*late) == "yes":
            answer, v["late"], shown = "yes", True, late
            v["remarks"] = {"met_late"}
            if v["in_time"] == "no":
                turn = span(["yes" if c["met"] == "yes" and (c["late"] or c["in_time"] == "yes") else "unknown" if c["met"] == "yes" or c["can_be_late"] or c["met"] == "unknown" else "no" for c in judged])
                v["certain_said"] = holds(*turn) == "yes"
    v["met"] = answer or "unknown"
    scaled = [Fraction(x, total) if share and total else Fraction(x) for x in shown]
    if shown[0] == shown[1]:
        v["actual"] = scaled[0]
    elif not isinstance(job.target.keys["of"], list):
        v["low"], v["high"] = scaled
    if edge.problem == "to_be_set":
        v["remarks"].add("to_be_set")
        v["heard"] = shown[0] == shown[1] and any(c.get("heard") for c in judged)
    v["value"] = tuple(scaled) if shown[0] == shown[1] else None
    if not edge.problem:
        needed = judge.required(edge, point(Fraction(shown[0])) if shown[0] == shown[1] else None)
        if needed is None or (share and total == 0 and job.target.op != "all"):
            v["required"] = None  # of nothing there is no share
        else:
            v["required"] = Fraction(1) if job.target.op == "all" else needed / total if share else needed
    import needed
    if shown[0] == shown[1]:
        v["held"], v["total"] = shown[0], total
    v["needed"] = needed.find(job, v, edge, v["value"], None)
    unknown = [c for c in judged if c["timely"] == "unknown"]
    if not isinstance(job.target.keys["of"], list):
        v["missing"], v["by_bounds"] = [c["area"] for c in unknown], True
    return v, edge, v["value"]


def condition(job):
    """Whether a condition holds: yes, no, unknown; and whether that is sure."""
    spec = job.target.keys["only_if"]
    keys = spec if isinstance(spec, dict) else {"done": spec}
    child = child_job(job, keys, keys.get("in", job.a), f"{job.target.id}.if")
    if "done" in keys:
        v, _, _ = judge.judge_answer(child, condition=True)
        return v["met"], v["in_time"] != "open"
    v = judge.one(child)[0]
    return v["met"], v["certain"] or v["in_time"] != "open"
