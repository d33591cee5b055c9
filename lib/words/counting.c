/* SPDX-License-Identifier: MIT */
/* What is counted of records, in words: conditions in signs, with the ids that the plan gives its
   columns, so that they can be found there. */

#include "words/counting.h"

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "number/number.h"
#include "words/languages.h"

static void put_number(qz_out *out, qzplan_number number, int32_t form, const char *language) {
    char text[128];
    size_t length;
    if (qz_number_known(number) && qzplan_number_format(text, sizeof text, &length, &number, form,
                                                        &number, language) == QZPLAN_OK) {
        qz_out_bytes(out, text, length);
    }
}

/* " ≥ ": nothing of `between`, whose values say it. */
static void put_sign(qz_out *out, int32_t op) {
    const char *sign = op == 0 ? "" : qzplan_comparator_sign(op, QZPLAN_WANTED_UNSPECIFIED);
    qz_out_text(out, " ");
    qz_out_text(out, sign);
    qz_out_text(out, *sign != '\0' ? " " : "");
}

/* "place = city / village", "space ≥ 4 × pupils", "born (age in full years) 30–59" */
static void put_test(qz_out *out, const qzplan_condition *test, const char *language) {
    const qz_words *words = qz_words_of(language);
    const char *between = test->op == QZPLAN_OP_BETWEEN ? words->up_to : " / ";
    qz_out_text(out, test->of->id);
    if (test->measure != QZPLAN_MEASURE_VALUE) {
        qz_out_text(out, " (");
        qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_MEASURE, test->measure, language));
        qz_out_text(out, ")");
    }
    if (test->op != 0) {
        put_sign(out, test->op);
    }
    for (size_t i = 0; i < test->value_count; i++) {
        qz_out_text(out, i == 0 ? "" : between);
        qz_out_text(out, test->values[i].text);
    }
    if (test->per != NULL) {
        qz_out_text(out, " × ");
        qz_out_text(out, test->per->id);
    }
}

/* Flat, and so without a call of itself: brackets are closed where a condition ends. `prefix`: each
   column comes with its table. */
static void put_conditions(qz_out *out, const qzplan_condition *conditions, size_t count,
                           int prefix, const char *language) {
    enum { DEPTH_MOST = 64 };
    const qz_words *words = qz_words_of(language);
    size_t ends[DEPTH_MOST];
    int any[DEPTH_MOST];
    size_t depth = 0;
    int first = 1;
    for (size_t i = 0; i < count; i++) {
        while (depth > 0 && i >= ends[depth - 1]) {
            qz_out_text(out, any[--depth] ? ")" : "");
        }
        int or = depth > 0 && any[depth - 1];
        qz_out_text(out, first ? "" : or ? words->either : words->list_comma);
        first = conditions[i].kind != QZPLAN_CONDITION_TEST;
        if (first && depth < DEPTH_MOST) {
            any[depth] = conditions[i].kind == QZPLAN_CONDITION_ANY;
            ends[depth] = i + conditions[i].length;
            qz_out_text(out, any[depth] ? "(" : "");
            depth++;
        } else if (conditions[i].of != NULL) {
            qz_out_text(out, prefix ? conditions[i].table->id : "");
            qz_out_text(out, prefix ? "." : "");
            put_test(out, &conditions[i], language);
        }
    }
    while (depth > 0) {
        qz_out_text(out, any[--depth] ? ")" : "");
    }
}

static void put_bracket(qz_out *out, const qzplan_condition *conditions, size_t count,
                        const char *language) {
    if (count > 0) {
        qz_out_text(out, " (");
        put_conditions(out, conditions, count, 0, language);
        qz_out_text(out, ")");
    }
}

/* "visits: rows (minutes > 30) ≥ 2", "teachers: share (senior = true) / (place (given)) ≥ 10%" */
static void put_has(qz_out *out, const qzplan_has *has, const char *language) {
    int32_t form = has->what == QZPLAN_HAS_SHARE ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;
    const qz_words *words = qz_words_of(language);
    qz_out_text(out, words->with_rows);
    qz_out_text(out, has->table->id);
    qz_out_text(out, words->colon);
    qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_HAS, has->what, language));
    qz_out_text(out, has->total != NULL ? " " : "");
    qz_out_text(out, has->total != NULL ? has->total->id : "");
    put_bracket(out, has->where, has->where_count, language);
    if (has->of_count > 0) {
        qz_out_text(out, " /");
        put_bracket(out, has->of, has->of_count, language);
    }
    if (has->op != 0) {
        put_sign(out, has->op);
        put_number(out, has->value, form, language);
        qz_out_text(out, qz_number_known(has->upper) ? words->up_to : "");
        put_number(out, has->upper, form, language);
    }
}

