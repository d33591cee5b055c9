# SPDX-License-Identifier: MIT
"""What `evaluate` and `show` tell: the same in every form, language and grouping.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_evaluation.py
"""
import csv
import io
import json
import pathlib
import re
import tempfile
import unittest

from program import COUNTY, DATA, EUROPE, EVALUATE, ROTATION, STATUSES, run


class Evaluation(unittest.TestCase):
    def json(self, *more):
        return json.loads(run(*EVALUATE, "--format", "json", *more)[1])

    def test_numbers_are_strings(self):
        def walk(value):
            if isinstance(value, dict):
                if "num" in value or "den" in value:
                    self.assertEqual(sorted(value), ["den", "num", "text"])
                    self.assertRegex(value["num"], r"^-?\d+$")
                    self.assertRegex(value["den"], r"^[1-9]\d*$")
                for inner in value.values():
                    walk(inner)
            elif isinstance(value, list):
                for inner in value:
                    walk(inner)

        walk(self.json())
        walk(json.loads(run(*ROTATION, "--format", "json")[1]))

    def test_same_in_every_language_and_grouping(self):
        whole = run(*EVALUATE, "--format", "json")[1]
        self.assertEqual(whole, run(*EVALUATE, "--format=json", "--lang=zh", "--by=task",
                                    "--explain")[1])

    def test_scorecards_add_up(self):
        result = self.json()
        plan = next(card for card in result["scorecards"] if card["kind"] == "plan")
        for what in ("target", "task"):
            self.assertEqual(list(plan[what + "s"]), STATUSES)
            self.assertEqual(sum(plan[what + "s"].values()), plan[what + "_count"])
        for kind in ("programme", "action", "task", "department_lead"):
            cards = [card for card in result["scorecards"] if card["kind"] == kind]
            self.assertEqual(sum(card["target_count"] for card in cards), plan["target_count"])

    def test_demo_notice(self):
        for language, words in (("en", "made up"), ("zh", "虚构")):
            lines = [line for line in run(*EVALUATE, "--lang", language)[1].split("\n") if line]
            told = [number for number, line in enumerate(lines) if words in line]
            self.assertLess(told[0], 6)
            self.assertEqual(told[-1], len(lines) - 1)
        self.assertTrue(self.json()["demo"])
        rows = list(csv.DictReader(io.StringIO(run(*EVALUATE, "--format", "csv")[1])))
        self.assertEqual({row["demo"] for row in rows}, {"true"})

    def test_real_figures_say_nothing_of_a_demo(self):
        text = (DATA / "figures.csv").read_text(encoding="utf-8").split("\n", 1)[1]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "figures.csv")
            path.write_text(text, encoding="utf-8")
            args = ("evaluate", "plan.yaml", "--figures", path, "--as-of", "2025")
            self.assertNotIn("made up", run(*args)[1])
            self.assertFalse(json.loads(run(*args, "--format", "json")[1])["demo"])

    def test_worst_first(self):
        rows = re.findall(r"^[○●◕◐✗] (.*?)  ", run(*EVALUATE)[1], re.M)
        order = [STATUSES.index(row.strip().replace(" ", "_")) for row in rows]
        self.assertEqual(order, sorted(order))

    def test_csv_agrees_with_json(self):
        rows = list(csv.DictReader(io.StringIO(run(*EVALUATE, "--format", "csv")[1])))
        verdicts = self.json()["verdicts"]
        self.assertEqual(len(rows), len(verdicts))
        for row, verdict in zip(rows, verdicts):
            for key in ("target", "task", "metric", "area", "period", "met", "status", "phase",
                        "pace", "light", "deadline"):
                self.assertEqual(row[key], verdict[key])
            for key in ("actual", "required", "gap"):
                number = verdict[key] or {"text": "", "num": "", "den": ""}
                self.assertEqual((row[key], row[key + "_num"], row[key + "_den"]),
                                 (number["text"], number["num"], number["den"]))
            self.assertEqual(row["days_left"], str(verdict["days_left"]))
            self.assertEqual(row["explanation"], verdict["explanation"]["en"])

    def test_csv_in_the_languages_asked_for(self):
        verdicts = self.json()["verdicts"]
        for asked, names in (("zh", {"explanation": "zh"}), ("zh-Hans-CN", {"explanation": "zh"}),
                             ("zh,en", {"explanation_zh": "zh", "explanation_en": "en"}),
                             ("en,zh-TW", {"explanation_en": "en", "explanation_zh": "zh"})):
            rows = list(csv.DictReader(io.StringIO(run(*EVALUATE, "--format", "csv", "--lang", asked)[1])))
            self.assertEqual([n for n in rows[0] if n.startswith("explanation")], list(names))
            self.assertEqual([n for n in rows[0] if n.startswith("title")],
                             [n.replace("explanation", "title") for n in names])
            for row, verdict in zip(rows, verdicts):
                self.assertEqual({n: row[n] for n in names},
                                 {n: verdict["explanation"][tag] for n, tag in names.items()})
        for asked in ("de", "zh,de", "zh,", "", ","):
            code, _, said = run(*EVALUATE, "--lang", asked)
            self.assertEqual(code, 2)
            self.assertIn("is not one of: zh, en, fr", said)

    def test_csv_formulas(self):
        """Text that a spreadsheet would run gets an apostrophe; negative numbers do not."""
        plan = (DATA / "plan.yaml").read_text(encoding="utf-8") \
            .replace("en: Handbook for teachers", 'en: "=cmd|x, 1"') \
            .replace('id: "1.2"', 'id: "+x"').replace('id: "1.1"', 'id: "@1.1"')
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "plan.yaml")
            path.write_text(plan, encoding="utf-8")
            out = run("evaluate", path, "--figures", "figures.csv", "--as-of", "2025-12-31",
                      "--format", "csv")[1]
        rows = list(csv.reader(io.StringIO(out)))
        self.assertTrue(any("'=cmd|x, 1" in row for row in rows))
        header, body = rows[0], rows[1:]
        self.assertEqual({row[header.index("task")] for row in body},
                         {"'@1.1", "'+x", "2.1", "2.2"})
        for row in body:
            for name, cell in zip(header, row):
                if name not in ("gap", "gap_num", "days_left", "speed", "slip"):
                    self.assertNotRegex(cell, r"^[=+\-@\t\r]")
        self.assertTrue(any(row[header.index("days_left")].startswith("-") for row in body))
        self.assertTrue(any(row[header.index("gap_num")].startswith("-") for row in body))

    def test_exit_status(self):
        self.assertEqual(run(*EVALUATE)[0], 1)
        self.assertEqual(run(*EVALUATE[:-1], "2023-06-30")[0], 0)


