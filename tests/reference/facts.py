# SPDX-License-Identifier: MIT
"""What a metric's value is on one day or over one stretch, from whatever is known: own figures, denominators, terms,
areas below, groups. docs/reference/readings.md: "Values known from others"."""
from fractions import Fraction

import days
import values
from values import ZERO, all_sum, exact, meet, point, quotient, sub


class When:
    """A moment that a value is asked for: the stretch of flows (first, last), the day of states, and, where terms of one
    period meet on different days (mixed), the days among which each may lie."""
    __slots__ = ("first", "last", "day", "mixed")

    def __init__(self, first, last, day=None, mixed=None):
        self.first, self.last, self.day, self.mixed = first, last, last if day is None else day, mixed

    def key(self):
        return self.first, self.last, self.day, self.mixed


def part_of(n, d):
    """A share that is only bounded is not above all."""
    found = quotient(n, d)
    open_above = found not in (None, ZERO) and not exact(found) and (found[1] is None or found[1] > 1)
    return (found[0], Fraction(1)) if open_above else found


class Facts:
    def __init__(self, plan, figures, as_of):
        self.plan, self.figures, self.as_of = plan, figures, as_of
        self.memo, self.used = {}, set()
        self.ends = sorted({f.period.last for f in figures.all})

    def rows(self, m, a, g):
        key = ("r", m.id, a, g)
        if key not in self.memo:
            self.memo[key] = [f for f in self.figures.rows(m.id, a, g) if f.period.last <= self.as_of]
        return self.memo[key]

    def cached(self, key, make):
        if key not in self.memo:
            self.memo[key] = None
            self.memo[key] = make()
        return self.memo[key]

    # counts and values
    def value(self, m, a, g, when, share=False):
        """The value of a metric: of a part its count, or its share. None: not known."""
        key = ("v", m.id, a, g, when.key(), share)
        return self.cached(key, lambda: self.find_value(m, a, g, when, share))

    def find_value(self, m, a, g, when, share):
        if m.kind == "part" and share:
            return self.share(m, m.whole, a, g, when)
        if m.counted:
            return self.count(m, a, g, when)
        assumed = self.own_at(m, a, g, when.last)
        from derived import compute
        found = compute(self, m, a, g, when)
        return found if assumed is None or found is not None else assumed

    def count(self, m, a, g, when):
        if m.figures == "average":
            for f in self.rows(m, a, g):
                if f.period.days == (when.first, when.last) and f.iv is not None:
                    return f.iv
            return None
        if m.is_flow:
            return self.total(m, a, g, when.first, when.last)
        if when.mixed and m.reported:
            low, high = when.mixed
            for day in reversed(self.ends):
                if low <= day <= high:
                    found = self.level(m, a, g, day)
                    if found is not None:
                        return found
            return self.mixed_sum(m, a, g, when)
        found = self.level(m, a, g, when.day)
        if found is None and when.mixed:
            found = self.mixed_sum(m, a, g, when)
        return found

    def mixed_sum(self, m, a, g, when):
        """Areas, terms or groups of a state, each by its own day of the period."""
        below = self.below(m, a, when.day, when.day)
        found = all_sum(self.count(m, b, g, when) for b in below) if below else None
        if found is None and m.kind == "sum":
            found = all_sum(self.count(self.plan.metrics[t], a, g, when) for t in m.terms)
        if found is not None:
            return found
        for family in self.families(m, g):
            found = all_sum(self.count(m, a, one, when) for one in family)
            if found is not None:
                return found
        return None

    def broken(self, m, leaves, a, g, earlier, later):
        """Whether a break in a series lies between two days: after the earlier, up to the later."""
        areas = self.plan.within(a) if m.additive else [a]
        return any(f.flag == "b" and earlier < f.period.last <= later for leaf in leaves for x in areas for f in self.rows(leaf, x, g))

    # states
    def own_at(self, m, a, g, day):
        for f in self.rows(m, a, g):
            if f.period.last == day and f.iv is not None:
                return f.iv
        return None

    def level(self, m, a, g, day):
        """A state's count on a day."""
        return self.cached(("l", m.id, a, g, day), lambda: self.find_level(m, a, g, day))

    def find_level(self, m, a, g, day):
        best = None
        for f in self.rows(m, a, g):
            if f.period.last != day:
                continue
            best = self.better(best, f.iv if m.kind != "part" else point(f.num) if f.num is not None else f.iv)
        for part in self.parts_of(m):
            for f in self.rows(part, a, g):
                if f.period.last == day and f.den is not None:
                    best = self.better(best, point(f.den))
        if m.kind == "sum":
            best = self.better(best, all_sum(self.level(self.plan.metrics[t], a, g, day) for t in m.terms))
        below = self.below(m, a, day, day)
        if below:
            best = self.better(best, all_sum(self.level(m, b, g, day) for b in below))
        for family in self.families(m, g):
            best = self.better(best, all_sum(self.level(m, a, one, day) for one in family))
        if m.kind == "part" and best is not None and not exact(best):
            whole = self.level(m.whole, a, g, day)
            best = self.better(best, (None, whole[1])) if whole else best
        return best

    @staticmethod
    def better(a, b):
        if b is None or b is ZERO:
            return a
        return b if a is None else meet(a, b)

    @staticmethod
    def whole_of(m):
        return m.whole

    def parts_of(self, m):
        key = ("o", m.id)
        if key not in self.memo:
            self.memo[key] = [p for p in self.plan.metrics.values() if p.kind == "part" and p.whole is m]
        return self.memo[key]

    def below(self, m, a, first, last):
        """The areas that make up one, where the metric adds up and all are listed."""
        area = self.plan.areas[a]
        if not m.additive or not area.complete:
            return []
        return [b for b in area.below + area.parts if self.plan.exists(b, first, last)]

    def families(self, m, g):
        if g is not None or not m.additive:
            return []
        found = {}
        for name, spec in self.plan.groups.items():
            if spec.get("one_of"):
                found.setdefault(spec["one_of"], []).append(name)
        return [f for f in found.values() if len(f) > 1]

    # flows
    def cuts(self, m, a, first, last):
        """The days on which a stretch may be cut: where a figure of what it rests on begins, or the day after one ends."""
        key = ("c", m.id, a)
        if key not in self.memo:
            names, inside = set(m.leaves()), set(self.plan.within(a))
            names |= {p.id for name in m.leaves() for p in self.parts_of(self.plan.metrics[name])}
            found = [f for f in self.figures.all if f.metric in names and f.area in inside]
            self.memo[key] = sorted({f.period.first for f in found} | {f.period.last + 1 for f in found})
        return [c for c in self.memo[key] if first < c <= last]

    def total(self, m, a, g, first, last):
        """What came in from the first day to the last; None where the days are not covered."""
        return self.cached(("t", m.id, a, g, first, last), lambda: self.find_total(m, a, g, first, last))

    def find_total(self, m, a, g, first, last):
        area = self.plan.areas[a]
        if not self.plan.exists(a, first, last):
            return None
        known = {first: point(Fraction(0))}
        if area.begins is not None:  # the days without it need no figure
            known.update({c: point(Fraction(0)) for c in self.cuts(m, a, first, last) + [area.begins] if first < c <= area.begins})
        for cut in self.cuts(m, a, first, last) + [last + 1]:
            best = None
            for start, so_far in known.items():
                piece = self.piece(m, a, g, start, cut - 1)
                if piece is not None:
                    best = self.better(best, values.add(so_far, piece))
            if best is not None:
                known[cut] = best
        if last + 1 not in known and area.ends is not None and area.ends < last:
            known[last + 1] = next((known[c] for c in sorted(known) if c > area.ends), None)
        return known.get(last + 1) if last >= first else None

    def at_least(self, m, a, g, first, last):
        """The most that is known to have come in between two days, with gaps or not: what it is known through, and what
        came after that; or all that lies in the stretch."""
        return self.cached(("a", m.id, a, g, first, last), lambda: self.find_at_least(m, a, g, first, last))

    def find_at_least(self, m, a, g, first, last):
        best = self.sent_in(m, a, g, first, last)
        reached = [c for c in self.cuts(m, a, first, last) if self.total(m, a, g, first, c - 1) is not None]
        if reached:
            so_far = self.total(m, a, g, first, reached[-1] - 1)
            if so_far[0] is not None:
                best = max(best, so_far[0] + self.sent_in(m, a, g, reached[-1], last))
        return best

    def sent_in(self, m, a, g, first, last):
        """The most of: its own figures and denominators that do not overlap; its terms; its areas; the groups of a family."""
        best = self.own_rises(m, a, g, first, last) if m.figures != "each_period" else self.own_pieces(m, a, g, first, last)
        for branches in self.branches(m, a, g, first, last):
            best = max(best, sum((self.at_least(*b, first if b[1] == a else self.since(m, a, first), last) for b in branches), Fraction(0)))
        return best

    def since(self, m, a, first):
        """What lies below an area counts from its beginning on."""
        begins = self.plan.areas[a].begins
        return first if begins is None else max(first, begins)

    def branches(self, m, a, g, first, last):
        if m.kind == "sum":
            yield [(self.plan.metrics[t], a, g) for t in m.terms]
        yield [(m, b, g) for b in self.below(m, a, first, last)]
        for family in self.families(m, g):
            yield [(m, a, one) for one in family]

    def own_pieces(self, m, a, g, first, last):
        """Of figures of periods: the most that some of them come to that do not overlap."""
        found = [(f.period, point(f.num) if f.num is not None and m.kind == "part" else f.iv) for f in self.rows(m, a, g)]
        found += [(f.period, point(f.den)) for p in self.parts_of(m) if p.figures == m.figures for f in self.rows(p, a, g) if f.den is not None]
        found = sorted(((p.last, p.first, iv[0]) for p, iv in found if iv and iv[0] is not None and first <= p.first and p.last <= last))
        most = [(first - 1, Fraction(0))]
        for end, start, amount in found:
            before = max(value for day, value in most if day < start)
            most.append((end, max(most[-1][1], before + amount)))
        return most[-1][1]

    def own_rises(self, m, a, g, first, last):
        """Of totals: how far they rise within the stretch; a fall begins anew."""
        days_of = {f.period.last for p in [m] + [p for p in self.parts_of(m) if p.figures == m.figures] for f in self.rows(p, a, g)}
        total = run = Fraction(0)
        zero = before = None
        for day in sorted(d for d in days_of if first <= d <= last):
            now = self.own_total(m, a, g, day)
            if now is None or now[0] is None:
                continue
            start = days.containing(day, "year", m.starts).first if m.figures == "year_to_date" else self.plan.begins
            if start != zero:
                total, run, zero = total + run, Fraction(0), start
                earlier = self.total_on(m, a, g, first - 1)
                before = Fraction(0) if start >= first else earlier[1] if earlier else None
            if before is not None and now[0] < before:
                run = now[0] if start >= first else Fraction(0)
            elif before is not None:
                run += now[0] - before
            before = now[1]
        return total + run

    def nothing(self, m, a, g, first, last):
        """Whether no figure tells of an amount of it, or of what it is made of, in a stretch. A total tells of a stretch that its
        day lies in; a printed share of no amount."""
        names, inside = {m.id} if m.kind == "part" else m.leaves(), self.plan.within(a)
        names |= {p.id for name in set(names) for p in self.parts_of(self.plan.metrics[name])}

        def tells(f):
            total = self.plan.metrics[f.metric].figures in ("year_to_date", "running_total")
            return f.share is None and first <= f.period.last <= last and (total or f.period.first >= first)

        return not any(f.metric in names and f.area in inside and tells(f) for f in self.figures.all)

    def piece(self, m, a, g, first, last):
        return self.cached(("p", m.id, a, g, first, last), lambda: self.find_piece(m, a, g, first, last))

    def find_piece(self, m, a, g, first, last):
        best = None
        if m.figures == "each_period":
            for f in self.rows(m, a, g):
                if f.period.days != (first, last):
                    continue
                best = self.better(best, point(f.num) if f.num is not None and m.kind == "part" else f.iv)
            for part in self.parts_of(m):
                for f in self.rows(part, a, g):
                    if f.period.days == (first, last) and f.den is not None and part.figures == "each_period":
                        best = self.better(best, point(f.den))
        else:
            best = self.better(best, self.difference(m, a, g, first, last))
        if m.kind == "sum":
            best = self.better(best, all_sum(self.total(self.plan.metrics[t], a, g, first, last) for t in m.terms))
        below = self.below(m, a, first, last) if self.plan.areas[a].begins is None or self.plan.areas[a].begins <= first else []
        if below:
            best = self.better(best, all_sum(self.total(m, b, g, first, last) for b in below))
        for family in self.families(m, g):
            best = self.better(best, all_sum(self.total(m, a, one, first, last) for one in family))
        return best

    def difference(self, m, a, g, first, last):
        """Of totals: of the end, less that of the day before."""
        if m.figures == "year_to_date":
            year = days.containing(last, "year", m.starts)
            if first < year.first:
                return None
            zero = year.first
        else:
            zero = self.plan.begins
        end = self.total_on(m, a, g, last)
        if end is None:
            return None
        begins = self.plan.areas[a].begins
        if first <= zero or begins is not None and first <= begins:  # nothing is counted before
            return end
        start = self.total_on(m, a, g, first - 1)
        return None if start is None or self.falls(m, a, g, first, last) else sub(end, start)

    def falls(self, m, a, g, first, last):
        """Whether a total was revised downwards in a stretch: it, or, where it is not its own at both ends, one that it is the sum of."""
        if any(first <= day <= last for day in self.figures.falls.get((m.id, a, g), ())):
            return True
        if all(any(f.period.last == day for f in self.rows(m, a, g)) for day in (first - 1, last)):
            return False
        return any(self.falls(*b, first, last) for found in self.branches(m, a, g, first, last) for b in found)

    def total_on(self, m, a, g, day):
        """What is known of a total on a day: its own, or that of its terms, its areas or its groups together."""
        return self.cached(("T", m.id, a, g, day), lambda: self.find_total_on(m, a, g, day))

    def find_total_on(self, m, a, g, day):
        best = self.own_total(m, a, g, day)
        zero = days.containing(day, "year", m.starts).first if m.figures == "year_to_date" else self.plan.begins
        for found in self.branches(m, a, g, zero, day):
            outside = found and found[0][1] != a
            if found and not (outside and self.grew_before(a, zero)):
                best = self.better(best, all_sum(self.total_there(*b, day) if outside else self.total_on(*b, day) for b in found))
        return best

    def grew_before(self, a, zero):
        """Whether what lies below an area has a total from before its beginning."""
        area = self.plan.areas[a]
        inside = [self.plan.areas[b].begins for b in area.below + area.parts]
        return area.begins is not None and area.begins > zero and any(b is None or b < area.begins for b in inside)

    def total_there(self, m, a, g, day):
        """Of an area that has ended a total stays what it came to."""
        found, ends = self.total_on(m, a, g, day), self.plan.areas[a].ends
        if found is None and ends is not None and ends < day:
            found = next((x for x in (self.total_on(m, a, g, d) for d in self.ends if ends <= d <= day) if x is not None), None)
        return found

    def own_total(self, m, a, g, day):
        best = None
        for f in self.rows(m, a, g):
            if f.period.last == day:
                best = self.better(best, point(f.num) if f.num is not None and m.kind == "part" else f.iv)
        for part in self.parts_of(m):
            for f in self.rows(part, a, g):
                if f.period.last == day and f.den is not None and part.figures == m.figures:
                    best = self.better(best, point(f.den))
        return best

    # shares
    def between_below(self, m, whole, a, g, when):
        """Between the least and the greatest share of the areas that make up one, where each has one; of 0 none has."""
        below = self.below(m, a, when.first if m.is_flow else when.day, when.last if m.is_flow else when.day)
        found = [x for x in (self.share(m, whole, b, g, when) for b in below) if x is not ZERO]
        return (min(x[0] for x in found), max(x[1] for x in found)) if found and None not in found else None

    def between(self, m, whole, a, g, when):
        """The same, no wider than counts leave it."""
        import areas
        found = self.between_below(m, whole, a, g, when)
        counts = areas.from_counts(self, m, whole, a, g, when) if found else None
        both = meet(found, counts) if counts not in (None, ZERO) else found
        apart = found and None not in both and both[0] > both[1]
        return found if apart else both  # what was printed was rounded

    def own_share(self, m, a, g, when):
        rows = self.rows(m, a, g)
        if when.mixed and m.reported and not m.is_flow:
            rows = [f for f in rows if when.mixed[0] <= f.period.last <= when.mixed[1]]
            rows = [f for f in rows if f.period.last == rows[-1].period.last] if rows else []
        elif m.figures == "each_period":
            rows = [f for f in rows if f.period.days == (when.first, when.last)]
        else:
            rows = [f for f in rows if f.period.last == (when.last if m.is_flow else when.day)]
        best = None
        for f in rows:
            if m.figures in ("year_to_date", "running_total") and self.zero_of(m, f.period.last) != when.first:
                continue  # it tells of another stretch
            if f.num is not None:
                return quotient(point(f.num), point(f.den))
            if f.share is not None:
                best = f.share
        return best

    def zero_of(self, m, day):
        """The first day of what a total counts."""
        return days.containing(day, "year", m.starts).first if m.figures == "year_to_date" else self.plan.begins

    def share(self, m, whole, a, g, when):
        if m.whole is whole:
            found = self.own_share(m, a, g, when)
            if exact(found) or found is ZERO:
                return found
            computed = part_of(self.count(m, a, g, when), self.count(whole, a, g, when))
            if computed is None and found is None:
                return self.between(m, whole, a, g, when)
            return computed if exact(computed) or found is None else found
        part, total = self.count(m, a, g, when), self.count(whole, a, g, when)
        counts = part_of(part, total)
        if counts is not None:
            return counts
        links, link = [], m
        while link is not whole:
            links.append(self.share(link, link.whole, a, g, when))
            link = link.whole
        return values.product(links)
