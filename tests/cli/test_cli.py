# SPDX-License-Identifier: MIT
"""The qzplan program as its users meet it: what it prints, in which colours and widths, and how it
ends. Only the standard library is used.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_cli.py [--regenerate]

--regenerate, or QZPLAN_UPDATE=1, writes the golden outputs anew; read the difference before it is kept.
"""
import csv
import difflib
import io
import json
import os
import pathlib
import pty
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unicodedata
import unittest

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE / "data"
GOLDEN = HERE / "golden"
PROGRAM = str(pathlib.Path(os.environ.get("QZPLAN_PROGRAM", "build/cli/qzplan")).resolve())
REGENERATE = "--regenerate" in sys.argv or os.environ.get("QZPLAN_UPDATE") == "1"

EVALUATE = ("evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", "2025-12-31")
DIFF = ("diff", "plan.yaml", "plan-amended.yaml")
ROTATION = ("rotation", "--eligible", "4200", "--rotated", "431", "--urban-to-rural", "80")

STATUSES = ["missed", "behind", "unknown", "open", "on_track", "upcoming", "met_so_far", "met_late", "met",
            "not_applicable"]
COUNTY = ("evaluate", "county.yaml", "--figures", "county.csv", "--as-of", "2025-12-31")
EUROPE = ("evaluate", "../../../plans/eu-education-area/plan.yaml", "--figures",
          "../../../plans/eu-education-area/figures.csv", "--as-of", "2025-06-30")

TOWNS = ("evaluate", "../../../plans/county-demo/plan.yaml", "--figures",
         "../../../plans/county-demo/figures-demo.csv", "--as-of", "2025-12-31")


def environment(**changes):
    """No colour, width or language of the machine that runs the test."""
    clean = {k: v for k, v in os.environ.items()
             if not k.startswith("LC_") and k not in ("LANG", "NO_COLOR", "COLUMNS", "TERM")}
    clean.update(TERM="xterm", LC_ALL="C")
    clean.update(changes)
    return clean


def run(*args, cwd=DATA, env=None, stdout=subprocess.PIPE):
    """(exit status, stdout, stderr) as text."""
    result = subprocess.run([PROGRAM, *args], cwd=cwd, env=env or environment(),
                            stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE,
                            check=False)
    out = result.stdout.decode("utf-8") if result.stdout is not None else ""
    return result.returncode, out, result.stderr.decode("utf-8")


def run_on_terminal(*args, **changes):
    """What the program writes to a terminal."""
    master, slave = pty.openpty()
    process = subprocess.Popen([PROGRAM, *args], cwd=DATA, env=environment(**changes),
                               stdin=subprocess.DEVNULL, stdout=slave, stderr=slave)
    os.close(slave)
    written = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        written += piece
    process.wait()
    os.close(master)
    return written.decode("utf-8").replace("\r\n", "\n")


def width(text):
    """Columns of a text by Unicode's own tables."""
    columns = 0
    for character in text:
        if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
            continue
        columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return columns


def column_of(line, word):
    """The column at which a word begins, by display width."""
    return width(line[:line.index(word)])


class Kept(unittest.TestCase):
    """Holds whole outputs against files."""

    maxDiff = None

    def check(self, name, *args, status=0, env=None):
        code, out, err = run(*args, env=env)
        path = GOLDEN / name
        if REGENERATE:
            path.write_text(out, encoding="utf-8")
        kept = path.read_text(encoding="utf-8")
        if out != kept:
            difference = difflib.unified_diff(kept.splitlines(), out.splitlines(), name, "now",
                                              lineterm="")
            self.fail("\n".join(difference))
        self.assertEqual((code, err), (status, ""))


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


