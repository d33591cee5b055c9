# SPDX-License-Identifier: MIT
"""A report: how each lead department stands, and why, in Chinese and in English.

    python report.py PLAN FIGURES DATE
"""

import sys

import qzplan


def report(result):
    if result.demo:
        print("填报数系虚构 / The figures are made up")
    for card in result.scorecards:
        if card.kind is qzplan.CardKind.DEPARTMENT_LEAD and card.target_count > 0:
            counts = ", ".join(f"{status.label('en')} {n}" for status, n in card.targets.items())
            print(f"{card.title.zh} / {card.title.en}: {counts}; kept {card.kept} of {card.closed} closed")
    for outcome in result.targets:
        if outcome.status in (qzplan.Status.MISSED, qzplan.Status.BEHIND):
            print(f"{outcome.target.id}, line {outcome.target.line}:")
            for language in ("zh", "en"):
                print(" ", outcome.worst.explain(language))


def main(plan, figures, day):
    try:
        with qzplan.load(plan) as loaded:
            report(loaded.evaluate(qzplan.Figures.load(figures), as_of=day))
    except qzplan.Error as error:
        sys.exit(f"report: {error}")


main(*sys.argv[1:4])
