# SPDX-License-Identifier: MIT
"""`qzplan report`: one file that asks for nothing, whose numbers are those of JSON, and in which a hostile text is
text.

    QZPLAN_PROGRAM=build/cli/qzplan python3 tests/cli/test_report.py
"""
import base64
import collections
import hashlib
import html.parser
import json
import pathlib
import re
import tempfile
import unittest

from program import run

PLANS = "../../../plans"
QINGZHOU = (f"{PLANS}/qingzhou/plan.yaml", "--figures", f"{PLANS}/qingzhou/figures-demo.csv")
DAYS = ("2023-12-31", "2024-12-31", "2026-11-24")
#: What a page is made of; nothing else may get into one.
TAGS = set("""a b body button circle defs details div fieldset footer form g h1 h2 h3 head header html input label legend li line link main
    meta ol option output p path pattern rect script section select small span style summary svg symbol table tbody td text th thead
    title tr ul use""".split())
VOID = {"meta", "link", "input"}
HOSTILE = ("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title></style></script><b onclick=1>",
           "<!--", "\u202e\u2067abc", "&lt;b&gt;", "'\" onmouseover='x", "javascript:alert(1)", "]]>", "x" * 20000)


class Page(html.parser.HTMLParser):
    """The elements of a page, with what they hold: and that each ends where it should."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.open, self.texts = collections.Counter(), [], collections.defaultdict(list)
        self.attributes, self.ids, self.links = set(), [], []
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attrs):
        self.tags[tag] += 1
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.links.append(value)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags[tag] += 1
        self.attributes.update(name for name, _ in attrs)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (tag, self.open)
        self.open.pop()

    def handle_data(self, data):
        self.texts[self.open[-1] if self.open else ""].append(data)

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data[:60]}")


def report(*line, lang="en"):
    code, out, err = run("report", *line, "--lang", lang)
    assert code == 0, err
    return out


def plan_of(text):
    """A plan that has a text wherever a plan can have one."""
    quoted = json.dumps(text)
    return f"""qzplan: 1
id: hostile
title: {quoted}
languages: [en]
begins: 2023-01-01
assumes: {quoted}
source: {quoted}
departments: {{a: {{title: {quoted}, contact: {quoted}}}, b: {quoted}}}
groups: {{g: {{title: {quoted}, assumes: {quoted}}}}}
metrics: {{m: {{title: {quoted}, unit: {quoted}, assumes: {quoted}}}}}
programmes:
  - id: p
    title: {quoted}
    actions:
      - id: q
        title: {quoted}
        tasks:
          - id: "1"
            title: {quoted}
            due: 2023
            lead: a
            with: [b]
            contact: {quoted}
            wording: {quoted}
            source: {{{json.dumps(text[:200])}: {quoted}}}
            targets:
              - {{metric: m, at_least: 3, for: [g], title: {quoted}, wording: {quoted}, source: {quoted}, assumes: {quoted}}}
              - {{done: d, title: {quoted}}}
