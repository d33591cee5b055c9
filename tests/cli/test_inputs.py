# SPDX-License-Identifier: MIT
"""The files that the program reads: missing ones, faulty ones, and where it points at a fault.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_inputs.py
"""
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from program import DATA, PROGRAM, environment, run, width


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
            bad = self.file("bad.csv", f"metric,period,{','.join(names)}\n".encode(encoding))
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


if __name__ == "__main__":
    unittest.main()
