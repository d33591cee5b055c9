/* SPDX-License-Identifier: MIT */
#ifndef CLI_FIGURES_OUT_H
#define CLI_FIGURES_OUT_H

/* Figures as they were understood: as plain CSV, and as a table for people. */

#include <qzplan/qzplan.h>

#include "out.h"

/* In the order of reading; `figures` are not sealed yet. Read back, the CSV gives the same. */
void figures_write_csv(struct buffer *out, const qzplan_plan *plan, const qzplan_figures *figures);

/* Figures copied before they are sealed, for the table. */
struct figure_list {
    const qzplan_figure **items;
    size_t count;
};

void figures_print_table(const struct out *out, const qzplan_plan *plan,
                         const struct figure_list *list, int demo);

/* Adds a value exactly, as it is written in a file: "95.1%", "12.50", "yes". Nothing where it has
   none, as of a figure with numerator and denominator. */
void figure_add_value(struct buffer *out, const qzplan_figure *figure);

/* Adds the unit of a value behind it; nothing where it has none. */
void figure_add_unit(struct buffer *out, const qzplan_figure *figure, const char *language);

/* Adds the letters of its flags, "ep"; nothing where it has none. */
void figure_add_flags(struct buffer *out, const qzplan_figure *figure);

/* Adds an end of what a value lies between; nothing where it is not given. */
void figure_add_bound(struct buffer *out, const qzplan_figure *figure, const qzplan_number *end);

#endif
