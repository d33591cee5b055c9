/* SPDX-License-Identifier: MIT */
/* How a rotation check is shown, as text and as JSON. */

#include "rotation.h"

#include <qzplan/text.h>

#include "amount.h"
#include "arrays.h"
#include "json_out.h"
#include "lights.h"
#include "table.h"
#include "words.h"

void add_share(struct buffer *buffer, const qzplan_number *share, const qzplan_number *border,
               const char *language) {
    add_number(buffer, share, QZPLAN_NUMBER_PERCENT, border, language);
}

void rotation_band(const qzplan_rotation_rule *rule, qzplan_number *low, qzplan_number *high) {
    *low = *high = (qzplan_number){0, 0};
    if (rule->below == QZPLAN_BEYOND_UNMET &&
        qzplan_number_subtract(low, &rule->about, &rule->within) != QZPLAN_OK) {
        low->den = 0;
    }
    if (rule->above == QZPLAN_BEYOND_UNMET &&
        qzplan_number_add(high, &rule->about, &rule->within) != QZPLAN_OK) {
        high->den = 0;
    }
}

const qzplan_number *rotation_border(const qzplan_number *ratio, const qzplan_number *low,
                                     const qzplan_number *high) {
    int32_t order = -1;

    if (high->den <= 0) {
        return low->den > 0 ? low : NULL;
    }
    if (low->den <= 0) {
        return high;
    }
    /* Nearer to the upper end only where it lies above it. */
    if (qzplan_number_compare(&order, ratio, high) == QZPLAN_OK && order > 0) {
        return high;
    }
    return low;
}

static json_t *share_of(const qzplan_number *share, const qzplan_number *border) {
    struct buffer text = {0};

    add_share(&text, share, border, "en");
    json_t *value = json_number(buffer_text(&text), share);
    buffer_free(&text);
    return value;
}

static json_t *beyond(int32_t side) {
    return json_term(QZPLAN_VOCABULARY_BEYOND, side);
}

static json_t *rule_of(const qzplan_rotation_rule *rule) {
    json_t *object = json_object();
    struct buffer within = {0};

    add_number(&within, &rule->within, QZPLAN_NUMBER_POINTS, NULL, "en");
    json_put(object, "about", share_of(&rule->about, NULL));
    json_put(object, "within", json_number(buffer_text(&within), &rule->within));
    json_put(object, "floor", share_of(&rule->floor, NULL));
    json_put(object, "above", beyond(rule->above));
    json_put(object, "below", beyond(rule->below));
    buffer_free(&within);
    return object;
}

/* "needed" is null where nothing can be said: no whole number fits. */
static json_t *needed_of(const qzplan_rotation_result *result) {
    if (!result->feasible) {
        return json_null();
    }
    json_t *object = json_object();
    json_put(object, "more_rotated", json_count(result->more_rotated));
    json_put(object, "more_urban_to_rural", json_count(result->more_urban_to_rural));
    json_put(object, "replaced", json_count(result->replaced));
    return object;
}

json_t *json_rotation(const struct rotation *rotation) {
    const qzplan_rotation_result *result = &rotation->result;
    json_t *root = json_object();
    json_t *band = json_object();
    json_t *rural = json_object();
    qzplan_number low, high;

    rotation_band(&rotation->rule, &low, &high);
    json_put(band, "ratio",
             share_of(&result->rotation, rotation_border(&result->rotation, &low, &high)));
    json_put(band, "low", share_of(&low, NULL));
    json_put(band, "high", share_of(&high, NULL));
    json_put(band, "met", json_term(QZPLAN_VOCABULARY_TRUTH, result->rotation_met));
    json_put(rural, "ratio", share_of(&result->urban_to_rural, &rotation->rule.floor));
    json_put(rural, "low", share_of(&rotation->rule.floor, NULL));
    json_put(rural, "met", json_term(QZPLAN_VOCABULARY_TRUTH, result->floor_met));
    json_put(root, "eligible", json_count(rotation->eligible));
    json_put(root, "rotated", json_count(rotation->rotated));
    json_put(root, "urban_to_rural", json_count(rotation->urban_to_rural));
    json_put(root, "rule", rule_of(&rotation->rule));
    json_put(root, "rotation", band);
    json_put(root, "floor", rural);
    json_put(root, "met", json_term(QZPLAN_VOCABULARY_TRUTH, result->met));
    json_put(root, "feasible", json_boolean(result->feasible));
    json_put(root, "needed", needed_of(result));
    return root;
}

static const char *verdict_word(int32_t met, const char *language) {
    static const enum word words[] = {
        [QZPLAN_TRUTH_UNKNOWN] = WORD_UNKNOWN,
        [QZPLAN_TRUTH_YES] = WORD_MET,
        [QZPLAN_TRUTH_NO] = WORD_UNMET,
    };

    return word(words[met], language);
}

