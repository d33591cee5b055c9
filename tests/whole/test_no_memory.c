/* SPDX-License-Identifier: MIT */
/* Every allocation of a call fails once, alone and with all that follow it: the library's own and
   libyaml's, because malloc itself is replaced in this program. The call then says NO_MEMORY, gives
   nothing out, leaves nothing behind, and works the next time. Needs glibc, and no sanitizer. */

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "support/suite.h"

/* glibc's own, under names that stay when malloc is replaced. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t each);
extern void *__libc_realloc(void *memory, size_t size);
extern void __libc_free(void *memory);

enum { NEVER, ALONE, FROM_THERE };

/* One thread only: this program starts no other. */
static int mode;
static size_t count;   /* allocations since the call began */
static size_t failing; /* the one that fails, from 1 */
static long live;      /* blocks that are out */

/* Seen by libyaml and the C library too, whatever the build hides. */
#define REPLACES __attribute__((visibility("default")))

static int fails(void) {
    count++;
    int now = (mode == ALONE && count == failing) || (mode == FROM_THERE && count >= failing);
    if (now) {
        errno = ENOMEM;
    }
    return now;
}

static void *taken(void *memory) {
    live += memory != NULL;
    return memory;
}

REPLACES void *malloc(size_t size) {
    return fails() ? NULL : taken(__libc_malloc(size));
}

REPLACES void *calloc(size_t number, size_t each) {
    return fails() ? NULL : taken(__libc_calloc(number, each));
}

REPLACES void *realloc(void *memory, size_t size) {
    if (fails()) {
        return NULL;
    }
    void *moved = __libc_realloc(memory, size);
    live += memory == NULL && moved != NULL;
    return moved;
}

REPLACES void free(void *memory) {
    live -= memory != NULL;
    __libc_free(memory);
}

/* ---- what is tried */

typedef struct world {
    const qzplan_plan *plan;
    qzplan_figures *open;   /* figures to read into */
    qzplan_figures *sealed; /* figures to evaluate */
    int32_t as_of;
} world;

static const char faulty[] = "qzplan: 1\nid: BAD ID\nunknown: x\nbegins: soon\ntasks: {}\n";
static const char yaml_figures[] =
    "figures:\n  - {metric: rural_schools, period: 2019, value: 41, note: a}\n";
static const char gb18030[] = "metric,period,value,note\nrural_schools,2018,41,\xBD\xCC\xD3\xFD\n";

static int load_file(const char *path, qzplan_diagnostics **faults) {
    const qzplan_plan *plan = (const qzplan_plan *)&mode;
    int code = qzplan_plan_load(&plan, qz_source_path(path), NULL, faults);
    qz_expect((code == QZPLAN_OK) == (plan != NULL));
    qzplan_plan_free(plan);
    return code;
}

static int load_plan(world *w, qzplan_diagnostics **faults) {
    (void)w;
    return load_file("plans/qingzhou/plan.yaml", faults);
}

static int load_promises(world *w, qzplan_diagnostics **faults) {
    (void)w;
    return load_file("tests/data/good/promises.yaml", faults);
}

static int load_metrics(world *w, qzplan_diagnostics **faults) {
    (void)w;
    return load_file("tests/data/good/metrics.yaml", faults);
}

static int load_faulty(world *w, qzplan_diagnostics **faults) {
    (void)w;
    const qzplan_plan *plan = (const qzplan_plan *)&mode;
    int code = qzplan_plan_load_bytes(&plan, "f", faulty, sizeof faulty - 1, NULL, faults);
    qz_expect(plan == NULL);
    return code == QZPLAN_ERROR_NO_MEMORY ? code : code != QZPLAN_OK ? QZPLAN_OK : -1;
}

static int load_faulty_silently(world *w, qzplan_diagnostics **faults) {
    (void)faults;
    return load_faulty(w, NULL);
}

static qzplan_figures *new_figures(const world *w, int *code) {
    qzplan_figures *figures = (qzplan_figures *)&mode;
    *code = qzplan_figures_new(&figures, w->plan, NULL);
    qz_expect((*code == QZPLAN_OK) == (figures != NULL));
    return figures;
}