class Areas(unittest.TestCase):
    def test_unknown(self):
        code, out, err = run(*COUNTY, "--area", "aldr")
        self.assertEqual((code, out), (2, ""))
        self.assertIn("did you mean `alder`?", err)

    def test_one_area_needs_no_column(self):
        heading = run(*EVALUATE)[1].split("\n")
        self.assertFalse([line for line in heading if line.startswith("Status") and "Area" in line])

    def test_missing_areas_are_named(self):
        verdicts = json.loads(run(*COUNTY, "--format", "json")[1])["verdicts"]
        schools = next(v for v in verdicts if v["target"] == "1.1")
        self.assertEqual(schools["missing"], ["cedar", "fir", "gorse"])
        self.assertEqual((schools["low"]["text"], schools["high"]["text"]), ("6", "66"))
        self.assertEqual(schools["met"], "unknown")


class Methods(unittest.TestCase):
    def verdicts(self, *args):
        return json.loads(run(*args, "--format", "json")[1])["verdicts"]

    def test_own_words_and_colours(self):
        first = self.verdicts(*EUROPE, "--method", "open-sdg,eurostat,linear")[0]
        self.assertEqual([(m["method"], m["status"], m["colour"]) for m in first["methods"]],
                         [("open-sdg", "substantial_progress", "green"),
                          ("eurostat", "significant_progress", "green"),
                          ("linear", "on_track", "green")])
        self.assertFalse(first["methods_disagree"])
        self.assertAlmostEqual(first["methods"][0]["measure"], 1.3570573754784958, places=12)

    def test_where_they_disagree(self):
        """11000 after 10000 and 10500: in the right direction, and too slow for linear alone."""
        rows = self.verdicts(*COUNTY, "--method", "linear,sdsn,unsd")
        marked = {v["target"] for v in rows if v["methods_disagree"]}
        self.assertEqual(marked, {v["target"] for v in rows
                                  if len({m["pace"] for m in v["methods"]
                                          if m["status"] != "not_available"}) > 1})
        text = run(*EUROPE, "--method", "open-sdg,eurostat,linear")[1]
        self.assertNotIn("\u2260", text)

    def test_one_decides_the_pace(self):
        self.assertEqual(self.verdicts(*EUROPE, "--method", "destatis")[0]["pace"], "on_track")
        with_one = self.verdicts(*COUNTY, "--method", "destatis")
        self.assertEqual({v["pace"] for v in with_one}, {"unknown"})  # too few values
        self.assertEqual({v["pace"] for v in self.verdicts(*COUNTY)}, {"unknown", "behind"})

    def test_names(self):
        for names in ("x", "linear,", "", "linear,linear", "linear,x"):
            code, out, err = run(*EVALUATE, "--method", names)
            self.assertEqual((code, out), (2, ""))
            self.assertIn("linear, open-sdg, eurostat, destatis, unsd, sdsn", err)


