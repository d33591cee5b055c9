/* SPDX-License-Identifier: MIT */
/* Mappings read by a set of keys: as many as a set may have, the last as well as the first. */

#include <string.h>

#include <qzplan/error.h>

#include "reader/decode.h"
#include "reader/shapes.h"
#include "reader/things.h"
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
        keys[i] = (qz_key){.name = names[i], .read = read_one};
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
    for (size_t i = 0; i < QZ_KEYS_MAX; i++) {
        keys[i].required = (required & QZ_KEY_AT(i)) != 0;
    }
    const qz_key_set set = qz_make_key_set(QZ_PHRASE_A_PLAN, keys, QZ_KEYS_MAX);
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

/* ---- the tables of the reader */

typedef struct thing {
    const char *name;
    const qz_key_set *set;
    const char *required; /* by the documents on the format */
} thing;

static const thing things[] = {
    {"plan", &qz_plan_keys, " qzplan id begins "},
    {"department", &qz_department_keys, " "},
    {"group", &qz_group_keys, " "},
    {"area", &qz_area_keys, " id "},
    {"areas", &qz_area_file_keys, " file "},
    {"programme", &qz_programme_keys, " id actions "},
    {"action", &qz_action_keys, " id tasks "},
    {"task", &qz_task_keys, " id "},
    {"target", &qz_target_keys, " "},
    {"revision", &qz_revision_keys, " on why "},
};

/* Each row has all that is asked of it. */
static void look_at(const char *what, const qz_key_set *set, const char *required) {
    for (size_t i = 0; i < set->count; i++) {
        const qz_key *key = &set->keys[i];
        char word[64];
        if (key->name == NULL) {
            ck_assert_str_eq(what, "metric"); /* room for further kinds */
            continue;
        }
        ck_assert_msg(key->read != NULL, "%s of a %s has no reader", key->name, what);
        ck_assert_msg(key->shape != NULL && key->shape->forms != 0 && key->shape->name != NULL &&
                          key->shape->example != NULL,
                      "%s of a %s has no shape", key->name, what);
        snprintf(word, sizeof word, " %s ", key->name);
        ck_assert_msg((strstr(required, word) != NULL) == key->required, "%s of a %s", key->name,
                      what);
        ck_assert_msg(((set->required & QZ_KEY_AT(i)) != 0) == key->required, "%s", key->name);
    }
}

START_TEST(every_key_has_reader_and_shape) {
    for (size_t i = 0; i < sizeof things / sizeof things[0]; i++) {
        look_at(things[i].name, things[i].set, things[i].required);
    }
    qz_key room[QZ_KEYS_MAX];
    const qz_key_set metric = qz_metric_keys(room);
    look_at("metric", &metric, " ");
}
END_TEST

/* A reader runs at one time, and only once: but for what a revision shares with its target. */
START_TEST(every_reader_has_its_time) {
    for (size_t i = 0; i < sizeof things / sizeof things[0]; i++) {
        const qz_key_set *set = things[i].set;
        for (size_t key = 0; key < set->count; key++) {
            int times = 0;
            for (size_t stage = 0; stage < QZ_STAGES; stage++) {
                times += (set->stages[stage] & QZ_KEY_AT(key)) != 0;
            }
            int shared = set == &qz_revision_keys && key < qz_target_keys.count;
            ck_assert_int_eq(times, !shared);
        }
    }
}
END_TEST

/* An example is of its own shape: a hint that shows it does not mislead. */
START_TEST(examples_are_of_their_shape) {
    for (size_t i = 0; i < sizeof things / sizeof things[0]; i++) {
        for (size_t key = 0; key < things[i].set->count; key++) {
            const qz_shape *shape = things[i].set->keys[key].shape;
            char first = shape->example[0];
            unsigned form = first == '['   ? QZ_FORM_LIST
                            : first == '{' ? QZ_FORM_MAPPING
                                           : QZ_FORM_TEXT;
            ck_assert_msg((shape->forms & form) != 0, "%s", shape->name);
            qz_word words[QZ_SHAPE_WORDS_MOST];
            size_t count = qz_shape_words(shape, words);
            size_t word = 0;
            while (word < count && strcmp(words[word].word, shape->example) != 0) {
                word++;
            }
            ck_assert_msg(count == 0 || word < count, "%s: %s", shape->name, shape->example);
        }
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, every_key_has_reader_and_shape);
    tcase_add_test(tests, every_reader_has_its_time);
    tcase_add_test(tests, examples_are_of_their_shape);
    tcase_add_test(tests, a_set_may_have_as_many_keys_as_a_word_has_bits);
    tcase_add_loop_test(tests, each_is_missed_where_it_is_required, 0, QZ_KEYS_MAX);
}

QZ_SUITE(keys, add)
