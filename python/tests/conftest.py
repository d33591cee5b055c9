# SPDX-License-Identifier: MIT
"""What the tests share: where the data is, and the Qingzhou plan."""

import os
import pathlib

import pytest

import qzplan

ROOT = pathlib.Path(os.environ.get("QZPLAN_SOURCE_ROOT", pathlib.Path(__file__).parents[2]))

SMALL = """\
qzplan: 1
id: small
title: {zh: 小, en: <b>Small & plain</b>}
begins: 2023-01-01
lead: d
departments: {d: {zh: 部, en: D}}
metrics:
  schools: {title: {zh: 学校, en: "<i>Schools</i>"}, unit: {zh: 所, en: schools}}
  balance: {unit: {zh: 人, en: people}, limits: [-1000000000000000, 1000000000000000]}
  eligible: {unit: {zh: 人, en: teachers}}
  rotated: {part_of: eligible, figures: each_period}
tasks:
  - id: "1"
    title: {zh: 任务, en: Task}
    due: 2025
    targets:
      - {metric: schools, reduce_to: 41, from: 54}
      - {metric: rotated, about: 10%, within: 1 point, above: met, every: year}
      - {done: law, title: {zh: 法, en: Law}}
"""


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def plan():
    return qzplan.load(ROOT / "plans/qingzhou/plan.yaml")


@pytest.fixture(scope="session")
def figures():
    return qzplan.Figures.load(ROOT / "plans/qingzhou/figures-demo.csv")


@pytest.fixture()
def small():
    return qzplan.loads(SMALL)
