# SPDX-License-Identifier: MIT
"""Figures: from files, bytes and rows."""

import datetime
import math
from decimal import Decimal
from fractions import Fraction

import pytest

import qzplan

CSV = "metric,period,value,numerator,denominator\nschools,2024,45,,\nrotated,2023,,431,4200\n"


def value_of(plan, **row):
    bound = qzplan.Figures.from_rows([{"metric": "schools", "period": 2024, **row}]).bind(plan)
    return bound[0].value


@pytest.mark.parametrize("given, value", [
    (45, 45), ("45", 45), (45.0, 45), (0.1, Fraction(1, 10)), (1e-7, Fraction(1, 10**7)),
    (Decimal("45.50"), Fraction(91, 2)), (Fraction(1, 8), Fraction(1, 8)),
    (Fraction(-3, 20), Fraction(-3, 20)), (1e15, 10**15), ("１２", 12),
])
def test_values_are_exact(small, given, value):
    assert value_of(small, metric="balance", value=given) == value


@pytest.mark.parametrize("given", [None, math.nan, ""])
def test_nothing_given_is_never_zero(small, given):
    """A blank is not reported: there is no figure then."""
    row = {"metric": "schools", "period": 2024, "value": given}
    assert len(qzplan.Figures.from_rows([row]).bind(small)) == 0
    assert small.evaluate([row], as_of="2025-12-31")["1.1"].status is qzplan.Status.UNKNOWN


@pytest.mark.parametrize("given, error", [
    (math.inf, ValueError), (Decimal("Infinity"), ValueError), (b"45", TypeError), ([45], TypeError),
    (1j, TypeError), (Fraction(1, 3), ValueError), ("4\x005", ValueError), ("\ud800", ValueError),
])
def test_what_cannot_be_meant(small, given, error):
    with pytest.raises(error):
        value_of(small, value=given)


def test_answers_and_days(small):
    rows = [{"metric": "law", "period": datetime.date(2024, 5, 3), "value": True, "source": "Gazette"}]
    figure = qzplan.Figures.from_rows(rows).bind(small)[0]
    assert (figure.value, figure.form, figure.source) == (1, qzplan.Form.ANSWER, "Gazette")
    assert figure.period.last == datetime.date(2024, 5, 3)


def test_a_ratio_keeps_its_numbers(small):
    bound = qzplan.Figures.from_bytes(CSV).bind(small)
    figure = [f for f in bound if f.metric.id == "rotated"][0]
    assert (figure.value.num, figure.value.den) == (431, 4200) and figure.line == 3
    assert len(bound) == len(list(bound)) == 2 and bound[-1] == bound[1] and len(bound[:1]) == 1
    with pytest.raises(IndexError):
        bound[2]


def test_figures_add_up(small):
    whole = qzplan.Figures.from_bytes(CSV) + qzplan.Figures.from_rows(
        [{"metric": "law", "period": "2024", "value": "no"}], demo=True)
    assert len(whole.bind(small)) == 3 and whole.bind(small).demo
    chained = qzplan.Figures().add("schools", 2023, 50).add("schools", 2024, 45, flag="p")
    assert [f.value for f in chained.bind(small)] == [50, 45]
    with pytest.raises(TypeError):
        whole + [1]


def test_all_faults_of_all_parts(small):
    whole = qzplan.Figures.from_bytes("metric,period,value\nnone,2024,1\nschools,20x4,1\n", name="a.csv")
    whole += qzplan.Figures.from_rows([{"metric": "schools", "period": 2024, "value": "3万"}], name="mine")
    with pytest.raises(qzplan.FiguresError) as caught:
        small.evaluate(whole, as_of="2025")
    found = caught.value.diagnostics
    assert [(d.file, d.line) for d in found] == [("a.csv", 2), ("a.csv", 3), ("mine", 0)]
    assert found[2].path == "[0].value" and "mine[0].value" in str(caught.value)


def test_faults_between_figures(small):
    twice = qzplan.Figures.from_rows([{"metric": "schools", "period": 2024, "value": v} for v in (1, 2)])
    with pytest.raises(qzplan.FiguresError):
        twice.bind(small)


