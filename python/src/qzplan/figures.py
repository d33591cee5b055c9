# SPDX-License-Identifier: MIT
"""Reported values: read from workbooks, CSV or YAML, from bytes, or given as rows.

`Figures` is what was reported, of no plan yet: text that waits. Evaluating binds it to a plan, which
is when each figure is checked; `PlanFigures` is that: sealed, exact, and never changing.
"""

from __future__ import annotations

import ctypes
import dataclasses
import functools
import os
import re
from typing import TYPE_CHECKING, Any, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple, Union

from . import _pages
from ._ffi import structs as _structs, view as f, workbook as _workbook
from ._ffi.find import missing
from ._ffi.handle import Handle, Holder
from ._ffi.native import lib
from ._ffi.text import encode, encode_optional
from ._ffi.words import find_language
from .cells import Row, cell, rows_of
from .dates import as_day
from .enums import Flag, Form, Format, NumberForm, Severity, Warnings
from .errors import Diagnostic, Diagnostics, FiguresError, check, no_diagnostics, take_diagnostics
from .mapping import TableMapping
from .model import Area, Group, Metric
from .numbers import int64

if TYPE_CHECKING:
    from .plan import Plan

__all__ = ["Figure", "Figures", "PlanFigures"]

_FIELDS = ("metric", "period", "area", "group", "value", "numerator", "denominator", "flag", "source",
           "note", "low", "high", "reported_by", "reported_on")
# Where all of these are blank, nothing was reported.
_VALUES = ("value", "numerator", "denominator", "low", "high")
_CELL = re.compile(r"!([A-Z]+)(\d+)$")  # as the library names a cell of a sheet
_NAMES = {**{name: name for name in _FIELDS}, "for": "group"}


Mapped = Union[TableMapping, str, "os.PathLike[str]", None]


def _is_yaml(name: str, format: Format) -> bool:
    return format == Format.YAML or (format == Format.AUTO and name.lower().endswith((".yaml", ".yml")))


def _found(status: int, pointer: Any) -> Diagnostics:
    """What one call found: faults, or the warnings of one that went well."""
    found, _ = take_diagnostics(pointer)
    if status and not found:
        check(status, FiguresError)
    return found


class _Bytes:
    """A file as it was read."""

    def __init__(self, name: str, data: bytes, format: Format, sheet: Optional[str] = None,
                 mapping: Optional[TableMapping] = None) -> None:
        self.name, self.data, self.format, self.sheet, self.mapping = name, data, format, sheet, mapping

    def add_to(self, pointer: Any) -> Iterator[Diagnostic]:
        if self.mapping is None:
            yield from self._add(pointer, None)
            return
        with self.mapping._open() as mapping:
            yield from self._add(pointer, mapping)

    def _add(self, pointer: Any, mapping: Any) -> Iterator[Diagnostic]:
        faults = no_diagnostics()
        name = encode(self.name, "name")
        if self.format == Format.AUTO and _workbook.is_one(name, self.data):
            yield from self._add_sheets(pointer, name, mapping)
            return
        status = lib.qzplan_figures_load_bytes_mapped(pointer, name, self.data, len(self.data), int(self.format),
                                                      mapping, ctypes.byref(faults))
        yield from _found(status, faults)

    def _add_sheets(self, pointer: Any, name: bytes, mapping: Any) -> Iterator[Diagnostic]:
        faults = no_diagnostics()
        sheet = encode_optional(self.sheet, "sheet")
        with _workbook.Workbook(name, self.data, faults) as book:
            status = book.status
            if status == 0:
                sheets, count, names = book.sheets(sheet)
                if sheet is not None and count == 0:
                    status = _workbook.no_such_sheet(name, sheet, names, faults)
                else:
                    status = lib.qzplan_figures_load_sheets(pointer, name, sheets, count, mapping,
                                                            ctypes.byref(faults))
            yield from _found(status, faults)


def _place(path: str) -> "Tuple[int, str]":
    """(2, ".value") of "figures[2].value"."""
    number, _, field = path.partition("[")[2].partition("]")
    return int(number), field


