# SPDX-License-Identifier: MIT
"""Who keeps whom alive, and what close() ends."""

import gc
import threading
import weakref

import pytest

import qzplan
from conftest import SMALL

ROWS = [{"metric": "schools", "period": 2023, "value": 48}]


def test_use_after_close(small):
    task, tasks = small.tasks[0], small.tasks
    small.close()
    small.close()
    assert small.closed
    for use in (lambda: small.id, lambda: small.tasks, lambda: small.task("1"), lambda: task.id,
                lambda: tasks[0], lambda: small.evaluate(as_of="2024"), lambda: small.__enter__(),
                lambda: qzplan.Figures.from_rows(ROWS).bind(small), lambda: small.languages,
                lambda: task.source):
        with pytest.raises(qzplan.ClosedError):
            use()
    assert "closed" in repr(small) and "closed" in repr(task)


def test_with_closes():
    with qzplan.loads(SMALL) as plan:
        result = plan.evaluate(ROWS, as_of="2024")
    with pytest.raises(qzplan.ClosedError):
        plan.id
    with result:
        verdict = result.verdicts[0]
        assert verdict.target.id == "1.1" and verdict.explain("zh")  # a result goes on by itself
    for use in (lambda: verdict.status, lambda: verdict.explain("zh"), lambda: result.verdicts,
                lambda: result._repr_html_(), lambda: verdict.needed):
        with pytest.raises(qzplan.ClosedError):
            use()


def test_closed_figures(small):
    bound = qzplan.Figures.from_rows(ROWS).bind(small)
    figure = bound[0]
    result = small.evaluate(bound, as_of="2024")
    bound.close()
    for use in (lambda: bound[0], lambda: len(bound), lambda: bound.demo, lambda: figure.value,
                lambda: small.evaluate(bound, as_of="2024")):
        with pytest.raises(qzplan.ClosedError):
            use()
    assert result.verdicts[0].figures[0].value == 48
    assert "closed" in repr(bound)


def test_children_keep_their_plan():
    task = qzplan.loads(SMALL).tasks[0]
    target = task.targets[0]
    verdict = qzplan.loads(SMALL).evaluate(ROWS, as_of="2024").verdicts[0]
    del task
    gc.collect()
    assert target.task.id == "1" and verdict.target.milestones[0].value.text == "41"
    assert verdict.figures[0].metric.title.zh == "学校"


def test_memory_goes_with_the_last_reference():
    plan = qzplan.loads(SMALL)
    result = plan.evaluate(ROWS, as_of="2024")
    handles = [weakref.ref(plan._handle), weakref.ref(result._handle)]
    verdict = result.verdicts[0]
    del plan, result
    gc.collect()
    assert handles[1]() is not None
    del verdict
    gc.collect()
    assert [h() for h in handles] == [None, None]


def test_rings_are_collected():
    class Ring:
        pass

    ring = Ring()
    ring.plan = qzplan.loads(SMALL)
    ring.result = ring.plan.evaluate(ROWS, as_of="2024")
    ring.self = ring
    handle = weakref.ref(ring.plan._handle)
    del ring
    gc.collect()
    assert handle() is None


def test_an_open_failure_leaks_nothing():
    gc.collect()
    before = len(gc.get_objects())
    for _ in range(200):
        with pytest.raises(qzplan.PlanError):
            qzplan.loads("qzplan: 1\n")
    gc.collect()
    assert len(gc.get_objects()) < before + 500


def test_threads_share_a_plan(plan, figures):
    bound = figures.bind(plan)
    answers = []

    def work():
        result = plan.evaluate(bound, as_of="2025-12-31")
        answers.append([(v.target.id, v.status, v.actual) for v in result])

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8 and all(a == answers[0] for a in answers)


def test_text_takes_the_path_that_it_stands_for(tmp_path):
    (tmp_path / "areas.csv").write_text("id,kind,in\nroot,county,\nnorth,town,root\n", encoding="utf-8")
    text = SMALL + "areas: {file: areas.csv}\n"
    with pytest.raises(qzplan.PlanError):
        qzplan.loads(text)
    with qzplan.loads(text, path=tmp_path / "plan.yaml") as plan:
        assert [area.id for area in plan.areas] == ["root", "north"]
