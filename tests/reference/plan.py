# SPDX-License-Identifier: MIT
"""A plan as docs/reference/format.md describes it: metrics, areas, groups, and its targets with what they inherit."""
import copy
from fractions import Fraction

import days
import values
from values import Refused

COMPARATORS = ("at_least", "at_most", "more_than", "less_than", "exactly", "between", "about", "all", "none", "raise_to",
               "reduce_to", "raise_by", "reduce_by", "improve", "no_worse")
BELONGS = ("within", "above", "below", "nearly")
MADE = ("part_of", "sum", "difference", "ratio", "product", "index", "chain", "change", "gap", "average", "highest", "lowest", "variation",
        "rank", "answer")
DATED = ("at_least", "at_most", "more_than", "less_than", "exactly", "raise_to", "reduce_to", "raise_by", "reduce_by")
INHERITED = ("due", "every", "since", "begins", "stale_after", "method", "binding")
ROOT = "plan"


def month_day(word):
    month, day = str(word).split("-")
    return int(month), int(day)


def as_list(x):
    return x if isinstance(x, list) else [x]


class Metric:
    def __init__(self, plan, name, spec):
        self.plan, self.id, self.spec = plan, name, spec
        made = [k for k in MADE if k in spec]
        if len(made) > 1:
            raise Refused(f"{name}: made in two ways")
        self.kind = {None: "plain", "part_of": "part"}.get(made[0] if made else None, made[0] if made else None)
        self.terms = [] if self.kind in ("plain", "answer") else list(as_list(spec[made[0]]))
        self.listed = self.kind not in ("plain", "answer") and isinstance(spec[made[0]], list)
        if self.kind == "difference":
            self.terms.append(spec["minus"])
        if self.kind == "ratio":
            self.terms.append(spec["to"])
        self.across = spec.get("across")
        self.percent_said = spec.get("unit")
        self.over = days.span(spec.get("over", "1 year")) if self.kind == "change" else None
        self.change_as = spec.get("as", "percent")
        self.per = values.number(spec.get("per", "1"))
        self.weights = [values.number(w) for w in spec.get("weights", [])]
        self.worst = spec.get("worst")
        self.reported = spec.get("reported")
        self.report_within = spec.get("report_within")

    def settle(self):
        """What depends on other metrics."""
        metrics = self.plan.metrics
        first = metrics[self.terms[0]] if self.terms else None
        self.figures = self.spec.get("figures", first.figures if self.kind == "sum" and first else "state")
        starts = self.spec.get("year_starts")
        self.starts = month_day(starts) if starts else first.starts if first else self.plan.year_starts
        self.whole = metrics[self.terms[0]] if self.kind == "part" else None
        unit = self.spec.get("unit")
        if unit is None and self.kind in ("difference", "gap", "average", "highest", "lowest", "sum") and first:
            self.percent = first.percent
        elif unit is None and self.kind == "change":
            self.percent = self.change_as == "percent" or first.percent
        else:
            self.percent = unit == "%"
        if self.kind == "part":
            self.additive = self.whole.additive
        elif self.kind == "sum":
            self.additive = all(metrics[t].additive for t in self.terms)
        else:
            self.additive = self.kind == "plain" and self.spec.get("adds_up", "true") == "true" and not self.percent
        if self.figures == "average":
            self.additive = False
        self.limits = self.find_limits()

    @property
    def may_fall(self):
        """Whether it, or what it is the sum of, may be below zero."""
        if self.kind == "sum":
            return any(self.plan.metrics[t].may_fall for t in self.terms)
        return self.limits[0] is None or self.limits[0] < 0

    def find_limits(self):
        said = self.spec.get("limits")
        if said is None:
            return (Fraction(0), None) if self.kind in ("plain", "part", "sum") else (None, None)
        ends = []
        for end in said:
            if end == "none" or end == "whole" or not end[:1].lstrip("-+").isdigit() and end[:1] not in "-+":
                ends.append(None)
            else:
                number = values.parse(end)
                ends.append(number.num / 100 if self.percent and number.form == "plain" else number.num)
        return tuple(ends)

    @property
    def counted(self):
        return self.kind in ("plain", "part", "sum")

    @property
    def is_flow(self):
        return self.figures in ("each_period", "year_to_date", "running_total")

    def leaves(self, seen=None):
        """The reported metrics that it rests on."""
        if self.kind in ("plain", "answer"):
            return {self.id}
        found = {self.id} if self.kind == "part" else set()
        for term in self.terms:
            found |= self.plan.metrics[term].leaves()
        return found

    def rests_on_flow(self):
        return any(self.plan.metrics[l].is_flow for l in self.leaves())

    def rests_on_average(self):
        return any(self.plan.metrics[l].figures == "average" for l in self.leaves())


