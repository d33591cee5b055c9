# SPDX-License-Identifier: MIT
"""What a plan says of records: the tables that rosters are read as, and what of their rows a metric counts."""

from __future__ import annotations

from typing import Any, Optional, Tuple, Type, TypeVar

from ._ffi import view as f
from ._ffi.text import decode
from ._ffi.view import View
from .enums import ColumnType, ConditionKind, CountKind, HasKind, Measure, Op
from .numbers import Number
from .texts import words

__all__ = ["Column", "Condition", "Counting", "Has", "Table"]

V = TypeVar("V", bound=View)


def texts(array: Any, count: int) -> Tuple[str, ...]:
    """Those of a native list."""
    return tuple(decode(array[i]) for i in range(count))


def views(owner: View, kind: Type[V], array: Any, count: int) -> Tuple[V, ...]:
    """Views of structs that stand one behind the other."""
    return tuple(kind(owner._owner, array[i]) for i in range(count))


class Column(View):
    """A column of a table that is read."""

    __slots__ = ()
    _shown = ("id", "type")
    id = f.text("Its id in the plan.")
    header = f.text("What stands above it in a file.")
    type = f.word(ColumnType, "What its cells are.")
    decimals = f.whole("Of numbers: so many digits after the point.")
    low = f.exact("Of numbers the lowest that can be; None: no limit.")
    high = f.exact("Of numbers the highest that can be; None: no limit.")
    table = f.child(lambda: Table, "Whose column it is.")
    refers_to = f.optional_child(lambda: Table, "The table whose keys its cells are; None: none.")
    index = f.whole("Its place in its table's columns.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")

    @property
    def one_of(self) -> Tuple[str, ...]:
        """All texts that its cells may be; none: any."""
        return texts(self._raw.one_of, self._raw.one_of_count)

    @property
    def true_values(self) -> Tuple[str, ...]:
        """Of a boolean: the words that mean yes."""
        return texts(self._raw.true_values, self._raw.true_count)

    @property
    def false_values(self) -> Tuple[str, ...]:
        """Of a boolean: the words that mean no."""
        return texts(self._raw.false_values, self._raw.false_count)


class Table(View):
    """A table of records: a row for each teacher, school or session."""

    __slots__ = ()
    id = f.text("Its id in the plan.")
    title = words("Its name.")
    columns = f.List(lambda: Column, "column_count", "Those that are read.")
    key = f.List(lambda: Column, "key_count", "The columns that no two rows share; none: it has no key.")
    area = f.optional_child(lambda: Column, "Holds the area of a row; None: all are of the plan's own.")
    area_prefix = f.text('Stands before each of its cells in the id of an area; "": nothing.')
    period = f.optional_child(lambda: Column, "Dates each row; None: the table shows how things stand.")
    covers_all = f.truth("Whether it answers for every area and period, also where it has no row.")
    index = f.whole("Its place in plan.tables.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")

    @property
    def missing_values(self) -> Tuple[str, ...]:
        """What is as good as an empty cell."""
        return texts(self._raw.missing_values, self._raw.missing_count)


class Condition(View):
    """A condition on a row. A list of them is flat: what is within one follows it."""

    __slots__ = ()
    _shown = ("kind", "measure", "op")
    kind = f.word(ConditionKind, "A test of one cell, or all or any of those within it.")
    length = f.whole("Of these entries, itself included: the next of its level is so many further.")
    table = f.child(lambda: Table, "Whose rows it is about.")
    of = f.optional_child(lambda: Column, "Of a test: the column.")
    per = f.optional_child(lambda: Column, "Each value is taken times the cell in this column.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")

    @property
    def measure(self) -> Optional[Measure]:
        """Of a test: what it looks at."""
        return Measure(self._raw.measure) if self._raw.measure else None

    @property
    def op(self) -> Optional[Op]:
        """The comparator; None where the measure has none."""
        return Op(self._raw.op) if self._raw.op else None

    @property
    def values(self) -> Tuple[str, ...]:
        """What it compares with, as the plan writes it."""
        return tuple(decode(self._raw.values[i].text) for i in range(self._raw.value_count))


class Has(View):
    """What other rows say of a row: it counts where enough of them refer to it."""

    __slots__ = ()
    _shown = ("what", "op")
    table = f.child(lambda: Table, "Whose rows.")
    reference = f.child(lambda: Column, "Its column that refers to the counted table.")
    total = f.optional_child(lambda: Column, "Of a total: the column that is summed.")
    what = f.word(HasKind, "What is asked of them.")
    value = f.exact("What it compares with; a share as a fraction; None of all.")
    upper = f.exact("Of between: the upper end.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")

    @property
    def op(self) -> Optional[Op]:
        """The comparator; None of all."""
        return Op(self._raw.op) if self._raw.op else None

    @property
    def where(self) -> Tuple[Condition, ...]:
        """Which rows."""
        return views(self, Condition, self._raw.where, self._raw.where_count)

    @property
    def of(self) -> Tuple[Condition, ...]:
        """Of a share, or of all: among which; none: all that refer."""
        return views(self, Condition, self._raw.of, self._raw.of_count)


class Counting(View):
    """How a metric comes of records. Of a part `where` and `has` are its own, beside those of its whole."""

    __slots__ = ()
    _shown = ("what", "table")
    what = f.word(CountKind, "What is counted.")
    table = f.optional_child(lambda: Table, "Whose rows; None where areas are counted.")
    of = f.optional_child(lambda: Column, "The column whose values are counted or summed.")
    kind = f.optional_text("Of areas: which.")
    line = f.whole("Its line in the plan, from 1.")
    column = f.whole("Its column, from 1.")

    @property
    def where(self) -> Tuple[Condition, ...]:
        """Which rows."""
        return views(self, Condition, self._raw.where, self._raw.where_count)

    @property
    def has(self) -> Tuple[Has, ...]:
        """What other rows have to say of them."""
        return views(self, Has, self._raw.has, self._raw.has_count)
