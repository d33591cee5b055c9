/* SPDX-License-Identifier: MIT */
/* Rows of en.c: what is said of workbooks, in English. */
/* clang-format off */

    M(SHEET_FORMULAS, "figures of formulas: {count}; what these gave when the workbook was saved is taken",
      "open the workbook and save it where that may be out of date")
    M(SHEET_HIDDEN, "figures in hidden rows or columns: {count}; they count as all others",
      "show them, or leave out what is not to count")
    M(SHEET_SCALED, "figures that are shown in thousands or more: {count}; each is taken in full",
      "compare the unit with the whole number")
    M(SHEET_TIMES, "rows with a time of day: {count}; the day alone is taken", NULL)
    M(WORKBOOK_XLS, "an old .xls workbook", "open it in a spreadsheet and save it as .xlsx")
    M(WORKBOOK_XLSB, "a binary .xlsb workbook", "open it in a spreadsheet and save it as .xlsx")
    M(WORKBOOK_XML_2003, "an XML spreadsheet of 2003",
      "open it in a spreadsheet and save it as .xlsx")
    M(WORKBOOK_ODS, "an OpenDocument spreadsheet ({kind})",
      "open it in a spreadsheet and save it as .xlsx")
    M(WORKBOOK_DOCUMENT, "a {kind} document, not a workbook",
      "copy its table into a workbook, or into a CSV file")
    M(WORKBOOK_WEB_PAGE, "a web page under the name of a workbook",
      "open it in a spreadsheet and save it as .xlsx")
    M(WORKBOOK_TEXT, "a text file under the name of a workbook",
      "give a CSV file a name that ends in .csv")
    M(WORKBOOK_NONE, "this is no workbook", "save the table as .xlsx or as CSV")
    M(WORKBOOK_LOCKED, "the workbook is protected by a password",
      "open it and save a copy without the password")
    M(WORKBOOK_DAMAGED, "the workbook is damaged: it is no whole zip file",
      "get it once more from where it comes, or let a spreadsheet repair it")
    M(WORKBOOK_PART_DAMAGED, "the part `{part}` of the workbook is damaged",
      "get it once more from where it comes, or let a spreadsheet repair it")
    M(WORKBOOK_PART_OTHER, "the part `{part}` is not what a workbook has there",
      "open it in a spreadsheet and save it as .xlsx")
    M(WORKBOOK_PART_TWICE, "the part `{part}` stands twice in the workbook",
      "open it in a spreadsheet and save it anew")
    M(WORKBOOK_NO_PART, "the part `{part}` of the workbook is missing",
      "get it once more from where it comes, or let a spreadsheet repair it")
    M(WORKBOOK_NO_SHEET_PART, "where the sheet `{sheet}` stands is not said",
      "get the workbook once more from where it comes, or let a spreadsheet repair it")
    M(WORKBOOK_NO_SUCH_SHEET, "the workbook has no sheet `{sheet}`", "it has: {sheets}")
    M(WORKBOOK_NO_SHEETS, "the workbook has no sheet with cells", "put the figures into a sheet")
    M(WORKBOOK_ENTITIES, "the part `{part}` has a document type, which a workbook may not have",
      "open it in a spreadsheet and save it as .xlsx")
    M(WORKBOOK_TOO_DEEP, "the part `{part}` is nested too deeply",
      "check that it is the right file")
    M(WORKBOOK_TOO_MANY_PARTS, "the workbook has too many parts or sheets",
      "check that it is the right file")
    M(WORKBOOK_EXPANDS, "the workbook expands to more than {limit} bytes", "split it into several")
    M(WORKBOOK_BOMB, "the part `{part}` expands to hundreds of times its size",
      "check that it is the right file")
    M(WORKBOOK_TOO_MANY_CELLS, "the workbook has more than {limit} cells", "split it into several")
    M(WORKBOOK_TEXT_TOO_LONG, "a text that the cells share has more than 1,048,576 bytes",
      "check that it is the right file")
    M(WORKBOOK_CELL_TOO_LONG, "the text `{text}` of this cell has more than 1,048,576 bytes",
      "shorten it")
    M(WORKBOOK_CELL_VALUE, "the workbook has `{text}` as the value of this cell, which is none",
      "open it in a spreadsheet, enter the value anew, and save it")
    M(WORKBOOK_CELL_TEXT, "this cell names the shared text number `{text}`, which is not there",
      "get the workbook once more from where it comes, or let a spreadsheet repair it")
    M(WORKBOOK_CELL_PLACE, "the workbook has `{text}` as the place of a cell, which is none here",
      "get the workbook once more from where it comes, or let a spreadsheet repair it")
    M(WORKBOOK_CELL_TWICE, "this cell stands twice in the workbook",
      "get the workbook once more from where it comes, or let a spreadsheet repair it")
