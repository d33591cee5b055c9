# SPDX-License-Identifier: MIT
"""Finds libqzplan, loads it, and refuses one of another interface.

Looked for in this order: the file that the environment variable QZPLAN_LIBRARY names (then nothing
else is tried), the package's own directory and the one beside it in which a wheel carries libraries,
the system.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import pathlib
import sys
import sysconfig
from typing import Any, Iterator, List

from . import layout as _layout, structs as _structs
from .mirror import ABI_VERSION, FUNCTIONS

VARIABLE = "QZPLAN_LIBRARY"
_OWN = pathlib.Path(__file__).resolve().parent.parent
#: Where meson-python puts the libraries of a wheel; some systems keep these apart from Python code.
_CARRIED = ".qzplan.mesonpy.libs"


class LibraryError(ImportError):
    """libqzplan cannot be used."""


class LibraryNotFound(LibraryError):
    """libqzplan is nowhere; `tried` lists every place and what was wrong with it."""

    def __init__(self, tried: List[str]) -> None:
        super().__init__("libqzplan was not found; tried:\n" + "\n".join("  " + t for t in tried))
        self.tried = tried


class LibraryMismatch(LibraryError):
    """libqzplan was found, but has another binary interface; `path` is the file that was loaded."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path} cannot be used: {reason}", path=path)


def _names() -> List[str]:
    if sys.platform == "win32":
        return ["qzplan.dll", "libqzplan.dll"]
    if sys.platform == "darwin":
        return ["libqzplan.dylib", f"libqzplan.{ABI_VERSION}.dylib"]
    return ["libqzplan.so", f"libqzplan.so.{ABI_VERSION}"]


def places() -> Iterator[str]:
    """Every place that the library is looked for, in order."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        yield chosen
        return
    beside = (_OWN.parent, pathlib.Path(sysconfig.get_path("platlib")))
    for directory in dict.fromkeys([_OWN, *(parent / _CARRIED for parent in beside)]):
        for name in _names():
            yield str(directory / name)
    system = ctypes.util.find_library("qzplan")
    if system:
        yield system
    yield _names()[-1]


def _open() -> ctypes.CDLL:
    tried: List[str] = []
    for place in places():
        if os.sep in place and not os.path.exists(place):
            tried.append(f"{place}: no such file")
            continue
        try:
            # CDLL releases the interpreter lock while a call runs.
            return ctypes.CDLL(place)
        except (OSError, ValueError) as error:
            tried.append(f"{place}: {error}")
    if not os.environ.get(VARIABLE):
        tried.append(f"(the environment variable {VARIABLE} is not set)")
    raise LibraryNotFound(tried)


class _Where(ctypes.Structure):
    """Dl_info of dladdr(3)."""

    _fields_ = [("file", ctypes.c_char_p), ("base", ctypes.c_void_p),
                ("name", ctypes.c_char_p), ("address", ctypes.c_void_p)]


def _path_of(library: ctypes.CDLL, function: Any) -> str:
    """The file that a function came from, where the system can say it."""
    try:
        dladdr = ctypes.CDLL(None).dladdr
        dladdr.argtypes = [ctypes.c_void_p, ctypes.POINTER(_Where)]
        dladdr.restype = ctypes.c_int
        where = _Where()
        if dladdr(ctypes.cast(function, ctypes.c_void_p), ctypes.byref(where)) and where.file:
            return os.path.realpath(os.fsdecode(where.file))
    except (AttributeError, OSError, TypeError):
        pass
    return str(library._name)


class Library:
    """The functions of the library, each with its types; `path` is the file they came from."""

    def __init__(self) -> None:
        library = _open()
        version = getattr(library, "qzplan_abi_version", None)
        if version is None:
            raise LibraryMismatch(str(library._name), "it is not libqzplan")
        self.path = _path_of(library, version)
        version.restype, version.argtypes = _structs.prototype("qzplan_abi_version")
        if version() != ABI_VERSION:
            raise LibraryMismatch(
                self.path, f"its binary interface is {version()}, this package needs {ABI_VERSION}")
        for name in FUNCTIONS:
            function = getattr(library, name, None)
            if function is None:
                raise LibraryMismatch(self.path, f"it is older and has no {name}")
            function.restype, function.argtypes = _structs.prototype(name)
            setattr(self, name, function)
        found = next(_layout.differences(self.qzplan_layout_get), None)
        if found is not None:
            raise LibraryMismatch(self.path, found)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


lib = Library()