static int read_all(world *w, qzplan_diagnostics **faults, const char *path, const char *bytes,
                    size_t size, int format) {
    int code;
    qzplan_figures *figures = new_figures(w, &code);
    if (code == QZPLAN_OK) {
        code = path != NULL ? qzplan_figures_load(figures, path, format, faults)
                            : qzplan_figures_load_bytes(figures, "f", bytes, size, format, faults);
        qz_expect(code == QZPLAN_OK || qzplan_figures_count(figures) == 0);
    }
    if (code == QZPLAN_OK) {
        code = qzplan_figures_seal(figures, faults);
    }
    qzplan_figures_free(figures);
    return code;
}

static int read_csv(world *w, qzplan_diagnostics **faults) {
    return read_all(w, faults, qz_source_path("plans/qingzhou/figures-demo.csv"), NULL, 0,
                    QZPLAN_FORMAT_AUTO);
}

static int read_yaml(world *w, qzplan_diagnostics **faults) {
    return read_all(w, faults, NULL, yaml_figures, sizeof yaml_figures - 1, QZPLAN_FORMAT_YAML);
}

static int read_gb18030(world *w, qzplan_diagnostics **faults) {
    return read_all(w, faults, NULL, gb18030, sizeof gb18030 - 1, QZPLAN_FORMAT_CSV);
}

static int add_figure(world *w, qzplan_diagnostics **faults) {
    const qzplan_figure_row row = {.size = sizeof row,
                                   .metric = "rural_schools",
                                   .period = "2020",
                                   .value = "44",
                                   .source = "s"};
    int code;
    qzplan_figures *figures = new_figures(w, &code);
    if (code == QZPLAN_OK) {
        code = qzplan_figures_add(figures, &row, faults);
    }
    qzplan_figures_free(figures);
    return code;
}

static int evaluate(world *w, qzplan_diagnostics **faults) {
    (void)faults;
    const qzplan_result *result = (const qzplan_result *)&mode;
    int code = qzplan_evaluate(&result, w->plan, w->sealed, w->as_of, NULL);
    qz_expect((code == QZPLAN_OK) == (result != NULL));
    qzplan_result_free(result);
    return code;
}

static int remedy(world *w, qzplan_diagnostics **faults) {
    (void)faults;
    const qzplan_result *result;
    const qzplan_remedy *list = (const qzplan_remedy *)&mode;
    int code = qzplan_evaluate(&result, w->plan, w->sealed, w->as_of, NULL);
    if (code == QZPLAN_OK) {
        code = qzplan_verdicts_remedy(&list, result, result->verdicts, result->verdict_count, NULL);
        qz_expect((code == QZPLAN_OK) == (list != NULL));
        qzplan_remedy_free(list);
    }
    qzplan_result_free(result);
    return code;
}

static int take_page(void *context, const char *bytes, size_t size) {
    (void)context;
    (void)bytes;
    return size == 0;
}

static int page(world *w, qzplan_diagnostics **faults) {
    (void)faults;
    const qzplan_result *result;
    int code = qzplan_evaluate(&result, w->plan, w->sealed, w->as_of, NULL);
    if (code == QZPLAN_OK) {
        code = qzplan_page_write(result, NULL, take_page, NULL);
    }
    qzplan_result_free(result);
    return code;
}

typedef int (*attempt)(world *w, qzplan_diagnostics **faults);

static const struct {
    const char *name;
    attempt run;
} attempts[] = {
    {"load a plan", load_plan},
    {"load promises of every form", load_promises},
    {"load metrics of every kind", load_metrics},
    {"load a faulty plan", load_faulty},
    {"load a faulty plan without diagnostics", load_faulty_silently},
    {"read CSV and seal", read_csv},
    {"read YAML and seal", read_yaml},
    {"read GB18030 and seal", read_gb18030},
    {"add a figure", add_figure},
    {"evaluate", evaluate},
    {"remedy", remedy},
    {"page", page},
};

