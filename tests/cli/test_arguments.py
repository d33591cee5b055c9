# SPDX-License-Identifier: MIT
"""The words of a command line: what is taken, what is refused, and how that is said.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_arguments.py
"""
import pathlib
import tempfile
import unittest

from program import DATA, DIFF, EVALUATE, run


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


class Formats(unittest.TestCase):
    """What a command takes as --format is what its usage says."""

    def test_usage_names_what_is_taken(self):
        for command, names in (("show", "text, json"), ("evaluate", "text, json, csv, xlsx, markdown"),
                               ("diff", "text, json"), ("rotation", "text, json")):
            status, out, err = run(command, "--format", "xml")
            self.assertEqual((status, out), (2, ""))
            self.assertIn(f"`--format xml` is not one of: {names}\n", err)
            self.assertIn(f"[--format {names.replace(', ', '|')}]", err)


if __name__ == "__main__":
    unittest.main()
