/* SPDX-License-Identifier: MIT */
/* What a cell says as a value: nothing, zero, a number with its flags and units, or a word. */

#include "tables/apply_value.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/figures.h>

#include "base/arrays.h"
#include "tables/apply_text.h"
#include "tables/numeral.h"
#include "tables/scale.h"

/* ---- flags */

typedef struct flag_row {
    const char *text;
    int32_t meaning; /* QZPLAN_FLAG_... or QZ_MAP_FLAG_... */
} flag_row;

static const flag_row eurostat[] = {
    {":", QZ_MAP_FLAG_MISSING},
    {"p", QZPLAN_FLAG_PROVISIONAL},
    {"e", QZPLAN_FLAG_ESTIMATED},
    {"s", QZPLAN_FLAG_ESTIMATED},
    {"r", QZPLAN_FLAG_REVISED},
    {"b", QZPLAN_FLAG_BREAK},
    {"d", QZPLAN_FLAG_DEFINITION_DIFFERS},
    {"u", QZPLAN_FLAG_LOW_RELIABILITY},
    {"n", QZPLAN_FLAG_LOW_RELIABILITY},
    {"i", QZ_MAP_FLAG_NOTHING},
    {"c", QZ_MAP_FLAG_MISSING},
    {"z", QZ_MAP_FLAG_MISSING},
    {"m", QZ_MAP_FLAG_MISSING},
    {"f", QZ_MAP_FLAG_FORECAST},
};

static const flag_row statcan[] = {
    {"p", QZPLAN_FLAG_PROVISIONAL},     {"r", QZPLAN_FLAG_REVISED},   {"A", QZ_MAP_FLAG_NOTHING},
    {"B", QZ_MAP_FLAG_NOTHING},         {"C", QZ_MAP_FLAG_NOTHING},   {"D", QZ_MAP_FLAG_NOTHING},
    {"E", QZPLAN_FLAG_LOW_RELIABILITY}, {"F", QZ_MAP_FLAG_MISSING},   {"x", QZ_MAP_FLAG_MISSING},
    {"..", QZ_MAP_FLAG_MISSING},        {"...", QZ_MAP_FLAG_MISSING}, {"t", QZ_MAP_FLAG_MISSING},
    {"0s", QZ_MAP_FLAG_ZERO},
};

static const struct {
    const flag_row *rows;
    size_t count;
} flag_tables[] = {
    [QZ_MAP_FLAGS_EUROSTAT] = {eurostat, QZ_ARRAY_SIZE(eurostat)},
    [QZ_MAP_FLAGS_STATCAN] = {statcan, QZ_ARRAY_SIZE(statcan)},
};

/* Whether a flag is all of a text, or its end. */
static int is_at_end(const char *flag, size_t size, const char *text, size_t length, int whole) {
    return size > 0 && (whole ? size == length : size < length) &&
           memcmp(text + length - size, flag, size) == 0;
}

/* The longest flag that a text is (or ends with): its length, or 0. */
static size_t find_flag(qz_use *use, const char *text, size_t length, int whole, int32_t *meaning) {
    const qz_map_table *table = use->table;
    const qz_map_flag *own = NULL;
    size_t best = 0;
    for (size_t i = 0; i < flag_tables[table->flag_table % QZ_MAP_FLAGS_OWN].count; i++) {
        const flag_row *row = &flag_tables[table->flag_table].rows[i];
        size_t size = strlen(row->text);
        if (size > best && is_at_end(row->text, size, text, length, whole)) {
            best = size;
            *meaning = row->meaning;
        }
    }
    for (size_t i = 0; i < table->flag_count; i++) {
        const qz_map_flag *flag = &table->flags[i];
        if (flag->text.length > best &&
            is_at_end(flag->text.text, flag->text.length, text, length, whole)) {
            best = flag->text.length;
            *meaning = flag->meaning;
            own = flag;
        }
    }
    if (own != NULL) {
        use->apply->occurred[own->text.mark] = 1;
    }
    return best;
}

