/* SPDX-License-Identifier: MIT */
/* Draws how a value came to be what it is: the reported values, the zone that is wanted, the
   expected course, and where the movement so far leads. Only the picture is in floating point: what
   is written beside it is as exact as everywhere. */

#include "page/chart.h"

#include <qzplan/error.h>

#include "number/number.h"

/* The picture's units. */
enum { LEFT = 10, RIGHT = 236, TOP = 12, BOTTOM = 124, WIDTH = 320, HEIGHT = 148, TABLE = 24 };

typedef struct frame {
    int32_t first, last; /* days */
    double low, high;    /* values */
} frame;

static double real(qzplan_number number) {
    return (double)number.num / (double)number.den;
}

static int x_of(const frame *f, int32_t day) {
    double part = ((double)day - f->first) / ((double)f->last - f->first);
    return (int)(LEFT + part * (RIGHT - LEFT) + 0.5);
}

static int y_of(const frame *f, double value) {
    double part = (value - f->low) / (f->high - f->low);
    part = part < 0 ? 0 : part > 1 ? 1 : part;
    return (int)(BOTTOM - part * (BOTTOM - TOP) + 0.5);
}

static void hold_value(frame *f, qzplan_number number) {
    if (qz_number_known(number)) {
        double value = real(number);
        f->low = value < f->low ? value : f->low;
        f->high = value > f->high ? value : f->high;
    }
}

static void hold_day(frame *f, int32_t day) {
    if (day != QZPLAN_DAY_NONE && day != QZPLAN_DAY_ONGOING) {
        f->first = day < f->first ? day : f->first;
        f->last = day > f->last ? day : f->last;
    }
}

/* So far apart that a small difference looks small: the height is a quarter of the greatest value
   at least, and a value that cannot be below zero is not drawn as if it could. */
static void spread(frame *f) {
    double most = f->high > -f->low ? f->high : -f->low;
    double least = most > 0 ? most / 4 : 1;
    double missing = least - (f->high - f->low);
    int above_zero = f->low >= 0;
    double margin = (f->high - f->low) / 12;
    f->low -= (missing > 0 ? missing * 0.75 : 0) + margin;
    f->high += (missing > 0 ? missing * 0.25 : 0) + margin;
    f->low = above_zero && f->low < 0 ? 0 : f->low;
}

static frame frame_of(const qzplan_verdict *v, const qz_drawn *drawn) {
    const qz_points *points = &drawn->points;
    frame f = {points->days[0], points->days[0], real(points->numbers[0]),
               real(points->numbers[0])};
    for (size_t i = 0; i < points->count; i++) {
        hold_value(&f, points->numbers[i]);
        hold_day(&f, points->days[i]);
    }
    hold_value(&f, drawn->wanted.low);
    hold_value(&f, drawn->wanted.high);
    hold_value(&f, drawn->base);
    hold_value(&f, v->projected);
    hold_day(&f, v->deadline);
    hold_day(&f, qz_number_known(drawn->base) ? drawn->base_day : QZPLAN_DAY_NONE);
    f.last = f.last == f.first ? f.first + 1 : f.last;
    spread(&f);
    return f;
}

/* From one end of what is wanted to the other, or to the edge of the picture; a line for each end.
 */
static void put_wanted(qz_page *page, const frame *f, const qz_range *wanted) {
    int low = qz_number_known(wanted->low), high = qz_number_known(wanted->high);
    int top = high ? y_of(f, real(wanted->high)) : TOP - 6;
    int bottom = low ? y_of(f, real(wanted->low)) : BOTTOM;
    if (!low && !high) {
        return;
    }
    qz_html_format(&page->html, "<path class=\"z\" d=\"M%d %dH%dV%dH%dz\"/>", LEFT, top, RIGHT,
                   bottom, LEFT);
    if (low) {
        qz_html_format(&page->html, "<path class=\"t\" d=\"M%d %dH%d\"/>", LEFT, bottom, RIGHT);
    }
    if (high) {
        qz_html_format(&page->html, "<path class=\"t\" d=\"M%d %dH%d\"/>", LEFT, top, RIGHT);
    }
}