def test_rows_of_the_wrong_shape():
    for rows, error in ((["x"], TypeError), ("x", TypeError), ({"metric": "x"}, TypeError),
                        (3, TypeError)):
        with pytest.raises(error):
            qzplan.Figures.from_rows(rows)


def test_yaml_and_gb18030(small):
    yaml = "figures:\n  - {metric: schools, period: 2024, value: 44}\n"
    assert qzplan.Figures.from_bytes(yaml, name="x.yaml").bind(small)[0].value == 44
    gbk = "metric,period,value,note\nschools,2024年,44,完成\n".encode("gb18030")
    assert qzplan.Figures.from_bytes(gbk).bind(small)[0].note == "完成"


def test_a_data_frame(small):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"metric": ["schools", "rotated"], "period": [2024, 2023],
                              "value": [45, None], "numerator": [None, 431], "denominator": [None, 4200]})
    bound = qzplan.Figures.from_rows(frame).bind(small)
    assert sorted(str(f.value) for f in bound) == ["431/4200", "45"]


def test_an_arrow_table(small):
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table({"metric": ["schools"], "period": ["2024"], "value": [45]})
    assert qzplan.Figures.from_rows(table).bind(small)[0].value == 45


def test_numpy_scalars(small):
    numpy = pytest.importorskip("numpy")
    for kind in (numpy.int32, numpy.uint8, numpy.float64, numpy.float32):
        assert value_of(small, value=kind(45)) == 45
    assert value_of(small, metric="law", value=numpy.bool_(True)) == 1


def test_bounds_and_who_reported_them(small):
    """0 to 500 for "fewer than 500": no value, and each end as it was given."""
    rows = [{"metric": "schools", "period": 2024, "low": 0, "high": 500, "reported_by": "Town A",
             "reported_on": datetime.date(2025, 1, 20)}]
    figure = qzplan.Figures.from_rows(rows).bind(small)[0]
    assert (figure.value, figure.low, figure.high, figure.form.word) == (None, 0, 500, "bounds")
    assert (figure.reported_by, figure.reported_on) == ("Town A", datetime.date(2025, 1, 20))
    plain = qzplan.Figures.from_rows([{"metric": "schools", "period": 2024, "low": 45, "high": 45}]).bind(small)[0]
    assert (plain.value, plain.low, plain.reported_by, plain.reported_on) == (45, None, None, None)
    with pytest.raises(qzplan.FiguresError) as caught:
        qzplan.Figures.from_rows([{"metric": "schools", "period": 2024, "low": 2, "high": 1}]).bind(small)
    assert caught.value.diagnostics[0].path == "[0].low"


def test_bounds_decide_or_do_not(small):
    """Verdicts that rest on them are remarked, and say between what the value lies."""
    figures = qzplan.Figures().add("schools", 2025, low=0, high=500)
    verdicts = [v for v in small.evaluate(figures, as_of="2026-01-31") if v.metric and v.metric.id == "schools"]
    assert verdicts and all(v.actual is None and (v.low, v.high) == (0, 500) for v in verdicts)
    assert all(qzplan.Remark.BOUNDED in v.remarks for v in verdicts)


def test_warnings_are_handed_out_or_are_errors(plan):
    rows = [{"metric": "rural_schools", "period": "2024", "value": 41},
            {"metric": "rural_schools", "period": "2031", "value": 40}]
    result = plan.evaluate(rows, as_of="2025-12-31")
    assert [one.id for one in result.warnings] == ["FIGURE_LATER"]
    assert result.warnings[0].severity == qzplan.Severity.WARNING
    assert result.figures.warnings == ()
    assert result.figures.check_day("2031-01-01") == ()
    with pytest.raises(qzplan.FiguresError) as caught:
        plan.evaluate(rows, as_of="2025-12-31", warnings="error")
    assert [one.id for one in caught.value.diagnostics] == ["FIGURE_LATER"]
    with pytest.raises(ValueError, match="'tell' or 'error'"):
        plan.evaluate(rows, as_of="2025-12-31", warnings="loud")
