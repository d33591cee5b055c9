# SPDX-License-Identifier: MIT
"""Every screen of the program, in Chinese and English, on terminals of 80 and 120 columns: each was looked at before it
was kept, and none is wider than its terminal.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_screens.py
"""
import re
import unittest

from program import COUNTY, DIFF, EUROPE, EVALUATE, ROTATION, TOWNS, Kept, run_on_terminal, width

QINGZHOU = ("evaluate", "../../../plans/qingzhou/plan.yaml", "--figures", "../../../plans/qingzhou/figures-demo.csv",
            "--as-of", "2025-12-31")

SCREENS = {
    "evaluate": EVALUATE,
    "explained": (*EVALUATE, "--explain", "--task", "2.1"),
    "by-task": (*EVALUATE, "--by", "task"),
    "by-department": (*EVALUATE, "--by", "department"),
    "of-department": (*EVALUATE, "--department", "towns"),
    "methods": (*EVALUATE, "--method", "linear,open-sdg,eurostat"),
    "remedy": (*EVALUATE, "--remedy"),
    "would-have": (*EVALUATE, "--would-have"),
    "what-if": (*EVALUATE, "--what-if", "schools@2025=44"),
    "county": COUNTY,
    "towns": TOWNS,
    "europe": EUROPE,
    "show": ("show", "plan.yaml"),
    "show-every-key": ("show", "every-key.yaml"),
    "diff": DIFF,
    "diff-of-verdicts": (*DIFF, "--figures", "figures.csv", "--as-of", "2025-12-31"),
    "rotation": ROTATION,
}

#: Words of English plans' own: ids, and what every language writes so.
LATIN = re.compile(r"[A-Za-z]{2,}")


class Screens(Kept):
    def test_kept(self):
        for lang in ("zh", "en"):
            for columns in (80, 120):
                for name, line in SCREENS.items():
                    with self.subTest(name=name, lang=lang, columns=columns):
                        self.check_screen(f"screens/{name}-{lang}", columns, *line, "--lang", lang)

    def test_none_is_wider_than_its_terminal(self):
        for line in (*SCREENS.values(), QINGZHOU, (*QINGZHOU, "--by", "department"), (*QINGZHOU, "--remedy")):
            for columns in (80, 100):
                out = run_on_terminal(*line, "--lang", "fr", COLUMNS=str(columns), NO_COLOR="1")
                self.assertLessEqual(max(map(width, out.splitlines())), columns, line)

    def test_chinese_tables_are_chinese(self):
        """plan.yaml has all its texts in Chinese: beside names of files no Latin word is left."""
        for name in ("evaluate", "by-department", "remedy", "would-have", "what-if", "rotation"):
            out = run_on_terminal(*SCREENS[name], "--lang", "zh", COLUMNS="120", NO_COLOR="1")
            for line in out.splitlines():
                if not re.search(r"figures\.csv|plan(-amended)?\.yaml|--would-have|schools@2025", line):
                    self.assertIsNone(LATIN.search(line), line)

    def test_ids_and_units(self):
        out = run_on_terminal(*EVALUATE, "--lang", "zh", COLUMNS="80", NO_COLOR="1")
        self.assertRegex(out, r"1\.1\.1 +学校 +41所 +≤ 41所")
        self.assertRegex(out, r"2\.2\.2 +平均班额 +31人 +20–35人")
        out = run_on_terminal(*EVALUATE, "--lang", "en", COLUMNS="120", NO_COLOR="1")
        self.assertRegex(out, r"1\.1\.1 +Schools +41 schools +≤ 41 schools")


if __name__ == "__main__":
    unittest.main()