class _Rows:
    """Rows as text; the first is row 1 of `name`."""

    def __init__(self, name: str, rows: List[Tuple[Optional[bytes], ...]]) -> None:
        self.name, self.rows = name, rows

    def add_to(self, pointer: Any) -> Iterator[Diagnostic]:
        reported = [index for index, cells in enumerate(self.rows)
                    if any(given is not None for name, given in zip(_FIELDS, cells) if name in _VALUES)]
        made = (_structs.struct("qzplan_figure_row") * len(reported))()
        for row, index in zip(made, reported):
            row.size = ctypes.sizeof(row)
            for field, given in zip(_FIELDS, self.rows[index]):
                setattr(row, field, given)
        faults = no_diagnostics()
        status = lib.qzplan_figures_add_rows(pointer, encode(self.name, "name"), made, len(made), ctypes.byref(faults))
        for fault in _found(status, faults):
            number, field = _place(fault.path)
            yield dataclasses.replace(fault, path=f"[{reported[number]}]{field}")


class _Table:
    """Rows under names that are none of a figure row's: read as a table in a file is, by their headings."""

    def __init__(self, name: str, columns: List[str], rows: List[List[Optional[bytes]]]) -> None:
        self.name, self.columns, self.rows = name, columns, rows

    def _cells(self) -> Any:
        heads: List[Optional[bytes]] = [encode(column, "a column's name") for column in self.columns]
        lines = [heads, *self.rows]
        given = [(row, column, text) for row, line in enumerate(lines, 1) for column, text in enumerate(line, 1) if text]
        cells = (_structs.struct("qzplan_cell") * len(given))()
        for cell_, (row, column, text) in zip(cells, given):
            cell_.row, cell_.column, cell_.text, cell_.length = row, column, text, len(text)
        return cells

    def add_to(self, pointer: Any) -> Iterator[Diagnostic]:
        cells = self._cells()
        sheet = _structs.sized("qzplan_sheet", cells=cells, cell_count=len(cells))
        sheet.name = b""
        faults = no_diagnostics()
        status = lib.qzplan_figures_load_sheets(pointer, encode(self.name, "name"), ctypes.byref(sheet), 1, None,
                                                ctypes.byref(faults))
        for fault in _found(status, faults):
            yield dataclasses.replace(fault, file=self.name, line=0, column=0, length=0, path=self._path(fault))

    def _path(self, fault: Diagnostic) -> str:
        """"[2].value" of a cell, ".value" of a heading; "" of neither."""
        found = _CELL.search(fault.file)
        if found is None:
            return ""
        line, column = int(found[2]), functools.reduce(lambda n, letter: 26 * n + ord(letter) - 64, found[1], 0)
        row = f"[{line - 2}]" if line > 1 else ""
        return row + (f".{self.columns[column - 1]}" if column <= len(self.columns) else "")


def warnings_word(warnings: str) -> int:
    """What becomes of warnings, of its word. ValueError for another."""
    known = {"tell": Warnings.TELL, "error": Warnings.ERROR}
    if warnings not in known:
        raise ValueError(f"warnings is 'tell' or 'error', not {warnings!r}")
    return int(known[warnings])


def limits(max_bytes: int = 0, max_depth: int = 0, max_nodes: int = 0, max_scalar: int = 0,
           max_diagnostics: int = 0, warnings: str = "tell", strict_columns: bool = False,
           encoding: Optional[str] = None) -> Any:
    """What a load takes at most, 0: the usual, what becomes of warnings, and how figures are read. ValueError
    for a number below zero or beyond 63 bits, and for a word that is none."""
    given = {"max_bytes": max_bytes, "max_depth": max_depth, "max_nodes": max_nodes,
             "max_scalar": max_scalar, "max_diagnostics": max_diagnostics}
    for name, number in given.items():
        if int64(number, name) < 0:
            raise ValueError(f"{name} must not be negative")
    return _structs.sized("qzplan_load_options", warnings=warnings_word(warnings),
                          strict_columns=int(bool(strict_columns)),
                          encoding=encode_optional(encoding, "encoding"), **given)


