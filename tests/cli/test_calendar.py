# SPDX-License-Identifier: MIT
"""`qzplan calendar`: which events, their names when a day moves, and the lines of the file.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_calendar.py
"""
import pathlib
import subprocess
import tempfile
import unittest

from ics import read
from program import DATA, HERE, PROGRAM, environment, run

PLANS = HERE.parent.parent / "plans"
QINGZHOU = (f"{PLANS}/qingzhou/plan.yaml", "--figures", f"{PLANS}/qingzhou/figures-demo.csv")

PLAN = """qzplan: 1
id: small
languages: [en]
title: A plan
begins: 2023-01-01
lead: schools
departments: {schools: Schools, roads: Roads}
metrics:
  built: {title: Built, unit: schools}
  rotated: {title: Rotated, unit: teachers, figures: each_period}
  trips: {title: Trips, unit: trips, figures: each_period}
tasks:
  - id: "1"
    title: Build
    due: 2025
    targets:
      - {metric: built, at_least: 10REVISED}
      - {done: opened, due: 2024}
  - id: "2"
    title: Rotate
    lead: roads
    with: [schools]
    targets:
      - {metric: rotated, at_least: 3, every: year, due: ongoing}
      - {metric: trips, at_least: 1, every: quarter, due: ongoing}
"""
LATER = ", revised: [{on: 2025-03-01, due: 2026, why: rain, by: Board}]"
TWICE = ", revised: [{on: 2025-03-01, due: 2026, why: rain}, {on: 2025-06-01, due: 2027-06-30, why: snow}]"


