# SPDX-License-Identifier: MIT
"""Figures counted from records. Expected numbers are worked out by hand from docs/reference/records.md."""
import datetime
import decimal
import fractions
import io
import threading

import pytest

import qzplan

PLAN = """qzplan: 1
id: t
title: T
languages: [en]
begins: 2025-01-01
lead: o
departments: {o: O}
tables:
  t: {key: [id], period: as_of, columns: {id: text, e: boolean, n: integer, m: {type: number, decimals: 2}, d: date}}
  r: {period: {column: d}, columns: {t: {type: text, refers_to: t}, d: date}}
metrics:
  a: {unit: x, count: t, where: {e: true}}
  h: {part_of: a, has: {r: {at_least: 1}}}
  m: {unit: x, total: t.m}
tasks: [{id: "1", title: T, due: 2025, targets: [{metric: h, at_least: 50%}, {metric: a, at_least: 2}]}]
"""
ROWS = b"id,e,n,m,d\n1,yes,1,1.50,2020-01-01\n2,,x,,\n3,yes,2,2,2020-02-29\n"
REFERS = b"t,d\n1,2025-03-01\n"


@pytest.fixture()
def plan():
    with qzplan.loads(PLAN) as made:
        yield made


def rows(plan, *sources, **given):
    return qzplan.tally(plan, "t", *sources, period="2025", **given)


def test_rows_become_verdicts(plan):
    # of two or three that are eligible one has a row that refers to it, the others none
    t = rows(plan, ROWS, name="t.csv")
    r = qzplan.tally(plan, "r", REFERS, name="r.csv")
    share, count = plan.evaluate(t.figures() + r.figures(), as_of="2025-12-31").verdicts
    assert (share.low, share.high) == (fractions.Fraction(1, 3), fractions.Fraction(1, 2))
    assert share.met == qzplan.Truth.UNKNOWN
    assert qzplan.Remark.ROWS_UNKNOWN in share.remarks
    assert count.met == qzplan.Truth.YES
    assert (count.low, count.high, count.unknown_rows) == (2, 3, 1)
    assert [(w.id, w.line) for w in t.warnings] == [("RECORD_TYPE", 3)]
    assert (t.rows, t.empty_rows, t.skipped_rows, t.unreadable, t.table) == (3, 0, 0, 1, "t")


def test_figures_have_their_bounds(plan):
    bound = (rows(plan, ROWS, name="t.csv").figures() + qzplan.tally(plan, "r", REFERS).figures()).bind(plan)
    part = next(f for f in bound if f.metric.id == "h")
    assert (part.low, part.high, part.unknown_rows) == (None, None, 0)
    assert part.value == 1
    whole = next(f for f in bound if f.metric.id == "a")
    assert (whole.low, whole.high, whole.unknown_rows, whole.share_low) == (2, 3, 1, None)


def counts(tally):
    data = tally.to_bytes()
    return data[32:32 + int.from_bytes(data[16:24], "little")]


COLUMNS = {"id": ["1", "2", "3"], "e": [True, None, True], "n": [1, None, 2],
           "m": [decimal.Decimal("1.50"), None, decimal.Decimal("2.00")],
           "d": [datetime.date(2020, 1, 1), None, datetime.date(2020, 2, 29)]}
CLEAN = ROWS.replace(b"x", b"")


def test_arrow_is_as_the_file(plan):
    pyarrow = pytest.importorskip("pyarrow")
    expected = counts(rows(plan, CLEAN))
    table = pyarrow.table(COLUMNS)
    assert counts(rows(plan, table)) == expected
    assert counts(rows(plan, table.to_reader(max_chunksize=1))) == expected
    assert counts(rows(plan, table.to_batches()[0])) == expected
    words = table.set_column(0, "id", table["id"].dictionary_encode())
    assert counts(rows(plan, words)) == expected
    views = table.set_column(0, "id", table["id"].cast(pyarrow.large_utf8()))
    assert counts(rows(plan, views)) == expected
    floats = table.set_column(2, "n", pyarrow.array([1.0, None, 2.0]))
    assert counts(rows(plan, floats)) == expected
    times = table.set_column(4, "d", table["d"].cast(pyarrow.timestamp("us")))
    assert counts(rows(plan, times)) == expected
    fraction = table.set_column(2, "n", pyarrow.array([1.5, None, 2.0]))
    with pytest.raises(qzplan.FiguresError) as caught:
        rows(plan, fraction)
    assert [d.id for d in caught.value.diagnostics] == ["ARROW_TYPE"]


