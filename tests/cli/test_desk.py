# SPDX-License-Identifier: MIT
"""What is asked of the program at a desk: verdicts of one department, files of several formats,
inputs by a pipe.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_desk.py
"""
import csv
import datetime
import hashlib
import io
import json
import os
import pathlib
import stat
import subprocess
import tempfile
import unittest
from fractions import Fraction

from program import (COUNTY, DATA, EUROPE, EVALUATE, PROGRAM, TOWNS, Kept, environment, run,
                     run_on_terminal, width)


def shown(*options, form="csv", status=1):
    """(target, period) of each verdict that CSV has."""
    code, out, err = run(*EVALUATE, "--format", form, *options)
    assert (code, err) == (status, ""), (code, err)
    return [(row["target"], row["period"]) for row in csv.DictReader(io.StringIO(out))]


def fed(text, *args):
    """(exit status, stdout, stderr) with a text on standard input."""
    result = subprocess.run([PROGRAM, *args], cwd=DATA, env=environment(), input=text.encode("utf-8"),
                            capture_output=True, check=False)
    return result.returncode, result.stdout.decode("utf-8"), result.stderr.decode("utf-8")


def exact(number):
    return Fraction(int(number["num"]), int(number["den"]))


ALL = [target for target, _ in shown()]


class Shown(Kept):
    """Which verdicts are shown. In plan.yaml education leads 1.1, 1.2 and 2.1, finance leads 2.2 and
    takes part in 1.2, the towns take part in 1.1 and 1.2."""

    def tasks(self, *options):
        return sorted({target.rsplit(".", 1)[0] for target, _ in shown(*options)})

    def test_department_leads_or_takes_part(self):
        self.assertEqual(self.tasks("--department", "finance"), ["1.2", "2.2"])
        self.assertEqual(self.tasks("--department", "finance", "--role", "lead"), ["2.2"])
        self.assertEqual(self.tasks("--department", "finance", "--role=with"), ["1.2"])
        self.assertEqual(self.tasks("--department", "towns"), ["1.1", "1.2"])
        self.assertEqual(self.tasks("--department", "towns", "--role", "lead"), [])
        self.assertEqual(self.tasks("--department", "towns", "--department", "finance"), ["1.1", "1.2", "2.2"])

    def test_names(self):
        self.assertEqual(self.tasks("--department", "财政局"), ["1.2", "2.2"])
        self.assertEqual(self.tasks("--department", "Finance Bureau", "--task", "2.2"), ["2.2"])
        for wrong, near in (("finanse", "finance"), ("财务局", "财政局"), ("Finance Buro", "Finance Bureau")):
            code, out, err = run(*EVALUATE, "--department", wrong)
            self.assertEqual((code, out), (2, ""))
            self.assertIn(f"`--department {wrong}`: the plan has no such department; did you mean `{near}`?", err)
        self.assertIn("the plan has no such task", run(*EVALUATE, "--task", "nothing like it")[2])
        self.assertIn("did you mean `2.2`?", run(*EVALUATE, "--task", "2.22")[2])

    def test_a_title_of_two_is_refused(self):
        text = (DATA / "plan.yaml").read_text(encoding="utf-8").replace("财政局, en: Finance Bureau",
                                                                        "教体局, en: Finance Bureau")
        code, _, err = fed(text, "evaluate", "-", *EVALUATE[2:], "--department", "教体局")
        self.assertEqual(code, 2)
        self.assertIn("several have this title; name one by its id: education, finance", err)

    def test_role_needs_a_department(self):
        code, _, err = run(*EVALUATE, "--role", "lead")
        self.assertEqual(code, 2)
        self.assertIn("`--department DEPARTMENT` is missing", err)

    def test_status(self):
        self.assertEqual(shown("--status", "missed"), [("2.1.1", "2024"), ("2.2.1", "2023-01-01..2025-12-31")])
        self.assertEqual(shown("--status", "missed,behind"), shown("--status", "逾期未完成,滞后"))
        self.assertEqual(shown("--status", "missed,behind"), shown("--status", "missed", "--status", "behind"))
        code, _, err = run(*EVALUATE, "--status", "mised")
        self.assertEqual(code, 2)
        self.assertIn("did you mean `missed`?", err)
        self.assertEqual(run(*EVALUATE, "--status", "")[0], 2)
        self.assertEqual(run(*EVALUATE, "--status", "missed,")[0], 2)

    def test_due_within(self):
        """As of 2025-12-31: on the day itself, then a year ahead; never what is past."""
        def days(*options):
            rows = csv.DictReader(io.StringIO(run(*EVALUATE, "--format", "csv", *options)[1]))
            return sorted({int(row["days_left"]) for row in rows})
        self.assertEqual(days("--due-within", "0"), [0])
        self.assertEqual(days("--due-within", "364"), [0])
        self.assertEqual(days("--due-within", "365"), [0, 365])
        for wrong in ("-1", "1.5", "soon", "99999999999999999999"):
            self.assertEqual(run(*EVALUATE, "--due-within", wrong)[0], 2, wrong)

    def test_sort(self):
        rows = [row for row in csv.DictReader(io.StringIO(run(*EVALUATE, "--format", "csv", "--sort", "deadline")[1]))]
        self.assertEqual([row["deadline"] for row in rows], sorted(row["deadline"] for row in rows))
        self.assertEqual(sorted(row["target"] for row in rows), sorted(ALL))
        self.assertEqual([target for target, _ in shown("--sort", "plan")], ALL)
        self.assertEqual(shown("--sort", "status")[0][0], "2.1.1")
        rows = [row["lead"] for row in csv.DictReader(io.StringIO(
            run(*EVALUATE, "--format", "csv", "--sort", "department")[1]))]
        self.assertEqual(rows, sorted(rows))

    def test_exit_status_is_the_plan_s(self):
        self.assertEqual(run(*EVALUATE, "--status", "met")[0], 1)
        self.assertEqual(run(*EVALUATE, "--status", "upcoming")[0], 1)

    def test_json_says_what_is_shown(self):
        data = json.loads(run(*EVALUATE, "--format", "json", "--department", "finance", "--status=missed",
                              "--due-within", "5")[1])
        self.assertEqual(data["shown"], {"departments": ["finance"], "role": "any", "tasks": [],
                                         "statuses": ["missed"], "due_within": 5})
        self.assertEqual(data["verdict_count"], len(ALL))
        self.assertEqual([v["target"] for v in data["verdicts"]], ["2.2.1"])
        self.assertIsNone(json.loads(run(*EVALUATE, "--format", "json")[1])["shown"])

    def test_outcomes_follow(self):
        """Finance leads 2.2 (missed, as one of its targets is) and takes part in 1.2."""
        data = json.loads(run(*EVALUATE, "--format", "json", "--department", "finance")[1])
        self.assertEqual([task["id"] for task in data["tasks"]], ["1.2", "2.2"])
        whole = json.loads(run(*EVALUATE, "--format", "json")[1])
        self.assertEqual([task["id"] for task in whole["tasks"]], ["1.1", "1.2", "2.1", "2.2"])
        self.assertEqual(sum(target["closed"] for target in whole["targets"]), whole["scorecards"][0]["closed"])
        missed = {target["id"]: (target["recurring"], target["remediable"])
                  for target in whole["targets"] if target["status"] == "missed"}
        # 2.1.1 missed its year 2024, which is gone; 2.2.1 missed its deadline of today
        self.assertEqual(missed, {"2.1.1": (True, False), "2.2.1": (False, True)})

    def test_screens(self):
        for lang in ("zh", "en"):
            self.check(f"department-{lang}.txt", *EVALUATE, "--department", "finance", "--lang", lang, status=1)
        self.check("none-shown-zh.txt", *EVALUATE, "--status", "upcoming", "--lang", "zh", status=1)

    def test_remedies_of_the_department(self):
        text = run(*EVALUATE, "--remedy", "--department", "finance")[1]
        self.assertNotIn("Education Bureau:", text)


