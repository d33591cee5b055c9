# SPDX-License-Identifier: MIT
"""For those who write plans, and for the editors that they write them in."""
import ctypes
import json
from typing import Any, Dict, List, Union

from ._ffi.native import lib
from ._ffi.text import decode, encode, written
from .errors import PlanError, check, no_diagnostics


def schema_names() -> "tuple[str, ...]":
    """What there is a schema of: plan, figures, mapping, verdicts."""
    found: List[str] = []
    while True:
        name = lib.qzplan_schema_name(len(found))
        if name is None:
            return tuple(found)
        found.append(decode(name))


def schema(name: str = "plan") -> Dict[str, Any]:
    """The JSON Schema (draft-07) of plans, figures or mappings in YAML, or of the verdicts that the program writes as
    JSON. It holds what stands where; names, units and dates are seen by `load`. ValueError for another name."""
    status, text = written(lib.qzplan_schema, encode(name))
    if status != 0:
        raise ValueError(f"not one of {', '.join(schema_names())}: {name!r}")
    found: Dict[str, Any] = json.loads(text)
    return found


def format_text(data: Union[str, bytes], *, name: str = "plan.yaml") -> str:
    """YAML laid out anew, as `qzplan fmt` does: what it says and every comment stay, and laying it out twice changes
    nothing more. `name` stands for the file in diagnostics. Raises PlanError where it does not parse."""
    content = data.encode("utf-8") if isinstance(data, str) else bytes(memoryview(data))
    length = ctypes.c_size_t(0)
    size = len(content) + len(content) // 4 + 64
    while True:
        buffer = ctypes.create_string_buffer(size)
        faults = no_diagnostics()
        status = lib.qzplan_format_text(buffer, size, ctypes.byref(length), encode(name, "name"), content, len(content),
                                        None, ctypes.byref(faults))
        if status != _BUFFER_TOO_SMALL:
            check(status, PlanError, faults)
            return buffer.raw[:length.value].decode("utf-8")
        size = length.value + 1


def draft_new(language: str = "en") -> str:
    """A plan to begin with, whose comments say what to fill in: it loads as it stands."""
    status, text = written(lib.qzplan_draft_new, encode(language, "language"))
    check(status, PlanError)
    return text


def draft(data: Union[str, bytes], begins: str) -> str:
    """The plan that a list of tasks in CSV makes, by the headings of its columns (docs/reference/draft.md). It loads, and
    leaves the promises to be settled. Raises PlanError where no row names tasks and departments that lead, and for a
    first day that is none."""
    content = data.encode("utf-8") if isinstance(data, str) else bytes(memoryview(data))
    length = ctypes.c_size_t(0)
    size = 4 * len(content) + 4096
    while True:
        buffer = ctypes.create_string_buffer(size)
        status = lib.qzplan_draft_csv(buffer, size, ctypes.byref(length), content, len(content), encode(begins, "begins"))
        if status != _BUFFER_TOO_SMALL:
            check(status, PlanError)
            return buffer.raw[:length.value].decode("utf-8")
        size = length.value + 1


_BUFFER_TOO_SMALL = 5