/* The straight lines from the baseline over the points of `path` to the deadline. */
static void put_expected(qz_page *page, const frame *f, const qzplan_verdict *v,
                         const qz_drawn *drawn) {
    const qzplan_target *target = v->revision == NULL ? v->target : v->revision->target;
    if (!qz_number_known(drawn->base) || !qz_number_known(v->required) ||
        v->deadline == QZPLAN_DAY_ONGOING) {
        return;
    }
    qz_html_format(&page->html, "<path class=\"e\" d=\"M%d %d", x_of(f, drawn->base_day),
                   y_of(f, real(drawn->base)));
    for (size_t i = 0; i < target->path_count; i++) {
        const qzplan_path_point *point = target->path[i];
        if (qz_number_known(point->value.number)) {
            qz_html_format(&page->html, "L%d %d", x_of(f, point->day),
                           y_of(f, real(point->value.number)));
        }
    }
    qz_html_format(&page->html, "L%d %d\"/>", x_of(f, v->deadline), y_of(f, real(v->required)));
}

/* As far as the limits of the metric let it go. */
static void put_projected(qz_page *page, const frame *f, const qzplan_verdict *v,
                          const qz_drawn *drawn) {
    size_t last = drawn->points.count - 1;
    int32_t day = drawn->points.days[last];
    double value = qz_number_known(v->projected) ? real(v->projected) : 0;
    if (!qz_number_known(v->projected) || v->deadline == QZPLAN_DAY_ONGOING || v->deadline <= day) {
        return;
    }
    if (qz_number_known(v->metric->low) && value < real(v->metric->low)) {
        value = real(v->metric->low);
    }
    if (qz_number_known(v->metric->high) && value > real(v->metric->high)) {
        value = real(v->metric->high);
    }
    qz_html_format(&page->html, "<path class=\"j\" d=\"M%d %dL%d %d\"/>", x_of(f, day),
                   y_of(f, real(drawn->points.numbers[last])), x_of(f, v->deadline),
                   y_of(f, value));
}

/* The status of a recurring target in the period that ends on a day; 0: none. */
static int32_t period_status(const qz_page *page, const qzplan_verdict *v, int32_t day) {
    const qzplan_target_outcome *outcome = page->result->targets[v->target->index];
    for (size_t i = 0; outcome->recurring && i < outcome->verdict_count; i++) {
        const qzplan_verdict *other = page->result->verdicts[outcome->first_verdict + i];
        if (other->deadline == day && other->metric == v->metric && other->group == v->group &&
            other->area == v->area) {
            return other->status;
        }
    }
    return 0;
}

/* Of a recurring target the values are of one period each: no line leads from one to the next. */
static void put_reported(qz_page *page, const frame *f, const qzplan_verdict *v,
                         const qz_points *points) {
    if (v->target->every == QZPLAN_PERIOD_NONE) {
        qz_html_raw(&page->html, "<path class=\"c\" d=\"");
        for (size_t i = 0; i < points->count; i++) {
            qz_html_format(&page->html, "%s%d %d", i == 0 ? "M" : "L", x_of(f, points->days[i]),
                           y_of(f, real(points->numbers[i])));
        }
        qz_html_raw(&page->html, "\"/>");
    }
    for (size_t i = 0; i < points->count; i++) {
        int32_t status = period_status(page, v, points->days[i]);
        if (status != 0) {
            qz_html_format(&page->html,
                           "<use class=\"s%d\" href=\"#m%d\" x=\"%d\" y=\"%d\" width=\"13\" "
                           "height=\"13\"/>",
                           (int)status, (int)status, x_of(f, points->days[i]) - 6,
                           y_of(f, real(points->numbers[i])) - 6);
            continue;
        }
        qz_html_format(&page->html, "<circle class=\"o\" cx=\"%d\" cy=\"%d\" r=\"3.5\"/>",
                       x_of(f, points->days[i]), y_of(f, real(points->numbers[i])));
    }
}

