# SPDX-License-Identifier: MIT
"""`--record` and `qzplan trend`: what a run adds to a history, what moved, and what is refused.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_trend.py
"""
import base64
import concurrent.futures
import csv
import datetime
import hashlib
import io
import json
import pathlib
import tempfile
import unittest
import zlib

from ics import read
from program import environment, run

PLAN = """qzplan: 1
id: small
languages: [en]
title: A plan
begins: 2023-01-01
lead: office
departments: {office: Office}
metrics:
  schools: {title: Schools, unit: schools}
  places: {title: Places, unit: places}
tasks:
  - id: "1"
    title: One
    targets:
      - {metric: schools, at_most: 41, due: 2024REVISED}
      - {metric: places, at_least: 100, due: 2025}
"""
EASED = ", revised: [{on: 2024-06-01, at_most: 50, why: fewer children, by: Board}]"
FIGURES = "metric,period,value\n"
LATE = "schools,2024,49\n"
BUILT = "places,2025,100\n"


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.path = self.folder / "history.jsonl"

    def record(self, as_of, figures=LATE, plan=PLAN, revised="", options=()):
        (self.folder / "plan.yaml").write_text(plan.replace("REVISED", revised), encoding="utf-8")
        (self.folder / "figures.csv").write_text(FIGURES + figures, encoding="utf-8")
        return run("evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", as_of, "--record", "history.jsonl",
                   "--summary", *options, cwd=self.folder)

    def lines(self):
        return [json.loads(line) for line in self.path.read_text(encoding="utf-8").splitlines()]

    def trend(self, *options):
        code, out, err = run("trend", "history.jsonl", *options, cwd=self.folder)
        self.assertEqual((code, err), (0, ""))
        return out

    def moves(self):
        return json.loads(self.trend("--format", "json"))


