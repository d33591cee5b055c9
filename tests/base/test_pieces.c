/* SPDX-License-Identifier: MIT */
/* Every piece of memory that a call asks for is refused once, alone and with all that follow it:
   over all plans of tests/data. The arena of this program asks for each piece separately, so that
   no allocation hides in a chunk. The call then says NO_MEMORY, gives nothing out and leaves
   nothing behind. */

#include <dirent.h>

#include "support/fixture.h"
#include "support/shape_expect.h"
#include "support/suite.h"

enum { NEVER, ALONE, FROM_THERE };

typedef struct memory {
    int mode;
    size_t count;   /* pieces since the call began */
    size_t failing; /* the one that is refused, from 1 */
    long live;      /* pieces that are out */
} memory;

static void *allocate(void *context, size_t bytes) {
    memory *m = context;
    m->count++;
    if ((m->mode == ALONE && m->count == m->failing) ||
        (m->mode == FROM_THERE && m->count >= m->failing)) {
        return NULL;
    }
    m->live++;
    return malloc(bytes);
}

static void release(void *context, void *piece, size_t bytes) {
    (void)bytes;
    ((memory *)context)->live--;
    free(piece);
}

/* ---- what is tried */

typedef struct world {
    memory memory;
    qzplan_allocator allocator;
    qzplan_load_options options; /* with that allocator */
    const char *path;            /* of a plan */
    const char *text;            /* figures */
    const qzplan_plan *plan;     /* the same, loaded with plenty */
    const qzplan_plan *other;    /* one to compare it with */
    qzplan_figures *figures;     /* sealed */
    const qzplan_result *result;
    const qzplan_result *other_result;
    int32_t as_of;
} world;

static int load(world *w, qzplan_diagnostics **faults) {
    const qzplan_plan *plan = (const qzplan_plan *)w;
    int code = qzplan_plan_load(&plan, w->path, &w->options, faults);
    qz_expect((code == QZPLAN_OK) == (plan != NULL));
    qzplan_plan_free(plan);
    return code;
}

static int load_silently(world *w, qzplan_diagnostics **faults) {
    (void)faults;
    return load(w, NULL);
}

static int check(world *w, qzplan_diagnostics **faults) {
    return qzplan_plan_contradictions(w->plan, &w->options, faults);
}

static int read_as(world *w, qzplan_diagnostics **faults, int format) {
    qzplan_figures *figures = (qzplan_figures *)w;
    int code = qzplan_figures_new(&figures, w->plan, &w->options);
    qz_expect((code == QZPLAN_OK) == (figures != NULL));
    if (code == QZPLAN_OK) {
        code = qzplan_figures_load_bytes(figures, "f", w->text, strlen(w->text), format, faults);
        qz_expect(code == QZPLAN_OK || qzplan_figures_count(figures) == 0);
    }
    if (code == QZPLAN_OK) {
        code = qzplan_figures_seal(figures, faults);
    }
    qzplan_figures_free(figures);
    return code;
}

static int read_csv(world *w, qzplan_diagnostics **faults) {
    return read_as(w, faults, QZPLAN_FORMAT_CSV);
}

static int read_yaml(world *w, qzplan_diagnostics **faults) {
    return read_as(w, faults, QZPLAN_FORMAT_YAML);
}

static int evaluate_with(world *w, const qzplan_figures *assumed, int32_t method) {
    const qzplan_result *result = (const qzplan_result *)w;
    const qzplan_evaluate_options options = {
        .size = sizeof options, .allocator = &w->allocator, .what_if = assumed, .method = method};
    int code = qzplan_evaluate(&result, w->plan, w->figures, w->as_of, &options);
    qz_expect((code == QZPLAN_OK) == (result != NULL));
    qzplan_result_free(result);
    return code;
}

static int evaluate(world *w, qzplan_diagnostics **faults) {
    (void)faults;
    return evaluate_with(w, NULL, 0);
}

static int evaluate_what_if(world *w, qzplan_diagnostics **faults) {
    (void)faults;
    return evaluate_with(w, w->figures, QZPLAN_METHOD_EUROSTAT);
}

static int compare(world *w, qzplan_diagnostics **faults) {
    (void)faults;
    const qzplan_diff_result *diff = (const qzplan_diff_result *)w;
    const qzplan_diff_options options = {.size = sizeof options, .allocator = &w->allocator};
    int code = qzplan_plan_diff(&diff, w->plan, w->other, w->result, w->other_result, &options);
    qz_expect((code == QZPLAN_OK) == (diff != NULL));
    qzplan_diff_free(diff);
    return code;
}

