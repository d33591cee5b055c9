# SPDX-License-Identifier: MIT
"""A plan, its figures and its scorecards as a notebook shows them. Every text is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, Dict, Iterable, List, Sequence

from . import _html
from ._ffi.native import lib
from .enums import CardKind, Flag, Form, Light, NumberForm

if TYPE_CHECKING:
    from .figures import Figure, PlanFigures
    from .plan import Plan
    from .verdict import Scorecard


def _due(target: Any, words: Dict[str, str]) -> str:
    return "<br>".join(escape(str(m.due)) if m.due is not None else words["ongoing"] for m in target.milestones)


def _target_row(target: Any, language: str, words: Dict[str, str]) -> str:
    task = target.task
    lead = "、" if language == "zh" else ", "
    names = lead.join(d.title.get(language) or d.id for d in task.leads)
    others = lead.join(d.title.get(language) or d.id for d in task.participants)
    taking = f'<small>{escape(words["with"].format(others))}</small>' if others else ""
    return (f'<tr><td>{escape(task.id)}<small>{escape(task.title.get(language) or "")}</small></td>'
            f'<td>{escape(target.title.get(language) or target.id)}<small>{escape(target.id)}</small></td>'
            f'<td>{escape(target.explain(language))}</td><td class="w">{_due(target, words)}</td>'
            f"<td>{escape(names)}{taking}</td></tr>")


def plan(plan: "Plan", language: str, limit: int) -> str:
    """What a plan promises, target by target."""
    words = _html.WORDS[language]
    facts = [words["begins"].format(plan.begins),
             words["plan_facts"].format(len(plan.tasks), len(plan.targets), len(plan.metrics), len(plan.departments))]
    if plan.warnings:
        facts.append(words["findings"].format(len(plan.warnings)))
    rows = [_target_row(target, language, words) for target in plan.targets[:limit]]
    return _html.frame(plan.title.get(language) or plan.id, facts,
                       [_html.table(words["plan"], rows), _html.rest(len(plan.targets) - limit, words)])


def _value(figure: "Figure", language: str, words: Dict[str, str]) -> str:
    """What was reported, as people write it."""
    if figure.value is None:
        ends = [end.text(NumberForm.PERCENT if figure.share else NumberForm.PLAIN, language=language) for end in (figure.low, figure.high) if end is not None]
        return words["between"].format(*ends) if len(ends) == 2 else "".join(ends)
    if figure.form == Form.ANSWER:
        return words["yes"] if figure.value else words["no"]
    return figure.text(language)


def _figure_row(figure: "Figure", language: str, words: Dict[str, str]) -> str:
    group, unit = figure.group, figure.metric.unit.get(language) or ""
    flag = "" if figure.flag == Flag.NONE else figure.flag.label(language)
    cells = (figure.metric.title.get(language) or figure.metric.id,
             group.title.get(language) if group is not None else "", figure.area.title.get(language) or figure.area.id,
             str(figure.period))
    return ("<tr>" + "".join(f"<td>{escape(cell or '')}</td>" for cell in cells)
            + f'<td class="n">{escape(_value(figure, language, words))} {escape(unit)}</td>'
            f'<td>{escape(flag)}</td><td>{escape(figure.source or "")}</td></tr>')


def figures(figures: "PlanFigures", language: str, limit: int) -> str:
    """What was reported, figure by figure."""
    words = _html.WORDS[language]
    rows = [_figure_row(figures[i], language, words) for i in range(min(limit, len(figures)))]
    facts = [words["count"].format(len(figures))]
    return _html.frame("", facts, [_html.table(words["figures"], rows, (4,)),
                                   _html.rest(len(figures) - limit, words)],
                       words["demo"] if figures.demo else "")


def counts(card: "Scorecard", language: str) -> "List[Any]":
    """Light, label and number of the targets of a card, the worst first."""
    return [(Light(lib.qzplan_status_light(int(status))), status.label(language), count) for status, count in card.targets.items()]


def _card_row(card: "Scorecard", language: str, words: Dict[str, str]) -> str:
    of = escape(card.title.get(language) or card.id)
    kind = words["card_with"] if card.kind == CardKind.DEPARTMENT_WITH else card.kind.label(language)
    return (f'<tr><td>{of}<small>{escape(kind)}</small></td><td class="n">{card.target_count}</td>'
            f'<td><p class="counts">{_html.listed(counts(card, language))}</p>'
            f"{_html.bar(counts(card, language), words)}</td>"
            f'<td class="n">{card.closed}</td><td class="n">{card.kept}</td></tr>')


def cards(cards: "Iterable[Scorecard]", language: str) -> str:
    """Scorecards, those that count nothing left out."""
    words = _html.WORDS[language]
    rows: Sequence[str] = [_card_row(card, language, words) for card in cards if card.target_count]
    return _html.frame("", [], [_html.table(words["cards"], rows, (1, 3, 4))])
