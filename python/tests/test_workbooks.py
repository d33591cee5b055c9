# SPDX-License-Identifier: MIT
"""Workbooks: figures from those of two writers, and each cell as two other readers see it."""

import datetime
import decimal
import io
import os
import random
import shutil
import subprocess
import sys
import zipfile

import openpyxl
import pytest
import python_calamine
import xlsxwriter

import qzplan
from qzplan._ffi import workbook as _workbook
from qzplan.errors import no_diagnostics

PLAN = """\
qzplan: 1
id: t
title: T
languages: [en]
begins: 2023-01-01
lead: o
due: 2024
departments: {o: Office}
metrics:
  up: {unit: "%"}
  schools: {unit: schools}
tasks:
  - id: "1"
    title: A
    targets:
      - {metric: up, at_least: 95.1%, id: a}
      - {metric: schools, at_least: 41, id: b}
"""
HEADER = ["metric", "period", "value"]
KINDS = ["text", "number", "percent", "date", "boolean", "error", "uncalculated"]
HIDDEN, MERGED, FORMULA, TIME, SCALED = 1, 2, 4, 8, 16


@pytest.fixture()
def plan():
    return qzplan.loads(PLAN)


def by_openpyxl(rows, sheet="Sheet1"):
    book = openpyxl.Workbook()
    page = book.active
    page.title = sheet
    for row in rows:
        page.append(row)
    return book, page


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def by_xlsxwriter(fill):
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    fill(book, book.add_worksheet("Sheet1"))
    book.close()
    return out.getvalue()


def cells_of(data, name="book.xlsx"):
    """{sheet: {(row, column): (kind, text, marks)}} as this library reads it."""
    found = {}
    faults = no_diagnostics()
    with _workbook.Workbook(name.encode(), data, faults) as book:
        assert book.status == 0
        sheets, count, _ = book.sheets(None)
        for sheet in sheets[:count]:
            found[sheet.name.decode()] = {
                (c.row, c.column): (KINDS[c.kind], (c.text or b"")[:c.length].decode(), c.marks)
                for c in sheet.cells[:sheet.cell_count]}
    return found