/* Notes what a flag means. */
static void add_flag(qz_map_value *value, int32_t meaning, int *missing) {
    if (meaning > 0) {
        value->flags |= 1U << meaning;
    }
    *missing |= meaning == QZ_MAP_FLAG_MISSING;
    value->forecast |= meaning == QZ_MAP_FLAG_FORECAST;
}

int qz_use_flags(qz_use *use, const qz_cell *text, uint32_t *flags, int *missing) {
    qz_map_value value = {.flags = *flags};
    int32_t meaning;
    size_t length;
    const char *at = qz_use_fold(use, text->text, text->length, &length);
    if (at == NULL) {
        return 0;
    }
    if (find_flag(use, at, length, 1, &meaning) > 0) {
        length = 0;
        add_flag(&value, meaning, missing);
    }
    while (length > 0) {
        char last = at[length - 1];
        if (last == ' ' || last == ',' || last == ';' || last == '/') {
            length--;
            continue;
        }
        size_t size = find_flag(use, at, length, 0, &meaning);
        size = size > 0 ? size : find_flag(use, at, length, 1, &meaning);
        if (size == 0) {
            return 0;
        }
        add_flag(&value, meaning, missing);
        length -= size;
    }
    *flags = value.flags;
    *missing |= value.forecast;
    return 1;
}

static int ends_number(char c) {
    return (c >= '0' && c <= '9') || c == '%' || c == '.' || c == ':';
}

/* Takes flags off the end of a number; a text that is none keeps them. */
static size_t take_flags(qz_use *use, const char *text, size_t length, qz_map_value *value,
                         int *missing) {
    qz_map_value found = *value;
    size_t left = length;
    int32_t meaning;
    int none = 0;
    if (use->table->flag_table == QZ_MAP_FLAGS_NONE) {
        return length;
    }
    for (;;) {
        while (left > 0 && text[left - 1] == ' ') {
            left--;
        }
        size_t size = find_flag(use, text, left, 0, &meaning);
        if (size == 0 || (ends_number(text[left - 1]) && meaning != QZ_MAP_FLAG_ZERO)) {
            break;
        }
        add_flag(&found, meaning, &none);
        left -= size;
    }
    if (left == 0 || !ends_number(text[left - 1])) {
        return length;
    }
    *value = found;
    *missing |= none | found.forecast;
    return left;
}

/* ---- units */

/* Takes units off both ends of a folded text. */
static void take_units(qz_use *use, const char **text, size_t *length) {
    const qz_map_texts *units = &use->table->roles[QZ_FIELD_VALUE].units;
    for (size_t i = 0; i < units->count; i++) {
        const qz_map_text *unit = &units->items[i];
        size_t sign = *length > 0 && (**text == '-' || **text == '+');
        if (unit->length == 0 || unit->length >= *length) {
            continue;
        }
        if (memcmp(*text + *length - unit->length, unit->text, unit->length) == 0) {
            *length -= unit->length;
        } else if (sign == 0 && memcmp(*text, unit->text, unit->length) == 0) {
            *text += unit->length;
            *length -= unit->length;
        } else {
            continue;
        }
        use->apply->occurred[unit->mark] = 1;
        while (*length > 0 && **text == ' ') {
            ++*text;
            --*length;
        }
        while (*length > 0 && (*text)[*length - 1] == ' ') {
            --*length;
        }
    }
}

/* ---- numbers */

/* 1’234: the apostrophe of print is that of the keyboard. Returns the length. */
static size_t plain_apostrophes(char *out, const char *text, size_t length) {
    static const char printed[] = {(char)0xE2, (char)0x80, (char)0x99};
    size_t used = 0;
    for (size_t i = 0; i < length; i++) {
        int is_printed = length - i >= sizeof printed && memcmp(text + i, printed, 3) == 0;
        out[used++] = is_printed ? '\'' : text[i];
        i += is_printed ? sizeof printed - 1 : 0;
    }
    return used;
}

