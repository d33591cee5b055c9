# SPDX-License-Identifier: MIT
"""Workbooks, by libqzplan-sheets: within the library of a wheel, else beside libqzplan or on the system.
Without it the library itself says that it was given a workbook."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from typing import Any, Iterator, Optional

from . import structs as _structs
from .mirror import ABI_VERSION
from .native import lib

_VOID = ctypes.c_void_p
_SIZE = ctypes.c_size_t
_OUT = ctypes.POINTER(_VOID)
_FAULTS = ctypes.POINTER(_structs.ctype("pointer:qzplan_diagnostics"))

#: (restype, argtypes); what is of libqzplan alone stands in mirror.py.
_FUNCTIONS = {
    "qzplan_workbook_begins": (ctypes.c_int, [ctypes.c_char_p, _SIZE]),
    "qzplan_workbook_is_one": (ctypes.c_int, [ctypes.c_char_p]),
    "qzplan_workbook_open_bytes": (ctypes.c_int, [_OUT, ctypes.c_char_p, ctypes.c_char_p, _SIZE, _VOID, _FAULTS]),
    "qzplan_workbook_sheets": (_structs.ctype("pointer:qzplan_sheet"), [_VOID, ctypes.POINTER(_SIZE)]),
    "qzplan_workbook_free": (None, [_VOID]),
}


def _places() -> Iterator[str]:
    yield lib.path
    folder = os.path.dirname(lib.path)
    for near in (folder, os.path.join(os.path.dirname(folder), "sheets")):
        yield os.path.join(near, f"libqzplan-sheets.so.{ABI_VERSION}")
    system = ctypes.util.find_library("qzplan-sheets")
    if system:
        yield system


def _open() -> Optional[ctypes.CDLL]:
    for place in _places():
        try:
            library = ctypes.CDLL(place)
        except OSError:
            continue
        if all(hasattr(library, name) for name in _FUNCTIONS):
            for name, (result, arguments) in _FUNCTIONS.items():
                function = getattr(library, name)
                function.restype, function.argtypes = result, arguments
            return library
    return None


_library = _open()


def is_one(name: bytes, data: bytes) -> bool:
    """Whether a file is to be opened as a workbook, by its name or its first bytes."""
    if _library is None:
        return False
    return bool(_library.qzplan_workbook_begins(data, len(data)) or _library.qzplan_workbook_is_one(name))


class Workbook:
    """A workbook while its sheets are taken; `status` says whether it could be opened."""

    def __init__(self, name: bytes, data: bytes, faults: Any) -> None:
        assert _library is not None
        self._pointer = _VOID()
        self.status = int(_library.qzplan_workbook_open_bytes(
            ctypes.byref(self._pointer), name, data, len(data), None, ctypes.byref(faults)))

    def __enter__(self) -> Workbook:
        return self

    def __exit__(self, *error: object) -> None:
        assert _library is not None
        _library.qzplan_workbook_free(self._pointer)

    def sheets(self, name: Optional[bytes]) -> "tuple[Any, int, list[bytes]]":
        """Pointer and number of the sheets, or of the one of a name (NULL, 0 where there is none), and the
        names of all."""
        assert _library is not None
        count = _SIZE()
        first = _library.qzplan_workbook_sheets(self._pointer, ctypes.byref(count))
        names = [first[i].name for i in range(count.value)]
        if name is None:
            return first, count.value, names
        if name not in names:
            return None, 0, names
        return ctypes.pointer(first[names.index(name)]), 1, names


def no_such_sheet(file: bytes, sheet: bytes, names: "list[bytes]", faults: Any) -> int:
    """Reports that a workbook has no sheet of a name."""
    part = _structs.struct("qzplan_diagnostic_part")
    parts = (part * 2)(part(b"sheet", sheet), part(b"sheets", b", ".join(names)))
    fault = _structs.sized("qzplan_diagnostic", id=lib.qzplan_message_find(b"WORKBOOK_NO_SUCH_SHEET"), file=file,
                           parts=ctypes.cast(parts, ctypes.POINTER(part)), part_count=2)
    report = ctypes.POINTER(_structs.struct("qzplan_report"))()
    status = lib.qzplan_report_new(ctypes.byref(report), None, 0)
    if status == 0:
        status = lib.qzplan_report_add(report, ctypes.byref(fault))
        told = lib.qzplan_report_finish(report, ctypes.byref(faults))
        status = status or told
    return int(status)
