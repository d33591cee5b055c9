# SPDX-License-Identifier: MIT
"""What helps those who write plans."""
import pytest
import qzplan


def test_a_schema_by_its_name() -> None:
    assert qzplan.schema_names() == ("plan", "figures", "mapping", "verdicts")
    for name in qzplan.schema_names():
        assert qzplan.schema(name)["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert qzplan.schema() == qzplan.schema("plan")
    assert qzplan.schema()["required"] == ["qzplan", "id", "begins"]


def test_another_name_is_refused() -> None:
    with pytest.raises(ValueError, match="plan, figures, mapping, verdicts"):
        qzplan.schema("plans")


def test_text_is_laid_out() -> None:
    assert qzplan.format_text("a:   1  # b\nc:\n- d\n") == "a: 1  # b\nc:\n  - d\n"
    assert qzplan.format_text("目标:   '学校'\n".encode()) == "目标: 学校\n"
    deep = "a: {" + ", ".join(f"k{i}: {{b: 1}}" for i in range(200)) + "}\n"
    laid_out = qzplan.format_text(deep)
    assert laid_out.count("\n") == 201
    assert qzplan.format_text(laid_out) == laid_out


def test_what_does_not_parse_is_refused() -> None:
    with pytest.raises(qzplan.PlanError) as caught:
        qzplan.format_text("a: [1\n", name="p.yaml")
    assert caught.value.diagnostics[0].file == "p.yaml"
    with pytest.raises(qzplan.PlanError):
        qzplan.format_text("? [a]\n: b\n")


def test_a_plan_to_begin_with() -> None:
    for language in ("zh", "en", "fr"):
        plan = qzplan.loads(qzplan.draft_new(language))
        assert plan.languages == (language,) or list(plan.languages) == [language]


def test_a_draft_of_a_list_of_tasks() -> None:
    plan = qzplan.loads(qzplan.draft("任务,牵头部门,完成时限\n做一件事。,教体局、编办,2025年\n", "2023-01-01"))
    assert [department.title["zh"] for department in plan.departments] == ["教体局", "编办"]
    assert [task.id for task in plan.tasks] == ["1"]
    for table, begins in (("a,b\n", "2023-01-01"), ("task,lead\na,b\n", "soon")):
        with pytest.raises(qzplan.PlanError):
            qzplan.draft(table, begins)
