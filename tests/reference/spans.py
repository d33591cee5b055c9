# SPDX-License-Identifier: MIT
"""`sum_over` and `average_over`: the stretch that is judged."""
from fractions import Fraction

import days
from facts import When
from readings import Reading, latest
from values import ZERO, add, point, scale


def stretch(job):
    word = job.span
    starts = job.m.starts
    if word == "plan":
        return job.facts.plan.begins, job.deadline
    if ".." in word:
        first, last = word.split("..")
        return days.parse(first, starts).first, days.parse(last, starts).last
    return days.shift_span(job.deadline, days.span(word), -1) + 1, job.deadline


def over(job):
    first, last = stretch(job)
    facts, subject = job.facts, job.subject
    high = min(last, facts.as_of)
    if "sum_over" in job.target.keys:
        found = latest(subject, first, first, high, None, job.closed)
        return found, bool(found) and job.closed and found.day == last
    months = 1 if "month" in job.span else 12
    total, count, settled, seen = point(Fraction(0)), 0, True, None
    ends = [last]  # counted back from the last day: those that lie in the stretch
    while days.shift(last, -months * len(ends)) >= first - 1:
        ends.append(days.shift(last, -months * len(ends)))
    ends.reverse()
    for before, end in zip(ends, ends[1:]):
        start = before + 1
        if end > high:
            break
        if subject.flow or subject.average:
            iv = subject.at(When(start, end))
            found = Reading(iv, When(start, end)) if iv not in (None, ZERO) else None
        else:
            found = latest(subject, start, start, end)
        if not found or found.iv is ZERO or None in found.iv:
            return None, False  # a year that has ended is missing
        settled = settled and found.day == end and not found.mixed
        total, count, seen = add(total, found.iv), count + 1, found
    if count == 0 or count < len(ends) - 1 and job.closed:
        return None, False
    return Reading(scale(total, Fraction(1, count)), seen.when), settled and job.closed
