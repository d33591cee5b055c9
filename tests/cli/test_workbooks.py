# SPDX-License-Identifier: MIT
"""Figures in workbooks, as the program takes them.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_workbooks.py
"""
import csv
import io
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from xml.etree import ElementTree

from books import MAIN, book
import test_form
from program import DATA, PROGRAM, environment, run

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

    def test_what_is_to_be_known_is_told(self):
        formula = ("<c><f>40+1</f><v>41</v></c>",)
        data = book({"Sheet1": ROWS[:2] + [["schools", 2024, formula]]})
        status, rows, err = self.evaluate("book.xlsx", data)
        self.assertEqual((status, rows["b"]["actual"]), (0, "41"))
        self.assertRegex(err, r"^book\.xlsx!Sheet1!C3: warning: figures of formulas: 1; ")
        self.assertRegex(self.evaluate("book.xlsx", data, "--lang", "zh")[2], "1 个填报数来自公式")
        self.assertEqual(self.evaluate("book.xlsx", data, "--warnings", "error")[0], 3)

    def test_headings_that_are_titles_of_areas(self):
        (self.folder / "towns.yaml").write_text("""qzplan: 1
id: t
title: 测试
languages: [zh]
begins: 2023-01-01
lead: o
due: 2024
departments: {o: 办公室}
areas:
  - {id: county, title: 全县, kind: county}
  - {id: north, title: 北镇, kind: town, in: county}
metrics: {exports: {title: 出口货值, unit: 亿元}}
tasks: [{id: "1", title: 甲, targets: [{metric: exports, at_least: 1, each: town, id: a}]}]
""", encoding="utf-8")
        (self.folder / "book.map.yaml").write_text(
            "sheets: {metric: exports, period: {column: 年份}, area: {header: 1, names: {合计: county}}}\n",
            encoding="utf-8")
        (self.folder / "book.xlsx").write_bytes(book({"S": [["年份", "北镇", "合计"], [2024, 98.66, 98.66]]}))
        ran = subprocess.run([PROGRAM, "evaluate", "towns.yaml", "--figures", "book.xlsx", "--as-of", "2025-06-30",
                              "--format", "csv"], cwd=self.folder, env=environment(), capture_output=True,
                             check=False)
        self.assertEqual((ran.returncode, ran.stderr.decode("utf-8")), (0, ""))
        (row,) = csv.DictReader(io.StringIO(ran.stdout.decode("utf-8")))
        self.assertEqual((row["area"], row["actual"], row["status"]), ("north", "98.66", "met"))

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


