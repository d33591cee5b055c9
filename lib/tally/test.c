/* SPDX-License-Identifier: MIT */
/* Each test by itself, then three-valued logic: nothing is concluded across tests. */

#include "tally/test.h"

#include "calendar/date.h"
#include "number/number.h"

#include <string.h>

/* ---- numbers that lie between two */

static int below(qzplan_number low, qzplan_number high, qzplan_number border, int with) {
    int holds = qz_number_known(high) && qz_number_order(high, border) < with;
    int fails = qz_number_known(low) && qz_number_order(low, border) >= with;
    return qz_kleene(holds, fails);
}

static int above(qzplan_number low, qzplan_number high, qzplan_number border, int with) {
    int holds = qz_number_known(low) && qz_number_order(low, border) > -with;
    int fails = qz_number_known(high) && qz_number_order(high, border) <= -with;
    return qz_kleene(holds, fails);
}

static int within(qzplan_number low, qzplan_number high, qzplan_number from, qzplan_number to) {
    return qz_and(above(low, high, from, 1), below(low, high, to, 1));
}

int qz_rec_compare(int32_t op, qzplan_number value, qzplan_number upper, qzplan_number low,
                   qzplan_number high) {
    switch (op) {
    case QZPLAN_OP_AT_LEAST:
        return above(low, high, value, 1);
    case QZPLAN_OP_MORE_THAN:
        return above(low, high, value, 0);
    case QZPLAN_OP_AT_MOST:
        return below(low, high, value, 1);
    case QZPLAN_OP_LESS_THAN:
        return below(low, high, value, 0);
    case QZPLAN_OP_BETWEEN:
        return within(low, high, value, upper);
    default:
        return within(low, high, value, value);
    }
}

/* Of a test with a list of values: any of them. */
static int compare_all(const qzplan_condition *test, qzplan_number low, qzplan_number high) {
    if (test->op == QZPLAN_OP_BETWEEN) {
        return qz_rec_compare(test->op, test->values[0].number, test->values[1].number, low, high);
    }
    int truth = QZ_FALSE;
    for (size_t i = 0; i < test->value_count; i++) {
        qzplan_number value = test->values[i].number;
        truth = qz_or(truth, qz_rec_compare(test->op, value, value, low, high));
    }
    return truth;
}

/* ---- days */

static int compare_days(const qzplan_condition *test, qz_days days) {
    const qzplan_condition_value *value = test->values;
    qz_days up_to = {value[0].first, QZPLAN_DAY_ONGOING};
    qz_days before = {QZPLAN_DAY_NONE, value[0].first - 1};
    switch (test->op) {
    case QZPLAN_OP_AT_LEAST:
        return qz_days_in(days, up_to);
    case QZPLAN_OP_LESS_THAN:
        return qz_days_in(days, before);
    case QZPLAN_OP_MORE_THAN:
        return qz_days_in(days, (qz_days){value[0].last + 1, QZPLAN_DAY_ONGOING});
    case QZPLAN_OP_AT_MOST:
        return qz_days_in(days, (qz_days){QZPLAN_DAY_NONE, value[0].last});
    case QZPLAN_OP_BETWEEN:
        return qz_days_in(days, (qz_days){value[0].first, value[1].last});
    default:
        break;
    }
    int truth = QZ_FALSE;
    for (size_t i = 0; i < test->value_count; i++) {
        truth = qz_or(truth, qz_days_in(days, (qz_days){value[i].first, value[i].last}));
    }
    return truth;
}

/* Full years on a day: the birthday counts, 29 February is reached on 1 March. */
static int64_t age_on(int32_t born, int32_t day) {
    qz_date from = qz_date_of(born);
    qz_date to = qz_date_of(day);
    int before = to.month < from.month || (to.month == from.month && to.day < from.day);
    return (int64_t)to.year - from.year - before;
}

static int compare_age(const qzplan_condition *test, qz_days born, qz_days stretch) {
    if (born.first > stretch.last) {
        return QZ_UNKNOWN; /* told where the cell is read, if it is known by then */
    }
    int32_t latest = born.last < stretch.last ? born.last : stretch.last;
    return compare_all(test, qz_number_of(age_on(latest, stretch.last)),
                       qz_number_of(age_on(born.first, stretch.last)));
}

static int compare_days_before(const qzplan_condition *test, qz_days days, qz_days stretch) {
    return compare_all(test, qz_number_of((int64_t)stretch.last - days.last),
                       qz_number_of((int64_t)stretch.last - days.first));
}

/* ---- texts and the rest */

static int is_one_of(const qzplan_condition *test, const char *text, size_t length) {
    for (size_t i = 0; i < test->value_count; i++) {
        const char *known = test->values[i].text;
        if (strlen(known) == length && memcmp(known, text, length) == 0) {
            return QZ_TRUE;
        }
    }
    return QZ_FALSE;
}

