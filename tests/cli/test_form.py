# SPDX-License-Identifier: MIT
"""`qzplan form`: what it asks for, and that it is read back as the figures that were filled in.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_form.py
"""
import csv
import io
import pathlib
import tempfile
import unittest

from program import DATA, HERE, Kept, run

PLANS = HERE.parent.parent / "plans"
#: What a form calls the columns of figures.
HEADS = {
    "zh": {"指标编码": "metric", "周期": "period", "区域": "area", "分组": "for", "数值": "value", "分子": "numerator",
           "分母": "denominator", "备注": "note"},
    "en": {name: name for name in ("metric", "period", "area", "for", "value", "numerator", "denominator", "note")},
    "fr": {"indicateur": "metric", "période": "period", "territoire": "area", "groupe": "for", "valeur": "value",
           "numérateur": "numerator", "dénominateur": "denominator", "remarque": "note"},
}
KEY = ("metric", "period", "area", "for")


def table(text):
    return list(csv.reader(io.StringIO(text)))


def figures_of(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found = {}
    for row in csv.DictReader(lines):
        found[tuple(row.get(name) or "" for name in KEY)] = row
    return found


def within(day, period):
    """Whether a day, "2025-06-12", lies in a year or a half of it."""
    return day[:4] == period[:4] and (len(period) == 4 or (int(day[5:7]) > 6) == (period[5:] == "H2"))


def reported_for(reported, key):
    """A figure of the row's own period, else an answer of a day in it."""
    if key in reported:
        return reported[key]
    days = [figure for (metric, period, *rest), figure in reported.items()
            if metric == key[0] and tuple(rest) == key[2:] and len(period) == 10 and within(period, key[1])]
    return days[0] if days else None


class Form(Kept):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name)

    def fill(self, plan, reported, lang, period="2025"):
        """Fills a form in from figures; returns its file, and one with the same figures written plainly."""
        code, text, err = run("form", str(plan), "--period", period, "--lang", lang)
        self.assertEqual((code, err), (0, ""))
        head, *rows = table(text)
        places = {HEADS[lang][name]: i for i, name in enumerate(head) if name in HEADS[lang]}
        plain = [["metric", "period", "area", "for", "value", "numerator", "denominator"]]
        for row in rows:
            key = tuple(row[places[name]] if name in places else "" for name in KEY)
            figure = reported_for(reported, key)
            for name in ("value", "numerator", "denominator"):
                if figure is not None and figure.get(name):
                    row[places[name]] = figure[name]
            if figure is not None:
                plain.append([*key, *(figure.get(name) or "" for name in ("value", "numerator", "denominator"))])
        for name, lines in (("form.csv", [head, *rows]), ("plain.csv", plain)):
            with open(self.path / name, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(lines)
        return rows, plain

    def verdicts(self, plan, name, *more):
        return run("evaluate", str(plan), "--figures", str(self.path / name), "--as-of", "2025-12-31", "--format",
                   "csv", "--warnings", "error", *more)

    def round_trip(self, plan, figures, lang, filled):
        _, plain = self.fill(plan, figures_of(figures), lang)
        self.assertEqual(len(plain) - 1, filled)
        form = self.verdicts(plan, "form.csv")
        self.assertEqual(form[2], "")
        self.assertEqual(form, self.verdicts(plan, "plain.csv"))
        again = table(run("form", str(plan), "--period", "2025", "--figures", str(self.path / "form.csv"), "--lang",
                          lang)[1])
        self.assertEqual(len(again) - 1, len(table((self.path / "form.csv").read_text(encoding="utf-8"))) - len(plain))

    def test_round_trip_of_qingzhou(self):
        plan = PLANS / "qingzhou" / "plan.yaml"
        for lang in ("zh", "en", "fr"):
            rows, plain = self.fill(plan, figures_of(PLANS / "qingzhou" / "figures-demo.csv"), lang)
            self.round_trip(plan, PLANS / "qingzhou" / "figures-demo.csv", lang, len(plain) - 1)
            self.assertGreater(len(plain), 80)

    def test_round_trip_of_the_county(self):
        plan = PLANS / "county-demo" / "plan.yaml"
        for lang in ("zh", "en"):
            _, plain = self.fill(plan, figures_of(PLANS / "county-demo" / "figures-demo.csv"), lang)
            self.round_trip(plan, PLANS / "county-demo" / "figures-demo.csv", lang, len(plain) - 1)

    def test_forms(self):
        for lang in ("zh", "en", "fr"):
            self.check(f"form-{lang}.csv", "form", "plan.yaml", "--period", "2025", "--lang", lang)
        self.check("form-qingzhou-zh.csv", "form", str(PLANS / "qingzhou" / "plan.yaml"), "--period", "2025", "--figures",
                   str(PLANS / "qingzhou" / "figures-demo.csv"), "--lang", "zh")
        self.check("form-county-zh.csv", "form", str(PLANS / "county-demo" / "plan.yaml"), "--period", "2025", "--figures",
                   str(PLANS / "county-demo" / "figures-demo.csv"), "--lang", "zh")

    def test_a_blank_form_reports_nothing(self):
        (self.path / "blank.csv").write_text(run("form", "plan.yaml", "--period", "2025", "--lang", "zh")[1],
                                             encoding="utf-8")
        code, out, err = run("due", "plan.yaml", "--figures", str(self.path / "blank.csv"), "--as-of", "2025-12-31",
                             "--format", "csv")
        self.assertEqual((code, err), (0, ""))
        self.assertEqual({row["latest_period"] for row in csv.DictReader(io.StringIO(out))}, {""})

    def test_whose(self):
        """Finance leads 2.2 and takes part in 1.2, whose deadline is 2027."""
        rows = table(run("form", "plan.yaml", "--period", "2025", "--department", "finance", "--lang", "en")[1])[1:]
        self.assertEqual([row[0] for row in rows], ["adult_learning"])

    def test_usage(self):
        for line, status in ((("plan.yaml",), 2), (("plan.yaml", "--period", "soon"), 2),
                             (("plan.yaml", "--period", "2025", "--department", "nobody"), 2),
                             (("plan.yaml", "--period", "2025", "-o", "plan.yaml"), 2),
                             (("faulty.yaml", "--period", "2025"), 3), (("plan.yaml", "--period", "2025"), 0)):
            self.assertEqual(run("form", *line)[0], status, line)

    def test_a_period_of_the_plan_s_own_years(self):
        plan = self.path / "own-years.yaml"
        plan.write_text("qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-04-01\nyear_starts: 04-01\nlead: o\n"
                        "due: 2026/27\ndepartments: {o: Office}\nmetrics: {b: {unit: n, figures: each_period}}\n"
                        'tasks: [{id: "1", title: T, targets: [{metric: b, at_least: 5, every: year}]}]\n', encoding="utf-8")
        status, text, _ = run("form", str(plan), "--period", "2024/25", "--lang", "en")
        head, *rows = table(text)
        self.assertEqual((status, [row[head.index("period")] for row in rows if len(row) > 1]), (0, ["2024/25"]))
        # In a plan of calendar years it is no period.
        self.assertEqual(run("form", "plan.yaml", "--period", "2024/25")[0], 2)

    def test_to_a_file_with_a_mark(self):
        path = self.path / "form.csv"
        self.assertEqual(run("form", "plan.yaml", "--period", "2025", "--lang", "zh", "--bom", "-o", str(path)),
                         (0, "", ""))
        self.assertTrue(path.read_bytes().startswith("\ufeff指标编码".encode("utf-8")))
        self.assertEqual(run("evaluate", str(DATA / "plan.yaml"), "--figures", str(path), "--as-of", "2025")[2], "")


if __name__ == "__main__":
    unittest.main()
