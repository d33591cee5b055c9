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
