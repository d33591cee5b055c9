# SPDX-License-Identifier: MIT
"""Verdicts, scorecards, tables."""

import datetime
import html.parser
from fractions import Fraction

import pytest

import qzplan
from conftest import SMALL
from qzplan import export


@pytest.fixture(scope="module")
def result(plan, figures):
    return plan.evaluate(figures, as_of=datetime.date(2025, 12, 31))


def test_a_verdict(small):
    rows = [{"metric": "schools", "period": 2023, "value": 48},
            {"metric": "rotated", "period": 2023, "numerator": 300, "denominator": 4200}]
    first, second = small.evaluate(rows, as_of="2024-12-31").verdicts[:2]
    assert (first.actual, first.required, first.gap) == (48, 41, 7)
    assert isinstance(first.actual, Fraction) and first.days_left == 365
    assert [(n.metric.id, n.amount) for n in first.needed] == [("schools", -7)]
    assert second.status == qzplan.Status.MISSED and second.light == qzplan.Light.RED
    assert (second.actual.num, second.actual.den) == (300, 4200)
    assert second.actual_text() == "7.14%" and second.figures[0].metric.id == "rotated"
    assert second.explain("zh") != second.explain("en")
    with pytest.raises(ValueError):
        second.explain("de")


def test_days(small):
    for day in (datetime.date(2024, 12, 31), datetime.datetime(2024, 12, 31, 9), "2024-12-31", "2024"):
        assert small.evaluate(as_of=day).as_of == datetime.date(2024, 12, 31)
    for day in (datetime.date.min, datetime.date.max):
        assert small.evaluate(as_of=day).as_of == day
    for day, error in ((None, TypeError), (20000, TypeError), ("x", qzplan.CheckError),
                       ("2024\0", ValueError)):
        with pytest.raises(error):
            small.evaluate(as_of=day)


def test_outcomes_and_scorecards(plan, result):
    assert len(result.targets) == len(plan.targets) and len(result.tasks) == 32
    assert result.task("5.2").task == plan.task("5.2")
    outcome = result.target("5.2.1")
    assert outcome.status == outcome.worst.status
    assert outcome.recurring and not outcome.remediable and result.task("5.2").recurring
    assert sum(target.closed for target in result.targets) == result.scorecards[0].closed
    whole = result.scorecards[0]
    assert whole.kind == qzplan.CardKind.PLAN and sum(whole.targets.values()) == whole.target_count
    assert sum(whole.tasks.values()) == whole.task_count == 32
    assert result.department("education").kind == qzplan.CardKind.DEPARTMENT_LEAD
    assert result.department("finance", lead=False).kind == qzplan.CardKind.DEPARTMENT_WITH
    with pytest.raises(KeyError):
        result.department("nobody")


def test_the_same_promise_by_another_method(plan, figures):
    linear = plan.evaluate(figures, as_of="2024-06-30")
    other = plan.evaluate(figures, as_of="2024-06-30", method=qzplan.Method.EUROSTAT)
    assert [v.met for v in linear] == [v.met for v in other]


def test_what_is_of_another_plan_is_refused(small, plan, figures):
    bound = figures.bind(plan)
    with pytest.raises(ValueError):
        small.evaluate(bound, as_of="2025")
    with pytest.raises(ValueError):
        small.evaluate(as_of="2025", area=plan.area)
    with pytest.raises(KeyError):
        small.evaluate(as_of="2025", area="nowhere")
    with pytest.raises(TypeError, match="area must be"):
        small.evaluate(as_of="2025", area=5)
    again = small.evaluate(as_of="2025", area=small.evaluate(as_of="2025").verdicts[0].area)
    assert len(again) > 0


def test_what_if(small):
    rows = [{"metric": "rotated", "period": 2023, "numerator": 300, "denominator": 4200}]
    better = qzplan.Figures.from_rows([{**rows[0], "numerator": 420}])
    before, after = small.evaluate(rows, as_of="2023"), small.evaluate(rows, as_of="2023", what_if=better)
    assert [r.verdicts[1].met.word for r in (before, after)] == ["no", "yes"]
    assert after.verdicts[1].remarks & qzplan.Remark.WHAT_IF and len(after.figures) == 1
    wrong = qzplan.Figures.from_rows([{"metric": "rotated", "period": 2023, "value": 50},
                                      {"metric": "eligible", "period": 2023, "value": 40}])
    with pytest.raises(qzplan.FiguresError):
        small.evaluate(rows, as_of="2023", what_if=wrong)


def test_how_much_of_it(small):
    first = small.evaluate([{"metric": "schools", "period": 2025, "value": 49}], as_of="2025-12-31").verdicts[0]
    assert first.way == Fraction(5, 13) and first.achieved is None
    assert not first.target.since_specified
    raised = qzplan.loads(SMALL.replace("reduce_to: 41, from: 54", "at_least: 50, since: 2024"))
    last = raised.evaluate([{"metric": "schools", "period": 2024, "value": 40},
                            {"metric": "schools", "period": 2025, "value": 49}], as_of="2025-12-31").verdicts[0]
    assert (last.achieved, last.way) == (Fraction(49, 50), Fraction(9, 10)) and last.target.since_specified
    row = export.rows([last])[0]
    assert (row["achieved_num"], row["achieved_den"], row["way_num"], row["way_den"]) == (49, 50, 9, 10)


