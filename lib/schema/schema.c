/* SPDX-License-Identifier: MIT */
/* The schemas by name: of plans, figures and mappings by the tables that they are read by. */

#include <qzplan/author.h>

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "reader/shapes.h"
#include "reader/things.h"
#include "schema/verdicts.h"
#include "schema/walk.h"
#include "tables/fields.h"
#include "tables/mapping_read.h"

static const qz_inside plan_inside = {.name = "plan", .set = &qz_plan_keys};
static const qz_shape plan_shape =
    QZ_SHAPE_HOLDING("plan", "{qzplan: 1}", QZ_FORM_MAPPING, &plan_inside);

static const qz_inside mapping_inside = {.name = "mapping", .set = &qz_mapping_keys};
static const qz_shape mapping_shape =
    QZ_SHAPE_HOLDING("mapping", "{sheets: [...]}", QZ_FORM_MAPPING, &mapping_inside);

/* ---- figures in YAML: the columns of a table as keys */

static const qz_shape cell_shape = QZ_SHAPE_HOLDING("text", "", QZ_FORM_TEXT, NULL);

static qz_key_set figure_keys(qz_key keys[QZ_KEYS_MAX]) {
    for (int field = 0; field < QZ_FIELD_COUNT; field++) {
        keys[field] = (qz_key){.name = qz_field_name(field),
                               .shape = &cell_shape,
                               .required = field == QZ_FIELD_METRIC || field == QZ_FIELD_PERIOD};
    }
    return qz_make_key_set(0, keys, QZ_FIELD_COUNT);
}

static const qz_inside figure_inside = {.name = "figure", .make = figure_keys};
static const qz_shape figure_shape = QZ_SHAPE_HOLDING(
    "figure", "{metric: schools, period: 2024, value: 48}", QZ_FORM_MAPPING, &figure_inside);
static const qz_inside figures_inside = {.items = &figure_shape};
static const qz_shape list_shape = QZ_SHAPE_HOLDING("list", "[...]", QZ_FORM_LIST, &figures_inside);

static qz_key_set figures_keys(qz_key keys[QZ_KEYS_MAX]) {
    keys[0] = (qz_key){.name = "figures", .shape = &list_shape, .required = 1};
    keys[1] = (qz_key){.name = "demo", .shape = &qz_shape_truth};
    return qz_make_key_set(0, keys, 2);
}

static const qz_inside file_inside = {.name = "figures", .make = figures_keys};
static const qz_shape file_shape =
    QZ_SHAPE_HOLDING("figures", "{figures: [...]}", QZ_FORM_MAPPING, &file_inside);

/* ---- by name */

static const struct schema {
    const char *name;
    const qz_shape *shape; /* NULL: verdicts */
    const char *title;
} schemas[] = {
    {"plan", &plan_shape, "A plan whose promises qzplan judges"},
    {"figures", &file_shape, "Figures for a plan of qzplan, in YAML"},
    {"mapping", &mapping_shape, "Where the figures of a plan of qzplan stand in a table"},
    {"verdicts", NULL, NULL},
};

const char *qzplan_schema_name(size_t index) {
    return index < QZ_ARRAY_SIZE(schemas) ? schemas[index].name : NULL;
}

static const struct schema *find(const char *name) {
    for (size_t i = 0; name != NULL && i < QZ_ARRAY_SIZE(schemas); i++) {
        if (strcmp(schemas[i].name, name) == 0) {
            return &schemas[i];
        }
    }
    return NULL;
}

int qzplan_schema(char *buffer, size_t capacity, size_t *length, const char *name) {
    const struct schema *schema = find(name);
    if (schema == NULL || (buffer == NULL && capacity > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qz_out out = {.buffer = buffer, .capacity = capacity};
    qz_schema_walk walk = {.json = {.out = &out}};
    if (schema->shape == NULL) {
        qz_schema_of_verdicts(&walk.json);
    } else {
        qz_schema_of(&walk, schema->shape, schema->title);
    }
    return qz_out_end(&out, length);
}