class Area:
    def __init__(self, spec, starts):
        self.id, self.kind, self.up = spec["id"], spec.get("kind"), spec.get("in")
        parts = spec.get("parts") or []
        self.parts = parts if isinstance(parts, list) else [p for p in parts.split(";") if p]
        self.begins = days.parse(spec["begins"], starts).first if spec.get("begins") else None
        self.ends = days.parse(spec["ends"], starts).last if spec.get("ends") else None
        self.complete = spec.get("complete", "true") != "false"
        self.below = []


class Target:
    """One target as it is written, with what it inherits. `keys` are its own; `env` what comes from around it."""

    def __init__(self, plan, name, keys, env, task):
        self.plan, self.id, self.keys, self.env, self.task = plan, name, keys, env, task

    def get(self, key, default=None):
        if key in self.keys:
            return self.keys[key]
        return self.env.get(key, default) if key in INHERITED else default

    @property
    def op(self):
        if "done" in self.keys:
            return "done"
        found = [c for c in COMPARATORS if c in self.keys]
        if len(found) != 1:
            raise Refused(f"{self.id}: comparators {found}")
        return found[0]

    @property
    def operand(self):
        return self.keys.get(self.op)

    @property
    def subject(self):
        return "done" if "done" in self.keys else "of" if "of" in self.keys else "metric"

    def begins(self):
        word = self.get("begins")
        return days.parse(word, self.plan.year_starts).first if word else self.plan.begins

    def stages(self):
        """(day from which it holds, target, says a due of its own), the first promise first, corrections worked in."""
        entries = sorted(self.keys.get("revised", []), key=lambda e: days.parse(e["on"], self.plan.year_starts).last)
        keys = {k: v for k, v in self.keys.items() if k != "revised"}
        found = [(None, Target(self.plan, self.id, keys, self.env, self.task), True, False)]
        for entry in entries:
            keys = dict(keys)
            changes = {k: v for k, v in entry.items() if k not in ("on", "why", "by", "corrects")}
            ops = [c for c in changes if c in COMPARATORS]
            if ops:
                for key in COMPARATORS + BELONGS:
                    keys.pop(key, None)
                if isinstance(changes[ops[0]], dict):
                    keys.pop("due", None)
            if "due" in changes:
                old = next((c for c in DATED if isinstance(keys.get(c), dict)), None)
                if old and old not in changes:
                    raise Refused("due beside dated values")
            keys.update(changes)
            target = Target(self.plan, self.id, keys, self.env, self.task)
            dated = any(isinstance(changes.get(c), dict) for c in DATED)
            on = days.parse(entry["on"], self.plan.year_starts).last
            if entry.get("corrects") == "true":
                found = [(None, target, True, True)]
            else:
                found.append((on, target, "due" in changes or dated, False))
        return found


