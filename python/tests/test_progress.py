# SPDX-License-Identifier: MIT
"""Published methods on a bare series."""

import math
from array import array

import pytest

import qzplan
from qzplan import (Method, Pace, ProgressReason, ProgressStatus, judge_progress, judge_progress_many,
                    progress_mean, progress_worst, progress_year)

SERIES = dict(direction=-1, target=9, target_year=2030)


@pytest.mark.parametrize("method", list(Method), ids=lambda m: m.word)
def test_every_method_answers(method):
    found = judge_progress(range(2015, 2024), [12 - i * 0.25 for i in range(9)], method=method, **SERIES)
    assert found.method == method and found.reason == ProgressReason.NONE
    assert found.pace == Pace.ON_TRACK and found == judge_progress(
        range(2015, 2024), [12 - i * 0.25 for i in range(9)], method=method.word, **SERIES)


def test_missing_is_never_zero():
    for gap in (None, math.nan):
        found = judge_progress([2015, 2016, 2020], [11, gap, 10], method="linear", **SERIES)
        assert found.numbers["latest_value"] == 10 and found.numbers["base_value"] == 11
    nothing = judge_progress([2015, 2016], array("d", [math.nan] * 2), method="linear", **SERIES)
    assert nothing.status == ProgressStatus.NOT_AVAILABLE and nothing.reason == ProgressReason.NO_VALUE
    assert nothing.measure is None


def test_a_methods_numbers_can_be_changed():
    series = ([2015, 2020], [11, 10.4])
    published = judge_progress(*series, method="eurostat", **SERIES)
    milder = judge_progress(*series, method="eurostat", rule={"ratio_significant": 0.7}, **SERIES)
    assert published.status == ProgressStatus.EUROSTAT_MODERATE
    assert milder.status == ProgressStatus.EUROSTAT_SIGNIFICANT
    with pytest.raises(KeyError):
        judge_progress(*series, method="eurostat", rule={"nothing": 1}, **SERIES)
    with pytest.raises(ValueError):
        judge_progress(*series, method="linear", rule={"x": 1}, **SERIES)


def test_milestones_and_paths():
    found = judge_progress([2015, 2020], [11, 10], method="linear", direction=-1, milestones={2025: 9, 2030: 8})
    assert (found.numbers["target"], found.numbers["target_year"]) == (9, 2025)
    bent = judge_progress([2015, 2020], [11, 10], method="linear", path={2020: 9.0}, **SERIES)
    assert bent.numbers["expected"] == 9


def test_words_stand_for_directions_and_kinds():
    series = ([2015, 2016, 2018, 2020], [11, 11, 10.5, 10.4])
    down = dict(SERIES, direction=-1)
    for direction in ("down", qzplan.Wanted.DOWN):
        assert judge_progress(*series, method="sdsn", **dict(SERIES, direction=direction)) == \
            judge_progress(*series, method="sdsn", **down)
    for kind in ("hold", qzplan.ProgressKind.HOLD, 2):
        held = judge_progress(*series, method="destatis", direction="down", target=10, kind=kind)
        assert held.status == ProgressStatus.DESTATIS_CLOUD  # unmet but improving
    rising = judge_progress([2015, 2020], [10, 15], method="unsd", direction="up", kind="direction")
    assert rising.status == ProgressStatus.UNSD_SUBSTANTIAL
    with pytest.raises(ValueError):
        judge_progress(*series, method="sdsn", direction="sideways")
    with pytest.raises(ValueError):
        judge_progress(*series, method="sdsn", direction="down", kind="keep")
    many = dict(method="unsd", target=[20, 5], target_year=2030)
    words = judge_progress_many([0, 2, 4], [2015, 2020] * 2, [10, 15, 10, 9], direction=["up", "down"], **many)
    numbers = judge_progress_many([0, 2, 4], [2015, 2020] * 2, [10, 15, 10, 9], direction=[1, -1], **many)
    assert list(words.status) == list(numbers.status) and 0 not in list(words.status)
    one = judge_progress_many([0, 2], [2015, 2020], [10, 9], method="unsd", direction="down", target=5,
                              target_year=2030)
    assert one.status[0] == numbers.status[1]


