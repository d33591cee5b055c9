# SPDX-License-Identifier: MIT
"""What goes wrong, as exceptions that carry every diagnostic."""

from __future__ import annotations

import ctypes
import dataclasses
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, Tuple, Type

from . import _html, export
from ._ffi import structs as _structs
from ._ffi.find import NotFoundError
from ._ffi.native import LibraryError, LibraryMismatch, LibraryNotFound, lib
from ._ffi.text import decode, decode_optional, written
from ._ffi.words import error_text, find_language, languages
from .enums import ErrorCode, Severity

if TYPE_CHECKING:
    import pandas  # type: ignore[import-not-found, import-untyped, unused-ignore]

__all__ = ["CheckError", "ClosedError", "Diagnostic", "Diagnostics", "Error", "EvaluateError", "FiguresError",
           "LibraryError", "LibraryMismatch", "LibraryNotFound", "NotFoundError", "PlanError"]


@dataclasses.dataclass(frozen=True)
class Edit:
    """A change to the input that would correct a fault: what stands from line and column up to the
    end, which is not included, gives way to `text`. Where the begin is the end, the text goes
    there. All edits of a diagnostic make one correction."""

    line: int
    #: From 1, in characters.
    column: int
    end_line: int
    end_column: int
    text: str
    #: Nothing else can have been meant; else it is the likeliest of several.
    certain: bool


@dataclasses.dataclass(frozen=True)
class Diagnostic:
    """One fault of an input."""

    code: ErrorCode
    #: The path or name that was given.
    file: str
    #: From 1; 0: no position.
    line: int
    #: From 1, in characters; 0: no position.
    column: int
    #: Characters that the fault spans from `column`; 0: not known.
    length: int
    #: The place in the document, `programmes[0].actions[1].tasks[0].due`; "" if none.
    path: str
    #: What is wrong, one line.
    message: str
    #: How to correct it, where that is known.
    hint: Optional[str]
    #: A warning never makes a call fail.
    severity: Severity = Severity.ERROR
    #: Which message it is, of one code: "YAML_TAB". Permanent.
    id: str = "NONE"
    #: What its texts are filled with, as in English: {"key": "titel", "place": "a task"}.
    parts: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False)
    #: (message, hint) by language.
    texts: Mapping[str, Tuple[str, Optional[str]]] = dataclasses.field(default_factory=dict, hash=False, repr=False)
    #: What would correct it; empty where that is not known.
    edits: Tuple[Edit, ...] = ()

    def text(self, language: str) -> str:
        """What is wrong, in one of the library's languages; ValueError for another."""
        return self._in(language)[0]

    def hint_text(self, language: str) -> Optional[str]:
        """How to correct it, in one of the library's languages, where that is known."""
        return self._in(language)[1]

    def _in(self, language: str) -> "Tuple[str, Optional[str]]":
        return self.texts.get(find_language(language), (self.message, self.hint))

    def __str__(self) -> str:
        place = self.file + (f":{self.line}:{self.column}" if self.line else "")
        if not self.line and self.path.startswith(("[", ".")):
            place += self.path  # a row that was given, not read
        return f"{place}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class Diagnostics(Tuple[Diagnostic, ...]):
    """The faults or warnings of an input, in its order: a tuple that a notebook shows as a table."""

    #: The columns of its rows.
    COLUMNS = ("severity", "file", "line", "column", "path", "code", "id", "message", "hint", "edit")

    def to_rows(self, language: str = "en") -> "List[Dict[str, Any]]":
        """A mapping of plain Python values for each; `edit` is what would correct it, None where that is
        not known or takes more than one change."""
        return [dict(zip(self.COLUMNS, (d.severity.word, d.file, d.line or None, d.column or None, d.path or None,
                                        d.code.word, d.id, d.text(language), d.hint_text(language),
                                        d.edits[0].text if len(d.edits) == 1 else None))) for d in self]

    def to_pandas(self, language: str = "en") -> "pandas.DataFrame":
        """The rows as a pandas DataFrame. Raises ImportError where pandas is not installed."""
        return export.findings(self.to_rows(language), list(self.COLUMNS))

    def to_html(self, language: str = "en") -> str:
        """A table as a piece of HTML; all texts are escaped."""
        return _html.diagnostics(self.to_rows(language), find_language(language))

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return self.to_html()