class EveryField(unittest.TestCase):
    """`show --format json` has every field of the public structs of a plan, each under its term."""

    # What a field is called where its key is another; None: it is not shown, for the reason beside.
    KEYS = {
        "qzplan_plan": {
            "id": "plan",
            "targets": None,  # in their tasks
            "file": None,  # where it was loaded from is no part of a plan
        },
        "qzplan_programme": {}, "qzplan_department": {}, "qzplan_group": {},
        "qzplan_action": {"programme": None},  # it stands in it
        "qzplan_task": {"plan": None, "programme": None, "action": None, "participants": "with"},  # it stands in them
        "qzplan_area": {"parent": "in", "children": "parts", "is_set": "parts", "incomplete": "complete"},
        "qzplan_metric": {"whole": "part_of", "percent": "unit", "reported_over": "reported"},
        "qzplan_target": {
            "task": None,  # it stands in it
            "position": "id",  # of a target without an own id
            "has_id": "id_given", "metrics": "metric", "groups": "for", "whole": "part_of",
            "baseline": "from", "judged_as": "as", "excluded": "except",  # words of a host's own in C
            "area": "in", "against_area": "against", "only_if_metric": "only_if",
            "revisions": "revised", "since_kind": "since", "subject": "of",
        },
        "qzplan_milestone": {}, "qzplan_value": {},
        "qzplan_revision": {},
        "qzplan_path_point": {"value": None, "day": None, "line": None, "column": None},  # `path`
    }
    EVERYWHERE = {"reserved", "index"}  # the place in a list is the place in the list

    @staticmethod
    def fields():
        """(struct, field) as the library lists them."""
        rows = (HERE.parents[1] / "lib/abi/layout_model.c").read_text(encoding="utf-8")
        return re.findall(r"QZ_LAYOUT_ROW\((\w+), (\w+),", rows)

    @classmethod
    def key_of(cls, struct, field, names):
        listed = field.endswith("_count") and any(
            name + "s" in names or name in names or name + "ren" in names
            for name in (field[:-len("_count")],))
        if field in cls.EVERYWHERE or listed:
            return None
        return cls.KEYS[struct].get(field, field)

    def things(self, plan):
        """The JSON objects of each struct."""
        found = {name: [] for name in self.KEYS}

        def target(thing):
            found["qzplan_target"].append(thing)
            for milestone in thing["milestones"]:
                found["qzplan_milestone"].append(milestone)
                found["qzplan_value"] += [v for v in (milestone["value"], milestone["upper"]) if v]
            found["qzplan_revision"] += thing["revised"]
            inner = list(thing.get("of", [])) + [r["target"] for r in thing["revised"]]
            inner += [thing["only_if"]] if isinstance(thing["only_if"], dict) else []
            for other in inner:
                target(other)

        found["qzplan_plan"].append(plan)
        for struct in ("department", "group", "area", "metric", "programme"):
            found["qzplan_" + struct] += plan[struct + "s"]
        found["qzplan_action"] += [a for p in plan["programmes"] for a in p["actions"]]
        found["qzplan_task"] += [t for a in found["qzplan_action"] for t in a["tasks"]]
        for task in found["qzplan_task"]:
            for thing in task["targets"]:
                target(thing)
        return found

    def test_every_field(self):
        things = self.things(json.loads(run("show", "every-key.yaml", "--format", "json")[1]))
        manual = (HERE.parents[1] / "docs/reference/json.md").read_text(encoding="utf-8")
        manual = manual[manual.index("## show"):manual.index("## evaluate")]
        rows = self.fields()
        for struct, field in rows:
            if struct not in self.KEYS:
                continue
            names = {name for owner, name in rows if owner == struct}
            key = self.key_of(struct, field, names)
            if key is None:
                continue
            with self.subTest(struct=struct, field=field, key=key):
                having = [thing for thing in things[struct] if key in thing]
                optional = struct == "qzplan_target" and key in ("metric", "of")
                self.assertTrue(optional or len(having) == len(things[struct]), "it is not there")
                self.assertTrue(any(thing[key] not in (None, [], {}) for thing in having)
                                or struct == "qzplan_plan" and key in ("actions", "tasks"),
                                "it is never given")
                self.assertIn(f"`{key}`", manual)

    def test_no_key_without_a_field(self):
        """What stands in JSON is a field, or follows from one in a way that is written down here."""
        derived = {"qzplan_target": {"done", "op", "value", "due"}, "qzplan_metric": {"sum"}}
        things = self.things(json.loads(run("show", "every-key.yaml", "--format", "json")[1]))
        rows = self.fields()
        for struct, found in things.items():
            names = {name for owner, name in rows if owner == struct}
            known = {self.key_of(struct, name, names) for name in names}
            for thing in found:
                self.assertLessEqual(set(thing) - known, derived.get(struct, set()), struct)


