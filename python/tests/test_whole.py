# SPDX-License-Identifier: MIT
"""The package as a whole: every function of the library can be reached, and no module goes round in a
circle."""

import ast
import pathlib
import re
import subprocess
import sys

import pytest

import qzplan
from qzplan._ffi import enum as _enum, mirror as _mirror, native as _native

PACKAGE = pathlib.Path(qzplan.__file__).parent
#: By their names within the package: `plan`, `_ffi.native`.
SOURCES = {".".join(path.relative_to(PACKAGE).with_suffix("").parts): path.read_text(encoding="utf-8")
           for path in sorted(PACKAGE.rglob("*.py"))}


def test_every_function_is_bound_or_named(root):
    """By its name in the package, or in docs/reference/python.md among those that are left out."""
    mapped = re.findall(r"^ +(qzplan_\w+);", (root / "lib/qzplan.map").read_text(), re.MULTILINE)
    assert sorted(mapped) == sorted(_mirror.FUNCTIONS)
    calls = "".join(text for name, text in SOURCES.items() if name != "_ffi.mirror")
    bound = set(re.findall(r"\b(?:lib|_lib)\.(qzplan_\w+)", calls)) | {"qzplan_layout_get", "qzplan_abi_version"}
    page = (root / "docs/reference/python.md").read_text(encoding="utf-8")
    listed = page[page.index("## What of the C interface is left out"):]
    left_out = set(re.findall(r"`(qzplan_\w+)`", listed))
    assert set(mapped) - bound == left_out


def imported(tree, name):
    """Names of the package's modules that a module imports when it runs, wherever it says so."""
    above = name.split(".")
    typed = {id(inner) for node in ast.walk(tree) if isinstance(node, ast.If)
             and getattr(node.test, "id", "") == "TYPE_CHECKING" for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level > 0 and id(node) not in typed:
            start = above[:-node.level] + ([node.module] if node.module else [])
            yield ".".join(start)
            yield from (".".join([*start, alias.name]) for alias in node.names)


def test_no_circle():
    needs = {name: set(imported(ast.parse(text), name)) & set(SOURCES) for name, text in SOURCES.items()}
    while needs:
        free = [name for name, others in needs.items() if not others & set(needs)]
        assert free, f"in a circle: {sorted(needs)}"
        for name in free:
            del needs[name]


def test_no_import_hides_in_a_function():
    for name, text in SOURCES.items():
        for function in ast.walk(ast.parse(text)):
            if isinstance(function, (ast.FunctionDef, ast.Lambda)):
                assert not list(imported(function, name)), name


def words_of(member):
    return member.words[0] if hasattr(member, "words") else member.word


def test_the_enums_are_the_librarys_words():
    import ctypes

    for name, vocabulary in _mirror.VOCABULARIES.items():
        value, found = ctypes.c_int64(), []
        while _native.lib.qzplan_term_get(ctypes.byref(value), vocabulary, len(found)) == 0:
            found.append(value.value)
        assert sorted(found) == sorted(int(m) for m in getattr(qzplan, name) if words_of(m) != "?"), name


def test_the_error_codes_are_the_librarys():
    import ctypes

    code, found = ctypes.c_int(), []
    while _native.lib.qzplan_error_get(ctypes.byref(code), len(found)) == 0:
        found.append(code.value)
    assert sorted(set(found) - {0}) == sorted(int(c) for c in qzplan.ErrorCode)
    for member in qzplan.ErrorCode:
        assert member.word == member.name and member.label("zh")
    assert qzplan.ErrorCode(4711).word == "UNKNOWN_ERROR"


def test_numbers_beyond_those_of_the_library():
    for kind in (qzplan.Status, qzplan.Op, qzplan.ErrorCode):
        with pytest.raises(ValueError):
            kind(2**70)
    assert issubclass(qzplan.ErrorCode, _enum.Open)


def test_statuses_by_rank():
    assert min(qzplan.Status, key=lambda s: s.rank) == qzplan.Status.MISSED
    assert qzplan.Status.MET_LATE.rank < qzplan.Status.MET.rank and qzplan.Status(99).rank == 0


def test_the_usual_rule_is_the_librarys():
    import ctypes

    from qzplan._ffi import structs as _structs

    raw = _structs.sized("qzplan_rotation_rule")
    assert _native.lib.qzplan_rotation_rule_init(ctypes.byref(raw), ctypes.sizeof(raw)) == 0
    usual = qzplan.RotationRule()
    for name in ("about", "within", "floor"):
        assert getattr(usual, name).numerator * getattr(raw, name).den == \
            getattr(usual, name).denominator * getattr(raw, name).num
    assert (usual.above, usual.below) == (raw.above, raw.below)


def test_the_end_of_a_program_is_quiet(root):
    """Objects that are left to the interpreter's end, in a ring and in a global."""
    code = ("import qzplan, sys\nplan = qzplan.load(sys.argv[1])\nresult = plan.evaluate(as_of='2025')\n"
            "ring = [result]; ring.append(ring); sys.keep = ring\nprint(len(result))\n")
    done = subprocess.run([sys.executable, "-c", code, root / "plans/qingzhou/plan.yaml"], capture_output=True,
                          text=True, check=True)
    assert done.stderr == "" and int(done.stdout) > 0


def test_the_strict_check(plan):
    assert [f for f in plan.check() if f.severity == qzplan.Severity.ERROR] == []
    text = """
qzplan: 1
id: torn
title: Torn
languages: [en]
begins: 2023-01-01
lead: d
departments: {d: D, unused: U}
metrics: {schools: {unit: schools}}
tasks:
  - {id: "1", title: T, due: 2025, targets: [{metric: schools, at_least: 50}, {metric: schools, at_most: 40}]}
"""
    torn = qzplan.loads(text)
    found = torn.check()
    assert {f.severity for f in found} == {qzplan.Severity.ERROR, qzplan.Severity.WARNING}
    assert all(f.line > 0 and f.message for f in found) and any(500 <= f.code < 510 for f in found)
    assert len(torn.check(max_diagnostics=1)) == 1
    torn.close()
    with pytest.raises(qzplan.ClosedError):
        torn.check()


def test_limits(small):
    from conftest import SMALL

    for limit in ({"max_bytes": 10}, {"max_depth": 1}, {"max_nodes": 2}, {"max_scalar": 3}):
        with pytest.raises(qzplan.PlanError):
            qzplan.loads(SMALL, **limit)
        for bad, error in ((-1, ValueError), (2**63, OverflowError), (1.5, TypeError), (True, TypeError)):
            with pytest.raises(error):
                qzplan.loads(SMALL, **{name: bad for name in limit})
    figures = qzplan.Figures.from_bytes("metric,period,value\nschools,2024,1\n")
    for limit in ({"max_bytes": 10}, {"max_nodes": 2}):
        with pytest.raises(qzplan.FiguresError):
            figures.bind(small, **limit)