class _Counted:
    """A tally, whose figures come with those of all other tallies: `has` needs two tables."""

    def __init__(self, plan: Plan, handle: Handle, name: str) -> None:
        self.plan, self.handle, self.name = plan, handle, name

    def add_to(self, pointer: Any) -> Iterator[Diagnostic]:
        yield from _add_counted(pointer, self.plan, [self])


def _add_counted(pointer: Any, plan: Plan, parts: "List[_Counted]") -> Diagnostics:
    for part in parts:
        if part.plan is not plan:
            raise ValueError(f"the tally of {part.name} is of another plan")
    tallies = (ctypes.POINTER(_structs.struct("qzplan_tally")) * len(parts))(*[part.handle.pointer for part in parts])
    faults = no_diagnostics()
    return _found(lib.qzplan_tally_figures(pointer, tallies, len(parts), ctypes.byref(faults)), faults)


class Figures:
    """What was reported, of no plan yet. Figures can be added up: `Figures.load(a) + Figures.load(b)`.

    Whether they fit a plan shows when they are bound to it, by `plan.evaluate` or `bind`."""

    def __init__(self) -> None:
        self._parts: Tuple[Union[_Bytes, _Rows, _Table, _Counted], ...] = ()
        self._demo = False

    @classmethod
    def load(cls, path: "Union[str, os.PathLike[str]]", *, format: Format = Format.AUTO,
             sheet: Optional[str] = None, mapping: "Mapped" = None) -> Figures:
        """Reads a file as it is now: a workbook (".xlsx"), YAML (".yaml" and ".yml"), or else CSV, unless
        `format` says so. `sheet` names the sheet of a workbook, None: the one that fits. `mapping` says
        what stands where (docs/reference/mapping.md), as a path or a TableMapping; None: the one beside the
        file, if there is one. Raises OSError, and FiguresError for a faulty mapping; what is wrong inside shows
        when it is bound."""
        name = os.fspath(path)  # a number would be an open file's
        with open(name, "rb") as file:
            data = file.read()
        if mapping is None and not _is_yaml(name, format):
            mapping = TableMapping.beside(name)
        return cls.from_bytes(data, name=name, format=format, sheet=sheet, mapping=mapping)

    @classmethod
    def from_bytes(cls, data: Union[bytes, str], *, name: str = "figures.csv",
                   format: Format = Format.AUTO, sheet: Optional[str] = None,
                   mapping: "Mapped" = None) -> Figures:
        """Figures from memory; `name` stands for the file in diagnostics, and its ending decides
        the format where that is AUTO. What begins as a workbook is one then, whatever it is called."""
        made = cls()
        encode(name, "name")
        content = data.encode("utf-8") if isinstance(data, str) else bytes(data)
        encode_optional(sheet, "sheet")
        if mapping is not None and not isinstance(mapping, TableMapping):
            mapping = TableMapping.load(mapping)
        made._parts = (_Bytes(name, content, Format(format), sheet, mapping),)
        return made

    @classmethod
    def from_rows(cls, rows: Any, *, demo: bool = False, name: str = "rows") -> Figures:
        """Figures from mappings, a DataFrame of pandas or polars, or an Arrow table. The keys are the columns of
        a CSV file: metric, period, area, for (or group), value, numerator, denominator, low, high,
        flag, source, note, reported_by, reported_on. Where others are among them, they are read as the headings of
        a table in a file are (docs/reference/tables.md): in three languages, by years, and what has no use is
        left alone and told in `warnings` when they are bound. None, NaN and blanks count as not given;
        numbers are taken exactly, a float as its shortest decimal. `demo` says that they are made up;
        `name` stands for a file in diagnostics.

        Raises TypeError, ValueError for a row that cannot be meant."""
        made = cls()
        made._demo = bool(demo)
        made._parts = (cls._part(name, list(rows_of(rows))),)
        return made

    @classmethod
    def _part(cls, name: str, rows: "List[Row]") -> "Union[_Rows, _Table]":
        for index, row in enumerate(rows):
            if not isinstance(row, Mapping):
                raise TypeError(f"row {index} must be a mapping, not {type(row).__name__}")
        columns = list(dict.fromkeys(key for row in rows for key in row))
        if all(column in _NAMES for column in columns):
            return _Rows(name, [cls._cells(row, i) for i, row in enumerate(rows)])
        return _Table(name, [str(column) for column in columns],
                      [[cls._text(row.get(column), i, column) for column in columns] for i, row in enumerate(rows)])

    @staticmethod
    def _text(value: Any, index: int, key: object) -> Optional[bytes]:
        given = cell(value, f"row {index}, {key}")
        return None if given is None else encode(given, f"row {index}, {key}")

    @classmethod
    def _cells(cls, row: Row, index: int) -> Tuple[Optional[bytes], ...]:
        cells: "Dict[str, Optional[bytes]]" = dict.fromkeys(_FIELDS, None)
        for key, value in row.items():
            given = cls._text(value, index, key)
            if given is not None:
                cells[_NAMES[key]] = given
        return tuple(cells.values())

    def add(self, metric: str, period: Any, value: Any = None, **fields: Any) -> Figures:
        """Adds one figure and gives the whole back, so that calls can be chained. Raises KeyError for a field
        that a figure does not have."""
        for name in fields:
            if name not in _NAMES:
                raise missing("field", name, lambda: _NAMES)
        more = type(self).from_rows([{"metric": metric, "period": period, "value": value, **fields}])
        last = self._parts[-1] if self._parts else None
        if isinstance(last, _Rows) and last.name == "rows":
            rows = [row for part in more._parts if isinstance(part, _Rows) for row in part.rows]
            self._parts = (*self._parts[:-1], _Rows("rows", last.rows + rows))
        else:
            self._parts += more._parts
        return self

    def __add__(self, other: Figures) -> Figures:
        if not isinstance(other, Figures):
            return NotImplemented
        made = type(self)()
        made._parts = self._parts + other._parts
        made._demo = self._demo or other._demo
        return made

    def __repr__(self) -> str:
        return f"Figures({', '.join(part.name for part in self._parts)})"

    def bind(self, plan: Plan, *, max_bytes: int = 0, max_nodes: int = 0, warnings: str = "tell",
             strict_columns: bool = False, encoding: Optional[str] = None) -> PlanFigures:
        """Checks the figures against a plan and against one another. `max_bytes` is the largest file taken
        (0: 256 MiB), `max_nodes` the most values of one (0: 4,000,000 in YAML, in CSV without limit).
        `warnings` says what becomes of what can be right and seldom is: "tell" keeps it in `warnings` of
        what is returned, "error" makes faults of it. With `strict_columns` a column that has no use is a fault.
        `encoding` says how texts are encoded ("gb18030", "latin-1"; None: the bytes tell).
        Raises FiguresError with every fault of every file and row, ValueError for an encoding that is none."""
        options = limits(max_bytes=max_bytes, max_nodes=max_nodes, warnings=warnings,
                         strict_columns=strict_columns, encoding=encoding)
        out = ctypes.POINTER(_structs.struct("qzplan_figures"))()
        handle = plan._handle
        try:
            check(lib.qzplan_figures_new(ctypes.byref(out), handle.pointer, ctypes.byref(options)), FiguresError)
        except ValueError as unknown:
            if encoding is None:
                raise
            raise ValueError(f"no encoding that is known is called {encoding!r}: utf-8, utf-16, gb18030, big5, "
                             "shift-jis, latin-1 and windows-1252 are") from unknown
        owner = Handle("figures", out, lib.qzplan_figures_free, (handle,))
        found: List[Diagnostic] = []
        counted = [part for part in self._parts if isinstance(part, _Counted)]
        for part in self._parts:
            if not isinstance(part, _Counted):
                found.extend(part.add_to(out))
        if counted:
            found.extend(_add_counted(out, plan, counted))
        faults = [one for one in found if one.severity == Severity.ERROR]
        if faults:
            raise FiguresError(faults[0].code, tuple(found))
        if self._demo:
            check(lib.qzplan_figures_set_demo(out, 1), FiguresError)
        sealing = no_diagnostics()
        found.extend(check(lib.qzplan_figures_seal(out, ctypes.byref(sealing)), FiguresError, sealing))
        return PlanFigures(plan, owner, found)


