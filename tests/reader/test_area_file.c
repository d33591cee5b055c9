/* SPDX-License-Identifier: MIT */
/* A file of areas as strangers may make it: taken whole or refused at its place, with its other
   faults; and how much of it there may be. */

#include <sys/stat.h>
#include <unistd.h>

#include "support/area_file.h"
#include "support/suite.h"

typedef struct wild {
    const char *name;
    const char *bytes;
    size_t size;
    int code; /* of the first fault; OK: accepted */
    uint32_t line;
    uint32_t column;
    size_t count; /* of faults, or of areas that are listed */
} wild;

#define BYTES(text) text, sizeof text - 1
#define HEAD        "id,kind,title\n"
/* A row with a fault of its own: the other faults of the file are listed beside the first. */
#define LAST "Z,town,\n"

static const wild cases[] = {
    {"plain", BYTES(HEAD "z,county,Z\n"), 0, 0, 0, 1},
    {"CRLF", BYTES("id,kind\r\nz,county\r\n"), 0, 0, 0, 1},
    {"marked", BYTES("\xEF\xBB\xBF" HEAD "z,county,教育\n"), 0, 0, 0, 1},
    {"GB18030", BYTES(HEAD "z,county,\xBD\xCC\xD3\xFD\n"), 0, 0, 0, 1},
    {"words first", BYTES("# of 2024\n" HEAD "z,county,Z\n"), 0, 0, 0, 1},
    {"in quotes", BYTES(HEAD "\"z\",\"county\",\"Z, the \"\"old\"\"\nand new\"\n"), 0, 0, 0, 1},

    {"nothing", BYTES(""), QZPLAN_ERROR_EMPTY, 1, 1, 1},
    {"words alone", BYTES("# of 2024\n"), QZPLAN_ERROR_EMPTY, 1, 1, 1},
    {"blanks", BYTES("\n\n \n"), QZPLAN_ERROR_EMPTY, 1, 1, 1},
    {"no rows", BYTES(HEAD), QZPLAN_ERROR_EMPTY, 9, 8, 1},
    {"strange column", BYTES("id,kind,colour\nz,county,red\n" LAST), QZPLAN_ERROR_UNKNOWN_KEY, 1, 9,
     2},
    {"twice", BYTES("id,kind,id\nz,county,z\nZ,town,\n"), QZPLAN_ERROR_DUPLICATE_KEY, 1, 9, 2},
    {"too few cells", BYTES(HEAD "z,county\n" LAST), QZPLAN_ERROR_CSV_COLUMNS, 2, 3, 2},
    {"too many cells", BYTES(HEAD "z,county,Z,\n" LAST), QZPLAN_ERROR_CSV_COLUMNS, 2, 12, 2},
    {"open quote", BYTES(HEAD "z,county,\"Z\n" LAST), QZPLAN_ERROR_CSV_SYNTAX, 2, 10, 2},
    {"within itself", BYTES("id,kind,in\nz,county,z\nZ,town,\n"), QZPLAN_ERROR_CYCLE, 2, 10, 2},
    {"NUL", BYTES(HEAD "z,co\0unty,Z\n" LAST), QZPLAN_ERROR_NUL_BYTE, 2, 5, 2},
    {"escape", BYTES(HEAD "z,county,\033[31m\n" LAST), QZPLAN_ERROR_CONTROL_CHARACTER, 2, 10, 2},
    {"half of UTF-16", BYTES("\xFF\xFE\0\xDC"), QZPLAN_ERROR_ENCODING, 1, 1, 3},
    {"bad GB18030", BYTES(HEAD "z,county,\xBD\xCC\xFF\n" LAST), QZPLAN_ERROR_ENCODING, 2, 11, 2},
};
enum { CASES = sizeof cases / sizeof cases[0] };

START_TEST(each_is_taken_or_refused_at_its_place) {
    const wild *w = &cases[_i];
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = area_file_load(&plan, w->bytes, w->size, NULL, &faults);
    ck_assert_msg(code == w->code, "%s: %s", w->name, qzplan_error_name(code));
    if (code == QZPLAN_OK) {
        ck_assert_uint_eq(plan->area_count, w->count);
    } else {
        const qzplan_diagnostic *first = faults->items[0];
        ck_assert_ptr_null(plan);
        ck_assert_msg(first->line == w->line && first->column == w->column, "%s at %u:%u: %s",
                      w->name, first->line, first->column, first->message);
        ck_assert_msg(faults->count == w->count, "%s: %zu faults, the last: %s", w->name,
                      faults->count, faults->items[faults->count - 1]->message);
    }
    qzplan_diagnostics_free(faults);
    qzplan_plan_free(plan);
}
END_TEST

static void expect_unread(const char *words) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(qzplan_plan_load(&plan, area_file_path("plan.yaml"), NULL, &faults),
                     QZPLAN_ERROR_IO);
    ck_assert_ptr_null(plan);
    ck_assert_uint_eq(faults->count, 1);
    ck_assert_ptr_nonnull(strstr(faults->items[0]->file, "plan.yaml"));
    ck_assert_str_eq(faults->items[0]->path, "areas.file");
    ck_assert_ptr_nonnull(strstr(faults->items[0]->message, "areas.csv"));
    ck_assert_msg(strstr(faults->items[0]->message, words) != NULL, "%s",
                  faults->items[0]->message);
    qzplan_diagnostics_free(faults);
}

START_TEST(what_is_no_file_is_refused) {
    area_file_begin();
    (void)remove(area_file_path("areas.csv"));
    expect_unread("no such file");
    ck_assert_int_eq(mkdir(area_file_path("areas.csv"), 0700), 0);
    expect_unread("directory");
    ck_assert_int_eq(remove(area_file_path("areas.csv")), 0);
}
END_TEST

