# SPDX-License-Identifier: MIT
"""Small workbooks, written by hand: a sheet is a list of rows, a cell a text, a number or nothing."""
import io
import zipfile
from xml.sax.saxutils import quoteattr, escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
#: Styles: 0 General, 1 per cent, 2 a day.
STYLES = (f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/>'
          "</cellXfs></styleSheet>")


def cell_xml(value):
    if value is None:
        return "<c/>"
    if isinstance(value, tuple):  # XML of its own
        return value[0]
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f"<c><v>{value!r}</v></c>"


def sheet_xml(rows, after=""):
    lines = "".join(f"<row>{''.join(map(cell_xml, row))}</row>" for row in rows)
    return f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData>{after}</worksheet>'


def relations(rows):
    lines = "".join(f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for name, kind, target in rows)
    return f'<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'


def book(sheets, hidden=(), after=""):
    """The bytes of a workbook: {name: rows}; `after` stands behind the rows of each."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as parts:
        listed = "".join(
            f'<sheet name={quoteattr(name)} sheetId="{i}" r:id="s{i}"'
            f'{" state=%shidden%s" % (chr(34), chr(34)) if name in hidden else ""}/>'
            for i, name in enumerate(sheets, 1))
        parts.writestr("_rels/.rels", relations([("m", "officeDocument", "xl/workbook.xml")]))
        parts.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}'
                                          "</sheets></workbook>")
        parts.writestr("xl/styles.xml", STYLES)
        parts.writestr("xl/_rels/workbook.xml.rels", relations(
            [("y", "styles", "styles.xml")]
            + [(f"s{i}", "worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(sheets) + 1)]))
        for i, rows in enumerate(sheets.values(), 1):
            parts.writestr(f"xl/worksheets/sheet{i}.xml", sheet_xml(rows, after))
    return made.getvalue()
