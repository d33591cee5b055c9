# SPDX-License-Identifier: MIT
"""Valid plans over the whole grammar, with figures that are awkward on purpose. make(seed) is the same every time.

Figures come from a hidden truth (a number for each metric, leaf area, group and day or month), so that rows of any length,
area and form agree with one another; which rows are there, and which are not, is what is awkward."""
import random
import zlib
from fractions import Fraction

import days

FEATURES = ("areas", "two_levels", "groups", "flows", "parts", "derived", "across", "answers", "of", "only_if", "every", "revised", "dated",
            "baselines", "spans", "references", "year_starts", "limits", "negative", "sets", "each", "huge", "raised",
            "stale_after", "fiscal", "nearly", "begins", "flags", "reported", "since_years", "corrects",
            "average", "incomplete", "bounds", "printed", "except", "wholes", "path", "against", "chain", "weeks", "stretches", "previous",
            "counted_in", "as",
            # not in the library yet
            "area_times")
UNREAD = FEATURES[FEATURES.index("area_times"):]
UP = ("at_least", "more_than", "raise_to")
DOWN = ("at_most", "less_than", "reduce_to")


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


class Maker:
    def __init__(self, seed, without=()):
        self.rng, self.seed = random.Random(seed), seed
        self.on = {f: f not in without for f in FEATURES}

    def may(self, feature, chance):
        return self.on[feature] and self.rng.random() < chance

    def pick(self, *items):
        return self.rng.choice(items)

    # the frame
    def make(self):
        rng = self.rng
        starts = self.pick("04-01", "09-01") if self.may("year_starts", 0.15) else "01-01"
        self.starts = tuple(map(int, starts.split("-")))
        self.begin_year = rng.randint(2020, 2022)
        begins = self.pick("01-01", "01-01", "01-01", "07-01", starts)
        self.top = {"qzplan": "1", "id": f"p{self.seed}", "title": "P", "languages": ["en"], "begins": f"{self.begin_year}-{begins}",
                    "lead": "o", "departments": {"o": "O"}}
        if starts != "01-01":
            self.top["year_starts"] = starts
        self.begins = days.parse(self.top["begins"]).first
        self.main = self.pick("year", "year", "year", "year", "quarter", "half_year")
        self.make_areas()
        self.make_groups()
        self.metrics, self.info = {}, {}
        self.make_metrics()
        self.rows, self.common = [], {}
        self.make_rows()
        self.task_begins = f"{rng.randint(self.begin_year + 1, 2024)}-0{rng.choice('1147')}-01" if self.may("begins", 0.15) else None
        targets = [t for t in (self.make_target() for _ in range(rng.randint(1, 3))) if t]
        task = {"id": "1", "title": "T", "due": self.due(), "targets": targets}
        if self.task_begins:
            task["begins"] = self.task_begins
        if self.rng.random() < 0.8:
            self.drop_unused(targets)
        self.top["metrics"] = self.metrics
        self.top["tasks"] = [task]
        self.as_of = self.pick_day()
        return self.top, self.rows, days.text(self.as_of)

    def drop_unused(self, targets):
        """Leaves the metrics that targets speak of, what these are made of, and their parts."""
        text = str(targets)
        used = {m for m in self.metrics if f"'{m}'" in text}
        while True:
            spoken = str([self.metrics[m] for m in used])
            more = {m for m in self.metrics if f"'{m}'" in spoken or self.metrics[m].get("part_of") in used} - used
            if not more:
                break
            used |= more
        self.metrics = {m: spec for m, spec in self.metrics.items() if m in used} or {"s": self.metrics["s"]}
        self.rows = [r for r in self.rows if r["metric"] in self.metrics]

    def pick_day(self):
        year = self.rng.randint(2023, 2026)
        return self.pick(days.month_end(year, 12), days.month_end(year, self.rng.randint(1, 12)), days.make(year, self.rng.randint(1, 12), 15),
                         days.make(year, 1, 1))

    def due(self):
        least = 2023 if not self.task_begins else 2025 if self.starts == (1, 1) else 2026  # a whole year has to fit
        year = self.rng.randint(least, 2026)
        forms = [f"{year}"] * 5 + [f"{year}-H1", f"{year}-Q3", f"{year}-06", f"{year}-06-30", f"{year}-08-15"]
        if self.starts != (1, 1):
            forms += [f"{year}/{(year + 1) % 100:02d}"] * 5
        return self.pick(*forms)

    def make_areas(self):
        self.areas, self.leaves, self.sets = {}, {}, []
        if not self.may("areas", 0.6):
            self.leaves = {"plan": ["plan"]}
            self.order = ["plan"]
            return
        listed = [{"id": "r", "kind": "land"}]
        names = "abc"[: self.rng.randint(2, 3)]
        two = self.may("two_levels", 0.4)
        for name in names:
            listed.append({"id": name, "kind": "town", "in": "r"})
            if two and self.rng.random() < 0.6:
                for index in (1, 2):
                    listed.append({"id": f"{name}{index}", "kind": "village", "in": name})
        if self.may("sets", 0.2):
            listed.append({"id": "coast", "parts": ["a", "b"]})
        if self.may("area_times", 0.25):
            one = self.pick(*[x for x in listed if x.get("in")])
            one[self.pick("begins", "ends")] = self.pick("2022", "2023", "2024-06-30")
        if self.may("incomplete", 0.08):
            listed[0]["complete"] = "false"
        self.top["areas"] = listed
        self.order = [x["id"] for x in listed]
        spec = {x["id"]: x for x in listed}
        self.spec = spec

        def leaves(name):
            below = spec[name].get("parts") or [x["id"] for x in listed if x.get("in") == name]
            return [leaf for b in below for leaf in leaves(b)] if below else [name]

        self.leaves = {x["id"]: leaves(x["id"]) for x in listed}

    def make_groups(self):
        self.groups = []
        if self.may("groups", 0.2):
            self.groups = ["g1", "g2"]
            self.top["groups"] = {g: {"title": g, "one_of": "sex"} for g in self.groups}

    # metrics
    def add(self, name, spec, **info):
        self.metrics[name], self.info[name] = spec, info
        if self.may("reported", 0.2) and info.get("base"):
            spec["reported"] = self.pick("year", "quarter", "month", "half_year", "2 years")
            if self.rng.random() < 0.3:
                spec["report_within"] = self.pick("45 days", "2 months")

    def make_metrics(self):
        rng = self.rng
        self.add("s", self.limited({"unit": "n"}), base="state", scale=60)
        if self.may("parts", 0.6):
            self.add("p", {"part_of": "s"}, base="part", whole="s")
            if rng.random() < 0.4:
                self.add("q", {"part_of": "p"}, base="part", whole="p")
        if rng.random() < 0.5:
            self.add("u", {"unit": "%", "wanted": self.pick("up", "down")}, base="percent")
        if rng.random() < 0.4:
            self.add("v", {"unit": "%", "wanted": "up"}, base="percent")
        if rng.random() < 0.4:
            self.add("t", {"unit": "n"}, base="state", scale=20)
        if self.may("negative", 0.35):
            self.add("n", {"unit": "n", "limits": ["none", "none"]}, base="signed")
        if self.may("huge", 0.15):
            self.add("z", {"unit": "n"}, base="state", scale=20, times=10 ** 13)
        if self.may("limits", 0.2):
            self.add("x", {"unit": "n", "adds_up": "false"}, base="percent", plain=True)
        if self.may("flows", 0.6):
            self.add("f", {"unit": "n", "figures": self.pick("each_period", "each_period", "each_period", "year_to_date", "running_total")}, base="flow")
            if self.metrics["f"]["figures"] == "each_period" and self.may("parts", 0.4):
                self.add("h", {"part_of": "f", "figures": "each_period"}, base="flow_part", whole="f")
            if self.may("parts", 0.3):
                self.add("w", {"part_of": "s", "figures": "each_period"}, base="flow_part_state", whole="s")
        if self.may("average", 0.25):
            self.add("e", {"unit": "%", "figures": "average", "wanted": "down"}, base="average")
        if self.may("answers", 0.4):
            self.add("k", {"answer": "yes_no"}, base="answer")
        self.make_derived()

    def limited(self, spec):
        if self.may("limits", 0.3):
            spec["limits"] = self.pick(["0", "60"], ["0", "100"], ["0", "none"])
        return spec

    def make_derived(self):
        has = self.metrics.keys()
        plain = [m for m in ("s", "t") if m in has]
        percents = [m for m in ("u", "v") if m in has]
        made = {}
        if len(plain) == 2:
            made |= {"sum": {"sum": plain}, "dif": {"difference": "s", "minus": "t"}, "rat": {"ratio": "s", "to": "t", "per": "10"}}
        if len(percents) == 2:
            made |= {"difp": {"difference": "u", "minus": "v"}, "pro": {"product": percents, "unit": "%"}, "avg": {"average": percents},
                     "wav": {"average": percents, "weights": ["2", "1"]}, "gap": {"gap": percents}, "hi": {"highest": percents},
                     "lo": {"lowest": percents}}
        if "u" in has:
            made |= {"chg": {"change": "u", "over": self.pick("1 year", "2 years", "6 months"), "as": "amount"}}
        if "e" in has and self.on["chain"]:
            made |= {"chn": {"chain": "e", "base": self.pick("2020", "2021") if self.starts == (1, 1) else "2020/21"}}
        made |= {"chp": {"change": "s"}, "idx": {"index": "s", "base": "2020"}}
        if "f" in has:
            made |= {"fra": {"ratio": "f", "to": "s"}}
        if self.on["across"] and "areas" in self.top and "u" in has:
            made |= {"acr": {"average": "u", "across": "town"}, "acg": {"gap": "u", "across": "town"}, "rk": {"rank": "u", "across": "town"},
                     "acw": {"average": "u", "across": "town", "worst": "1"}, "var": {"variation": "u", "across": "town"}}
        if self.on["derived"]:
            for name in self.rng.sample(sorted(made), min(len(made), self.rng.randint(0, 3))):
                self.add(name, made[name])

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
            return noise.randint(-20, 20)
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
        return noise.choice([0, 1, 2, 5])

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
        main = "month" if main == "day" and (base.startswith("flow") or base == "average") else main
        for year in range(self.begin_year - 2, 2027):
            for step in range({"year": 1, "half_year": 2, "quarter": 4, "month": 3, "day": 2}[main]):
                kind = main if self.rng.random() < 0.88 else self.rng.choice(kinds)
                if self.rng.random() < 0.06:
                    continue
                if kind == "day":
                    day = self.rng.choice([f"{year}-12-31", f"{year}-06-30", f"{year}-0{self.rng.randint(1, 9)}-1{self.rng.randint(0, 9)}"])
                    names.append(day)
                    continue
                own = self.starts != (1, 1) and self.rng.random() < 0.6 and kind in (("year", "half_year", "quarter") if self.on["fiscal"] else ("year",))
                starts = self.starts if own else (1, 1)
                count = 12 // days.MONTHS[kind]
                index = step if kind == main and main != "month" else self.rng.randint(0, count - 1)
                names.append(days.own_period(year, kind, index, starts).name)
        return list(dict.fromkeys(names))

    def make_rows(self):
        seen = set()
        for m, info in self.info.items():
            if not info.get("base"):
                continue
            shared = self.periods(m)
            if self.rng.random() < 0.75:  # as other metrics of its kind report
                kind = info["base"].startswith("flow") or info["base"] == "average"
                shared = self.common.setdefault(kind, shared)
            for a in self.order:
                leaf = self.leaves[a] == [a]
                if not leaf and self.rng.random() < 0.6:
                    continue
                if leaf and len(self.leaves) > 1 and self.rng.random() < 0.08:
                    continue
                names = shared if self.rng.random() < 0.85 else self.periods(m)
                for g in [None] + (self.groups if info["base"] not in ("answer",) else []):
                    if self.groups and self.rng.random() < 0.25:
                        continue
                    for name in names:
                        if self.rng.random() < 0.06 or (m, name, a, g) in seen:
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
            row["value"] = str(self.noise(m, a, g, key).choice([0, 100, 50]) if noise.random() < 0.0 else self.noise(m, a, g, key).randint(0, 1000) / 10)
            return self.flagged(row, noise)
        if spec.get("figures") == "running_total" and period.last < self.begins:
            return None
        if period.first < days.make(2000, 1, 1):
            return None
        value = self.truth(m, a, g, period)
        if "part_of" in spec:
            whole = self.truth(info["whole"], a, g, period)
            form = noise.random()
            if form < 0.5:
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

    def absent(self, a, period, base):
        spec = getattr(self, "spec", {}).get(a, {})
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

    # targets
    def near(self, m):
        """A border: often exactly what a figure says."""
        values = [r["value"] for r in self.rows if r["metric"] == m and r.get("value") and r["value"][-1] not in "%so"]
        base = self.info[m].get("base")
        if base in ("percent", "average") and not self.info[m].get("plain"):
            x = self.rng.choice(values) if values and self.rng.random() < 0.5 else str(self.rng.randint(0, 100))
            return x + "%"
        if base is None:
            return None
        if values and self.rng.random() < 0.6:
            return str(int(self.rng.choice(values).partition(".")[0]) + self.rng.choice([0, 0, 1, -1])) if base != "percent" else self.rng.choice(values)
        return str(self.rng.randint(0, 80))

    def value_for(self, m, spec):
        """A value in a form that fits the metric."""
        if "part_of" in spec:
            return self.near_count(m) if self.rng.random() < 0.4 else self.pick("10%", "25%", "50%", "75%", "33.3%", "99%", "1%")
        if self.info[m].get("base"):
            return self.near(m)
        unit = {"chn": "idx", "dif": "count", "sum": "count", "rat": "num", "idx": "idx", "fra": "num", "rk": "rank", "var": "small"}.get(m, "percent")
        if m in ("difp", "gap", "acg", "chg"):
            return f"{self.pick(0, 1, 5, 10, 30, 50)} points"
        return {"count": str(self.rng.randint(-20, 80)), "num": str(self.rng.randint(0, 40)), "idx": str(self.rng.randint(50, 150)),
                "rank": str(self.rng.randint(1, 3)), "small": self.pick("0.1", "0.5", "1"), "percent": f"{self.rng.randint(0, 100)}%"}[unit]

    def near_count(self, m):
        values = [r.get("numerator") or r["value"] for r in self.rows if r["metric"] == m and (r.get("numerator") or r.get("value", "%")[-1] != "%")]
        return self.rng.choice(values) if values else "5"

    def comparator(self, m, spec, inside=False):
        rng = self.rng
        roll = rng.random()
        if roll < 0.62:
            op = self.pick("at_least", "at_most", "at_least", "more_than", "less_than", "exactly")
            return {op: self.value_for(m, spec)}
        if roll < 0.72:
            ends = sorted((self.value_for(m, spec) for _ in range(2)), key=number)
            if form(ends[0]) != form(ends[1]):
                ends = [ends[0], ends[0]]
            return {"between": ends}
        if roll < 0.8:
            value = self.value_for(m, spec)
            found = {"about": value, "within": self.width(value, m)}
            if rng.random() < 0.4:
                found[self.pick("above", "below")] = "met"
            return found
        if "part_of" in spec and roll < 0.86:
            return {"none" if self.info[m]["base"] == "flow_part_state" else self.pick("all", "none"): "true"}
        if self.may("raised", 0.3) and not inside and self.info[m].get("base") in ("state", "percent") and "part_of" not in spec:
            return self.raised(m, spec)
        if self.on["baselines"] and not inside and self.info[m].get("base") and self.info[m]["base"] != "answer":
            return self.changing(m, spec)
        return {"at_least": self.value_for(m, spec)}

    def raised(self, m, spec):
        """From a baseline that is written."""
        value = self.value_for(m, spec)
        lower, higher = str(max(int(number(value)) - self.rng.randint(1, 15), 0)), str(int(number(value)) + self.rng.randint(1, 15))
        if form(value) == "percent":
            lower, higher = lower + "%", higher + "%"
        if number(lower) >= number(value):
            return {"at_least": value}
        found = self.pick({"raise_to": value, "from": lower}, {"reduce_to": value, "from": higher}, {"at_least": value, "from": lower},
                          {"at_most": value, "from": higher}, {"raise_by": "3", "from": lower} if form(value) == "plain" else {"reduce_to": value, "from": higher})
        return found | ({"since": self.pick("2019", "2020")} if self.rng.random() < 0.4 else {})

    def width(self, value, m):
        if form(value) == "percent":
            return self.pick("1 point", "5 points")
        if form(value) == "points":
            return "5 points"
        if number(value) != 0 and self.rng.random() < 0.5:
            return "10%"
        return self.pick("1", "3")

    def changing(self, m, spec):
        percent = self.info[m]["base"] in ("percent", "average") and not self.info[m].get("plain") or "part_of" in spec
        found = {}
        since = self.pick("2020", "2021", "2020-06", "2021-Q4")
        if self.may("since_years", 0.2):
            since = "2019..2021"
        roll = self.rng.random()
        if roll < 0.35:
            found[self.pick("raise_by", "reduce_by")] = self.pick("10%", "1/3", "5% a year", "2 points" if percent else "3")
        elif roll < 0.6:
            found[self.pick("improve", "no_worse")] = "true"
            spec.setdefault("wanted", "up")
        elif roll < 0.8:
            found[self.pick("at_least", "at_most")] = self.pick("2x", "1/2x")
        else:
            found[self.pick("at_least", "at_most")] = self.value_for(m, spec)
        found["since"] = since
        return found

    def beside(self, m):
        """A target that is held against another metric, or against the same one elsewhere."""
        twin = {"u": "v", "v": "u", "s": "t", "t": "s"}.get(m)
        if twin not in self.metrics:
            return None
        other = f"{twin} in {self.pick(*self.order)}" if "areas" in self.top and self.rng.random() < 0.3 else twin
        if self.rng.random() < 0.5:
            return {self.pick("at_least", "at_most", "more_than", "less_than"): other}
        self.metrics[m].setdefault("wanted", "up")
        return self.pick({"improve": "true"}, {"no_worse": "true"}, {"raise_by": "2 points" if m in "uv" else "2"}, {"reduce_by": "10%"}, {"at_most": "2x"}) \
            | {"against": other}

    def special(self, m):
        """Kinds of targets that chance would write too seldom; None where the metric has none."""
        base = self.info[m].get("base")
        if self.may("against", 0.25) and (found := self.beside(m)):
            return found
        if self.may("wholes", 0.5) and m == "q":
            return {self.pick("at_least", "at_most", "less_than"): self.pick("10%", "25%", "50%"), "part_of": "s"}
        if self.may("as", 0.2) and base == "part":
            return {self.pick("raise_by", "reduce_by"): self.pick("10%", "1/3"), "since": self.pick("2020", "2021"), "as": self.pick("share", "count")}
        if self.may("previous", 0.15) and base in ("state", "part", "percent", "flow"):
            self.metrics[m].setdefault("wanted", "up")
            return {self.pick("improve", "no_worse"): "true", "every": self.main, "due": self.pick("2025", "2026"), "since": self.pick("previous", "last_year")}
        if self.may("counted_in", 0.2) and base == "flow":
            return {self.pick("at_least", "at_most", "more_than"): str(self.rng.randint(5, 60)), "from": str(self.rng.randint(1, 9))}
        if self.may("path", 0.15) and base == "state" and not self.info[m].get("times"):
            goal, start = self.rng.randint(20, 50), self.rng.randint(0, 19)
            last = 2025 if not self.task_begins else 2026
            return {"at_least": str(goal), "from": str(start), "due": str(last), "path": {f"{last - 1}": str(self.rng.randint(start, goal)), f"{last}-06": str(goal)}}
        if self.may("weeks", 0.06) and base in ("state", "percent"):
            return self.weekly(m)
        return None

    def weekly(self, m):
        first = self.rng.choice([9, 14, 20, 48])
        for a in self.order:
            if self.leaves[a] == [a] or self.rng.random() < 0.2:
                for week in range(first, first + 5):
                    if self.rng.random() < 0.85:
                        row = self.row(m, f"2023-W{week:02d}" if week < 53 else f"2024-W{week - 52:02d}", a, None)
                        if row and not any((r["metric"], r["period"], r["area"]) == (m, row["period"], row["area"]) for r in self.rows):
                            self.rows.append(row)
        begins = days.week_of(2023, first).first
        return self.comparator(m, self.metrics[m], inside=True) | {"every": "week", "begins": days.text(max(begins, self.begins + 900)), "due": "2024-01-14"}

    def stretched(self, keys, m):
        """Over a stretch of days."""
        base, rng = self.info[m]["base"], self.rng
        year = rng.randint(2025 if self.task_begins else 2023, 2026)
        sums = base == "flow" and rng.random() < 0.6
        word = self.pick("2 years", "3 years", "2 years")
        if self.may("stretches", 0.4):
            word = self.pick(f"{year - 1}..{year}", "plan", "10 months" if sums else "6 months")
        keys["sum_over" if sums else "average_over"] = word
        keys["due"] = str(year)

    def make_target(self):
        rng = self.rng
        if self.may("of", 0.2):
            return self.times(self.make_count())
        if "k" in self.metrics and rng.random() < 0.25:
            return self.times({"done": "k"})
        m = self.pick(*[x for x in self.metrics if x != "k"])
        special = self.special(m)
        if special:
            keys = {"metric": m} | special
            self.placed(keys, m)
            return keys if "due" in keys or "since" in keys or rng.random() < 0.6 else self.times(keys)
        keys = {"metric": m} | self.comparator(m, self.metrics[m])
        if self.groups and rng.random() < 0.4 and self.info[m].get("base"):
            keys["for"] = self.pick(*self.groups)
        self.placed(keys, m)
        keys = self.times(keys)
        if self.may("only_if", 0.12):
            keys["only_if"] = "k" if "k" in self.metrics and rng.random() < 0.5 else self.child()
        if self.may("spans", 0.08) and "every" not in keys and "since" not in keys and self.info[m].get("base") in ("flow", "state", "percent") \
                and not any(isinstance(v, dict) for v in keys.values()):
            self.stretched(keys, m)
        if self.may("nearly", 0.1) and isinstance(keys.get("at_least"), str) and form(keys["at_least"]) == "plain" and number(keys["at_least"]) > 3:
            keys["nearly"] = str(int(number(keys["at_least"]) * 3 / 4))
        if "every" not in keys:
            keys.pop("starts", None)
        self.revise(keys, m)
        return keys

    def placed(self, keys, m):
        if "areas" not in self.top:
            return
        if self.may("each", 0.2) or m == "rk":
            keys["each"] = "town"
            if self.may("except", 0.25):
                keys["except"] = [self.pick("a", "b")]
        elif self.rng.random() < 0.2:
            keys["in"] = self.pick(*[a for a in self.order if a != "coast" or m in ("s", "t", "p", "f")])

    def times(self, keys):
        rng = self.rng
        if self.may("every", 0.35):
            keys["every"] = self.pick(*[self.main] * 7, "year", "year", "half_year", "quarter", "month")
            keys["due"] = self.pick("2025", "2026", "2026-06-30")
            if keys["every"] in ("month", "quarter") and keys["every"] != self.main and rng.random() < 0.9:
                keys["every"] = self.main
            if self.starts != (1, 1) and not self.on["fiscal"]:
                keys["every"] = self.pick("year", "month")
            if rng.random() < 0.2 and self.task_begins is None and "since" not in keys:
                keys["starts"] = str(rng.randint(self.begin_year + 1, 2024))
        elif rng.random() < 0.3:
            keys["due"] = self.due()
        elif self.may("dated", 0.1) and not self.task_begins:
            for op in ("at_least", "at_most"):
                if op in keys and keys[op] and "since" not in keys:
                    keys[op] = {"2023": keys[op], "2025": self.pick(keys[op], "to_be_set")}
        if self.may("stale_after", 0.08):
            keys["stale_after"] = self.pick("3 years", "6 months", "400 days")
        return keys

    def revise(self, keys, m):
        op = next((o for o in ("at_least", "at_most") if isinstance(keys.get(o), str)), None)
        if op is None or "since" in keys or not self.may("revised", 0.25):
            return
        entry = {"on": self.pick("2023-01-01", "2023-12-31", "2024-03-15", "2025-06-30"), "why": "w", "by": "b", op: self.value_for(m, self.metrics[m])}
        if form(entry[op]) != form(keys[op]) or "nearly" in keys:
            return
        if self.rng.random() < 0.4 and "every" not in keys:
            entry["due"] = self.pick("2026", "2027")
        if self.may("corrects", 0.15):
            entry["corrects"] = "true"
        keys["revised"] = [entry]

    def child(self):
        m = self.pick(*[x for x in self.metrics if self.info[x].get("base") and x != "k"])
        return {"metric": m, self.pick("at_least", "at_most", "more_than"): self.value_for(m, self.metrics[m])}

    def make_count(self):
        rng = self.rng
        if "areas" in self.top and rng.random() < 0.4:
            child = self.child()
            left_out = {"except": [self.pick("a", "b")]} if self.may("except", 0.2) else {}
            keys = {"of": {"each": "town"} | left_out | child, "title": "C"}
            keys |= self.pick({"at_least": "1"}, {"at_least": "2"}, {"at_most": "1"}, {"at_least": "50%"}, {"all": "true"}, {"none": "true"}, {"less_than": "50%"})
            return keys
        children = [self.child() for _ in range(rng.randint(2, 3))]
        if "k" in self.metrics and rng.random() < 0.5:
            children.append({"done": "k"})
        keys = {"of": children, "title": "C"}
        keys |= self.pick({"at_least": "1"}, {"at_least": "2"}, {"at_most": "1"}, {"all": "true"}, {"none": "true"}, {"exactly": "1"})
        return keys


def form(text):
    return "points" if "point" in text else "percent" if text.endswith("%") else "multiple" if text.endswith("x") else "plain"


def number(text):
    return float(text.split()[0].rstrip("%x").split("/")[0])


def make(seed, without=()):
    return Maker(seed, without).make()