def digits(value):
    """A float as the decimal of 15 digits that a spreadsheet shows, without an exponent."""
    rounded = decimal.Context(prec=15, rounding=decimal.ROUND_HALF_UP).create_decimal(repr(float(value)))
    text = format(rounded, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


# ---- figures


def test_openpyxl_figures(plan):
    book, page = by_openpyxl([HEADER, ["up", 2024, 0.951], ["schools", 2024, 41]])
    page["C2"].number_format = "0.0%"
    result = plan.evaluate(qzplan.Figures.from_bytes(saved(book)), as_of="2025-06-30")
    assert [str(v.actual) for v in result] == ["951/1000", "41"]
    assert [v.status.name for v in result] == ["MET", "MET"]


def test_xlsxwriter_figures(plan, tmp_path):
    def fill(book, page):
        per_cent = book.add_format({"num_format": "0.00%"})
        for i, row in enumerate([HEADER, ["up", 2024], ["schools", 2024, 41]]):
            page.write_row(i, 0, row)
        page.write_number(1, 2, 0.951, per_cent)
    path = tmp_path / "figures.xlsx"
    path.write_bytes(by_xlsxwriter(fill))
    result = plan.evaluate(qzplan.Figures.load(path), as_of="2025-06-30")
    assert [v.status.name for v in result] == ["MET", "MET"]


def test_one_sheet_of_several(plan):
    book, page = by_openpyxl([HEADER, ["schools", 2024, 41]], "a")
    other = book.create_sheet("b")
    for row in [HEADER, ["schools", 2024, 7]]:
        other.append(row)
    data = saved(book)
    with pytest.raises(qzplan.FiguresError) as error:
        qzplan.Figures.from_bytes(data, name="f.xlsx").bind(plan)
    assert error.value.diagnostics[0].id == "SHEETS_SEVERAL"
    assert qzplan.Figures.from_bytes(data, sheet="b").bind(plan)[0].value == 7
    with pytest.raises(qzplan.FiguresError) as error:
        qzplan.Figures.from_bytes(data, name="f.xlsx", sheet="c").bind(plan)
    fault = error.value.diagnostics[0]
    assert (fault.id, fault.file, fault.parts["sheets"]) == ("WORKBOOK_NO_SUCH_SHEET", "f.xlsx", "a, b")
    with pytest.raises(TypeError):
        qzplan.Figures.from_bytes(data, sheet=1)


def test_faults_have_their_cells(plan):
    book, page = by_openpyxl([HEADER, ["schools", 2024, "=1/0"], ["up", 2024, "#N/A"], ["nix", 2024, 1]])
    with pytest.raises(qzplan.FiguresError) as error:
        qzplan.Figures.from_bytes(saved(book), name="f.xlsx").bind(plan)
    assert [(d.file, d.id) for d in error.value.diagnostics] == [
        ("f.xlsx!Sheet1!C2", "CELL_UNCALCULATED"), ("f.xlsx!Sheet1!C3", "CELL_IS_ERROR"),
        ("f.xlsx!Sheet1!A4", error.value.diagnostics[2].id)]


def test_what_is_no_workbook(plan):
    for data, name, found in ((b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "f.csv", "WORKBOOK_NONE"),
                              (b"<html>", "f.xls", "WORKBOOK_WEB_PAGE"),
                              (b"PK\3\4", "f", "WORKBOOK_DAMAGED")):
        with pytest.raises(qzplan.FiguresError) as error:
            qzplan.Figures.from_bytes(data, name=name).bind(plan)
        assert error.value.diagnostics[0].id == found
    with pytest.raises(qzplan.FiguresError) as error:
        qzplan.Figures.from_bytes(b"PK\3\4", name="f.csv", format=qzplan.Format.CSV).bind(plan)
    assert error.value.diagnostics[0].id == "FILE_IS_WORKBOOK"


# ---- each cell, as others read it

FORMATS = ["General", "0", "0.00", "#,##0.0", "0.0%", "0.00%", '0.0"%"', "0\\%", "yyyy-mm-dd", "yyyy/m/d h:mm",
           "d-mmm-yy", "0.00E+00", "#,##0;[Red]-#,##0", '"about "0%', "@"]


def value_for(chance, number_format):
    kind = chance.randrange(7)
    if "y" in number_format:
        return datetime.datetime(chance.randrange(1901, 2100), chance.randrange(1, 13), chance.randrange(1, 29),
                                 chance.choice([0, 0, 6, 18]))
    if kind == 0:
        return chance.choice(["text", "北镇", " a b ", "x" * 300, "<&>\"'", "="])
    if kind == 1:
        return chance.randrange(-10**6, 10**6)
    if kind == 2:
        return chance.choice([True, False])
    return chance.choice([chance.uniform(-1, 1), chance.uniform(-1e9, 1e9), round(chance.uniform(0, 100), 2),
                          chance.uniform(0, 1) * 10 ** chance.randrange(-12, 12)])


def expected(cell):
    """(kind, text) of a cell that openpyxl has read."""
    value = cell.value
    if isinstance(value, bool):
        return "boolean", "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        return "date", value.strftime("%Y-%m-%d")
    if isinstance(value, (int, float)):
        if cell.number_format in ("0.0%", "0.00%", '"about "0%'):
            return "percent", digits(decimal.Decimal(digits(value)) * 100) + "%"
        return "number", digits(value)
    return "text", value


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("writer", ["openpyxl", "xlsxwriter"])
def test_each_cell_as_others_read_it(writer, seed):
    chance = random.Random(f"{writer} {seed}")
    table = {}
    for row in range(1, 30):
        for column in range(1, 12):
            if chance.random() < 0.7:
                number_format = chance.choice(FORMATS)
                table[row, column] = value_for(chance, number_format), number_format
    if writer == "openpyxl":
        book, page = by_openpyxl([])
        for (row, column), (value, number_format) in table.items():
            page.cell(row, column, value).number_format = number_format
        data = saved(book)
    else:
        def fill(book, page):
            for (row, column), (value, number_format) in table.items():
                style = book.add_format({"num_format": number_format})
                if isinstance(value, datetime.datetime):
                    page.write_datetime(row - 1, column - 1, value, style)
                elif isinstance(value, str):
                    page.write_string(row - 1, column - 1, value, style)
                else:
                    page.write(row - 1, column - 1, value, style)
        data = by_xlsxwriter(fill)
    (ours,) = cells_of(data).values()
    page = openpyxl.load_workbook(io.BytesIO(data)).active
    theirs = {(c.row, c.column): expected(c) for row in page.iter_rows() for c in row if c.value is not None}
    assert {place: cell[:2] for place, cell in ours.items()} == theirs
    for place, (value, _) in table.items():
        cut = isinstance(value, datetime.datetime) and value.hour != 0
        assert bool(ours[place][2] & TIME) == cut
    calamine = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    for r, row in enumerate(calamine.to_python(skip_empty_area=False), 1):
        for c, value in enumerate(row, 1):
            assert (value == "") == ((r, c) not in ours)
            if isinstance(value, (datetime.datetime, datetime.date)):
                assert ours[r, c][1] == value.strftime("%Y-%m-%d")
            elif isinstance(value, bool):
                assert ours[r, c][1] == str(value).upper()
            elif isinstance(value, float) and ours[r, c][0] == "number":
                assert ours[r, c][1] == digits(value)
            elif isinstance(value, str) and value:
                assert ours[r, c][1] == value


def test_numbers_that_were_typed():
    """What has at most 15 digits comes back digit by digit, in per cent too."""
    chance = random.Random(15)
    typed = [format(decimal.Decimal(chance.randrange(1, 10**chance.randrange(1, 16)))
                    .scaleb(-chance.randrange(0, 12)).normalize(), "f") for _ in range(2000)]
    book, page = by_openpyxl([[float(text)] for text in typed])
    (ours,) = cells_of(saved(book)).values()
    assert [ours[i, 1][1] for i in range(1, len(typed) + 1)] == typed
    book, page = by_openpyxl([[float(decimal.Decimal(text) / 100)] for text in typed])
    for row in page:
        row[0].number_format = "0.00%"
    (ours,) = cells_of(saved(book)).values()
    assert [ours[i, 1][1] for i in range(1, len(typed) + 1)] == [text + "%" for text in typed]


def test_merged_and_hidden_as_written():
    book, page = by_openpyxl([["Title", None, None], ["a", 1, 2], [None, 3, 4], ["b", 5, 6]])
    page.merge_cells("A1:C1")
    page.merge_cells("A2:A3")
    page.row_dimensions[4].hidden = True
    page.column_dimensions["C"].hidden = True
    book.create_sheet("out").sheet_state = "veryHidden"
    ours = cells_of(saved(book))
    assert ours["out"] == {}
    assert {place: (cell[1], cell[2]) for place, cell in ours["Sheet1"].items()} == {
        (1, 1): ("Title", 0), (2, 1): ("a", 0), (2, 2): ("1", 0), (2, 3): ("2", HIDDEN),
        (3, 1): ("a", MERGED), (3, 2): ("3", 0), (3, 3): ("4", HIDDEN),
        (4, 1): ("b", HIDDEN), (4, 2): ("5", HIDDEN), (4, 3): ("6", HIDDEN)}


def test_formulas_as_written():
    def fill(book, page):
        page.write_formula(0, 0, "=1+1", None, 2)
        page.write_formula(1, 0, "=1+1")  # nobody has computed it: 0 stands there
        page.write_formula(2, 0, '="a"', None, "a")
        page.write_array_formula(3, 0, 3, 0, "{=SUM(A1:A1)}", None, 2)
    (ours,) = cells_of(by_xlsxwriter(fill)).values()
    assert [ours[i, 1] for i in range(1, 5)] == [
        ("number", "2", FORMULA), ("uncalculated", "", FORMULA), ("text", "a", FORMULA), ("number", "2", FORMULA)]
    book, page = by_openpyxl([["=1+1"]])
    (ours,) = cells_of(saved(book)).values()
    assert ours == {(1, 1): ("uncalculated", "", FORMULA)}


def test_days_since_1904():
    def fill(book, page):
        page.write_datetime(0, 0, datetime.datetime(2024, 3, 31), book.add_format({"num_format": "yyyy-mm-dd"}))
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"date_1904": True})
    fill(book, book.add_worksheet())
    book.close()
    (ours,) = cells_of(out.getvalue()).values()
    assert ours == {(1, 1): ("date", "2024-03-31", 0)}