static int write_number(char *text, size_t size, const qz_page *page, qzplan_number number,
                        const qzplan_verdict *v) {
    return qz_number_known(number) &&
           qzplan_number_format(text, size, NULL, &number, v->form, &v->required, page->language) ==
               QZPLAN_OK;
}

/* What is wanted and what is there, beside their lines and not on each other. */
static void put_values(qz_page *page, const frame *f, const qzplan_verdict *v,
                       const qz_points *points) {
    char text[QZ_NUMBER_TEXT];
    qzplan_number last = points->numbers[points->count - 1];
    int now = y_of(f, real(last));
    int wanted = qz_number_known(v->required) ? y_of(f, real(v->required)) : now;
    int apart = wanted > now ? wanted - now : now - wanted;
    int push = apart < 15 ? (16 - apart) / 2 : 0;
    int above = wanted <= now; /* which of them is the upper one */
    if (write_number(text, sizeof text, page, v->required, v)) {
        qz_html_format(&page->html, "<text class=\"w\" x=\"%d\" y=\"%d\">\xE2\x9A\x91 ", RIGHT + 6,
                       wanted + 4 + (above ? -push : push));
        qz_html_format(&page->html, "%s</text>", text);
    }
    if (write_number(text, sizeof text, page, last, v)) {
        qz_html_format(&page->html, "<text class=\"r\" x=\"%d\" y=\"%d\">%s</text>", RIGHT + 6,
                       now + 4 + (above ? push : -push), text);
    }
}

static int32_t year_of(int32_t day) {
    int32_t year = 0;
    return qzplan_day_split(&year, NULL, NULL, day) == QZPLAN_OK ? year : 0;
}

static void put_axis(qz_page *page, const frame *f, const qzplan_verdict *v,
                     const qz_points *points) {
    int32_t days[] = {f->first, points->days[points->count - 1], f->last};
    int before = -100;
    qz_html_format(&page->html, "<path class=\"a\" d=\"M%d %dH%d\"/>", LEFT, BOTTOM, RIGHT);
    if (v->deadline != QZPLAN_DAY_ONGOING) {
        qz_html_format(&page->html, "<path class=\"x\" d=\"M%d %dV%d\"/>", x_of(f, v->deadline),
                       TOP - 6, BOTTOM);
    }
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        int x = x_of(f, days[i]);
        if (x - before > 34 && !(i == 1 && x_of(f, f->last) - x <= 34)) {
            qz_html_format(&page->html, "<text class=\"y\" x=\"%d\" y=\"%d\">%d</text>",
                           x < 22 ? 22 : x, HEIGHT - 8, (int)year_of(days[i]));
            before = x;
        }
    }
}

/* The latest of them, for whoever wants the numbers. */
static void put_table(qz_page *page, const qzplan_verdict *v, const qz_points *points) {
    char text[QZ_NUMBER_TEXT];
    size_t first = points->count > TABLE ? points->count - TABLE : 0;
    qz_html_format(&page->html, "<details><summary>%s</summary><table>",
                   page->words->chart_numbers);
    for (size_t i = first; i < points->count; i++) {
        if (write_number(text, sizeof text, page, points->numbers[i], v)) {
            qz_html_raw(&page->html, "<tr><th>");
            qz_page_day(page, points->days[i]);
            qz_html_format(&page->html, "</th><td>%s</td></tr>", text);
        }
    }
    qz_html_raw(&page->html, "</table></details>");
}

void qz_page_chart(qz_page *page, const qzplan_verdict *v, const qz_drawn *drawn) {
    const frame f = frame_of(v, drawn);
    qz_html_format(&page->html, "<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\">", WIDTH, HEIGHT);
    put_wanted(page, &f, &drawn->wanted);
    put_axis(page, &f, v, &drawn->points);
    put_expected(page, &f, v, drawn);
    put_projected(page, &f, v, drawn);
    put_reported(page, &f, v, &drawn->points);
    put_values(page, &f, v, &drawn->points);
    qz_html_raw(&page->html, "</svg>\n");
    put_table(page, v, &drawn->points);
}
