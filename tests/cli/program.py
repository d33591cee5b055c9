# SPDX-License-Identifier: MIT
"""The qzplan program under test: how it is run, on which data, and how its outputs are kept. Only the standard
library is used.

QZPLAN_PROGRAM names the program (else build/cli/qzplan); QZPLAN_UPDATE=1 writes the golden outputs anew: read the
difference before it is kept.
"""
import difflib
import os
import pathlib
import pty
import select
import subprocess
import unicodedata
import unittest

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE / "data"
GOLDEN = HERE / "golden"
PROGRAM = str(pathlib.Path(os.environ.get("QZPLAN_PROGRAM", "build/cli/qzplan")).resolve())
REGENERATE = os.environ.get("QZPLAN_UPDATE") == "1"

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
    written = b""
    ended = False
    while True:  # the terminal stays open here: what is in it when its last writer goes can be lost
        if select.select([master], [], [], 0.03 if ended else 0.01)[0]:
            written += os.read(master, 65536)
        elif ended:
            break
        else:
            ended = process.poll() is not None
    process.wait()
    os.close(slave)
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
        self.hold(name, out)
        self.assertEqual((code, err), (status, ""))

    def check_screen(self, name, columns, *args):
        """What a terminal of so many columns shows, without colours: no line is wider."""
        out = run_on_terminal(*args, COLUMNS=str(columns), NO_COLOR="1")
        self.hold(f"{name}-{columns}.txt", out)
        for line in out.splitlines():
            self.assertLessEqual(width(line), columns, line)

    def hold(self, name, out):
        """Holds an output against the one that is kept."""
        path = GOLDEN / name
        if REGENERATE:
            path.write_text(out, encoding="utf-8")
        kept = path.read_text(encoding="utf-8")
        if out != kept:
            difference = difflib.unified_diff(kept.splitlines(), out.splitlines(), name, "now",
                                              lineterm="")
            self.fail("\n".join(difference))
