/* SPDX-License-Identifier: MIT */
/* Saving, loading and merging: the same counts are the same bytes whatever led to them, and nothing
   that was not written so is taken. */

#include <stdlib.h>

#include "base/sha256.h"
#include "support/random.h"
#include "support/tally_tools.h"

#define TABLES                                                                                     \
    "tables:\n  s: {key: [id], area: town, period: as_of, columns: {id: text, town: text, k: "     \
    "{type: text, one_of: [a, b]}}}\n"                                                             \
    "  v: {area: town, period: {column: \"on\"}, columns: {s: {type: text, refers_to: s}, town: "  \
    "text, \"on\": date, n: {type: number, decimals: 1}, w: text}}\n"
#define METRICS                                                                                    \
    "metrics:\n  a: {unit: x, count: s}\n  p: {part_of: a, where: {k: a}}\n"                       \
    "  h: {part_of: a, has: {v: {at_least: 2}}}\n  t: {unit: x, figures: each_period, total: "     \
    "v.n}\n"                                                                                       \
    "  d: {unit: x, distinct: v.w}\n"
#define PLAN QZ_TALLY_PLAN QZ_TALLY_TOWNS TABLES METRICS QZ_TALLY_TASK

enum { ROWS = 60, HEADER_BYTES = 32 };

/* Rows of v, some of them odd. */
static size_t make_rows(char out[ROWS][64], uint64_t seed) {
    static const char *const schools[] = {"s1", "s2", "s3", "", "nobody"};
    static const char *const towns[] = {"north", "south", "county", "", "elsewhere"};
    static const char *const days[] = {"2025-01-01", "2025-12-31", "2026-05-05", "", "2025-02-30"};
    static const char *const numbers[] = {"1.5", "0", "12", "", "-1"};
    uint64_t random = seed;
    for (size_t i = 0; i < ROWS; i++) {
        snprintf(out[i], sizeof out[i], "%s,%s,%s,%s,w%u\n", schools[qz_random(&random) % 5],
                 towns[qz_random(&random) % 5], days[qz_random(&random) % 5],
                 numbers[qz_random(&random) % 5], (unsigned)(qz_random(&random) % 7));
    }
    return ROWS;
}

/* The canonical section of a saved tally. */
static char *counts_of(qzplan_tally *tally, size_t *size) {
    const void *bytes;
    size_t all;
    uint64_t counts = 0;
    ck_assert_int_eq(qzplan_tally_save(tally, &bytes, &all), QZPLAN_OK);
    for (int i = 0; i < 8; i++) {
        counts |= (uint64_t)((const unsigned char *)bytes)[16 + i] << (8 * i);
    }
    ck_assert_uint_le(counts, all - HEADER_BYTES);
    char *copy = malloc((size_t)counts);
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, (const char *)bytes + HEADER_BYTES, (size_t)counts);
    *size = (size_t)counts;
    return copy;
}

static qzplan_tally *part(const qzplan_plan *plan, char rows[ROWS][64], const size_t *order,
                          size_t from, size_t to) {
    char csv[64 * ROWS + 64];
    char name[32];
    qzplan_tally *tally = qz_tally_new(plan, "v", NULL);
    size_t used = (size_t)snprintf(csv, sizeof csv, "s,town,on,n,w\n");
    for (size_t i = from; i < to; i++) {
        used += (size_t)snprintf(csv + used, sizeof csv - used, "%s", rows[order[i]]);
    }
    snprintf(name, sizeof name, "part-%zu", from);
    ck_assert_int_eq(qzplan_tally_csv_bytes(tally, name, csv, used, NULL), QZPLAN_OK);
    return tally;
}

static qzplan_tally *reload(const qzplan_plan *plan, qzplan_tally *tally) {
    const void *bytes;
    size_t size;
    qzplan_tally *again = NULL;
    ck_assert_int_eq(qzplan_tally_save(tally, &bytes, &size), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_load(&again, plan, "t", bytes, size, NULL, NULL), QZPLAN_OK);
    qzplan_tally_free(tally);
    return again;
}

