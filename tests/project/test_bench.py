# SPDX-License-Identifier: MIT
"""What scripts/bench says of two builds: which way a ratio points, and what its interval is."""
import contextlib
import io
import pathlib
import stat
import sys
import tempfile

import common

sys.path.insert(0, str(common.ROOT / "bench"))
import pairs  # noqa: E402

# The greatest rank of the sign test at 5 % on both sides, as its printed tables have it.
RANKS = {6: 1, 8: 1, 9: 2, 12: 3, 15: 4, 20: 6, 25: 8, 30: 10, 60: 22}


def program(folder, text):
    path = pathlib.Path(folder) / "bench_it"
    path.parent.mkdir(parents=True)
    path.write_text("#!/bin/sh\n" + text, encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def told(old, new):
    """The rows that are printed of two programs, by figure."""
    with tempfile.TemporaryDirectory() as folder:
        program(folder + "/old", old)
        program(folder + "/new", new)
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            pairs.main(folder + "/old", folder + "/new", ["bench_it"])
    return {row.split("\t")[0]: row.split("\t")[1:] for row in out.getvalue().splitlines()}


def check(what, expected, found):
    if expected != found:
        common.fault(what, f"{expected!r} expected, {found!r} found")


def main():
    for count, rank in RANKS.items():
        check(f"rank of {count}", rank, pairs.outer_rank(count))
    check("interval", (1.07, 1.03, 1.11), pairs.interval([1 + i / 100 for i in range(14, -1, -1)]))

    rows = told("printf 'it_ns\\t100\\tns\\nits_per_s\\t100\\tx\\nonly_old\\t1\\tx\\n'",
                "printf 'it_ns\\t110\\tns\\nits_per_s\\t125\\tx\\n'")
    check("more nanoseconds", ["1.100", "1.100", "1.100", "15", "100", "110", "worse"], rows["it_ns"])
    check("more a second", ["0.800", "0.800", "0.800", "15", "100", "125", "not worse"], rows["its_per_s"])
    check("a figure that one side lacks", False, "only_old" in rows)

    # 100 and 120 in turns: an interval as wide as that never gets narrow enough.
    in_turns = "f=$0.n; n=$(cat $f 2>/dev/null); echo x$n >$f; case ${#n} in *[02468]) v=100;; *) v=120;; esac;"
    row = told("printf 'it_ns\\t100\\tns\\n'", in_turns + "printf \"it_ns\\t$v\\tns\\n\"")["it_ns"]
    check("pairs where it is wide", ["1.000", "1.200", "60", "open"], [row[1], row[2], row[3], row[6]])
    common.finish()


main()
