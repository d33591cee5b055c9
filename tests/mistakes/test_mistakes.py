#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Whether mistakes that people make in plans lead to the fix: see README.md beside this file.

    python3 tests/mistakes/test_mistakes.py PROGRAM [NAME...]
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
ROUNDS = 6  # of applying edits


def read_table(text):
    """(plans by name, mistakes): a mistake is (name, plan, right lines, wrong lines, what is expected)."""
    plans, mistakes, current, plan = {}, [], None, None
    for line in text.split("\n"):
        if line.startswith("@plan "):
            plan, current = line[6:], None
            plans[plan] = []
        elif line.startswith("@mistakes "):
            plan, current = line[10:], None
        elif line.startswith("== "):
            current = (line[3:].strip(), plan, [], [], [])
            mistakes.append(current)
        elif current is None and plan is not None and not mistakes:
            plans[plan].append(line)
        elif current is not None and line[:2] in ("- ", "+ "):
            current[2 if line[0] == "-" else 3].append(line[2:])
        elif current is not None and line.split(" ")[0] in ("edit", "says", "never", "good", "other", "remark", "from"):
            current[4].append(line)
        elif line and not line.startswith("#"):
            raise SystemExit(f"mistakes.txt: what is `{line}`?")
    return {name: "\n".join(lines).strip("\n") + "\n" for name, lines in plans.items()}, mistakes


def wrong_plan(plan, right, wrong):
    old, new = "\n".join(right) + "\n", "\n".join(wrong) + "\n" if wrong else ""
    if plan.count(old) != 1:
        raise SystemExit(f"mistakes.txt: {plan.count(old)} times in the plan:\n{old}")
    return plan.replace(old, new)


class Program:
    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())
        self.environment = dict(os.environ, LC_ALL="C")

    def run(self, *words):
        result = subprocess.run([self.path, *words], capture_output=True, check=False, env=self.environment)
        return result.returncode, result.stdout.decode("utf-8")

    def check(self, file):
        code, out = self.run("check", file, "--format", "json")
        return code, json.loads(out)["files"][0]["diagnostics"]

    def shown(self, file):
        """What a plan means: without the places of its lines."""
        text = self.run("show", file, "--format", "json")[1]
        return re.sub(r'"(line|column)": \d+', "", text)


def apply(text, edits):
    """The text with all edits of one diagnostic."""
    lines = text.split("\n")

    def at(line, column):
        return sum(len(one) + 1 for one in lines[:line - 1]) + column - 1

    for edit in sorted(edits, key=lambda e: (-e["line"], -e["column"])):
        text = text[:at(edit["line"], edit["column"])] + edit["text"] + text[at(edit["end_line"], edit["end_column"]):]
    return text


def corrected(program, file):
    """Applies edits until the plan loads or none is left; (whether it loads, whether all were certain)."""
    certain = True
    for _ in range(ROUNDS):
        code, faults = program.check(file)
        if code == 0:
            return True, certain
        edits = next((fault["edits"] for fault in faults if fault["edits"]), None)
        if edits is None:
            return False, certain
        certain = certain and all(edit["certain"] for edit in edits)
        file.write_text(apply(file.read_text(encoding="utf-8"), edits), encoding="utf-8")
    return False, certain


def judge(program, mistake, plans):
    """What is wrong with a mistake's outcome; None where it is as expected."""
    name, plan, right, wrong, expected = mistake
    with tempfile.TemporaryDirectory() as folder:
        good, bad = pathlib.Path(folder, "good.yaml"), pathlib.Path(folder, "bad.yaml")
        good.write_text(plans[plan], encoding="utf-8")
        bad.write_text(wrong_plan(plans[plan], right, wrong), encoding="utf-8")
        code, faults = program.check(bad)
        said = [f"{fault['message']['en']} hint: {(fault['hint'] or {}).get('en', '')}" for fault in faults]
        for line in expected:
            kind, _, pattern = line.partition(" ")
            found = any(re.search(pattern, one) for one in said)
            if kind == "says" and not found:
                return f"nothing says /{pattern}/: {said}"
            if kind == "never" and found:
                return f"something says /{pattern}/: {said}"
        if "good" in expected:
            return None if code == 0 and program.shown(bad) == program.shown(good) else f"it is not taken: {said}"
        if "remark" in expected:
            return None if code == 0 else "it does not load"
        if code == 0:
            return "it loads"
        loads, certain = corrected(program, bad)
        same = loads and program.shown(bad) == program.shown(good)
        if "edit" in expected and not same:
            return f"the edits do not lead there: {said}"
        if loads and not same and certain and "other" not in expected:
            return "the edits mislead, and say that they are certain"
    return None


def main():
    program = Program(sys.argv[1])
    plans, mistakes = read_table("\n".join((HERE / name).read_text(encoding="utf-8") for name in ("mistakes.txt", "public.txt")))
    names = [name for name, *_ in mistakes]
    if len(names) != len(set(names)):
        raise SystemExit("mistakes.txt: a name stands twice")
    sources = [line for mistake in mistakes for line in mistake[4] if line.startswith("from https://")]
    if len(sources) != len(set(sources)):
        raise SystemExit("public.txt: a source stands twice")
    chosen = [m for m in mistakes if len(sys.argv) < 3 or m[0] in sys.argv[2:]]
    for name, text in plans.items():
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "plan.yaml")
            file.write_text(text, encoding="utf-8")
            if program.check(file)[0] != 0:
                raise SystemExit(f"mistakes.txt: the plan {name} does not load")
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda m: judge(program, m, plans), chosen))
    for mistake, outcome in zip(chosen, outcomes):
        if outcome is not None:
            print(f"{mistake[0]}: {outcome}")
    bad = sum(outcome is not None for outcome in outcomes)
    edits = sum("edit" in m[4] and outcome is None for m, outcome in zip(chosen, outcomes))
    print(f"{len(chosen) - bad} lead, {edits} of them by an edit; {bad} do not; {len(sources)} of {len(mistakes)} are from public threads")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