class Tags(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.data = set(), ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.data += data


def test_html_is_escaped(small):
    found = Tags(small.evaluate(as_of="2025-12-31")._repr_html_())
    assert found.tags <= {"div", "style", "h4", "p", "b", "i", "small", "table", "thead", "tbody", "tr", "th",
                          "td", "span", "details", "summary"}
    assert "<b>Small & plain</b>" in found.data and "<i>Schools</i>" in found.data


@pytest.mark.parametrize("language, words", [("en", ["Status", "missed", "no", "≥ 9%", "Made-up"]),
                                             ("zh", ["状态", "未完成", "否", "虚构"])])
def test_html_in_both_languages(result, language, words):
    text = Tags(result.to_html(language)).data
    assert all(word in text for word in words)
    assert all(v.explain(language) in text for v in result if v.status == qzplan.Status.MISSED)
    short = Tags(result.to_html(language, limit=3)).data
    assert str(len(result) - 3) in short and len(short) < len(text)
    with pytest.raises(ValueError, match='"zh" or "en"'):
        result.to_html("de")


def test_html_has_the_sign_of_a_direction():
    plan = qzplan.loads("""\
qzplan: 1
id: t
title: T
languages: [en]
begins: 2023-01-01
lead: d
due: 2025
departments: {d: D}
metrics:
  leavers: {unit: "%", wanted: down}
  readers: {unit: "%", wanted: up}
tasks:
  - id: "1"
    title: T
    targets:
      - {metric: leavers, improve: true, from: 9%}
      - {metric: readers, no_worse: true, from: 40%}
""")
    rows = [{"metric": "leavers", "period": 2025, "value": "8%"},
            {"metric": "readers", "period": 2025, "value": "41%"}]
    text = Tags(plan.evaluate(rows, as_of="2026-01-31").to_html("en")).data
    assert "< 9%" in text and "≥ 40%" in text
    assert plan.targets[0].explain() == "to improve (from 9%)"
    assert plan.targets[1].explain("zh") == "不得变差（基数40%）"


def test_html_of_nothing(small):
    assert small.evaluate(as_of="2022")._repr_html_().count("<tr>") >= 1


def test_the_language_is_named(result):
    with pytest.raises(ValueError, match="language must be \"zh\" or \"en\" or \"fr\", not 'de'"):
        result.verdicts[0].explain("de")


def test_a_published_method_on_a_verdict(result, plan, figures):
    verdict = next(v for v in result if v.target.id == "1.1.1")
    found = result.progress(verdict, "eurostat")
    assert found.method == qzplan.Method.EUROSTAT and found.numbers["target"] == 79
    assert result.progress(verdict, 1).method == qzplan.Method.LINEAR
    other = plan.evaluate(figures, as_of="2024")
    with pytest.raises(ValueError, match="another result"):
        other.progress(verdict, "eurostat")
    for method, error in (("none", qzplan.CheckError), (2**32 + 1, OverflowError), (99, qzplan.CheckError)):
        with pytest.raises(error):
            result.progress(verdict, method)


def test_made_up_figures_are_said_to_be(result):
    assert result.demo and "Made-up" in result._repr_html_()


def test_rows(result):
    rows = result.to_rows()
    assert len(rows) == len(result) and rows[0]["target"] == result.verdicts[0].target.id
    assert {r["status"] for r in rows} >= {"met", "missed"}


def test_pandas(result):
    pytest.importorskip("pandas")
    frame = result.to_pandas()
    assert len(frame) == len(result) and frame.attrs["demo"] is True
    numbers = [v.actual.num for v in result if v.actual is not None]
    assert list(frame["actual_num"].dropna()) == numbers


def test_arrow(result):
    pytest.importorskip("pyarrow")
    table = result.to_arrow()
    assert table.num_rows == len(result) and table.schema.metadata[b"demo"] == b"true"


def test_tables_say_what_they_need(result, monkeypatch):
    import sys

    for name, make in (("pandas", result.to_pandas), ("pyarrow", result.to_arrow)):
        monkeypatch.setitem(sys.modules, name, None)
        with pytest.raises(ImportError, match=name):
            make()


APART = b"""qzplan: 1
id: t
title: T
languages: [en]
begins: 2024-01-01
lead: o
due: 2024
departments: {o: O}
metrics:
  a: {unit: n, reported: year}
  b: {unit: n, reported: year}
  mean: {average: [a, b]}
tasks:
  - {id: "1", title: T, targets: [{metric: mean, at_least: 1}, {metric: mean, at_least: 1, due: 2024-Q4}]}
"""


def test_a_remark_names_the_day_of_each_term():
    plan = qzplan.loads(APART)
    rows = [{"metric": "a", "period": "2024-06", "value": 1}, {"metric": "b", "period": "2024", "value": 3}]
    mixed, apart = plan.evaluate(rows, as_of="2025-01-31").verdicts
    assert mixed.actual == qzplan.Number(2) and not mixed.certain
    assert mixed.explain_remark(qzplan.Remark.MIXED_DAYS).endswith("(a 2024-06, b 2024)")
    assert apart.explain_remark(qzplan.Remark.NO_COMMON_DAY).endswith("(a: latest 2024-06, b: latest 2024)")
    with pytest.raises(qzplan.EvaluateError):
        mixed.explain_remark(qzplan.Remark.STALE)
