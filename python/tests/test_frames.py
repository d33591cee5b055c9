# SPDX-License-Identifier: MIT
"""Tables in and out: pandas, polars, Arrow, NumPy and plain rows say the same."""

import datetime
import decimal
import fractions

import pytest

import qzplan

ROWS = [{"metric": "schools", "period": "2024", "value": 45, "source": "report"},
        {"metric": "schools", "period": "2025", "value": None, "source": None},
        {"metric": "rotated", "period": "2023", "numerator": 100, "denominator": 1000, "value": None}]


def columns(rows):
    names = list(dict.fromkeys(name for row in rows for name in row))
    return {name: [row.get(name) for row in rows] for name in names}


def as_pandas():
    return pytest.importorskip("pandas").DataFrame(columns(ROWS))


def as_polars():
    return pytest.importorskip("polars").DataFrame(columns(ROWS))


def as_arrow():
    return pytest.importorskip("pyarrow").table(columns(ROWS))


@pytest.mark.parametrize("make", [lambda: ROWS, lambda: iter(ROWS), as_pandas, as_polars, as_arrow],
                         ids=["rows", "iterator", "pandas", "polars", "arrow"])
def test_tables_of_figures(small, make):
    bound = qzplan.Figures.from_rows(make()).bind(small)
    told = [(f.metric.id, str(f.period), f.value, f.source) for f in bound]
    assert told == [("schools", "2024", 45, "report"), ("rotated", "2023", fractions.Fraction(1, 10), None)]


def test_a_column_without_a_use_is_told(small):
    bound = qzplan.Figures.from_rows([{**ROWS[0], "officer": "x", "desk": 7}]).bind(small)
    assert [(str(f.metric.id), f.value) for f in bound] == [("schools", 45)]
    told, = bound.warnings
    assert told.severity is qzplan.Severity.NOTE and told.parts == {"count": "2", "columns": "`officer`, `desk`"}
    assert str(told).startswith("rows.officer: ") and "officer" in told.text("zh")
    assert small.evaluate(bound, as_of="2025-12-31").warnings == bound.warnings


def test_headings_in_other_languages(small):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"指标": ["schools", "rotated"], "周期": [2024, 2023], "数值": [45, None],
                              "分子": [None, 100], "分母": [None, 1000]})
    bound = qzplan.Figures.from_rows(frame).bind(small)
    assert [(f.metric.id, str(f.period), f.value) for f in bound] == \
        [("schools", "2024", 45), ("rotated", "2023", fractions.Fraction(1, 10))]


def test_years_as_columns(small):
    bound = qzplan.Figures.from_rows([{"指标": "schools", "2023年": 50, "2024年": 45}]).bind(small)
    assert [(str(f.period), f.value) for f in bound] == [("2023", 50), ("2024", 45)]


@pytest.mark.parametrize("row, place, near", [
    ({"metrik": "schools", "period": 2024, "value": 45}, "rows.metrik", "metric"),
    ({"metric": "schools", "period": 2024, "valu": 45}, "rows.valu", "value"),
])
def test_a_column_that_is_misspelt(small, row, place, near):
    with pytest.raises(qzplan.FiguresError) as caught:
        qzplan.Figures.from_rows([row]).bind(small)
    assert any(str(d).startswith(place) and near in (d.hint or "") for d in caught.value.diagnostics)


def test_a_fault_in_a_table_names_its_row_and_column(small):
    with pytest.raises(qzplan.FiguresError) as caught:
        qzplan.Figures.from_rows([{"指标": "schools", "period": 2024, "value": 45},
                                  {"指标": "schools", "period": 2025, "value": "many"}]).bind(small)
    assert str(caught.value).startswith("rows[1].value: ")


def test_a_field_that_a_figure_does_not_have():
    with pytest.raises(KeyError, match="did you mean 'value'"):
        qzplan.Figures().add("schools", 2024, valeu=3)


@pytest.mark.parametrize("text, freq, expected", [
    ("2024", "Y", "2024"), ("2024Q3", "Q", "2024-Q3"), ("2024-03", "M", "2024-03"),
    ("2024-03-05", "D", "2024-03-05"), ("2024-02-14", "W-SUN", "2024-W07"), ("2024-01-01 05:00", "h", "2024-01-01"),
    # A year that ends in June 2024, and the first quarter of one that ends in March or January 2024.
    ("2024", "Y-JUN", "2023/24"), ("2024Q1", "Q-MAR", "2023-Q2"), ("2024Q1", "Q-JAN", "2023/24-Q1"),
])
def test_periods_of_pandas(text, freq, expected):
    pandas = pytest.importorskip("pandas")
    from qzplan.cells import cell

    try:
        period = pandas.Period(text, freq=freq)
    except ValueError:
        period = pandas.Period(text, freq={"Y": "A", "Y-JUN": "A-JUN", "h": "H"}[freq])  # an older pandas
    assert cell(period, "period") == expected


@pytest.mark.parametrize("text, freq", [("2024-03", "2M"), ("2024-02-14", "W-SAT")])
def test_periods_of_pandas_that_figures_do_not_have(text, freq):
    pandas = pytest.importorskip("pandas")
    with pytest.raises(ValueError, match="row 0, period cannot be a period of 2024-0"):
        qzplan.Figures.from_rows([{"metric": "m", "period": pandas.Period(text, freq=freq), "value": 1}])


