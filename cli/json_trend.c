/* SPDX-License-Identifier: MIT */
/* qzplan trend as JSON: every run, and every move with what had changed. */

#include "explain.h"
#include "json_out.h"
#include "json_stream.h"
#include "json_time.h"
#include "trend.h"

static json_t *copy_of(const struct history_run *run, const char *key) {
    return json_incref(json_object_get(run->json, key));
}

static json_t *causes_of(uint32_t causes) {
    json_t *list = json_array();
    enum cause cause;

    for (size_t i = 0; (cause = cause_at(i)) != 0; i++) {
        if ((causes & cause) != 0) {
            json_array_append_new(list, json_text_of(cause_name(cause)));
        }
    }
    return list;
}

static json_t *run_of(const struct trend_run *run) {
    json_t *object = json_object();

    json_put(object, "as_of", json_day(run->run->as_of));
    json_put(object, "recorded", copy_of(run->run, "recorded"));
    json_put(object, "by_figures_known_now", json_boolean(run->run->known_now));
    json_put(object, "line", json_integer((json_int_t)run->run->line));
    json_put(object, "program", copy_of(run->run, "program"));
    json_put(object, "plan", copy_of(run->run, "plan"));
    json_put(object, "compared",
             json_boolean((run->causes & CAUSE_PLAN) == 0 || run->diff != NULL));
    json_put(object, "area", copy_of(run->run, "area"));
    json_put(object, "method", copy_of(run->run, "method"));
    json_put(object, "demo", copy_of(run->run, "demo"));
    json_put(object, "kept", json_integer(run->kept));
    json_put(object, "closed", json_integer(run->closed));
    json_put(object, "causes", causes_of(run->causes));
    return object;
}

static json_t *standing_of(const struct standing *standing) {
    if (standing->status == NULL) {
        return json_null();
    }
    json_t *object = json_object();
    json_put(object, "status", json_text_of(standing->status));
    json_put(object, "light", json_text_of(standing->light));
    json_put(object, "border", json_text_of(standing->border));
    return object;
}

static void write_reason(struct buffer *buffer, const void *change, const char *language) {
    add_change(buffer, change, language);
}

static json_t *reasons_of(const struct move *move) {
    json_t *list = json_array();
    const qzplan_diff_change *reason;

    for (size_t i = 0; (reason = move_reason(move, i)) != NULL; i++) {
        json_t *object = json_object();

        json_put(object, "kind", json_term(QZPLAN_VOCABULARY_DIFF_KIND, reason->kind));
        json_put(object, "aspect", json_term(QZPLAN_VOCABULARY_DIFF_ASPECT, reason->aspect));
        json_put(object, "explanation", json_said(write_reason, reason));
        json_array_append_new(list, object);
    }
    return list;
}

static json_t *move_of(const struct move *move) {
    json_t *object = json_object();

    json_put(object, "target", json_text_of(move->target));
    json_put(object, "as_of", json_day(move->after->run->as_of));
    json_put(object, "line", json_integer((json_int_t)move->after->run->line));
    json_put(object, "before", standing_of(&move->was));
    json_put(object, "after", standing_of(&move->is));
    json_put(object, "direction",
             json_text_of(move->direction > 0   ? "better"
                          : move->direction < 0 ? "worse"
                                                : "none"));
    json_put(object, "causes", causes_of(move->after->causes));
    json_put(object, "reasons", reasons_of(move));
    return object;
}

int json_trend(const struct out *out, const struct trend *trend) {
    struct json_stream stream;

    json_stream_begin(&stream, out->stream);
    json_stream_member(&stream, "file", json_text_of(trend->history->path));
    json_stream_member(&stream, "plan",
                       trend->run_count > 0 ? json_text_of(history_plan_id(trend->runs[0].run))
                                            : json_null());
    json_stream_list(&stream, "runs");
    for (size_t i = 0; i < trend->run_count && !json_stream_is_broken(&stream); i++) {
        json_stream_item(&stream, run_of(&trend->runs[i]));
    }
    json_stream_list_end(&stream);
    json_stream_list(&stream, "moves");
    for (size_t i = 0; i < trend->move_count && !json_stream_is_broken(&stream); i++) {
        json_stream_item(&stream, move_of(&trend->moves[i]));
    }
    json_stream_list_end(&stream);
    return json_stream_end(&stream);
}
