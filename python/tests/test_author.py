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
