# SPDX-License-Identifier: MIT
"""Runs an example from the source root and compares what it prints with the kept output.

    test_example.py PROGRAM KEPT EXIT_STATUS ARGUMENT...

With QZPLAN_UPDATE=1 the kept output is written anew; read the difference before it is kept.
"""
import os
import pathlib
import sys

import common


def main(program, kept, status, *arguments):
    result = common.run([pathlib.Path(program).resolve(), *arguments])
    if result.returncode != int(status):
        common.fault(program, f"exits {result.returncode}, not {status}: {result.stderr}")
    path = pathlib.Path(kept)
    if os.environ.get("QZPLAN_UPDATE") == "1":
        path.write_text(result.stdout, encoding="utf-8")
    elif result.stdout != common.text_of(path):
        common.fault(program, f"prints\n{result.stdout}--- instead of {common.shown(path)} "
                              "(scripts/regenerate writes it anew)")
    if result.stderr:
        common.fault(program, f"complains: {result.stderr}")
    common.finish()


main(*sys.argv[1:])
