/* SPDX-License-Identifier: MIT */
/* What files of figures hold in the wild and in bad faith: taken where it is right, else refused
   with row and column, and the file's other faults are still listed. */

#include <stdint.h>

#include "support/figures_tools.h"

typedef struct wild {
    const char *name;
    const char *bytes; /* a file; a %s in it stands for ten thousand digits */
    size_t size;       /* 0: up to the NUL */
    int code;          /* OK: it is taken */
    uint32_t line;     /* of the first fault */
    uint32_t column;
    size_t rows;   /* figures, where it is taken */
    size_t faults; /* in all, where it is not */
} wild;

#define HEAD "metric,period,value,note\n"
/* A row with a fault of its own at the end of each file that is refused. */
#define LAST        "scools,2024,1,\n"
#define BYTES(text) text, sizeof text - 1
#define TEXT(text)  text, 0

static const wild cases[] = {
    {"quotes", TEXT(HEAD "\"schools\",\"2024\",\"41\",\"say \"\"so\"\"\"\n"), 0, 0, 0, 1, 0},
    {"line break", TEXT(HEAD "schools,2024,41,\"a\nb\"\nschools,2025,40,\n"), 0, 0, 0, 2, 0},
    {"CRLF", TEXT("metric,period,value\r\nschools,2024,41\r\nschools,2025,40\r\n"), 0, 0, 0, 2, 0},
    {"CR", TEXT("metric,period,value\rschools,2024,41\r"), 0, 0, 0, 1, 0},
    {"no end", TEXT("metric,period,value\nschools,2024,41"), 0, 0, 0, 1, 0},
    {"marked", TEXT("\xEF\xBB\xBFmetric,period,value\nschools,2024,41\n"), 0, 0, 0, 1, 0},
    {"blank lines", TEXT("\n\nmetric,period,value\n\n \nschools,2024,41\n\n"), 0, 0, 0, 1, 0},
    {"full width", TEXT(HEAD "schools,２０２４,４１,\n"), 0, 0, 0, 1, 0},
    {"thousands", TEXT(HEAD "schools,2024,\"1,041\",\n"), 0, 0, 0, 1, 0},
    {"euro", BYTES(HEAD "schools,2024,41,\x80 \xBD\xCC\n"), 0, 0, 0, 1, 0},

    {"NUL", BYTES(HEAD "schools,2024,4\0001,\n" LAST), QZPLAN_ERROR_NUL_BYTE, 2, 15, 0, 2},
    {"NUL in a note", BYTES(HEAD "schools,2024,41,a\0b\n" LAST), QZPLAN_ERROR_NUL_BYTE, 2, 18, 0,
     2},
    {"NUL in the header", BYTES("metric,per\0iod,value,note\n" LAST), QZPLAN_ERROR_NUL_BYTE, 1, 11,
     0, 1},
    {"escape", BYTES(HEAD "schools,2024,41,\033[31m\n" LAST), QZPLAN_ERROR_CONTROL_CHARACTER, 2, 17,
     0, 2},
    {"C1", BYTES(HEAD "schools,2024,41,\xC2\x9B\n" LAST), QZPLAN_ERROR_CONTROL_CHARACTER, 2, 17, 0,
     2},
    {"mark inside", BYTES(HEAD "schools,2024,41,\n\xEF\xBB\xBF" HEAD LAST), QZPLAN_ERROR_ENCODING,
     3, 1, 0, 2},
    {"mixed encodings", BYTES(HEAD "schools,2024,41,教育公平\nschools,2025,40,\xBD\xCC\n" LAST),
     QZPLAN_ERROR_ENCODING, 3, 17, 0, 2},
    {"lone surrogate", BYTES(HEAD "schools,2024,41,教育公平\xED\xA0\x80\n" LAST),
     QZPLAN_ERROR_ENCODING, 2, 21, 0, 2},
    {"overlong", BYTES("\xEF\xBB\xBF" HEAD "schools,2024,41,\xC0\xAF\n" LAST),
     QZPLAN_ERROR_ENCODING, 2, 17, 0, 2},
    {"bad GB18030", BYTES(HEAD "schools,2024,41,\xBD\xCC\xFF\n" LAST), QZPLAN_ERROR_ENCODING, 2, 18,
     0, 2},
    {"half of UTF-16", BYTES("\xFF\xFEm\0e\0\0\xDC"), QZPLAN_ERROR_ENCODING, 1, 3, 0, 1},

    {"too few cells", TEXT(HEAD "schools,2024\n" LAST), QZPLAN_ERROR_CSV_COLUMNS, 2, 1, 0, 2},
    {"too many cells", TEXT(HEAD "schools,2024,1,041,\n" LAST), QZPLAN_ERROR_CSV_COLUMNS, 2, 20, 0,
     2},
    {"open quote", TEXT(HEAD "schools,2024,41,\"a\n" LAST), QZPLAN_ERROR_CSV_SYNTAX, 2, 17, 0, 2},
    {"ten thousand digits", TEXT(HEAD "schools,2024,%s,\n" LAST), QZPLAN_ERROR_OVERFLOW, 2, 14, 0,
     2},
    {"ten thousand decimals", TEXT(HEAD "schools,2024,0.%s,\n" LAST), QZPLAN_ERROR_OVERFLOW, 2, 14,
     0, 2},
    {"1e308", TEXT(HEAD "schools,2024,1e308,\n" LAST), QZPLAN_ERROR_BAD_NUMBER, 2, 14, 0, 2},
    {"nan", TEXT(HEAD "schools,2024,nan,\n" LAST), QZPLAN_ERROR_BAD_NUMBER, 2, 14, 0, 2},
    {"infinity", TEXT(HEAD "schools,2024,-inf,\n" LAST), QZPLAN_ERROR_BAD_NUMBER, 2, 14, 0, 2},
    {"hexadecimal", TEXT(HEAD "schools,2024,0x29,\n" LAST), QZPLAN_ERROR_BAD_NUMBER, 2, 14, 0, 2},
    {"#DIV/0!", TEXT(HEAD "schools,2024,#DIV/0!,\n" LAST), QZPLAN_ERROR_BAD_NUMBER, 2, 14, 0, 2},
    {"#N/A", TEXT(HEAD "schools,2024,#N/A,\n" LAST), QZPLAN_ERROR_BAD_NUMBER, 2, 14, 0, 2},
    {"a formula", TEXT(HEAD "schools,2024,=1+1,\n" LAST), QZPLAN_ERROR_BAD_NUMBER, 2, 14, 0, 2},
    {"a spreadsheet's day", TEXT(HEAD "schools,45292,41,\n" LAST), QZPLAN_ERROR_BAD_DATE, 2, 9, 0,
     2},
};

