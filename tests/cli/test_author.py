#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""qzplan fmt and what else helps those who write plans, as a user meets it."""
import os
import pathlib
import stat
import subprocess
import tempfile
import unittest

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


if __name__ == "__main__":
    unittest.main()
