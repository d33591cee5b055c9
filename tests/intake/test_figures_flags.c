/* SPDX-License-Identifier: MIT */
/* Flags of official statistics: each has its meaning, alone and among others. */

#include "base/arrays.h"
#include "support/figures_tools.h"

enum {
    P = 1u << QZPLAN_FLAG_PROVISIONAL,
    E = 1u << QZPLAN_FLAG_ESTIMATED,
    R = 1u << QZPLAN_FLAG_REVISED,
    B = 1u << QZPLAN_FLAG_BREAK,
    U = 1u << QZPLAN_FLAG_LOW_RELIABILITY,
    D = 1u << QZPLAN_FLAG_DEFINITION_DIFFERS
};

static const struct {
    const char *cell;
    uint32_t flags; /* 0: a fault, but for an empty cell */
    int32_t says_most;
} rows[] = {
    {"", 0, QZPLAN_FLAG_NONE},
    {"p", P, QZPLAN_FLAG_PROVISIONAL},
    {"e", E, QZPLAN_FLAG_ESTIMATED},
    {"r", R, QZPLAN_FLAG_REVISED},
    {"b", B, QZPLAN_FLAG_BREAK},
    {"u", U, QZPLAN_FLAG_LOW_RELIABILITY},
    {"d", D, QZPLAN_FLAG_DEFINITION_DIFFERS},
    {"ep", E | P, QZPLAN_FLAG_ESTIMATED},
    {"pe", E | P, QZPLAN_FLAG_ESTIMATED},
    {"bu", B | U, QZPLAN_FLAG_BREAK},
    {"b p", B | P, QZPLAN_FLAG_BREAK},
    {"\"b, d\"", B | D, QZPLAN_FLAG_BREAK},
    {"dr", D | R, QZPLAN_FLAG_DEFINITION_DIFFERS},
    {"bdepru", B | D | E | P | R | U, QZPLAN_FLAG_BREAK},
    {"x", 0, -1},
    {"px", 0, -1},
    {"p-e", 0, -1},
    {"P", 0, -1},
};

START_TEST(each_combination_has_its_flags) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        char text[128];
        qzplan_figures *figures = qz_test_figures();
        snprintf(text, sizeof text, "metric,period,value,flag\nschools,2024,1,%s\n", rows[i].cell);
        int code = qz_test_read(figures, "f.csv", text);
        ck_assert_msg((code == QZPLAN_OK) == (rows[i].says_most >= 0), "%s", rows[i].cell);
        if (code == QZPLAN_OK) {
            const qzplan_figure *figure = qzplan_figures_get(figures, 0);
            ck_assert_msg(figure->flags == rows[i].flags, "%s", rows[i].cell);
            ck_assert_msg(figure->flag == rows[i].says_most, "%s", rows[i].cell);
        } else {
            ck_assert_int_eq(code, QZPLAN_ERROR_BAD_WORD);
        }
        qzplan_figures_free(figures);
    }
}
END_TEST

/* A revised figure replaces the other one whatever other flag it has; forms of one figure have the
   flags of both. */
START_TEST(flags_do_what_they_do_alone) {
    qzplan_figures *figures = qz_test_figures();
    ck_assert_int_eq(qz_test_read(figures, "f.csv",
                                  "metric,period,value,numerator,denominator,flag\n"
                                  "schools,2024,49,,,p\nschools,2024,48,,,rp\n"
                                  "rotated,2024,10%,,,e\nrotated,2024,,420,4200,u\n"),
                     QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
    ck_assert_uint_eq(qzplan_figures_count(figures), 2);
    const qzplan_figure *replaced = qzplan_figures_get(figures, 0);
    const qzplan_figure *joined = qzplan_figures_get(figures, 1);
    ck_assert_int_eq(replaced->value.num, 48);
    ck_assert_uint_eq(replaced->flags, R | P);
    ck_assert_uint_eq(joined->flags, E | U);
    ck_assert_int_eq(joined->flag, QZPLAN_FLAG_ESTIMATED);
    qzplan_figures_free(figures);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, each_combination_has_its_flags);
    tcase_add_test(tests, flags_do_what_they_do_alone);
}

QZ_SUITE(figures_flags, add)
