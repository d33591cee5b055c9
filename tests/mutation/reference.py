#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The reference over fixed plans, as a suite for mutants: it fails at the first plan on which they do not agree.

    reference.py PROGRAM FOLDER

Without a mutant (QZ_MUTANT not set) the plans on which they agree are put into the folder, with what is said of each;
with one the program is asked again. So the reference itself is run but once."""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "reference"))
import compare  # noqa: E402
import generate  # noqa: E402

PLANS = 160
PLACE = ("target", "metric", "group", "area", "deadline")


def answers(program, folder, as_of):
    """What the program says, verdict by verdict; None where it refuses."""
    run = subprocess.run([program, "evaluate", "p.yaml", "--figures", "f.csv", "--as-of", as_of, "--format", "json"],
                         cwd=folder, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        return None
    return json.loads(run.stdout)["verdicts"]


def counted(mine, other):
    """The fields of a verdict in which the two are held against each other."""
    return [field for field in compare.FIELDS if not compare.open_to(field, mine, other)
            and not (field == "needed" and mine.get("needed", "skip") == "skip")]


def compared(verdicts, fields):
    """The verdicts in these fields; of the remarks those that the reference speaks of."""
    if verdicts is None or len(verdicts) != len(fields):
        return None
    return [{f: sorted(set(v[f]) & compare.REMARKS) if f == "remarks" else v[f] for f in PLACE + tuple(some)}
            for v, some in zip(verdicts, fields)]


def collect(program, folder):
    """Puts the plans that both agree on into the folder."""
    shutil.rmtree(folder, ignore_errors=True)
    args = argparse.Namespace(program=program, fields=compare.FIELDS)
    said = {}
    for seed in range(1, PLANS + 1):
        top, rows, as_of = generate.make(seed)
        if compare.differences(top, rows, as_of, args):
            continue
        plan, figures = compare.texts(top, rows)
        place = folder / str(seed)
        place.mkdir(parents=True)
        (place / "p.yaml").write_text(plan, encoding="utf-8")
        (place / "f.csv").write_text(figures, encoding="utf-8")
        found, fields = answers(program, place, as_of), []
        if found is not None:
            mine, other = compare.ours(top, rows, as_of), compare.theirs(program, top, rows, as_of)
            fields = [counted(mine[key], other[key]) for key in other]  # both in the program's order
        said[seed] = (as_of, fields, compared(found, fields))
    (folder / "said.json").write_text(json.dumps(said), encoding="utf-8")
    return 0 if said else 1


def main(program, folder):
    folder = pathlib.Path(folder)
    if "QZ_MUTANT" not in os.environ:
        return collect(program, folder)
    for seed, (as_of, fields, said) in json.loads((folder / "said.json").read_text(encoding="utf-8")).items():
        if compared(answers(program, folder / seed, as_of), fields) != said:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