/* Cut anywhere, in any order, saved on the way or not: one and the same. */
START_TEST(any_cut_and_order_gives_the_same_bytes) {
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    for (uint64_t seed = 1; seed <= 40; seed++) {
        char rows[ROWS][64];
        size_t order[ROWS];
        size_t whole_size, cut_size;
        uint64_t random = seed * 77;
        (void)make_rows(rows, seed);
        for (size_t i = 0; i < ROWS; i++) {
            order[i] = i;
        }
        qzplan_tally *whole = part(plan, rows, order, 0, ROWS);
        char *expected = counts_of(whole, &whole_size);
        for (size_t i = ROWS; i > 1; i--) {
            size_t other = qz_random(&random) % i;
            size_t swap = order[i - 1];
            order[i - 1] = order[other];
            order[other] = swap;
        }
        qzplan_tally *all = qz_tally_new(plan, "v", NULL);
        for (size_t from = 0; from < ROWS;) {
            size_t to = from + 1 + qz_random(&random) % (ROWS - from);
            qzplan_tally *piece = part(plan, rows, order, from, to);
            if (qz_random(&random) % 2 == 0) {
                piece = reload(plan, piece);
            }
            ck_assert_int_eq(qzplan_tally_merge(all, piece, NULL), QZPLAN_OK);
            qzplan_tally_free(piece);
            from = to;
        }
        all = reload(plan, all);
        char *cut = counts_of(all, &cut_size);
        ck_assert_uint_eq(cut_size, whole_size);
        ck_assert_int_eq(memcmp(cut, expected, cut_size), 0);
        free(cut);
        free(expected);
        qzplan_tally_free(all);
        qzplan_tally_free(whole);
    }
    qzplan_plan_free(plan);
}
END_TEST

#define SCHOOL_ROWS "id,town,k\ns1,north,a\ns2,north,b\ns3,south,\n"
#define VISIT_ROWS                                                                                 \
    "s,town,on,n,w\ns1,north,2025-01-01,1.5,x\ns1,north,2025-02-01,2,y\ns3,south,2025-01-01,,x\n"
/* h: s1 has two, s2 none and s3 one */
#define EXPECTED                                                                                   \
    "a county 2025 3\na north 2025 2\na south 2025 1\n"                                            \
    "p county 2025 1..2 (1/3..2/3) ?1\np north 2025 1\np south 2025 0..1 (0..1) ?1\n"              \
    "h county 2025 1\nh north 2025 1\nh south 2025 0\n"                                            \
    "t county 2025 7/2..- ?1\nt north 2025 7/2\nt south 2025 0..- ?1\n"                            \
    "d county 2025 2\nd north 2025 2\nd south 2025 1\n"

static void load_both(const qzplan_plan *plan, qzplan_tally *both[2]) {
    both[0] = reload(plan, qz_tally_of_text(plan, "s", "2025", SCHOOL_ROWS));
    both[1] = reload(plan, qz_tally_of_text(plan, "v", NULL, VISIT_ROWS));
}

START_TEST(what_was_loaded_gives_the_same_figures) {
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    qzplan_tally *both[2];
    load_both(plan, both);
    qz_tally_expect(plan, (const qzplan_tally *const *)both, 2, EXPECTED);
    qzplan_tally_free(both[0]);
    qzplan_tally_free(both[1]);
    qzplan_plan_free(plan);
}
END_TEST

/* Under one secret keys still refer to each other, and no key stands in the bytes. */
START_TEST(keys_can_be_concealed) {
    static const char secret[] = "0123456789abcdef";
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    qzplan_tally *both[2];
    qzplan_tally_info info = {.size = sizeof info};
    load_both(plan, both);
    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(qzplan_tally_conceal(both[i], secret, 15), QZPLAN_ERROR_INVALID_ARGUMENT);
        ck_assert_int_eq(qzplan_tally_conceal(both[i], secret, 16), QZPLAN_OK);
        ck_assert_int_eq(qzplan_tally_conceal(both[i], secret, 16), QZPLAN_ERROR_SEALED);
        ck_assert_int_eq(qzplan_tally_csv_bytes(both[i], "x", "", 0, NULL), QZPLAN_ERROR_SEALED);
        both[i] = reload(plan, both[i]);
        ck_assert_int_eq(qzplan_tally_describe(&info, both[i]), QZPLAN_OK);
        ck_assert_int_eq(info.has_keys, 1);
        ck_assert_int_eq(info.is_concealed, 1);
    }
    qz_tally_expect(plan, (const qzplan_tally *const *)both, 2, EXPECTED);
    qzplan_tally *open = qz_tally_of_text(plan, "v", NULL, VISIT_ROWS);
    ck_assert_int_eq(qzplan_tally_merge(both[1], open, NULL), QZPLAN_ERROR_COMBINATION);
    qzplan_tally_free(open);
    qzplan_tally_free(both[0]);
    qzplan_tally_free(both[1]);
    qzplan_plan_free(plan);
}
END_TEST

