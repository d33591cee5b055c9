# SPDX-License-Identifier: MIT
"""Slips as Word documents: what stands in the JSON of `qzplan slips` stands in the document, a page each."""

import io
import json

import docx
import pytest

from qzplan import slips

FIELDS = [("number", "编号", "20251201-1.1"), ("issued", "数据截至", "2025-12-01"), ("level", "督办级别", "红色 · 逾期未完成"),
          ("task", "任务", "1"), ("matter", "督办事项", "一 <b>& \"二\"</b>"), ("standing", "进展情况", "学校：80所\n教师：3人"),
          ("answer", "办理情况", ""), ("approved", "负责人签字", ""), ("signed", "督办人签字", "")]


def slip(level):
    fields = [dict(zip(("name", "label", "text"), field)) for field in FIELDS]
    return {"target": "1.1", "task": "1", "level": level, "request": False, "heading": "督办单", "lines": [
        {"fields": fields[0:2], "blank_mm": 0}, {"fields": fields[2:4], "blank_mm": 0}, {"fields": fields[4:5], "blank_mm": 0},
        {"fields": fields[5:6], "blank_mm": 0}, {"fields": fields[6:7], "blank_mm": 34},
        {"fields": fields[7:9], "blank_mm": 18}]}


def document(*levels, demo=False):
    return {"plan": "p", "title": "规划", "as_of": "2025-12-01", "area": "plan", "language": "zh", "demo": demo,
            "mark": "纯属虚构" if demo else None, "slips": [slip(level) for level in levels]}


def written(tmp_path, *levels, demo=False):
    source, path = tmp_path / "slips.json", tmp_path / "slips.docx"
    source.write_text(json.dumps(document(*levels, demo=demo)), encoding="utf-8")
    assert slips.main([str(source), "-o", str(path)]) == 0
    return docx.Document(str(path))


def test_a_slip_has_what_the_json_has(tmp_path):
    found = written(tmp_path, "red")
    cells = [list(dict.fromkeys(cell.text for cell in row.cells)) for row in found.tables[0].rows]
    assert cells == [["编号", "20251201-1.1", "数据截至", "2025-12-01"], ["督办级别", "红色 · 逾期未完成", "任务", "1"],
                     ["督办事项", "一 <b>& \"二\"</b>"], ["进展情况", "学校：80所\n教师：3人"], ["办理情况", ""],
                     ["负责人签字", "", "督办人签字"]]
    assert [paragraph.text for paragraph in found.paragraphs] == ["规划", "督办单"]
    assert [row.height.mm if row.height else 0 for row in found.tables[0].rows][-2:] == pytest.approx([34, 18], abs=0.1)
    section = found.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)


def test_a_page_for_each(tmp_path):
    found = written(tmp_path, "red", "yellow", "blue")
    assert len(found.tables) == 3
    assert found.element.xml.count('w:type="page"') == 2
    assert [found.tables[i].rows[1].cells[1].paragraphs[0].runs[0].font.color.rgb for i in range(3)] == [
        docx.shared.RGBColor(0xB3, 0x12, 0x1D), docx.shared.RGBColor(0x7F, 0x5B, 0x00), docx.shared.RGBColor(0x1A, 0x4F, 0x9C)]


def test_made_up_figures_are_marked_on_each(tmp_path):
    found = written(tmp_path, "red", "blue", demo=True)
    assert [paragraph.text for paragraph in found.paragraphs].count("纯属虚构") == 2


def test_what_is_no_document_of_slips(tmp_path, capsys):
    path = tmp_path / "x.docx"
    for text in ("{}", "[]", "no", '{"slips": {}, "language": "zh"}', '{"slips": [1], "language": "zh"}'):
        source = tmp_path / "x.json"
        source.write_text(text, encoding="utf-8")
        assert slips.main([str(source), "-o", str(path)]) == 3
        assert capsys.readouterr().err.startswith("qzplan.slips: ")
        assert not path.exists()
    assert slips.main([str(tmp_path / "none.json"), "-o", str(path)]) == 3


def test_from_standard_input(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(document("blue"))))
    assert slips.main(["-", "-o", str(tmp_path / "x.docx")]) == 0
    assert len(docx.Document(str(tmp_path / "x.docx")).tables) == 1
