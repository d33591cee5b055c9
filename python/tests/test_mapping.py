# SPDX-License-Identifier: MIT
"""Figures that are read with a mapping."""

import copy
import pickle

import pytest

import qzplan

PLAN = """
qzplan: 1
id: t
title: T
languages: [en]
begins: 2015-01-01
due: 2030
lead: o
departments: {o: Office}
metrics: {homes: {unit: homes}}
tasks:
- {id: "1", title: A, targets: [{metric: homes, at_least: 1}]}
"""
TABLE = "Year;Built\n2023;1.250,5\n2024;-\n"
MAPPING = "sheets: {metric: homes, period: {column: Year}, value: {column: Built}, decimal: \",\", zero: \"-\"}\n"


@pytest.fixture()
def plan():
    return qzplan.loads(PLAN)


def values(figures, plan):
    return [(str(figure.period), float(figure.value)) for figure in figures.bind(plan)]


def test_with_a_mapping(tmp_path, plan):
    table = tmp_path / "built.csv"
    table.write_text(TABLE)
    mapping = tmp_path / "bank.yaml"
    mapping.write_text(MAPPING)
    read = [("2023", 1250.5), ("2024", 0.0)]
    assert values(qzplan.Figures.load(table, mapping=mapping), plan) == read
    assert values(qzplan.Figures.load(table, mapping=qzplan.TableMapping.load(mapping)), plan) == read
    assert values(qzplan.Figures.from_bytes(TABLE, mapping=qzplan.TableMapping(MAPPING)), plan) == read


def test_beside_a_file(tmp_path, plan):
    table = tmp_path / "built.csv"
    table.write_text(TABLE)
    assert qzplan.TableMapping.beside(table) is None
    with pytest.raises(qzplan.FiguresError):
        qzplan.Figures.load(table).bind(plan)
    beside = tmp_path / "built.map.yaml"
    beside.write_text(MAPPING)
    assert values(qzplan.Figures.load(table), plan) == [("2023", 1250.5), ("2024", 0.0)]
    beside.unlink()
    beside.symlink_to(tmp_path / "bank.yaml")
    with pytest.raises(qzplan.FiguresError):
        qzplan.Figures.load(table)


def test_faults(plan):
    with pytest.raises(qzplan.FiguresError) as caught:
        qzplan.TableMapping("sheets: {metric: homes, period: {colum: Year}}\n", name="bank.yaml")
    assert [fault.path for fault in caught.value.diagnostics] == ["sheets", "sheets.period.colum"]
    wrong = qzplan.TableMapping(MAPPING.replace("Built", "Build").replace("decimal", "separator: \";\", decimal"),
                                name="bank.yaml")
    with pytest.raises(qzplan.FiguresError) as caught:
        qzplan.Figures.from_bytes(TABLE, mapping=wrong).bind(plan)
    fault = caught.value.diagnostics[0]
    assert (fault.file, fault.path, fault.hint) == ("bank.yaml", "sheets.value.column", "did you mean `Built`?")


def test_pickle(plan):
    figures = qzplan.Figures.from_bytes(TABLE, mapping=qzplan.TableMapping(MAPPING))
    for other in (pickle.loads(pickle.dumps(figures)), copy.deepcopy(figures)):
        assert values(other, plan) == [("2023", 1250.5), ("2024", 0.0)]


def test_proposal(tmp_path):
    """What was understood without a mapping is proposed as one, by which the same is read."""
    path = tmp_path / "t.csv"
    path.write_bytes("指标;年份;数值\nhomes;2023;1,5\nhomes;2024;2\n".encode("gb18030"))
    plan = qzplan.loads(PLAN)
    with pytest.raises(qzplan.FiguresError):
        qzplan.Figures.load(path).bind(plan)  # no Chinese in the plan: not guessed at
    read = qzplan.Figures.load(path).bind(plan, encoding="gb18030")
    text = read.proposal(path)
    assert text is not None and "encoding: GB18030" in text and 'decimal: ","' in text
    again = qzplan.Figures.load(path, mapping=qzplan.TableMapping(text)).bind(plan)
    assert [(f.period, f.value) for f in again] == [(f.period, f.value) for f in read]
    assert again.proposal(path) is None and read.proposal("other.csv") is None


def test_columns_and_encodings(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("metric,period,value,colour\nhomes,2023,1,red\n")
    plan, figures = qzplan.loads(PLAN), qzplan.Figures.load(path)
    assert any("colour" in one.message for one in figures.bind(plan).warnings)
    with pytest.raises(qzplan.FiguresError, match="colour"):
        figures.bind(plan, strict_columns=True)
    with pytest.raises(ValueError, match="latin-7.*windows-1252"):
        figures.bind(plan, encoding="latin-7")
