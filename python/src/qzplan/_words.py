# SPDX-License-Identifier: MIT
"""The library's names for its fixed terms."""

from __future__ import annotations

from ._native import lib
from ._text import decode, encode


def check_language(language: str) -> bytes:
    """"zh" or "en" for the library; ValueError for anything else."""
    if language not in ("zh", "en"):
        raise ValueError(f'language must be "zh" or "en", not {language!r}')
    return encode(language)


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
