# SPDX-License-Identifier: MIT
"""Compares the mirrors with the structs of the library that was loaded."""

from __future__ import annotations

import ctypes
from typing import Any, Callable, Dict, Iterator, List, Tuple

from . import structs as _structs

Row = Tuple[str, str, int, int]  # field, type word, offset, size


def listed(layout: Callable[..., int]) -> Dict[str, List[Row]]:
    """The library's own list, struct by struct."""
    found: Dict[str, List[Row]] = {}
    entry = _structs.sized("qzplan_layout_entry")
    index = 0
    while layout(ctypes.byref(entry), index) == 0:
        row = (entry.field_name.decode(), entry.type_name.decode(), entry.offset, entry.field_size)
        found.setdefault(entry.struct_name.decode(), []).append(row)
        index += 1
    return found


def mirrored(name: str) -> List[Row]:
    """The same of a mirror."""
    kind: Any = _structs.struct(name)
    return [(field, word, getattr(kind, field).offset, getattr(kind, field).size)
            for field, word in _structs.WORDS[name]]


def differences(layout: Callable[..., int]) -> Iterator[str]:
    """What differs, in words. A struct that is longer in the library has only grown: that is fine
    for what it hands out and for what a caller allocates, and no difference."""
    theirs = listed(layout)
    for name in _structs.WORDS:
        if name not in theirs:
            yield f"{name} is not in the library"
            continue
        for mine, other in zip(mirrored(name), theirs[name]):
            if mine != other:
                yield (f"{name}.{mine[0]} ({mine[1]}) is expected at {mine[2]}, "
                       f"the library has {other[0]} ({other[1]}) at {other[2]}")
                break
        else:
            missing = mirrored(name)[len(theirs[name]):]
            if missing:
                yield f"{name}.{missing[0][0]} is not in the library"
