# SPDX-License-Identifier: MIT
"""`qzplan figures`: files as they are understood, and the mappings that they are read with.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_figures.py
"""
import hashlib
import json
import os
import pathlib
import shutil
import tempfile
import unittest

from program import Kept, run

COUNTY = ("figures", "county.yaml", "county.csv")
PLAN = """qzplan: 1
id: t
title: T
languages: [en]
begins: 2015-01-01
due: 2030
lead: o
departments: {o: Office}
metrics: {homes: {title: Homes, unit: homes}, share: {unit: "%"}}
tasks:
- {id: "1", title: A, targets: [{metric: homes, at_least: 1}, {metric: share, at_least: 1%}]}
"""
TABLE = "Year;Built;Gone\n2023;90;1\n2024;104;2\n"
MAPPING = "sheets: {metric: homes, period: {column: Year}, value: {column: Built}}\n"
OTHER = "sheets: {metric: homes, period: {column: Year}, value: {column: Gone}}\n"
BUILT = "metric,period,value\nhomes,2023,90\nhomes,2024,104\n"
GONE = "metric,period,value\nhomes,2023,1\nhomes,2024,2\n"


DESK = pathlib.Path(__file__).resolve().parents[1] / "desk"


class Figures(Kept):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        for name, text in (("plan.yaml", PLAN), ("t.csv", TABLE), ("map.yaml", MAPPING), ("other.yaml", OTHER)):
            self.write(name, text)

    def at(self, name):
        return str(pathlib.Path(self.folder.name, name))

    def write(self, name, text):
        pathlib.Path(self.at(name)).write_text(text, encoding="utf-8")

    def figures(self, *words):
        return run("figures", self.at("plan.yaml"), *words)

    def test_screens(self):
        for lang in ("zh", "en"):
            for columns in (80, 120):
                self.check_screen(f"figures-county-{lang}", columns, *COUNTY, "--show", "--lang", lang)
        self.check("figures-fr.txt", *COUNTY, "--show", "--lang", "fr")
        self.check("figures.csv", *COUNTY)

    def test_read_back(self):
        """What is written is read as the same, and written as the same."""
        for plan, file in (("county.yaml", "county.csv"), ("plan.yaml", "figures.csv"),
                           ("../../../plans/qingzhou/plan.yaml", "../../../plans/qingzhou/figures-demo.csv")):
            code, out, _ = run("figures", plan, file)
            self.assertEqual(code, 0)
            self.write("again.csv", out)
            self.assertEqual(run("figures", plan, self.at("again.csv"))[1], out)

    def test_exact(self):
        self.write("t.csv", "metric,period,value\nhomes,2020,0.050\nhomes,2021,12\nhomes,2022,1000000.5\n"
                            "share,2020,0.05%\nshare,2021,95.10%\nshare,2022,100%\nshare,2023,7.125%\n")
        self.assertEqual(self.figures(self.at("t.csv"))[1], pathlib.Path(self.at("t.csv")).read_text())

    def test_mapping_of_all(self):
        self.assertEqual(self.figures(self.at("t.csv"), "--mapping", self.at("map.yaml"))[:2], (0, BUILT))
        self.assertEqual(self.figures(self.at("t.csv"))[0], 3)
        self.assertEqual(self.figures(self.at("t.csv"), "--mapping", self.at("none.yaml"))[0], 3)
        self.assertEqual(self.figures()[0], 2)

    def test_mapping_beside(self):
        self.write("t.map.yaml", MAPPING)
        self.assertEqual(self.figures(self.at("t.csv"))[:2], (0, BUILT))
        self.assertEqual(self.figures(self.at("t.csv"), "--mapping", self.at("other.yaml"))[:2], (0, GONE))

    def test_no_link_no_pipe(self):
        os.symlink(self.at("map.yaml"), self.at("t.map.yaml"))
        code, _, err = self.figures(self.at("t.csv"))
        self.assertEqual(code, 3)
        self.assertIn("t.map.yaml", err)
        os.unlink(self.at("t.map.yaml"))
        os.mkfifo(self.at("t.map.yaml"))
        self.assertEqual(self.figures(self.at("t.csv"))[0], 3)

    def test_mapping_behind_its_files(self):
        line = ("evaluate", self.at("plan.yaml"), "--as-of", "2025-01-31", "--format", "csv")
        self.write("u.csv", TABLE.replace("2023", "2021").replace("2024", "2022"))
        both = ("--figures", self.at("t.csv"), self.at("u.csv"), "--mapping", self.at("map.yaml"))
        self.assertEqual(run(*line, *both)[0], 0)
        first = ("--figures", self.at("t.csv"), "--mapping", self.at("map.yaml"), "--figures", self.at("u.csv"))
        self.assertEqual(run(*line, *first)[0], 3)
        each = (*first, "--mapping", self.at("other.yaml"))
        self.assertEqual(run(*line, *each)[0], 0)
        code, _, err = run("evaluate", self.at("plan.yaml"), "--mapping", self.at("map.yaml"), *both, *line[2:])
        self.assertEqual(code, 2)
        self.assertIn("--mapping", err)

    def test_run_names_the_mapping(self):
        """JSON says with which mapping a file was read, the one beside it included."""
        line = ("evaluate", self.at("plan.yaml"), "--as-of", "2025-01-31", "--format", "json", "--figures", self.at("t.csv"))
        named = json.loads(run(*line, "--mapping", self.at("map.yaml"))[1])["run"]["files"]
        self.write("t.map.yaml", MAPPING)
        beside = json.loads(run(*line)[1])["run"]["files"]
        for files, name in ((named, "map.yaml"), (beside, "t.map.yaml")):
            self.assertEqual([(f["role"], f["file"]) for f in files],
                             [("plan", self.at("plan.yaml")), ("figures", self.at("t.csv")), ("mapping", self.at(name))])
            self.assertEqual(files[2]["sha256"], hashlib.sha256(MAPPING.encode()).hexdigest())

    def test_yaml_takes_none(self):
        self.write("f.yaml", "figures: [{metric: homes, period: 2024, value: 1}]\n")
        self.write("f.map.yaml", MAPPING)
        self.assertEqual(self.figures(self.at("f.yaml"))[0], 0)
        code, _, err = self.figures(self.at("f.yaml"), "--mapping", self.at("map.yaml"))
        self.assertEqual(code, 3)
        self.assertIn("UNSUPPORTED", err)


    def test_proposed(self):
        """A mapping is proposed where a table was guessed: below the table, beside the figures, alone."""
        self.write("t.csv", "县情\n指标;年份;数值\nhomes;2023;1,5\nhomes;2024;2\n")
        meant = "sheets:\n  separator: \";\"\n  decimal: \",\"\n  header: 2\n  metric: {column: 指标}\n" \
                "  period: {column: 年份}\n  value: {column: 数值}\n"
        name = f"# {self.at('t.csv')}\n"
        code, out, err = self.figures(self.at("t.csv"))
        self.assertEqual((code, out), (0, "metric,period,value\nhomes,2023,1.5\nhomes,2024,2\n"))
        self.assertTrue(err.endswith(name + meant), err)
        self.assertEqual(self.figures(self.at("t.csv"), "--propose")[1], name + meant)
        self.assertTrue(self.figures(self.at("t.csv"), "--show")[1].endswith(name + meant))
        self.write("t.map.yaml", meant)
        self.assertEqual(self.figures(self.at("t.csv")), (0, out, ""))
        self.assertEqual(self.figures(self.at("t.csv"), "--propose")[1], "")

    def test_nothing_to_propose(self):
        for plan, file in (("county.yaml", "county.csv"), ("plan.yaml", "figures.csv")):
            self.assertEqual(run("figures", plan, file, "--propose")[:2], (0, ""))

    def test_proposals_read_the_same(self):
        """Every file at the desk that is read without a mapping is read the same with the one that is proposed, and
        nothing more is warned of."""
        read = proposed = 0
        for file in sorted(DESK.glob("*/*")):
            if file.suffix not in (".csv", ".tsv", ".xlsx") or file.name == "meant.csv":
                continue
            copy, plan = shutil.copy(file, self.at(file.name)), str(file.parent / "plan.yaml")
            code, out, err = run("figures", plan, copy)
            mapping = run("figures", plan, copy, "--propose")[1] if code == 0 else ""
            read += code == 0
            proposed += mapping != ""
            if mapping != "":
                self.write("m.yaml", mapping)
                with self.subTest(file=f"{file.parent.name}/{file.name}"):
                    again = run("figures", plan, copy, "--mapping", self.at("m.yaml"))
                    self.assertEqual(again[:2], (0, out))
                    self.assertEqual(again[2].count(" warning: "), err.count(" warning: "))
        self.assertGreater(read, 40)
        self.assertGreater(proposed, 20)

    def test_encoding_and_columns_of_all_commands(self):
        """due, form, diff and evaluate read files alike."""
        pathlib.Path(self.at("l.csv")).write_bytes("metric,period,value,wer\nhomes,2024,1,Süd\n".encode("latin-1"))
        plan = self.at("plan.yaml")
        for line in (("evaluate", plan, "--as-of", "2025-01-31"), ("due", plan, "--as-of", "2025-01-31"),
                     ("form", plan, "--period", "2025"), ("diff", plan, plan, "--as-of", "2025-01-31")):
            figures = (*line, "--figures", self.at("l.csv"))
            self.assertEqual(run(*figures)[0], 3, line)
            self.assertIn(run(*figures, "--encoding", "latin-1")[0], (0, 1), line)
            code, _, err = run(*figures, "--encoding", "latin-1", "--strict-columns")
            self.assertEqual(code, 3, line)
            self.assertIn("`wer`", err)
            code, _, err = run(*figures, "--encoding", "latin-7")
            self.assertEqual(code, 2, line)
            self.assertIn("latin-1", err)


if __name__ == "__main__":
    unittest.main()