static int compare_value(const qzplan_condition *test, const qz_rec_value *value, const char *text,
                         size_t length) {
    const qzplan_table_column *column = test->of;
    qzplan_number number = {value->number, 1};
    switch (column->type) {
    case QZPLAN_COLUMN_BOOLEAN:
        return compare_all(test, number, number);
    case QZPLAN_COLUMN_INTEGER:
    case QZPLAN_COLUMN_NUMBER:
        for (int i = 0; i < column->decimals; i++) {
            number.den *= 10;
        }
        return compare_all(test, number, number);
    case QZPLAN_COLUMN_DATE:
    case QZPLAN_COLUMN_YEARMONTH:
        return compare_days(test, (qz_days){value->first, value->last});
    default:
        return is_one_of(test, text, length);
    }
}

int qz_rec_test(const qzplan_condition *test, const qz_rec_value *value, const char *text,
                size_t length, qz_days stretch) {
    qz_days days = {value->first, value->last};
    if (value->state == QZ_CELL_UNREADABLE) {
        return QZ_UNKNOWN;
    }
    if (test->measure == QZPLAN_MEASURE_GIVEN || test->measure == QZPLAN_MEASURE_MISSING) {
        int is_blank = value->state == QZ_CELL_BLANK;
        return is_blank == (test->measure == QZPLAN_MEASURE_MISSING) ? QZ_TRUE : QZ_FALSE;
    }
    if (value->state == QZ_CELL_BLANK) {
        return QZ_UNKNOWN;
    }
    switch (test->measure) {
    case QZPLAN_MEASURE_IN_PERIOD:
        return qz_days_in(days, stretch);
    case QZPLAN_MEASURE_AGE:
        return compare_age(test, days, stretch);
    case QZPLAN_MEASURE_DAYS_BEFORE_END:
        return compare_days_before(test, days, stretch);
    default:
        return compare_value(test, value, text, length);
    }
}

/* ---- a number times another */

static qzplan_number as_number(const qzplan_table_column *column, const qz_rec_value *value) {
    qzplan_number number = {value->number, 1};
    for (int i = 0; i < column->decimals; i++) {
        number.den *= 10;
    }
    return number;
}

/* Below, at or above the border times the other cell: -1, 0, 1. */
static int order_times(qzplan_number own, qzplan_number border, qzplan_number per) {
    if (per.num == 0) {
        return qz_number_order(own, (qzplan_number){0, 1});
    }
    if (per.num < 0) { /* both sides change their sign */
        own.num = -own.num;
        per.num = -per.num;
        return qz_number_order_ratio(own, per, border);
    }
    return -qz_number_order_ratio(own, per, border);
}

/* An order as a number that lies beside 0: what is true of it is true of the order. */
static int compare_order(int32_t op, int order) {
    qzplan_number side = qz_number_of(order);
    qzplan_number zero = qz_number_of(0);
    return qz_rec_compare(op, zero, zero, side, side);
}

int qz_rec_test_pair(const qzplan_condition *test, const qz_rec_value *value,
                     const qz_rec_value *per) {
    if (value->state != QZ_CELL_KNOWN || per->state != QZ_CELL_KNOWN) {
        return QZ_UNKNOWN;
    }
    qzplan_number own = as_number(test->of, value);
    qzplan_number times = as_number(test->per, per);
    if (test->op == QZPLAN_OP_BETWEEN) {
        int from = order_times(own, test->values[0].number, times);
        int to = order_times(own, test->values[1].number, times);
        return qz_and(compare_order(QZPLAN_OP_AT_LEAST, from),
                      compare_order(QZPLAN_OP_AT_MOST, to));
    }
    int truth = QZ_FALSE;
    for (size_t i = 0; i < test->value_count; i++) {
        truth =
            qz_or(truth, compare_order(test->op, order_times(own, test->values[i].number, times)));
    }
    return truth;
}

/* ---- conditions that hold together */

/* From the last to the first: what is within a condition stands behind it, and is known then. */
int qz_rec_block_truth(const qz_rec_block *block, qz_leaf_truth *truth, const void *of,
                       int8_t *known) {
    const qzplan_condition *list = block->list;
    for (uint32_t i = block->count; i-- > 0;) {
        if (list[i].kind == QZPLAN_CONDITION_TEST) {
            known[i] = (int8_t)truth(of, block->leaves[i]);
            continue;
        }
        int any = list[i].kind == QZPLAN_CONDITION_ANY;
        int all = any ? QZ_FALSE : QZ_TRUE;
        for (uint32_t j = i + 1; j < i + list[i].length; j += list[j].length) {
            all = any ? qz_or(all, known[j]) : qz_and(all, known[j]);
        }
        known[i] = (int8_t)all;
    }
    int all = QZ_TRUE;
    for (uint32_t i = 0; i < block->count; i += list[i].length) {
        all = qz_and(all, known[i]);
    }
    return all;
}