class Reader(unittest.TestCase):
    """Workbooks that the program writes, read by hand."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def sheets(self, parts):
        """{name: rows of {column letter: text}}, and the XML of each."""
        space = {"m": MAIN}
        shared = ["".join(t.text or "" for t in item.iter(f"{{{MAIN}}}t"))
                  for item in ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))]
        names = [sheet.get("name") for sheet in
                 ElementTree.fromstring(parts.read("xl/workbook.xml")).find("m:sheets", space)]
        found = {}
        for i, name in enumerate(names, 1):
            tree = ElementTree.fromstring(parts.read(f"xl/worksheets/sheet{i}.xml"))
            rows = []
            for row in tree.find("m:sheetData", space):
                rows.append({})
                for cell in row:
                    value = cell.find("m:v", space)
                    if value is not None:
                        text = shared[int(value.text)] if cell.get("t") == "s" else value.text
                        rows[-1][re.match("[A-Z]+", cell.get("r")).group()] = text
            found[name] = rows
        return found


class Written(Reader):
    """`--format xlsx` of verdicts."""

    def write(self, *more, name="v.xlsx"):
        path = self.folder / name
        status, out, err = run("evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", "2025-12-31",
                               "-o", str(path), *more)
        self.assertEqual((status, out, err), (1, "", ""))
        return zipfile.ZipFile(path)

    def test_a_sheet_of_verdicts_and_one_of_each_department(self):
        found = self.sheets(self.write())
        self.assertEqual(list(found), ["Verdicts", "Education Bureau", "Finance Bureau",
                                       "Towns, sub-districts and zones"])
        title, day, header, *rows = found["Verdicts"]
        self.assertEqual(title["A"], "A small plan")
        self.assertIn("As of 2025-12-31", day["A"])
        self.assertIn("made up", day["A"])
        self.assertEqual([header[c] for c in "ADIKQT"], ["Status", "Target", "Actual", "Required",
                                                         "Actual, exact", "Explanation"])
        listed = list(csv.DictReader(io.StringIO(run(
            "evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", "2025-12-31", "--format", "csv")[1])))
        self.assertEqual([row["D"] for row in rows], [row["target"] for row in listed])
        self.assertEqual([row["T"] for row in rows], [row["explanation"] for row in listed])
        for row, line in zip(rows, listed):
            num, den = line["actual_num"], line["actual_den"]
            if num and line["actual"] not in ("yes", "no"):
                self.assertAlmostEqual(float(row["I"]), int(num) / int(den))
                exact = row["Q"].split("/")
                self.assertEqual(int(exact[0]) * int(den), int(num) * int(exact[1] if len(exact) > 1 else 1))
            else:
                self.assertFalse(num and "Q" not in row)
        # 9 of 20 kindergartens, by hand
        (old,) = [row for row in rows if row["D"] == "1.2.1" and row["Q"] == "9/20"]
        self.assertEqual((old["I"], old["K"], old["R"], old["S"]), ("0.45", "≥ 50%", "1/2", "-1/20"))

    def test_each_department_has_what_it_leads_and_takes_part_in(self):
        found = self.sheets(self.write())
        for name, rows in list(found.items())[1:]:
            self.assertEqual(rows[0]["A"], f"A small plan — {name}")
            self.assertTrue(rows[3:])
            for row in rows[3:]:
                self.assertIn(name, row.get("O", "") + "; " + row.get("P", ""))

    def test_languages(self):
        found = self.sheets(self.write("--lang", "zh"))
        self.assertEqual(list(found)[:2], ["评价结果", "教体局"])
        header, *rows = found["评价结果"][2:]
        self.assertEqual([header[c] for c in "AIQT"], ["状态", "实际", "实际（精确）", "说明"])
        self.assertIn("已完成", [row["A"] for row in rows])
        self.assertFalse([text for text in header.values() if re.search("[A-Za-z]", text)])
        found = self.sheets(self.write("--lang", "fr"))
        self.assertEqual(found["Conclusions"][2]["A"], "Statut")

    def test_how_it_looks(self):
        parts = self.write()
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        self.assertRegex(sheet, r'<pane ySplit="3" topLeftCell="A4"[^>]*state="frozen"/>')
        self.assertIn('<autoFilter ref="A3:T', sheet)
        self.assertIn('fitToHeight="0"', sheet)
        self.assertRegex(sheet, r'<col min="20" max="20" width="8')
        styles = parts.read("xl/styles.xml").decode()
        for colour in ("C6EFCE", "FFC7CE", "FFEB9C"):
            self.assertIn(f'<fgColor rgb="FF{colour}"/>', styles)

    def test_the_same_twice(self):
        first = self.write(name="a.xlsx")
        second = self.write(name="b.xlsx")
        for part in first.namelist():
            self.assertEqual(first.read(part), second.read(part), part)

    def test_what_is_written_can_be_read(self):
        """It is no table of figures, and said to be none: but it is a workbook."""
        self.write()
        status, _, err = run("evaluate", "plan.yaml", "--figures", str(self.folder / "v.xlsx"), "--as-of",
                             "2025-12-31")
        self.assertEqual(status, 3)
        self.assertIn("v.xlsx!", err)

    def test_several_outputs_and_none_where_it_fails(self):
        self.write("-o", str(self.folder / "v.csv"))
        self.assertTrue((self.folder / "v.csv").read_text(encoding="utf-8").startswith("plan,as_of,"))
        status, _, err = run("evaluate", "plan.yaml", "--figures", "bad-figures.csv", "--as-of", "2025", "-o",
                             str(self.folder / "no.xlsx"))
        self.assertEqual(status, 3)
        self.assertFalse((self.folder / "no.xlsx").exists())


class Due(Reader):
    """`qzplan due -o due.xlsx`."""

    def test_rows_are_those_of_csv(self):
        folder = test_form.PLANS / "qingzhou"
        line = ("due", str(folder / "plan.yaml"), "--figures", str(folder / "figures-demo.csv"), "--as-of", "2026-01-31")
        for language, head in (("zh", "填报期限"), ("en", "By"), ("fr", "Avant le")):
            path = self.folder / "due.xlsx"
            self.assertEqual(run(*line, "--lang", language, "-o", str(path)), (0, "", ""))
            (_, rows), = self.sheets(zipfile.ZipFile(path)).items()
            listed = list(csv.DictReader(io.StringIO(run(*line, "--lang", language, "--format", "csv")[1])))
            at = next(i for i, row in enumerate(rows) if row.get("A") == head)
            found = rows[at + 1:]
            self.assertEqual(len(found), len(listed))
            for row, asked in zip(found, listed):
                self.assertEqual(int(row["B"]), int(asked["days_left"]))
                self.assertTrue(row["C"].startswith(asked["title"]), row)
                self.assertEqual((row["D"], row["H"]), (asked["period"], asked["tasks"].replace(";", " ")))
                self.assertEqual(row.get("F", ""), asked["unit"])


class Form(Reader):
    """`qzplan form -o form.xlsx`: filled in, it is read back as figures without a change."""

    def form(self, plan, *more):
        path = self.folder / "form.xlsx"
        status, out, err = run("form", plan, "-o", str(path), *more)
        self.assertEqual((status, out, err), (0, "", ""))
        return path

    def fill(self, path, values):
        """Writes values (XML of cells by their places) into a form, and nothing else."""
        parts = zipfile.ZipFile(path)
        filled = self.folder / "filled.xlsx"
        with zipfile.ZipFile(filled, "w", zipfile.ZIP_DEFLATED) as out:
            for name in parts.namelist():
                text = parts.read(name)
                if name == "xl/worksheets/sheet1.xml":
                    for place, value in values.items():
                        text, count = re.subn(rf'<c r="{place}" s="(\d+)"/>'.encode(),
                                              rf'<c r="{place}" s="\1"{value}</c>'.encode(), text)
                        self.assertEqual(count, 1, place)
                out.writestr(name, text)
        return filled

    def test_rows_and_columns_are_those_of_csv(self):
        for language in ("zh", "en", "fr"):
            path = self.form("plan.yaml", "--period", "2025", "--lang", language)
            (name, rows), = self.sheets(zipfile.ZipFile(path)).items()
            self.assertEqual(name, "2025")
            text = run("form", "plan.yaml", "--period", "2025", "--lang", language, "--format", "csv")[1]
            listed = [[cell for cell in row if cell] for row in csv.reader(io.StringIO(text))]
            self.assertEqual([list(row.values()) for row in rows], listed)

    def test_what_is_to_be_filled_in_can_be_and_nothing_else(self):
        parts = zipfile.ZipFile(self.form("plan.yaml", "--period", "2025", "--lang", "en"))
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        self.assertRegex(sheet, r"<sheetProtection [^>]*sheet=\"1\"")
        styles = ElementTree.fromstring(parts.read("xl/styles.xml"))
        formats = styles.find(f"{{{MAIN}}}cellXfs")
        unlocked = {str(i) for i, form in enumerate(formats)
                    if (lock := form.find(f"{{{MAIN}}}protection")) is not None and lock.get("locked") == "0"}
        header = self.sheets(parts)["2025"][0]
        open_columns = {re.match("[A-Z]+", place).group() for place, style in re.findall(
            r'<c r="([A-Z]+\d+)" s="(\d+)"', sheet) if style in unlocked}
        self.assertEqual({header[c] for c in open_columns}, {"value", "numerator", "denominator", "note"})

    def test_filled_in_it_is_read_back(self):
        (self.folder / "plan.yaml").write_text("""qzplan: 1