"""


class Report(unittest.TestCase):
    def test_files_are_named_by_their_paths_only_where_their_names_are_alike(self):
        rows = (pathlib.Path(__file__).resolve().parents[2] / "plans/qingzhou/figures-demo.csv").read_text("utf-8").splitlines()
        head = next(i for i, row in enumerate(rows) if row.startswith("metric,"))
        with tempfile.TemporaryDirectory() as folder:
            for name, part in (("a", rows[head + 1::2]), ("b", rows[head + 2::2])):
                (pathlib.Path(folder) / name).mkdir()
                (pathlib.Path(folder) / name / "f.csv").write_text("\n".join(rows[:head + 1] + part) + "\n", "utf-8")
            files = [f"{folder}/{name}/f.csv" for name in "ab"]
            args = ("report", QINGZHOU[0], "--as-of", "2024-12-31", "--lang", "en", "--output", "-")
            _, whole, _ = run(*args, *(arg for file in files for arg in ("--figures", file)))
            self.assertIn(f"{folder}/a/f.csv", whole)
            self.assertIn(f"{folder}/b/f.csv", whole)
            _, one, _ = run(*args, "--figures", QINGZHOU[2])
            self.assertIn("figures-demo.csv", one)
            self.assertNotIn("/figures-demo.csv", one)

    def test_numbers_are_those_of_json(self):
        for day in DAYS:
            data = json.loads(run("evaluate", *QINGZHOU, "--as-of", day, "--format", "json")[1])
            page = report(*QINGZHOU, "--as-of", day)
            card = data["scorecards"][0]
            counts = {name: count for name, count in card["targets"].items() if count}
            legend = dict(re.findall(r'<li data-s="\d+"><span class="st[^>]*><svg.*?</svg>([a-z ]+)</span> <b>(\d+)</b></li>', page))
            self.assertEqual({name.replace(" ", "_"): int(count) for name, count in legend.items()}, counts)
            self.assertEqual(sum(counts.values()), card["target_count"])
            self.assertIn(f"Of <b>{card['closed']}</b> targets that have fallen due, <b>{card['kept']}</b> were kept", page)
            self.assertIn(f"<b>{card['targets']['missed']} missed</b>", page)
            lines = re.findall(r'<details class="v" data-s="(\d+)">', page)
            self.assertEqual(len(lines), data["verdict_count"])
            self.compare_lines(page, data)

    def compare_lines(self, page, data):
        """Every verdict's status, value and deadline, in the plan's order."""
        lines = re.findall(r'<details class="v".*?</summary>', page)
        for line, verdict in zip(lines, data["verdicts"]):
            cells = dict(re.findall(r'<span class="(what|now|wanted|when)">(?:<b>)?(.*?)(?:</b>)?</span>', line))
            self.assertIn(f">{verdict['status_label']['en']}</span>" if "status_label" in verdict else "", line)
            if verdict["actual"] is not None:
                self.assertTrue(cells["now"].startswith(verdict["actual"]["text"]), (cells, verdict["actual"]))
            if verdict["required"] is not None and not re.search("–|≤|≥", cells["wanted"]):
                self.assertIn(verdict["required"]["text"], cells["wanted"])
            self.assertIn(cells["when"], (verdict["deadline"], verdict["period"]))

    def test_every_action_is_one_of_json(self):
        for day in DAYS:
            data = json.loads(run("evaluate", *QINGZHOU, "--as-of", day, "--format", "json")[1])
            page = report(*QINGZHOU, "--as-of", day)
            shown = [int(count) for count in re.findall(r'</svg>[^<]* <span class="count">(\d+)</span></h3>', page)]
            wanted = collections.Counter(
                "overdue" if t["remediable"] else "periods" if t["status"] == "missed" and t["recurring"] else t["status"]
                for t in data["targets"] if t["status"] in ("missed", "behind", "unknown"))
            order = ("overdue", "behind", "unknown", "periods", "missed")
            self.assertEqual(shown, [wanted[name] for name in order if wanted[name]])

    def test_one_file_that_asks_for_nothing(self):
        page = report(*QINGZHOU, "--as-of", DAYS[1], lang="zh,en")
        read = Page(page)
        self.assertEqual(set(read.tags) - TAGS, set())
        self.assertEqual([link for link in read.links if not link.startswith("#")], ["data:,"])
        self.assertEqual({link[1:] for link in read.links if link.startswith("#")} - set(read.ids), set())
        self.assertEqual(len(set(read.ids)), len(read.ids))
        self.assertEqual({name for name in read.attributes if name == "style" or name.startswith("on")}, set())
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page).group(1)
        for tag in ("style", "script"):
            inside = re.search(f"<{tag}>(.*?)</{tag}>", page, re.S).group(1)
            digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
            self.assertIn(f"{tag}-src 'sha256-{digest}'", policy)
        self.assertTrue(policy.startswith("default-src 'none'; "))
        self.assertIsNone(re.search(r"https?:|url\((?!\"#)|@import", page))

    def test_hostile_texts_are_texts(self):
        with tempfile.TemporaryDirectory() as folder:
            plain = self.page_with(folder, "plain text")
            for text in HOSTILE:
                read = self.page_with(folder, text)
                self.assertEqual(read.tags, plain.tags, text[:60])
                self.assertEqual(read.attributes, plain.attributes, text[:60])
                self.assertEqual(read.ids, plain.ids, text[:60])
                self.assertEqual(read.links, plain.links, text[:60])

    def page_with(self, folder, text):
        plan, figures = pathlib.Path(folder, "plan.yaml"), pathlib.Path(folder, "figures.csv")
        quoted = '"' + text.replace('"', '""') + '"'
        plan.write_text(plan_of(text), encoding="utf-8")
        figures.write_text(f"metric,period,for,value,source,note,reported_by\nm,2023,g,2,{quoted},{quoted},{quoted}\n", encoding="utf-8")
        page = report(str(plan), "--figures", str(figures), "--as-of", "2024-06-30")
        self.assertNotRegex(page, "[\u202a-\u202e\x00-\x08\x0b\x1b]")
        return Page(page)

    def test_beyond_the_first_thousand(self):
        """What needs action stands there with its evidence, and the first thousand; of others, up to the limit, the main points."""
        with tempfile.TemporaryDirectory() as folder:
            plan, figures = pathlib.Path(folder, "plan.yaml"), pathlib.Path(folder, "figures.csv")
            targets = "".join(f"      - {{id: t{i}, metric: m, at_least: {i % 7}, every: month}}\n" for i in range(120))
            plan.write_text("qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndepartments: {d: D}\n"
                            "metrics: {m: {unit: schools}}\ntasks:\n  - id: \"1\"\n    title: T\n    due: 2024\n    targets:\n" + targets,
                            encoding="utf-8")
            figures.write_text("metric,period,value\n" + "".join(f"m,2023-{i:02},5\n" for i in range(1, 13)), encoding="utf-8")
            line = (str(plan), "--figures", str(figures), "--as-of", "2023-12-31")
            pages = {limit: report(*line, *(("--limit", str(limit)) if limit else ())) for limit in (0, 1200, 30)}
            # 120 targets of 12 months, of which those that want 6 have missed each
            self.assertEqual(len(re.findall('<details class="v"', pages[0])), 1000 + len(
                [i for i in range(120) if i % 7 == 6 and i * 12 >= 1000]))
            for limit, page in pages.items():
                whole = len(re.findall('<details class="v"', page))
                rows = re.search(r'<script type="application/json" class="rows">(.*?)</script>', page, re.S)
                brief = json.loads(rows.group(1))["rows"] if rows else []
                self.assertEqual(whole + len(brief), min(limit or 5000, 1440))
                self.assertEqual("of 1440 promises are listed" in page, limit in (1200, 30))
                Page(page)
            self.assertEqual(len(re.findall('<details class="v"', pages[30])), 30)

    def map_of(self, folder, data):
        """The page, or what is said, of a county of two towns with a map."""
        plan, figures, towns = (pathlib.Path(folder, name) for name in ("plan.yaml", "figures.csv", "towns.geojson"))
        plan.write_text("qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndepartments: {d: D}\n"
                        "areas:\n  - {id: county, kind: county}\n  - {id: a, kind: town, in: county, title: North}\n"
                        "  - {id: b, kind: town, in: county, title: South}\narea: county\nmetrics: {m: {unit: schools}}\n"
                        "tasks: [{id: \"1\", title: T, due: 2023, targets: [{metric: m, at_least: 3, each: town}]}]\n", encoding="utf-8")
        figures.write_text("metric,period,area,value\nm,2023,a,3\nm,2023,b,2\n", encoding="utf-8")
        towns.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
        return run("report", str(plan), "--figures", str(figures), "--as-of", "2023-12-31", "--lang", "en", "--map", str(towns))

    def test_a_map(self):
        def square(at, **names):
            ring = [[118, at], [119, at], [119, at + 1], [118, at + 1], [118, at]]
            return {"type": "Feature", **names, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        north, south = square(37, id="a"), square(36, properties={"NAME": "South", "code": 3})
        south["geometry"] = {"type": "MultiPolygon", "coordinates": [south["geometry"]["coordinates"]]}
        elsewhere = square(20, properties={"NAME": "Elsewhere"})
        with tempfile.TemporaryDirectory() as folder:
            code, page, _ = self.map_of(folder, {"type": "FeatureCollection", "features": [north, south, elsewhere]})
            self.assertEqual(code, 0)
            Page(page)
            drawn = re.findall(r'<g class="s(\d+)"><path class="land" d="([^"]*)"><title>([^<]*)</title>', page)
            # the county is 0.8 degrees wide where it lies and 2 high: 900 units, of which each town has half
            self.assertEqual([(status, title) for status, _, title in drawn], [("8", "North: met"), ("1", "South: missed")])
            self.assertEqual([[int(n.split(" ")[1]) for n in re.split("[ML]", path.rstrip("z"))[1:]] for _, path, _ in drawn],
                             [[450, 450, 0, 0, 450], [900, 900, 450, 450, 900]])
            for data, said in (("{", "1:"), ({"type": "Point"}, "FeatureCollection"), ({"features": [elsewhere]}, "no feature is an area"),
                               ({"features": [{"id": "a", "geometry": {"type": "Point", "coordinates": [1, 2]}}]}, "area `a` is no polygon"),
                               ({"features": [{"id": "a", "geometry": {"type": "Polygon", "coordinates": [[["x", 1]]]}}]}, "no polygon")):
                code, out, err = self.map_of(folder, data)
                self.assertEqual((code, out), (3, ""))
                self.assertIn(said, err)
            self.assertEqual(run("report", *QINGZHOU, "--as-of", DAYS[1], "--map", "nowhere.geojson")[0], 3)

    def test_same_bytes(self):
        self.assertEqual(report(*QINGZHOU, "--as-of", DAYS[1]), report(*QINGZHOU, "--as-of", DAYS[1]))

    def test_exit_status(self):
        """0 whatever was missed: a page is no check."""
        line = ("report", *QINGZHOU, "--as-of", DAYS[1])
        self.assertEqual(run(*line, "--department", "教体局")[0], 0)
        self.assertEqual(run(*line, "--department", "nobody")[0], 2)
        self.assertEqual(run(*line, "--lang", "tlh")[0], 2)
        self.assertEqual(run(*line, "--limit", "0")[0], 2)
        self.assertEqual(run("report", "faulty.yaml", *line[2:])[0], 3)


if __name__ == "__main__":
    unittest.main()
