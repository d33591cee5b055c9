# SPDX-License-Identifier: MIT
"""A result as a notebook shows it, from plain words. Every text is escaped: a plan is somebody else's.

Colours come from the page around it: only the lights, in shades that can be told on white and on
black, and half-transparent greys are its own.
"""

from __future__ import annotations

from html import escape
from typing import Dict, List, NamedTuple, Sequence, Tuple

from .enums import Light

_COLOURS = {Light.GREY: "#8b949e", Light.GREEN: "#2da44e", Light.BLUE: "#388bfd", Light.YELLOW: "#c69026",
            Light.RED: "#e5534b"}

_WORDS: Dict[str, Dict[str, str]] = {
    "en": {"head": "Status|Target|Period|Actual|Required|Gap|Due", "demo": "Made-up figures: they say nothing about "
           "the real world", "as_of": "As of {}", "kept": "{} of {} closed targets kept", "more": "and {} more",
           "days": "{} days left", "late": "{} days ago", "one": "1 day left", "was": "1 day ago",
           "today": "today", "ongoing": "ongoing", "bar": "Targets by status"},
    "zh": {"head": "状态|目标|周期|实际|要求|差距|期限", "demo": "填报数系虚构，不反映真实情况", "as_of": "截至{}",
           "kept": "已到期目标{1}项，完成{0}项", "more": "另有{}项", "days": "还剩{}天", "late": "已过{}天",
           "one": "还剩1天", "was": "已过1天", "today": "今天", "ongoing": "长期", "bar": "各状态的目标数"},
}

_STYLE = """
.qzplan{font-size:13px;line-height:1.45;max-width:1100px;color:inherit}
.qzplan h4{margin:0 0 2px;font-size:15px}
.qzplan .facts{opacity:.75;margin:0 0 8px}
.qzplan .demo{display:inline-block;margin:0 0 8px;padding:1px 8px;border-radius:3px;border:1px solid #c69026}
.qzplan .bar{display:flex;height:8px;border-radius:4px;overflow:hidden;margin:0 0 6px;gap:2px}
.qzplan .bar span{min-width:3px}
.qzplan .counts{margin:0 0 10px}
.qzplan .counts span{display:inline-block;margin-right:14px;white-space:nowrap}
.qzplan table{border-collapse:collapse;width:100%;margin:0;font-size:inherit;color:inherit;background:transparent}
.qzplan th,.qzplan td{text-align:left!important;vertical-align:top;padding:5px 12px 5px 0;background:transparent;
color:inherit;white-space:normal;border:0;border-bottom:1px solid rgba(128,128,128,.28)}
.qzplan th{font-weight:600;border-bottom-color:rgba(128,128,128,.6)}
.qzplan .n{text-align:right!important;white-space:nowrap;font-variant-numeric:tabular-nums}
.qzplan .w{white-space:nowrap}
.qzplan small{display:block;opacity:.7;font-size:12px}
.qzplan summary{cursor:pointer}
.qzplan .why{opacity:.85;margin:3px 0 0;max-width:56em}
.qzplan i{font-style:normal}
""" + "".join(f".qzplan .l{int(light)} i{{color:{colour}}}.qzplan .bar .l{int(light)}{{background:{colour}}}\n"
              for light, colour in _COLOURS.items())


class Row(NamedTuple):
    """A verdict in words."""

    light: Light
    status: str
    title: str
    #: Id, department, group, area: whatever tells it from others.
    facts: Tuple[str, ...]
    why: str
    period: str
    actual: str
    required: str
    gap: str
    #: "" where it has no end.
    due: str
    days_left: int


class Page(NamedTuple):
    """A result in words."""

    title: str
    as_of: str
    demo: bool
    #: Light, label and number of targets, the worst first.
    counts: Tuple[Tuple[Light, str, int], ...]
    kept: int
    closed: int
    #: Those that are shown.
    rows: Sequence[Row]
    #: How many are not.
    more: int


def _lit(light: Light) -> str:
    return f"l{int(light) if light in _COLOURS else 0}"


def _days(left: int, words: Dict[str, str]) -> str:
    word = {0: "today", 1: "one", -1: "was"}.get(left, "days" if left > 0 else "late")
    return words[word].format(abs(left))


def _row(row: Row, words: Dict[str, str]) -> str:
    due = f"{escape(row.due)}<small>{_days(row.days_left, words)}</small>" if row.due else words["ongoing"]
    facts = " · ".join(filter(None, row.facts))
    numbers = "".join(f'<td class="n">{escape(n)}</td>' for n in (row.actual, row.required, row.gap))
    return (f'<tr><td class="w {_lit(row.light)}"><i>&#9679;</i> {escape(row.status)}</td>'
            f"<td><details><summary>{escape(row.title)}</summary>"
            f'<p class="why">{escape(row.why)}</p></details><small>{escape(facts)}</small></td>'
            f'<td class="w">{escape(row.period)}</td>{numbers}<td class="w">{due}</td></tr>')


def _counts(page: Page, words: Dict[str, str]) -> str:
    bar = "".join(f'<span class="{_lit(light)}" style="flex:{count}" title="{escape(label)}: {count}"></span>'
                  for light, label, count in page.counts)
    listed = "".join(f'<span class="{_lit(light)}"><i>&#9679;</i> {escape(label)} <b>{count}</b></span>'
                     for light, label, count in page.counts)
    return f'<div class="bar" title="{words["bar"]}">{bar}</div><p class="counts">{listed}</p>'


def html(page: Page, language: str) -> str:
    """The page as a piece of HTML, with its own style and without a script."""
    words = _WORDS[language]
    facts = [words["as_of"].format(page.as_of)]
    if page.closed:
        facts.append(words["kept"].format(page.kept, page.closed))
    parts: List[str] = [f'<div class="qzplan"><style>{_STYLE}</style><h4>{escape(page.title)}</h4>',
                        f'<p class="facts">{escape(" · ".join(facts))}</p>']
    if page.demo:
        parts.append(f'<p class="demo"><b>{words["demo"]}</b></p>')
    parts.append(_counts(page, words))
    classes = ("", "", "", "n", "n", "n", "")
    heads = "".join(f'<th class="{c}">{h}</th>' for h, c in zip(words["head"].split("|"), classes))
    parts.append(f"<table><thead><tr>{heads}</tr></thead><tbody>")
    parts.extend(_row(row, words) for row in page.rows)
    parts.append("</tbody></table>")
    if page.more:
        parts.append(f'<p class="facts">{words["more"].format(page.more)}</p>')
    return "".join(parts) + "</div>"