QINGZHOU = ("evaluate", "../../../plans/qingzhou/plan.yaml", "--figures",
            "../../../plans/qingzhou/figures-demo.csv", "--as-of", "2026-11-24")


class Summary(Kept):
    """A page for those who decide."""

    def test_pages(self):
        for lang in ("zh", "en", "fr"):
            for columns in (80, 120):
                self.check_screen(f"summary-{lang}", columns, *EVALUATE, "--summary", "--lang", lang)
        for lang in ("zh", "en"):
            self.check_screen(f"summary-qingzhou-{lang}", 80, *QINGZHOU, "--summary", "--lang", lang)

    def test_twenty_lines(self):
        for line in (EVALUATE, QINGZHOU, COUNTY, EUROPE, TOWNS):
            for lang in ("zh", "en", "fr"):
                out = run_on_terminal(*line, "--summary", "--lang", lang, COLUMNS="72", NO_COLOR="1")
                self.assertLessEqual(len(out.splitlines()), 20)
                self.assertLessEqual(max(map(width, out.splitlines())), 72)

    def test_counts_are_the_scorecard_s(self):
        card = json.loads(run(*QINGZHOU, "--format", "json")[1])["scorecards"][0]
        out = run(*QINGZHOU, "--summary")[1]
        self.assertIn(f"{card['closed']} targets have closed, {card['kept']} of them kept", out)
        self.assertIn(f"{card['targets']['met_late']} of these late", out)
        self.assertIn(f"✗ {card['targets']['missed']} missed, ", out)

    def test_of_a_department(self):
        """Finance leads 2.2 and takes part in 1.2: closed are 2.2.1 (missed) and 2.2.6 (met late)."""
        out = run(*EVALUATE, "--summary", "--department", "finance")[1]
        self.assertIn("led or joined by Finance Bureau", out)
        self.assertIn("2 targets have closed, 1 of them kept (50%), 1 of these late", out)

    def test_nothing_yet(self):
        out = run("evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", "2023-01-01", "--summary")[1]
        self.assertIn("0 targets have closed, 0 of them kept\n", out)
        self.assertIn("no target is missed\n", out)


