# SPDX-License-Identifier: MIT
"""Checks without a plan, one by one and in columns."""

import pickle
import random
import threading
from array import array
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

import qzplan
from qzplan import CheckFlag, Truth


def by_hand(eligible, rotated, urban):
    """The rule in plain Fractions: (band, floor)."""
    band = None if eligible == 0 else Fraction(rotated, eligible) >= Fraction(9, 100)
    floor = None if rotated == 0 else Fraction(urban, rotated) >= Fraction(20, 100)
    return band, floor


def truth(answer):
    return Truth.UNKNOWN if answer is None else Truth.YES if answer else Truth.NO


def near_or_any(chance, near, most):
    """A border as often as not, and never more than the most."""
    return min(chance.choice(near) if chance.random() < 0.5 else chance.randint(0, most), most)


def counts(chance, most):
    """eligible >= rotated >= urban to rural, near the borders as often as not."""
    eligible = near_or_any(chance, range(12), most)
    near = [eligible * 9 // 100, eligible * 9 // 100 + 1, eligible * 11 // 100, 0, eligible]
    rotated = near_or_any(chance, near, eligible)
    return eligible, rotated, near_or_any(chance, [rotated // 5, rotated // 5 + 1, 0, rotated], rotated)


def rows_of(seed, count, *most):
    """Rows from a seed: drawn one by one by Hypothesis they would take it a hundred times as long."""
    chance = random.Random(seed)
    return [counts(chance, chance.choice(most)) for _ in range(count)]


seeds = some.integers(0, 2**32 - 1)


@settings(max_examples=20, deadline=None)
@given(seeds)
def test_random_rotations(seed):
    for row in rows_of(seed, 500, 6000, 2**63 - 1):
        band, floor = by_hand(*row)
        result = qzplan.check_rotation(*row)
        assert (result.rotation_met, result.floor_met) == (truth(band), truth(floor)), row
        if False in (band, floor):
            assert result.met == Truth.NO, row
        else:
            assert result.met == (Truth.UNKNOWN if None in (band, floor) else Truth.YES), row
        assert bool(result) is (band is True and floor is True), row
        assert result.rotation == (Fraction(row[1], row[0]) if row[0] else None), row


@settings(max_examples=100, deadline=None)
@given(seeds, some.integers(0, 600))
def test_random_columns(seed, count):
    rows = rows_of(seed, count, 6000, 2**63 - 1)
    flags = qzplan.check_rotation_many(*([row[i] for row in rows] for i in range(3)))
    assert len(flags) == count
    for row, flag in zip(rows, flags):
        band, floor = by_hand(*row)
        assert bool(flag & CheckFlag.ROTATION_MET) is (band is True), row
        assert bool(flag & CheckFlag.FLOOR_MET) is (floor is True), row
        assert bool(flag & CheckFlag.MET) is (band is True and floor is True), row


@settings(max_examples=20, deadline=None)
@given(seeds)
def test_what_would_remedy_it_remedies_it(seed):
    for row in rows_of(seed, 100, 3000):
        eligible, rotated, urban = row
        result = qzplan.check_rotation(*row)
        if result.feasible:
            after = qzplan.check_rotation(eligible, rotated + result.more_rotated,
                                          urban + result.more_urban_to_rural + result.replaced)
            assert after.met == Truth.YES, row
            if result.more_rotated and not result.replaced:
                less = result.more_rotated - 1
                assert not qzplan.check_rotation(eligible, rotated + less,
                                                 min(urban + less, rotated + less)), row


def test_rules():
    strict = qzplan.RotationRule(about="10%", within="1 point", above=qzplan.Beyond.UNMET)
    assert strict == qzplan.RotationRule(Fraction(1, 10), Fraction(1, 100), above=qzplan.Beyond.UNMET)
    assert pickle.loads(pickle.dumps(strict)) == strict
    assert qzplan.check_rotation(100, 50, 50) and not qzplan.check_rotation(100, 50, 50, strict)
    assert not qzplan.check_rotation(100, 50, 50, strict).feasible
    for bad, error in ((0.1, TypeError), ("x", qzplan.CheckError), (float("nan"), TypeError), (True, TypeError),
                       (2**63, OverflowError), (None, TypeError), ("1\0", ValueError), (b"1", TypeError)):
        with pytest.raises(error):
            qzplan.RotationRule(about=bad)
    with pytest.raises(qzplan.CheckError):
        qzplan.check_rotation(1, 1, 1, qzplan.RotationRule(floor=2))
    for call in (qzplan.check_rotation, lambda *a: qzplan.check_rotation_many([1], [1], [1], a[-1])):
        with pytest.raises(TypeError, match="rule must be a RotationRule, not str"):
            call(1, 1, 1, "10%")
    for make in (lambda: qzplan.RotationRule(above=2**32 + 1), lambda: qzplan.Rule(2**32 + 2)):
        with pytest.raises((ValueError, OverflowError)):
            make()


@pytest.mark.parametrize("row, error", [
    ((-1, 0, 0), qzplan.CheckError), ((1, 2, 0), qzplan.CheckError), ((5, 2, 3), qzplan.CheckError),
    ((2**63, 0, 0), OverflowError), ((-2**63 - 1, 0, 0), OverflowError), ((10**100, 0, 0), OverflowError),
    ((1.0, 0, 0), TypeError), (("1", 0, 0), TypeError), ((None, 0, 0), TypeError),
    ((True, 0, 0), TypeError), ((float("nan"), 0, 0), TypeError), ((b"1", 0, 0), TypeError),
])
def test_counts_that_are_none(row, error):
    with pytest.raises(error):
        qzplan.check_rotation(*row)


def test_shares_and_levels():
    rule = qzplan.Rule(qzplan.Op.AT_LEAST, "95%")
    share = qzplan.check_share(rule, 90, 100)
    assert (share.met, share.needed, share.gap) == (Truth.NO, 5, Fraction(-1, 20))
    assert qzplan.check_share(rule, 0, 0).actual is None and not qzplan.check_share(rule, 0, 0)
    level = qzplan.check_level(qzplan.Rule(qzplan.Op.AT_MOST, 41), 54)
    assert (level.needed, level.required) == (-13, 41) and "needed=-13" in repr(level)
    with pytest.raises(qzplan.CheckError):
        qzplan.check_level(qzplan.Rule(qzplan.Op.ALL), 1)
    for rule in (None, qzplan.RotationRule(), "95%"):
        with pytest.raises(TypeError):
            qzplan.check_share(rule, 1, 2)


def test_results_compare_and_travel():
    one, two = qzplan.check_rotation(4200, 431, 95), qzplan.check_rotation(4200, 431, 95)
    assert one == two and hash(one) == hash(two) and pickle.loads(pickle.dumps(one)) == one
    assert one != qzplan.check_rotation(4200, 431, 80) and one != 1


COLUMNS = ([4200, 100, 0, 5], [431, 5, 0, 6], [95, 5, 0, 1])
EXPECTED = [CheckFlag.MET | CheckFlag.ROTATION_MET | CheckFlag.FLOOR_MET, CheckFlag.FLOOR_MET,
            CheckFlag.UNKNOWN | CheckFlag.ROTATION_UNKNOWN | CheckFlag.FLOOR_UNKNOWN, CheckFlag.INVALID]


def every_shape():
    """The columns in every form that is taken."""
    yield "lists", COLUMNS
    yield "generators", [(n for n in c) for c in COLUMNS]
    for code in "ilqhIL":
        yield code, [array(code, c) for c in COLUMNS]
    yield "read-only", [memoryview(array("q", c).tobytes()).cast("q") for c in COLUMNS]
    yield "with steps", [memoryview(array("q", [n for m in c for n in (m, 7)]))[::2] for c in COLUMNS]
    odd = [memoryview(bytearray(b"x" + array("q", c).tobytes()))[1:].cast("q") for c in COLUMNS]
    yield "not aligned", odd


@pytest.mark.parametrize("name, columns", list(every_shape()))
def test_columns_of_every_shape(name, columns):
    assert list(qzplan.check_rotation_many(*columns)) == EXPECTED


def test_columns_of_numpy():
    numpy = pytest.importorskip("numpy")
    for kind in ("int64", "int32", "int16", "uint16", "uint32", "uint64", ">i8"):
        flags = qzplan.check_rotation_many(*(numpy.array(c, dtype=kind) for c in COLUMNS))
        assert isinstance(flags, numpy.ndarray) and flags.dtype == numpy.uint8, kind
        assert list(flags) == EXPECTED, kind
    steps = [numpy.repeat(numpy.array(c), 3)[::3] for c in COLUMNS]
    assert list(qzplan.check_rotation_many(*steps)) == EXPECTED
    fixed = [numpy.array(c) for c in COLUMNS]
    for column in fixed:
        column.flags.writeable = False
    assert list(qzplan.check_rotation_many(*fixed)) == EXPECTED
    out = numpy.zeros(4, dtype=numpy.uint8)
    assert qzplan.check_rotation_many(*fixed, out=out) is out and list(out) == EXPECTED
    for kind in ("float64", "bool", "complex128", "datetime64[s]", "object", "U3"):
        with pytest.raises(TypeError):
            qzplan.check_rotation_many(*(numpy.array(c).astype(kind) for c in COLUMNS))
    with pytest.raises(OverflowError):
        qzplan.check_level_many(qzplan.Rule(qzplan.Op.AT_LEAST, 1), numpy.array([2**63], dtype="uint64"))
    with pytest.raises(ValueError):
        qzplan.check_level_many(qzplan.Rule(qzplan.Op.AT_LEAST, 1), numpy.zeros((2, 2), dtype="int64"))


def test_columns_of_pandas():
    pandas = pytest.importorskip("pandas")
    flags = qzplan.check_rotation_many(*(pandas.Series(c) for c in COLUMNS))
    assert list(flags) == EXPECTED


def test_the_right_type_is_not_copied():
    from qzplan._ffi.buffer import Column

    data = array("q", [1, 2, 3])
    column = Column(data, "x")
    assert column.address == data.buffer_info()[0] and not column.copied
    with pytest.raises(BufferError):
        data.append(4)  # held while the library may read it
    column.release()
    data.append(4)
    assert Column(array("i", [1]), "x").copied


@pytest.mark.parametrize("column, error", [
    ([1, 2.5], TypeError), ([1, None], TypeError), ([1, 2**63], OverflowError), (5, TypeError),
    ("12", TypeError), (b"12", TypeError), (array("d", [1.0, 2.0]), TypeError), ([1], ValueError),
    ([float("nan"), 1], TypeError), (None, TypeError), (["1", "2"], TypeError),
])
def test_columns_that_are_none(column, error):
    with pytest.raises(error):
        qzplan.check_rotation_many([1, 1], column, [0, 0])


def test_no_rows():
    assert len(qzplan.check_rotation_many([], [], [])) == 0
    assert len(qzplan.check_rotation_many(array("q"), array("q"), array("q"))) == 0


@pytest.mark.parametrize("out, error", [
    (bytearray(3), ValueError), (bytes(4), TypeError), (array("q", [0]), TypeError), ([0] * 4, TypeError)])
def test_room_for_the_answer(out, error):
    with pytest.raises(error):
        qzplan.check_rotation_many(*COLUMNS, out=out)


def test_a_callers_own_room():
    out = bytearray(b"\xaa" * 6)
    qzplan.check_rotation_many(*COLUMNS, out=out)
    assert list(out[:4]) == EXPECTED and out[4:] == b"\xaa\xaa"


@pytest.mark.parametrize("start, good", [(0, False), (25, False), (28, False), (32, True)])
def test_the_answer_is_no_part_of_a_column(start, good):
    room = bytearray(36)
    column = memoryview(room)[:32].cast("q")
    out = memoryview(room)[start:start + 4]
    if good:
        qzplan.check_level_many(qzplan.Rule(qzplan.Op.AT_LEAST, 0), column, out=out)
    else:
        with pytest.raises(ValueError, match="memory of level"):
            qzplan.check_level_many(qzplan.Rule(qzplan.Op.AT_LEAST, 0), column, out=out)
    assert start != 32 or all(out)


def test_other_threads_run_meanwhile():
    """A thread that counts gets on while a long call runs."""
    count = 2_000_000
    column = array("q", [1]) * count
    rule = qzplan.Rule(qzplan.Op.AT_LEAST, Fraction(10**9, 3))  # leaves the fast loop
    seen, stop = [], threading.Event()

    def watch():
        while not stop.is_set():
            seen.append(1)
            stop.wait(0)

    other = threading.Thread(target=watch)
    other.start()
    for _ in range(20):
        qzplan.check_level_many(rule, column)
    stop.set()
    other.join()
    assert len(seen) > 20
