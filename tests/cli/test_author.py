#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""qzplan fmt and what else helps those who write plans, as a user meets it."""
import json
import os
import pathlib
import stat
import subprocess
import tempfile
import unittest

import books
from program import DATA, PROGRAM, environment, run

UNTIDY = (DATA / "untidy.yaml").read_bytes()
TIDY = b"a: 1\n"


class Fmt(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name).resolve()

    def write(self, name, data):
        (self.path / name).write_bytes(data)
        return str(self.path / name)

    def laid_out(self, data):
        result = subprocess.run([PROGRAM, "fmt", "-"], input=data, capture_output=True, check=False, env=environment())
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def test_a_file_is_replaced_with_its_rights(self):
        file = self.write("plan.yaml", UNTIDY)
        os.chmod(file, 0o640)
        self.assertEqual(run("fmt", file), (0, "", ""))
        self.assertEqual(pathlib.Path(file).read_bytes(), self.laid_out(UNTIDY))
        self.assertNotEqual(pathlib.Path(file).read_bytes(), UNTIDY)
        self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o640)
        self.assertEqual(os.listdir(self.path), ["plan.yaml"])

    def test_what_is_laid_out_is_not_touched(self):
        file = self.write("plan.yaml", TIDY)
        os.utime(file, (1, 1))
        before = os.stat(file)
        self.assertEqual(run("fmt", file), (0, "", ""))
        self.assertEqual((os.stat(file).st_mtime, os.stat(file).st_ino), (before.st_mtime, before.st_ino))

    def test_a_link_stays_one(self):
        file = self.write("plan.yaml", UNTIDY)
        os.symlink("plan.yaml", self.path / "link.yaml")
        self.assertEqual(run("fmt", str(self.path / "link.yaml")), (0, "", ""))
        self.assertTrue((self.path / "link.yaml").is_symlink())
        self.assertEqual(pathlib.Path(file).read_bytes(), self.laid_out(UNTIDY))

    def test_check_writes_nothing(self):
        tidy, untidy = self.write("a.yaml", TIDY), self.write("b.yaml", UNTIDY)
        self.assertEqual(run("fmt", "--check", tidy, untidy), (1, untidy + "\n", ""))
        self.assertEqual(pathlib.Path(untidy).read_bytes(), UNTIDY)
        self.assertEqual(run("fmt", "--check", tidy), (0, "", ""))

    def test_what_does_not_parse_stays_and_the_rest_is_done(self):
        bad, untidy = self.write("a.yaml", b"a:   [1\n"), self.write("b.yaml", UNTIDY)
        code, out, err = run("fmt", bad, untidy)
        self.assertEqual((code, out), (3, ""))
        self.assertIn("a.yaml:2:1: error: ", err.replace("a.yaml:1:6", "a.yaml:2:1"))
        self.assertIn("YAML_SYNTAX", err)
        self.assertEqual(pathlib.Path(bad).read_bytes(), b"a:   [1\n")
        self.assertEqual(pathlib.Path(untidy).read_bytes(), self.laid_out(UNTIDY))

    def test_what_is_not_there(self):
        code, out, err = run("fmt", str(self.path / "none.yaml"))
        self.assertEqual((code, out), (3, ""))
        self.assertIn("none.yaml", err)

    def test_a_folder_that_takes_no_file(self):
        if os.geteuid() == 0:
            self.skipTest("everything may be written")
        file = self.write("plan.yaml", UNTIDY)
        os.chmod(self.path, 0o500)
        self.addCleanup(os.chmod, self.path, 0o700)
        self.assertEqual(run("fmt", file)[0], 3)
        self.assertEqual(pathlib.Path(file).read_bytes(), UNTIDY)

    def test_every_plan_of_the_tree_means_the_same(self):
        root = DATA.parents[2]
        for plan in [*root.glob("plans/*/plan.yaml"), *root.glob("examples/*/plan.yaml")]:
            copy = self.write("plan.yaml", plan.read_bytes())
            for name in plan.parent.glob("*.csv"):
                self.write(name.name, name.read_bytes())
            shown = self.without_places(copy)
            self.assertEqual(run("fmt", copy), (0, "", ""), plan)
            self.assertEqual(self.without_places(copy), shown, plan)
            self.assertEqual(run("fmt", "--check", copy), (0, "", ""), plan)

    @staticmethod
    def without_places(plan):
        out = run("show", plan, "--format", "json")[1]
        return [line for line in out.splitlines() if '"line"' not in line and '"column"' not in line]


def shown(plan):
    code, out, err = run("show", plan, "--format", "json")
    assert (code, err) == (0, ""), err
    return json.loads(out)


def text_of(words):
    return words[next(iter(words))]


