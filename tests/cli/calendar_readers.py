# SPDX-License-Identifier: MIT
"""Whether icalendar, ical.js and the tests' own reader find the same events in what `qzplan calendar` writes.

    python3 tests/cli/calendar_readers.py PROGRAM NODE ICAL_JS
"""
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import icalendar

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import ics  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
PLANS = HERE.parent.parent / "plans"
DATA = HERE / "data"
RUNS = [(PLANS / plan, PLANS / figures, day)
        for plan, figures, days in (
            ("qingzhou/plan.yaml", "qingzhou/figures-demo.csv", ("2023-06-30", "2025-12-31", "2026-11-24")),
            ("county-demo/plan.yaml", "county-demo/figures-demo.csv", ("2025-12-31",)),
            ("eu-education-area/plan.yaml", "eu-education-area/figures.csv", ("2025-06-30",)),
            ("unaids-95/plan.yaml", "unaids-95/figures.csv", ("2024-06-30",)))
        for day in days]
RUNS += [(DATA / plan, DATA / figures, "2025-06-30") for plan, figures in (
    ("plan.yaml", "figures.csv"), ("arabic.yaml", "arabic.csv"), ("french.yaml", "french.csv"))]
HOSTILE = """qzplan: 1
id: "a,b;c:d\\\\e"
languages: [en]
title: "T\\nBEGIN:VEVENT\\nUID:x, \\u202E; \\\\ {long}"
begins: 2024-01-01
lead: d
departments: {{d: "D;:,\\""}}
metrics: {{m: {{title: "学校;\\\\n,{long}", unit: u}}}}
tasks: [{{id: "1/é", title: "END:VCALENDAR\\n{long}", due: 2025, targets: [{{metric: m, at_least: 1}}]}}]
"""


def by_icalendar(data):
    found = []
    for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        end = event.get("DTEND")
        found.append({
            "uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]),
            "stamp": event["DTSTAMP"].dt.strftime("%Y-%m-%dT%H:%M:%SZ"), "day": event["DTSTART"].dt.isoformat(),
            "end": end.dt.isoformat() if end else "", "summary": str(event["SUMMARY"]),
            "description": str(event.get("DESCRIPTION", "")), "status": str(event["STATUS"]),
            "alarms": [icalendar.vDuration(alarm["TRIGGER"].dt).to_ical().decode() for alarm in event.walk("VALARM")]})
    return found


def by_us(data):
    found = []
    for event in ics.read(data)[1]:
        day, end = (datetime.datetime.strptime(event[name], "%Y%m%d").date().isoformat() for name in ("DTSTART", "DTEND"))
        stamp = datetime.datetime.strptime(event["DTSTAMP"], "%Y%m%dT%H%M%SZ").isoformat() + "Z"
        found.append({"uid": event["UID"], "sequence": int(event["SEQUENCE"]), "stamp": stamp, "day": day, "end": end,
                      "summary": event["SUMMARY"], "description": event.get("DESCRIPTION", ""),
                      "status": event["STATUS"], "alarms": [alarm["TRIGGER"] for alarm in event["alarms"]]})
    return found


def by_ical_js(data, node, package):
    done = subprocess.run([node, HERE / "calendar_reader.mjs", package], input=data, capture_output=True, check=True)
    return [dict(event, description=event["description"] or "") for event in json.loads(done.stdout)]


def weeks(events):
    """The parsers write a week as they like: -P7D is -P1W."""
    named = {"-P4W2D": "-P30D", "-P1W": "-P7D"}
    return [dict(event, alarms=[named.get(alarm, alarm) for alarm in event["alarms"]]) for event in events]


def main():
    program, node, package = sys.argv[1:4]
    read = 0
    with tempfile.TemporaryDirectory() as folder:
        hostile = pathlib.Path(folder) / "plan.yaml"
        hostile.write_text(HOSTILE.format(long="长long" * 300), encoding="utf-8")
        for plan, figures, day in [*RUNS, (hostile, None, "2025-06-30")]:
            line = [program, "calendar", plan, "--as-of", day, "--remind", "30,7", "--lang", "zh"]
            done = subprocess.run(line + (["--figures", figures] if figures else []), capture_output=True, check=False,
                                  env=dict(os.environ, LC_ALL="C"))
            if done.returncode != 0:
                sys.exit(f"{plan}: {done.stderr.decode()}")
            ours = weeks(by_us(done.stdout))
            if not ours:
                sys.exit(f"{plan} as of {day}: no event")
            for name, theirs in (("icalendar", by_icalendar(done.stdout)),
                                 ("ical.js", by_ical_js(done.stdout, node, package))):
                if weeks(theirs) != ours:
                    pairs = [(a, b) for a, b in zip(weeks(theirs), ours) if a != b]
                    sys.exit(f"{plan} as of {day}: {name} found another event: {pairs[:1]}, {len(theirs)} of {len(ours)}")
            read += len(ours)
    print(f"{read} events, the same by icalendar, ical.js and the tests' own reader")


if __name__ == "__main__":
    main()
