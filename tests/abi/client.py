# SPDX-License-Identifier: MIT
"""A Python mirror of the first interface: its own declarations, kept as they were, and today's library.

    client.py LIBRARY

Like client.c it is not edited; before 1.0 a break renews it.
"""

import ctypes
import sys
from ctypes import POINTER, byref, c_char_p, c_int, c_int32, c_int64, c_size_t, c_uint32, c_uint64, c_void_p

PLAN = """\
qzplan: 1
id: client
title: {zh: 客户, en: Client}
begins: 2023-01-01
lead: education
departments: {education: {zh: 教体局, en: Education}}
metrics:
  schools: {title: {zh: 学校, en: Schools}, unit: {zh: 所, en: schools}}
tasks:
  - id: "1"
    title: {zh: 任务, en: Task}
    due: 2025
    targets:
      - {metric: schools, reduce_to: 41, from: 54}
""".encode("utf-8")
FIGURES = b"metric,period,value\nschools,2023,48\n"


class Number(ctypes.Structure):
    _fields_ = [("num", c_int64), ("den", c_int64)]


class Period(ctypes.Structure):
    _fields_ = [("kind", c_int32), ("first", c_int32), ("last", c_int32), ("reserved", c_uint32)]


class RotationResult(ctypes.Structure):
    _fields_ = [("size", c_size_t), ("rotation", Number), ("urban_to_rural", Number), ("met", c_int32),
                ("rotation_met", c_int32), ("floor_met", c_int32), ("feasible", c_int32),
                ("more_rotated", c_int64), ("more_urban_to_rural", c_int64), ("replaced", c_int64)]


class Need(ctypes.Structure):
    _fields_ = [("metric", c_void_p), ("amount", Number), ("replace", c_int32), ("strict", c_int32)]


class Verdict(ctypes.Structure):
    _fields_ = [("target", c_void_p), ("milestone", c_void_p), ("metric", c_void_p), ("group", c_void_p),
                ("area", c_void_p), ("needed", POINTER(Need)), ("needed_count", c_size_t),
                ("figures", c_void_p), ("figure_count", c_size_t), ("missing", c_void_p),
                ("missing_count", c_size_t), ("revision", c_void_p), ("actual", Number), ("required", Number),
                ("gap", Number), ("expected", Number), ("period", Period), ("figure_day", c_int32),
                ("deadline", c_int32), ("days_left", c_int32), ("met", c_int32), ("certain", c_int32),
                ("phase", c_int32), ("pace", c_int32), ("status", c_int32), ("light", c_int32),
                ("in_time", c_int32), ("remarks", c_uint64), ("form", c_int32), ("index", c_uint32)]


class Result(ctypes.Structure):
    _fields_ = [("plan", c_void_p), ("figures", c_void_p), ("verdicts", POINTER(POINTER(Verdict))),
                ("verdict_count", c_size_t)]


SIGNATURES = {
    "qzplan_abi_version": (c_uint32, []),
    "qzplan_rotation_check": (c_int, [POINTER(RotationResult), c_void_p, c_int64, c_int64, c_int64]),
    "qzplan_plan_load_bytes": (c_int, [POINTER(c_void_p), c_char_p, c_char_p, c_size_t, c_void_p, c_void_p]),
    "qzplan_plan_free": (None, [c_void_p]),
    "qzplan_figures_new": (c_int, [POINTER(c_void_p), c_void_p, c_void_p]),
    "qzplan_figures_load_bytes": (c_int, [c_void_p, c_char_p, c_char_p, c_size_t, c_int32, c_void_p]),
    "qzplan_figures_seal": (c_int, [c_void_p, c_void_p]),
    "qzplan_figures_free": (None, [c_void_p]),
    "qzplan_day_make": (c_int, [POINTER(c_int32), c_int32, c_int32, c_int32]),
    "qzplan_evaluate": (c_int, [POINTER(POINTER(Result)), c_void_p, c_void_p, c_int32, c_void_p]),
    "qzplan_result_free": (None, [POINTER(Result)]),
    "qzplan_term_name": (c_char_p, [c_int32, c_int64]),
}


def bound(path):
    library = ctypes.CDLL(path)
    for name, (returns, arguments) in SIGNATURES.items():
        function = getattr(library, name)
        function.restype, function.argtypes = returns, arguments
    return library


def look_at_checks(library):
    result = RotationResult(size=ctypes.sizeof(RotationResult))
    assert library.qzplan_rotation_check(byref(result), None, 4200, 431, 80) == 0
    assert (result.rotation.num, result.rotation.den) == (431, 4200)
    assert (result.met, result.rotation_met, result.floor_met, result.feasible) == (2, 1, 2, 1)
    assert (result.more_rotated, result.more_urban_to_rural, result.replaced) == (8, 8, 0)


def look_at_verdict(library, verdict):
    assert (verdict.actual.num, verdict.actual.den) == (48, 1)
    assert (verdict.required.num, verdict.gap.num, verdict.days_left) == (41, 7, 365)
    assert verdict.needed_count == 1 and verdict.needed[0].amount.num == -7
    assert library.qzplan_term_name(3, verdict.status) == b"on_track"


def look_at_evaluation(library):
    plan, figures, day, result = c_void_p(), c_void_p(), c_int32(), POINTER(Result)()
    assert library.qzplan_plan_load_bytes(byref(plan), b"client.yaml", PLAN, len(PLAN), None, None) == 0
    assert library.qzplan_figures_new(byref(figures), plan, None) == 0
    assert library.qzplan_figures_load_bytes(figures, b"c.csv", FIGURES, len(FIGURES), 1, None) == 0
    assert library.qzplan_figures_seal(figures, None) == 0
    assert library.qzplan_day_make(byref(day), 2024, 12, 31) == 0
    assert library.qzplan_evaluate(byref(result), plan, figures, day, None) == 0
    assert result.contents.verdict_count == 1
    look_at_verdict(library, result.contents.verdicts[0].contents)
    library.qzplan_result_free(result)
    library.qzplan_figures_free(figures)
    library.qzplan_plan_free(plan)


def main(path):
    library = bound(path)
    assert library.qzplan_abi_version() == 1
    look_at_checks(library)
    look_at_evaluation(library)


main(sys.argv[1])