def test_a_direction_has_to_be_said():
    with pytest.raises(qzplan.CheckError):
        judge_progress([2015, 2020], [1, 2], method="sdsn", target=3, target_year=2030)
    band = judge_progress([2015, 2016, 2018, 2020], [1, 2, 2, 2], method="destatis", kind="range", target=1, upper=3)
    assert band.status == ProgressStatus.DESTATIS_SUN_WITH_CLOUD  # held, but nearer to the upper end


def test_what_cannot_be_meant():
    with pytest.raises(qzplan.CheckError):
        judge_progress([2015], [1], method="nonsense")
    with pytest.raises(ValueError):
        judge_progress([2015], [1, 2], method="linear")


YEARS, VALUES = [2015, 2018, 2020, 2015, 2020, 2015], [11, 10.5, 9.5, 10, 12, math.nan]
OFFSETS = [0, 3, 5, 6]


def one_by_one(method, targets, directions):
    for i, (target, direction) in enumerate(zip(targets, directions)):
        rows = slice(OFFSETS[i], OFFSETS[i + 1])
        yield judge_progress(YEARS[rows], VALUES[rows], method=method, direction=direction, target_year=2030,
                             target=None if math.isnan(target) else target)


@pytest.mark.parametrize("method", list(Method), ids=lambda m: m.word)
def test_many_say_what_one_says(method):
    targets, directions = [9.0, 15.0, math.nan], [-1, 1, 1]
    many = judge_progress_many(OFFSETS, YEARS, VALUES, method=method, target=targets, direction=directions,
                               target_year=2030)
    single = list(one_by_one(method, targets, directions))
    assert list(many.status) == [one.status for one in single]
    assert list(many.pace) == [one.pace for one in single]
    assert list(many.reason) == [one.reason for one in single]
    assert [None if math.isnan(m) else m for m in many.measure] == [one.measure for one in single]


def test_many_of_numpy():
    numpy = pytest.importorskip("numpy")
    columns = numpy.array(OFFSETS), numpy.array(YEARS), numpy.array(VALUES)
    found = judge_progress_many(*columns, method="open-sdg", direction=-1, target=numpy.array([9.0] * 3),
                                target_year=2030)
    assert found.status.dtype == numpy.int32 and found.score.dtype == numpy.float64
    plain = judge_progress_many(OFFSETS, YEARS, VALUES, method="open-sdg", direction=-1, target=9.0, target_year=2030)
    assert list(found.status) == list(plain.status)
    steps = [numpy.repeat(c, 2)[::2] for c in columns]
    assert list(judge_progress_many(*steps, method="open-sdg", direction=numpy.array([-1] * 3, dtype="int8"),
                                    target=9, target_year=2030).status) == list(plain.status)


@pytest.mark.parametrize("offsets, more, error", [
    ([0, 3, 2, 6], {}, qzplan.CheckError), ([0, 99], {}, ValueError), ([0, -1], {}, ValueError),
    ([-1, 3], {}, (ValueError, qzplan.CheckError)), ([], {}, ValueError), ([0.0, 1], {}, TypeError),
    (OFFSETS, {"target": [1]}, ValueError), (OFFSETS, {"direction": [1, 1, 2**31]}, OverflowError),
    (OFFSETS, {"direction": 2**32 + 1}, OverflowError), (OFFSETS, {"target": "9"}, TypeError),
    (OFFSETS, {"limit": [True] * 3}, TypeError), (OFFSETS, {"method": 77}, qzplan.CheckError),
])
def test_many_that_cannot_be_meant(offsets, more, error):
    with pytest.raises(error):
        judge_progress_many(offsets, YEARS, VALUES, **{"method": "eurostat", "direction": 1, **more})
    assert len(judge_progress_many([0], [], [], method="linear", direction="up").status) == 0