class CommandLine(unittest.TestCase):
    def expect(self, args, status, *words, stream=2):
        result = run(*args)
        self.assertEqual(result[0], status, result)
        for word in words:
            self.assertIn(word, result[stream])
        return result

    def test_nothing_given(self):
        status, out, err = run()
        self.assertEqual((status, out), (2, ""))
        self.assertIn("usage:", err)

    def test_version(self):
        self.assertRegex(run("--version")[1], r"^qzplan \d+\.\d+\.\d+ \(library \d+\.\d+\.\d+\)\n$")

    def test_help(self):
        for args in (["--help"], ["help"], ["evaluate", "--help"], ["help", "rotation"],
                     ["rotation", "--eligible", "-h"]):
            status, out, err = run(*args)
            self.assertEqual((status, err), (0, ""), args)
            self.assertIn("usage:", out)

    def test_unknown_command(self):
        self.expect(["evalute"], 2, "unknown command `evalute`", "did you mean `evaluate`?")
        self.expect(["help", "shwo"], 2, "did you mean `show`?")
        self.expect(["x\x1b[31m"], 2, "`x\ufffd[31m`")

    def test_unknown_option(self):
        self.expect(["show", "plan.yaml", "--fromat", "json"], 2, "did you mean `--format`?")
        self.expect(["show", "plan.yaml", "-x"], 2, "unknown option `-x`")
        self.expect(["show", "plan.yaml", "--zzzzzzzz"], 2, "unknown option `--zzzzzzzz`")

    def test_values(self):
        self.expect(["show", "plan.yaml", "--format", "xml"], 2, "is not one of: text, json")
        self.expect(["show", "plan.yaml", "--format=text", "--format=json"], 2, "given twice")
        self.expect(["show", "plan.yaml", "--format"], 2, "needs a value")
        self.expect([*EVALUATE, "--explain=yes"], 2, "takes no value")
        self.expect(["show", "plan.yaml", "--format", ""], 2, "is not one of")

    def test_operands(self):
        self.expect(["check"], 2, "PLAN is missing")
        self.expect(["show"], 2, "PLAN is missing")
        self.expect(["show", "plan.yaml", "other.yaml"], 2, "unexpected argument `other.yaml`")
        self.expect(["rotation", "5"], 2, "unexpected argument `5`")
        self.expect(["show", "--", "--format"], 3, "--format")

    def test_diff(self):
        self.expect(["diff", "plan.yaml"], 2, "OLD or NEW is missing")
        self.expect(["diff", "plan.yaml", "plan.yaml", "plan.yaml"], 2, "unexpected argument")
        self.expect([*DIFF, "--as-of", "2025"], 2, "`--figures FILE...` is missing")
        self.expect([*DIFF, "--figures", "figures.csv"], 2, "`--as-of DATE` is missing")
        self.expect([*DIFF, "--old-figures", "figures.csv"], 2, "`--figures FILE...` is missing")
        self.expect([*DIFF, "--figures", "figures.csv", "--as-of", "soon"], 2, "not a date")
        self.expect([*DIFF, "--figures", "no.csv", "--as-of", "2025"], 3, "[IO]")
        self.expect([*DIFF, "--figures", "figures.csv", "--old-figures", "no.csv", "--as-of",
                     "2025"], 3, "[IO]")
        self.expect(["diff", "plan.yaml", "faulty.yaml"], 3, "faulty.yaml")
        self.expect(["diff", "no.yaml", "faulty.yaml"], 3, "no.yaml", "faulty.yaml")
        self.expect(["diff", "plan-amended.yaml", "plan-amended.yaml"], 0)
        self.expect(["diff", "plan.yaml", "plan.yaml", "--figures", "figures.csv", "--as-of",
                     "2025"], 0)

    def test_strict(self):
        self.expect(["check", "plan.yaml", "impossible.yaml"], 0)
        self.expect(["check", "--strict", "plan.yaml"], 0)
        self.expect(["check", "plan.yaml", "impossible.yaml", "--strict"], 1)
        self.expect(["check", "--strict=yes", "plan.yaml"], 2, "takes no value")
        self.expect(["check", "--strict", "faulty.yaml", "no.yaml"], 3)

    def test_required(self):
        self.expect(["evaluate", "plan.yaml", "--as-of", "2025"], 2, "--figures FILE...` is missing")
        self.expect(["evaluate", "plan.yaml", "--figures", "figures.csv"], 2,
                    "--as-of DATE` is missing")
        self.expect(["evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", "2025-02-30"],
                    2, "not a date")

    def test_many_figures(self):
        lines = (DATA / "figures.csv").read_text(encoding="utf-8").splitlines(keepends=True)
        head, rows = lines[:2], lines[2:]
        whole = run(*EVALUATE, "--format", "csv")[1]
        with tempfile.TemporaryDirectory() as folder:
            one, two = pathlib.Path(folder, "one.csv"), pathlib.Path(folder, "two.csv")
            one.write_text("".join(head + rows[:7]), encoding="utf-8")
            two.write_text("".join(head[1:] + rows[7:]), encoding="utf-8")
            for args in (["evaluate", "plan.yaml", "--figures", one, two, "--as-of=2025",
                          "--format=csv"],
                         ["evaluate", "--figures", one, "--figures", two, "--as-of", "2025-Q4",
                          "plan.yaml", "--format", "csv"]):
                self.assertEqual(run(*args), (1, whole, ""))

    def test_rotation_numbers(self):
        counts = {"--eligible": "4200", "--rotated": "431", "--urban-to-rural": "88"}

        def given(**options):
            merged = dict(counts)
            merged.update({"--" + k.replace("_", "-"): v for k, v in options.items()})
            return ["rotation", *(word for pair in merged.items() for word in pair)]

        self.expect(given(), 0)
        self.expect(given(urban_to_rural="86"), 1)
        self.expect(given(rotated="377", urban_to_rural="100"), 1)
        self.expect(given(rotated="378", urban_to_rural="100"), 0)
        self.expect(given(above="unmet", rotated="462", urban_to_rural="100"), 0)
        self.expect(given(above="unmet", rotated="463", urban_to_rural="100"), 1)
        self.expect(given(eligible="0", rotated="0", urban_to_rural="0"), 0, "unknown", stream=1)
        self.expect(given(floor="21%"), 1)
        self.expect(given(about="9.5%", within="0.5 points", above="unmet"), 1)
        self.expect(given(eligible="x"), 2, "not a whole number")
        self.expect(given(eligible="1.5"), 2, "not a whole number")
        self.expect(given(eligible="9223372036854775808"), 2, "too large")
        self.expect(given(about="10"), 2, "not a percentage")
        self.expect(given(within="1%"), 2, "not points")
        self.expect(given(eligible="-1"), 3, "NEGATIVE_COUNT")
        self.expect(given(rotated="4201"), 3, "PART_ABOVE_WHOLE")
        self.expect(given(urban_to_rural="432"), 3, "PART_ABOVE_WHOLE")
        self.expect(["rotation", "--eligible", "3"], 2, "--rotated N` is missing")