class Written(unittest.TestCase):
    """Files of -o."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)

    def names(self):
        return sorted(os.listdir(self.path))

    def test_several_by_suffix_and_format(self):
        code, out, err = run(*EVALUATE, "-o", f"{self.path}/a.json", "--output", f"{self.path}/b.CSV",
                             "--format", "text", f"--output={self.path}/c", "-o", f"{self.path}/d.txt")
        self.assertEqual((code, out, err), (1, "", ""))
        self.assertEqual(self.names(), ["a.json", "b.CSV", "c", "d.txt"])
        for name, form in (("a.json", "json"), ("b.CSV", "csv"), ("c", "text"), ("d.txt", "text")):
            self.assertEqual((self.path / name).read_text(encoding="utf-8"), run(*EVALUATE, "--format", form)[1])

    def test_standard_output_only_on_request(self):
        code, out, _ = run(*EVALUATE, "-o", f"{self.path}/a.json", "--format", "csv", "-o", "-")
        self.assertEqual((code, out), (1, run(*EVALUATE, "--format", "csv")[1]))

    def test_usage(self):
        for line in (("-o", "plan.yaml"), ("--format", "csv", "-o", "figures.csv"),
                     ("-o", f"{self.path}/x.doc"), ("-o", f"{self.path}/x"), ("-o",),
                     ("-o", f"{self.path}/x.csv", "--format", "json"),
                     ("--format", "json", "--format", "csv"), ("-o", "-", "-o", "-"),
                     ("-o", f"{self.path}/x.csv", "-o", f"{self.path}/x.csv"),
                     ("--format", "csv", "-o", f"{self.path}/../{self.path.name}/../../{DATA}/figures.csv")):
            code, out, err = run(*EVALUATE, *line)
            self.assertEqual((code, out), (2, ""), line)
            self.assertIn("qzplan evaluate: ", err)
        self.assertEqual(self.names(), [])
        self.assertIn("# demo", (DATA / "figures.csv").read_text(encoding="utf-8"))

    def test_an_input_behind_a_link_is_not_written_over(self):
        os.symlink(DATA / "figures.csv", self.path / "link.csv")
        os.link(DATA / "plan.yaml", self.path / "hard.txt") if os.stat(DATA).st_dev == os.stat(self.path).st_dev else None
        self.assertEqual(run(*EVALUATE, "-o", f"{self.path}/link.csv")[0], 2)
        if (self.path / "hard.txt").exists():
            self.assertEqual(run(*EVALUATE, "-o", f"{self.path}/hard.txt")[0], 2)

    def test_all_or_nothing(self):
        (self.path / "a.csv").write_text("kept", encoding="utf-8")
        code, out, err = run(*EVALUATE, "-o", f"{self.path}/a.csv", "-o", f"{self.path}/none/b.csv")
        self.assertEqual((code, out), (3, ""))
        self.assertIn("none/b.csv: cannot write the output: No such file or directory", err)
        self.assertEqual(self.names(), ["a.csv"])
        self.assertEqual((self.path / "a.csv").read_text(encoding="utf-8"), "kept")

    def test_a_bad_plan_leaves_what_is_there(self):
        (self.path / "a.csv").write_text("kept", encoding="utf-8")
        code, _, _ = run("evaluate", "faulty.yaml", *EVALUATE[2:], "-o", f"{self.path}/a.csv")
        self.assertEqual(code, 3)
        self.assertEqual((self.path / "a.csv").read_text(encoding="utf-8"), "kept")

    def test_full_device(self):
        if os.path.exists("/dev/full"):
            code, _, err = run(*EVALUATE, "--format", "json", "-o", "/dev/full")
            self.assertEqual(code, 3)
            self.assertIn("/dev/full: cannot write the output: No space left on device", err)

    def test_links_and_rights_stay(self):
        (self.path / "real.csv").write_text("old", encoding="utf-8")
        os.chmod(self.path / "real.csv", 0o640)
        os.symlink("real.csv", self.path / "link.csv")
        run(*EVALUATE, "-o", f"{self.path}/link.csv")
        self.assertTrue((self.path / "link.csv").is_symlink())
        self.assertIn("plan,as_of", (self.path / "real.csv").read_text(encoding="utf-8"))
        self.assertEqual(stat.S_IMODE((self.path / "real.csv").stat().st_mode), 0o640)

    def test_byte_order_mark(self):
        run(*EVALUATE, "--bom", "-o", f"{self.path}/a.csv", "-o", f"{self.path}/a.json", "-o", f"{self.path}/a.txt")
        self.assertEqual((self.path / "a.csv").read_bytes()[:7], b"\xef\xbb\xbfplan")
        self.assertEqual((self.path / "a.json").read_bytes()[:1], b"{")
        self.assertNotEqual((self.path / "a.txt").read_bytes()[:3], b"\xef\xbb\xbf")


class Carried(unittest.TestCase):
    """What JSON and CSV carry beside a verdict."""

    def test_what_it_is_about(self):
        data = json.loads(run(*EVALUATE, "--format", "json")[1])
        verdict = next(v for v in data["verdicts"] if v["target"] == "1.1.1")
        self.assertEqual((verdict["title"], verdict["leads"], verdict["participants"], verdict["comparator"]),
                         ({"zh": "学校", "en": "Schools"}, ["education"], ["towns"], "reduce_to"))
        self.assertEqual(verdict["unit"], {"zh": "所", "en": "schools"})
        self.assertEqual(verdict["status_label"]["zh"], "已完成")
        rows = list(csv.DictReader(io.StringIO(run(*EVALUATE, "--format", "csv", "--lang", "zh")[1])))
        row = next(row for row in rows if row["target"] == "1.1.1")
        self.assertEqual([row[k] for k in ("participants", "unit", "comparator", "status_label", "light_label")],
                         ["towns", "所", "reduce_to", "已完成", "绿灯"])

    def test_series(self):
        """The figures of schools by the day judged, as figures.csv has them."""
        data = json.loads(run(*EVALUATE, "--format", "json")[1])
        verdict = next(v for v in data["verdicts"] if v["target"] == "1.1.1")
        with open(DATA / "figures.csv", encoding="utf-8") as file:
            rows = csv.DictReader(line for line in file if not line.startswith("#"))
            wanted = [(row["period"], row["value"]) for row in rows if row["metric"] == "schools"]
        self.assertEqual(sorted((p["period"], p["value"]["num"]) for p in verdict["series"]), sorted(wanted))

    def test_what_is_expected_lies_on_the_course(self):
        """Exactly, on the day of the figure that decides."""
        seen = 0
        for line in (EVALUATE, COUNTY, QINGZHOU, TOWNS):
            for day in ("2023-06-30", "2023-12-31", "2024-06-30", "2025-06-30", "2025-12-31"):
                data = json.loads(run(*line[:-1], day, "--format", "json")[1])
                for verdict in data["verdicts"]:
                    if verdict["course"] is None or verdict["figure_day"] is None:
                        continue
                    points = [(datetime.date.fromisoformat(p["day"]).toordinal(), exact(p["value"]))
                              for p in verdict["course"]]
                    at = datetime.date.fromisoformat(verdict["figure_day"]).toordinal()
                    if at > points[-1][0]:
                        continue
                    (a, low), (b, high) = next(pair for pair in zip(points, points[1:]) if pair[1][0] >= at)
                    self.assertEqual(exact(verdict["expected"]), low + (high - low) * Fraction(at - a, b - a),
                                     (line, day, verdict["target"]))
                    seen += 1
        self.assertGreater(seen, 10)

    def test_the_run(self):
        run_of = json.loads(run(*EVALUATE, "--format", "json")[1])["run"]
        self.assertEqual([(f["role"], f["file"]) for f in run_of["files"]], [("plan", "plan.yaml"), ("figures", "figures.csv")])
        for file in run_of["files"]:
            data = (DATA / file["file"]).read_bytes()
            self.assertEqual((file["size"], file["sha256"]), (len(data), hashlib.sha256(data).hexdigest()))
        self.assertIn(run_of["program"], run("--version")[1])

    def test_the_digest_at_every_border(self):
        """Of sizes around the blocks of SHA-256."""
        for size in (*range(20, 140), 1000, 65535, 65536, 65537):
            text = "metric,period,value\n" + "#" * 0
            text = "#" + "x" * (size - len(text) - 2) + "\n" + text if size > len(text) + 2 else text
            out = fed(text, "evaluate", "plan.yaml", "--figures", "-", "--as-of", "2025", "--format", "json", "--status", "met")[1]
            file = json.loads(out)["run"]["files"][1]
            self.assertEqual(file["sha256"], hashlib.sha256(text.encode()).hexdigest(), size)


class Piped(unittest.TestCase):
    """`-` as an input."""

    def text(self, name):
        return (DATA / name).read_text(encoding="utf-8")

    def test_plan_and_figures(self):
        wanted = run(*EVALUATE, "--format", "csv")[1]
        self.assertEqual(fed(self.text("plan.yaml"), "evaluate", "-", *EVALUATE[2:], "--format", "csv")[1], wanted)
        code, out, err = fed(self.text("figures.csv"), "evaluate", "plan.yaml", "--figures", "-", *EVALUATE[4:],
                             "--format", "csv")
        self.assertEqual((code, out, err), (1, wanted, ""))
        self.assertEqual(fed(self.text("plan.yaml"), "show", "-")[0], 0)
        self.assertEqual(fed(self.text("plan.yaml"), "check", "-")[0], 0)

    def test_yaml_figures(self):
        text = "# a comment\n\nfigures:\n  - {metric: schools, period: 2025, value: 41}\n"
        code, out, err = fed(text, "evaluate", "plan.yaml", "--figures", "-", "--as-of", "2025-12-31",
                             "--format", "json", "--task", "1.1")
        self.assertEqual(err, "")
        self.assertEqual(json.loads(out)["verdicts"][0]["actual"]["num"], "41")

    def test_faults_show_their_line(self):
        code, _, err = fed("metric,period,value\nschools,2025,4l\n", "evaluate", "plan.yaml", "--figures", "-",
                           "--as-of", "2025-12-31")
        self.assertEqual(code, 3)
        self.assertIn("-:2:14: error:", err)
        self.assertIn("     2 | schools,2025,4l", err)

    def test_once_only(self):
        code, _, err = fed("", "evaluate", "-", "--figures", "-", "--as-of", "2025")
        self.assertEqual(code, 2)
        self.assertIn("standard input can be read once only", err)

    def test_nothing(self):
        self.assertEqual(fed("", "evaluate", "-", *EVALUATE[2:])[0], 3)
        self.assertEqual(fed("", "evaluate", "plan.yaml", "--figures", "-", "--as-of", "2025")[0], 3)


class Today(unittest.TestCase):
    def test_today(self):
        days = set()
        for _ in range(2):  # midnight may fall between
            days.add(datetime.date.today().isoformat())
            out = run("evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", "today", "--format", "json")[1]
        days.add(datetime.date.today().isoformat())
        self.assertIn(json.loads(out)["as_of"], days)
        self.assertEqual(run("evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", "tomorrow")[0], 2)


if __name__ == "__main__":
    unittest.main()
