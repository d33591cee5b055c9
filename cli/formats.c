/* SPDX-License-Identifier: MIT */
/* Output formats: one row each, with what writes each document in it. */

#include "formats.h"

#include <string.h>
#include <strings.h>

#include "arrays.h"
#include "calendar.h"
#include "check.h"
#include "csv_out.h"
#include "due.h"
#include "form.h"
#include "json_diff.h"
#include "json_out.h"
#include "json_plan.h"
#include "json_result.h"
#include "markdown.h"
#include "page.h"
#include "program.h"
#include "rotation.h"
#include "slips.h"
#include "text_diff.h"
#include "text_plan.h"
#include "text_summary.h"
#include "trend.h"
#ifdef QZPLAN_XLSX
#include "xlsx_form.h"
#include "xlsx_out.h"
#endif

typedef int (*writer)(const struct out *out, const void *thing);

static int plan_as_text(const struct out *out, const void *thing) {
    text_plan(out, thing);
    return EXIT_GOOD;
}

static int plan_as_json(const struct out *out, const void *thing) {
    return json_print(out->stream, json_plan(thing));
}

static int evaluation_as_text(const struct out *out, const void *thing) {
    const struct evaluation *evaluation = thing;
    if (evaluation->text.summary) {
        text_summary(out, evaluation->report, &evaluation->text);
    } else {
        text_result(out, evaluation->report, &evaluation->text);
    }
    return EXIT_GOOD;
}

static int evaluation_as_json(const struct out *out, const void *thing) {
    return json_print_result(out, ((const struct evaluation *)thing)->report);
}

static int evaluation_as_csv(const struct out *out, const void *thing) {
    csv_result(out, ((const struct evaluation *)thing)->report);
    return EXIT_GOOD;
}

static int evaluation_as_markdown(const struct out *out, const void *thing) {
    const struct evaluation *evaluation = thing;
    markdown_result(out, evaluation->report, evaluation->text.sort != NULL, evaluation->text.most);
    return EXIT_GOOD;
}

#ifdef QZPLAN_XLSX
static int evaluation_as_xlsx(const struct out *out, const void *thing) {
    return xlsx_result(out, ((const struct evaluation *)thing)->report);
}

static int due_as_xlsx(const struct out *out, const void *thing) {
    return xlsx_due(out, thing);
}

static int form_as_xlsx(const struct out *out, const void *thing) {
    return xlsx_form(out, thing);
}
#endif

static int difference_as_text(const struct out *out, const void *thing) {
    const struct difference *difference = thing;
    text_diff(out, difference->diff, difference->result);
    return EXIT_GOOD;
}

static int difference_as_json(const struct out *out, const void *thing) {
    const struct difference *difference = thing;
    return json_print(out->stream, json_diff(difference->diff, difference->result));
}

static int rotation_as_text(const struct out *out, const void *thing) {
    text_rotation(out, thing);
    return EXIT_GOOD;
}

static int rotation_as_json(const struct out *out, const void *thing) {
    return json_print(out->stream, json_rotation(thing));
}

static int due_as_text(const struct out *out, const void *thing) {
    text_due(out, thing);
    return EXIT_GOOD;
}

static int due_as_json(const struct out *out, const void *thing) {
    return json_due_list(out, thing);
}

static int due_as_csv(const struct out *out, const void *thing) {
    csv_due(out, thing);
    return EXIT_GOOD;
}

static int form_as_csv(const struct out *out, const void *thing) {
    csv_form(out, thing);
    return EXIT_GOOD;
}

static int calendar_as_ics(const struct out *out, const void *thing) {
    ics_calendar(out, thing);
    return EXIT_GOOD;
}

static int slips_as_html(const struct out *out, const void *thing) {
    html_slips(out, thing);
    return EXIT_GOOD;
}

static int slips_as_json(const struct out *out, const void *thing) {
    return json_slips(out, thing);
}

static int trend_as_text(const struct out *out, const void *thing) {
    text_trend(out, thing);
    return EXIT_GOOD;
}

static int trend_as_json(const struct out *out, const void *thing) {
    return json_trend(out, thing);
}

static int trend_as_csv(const struct out *out, const void *thing) {
    csv_trend(out, thing);
    return EXIT_GOOD;
}

static int check_as_text(const struct out *out, const void *thing) {
    text_check(out, thing);
    return EXIT_GOOD;
}

static int check_as_json(const struct out *out, const void *thing) {
    return json_check(out, thing);
}

static int check_as_marks(const struct out *out, const void *thing) {
    github_check(out, thing);
    return EXIT_GOOD;
}

static int check_as_sarif(const struct out *out, const void *thing) {
    return sarif_check(out, thing);
}

static int page_as_html(const struct out *out, const void *thing) {
    return page_print(out, thing);
}

/* The first row is the default. NULL: a document does not come in this format. */
static const struct format {
    const char *name;
    const char *suffix; /* of files that are in it; NULL: of none */
    writer write[DOCUMENT_COUNT];
} formats[] = {
    {"html", "html", {[DOCUMENT_SLIPS] = slips_as_html, [DOCUMENT_PAGE] = page_as_html}},
    {"text",
     "txt",
     {plan_as_text, evaluation_as_text, difference_as_text, rotation_as_text, check_as_text,
      due_as_text, [DOCUMENT_TREND] = trend_as_text}},
    {"json",
     "json",
     {plan_as_json, evaluation_as_json, difference_as_json, rotation_as_json, check_as_json,
      due_as_json, [DOCUMENT_SLIPS] = slips_as_json, [DOCUMENT_TREND] = trend_as_json}},
    {"csv",
     "csv",
     {[DOCUMENT_EVALUATION] = evaluation_as_csv,
      [DOCUMENT_DUE] = due_as_csv,
      [DOCUMENT_FORM] = form_as_csv,
      [DOCUMENT_TREND] = trend_as_csv}},
#ifdef QZPLAN_XLSX
    {"xlsx",
     "xlsx",
     {[DOCUMENT_EVALUATION] = evaluation_as_xlsx,
      [DOCUMENT_DUE] = due_as_xlsx,
      [DOCUMENT_FORM] = form_as_xlsx}},
#endif
    {"ics", "ics", {[DOCUMENT_CALENDAR] = calendar_as_ics}},
    {"markdown", "md", {[DOCUMENT_EVALUATION] = evaluation_as_markdown}},
    {"github", NULL, {[DOCUMENT_CHECK] = check_as_marks}},
    {"sarif", "sarif", {[DOCUMENT_CHECK] = check_as_sarif}},
};

enum { FORMAT_COUNT = ARRAY_SIZE(formats) };

const char *format_name(enum document document, size_t index) {
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if (formats[i].write[document] != NULL && index-- == 0) {
            return formats[i].name;
        }
    }
    return NULL;
}

const char *format_of_suffix(enum document document, const char *path) {
    const char *dot = strrchr(path, '.');

    for (size_t i = 0; dot != NULL && i < FORMAT_COUNT; i++) {
        if (formats[i].write[document] != NULL && formats[i].suffix != NULL &&
            strcasecmp(formats[i].suffix, dot + 1) == 0) {
            return formats[i].name;
        }
    }
    return NULL;
}

int format_print(const struct out *out, const char *name, enum document document,
                 const void *thing) {
    const struct format *format = &formats[0];
    name = name != NULL ? name : format_name(document, 0);
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if (formats[i].write[document] != NULL && strcmp(formats[i].name, name) == 0) {
            format = &formats[i];
        }
    }
    return format->write[document](out, thing);
}