id: t
title: {en: T, zh: 测}
languages: [en, zh]
begins: 2023-01-01
lead: o
due: 2025
departments: {o: {en: Office, zh: 办公室}}
metrics:
  up: {title: {en: Pass rate, zh: 合格率}, unit: "%"}
  schools: {title: {en: Schools, zh: 学校}, unit: {en: schools, zh: 所}}
  green: {title: {en: Green, zh: 绿色}, part_of: schools}
tasks:
  - id: "1"
    title: {en: A, zh: 甲}
    targets:
      - {metric: up, at_least: 95.1%, id: a}
      - {metric: green, at_least: 50%, id: b}
      - {done: law, title: {en: Law, zh: 法}, id: c}
""", encoding="utf-8")
        for language, yes in (("en", "yes"), ("zh", "是")):
            path = self.form(str(self.folder / "plan.yaml"), "--period", "2025", "--lang", language)
            rows = self.sheets(zipfile.ZipFile(path))["2025"]
            columns = {head: letter for letter, head in rows[0].items()}
            asked = {row["A"]: i for i, row in enumerate(rows, 1)}
            value, top, bottom = [letter for letter in columns.values()][-4:-1]
            sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
            self.assertIn(f'<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" '
                          f'sqref="{value}{asked["law"]}"><formula1>"{yes},', sheet)
            # as a spreadsheet keeps what is typed: 95.1% as a fraction, yes as a text
            filled = self.fill(path, {
                f"{value}{asked['up']}": "><v>95.099999999999994</v>",
                f"{top}{asked['green']}": "><v>21</v>", f"{bottom}{asked['green']}": "><v>42</v>",
                f"{value}{asked['law']}": f' t="inlineStr"><is><t>{yes}</t></is>'})
            status, out, err = run("evaluate", str(self.folder / "plan.yaml"), "--figures", str(filled), "--as-of",
                                   "2026-01-01", "--format", "csv")
            self.assertEqual((status, err), (0, ""), language)
            found = {row["target"]: row for row in csv.DictReader(io.StringIO(out))}
            self.assertEqual([found[t]["actual"] for t in "abc"], ["95.1%", "50%", "yes"])
            self.assertEqual([found[t]["status"] for t in "abc"], ["met"] * 3)

    def round_trip(self, plan, figures, lang):
        """A form of 2025 with every figure that there is of it, as a workbook and as CSV: the same verdicts."""
        csv_forms = test_form.Form("fill")
        csv_forms.setUp()
        self.addCleanup(csv_forms.doCleanups)
        filled, plain = csv_forms.fill(plan, test_form.figures_of(figures), lang)
        path = self.form(str(plan), "--period", "2025", "--lang", lang)
        head = self.sheets(zipfile.ZipFile(path))["2025"][0]
        letters = {test_form.HEADS[lang][name]: letter for letter, name in head.items()
                   if name in test_form.HEADS[lang]}
        names = list(head.values())
        values = {}
        for number, row in enumerate(filled, 2):
            for name in ("value", "numerator", "denominator"):
                text = row[names.index(head[letters[name]])]
                number_like = re.fullmatch(r"-?[0-9.]+", text)
                if text:
                    values[f"{letters[name]}{number}"] = (
                        f"><v>{text}</v>" if number_like else f' t="inlineStr"><is><t>{text}</t></is>')
        self.assertGreater(len(values), 20)
        book = self.fill(path, values)
        line = ("evaluate", str(plan), "--as-of", "2025-12-31", "--format", "csv", "--warnings", "error", "--figures")
        read = run(*line, str(book))
        self.assertEqual(read[2], "")
        self.assertEqual(read, run(*line, str(csv_forms.path / "plain.csv")))

    def test_round_trip_of_qingzhou_and_the_county(self):
        for name in ("qingzhou", "county-demo"):
            for lang in ("zh", "en"):
                folder = test_form.PLANS / name
                self.round_trip(folder / "plan.yaml", folder / "figures-demo.csv", lang)


if __name__ == "__main__":
    unittest.main()
