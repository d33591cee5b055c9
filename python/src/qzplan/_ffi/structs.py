# SPDX-License-Identifier: MIT
"""The C structs as ctypes ones, made from the words of `_mirror.py`."""

from __future__ import annotations

import ctypes
from typing import Any, Dict, List, Tuple, Type

from .mirror import FUNCTIONS, STRUCTS

#: The type word of each field as written, for comparing with the library's own.
WORDS: Dict[str, List[Tuple[str, str]]] = {
    name: [(field, kind) for field, _, kind in (w.partition(" ") for w in fields)]
    for name, fields in STRUCTS.items()
}

_PLAIN: Dict[str, Any] = {
    "int32": ctypes.c_int32,
    "uint32": ctypes.c_uint32,
    "int64": ctypes.c_int64,
    "uint64": ctypes.c_uint64,
    "uint8": ctypes.c_uint8,
    "double": ctypes.c_double,
    "size": ctypes.c_size_t,
    "text": ctypes.c_char_p,
    "pointer": ctypes.c_void_p,
    "function": ctypes.c_void_p,
    "void": None,
}
_made: Dict[str, Type[ctypes.Structure]] = {}
_filled: Dict[str, bool] = {}


def ctype(word: str) -> Any:
    """The ctypes type of a type word."""
    if word in _PLAIN:
        return _PLAIN[word]
    head, _, rest = word.partition(":")
    if head == "pointer":
        # Through a pointer a struct may still be without its fields, so that rings are possible.
        return ctypes.POINTER(_declare(rest) if rest.startswith("qzplan_") else ctype(rest))
    if head == "array":
        count, _, element = rest.partition(":")
        return ctype(element) * int(count)
    return struct(head)


def _declare(name: str) -> Type[ctypes.Structure]:
    if name not in _made:
        _made[name] = type(name, (ctypes.Structure,), {"__slots__": ()})
    return _made[name]


def struct(name: str) -> Type[ctypes.Structure]:
    """The struct of that name, with its fields; one that is not listed is opaque."""
    made = _declare(name)
    if name in WORDS and not _filled.get(name):
        _filled[name] = True
        made._fields_ = [(field, ctype(word)) for field, word in WORDS[name]]
    return made


def sized(name: str, **values: Any) -> Any:
    """A struct that the caller allocates: zero, its size set, then the values."""
    kind = struct(name)
    return kind(size=ctypes.sizeof(kind), **values)


def prototype(name: str) -> Tuple[Any, List[Any]]:
    """(restype, argtypes) of a function."""
    returns, *parameters = FUNCTIONS[name]
    return ctype(returns), [ctype(p.partition(" ")[2]) for p in parameters]


for _name in WORDS:
    struct(_name)
