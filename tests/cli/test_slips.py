# SPDX-License-Identifier: MIT
"""`qzplan slips`: who gets one, how urgent it is, and that nothing in it is markup.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_slips.py
"""
import html.parser
import json
import pathlib
import tempfile
import unittest

from program import HERE, run

PLANS = HERE.parent.parent / "plans"
QINGZHOU = ("slips", f"{PLANS}/qingzhou/plan.yaml", "--figures", f"{PLANS}/qingzhou/figures-demo.csv", "--as-of",
            "2026-11-24", "--allow-demo")

#: Judged on 1 December 2025. Deadlines, figures, and what becomes of them by docs/reference/evaluation.md:
#: late: 49 schools at the end of 2024 where at most 41 were promised: missed, and can be met late: red
#: slow: from 0 at the end of 2022 to 100 at the end of 2026; the line has 75 at the end of 2025; 10 is behind: yellow
#: soon: due 2025, 5 of 6: 30 days are left: open, due soon: blue
#: mute: due 2024, nothing reported: unknown: a request
#: past: rotated in 2024 was short, 2024 has closed; 2025 was reached early and stays: none
#: nigh: due 2024, 95 of 100, nearly: 90: missed, yellow
#: kept: due 2024, yes: none
PLAN = """qzplan: 1
id: small
languages: [en]
title: A plan
begins: 2023-01-01
lead: schools
departments: {schools: {title: Schools, contact: Room 5}, roads: Roads}
metrics:
  late: {title: Late, unit: schools}
  slow: {title: Slow, unit: places}
  soon: {title: Soon, unit: places}
  mute: {title: Mute, unit: places}
  past: {title: Past, unit: teachers, figures: each_period}
  nigh: {title: Nigh, unit: places}
tasks:
  - id: "1"
    title: One
    wording: {en: "No more than 41 schools by 2024."}
    targets:
      - {metric: late, at_most: 41, due: 2024}
      - {metric: slow, at_least: 100, from: 0, due: 2026}
      - {metric: soon, at_least: 6, due: 2025}
      - {metric: mute, at_least: 3, due: 2024}
  - id: "2"
    title: Two
    lead: roads
    with: [schools]
    targets:
      - {metric: past, at_least: 3, every: year, due: 2025}
      - {metric: nigh, at_least: 100, nearly: 90, due: 2024}
      - {done: kept, title: Kept, due: 2024}
"""
FIGURES = """metric,period,value,source
late,2024,49,register of schools
slow,2025-11-30,10,
soon,2025-11-30,5,
past,2023,3,
past,2024,2,
past,2025-H1,3,
nigh,2024,95,
kept,2024-05-01,yes,
"""


class Elements(html.parser.HTMLParser):
    """Elements, and the texts of slips by the class of their cells."""

    def __init__(self):
        super().__init__()
        self.names, self.slips, self.open = [], [], []

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        self.open.append(dict(attrs).get("class"))
        if tag == "section":
            self.slips.append({"class": dict(attrs)["class"]})
        if tag in ("meta", "col"):
            self.open.pop()

    def handle_endtag(self, tag):
        self.open.pop()

    def handle_data(self, data):
        if self.slips and self.open and self.open[-1]:
            self.slips[-1][self.open[-1]] = self.slips[-1].get(self.open[-1], "") + data


