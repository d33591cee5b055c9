/* SPDX-License-Identifier: MIT */
/* Draws the shapes of areas as they lie, in the colour and with the symbol of the worst status. */

#include "page/map.h"

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/structs.h"
#include "page/marks.h"

enum { WIDTH = 1000, MOST_HIGH = 900 };

static const void *raw_shape(const qzplan_page_options *options, size_t index) {
    return (const char *)options->shapes + index * options->shapes->size;
}

qzplan_page_shape qz_page_shape_at(const qzplan_page_options *options, size_t index) {
    qzplan_page_shape shape = {.size = sizeof shape};
    if (qz_struct_read(&shape, sizeof shape, raw_shape(options, index)) != QZPLAN_OK) {
        shape = (qzplan_page_shape){.size = sizeof shape};
    }
    return shape;
}

/* Anything between two numbers that a map may have; not a number is between none. */
static int is_drawable(double number) {
    return number > -1e9 && number < 1e9;
}

static int fits(const qzplan_page_shape *shape, const qzplan_plan *plan) {
    size_t points = 0;
    int good = shape->area != NULL && shape->area->index < plan->area_count &&
               plan->areas[shape->area->index] == shape->area &&
               (shape->points != NULL || shape->point_count == 0) &&
               (shape->rings != NULL || shape->ring_count == 0);
    for (size_t i = 0; good && i < shape->ring_count; i++) {
        good = shape->rings[i] <= shape->point_count - points;
        points += good ? shape->rings[i] : 0;
    }
    for (size_t i = 0; good && i < 2 * shape->point_count; i++) {
        good = is_drawable(shape->points[i]);
    }
    return good && points == shape->point_count;
}

int qz_page_shapes_check(const qzplan_page_options *options, const qzplan_plan *plan) {
    int error = options->shape_count > 0 && options->shapes == NULL ? QZPLAN_ERROR_INVALID_ARGUMENT
                                                                    : QZPLAN_OK;
    for (size_t i = 0; error == QZPLAN_OK && i < options->shape_count; i++) {
        qzplan_page_shape shape = {.size = sizeof shape};
        const void *given = raw_shape(options, i);
        error = qz_struct_read(&shape, sizeof shape, given);
        if (error == QZPLAN_OK &&
            (((const qzplan_page_shape *)given)->size != options->shapes->size ||
             !fits(&shape, plan))) {
            error = QZPLAN_ERROR_INVALID_ARGUMENT;
        }
    }
    return error;
}

typedef struct bounds {
    double west, south, east, north;
    int any;
} bounds;

static void hold(bounds *b, double x, double y) {
    b->west = !b->any || x < b->west ? x : b->west;
    b->east = !b->any || x > b->east ? x : b->east;
    b->south = !b->any || y < b->south ? y : b->south;
    b->north = !b->any || y > b->north ? y : b->north;
    b->any = 1;
}

static bounds bounds_of(const qzplan_page_shape *shape) {
    bounds b = {0, 0, 0, 0, 0};
    for (size_t i = 0; i < shape->point_count; i++) {
        hold(&b, shape->points[2 * i], shape->points[2 * i + 1]);
    }
    return b;
}

/* Degrees of longitude are shorter than those of latitude by the cosine of the latitude: its series
   does for a county, and needs no library of mathematics. */
static double narrower(double latitude) {
    double a = latitude * 3.14159265358979 / 180;
    double s = a * a;
    double cosine = 1 - s / 2 * (1 - s / 12 * (1 - s / 30 * (1 - s / 56)));
    return cosine < 0.1 ? 0.1 : cosine;
}

typedef struct projection {
    bounds b;
    double x_scale, y_scale;
    int height;
} projection;