enum { CASES = sizeof cases / sizeof cases[0], DIGITS = 10000 };

/* The bytes, with the digits put in; to be freed. */
static char *fill(const wild *w, size_t *size) {
    *size = w->size == 0 ? strlen(w->bytes) : w->size;
    const char *at = w->size == 0 ? strstr(w->bytes, "%s") : NULL;
    char *bytes = malloc(*size + DIGITS);
    ck_assert_ptr_nonnull(bytes);
    if (at == NULL) {
        memcpy(bytes, w->bytes, *size);
        return bytes;
    }
    size_t before = (size_t)(at - w->bytes);
    memcpy(bytes, w->bytes, before);
    memset(bytes + before, '7', DIGITS);
    memcpy(bytes + before + DIGITS, at + 2, *size - before - 2);
    *size += DIGITS - 2;
    return bytes;
}

static void check_refused(const wild *w, const qzplan_diagnostics *faults) {
    ck_assert_ptr_nonnull(faults);
    const qzplan_diagnostic *first = faults->items[0];
    ck_assert_msg(first->line == w->line && first->column == w->column, "%s at %u:%u: %s", w->name,
                  first->line, first->column, first->message);
    ck_assert_msg(faults->count == w->faults, "%s: %zu faults, the second %s", w->name,
                  faults->count, faults->count > 1 ? faults->items[1]->message : "-");
    if (w->faults > 1) {
        ck_assert_msg(faults->items[w->faults - 1]->code == QZPLAN_ERROR_UNKNOWN_NAME, "%s: %s",
                      w->name, faults->items[w->faults - 1]->message);
    }
}

START_TEST(each_is_taken_or_refused_at_its_place) {
    const wild *w = &cases[_i];
    size_t size;
    char *bytes = fill(w, &size);
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_figures_load_bytes(figures, "f.csv", bytes, size, QZPLAN_FORMAT_CSV, &faults);
    ck_assert_msg(code == w->code, "%s: %s", w->name, qzplan_error_name(code));
    if (code != QZPLAN_OK) {
        check_refused(w, faults);
    }
    ck_assert_uint_eq(qzplan_figures_count(figures), w->rows);
    qzplan_diagnostics_free(faults);
    qzplan_figures_free(figures);
    free(bytes);
}
END_TEST

START_TEST(a_million_columns) {
    enum { COLUMNS = 1000000, EACH = 2 };
    static const char head[] = "metric,period,value";
    char *bytes = malloc(sizeof head + COLUMNS * EACH + 1);
    ck_assert_ptr_nonnull(bytes);
    size_t size = sizeof head - 1;
    memcpy(bytes, head, size);
    for (size_t i = 0; i < COLUMNS; i++, size += EACH) {
        memcpy(bytes + size, ",x", EACH);
    }
    bytes[size++] = '\n';
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_figures_load_bytes(figures, "f.csv", bytes, size, QZPLAN_FORMAT_CSV, &faults);
    ck_assert_int_eq(code, QZPLAN_OK); /* told once: none of them has a use */
    ck_assert_uint_eq(faults->count, 1);
    ck_assert_str_eq(faults->items[0]->parts[0].value, "1000000");
    ck_assert(faults->items[0]->line == 1 && faults->items[0]->column == 21);
    qzplan_diagnostics_free(faults);
    qzplan_figures_free(figures);
    free(bytes);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, each_is_taken_or_refused_at_its_place, 0, CASES);
    tcase_add_test(tests, a_million_columns);
}

QZ_SUITE(figures_hostile, add)
