# SPDX-License-Identifier: MIT
"""The targets of a made plan: every comparator and every key, with borders that are often exactly what a figure says."""
import days


def form(text):
    return "points" if "point" in text else "percent" if text.endswith("%") else "multiple" if text.endswith("x") else "plain"


def number(text):
    return float(text.split()[0].rstrip("%x").split("/")[0])


class Targets:
    """What a Maker promises."""

    # targets
    def near(self, m):
        """A border: often exactly what a figure says."""
        values = [r["value"] for r in self.rows if r["metric"] == m and r.get("value") and r["value"][-1] not in "%so"]
        if self.aim == "border":  # of the whole, and of the end of a year
            ends = [r["value"] for r in self.rows if r["metric"] == m and r.get("value", "%")[-1] not in "%so" and r["area"] in ("", "r") and not r["for"]
                    and r["period"][4:] in ("", "-Q4", "-H2", "-12")]
            values = ends or values
        base = self.info[m].get("base")
        if base in ("percent", "average") and not self.info[m].get("plain"):
            x = self.rng.choice(values) if values and self.rng.random() < (0.9 if self.aim == "border" else 0.5) else str(self.rng.randint(0, 100))
            return x + "%"
        if base is None:
            return None
        if values and self.rng.random() < 0.6:
            return str(int(self.rng.choice(values).partition(".")[0]) + (0 if self.aim == "border" else self.rng.choice([0, 0, 1, -1]))) if base != "percent" else self.rng.choice(values)
        return str(self.rng.randint(0, 80) * self.info[m].get("times", 1))

    def value_for(self, m, spec):
        """A value in a form that fits the metric."""
        if "part_of" in spec:
            return self.near_count(m) if self.rng.random() < 0.4 else self.pick("10%", "25%", "50%", "75%", "33.3%", "99%", "1%")
        if self.info[m].get("base"):
            return self.near(m)
        unit = {"chn": "idx", "dif": "count", "sum": "count", "rat": "num", "idx": "idx", "fra": "num", "rk": "rank", "rka": "rank", "var": "small", "vaa": "small", "avn": "count",
                "wan": "count", "gan": "count", "hin": "count", "lon": "count", "aca": "count", "aaw": "count"}.get(m, "percent")
        if m in ("difp", "gap", "acg", "chg"):
            return f"{self.pick(0, 1, 5, 10, 30, 50)} points"
        if self.aim == "border":
            return {"count": str(self.rng.randint(0, 4)), "num": self.pick("0", "5", "10"), "idx": "100", "rank": self.pick("1", "2"), "small": "0",
                    "percent": f"{self.rng.randint(0, 10) * 10}%"}[unit]
        return {"count": str(self.rng.randint(-20, 80) * self.info["s"].get("times", 1)), "num": str(self.rng.randint(0, 40)), "idx": str(self.rng.randint(50, 150)),
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
            value, width = self.value_for(m, spec), None
            if self.aim == "border" and form(value) in ("plain", "percent"):  # the lower end is what a figure says
                more = number(value) + 1
                value, width = (f"{more:g}%", "1 point") if form(value) == "percent" else (f"{more:g}", "1")
            found = {"about": value, "within": width or self.width(value, m)}
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
        if self.may("path", 0.15) and base in ("state", "signed"):
            times = self.info[m].get("times", 1)
            goal, start = self.rng.randint(20, 50), self.rng.randint(0, 19)
            last = 2025 if not self.task_begins else 2026
            half = self.rng.randint(start, goal)
            return {"at_least": str(times * goal), "from": str(times * start), "due": str(last), "path": {f"{last - 1}": str(times * half), f"{last}-06": str(times * goal)}}
        if self.may("weeks", 0.04) and base in ("state", "percent", "part", "signed"):
            return self.weekly(m)
        return None

    def weekly(self, m):
        first = self.rng.choice([9, 14, 20, 48])
        for a in self.order:
            if not self.silent(a) and (self.leaves[a] == [a] or self.rng.random() < 0.2):
                for week in range(first, first + 5):
                    if self.rng.random() < (0.97 if self.tidy else 0.85):
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
        made = [x for x in self.metrics if not self.info[x].get("base")]
        m = self.pick(*made) if made and rng.random() < 0.25 else self.pick(*[x for x in self.metrics if x != "k"])
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
            keys["only_if"] = self.condition()
        if self.may("spans", 0.14) and "every" not in keys and "since" not in keys and self.info[m].get("base") in ("flow", "state", "percent", "signed", "part") \
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
        if self.may("each", 0.2) or m in ("rk", "rka"):
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
            if self.tidy or keys["every"] in ("month", "quarter") and keys["every"] != self.main and rng.random() < 0.9:
                keys["every"] = self.main
            if self.starts != (1, 1) and not self.on["fiscal"]:
                keys["every"] = "month" if self.main == "month" else "year"
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

    def condition(self):
        """What often holds."""
        if "k" in self.metrics and self.rng.random() < 0.4:
            return "k"
        child = self.child()
        return child if self.rng.random() < 0.3 else {"metric": child["metric"], "at_least": "0%" if form(str(list(child.values())[1])) == "percent" else "0"}

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