class Inputs(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return str(path)

    def test_missing_files(self):
        status, out, err = run("check", "no.yaml", "plan.yaml")
        self.assertEqual((status, err), (3, ""))
        self.assertIn("no.yaml: error:", out)
        self.assertIn("[IO]", out)
        self.assertIn("plan.yaml: OK", out)
        self.assertEqual(run("show", "no.yaml")[0], 3)
        status, out, err = run("evaluate", "plan.yaml", "--figures", "no.csv", "--as-of", "2025")
        self.assertEqual((status, out), (3, ""))
        self.assertIn("no.csv", err)

    def test_folder_as_file(self):
        self.assertEqual(run("check", str(self.folder))[0], 3)

    def test_faulty_plan(self):
        self.assertEqual(run("check", "faulty.yaml")[0], 1)
        for args in (["show", "faulty.yaml"],
                     ["evaluate", "faulty.yaml", "--figures", "figures.csv", "--as-of", "2025"]):
            status, out, err = run(*args)
            self.assertEqual((status, out), (3, ""))
            self.assertRegex(err, r"faulty\.yaml:\d+:\d+: error: .* \[[A-Z_]+\]\n")

    def test_faulty_figures(self):
        status, out, err = run("evaluate", "plan.yaml", "--figures", "bad-figures.csv", "--as-of",
                               "2025")
        self.assertEqual((status, out), (3, ""))
        self.assertIn("bad-figures.csv:3:1: error:", err)
        self.assertIn("     3 | shcools,2024,47\n       | ^~~~~~~\n", err)
        self.assertIn("bad-figures.csv:4:9: error:", err)

    def test_carets_by_display_width(self):
        """The caret stands below the place, wherever Chinese characters and tabs come before."""
        out = run("check", "faulty.yaml")[1]
        lines = out.split("\n")
        found = 0
        for at, line in enumerate(lines):
            place = re.match(r"faulty\.yaml:(\d+):(\d+): error:", line)
            if not place:
                continue
            source, caret = lines[at + 1], lines[at + 2]
            before = source.split(" | ", 1)[1][:int(place.group(2)) - 1]
            self.assertEqual(width(caret.split(" | ", 1)[1].split("^")[0]), width(before), line)
            found += 1
        self.assertGreaterEqual(found, 5)

    def test_tabs_and_long_lines(self):
        self.file("plan.yaml", "qzplan: 1\n\tid: x\n")
        out = run("check", "plan.yaml", cwd=self.folder)[1]
        self.assertIn("[YAML_TAB]", out)
        long = "qzplan: 1\nid: x\ntitle: {zh: 甲, en: a}\nbegins: 2023-01-01\nassumes: {zh: " + \
               "长" * 300 + ", en: " + "long " * 100 + ", fr: x}\n"
        self.file("long.yaml", long)
        out = run("check", "long.yaml", cwd=self.folder)[1]
        shown = [line for line in out.split("\n") if re.match(r" *\d+ \| ", line)]
        self.assertTrue(any("…" in line for line in shown), out)
        self.assertLessEqual(max(map(width, shown)), 110)

    def test_places_in_one_long_line(self):
        """Wherever in a line of many thousand characters: the caret stands below what is meant."""
        names = [f"列{number:04d}" for number in range(3000)]
        for encoding in ("utf-8", "gb18030"):
            bad = self.file("bad.csv", f"metric,period,value,{','.join(names)}\n".encode(encoding))
            status, _, err = run("evaluate", "plan.yaml", "--figures", bad, "--as-of", "2025")
            self.assertEqual(status, 3)
            lines = err.split("\n")
            found = 0
            for at, line in enumerate(lines):
                if not (name := re.search(r"unknown column `(.*)`", line)):
                    continue
                shown, caret = (text.split(" | ", 1)[1] for text in lines[at + 1:at + 3])
                before = shown[:shown.index(name.group(1))]
                self.assertEqual(width(before), caret.index("^"), line)
                self.assertTrue(shown.endswith("…") and width(shown) <= 100, shown)
                self.assertEqual(shown.startswith("…"), not shown.startswith("metric"))
                found += 1
            self.assertEqual(found, 100)

    def test_gb18030_figures(self):
        text = (DATA / "figures.csv").read_text(encoding="utf-8").replace("closed in time", "按期撤并")
        utf8 = self.file("figures.csv", text)
        chinese = self.file("figures-gb.csv", text.encode("gb18030"))
        marked = self.file("figures-bom.csv", b"\xef\xbb\xbf" + text.encode("utf-8"))
        args = ["--as-of", "2025-12-31", "--format", "json"]
        first = json.loads(run("evaluate", "plan.yaml", "--figures", utf8, *args)[1])
        for path in (chinese, marked):
            other = json.loads(run("evaluate", "plan.yaml", "--figures", path, *args)[1])
            for one, two in zip(first["verdicts"], other["verdicts"]):
                for figure in one["figures_used"] + two["figures_used"]:
                    figure.pop("file", None)
                self.assertEqual(one, two)

    def test_gb18030_source_line(self):
        bad = self.file("bad.csv", "metric,period,value,note\nschols,2023,5,学校：按期\n"
                        .encode("gb18030"))
        status, _, err = run("evaluate", "plan.yaml", "--figures", bad, "--as-of", "2025")
        self.assertEqual(status, 3)
        self.assertIn("     2 | schols,2023,5,学校：按期\n       | ^~~~~~\n", err)

    def test_control_characters(self):
        """Nothing in a file can steer the terminal."""
        self.file("plan.yaml", "qzplan: 1\nid: \"a\x1b[31mb\"\n\u202etitle: x\nb: \x07\n")
        out = run("check", "plan.yaml", cwd=self.folder)[1]
        for bad in "\x1b\x07\u202e":
            self.assertNotIn(bad, out)
        self.assertIn("\ufffd", out)
        self.assertNotIn("\x1b", run("check", "\x1b[31m.yaml", cwd=self.folder)[1])

    def test_pipe_as_plan(self):
        """A plan that can be read only once is loaded all the same."""
        with open(DATA / "plan.yaml", "rb") as plan:
            result = subprocess.run(["cat"], stdin=plan, stdout=subprocess.PIPE, check=True)
        done = subprocess.run([PROGRAM, "check", "/dev/stdin"], input=result.stdout, cwd=DATA,
                              env=environment(), capture_output=True, check=False)
        self.assertIn(done.returncode, (0, 3))


class Output(unittest.TestCase):
    def test_full_device(self):
        for args in (["help"], ["show", "plan.yaml"], EVALUATE, [*EVALUATE, "--format", "json"],
                     [*EVALUATE, "--format", "csv"], ROTATION, ["check", "plan.yaml"]):
            with open("/dev/full", "wb") as full:
                status, _, err = run(*args, stdout=full)
            self.assertEqual(status, 3, args)
            self.assertIn("cannot write the output", err)

    def test_closed_pipe(self):
        """`| head` ends the program as it ends any other: by the signal, and without a word."""
        ignoring = ["sh", "-c", 'trap "" PIPE; exec "$0" "$@"', PROGRAM]
        for args in (["help"], ["show", "plan.yaml"], EVALUATE, [*EVALUATE, "--format", "json"],
                     [*EVALUATE, "--format", "csv"], DIFF, ["check", "plan.yaml"]):
            for command, status in (([PROGRAM], -signal.SIGPIPE), (ignoring, 3)):
                reader, writer = os.pipe()
                os.close(reader)
                result = subprocess.run([*command, *args], cwd=DATA, env=environment(),
                                        stdin=subprocess.DEVNULL, stdout=writer,
                                        stderr=subprocess.PIPE, check=False)
                os.close(writer)
                self.assertEqual((result.returncode, result.stderr), (status, b""), args)

    def test_closed_stdout(self):
        result = subprocess.run(["sh", "-c", '"$0" help >&-', PROGRAM], env=environment(),
                                stdin=subprocess.DEVNULL, capture_output=True, check=False)
        self.assertEqual(result.returncode, 3)

    def test_no_colours_in_a_file(self):
        for args in (EVALUATE, ROTATION, ["show", "plan.yaml"], ["check", "faulty.yaml"]):
            self.assertNotIn("\x1b", run(*args)[1])

    def test_colours_on_a_terminal(self):
        for args in (EVALUATE, ROTATION, ["show", "plan.yaml"], ["check", "faulty.yaml"]):
            self.assertIn("\x1b[", run_on_terminal(*args), args)
            self.assertNotIn("\x1b", run_on_terminal(*args, NO_COLOR="1"))
            self.assertNotIn("\x1b", run_on_terminal(*args, TERM="dumb"))
        self.assertIn("\x1b[1;31m✗ missed\x1b[0m", run_on_terminal(*EVALUATE))
        self.assertIn("\x1b[", run_on_terminal(*EVALUATE, NO_COLOR=""))

    def test_colours_change_no_text(self):
        plain = re.sub(r"\x1b\[[0-9;]*m", "", run_on_terminal(*EVALUATE, COLUMNS="110"))
        self.assertEqual(plain, run(*EVALUATE)[1])

    def test_width(self):
        for columns in (80, 100, 140):
            for language in ("zh", "en"):
                out = run_on_terminal(*EVALUATE, "--lang", language, "--explain", NO_COLOR="1",
                                      COLUMNS=str(columns))
                self.assertLessEqual(max(map(width, out.split("\n"))), max(columns, 100), columns)
        out = run(*EVALUATE, "--lang", "zh", env=environment(COLUMNS="300"))[1]
        self.assertLessEqual(max(map(width, out.split("\n"))), 110)

    def test_columns_align(self):
        """Every deadline of the table begins at the same column, Chinese or English."""
        for language, title in (("zh", "期限"), ("en", "Deadline")):
            lines = run(*EVALUATE, "--lang", language)[1].split("\n")
            header = next(line for line in lines if title in line)
            begins = column_of(header, title)
            rows = [line for line in lines if re.match(r"[○●◕◐✗] ", line)]
            self.assertGreaterEqual(len(rows), 12)
            for row in rows:
                date = re.search(r"20\d\d-\d\d-\d\d", row).group(0)
                self.assertEqual(column_of(row, date), begins, row)

    def test_width_does_not_count_off_a_terminal(self):
        self.assertEqual(run(*EVALUATE)[1], run(*EVALUATE, env=environment(COLUMNS="40"))[1])


class Evaluation(unittest.TestCase):
    def json(self, *more):
        return json.loads(run(*EVALUATE, "--format", "json", *more)[1])

    def test_numbers_are_strings(self):
        def walk(value):
            if isinstance(value, dict):
                if "num" in value or "den" in value:
                    self.assertEqual(sorted(value), ["den", "num", "text"])
                    self.assertRegex(value["num"], r"^-?\d+$")
                    self.assertRegex(value["den"], r"^[1-9]\d*$")
                for inner in value.values():
                    walk(inner)
            elif isinstance(value, list):
                for inner in value:
                    walk(inner)

        walk(self.json())
        walk(json.loads(run(*ROTATION, "--format", "json")[1]))

    def test_same_in_every_language_and_grouping(self):
        whole = run(*EVALUATE, "--format", "json")[1]
        self.assertEqual(whole, run(*EVALUATE, "--format=json", "--lang=zh", "--by=task",
                                    "--explain")[1])

    def test_scorecards_add_up(self):
        result = self.json()
        plan = next(card for card in result["scorecards"] if card["kind"] == "plan")
        for what in ("target", "task"):
            self.assertEqual(list(plan[what + "s"]), STATUSES)
            self.assertEqual(sum(plan[what + "s"].values()), plan[what + "_count"])
        for kind in ("programme", "action", "task", "department_lead"):
            cards = [card for card in result["scorecards"] if card["kind"] == kind]
            self.assertEqual(sum(card["target_count"] for card in cards), plan["target_count"])

    def test_demo_notice(self):
        for language, words in (("en", "made up"), ("zh", "虚构")):
            lines = [line for line in run(*EVALUATE, "--lang", language)[1].split("\n") if line]
            told = [number for number, line in enumerate(lines) if words in line]
            self.assertLess(told[0], 6)
            self.assertEqual(told[-1], len(lines) - 1)
        self.assertTrue(self.json()["demo"])
        rows = list(csv.DictReader(io.StringIO(run(*EVALUATE, "--format", "csv")[1])))
        self.assertEqual({row["demo"] for row in rows}, {"true"})

    def test_real_figures_say_nothing_of_a_demo(self):
        text = (DATA / "figures.csv").read_text(encoding="utf-8").split("\n", 1)[1]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "figures.csv")
            path.write_text(text, encoding="utf-8")
            args = ("evaluate", "plan.yaml", "--figures", path, "--as-of", "2025")
            self.assertNotIn("made up", run(*args)[1])
            self.assertFalse(json.loads(run(*args, "--format", "json")[1])["demo"])

    def test_worst_first(self):
        rows = re.findall(r"^[○●◕◐✗] (.*?)  ", run(*EVALUATE)[1], re.M)
        order = [STATUSES.index(row.strip().replace(" ", "_")) for row in rows]
        self.assertEqual(order, sorted(order))

    def test_csv_agrees_with_json(self):
        rows = list(csv.DictReader(io.StringIO(run(*EVALUATE, "--format", "csv")[1])))
        verdicts = self.json()["verdicts"]
        self.assertEqual(len(rows), len(verdicts))
        for row, verdict in zip(rows, verdicts):
            for key in ("target", "task", "metric", "area", "period", "met", "status", "phase",
                        "pace", "light", "deadline"):
                self.assertEqual(row[key], verdict[key])
            for key in ("actual", "required", "gap"):
                number = verdict[key] or {"text": "", "num": "", "den": ""}
                self.assertEqual((row[key], row[key + "_num"], row[key + "_den"]),
                                 (number["text"], number["num"], number["den"]))
            self.assertEqual(row["days_left"], str(verdict["days_left"]))
            self.assertEqual(row["explanation"], verdict["explanation"]["en"])

    def test_csv_in_the_languages_asked_for(self):
        verdicts = self.json()["verdicts"]
        for asked, names in (("zh", {"explanation": "zh"}), ("zh-Hans-CN", {"explanation": "zh"}),
                             ("zh,en", {"explanation_zh": "zh", "explanation_en": "en"}),
                             ("en,zh-TW", {"explanation_en": "en", "explanation_zh": "zh"})):
            rows = list(csv.DictReader(io.StringIO(run(*EVALUATE, "--format", "csv", "--lang", asked)[1])))
            self.assertEqual([n for n in rows[0] if n.startswith("explanation")], list(names))
            self.assertEqual([n for n in rows[0] if n.startswith("title")],
                             [n.replace("explanation", "title") for n in names])
            for row, verdict in zip(rows, verdicts):
                self.assertEqual({n: row[n] for n in names},
                                 {n: verdict["explanation"][tag] for n, tag in names.items()})
        for asked in ("de", "zh,de", "zh,", "", ","):
            code, _, said = run(*EVALUATE, "--lang", asked)
            self.assertEqual(code, 2)
            self.assertIn("is not one of: zh, en, fr", said)

    def test_csv_formulas(self):
        """Text that a spreadsheet would run gets an apostrophe; negative numbers do not."""
        plan = (DATA / "plan.yaml").read_text(encoding="utf-8") \
            .replace("en: Handbook for teachers", 'en: "=cmd|x, 1"') \
            .replace('id: "1.2"', 'id: "+x"').replace('id: "1.1"', 'id: "@1.1"')
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "plan.yaml")
            path.write_text(plan, encoding="utf-8")
            out = run("evaluate", path, "--figures", "figures.csv", "--as-of", "2025-12-31",
                      "--format", "csv")[1]
        rows = list(csv.reader(io.StringIO(out)))
        self.assertTrue(any("'=cmd|x, 1" in row for row in rows))
        header, body = rows[0], rows[1:]
        self.assertEqual({row[header.index("task")] for row in body},
                         {"'@1.1", "'+x", "2.1", "2.2"})
        for row in body:
            for name, cell in zip(header, row):
                if name not in ("gap", "gap_num", "days_left", "speed", "slip"):
                    self.assertNotRegex(cell, r"^[=+\-@\t\r]")
        self.assertTrue(any(row[header.index("days_left")].startswith("-") for row in body))
        self.assertTrue(any(row[header.index("gap_num")].startswith("-") for row in body))

    def test_exit_status(self):
        self.assertEqual(run(*EVALUATE)[0], 1)
        self.assertEqual(run(*EVALUATE[:-1], "2023-06-30")[0], 0)


