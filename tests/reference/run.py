#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds many plans against the reference, in as many processes as there are processors.

    run.py --program PATH --seed N --count N [--keep FILE] [--properties N] [--fresh] [--table]

--fresh takes a seed of its own and prints it. --keep goes on where an earlier run with the same file ended, with what that counted, and looks again at what disagreed then. The first
disagreements are shrunk and printed. Exit status 1 where there were more than --allow."""
import argparse
import collections
import json
import multiprocessing
import os
import re
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))
import compare  # noqa: E402
import generate  # noqa: E402
import properties  # noqa: E402
import table as tables  # noqa: E402

BLOCK = 20
OPEN = re.compile(r"^open:(.*)$", re.M)


def open_seeds():
    """Seeds whose difference is known and not mended yet: the last line of DIFFERENCES.md."""
    with open(os.path.join(os.path.dirname(os.path.realpath(__file__)), "DIFFERENCES.md"), encoding="utf-8") as file:
        found = OPEN.search(file.read())
    return {int(word) for word in found[1].split()} if found else set()


def block(task):
    """What a block of seeds comes to: how many plans, verdicts, refusals, and (seed, kind) of each disagreement."""
    first, count, args = task
    tally, found = collections.Counter(), []
    table = collections.Counter() if args.table else None
    for seed in range(first, first + count):
        top, rows, as_of = generate.make(seed, args.without)
        tally["plans"] += 1
        try:
            differences = compare.differences(top, rows, as_of, args, tally, table)
        except ArithmeticError as error:  # a fault of the reference is told as one more disagreement
            found.append((seed, f"reference: {error!r}"))
            continue
        if args.properties and seed % args.properties == 0:
            tally["held to properties"] += 1
            found += [(seed, f"{name}: {what}") for name, what in properties.check(seed, args)]
        if differences:
            found += [(seed, kind) for kind in dict.fromkeys(d[0].split()[0] for d in differences)]
    return first, tally, found, table or {}


class Kept:
    """How far a run has come, what it counted, and what disagreed, which is looked at again when it goes on."""

    def __init__(self, args):
        self.path, self.next, self.total, self.table, self.found = args.keep, args.seed, collections.Counter(), collections.Counter(), []
        if not self.path or not os.path.exists(self.path):
            return
        with open(self.path, encoding="utf-8") as file:
            said = json.load(file)
        self.next = max(self.next, said["next"])
        self.total.update(said["total"])
        self.table.update({tuple(cell): n for cell, n in said["table"]})
        for seed in dict.fromkeys(seed for seed, _ in said["found"]):
            self.found += block((seed, 1, args))[2]

    def take(self, after, tally, found, cells):
        self.next = after
        self.total += tally
        self.table.update(cells)
        self.found += found
        if self.path:
            with open(self.path + ".new", "w", encoding="utf-8") as file:
                json.dump({"next": after, "total": self.total, "found": self.found, "table": [[list(k), n] for k, n in self.table.items()]}, file)
            os.replace(self.path + ".new", self.path)


def report(args, found, limit):
    kinds = collections.Counter(kind.split(":")[0] for _, kind in found)
    shown = 0
    for seed, kind in sorted(found):
        if shown >= limit:
            break
        shown += 1
        if ": " in kind:
            print(f"=== seed {seed}: {kind}")
            continue
        top, rows, as_of = generate.make(seed, args.without)
        differences = compare.differences(top, rows, as_of, args)
        first = next(d for d in differences if d[0].split()[0] == kind)
        top, rows = compare.shrink(top, rows, as_of, args, (kind,) + first[1:])
        left = compare.differences(top, rows, as_of, args)
        compare.show(seed, top, rows, as_of, [d for d in left if d[0].split()[0] == kind])
    return dict(kinds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    compare.options(parser)
    parser.add_argument("--processes", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--keep", default="", help="a file that says how far it has come")
    parser.add_argument("--properties", type=int, default=0, help="hold one plan of so many to what needs no second evaluator")
    parser.add_argument("--table", action="store_true", help="decided verdicts for each key by each oddity of figures")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--allow", type=int, default=0, help="so many plans may disagree: they are told")
    args = compare.settle(parser.parse_args())
    if args.fresh:
        args.seed = 1_000_000 + int(time.time()) % 1_000_000 * 1000
        print(f"fresh plans from --seed {args.seed}")
    end = args.seed + args.count
    kept, begun = Kept(args), time.monotonic()
    tasks = [(s, min(BLOCK, end - s), args) for s in range(kept.next, end, BLOCK)]
    with multiprocessing.Pool(args.processes) as pool:
        for first, tally, some, cells in pool.imap(block, tasks):
            kept.take(first + tally["plans"], tally, some, cells)
        pool.close()
        pool.join()
    total, found = kept.total, kept.found
    if args.table:
        tables.show(kept.table)
        tables.tell(kept.table)
    kinds = report(args, [(s, k) for s, k in found if s not in open_seeds()], args.show)
    known = {s for s, _ in found} & open_seeds()
    if known:
        print(f"open, see DIFFERENCES.md: {sorted(known)}")
    found = [(s, k) for s, k in found if s not in known]
    cpu = sum(os.times()[:4])
    print(f"{dict(total)}; {len({s for s, _ in found})} plans disagree {kinds}; {time.monotonic() - begun:.0f} s, {cpu:.0f} s of processors")
    if found:
        print("seeds:", " ".join(f"{s}:{k}" for s, k in sorted(found)[:60]))
    return len({seed for seed, _ in found}) > args.allow


if __name__ == "__main__":
    sys.exit(main())
