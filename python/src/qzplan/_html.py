# SPDX-License-Identifier: MIT
"""A result as a notebook shows it, from plain words. Every text is escaped: a plan is somebody else's.

Colours come from the page around it: only the lights, in shades that can be told on white and on
black, and half-transparent greys are its own.
"""

from __future__ import annotations

from html import escape
from typing import Any, Dict, NamedTuple, Sequence, Tuple

from .enums import Light

_COLOURS = {Light.GREY: "#8b949e", Light.GREEN: "#2da44e", Light.BLUE: "#388bfd", Light.YELLOW: "#c69026",
            Light.RED: "#e5534b"}

WORDS: Dict[str, Dict[str, str]] = {
    "en": {"head": "Status|Target|Period|Actual|Required|Gap|Due", "demo": "Made-up figures: they say nothing about "
           "the real world", "as_of": "As of {}", "kept": "{} of {} closed targets kept", "more": "and {} more",
           "days": "{} days left", "late": "{} days ago", "one": "1 day left", "was": "1 day ago",
           "today": "today", "ongoing": "ongoing", "bar": "Targets by status",
           "plan": "Task|Target|Promise|Due|Lead", "plan_facts": "{} tasks, {} targets, {} metrics, {} departments",
           "begins": "begins {}", "with": "with {}", "findings": "{} warnings of the plan",
           "figures": "Metric|Group|Area|Period|Value|Flag|Source", "count": "{} figures", "yes": "yes", "no": "no",
           "cards": "Of|Targets|By status|Closed|Kept", "card_with": "taking part", "between": "{} to {}",
           "diagnostics": "|Place|What|How to correct it", "none": "Nothing was found"},
    "zh": {"head": "状态|目标|周期|实际|要求|差距|期限", "demo": "填报数系虚构，不反映真实情况", "as_of": "截至{}",
           "kept": "已到期目标{1}项，完成{0}项", "more": "另有{}项", "days": "还剩{}天", "late": "已过{}天",
           "one": "还剩1天", "was": "已过1天", "today": "今天", "ongoing": "长期", "bar": "各状态的目标数",
           "plan": "任务|目标|承诺|期限|牵头部门", "plan_facts": "任务{}项，目标{}项，指标{}个，部门{}个",
           "begins": "{}起", "with": "配合：{}", "findings": "规划有{}条提示",
           "figures": "指标|群体|区域|时期|数值|标记|来源", "count": "数据{}条", "yes": "是", "no": "否",
           "cards": "对象|目标数|状态分布|已到期|已完成", "card_with": "配合", "between": "{}至{}",
           "diagnostics": "|位置|问题|改法", "none": "未发现问题"},
    "fr": {"head": "État|Objectif|Période|Réalisé|Exigé|Écart|Échéance", "demo": "Données fictives : elles ne disent "
           "rien de la réalité", "as_of": "Au {}", "kept": "{} objectifs tenus sur {} échus", "more": "et {} de plus",
           "days": "encore {} jours", "late": "il y a {} jours", "one": "encore 1 jour", "was": "il y a 1 jour",
           "today": "aujourd’hui", "ongoing": "permanent", "bar": "Objectifs par état",
           "plan": "Tâche|Objectif|Engagement|Échéance|Pilote",
           "plan_facts": "{} tâches, {} objectifs, {} indicateurs, {} services",
           "begins": "à partir du {}", "with": "avec {}", "findings": "{} avertissements sur le plan",
           "figures": "Indicateur|Groupe|Zone|Période|Valeur|Signe|Source", "count": "{} données", "yes": "oui",
           "no": "non", "cards": "De|Objectifs|Par état|Échus|Tenus", "card_with": "participant", "between": "{} à {}",
           "diagnostics": "|Endroit|Problème|Correction", "none": "Rien n’a été trouvé"},
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
.qzplan td .bar{margin:5px 0 0;min-width:120px}.qzplan td .counts{margin:0}
@media print{.qzplan i,.qzplan .bar span{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.qzplan tr{break-inside:avoid}.qzplan thead{display:table-header-group}.qzplan{max-width:none;font-size:10pt}}
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
    counts: Sequence[Tuple[Light, str, int]]
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


def verdict_row(row: Row, words: Dict[str, str], unfolded: bool = False) -> str:
    """A verdict as a row; its explanation unfolds."""
    due = f"{escape(row.due)}<small>{_days(row.days_left, words)}</small>" if row.due else words["ongoing"]
    facts = " · ".join(filter(None, row.facts))
    numbers = "".join(f'<td class="n">{escape(n)}</td>' for n in (row.actual, row.required, row.gap))
    return (f'<tr><td class="w {_lit(row.light)}"><i>&#9679;</i> {escape(row.status)}</td>'
            f"<td><details{' open' if unfolded else ''}><summary>{escape(row.title)}</summary>"
            f'<p class="why">{escape(row.why)}</p></details><small>{escape(facts)}</small></td>'
            f'<td class="w">{escape(row.period)}</td>{numbers}<td class="w">{due}</td></tr>')


Counts = Sequence[Tuple[Light, str, int]]


def bar(counts: Counts, words: Dict[str, str]) -> str:
    """Targets by status as a bar; each part says on hovering what it is."""
    parts = "".join(f'<span class="{_lit(light)}" style="flex:{count}" title="{escape(label)}: {count}"></span>'
                    for light, label, count in counts)
    return f'<div class="bar" title="{words["bar"]}">{parts}</div>'


def listed(counts: Counts) -> str:
    """Targets by status in words."""
    return "".join(f'<span class="{_lit(light)}"><i>&#9679;</i> {escape(label)} <b>{count}</b></span>'
                   for light, label, count in counts)


def table(heads: str, rows: "Sequence[str]", right: "Sequence[int]" = ()) -> str:
    """A table; `heads` with bars between, `right` the columns of numbers."""
    cells = "".join(f'<th class="n">{head}</th>' if i in right else f"<th>{head}</th>"
                    for i, head in enumerate(heads.split("|")))
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def frame(title: str, facts: "Sequence[str]", body: "Sequence[str]", demo: str = "") -> str:
    """A piece of HTML with its own style and without a script; `body` is HTML, everything else is not."""
    head = f"<h4>{escape(title)}</h4>" if title else ""
    told = " · ".join(fact for fact in facts if fact)
    return (f'<div class="qzplan"><style>{_STYLE}</style>{head}'
            + (f'<p class="facts">{escape(told)}</p>' if told else "")
            + (f'<p class="demo"><b>{demo}</b></p>' if demo else "")
            + "".join(body) + "</div>")


def rest(count: int, words: Dict[str, str]) -> str:
    """How many are not shown."""
    return f'<p class="facts">{words["more"].format(count)}</p>' if count > 0 else ""


def html(page: Page, language: str) -> str:
    """The page as a piece of HTML."""
    words = WORDS[language]
    facts = [words["as_of"].format(page.as_of)]
    if page.closed:
        facts.append(words["kept"].format(page.kept, page.closed))
    body = [bar(page.counts, words), f'<p class="counts">{listed(page.counts)}</p>'] if page.counts else []
    body.append(table(words["head"], [verdict_row(row, words) for row in page.rows], (3, 4, 5)))
    body.append(rest(page.more, words))
    return frame(page.title, facts, body, words["demo"] if page.demo else "")


def diagnostics(rows: "Sequence[Dict[str, Any]]", language: str) -> str:
    """Diagnostics as a table."""
    words = WORDS[language]
    if not rows:
        return frame("", [words["none"]], [])
    lights = {"error": Light.RED, "warning": Light.YELLOW}
    lines = []
    for row in rows:
        place = ":".join(str(row[key]) for key in ("file", "line", "column") if row[key])
        path = f'<small>{escape(row["path"])}</small>' if row["path"] else ""
        lines.append(f'<tr><td class="w {_lit(lights.get(row["severity"], Light.GREY))}"><i>&#9679;</i></td>'
                     f'<td class="w">{escape(place)}{path}</td><td>{escape(row["message"])}</td>'
                     f'<td>{escape(row["hint"] or "")}</td></tr>')
    return frame("", [], [table(words["diagnostics"], lines)])
