# SPDX-License-Identifier: MIT
"""Verdicts as tables: rows, Arrow, pandas, polars."""

from __future__ import annotations

import importlib
import operator
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterable, List, NamedTuple, Optional

from ._ffi.words import find_language

if TYPE_CHECKING:
    import pandas  # type: ignore[import-not-found, import-untyped, unused-ignore]
    import polars  # type: ignore[import-not-found, unused-ignore]
    import pyarrow  # type: ignore[import-not-found, import-untyped, unused-ignore]

__all__ = ["arrow", "pandas_frame", "polars_frame", "rows"]

_NUMBERS = ("actual", "required", "gap", "expected", "low", "high", "achieved", "way")


class _Column(NamedTuple):
    """A column: its name, its Arrow type, and how a verdict fills it in a language."""

    name: str
    kind: str
    read: "Callable[[Any, str], Any]"


def _title(thing: Any, language: str) -> Optional[str]:
    return thing.title.get(language) if thing is not None else None


def _ids(things: Iterable[Any]) -> str:
    return ";".join(thing.id for thing in things)


def _titles(things: Iterable[Any], language: str) -> str:
    return (", " if language != "zh" else "、").join(thing.title.get(language) or thing.id for thing in things)


def _float(number: Any) -> Optional[float]:
    """The nearest float: for plots and sums, never for a verdict."""
    return None if number is None else float(number)


def _part(name: str) -> "Callable[[Any], Optional[int]]":
    return lambda number: getattr(number, name, None)


def _reader(get: "Callable[[Any], Any]", make: "Callable[[Any], Any]") -> "Callable[[Any, str], Any]":
    return lambda verdict, _: make(get(verdict))


def _numbers() -> "List[_Column]":
    """Of each number its nearest float, and exactly its numerator and denominator."""
    made: "List[_Column]" = []
    for name in _NUMBERS:
        number = operator.attrgetter(name)
        made.append(_Column(name, "float64", _reader(number, _float)))
        for part in ("num", "den"):
            made.append(_Column(f"{name}_{part}", "int64", _reader(number, _part(part))))
    return made


_COLUMNS: "List[_Column]" = [_Column(*column) for column in [
    ("target", "string", lambda v, _: v.target.id),
    ("title", "string", lambda v, to: v.target.title.get(to)),
    ("task", "string", lambda v, _: v.target.task.id),
    ("task_title", "string", lambda v, to: v.target.task.title.get(to)),
    ("lead", "string", lambda v, _: _ids(v.target.task.leads)),
    ("lead_title", "string", lambda v, to: _titles(v.target.task.leads, to)),
    ("participants", "string", lambda v, _: _ids(v.target.task.participants)),
    ("participants_title", "string", lambda v, to: _titles(v.target.task.participants, to)),
    ("metric", "string", lambda v, _: v.metric.id if v.metric else None),
    ("metric_title", "string", lambda v, to: _title(v.metric, to)),
    ("unit", "string", lambda v, to: (v.metric.unit.get(to) or None) if v.metric else None),
    ("comparator", "string", lambda v, _: v.target.op.word),
    ("group", "string", lambda v, _: v.group.id if v.group else None),
    ("area", "string", lambda v, _: v.area.id),
    ("area_title", "string", lambda v, to: _title(v.area, to)),
    ("period", "string", lambda v, _: str(v.period) if v.period and v.period.kind else None),
    ("deadline", "date32", lambda v, _: v.deadline),
    ("days_left", "int32", lambda v, _: v.days_left if v.deadline else None),
    ("met", "string", lambda v, _: v.met.word),
    ("certain", "bool_", lambda v, _: v.certain),
    ("in_time", "string", lambda v, _: v.in_time.word),
    ("phase", "string", lambda v, _: v.phase.word),
    ("pace", "string", lambda v, _: v.pace.word),
    ("status", "string", lambda v, _: v.status.word),
    ("status_label", "string", lambda v, to: v.status.label(to)),
    ("light", "string", lambda v, _: v.light.word),
    *_numbers(),
    ("actual_text", "string", lambda v, to: v.actual_text(to) or None),
    ("required_text", "string", lambda v, to: v.required_text(to) or None),
    ("gap_text", "string", lambda v, to: v.gap_text(to) or None),
    ("remarks", "string", lambda v, _: " ".join(v.remarks.words) or None),
    ("line", "uint32", lambda v, _: v.target.line),
]]

# What pandas calls a column of whole numbers some of which are missing.
_PANDAS_WHOLE = {"int64": "Int64", "int32": "Int32", "uint32": "UInt32"}
_POLARS = {"string": "String", "date32": "Date", "int32": "Int32", "int64": "Int64", "uint32": "UInt32",
           "bool_": "Boolean", "float64": "Float64"}


def rows(verdicts: Iterable[Any], language: str = "en") -> List[Dict[str, Any]]:
    """A mapping for each verdict: exact numbers are numerator and denominator, with the nearest float beside
    them; titles and labels are in a language of the plan or, of what the library says, of its own."""
    spoken = find_language(language)
    return [{column.name: column.read(verdict, spoken) for column in _COLUMNS} for verdict in verdicts]


def _needed(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        raise ImportError(f"this needs {name}, which is not installed: pip install {name}",
                          name=name) from None


def findings(rows: "List[Dict[str, Any]]", columns: "List[str]") -> "pandas.DataFrame":
    """Diagnostics as a DataFrame, empty ones with their columns, too."""
    return _needed("pandas").DataFrame(rows, columns=columns)  # type: ignore[no-any-return, unused-ignore]


def arrow(verdicts: Iterable[Any], facts: Dict[str, Any], language: str = "en") -> "pyarrow.Table":
    """A pyarrow Table; its metadata are the facts, as JSON writes them."""
    module = _needed("pyarrow")
    data = rows(verdicts, language)
    fields = [(name, getattr(module, kind)()) for name, kind, _ in _COLUMNS]
    metadata = {name: str(fact).lower() if isinstance(fact, bool) else fact for name, fact in facts.items()}
    return module.table({name: [row[name] for row in data] for name, _ in fields},
                        schema=module.schema(fields, metadata=metadata))


def pandas_frame(verdicts: Iterable[Any], facts: Dict[str, Any], language: str = "en") -> "pandas.DataFrame":
    """A DataFrame; numerators and denominators keep all their 64 bits. Its `attrs` are the facts."""
    pd = _needed("pandas")
    frame = pd.DataFrame(rows(verdicts, language), columns=[column.name for column in _COLUMNS])
    frame = frame.astype({name: _PANDAS_WHOLE[kind] for name, kind, _ in _COLUMNS if kind in _PANDAS_WHOLE})
    frame = frame.astype({name: kind for name, kind, _ in _COLUMNS if kind == "float64"})
    frame["deadline"] = pd.to_datetime(frame["deadline"], errors="coerce")
    frame.attrs.update(facts)
    return frame  # type: ignore[no-any-return, unused-ignore]


def polars_frame(verdicts: Iterable[Any], language: str = "en") -> "polars.DataFrame":
    """A polars DataFrame, with the same columns."""
    module = _needed("polars")
    schema = {name: getattr(module, _POLARS[kind]) for name, kind, _ in _COLUMNS}
    return module.DataFrame(rows(verdicts, language), schema=schema)  # type: ignore[no-any-return, unused-ignore]
