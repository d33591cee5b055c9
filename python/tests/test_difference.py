# SPDX-License-Identifier: MIT
"""Two plans compared."""

import pytest

import qzplan
from conftest import SMALL
from qzplan import ChangeKind

EASED = SMALL.replace("reduce_to: 41", "reduce_to: 45").replace("      - {done: law", "      - {done: bill")


def test_a_plan_has_no_difference_to_itself(plan):
    same = qzplan.diff(plan, plan)
    assert len(same) == 0 and same.same_count == same.target_count == len(plan.targets)


def test_changes(small):
    found = qzplan.diff(small, qzplan.loads(EASED))
    eased = [c for c in found if c.kind == ChangeKind.EASED]
    assert [(c.target_before.id, c.strength) for c in eased] == [("1.1", -1)]
    assert eased[0].explain("zh") and eased[0].explain("en") != eased[0].explain("zh")
    assert eased[0].milestone_before.value.number == 41 and eased[0].milestone_after.value.number == 45
    assert found.targets[ChangeKind.EASED] == 1 and eased[0].line_before > 1
    assert eased[0].kind.word == "eased"


def test_verdicts(small):
    after = qzplan.loads(EASED)
    rows = [{"metric": "schools", "period": 2025, "value": 44}]
    found = qzplan.diff(small, after, small.evaluate(rows, as_of="2025"), after.evaluate(rows, as_of="2025"))
    changed = [c for c in found if c.kind == ChangeKind.VERDICT and c.id == "1.1"]
    assert [(c.verdict_before.met, c.verdict_after.met) for c in changed] == [(qzplan.Truth.NO, qzplan.Truth.YES)]


def test_misuse(small):
    after = qzplan.loads(EASED)
    result = small.evaluate(as_of="2025")
    for arguments in ((small, after, result), (small, after, result, result)):
        with pytest.raises(ValueError):
            qzplan.diff(*arguments)
    found = qzplan.diff(small, after)
    after.close()
    assert found.changes[0].target_after.id == "1.1"
    found.close()
    with pytest.raises(qzplan.ClosedError):
        found.changes
    with pytest.raises(qzplan.ClosedError):
        qzplan.diff(small, after)


YEARLY = """\
qzplan: 1
id: t
title: {{zh: 规划, en: T}}
begins: 2023-01-01
lead: d
due: 2025
departments: {{d: {{zh: 部, en: D}}}}
metrics: {{pupils: {{title: {{zh: 学生, en: Pupils}}, unit: {{zh: 人, en: pupils}}}}}}
tasks:
  - id: "1"
    title: {{zh: 任务, en: Task}}
    targets: [{{id: a, metric: pupils, raise_by: {} a year, from: 900}}, {{id: b, metric: pupils, raise_to: {}x, from: 300}}]
"""


def test_values_are_in_words():
    found = qzplan.diff(qzplan.loads(YEARLY.format(500, 2)), qzplan.loads(YEARLY.format(400, 3)))
    said = "".join(change.explain("zh") for change in found)
    assert "由“每年增加500”改为“每年增加400”" in said and "由“增加到基数的2倍”改为“增加到基数的3倍”" in said
