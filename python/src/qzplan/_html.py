# SPDX-License-Identifier: MIT
"""A result as a notebook shows it. Every text is escaped: a plan is somebody else's."""

from __future__ import annotations

import html
from typing import List

from .enums import Light
from .result import Result, Verdict

_COLOURS = {Light.GREY: "#8a8a8a", Light.GREEN: "#1a7f37", Light.BLUE: "#0969da",
            Light.YELLOW: "#bf8700", Light.RED: "#cf222e"}
_SHOWN = 200


def _row(verdict: Verdict) -> str:
    colour = _COLOURS.get(verdict.light, "#8a8a8a")
    cells: List[str] = [
        verdict.target.id,
        str(verdict.target.title) or verdict.target.id,
        "" if verdict.metric is None else str(verdict.metric.title) or verdict.metric.id,
        str(verdict.period) if verdict.period and verdict.period.kind else "",
        str(verdict.deadline or "ongoing"),
        verdict.actual_text(),
        verdict.required_text(),
        verdict.explain("en"),
    ]
    light = f'<td><span style="color:{colour}">&#9679;</span> {html.escape(verdict.status.label("en"))}</td>'
    return "<tr>" + light + "".join(f"<td>{html.escape(c)}</td>" for c in cells) + "</tr>"


def table(result: Result) -> str:
    """The verdicts, the worst first; the first 200 of them."""
    head = ["status", "target", "title", "metric", "period", "deadline", "actual", "required", "why"]
    verdicts = sorted(result.verdicts, key=lambda v: (int(v.status), v.index))
    demo = " <b>made-up figures</b>" if result.demo else ""
    more = f"<p>and {len(verdicts) - _SHOWN} more</p>" if len(verdicts) > _SHOWN else ""
    return (f"<div><p>{html.escape(str(result.plan.title))}, {result.as_of}{demo}</p><table><thead><tr>"
            + "".join(f"<th>{h}</th>" for h in head) + "</tr></thead><tbody>"
            + "".join(_row(v) for v in verdicts[:_SHOWN]) + f"</tbody></table>{more}</div>")
