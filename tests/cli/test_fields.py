# SPDX-License-Identifier: MIT
"""Every field of the public structs is in the JSON of `show`, and no key without one.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_fields.py
"""
import json
import re
import unittest

from program import HERE, run


class EveryField(unittest.TestCase):
    """`show --format json` has every field of the public structs of a plan, each under its term."""

    # What a field is called where its key is another; None: it is not shown, for the reason beside.
    KEYS = {
        "qzplan_plan": {
            "id": "plan",
            "targets": None,  # in their tasks
            "file": None,  # where it was loaded from is no part of a plan
        },
        "qzplan_programme": {}, "qzplan_department": {}, "qzplan_group": {},
        "qzplan_action": {"programme": None},  # it stands in it
        "qzplan_task": {"plan": None, "programme": None, "action": None, "participants": "with"},  # it stands in them
        "qzplan_area": {"parent": "in", "children": "parts", "is_set": "parts", "incomplete": "complete"},
        "qzplan_metric": {"whole": "part_of", "percent": "unit", "reported_over": "reported"},
        "qzplan_target": {
            "task": None,  # it stands in it
            "position": "id",  # of a target without an own id
            "has_id": "id_given", "metrics": "metric", "groups": "for", "whole": "part_of",
            "baseline": "from", "judged_as": "as", "excluded": "except",  # words of a host's own in C
            "area": "in", "against_area": "against", "only_if_metric": "only_if",
            "revisions": "revised", "since_kind": "since", "subject": "of",
        },
        "qzplan_milestone": {}, "qzplan_value": {},
        "qzplan_revision": {},
        "qzplan_table": {"missing_count": None},  # of missing_values
        "qzplan_condition": {}, "qzplan_counting": {},
        "qzplan_table_column": {
            "table": None,  # it stands in it
            "true_count": None, "false_count": None,  # of true_values and false_values
        },
        "qzplan_has": {},
        "qzplan_path_point": {"value": None, "day": None, "line": None, "column": None},  # `path`
    }
    EVERYWHERE = {"reserved", "index"}  # the place in a list is the place in the list

    @staticmethod
    def fields():
        """(struct, field) as the library lists them."""
        rows = (HERE.parents[1] / "lib/abi/layout_model.c").read_text(encoding="utf-8")
        return re.findall(r"QZ_LAYOUT_ROW\((\w+), (\w+),", rows)

    @classmethod
    def key_of(cls, struct, field, names):
        listed = field.endswith("_count") and any(
            name + "s" in names or name in names or name + "ren" in names
            for name in (field[:-len("_count")],))
        if field in cls.EVERYWHERE or listed:
            return None
        return cls.KEYS[struct].get(field, field)

    def things(self, plan):
        """The JSON objects of each struct."""
        found = {name: [] for name in self.KEYS}

        def target(thing):
            found["qzplan_target"].append(thing)
            for milestone in thing["milestones"]:
                found["qzplan_milestone"].append(milestone)
                found["qzplan_value"] += [v for v in (milestone["value"], milestone["upper"]) if v]
            found["qzplan_revision"] += thing["revised"]
            inner = list(thing.get("of", [])) + [r["target"] for r in thing["revised"]]
            inner += [thing["only_if"]] if isinstance(thing["only_if"], dict) else []
            for other in inner:
                target(other)

        found["qzplan_plan"].append(plan)
        for struct in ("department", "group", "area", "metric", "programme", "table"):
            found["qzplan_" + struct] += plan[struct + "s"]
        found["qzplan_table_column"] += [c for t in plan["tables"] for c in t["columns"]]
        found["qzplan_counting"] += [m["counting"] for m in plan["metrics"] if m["counting"]]
        found["qzplan_has"] += [h for c in found["qzplan_counting"] for h in c["has"]]
        for owner in plan["groups"] + found["qzplan_counting"] + found["qzplan_has"]:
            found["qzplan_condition"] += owner["where"]
        found["qzplan_action"] += [a for p in plan["programmes"] for a in p["actions"]]
        found["qzplan_task"] += [t for a in found["qzplan_action"] for t in a["tasks"]]
        for task in found["qzplan_task"]:
            for thing in task["targets"]:
                target(thing)
        return found

    def test_every_field(self):
        things = self.things(json.loads(run("show", "every-key.yaml", "--format", "json")[1]))
        manual = (HERE.parents[1] / "docs/reference/json.md").read_text(encoding="utf-8")
        manual = manual[manual.index("## show"):manual.index("## evaluate")]
        rows = self.fields()
        for struct, field in rows:
            if struct not in self.KEYS:
                continue
            names = {name for owner, name in rows if owner == struct}
            key = self.key_of(struct, field, names)
            if key is None:
                continue
            with self.subTest(struct=struct, field=field, key=key):
                having = [thing for thing in things[struct] if key in thing]
                optional = struct == "qzplan_target" and key in ("metric", "of")
                self.assertTrue(optional or len(having) == len(things[struct]), "it is not there")
                self.assertTrue(any(thing[key] not in (None, [], {}) for thing in having)
                                or struct == "qzplan_plan" and key in ("actions", "tasks"),
                                "it is never given")
                self.assertIn(f"`{key}`", manual)

    def test_no_key_without_a_field(self):
        """What stands in JSON is a field, or follows from one in a way that is written down here."""
        derived = {"qzplan_target": {"done", "op", "value", "due"}, "qzplan_metric": {"sum"}}
        things = self.things(json.loads(run("show", "every-key.yaml", "--format", "json")[1]))
        rows = self.fields()
        for struct, found in things.items():
            names = {name for owner, name in rows if owner == struct}
            known = {self.key_of(struct, name, names) for name in names}
            for thing in found:
                self.assertLessEqual(set(thing) - known, derived.get(struct, set()), struct)


if __name__ == "__main__":
    unittest.main()
