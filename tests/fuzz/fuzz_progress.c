/* SPDX-License-Identifier: MIT */
/* Any series through every published method, one by one and by column. The bytes are taken as
   numbers: small ones, or whatever their bits are. */

#include <math.h>

#include "fuzz.h"

enum { MOST_POINTS = 24 };

typedef struct bytes {
    const uint8_t *data;
    size_t size;
} bytes;

static uint8_t take_byte(bytes *b) {
    if (b->size == 0) {
        return 0;
    }
    b->size--;
    return *b->data++;
}

/* A small whole number, a half, a tenth, one of the odd ones, or any bits at all. */
static double take_number(bytes *b) {
    static const double odd[] = {0, -0.0, 1e308, -1e308, 5e-324, INFINITY, -INFINITY, NAN};
    uint8_t form = take_byte(b);
    double number = 0;
    switch (form % 8) {
    case 0:
        return odd[take_byte(b) % 8];
    case 1: {
        uint8_t raw[sizeof number];
        for (size_t i = 0; i < sizeof raw; i++) {
            raw[i] = take_byte(b);
        }
        memcpy(&number, raw, sizeof number);
        return number;
    }
    case 2:
        return (take_byte(b) - 128) / 2.0;
    case 3:
        return take_byte(b) / 10.0;
    default:
        return take_byte(b);
    }
}

static double take_year(bytes *b) {
    uint8_t form = take_byte(b);
    return form < 250 ? 2000 + form / 4.0 : take_number(b);
}

typedef struct series {
    double years[MOST_POINTS];
    double values[MOST_POINTS];
    double path_years[3];
    double path_values[3];
    qzplan_progress_input in;
} series;

static void take_course(series *s, bytes *b, uint8_t shape) {
    for (size_t i = 0; i < 3; i++) {
        s->path_years[i] = take_year(b);
        s->path_values[i] = take_number(b);
    }
    if (shape & 32 && !s->in.has_target) {
        s->in.milestone_count = 3;
        s->in.milestone_years = s->path_years;
        s->in.milestone_values = s->path_values;
    } else if (shape & 64) {
        s->in.path_count = 3;
        s->in.path_years = s->path_years;
        s->in.path_values = s->path_values;
    }
}

/* Read in any case, so that the bytes after it keep their meaning; none without its flag. */
static double if_said(int32_t said, double number) {
    return said ? number : 0;
}

static void take_series(series *s, bytes *b) {
    uint8_t shape = take_byte(b);
    uint8_t kind = take_byte(b);
    s->in = (qzplan_progress_input){.size = sizeof s->in, .years = s->years, .values = s->values};
    s->in.count = take_byte(b) % (MOST_POINTS + 1);
    s->in.kind = kind % 6;
    s->in.direction = (kind / 8) % 3 - 1;
    s->in.has_base_year = shape & 1;
    s->in.has_base_value = shape & 1 ? shape >> 1 & 1 : 0;
    s->in.has_target = shape >> 2 & 1;
    s->in.has_target_year = shape >> 3 & 1;
    s->in.has_limit = shape >> 4 & 1;
    s->in.base_year = if_said(s->in.has_base_year, take_year(b));
    s->in.base_value = if_said(s->in.has_base_value, take_number(b));
    s->in.target = if_said(s->in.has_target, take_number(b));
    s->in.upper = take_number(b);
    s->in.target_year = if_said(s->in.has_target_year, take_year(b));
    s->in.limit = if_said(s->in.has_limit, take_number(b));
    take_course(s, b, shape);
    for (size_t i = 0; i < s->in.count; i++) {
        s->years[i] = take_year(b);
        s->values[i] = take_number(b);
    }
}

static int same(double a, double b) {
    return memcmp(&a, &b, sizeof a) == 0 || (isnan(a) && isnan(b));
}

static void walk(const qzplan_progress_result *r, int32_t method) {
    FUZZ_EXPECT(r->method == method);
    FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_PROGRESS_STATUS, r->status));
    FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_PACE, r->pace));
    FUZZ_EXPECT((r->status == QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE) ==
                (r->reason != QZPLAN_PROGRESS_REASON_NONE));
    FUZZ_EXPECT(!isinf(r->measure) && !isinf(r->score));
}

/* A column of one series, whatever stands in the common input, says the same. */
static void judge_by_column(const series *s, const qzplan_progress_result *single) {
    const size_t offsets[] = {0, s->in.count};
    const qzplan_progress_columns columns = {.size = sizeof columns,
                                             .count = 1,
                                             .offsets = offsets,
                                             .years = s->years,
                                             .values = s->values};
    int32_t status = -1;
    int32_t reason = -1;
    double measure = 0;
    const qzplan_progress_output out = {
        .size = sizeof out, .statuses = &status, .reasons = &reason, .measures = &measure};
    qzplan_progress_input common = s->in;
    common.count = 0;
    FUZZ_EXPECT(qzplan_progress_judge_many(&out, &common, &columns) == QZPLAN_OK);
    FUZZ_EXPECT(status == single->status && reason == single->reason);
    FUZZ_EXPECT(same(measure, single->measure));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    bytes b = {data, size};
    series s;
    take_series(&s, &b);
    for (int32_t method = QZPLAN_METHOD_LINEAR; method <= QZPLAN_METHOD_SDSN; method++) {
        qzplan_progress_result result = {.size = sizeof result};
        s.in.method = method;
        int code = qzplan_progress_judge(&result, &s.in);
        FUZZ_EXPECT(code == QZPLAN_OK || code == QZPLAN_ERROR_INVALID_ARGUMENT);
        if (code == QZPLAN_OK) {
            walk(&result, method);
            judge_by_column(&s, &result);
        }
    }
    return 0;
}