def test_what_is_missing_is_not_reported():
    numpy = pytest.importorskip("numpy")
    pandas = pytest.importorskip("pandas")
    from qzplan.cells import cell

    for nothing in (None, float("nan"), numpy.nan, numpy.datetime64("NaT"), pandas.NA, pandas.NaT,
                    decimal.Decimal("nan"), decimal.Decimal("snan")):
        assert cell(nothing, "value") is None
    assert cell(numpy.float64(0.1), "v") == "0.1" and cell(numpy.bool_(True), "v") == "yes"
    assert cell(pandas.Timestamp("2024-05-01"), "v") == cell(datetime.date(2024, 5, 1), "v") == "2024-05-01"
    with pytest.raises(TypeError, match="v cannot be a ndarray"):
        cell(numpy.array([1, 2]), "v")


@pytest.fixture(scope="module")
def result(plan, figures):
    return plan.evaluate(figures, as_of="2025-12-31")


def test_rows_have_titles_numbers_and_words(result):
    row = next(r for r in result.to_rows("zh") if r["target"] == "1.1.1")
    target = result.plan.target("1.1.1")
    assert row["title"] == target.title.zh and row["task_title"] == target.task.title.zh
    assert row["lead"] == "education" and row["lead_title"] == "教体局"
    assert row["participants"] == ";".join(d.id for d in target.task.participants)
    assert row["status"] == "missed" and row["status_label"] == qzplan.Status.MISSED.label("zh")
    assert row["comparator"] == "reduce_to" and row["unit"] == "所"
    assert row["actual"] == 80.0 and (row["actual_num"], row["actual_den"]) == (80, 1)
    assert isinstance(row["actual"], float) and row["expected"] is None
    with pytest.raises(ValueError, match="language must be"):
        result.to_rows("xx")


def test_every_table_has_the_same_columns(result):
    names = list(result.to_rows()[0])
    frame, table = as_frame(result), result.to_arrow()
    assert list(frame.columns) == names == table.schema.names == result.to_polars().columns
    assert list(frame["title"]) == table["title"].to_pylist() == result.to_polars()["title"].to_list()


def as_frame(result):
    for name in ("pandas", "polars", "pyarrow"):
        pytest.importorskip(name)
    return result.to_pandas()


def test_the_types_of_pandas_columns(result):
    frame = as_frame(result)
    assert str(frame["actual"].dtype) == "float64" and str(frame["actual_num"].dtype) == "Int64"
    assert str(frame["deadline"].dtype).startswith("datetime64") and frame.attrs["plan"] == result.plan.id
    exact = [fractions.Fraction(int(n), int(d)) for n, d in zip(frame["actual_num"].dropna(), frame["actual_den"].dropna())]
    assert exact == [v.actual for v in result if v.actual is not None]


def test_the_types_of_polars_columns(result):
    polars = pytest.importorskip("polars")
    table = result.to_polars()
    assert table.schema["deadline"] == polars.Date and table.schema["actual"] == polars.Float64
    assert table.height == len(result)


def test_a_result_is_asked_by_target(result):
    assert result["5.2.1"] == result.target("5.2.1") and result[0] == result.verdicts[0]
    assert result[:2] == result.verdicts[:2] and result[-1] == result.verdicts[-1]
    assert "5.2.1" in result and "nothing" not in result and result[0] in result
    with pytest.raises(KeyError, match="did you mean"):
        result["5.2.11"]


def test_faults_as_a_table():
    with pytest.raises(qzplan.PlanError) as caught:
        qzplan.loads("qzplan: 1\nid: x\ntitel: y\n")
    found = caught.value.diagnostics
    rows = found.to_rows("zh")
    assert len(rows) == len(found) and rows[0]["message"] == found[0].text("zh")
    row = next(r for r in rows if r["path"] == "titel" and r["code"] == "UNKNOWN_KEY")
    assert (row["line"], row["column"], row["edit"], row["severity"]) == (3, 1, "title", "error")
    pandas = pytest.importorskip("pandas")
    assert isinstance(found.to_pandas(), pandas.DataFrame) and len(found.to_pandas()) == len(found)
    assert list(qzplan.Diagnostics().to_pandas().columns) == list(qzplan.Diagnostics.COLUMNS)


@pytest.mark.parametrize("language", ["zh", "en", "fr"])
def test_what_a_notebook_shows(small, language):
    bound = qzplan.Figures.from_rows(ROWS).bind(small)
    result = small.evaluate(bound, as_of="2025-12-31")
    with pytest.raises(qzplan.PlanError) as caught:
        qzplan.loads("a: <script>")
    shown = [small.to_html(language), bound.to_html(language), result.to_html(language), result[0].to_html(language),
             result.scorecards[0].to_html(language), caught.value.diagnostics.to_html(language)]
    for page in shown:
        assert page.startswith('<div class="qzplan"><style>') and page.endswith("</div>")
        assert "<script" not in page and "<b>Small" not in page and "<i>Schools" not in page
        assert "@media print" in page and "None" not in page
    promise = small.target("1.1").explain(language).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert promise in shown[0]
    assert "45" in shown[1] and result[0].status.label(language) in shown[3]


def test_what_a_notebook_asks_for(small):
    result = small.evaluate(ROWS, as_of="2025-12-31")
    for thing in (small, result.figures, result, result[0], result.scorecards, result.scorecards[0], small.warnings):
        assert thing._repr_html_().startswith('<div class="qzplan">')
    assert small.tasks._repr_html_() is None  # shown by its repr
