/* SPDX-License-Identifier: MIT */
/* The form of qzplan form as a workbook. Its first row is the header, so that it is read back as
   any table of figures. */

#include "xlsx_form.h"

#include "amount.h"
#include "inputs.h"
#include "xlsx_file.h"

enum { MOST_ROWS = 1048575 };

struct form_styles {
    lxw_format *header, *label, *blank;
};

static const double widths[FORM_COLUMN_COUNT] = {
    [FORM_METRIC] = 18,    [FORM_TITLE] = 44,       [FORM_PERIOD] = 11, [FORM_AREA] = 14,
    [FORM_GROUP] = 12,     [FORM_UNIT] = 10,        [FORM_LATEST] = 22, [FORM_VALUE] = 14,
    [FORM_NUMERATOR] = 14, [FORM_DENOMINATOR] = 14, [FORM_NOTE] = 36,
};

static void make_styles(struct form_styles *styles, lxw_workbook *book) {
    styles->header = workbook_add_format(book);
    format_set_bold(styles->header);
    format_set_bottom(styles->header, LXW_BORDER_THIN);
    format_set_bg_color(styles->header, 0xD9E1F2);
    styles->label = workbook_add_format(book);
    format_set_text_wrap(styles->label);
    format_set_align(styles->label, LXW_ALIGN_VERTICAL_TOP);
    styles->blank = workbook_add_format(book);
    format_set_unlocked(styles->blank);
    format_set_text_wrap(styles->blank);
    format_set_align(styles->blank, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(styles->blank, 0xFFF9DB);
    format_set_border(styles->blank, LXW_BORDER_HAIR);
}

/* Yes or no, to be chosen. */
static void offer_answers(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                          const char *language) {
    char *choices[] = {(char *)form_choice(0, language), (char *)form_choice(1, language), NULL};
    lxw_data_validation list = {.validate = LXW_VALIDATION_TYPE_LIST, .value_list = choices};

    worksheet_data_validation_cell(sheet, row, column, &list);
}

static void put_cell(lxw_worksheet *sheet, const struct form_styles *styles,
                     const struct form *form, size_t row, lxw_col_t at, enum form_column column,
                     const char *language) {
    struct buffer text = {0};
    lxw_row_t line = (lxw_row_t)(row + 1);
    int asks = form_asks(form, row, column);

    form_cell(&text, form, row, column, language);
    if (text.length > 0) {
        worksheet_write_string(sheet, line, at, text.text, asks ? styles->blank : styles->label);
    } else {
        worksheet_write_blank(sheet, line, at, asks ? styles->blank : styles->label);
    }
    if (column == FORM_VALUE && form_kind_of(form, row) == FORM_ASKS_ANSWER) {
        offer_answers(sheet, line, at, language);
    }
    buffer_free(&text);
}

/* The header stays in sight, and whoever fills it in may make columns wider. */
static void finish_sheet(lxw_worksheet *sheet) {
    lxw_protection allowed = {.format_columns = LXW_TRUE, .format_rows = LXW_TRUE};

    worksheet_protect(sheet, NULL, &allowed);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); /* A4 */
    worksheet_fit_to_pages(sheet, 1, 0);
}

static void fill_form(lxw_workbook *book, const struct out *out, const void *thing) {
    const struct form *form = thing;
    enum form_column columns[FORM_COLUMN_COUNT];
    size_t count = form_columns(columns, form);
    struct form_styles styles;
    struct buffer name = {0};

    make_styles(&styles, book);
    xlsx_set_properties(book, text_in(&form->list->plan->title, out->language), form->list->as_of);
    add_period(&name, form->period);
    lxw_worksheet *sheet = xlsx_add_sheet(book, buffer_text(&name));
    buffer_free(&name);
    for (size_t i = 0; i < count; i++) {
        lxw_col_t at = (lxw_col_t)i;
        worksheet_set_column(sheet, at, at, widths[columns[i]], NULL);
        worksheet_write_string(sheet, 0, at, form_head(columns[i], out->language), styles.header);
        for (size_t row = 0; row < form->list->figure_count; row++) {
            put_cell(sheet, &styles, form, row, at, columns[i], out->language);
        }
    }
    finish_sheet(sheet);
}

int xlsx_form(const struct out *out, const struct form *form) {
    return form->list->figure_count > MOST_ROWS ? failed("xlsx", QZPLAN_ERROR_TOO_LARGE)
                                                : xlsx_write(out, fill_form, form);
}
