# SPDX-License-Identifier: MIT
"""A result as a page: the library's bytes, in the languages and for the department asked for."""
import pytest

import qzplan


@pytest.fixture()
def result(plan, figures):
    return plan.evaluate(figures, as_of="2024-12-31")


def test_its_languages(result):
    both = result.report("en", "zh-CN")
    assert both.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert '<div class="page p1" lang="zh"' in both
    assert '<div class="page p1"' not in result.report("zh")
    assert result.report() == result.report("zh", "en")


def test_counts_as_the_scorecard(result):
    card = result.scorecards[0]
    assert f"Of <b>{card.closed}</b> targets that have fallen due, <b>{card.kept}</b> were kept" in result.report("en")


def test_of_a_department(result):
    page = result.report("en", department="publicity")
    assert page == result.report("en", department=result.plan.department("publicity"))
    assert "only tasks that Publicity Department leads or takes part in" in page
    assert len(page) < len(result.report("en"))


def test_what_is_refused(result, root):
    with pytest.raises(ValueError, match="language must be"):
        result.report("tlh")
    with pytest.raises(KeyError):
        result.report(department="nobody")
    with pytest.raises(ValueError, match="another plan"):
        result.report(department=qzplan.load(root / "plans/county-demo/plan.yaml").departments[0])
    with pytest.raises(ValueError):
        result.report(limit=0)
