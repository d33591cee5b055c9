# SPDX-License-Identifier: MIT
"""Whether Chromium prints each slip on a page of its own: those of the plans that are kept, in each language, and one
whose texts are all as long as they may be.

    python3 tests/cli/slips_pages.py PROGRAM CHROMIUM
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEMO = ("plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv", "2026-11-24")
LONG = {"zh": "很长的文字说明" * 200, "en": "many long words " * 200}
PLAN = """qzplan: 1
id: long
languages: [{lang}]
title: "{long}"
begins: 2023-01-01
lead: a
departments: {{a: {{title: "{long}", contact: "{long}"}}, b: "{long}"}}
areas:
  - {{id: c, kind: county, title: "{long}"}}
  - {{id: t1, kind: town, in: c, title: "{long}"}}
  - {{id: t2, kind: town, in: c, title: "{long}"}}
  - {{id: t3, kind: town, in: c, title: "{long}"}}
  - {{id: t4, kind: town, in: c, title: "{long}"}}
metrics:
  m: {{title: "{long}", unit: "{long}"}}
tasks:
  - id: "1"
    title: "{long}"
    wording: "{long}"
    with: [b]
    due: 2024
    targets:
      - {{metric: m, each: town, at_least: 123456789012}}
      - {{metric: m, at_least: 1234567890123}}
"""


def pages(program, chromium, folder, plan, figures, day, language):
    html, pdf = folder / "slips.html", folder / "slips.pdf"
    subprocess.run([program, "slips", plan, "--figures", figures, "--as-of", day, "--allow-demo", "--lang", language,
                    "-o", html], check=True, cwd=ROOT, env=dict(os.environ, LC_ALL="C"))
    subprocess.run([chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={pdf}", html.as_uri()],
                   check=True, capture_output=True, timeout=300)
    return html.read_text(encoding="utf-8").count("<section"), len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))


def main():
    program, chromium = str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2]
    printed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        runs = [(*DEMO, language) for language in ("zh", "en", "fr")]
        for language, long in LONG.items():
            plan, figures = folder / f"{language}.yaml", folder / (language + "-a-name-that-goes-on-and-on" * 3 + ".csv")
            plan.write_text(PLAN.format(lang=language, long=long), encoding="utf-8")
            rows = "".join(f"m,2024,t{area},{area}2345,{long}\n" for area in range(1, 5))
            figures.write_text("# demo: made up\nmetric,period,area,value,source\n" + rows, encoding="utf-8")
            runs.append((plan, figures, "2026-11-24", language))
        for plan, figures, day, language in runs:
            slips, found = pages(program, chromium, folder, plan, figures, day, language)
            if slips == 0 or slips != found:
                sys.exit(f"{plan} in {language}: {slips} slips on {found} pages")
            printed += slips
    print(f"{printed} slips, a page each")


if __name__ == "__main__":
    main()
