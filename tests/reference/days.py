# SPDX-License-Identifier: MIT
"""Days, periods and spans. A day is a proleptic Gregorian ordinal; a point in time is the end of it."""
import calendar
import datetime
import re
from functools import lru_cache

from values import Refused

MONTHS = {"year": 12, "half_year": 6, "quarter": 3, "month": 1}
LONGEST = ("year", "half_year", "quarter", "month", "week", "day")


def make(year, month, day):
    try:
        return datetime.date(year, month, day).toordinal()
    except ValueError as error:
        raise Refused(str(error))


def split(day):
    date = datetime.date.fromordinal(day)
    return date.year, date.month, date.day


def text(day):
    return datetime.date.fromordinal(day).isoformat()


def month_end(year, month):
    return make(year, month, calendar.monthrange(year, month)[1])


class Period:
    __slots__ = ("first", "last", "kind", "name")

    def __init__(self, first, last, kind, name):
        self.first, self.last, self.kind, self.name = first, last, kind, name

    def __repr__(self):
        return self.name

    @property
    def days(self):
        return (self.first, self.last)


def add_months(year, month, count):
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def shift(day, months):
    """A day moved by months: the same day of the month, a month's last day to a month's last day."""
    year, month, dom = split(day)
    last = dom == calendar.monthrange(year, month)[1]
    year, month = add_months(year, month, months)
    end = calendar.monthrange(year, month)[1]
    return make(year, month, end if last else min(dom, end))  # a month's end stays one


def shift_span(day, span, sign):
    count, unit = span
    return day + sign * count if unit == "day" else shift(day, sign * count * (12 if unit == "year" else 1))


def calendar_period(year, kind, index):
    """The index-th half, quarter or month (from 0), or the year, of a calendar year."""
    length = MONTHS[kind]
    first = make(year, index * length + 1, 1)
    ny, nm = add_months(year, index * length + 1, length)
    name = {"year": f"{year}", "half_year": f"{year}-H{index + 1}", "quarter": f"{year}-Q{index + 1}", "month": f"{year}-{index + 1:02d}"}[kind]
    return Period(first, make(ny, nm, 1) - 1, kind, name)


def own_period(year, kind, index, starts):
    """The same of the year that begins on `starts` (month, day) in `year`."""
    if starts == (1, 1) or kind == "month":
        return calendar_period(year, kind, index)
    length = MONTHS[kind]
    y0, m0 = add_months(year, starts[0], index * length)
    y1, m1 = add_months(y0, m0, length)
    base = f"{year}/{(year + 1) % 100:02d}"
    name = {"year": base, "half_year": f"{base}-H{index + 1}", "quarter": f"{base}-Q{index + 1}"}[kind]
    return Period(make(y0, m0, starts[1]), make(y1, m1, starts[1]) - 1, kind, name)


@lru_cache(None)
def containing(day, kind, starts):
    """The period of that kind in which a day lies, of years that begin on `starts`."""
    if kind == "day":
        return Period(day, day, "day", text(day))
    if kind == "week":
        year, week, _ = datetime.date.fromordinal(day).isocalendar()
        return week_of(year, week)
    year = split(day)[0]
    for y in (year, year - 1):
        for index in range(12 // MONTHS[kind]):
            period = own_period(y, kind, index, starts)
            if period.first <= day <= period.last:
                return period
    raise AssertionError(day)


def week_of(year, week):
    """A week of ISO 8601."""
    try:
        first = datetime.date.fromisocalendar(year, week, 1).toordinal()
    except ValueError as error:
        raise Refused(str(error))
    return Period(first, first + 6, "week", f"{year}-W{week:02d}")


def year_before(period, starts):
    """The period of the same place in the year before."""
    if period.kind == "week":
        year, week = map(int, period.name.split("-W"))
        last = datetime.date(year - 1, 12, 28).isocalendar()[1]
        return week_of(year - 1, min(week, last))
    return containing(shift(period.last, -12), period.kind, starts)


def following(period, starts, kind=None):
    return containing(period.last + 1, kind or period.kind, starts)


def previous(period, starts):
    return containing(period.first - 1, period.kind, starts)


@lru_cache(None)
def parse(word, starts=(1, 1)):
    word = str(word).strip().removesuffix("年")
    match = re.fullmatch(r"(\d{4})/(\d\d)(?:-(H|Q)(\d))?", word)
    if match:
        year = int(match[1])
        if starts == (1, 1) or int(match[2]) != (year + 1) % 100 or (match[3] and starts[1] != 1):
            raise Refused(f"no period: {word}")
        kind = {None: "year", "H": "half_year", "Q": "quarter"}[match[3]]
        index = int(match[4] or 1) - 1
        if not 0 <= index < 12 // MONTHS[kind]:
            raise Refused(f"no period: {word}")
        return own_period(year, kind, index, starts)
    match = re.fullmatch(r"(\d{4})", word)
    if match:
        return calendar_period(int(word), "year", 0)
    match = re.fullmatch(r"(\d{4})-W(\d\d)", word)
    if match:
        return week_of(int(match[1]), int(match[2]))
    match = re.fullmatch(r"(\d{4})-(H|Q)?(\d{1,2})", word)
    if match:
        kind = {"H": "half_year", "Q": "quarter", None: "month"}[match[2]]
        index = int(match[3]) - 1
        if not 0 <= index < 12 // MONTHS[kind]:
            raise Refused(f"no period: {word}")
        return calendar_period(int(match[1]), kind, index)
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", word)
    if match:
        day = make(*map(int, match.groups()))
        return Period(day, day, "day", word)
    raise Refused(f"no period: {word}")


def span(word):
    """`4 years`, `10 months`, `45 days` as (count, unit)."""
    match = re.fullmatch(r"(\d+) (year|month|day)s?", str(word).strip())
    if not match or int(match[1]) == 0:
        raise Refused(f"no span: {word}")
    return int(match[1]), match[2]


def whole(first, last, kind, starts):
    """The whole periods of a kind that begin on or after `first` and end on or before `last`."""
    period = containing(first, kind, starts)
    if period.first < first:
        period = following(period, starts)
    while period.last <= last:
        yield period
        period = following(period, starts)