class Record(Case):
    def test_a_line(self):
        """49 schools where at most 41 were promised: red, and the run ends with 1. Nothing was reported of places for two
        years: unknown."""
        self.assertEqual(self.record("2025-01-31")[0], 1)
        line, = self.lines()
        plan = (self.folder / "plan.yaml").read_bytes()
        figures = (self.folder / "figures.csv").read_bytes()
        packed = line.pop("packed")
        self.assertEqual(packed[0]["name"], "plan.yaml")
        self.assertEqual(zlib.decompress(base64.b64decode(packed[0]["zlib"], validate=True)), plan)
        self.assertEqual(packed[0]["size"], len(plan))
        cards = line.pop("cards")
        self.assertEqual(cards[0], {"kind": "plan", "id": "small", "targets": {"missed": 1, "unknown": 1}, "kept": 0,
                                    "closed": 1})
        today = datetime.date.today().isoformat()
        self.assertEqual(line, {
            "history": 1, "as_of": "2025-01-31", "recorded": today, "by_figures_known_now": True,
            "program": line["program"], "library": line["library"], "id": "small",
            "plan": hashlib.sha256(plan).hexdigest(),
            "files": [{"role": role, "file": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
                      for role, name, data in (("plan", "plan.yaml", plan), ("figures", "figures.csv", figures))],
            "area": "plan", "method": None, "demo": False,
            "targets": {"1.1": {"status": "missed", "light": "red", "border": "\u2264 41"},
                        "1.2": {"status": "unknown", "light": "grey", "border": "\u2265 100"}},
            "open": [{"task": "1", "name": "1.1/1", "day": "2024-12-31"},
                     {"task": "1", "name": "1.2/1", "day": "2025-12-31"}]})

    def test_the_same_run_adds_nothing(self):
        self.record("2025-01-31")
        before = self.path.read_bytes()
        self.record("2025-01-31")
        self.record("2025-01-31", options=("--status", "met"))  # whatever is shown
        self.assertEqual(self.path.read_bytes(), before)
        self.record("2025-02-28")
        self.record("2025-01-31", figures=LATE + BUILT)
        self.record("2025-01-31", options=("--method", "eurostat"))
        self.assertTrue(self.path.read_bytes().startswith(before))
        self.assertEqual(["packed" in line for line in self.lines()], [True, False, False, False])

    def test_a_new_plan_is_packed_once(self):
        self.record("2025-01-31")
        self.record("2025-01-31", revised=EASED)
        self.record("2025-02-28", revised=EASED)
        self.record("2025-02-28")
        self.assertEqual(["packed" in line for line in self.lines()], [True, True, False, False])

    def test_a_day_in_the_past(self):
        self.record("today")
        self.record("2999-12-31")
        self.assertEqual([line["by_figures_known_now"] for line in self.lines()], [False, False])

    def test_many_at_once(self):
        (self.folder / "plan.yaml").write_text(PLAN.replace("REVISED", ""), encoding="utf-8")
        (self.folder / "figures.csv").write_text(FIGURES + LATE, encoding="utf-8")
        days = [f"2025-{month:02}-01" for month in range(1, 13)] * 2
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            codes = list(pool.map(lambda day: run("evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", day,
                                                  "--record", "history.jsonl", cwd=self.folder)[0], days))
        self.assertEqual(set(codes), {1})
        lines = self.lines()
        self.assertEqual(sorted(line["as_of"] for line in lines), sorted(set(days)))
        self.assertEqual(["packed" in line for line in lines], [True] + [False] * 11)

    def test_what_cannot_be_recorded(self):
        self.record("2025-01-31")
        before = self.path.read_bytes()
        code, _, err = self.record("2025-01-31", plan=PLAN.replace("id: small", "id: other"))
        self.assertEqual(code, 3)
        self.assertIn("history.jsonl:2: the history is of another plan", err)
        self.assertEqual(self.record("2025-01-31", options=("--what-if", "schools@2024=40"))[0], 2)
        self.assertEqual(self.record("2025-01-31", options=("-o", "history.jsonl"))[0], 2)
        self.assertEqual(self.path.read_bytes(), before)
        self.assertEqual(run("evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", "2025", "--record", ".",
                             cwd=self.folder)[0], 3)
        self.assertEqual(run("evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", "2025", "--record", "-",
                             cwd=self.folder)[0], 2)

    def test_nothing_is_recorded_of_a_run_that_fails(self):
        self.assertEqual(self.record("2025-01-31", figures="schools,2024,many\n")[0], 3)
        self.assertFalse(self.path.exists())
        self.assertEqual(self.record("2025-01-31", options=("-o", "none/x.json"))[0], 3)
        self.assertFalse(self.path.exists())

    def test_a_plan_with_areas_in_a_folder(self):
        (self.folder / "geo").mkdir()
        (self.folder / "geo/towns.csv").write_text("id,kind,in\nall,county,\na,town,all\n", encoding="utf-8")
        plan = PLAN.replace("metrics:", "areas: {file: geo/towns.csv}\nmetrics:", 1)
        self.record("2025-01-31", plan=plan)
        self.record("2025-01-31", plan=plan, revised=EASED)
        self.assertEqual([file["name"] for file in self.lines()[1]["packed"]], ["plan.yaml", "geo/towns.csv"])
        place = self.folder / "tmp"
        place.mkdir()
        code, out, _ = run("trend", "history.jsonl", "--format", "json", cwd=self.folder, env=environment(TMPDIR=str(place)))
        self.assertEqual((code, [one["compared"] for one in json.loads(out)["runs"]]), (0, [True, True]))
        self.assertEqual(list(place.iterdir()), [])

    def test_a_plan_with_areas_in_a_file(self):
        (self.folder / "towns.csv").write_text("id,kind,in\nall,county,\na,town,all\n", encoding="utf-8")
        plan = PLAN.replace("metrics:", "areas: {file: towns.csv}\nmetrics:", 1)
        self.record("2025-01-31", plan=plan)
        self.assertEqual([file["name"] for file in self.lines()[0]["packed"]], ["plan.yaml", "towns.csv"])
        self.record("2025-01-31", plan=plan, revised=EASED)
        self.assertEqual([run["compared"] for run in self.moves()["runs"]], [True, True])
        (self.folder / "towns.csv").write_text("id,kind,in\nall,county,\nb,town,all\n", encoding="utf-8")
        self.record("2025-01-31", plan=plan, revised=EASED)
        self.assertEqual(len(self.lines()), 3)


class Trend(Case):
    def test_what_moved(self):
        """1.1 is missed at 49 of at most 41; a revision in force before the deadline eases it to 50: met. 1.2 is
        unknown until its 100 places are reported."""
        self.record("2025-01-31")
        self.record("2025-01-31", revised=EASED)
        self.record("2026-01-31", revised=EASED, figures=LATE + BUILT)
        found = self.moves()
        self.assertEqual([(one["as_of"], one["kept"], one["closed"], one["causes"]) for one in found["runs"]], [
            ("2025-01-31", 0, 1, []), ("2025-01-31", 1, 1, ["plan"]), ("2026-01-31", 2, 2, ["figures", "day"])])
        for move in found["moves"]:
            for reason in move["reasons"]:
                reason["explanation"] = reason["explanation"]["en"]
        self.assertEqual(found["moves"], [
            {"target": "1.1", "as_of": "2025-01-31", "line": 2,
             "before": {"status": "missed", "light": "red", "border": "\u2264 41"},
             "after": {"status": "met", "light": "green", "border": "\u2264 50"},
             "direction": "better", "causes": ["plan"], "reasons": [
                 {"kind": "eased", "aspect": "value", "explanation": found["moves"][0]["reasons"][0]["explanation"]}]},
            {"target": "1.2", "as_of": "2026-01-31", "line": 3,
             "before": {"status": "unknown", "light": "grey", "border": "\u2265 100"},
             "after": {"status": "met", "light": "green", "border": "\u2265 100"},
             "direction": "better", "causes": ["figures", "day"], "reasons": []}])
        self.assertIn("fewer children", found["moves"][0]["reasons"][0]["explanation"])

    def test_by_day_however_recorded(self):
        self.record("2026-01-31", figures=LATE + BUILT)
        self.record("2025-01-31", figures=LATE + BUILT)
        self.assertEqual([one["line"] for one in self.moves()["runs"]], [2, 1])
        self.assertEqual([(move["target"], move["after"]["status"]) for move in self.moves()["moves"]], [("1.2", "met")])

    def test_a_target_that_is_new_or_gone(self):
        self.record("2025-01-31")
        self.record("2025-01-31", plan=PLAN.replace("metric: places, at_least: 100, due: 2025",
                                                    "id: new, metric: places, at_least: 100, due: 2025"))
        moves = {move["target"]: move for move in self.moves()["moves"]}
        self.assertIsNone(moves["new"]["before"])
        self.assertIsNone(moves["1.2"]["after"])
        self.assertEqual([reason["kind"] for reason in moves["1.2"]["reasons"]], ["dropped"])
        self.assertEqual([reason["kind"] for reason in moves["new"]["reasons"]], ["added"])

    def test_text(self):
        self.record("2025-01-31")
        self.record("2025-01-31", revised=EASED)
        self.record("2025-02-28", revised=EASED)
        text = self.trend("--lang", "en").splitlines()
        self.assertEqual(text[:5], [
            "A plan", "", "2025-01-31: 0 of 1 kept; by figures known now", "",
            "2025-01-31: 1 of 1 kept; the plan changed; by figures known now"])
        self.assertEqual(text[5], "  \u2717 \u2192 \u25cf 1.1 Schools: missed \u2192 met; \u2264 41 \u2192 \u2264 50")
        self.assertTrue(text[6].startswith("        "))
        self.assertEqual(text[-2:], ["2025-02-28: 1 of 1 kept; by figures known now", "  nothing moved"])
        for language, word in (("zh", "\u903e\u671f\u672a\u5b8c\u6210"), ("fr", "tenus sur")):
            self.assertIn(word, self.trend("--lang", language))

    def test_csv(self):
        self.record("2025-01-31")
        self.record("2025-01-31", revised=EASED)
        row, = csv.DictReader(io.StringIO(self.trend("--format", "csv")))
        self.assertIn("fewer children", row.pop("reasons"))
        self.assertEqual(row, {
            "as_of": "2025-01-31", "before": "2025-01-31", "by_figures_known_now": "true", "target": "1.1",
            "title": "Schools", "status_before": "missed", "status": "met", "light_before": "red", "light": "green",
            "border_before": "\u2264 41", "border": "\u2264 50", "causes": "plan"})

    def test_an_empty_history(self):
        self.path.write_bytes(b"")
        self.assertEqual(self.trend("--lang", "en"), "no run is recorded\n")
        self.assertEqual(json.loads(self.trend("--format", "json"))["runs"], [])


class Refused(Case):
    """Each of these is a history that somebody changed by hand: nothing of it is shown or added to."""

    def change(self, edit):
        line = json.loads(self.good)
        edit(line)
        return json.dumps(line, ensure_ascii=False) + "\n"

    def test_each_with_its_line(self):
        self.record("2025-01-31")
        self.good = self.path.read_text(encoding="utf-8")
        first = self.good

        def packed(**changes):
            return lambda line: line["packed"][0].update(changes)

        cases = {
            "not JSON": [first + "{\n", first + "\n", first + "nothing\n", first + '{"history":1,"history":1}\n',
                         first + "[" * 5000 + "\n", first + "1\n", first + '"x"\n', "\ufeff" + first],
            "an object": [first + "[]\n"],
            "does not end": [first[:-1], first + first[:40]],
            "version": [self.change(lambda line: line.update(history=2))],
            "`history`": [self.change(lambda line: line.pop("history")), self.change(lambda line: line.update(history="1"))],
            "`as_of`": [self.change(lambda line: line.update(as_of=day))
                        for day in ("2025", "2025-02-30", None, 5, "9999999999", "2025-Q1")],
            "`plan`": [self.change(lambda line: line.update(plan="A" * 64)), self.change(lambda line: line.update(plan="a"))],
            "`status`": [self.change(lambda line: line["targets"]["1.1"].update(status="fine"))],
            "`light`": [self.change(lambda line: line["targets"]["1.1"].update(light=4))],
            "`1.1`": [self.change(lambda line: line["targets"].update({"1.1": []}))],
            "`kept`": [self.change(lambda line: line["cards"][0].update(kept=-1))],
            "`cards`": [self.change(lambda line: line.update(cards={})), self.change(lambda line: line.update(cards=[1]))],
            "`day`": [self.change(lambda line: line["open"][0].update(day="soon"))],
            "`zlib`": [self.change(packed(zlib=1))],
            "another plan: `other`": [first + self.change(lambda line: line.update(id="other"))],
            "in no line": [self.change(lambda line: line.pop("packed"))],
        }
        for reason, texts in cases.items():
            for text in texts:
                self.path.write_text(text, encoding="utf-8")
                number = text.count("\n", 0, text.rindex("\n") if text.endswith("\n") else len(text)) + 1
                code, out, err = run("trend", "history.jsonl", cwd=self.folder)
                self.assertEqual((code, out), (3, ""), text[:200])
                self.assertIn(reason, err)
                self.assertTrue(err.startswith(f"qzplan: history.jsonl:{number}: "), err)
            self.assertEqual(self.record("2025-03-31")[0], 3)
            self.assertEqual(self.path.read_text(encoding="utf-8"), text)

    def test_a_plan_that_is_not_what_it_says(self):
        """The runs are told; the plans are not compared."""
        self.record("2025-01-31")
        self.good = self.path.read_text(encoding="utf-8")
        self.record("2025-01-31", revised=EASED)
        second = self.path.read_text(encoding="utf-8").splitlines()[1] + "\n"
        plan = base64.b64encode(zlib.compress(b"x" * 1000)).decode()
        for changes in ({"zlib": plan, "size": 1000}, {"zlib": plan}, {"size": 10**12}, {"zlib": "!!!!"}, {"zlib": ""},
                        {"name": "../plan.yaml"}, {"name": "/plan.yaml"}, {"name": "a/../plan.yaml"}, {"name": "a//plan.yaml"},
                        {"name": "other.yaml"}, {"zlib": "AAAA"}):
            self.path.write_text(self.change(lambda line, c=changes: line["packed"][0].update(c)) + second, encoding="utf-8")
            self.assertEqual([one["compared"] for one in self.moves()["runs"]], [True, False], changes)
            self.assertEqual([move["reasons"] for move in self.moves()["moves"]], [[]])
            self.assertIn("cannot be compared", self.trend("--lang", "en"))
        self.assertEqual(list(self.folder.parent.glob("plan.yaml")), [])

    def test_texts_are_no_commands(self):
        """An id that would steer a screen."""
        self.record("2025-01-31")
        self.good = self.path.read_text(encoding="utf-8")
        evil = self.change(lambda line: line["targets"].update({"\u001b[31m\u202e": line["targets"].pop("1.1")}))
        self.path.write_text(self.good + evil, encoding="utf-8")
        for form in ("text", "csv"):
            out = self.trend("--format", form)
            self.assertNotIn("\u001b", out)
            self.assertNotIn("\u202e", out)

    def test_exit_status(self):
        self.assertEqual(run("trend", "none.jsonl", cwd=self.folder)[0], 3)
        self.assertEqual(run("trend", cwd=self.folder)[0], 2)
        self.assertEqual(run("trend", "none.jsonl", "--format", "html", cwd=self.folder)[0], 2)


class Calendar(Case):
    def events(self, as_of, *options):
        code, out, err = run("calendar", "plan.yaml", "--figures", "figures.csv", "--as-of", as_of, "--history",
                             "history.jsonl", *options, cwd=self.folder)
        self.assertEqual(code, 0, err)
        return {event["UID"][6:-7]: event["STATUS"] for event in read(out.encode())[1]}

    def test_what_was_kept_since_is_cancelled(self):
        self.record("2025-01-31")
        self.assertEqual(self.events("2025-01-31"), {"1/1.1/1": "CONFIRMED", "1/1.2/1": "CONFIRMED"})
        self.record("2025-01-31", figures=LATE + "schools,2025-01-31,41\n")  # met late on that day
        self.assertEqual(self.events("2025-01-31"), {"1/1.1/1": "CANCELLED", "1/1.2/1": "CONFIRMED"})
        self.assertEqual(self.events("2025-01-31", "--remind", "7"), {
            "1/1.1/1": "CANCELLED", "1/1.1/1/before-7": "CANCELLED", "1/1.2/1": "CONFIRMED",
            "1/1.2/1/before-7": "CONFIRMED"})
        self.assertEqual(self.events("2025-01-30", "--task", "1"), {"1/1.1/1": "CONFIRMED", "1/1.2/1": "CONFIRMED"})

    def test_what_is_gone_from_the_plan_is_cancelled(self):
        self.record("2025-01-31")
        self.record("2025-01-31", plan=PLAN.replace("      - {metric: places, at_least: 100, due: 2025}\n", ""))
        self.assertEqual(self.events("2025-01-31"), {"1/1.1/1": "CONFIRMED", "1/1.2/1": "CANCELLED"})

    def test_the_history_of_another_plan(self):
        self.record("2025-01-31")
        (self.folder / "plan.yaml").write_text(PLAN.replace("REVISED", "").replace("id: small", "id: other"), encoding="utf-8")
        code, out, err = run("calendar", "plan.yaml", "--as-of", "2025-01-31", "--history", "history.jsonl", cwd=self.folder)
        self.assertEqual((code, out), (3, ""))
        self.assertIn("history.jsonl:1: the history is of another plan", err)


if __name__ == "__main__":
    unittest.main()
