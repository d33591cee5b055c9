# SPDX-License-Identifier: MIT
"""The page in a real browser: Debian's Chromium, driven by Playwright, with axe-core for what a person who does
not see the page as others do would miss. scripts/test-page makes the environment and runs it.

    browser.py PROGRAM [--keep FOLDER]      --keep: the pictures, to be looked at
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

import axe_playwright_python
import pypdfium2
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).parents[2]
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
CHROMIUM = "/usr/bin/chromium"
QINGZHOU = ("plans/qingzhou/plan.yaml", "--figures", "plans/qingzhou/figures-demo.csv")
COUNTY = ("plans/county-demo/plan.yaml", "--figures", "plans/county-demo/figures-demo.csv")
DAYS = ("2023-12-31", "2024-12-31", "2026-11-24")
WIDTHS = (1280, 768, 390)
PAGES_OF_A_SUMMARY = 8
PATIENCE = 300_000  # milliseconds: a machine may have other things to do


def run(*line):
    return subprocess.run([PROGRAM, *line], cwd=ROOT, capture_output=True, text=True).stdout


class Browser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.folder.cleanup()

    def file(self, *line, day=DAYS[1], lang="zh,en"):
        """A page as a file, made once."""
        path = pathlib.Path(self.folder.name, f"{abs(hash((line, day, lang)))}.html")
        if not path.exists():
            subprocess.run([PROGRAM, "report", *line, "--as-of", day, "--lang", lang, "-o", str(path)], cwd=ROOT, check=True,
                           capture_output=True)
        return path

    def open(self, path, width=1280, script=True, scheme="light", at=""):
        """A tab that notes what it asks for and says."""
        context = self.browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script,
                                           color_scheme=scheme)
        self.addCleanup(context.close)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.on("dialog", lambda dialog: (page.said.append(dialog.message), dialog.dismiss()))
        page.goto(path.as_uri() + at)
        return page

    def test_asks_for_nothing_and_says_nothing(self):
        for lang in ("zh", "en"):
            for width in WIDTHS:
                page = self.open(self.file(*QINGZHOU, lang=lang), width)
                self.assertEqual(page.asked, [page.url])
                self.assertEqual(page.said, [])
                self.keep(page, f"top-{lang}-{width}")

    def test_nothing_scrolls_sideways(self):
        for line in (QINGZHOU, COUNTY):
            for lang in ("zh", "en"):
                for width in WIDTHS:
                    page = self.open(self.file(*line, lang=lang), width)
                    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
                    self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width, (line[0], lang))

    def test_without_a_script(self):
        page = self.open(self.file(*QINGZHOU), script=False)
        self.assertIn("17 个未完成", page.locator("#zh .headline").inner_text())
        self.assertTrue(page.locator("#zh .bar").is_visible())
        self.assertFalse(page.locator("#en").is_visible())
        self.assertFalse(page.locator("#zh .filters").is_visible())
        page.get_by_label("English").check()
        self.assertTrue(page.locator("#en .headline").is_visible())
        self.assertFalse(page.locator("#zh").is_visible())
        link = page.locator("#en .lines a").first
        link.click()
        self.assertTrue(page.locator(link.get_attribute("href")).is_visible())

    def test_axe(self):
        for scheme, width in (("light", 1280), ("light", 390), ("dark", 1280)):
            for line in (QINGZHOU, COUNTY):
                page = self.open(self.file(*line, lang="en"), width, scheme=scheme)
                page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
                page.evaluate(AXE)
                found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
                told = [(v["id"], v["nodes"][0]["html"][:200], v["nodes"][0]["failureSummary"][:300]) for v in found]
                self.assertEqual(told, [], (scheme, width, line[0]))

    def test_keyboard_reaches_every_control(self):
        page = self.open(self.file(*COUNTY, lang="en"))
        wanted = page.evaluate("[...document.querySelectorAll('a, button, input, select, summary')].filter((e) => "
                               "e.checkVisibility({contentVisibilityAuto: true}) && e.offsetParent !== null).length")
        seen = set()
        for _ in range(wanted + 20):
            page.keyboard.press("Tab")
            place = page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)")
            if place in seen or place < 0:
                break
            seen.add(place)
        self.assertGreaterEqual(len(seen), wanted)
        page.locator(".v summary").first.focus()
        page.keyboard.press("Enter")
        self.assertTrue(page.locator(".v").first.evaluate("(e) => e.open"))

    def test_a_department_narrows_every_section(self):
        """What the script counts is what the library counts for that department."""
        page = self.open(self.file(*QINGZHOU, lang="en"))
        own = self.open(self.file(*QINGZHOU, "--department", "publicity", lang="en"))
        page.locator(".filters select[name=department]").select_option("publicity")
        self.assertEqual(page.evaluate("location.hash"), "#department=publicity")
        for what in (".headline", ".first .legend", ".group:not([hidden]) h3", ".days li:not([hidden]) .many"):
            self.assertEqual([text.strip() for text in page.locator(what).all_inner_texts()],
                             [text.strip() for text in own.locator(what).all_inner_texts()], what)
        shown = page.locator(".task:not([hidden]) h3").count()
        self.assertEqual(shown, own.locator(".task h3").count())
        again = self.open(self.file(*QINGZHOU, lang="en"), at="#department=publicity")
        self.assertEqual(again.locator(".headline").inner_text(), own.locator(".headline").inner_text())
        again.get_by_role("button", name="Clear").click()
        self.assertIn("Of 36 targets", again.locator(".headline").inner_text())

    def test_the_script_says_what_the_library_says(self):
        """Counting anew without narrowing anything changes no word, on any of the days and in any language."""
        for day in DAYS:
            for lang in ("zh", "en", "fr"):
                page = self.open(self.file(*QINGZHOU, day=day, lang=lang))
                before = page.locator(".first").inner_text()
                bar = page.locator(".bar").inner_html()
                page.locator(".filters input[name=query]").fill("zzzz")
                page.locator(".filters input[name=query]").fill("")
                self.assertEqual(page.locator(".first").inner_text(), before)
                rects = "[...document.querySelectorAll('.bar rect')].map((r) => [r.getAttribute('x'), r.getAttribute('width')])"
                now = page.evaluate(rects)
                page.evaluate("(html) => { document.querySelector('.bar').innerHTML = html; }", bar)
                for (x, width), (was_x, was_width) in zip(now, page.evaluate(rects)):
                    self.assertAlmostEqual(float(x[:-1]), float(was_x[:-1]), delta=0.02)
                    self.assertAlmostEqual(float(width[:-1]), float(was_width[:-1]), delta=0.02)

    def test_numbers_are_those_of_json(self):
        for day in DAYS:
            data = json.loads(run("evaluate", *QINGZHOU, "--as-of", day, "--format", "json"))
            page = self.open(self.file(*QINGZHOU, day=day, lang="en"))
            card = data["scorecards"][0]
            legend = page.locator(".first .legend b").all_inner_texts()
            self.assertEqual(sum(map(int, legend)), card["target_count"])
            rows = page.evaluate("""[...document.querySelectorAll('.v > summary')].map((s) =>
                [s.querySelector('.st').textContent, s.querySelector('.now').textContent])""")
            self.assertEqual(len(rows), data["verdict_count"])
            for (status, now), verdict in zip(rows, data["verdicts"]):
                self.assertEqual(status, verdict["status"].replace("_", " "))
                if verdict["actual"] is not None:
                    self.assertTrue(now.startswith(verdict["actual"]["text"]), (now, verdict["actual"]))

    def test_print(self):
        """A summary of a few sheets, each with the mark of made-up figures; with the evidence there are more."""
        for lang, mark in (("zh", "演示 · 填报数虚构"), ("en", "Demonstration · made-up figures")):
            page = self.open(self.file(*QINGZHOU, lang=lang))
            summary = sheets_of(page.pdf(prefer_css_page_size=True))
            self.assertLessEqual(len(summary), PAGES_OF_A_SUMMARY, lang)
            self.assertEqual([mark in sheet for sheet in summary], [True] * len(summary), lang)
            page.evaluate("document.querySelectorAll('.whole').forEach((box) => { box.checked = true; })")
            whole = sheets_of(page.pdf(prefer_css_page_size=True))
            self.assertGreater(len(whole), len(summary))
            self.assertEqual([mark in sheet for sheet in whole], [True] * len(whole), lang)

    def test_a_filter_is_quick(self):
        """A ratio to the first drawing, since the machine may be slow."""
        page = self.open(self.file(*QINGZHOU, lang="en"))
        began = time.monotonic()
        page.locator(".filters select[name=status]").select_option("1")
        self.assertEqual(page.locator(".v:not([hidden]) .st").first.inner_text(), "missed")
        self.assertLess(time.monotonic() - began, 3)

    def keep(self, page, name):
        if KEEP:
            page.screenshot(path=str(pathlib.Path(KEEP, f"{name}.png")))


def sheets_of(pdf):
    """What stands on each sheet of a PDF."""
    return [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(pdf)]


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    KEEP = sys.argv.pop(sys.argv.index("--keep") + 1) if "--keep" in sys.argv else None
    if KEEP:
        sys.argv.remove("--keep")
    unittest.main()
