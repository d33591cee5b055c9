# SPDX-License-Identifier: MIT
"""The list that would remedy a department's promises, or some verdicts."""

import gc

import pytest

import qzplan
from qzplan import Light, RemedyRole, RemedyWhich, Status

DAY = "2025-12-31"


@pytest.fixture(scope="module")
def result(plan, figures):
    return plan.evaluate(figures, as_of=DAY)


def as_rows(steps):
    """Steps as the figures they would be."""
    for step in steps:
        row = {"metric": step.metric.id, "period": str(step.period), "for": step.group and step.group.id}
        if step.metric.kind == qzplan.MetricKind.ANSWER:
            yield {**row, "value": bool(step.needed)}
        else:
            yield {**row, "value": step.needed}


def test_a_departments_list(plan, result):
    found = result.remedy("education")
    assert len(found) == len(found.steps) > 0 and len(found.remedied) > 0
    assert found.units == sum(abs(step.amount) for step in found)
    for step in found:
        assert step.needed - step.reported == step.amount != 0
    assert all(v.status == Status.MISSED and v.target.task.lead.id == "education" for v in found.remedied)
    assert {v.index for v in found.remedied}.isdisjoint(left.verdict.index for left in found.left)
    again = result.remedy(plan.department("education"))
    assert [(s.metric, s.period, s.amount) for s in again] == [(s.metric, s.period, s.amount) for s in found]
    assert "RemedyStep(" in repr(found.steps[0]) and "Remedy(" in repr(found)


def test_what_it_says_holds(small):
    rows = [{"metric": "schools", "period": 2025, "value": 44}, {"metric": "law", "period": 2025, "value": "no"}]
    before = small.evaluate(rows, as_of=DAY)
    found = before.remedy("d")
    assert {(s.metric.id, s.reported, s.needed) for s in found} == {("schools", 44, 41), ("law", 0, 1)}
    after = small.evaluate(rows, as_of=DAY, what_if=qzplan.Figures.from_rows(list(as_rows(found))))
    for verdict in found.remedied:
        assert after.verdicts[verdict.index].light == Light.GREEN
    left = {one.verdict.metric.id: one.reason for one in found.left}
    assert set(left) <= {"rotated"} and all(reason.word != "?" for reason in left.values())


def test_some_verdicts(small, plan, result):
    rows = [{"metric": "schools", "period": 2025, "value": 44}, {"metric": "law", "period": 2025, "value": "no"}]
    before = small.evaluate(rows, as_of=DAY)
    one = [v for v in before if v.metric.id == "schools"]
    assert [s.metric.id for s in before.remedy(one)] == ["schools"]
    assert len(before.remedy([])) == 0
    for wrong, error in (([result.verdicts[0]], ValueError), (plan.departments[0], ValueError), ("none", KeyError),
                         ([1], TypeError), (None, TypeError), (5, TypeError), ("d\0", ValueError)):
        with pytest.raises(error):
            before.remedy(wrong)
    for more in ({"role": 99}, {"which": 99}, {"role": 2**40}, {"which": "red"}):
        with pytest.raises(ValueError):
            before.remedy("d", **more)
    assert len(before.remedy("d", role=RemedyRole.WITH)) == 0
    assert len(before.remedy("d", role=RemedyRole.BOTH, which=RemedyWhich.UNMET)) >= 2


def test_who_keeps_whom_alive():
    from conftest import SMALL

    plan = qzplan.loads(SMALL)
    result = plan.evaluate([{"metric": "schools", "period": 2025, "value": 44}], as_of=DAY)
    found = result.remedy("d")
    step = found.steps[0]
    del plan, result
    gc.collect()
    assert step.metric.title.zh == "学校" and found.remedied[0].explain("zh")
    found.close()
    for use in (lambda: step.amount, lambda: found.steps, lambda: found.units):
        with pytest.raises(qzplan.ClosedError):
            use()


def test_a_closed_result(small):
    result = small.evaluate(as_of=DAY)
    result.close()
    with pytest.raises(qzplan.ClosedError):
        result.remedy("d")