void qz_write_counted(qz_out *out, const qzplan_metric *metric, const char *language) {
    const qzplan_counting *counting = metric->counting;
    if (counting == NULL || metric->whole != NULL) {
        return;
    }
    qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_COUNT, counting->what, language));
    qz_out_text(out, qz_words_of(language)->colon);
    if (counting->kind != NULL) {
        qz_out_text(out, counting->kind);
    }
    if (counting->table != NULL) {
        qz_out_text(out, counting->table->id);
    }
    if (counting->of != NULL) {
        qz_out_text(out, ".");
        qz_out_text(out, counting->of->id);
    }
}

void qz_write_counted_rows(qz_out *out, const qzplan_metric *metric, const char *language) {
    const qzplan_counting *counting = metric->counting;
    if (counting == NULL) {
        return;
    }
    if (counting->where_count > 0) {
        qz_out_text(out, qz_words_of(language)->where);
        put_conditions(out, counting->where, counting->where_count, 0, language);
    }
    for (size_t i = 0; i < counting->has_count; i++) {
        put_has(out, &counting->has[i], language);
    }
}

void qz_write_group_rows(qz_out *out, const void *thing, const char *language) {
    const qzplan_group *group = thing;
    put_conditions(out, group->where, group->where_count, 1, language);
}

/* ---- tables: in the words of the plan file, which are the same in all languages */

static void put_texts(qz_out *out, const char *key, const char *const *texts, size_t count) {
    for (size_t i = 0; i < count; i++) {
        qz_out_text(out, i == 0 ? key : ", ");
        qz_out_text(out, texts[i]);
    }
    qz_out_text(out, count > 0 ? "]" : "");
}

static void put_limits(qz_out *out, const qzplan_table_column *column, const char *language) {
    int usual =
        qz_number_known(column->low) && column->low.num == 0 && !qz_number_known(column->high);
    if (usual || (column->type != QZPLAN_COLUMN_INTEGER && column->type != QZPLAN_COLUMN_NUMBER)) {
        return;
    }
    qz_out_text(out, " [");
    put_number(out, column->low, QZPLAN_NUMBER_PLAIN, language);
    qz_out_text(out, ", ");
    put_number(out, column->high, QZPLAN_NUMBER_PLAIN, language);
    qz_out_text(out, "]");
}

/* "place text [city, village]" */
static void put_column(qz_out *out, const qzplan_table_column *column, const char *language) {
    char decimals[] = " 0.0";
    qz_out_text(out, column->id);
    qz_out_text(out, " ");
    qz_out_text(out, qzplan_term_name(QZPLAN_VOCABULARY_COLUMN, column->type));
    if (column->type == QZPLAN_COLUMN_NUMBER) {
        decimals[1] = (char)('0' + column->decimals);
        decimals[2] = '\0';
        qz_out_text(out, decimals);
    }
    put_limits(out, column, language);
    put_texts(out, " [", column->one_of, column->one_of_count);
    put_texts(out, " true [", column->true_values, column->true_count);
    put_texts(out, " false [", column->false_values, column->false_count);
    if (column->refers_to != NULL) {
        qz_out_text(out, " → ");
        qz_out_text(out, column->refers_to->id);
    }
    qz_out_text(out, " \"");
    qz_out_text(out, column->header);
    qz_out_text(out, "\"");
}

void qz_write_table(qz_out *out, const void *thing, const char *language) {
    const qzplan_table *table = thing;
    for (size_t i = 0; i < table->key_count; i++) {
        qz_out_text(out, i == 0 ? "key: " : ", ");
        qz_out_text(out, table->key[i]->id);
    }
    qz_out_text(out, table->key_count > 0 ? "; " : "");
    if (table->area != NULL) {
        qz_out_text(out, "area: ");
        qz_out_text(out, table->area_prefix);
        qz_out_text(out, *table->area_prefix != '\0' ? "+" : "");
        qz_out_text(out, table->area->id);
        qz_out_text(out, "; ");
    }
    qz_out_text(out, "period: ");
    qz_out_text(out, table->period == NULL ? "as_of" : table->period->id);
    qz_out_text(out, table->covers_all ? "; covers: all" : "");
    put_texts(out, "; missing_values [", table->missing_values, table->missing_count);
    for (size_t i = 0; i < table->column_count; i++) {
        qz_out_text(out, "; ");
        put_column(out, table->columns[i], language);
    }
}