/* A metric that is new, and one that counts otherwise, have no figures; the others do. */
START_TEST(a_plan_may_have_changed) {
    static const char changed[] = QZ_TALLY_PLAN QZ_TALLY_TOWNS TABLES
        "metrics:\n  n: {unit: x, count: s, where: {k: b}}\n  a: {unit: x, count: s}\n"
        "  p: {part_of: a, where: {k: b}}\n" QZ_TALLY_TASK;
    static const char other[] =
        QZ_TALLY_PLAN QZ_TALLY_TOWNS "tables:\n  s: {area: town, period: as_of, missing_values: "
                                     "[x], columns: {id: text, town: text, k: text}}\n"
                                     "metrics: {a: {unit: x, count: s}}\n" QZ_TALLY_TASK;
    static const char none[] = QZ_TALLY_PLAN QZ_TALLY_TASK;
    static const char *const told[] = {"TALLY_METRIC_MISSING", "TALLY_METRIC_DIFFERS"};
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    qzplan_tally *tally = qz_tally_of_text(plan, "s", "2025", SCHOOL_ROWS);
    const void *bytes;
    size_t size;
    qzplan_tally *again = NULL;
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(qzplan_tally_save(tally, &bytes, &size), QZPLAN_OK);
    const qzplan_plan *later = qz_tally_plan(changed);
    ck_assert_int_eq(qzplan_tally_load(&again, later, "t.qzt", bytes, size, NULL, &faults),
                     QZPLAN_OK);
    ck_assert_uint_eq(faults->count, 2);
    for (size_t i = 0; i < 2; i++) {
        ck_assert_str_eq(qzplan_message_name(faults->items[i]->id), told[i]);
    }
    const qzplan_tally *all[] = {again};
    qz_tally_expect(later, all, 1, "a county 2025 3\na north 2025 2\na south 2025 1\n");
    qzplan_diagnostics_free(faults);
    qzplan_tally_free(again);
    qzplan_plan_free(later);
    later = qz_tally_plan(other);
    ck_assert_int_eq(qzplan_tally_load(&again, later, "t.qzt", bytes, size, NULL, &faults),
                     QZPLAN_ERROR_TALLY);
    ck_assert_str_eq(qzplan_message_name(faults->items[0]->id), "TALLY_DIFFERS");
    ck_assert_ptr_null(again);
    qzplan_diagnostics_free(faults);
    qzplan_plan_free(later);
    later = qz_tally_plan(none);
    ck_assert_int_eq(qzplan_tally_load(&again, later, "t.qzt", bytes, size, NULL, &faults),
                     QZPLAN_ERROR_TALLY);
    ck_assert_str_eq(qzplan_message_name(faults->items[0]->id), "TALLY_OTHER_TABLE");
    qzplan_diagnostics_free(faults);
    qzplan_plan_free(later);
    qzplan_tally_free(tally);
    qzplan_plan_free(plan);
}
END_TEST

static qzplan_tally *of_part(const qzplan_plan *plan, const char *set, uint32_t part,
                             const char *name) {
    const char *period = "2025";
    const qzplan_tally_options how = {.size = sizeof how,
                                      .periods = &period,
                                      .period_count = 1,
                                      .set = set,
                                      .part = part,
                                      .part_count = 3};
    qzplan_tally *tally = NULL;
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, "s", &how), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_csv_bytes(tally, name, SCHOOL_ROWS, sizeof SCHOOL_ROWS - 1, NULL),
                     QZPLAN_OK);
    return tally;
}

static void expect_refused(qzplan_tally *all, qzplan_tally *piece, const char *message) {
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_ne(qzplan_tally_merge(all, piece, &faults), QZPLAN_OK);
    ck_assert_str_eq(qzplan_message_name(faults->items[0]->id), message);
    qzplan_diagnostics_free(faults);
    qzplan_tally_free(piece);
}

