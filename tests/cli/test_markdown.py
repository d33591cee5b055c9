# SPDX-License-Identifier: MIT
"""`--format markdown`: what a comment or a message says, its length, and that no text of a plan is markup in it.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_markdown.py
"""
import json
import pathlib
import re
import tempfile
import unittest

from program import EVALUATE, HERE, run

PLANS = HERE.parent.parent / "plans"
QINGZHOU = ("evaluate", f"{PLANS}/qingzhou/plan.yaml", "--figures", f"{PLANS}/qingzhou/figures-demo.csv", "--as-of",
            "2026-11-24", "--format", "markdown", "--lang", "zh")
MISSED = "\u2717 missed"
PLAN = """qzplan: 1
id: small
languages: [en]
title: TITLE
begins: 2023-01-01
lead: o
departments: {o: TITLE}
metrics: {m: {title: TITLE, unit: schools}}
tasks: [{id: "1", title: One, due: 2024, targets: [{metric: m, at_most: 41}]}]
"""


def cells(row):
    """The cells of a row: bars that are not escaped part them."""
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]]


def plain(text):
    return re.sub(r"\\(.)", r"\1", text)


class Markdown(unittest.TestCase):
    maxDiff = None

    def markdown(self, *options):
        code, out, err = run(*EVALUATE, "--format", "markdown", "--lang", "en", *options)
        self.assertEqual((code, err), (1, ""))
        return out

    def test_what_it_says(self):
        out = self.markdown()
        lines = out.splitlines()
        summary = run(*EVALUATE, "--summary", "--lang", "en")[1].splitlines()
        self.assertEqual(lines[:5], ["### A small plan", "", "As of 2025-12-31", "",
                                     "> **Demonstration\\: these figures are made up and say nothing about the real world**"
                                     .replace("\\:", ":")])
        self.assertEqual(lines[6], "**" + summary[4].split("  ")[0] + "**")
        self.assertEqual(lines[8], summary[5])
        self.assertEqual(cells(lines[10]), ["Status", "Target", "Promise", "Actual", "Required", "Deadline", "Still needed",
                                            "Lead"])
        self.assertEqual(cells(lines[11]), ["---", "---", "---", "--:", "--:", "---", "---", "---"])
        verdicts = json.loads(run(*EVALUATE, "--format", "json")[1])["verdicts"]
        rows = [cells(row) for row in lines[12:]]
        self.assertEqual(len(rows), len(verdicts))
        self.assertEqual(sorted(plain(row[1]) for row in rows), sorted(verdict["target"] for verdict in verdicts))
        order = [row[0].split(" ", 1)[1] for row in rows]
        self.assertEqual(order.index("missed"), 0)
        self.assertEqual(order, sorted(order, key=["missed", "behind", "unknown", "open", "on track", "upcoming",
                                                   "met so far", "met late", "met"].index))

    def test_what_is_shown(self):
        rows = self.markdown("--status", "missed").splitlines()[12:]
        self.assertTrue(rows)
        self.assertEqual({cells(row)[0] for row in rows}, {MISSED})
        by_plan = self.markdown("--sort", "plan").splitlines()[12:]
        self.assertEqual(plain(cells(by_plan[0])[1]), "1.1.1")

    def test_others_of_the_same_run_keep_their_order(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            run(*EVALUATE, "-o", f"{path}/a.md", "-o", f"{path}/a.csv")
            run(*EVALUATE, "-o", f"{path}/b.csv")
            self.assertEqual((path / "a.csv").read_bytes(), (path / "b.csv").read_bytes())
            self.assertTrue((path / "a.md").read_text(encoding="utf-8").startswith("### "))

    def test_at_most_so_many_characters(self):
        """Whole rows, and the rest is counted; without a limit all are there."""
        whole = run(*QINGZHOU)[1].splitlines()
        rows = [line for line in whole if line.startswith("| ")][1:]
        for most in (1500, 2000, 4000, 10000):
            out = run(*QINGZHOU, "--max-characters", str(most))[1]
            self.assertLessEqual(len(out), most)
            found = [line for line in out.splitlines() if line.startswith("| ")][1:]
            self.assertEqual(found, rows[:len(found)])
            self.assertEqual(out.splitlines()[-1], f"另有 {len(rows) - len(found)} 项未列出")
            self.assertGreater(len(out) + len(rows[len(found)]) + 1, most - 20)  # the next row would be too much
        self.assertEqual(run(*QINGZHOU, "--max-characters", "1000000")[1].splitlines(), whole)

    def test_too_few(self):
        for bad in ("1499", "0", "-1", "many"):
            self.assertEqual(run(*QINGZHOU, "--max-characters", bad)[0], 2)

    def test_no_text_is_markup(self):
        """Marks are escaped; what stands behind @ and # names nobody and nothing; no address becomes a link."""
        evil = "a|b*c*_d_`e`[f](http://g.h)<b>&amp;@mayor #12 www.x.y ~~z~~ $q$ " + "long " * 2000
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            (path / "plan.yaml").write_text(PLAN.replace("TITLE", json.dumps(evil)), encoding="utf-8")
            (path / "f.csv").write_text("metric,period,value\nm,2024,49\n", encoding="utf-8")
            out = run("evaluate", "plan.yaml", "--figures", "f.csv", "--as-of", "2025-01-31", "--format", "markdown", "--lang",
                      "en", cwd=path)[1]
            limited = run("evaluate", "plan.yaml", "--figures", "f.csv", "--as-of", "2025-01-31", "--format", "markdown",
                          "--lang", "en", "--max-characters", "1500", cwd=path)[1]
        row, = [line for line in out.splitlines() if line.startswith("| \u2717")]
        self.assertEqual(len(cells(row)), 8)
        escaped = ("a\\|b\\*c\\*\\_d\\_\\`e\\`\\[f\\](http\\://g.h)\\<b\\>\\&amp;@\u2060mayor \\#\u206012 www\\.x.y "
                   "\\~\\~z\\~\\~ \\$q\\$ long")
        self.assertTrue(cells(row)[2].startswith(escaped), cells(row)[2][:200])
        self.assertTrue(out.startswith("### " + escaped), out[:200])
        self.assertLessEqual(len(limited), 1500)
        self.assertEqual(limited.splitlines()[-1], "Not listed: 1")


if __name__ == "__main__":
    unittest.main()
