# SPDX-License-Identifier: MIT
"""Where the program writes: files, pipes and terminals, in colours and widths.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_output.py
"""
import os
import re
import signal
import subprocess
import unittest

from program import DATA, DIFF, EVALUATE, PROGRAM, ROTATION, column_of, environment, run, run_on_terminal, width


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


if __name__ == "__main__":
    unittest.main()
