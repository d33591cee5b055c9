/* SPDX-License-Identifier: MIT */
/* The Qingzhou plan on its demonstration figures, held against lists that were read by eye.
   QZPLAN_REGENERATE=1 writes them anew: read them again before they are kept. */

#include "support/dump.h"
#include "support/fixture.h"
#include "support/suite.h"

static const char *const days[] = {"2023-06-30", "2023-12-31", "2024-12-31", "2025-12-31",
                                   "2026-11-24", "2027-12-31", "2028-06-30"};

static void load(fixture *f) {
    fixture_open(f, "plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv");
}

static void compare(const char *name, const dump *found) {
    char path[512];
    snprintf(path, sizeof path, "tests/data/golden/%s", name);
    if (getenv("QZPLAN_REGENERATE") != NULL) {
        FILE *out = fopen(qz_source_path(path), "wb");
        ck_assert_ptr_nonnull(out);
        ck_assert_uint_eq(fwrite(found->text, 1, found->length, out), found->length);
        ck_assert_int_eq(fclose(out), 0);
        return;
    }
    FILE *in = fopen(qz_source_path(path), "rb");
    ck_assert_msg(in != NULL, "no file %s", path);
    char *kept = calloc(1, found->length + 2);
    ck_assert_ptr_nonnull(kept);
    size_t length = fread(kept, 1, found->length + 1, in);
    fclose(in);
    size_t same = 0;
    size_t line = 1;
    while (same < length && same < found->length && kept[same] == found->text[same]) {
        line += kept[same++] == '\n';
    }
    ck_assert_msg(length == found->length && same == length, "%s differs from line %zu on", path,
                  line);
    free(kept);
}

START_TEST(verdict_lists) {
    fixture f = {0};
    dump found = {0};
    char name[64];
    load(&f);
    fixture_evaluate(&f, days[_i]);
    dump_result(&found, f.result);
    snprintf(name, sizeof name, "qingzhou-%s.tsv", days[_i]);
    compare(name, &found);
    free(found.text);
    fixture_free(&f);
}
END_TEST

START_TEST(explanations) {
    fixture f = {0};
    dump found = {0};
    load(&f);
    fixture_evaluate(&f, "2025-12-31");
    dump_explanations(&found, f.result);
    compare("qingzhou-2025-12-31-explanations.txt", &found);
    free(found.text);
    fixture_free(&f);
}
END_TEST

/* The demonstration is there to show everything that can be shown. */
START_TEST(every_status_and_light_occurs) {
    fixture f = {0};
    int statuses[QZPLAN_STATUS_SLOTS] = {0};
    int lights[QZPLAN_LIGHT_RED + 1] = {0};
    load(&f);
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        fixture_evaluate(&f, days[i]);
        ck_assert_int_eq(f.result->demo, 1);
        for (size_t j = 0; j < f.result->target_count; j++) {
            statuses[f.result->targets[j]->status]++;
            lights[f.result->targets[j]->light]++;
        }
    }
    for (int s = QZPLAN_STATUS_MISSED; s <= QZPLAN_STATUS_MET; s++) {
        ck_assert_msg(s == QZPLAN_STATUS_UPCOMING || statuses[s] > 0, "status %s never occurs",
                      qzplan_term_name(QZPLAN_VOCABULARY_STATUS, s));
    }
    for (int l = QZPLAN_LIGHT_GREY; l <= QZPLAN_LIGHT_RED; l++) {
        ck_assert_msg(lights[l] > 0, "light %s never occurs",
                      qzplan_term_name(QZPLAN_VOCABULARY_LIGHT, l));
    }
    fixture_evaluate(&f, "2022-12-31");
    ck_assert_int_eq(f.result->targets[0]->status, QZPLAN_STATUS_UPCOMING);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, verdict_lists, 0, (int)(sizeof days / sizeof days[0]));
    tcase_add_test(tests, explanations);
    tcase_add_test(tests, every_status_and_light_occurs);
}

QZ_SUITE(golden, add)
