# SPDX-License-Identifier: MIT
"""The qzplan program's whole outputs, held against golden files.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_cli.py
"""
import unittest

from program import COUNTY, DIFF, EUROPE, EVALUATE, ROTATION, TOWNS, Kept, run


class Golden(Kept):
    """Whole outputs, each read by eye before it was kept."""

    def test_show(self):
        self.check("show-en.txt", "show", "plan.yaml")
        self.check("show-zh.txt", "show", "plan.yaml", "--lang", "zh")
        self.check("show.json", "show", "plan.yaml", "--format", "json")

    def test_show_every_key(self):
        self.check("every-key-en.txt", "show", "every-key.yaml")
        self.check("every-key-zh.txt", "show", "every-key.yaml", "--lang", "zh")
        self.check("every-key.json", "show", "every-key.yaml", "--format", "json")

    def test_evaluate(self):
        self.check("evaluate-en.txt", *EVALUATE, status=1)
        self.check("evaluate-zh.txt", *EVALUATE, "--lang", "zh", status=1)
        self.check("evaluate-explain-en.txt", *EVALUATE, "--explain", status=1)
        self.check("evaluate-explain-zh.txt", *EVALUATE, "--explain", "--lang=zh", status=1)
        self.check("evaluate.json", *EVALUATE, "--format", "json", status=1)
        self.check("evaluate.csv", *EVALUATE, "--format", "csv", status=1)

    def test_evaluate_by(self):
        for by in ("task", "action", "programme", "department"):
            self.check(f"evaluate-by-{by}.txt", *EVALUATE, "--by", by, status=1)

    def test_check_strict(self):
        self.check("check-strict.txt", "check", "--strict", "plan.yaml", "impossible.yaml",
                   status=1)

    def test_diff(self):
        figures = ("--figures", "figures.csv", "--as-of", "2025-12-31")
        self.check("diff-en.txt", *DIFF, *figures, status=1)
        self.check("diff-zh.txt", *DIFF, *figures, "--lang", "zh", status=1)
        self.check("diff.json", *DIFF, *figures, "--format", "json", status=1)
        self.check("diff-same.txt", "diff", "plan.yaml", "plan.yaml")

    def test_county(self):
        self.check("county-show-en.txt", "show", "county.yaml")
        self.check("county-show-zh.txt", "show", "county.yaml", "--lang", "zh")
        self.check("county-show.json", "show", "county.yaml", "--format", "json")
        self.check("county-en.txt", *COUNTY, "--explain", status=1)
        self.check("county-zh.txt", *COUNTY, "--explain", "--lang", "zh", status=1)
        self.check("county.json", *COUNTY, "--format", "json", status=1)
        self.check("county.csv", *COUNTY, "--format", "csv", status=1)
        self.check("county-area.txt", *COUNTY, "--area", "alder", status=1)

    def test_a_plan_in_french_among_french_words(self):
        figures = ("--figures", "french.csv", "--as-of", "2026-01-31")
        self.check("french-fr.txt", "evaluate", "french.yaml", *figures, "--explain", "--lang", "fr", status=1)
        self.check("french-fr.csv", "evaluate", "french.yaml", *figures, "--format", "csv", "--lang", "fr",
                   status=1)
        self.check("french-show-fr.txt", "show", "french.yaml", "--lang", "fr")
        self.check("french-diff-fr.txt", "diff", "french.yaml", "french-amended.yaml", "--lang", "fr", status=1)

    def test_a_plan_in_a_language_that_only_it_has(self):
        for name in ("french", "arabic"):
            plan, figures = f"{name}.yaml", ("--figures", f"{name}.csv", "--as-of", "2026-01-31")
            self.check(f"{name}-check.txt", "check", "--strict", plan)
            self.check(f"{name}-show.txt", "show", plan)
            self.check(f"{name}-show-zh.txt", "show", plan, "--lang", "zh")
            self.check(f"{name}-show.json", "show", plan, "--format", "json")
            self.check(f"{name}.txt", "evaluate", plan, *figures, "--explain", status=1)
            self.check(f"{name}.json", "evaluate", plan, *figures, "--format", "json", status=1)
            self.check(f"{name}.csv", "evaluate", plan, *figures, "--format", "csv", "--lang", "zh,en",
                       status=1)
            self.check(f"{name}-diff.txt", "diff", plan, f"{name}-amended.yaml", status=1)
            self.check(f"{name}-diff.json", "diff", plan, f"{name}-amended.yaml", "--format", "json",
                       status=1)

    def test_methods(self):
        names = "open-sdg,eurostat,linear"
        self.check("methods-en.txt", *EUROPE, "--method", names)
        self.check("methods-zh.txt", *EUROPE, "--method", names, "--lang", "zh")
        self.assertIn("≠ The methods disagree on the pace of 3 of 9 that two or more can judge",
                      run(*COUNTY, "--method", names)[1])
        self.assertIn("None of the methods can judge any of the 9 promises",
                      run(*EUROPE, "--method", names, "--area", "germany")[1])
        self.check("methods.json", *EUROPE, "--method", names, "--format", "json")

    def test_what_if_by_titles(self):
        """Metrics, areas and groups are named by their titles as well, in any language of the plan."""
        by_id = run(*EVALUATE, "--format", "csv", "--what-if", "rooms_ok/new@2025=60%", "schools@2025=44")[1]
        for words in (("用房达标园/新园@2025=60%", "学校@2025=44"), ("Schools@2025年=44所", "rooms_ok/new@2025=60%")):
            self.assertEqual(run(*EVALUATE, "--format", "csv", "--what-if", *words)[1], by_id)
        by_id = run(*COUNTY, "--format", "csv", "--what-if", "green/alder@2025=4/5")[1]
        self.assertEqual(run(*COUNTY, "--format", "csv", "--what-if", "绿色学校/甲镇@2025=4/5")[1], by_id)

    def test_what_if(self):
        words = ("--what-if", "schools/cedar@2025=20", "schools/fir@2025=20",
                 "green/alder@2025=3/5", "--what-if=leavers@2025-Q2=7%")
        self.check("what-if-en.txt", *COUNTY, *words, status=1)
        self.check("what-if-zh.txt", *COUNTY, *words, "--lang", "zh", status=1)
        self.check("what-if.json", *COUNTY, *words, "--format", "json", status=1)

    def test_remedy(self):
        self.check("remedy-en.txt", *COUNTY, "--remedy", status=1)
        self.check("remedy-zh.txt", *COUNTY, "--remedy", "--lang", "zh", status=1)
        self.check("remedy.json", *COUNTY, "--remedy", "--format", "json", status=1)

    def test_towns_that_are_silent(self):
        self.check("silent-en.txt", *TOWNS, "--remedy", status=1)
        self.check("silent-zh.txt", *TOWNS, "--remedy", "--lang", "zh", status=1)

    def test_one_town(self):
        """What is counted over all towns is so in the line of one, too, and says so."""
        self.check("town-en.txt", *TOWNS, "--area", "pine_hill", status=1)
        for args in ((), ("--lang", "zh")):
            for place, times in (((), 0), (("--area", "pine_hill"), 5), (("--area", "hills"), 0)):
                out = run(*TOWNS, *args, *place)[1]
                said = "按所在的上级区域计" if args else "counted for the area that contains it"
                self.assertEqual(out.count(said), times, (args, place))

    def test_rotation(self):
        self.check("rotation-en.txt", *ROTATION, status=1)
        self.check("rotation-zh.txt", *ROTATION, "--lang", "zh", status=1)
        self.check("rotation.json", *ROTATION, "--format", "json", status=1)


if __name__ == "__main__":
    unittest.main()