class Figure(f.View):
    """One figure as kept: the most exact of the forms that were reported."""

    __slots__ = ()
    _shown = ("metric", "period", "value")
    metric = f.child(lambda: Metric, "What was measured.")
    group = f.optional_child(lambda: Group, "For whom; None: everyone.")
    area = f.child(lambda: Area, "Where.")
    period = f.period("When.")
    value = f.exact("The value, the share, or the answer (1 yes, 0 no); None: divided by zero, or bounds.")
    numerator = f.exact("None: not reported.")
    denominator = f.exact("None: not reported.")
    low = f.exact("What it is at least; None: no bounds, or not given, then the metric's limit.")
    high = f.exact("What it is at most; None as for `low`.")
    share_low = f.exact("Of a part that was counted from records: what its share of its whole is at least; None: not known.")
    share_high = f.exact("The same at most.")
    unknown_rows = f.whole("Of records: rows of which it is not known whether they count, or with what.")
    form = f.word(Form, "In which form it was reported.")
    flag = f.word(Flag, "How firm it is; of several flags the one that says most.")
    flags = f.Field(lambda owner, raw: tuple(one for one in Flag if one and raw >> one & 1), "All of its flags.")
    share = f.truth("Whether the value is a share or a percentage.")
    decimals = f.whole("Digits printed after the point in the value.")
    source = f.optional_text("The evidence.")
    note = f.optional_text("A note.")
    reported_by = f.optional_text("Who reported it.")
    reported_on = f.day("The day on which it was reported; None: not given.")
    file = f.text("Where it was read, or the name that was given.")
    line = f.whole("Where its row begins, from 1; 0: not from a file.")
    column = f.whole("From 1; 0: not from a file.")

    def text(self, language: str = "en") -> str:
        """The value for people, with its sign and the digits that were printed; "" where there is none."""
        form = NumberForm.PERCENT if self.share else NumberForm.PLAIN
        return "" if self.value is None else self.value.text(form, language=language)


