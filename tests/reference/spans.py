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
    ends = [last]  # counted back from the last day: those that lie in the stretch
    while days.shift(last, -months * len(ends)) >= first - 1:
        ends.append(days.shift(last, -months * len(ends)))
    ends.reverse()
    stretches = [(before + 1, end) for before, end in zip(ends, ends[1:]) if end <= high]
    found = [value_over(subject, start, end) for start, end in stretches]
    zero = next((x for x in found if x and x.iv is ZERO), None)
    if zero:
        return zero, False
    if not found or len(found) < len(ends) - 1 and job.closed or any(x is None or None in x.iv for x in found):
        return None, False  # a year that has ended is missing
    settled = all(x.day == end and not x.mixed for x, (_, end) in zip(found, stretches))
    total = point(Fraction(0))
    for one in found:
        total = add(total, one.iv)
    return Reading(scale(total, Fraction(1, len(found))), found[-1].when), settled and job.closed


def value_over(subject, start, end):
    """One year or month of a mean."""
    if subject.flow or subject.average:
        iv = subject.at(When(start, end))
        return Reading(iv, When(start, end)) if iv is not None else None
    return latest(subject, start, start, end)
