# SPDX-License-Identifier: MIT
"""Where in a table the parts of a figure stand, for tables whose headings do not say it."""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING, Any, Optional, Union

from ._ffi import structs as _structs
from ._ffi.native import lib
from ._ffi.text import encode, encode_path
from .errors import FiguresError, check, no_diagnostics

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

__all__ = ["TableMapping"]


class TableMapping:
    """A mapping (docs/reference/mapping.md), checked when it is made: `Figures.load(path, mapping=...)` reads
    with it. It belongs to no plan and never changes; it can be pickled."""

    def __init__(self, data: Union[bytes, str], *, name: str = "mapping.yaml") -> None:
        """From YAML in memory; `name` stands for the file in diagnostics. Raises FiguresError with every fault."""
        self.name = name
        self.data = data.encode("utf-8") if isinstance(data, str) else bytes(data)
        with self._open():
            pass

    @classmethod
    def load(cls, path: "Union[str, os.PathLike[str]]") -> TableMapping:
        """Reads a file as it is now. Raises OSError, and FiguresError with every fault."""
        name = os.fspath(path)
        with open(name, "rb") as file:
            return cls(file.read(), name=name)

    @classmethod
    def beside(cls, path: "Union[str, os.PathLike[str]]") -> Optional[TableMapping]:
        """The mapping that lies beside a file, `towns.map.yaml` of `towns.csv`; None where there is none. A
        link or a pipe of that name is a fault."""
        out = _nothing()
        faults = no_diagnostics()
        check(lib.qzplan_mapping_load_beside(ctypes.byref(out), encode_path(path), None, ctypes.byref(faults)), FiguresError,
              faults)
        if not out:
            return None
        lib.qzplan_mapping_free(out)
        return cls.load(os.path.splitext(os.fspath(path))[0] + ".map.yaml")

    def _open(self) -> AbstractContextManager[Any]:
        return _Opened(self)

    def __repr__(self) -> str:
        return f"<TableMapping {self.name}>"


def _nothing() -> Any:
    return ctypes.POINTER(_structs.struct("qzplan_mapping"))()


class _Opened:
    """The library's own, for as long as it is used."""

    def __init__(self, mapping: TableMapping) -> None:
        self._mapping = mapping
        self._pointer = _nothing()

    def __enter__(self) -> Any:
        faults = no_diagnostics()
        data = self._mapping.data
        check(lib.qzplan_mapping_load_bytes(ctypes.byref(self._pointer), encode(self._mapping.name, "name"), data, len(data),
                                            None, ctypes.byref(faults)), FiguresError, faults)
        return self._pointer

    def __exit__(self, *raised: Any) -> None:
        lib.qzplan_mapping_free(self._pointer)