/* Two of three parts; an equal one counts once, another one of the same number does not. */
START_TEST(parts_make_a_set) {
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    qzplan_tally_info info = {.size = sizeof info};
    qzplan_tally *all = of_part(plan, "all", 1, "1.csv");
    qzplan_tally *piece = reload(plan, of_part(plan, "all", 3, "3.csv"));
    ck_assert_int_eq(qzplan_tally_merge(all, piece, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_merge(all, piece, NULL), QZPLAN_OK);
    qzplan_tally_free(piece);
    expect_refused(all, of_part(plan, "all", 3, "4.csv"), "TALLY_PART_TWICE");
    expect_refused(all, of_part(plan, "others", 2, "2.csv"), "TALLY_SETS");
    ck_assert_int_eq(qzplan_tally_describe(&info, all), QZPLAN_OK);
    ck_assert_str_eq(info.set, "all");
    ck_assert_uint_eq(info.parts, 2);
    ck_assert_uint_eq(info.part_count, 3);
    ck_assert_uint_eq(info.rows, 6);
    qzplan_tally_free(all);
    qzplan_plan_free(plan);
}
END_TEST

static void seal(unsigned char *bytes, size_t size) {
    qz_sha256 sha;
    qz_sha256_begin(&sha);
    qz_sha256_add(&sha, bytes, size - QZ_SHA256_BYTES);
    qz_sha256_end(bytes + size - QZ_SHA256_BYTES, &sha);
}

/* Cut off anywhere, any byte changed: refused. Changed and sealed anew it is refused too, or is a
   tally that saves as it was read; it never breaks anything. */
START_TEST(damaged_tallies_are_refused) {
    const qzplan_plan *plan = qz_tally_plan(PLAN);
    qzplan_tally *tally = qz_tally_of_text(plan, "v", NULL, VISIT_ROWS);
    const void *saved;
    size_t size;
    qzplan_tally *again = NULL;
    ck_assert_int_eq(qzplan_tally_save(tally, &saved, &size), QZPLAN_OK);
    unsigned char *bytes = malloc(size);
    ck_assert_ptr_nonnull(bytes);
    for (size_t cut = 0; cut < size; cut++) {
        ck_assert_int_eq(qzplan_tally_load(&again, plan, "t", saved, cut, NULL, NULL),
                         QZPLAN_ERROR_TALLY);
        ck_assert_ptr_null(again);
    }
    for (size_t at = 0; at < size; at++) {
        memcpy(bytes, saved, size);
        bytes[at] ^= 1;
        ck_assert_int_eq(qzplan_tally_load(&again, plan, "t", bytes, size, NULL, NULL),
                         QZPLAN_ERROR_TALLY);
        for (int bit = 0; bit < 8 && at < size - QZ_SHA256_BYTES; bit++) {
            memcpy(bytes, saved, size);
            bytes[at] = (unsigned char)(bytes[at] ^ 1 << bit);
            seal(bytes, size);
            if (qzplan_tally_load(&again, plan, "t", bytes, size, NULL, NULL) == QZPLAN_OK) {
                qzplan_figures *figures = NULL;
                const qzplan_tally *all[] = {again};
                ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
                int code = qzplan_tally_figures(figures, all, 1, NULL);
                ck_assert(code == QZPLAN_OK || code == QZPLAN_ERROR_OVERFLOW);
                qzplan_figures_free(figures);
                qzplan_tally_free(again);
            }
        }
    }
    free(bytes);
    qzplan_tally_free(tally);
    qzplan_plan_free(plan);
}
END_TEST

static void expect_digest(const char *expected, const char *text, size_t length) {
    unsigned char digest[QZ_SHA256_BYTES];
    char digits[QZ_SHA256_DIGITS];
    qz_sha256 sha;
    qz_sha256_begin(&sha);
    qz_sha256_add(&sha, text, length);
    qz_sha256_end(digest, &sha);
    qz_sha256_write(digits, digest);
    ck_assert_str_eq(digits, expected);
}

/* FIPS 180-4's examples, and RFC 4231's first, second and sixth. */
START_TEST(digests_are_those_of_the_standards) {
    static const char two_blocks[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    static const char large[] = "Test Using Larger Than Block-Size Key - Hash Key First";
    unsigned char key[131];
    unsigned char digest[QZ_SHA256_BYTES];
    char digits[QZ_SHA256_DIGITS];
    expect_digest("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "", 0);
    expect_digest("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "abc", 3);
    expect_digest("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1", two_blocks,
                  sizeof two_blocks - 1);
    memset(key, 0x0b, 20);
    qz_hmac_sha256(digest, key, 20, "Hi There", 8);
    qz_sha256_write(digits, digest);
    ck_assert_str_eq(digits, "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    qz_hmac_sha256(digest, "Jefe", 4, "what do ya want for nothing?", 28);
    qz_sha256_write(digits, digest);
    ck_assert_str_eq(digits, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    memset(key, 0xaa, sizeof key);
    qz_hmac_sha256(digest, key, sizeof key, large, sizeof large - 1);
    qz_sha256_write(digits, digest);
    ck_assert_str_eq(digits, "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, any_cut_and_order_gives_the_same_bytes);
    tcase_add_test(tests, what_was_loaded_gives_the_same_figures);
    tcase_add_test(tests, keys_can_be_concealed);
    tcase_add_test(tests, a_plan_may_have_changed);
    tcase_add_test(tests, parts_make_a_set);
    tcase_add_test(tests, damaged_tallies_are_refused);
    tcase_add_test(tests, digests_are_those_of_the_standards);
}

QZ_SUITE(tally_saved, add)
