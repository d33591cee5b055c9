# SPDX-License-Identifier: MIT
"""The library's names for its fixed terms."""

from __future__ import annotations

import ctypes
from typing import List

from .native import lib
from .text import decode, encode


def languages() -> "List[str]":
    """The BCP 47 tags of the languages that the library has words in."""
    tag = ctypes.c_char_p()
    found: List[str] = []
    while lib.qzplan_language_get(ctypes.byref(tag), len(found)) == 0:
        found.append(decode(tag.value))
    return found


def find_language(language: str) -> str:
    """The library's own tag for one of its languages ("zh-Hans": "zh"); ValueError for another."""
    found = lib.qzplan_language_find(encode(language, "language"))
    if found is None:
        known = " or ".join(f'"{tag}"' for tag in languages())
        raise ValueError(f"language must be {known}, not {language!r}")
    return decode(found)


def check_language(language: str) -> bytes:
    """One of its languages for the library; ValueError for anything else."""
    return encode(find_language(language))


def term_name(vocabulary: int, value: int) -> str:
    """A term's identifier; "?" for one that the library does not know."""
    return decode(lib.qzplan_term_name(vocabulary, value))


def term_label(vocabulary: int, value: int, language: str) -> str:
    """A term for people; "?" for one that the library does not know."""
    return decode(lib.qzplan_term_label(vocabulary, value, check_language(language)))


def error_name(code: int) -> str:
    """An error's identifier; "UNKNOWN_ERROR" for one that the library does not know."""
    return decode(lib.qzplan_error_name(code))


def error_text(code: int, language: str = "en") -> str:
    """An error for people."""
    return decode(lib.qzplan_error_describe(code, check_language(language)))