class Error(Exception):
    """What the library refused. `code` says why; `diagnostics` has every fault of the input, in its
    order; `dropped` counts those beyond the cap of the list."""

    def __init__(self, code: int, diagnostics: Tuple[Diagnostic, ...] = (), dropped: int = 0,
                 message: Optional[str] = None) -> None:
        self.code = ErrorCode(code)
        self.diagnostics = Diagnostics(diagnostics)
        self.dropped = dropped
        self.message = message or error_text(int(code))
        super().__init__(self.message)

    def __reduce__(self) -> Any:
        return type(self), (int(self.code), tuple(self.diagnostics), self.dropped, self.message)

    def __str__(self) -> str:
        lines = [str(d) for d in self.diagnostics] or [self.message]
        if self.dropped:
            lines.append(f"and {self.dropped} more")
        return "\n".join(lines)


class PlanError(Error, ValueError):
    """A plan cannot be loaded."""


class FiguresError(Error, ValueError):
    """Figures cannot be read, or do not fit their plan."""


class EvaluateError(Error, ValueError):
    """A plan cannot be evaluated."""


class CheckError(Error, ValueError):
    """A check has no answer: a negative count, a part above its whole, a rule that makes no sense,
    a number beyond 64 bits on the way."""


class ClosedError(ValueError):
    """What was used has been closed."""


def take_diagnostics(pointer: Any) -> "Tuple[Diagnostics, int]":
    """(diagnostics, dropped) of a list, which is freed."""
    if not pointer:
        return Diagnostics(), 0
    try:
        items = pointer.contents
        return Diagnostics(_diagnostic(items.items[i].contents) for i in range(items.count)), items.dropped
    finally:
        lib.qzplan_diagnostics_free(pointer)


def _diagnostic(raw: Any) -> Diagnostic:
    return Diagnostic(code=ErrorCode(raw.code), file=decode(raw.file), line=raw.line,
                      column=raw.column, length=raw.length, path=decode(raw.path),
                      message=decode(raw.message), hint=decode_optional(raw.hint),
                      severity=Severity(raw.severity), id=decode(lib.qzplan_message_name(raw.id)),
                      parts={decode(raw.parts[i].name): decode(raw.parts[i].value) for i in range(raw.part_count)},
                      texts={tag: _texts(raw, tag) for tag in languages()},
                      edits=tuple(_edit(raw.edits[i]) for i in range(raw.edit_count)))


def _edit(raw: Any) -> Edit:
    return Edit(raw.line, raw.column, raw.end_line, raw.end_column, decode(raw.text), bool(raw.certain))


def _texts(raw: Any, language: str) -> "Tuple[str, Optional[str]]":
    """(message, hint) in a language: kept, because the list that they are made from is freed."""
    tag = language.encode()
    _, text = written(lib.qzplan_diagnostic_format, ctypes.byref(raw), tag)
    _, hint = written(lib.qzplan_diagnostic_format_hint, ctypes.byref(raw), tag)
    return text, hint or None


def no_diagnostics() -> Any:
    """A pointer for the library to put its list in."""
    return ctypes.POINTER(_structs.struct("qzplan_diagnostics"))()


def check(status: int, kind: Type[Error],
          diagnostics: Any = None) -> Diagnostics:
    """Raises what a status says, else gives the warnings; takes over the diagnostics either way."""
    found, dropped = take_diagnostics(diagnostics)
    if status:
        raise_status(status, kind, found, dropped)
    return found


def raise_status(status: int, kind: Type[Error], found: Tuple[Diagnostic, ...], dropped: int) -> None:
    """Raises what a status other than 0 says."""
    if status == ErrorCode.NO_MEMORY:
        raise MemoryError(error_text(status))
    raise kind(status, found, dropped)
