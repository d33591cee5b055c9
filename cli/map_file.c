/* SPDX-License-Identifier: MIT */
/* Reads GeoJSON: polygons and multipolygons of features that are areas of the plan. */

#include "map_file.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "amount.h"
#include "arrays.h"
#include "buffer.h"
#include "program.h"
#include "said.h"

static int is_named(const qzplan_area *area, const char *name) {
    for (size_t i = 0; i < area->title.count; i++) {
        if (strcmp(area->title.items[i].text, name) == 0) {
            return 1;
        }
    }
    return strcmp(area->id, name) == 0;
}

static const qzplan_area *area_named(const qzplan_plan *plan, const char *name) {
    const qzplan_area *found = qzplan_plan_find_area(plan, name);

    for (size_t i = 0; found == NULL && i < plan->area_count; i++) {
        found = is_named(plan->areas[i], name) ? plan->areas[i] : NULL;
    }
    return found;
}

/* By its id, else by the first property that names an area. */
static const qzplan_area *area_of(const qzplan_plan *plan, const json_t *feature) {
    const char *id = json_string_value(json_object_get(feature, "id"));
    json_t *properties = json_object_get(feature, "properties");
    const qzplan_area *found = id == NULL ? NULL : area_named(plan, id);
    const char *key;
    json_t *value;

    json_object_foreach(properties, key, value) {
        if (found == NULL && json_is_string(value)) {
            found = area_named(plan, json_string_value(value));
        }
    }
    return found;
}

/* What one outline is gathered in. */
struct outline {
    double *points;
    size_t point_count;
    size_t *rings;
    size_t ring_count;
};

static int add_ring(struct outline *outline, const json_t *ring) {
    size_t first = outline->point_count, count = json_array_size(ring);

    outline->points = memory_grow(outline->points, 2 * (first + count), sizeof *outline->points);
    for (size_t i = 0; i < count; i++) {
        const json_t *point = json_array_get(ring, i);
        const json_t *x = json_array_get(point, 0), *y = json_array_get(point, 1);

        if (!json_is_number(x) || !json_is_number(y) || !isfinite(json_number_value(x)) ||
            !isfinite(json_number_value(y))) {
            return 0;
        }
        outline->points[2 * (first + i)] = json_number_value(x);
        outline->points[2 * (first + i) + 1] = json_number_value(y);
    }
    outline->point_count += count;
    outline->rings = memory_grow(outline->rings, outline->ring_count + 1, sizeof *outline->rings);
    outline->rings[outline->ring_count++] = count;
    return count > 0;
}

static int add_polygon(struct outline *outline, const json_t *polygon) {
    int good = json_is_array(polygon) && json_array_size(polygon) > 0;

    for (size_t i = 0; good && i < json_array_size(polygon); i++) {
        good = add_ring(outline, json_array_get(polygon, i));
    }
    return good;
}

static int add_geometry(struct outline *outline, const json_t *geometry) {
    const char *type = json_string_value(json_object_get(geometry, "type"));
    const json_t *coordinates = json_object_get(geometry, "coordinates");
    int good = 1;

    if (type != NULL && strcmp(type, "Polygon") == 0) {
        return add_polygon(outline, coordinates);
    }
    if (type == NULL || strcmp(type, "MultiPolygon") != 0) {
        return 0;
    }
    for (size_t i = 0; good && i < json_array_size(coordinates); i++) {
        good = add_polygon(outline, json_array_get(coordinates, i));
    }
    return good && outline->ring_count > 0;
}

/* 0 where its geometry is no outline. */
static int add_feature(struct map *map, const qzplan_area *area, const json_t *feature) {
    struct outline outline = {0};

    if (!add_geometry(&outline, json_object_get(feature, "geometry"))) {
        free(outline.points);
        free(outline.rings);
        return 0;
    }
    map->shapes = memory_grow(map->shapes, map->count + 1, sizeof *map->shapes);
    map->shapes[map->count++] = (qzplan_page_shape){.size = sizeof *map->shapes,
                                                    .area = area,
                                                    .points = outline.points,
                                                    .point_count = outline.point_count,
                                                    .rings = outline.rings,
                                                    .ring_count = outline.ring_count};
    return 1;
}

/* "qzplan: towns.geojson: ..." */
static int bad_map(const char *path, const char *why) {
    struct buffer safe = {0};

    buffer_add_safe(&safe, path);
    buffer_add(&safe, ": ");
    buffer_add_safe(&safe, why);
    fprintf(stderr, "qzplan: %s\n", buffer_text(&safe));
    buffer_free(&safe);
    return EXIT_BAD_INPUT;
}

static int read_features(struct map *map, const char *path, const qzplan_plan *plan,
                         const json_t *features) {
    for (size_t i = 0; i < json_array_size(features); i++) {
        const json_t *feature = json_array_get(features, i);
        const qzplan_area *area = area_of(plan, feature);
        struct buffer why = {0};

        if (area != NULL && !add_feature(map, area, feature)) {
            buffer_format(&why, said(SAID_MAP_NO_OUTLINE), area->id);
            int status = bad_map(path, buffer_text(&why));
            buffer_free(&why);
            return status;
        }
    }
    return map->count > 0 ? EXIT_GOOD : bad_map(path, said(SAID_MAP_NO_AREA));
}

int map_read(struct map *map, const char *path, const qzplan_plan *plan) {
    json_error_t error;
    json_t *file = json_load_file(path, JSON_REJECT_DUPLICATES, &error);
    const json_t *features = json_object_get(file, "features");
    int status;

    *map = (struct map){0};
    if (file == NULL && error.line > 0) {
        struct buffer why = {0};

        buffer_format(&why, "%d:%d: %s", error.line, error.column, error.text);
        status = bad_map(path, buffer_text(&why));
        buffer_free(&why);
    } else if (file == NULL) {
        status = bad_map(path, error.text);
    } else {
        status = json_is_array(features) ? read_features(map, path, plan, features)
                                         : bad_map(path, said(SAID_MAP_NO_FEATURES));
    }
    json_decref(file);
    return status;
}

void map_free(struct map *map) {
    for (size_t i = 0; i < map->count; i++) {
        free((double *)(uintptr_t)map->shapes[i].points);
        free((size_t *)(uintptr_t)map->shapes[i].rings);
    }
    free(map->shapes);
}
