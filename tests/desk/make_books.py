# SPDX-License-Identifier: MIT
"""Makes the workbooks of the cases book-of-* anew, the same table by three writers.

    python3 tests/desk/make_books.py openpyxl|xlsxwriter|office BOOK

`office` is LibreOffice, which saves what openpyxl wrote; the others need the package of that name.
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile

HEAD = ("指标名称", "区域", "年度", "数值", "备注")
#: Rows below the header; a day and a percentage have their number formats.
ROWS = [("农村学校数", "北镇", 2024, 20, None), ("农村学校数", "南镇", 2024, 18, "含教学点"),
        ("入学率", "全县", 2024, 0.951, None), ("学生档案", "全县", datetime.date(2024, 6, 30), "是", None),
        ("常住人口", "北镇", 2023, 1200, None), ("常住人口", None, 2024, 1250, None)]
NOTE = "注：本表为年报数。"


def by_openpyxl(path):
    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "年报"
    sheet["A1"] = "试点县 2024 年指标"
    sheet.merge_cells("A1:E1")
    for column, name in enumerate(HEAD, 1):
        sheet.cell(3, column, name)
    for number, row in enumerate(ROWS, 4):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column, value)
    sheet["D6"].number_format = "0.0%"
    sheet["C7"].number_format = "yyyy-mm-dd"
    sheet.merge_cells("B8:B9")
    sheet["A11"] = NOTE
    notes = book.create_sheet("说明")
    notes["A1"] = "指标"
    notes.sheet_state = "hidden"
    book.save(path)


def by_xlsxwriter(path):
    import xlsxwriter
    book = xlsxwriter.Workbook(str(path))
    percent, day = book.add_format({"num_format": "0.0%"}), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("年报")
    sheet.merge_range("A1:E1", "试点县 2024 年指标")
    sheet.write_row("A3", HEAD)
    for number, row in enumerate(ROWS, 3):
        for column, value in enumerate(row):
            if isinstance(value, datetime.date):
                sheet.write_datetime(number, column, datetime.datetime(value.year, value.month, value.day), day)
            elif isinstance(value, float):
                sheet.write_number(number, column, value, percent)
            elif value is not None and (number, column) != (7, 1):
                sheet.write(number, column, value)
    sheet.merge_range("B8:B9", "北镇")
    sheet.write("A11", NOTE)
    notes = book.add_worksheet("说明")
    notes.write("A1", "指标")
    notes.hide()
    book.close()


def by_office(path):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "book.xlsx")
        by_openpyxl(source)
        out = pathlib.Path(folder, "out")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(source)],
                       capture_output=True, check=True, timeout=240)
        path.write_bytes((out / "book.xlsx").read_bytes())


if __name__ == "__main__":
    {"openpyxl": by_openpyxl, "xlsxwriter": by_xlsxwriter, "office": by_office}[sys.argv[1]](pathlib.Path(sys.argv[2]))
