# SPDX-License-Identifier: MIT
"""The manual pages and the completions of shells: that they are what the program's tables say, and
that what reads them can.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_manual.py
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

from program import HERE, PROGRAM, REGENERATE, run

CLI = HERE.parent.parent / "cli"
sys.path.insert(0, str(CLI / "manual"))
import generate  # noqa: E402

COMMANDS = ("check", "show", "evaluate", "due", "form", "calendar", "report", "slips", "trend", "figures", "diff", "rotation",
            "schema", "fmt", "init")
PAGES = sorted((CLI / "manual").glob("*.1"))


def options_of(command):
    return re.findall(r"^  --([a-z-]+)", run("help", command)[1], re.MULTILINE)


def shell(*words, stdin=None):
    result = subprocess.run(words, capture_output=True, text=True, input=stdin, check=False)
    return result.returncode, result.stdout, result.stderr


class Made(unittest.TestCase):
    maxDiff = None

    def test_kept_files_are_what_the_tables_make(self):
        for name, text in generate.made(generate.tables(PROGRAM)).items():
            if REGENERATE:
                (CLI / name).write_text(text, encoding="utf-8")
            self.assertEqual((CLI / name).read_text(encoding="utf-8"), text, name)

    def test_data_name_what_help_prints(self):
        """Every command and option of the data is one of --help, and the other way round."""
        data = json.loads(run("help", "--json")[1])
        self.assertEqual([command["name"] for command in data["commands"]], list(COMMANDS))
        for command in data["commands"]:
            names = [option["name"] for option in command["options"]]
            self.assertEqual(names + ["help"], options_of(command["name"]))
            for option in command["options"]:
                self.assertEqual(list(option["help"]), ["zh", "en", "fr"])
                self.assertTrue(all(option["help"].values()))


class Manual(unittest.TestCase):
    def test_lint(self):
        self.assertEqual(len(PAGES), 3)
        for path in PAGES:
            self.assertEqual(shell(shutil.which("mandoc") or "mandoc", "-Tlint", "-Wwarning", str(path)),
                             (0, "", ""), path.name)

    def test_every_option_of_every_command_is_described(self):
        for path in PAGES:
            _, text, _ = shell("mandoc", "-Tutf8", "-Owidth=500", str(path))
            text = re.sub(r".\x08", "", text)
            for command in COMMANDS:
                self.assertIn(f"qzplan {command}\n", text)
                for option in options_of(command):
                    if option != "help":
                        self.assertRegex(text, rf"(?m)^ +--{option}( |$)", f"{path.name} {command}")


class Completion(unittest.TestCase):
    """Each shell offers exactly the options of a command."""

    def offered_by_bash(self, *words):
        script = (f"source {CLI}/completions/qzplan.bash; compopt() {{ :; }}; "
                  "COMP_WORDS=(qzplan \"$@\"); COMP_CWORD=$#; _qzplan; printf '%s\\n' \"${COMPREPLY[@]}\"")
        code, out, err = shell("bash", "-c", script, "bash", *words)
        self.assertEqual((code, err), (0, ""))
        return out.split()

    def offered_by_fish(self, line):
        code, out, err = shell("fish", "--no-config", "-c",
                               f"source {CLI}/completions/qzplan.fish; complete -C '{line}'")
        self.assertEqual((code, err), (0, ""))
        return [row.split("\t")[0] for row in out.splitlines()]

    def test_bash(self):
        self.assertEqual(sorted(self.offered_by_bash("")), sorted([*COMMANDS, "help", "--help", "--version"]))
        self.assertEqual(sorted(self.offered_by_bash("help", "")),
                         sorted([*COMMANDS, "help", "--help", "--version"]))
        for command in COMMANDS:
            self.assertEqual(self.offered_by_bash(command, "--"), ["--" + name for name in options_of(command)])
        self.assertEqual(self.offered_by_bash("evaluate", "plan.yaml", "--by", ""),
                         ["task", "action", "programme", "department"])
        self.assertEqual(self.offered_by_bash("evaluate", "--format", "=", "j"), ["json"])
        self.assertEqual(self.offered_by_bash("evaluate", "--format", "="), ["text", "json", "csv", "xlsx", "markdown"])
        self.assertEqual(self.offered_by_bash("evaluate", "--as-of", ""), [])

    def test_bash_offers_files(self):
        self.assertIn(str(HERE / "test_cli.py"), self.offered_by_bash("evaluate", "--figures", str(HERE / "test_c")))

    def test_fish(self):
        self.assertEqual(sorted(self.offered_by_fish("qzplan ")), sorted([*COMMANDS, "help"]))
        for command in COMMANDS:
            self.assertEqual(sorted(self.offered_by_fish(f"qzplan {command} --")),
                             sorted("--" + name for name in options_of(command)))
        self.assertEqual(sorted(self.offered_by_fish("qzplan show plan.yaml --format ")), ["json", "text"])

    def test_zsh(self):
        path = CLI / "completions" / "_qzplan"
        self.assertEqual(shell("zsh", "-n", str(path)), (0, "", ""))
        # zsh's own reader of specifications is stood in for by one that prints them
        script = (f"_arguments() {{ print -l -- $@ }}; _describe() {{ print -l -- ${{(P)2}} }}; _files() {{ }}; "
                  f"words=(qzplan $@ ''); CURRENT=$(( $# + 2 )); source {path}")
        for command in COMMANDS:
            code, out, err = shell("zsh", "-f", "-c", script, "zsh", command)
            self.assertEqual((code, err), (0, ""))
            self.assertEqual(re.findall(r"^(?:\\?\*)?--([a-z-]+)", out, re.MULTILINE), options_of(command))
        _, out, _ = shell("zsh", "-f", "-c", script, "zsh")
        self.assertEqual([line.split(":")[0] for line in out.splitlines()], [*COMMANDS, "help"])


if __name__ == "__main__":
    unittest.main()
