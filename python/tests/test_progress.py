# SPDX-License-Identifier: MIT
"""Published methods on a bare series."""

import math
from array import array

import pytest

import qzplan
from qzplan import Method, Pace, ProgressReason, ProgressStatus, judge_progress

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


def test_what_cannot_be_meant():
    with pytest.raises(qzplan.CheckError):
        judge_progress([2015], [1], method="nonsense")
    with pytest.raises(ValueError):
        judge_progress([2015], [1, 2], method="linear")
