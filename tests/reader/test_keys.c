/* SPDX-License-Identifier: MIT */
/* Mappings read by a set of keys: as many as a set may have, the last as well as the first. */

#include <string.h>

#include <qzplan/error.h>

#include "reader/decode.h"
#include "support/suite.h"

/* As many keys as there may be: k00, k01, and so on. */
static qz_key keys[QZ_KEYS_MAX];
static char names[QZ_KEYS_MAX][16];
static int read_at[QZ_KEYS_MAX];
static int reads;

/* Notes when each was read; its value says its place. */
static void read_one(qz_decoder *d, const qz_node *value, void *object) {
    (void)d;
    (void)object;
    read_at[atoi(value->text)] = ++reads;
}

static void fill_keys(void) {
    reads = 0;
    for (int i = 0; i < QZ_KEYS_MAX; i++) {
        snprintf(names[i], sizeof names[i], "k%02d", i);
        keys[i] = (qz_key){names[i], read_one};
        read_at[i] = 0;
    }
}

/* A mapping of the keys but one, the last of them first. */
static size_t write_mapping(char *text, size_t size, int left_out) {
    size_t length = 0;
    for (int i = QZ_KEYS_MAX - 1; i >= 0; i--) {
        if (i != left_out) {
            length += (size_t)snprintf(text + length, size - length, "k%02d: %d\n", i, i);
        }
    }
    return length;
}

/* Decodes it; the number of faults, the last of them at *said. */
static size_t decode(int left_out, uint64_t required, const qz_node **slots, char *said) {
    static const qz_yaml_limits limits = {1 << 16, 8, 1 << 10, 1 << 10};
    static qzplan_plan plan;
    static qz_decoder d;
    const qz_key_set set = QZ_KEY_SET(QZ_PHRASE_A_PLAN, keys, required);
    char text[QZ_KEYS_MAX * 16];
    qzplan_allocator allocator;
    qz_arena arena;
    qz_report report;
    qzplan_diagnostics *faults;
    qz_node *root;
    ck_assert_int_eq(qz_allocator_take(&allocator, NULL), QZPLAN_OK);
    qz_arena_init(&arena, &allocator);
    qz_report_init(&report, &allocator, 0);
    size_t size = write_mapping(text, sizeof text, left_out);
    ck_assert_int_eq(qz_yaml_parse(&root, &arena, &arena, &report, "t.yaml", text, size, &limits),
                     QZPLAN_OK);
    d = (qz_decoder){.plan = &plan, .arena = &arena, .scratch = &arena, .report = &report};
    fill_keys();
    ck_assert_int_eq(qz_decode_keys(&d, root, &set, NULL, slots), 1);
    (void)!qz_report_finish(&report, &faults);
    size_t count = faults == NULL ? 0 : faults->count;
    said[0] = '\0';
    if (count > 0) {
        snprintf(said, 256, "%s", faults->items[count - 1]->message);
    }
    qzplan_diagnostics_free(faults);
    qz_arena_free(&arena);
    return count;
}

START_TEST(a_set_may_have_as_many_keys_as_a_word_has_bits) {
    const qz_node *slots[QZ_KEYS_MAX];
    char said[256];
    ck_assert_int_eq(QZ_KEYS_MAX, 64);
    ck_assert_uint_eq(decode(-1, UINT64_MAX, slots, said), 0);
    for (int i = 0; i < QZ_KEYS_MAX; i++) { /* in the order of the set, not of the text */
        ck_assert_int_eq(read_at[i], i + 1);
    }
}
END_TEST

/* _i is left out: it is missed where it is required, and nothing else is. */
START_TEST(each_is_missed_where_it_is_required) {
    const qz_node *slots[QZ_KEYS_MAX];
    char said[256];
    ck_assert_uint_eq(decode(_i, QZ_KEY_AT(_i), slots, said), 1);
    ck_assert_ptr_nonnull(strstr(said, names[_i]));
    ck_assert_ptr_null(slots[_i]);
    ck_assert_int_eq(reads, QZ_KEYS_MAX - 1);
    ck_assert_uint_eq(decode(_i, ~QZ_KEY_AT(_i), slots, said), 0);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, a_set_may_have_as_many_keys_as_a_word_has_bits);
    tcase_add_loop_test(tests, each_is_missed_where_it_is_required, 0, QZ_KEYS_MAX);
}

QZ_SUITE(keys, add)
