/* SPDX-License-Identifier: MIT */
/* Slips as JSON: the lines of each with their labels, in one language, for what makes other
   documents of them. */

#include "json_out.h"
#include "json_stream.h"
#include "json_time.h"
#include "slips.h"
#include "words.h"

static json_t *field_of(const struct slips *slips, const struct slip *slip, enum slip_field field,
                        const char *language) {
    json_t *object = json_object();
    struct buffer text = {0};

    slip_add_field(&text, slips, slip, field, language);
    json_put(object, "name", json_text_of(slip_field_name(field)));
    json_put(object, "label", json_text_of(slip_field_label(field, language)));
    json_put(object, "text", json_text_of(buffer_text(&text)));
    buffer_free(&text);
    return object;
}

static json_t *lines_of(const struct slips *slips, const struct slip *slip, const char *language) {
    json_t *list = json_array();
    const struct slip_line *line;

    for (size_t i = 0; (line = slip_line(i)) != NULL; i++) {
        if (!slip_has_line(slips, slip, line, language)) {
            continue;
        }
        json_t *object = json_object(), *fields = json_array();

        for (size_t f = 0; f < 2 && line->fields[f] != SLIP_FIELD_COUNT; f++) {
            json_array_append_new(fields, field_of(slips, slip, line->fields[f], language));
        }
        json_put(object, "fields", fields);
        json_put(object, "blank_mm", json_integer(line->blank));
        json_array_append_new(list, object);
    }
    return list;
}

static json_t *slip_of(const struct slips *slips, const struct slip *slip, const char *language) {
    json_t *object = json_object();

    json_put(object, "target", json_text_of(slip->target->id));
    json_put(object, "task", json_text_of(slip->target->task->id));
    json_put(object, "level", json_text_of(level_name(slip->level)));
    json_put(object, "request", json_boolean(slip->is_request));
    json_put(object, "heading", json_text_of(slip_heading(slip, language)));
    json_put(object, "lines", lines_of(slips, slip, language));
    return object;
}

int json_slips(const struct out *out, const struct slips *slips) {
    const struct judged *judged = slips->judged;
    const qzplan_area *area = judged->area != NULL ? judged->area : judged->plan->area;
    struct json_stream stream;
    struct buffer title = {0};

    slip_add_plan(&title, slips, out->language);
    json_stream_begin(&stream, out->stream);
    json_stream_member(&stream, "plan", json_text_of(judged->plan->id));
    json_stream_member(&stream, "title", json_text_of(buffer_text(&title)));
    json_stream_member(&stream, "as_of", json_day(judged->as_of));
    json_stream_member(&stream, "area", json_text_of(area->id));
    json_stream_member(&stream, "language", json_text_of(out->language));
    json_stream_member(&stream, "demo", json_boolean(judged->result->demo));
    json_stream_member(&stream, "mark",
                       judged->result->demo ? json_text_of(word(WORD_DEMO, out->language))
                                            : json_null());
    json_stream_list(&stream, "slips");
    for (size_t i = 0; i < slips->count && !json_stream_is_broken(&stream); i++) {
        json_stream_item(&stream, slip_of(slips, &slips->items[i], out->language));
    }
    json_stream_list_end(&stream);
    buffer_free(&title);
    return json_stream_end(&stream);
}