/* A plan that came from elsewhere chooses among the files of its own folder alone, and waits for
   nobody to write into a pipe. */
START_TEST(links_and_pipes_are_not_followed) {
    area_file_begin();
    (void)remove(area_file_path("areas.csv"));
    ck_assert_int_eq(symlink("/etc/passwd", area_file_path("areas.csv")), 0);
    expect_unread("link");
    ck_assert_int_eq(remove(area_file_path("areas.csv")), 0);
    ck_assert_int_eq(mkfifo(area_file_path("areas.csv"), 0600), 0);
    expect_unread("no plain file");
    ck_assert_int_eq(remove(area_file_path("areas.csv")), 0);
}
END_TEST

/* Reads it with limits; line 0: only the code is known beforehand. */
static void check_limit(const char *bytes, const qzplan_load_options *options, int code,
                        uint32_t line, uint32_t column) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(area_file_load(&plan, bytes, strlen(bytes), options, &faults), code);
    if (line > 0) {
        ck_assert_uint_eq(faults->count, 1);
        ck_assert_uint_eq(faults->items[0]->line, line);
        ck_assert_uint_eq(faults->items[0]->column, column);
    }
    qzplan_diagnostics_free(faults);
    qzplan_plan_free(plan);
}

static char *rows_of(const char *head, const char *form, int count, const char *tail) {
    enum { EACH = 16 };
    size_t size = strlen(head) + (size_t)count * EACH + strlen(tail) + 1;
    char *text = malloc(size);
    size_t used = (size_t)snprintf(text, size, "%s", head);
    for (int i = 0; i < count; i++) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        used += (size_t)snprintf(text + used, size - used, form, i);
#pragma GCC diagnostic pop
    }
    snprintf(text + used, size - used, "%s", tail);
    return text;
}

/* Sixty-four times the bytes of a plan, and twenty times its nodes. */
START_TEST(limits_at_them_and_one_past_them) {
    enum { NODES = 60, VALUES = 20 * NODES, LONGEST = 65536, MOST = 64 * 400 };
    const qzplan_load_options few = {.size = sizeof few, .max_nodes = NODES};
    const qzplan_load_options small = {.size = sizeof small, .max_bytes = 400};
    /* a plan of 60 nodes at most, and three cells in each row of its areas */
    char *fits = rows_of("id,kind,in\nz,county,\n", "t%d,town,z\n", VALUES / 3 - 2, "");
    char *more = rows_of("id,kind,in\nz,county,\n", "t%d,town,z\n", VALUES / 3 - 1, "");
    check_limit(fits, &few, QZPLAN_OK, 0, 0);
    check_limit(more, &few, QZPLAN_ERROR_TOO_MANY_NODES, VALUES / 3 + 1, 1);
    free(more);
    free(fits);
    /* of a cell of parts each part counts, too */
    fits = rows_of("id,kind,parts\nz,county,\ns,,", "z;", VALUES - 9, "\n");
    more = rows_of("id,kind,parts\nz,county,\ns,,", "z;", VALUES - 8, "\n");
    check_limit(fits, &few, QZPLAN_ERROR_DUPLICATE_ITEM, 0, 0);
    check_limit(more, &few, QZPLAN_ERROR_TOO_MANY_NODES, 3, 4 + 2 * (VALUES - 9));
    free(more);
    free(fits);
    char *title = malloc(LONGEST + 64);
    for (size_t length = LONGEST; length <= LONGEST + 1; length++) {
        size_t used = (size_t)sprintf(title, HEAD "z,county,");
        memset(title + used, 'x', length);
        memcpy(title + used + length, "\n", 2);
        check_limit(title, NULL, length > LONGEST ? QZPLAN_ERROR_SCALAR_TOO_LONG : QZPLAN_OK,
                    length > LONGEST ? 2 : 0, 10);
    }
    free(title);
    char *wide = malloc(MOST + 2);
    for (size_t length = MOST; length <= MOST + 1; length++) {
        size_t used = (size_t)sprintf(wide, HEAD "z,county,Z\n");
        memset(wide + used, '\n', length - used);
        wide[length] = '\0';
        check_limit(wide, &small, length > MOST ? QZPLAN_ERROR_TOO_LARGE : QZPLAN_OK, 0, 0);
    }
    free(wide);
}
END_TEST

/* The bytes of a plan stand for the file that they came from where its path is given. */
START_TEST(bytes_take_the_path_that_they_stand_for) {
    static const char areas[] = "id,kind,in\nroot,county,\nnorth,town,root\n";
    static const char text[] = AREA_FILE_PLAN;
    const qzplan_plan *plan = NULL;
    area_file_begin();
    area_file_put("areas.csv", areas, strlen(areas));
    qzplan_load_options options = {.size = sizeof options};
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", text, strlen(text), &options, NULL),
                     QZPLAN_ERROR_UNSUPPORTED);
    options.path = area_file_path("plan.yaml");
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", text, strlen(text), &options, NULL),
                     QZPLAN_OK);
    ck_assert_uint_eq(plan->area_count, 2);
    ck_assert_str_eq(plan->areas[1]->id, "north");
    ck_assert_str_eq(plan->file, "t");
    qzplan_plan_free(plan);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, bytes_take_the_path_that_they_stand_for);
    tcase_add_loop_test(tests, each_is_taken_or_refused_at_its_place, 0, CASES);
    tcase_add_test(tests, what_is_no_file_is_refused);
    tcase_add_test(tests, links_and_pipes_are_not_followed);
    tcase_add_test(tests, limits_at_them_and_one_past_them);
}

QZ_SUITE(area_file, add_tests)
