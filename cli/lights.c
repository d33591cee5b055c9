/* SPDX-License-Identifier: MIT */
/* The shapes and colours of the lights. */

#include "lights.h"
#include "arrays.h"

#include <qzplan/evaluate.h>

static const struct {
    const char *shape;
    enum style style;
} lights[] = {
    [QZPLAN_LIGHT_GREY] = {"○", STYLE_DIM},     [QZPLAN_LIGHT_GREEN] = {"●", STYLE_GREEN},
    [QZPLAN_LIGHT_BLUE] = {"◕", STYLE_BLUE},    [QZPLAN_LIGHT_YELLOW] = {"◐", STYLE_YELLOW},
    [QZPLAN_LIGHT_RED] = {"✗", STYLE_RED_BOLD},
};

static int32_t known(int32_t light) {
    return light >= 0 && (size_t)light < ARRAY_SIZE(lights) ? light : QZPLAN_LIGHT_GREY;
}

void add_light(struct buffer *buffer, int32_t light) {
    buffer_add(buffer, lights[known(light)].shape);
}

enum style light_style(int32_t light) {
    return lights[known(light)].style;
}
