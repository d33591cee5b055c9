# SPDX-License-Identifier: MIT
"""Enums that hold numbers they do not know: a newer library may answer one."""

from __future__ import annotations

import enum
from typing import Any, Optional

from .mirror import VOCABULARIES
from .native import lib
from .words import error_name, error_text, term_label, term_name


class Open(enum.IntEnum):
    """An enum of the library's numbers. `Status(99)` is a member `UNKNOWN_99`, not an error."""

    @classmethod
    def _missing_(cls, value: object) -> Optional[Any]:
        if not isinstance(value, int) or isinstance(value, bool) or not -2**31 <= value < 2**32:
            return None
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return member

    @property
    def word(self) -> str:
        """The identifier that JSON and YAML write, such as "met_late"; "?" where there is none."""
        return term_name(VOCABULARIES.get(type(self).__name__, 0), int(self))

    def label(self, language: str = "en") -> str:
        """The word for people, in "zh" or "en"; "?" where there is none."""
        return term_label(VOCABULARIES.get(type(self).__name__, 0), int(self), language)


class Ranked(Open):
    """The numbers of statuses, whose order the library knows."""

    @property
    def rank(self) -> int:
        """1 for the worst, then upwards, for sorting; 0 for a number that is no status."""
        return int(lib.qzplan_status_rank(int(self)))


class Codes(Open):
    """The numbers of errors, whose words have functions of their own."""

    @property
    def word(self) -> str:
        return error_name(int(self))

    def label(self, language: str = "en") -> str:
        return error_text(int(self), language)


class Flags(enum.IntFlag):
    """Bits of the library, combined; unknown bits are kept."""

    def split(self) -> "list[Any]":
        """The single bits that are set, lowest first; unknown ones too."""
        kind = type(self)
        return [kind(1 << bit) for bit in range(int(self).bit_length()) if int(self) >> bit & 1]

    @property
    def words(self) -> "list[str]":
        """The identifiers of the bits that are set, such as ["provisional"]."""
        number = VOCABULARIES.get(type(self).__name__, 0)
        return [term_name(number, int(bit)) for bit in self.split()]