class Init(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name).resolve()

    def drafted(self, source, begins="2023-01-01"):
        plan = str(self.path / "plan.yaml")
        if os.path.exists(plan):
            os.unlink(plan)
        self.assertEqual(run("init", "--from", source, "--begins", begins, "-o", plan), (0, "", ""))
        self.assertEqual(run("check", plan)[0], 0)
        self.assertEqual(run("fmt", "--check", plan), (0, "", ""))
        return pathlib.Path(plan).read_text(encoding="utf-8"), shown(plan)

    def test_a_plan_to_begin_with_in_every_language(self):
        for language in ("zh", "en", "fr"):
            plan = self.path / f"{language}.yaml"
            self.assertEqual(run("init", "--lang", language, "-o", str(plan)), (0, "", ""))
            self.assertEqual(run("check", str(plan), "--strict")[0], 0)
            self.assertEqual(run("fmt", "--check", str(plan)), (0, "", ""))
            self.assertEqual(shown(str(plan))["languages"], [language])
            self.assertEqual(run("init", "--lang", language)[1], plan.read_text(encoding="utf-8"))

    def test_a_file_that_is_there_stays(self):
        plan = self.path / "plan.yaml"
        plan.write_text("mine")
        code, out, err = run("init", "-o", str(plan))
        self.assertEqual((code, out, plan.read_text()), (3, "", "mine"))
        self.assertIn("is there already", err)

    def test_a_list_of_tasks_in_chinese(self):
        text, plan = self.drafted(str(DATA / "task-list.csv"))
        self.assertEqual([text_of(one["title"]) for one in plan["programmes"]], ["布局工程", "质量工程"])
        actions = [action for one in plan["programmes"] for action in one["actions"]]
        self.assertEqual([text_of(one["title"]) for one in actions], ["优化布局行动", "队伍建设行动", "质量行动"])
        tasks = [task for action in actions for task in action["tasks"]]
        self.assertEqual([task["id"] for task in tasks], ["1.1", "1.2", "2.1", "3.1"])
        self.assertEqual([task["due"] for task in tasks], ["2025-12-31", "2026-06-30", "ongoing", "ongoing"])
        names = {one["id"]: text_of(one["title"]) for one in plan["departments"]}
        self.assertEqual(list(names.values()), ["教体局", "发改局", "人社局", "各镇、街、区", "编办", "财政局", "各乡镇、街道", "宣传部"])
        self.assertEqual([[names[one] for one in task["leads"]] for task in tasks],
                         [["教体局"], ["教体局"], ["教体局", "编办"], ["宣传部"]])
        self.assertEqual([[names[one] for one in task["with"]] for task in tasks],
                         [["发改局", "人社局", "各镇、街、区"], [], ["财政局", "各乡镇、街道"], []])
        self.assertEqual(text_of(tasks[0]["wording"]), "全县幼儿园减少为79所，其中公办园68所。")
        self.assertIn("# 79所 / 68所\n", text)
        self.assertIn("# 百分之十以上 / 54人 / 60人\n", text)
        self.assertIn('due: ongoing  # "尽快"?\n', text)

    def test_a_list_of_tasks_in_english(self):
        text, plan = self.drafted(str(DATA / "task-list-en.csv"), "2026-01-01")
        self.assertEqual((plan["languages"], plan["begins"]), (["en"], "2026-01-01"))
        self.assertEqual([text_of(one["title"]) for one in plan["departments"]], ["Culture Office", "Works", "Finance"])
        self.assertEqual([(task["due"], task["every"]) for task in plan["tasks"]], [("2027-12-31", None), ("ongoing", "year")])
        self.assertEqual([task["targets"][0]["done"] for task in plan["tasks"]], ["m1", "m2"])
        self.assertIn("# 12\n", text)

    def test_a_workbook(self):
        rows = [["目标成果", "内容措施", "完成时限", "牵头部门"], ["行动", "做一件事。", "2025年", "教体局"], [None, "再做一件。", None, None]]
        source = self.path / "list.xlsx"
        source.write_bytes(books.book({"说明": [["无"]], "清单": rows}))
        if run("init", "--from", str(source), "--begins", "2023-01-01")[0] != 0:
            self.skipTest("built without workbooks")
        _, plan = self.drafted(str(source))
        self.assertEqual([[task["id"] for task in one["tasks"]] for one in plan["actions"]], [["1.1", "1.2"]])
        self.assertEqual(plan["actions"][0]["tasks"][1]["due"], "2025-12-31")

    def test_what_is_no_list(self):
        bad = self.path / "bad.csv"
        for content, said in ((b"a,b\n1,2\n", "no row names a column"), (b"", "no row names a column"),
                              (b"task,lead\n", "EMPTY"), (b"task,lead\n\xff,a\n", "ENCODING")):
            bad.write_bytes(content)
            code, out, err = run("init", "--from", str(bad), "--begins", "2023-01-01")
            self.assertEqual((code, out), (3, ""), content)
            self.assertIn(said, err)
        self.assertEqual(run("init", "--from", str(bad))[0], 2)
        self.assertEqual(run("init", "--begins", "2023-01-01")[0], 2)
        self.assertEqual(run("init", "--from", str(bad), "--begins", "2023-02-30")[0], 2)


if __name__ == "__main__":
    unittest.main()