/* All that are not green at once. */
static int remedy(world *w, qzplan_diagnostics **faults) {
    (void)faults;
    const qzplan_verdict *wished[64];
    size_t count = 0;
    for (size_t i = 0; i < w->result->verdict_count && count < 64; i++) {
        const qzplan_verdict *v = w->result->verdicts[i];
        if (v->light != QZPLAN_LIGHT_GREEN) {
            wished[count++] = v;
        }
    }
    const qzplan_remedy *list = (const qzplan_remedy *)w;
    const qzplan_remedy_options options = {.size = sizeof options, .allocator = &w->allocator};
    int code = qzplan_verdicts_remedy(&list, w->result, wished, count, &options);
    qz_expect((code == QZPLAN_OK) == (list != NULL));
    qzplan_remedy_free(list);
    return code;
}

typedef int (*attempt)(world *w, qzplan_diagnostics **faults);

/* Runs it with one refusal (number 0: none). */
static int run(attempt what, world *w, int mode, size_t number) {
    qzplan_diagnostics *faults = NULL;
    long before = w->memory.live;
    w->memory.count = 0;
    w->memory.failing = number;
    w->memory.mode = number == 0 ? NEVER : mode;
    int code = what(w, &faults);
    w->memory.mode = NEVER;
    qz_expect(code != QZPLAN_ERROR_NO_MEMORY || faults == NULL);
    qzplan_diagnostics_free(faults);
    ck_assert_msg(w->memory.live == before, "%s: %ld pieces stay after %zu", w->path,
                  w->memory.live - before, number);
    return code;
}

static size_t total_tried;

static void refuse(attempt what, world *w, const char *name, int mode, size_t number) {
    int code = run(what, w, mode, number);
    total_tried++;
    ck_assert_msg(code == QZPLAN_ERROR_NO_MEMORY, "%s: %s, piece %zu: %s", w->path, name, number,
                  qzplan_error_name(code));
}

/* Some of the pieces, others with each plan: one alone, the next with all that follow it. Of few
   pieces, and where the environment asks for it, all in both ways. */
static void refuse_each(attempt what, world *w, const char *name) {
    enum { TRIED = 24 };
    int usual = run(what, w, NEVER, 0);
    size_t total = w->memory.count;
    size_t step = getenv("QZPLAN_TEST_ALL") != NULL || total < TRIED ? 1 : total / TRIED;
    for (size_t number = 1 + total_tried % step; number <= total; number += step) {
        if (step == 1 || number / step % 2 == 0) {
            refuse(what, w, name, ALONE, number);
        }
        if (step == 1 || number / step % 2 == 1) {
            refuse(what, w, name, FROM_THERE, number);
        }
    }
    qz_expect(run(what, w, NEVER, 0) == usual);
    ck_assert_uint_eq(w->memory.count, total);
}

static world new_world(void) {
    return (world){.allocator = {sizeof(qzplan_allocator), NULL, allocate, release},
                   .options = {.size = sizeof(qzplan_load_options)}};
}

/* Where a world lies its own parts point into it. */
static void settle(world *w, const char *path) {
    w->allocator.context = &w->memory;
    w->options.allocator = &w->allocator;
    w->path = path;
}

static void free_world(world *w) {
    qzplan_result_free(w->other_result);
    qzplan_result_free(w->result);
    qzplan_figures_free(w->figures);
    qzplan_plan_free(w->plan);
}

/* ---- plans as they are, good and bad */

static int is_yaml(const struct dirent *entry) {
    size_t length = strlen(entry->d_name);
    return length > 5 && strcmp(entry->d_name + length - 5, ".yaml") == 0;
}

static void try_plan(const char *path) {
    world w = new_world();
    settle(&w, path);
    refuse_each(load, &w, "load");
    refuse_each(load_silently, &w, "load without diagnostics");
    if (qzplan_plan_load(&w.plan, path, NULL, NULL) == QZPLAN_OK) {
        refuse_each(check, &w, "check");
    }
    free_world(&w);
}

static const char *const directories[] = {"tests/data/bad", "tests/data/strict", "tests/data/good"};

START_TEST(plans) {
    struct dirent **entries = NULL;
    int count = scandir(qz_source_path(directories[_i]), &entries, is_yaml, alphasort);
    ck_assert_int_gt(count, 2);
    for (int i = 0; i < count; i++) {
        char path[SHAPE_PATH_SIZE];
        char full[4096];
        snprintf(path, sizeof path, "%s/%s", directories[_i], entries[i]->d_name);
        snprintf(full, sizeof full, "%s", qz_source_path(path));
        try_plan(full);
        free(entries[i]);
    }
    free(entries);
}
END_TEST

/* ---- shapes: plans with figures */

static int open_figures(world *w) {
    ck_assert_int_eq(qzplan_figures_new(&w->figures, w->plan, NULL), QZPLAN_OK);
    return qzplan_figures_load_bytes(w->figures, "f", w->text, strlen(w->text), QZPLAN_FORMAT_CSV,
                                     NULL) == QZPLAN_OK &&
           qzplan_figures_seal(w->figures, NULL) == QZPLAN_OK;
}