def test_a_plan_may_change_numbers():
    text = """qzplan: 1
id: p
title: P
languages: [en]
begins: 2020-01-01
lead: d
due: 2030
departments: {d: D}
metrics: {m: {unit: u}}
tasks:
  - id: "1"
    title: T
    targets:
      - {metric: m, at_least: 9, method: {name: destatis, least_values: 6}}
      - {metric: m, at_least: 9, method: destatis}
"""
    with qzplan.loads(text) as plan:
        assert plan.targets[0].method == Method.DESTATIS
        assert plan.targets[0].method_rule == {"miss_sun": 0.05, "miss_sun_with_cloud": 0.2, "values": 6,
                                               "least_values": 6}
        assert plan.targets[1].method_rule is None


def test_a_verdict_tells_its_own_method():
    text = """qzplan: 1
id: p
title: P
languages: [en]
begins: 2015-01-01
lead: d
due: 2030
method: open-sdg
departments: {d: D}
metrics: {m: {unit: u}}
tasks:
  - id: "1"
    title: T
    targets:
      - {metric: m, at_most: 7.25, since: 2015}
      - {metric: m, at_most: 7.25, since: 2015, method: linear}
"""
    csv = "metric,period,value\nm,2015,14.5\nm,2023,10.4\n"
    with qzplan.loads(text) as plan:
        figures = qzplan.Figures.from_bytes(csv)
        with plan.evaluate(figures, as_of="2024-06-30") as result:
            own, linear = (verdict.progress for verdict in result.verdicts)
            assert own == result.progress(result.verdicts[0]) == result.progress(result.verdicts[0], "open-sdg")
            assert own.status == ProgressStatus.OPEN_SDG_MODERATE
            assert math.isclose(own.measure, 0.9010899546976208, rel_tol=1e-14)
            assert math.isclose(own.score, 2.1506954374096354, rel_tol=1e-12)
            assert linear.method == Method.LINEAR and linear.score is None
        with plan.evaluate(figures, as_of="2024-06-30", method="sdsn") as result:
            assert result.verdicts[0].progress.method == Method.SDSN


def test_several_series():
    good = judge_progress([2015, 2020], [11, 9], method="open-sdg", **SERIES)
    bad = judge_progress([2015, 2020], [11, 12], method="open-sdg", **SERIES)
    mean = progress_mean([good, bad])
    assert mean.measure == (good.numbers["score"] + bad.numbers["score"]) / 2
    assert progress_mean([good, bad], rule={"mean_substantial": -1, "mean_moderate": -2}).status == ProgressStatus.OPEN_SDG_SUBSTANTIAL
    assert progress_worst([good, bad, good.status]) == 1
    assert progress_mean([]).reason == ProgressReason.NO_SCORE
    for given in ([], [good, ProgressStatus.UNSD_MET], [99]):
        with pytest.raises(qzplan.CheckError):
            progress_worst(given)
    with pytest.raises(TypeError):
        progress_worst(["x"])


def test_years():
    assert [progress_year(t) for t in ("2015", "2015-16", "2015/16", "2015年")] == [2015] * 4
    assert [progress_year(f"2024 Q{q}") for q in (1, 2, 3, 4)] == [2024, 2024.25, 2024.5, 2024.75]
    for text, error in (("x", qzplan.CheckError), ("2015\0", ValueError), (2015, TypeError)):
        with pytest.raises(error):
            progress_year(text)


def test_numbers_that_would_be_cut_are_refused():
    for more, error in (({"direction": 2**32 + 1}, OverflowError), ({"direction": 1.0}, TypeError),
                        ({"target": "9"}, TypeError), ({"target": True}, TypeError),
                        ({"rule": {"values": 2**32 + 6}}, OverflowError), ({"kind": 2**40}, ValueError),
                        ({"target": 10**400}, OverflowError), ({"path": {2020: "x"}}, TypeError)):
        with pytest.raises(error):
            judge_progress([2015, 2020], [11, 10], **{"method": "destatis", **more})
    for years in (["2015", "2020"], [True, False], "20", b"20", 2015, None):
        with pytest.raises(TypeError):
            judge_progress(years, [11, 10], method="linear")
