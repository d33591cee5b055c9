# SPDX-License-Identifier: MIT
"""`qzplan due`: what has to be reported, on a screen, as CSV and as JSON.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_due.py
"""
import csv
import io
import json
import unittest

from program import Kept, run

PLANS = "../../../plans"
QINGZHOU = ("due", f"{PLANS}/qingzhou/plan.yaml", "--figures", f"{PLANS}/qingzhou/figures-demo.csv", "--as-of",
            "2026-11-24")
SMALL = ("due", "plan.yaml", "--figures", "figures.csv", "--as-of", "2026-01-31")
COUNTY = ("due", "county.yaml", "--figures", "county.csv", "--as-of", "2026-01-31")
GAPS = ["advisers_at_schools 2024-H1", "safety_assessment 2024", "reading_county 2025", "star_libraries 2025",
        "same_lesson_compared 2025-H2", "school_brand 2025"]


def rows(*line):
    return list(csv.DictReader(io.StringIO(run(*line, "--format", "csv")[1])))


class Due(Kept):
    def test_screens(self):
        for lang in ("zh", "en"):
            for columns in (80, 120):
                self.check_screen(f"due-qingzhou-{lang}", columns, *QINGZHOU, "--within", "0", "--lang", lang)
                self.check_screen(f"due-county-{lang}", columns, *COUNTY, "--lang", lang)
        for lang in ("zh", "en", "fr"):
            self.check(f"due-{lang}.txt", *SMALL, "--lang", lang)
        self.check("due.csv", *SMALL, "--format", "csv")
        self.check("due.json", *SMALL, "--format", "json")

    def test_the_gaps_in_each_form(self):
        self.assertEqual([f"{row['metric']} {row['period']}" for row in rows(*QINGZHOU, "--within", "0")], GAPS)
        data = json.loads(run(*QINGZHOU, "--within", "0", "--format", "json")[1])
        self.assertEqual([f"{row['metric']} {row['period']}" for row in data["figures"]], GAPS)
        self.assertEqual((data["overdue_count"], data["within"], data["department"]), (6, 0, None))
        self.assertEqual(data["figures"][0]["by"], "2024-06-30")
        self.assertEqual(data["figures"][0]["tasks"][0]["leads"], ["education"])
        self.assertIsNone(data["figures"][2]["latest"])

    def test_whose(self):
        self.assertEqual(len(rows(*QINGZHOU, "--department", "public_security")), 30)
        self.assertEqual(len(rows(*QINGZHOU, "--department", "公安局", "--within", "0")), 1)
        code, _, err = run(*QINGZHOU, "--department", "公安")
        self.assertEqual(code, 2)
        self.assertIn("did you mean `公安局`?", err)

    def test_exit_status(self):
        """Whatever is late: what is listed is no verdict."""
        self.assertEqual(run(*QINGZHOU)[0], 0)
        self.assertEqual(run(*QINGZHOU[:-1], "2023-12-31")[0], 0)
        self.assertEqual(run(*QINGZHOU, "--within", "-1")[0], 2)
        self.assertEqual(run(*QINGZHOU[:-1], "soon")[0], 2)
        self.assertEqual(run("due", "faulty.yaml", *SMALL[2:])[0], 3)
        self.assertEqual(run(*QINGZHOU[:-1], "today")[0], 0)

    def test_nothing_is_due(self):
        out = run(*QINGZHOU[:-1], "2023-12-31")[1]
        self.assertTrue(out.endswith("0 figures to be reported, 0 of them overdue\n"), out)


if __name__ == "__main__":
    unittest.main()
