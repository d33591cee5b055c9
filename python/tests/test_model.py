# SPDX-License-Identifier: MIT
"""The plan as objects."""

import copy
import datetime
import inspect
import pickle

import pytest

import qzplan
from qzplan._ffi import view as _view

EVERYTHING = ["departments", "groups", "areas", "metrics", "programmes", "actions", "tasks", "targets"]


def attributes(kind):
    return [n for n, v in inspect.getmembers(kind) if isinstance(v, (_view.Field, _view.List, property))
            and not n.startswith("_")]


def test_the_qingzhou_plan(plan):
    assert [len(getattr(plan, n)) for n in ("programmes", "actions", "tasks")] == [5, 15, 32]
    assert plan.begins == datetime.date(2023, 1, 1)
    assert plan.languages == ("zh", "en")
    assert plan.department("education").title.zh == "教体局"
    walked = [t for p in plan.programmes for a in p.actions for t in a.tasks]
    assert walked == plan.tasks and walked[0] == plan.tasks[0]
    assert plan.tasks["5.2"] == plan.task("5.2") == plan.target("5.2.1").task
    assert plan.task("5.2").source["row"] == "5.2"


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_field_can_be_read_and_shown(plan, name):
    for view in getattr(plan, name):
        for attribute in attributes(type(view)):
            getattr(view, attribute)
        assert type(view).__name__ in repr(view)
        assert view in {view} and view == getattr(plan, name)[view.index]


def test_every_field_is_documented():
    for kind in (qzplan.Plan, qzplan.Target, qzplan.Verdict, qzplan.Result, qzplan.Figure):
        for attribute in attributes(kind):
            assert inspect.getattr_static(kind, attribute).__doc__, attribute


def test_a_target_says_what_the_plan_writes(plan):
    target = plan.target("5.2.1")
    value = target.milestones[0].value
    assert (target.op, value.text, value.number) == (qzplan.Op.ABOUT, "10%", qzplan.Number(1, 10))
    assert str(target.within) == "1 point" and target.above == qzplan.Beyond.MET
    assert target.every == qzplan.PeriodKind.YEAR and target.line > 1
    assert plan.metric("rotated").whole == plan.metric("eligible")


def test_a_metric_says_what_it_is(plan):
    rotated = plan.metric("rotated")
    assert rotated.explain().startswith(f"part: {rotated.whole.title}; unit: ")
    assert "填报方式：时期数" in rotated.explain("zh") and rotated.additive
    with pytest.raises(ValueError):
        rotated.explain("de")


def test_sequences(plan):
    tasks = plan.tasks
    assert tasks[-1] == tasks[31] and tasks[:2] == (tasks[0], tasks[1]) and tasks[0] in tasks
    for bad, error in ((32, IndexError), (-33, IndexError), ("99", KeyError), (1.0, TypeError)):
        with pytest.raises(error):
            tasks[bad]
    for find in (plan.task, plan.target, plan.metric, plan.department):
        with pytest.raises(KeyError):
            find("nothing")


def test_nothing_can_be_changed_or_pickled(plan):
    with pytest.raises(AttributeError):
        plan.id = "x"
    with pytest.raises(AttributeError):
        plan.tasks[0].line = 3
    for thing in (plan, plan.tasks[0]):
        assert copy.copy(thing) is thing and copy.deepcopy([thing])[0] is thing
        with pytest.raises(TypeError, match="cannot be pickled: keep"):
            pickle.dumps(thing)


@pytest.mark.parametrize("find, message", [
    (lambda plan: plan.task("5.22"), "there is no task '5.22'; did you mean '5.2'?"),
    (lambda plan: plan.department("educaton"), "there is no department 'educaton'; did you mean 'education'?"),
    (lambda plan: plan.tasks["Nothing"], "there is no task 'Nothing'"),
    (lambda plan: plan.metric("RURAL_SCHOOL"), "did you mean 'rural_schools'"),
])
def test_what_is_not_there_is_quoted_with_the_nearest(plan, find, message):
    with pytest.raises(KeyError) as caught:
        find(plan)
    assert message in str(caught.value) and isinstance(caught.value, qzplan.NotFoundError)
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value) and again.word == caught.value.word