class Areas(unittest.TestCase):
    def test_unknown(self):
        code, out, err = run(*COUNTY, "--area", "aldr")
        self.assertEqual((code, out), (2, ""))
        self.assertIn("did you mean `alder`?", err)

    def test_one_area_needs_no_column(self):
        heading = run(*EVALUATE)[1].split("\n")
        self.assertFalse([line for line in heading if line.startswith("Status") and "Area" in line])

    def test_missing_areas_are_named(self):
        verdicts = json.loads(run(*COUNTY, "--format", "json")[1])["verdicts"]
        schools = next(v for v in verdicts if v["target"] == "1.1")
        self.assertEqual(schools["missing"], ["cedar", "fir", "gorse"])
        self.assertEqual((schools["low"]["text"], schools["high"]["text"]), ("6", "66"))
        self.assertEqual(schools["met"], "unknown")


class Methods(unittest.TestCase):
    def verdicts(self, *args):
        return json.loads(run(*args, "--format", "json")[1])["verdicts"]

    def test_own_words_and_colours(self):
        first = self.verdicts(*EUROPE, "--method", "open-sdg,eurostat,linear")[0]
        self.assertEqual([(m["method"], m["status"], m["colour"]) for m in first["methods"]],
                         [("open-sdg", "substantial_progress", "green"),
                          ("eurostat", "significant_progress", "green"),
                          ("linear", "on_track", "green")])
        self.assertFalse(first["methods_disagree"])
        self.assertAlmostEqual(first["methods"][0]["measure"], 1.3570573754784958, places=12)

    def test_where_they_disagree(self):
        """11000 after 10000 and 10500: in the right direction, and too slow for linear alone."""
        rows = self.verdicts(*COUNTY, "--method", "linear,sdsn,unsd")
        marked = {v["target"] for v in rows if v["methods_disagree"]}
        self.assertEqual(marked, {v["target"] for v in rows
                                  if len({m["pace"] for m in v["methods"]
                                          if m["status"] != "not_available"}) > 1})
        text = run(*EUROPE, "--method", "open-sdg,eurostat,linear")[1]
        self.assertNotIn("\u2260", text)

    def test_one_decides_the_pace(self):
        self.assertEqual(self.verdicts(*EUROPE, "--method", "destatis")[0]["pace"], "on_track")
        with_one = self.verdicts(*COUNTY, "--method", "destatis")
        self.assertEqual({v["pace"] for v in with_one}, {"unknown"})  # too few values
        self.assertEqual({v["pace"] for v in self.verdicts(*COUNTY)}, {"unknown", "behind"})

    def test_names(self):
        for names in ("x", "linear,", "", "linear,linear", "linear,x"):
            code, out, err = run(*EVALUATE, "--method", names)
            self.assertEqual((code, out), (2, ""))
            self.assertIn("linear, open-sdg, eurostat, destatis, unsd, sdsn", err)


