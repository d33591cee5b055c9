# SPDX-License-Identifier: MIT
"""Whether what `check --format sarif` writes of every plan of the tests' data is valid by the schema of SARIF.

    python3 tests/cli/sarif_schema.py PROGRAM SCHEMA
"""
import json
import os
import pathlib
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ("tests/cli/data", "tests/data/bad", "tests/data/bad-remarks", "tests/data/strict", "tests/data/good")


def main():
    program, path = sys.argv[1:3]
    schema = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    plans = sorted(plan for folder in FOLDERS for plan in (ROOT / folder).glob("*.yaml"))
    groups = [[str(plan)] for plan in plans] + [[str(plan) for plan in plans[:20]]]
    faults, results = 0, 0
    for group in groups:
        run = subprocess.run([program, "check", *group, "--strict", "--format", "sarif"], capture_output=True, check=False,
                             env=dict(os.environ, LC_ALL="C"))
        log = json.loads(run.stdout)
        results += sum(len(one["results"]) for one in log["runs"])
        for error in validator(schema).iter_errors(log):
            faults += 1
            print(f"{group[0]}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
    print(f"{len(groups)} logs with {results} results, {faults} faults")
    return faults > 0 or results < 100


if __name__ == "__main__":
    sys.exit(main())
