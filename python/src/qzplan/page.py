# SPDX-License-Identifier: MIT
"""A result as a page of HTML."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, List, Sequence, Union

from ._ffi import structs as _structs
from ._ffi.native import lib
from ._ffi.text import encode
from ._ffi.words import find_language
from .errors import EvaluateError, check
from .model import Department

if TYPE_CHECKING:
    from .result import Result

_WRITER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)


def page(result: "Result", languages: Sequence[str], department: Union[Department, str, None], limit: int) -> str:
    """See Result.report."""
    if limit < 1:
        raise ValueError("at least one verdict is listed")
    options = _structs.sized("qzplan_page_options", limit=limit)
    if languages:
        tags = (ctypes.c_char_p * len(languages))(*[encode(find_language(tag), "language") for tag in languages])
        options.languages = tags
        options.language_count = len(languages)
    if department is not None:
        found = result.plan.department(department) if isinstance(department, str) else department
        if found not in result.plan.departments:
            raise ValueError("this department is of another plan")
        options.department = ctypes.pointer(found._raw)
    parts: List[bytes] = []

    def take(_context: object, data: int, size: int) -> int:
        parts.append(ctypes.string_at(data, size))
        return 0

    writer = _WRITER(take)
    check(lib.qzplan_page_write(result._handle.pointer, ctypes.byref(options), ctypes.cast(writer, ctypes.c_void_p), None),
          EvaluateError)
    return b"".join(parts).decode("utf-8")
