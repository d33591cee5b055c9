# SPDX-License-Identifier: MIT
"""Verdicts as tables: rows, Arrow, pandas."""

from __future__ import annotations

import importlib
from typing import Any, Callable, Dict, Iterable, List

__all__ = ["arrow", "pandas", "rows"]

_NUMBERS = ("actual", "required", "gap", "expected", "achieved", "way")

# Column, its Arrow type, and how a verdict fills it.
_COLUMNS: List["tuple[str, str, Callable[[Any], Any]]"] = [
    ("target", "string", lambda v: v.target.id),
    ("task", "string", lambda v: v.target.task.id),
    ("lead", "string", lambda v: v.target.task.lead.id),
    ("metric", "string", lambda v: v.metric.id if v.metric else None),
    ("group", "string", lambda v: v.group.id if v.group else None),
    ("area", "string", lambda v: v.area.id),
    ("period", "string", lambda v: str(v.period) if v.period and v.period.kind else None),
    ("deadline", "date32", lambda v: v.deadline),
    ("days_left", "int32", lambda v: v.days_left if v.deadline else None),
    ("met", "string", lambda v: v.met.word),
    ("certain", "bool_", lambda v: v.certain),
    ("in_time", "string", lambda v: v.in_time.word),
    ("phase", "string", lambda v: v.phase.word),
    ("pace", "string", lambda v: v.pace.word),
    ("status", "string", lambda v: v.status.word),
    ("light", "string", lambda v: v.light.word),
    *((f"{name}_{part}", "int64",
       lambda v, name=name, part=part: getattr(getattr(v, name), part, None))
      for name in _NUMBERS for part in ("num", "den")),
    ("actual_text", "string", lambda v: v.actual_text() or None),
    ("required_text", "string", lambda v: v.required_text() or None),
    ("remarks", "string", lambda v: " ".join(v.remarks.words) or None),
    ("line", "uint32", lambda v: v.target.line),
]


def rows(verdicts: Iterable[Any]) -> List[Dict[str, Any]]:
    """A mapping for each verdict; exact numbers are numerator and denominator."""
    return [{name: read(verdict) for name, _, read in _COLUMNS} for verdict in verdicts]


def _needed(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        raise ImportError(f"this needs {name}, which is not installed: pip install {name}",
                          name=name) from None


def arrow(verdicts: Iterable[Any], facts: Dict[str, Any]) -> Any:
    """A pyarrow Table; its metadata are the facts, as JSON writes them."""
    pyarrow = _needed("pyarrow")
    data = rows(verdicts)
    fields = [(name, getattr(pyarrow, kind)()) for name, kind, _ in _COLUMNS]
    metadata = {name: str(fact).lower() if isinstance(fact, bool) else fact for name, fact in facts.items()}
    return pyarrow.table({name: [row[name] for row in data] for name, _ in fields},
                         schema=pyarrow.schema(fields, metadata=metadata))


def pandas(verdicts: Iterable[Any], facts: Dict[str, Any]) -> Any:
    """A DataFrame; numerators and denominators keep all their 64 bits. Its `attrs` are the facts."""
    pd = _needed("pandas")
    whole = {"int64": "Int64", "int32": "Int32", "uint32": "UInt32"}
    frame = pd.DataFrame(rows(verdicts), columns=[name for name, _, _ in _COLUMNS])
    frame = frame.astype({name: whole[kind] for name, kind, _ in _COLUMNS if kind in whole})
    frame["deadline"] = pd.to_datetime(frame["deadline"], errors="coerce")
    frame.attrs.update(facts)
    return frame
