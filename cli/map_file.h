/* SPDX-License-Identifier: MIT */
#ifndef CLI_MAP_FILE_H
#define CLI_MAP_FILE_H

/* The outlines of a plan's areas, from a file of GeoJSON (RFC 7946). */

#include <qzplan/qzplan.h>

struct map {
    qzplan_page_shape *shapes;
    size_t count;
};

/* Features are of the area whose id or title is their `id` or one of their properties; others are
   left out. Returns the exit status, after saying what is wrong. Free with map_free in any case. */
int map_read(struct map *map, const char *path, const qzplan_plan *plan);
void map_free(struct map *map);

#endif
