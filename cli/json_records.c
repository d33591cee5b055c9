/* SPDX-License-Identifier: MIT */
/* qzplan show as JSON: tables of records, and what a metric counts of them. */

#include "json_records.h"

#include "json_out.h"
#include "json_target.h"
#include "json_time.h"

static json_t *texts_of(const char *const *texts, size_t count) {
    json_t *list = json_array();

    for (size_t i = 0; i < count; i++) {
        json_array_append_new(list, json_text_of(texts[i]));
    }
    return list;
}

static json_t *id_of(const qzplan_table_column *column) {
    return column != NULL ? json_text_of(column->id) : json_null();
}

static json_t *number_of(const qzplan_number *number) {
    return json_number_in(number, QZPLAN_NUMBER_PLAIN);
}

/* ---- tables */

static json_t *column_of(const qzplan_table_column *column) {
    json_t *object = json_object();

    json_put(object, "id", json_text_of(column->id));
    json_put(object, "header", json_text_of(column->header));
    json_put(object, "type", json_term(QZPLAN_VOCABULARY_COLUMN, column->type));
    json_put(object, "decimals", json_integer(column->decimals));
    json_put(object, "low", number_of(&column->low));
    json_put(object, "high", number_of(&column->high));
    json_put(object, "one_of", texts_of(column->one_of, column->one_of_count));
    json_put(object, "true_values", texts_of(column->true_values, column->true_count));
    json_put(object, "false_values", texts_of(column->false_values, column->false_count));
    json_put(object, "refers_to",
             column->refers_to != NULL ? json_text_of(column->refers_to->id) : json_null());
    json_put_place(object, column->line, column->column);
    return object;
}

static json_t *table_of(const qzplan_table *table) {
    json_t *object = json_object();
    json_t *columns = json_array(), *key = json_array();

    for (size_t i = 0; i < table->column_count; i++) {
        json_array_append_new(columns, column_of(table->columns[i]));
    }
    for (size_t i = 0; i < table->key_count; i++) {
        json_array_append_new(key, json_text_of(table->key[i]->id));
    }
    json_put(object, "id", json_text_of(table->id));
    json_put(object, "title", json_words(&table->title));
    json_put(object, "key", key);
    json_put(object, "area", id_of(table->area));
    json_put(object, "area_prefix", json_text_of(table->area_prefix));
    json_put(object, "period", id_of(table->period));
    json_put(object, "covers_all", json_boolean(table->covers_all));
    json_put(object, "missing_values", texts_of(table->missing_values, table->missing_count));
    json_put_place(object, table->line, table->column);
    json_put(object, "columns", columns);
    return object;
}

json_t *json_tables(const qzplan_plan *plan) {
    json_t *list = json_array();

    for (size_t i = 0; i < plan->table_count; i++) {
        json_array_append_new(list, table_of(plan->tables[i]));
    }
    return list;
}

/* ---- conditions */

static json_t *values_of(const qzplan_condition *test) {
    json_t *list = json_array();

    for (size_t i = 0; i < test->value_count; i++) {
        json_array_append_new(list, json_text_of(test->values[i].text));
    }
    return list;
}

/* A list is flat here too: `length` says what is within an entry. */
json_t *json_conditions(const qzplan_condition *conditions, size_t count) {
    static const char *const kinds[] = {[QZPLAN_CONDITION_TEST] = "test",
                                        [QZPLAN_CONDITION_ALL] = "all",
                                        [QZPLAN_CONDITION_ANY] = "any"};
    json_t *list = json_array();

    for (size_t i = 0; i < count; i++) {
        const qzplan_condition *condition = &conditions[i];
        json_t *object = json_object();

        json_put(object, "kind", json_text_of(kinds[condition->kind]));
        json_put(object, "length", json_integer(condition->length));
        json_put(object, "table",
                 condition->table != NULL ? json_text_of(condition->table->id) : json_null());
        json_put(object, "of", id_of(condition->of));
        json_put(object, "measure",
                 condition->measure != 0 ? json_term(QZPLAN_VOCABULARY_MEASURE, condition->measure)
                                         : json_null());
        json_put(object, "op",
                 condition->op != 0 ? json_term(QZPLAN_VOCABULARY_OP, condition->op) : json_null());
        json_put(object, "values", values_of(condition));
        json_put(object, "per", id_of(condition->per));
        json_put_place(object, condition->line, condition->column);
        json_array_append_new(list, object);
    }
    return list;
}

static json_t *has_of(const qzplan_has *has) {
    int32_t form = has->what == QZPLAN_HAS_SHARE ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;
    json_t *object = json_object();

    json_put(object, "table", json_text_of(has->table->id));
    json_put(object, "reference", id_of(has->reference));
    json_put(object, "what", json_term(QZPLAN_VOCABULARY_HAS, has->what));
    json_put(object, "op", has->op != 0 ? json_term(QZPLAN_VOCABULARY_OP, has->op) : json_null());
    json_put(object, "value", json_number_in(&has->value, form));
    json_put(object, "upper", json_number_in(&has->upper, form));
    json_put(object, "total", id_of(has->total));
    json_put(object, "where", json_conditions(has->where, has->where_count));
    json_put(object, "of", json_conditions(has->of, has->of_count));
    json_put_place(object, has->line, has->column);
    return object;
}

json_t *json_counting(const qzplan_counting *counting) {
    json_t *object, *has;

    if (counting == NULL) {
        return json_null();
    }
    object = json_object();
    has = json_array();
    for (size_t i = 0; i < counting->has_count; i++) {
        json_array_append_new(has, has_of(&counting->has[i]));
    }
    json_put(object, "what", json_term(QZPLAN_VOCABULARY_COUNT, counting->what));
    json_put(object, "table",
             counting->table != NULL ? json_text_of(counting->table->id) : json_null());
    json_put(object, "of", id_of(counting->of));
    json_put(object, "kind", json_text_of(counting->kind));
    json_put(object, "where", json_conditions(counting->where, counting->where_count));
    json_put(object, "has", has);
    json_put_place(object, counting->line, counting->column);
    return object;
}