def test_rich_texts_and_links_and_pictures_do_not_disturb():
    def fill(book, page):
        bold = book.add_format({"bold": True})
        page.write_rich_string(0, 0, "a ", bold, "b", " c")
        page.write_url(1, 0, "https://example.org/", None, "link")
        page.write_comment(2, 0, "a comment")
        page.write_number(3, 0, 5, book.add_format({"num_format": "#,##0,"}))
        page.add_table(5, 0, 6, 1, {"columns": [{"header": "x"}, {"header": "y"}]})
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Sheet1!$A$4:$A$4"})
        page.insert_chart("D2", chart)
        page.data_validation(0, 1, 0, 1, {"validate": "list", "source": ["yes", "no"]})
        pie = book.add_chart({"type": "pie"})
        pie.add_series({"values": "=Sheet1!$A$4:$A$4"})
        book.add_chartsheet().set_chart(pie)
    data = by_xlsxwriter(fill)
    ours = cells_of(data)
    assert list(ours) == ["Sheet1"]
    assert {place: cell for place, cell in ours["Sheet1"].items() if place[0] < 6} == {
        (1, 1): ("text", "a b c", 0), (2, 1): ("text", "link", 0), (4, 1): ("number", "5", SCALED)}
    # without what no figure needs
    parts = zipfile.ZipFile(io.BytesIO(data))
    less = io.BytesIO()
    with zipfile.ZipFile(less, "w") as out:
        for name in parts.namelist():
            if not any(word in name for word in ("drawing", "theme", "chart", "comments", "docProps", "table")):
                out.writestr(name, parts.read(name))
    assert cells_of(less.getvalue()) == ours


@pytest.mark.parametrize("writer", ["openpyxl", "xlsxwriter", "office"])
def test_one_table_by_three_writers(writer, tmp_path, root):
    """The workbooks that the desk keeps, made anew (LibreOffice's where all is tried): the same figures."""
    if writer == "office" and not (os.environ.get("QZPLAN_ALL") and shutil.which("soffice")):
        pytest.skip("not asked for")
    desk = root / "tests" / "desk"
    made = tmp_path / "book.xlsx"
    subprocess.run([sys.executable, str(desk / "make_books.py"), writer, str(made)], check=True)
    plan = qzplan.load(desk / f"book-of-{writer}" / "plan.yaml")
    meant = qzplan.Figures.load(desk / f"book-of-{writer}" / "meant.csv").bind(plan)
    for path in (made, desk / f"book-of-{writer}" / "book.xlsx"):
        read = qzplan.Figures.load(path).bind(plan)
        assert [(f.metric.id, f.period, f.area.id, f.value, f.note) for f in read] == [
            (f.metric.id, f.period, f.area.id, f.value, f.note) for f in meant]