static int put_number(qz_use *use, int role, const char *text, size_t length, int32_t power,
                      qz_cell *out) {
    char *plain = qz_room_for(use, &use->rooms[role], length + 1);
    if (plain == NULL) {
        return 0;
    }
    char decimal = use->table->decimal;
    const qz_numeral_signs signs = {decimal == 0 && use->apply->separator == ';' ? ',' : decimal,
                                    use->table->group, decimal != 0};
    out->text = plain;
    if (signs.group == '\'') {
        char *keyed = qz_arena_raw(use->apply->scratch, length + 1, 1);
        if (keyed == NULL) {
            return 0;
        }
        length = plain_apostrophes(keyed, text, length);
        text = keyed;
    }
    out->length = qz_numeral_plain(plain, text, length, &signs);
    if (out->length == 0) {
        memcpy(plain, text, length);
        out->length = length;
    }
    out->text = qz_scale_apply(&out->length, use->apply->scratch, out->text, out->length, power);
    use->apply->report->no_memory |= out->text == NULL;
    return out->text != NULL;
}

static int is_answer(const qz_grid_cell *cell) {
    return cell->kind == QZPLAN_CELL_BOOLEAN;
}

static int is_number(const qz_grid_cell *cell) {
    return cell->kind == QZPLAN_CELL_NUMBER || cell->kind == QZPLAN_CELL_PERCENT;
}

/* A text that means a value by itself; 1 where it does. */
static int is_word(qz_use *use, int role, const char *text, size_t length, qz_map_value *out) {
    const qz_map_role *how = &use->table->roles[role];
    if (qz_use_is_one_of(use, &use->table->missing, text, length)) {
        out->text.length = 0;
        return 1;
    }
    if (qz_use_is_one_of(use, &use->table->zero, text, length)) {
        out->text.text = "0";
        out->text.length = 1;
        return 1;
    }
    const qz_map_name *name = qz_map_name_of(how, text, length);
    if (name == NULL) {
        return 0;
    }
    use->apply->occurred[name->text.mark] = 1;
    out->text.text = name->meaning;
    out->text.length = strlen(name->meaning);
    return 1;
}

/* The whole text is a flag: there is no value, or it is zero. */
static int is_flag(qz_use *use, const char *text, size_t length, qz_map_value *out) {
    int32_t meaning = QZ_MAP_FLAG_NOTHING;
    int missing = 0;
    if (find_flag(use, text, length, 1, &meaning) == 0 || meaning >= 0) {
        return 0;
    }
    add_flag(out, meaning, &missing);
    out->text.text = "0";
    out->text.length = meaning == QZ_MAP_FLAG_ZERO;
    return 1;
}

int qz_use_value(qz_use *use, int role, const qz_grid_cell *cell, int32_t power,
                 qz_map_value *out) {
    int missing = 0;
    size_t length;
    *out = (qz_map_value){.text = cell->cell};
    if (qz_grid_tell_no_value(use->grid, cell, use->apply->report, use->apply->index,
                              qz_map_role_name(role))) {
        return 0;
    }
    qz_cell picked = cell->cell;
    int fault = use->table->roles[role].match == NULL && use->table->roles[role].part == 0
                    ? QZ_TEXT_FINE
                    : qz_use_text(use, role, &picked);
    if (fault != QZ_TEXT_FINE) {
        qz_use_tell_text(use, role, fault, cell, &cell->cell);
        return 0;
    }
    const char *text = qz_use_fold(use, picked.text, picked.length, &length);
    if (text == NULL) {
        return 0;
    }
    if (is_word(use, role, text, length, out) || is_flag(use, text, length, out) ||
        is_answer(cell)) {
        return 1;
    }
    if (is_number(cell)) {
        out->text.text = qz_scale_apply(&out->text.length, use->apply->scratch, picked.text,
                                        picked.length, power);
        return out->text.text != NULL;
    }
    length = take_flags(use, text, length, out, &missing);
    take_units(use, &text, &length);
    if (missing ||
        (length == 1 && text[0] == ':' && use->table->flag_table == QZ_MAP_FLAGS_EUROSTAT)) {
        out->text.length = 0;
        return 1;
    }
    return put_number(use, role, text, length, power, &out->text);
}
