# SPDX-License-Identifier: MIT
"""Workbooks by LibreOffice: data/NAME.xlsx has the cells that data/NAME.txt lists, and where QZPLAN_TEST_ALL is
set so has one that LibreOffice makes anew of data/NAME.fods.

    QZPLAN_LIST_CELLS=build/tests/sheets/list_cells python3 tests/sheets/test_office.py
"""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

DATA = pathlib.Path(__file__).resolve().parent / "data"
LIST_CELLS = os.environ.get("QZPLAN_LIST_CELLS", "build/tests/sheets/list_cells")


def cells_of(path):
    """The lines of list_cells, without that of the workbook itself."""
    ran = subprocess.run([LIST_CELLS, str(path)], capture_output=True, encoding="utf-8", check=True)
    return ran.stdout.splitlines()[1:]


def expected(name):
    text = (DATA / name).with_suffix(".txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


class Office(unittest.TestCase):
    maxDiff = None

    def test_as_they_are_kept(self):
        books = sorted(DATA.glob("*.xlsx"))
        self.assertTrue(books)
        for book in books:
            self.assertEqual(cells_of(book), expected(book.name), book.name)

    @unittest.skipUnless(os.environ.get("QZPLAN_TEST_ALL") and shutil.which("soffice"), "not asked for")
    def test_made_anew(self):
        with tempfile.TemporaryDirectory() as folder:
            for source in sorted(DATA.glob("*.fods")):
                subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                                "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, str(source)],
                               capture_output=True, check=True, timeout=240)
                made = pathlib.Path(folder, source.name).with_suffix(".xlsx")
                self.assertEqual(cells_of(made), expected(source.name), source.name)


if __name__ == "__main__":
    unittest.main()