class Slips(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def write(self, *options, plan=PLAN, figures=FIGURES, form="json"):
        (self.folder / "plan.yaml").write_text(plan, encoding="utf-8")
        (self.folder / "figures.csv").write_text(figures, encoding="utf-8")
        return run("slips", "plan.yaml", "--figures", "figures.csv", "--as-of", "2025-12-01", "--lang", "en",
                   "--format", form, *options, cwd=self.folder)

    def slips(self, *options, **named):
        code, out, err = self.write(*options, **named)
        self.assertEqual((code, err), (0, ""))
        return json.loads(out)["slips"]

    def levels(self, *options, **named):
        return [(slip["target"], slip["level"], slip["request"]) for slip in self.slips(*options, **named)]

    def test_who_gets_one(self):
        self.assertEqual(self.levels(), [
            ("1.1", "red", False), ("2.2", "yellow", False), ("1.2", "yellow", False), ("1.4", "blue", True),
            ("1.3", "blue", False)])

    def test_of_a_level(self):
        self.assertEqual([slip[0] for slip in self.levels("--level", "red")], ["1.1"])
        self.assertEqual([slip[0] for slip in self.levels("--level", "yellow", "--level", "red")], ["1.1", "2.2", "1.2"])
        self.assertEqual([slip[0] for slip in self.levels("--level", "blue")], ["1.4", "1.3"])

    def test_of_a_department(self):
        self.assertEqual([slip[0] for slip in self.levels("--department", "roads")], ["2.2"])
        self.assertEqual([slip[0] for slip in self.levels("--department", "schools", "--role", "with")], ["2.2"])
        self.assertEqual([slip[0] for slip in self.levels("--task", "2")], ["2.2"])

    def test_what_was_not_reported_is_never_red(self):
        """Without figures everything that has begun is asked for, and nothing is late."""
        found = self.levels(figures="metric,period,value\nlate,2023,54\n")
        self.assertEqual({slip[1] for slip in found}, {"blue"})
        self.assertIn(("2.3", "blue", True), found)

    def test_what_stands_on_one(self):
        slip = self.slips("--level", "red", "--answer-by", "2025-12-15")[0]
        self.assertEqual(slip["heading"], "Supervision slip")
        texts = {field["name"]: field["text"] for line in slip["lines"] for field in line["fields"]}
        why = texts.pop("evidence").split("\n")
        self.assertEqual(texts, {
            "number": "20251201-1.1", "issued": "2025-12-01", "level": "Red \u00b7 missed", "task": "1",
            "lead": "Schools", "with": "", "matter": "One", "wording": "No more than 41 schools by 2024.",
            "target": texts["target"], "standing": "Late: missed; 49 schools; Required: \u2264 41 schools",
            "needed": "Late: -8 (schools)", "deadline": "2024-12-31", "days": "days overdue: 335", "contact": "Room 5",
            "answer_by": "2025-12-15", "answer": "", "approved": "", "signed": ""})
        self.assertTrue(texts["target"].startswith("1.1: "), texts["target"])
        self.assertEqual(why[1:], ["Late 2024: 49; register of schools; figures.csv:2"])
        self.assertEqual([line["blank_mm"] for line in slip["lines"]][-2:], [34, 18])

    def test_a_request(self):
        slip = self.slips()[3]
        self.assertEqual(slip["heading"], "Request to report")
        texts = {field["name"]: field["text"] for line in slip["lines"] for field in line["fields"]}
        self.assertEqual(texts["needed"], "Mute: please report it")
        self.assertEqual(texts["answer_by"], "")

    def test_html_has_what_json_has(self):
        parser = Elements()
        parser.feed(self.write(form="html")[1])
        slips = self.slips()
        self.assertEqual(len(parser.slips), len(slips))
        for found, slip in zip(parser.slips, slips):
            self.assertEqual(found["class"].split()[1], slip["level"])
            for line in slip["lines"]:
                for field in line["fields"]:
                    self.assertEqual(found.get(field["name"], ""), field["text"])

    def test_no_text_is_markup(self):
        evil = "</td><script>alert(1)</script>\"'&amp;\u202e" + "x" * 5000
        plan = PLAN.replace("title: One", "title: " + json.dumps(evil)).replace("Room 5", json.dumps(evil))
        plain, other = Elements(), Elements()
        plain.feed(self.write(form="html")[1])
        code, out, err = self.write(form="html", plan=plan, figures=FIGURES.replace("register of schools", "<b>&"))
        self.assertEqual((code, err), (0, ""))
        other.feed(out)
        self.assertEqual(plain.names, other.names)
        self.assertNotIn("\u202e", out)
        self.assertNotIn("x" * 200, out)
        self.assertTrue(other.slips[0]["matter"].startswith("</td><script>alert(1)</script>\"'&amp;\ufffdxxx"))
        self.assertIn("; <b>&; ", other.slips[0]["evidence"])

    def test_it_asks_for_nothing(self):
        out = self.write(form="html")[1]
        self.assertIn("default-src 'none'; style-src 'unsafe-inline'", out)
        for word in ("http:", "https:", "url(", "@import", "<script", "<img", "<link"):
            self.assertNotIn(word, out)

    def test_made_up_figures(self):
        code, out, err = self.write(figures="# demo: made up\n" + FIGURES)
        self.assertEqual((code, out), (3, ""))
        self.assertIn("--allow-demo", err)
        code, out, _ = self.write("--allow-demo", figures="# demo: made up\n" + FIGURES)
        self.assertEqual((code, json.loads(out)["demo"]), (0, True))
        pages = self.write("--allow-demo", figures="# demo: made up\n" + FIGURES, form="html")[1]
        self.assertEqual(pages.count("<p class=\"demo\">Demonstration"), pages.count("<section"))

    def test_none(self):
        out = self.write("--department", "roads", "--level", "red", form="html")[1]
        self.assertIn("<p class=\"none\">Nothing calls for a slip</p>", out)

    def test_in_each_language(self):
        for language, words in (("zh", ("督办单", "数据报送通知单", "红色 · 逾期未完成")), ("fr", ("Fiche de suivi",))):
            code, out, err = run(*QINGZHOU, "--lang", language, "--format", "html")
            self.assertEqual((code, err), (0, ""))
            for word in words:
                self.assertIn(word, out)
        self.assertEqual(run(*QINGZHOU, "--format", "html"), run(*QINGZHOU, "--format", "html"))

    def test_exit_status(self):
        self.assertEqual(self.write("--level", "green")[0], 2)
        self.assertEqual(self.write("--answer-by", "soon")[0], 2)
        self.assertEqual(run("slips", "faulty.yaml", *QINGZHOU[2:])[0], 3)


if __name__ == "__main__":
    unittest.main()
