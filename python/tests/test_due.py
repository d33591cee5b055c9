# SPDX-License-Identifier: MIT
"""What has to be reported."""

import datetime
import gc

import pytest

import qzplan

DAY = "2026-11-24"


def test_the_gaps_of_the_qingzhou_plan(plan, figures):
    """Those that its figures leave out on purpose."""
    due = plan.due(figures, as_of=DAY, within=0)
    assert [(d.metric.id, str(d.period), d.days_left) for d in due] == [
        ("advisers_at_schools", "2024-H1", -877), ("safety_assessment", "2024", -693), ("reading_county", "2025", -328),
        ("star_libraries", "2025", -328), ("same_lesson_compared", "2025-H2", -328), ("school_brand", "2025", -328)]
    assert due.overdue_count == len(due) == len(due.figures) == 6
    assert due.as_of == datetime.date(2026, 11, 24) and due.figures[0].by == datetime.date(2024, 6, 30)
    assert due.figures[0].tasks[0].lead.id == "education" and due.figures[0].tasks[0].id == "9.1"
    assert due.figures[2].latest is None and str(due.figures[3].latest.period) == "2024"
    assert due.figures[0].group is None and due.figures[0].area == plan.area
    assert "DueFigure(" in repr(due.figures[0]) and "Due(" in repr(due)


def test_whose_and_when(plan, figures):
    bureau = plan.due(figures, as_of=DAY, department="public_security")
    assert len(bureau) == 30 and bureau.overdue_count == 1
    assert len(plan.due(figures, as_of=DAY, department=plan.department("public_security"))) == 30
    assert len(plan.due(figures, as_of=DAY)) == 35
    assert len(plan.due(figures, as_of=DAY, within=37)) == 35 and len(plan.due(figures, as_of=DAY, within=36)) == 6


def test_of_a_period(plan, figures):
    found = plan.due(figures, as_of=DAY, period="2024")
    assert [(d.metric.id, str(d.period)) for d in found] == [("advisers_at_schools", "2024-H1"), ("safety_assessment", "2024")]
    assert [d.metric.id for d in plan.due(figures, as_of=DAY, period=qzplan.Period.parse("2024-H1"))] == ["advisers_at_schools"]


def test_without_figures_and_as_rows(small):
    assert len(small.due(as_of="2030-01-01")) > 0
    whole = small.due(as_of="2030-01-01", area=small.area)
    assert [d.by for d in whole] == sorted(d.by for d in whole)


def test_what_is_wrong(small, plan, figures):
    for call, error in ((dict(department="nobody"), KeyError), (dict(department=5), TypeError),
                        (dict(department=plan.departments[0]), ValueError), (dict(area="nowhere"), KeyError),
                        (dict(area=plan.area), ValueError), (dict(period="20x"), qzplan.CheckError)):
        with pytest.raises(error):
            small.due(as_of="2025", **call)
    with pytest.raises(qzplan.EvaluateError):
        small.due(as_of="2025", within=-1)
    with pytest.raises(ValueError):
        small.due(figures.bind(plan), as_of="2025")


def test_it_keeps_what_it_needs(plan, figures):
    first = plan.due(figures, as_of=DAY, within=0).figures[0]
    gc.collect()
    assert first.metric.id == "advisers_at_schools"
    due = plan.due(figures, as_of=DAY)
    due.close()
    with pytest.raises(qzplan.ClosedError):
        len(due)


def test_a_period_in_the_plan_s_own_years():
    plan = qzplan.loads("""qzplan: 1
id: t
title: T
languages: [en]
begins: 2023-04-01
year_starts: 04-01
lead: o
due: 2026/27
departments: {o: Office}
metrics: {b: {unit: n, figures: each_period}}
tasks: [{id: "1", title: T, targets: [{metric: b, at_least: 5, every: year}]}]
""")
    assert str(plan.period("2024/25")) == "2024/25" and plan.period("2024/25").last.isoformat() == "2025-03-31"
    with pytest.raises(qzplan.CheckError):
        qzplan.Period.parse("2024/25")
    assert [str(figure.period) for figure in plan.due(as_of="2024-05-01", period="2024/25")] == ["2024/25"]
