#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Small inputs and what must be said of them: every folder beside this file, or of DIR, that has a `cmd`.

    test_cases.py PROGRAM [--dir DIR] [--without FILE] [CASE...]

Those that have a file of that name are left out.

`cmd` is run by bash in a copy of the folder, with PROGRAM as `qzplan`. Each line of `check.txt` must hold:

    rc 0|1          the exit status is one of these
    + REGEX         what was printed, output or errors, matches
    - REGEX         it does not
    row K=V ...     among the CSV rows printed there is one with these values of target, period, group, area and
                    metric, and every such row has the others: K=V|W one of them, K!=V none

A value writes a blank as _SP_. Lines that begin with # are remarks. The README of a case says why.
"""
import csv
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
KEYS = ("target", "period", "group", "area", "metric")
HEADER = "plan,as_of,"


def rows_of(text):
    """The rows of every CSV table that was printed."""
    tables, lines = [], text.splitlines()
    for line in lines:
        if line.startswith(HEADER):
            tables.append([])
        if tables:
            tables[-1].append(line)
    return [row for table in tables for row in csv.DictReader(io.StringIO("\n".join(table)))]


def row_holds(wanted, rows):
    """One `row` line against the rows."""
    choose, must = {}, []
    for word in wanted.split():
        key, sign, value = re.fullmatch(r"(\w+)(!?=)(.*)", word).groups()
        value = value.replace("_SP_", " ")
        if key in KEYS and sign == "=":
            choose[key] = value
        else:
            must.append((key, sign == "=", value.split("|")))
    chosen = [row for row in rows if all(row.get(key) == value for key, value in choose.items())]
    return bool(chosen) and all((row.get(key) in values) == equal
                                for row in chosen for key, equal, values in must)


def holds(line, status, text, rows):
    """Whether one line of check.txt does."""
    kind, _, rest = line.partition(" ")
    if kind == "rc":
        return str(status) in rest.split("|")
    if kind in "+-":
        return (re.search(rest, text, re.MULTILINE) is not None) == (kind == "+")
    return kind == "row" and row_holds(rest, rows)


def failures(case, path):
    """The lines of one case that do not hold."""
    lines = [line for line in (case / "check.txt").read_text("utf-8").splitlines()
             if line.strip() and not line.startswith("#")]
    if not any(line.split(" ")[0] in ("rc", "+", "row") for line in lines):
        return ["nothing that has to be said"]
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / case.name
        shutil.copytree(case, copy)
        ran = subprocess.run(["bash", "cmd"], cwd=copy, capture_output=True, timeout=100, check=False,
                             env={**os.environ, "PATH": path, "PYTHONUTF8": "1"})
    output = ran.stdout.decode("utf-8", "replace")
    text = output + ran.stderr.decode("utf-8", "replace")
    rows = rows_of(output)
    bad = [line for line in lines if not holds(line, ran.returncode, text, rows)]
    return bad + ([text] if bad else [])


def main(program, names):
    here, without = HERE, None
    while names[:1] in (["--dir"], ["--without"]):
        here, without = (pathlib.Path(names[1]), without) if names[0] == "--dir" else (here, names[1])
        names = names[2:]
    path = os.pathsep.join([str(pathlib.Path(program).resolve().parent), os.environ["PATH"]])
    cases = [here / name for name in names] or sorted(
        file.parent for file in here.glob("*/cmd") if without is None or not (file.parent / without).exists())
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        results = list(pool.map(lambda case: failures(case, path), cases))
    for case, bad in zip(cases, results):
        if bad:
            print(f"{case.name}:", *bad, sep="\n    ")
    print(f"{sum(not bad for bad in results)} of {len(cases)} hold")
    return any(results) or not cases


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