class WhatIf(unittest.TestCase):
    def changes(self, *words):
        code, out, err = run(*COUNTY, "--format", "json", "--what-if", *words)
        self.assertEqual((code, err), (1, ""))
        return json.loads(out)["what_if"]["changes"]

    def test_before_and_after(self):
        change, = [c for c in self.changes("opened@2025=yes") if c["target"] == "2.12"]
        self.assertEqual((change["before"]["status"], change["after"]["status"]), ("missed", "met"))

    def test_nothing_changes(self):
        self.assertEqual(self.changes("opened@2025=no"), [])
        self.assertIn("no verdict changes", run(*COUNTY, "--what-if", "opened@2025=no")[1])

    def test_ratio_and_area(self):
        change, = [c for c in self.changes("schools/birch@2025=3") if c["area"] == "birch"]
        self.assertEqual(change["after"]["actual"]["text"], "3")
        result = json.loads(run(*COUNTY, "--format", "json", "--what-if", "green/alder@2025=4/5")[1])
        self.assertEqual(result["what_if"]["figures"][0]["denominator"]["num"], "5")

    def test_group(self):
        """A name behind the metric is a group where the plan has one of that id."""
        args = ("evaluate", "plan.yaml", "--figures", "figures.csv", "--as-of", "2025-12-31")
        result = json.loads(run(*args, "--format", "json", "--what-if",
                                "yard_ok/old@2025=50%")[1])
        figure, = result["what_if"]["figures"]
        self.assertEqual((figure["group"], figure["area"]), ("old", "plan"))
        both = json.loads(run(*args, "--format", "json", "--what-if",
                              "yard_ok/old/plan@2025=50%")[1])
        self.assertEqual(both["what_if"], result["what_if"])

    def test_faults(self):
        for word, told in (("schools", "write METRIC@PERIOD=VALUE"),
                           ("schools@2025", "write METRIC@PERIOD=VALUE"),
                           ("schols@2025=3", "did you mean `schools`?"),
                           ("schools/aldr@2025=3", "unknown area `aldr`"),
                           ("schools@2025=x", "[BAD_NUMBER]"),
                           ("schools@soon=3", "[BAD_DATE]"),
                           ("green/alder@2025=5", "above its whole `schools` with 4")):
            code, out, err = run(*COUNTY, "--what-if", word)
            self.assertEqual((code, out), (3, ""), word)
            self.assertIn(told, err)
        code, out, err = run(*COUNTY, "--what-if", "schools@2025=3", "schools@2025=4")
        self.assertEqual((code, out), (3, ""))
        self.assertIn("[FIGURE_DUPLICATE]", err)