class WhatIf(unittest.TestCase):
    def changes(self, *words):
        code, out, err = run(*COUNTY, "--format", "json", "--what-if", *words)
        self.assertEqual((code, err), (1, ""))
        return json.loads(out)["what_if"]["changes"]

    def test_before_and_after(self):
        change, = [c for c in self.changes("opened@2025=yes") if c["target"] == "2.12"]
        self.assertEqual((change["before"]["status"], change["after"]["status"]), ("missed", "met"))

    def test_nothing_changes(self):
        self.assertEqual(self.changes("opened@2025=no"), [])
        self.assertIn("no verdict changes", run(*COUNTY, "--what-if", "opened@2025=no")[1])

    def test_ratio_and_area(self):
        change, = [c for c in self.changes("schools/birch@2025=3") if c["area"] == "birch"]
        self.assertEqual(change["after"]["actual"]["text"], "3")
        result = json.loads(run(*COUNTY, "--format", "json", "--what-if", "green/alder@2025=4/5")[1])
        self.assertEqual(result["what_if"]["figures"][0]["denominator"]["num"], "5")

    def test_group(self):
        """A name behind the metric is a group where the plan has one of that id."""
        args = ("evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", "2025-12-31")
        result = json.loads(run(*args, "--format", "json", "--what-if",
                                "yard_ok/old@2025=50%")[1])
        figure, = result["what_if"]["figures"]
        self.assertEqual((figure["group"], figure["area"]), ("old", "plan"))
        both = json.loads(run(*args, "--format", "json", "--what-if",
                              "yard_ok/old/plan@2025=50%")[1])
        self.assertEqual(both["what_if"], result["what_if"])

    def test_faults(self):
        for word, told in (("schools", "write METRIC@PERIOD=VALUE"),
                           ("schools@2025", "write METRIC@PERIOD=VALUE"),
                           ("schols@2025=3", "did you mean `schools`?"),
                           ("schools/aldr@2025=3", "unknown area `aldr`"),
                           ("schools@2025=x", "[BAD_NUMBER]"),
                           ("schools@soon=3", "[BAD_DATE]"),
                           ("green/alder@2025=5", "above its whole `schools` with 4")):
            code, out, err = run(*COUNTY, "--what-if", word)
            self.assertEqual((code, out), (3, ""), word)
            self.assertIn(told, err)
        code, out, err = run(*COUNTY, "--what-if", "schools@2025=3", "schools@2025=4")
        self.assertEqual((code, out), (3, ""))
        self.assertIn("[FIGURE_DUPLICATE]", err)


class Show(unittest.TestCase):
    def test_json(self):
        plan = json.loads(run("show", "plan.yaml", "--format", "json")[1])
        tasks = [task for programme in plan["programmes"] for action in programme["actions"]
                 for task in action["tasks"]]
        targets = {target["id"]: target for task in tasks for target in task["targets"]}
        self.assertEqual([task["id"] for task in tasks], ["1.1", "1.2", "2.1", "2.2"])
        self.assertEqual(tasks[0]["due"], "2025-12-31")
        self.assertEqual(tasks[1]["with"], ["finance", "towns"])
        self.assertEqual(targets["1.1.1"]["value"], "41")
        self.assertEqual(targets["1.1.1"]["from"], "54")
        self.assertIsNone(targets["1.1.2"]["value"])
        self.assertEqual(targets["1.2.1"]["metric"], ["yard_ok", "rooms_ok"])
        self.assertEqual(targets["1.2.1"]["for"], "old")
        self.assertEqual((targets["2.1.1"]["within"], targets["2.1.1"]["above"],
                          targets["2.1.1"]["below"]), ("1 point", "met", "unmet"))
        self.assertEqual(targets["2.2.1"]["value"], {"2025": "47%", "2030": "60%"})
        self.assertEqual(targets["2.2.2"]["value"], ["20", "35"])
        self.assertEqual(targets["2.2.4"]["done"], "handbook")
        self.assertNotIn("metric", targets["2.2.4"])
        lines = (DATA / "plan.yaml").read_text(encoding="utf-8").split("\n")
        self.assertIn("done: archive", lines[targets["2.2.5"]["line"] - 1])

    def test_plan_without_programmes(self):
        text = """qzplan: 1
id: flat
title: {zh: 平, en: Flat}
begins: 2023-01-01
due: 2025
lead: d
departments: {d: {zh: 局, en: Bureau}}
tasks:
  - id: "1"
    title: {zh: 一, en: One}
    targets: [{done: it, title: {zh: 事, en: It}}]
"""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "flat.yaml")
            path.write_text(text, encoding="utf-8")
            plan = json.loads(run("show", path, "--format", "json")[1])
            self.assertEqual((plan["programmes"], plan["actions"]), ([], []))
            self.assertEqual([task["id"] for task in plan["tasks"]], ["1"])
            status, out, _ = run("show", path)
            self.assertEqual(status, 0)
            self.assertIn("One", out)
            figures = pathlib.Path(folder, "figures.csv")
            figures.write_text("metric,period,value\nit,2025-03-01,yes\n", encoding="utf-8")
            for by in ("task", "action", "programme", "department"):
                status, out, err = run("evaluate", path, "--figures", figures, "--as-of", "2025",
                                       "--by", by)
                self.assertEqual((status, err), (0, ""))


if __name__ == "__main__":
    unittest.main()