def raw(*line, cwd=DATA):
    done = subprocess.run([PROGRAM, "calendar", *line], cwd=cwd, env=environment(), stdin=subprocess.DEVNULL,
                          capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr.decode("utf-8")


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def calendar(self, as_of, *options, revised="", figures=None, plan=PLAN):
        (self.folder / "plan.yaml").write_text(plan.replace("REVISED", revised), encoding="utf-8")
        line = ["plan.yaml", "--as-of", as_of, "--lang", "en", *options]
        if figures is not None:
            (self.folder / "figures.csv").write_text("metric,period,value\n" + figures, encoding="utf-8")
            line += ["--figures", "figures.csv"]
        code, out, err = raw(*line, cwd=self.folder)
        self.assertEqual((code, err), (0, ""))
        return read(out)

    def days(self, *arguments, **named):
        """Name and day of each event."""
        return [(event["UID"].removesuffix("@qzplan").removeprefix("small/"), event["DTSTART"])
                for event in self.calendar(*arguments, **named)[1]]


class Events(Case):
    def test_each_deadline_that_is_not_kept(self):
        """As of 1 February 2025 with nothing reported: two one-off deadlines of task 1, of which one has passed; of
        task 2 this year and the next, this quarter and the next. The next quarter ends on no other deadline; the
        quarter that ends the year is none of the two."""
        self.assertEqual(self.days("2025-02-01"), [
            ("1/1.2/1", "20241231"), ("2/2.2/2025-Q1", "20250331"), ("2/2.2/2025-Q2", "20250630"),
            ("1/1.1/1", "20251231"), ("2/2.1/2025", "20251231"), ("2/2.1/2026", "20261231")])

    def test_what_is_kept_is_none(self):
        """10 schools at the end of 2025 are met for good; opened on 3 January 2025 is met late."""
        figures = "built,2025,10\nopened,2025-01-03,yes\n"
        self.assertEqual(self.days("2026-01-01", figures=figures), [
            ("2/2.2/2026-Q1", "20260331"), ("2/2.2/2026-Q2", "20260630"), ("2/2.1/2026", "20261231"),
            ("2/2.1/2027", "20271231")])

    def test_met_so_far_stays(self):
        self.assertIn(("1/1.1/1", "20251231"), self.days("2025-07-01", figures="built,2025-06,10\n"))

    def test_a_period_that_is_missed_asks_for_nothing(self):
        """Two teachers rotated in 2024, three were promised: 2024 has closed."""
        found = self.days("2025-02-01", figures="rotated,2024,2\n")
        self.assertNotIn(("2/2.1/2024", "20241231"), found)

    def test_the_last_day_of_a_period(self):
        """On 31 December 2025 the year and its fourth quarter are still there, in one event that the year names."""
        found = self.days("2025-12-31")
        self.assertEqual(found[1:3], [("1/1.1/1", "20251231"), ("2/2.1/2025", "20251231")])
        self.assertEqual(found[3:], [("2/2.2/2026-Q1", "20260331"), ("2/2.1/2026", "20261231")])

    def test_of_a_department(self):
        self.assertEqual({name[0] for name, _ in self.days("2025-02-01", "--department", "roads")}, {"2"})
        self.assertEqual({name[0] for name, _ in self.days("2025-02-01", "--department", "schools")}, {"1", "2"})
        self.assertEqual({name[0] for name, _ in self.days("2025-02-01", "--department", "schools", "--role", "lead")},
                         {"1"})
        self.assertEqual({name[0] for name, _ in self.days("2025-02-01", "--task", "1")}, {"1"})

    def test_what_an_event_says(self):
        calendar, events = self.calendar("2025-07-01", figures="built,2025-06,7\n")
        self.assertEqual(calendar, {"VERSION": "2.0", "PRODID": calendar["PRODID"], "CALSCALE": "GREGORIAN",
                                    "METHOD": "PUBLISH", "NAME": "A plan", "X-WR-CALNAME": "A plan"})
        self.assertRegex(calendar["PRODID"], r"^-//qzplan//qzplan \d+\.\d+\.\d+//EN$")
        event = next(event for event in events if event["UID"] == "small/1/1.1/1@qzplan")
        self.assertEqual(event, {
            "UID": "small/1/1.1/1@qzplan", "SEQUENCE": "0", "DTSTAMP": "20250701T000000Z", "DTSTART": "20251231",
            "DTEND": "20260101", "SUMMARY": "1 Build", "STATUS": "CONFIRMED", "TRANSP": "TRANSPARENT", "alarms": [],
            "DESCRIPTION": "- Built: open; 7 schools; Required: \u2265 10 schools; Still needed: +3 (schools)\n"
                           "Lead department: Schools\nAs of 2025-07-01"})
        self.assertEqual(events[0]["SUMMARY"], "overdue: 1 Build")
        following = next(event for event in events if event["UID"] == "small/2/2.1/2026@qzplan")
        self.assertEqual(following["DESCRIPTION"],
                         "- Rotated \u00b7 2026: upcoming; Required: \u2265 3 teachers\n"
                         "Lead department: Roads\nParticipating department: Schools\nAs of 2025-07-01")

    def test_made_up_figures_are_marked(self):
        _, out, _ = raw(*QINGZHOU, "--as-of", "2026-11-24", "--lang", "en")
        calendar, events = read(out)
        mark = "Demonstration: these figures are made up and say nothing about the real world"
        self.assertEqual(calendar["DESCRIPTION"], mark)
        self.assertTrue(all(event["DESCRIPTION"].endswith(mark) for event in events))
        self.assertEqual(len({event["UID"] for event in events}), len(events))

    def test_the_last_day_of_the_calendar(self):
        plan = PLAN.replace("due: 2025", "due: 9999").replace("REVISED", "")
        event = next(event for event in self.calendar("2025-02-01", plan=plan)[1] if "/1.1/" in event["UID"])
        self.assertEqual((event["DTSTART"], event.get("DTEND")), ("99991231", None))


class Revised(Case):
    def test_the_same_name_on_another_day(self):
        """Until the revision is in force nothing moves."""
        def of(*arguments, **named):
            event = next(event for event in self.calendar(*arguments, **named)[1]
                         if event["UID"] == "small/1/1.1/1@qzplan")
            return event["DTSTART"], event["SEQUENCE"]

        self.assertEqual(of("2025-02-28", revised=LATER), ("20251231", "0"))
        self.assertEqual(of("2025-03-01", revised=LATER), ("20261231", "1"))
        self.assertEqual(of("2025-05-31", revised=TWICE), ("20261231", "1"))
        self.assertEqual(of("2025-06-01", revised=TWICE), ("20270630", "2"))

    def test_a_further_promise_has_a_name_of_its_own(self):
        """The day of the revision lies behind the first deadline, so that this stays."""
        late = ", revised: [{on: 2026-03-01, due: 2027, why: rain}]"
        found = [pair for pair in self.days("2026-03-01", revised=late) if pair[0].startswith("1/1.1")]
        self.assertEqual(found, [("1/1.1/1", "20251231"), ("1/1.1/2", "20271231")])

    def test_one_of_two_moves(self):
        """Both fall due at the end of 2025, in the first one's event; then the second one leaves."""
        plan = PLAN.replace("due: 2024}", "due: 2025REVISED}").replace("at_least: 10REVISED", "at_least: 10")
        self.assertEqual([pair for pair in self.days("2025-02-01", plan=plan) if pair[0][0] == "1"],
                         [("1/1.1/1", "20251231")])
        self.assertEqual([pair for pair in self.days("2025-03-01", plan=plan, revised=LATER) if pair[0][0] == "1"],
                         [("1/1.1/1", "20251231"), ("1/1.2/1", "20261231")])


class Reminders(Case):
    def test_alarms_and_events(self):
        """As of 5 December 2025: 30 days before the end of the year have passed, 7 days have not."""
        _, events = self.calendar("2025-12-05", "--remind", "30,7", "--task", "1")
        self.assertEqual([(event["UID"][6:], event["DTSTART"], event["SUMMARY"]) for event in events], [
            ("1/1.2/1@qzplan", "20241231", "overdue: 1 Build"),
            ("1/1.1/1@qzplan", "20251231", "1 Build"),
            ("1/1.1/1/before-7@qzplan", "20251224", "Due in 7 days: 1 Build")])
        self.assertEqual([event["alarms"] for event in events], [[], [
            {"ACTION": "DISPLAY", "TRIGGER": "-P30D", "DESCRIPTION": "Due in 30 days: 1 Build", "alarms": []},
            {"ACTION": "DISPLAY", "TRIGGER": "-P7D", "DESCRIPTION": "Due in 7 days: 1 Build", "alarms": []}], []])
        _, events = self.calendar("2025-11-30", "--remind", "1", "--task", "1")
        self.assertEqual(events[-1]["SUMMARY"], "Due in 1 day: 1 Build")

    def test_what_is_no_number_of_days(self):
        for bad in ("0", "3651", "7,7", "", "7,", "1.5", "week", "1,2,3,4,5,6,7,8,9"):
            code, out, err = run("calendar", "plan.yaml", "--as-of", "2025", "--remind", bad)
            self.assertEqual((code, out), (2, ""), bad)
            self.assertIn("8 numbers of days from 1 to 3650", err)


class File(Case):
    def test_what_a_title_may_do(self):
        """Commas, semicolons and backslashes are escaped, line breaks and what steers a screen are not kept, and
        long words are folded between characters."""
        title = "a,b;c\\\\d\\n\\u202Ee " + "学校" * 200
        plan = PLAN.replace("title: Build", f'title: "{title}"').replace("REVISED", "")
        events = self.calendar("2025-02-01", plan=plan)[1]
        event = next(event for event in events if event["UID"] == "small/1/1.1/1@qzplan")
        self.assertEqual(event["SUMMARY"], "1 a,b;c\\d \ufffde " + "学校" * 200)

    def test_an_id_of_other_letters(self):
        plan = PLAN.replace('id: "1"', 'id: "一/1"').replace("REVISED", "")
        self.assertIn("%E4%B8%80%2F1/%E4%B8%80%2F1.1/1", [name for name, _ in self.days("2025-02-01", plan=plan)])

    def test_the_same_bytes(self):
        line = (*QINGZHOU, "--as-of", "2026-11-24", "--remind", "30")
        self.assertEqual(raw(*line), raw(*line))

    def test_exit_status(self):
        self.assertEqual(raw(*QINGZHOU, "--as-of", "2026-11-24")[0], 0)  # though much is missed
        self.assertEqual(raw(*QINGZHOU, "--as-of", "soon")[0], 2)
        self.assertEqual(raw(*QINGZHOU, "--as-of", "2026", "--format", "json")[0], 2)
        self.assertEqual(raw("faulty.yaml", "--as-of", "2026")[0], 3)
        self.assertEqual(raw(*QINGZHOU, "--as-of", "2026", "-o", f"{self.folder}/none/x.ics")[0], 3)
        self.assertEqual(raw(*QINGZHOU, "--as-of", "2026", "-o", f"{self.folder}/x.ics")[:2], (0, b""))
        self.assertEqual((self.folder / "x.ics").read_bytes(), raw(*QINGZHOU, "--as-of", "2026")[1])


if __name__ == "__main__":
    unittest.main()
