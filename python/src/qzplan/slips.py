# SPDX-License-Identifier: MIT
"""Supervision slips as documents that an office edits: what ``qzplan slips --format json`` wrote, as .docx.

    qzplan slips plan.yaml --figures figures.csv --as-of 2025-12-31 -o slips.json
    python3 -m qzplan.slips slips.json -o slips.docx
"""
from __future__ import annotations

import argparse
import datetime
import importlib
import json
import os
import pathlib
import sys
from typing import Any, List, Mapping, Optional, Sequence, Union

_COLOURS = {"red": "B3121D", "yellow": "7F5B00", "blue": "1A4F9C"}
_FONTS = {"zh": "SimSun"}
_LABEL_MM, _TEXT_MM = 27, 60


def write_docx(slips: Mapping[str, Any], path: Union[str, "os.PathLike[str]"]) -> None:
    """Writes slips as a Word document, a page of A4 for each.

    :param slips: what ``qzplan slips --format json`` wrote, decoded
    :raises ImportError: python-docx is not installed (``pip install libqzplan[docx]``)
    :raises ValueError: it is something else than slips

    Since 0.1.
    """
    docx = _docx()
    document = docx.Document()
    try:
        _set_page(docx, document, slips)
        for index, slip in enumerate(slips["slips"]):
            if index > 0:
                document.add_page_break()
            _add_slip(docx, document, slips, slip)
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        raise ValueError("these are no slips: expected what `qzplan slips --format json` writes") from error
    document.save(os.fspath(path))


def _docx() -> Any:
    """python-docx, with what it does not import by itself."""
    try:
        docx = importlib.import_module("docx")
    except ImportError:
        raise ImportError("this needs python-docx, which is not installed: pip install python-docx", name="docx") from None
    for name in ("docx.shared", "docx.enum.table", "docx.enum.text", "docx.oxml.ns"):
        importlib.import_module(name)
    return docx


def _set_page(docx: Any, document: Any, slips: Mapping[str, Any]) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = docx.shared.Mm(210), docx.shared.Mm(297)
    section.left_margin = section.right_margin = section.top_margin = docx.shared.Mm(18)
    section.bottom_margin = docx.shared.Mm(15)
    font = _FONTS.get(slips["language"], "Times New Roman")
    style = document.styles["Normal"]
    style.font.name, style.font.size = font, docx.shared.Pt(10.5)
    style.paragraph_format.space_after = docx.shared.Pt(0)
    style.element.rPr.rFonts.set(docx.oxml.ns.qn("w:eastAsia"), font)
    document.core_properties.title = str(slips["title"])[:255]
    document.core_properties.author = "qzplan"
    day = datetime.datetime.combine(datetime.date.fromisoformat(slips["as_of"]), datetime.time())
    document.core_properties.created = document.core_properties.modified = day


def _add_line(docx: Any, document: Any, text: str, size: float, colour: str = "000000", bold: bool = False) -> Any:
    paragraph = document.add_paragraph()
    paragraph.alignment = docx.enum.text.WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = docx.shared.Pt(6)
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, docx.shared.Pt(size)
    run.font.color.rgb = docx.shared.RGBColor.from_string(colour)
    return paragraph


def _add_slip(docx: Any, document: Any, slips: Mapping[str, Any], slip: Mapping[str, Any]) -> None:
    colour = _COLOURS[slip["level"]]
    if slips["demo"]:
        _add_line(docx, document, slips["mark"], 10.5, bold=True)
    _add_line(docx, document, slips["title"], 12)
    _add_line(docx, document, slip["heading"], 25, colour, True)
    table = document.add_table(rows=0, cols=4)
    table.style, table.autofit = "Table Grid", False
    for line in slip["lines"]:
        row = table.add_row()
        if line["blank_mm"] > 0:
            row.height = docx.shared.Mm(line["blank_mm"])
        _set_widths(docx, row)
        _fill(docx, row, line["fields"], colour)


def _set_widths(docx: Any, row: Any) -> None:
    for cell, width in zip(row.cells, (_LABEL_MM, _TEXT_MM, _LABEL_MM, _TEXT_MM)):
        cell.width = docx.shared.Mm(width)
        cell.vertical_alignment = docx.enum.table.WD_ALIGN_VERTICAL.CENTER


def _fill(docx: Any, row: Any, fields: Sequence[Mapping[str, Any]], colour: str) -> None:
    cells: List[Any] = list(row.cells)
    if len(fields) == 1:
        cells[1] = cells[1].merge(cells[3])
    for index, field in enumerate(fields):
        label = cells[2 * index].paragraphs[0]
        label.alignment = docx.enum.text.WD_ALIGN_PARAGRAPH.CENTER
        label.add_run(field["label"]).bold = True
        run = cells[2 * index + 1].paragraphs[0].add_run(field["text"])
        if field["name"] == "level":
            run.bold, run.font.color.rgb = True, docx.shared.RGBColor.from_string(colour)


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """The command line of ``python3 -m qzplan.slips``."""
    parser = argparse.ArgumentParser(prog="python3 -m qzplan.slips", description="Slips as a Word document.")
    parser.add_argument("slips", help="what `qzplan slips --format json` wrote; - is standard input")
    parser.add_argument("-o", "--output", required=True, help="the document, .docx")
    options = parser.parse_args(arguments)
    try:
        text = sys.stdin.read() if options.slips == "-" else pathlib.Path(options.slips).read_text(encoding="utf-8")
        write_docx(json.loads(text), options.output)
    except (OSError, ValueError, ImportError) as error:
        print(f"qzplan.slips: {error}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
