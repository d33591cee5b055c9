# SPDX-License-Identifier: MIT
"""Figures of 2,850 counties, from a CSV file to verdicts, beside a database that picks the latest row of
each.

    bench_desk.py

Prints name, value and unit, tabs between. Both run in turns, in the same run and on one thread; the ratio is
that of the medians. Before any time counts, the values that the database picks are those of the verdicts, on
every row.
"""
import decimal
import pathlib
import random
import statistics
import tempfile
import time

import duckdb

import qzplan

COUNTIES, METRICS, YEARS = 2850, 25, range(2021, 2025)
AS_OF = "2025-03-31"
ROUNDS = 9


def plan_text():
    areas = "".join(f"  - {{id: c{i:04}, title: C{i}, kind: county, in: land}}\n" for i in range(COUNTIES))
    metrics = "".join(f"  m{i:02}: {{unit: schools}}\n" for i in range(METRICS))
    targets = "".join(f"      - {{metric: m{i:02}, at_least: {400 + i}, each: county, due: 2024, id: t{i:02}}}\n"
                      for i in range(METRICS))
    return ("qzplan: 1\nid: desk\ntitle: Desk\nlanguages: [en]\nbegins: 2021-01-01\nlead: o\ndue: 2024\n"
            "departments: {o: Office}\nareas:\n  - {id: land, title: Land, kind: land, complete: false}\n"
            f"{areas}metrics:\n{metrics}"
            f"tasks:\n  - id: '1'\n    title: T\n    targets:\n{targets}")


def figures_text():
    """Year by year, as reports are appended; a value in five has a decimal."""
    chance = random.Random(20250331)
    lines = ["metric,period,area,value"]
    for year in YEARS:
        for county in range(COUNTIES):
            for metric in range(METRICS):
                value = chance.randrange(100, 1000)
                tail = f".{chance.randrange(1, 10)}" if chance.randrange(5) == 0 else ""
                lines.append(f"m{metric:02},{year},c{county:04},{value}{tail}")
    return "\n".join(lines) + "\n"


def ours(plan, path):
    return plan.evaluate(qzplan.Figures.load(path), as_of=AS_OF)


def theirs(database, path):
    database.execute(
        "CREATE OR REPLACE TABLE picked AS SELECT metric, area, arg_max(value, period) AS value FROM "
        "read_csv(?, header = true, columns = {'metric': 'VARCHAR', 'period': 'INTEGER', 'area': 'VARCHAR', "
        "'value': 'DECIMAL(12, 3)'}) GROUP BY metric, area", [path])


def timed(function, *arguments):
    start = time.process_time_ns()
    kept = function(*arguments)
    took = time.process_time_ns() - start
    del kept
    return took


def compare(result, database):
    """That both have one value for each promise, and the same."""
    picked = {(metric, area): value for metric, area, value in
              database.execute("SELECT metric, area, value FROM picked").fetchall()}
    judged = {(v.metric.id, v.area.id): v.actual for v in result.verdicts}
    if len(picked) != COUNTIES * METRICS or picked.keys() != judged.keys():
        raise SystemExit(f"bench_desk: {len(picked)} rows are picked, {len(judged)} judged")
    for key, value in picked.items():
        number = judged[key]
        if decimal.Decimal(number.numerator) / number.denominator != value:
            raise SystemExit(f"bench_desk: of {key} the database picks {value}, judged is {number}")


def main():
    plan = qzplan.loads(plan_text(), name="desk.yaml")
    database = duckdb.connect(config={"threads": 1})
    with tempfile.TemporaryDirectory() as folder:
        path = str(pathlib.Path(folder) / "figures.csv")
        pathlib.Path(path).write_text(figures_text(), encoding="utf-8")
        result = ours(plan, path)
        theirs(database, path)
        compare(result, database)
        del result
        times = [(timed(ours, plan, path), timed(theirs, database, path)) for _ in range(ROUNDS)]
    own, other = (statistics.median(column) for column in zip(*times))
    rows = COUNTIES * METRICS * len(YEARS)
    print(f"figures_ns_per_row\t{own / rows:.1f}\tns")
    print(f"duckdb_ns_per_row\t{other / rows:.1f}\tns")
    print(f"figures_over_duckdb\t{own / other:.3f}\tratio")


main()