/* Runs it with one failure (number 0: none); returns its code, and how many it asked for. */
static int run(attempt what, world *w, int how, size_t number, size_t *asked) {
    qzplan_diagnostics *faults = NULL;
    long before = live;
    count = 0;
    failing = number;
    mode = number == 0 ? NEVER : how;
    int code = what(w, &faults);
    mode = NEVER;
    *asked = count;
    int listed = faults != NULL;
    qzplan_diagnostics_free(faults);
    long stayed = live - before; /* before Check asks for memory of its own */
    ck_assert_msg(stayed == 0, "%ld blocks stay after allocation %zu", stayed, number);
    ck_assert(code != QZPLAN_ERROR_NO_MEMORY || !listed);
    return code;
}

/* All of the first ones, then some; all where the environment asks for it. */
static size_t next_number(size_t number) {
    enum { ALL_UP_TO = 300, THEN_EACH = 211 };
    return number < ALL_UP_TO || getenv("QZPLAN_TEST_ALL") != NULL ? number + 1
                                                                   : number + THEN_EACH;
}

static void open_world(world *w) {
    *w = (world){0};
    ck_assert_int_eq(qzplan_day_make(&w->as_of, 2026, 11, 24), QZPLAN_OK);
    ck_assert_int_eq(
        qzplan_plan_load(&w->plan, qz_source_path("plans/qingzhou/plan.yaml"), NULL, NULL),
        QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_new(&w->sealed, w->plan, NULL), QZPLAN_OK);
    const char *figures = qz_source_path("plans/qingzhou/figures-demo.csv");
    ck_assert_int_eq(qzplan_figures_load(w->sealed, figures, QZPLAN_FORMAT_AUTO, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_seal(w->sealed, NULL), QZPLAN_OK);
}

static void close_world(world *w) {
    qzplan_figures_free(w->sealed);
    qzplan_plan_free(w->plan);
}

START_TEST(every_allocation_may_fail) {
    world w;
    attempt what = attempts[_i].run;
    size_t asked;
    size_t tried = 0;
    open_world(&w);
    /* The first time the system itself keeps something, such as iconv's tables. */
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(what(&w, &faults), QZPLAN_OK);
    qzplan_diagnostics_free(faults);
    ck_assert_int_eq(run(what, &w, NEVER, 0, &asked), QZPLAN_OK);
    size_t total = asked;
    /* a plan's hundreds of scalars: libyaml's own are seen */
    ck_assert(what != load_plan || total > 1000);
    for (int how = ALONE; how <= FROM_THERE; how++) {
        for (size_t number = 1; number <= total; number = next_number(number)) {
            int code = run(what, &w, how, number, &asked);
            ck_assert_msg(code == QZPLAN_ERROR_NO_MEMORY, "%s, allocation %zu of %zu: %s",
                          attempts[_i].name, number, total, qzplan_error_name(code));
            tried++;
        }
        ck_assert_int_eq(run(what, &w, NEVER, 0, &asked), QZPLAN_OK);
        ck_assert_uint_eq(asked, total);
    }
    printf("%s: %zu allocations, %zu failures tried\n", attempts[_i].name, total, tried);
    close_world(&w);
}
END_TEST

/* Explaining, checking and reading numbers take no memory at all: nothing of theirs can fail. */
START_TEST(explaining_asks_for_nothing) {
    world w;
    const qzplan_result *result = NULL;
    char text[4096];
    open_world(&w);
    ck_assert_int_eq(qzplan_evaluate(&result, w.plan, w.sealed, w.as_of, NULL), QZPLAN_OK);
    count = 0;
    failing = 1;
    mode = FROM_THERE;
    int code = QZPLAN_OK;
    for (size_t i = 0; i < result->verdict_count && code == QZPLAN_OK; i++) {
        code = qzplan_verdict_explain(text, sizeof text, NULL, result->verdicts[i],
                                      i % 2 == 0 ? "zh" : "en");
    }
    mode = NEVER;
    ck_assert_uint_eq(count, 0);
    ck_assert_int_eq(code, QZPLAN_OK);
    qzplan_result_free(result);
    close_world(&w);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, every_allocation_may_fail, 0, sizeof attempts / sizeof attempts[0]);
    tcase_add_test(tests, explaining_asks_for_nothing);
}

int main(void) {
    return qz_run_suite("no_memory", add);
}
