#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Two builds' benchmarks, run in turns: of each figure the median ratio of the new to the old.

    pairs.py OLD NEW NAME...      OLD and NEW: folders with the programs NAME

Prints name, ratio, the ends of its 95 % interval, pairs, the medians of old and new, and what follows,
tabs between. A ratio above 1 is always worse: where more is better (..._per_s) it is turned round.
What follows is "not worse" where the upper end is at most 1.03, "worse" where the lower end is above 1,
else "open". The interval is that of order statistics: it asks nothing of how times are distributed.
"""
import math
import os
import statistics
import subprocess
import sys

PAIRS, MOST_PAIRS, MORE_PAIRS = 15, 60, 9
WIDE = 0.04  # an interval above this gets more pairs
TOLERATED = 1.03


def outer_rank(count):
    """The greatest k for which the k-th smallest and k-th greatest of so many enclose the median in
    95 of 100 cases; 1 where there are too few."""
    below, k = 0, 0
    while 2 * (below := below + math.comb(count, k)) <= 0.05 * 2 ** count:
        k += 1
    return max(k, 1)


def interval(ratios):
    """(median, lower end, upper end)"""
    inwards = sorted(ratios)
    k = outer_rank(len(inwards))
    return statistics.median(inwards), inwards[k - 1], inwards[-k]


def worse_by(name, old, new):
    if old == new:
        return 1.0
    return old / new if name.endswith("_per_s") else new / old


def run(program):
    """The figures that a benchmark prints, by name."""
    done = subprocess.run([program], stdout=subprocess.PIPE, text=True, check=True)
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    return {row[0]: float(row[1]) for row in rows}


def is_wide(pairs):
    for name in pairs[0][1]:
        _, low, high = interval([worse_by(name, old[name], new[name]) for old, new in pairs])
        if high - low > WIDE:
            return True
    return False


def compare(old_program, new_program):
    """Pairs of figures; who goes first changes each time."""
    pairs = []
    wanted = PAIRS
    while len(pairs) < wanted:
        if len(pairs) % 2 == 0:
            old, new = run(old_program), run(new_program)
        else:
            new, old = run(new_program), run(old_program)
        pairs.append((old, {name: new[name] for name in old if name in new}))
        if len(pairs) == wanted < MOST_PAIRS and is_wide(pairs):
            wanted += MORE_PAIRS
    return pairs


def tell(pairs):
    for name in pairs[0][1]:
        median, low, high = interval([worse_by(name, old[name], new[name]) for old, new in pairs])
        follows = "not worse" if high <= TOLERATED else "worse" if low > 1 else "open"
        medians = [statistics.median(side[name] for side in sides) for sides in zip(*pairs)]
        print(f"{name}\t{median:.3f}\t{low:.3f}\t{high:.3f}\t{len(pairs)}\t{medians[0]:g}\t{medians[1]:g}\t{follows}",
              flush=True)


def stay_in_one_place():
    """One processor, and before others where that is allowed."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    try:
        os.nice(-5)
    except OSError:
        pass


def main(old, new, names):
    stay_in_one_place()
    for name in names:
        tell(compare(os.path.join(old, name), os.path.join(new, name)))


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__.split("\n\n")[1].strip())
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
