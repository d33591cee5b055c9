# SPDX-License-Identifier: MIT
"""The checks from Python, beside what a Python programmer would write, and beside C.

    bench_python.py MANY_TIMER

Prints name, value and unit, tabs between. What is compared runs in turns, in the same run; ratios are
those of the medians.
"""

import ctypes
import statistics
import sys
import time
from fractions import Fraction

import numpy

import qzplan

ROWS = 5_000_000
ROUNDS = 15
CALLS = 2_000
BATCHES = 41

ABOUT, WITHIN, FLOOR = Fraction(10, 100), Fraction(1, 100), Fraction(20, 100)


def by_fractions(eligible, rotated, urban_to_rural):
    """The rule in plain Python; above the band counts as met."""
    rotation = Fraction(rotated, eligible)
    urban = Fraction(urban_to_rural, rotated)
    return rotation >= ABOUT - WITHIN and urban >= FLOOR


def by_numpy(eligible, rotated, urban_to_rural):
    """The rule over columns: whole numbers, so that it is exact as well."""
    known = (eligible > 0) & (rotated > 0)
    return known & (100 * rotated >= 9 * eligible) & (5 * urban_to_rural >= rotated)


def batch(function, rows):
    start = time.process_time_ns()
    for eligible, rotated, urban_to_rural in rows:
        function(eligible, rotated, urban_to_rural)
    return time.process_time_ns() - start


def in_turns(*functions, rounds):
    """The median time of each."""
    times = [[] for _ in functions]
    for _ in range(rounds):
        for function, kept in zip(functions, times):
            kept.append(function())
    return [statistics.median(kept) for kept in times]


def timed(function, *arguments, **named):
    start = time.process_time_ns()
    function(*arguments, **named)
    return time.process_time_ns() - start


def columns():
    """Schools' and towns' counts: rotated 5 to 15 %, urban to rural 10 to 30 % of them."""
    random = numpy.random.default_rng(20230101)
    eligible = random.integers(1000, 6000, ROWS, dtype=numpy.int64)
    rotated = eligible * random.integers(50, 151, ROWS) // 1000
    return eligible, rotated, rotated * random.integers(100, 301, ROWS) // 1000


def one_by_one(data):
    rows = [tuple(int(column[i]) for column in data) for i in range(CALLS)]
    assert all(by_fractions(*row) == bool(qzplan.check_rotation(*row)) for row in rows)
    own, plain = in_turns(lambda: batch(qzplan.check_rotation, rows), lambda: batch(by_fractions, rows),
                          rounds=BATCHES)
    print(f"py_check_ns\t{own / CALLS:.0f}\tns")
    print(f"py_check_over_fractions\t{own / plain:.2f}\tratio")


def in_columns(data, timer):
    flags = numpy.zeros(ROWS, dtype=numpy.uint8)
    pointers = [c.ctypes.data for c in (flags, *data)]
    assert ((qzplan.check_rotation_many(*data) & qzplan.CheckFlag.MET) == by_numpy(*data)).all()

    def own():
        return timed(qzplan.check_rotation_many, *data, out=flags)

    many, plain = in_turns(own, lambda: timed(by_numpy, *data), rounds=ROUNDS)
    print(f"py_many_over_numpy\t{many / plain:.2f}\tratio")
    many, c = in_turns(own, lambda: timer(pointers[0], ROWS, *pointers[1:]), rounds=3 * ROUNDS)
    print(f"py_many_over_c\t{many / c:.2f}\tratio")


def main(path):
    timer = ctypes.CDLL(path).qz_time_rotation_many
    timer.restype = ctypes.c_double
    timer.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + [ctypes.c_void_p] * 3
    data = columns()
    one_by_one(data)
    in_columns(data, timer)


main(sys.argv[1])