def test_faults_come_all_at_once(root):
    with pytest.raises(qzplan.PlanError) as caught:
        qzplan.load(root / "examples/faulty.yaml")
    error = caught.value
    assert len(error.diagnostics) > 1 and isinstance(error, ValueError)
    first = error.diagnostics[0]
    assert first.line > 0 and first.column > 0 and first.message in str(error)
    assert error.code == first.code
    again = pickle.loads(pickle.dumps(error))
    assert again.diagnostics == error.diagnostics and str(again) == str(error)


def test_a_fault_says_which_it_is_in_every_language():
    with pytest.raises(qzplan.PlanError) as caught:
        qzplan.loads("qzplan: 1\ntitel: T\n")
    fault = next(f for f in caught.value.diagnostics if f.code == qzplan.ErrorCode.UNKNOWN_KEY)
    assert fault.id == "UNKNOWN_KEY_IN" and fault.parts["key"] == "titel"
    assert fault.text("en") == fault.message and fault.hint_text("en") == fault.hint
    assert fault.text("zh") == fault.text("zh-Hans") == "规划中没有 `titel` 这个键"
    assert fault.hint == "did you mean `title`?" and fault.hint_text("zh") != fault.hint
    with pytest.raises(ValueError):
        fault.text("tlh")
    assert len({fault, pickle.loads(pickle.dumps(fault))}) == 1
    bare = next(f for f in caught.value.diagnostics if f.hint is None)
    assert bare.hint_text("zh") is None and bare.text("zh")


def test_the_list_of_faults_is_capped():
    text = "qzplan: 1\n" + "".join(f"x{i}: 1\n" for i in range(20))
    with pytest.raises(qzplan.PlanError) as caught:
        qzplan.loads(text, max_diagnostics=3)
    assert len(caught.value.diagnostics) == 3 and caught.value.dropped > 10
    assert "more" in str(caught.value)


def test_files_that_are_not_there(tmp_path):
    with pytest.raises(FileNotFoundError):
        qzplan.load(tmp_path / "none.yaml")
    with pytest.raises(OSError):
        qzplan.load(tmp_path)
    with pytest.raises(FileNotFoundError):
        qzplan.Figures.load(tmp_path / "none.csv")


def test_unknown_numbers_are_members():
    unknown = qzplan.Status(99)
    assert unknown == 99 and unknown.name == "UNKNOWN_99" and unknown.word == "?"
    assert isinstance(unknown, qzplan.Status) and unknown.label("zh") == "?"
    assert qzplan.Status(-1).name == "UNKNOWN_-1"
    with pytest.raises(ValueError):
        qzplan.Status("met")
    assert (qzplan.Remark(1 << 30) | qzplan.Remark.MET_LATE).split() == [1, 1 << 30]


def test_words():
    assert qzplan.Status.MET_LATE.word == "met_late"
    assert qzplan.Status.MET_LATE.label("zh") == "逾期完成"
    assert qzplan.Truth.YES.word == "yes" and qzplan.Op.AT_LEAST.word == "at_least"
    assert qzplan.Status.MET.label("fr") == "atteint" and qzplan.Status.BEHIND.label("fr-BE") == "en retard"
    with pytest.raises(ValueError):
        qzplan.Status.MET.label("de")


def test_periods():
    week = qzplan.Period.parse("2025年第1周")
    assert str(week) == "2025-W01"
    assert str(week.first) == "2024-12-30"
    period = qzplan.Period.parse("2025-H1")
    assert (period.first, period.last) == (datetime.date(2025, 1, 1), datetime.date(2025, 6, 30))
    assert str(period) == "2025-H1"
    with pytest.raises(qzplan.CheckError):
        qzplan.Period.parse("2025-13")


