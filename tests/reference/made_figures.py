# SPDX-License-Identifier: MIT
"""The hidden truth of a made plan, and the figures that tell of it: which are there, and which are not, is what is awkward."""
import zlib
from fractions import Fraction

import days


class Noise:
    """Chance from a text, cheaper to begin with than random.Random."""

    def __init__(self, text):
        self.state = zlib.crc32(text.encode()) * 0x9E3779B97F4A7C15 + 1

    def random(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        x = (self.state ^ (self.state >> 29)) * 0xBF58476D1CE4E5B9 % 2 ** 64
        return ((x ^ (x >> 32)) % 2 ** 64 >> 11) / 2 ** 53

    def randint(self, low, high):
        return low + int(self.random() * (high - low + 1))

    def choice(self, items):
        return items[int(self.random() * len(items))]


class Rows:
    """What a Maker says of its metrics."""

    # the truth
    def noise(self, *key):
        return Noise(f"{self.seed} {key}")

    def groups_of(self, m, g):
        return [g] if g is not None or not self.groups else self.groups

    def cells(self, a, g):
        return [(leaf, group) for leaf in self.leaves[a] for group in self.groups_of(None, g)]

    def there(self, leaf, first, last):
        """Whether an area exists on one of these days."""
        spec = getattr(self, "spec", {}).get(leaf, {})
        if "begins" in spec and days.parse(spec["begins"]).first > last:
            return False
        return not self.absent(leaf, days.Period(first, first, "day", ""), "state")

    def state(self, m, leaf, group, day):
        if not self.there(leaf, day, day):
            return 0
        info, noise = self.info[m], self.noise(m, leaf, group, day)
        if info["base"] == "part":
            whole = self.state(info["whole"], leaf, group, day)
            return noise.choice([0, whole, noise.randint(0, whole), noise.randint(0, whole)])
        if info["base"] == "signed":
            return info.get("times", 1) * noise.randint(-20, 20)
        low = 24 if "w" in self.metrics and m == "s" else 0
        times = info.get("times", 1)
        return times * noise.choice([low, info["scale"], noise.randint(low, info["scale"]), noise.randint(low, info["scale"])]) // len(self.groups or [1])

    def month(self, m, leaf, group, first):
        if not self.there(leaf, first, days.containing(first, "month", (1, 1)).last):
            return 0
        info, noise = self.info[m], self.noise(m, leaf, group, first)
        if info["base"] == "flow_part":
            return noise.randint(0, self.month(info["whole"], leaf, group, first))
        if info["base"] == "flow_part_state":
            return noise.choice([0, 0, 0, 1])
        if self.aim == "negative":
            return noise.randint(-3, 5)
        return info.get("times", 1) * noise.choice([0, 1, 2, 5])

    def months(self, first, last):
        while first <= last:
            yield first
            first = days.containing(first, "month", (1, 1)).last + 1

    def truth(self, m, a, g, period):
        base = self.info[m]["base"]
        if base in ("state", "part", "signed"):
            return sum(self.state(m, leaf, group, period.last) for leaf, group in self.cells(a, g))
        figures = self.metrics[m].get("figures")
        first = period.first
        if figures == "year_to_date":
            first = max(days.containing(period.last, "year", self.starts).first, 1)
        if figures == "running_total":
            first = self.begins
        return sum(self.month(m, leaf, group, start) for leaf, group in self.cells(a, g) for start in self.months(first, period.last))

    # figures
    def periods(self, m):
        base = self.info[m]["base"]
        names = []
        kinds = [self.main] * 8 + ["year", "half_year", "quarter", "month"] + ([] if base.startswith("flow") or base == "average" else ["day"])
        main = self.rng.choice(kinds)
        kinds, main = ([self.main], self.main) if self.tidy else (kinds, main)
        main = "month" if main == "day" and (base.startswith("flow") or base == "average") else main
        for year in range(self.begin_year - 2, 2027):
            for step in range({"year": 1, "half_year": 2, "quarter": 4, "month": 12 if self.tidy else 3, "day": 2}[main]):
                kind = main if self.rng.random() < (0.5 if self.aim == "other length" else 0.88) else self.rng.choice(kinds)
                if self.rng.random() < (0.01 if self.tidy else 0.06):
                    continue
                if kind == "day":
                    day = self.rng.choice([f"{year}-12-31", f"{year}-06-30", f"{year}-0{self.rng.randint(1, 9)}-1{self.rng.randint(0, 9)}"])
                    names.append(day)
                    continue
                own = self.starts != (1, 1) and self.rng.random() < 0.6 and kind in (("year", "half_year", "quarter") if self.on["fiscal"] else ("year",))
                starts = self.starts if own else (1, 1)
                count = 12 // days.MONTHS[kind]
                index = step if kind == main and (main != "month" or self.tidy) else self.rng.randint(0, count - 1)
                names.append(days.own_period(year, kind, index, starts).name)
        return list(dict.fromkeys(names))

    def make_rows(self):
        seen = set()
        for m, info in self.info.items():
            if not info.get("base"):
                continue
            shared = self.periods(m)
            if self.rng.random() < (0.2 if self.aim == "other days" else 0.75):  # as other metrics of its kind report
                kind = info["base"].startswith("flow") or info["base"] == "average"
                shared = self.common.setdefault(kind, shared)
            for a in self.order:
                leaf = self.leaves[a] == [a]
                if self.silent(a) or not leaf and self.aim != "silent levels" and self.all_listed(a) and self.rng.random() < 0.6:
                    continue
                if leaf and len(self.leaves) > 1 and self.rng.random() < (0.01 if self.tidy else 0.08):
                    continue
                if self.aim == "denominator" and any(i.get("whole") == m for i in self.info.values()) and self.rng.random() < 0.8:
                    continue
                names = shared if self.tidy or self.rng.random() < 0.85 else self.periods(m)
                for g in [None] + (self.groups if info["base"] not in ("answer",) else []):
                    if self.groups and self.rng.random() < (0.1 if self.tidy else 0.25):
                        continue
                    for name in names:
                        if self.rng.random() < (0.01 if self.tidy else 0.06) or (m, name, a, g) in seen:
                            continue
                        seen.add((m, name, a, g))
                        self.rows.append(self.row(m, name, a, g))
        self.rows = [r for r in self.rows if r]
        if self.may("flags", 0.3):  # a figure that replaces an earlier one
            for row in self.rng.sample(self.rows, min(len(self.rows), 3)):
                if row.get("value", "").isdigit() and not row.get("flag"):
                    self.rows.append(dict(row, value=str(max(int(row["value"]) - 1, 0))))
                    row["flag"] = "r"
        self.rng.shuffle(self.rows)

    def all_listed(self, a):
        return "complete" not in getattr(self, "spec", {}).get(a, {})

    def silent(self, a):
        """One area and the first below it, of which nothing was ever reported."""
        return self.aim == "silent levels" and a in ("a", "a1")

    def more_rows(self):
        """Further figures of the same truth, of what has none yet."""
        seen = {(r["metric"], r["period"], r.get("area") or self.order[0], r.get("for") or None) for r in self.rows}
        before, self.rows = self.rows, []
        for m in self.metrics:
            if not self.info[m].get("base") or self.info[m]["base"] == "answer":
                continue
            names = {name for metric, name, _, _ in seen if metric == m} | {"2023", "2024", "2025", "2026"}
            for a in self.order:
                for g in [None] + self.groups:
                    for name in sorted(names):
                        if (m, name, a, g) not in seen and self.rng.random() < 0.5:
                            row = self.row(m, name, a, g)
                            self.rows += [row] if row and not row.get("flag") and "value" in row or row and "numerator" in row else []
        more, self.rows = self.rows, before
        return more

    def row(self, m, name, a, g):
        info, spec = self.info[m], self.metrics[m]
        starts = self.starts
        period = days.parse(name, starts)
        if self.absent(a, period, info["base"]):
            return None
        row = {"metric": m, "period": name, "area": a if "areas" in self.top else "", "for": g or ""}
        noise = self.noise("row", m, name, a, g)
        if info["base"] == "answer":
            whole = self.noise(m, a)
            done = days.make(whole.randint(2021, 2026), whole.randint(1, 12), 1)
            yes = period.last >= done if self.noise("answers").random() < 0.9 else noise.random() < 0.5
            row["value"] = "yes" if yes else "no"
            return row
        if info["base"] in ("percent", "average"):
            key = period.last if info["base"] == "percent" else period.days
            row["value"] = self.rate(self.noise(m, a, g, key))
            return self.flagged(row, noise)
        if spec.get("figures") == "running_total" and period.last < self.begins:
            return None
        if period.first < days.make(2000, 1, 1):
            return None
        value = self.truth(m, a, g, period)
        if "part_of" in spec:
            whole = self.truth(info["whole"], a, g, period)
            form = noise.random()
            if form < (0.9 if self.aim == "denominator" else 0.5):
                row["numerator"], row["denominator"] = str(value), str(whole)
                return self.flagged(row, noise)
            share = Fraction(value * 100, whole) if whole else None
            if form < 0.7 and (self.on["printed"] or len(self.order) == 1) and share is not None and (share * 10000).denominator == 1:
                row["value"] = f"{float(share):.4f}".rstrip("0").rstrip(".") + "%"
                return self.flagged(row, noise)
        row["value"] = str(value)
        if self.may("bounds", 0.06):
            del row["value"]
            row["low"], row["high"] = str(value - noise.randint(0, 3) if value >= 3 else min(value, 0)), str(value + noise.randint(0, 5))
        return self.flagged(row, noise)

    def rate(self, noise):
        """A percentage: of few kinds where borders are to be met exactly."""
        if self.aim == "border":
            return str(10 * noise.randint(0, 10))
        if self.aim == "zero" and noise.random() < 0.4:
            return "0"
        return str(noise.randint(-400 if self.aim == "negative" else 0, 1000) / 10)

    def absent(self, a, period, base):
        spec = getattr(self, "spec", {}).get(a, {})
        if not spec:
            return False
        while spec:
            ends = days.parse(spec["ends"]).last if "ends" in spec else None
            flow = base.startswith("flow") or base == "average"
            if ends is not None and (period.first if flow else period.last) > ends:
                return True
            spec = self.spec.get(spec.get("in"), {})
        return False

    def flagged(self, row, noise):
        if self.on["flags"] and noise.random() < 0.03:
            row["flag"] = noise.choice("peudb" if len(self.order) == 1 and not self.groups else "peud")
        return row
