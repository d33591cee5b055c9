# SPDX-License-Identifier: MIT
"""Numbers, and the values that a plan writes, as fractions. Written from docs/reference/format.md."""
import re
from fractions import Fraction

ZERO = ("zero",)  # a division by zero: known to be no number


class Refused(Exception):
    """What the documents refuse."""


def number(text):
    text = str(text).strip().replace("％", "%")
    if not re.fullmatch(r"[+-]?\d+(,\d{3})*(\.\d+)?", text):
        raise Refused(f"no number: {text}")
    return Fraction(text.replace(",", ""))


class Value:
    """What a comparator stands beside. form: plain, percent, points, fraction, multiple, yearly_percent, yearly_amount,
    yearly_points, reference, to_be_set. Percentages are the fractions that they are."""

    def __init__(self, form, num=None, metric=None, area=None, text=""):
        self.form, self.num, self.metric, self.area, self.text = form, num, metric, area, text

    def __repr__(self):
        return f"<{self.form} {self.num} {self.metric}>"


NUM = r"[+-]?\d+(?:\.\d+)?"
FORMS = (
    (rf"({NUM})%", "percent", 100),
    (rf"({NUM}) points?", "points", 100),
    (rf"({NUM})% a year", "yearly_percent", 100),
    (rf"({NUM}) points? a year", "yearly_points", 100),
    (rf"({NUM}) a year", "yearly_amount", 1),
    (rf"({NUM})", "plain", 1),
)


def parse(text, metrics=()):
    text = str(text).strip()
    if text == "to_be_set":
        return Value("to_be_set", text=text)
    match = re.fullmatch(rf"({NUM})(?:/(\d+))?x", text)
    if match:
        return Value("multiple", Fraction(match[1]) / Fraction(match[2] or 1), text=text)
    match = re.fullmatch(r"(\d+)/(\d+)", text)
    if match:
        return Value("fraction", Fraction(int(match[1]), int(match[2])), text=text)
    for pattern, form, scale in FORMS:
        match = re.fullmatch(pattern, text)
        if match:
            return Value(form, Fraction(match[1]) / scale, text=text)
    name, _, area = text.partition(" in ")
    name = name.removeprefix("metric ")
    if name in metrics:
        return Value("reference", metric=name, area=area or None, text=text)
    raise Refused(f"no value: {text}")


# An interval is (low, high), both included; None is without an end. A point has both alike.
def point(x):
    return (x, x)


def exact(iv):
    return iv is not None and iv is not ZERO and iv[0] is not None and iv[0] == iv[1]


def add(a, b):
    return (None if a[0] is None or b[0] is None else a[0] + b[0], None if a[1] is None or b[1] is None else a[1] + b[1])


def neg(a):
    return (None if a[1] is None else -a[1], None if a[0] is None else -a[0])


def sub(a, b):
    return add(a, neg(b))


def scale(a, k):
    lo, hi = (None if a[0] is None else a[0] * k, None if a[1] is None else a[1] * k)
    return (lo, hi) if k >= 0 else (hi, lo)


def meet(a, b):
    lo = b[0] if a[0] is None else a[0] if b[0] is None else max(a[0], b[0])
    hi = b[1] if a[1] is None else a[1] if b[1] is None else min(a[1], b[1])
    return (lo, hi)


def all_sum(items):
    """The sum of several intervals; None where one is missing, ZERO where one is."""
    total = point(Fraction(0))
    for item in items:
        if item is None or item is ZERO:
            return item
        total = add(total, item)
    return total


def quotient(n, d):
    """Of a part and its whole, or of a ratio: exact where both are; bounded where nothing is below zero."""
    if n is None or d is None:
        return None
    if n is ZERO or d is ZERO:
        return ZERO
    if exact(d):
        if d[0] == 0:
            return ZERO
        return scale(n, 1 / d[0])
    if n[0] is None or n[0] < 0 or d[0] is None or d[0] < 0:
        return None
    lo = Fraction(0) if d[1] is None else n[0] / d[1] if d[1] else Fraction(0)
    hi = None if n[1] is None or d[0] == 0 else n[1] / d[0]
    return (lo, hi)


def product(items):
    total = point(Fraction(1))
    for item in items:
        if item is None or item is ZERO:
            return item
        if exact(item) and exact(total):
            total = point(total[0] * item[0])
        elif None in item or None in total:
            return None
        else:
            ends = [x * y for x in total for y in item]
            total = (min(ends), max(ends))
    return total