static void try_figures(world *w, const qzplan_plan *other) {
    refuse_each(read_csv, w, "read and seal");
    if (open_figures(w)) {
        refuse_each(evaluate, w, "evaluate");
        refuse_each(evaluate_what_if, w, "evaluate what would be");
        qz_expect(qzplan_evaluate(&w->result, w->plan, w->figures, w->as_of, NULL) == QZPLAN_OK);
        refuse_each(remedy, w, "remedy");
        w->other = w->plan;
        qz_expect(qzplan_evaluate(&w->other_result, w->plan, NULL, w->as_of, NULL) == QZPLAN_OK);
        refuse_each(compare, w, "compare verdicts");
        qzplan_result_free(w->other_result);
        qzplan_result_free(w->result);
        w->result = w->other_result = NULL;
    }
    if (other != NULL) {
        w->other = other;
        refuse_each(compare, w, "compare");
    }
    qzplan_figures_free(w->figures);
    w->figures = NULL;
}

/* The figures of every line that expects something else than the line before. */
static void try_variants(world *w, const shape *s, const qzplan_plan *other) {
    shape_expect e;
    const char *line;
    const char *rest = s->plan_text;
    char last[SHAPE_NAME_SIZE] = "-";
    for (int length; (length = shape_line(&line, &rest)) >= 0;) {
        if (shape_parse(&e, line, length) <= 0 || strcmp(e.variant, last) == 0) {
            continue;
        }
        snprintf(last, sizeof last, "%s", e.variant);
        char *text = shape_variant(s, last);
        if (text != NULL) {
            w->text = text;
            w->as_of = fixture_day(e.as_of == NULL ? "2025-12-31" : e.as_of);
            try_figures(w, other);
            free(text);
        }
    }
}

START_TEST(shapes) {
    static shape s;
    struct dirent **entries = NULL;
    int count = scandir(qz_source_path(SHAPES_DIRECTORY), &entries, is_yaml, alphasort);
    const qzplan_plan *before = NULL;
    ck_assert_int_gt(count, 50);
    for (int i = 0; i < count; i++) {
        char *name = entries[i]->d_name;
        char path[4096];
        world w = new_world();
        name[strlen(name) - 5] = '\0';
        shape_open(&s, name);
        snprintf(path, sizeof path, "%s", qz_source_path(s.plan_path));
        settle(&w, path);
        refuse_each(load, &w, "load");
        qz_expect(qzplan_plan_load(&w.plan, path, NULL, NULL) == QZPLAN_OK);
        refuse_each(check, &w, "check");
        try_variants(&w, &s, before);
        qzplan_plan_free(before);
        before = w.plan;
        w.plan = NULL;
        free_world(&w);
        shape_close(&s);
        free(entries[i]);
    }
    qzplan_plan_free(before);
    free(entries);
}
END_TEST

/* ---- figures in YAML, and faulty ones */

static const struct {
    attempt read;
    const char *text;
} figures[] = {
    {read_yaml, "figures:\n  - {metric: schools, period: 2024, value: 41, note: a, source: b}\n"
                "  - {metric: green, period: 2024, numerator: 3, denominator: 41}\n"},
    {read_yaml, "figures:\n  - {metric: school, period: 2024x, valu: 41}\nx: 3\n"},
    {read_yaml, "figures: [\n"},
    {read_csv, "metric,period,value\nschool,2024,4\nschools,2024x,y\nschools,2024,1,2\n"},
    {read_csv, "metric,period,value\nschools,2024,4\nschools,2024,5\ngreen,2024,6\n"},
    {read_csv, "metric,perid,value\n"},
    {read_csv, "metric,period,value,note\nschools,2024,4,\xBD\xCC\xD3\xFD\n"},
    {read_csv, "metric,period,value\nbuilt,2024-H1,4\nbuilt,2024-H2,4\nbuilt,2024,9\n"},
};

START_TEST(figures_of_all_forms) {
    fixture f = {0};
    world w = new_world();
    fixture_task(&f, "", "      - {metric: green, at_least: 3}\n");
    settle(&w, "figures");
    w.plan = f.plan;
    w.text = figures[_i].text;
    refuse_each(figures[_i].read, &w, w.text);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_set_timeout(tests, 300);
    tcase_add_loop_test(tests, plans, 0, sizeof directories / sizeof directories[0]);
    tcase_add_test(tests, shapes);
    tcase_add_loop_test(tests, figures_of_all_forms, 0, sizeof figures / sizeof figures[0]);
}

int main(void) {
    int failed = qz_run_suite("pieces", add);
    printf("%zu refusals tried\n", total_tried);
    return failed;
}
