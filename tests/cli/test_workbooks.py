# SPDX-License-Identifier: MIT
"""Figures in workbooks, as the program takes them.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_workbooks.py
"""
import csv
import io
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from books import book
from program import PROGRAM, environment

PLAN = """qzplan: 1
id: t
title: {en: T, zh: 测试}
languages: [en, zh]
begins: 2023-01-01
lead: o
due: 2024
departments: {o: {en: Office, zh: 办公室}}
metrics:
  up: {unit: "%"}
  schools: {unit: {en: schools, zh: 所}}
tasks:
  - id: "1"
    title: {en: A, zh: 甲}
    targets:
      - {metric: up, at_least: 95.1%, id: a}
      - {metric: schools, at_least: 41, id: b}
"""
HEADER = ["metric", "period", "value"]
PER_CENT = ('<c s="1"><v>0.95099999999999996</v></c>',)
ROWS = [HEADER, ["up", 2024, PER_CENT], ["schools", 2024, 40.99999999999999]]


class Workbooks(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "plan.yaml").write_text(PLAN, encoding="utf-8")

    def evaluate(self, name, content=None, *more, stdin=None):
        """(exit status, rows by target, stderr)."""
        if content is not None:
            (self.folder / name).write_bytes(content)
        ran = subprocess.run([PROGRAM, "evaluate", "plan.yaml", "--figures", name, "--as-of", "2025-06-30",
                              "--format", "csv", *more], cwd=self.folder, env=environment(),
                             input=stdin, capture_output=True, check=False)
        rows = {row["target"]: row for row in csv.DictReader(io.StringIO(ran.stdout.decode("utf-8")))}
        return ran.returncode, rows, ran.stderr.decode("utf-8")

    def test_values_as_they_were_typed(self):
        # 40.99999999999999 has 16 digits; the 15 that a spreadsheet shows are 41
        status, rows, err = self.evaluate("book.xlsx", book({"Sheet1": ROWS}))
        self.assertEqual((status, err), (0, ""))
        self.assertEqual([rows[t]["status"] for t in "ab"], ["met", "met"])
        self.assertEqual([rows[t]["actual"] for t in "ab"], ["95.1%", "41"])

    def test_whatever_it_is_called(self):
        status, rows, err = self.evaluate("figures.csv", book({"Sheet1": ROWS}))
        self.assertEqual((status, err, len(rows)), (0, "", 2))
        status, rows, err = self.evaluate("-", stdin=book({"Sheet1": ROWS}))
        self.assertEqual((status, err, len(rows)), (0, "", 2))

    def test_the_sheet_that_fits(self):
        notes = [["Legend"], ["...", "not available"]]
        status, rows, err = self.evaluate("book.xlsx", book({"Notes": notes, "数据": ROWS}))
        self.assertEqual((status, err, len(rows)), (0, "", 2))
        two = book({"2023": ROWS, "2024": ROWS})
        status, rows, err = self.evaluate("two.xlsx", two)
        self.assertEqual((status, rows), (3, {}))
        self.assertRegex(err, r"(?s)^two\.xlsx: error: .*`2023`.*`2024`")
        status, rows, err = self.evaluate("two.xlsx!2024")
        self.assertEqual((status, err, len(rows)), (0, "", 2))
        status, rows, err = self.evaluate("two.xlsx!2025")
        self.assertEqual((status, rows), (3, {}))
        self.assertRegex(err, r"^two\.xlsx: error: .*`2025`.*\n.*2023, 2024")
        status, rows, err = self.evaluate("hidden.xlsx", book({"a": ROWS, "b": ROWS}, hidden=["a"]))
        self.assertEqual((status, err, len(rows)), (0, "", 2))

    def test_a_name_with_the_mark_in_it(self):
        status, rows, err = self.evaluate("now!.xlsx", book({"Sheet1": ROWS}))
        self.assertEqual((status, err, len(rows)), (0, "", 2))

    def test_faults_at_their_cells(self):
        bad = [HEADER, ["up", 2024, ('<c t="e"><v>#DIV/0!</v></c>',)], ["shcools", 2024, 5],
               ["schools", 2024, ("<c><f>A1</f></c>",)]]
        status, rows, err = self.evaluate("book.xlsx", book({"Sheet 1": bad}))
        self.assertEqual((status, rows), (3, {}))
        for place in ("C2", "A3", "C4"):
            self.assertIn(f"book.xlsx!Sheet 1!{place}: error: ", err)
        self.assertIn("#DIV/0!", err)

    def test_what_is_no_workbook_is_named(self):
        for name, content, said in (
                ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "Workbook".encode("utf-16-le"),
                 "old .xls"),
                ("a.xls", b"<html><table><tr><td>1", "web page"),
                ("a.xlsx", b"metric,period,value\n", "text file"),
                ("a.csv", b"PK\3\4 and no more", "damaged"),
                ("a.xlsx", None, "cannot read")):
            (self.folder / name).unlink(missing_ok=True)
            status, rows, err = self.evaluate(name, content)
            self.assertEqual((status, rows), (3, {}))
            self.assertIn(f"{name}: error: ", err)
            self.assertIn(said, err)
        self.assertIn("旧式 .xls 工作簿", self.evaluate("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
                      + b"\0" * 600 + "Workbook".encode("utf-16-le"), "--lang", "zh")[2])

    def test_among_other_files(self):
        (self.folder / "more.csv").write_text("metric,period,value\nschools,2024,41\n", encoding="utf-8")
        status, rows, err = self.evaluate("book.xlsx", book({"Sheet1": ROWS[:2]}), "--figures", "more.csv")
        self.assertEqual((status, err), (0, ""))
        self.assertEqual([rows[t]["actual"] for t in "ab"], ["95.1%", "41"])


if __name__ == "__main__":
    unittest.main()