@pytest.mark.parametrize("name, tag, title", [("french", "fr", "Plan scolaire"), ("arabic", "ar", "خطة المدارس")])
def test_a_plan_in_a_language_that_only_it_has(root, name, tag, title):
    data = root / "tests/cli/data"
    plan = qzplan.load(data / f"{name}.yaml")
    assert dict(plan.title) == {tag: title} and plan.title[tag] == title == str(plan.title)
    assert plan.title.get("en") == title == getattr(plan.title, tag) and plan.title.en is None
    result = plan.evaluate(qzplan.Figures.load(data / f"{name}.csv"), as_of="2026-01-31")
    target = plan.targets[0]
    said = result.verdicts[0].explain("en")
    isolated = {"fr": "{}", "ar": "\u2068{}\u2069"}[tag]  # one that the library speaks stands as it is
    assert said.startswith(isolated.format(target.title[tag]) + ": promised at least ")
    assert title in result.to_html("zh")
    with pytest.raises(KeyError):
        plan.title["en"]


def test_a_text_is_found_by_dropping_subtags():
    text = qzplan.texts.Text({"pt-BR": "cidade", "en": "city", "fr": "ville"})
    assert [text.get(tag) for tag in ("pt-BR", "PT-br", "pt", "pt-PT", "fr-CA", "de", "zh-Hans")] == \
        ["cidade", "cidade", "cidade", "cidade", "ville", "city", "city"]
    assert qzplan.texts.Text({"fr": "ville"}).get("en") == "ville" and qzplan.texts.Text().get("en") == ""
    assert list(text) == ["pt-BR", "en", "fr"] and text.pt_BR == "cidade"


def test_how_often_figures_come():
    plan = qzplan.loads("""
qzplan: 1
id: p
title: P
languages: [en]
begins: 2023-01-01
lead: d
due: 2030
report_within: 45 days
departments: {d: D}
metrics:
  m: {unit: u, reported: quarter, report_within: 2 months}
  n: {unit: u, reported: 2 years}
  o: {unit: u}
tasks:
  - id: "1"
    title: T
    targets:
      - {metric: m, at_least: 1, stale_after: 3 years}
      - {metric: [n, o], at_least: 1}
""".strip())
    assert plan.report_within == "45 days"
    assert [metric.reported for metric in plan.metrics] == ["quarter", "2 years", None]
    assert [metric.report_within for metric in plan.metrics] == ["2 months", "45 days", "45 days"]
    assert [target.stale_after for target in plan.targets] == ["3 years", None]


def test_numbers_of_a_verdict_have_the_same_decimals():
    plan = qzplan.loads("qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"
                        "departments: {d: D}\nmetrics: {m: {unit: '%'}}\ntasks:\n  - id: '1'\n    title: T\n"
                        "    targets:\n      - {metric: m, at_most: 14.9999%}\n")
    verdict = plan.evaluate([{"metric": "m", "period": "2025", "value": "24.996%"}], as_of="2025-12-31").verdicts[0]
    assert verdict.number_text(qzplan.VerdictNumber.GAP) == "9.9961 points"
    assert verdict.number_text(qzplan.VerdictNumber.PROJECTED) == ""
    assert verdict.need_text(0) == "9.9961 points"


def test_a_fault_hands_out_its_edit():
    """The deadline's key is `due`: the edit puts it where `deadline` stands, and nothing else."""
    text = "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2024-01-01\nlead: d\ndeadline: 2025\n" \
           "departments: {d: D}\nmetrics: {m: {unit: n}}\n" \
           "tasks: [{id: '1', title: T, targets: [{metric: m, at_least: 1}]}]\n"
    with pytest.raises(qzplan.PlanError) as caught:
        qzplan.loads(text)
    (fault,) = caught.value.diagnostics
    assert fault.edits == (qzplan.Edit(line=7, column=1, end_line=7, end_column=9, text="due", certain=True),)
    assert qzplan.loads(text.replace("deadline", fault.edits[0].text)).id == "p"