static projection projection_of(const qzplan_page_options *options) {
    projection p = {.height = 1};
    for (size_t i = 0; i < options->shape_count; i++) {
        const qzplan_page_shape shape = qz_page_shape_at(options, i);
        for (size_t k = 0; k < shape.point_count; k++) {
            hold(&p.b, shape.points[2 * k], shape.points[2 * k + 1]);
        }
    }
    double wide = (p.b.east - p.b.west) * narrower((p.b.south + p.b.north) / 2);
    double high = p.b.north - p.b.south;
    wide = wide > 0 ? wide : 1;
    high = high > 0 ? high : 1;
    double unit = WIDTH / wide < MOST_HIGH / high ? WIDTH / wide : MOST_HIGH / high;
    p.x_scale = unit * narrower((p.b.south + p.b.north) / 2);
    p.y_scale = unit;
    p.height = (int)(high * unit) + 1;
    return p;
}

static int x_of(const projection *p, double x) {
    return (int)((x - p->b.west) * p->x_scale + 0.5);
}

static int y_of(const projection *p, double y) {
    return (int)((p->b.north - y) * p->y_scale + 0.5);
}

static const qz_area_facts *facts_of(const qz_area_facts *const *areas, size_t count,
                                     const qzplan_area *area) {
    for (size_t i = 0; i < count; i++) {
        if (areas[i]->area == area) {
            return areas[i];
        }
    }
    return NULL;
}

/* Points that lie on the one before are left out: at this size they are the same. */
static void put_rings(qz_page *page, const projection *p, const qzplan_page_shape *shape) {
    size_t at = 0;
    for (size_t ring = 0; ring < shape->ring_count; ring++) {
        int before_x = 0, before_y = 0;
        for (size_t i = 0; i < shape->rings[ring]; i++, at++) {
            int x = x_of(p, shape->points[2 * at]), y = y_of(p, shape->points[2 * at + 1]);
            if (i == 0 || x != before_x || y != before_y) {
                qz_html_format(&page->html, "%s%d %d", i == 0 ? "M" : "L", x, y);
            }
            before_x = x;
            before_y = y;
        }
        qz_html_raw(&page->html, "z");
    }
}

static void put_shape(qz_page *page, const projection *p, const qzplan_page_shape *shape,
                      const qz_area_facts *facts) {
    const bounds b = bounds_of(shape);
    int32_t status = facts == NULL ? QZPLAN_STATUS_NOT_APPLICABLE : facts->worst;
    int x = x_of(p, (b.west + b.east) / 2), y = y_of(p, (b.south + b.north) / 2);
    qz_html_format(&page->html, "<g class=\"s%d\"><path class=\"land\" d=\"", (int)status);
    put_rings(page, p, shape);
    qz_html_raw(&page->html, "\"><title>");
    qz_page_title(page, &shape->area->title);
    if (facts != NULL) {
        qz_html_format(&page->html, "%s%s", page->words->colon,
                       qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, page->language));
    }
    qz_html_raw(&page->html, "</title></path>");
    if (facts != NULL) {
        qz_html_format(&page->html,
                       "<use href=\"#m%d\" x=\"%d\" y=\"%d\" width=\"32\" height=\"32\"/>",
                       (int)status, x - 16, y - 30);
    }
    qz_html_format(&page->html, "<text x=\"%d\" y=\"%d\">", x, y + 24);
    qz_html_clip(&page->html, qzplan_text_get(&shape->area->title, page->language), 16);
    qz_html_raw(&page->html, "</text></g>\n");
}

void qz_page_map(qz_page *page, const qz_area_facts *const *areas, size_t count) {
    const qzplan_page_options *options = &page->options;
    const projection p = projection_of(options);
    if (!p.b.any) {
        return;
    }
    qz_html_format(&page->html,
                   "<svg class=\"map\" viewBox=\"-4 -4 %d %d\" role=\"img\" aria-label=\"%s\">\n",
                   WIDTH + 8, p.height + 8, page->words->map);
    for (size_t i = 0; i < options->shape_count; i++) {
        const qzplan_page_shape shape = qz_page_shape_at(options, i);
        put_shape(page, &p, &shape, facts_of(areas, count, shape.area));
    }
    qz_html_raw(&page->html, "</svg>\n");
}
