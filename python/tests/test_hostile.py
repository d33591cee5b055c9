# SPDX-License-Identifier: MIT
"""Whatever is put in: a Python exception, never a crash."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

import qzplan

PYTHON = (TypeError, ValueError, OverflowError, KeyError, IndexError, AttributeError, OSError)
THINGS = [None, 0, -1, 2**31, 2**63, 2**64, -2**63 - 1, 10**400, 1.5, math.nan, math.inf, True, "", "\0",
          "a\0b", "\ud800", "x" * 70_000, b"", b"\0", b"x", [], {}, (), object(), object, lambda: 0]


def name(thing):
    return repr(thing)[:30]


@pytest.mark.parametrize("thing", THINGS, ids=name)
def test_arguments_of_every_kind(plan, small, thing):
    calls = [
        lambda: qzplan.load(thing), lambda: qzplan.loads(thing), lambda: qzplan.loads("a: 1", name=thing),
        lambda: qzplan.loads("a: 1", max_bytes=thing), lambda: qzplan.Figures.load(thing),
        lambda: qzplan.Figures.from_bytes(thing).bind(small),
        lambda: qzplan.Figures.from_bytes(b"", name=thing).bind(small),
        lambda: qzplan.Figures.from_bytes(b"", format=thing).bind(small),
        lambda: qzplan.Figures.from_rows(thing), lambda: qzplan.Figures.from_rows([thing]),
        lambda: qzplan.Figures.from_rows([{"metric": thing, "period": thing, "value": thing}]).bind(small),
        lambda: plan.task(thing), lambda: plan.metric(thing), lambda: plan.tasks[thing],
        lambda: small.evaluate(as_of=thing), lambda: small.evaluate(thing, as_of="2025"),
        lambda: small.evaluate(as_of="2025", method=thing), lambda: small.evaluate(as_of="2025", area=thing),
        lambda: small.evaluate(as_of="2025", what_if=thing),
        lambda: small.evaluate(as_of="2025").verdicts[0].explain(thing),
        lambda: qzplan.check_rotation(thing, thing, thing), lambda: qzplan.check_rotation(1, 1, 1, thing),
        lambda: qzplan.check_rotation_many(thing, thing, thing), lambda: qzplan.check_rotation_many([1], [1], thing),
        lambda: qzplan.check_rotation_many([1], [1], [1], out=thing),
        lambda: qzplan.check_share(thing, 1, 2), lambda: qzplan.Rule(thing), lambda: qzplan.Rule(2, thing),
        lambda: qzplan.check_level(qzplan.Rule(qzplan.Op.AT_LEAST), thing), lambda: qzplan.RotationRule(above=thing),
        lambda: qzplan.judge_progress(thing, thing, method=thing),
        lambda: qzplan.judge_progress([2015], [1], method=1, target=thing, direction=thing),
        lambda: qzplan.judge_progress([2015, 2016], [1, 2], method=3, rule={"zero": thing}),
        lambda: qzplan.judge_progress([2015, 2016], [1, 2], method=3, rule={thing: 1}),
        lambda: qzplan.Period.parse(thing), lambda: qzplan.Status(thing), lambda: qzplan.method_named(thing),
        lambda: qzplan.Number(thing), lambda: qzplan.Number(1, 2).text(thing),
        lambda: qzplan.Number(1, 2).text(0, thing),
    ]
    for call in calls:
        try:
            call()
        except PYTHON:
            pass


@settings(max_examples=300, deadline=None)
@given(some.binary(max_size=400))
def test_any_bytes_are_a_plan_or_an_error(data):
    with pytest.raises(qzplan.PlanError):
        qzplan.loads(data)


@settings(max_examples=300, deadline=None)
@given(some.text(max_size=200))
def test_any_text_is_figures_or_an_error(text):
    from conftest import SMALL

    plan = qzplan.loads(SMALL)
    try:
        qzplan.Figures.from_bytes("metric,period,value\n" + text).bind(plan)
    except (qzplan.FiguresError, UnicodeEncodeError):
        pass


@settings(max_examples=300, deadline=None)
@given(some.integers(-2**70, 2**70), some.integers(-2**70, 2**70))
def test_numbers_that_do_not_fit(num, den):
    try:
        text = qzplan.Number(num, den).text()
    except (OverflowError, ZeroDivisionError, qzplan.CheckError):
        return
    assert text


def test_long_texts_come_back_whole(small):
    long = "长" * 5000
    rows = [{"metric": "schools", "period": 2024, "value": 45, "note": long}]
    assert qzplan.Figures.from_rows(rows).bind(small)[0].note == long
