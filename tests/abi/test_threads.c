/* SPDX-License-Identifier: MIT */
/* One plan and its figures, evaluated and explained by eight threads at once: the same everywhere,
   and nothing for ThreadSanitizer to say. */

#include <pthread.h>

#include "support/dump.h"
#include "support/fixture.h"
#include "support/suite.h"

enum { THREADS = 8, ROUNDS = 4 };

typedef struct job {
    const fixture *shared;
    pthread_t thread;
    dump found;
    int failed;
} job;

/* Check is not used in here: it may be called from one thread only. */
static void *evaluate_all(void *argument) {
    job *own = argument;
    for (int round = 0; round < ROUNDS && !own->failed; round++) {
        const qzplan_result *result = NULL;
        char text[4096];
        own->found.length = 0;
        own->failed = qzplan_evaluate(&result, own->shared->plan, own->shared->figures, 20453,
                                      NULL) != QZPLAN_OK;
        for (size_t i = 0; !own->failed && i < result->verdict_count; i++) {
            const qzplan_verdict *verdict = result->verdicts[i];
            own->failed =
                qzplan_verdict_explain(text, sizeof text, NULL, verdict, "zh") != QZPLAN_OK;
            dump_add(&own->found, verdict->target->id);
            dump_add(&own->found, text);
        }
        qzplan_result_free(result);
    }
    return NULL;
}

START_TEST(eight_threads_share_a_plan) {
    fixture shared = {0};
    static job jobs[THREADS];
    fixture_open(&shared, "plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv");
    for (size_t i = 0; i < THREADS; i++) {
        jobs[i].shared = &shared;
        ck_assert_int_eq(pthread_create(&jobs[i].thread, NULL, evaluate_all, &jobs[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        ck_assert_int_eq(pthread_join(jobs[i].thread, NULL), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        ck_assert_int_eq(jobs[i].failed, 0);
        ck_assert_uint_gt(jobs[i].found.length, 1000);
        ck_assert_str_eq(jobs[i].found.text, jobs[0].found.text);
    }
    for (size_t i = 0; i < THREADS; i++) {
        free(jobs[i].found.text);
    }
    fixture_free(&shared);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, eight_threads_share_a_plan);
}

int main(void) {
    return qz_run_suite("threads", add);
}