class PlanFigures(Sequence[Figure], Holder):
    """The figures of a plan, in the order of metric, group, area and period. They never change, and
    threads may share them."""

    _kept = "the Figures that were bound"

    def __init__(self, plan: Plan, handle: Handle, warnings: Iterable[Diagnostic] = ()) -> None:
        self._handle = handle
        self._plan = plan
        #: What was left alone or seldom is right in the figures, but can be.
        self.warnings = Diagnostics(warnings)

    def check_day(self, as_of: Any) -> Diagnostics:
        """Warnings of figures whose periods begin after a day, one for each file: nothing is judged by
        them then, and they may be goals. Raises FiguresError where warnings are errors."""
        return self._check_day(as_day(as_of))

    def _check_day(self, day: int) -> Diagnostics:
        faults = no_diagnostics()
        status = lib.qzplan_figures_check_day(self._handle.pointer, day, ctypes.byref(faults))
        return check(status, FiguresError, faults)

    def proposal(self, name: "Union[str, os.PathLike[str]]") -> Optional[str]:
        """The mapping that says in words how a file was understood that had none, as YAML, which TableMapping
        takes. `name` is the name that the file was loaded under; None: there is nothing to say."""
        text: Optional[bytes] = lib.qzplan_figures_proposal(self._handle.pointer, encode(os.fspath(name), "name"))
        return None if text is None else text.decode("utf-8")

    @property
    def demo(self) -> bool:
        """Whether any of them is made up for a demonstration."""
        return bool(lib.qzplan_figures_is_demo(self._handle.pointer))

    def __len__(self) -> int:
        return int(lib.qzplan_figures_count(self._handle.pointer))

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        place = index + len(self) if index < 0 else index
        found = lib.qzplan_figures_get(self._handle.pointer, place) if place >= 0 else None
        if not found:
            raise IndexError(f"there are {len(self)} figures, none at {index}")
        return Figure(self._handle, found.contents)

    def to_html(self, language: str = "en", limit: int = 200) -> str:
        """The figures as a piece of HTML, at most `limit` of them; all texts are escaped."""
        return _pages.figures(self, find_language(language), max(0, limit))

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return self.to_html()

    def __repr__(self) -> str:
        if self.closed:
            return "<figures, closed>"
        return f"<{len(self)} figures{', made up' if self.demo else ''}>"