static int32_t light_of(int32_t met) {
    static const int32_t lights[] = {
        [QZPLAN_TRUTH_UNKNOWN] = QZPLAN_LIGHT_GREY,
        [QZPLAN_TRUTH_YES] = QZPLAN_LIGHT_GREEN,
        [QZPLAN_TRUTH_NO] = QZPLAN_LIGHT_RED,
    };

    return lights[met];
}

/* What one line of the table shows. */
struct line {
    enum word rule;
    int32_t met;
    int64_t part;
    int64_t whole;
    const qzplan_number *ratio;
    const qzplan_number *low;
    const qzplan_number *high;
};

static void add_required_band(struct buffer *text, const struct line *line, const char *language) {
    if (line->low->den > 0 && line->high->den > 0) {
        add_share(text, line->low, NULL, language);
        buffer_add(text, "–");
        add_share(text, line->high, NULL, language);
        return;
    }
    buffer_add(text, line->low->den > 0 ? "≥ " : line->high->den > 0 ? "≤ " : "");
    add_share(text, line->low->den > 0 ? line->low : line->high, NULL, language);
}

static void add_line(struct table *table, const struct out *out, const struct line *line) {
    struct buffer text = {0};

    add_light(&text, light_of(line->met));
    buffer_format(&text, " %s", verdict_word(line->met, out->language));
    table_row(table);
    table_cell(table, light_style(light_of(line->met)), buffer_text(&text));
    table_cell(table, STYLE_NONE, word(line->rule, out->language));
    buffer_clear(&text);
    buffer_format(&text, "%lld / %lld", (long long)line->part, (long long)line->whole);
    table_cell(table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_share(&text, line->ratio, rotation_border(line->ratio, line->low, line->high),
              out->language);
    table_cell(table, STYLE_NONE,
               text.length > 0 ? buffer_text(&text) : word(WORD_UNKNOWN, out->language));
    buffer_clear(&text);
    add_required_band(&text, line, out->language);
    table_cell(table, STYLE_NONE, buffer_text(&text));
    buffer_free(&text);
}

static void add_needed(struct buffer *text, const qzplan_rotation_result *result,
                       const char *language) {
    if (result->rotation_met == QZPLAN_TRUTH_UNKNOWN) {
        return;
    }
    if (!result->feasible) {
        buffer_add(text, word(WORD_NOT_FEASIBLE, language));
        return;
    }
    if (result->more_rotated == 0 && result->replaced == 0) {
        buffer_add(text, word(WORD_NOTHING_NEEDED, language));
        return;
    }
    buffer_format(text, word(WORD_ROTATE_MORE, language), (long long)result->more_rotated,
                  (long long)result->more_urban_to_rural);
    if (result->replaced > 0) {
        buffer_format(text, word(WORD_ROTATE_REPLACE, language), (long long)result->replaced);
    }
}

void text_rotation(const struct out *out, const struct rotation *rotation) {
    const char *language = out->language;
    const struct table_column columns[] = {
        {word(WORD_VERDICT, language), 0, 0, 0},  {word(WORD_RULE, language), 0, 1, 0},
        {word(WORD_COUNTS, language), 1, 0, 0},   {word(WORD_RATIO, language), 1, 0, 0},
        {word(WORD_REQUIRED, language), 1, 0, 0},
    };
    const qzplan_rotation_result *result = &rotation->result;
    const qzplan_number none = {0, 0};
    qzplan_number low, high;
    struct table *table = table_new(columns, ARRAY_SIZE(columns));
    struct buffer text = {0};

    rotation_band(&rotation->rule, &low, &high);
    print_paragraph(out, STYLE_BOLD, "", word(WORD_ROTATION, language));
    out_blank(out);
    add_line(table, out,
             &(struct line){WORD_ROTATED_OF_ELIGIBLE, result->rotation_met, rotation->rotated,
                            rotation->eligible, &result->rotation, &low, &high});
    add_line(table, out,
             &(struct line){WORD_RURAL_OF_ROTATED, result->floor_met, rotation->urban_to_rural,
                            rotation->rotated, &result->urban_to_rural, &rotation->rule.floor,
                            &none});
    table_print(table, out);
    out_blank(out);
    buffer_add(&text, verdict_word(result->met, language));
    if ((result->rotation_met == QZPLAN_TRUTH_YES) + (result->floor_met == QZPLAN_TRUTH_YES) == 1 &&
        result->met == QZPLAN_TRUTH_NO) {
        buffer_add(&text, word(WORD_ONE_RULE_ALONE, language));
    }
    print_paragraph(out, light_style(light_of(result->met)), word(WORD_BOTH_RULES, language),
                    buffer_text(&text));
    buffer_clear(&text);
    add_needed(&text, result, language);
    if (text.length > 0) {
        print_paragraph(out, STYLE_NONE, "", buffer_text(&text));
    }
    table_free(table);
    buffer_free(&text);
}