def test_frames_are_as_the_file(plan):
    polars = pytest.importorskip("polars")
    expected = counts(rows(plan, CLEAN))
    frame = polars.DataFrame(COLUMNS)
    assert counts(rows(plan, frame)) == expected
    assert counts(rows(plan, frame.with_columns(polars.col("id").cast(polars.Categorical)))) == expected


def test_parts_add_up(plan):
    whole = rows(plan, CLEAN, name="whole")
    head, *lines = CLEAN.splitlines(keepends=True)
    parts = [rows(plan, head + line, name=f"part {i}") for i, line in enumerate(lines)]
    for order in ((0, 1, 2), (2, 0, 1)):
        added = parts[order[0]] + parts[order[1]] + parts[order[2]]
        assert counts(added) == counts(whole)
        assert added.sources == ["part 0", "part 1", "part 2"]
    assert counts(parts[0] + parts[0]) == counts(parts[0])
    other = qzplan.Tally.from_bytes(plan, whole.to_bytes(), name="t.qzt")
    assert counts(other) == counts(whole)


def test_sets_know_their_parts(plan):
    first = rows(plan, ROWS, name="1", set="all", part=1, parts=2)
    second = rows(plan, ROWS, name="2", set="all", part=2, parts=2)
    assert first.parts == (1, 2)
    assert (first + second).parts == (2, 2)
    with pytest.raises(qzplan.FiguresError) as caught:
        first + rows(plan, ROWS, name="3", set="others", part=1, parts=2)
    assert [d.id for d in caught.value.diagnostics] == ["TALLY_SETS"]


def test_files_are_read_piece_by_piece(plan, tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(ROWS)
    assert counts(rows(plan, path)) == counts(rows(plan, io.BytesIO(ROWS)))

    class Broken:
        def read(self, size):
            raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        rows(plan, Broken())


def test_what_is_wrong_is_told(plan):
    with pytest.raises(KeyError):
        qzplan.tally(plan, "x", ROWS, period="2025")
    with pytest.raises(TypeError):
        rows(plan, 7)
    with pytest.raises(qzplan.FiguresError):
        qzplan.tally(plan, "t", ROWS)
    with pytest.raises(qzplan.FiguresError) as caught:
        rows(plan, b"id,e\n")
    assert {d.id for d in caught.value.diagnostics} == {"RECORD_NO_COLUMN"}
    with pytest.raises(qzplan.FiguresError) as caught:
        qzplan.Tally.from_bytes(plan, b"nothing")
    assert [d.id for d in caught.value.diagnostics] == ["TALLY_NOT_ONE"]
    with qzplan.loads(PLAN) as other, pytest.raises(ValueError):
        rows(plan, ROWS).figures().bind(other)


def test_keys_can_be_concealed(plan):
    tally = rows(plan, ROWS)
    tally.conceal(b"0123456789abcdef")
    with pytest.raises(qzplan.FiguresError):
        tally.conceal(b"0123456789abcdef")


def test_progress_can_end_it(plan):
    many = b"id,e,n,m,d\n" + b"1,yes,1,1,2020-01-01\n" * 200_000
    told = []
    rows(plan, many, progress=lambda size, count: told.append((size, count)))
    assert told and all(size >= count for size, count in told)
    with pytest.raises(qzplan.FiguresError) as caught:
        rows(plan, many, progress=lambda size, count: True)
    assert caught.value.code == qzplan.ErrorCode.CANCELLED


def test_threads_count_side_by_side(plan):
    made = [None] * 4

    def work(index):
        made[index] = rows(plan, CLEAN * 1, name=f"{index}")

    threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    added = made[0] + made[1] + made[2] + made[3]
    assert added.rows == 12
