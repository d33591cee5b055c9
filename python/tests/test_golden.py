# SPDX-License-Identifier: MIT
"""The golden verdicts of the C tests, byte for byte."""

import pytest

HEAD = ("target\tmetric\tgroup\tperiod\tdeadline\tdays_left\tmet\tcertain\tphase\tpace\tstatus\t"
        "light\tactual\trequired\tgap\texpected\tneeded\tremarks\n")
DAYS = ["2023-06-30", "2023-12-31", "2024-12-31", "2025-12-31", "2026-11-24", "2027-12-31",
        "2028-06-30"]


def exact(number):
    if number is None:
        return "-"
    return str(number.num) if number.den == 1 else f"{number.num}/{number.den}"


def need(n):
    return (f"{n.metric.id}:{n.amount.num}/{n.amount.den}" + (" replaced" if n.replace else "")
            + (" over" if n.strict else ""))


def line(v):
    has_period = v.period is not None and v.period.kind
    return "\t".join([
        v.target.id, v.metric.id if v.metric else "-", v.group.id if v.group else "-",
        str(v.period) if has_period else "-", str(v.deadline or "ongoing"), str(v.days_left),
        v.met.word, "certain" if v.certain else "-", v.phase.word, v.pace.word, v.status.word,
        v.light.word, exact(v.actual), exact(v.required), exact(v.gap), exact(v.expected),
        " ".join(map(need, v.needed)) or "-", " ".join(v.remarks.words) or "-",
    ]) + "\n"


@pytest.mark.parametrize("day", DAYS)
def test_verdicts(plan, figures, root, day):
    kept = (root / f"tests/data/golden/qingzhou-{day}.tsv").read_bytes()
    result = plan.evaluate(figures, as_of=day)
    assert (HEAD + "".join(map(line, result))).encode() == kept


def test_explanations(plan, figures, root):
    kept = (root / "tests/data/golden/qingzhou-2025-12-31-explanations.txt").read_bytes()
    result = plan.evaluate(figures, as_of="2025-12-31")
    found = "".join(f"{v.target.id}\n  {v.explain('zh')}\n  {v.explain('en')}\n" for v in result)
    assert found.encode() == kept


def test_rows_are_as_good_as_a_file(plan, figures):
    """The same figures given one by one."""
    rows = []
    for f in figures.bind(plan):
        row = {"metric": f.metric.id, "period": f.period, "for": f.group and f.group.id,
               "flag": None if f.flag.word == "none" else f.flag.word}
        if f.form.name == "RATIO":
            row.update(numerator=f.numerator, denominator=f.denominator)
        elif f.form.name == "ANSWER":
            row["value"] = "yes" if f.value else "no"
        else:
            row["value"] = f"{float(f.value * 100):.15g}%" if f.share else f.value
        rows.append(row)
    result = plan.evaluate(rows, as_of="2025-12-31")
    same = plan.evaluate(figures, as_of="2025-12-31")
    assert [line(v) for v in result] == [line(v) for v in same]
