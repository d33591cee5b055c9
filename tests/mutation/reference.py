#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The reference over fixed plans, as a suite for mutants: it fails at the first plan on which they do not agree.

    reference.py PROGRAM LIST

Without a mutant (QZ_MUTANT not set) the plans on which they agree are listed; with one these are tried, in order."""
import argparse
import json
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "reference"))
import compare  # noqa: E402
import generate  # noqa: E402

PLANS = 80
# Half of them without what the reference knows and the library may not know yet.
LEFT_OUT = ([], list(getattr(generate, "NEW", [])))


def agrees(program, seed, without):
    args = argparse.Namespace(program=program, without=without, fields=compare.FIELDS)
    top, rows, as_of = generate.make(seed, without)
    return not compare.differences(top, rows, as_of, args)


def main(program, path):
    if "QZ_MUTANT" not in os.environ:
        agreed = [(seed, number) for seed in range(1, PLANS + 1) for number, without in enumerate(LEFT_OUT)
                  if agrees(program, seed, without)]
        pathlib.Path(path).write_text(json.dumps(agreed[:PLANS]), encoding="utf-8")
        return 0 if agreed else 1
    listed = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    return 0 if all(agrees(program, seed, LEFT_OUT[number]) for seed, number in listed) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