class Show(unittest.TestCase):
    def test_json(self):
        plan = json.loads(run("show", "plan.yaml", "--format", "json")[1])
        tasks = [task for programme in plan["programmes"] for action in programme["actions"]
                 for task in action["tasks"]]
        targets = {target["id"]: target for task in tasks for target in task["targets"]}
        self.assertEqual([task["id"] for task in tasks], ["1.1", "1.2", "2.1", "2.2"])
        self.assertEqual(tasks[0]["due"], "2025-12-31")
        self.assertEqual(tasks[1]["with"], ["finance", "towns"])
        self.assertEqual(targets["1.1.1"]["value"], "41")
        self.assertEqual(targets["1.1.1"]["from"], "54")
        self.assertIsNone(targets["1.1.2"]["value"])
        self.assertEqual(targets["1.2.1"]["metric"], ["yard_ok", "rooms_ok"])
        self.assertEqual(targets["1.2.1"]["for"], "old")
        self.assertEqual((targets["2.1.1"]["within"], targets["2.1.1"]["above"],
                          targets["2.1.1"]["below"]), ("1 point", "met", "unmet"))
        self.assertEqual(targets["2.2.1"]["value"], {"2025": "47%", "2030": "60%"})
        self.assertEqual(targets["2.2.2"]["value"], ["20", "35"])
        self.assertEqual(targets["2.2.4"]["done"], "handbook")
        self.assertNotIn("metric", targets["2.2.4"])
        lines = (DATA / "plan.yaml").read_text(encoding="utf-8").split("\n")
        self.assertIn("done: archive", lines[targets["2.2.5"]["line"] - 1])

    def test_plan_without_programmes(self):
        text = """qzplan: 1
id: flat
title: {zh: 平, en: Flat}
begins: 2023-01-01
due: 2025
lead: d
departments: {d: {zh: 局, en: Bureau}}
tasks:
  - id: "1"
    title: {zh: 一, en: One}
    targets: [{done: it, title: {zh: 事, en: It}}]
"""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "flat.yaml")
            path.write_text(text, encoding="utf-8")
            plan = json.loads(run("show", path, "--format", "json")[1])
            self.assertEqual((plan["programmes"], plan["actions"]), ([], []))
            self.assertEqual([task["id"] for task in plan["tasks"]], ["1"])
            status, out, _ = run("show", path)
            self.assertEqual(status, 0)
            self.assertIn("One", out)
            figures = pathlib.Path(folder, "figures.csv")
            figures.write_text("metric,period,value\nit,2025-03-01,yes\n", encoding="utf-8")
            for by in ("task", "action", "programme", "department"):
                status, out, err = run("evaluate", path, "--figures", figures, "--as-of", "2025",
                                       "--by", by)
                self.assertEqual((status, err), (0, ""))


class Formats(unittest.TestCase):
    """What a command takes as --format is what its usage says."""

    def test_usage_names_what_is_taken(self):
        for command, names in (("show", "text, json"), ("evaluate", "text, json, csv"),
                               ("diff", "text, json"), ("rotation", "text, json")):
            status, out, err = run(command, "--format", "xml")
            self.assertEqual((status, out), (2, ""))
            self.assertIn(f"`--format xml` is not one of: {names}\n", err)
            self.assertIn(f"[--format {names.replace(', ', '|')}]", err)


if __name__ == "__main__":
    unittest.main(argv=[word for word in sys.argv if word != "--regenerate"])
