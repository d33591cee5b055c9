# SPDX-License-Identifier: MIT
"""Finding the library, and refusing another one."""

import ctypes
import os
import shutil
import subprocess
import sys

import pytest

import qzplan
from qzplan._ffi import layout as _layout, mirror as _mirror, native as _native, structs as _structs

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(qzplan.__file__)))


def imported(folder, **environment):
    """Imports the package anew in another process, blind to what is installed; what it says."""
    keep = {k: v for k, v in os.environ.items() if k != "QZPLAN_LIBRARY"}
    code = ("import sys, sysconfig; sys.path.insert(0, sys.argv[1])\n"
            "sysconfig.get_path = lambda name: sys.argv[1]\n"
            "try:\n    import qzplan; print('path', qzplan.library_path())\n"
            "except ImportError as e:\n    print(type(e).__name__); print(e)\n")
    done = subprocess.run([sys.executable, "-I", "-c", code, str(folder)], capture_output=True, text=True,
                          env={**keep, **environment}, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture()
def bare(tmp_path):
    """The package without any library."""
    shutil.copytree(os.path.join(PACKAGE, "qzplan"), tmp_path / "qzplan",
                    ignore=shutil.ignore_patterns("*.so*", "__pycache__"))
    return tmp_path


def test_the_environment_names_it(bare):
    path = qzplan.library_path()
    assert imported(bare, QZPLAN_LIBRARY=path) == f"path {os.path.realpath(path)}\n"


def test_the_packages_own_directory(bare):
    shutil.copy(qzplan.library_path(), bare / "qzplan/libqzplan.so")
    assert imported(bare) == f"path {os.path.realpath(bare)}/qzplan/libqzplan.so\n"
    (bare / ".qzplan.mesonpy.libs").mkdir()
    (bare / "qzplan/libqzplan.so").rename(bare / ".qzplan.mesonpy.libs/libqzplan.so")
    assert "mesonpy.libs/libqzplan.so" in imported(bare)


def test_the_system(bare, tmp_path):
    folder = tmp_path / "system"
    folder.mkdir()
    shutil.copy(qzplan.library_path(), folder / f"libqzplan.so.{_mirror.ABI_VERSION}")
    said = imported(bare, LD_LIBRARY_PATH=str(folder))
    assert said == f"path {os.path.realpath(folder)}/libqzplan.so.{_mirror.ABI_VERSION}\n"


def test_not_found_lists_every_place(bare, monkeypatch):
    said = imported(bare, QZPLAN_LIBRARY="/nowhere/libqzplan.so")
    assert said.startswith("LibraryNotFound") and "/nowhere/libqzplan.so: no such file" in said
    monkeypatch.delenv("QZPLAN_LIBRARY", raising=False)
    monkeypatch.setattr(_native, "_names", lambda: ["none.so", "none.so.0"])
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: None)
    places = list(_native.places())
    assert len(places) >= 5 and places[-1] == "none.so.0"
    with pytest.raises(qzplan.LibraryNotFound) as caught:
        _native._open()
    assert all(any(t.startswith(p) for t in caught.value.tried) for p in places)
    assert "QZPLAN_LIBRARY is not set" in str(caught.value)


def built(folder, source):
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler here")
    path = folder / "libother.so"
    (folder / "other.c").write_text(source)
    subprocess.run([compiler, "-shared", "-fPIC", "-o", path, folder / "other.c"], check=True)
    return path


@pytest.mark.parametrize("source, reason", [
    ("int other;", "it is not libqzplan"),
    ("unsigned qzplan_abi_version(void) { return 77; }", "its binary interface is 77"),
    (f"unsigned qzplan_abi_version(void) {{ return {_mirror.ABI_VERSION}; }}", "it is older and has no qzplan_"),
])
def test_another_library_is_refused_with_its_path(tmp_path, source, reason):
    path = built(tmp_path, source)
    said = imported(PACKAGE, QZPLAN_LIBRARY=str(path))
    assert said.startswith("LibraryMismatch") and reason in said and str(path) in said


def test_a_file_that_is_no_library(tmp_path):
    (tmp_path / "x.so").write_text("nothing")
    assert imported(PACKAGE, QZPLAN_LIBRARY=str(tmp_path / "x.so")).startswith("LibraryNotFound")


def faked(rows):
    """A layout function that answers these rows."""
    def layout(entry, index):
        if index >= len(rows):
            return 1
        out = entry._obj
        name, field, kind, offset, size = rows[index]
        out.struct_name, out.field_name, out.type_name = name.encode(), field.encode(), kind.encode()
        out.offset, out.field_size = offset, size
        return 0
    return layout


def real_rows():
    listed = _layout.listed(qzplan._lib.qzplan_layout_get)
    return [(name, *row) for name, rows in listed.items() for row in rows]


@pytest.mark.parametrize("change, said", [
    (lambda rows: rows, None),
    (lambda rows: [r for r in rows if r[0] != "qzplan_number"], "qzplan_number is not in the library"),
    (lambda rows: [r for r in rows if r[:2] != ("qzplan_result", "demo")], "qzplan_result.demo is not in"),
    (lambda rows: [(*r[:3], r[3] + (r[1] == "den") * 8, r[4]) for r in rows], "qzplan_number.den"),
    (lambda rows: [(*r[:2], "uint64" if r[1] == "den" else r[2], *r[3:]) for r in rows], "qzplan_number.den"),
    (lambda rows: rows + [("qzplan_new", "x", "int32", 0, 4)], None),
    (lambda rows: rows + [("qzplan_allocator", "more", "int64", 32, 8)], None),
])
def test_what_differs_is_said(change, said):
    found = next(_layout.differences(faked(change(real_rows()))), None)
    assert (found is None) if said is None else said in found


def test_every_field_of_the_library_is_mirrored():
    """`scripts/abi --update` writes the mirrors; this says what they lack."""
    listed = _layout.listed(qzplan._lib.qzplan_layout_get)
    assert set(listed) == set(_structs.WORDS)
    for name, rows in listed.items():
        assert _layout.mirrored(name) == rows, name


def test_every_function_has_its_types():
    for name in _mirror.FUNCTIONS:
        function = getattr(qzplan._lib, name)
        returns, arguments = _structs.prototype(name)
        assert function.argtypes == arguments and function.restype is returns