class Plan:
    def __init__(self, top):
        """top: the document, every scalar as its text."""
        self.top = top
        self.year_starts = month_day(top.get("year_starts", "01-01"))
        self.begins = days.parse(top["begins"], self.year_starts).first
        self.groups = {k: (v or {}) for k, v in (top.get("groups") or {}).items()}
        self.report_within = top.get("report_within")
        self.read_areas(top)
        self.metrics = {k: Metric(self, k, v or {}) for k, v in (top.get("metrics") or {}).items()}
        self.targets, self.tasks = [], []
        self.walk(top, {})
        self.declare_answers()
        done = set()

        def settle(name, path=()):
            if name in path:
                raise Refused(f"{name} leads back to itself")
            if name not in done:
                for term in self.metrics[name].terms:
                    settle(term, path + (name,))
                self.metrics[name].settle()
                done.add(name)

        for name in list(self.metrics):
            settle(name)

    def read_areas(self, top):
        listed = top.get("areas")
        self.areas = {}
        if not isinstance(listed, list):
            listed = [{"id": ROOT, "kind": ROOT}]
        for spec in listed:
            self.areas[spec["id"]] = Area(spec, self.year_starts)
        for area in self.areas.values():
            if area.up:
                self.areas[area.up].below.append(area.id)
        roots = [a.id for a in self.areas.values() if not a.up and not a.parts]
        self.area = top.get("area", roots[0])
        for area in self.areas.values():  # an area ends no later than the one it lies in
            up = area
            while up.up:
                up = self.areas[up.up]
                if up.ends is not None:
                    area.ends = up.ends if area.ends is None else min(area.ends, up.ends)

    def walk(self, node, env):
        env = dict(env)
        for key in INHERITED:
            if key in node:
                env[key] = node[key]
        for programme in node.get("programmes", []):
            self.walk(programme, env)
        for action in node.get("actions", []):
            self.walk(action, env)
        for task in node.get("tasks", []):
            inner = dict(env)
            for key in INHERITED:
                if key in task:
                    inner[key] = task[key]
            self.tasks.append(task["id"])
            for index, keys in enumerate(task["targets"], 1):
                self.targets.append(Target(self, keys.get("id", f"{task['id']}.{index}"), keys, inner, task["id"]))

    def declare_answers(self):
        def visit(keys):
            if "done" in keys:
                self.metrics.setdefault(keys["done"], Metric(self, keys["done"], {"answer": "yes_no"}))
            condition = keys.get("only_if")
            if isinstance(condition, dict):
                visit(condition)
            elif condition is not None:
                self.metrics.setdefault(condition, Metric(self, condition, {"answer": "yes_no"}))
            for child in as_list(keys.get("of", [])):
                visit(child)
            for entry in keys.get("revised", []):
                visit(entry)

        for target in self.targets:
            visit(target.keys)

    # areas
    def within(self, area):
        """All areas within one, itself included; of a named set those of its parts."""
        found = [area]
        for below in self.areas[area].below + self.areas[area].parts:
            found += self.within(below)
        return found

    def of_kind(self, kind, area):
        return [a for a in self.within(area) if self.areas[a].kind == kind]

    def meant(self, kind, area):
        """The areas of a kind that are meant in an area: within it, or within the nearest around it that has some."""
        if self.areas[area].kind != kind:
            found = self.of_kind(kind, area)
            if found:
                return found
        up = self.areas[area].up
        while up:
            found = [x for x in self.of_kind(kind, up) if x != up]
            if found:
                return found
            up = self.areas[up].up
        return self.of_kind(kind, area)

    def exists(self, area, first, last):
        a = self.areas[area]
        return (a.ends is None or a.ends >= first) and (a.begins is None or a.begins <= last)

    def leaf_areas(self, area, first, last):
        below = [b for b in self.areas[area].below + self.areas[area].parts if self.exists(b, first, last)]
        if not below:
            return [area]
        return [leaf for b in below for leaf in self.leaf_areas(b, first, last)]


def load(path):
    import yaml
    with open(path, encoding="utf-8") as file:
        return Plan(yaml.load(file.read(), Loader=yaml.BaseLoader))


def copy_top(plan):
    return copy.deepcopy(plan.top)
