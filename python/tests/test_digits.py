# SPDX-License-Identifier: MIT
"""The methods that need powers, against fifty digits: 4,000 series by a printed seed, with --all 20,000."""

import math
import os
import random
from decimal import Decimal, localcontext

import pytest

from qzplan import ProgressReason, judge_progress

SERIES = 20_000 if os.environ.get("QZPLAN_ALL") else 4_000
MOST = Decimal("1e-14")


def sized(rng):
    """Of any size, and now and then within twice of 1,000: where powers lose other digits."""
    number = 10 ** rng.uniform(-3, 15) if rng.random() < 0.7 else 1000 * (1 + rng.uniform(-0.5, 1) ** 5)
    return rng.choice([number, float(f"{number:.4g}")])


def power(a, b, years, since):
    """(a / b) ** (years / since) of positive numbers."""
    return (((a / b).ln() * years) / since).exp()


def near(found, wanted):
    if wanted == 0:
        return found == 0
    return abs(Decimal(found) / wanted - 1) <= MOST


def case(rng):
    """A series of two values, with a target short of which it is; all of one sign."""
    sign = rng.choice([1, 1, 1, -1])
    base, latest, target = (sign * sized(rng) for _ in range(3))
    first = rng.randrange(1990, 2020)
    span, whole = rng.randrange(1, 20), rng.randrange(1, 40)
    if target == base:
        target *= 2
    return base, latest, target, first, first + span, first + whole, 1 if target > base else -1


@pytest.fixture(scope="module")
def cases():
    seed = random.randrange(10 ** 9)
    print(f"seed {seed}")
    rng = random.Random(seed)
    return [case(rng) for _ in range(SERIES)]


def judged(row, method, **more):
    base, latest, _, first, last, _, direction = row
    return judge_progress([first, last], [base, latest], method=method, direction=direction, **more)


def exact(row):
    """Growth so far and growth needed, in the wanted direction, to fifty digits."""
    base, latest, target, first, last, due, direction = (Decimal(x) for x in row)
    turn = -1 if base < 0 else 1
    return (turn * direction * (power(latest, base, 1, last - first) - 1),
            power(target, base, 1, due - first) - 1)


def test_growth_and_what_the_target_needs(cases):
    with localcontext() as context:
        context.prec = 50
        for row in cases:
            growth, needed = exact(row)
            found = judged(row, "open-sdg", target=row[2], target_year=row[5])
            assert found.reason == ProgressReason.NONE, row
            assert near(found.numbers["growth"], growth), row
            assert near(found.numbers["ratio"], growth / abs(needed)), row


def test_growth_near_a_limit(cases):
    with localcontext() as context:
        context.prec = 50
        for row in cases[:SERIES // 4]:
            base = abs(Decimal(row[0]))
            limit = abs(row[2])
            away = abs(base - Decimal(limit)) / Decimal(limit)
            wanted = 1 if away >= 1 else 1 - (1 - away) ** Decimal(4.44)
            found = judged(row, "open-sdg", limit=limit)
            assert near(found.numbers["coefficient"], wanted), row


def test_the_way_made_by_the_targets_year(cases):
    with localcontext() as context:
        context.prec = 50
        for row in cases:
            base, latest, target, first, last, due, direction = (Decimal(x) for x in row)
            found = judged(row, "unsd", target=row[2], target_year=row[5])
            if found.reason == ProgressReason.TOO_LARGE or direction * (latest - target) >= 0:
                continue
            coming = power(latest, base, due - last, last - first)
            if abs(latest * coming) > Decimal("1e-290"):  # below that doubles have fewer digits
                assert near(found.numbers["projected"], latest * coming), row
            assert near(found.numbers["ratio"], (latest * coming - base) / (target - base)), row


def test_digits_that_got_lost():
    """1e14 to 1.15e13 in a year, 0 by 2030 (which counts as 0.001): R is 0.885 / 0.9264..."""
    found = judge_progress([2015, 2016], [1e14, 1.15e13], method="open-sdg", direction=-1, target=0,
                           target_year=2030)
    wanted = 0.885 / (1 - (0.001 / 1e14) ** (1 / 15))
    assert math.isclose(found.numbers["ratio"], wanted, rel_tol=1e-14)
    assert f"{found.numbers['ratio']:.4f}" == "0.9553" and found.status.word == "substantial_progress"
