# SPDX-License-Identifier: MIT
"""Valid plans over the whole grammar, with figures that are awkward on purpose. make(seed) is the same every time.

Figures come from a hidden truth (a number for each metric, leaf area, group and day or month), so that rows of any length,
area and form agree with one another; which rows are there, and which are not, is what is awkward."""
import random

import days
from made_figures import Rows
from made_targets import Targets
from steer import steer

FEATURES = ("areas", "two_levels", "groups", "flows", "parts", "derived", "across", "answers", "of", "only_if", "every", "revised", "dated",
            "baselines", "spans", "references", "year_starts", "limits", "negative", "sets", "each", "huge", "raised",
            "stale_after", "fiscal", "nearly", "begins", "flags", "reported", "since_years", "corrects",
            "average", "incomplete", "bounds", "printed", "except", "wholes", "path", "against", "chain", "weeks", "stretches", "previous",
            "counted_in", "as",
            "area_times")
# What the figures of a plan are to be: some of each, so that each key of the grammar meets each of them (table.py).
AIMS = ("stale", "other days", "other length", "denominator", "silent levels", "negative", "huge", "border", "missing", "zero", "")


class Maker(Rows, Targets):
    def __init__(self, seed, without=()):
        self.rng, self.seed = random.Random(seed), seed
        self.on = {f: f not in without for f in FEATURES}
        self.aim = self.rng.choice(AIMS)
        self.tidy = self.rng.random() < 0.68 and self.aim != "missing"  # nearly all is reported, in one kind of period

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
        self.main = self.pick("year", "year", "year", "year", "quarter", "half_year", *["month"] * (self.tidy and rng.random() < 0.3))
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
        self.steered = steer(self, self.top, self.rows, self.as_of)
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
        if self.aim == "stale" and self.rng.random() < 0.8:
            return self.pick(days.make(2028, 12, 31), days.make(2029, 1, 1), days.make(2029, 6, 15))
        year = self.rng.randint(2023, 2026)
        if self.tidy and self.rng.random() < 0.5:
            return days.month_end(self.rng.randint(2025, 2026), 12)
        return self.pick(days.month_end(year, 12), days.month_end(year, self.rng.randint(1, 12)), days.make(year, self.rng.randint(1, 12), 15),
                         days.make(year, 1, 1))

    def due(self):
        least = 2023 if not self.task_begins else 2025 if self.starts == (1, 1) else 2026  # a whole year has to fit
        year = self.rng.randint(least, 2030 if self.aim == "stale" else 2026)
        if self.tidy:
            return days.own_period(year, self.main, 12 // days.MONTHS[self.main] - 1, (1, 1) if self.main == "month" or not self.on["fiscal"] else self.starts).name
        forms = [f"{year}"] * 5 + [f"{year}-H1", f"{year}-Q3", f"{year}-06", f"{year}-06-30", f"{year}-08-15"]
        if self.starts != (1, 1):
            forms += [f"{year}/{(year + 1) % 100:02d}"] * 5
        return self.pick(*forms)

    def make_areas(self):
        self.areas, self.leaves, self.sets = {}, {}, []
        if not self.may("areas", 1 if self.aim == "silent levels" else 0.6):
            self.leaves = {"plan": ["plan"]}
            self.order = ["plan"]
            return
        listed = [{"id": "r", "kind": "land"}]
        names = "abc"[: self.rng.randint(2, 3)]
        two = self.may("two_levels", 1 if self.aim == "silent levels" else 0.4)
        for name in names:
            listed.append({"id": name, "kind": "town", "in": "r"})
            if two and (self.rng.random() < 0.6 or name == "a" and self.aim == "silent levels"):
                for index in (1, 2):
                    listed.append({"id": f"{name}{index}", "kind": "village", "in": name})
        if self.may("sets", 0.2):
            listed.append({"id": "coast", "parts": ["a", "b"]})
        if self.may("area_times", 0.12):
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
        below = self.aim == "negative"
        big = {"times": 10 ** 12} if self.aim == "huge" else {}
        free = {"limits": ["none", "none"]} if below else {}
        scale = 3 if self.aim == "border" else 60
        self.add("s", {"unit": "n"} | free if below else self.limited({"unit": "n"}), base="signed" if below else "state", scale=scale, **big)
        parts = 0 if below else 1 if self.aim == "denominator" else 0.6
        if self.may("parts", parts):
            self.add("p", {"part_of": "s"}, base="part", whole="s")
            if rng.random() < 0.4:
                self.add("q", {"part_of": "p"}, base="part", whole="p")
        if rng.random() < 0.5:
            self.add("u", {"unit": "%", "wanted": self.pick("up", "down")} | free, base="percent")
        if rng.random() < 0.4:
            self.add("v", {"unit": "%", "wanted": "up"} | free, base="percent")
        if rng.random() < 0.4:
            self.add("t", {"unit": "n"} | free, base="signed" if below else "state", scale=min(scale, 20), **big)
        if self.may("negative", 0.35):
            self.add("n", {"unit": "n", "limits": ["none", "none"]}, base="signed")
        if self.may("huge", 0.15):
            self.add("z", {"unit": "n"}, base="state", scale=20, times=10 ** 13)
        if self.may("limits", 0.2):
            self.add("x", {"unit": "n", "adds_up": "false"} | free, base="percent", plain=True)
        if self.may("flows", 0.6):
            self.make_flows(free, big)
        if self.may("average", 0.25):
            self.add("e", {"unit": "%", "figures": "average", "wanted": "down"} | free, base="average")
        if self.may("answers", 0.4):
            self.add("k", {"answer": "yes_no"}, base="answer")
        self.make_derived()

    def make_flows(self, free, big):
        figures = self.pick("each_period", "each_period", "each_period", "year_to_date", "running_total")
        self.add("f", {"unit": "n", "figures": figures} | free, base="flow", **big)
        if self.aim == "negative":
            return
        if self.may("parts", 1 if self.aim == "denominator" else 0.4 if figures == "each_period" else 0.15):
            self.add("h", {"part_of": "f", "figures": figures}, base="flow_part", whole="f")
        if self.aim != "huge" and self.may("parts", 0.3):
            self.add("w", {"part_of": "s", "figures": "each_period"}, base="flow_part_state", whole="s")

    def limited(self, spec):
        if self.aim != "huge" and self.may("limits", 0.3):
            spec["limits"] = self.pick(["0", "60"], ["0", "100"], ["0", "none"])
        return spec

    def make_derived(self):
        has = self.metrics.keys()
        plain = [m for m in ("s", "t") if m in has]
        percents = [m for m in ("u", "v") if m in has]
        made = {}
        if len(plain) == 2:
            made |= {"sum": {"sum": plain}, "dif": {"difference": "s", "minus": "t"}, "rat": {"ratio": "s", "to": "t", "per": "10"},
                     "avn": {"average": plain}, "wan": {"average": plain, "weights": ["2", "1"]}, "gan": {"gap": plain}, "hin": {"highest": plain},
                     "lon": {"lowest": plain}}
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
        if self.on["across"] and "areas" in self.top:
            made |= {"aca": {"average": "s", "across": "town"}, "rka": {"rank": "s", "across": "town"}, "vaa": {"variation": "s", "across": "town"},
                     "aaw": {"average": "s", "across": "town", "worst": "1"}}
        if self.on["derived"]:
            for name in self.rng.sample(sorted(made), min(len(made), self.rng.randint(0, 4))):
                self.add(name, made[name])
                if name in ("rka", "aaw"):
                    self.metrics["s"].setdefault("wanted", "up")


def make(seed, without=()):
    return Maker(seed, without).make()
